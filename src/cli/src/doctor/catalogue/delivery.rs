//! Codes about how servers deliver the files: status, type, compression, caching, other sites.

use super::{Advice, Code, Severity};

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = ($code:literal, $severity:ident, $title:literal, $why:literal, $advice:expr);)*) => {
        $($(#[$doc])* pub static $name: &Code = &Code {
            name: $code, severity: Severity::$severity, title: $title, why: $why, advice: $advice,
        };)*
        /// The codes of this file.
        pub static DELIVERY: &[&Code] = &[$($name),*];
    };
}

/// `no-cache` for the folders, a year for the names with a hash: nginx takes the location with the pattern first.
const NGINX_CACHE: &str = "location /package/ { add_header Cache-Control no-cache; }\n\
    location /data/ { add_header Cache-Control no-cache; }\n\
    location ~ \"^/package/.*\\.b[0-9a-f]{8}\\.\" { add_header Cache-Control \"public, max-age=31536000, immutable\"; }";

/// The same for Apache, on which a section for files overrules what its folder says.
const APACHE_CACHE: &str = "# in .htaccess of the folders of package and data; needs mod_headers\n\
    Header set Cache-Control \"no-cache\"\n\
    <FilesMatch \"\\.b[0-9a-f]{8}\\.\">\n\
    Header set Cache-Control \"public, max-age=31536000, immutable\"\n\
    </FilesMatch>";

/// The same for IIS, which sets times by folder and not by a pattern of names.
const IIS_CACHE: &str = "In web.config of the folders of package and data: <staticContent><clientCache cacheControlMode=\"DisableCache\" /></staticContent>, which sends no-cache.\n\
    IIS itself has no time for a pattern of names: without more, browsers ask for files with a hash on each visit, and download them only when they are new.\n\
    With the module URL Rewrite, inside <rewrite><outboundRules>:\n\
    <rule name=\"hash\"><match serverVariable=\"RESPONSE_Cache_Control\" pattern=\".*\" />\n\
    <conditions><add input=\"{REQUEST_URI}\" pattern=\"\\.b[0-9a-f]{8}\\.\" /></conditions>\n\
    <action type=\"Rewrite\" value=\"public, max-age=31536000, immutable\" /></rule>";

/// The same for a network.
const CDN_CACHE: &str = "Set Cache-Control: no-cache for the folders of package and data, and public, max-age=31536000, immutable only for files with a hash in their name (.b and eight digits).";

codes! {
    /// A file does not come.
    FILE_UNREACHABLE = ("file-unreachable", Error, "A file cannot be loaded",
        "Without its files the element shows what is between the tags, or a part of it is missing.",
        Advice::page("Open the address in a browser. If it comes there, a firewall may refuse the doctor; if not, ask the administrator of that server."));
    /// A file is missing.
    FILE_MISSING = ("file-missing", Error, "A file is missing",
        "Without its files the element shows what is between the tags, or a part of it is missing.",
        Advice::page("Upload the whole folder again, all files of it, and keep the names as they are, with capitals and hyphens. \
            Look whether the address in the page is the right one."));
    /// A file that visitors may not read.
    FILE_FORBIDDEN = ("file-forbidden", Error, "Visitors may not read a file",
        "The server asks for a login, or gives the file to nobody. Without its files the element shows what is between the tags, or a part of it is missing.",
        Advice::servers(
            "No auth_basic, deny or allow for the folders of package and data; give the user of nginx the right to read the files (chmod a+r, folders a+rx).",
            "# in .htaccess of the folders of package and data\n\
             Require all granted",
            "Give IIS_IUSRS the right to read the files, and visitors without a login the right to the folders: <authorization><allow users=\"*\" /></authorization>",
            "Make the files public, and let no rule against robots or for a login stand before the folders of package and data.",
        ).or_page("Publish the files without a login, for all visitors who may see the page."));
    /// IIS refuses an extension.
    TYPE_REFUSED = ("type-refused", Error, "IIS refuses a type of file that it does not know (404.3)",
        "The file is there, but the server answers as if it were not. Visitors see only what is between the tags, or a part is missing.",
        Advice {
            page: None,
            nginx: None,
            apache: None,
            iis: Some("<staticContent>\n\
                <remove fileExtension=\".geojson\" /><mimeMap fileExtension=\".geojson\" mimeType=\"application/geo+json\" />\n\
                <remove fileExtension=\".json\" /><mimeMap fileExtension=\".json\" mimeType=\"application/json\" />\n\
                <remove fileExtension=\".bin\" /><mimeMap fileExtension=\".bin\" mimeType=\"application/octet-stream\" />\n\
                <remove fileExtension=\".wasm\" /><mimeMap fileExtension=\".wasm\" mimeType=\"application/wasm\" />\n\
                </staticContent>"),
            cdn: None,
        });
    /// A web page in place of a file.
    HTML_INSTEAD = ("html-instead", Error, "A web page comes in place of a file",
        "The server answers with a page (a login, a message, the start page) and says that all is well. The element refuses it, \
         and visitors see only what is between the tags, or a part is missing.",
        Advice::servers(
            "location /package/ { try_files $uri =404; }  # and the same for the data; no fallback to index.html or a login",
            "# in the rewrite rules of the content management system, before the others; needs mod_rewrite\n\
             RewriteRule ^(package|data)/ - [L]",
            "Exclude the folders of package and data from the rewrite rules and from forms authentication (<authorization><allow users=\"*\" /></authorization>).",
            "Exclude the folders of package and data from pages that ask for a login or a check of the browser.",
        ).or_page("Look whether the file is there, and is public."));
    /// Cross-origin without permission.
    CORS = ("cors", Error, "Another site does not permit the page to use its files",
        "Browsers give files of another site to a page only if that site permits it with Access-Control-Allow-Origin. \
         Cross-Origin-Resource-Policy does not replace it. Visitors see only what is between the tags.",
        Advice::servers(
            "add_header Access-Control-Allow-Origin \"*\" always;  # in the location of package and data",
            "# needs mod_headers\n\
             Header set Access-Control-Allow-Origin \"*\"",
            "<customHeaders><remove name=\"Access-Control-Allow-Origin\" /><add name=\"Access-Control-Allow-Origin\" value=\"*\" /></customHeaders>",
            "Switch on CORS for the folder: Access-Control-Allow-Origin: *. Then empty its cache, which holds answers without the header.",
        ).or_page("Or put package and data on the page's own site."));
    /// CORS for one origin, without `Vary`.
    CORS_VARY = ("cors-vary", Warning, "The permission for another site can come out of a cache for the wrong site",
        "A cache keeps the answer for one site and gives it to a page on another, such as the one with www. Browsers refuse it there.",
        Advice::servers(
            "add_header Vary Origin always;  # or permit all sites: Access-Control-Allow-Origin \"*\"",
            "# needs mod_headers\n\
             Header merge Vary Origin",
            "<customHeaders><remove name=\"Vary\" /><add name=\"Vary\" value=\"Origin\" /></customHeaders>",
            "Add Origin to the cache key, or permit all sites with Access-Control-Allow-Origin: *.",
        ));
    /// A script with a type that is none of JavaScript's.
    TYPE_SCRIPT = ("type-script", Error, "A script has the wrong media type",
        "Browsers refuse modules with another type. Visitors see only what is between the tags.",
        Advice::servers(
            "include mime.types;  # in http { }, and no `types { }` below it that replaces it",
            "# needs mod_mime\n\
             AddType text/javascript .js",
            "<staticContent><remove fileExtension=\".js\" /><mimeMap fileExtension=\".js\" mimeType=\"text/javascript\" /></staticContent>",
            "Upload the file with Content-Type: text/javascript.",
        ));
    /// A redirect.
    REDIRECT = ("redirect", Warning, "A file is redirected",
        "Every visitor waits for two answers in place of one, and the policy of the page must permit both addresses.",
        Advice::page("Write the address to which it leads into the page."));
    /// Compression that browsers cannot undo.
    WRONG_ENCODING = ("wrong-encoding", Error, "A file is compressed in a way that browsers do not undo",
        "Browsers get bytes that they cannot use. Visitors see only what is between the tags, or a part is missing.",
        Advice::servers(
            "gzip_static on;  # for files file.js.gz beside file.js; never upload compressed bytes under the name file.js",
            "# compress in one place only; needs mod_setenvif\n\
             SetEnvIfNoCase Request_URI \"\\.(gz|br)$\" no-gzip",
            "Compress either on IIS or on the proxy in front of it, not on both.",
            "Upload the files as they were built. If you upload them compressed, set Content-Encoding to what they are compressed with.",
        ));
    /// wasm with another type.
    TYPE_WASM = ("type-wasm", Warning, "WebAssembly has the wrong media type",
        "Browsers then compile it only after the whole of it has come: the answer is later, most of all on a phone.",
        Advice::servers(
            "Add the line `application/wasm wasm;` inside the `types` of mime.types. A `types` of its own in a server or location removes all other types.",
            "# needs mod_mime\n\
             AddType application/wasm .wasm",
            "<staticContent><remove fileExtension=\".wasm\" /><mimeMap fileExtension=\".wasm\" mimeType=\"application/wasm\" /></staticContent>",
            "Upload the file with Content-Type: application/wasm.",
        ));
    /// Not compressed.
    NOT_COMPRESSED = ("not-compressed", Warning, "A file is not compressed",
        "Visitors download three to four times as much before they have an answer; on a slow phone that is seconds.",
        Advice::servers(
            "gzip on; gzip_vary on; gzip_proxied any; gzip_comp_level 6;\n\
             gzip_types text/javascript application/javascript application/wasm text/css text/plain application/json application/geo+json application/octet-stream;\n\
             better: brotli_static on; with files that you compress once",
            "# needs mod_filter and mod_deflate; better: BROTLI_COMPRESS in place of DEFLATE, with mod_brotli\n\
             AddOutputFilterByType DEFLATE text/javascript application/javascript application/wasm text/css text/plain application/json application/geo+json application/octet-stream",
            "In applicationHost.config, inside <staticTypes> of <httpCompression>, and the same inside <dynamicTypes>; text/* and application/javascript are there by default:\n\
             <remove mimeType=\"application/wasm\" /><add mimeType=\"application/wasm\" enabled=\"true\" />\n\
             <remove mimeType=\"application/json\" /><add mimeType=\"application/json\" enabled=\"true\" />\n\
             <remove mimeType=\"application/geo+json\" /><add mimeType=\"application/geo+json\" enabled=\"true\" />\n\
             <remove mimeType=\"application/octet-stream\" /><add mimeType=\"application/octet-stream\" enabled=\"true\" />\n\
             In web.config: <urlCompression doStaticCompression=\"true\" doDynamicCompression=\"true\" />",
            "Switch on compression for these types, application/wasm and application/geo+json among them: most networks compress only the types that they know.",
        ));
    /// The loader or data kept.
    CACHE_LONG = ("cache-long", Warning, "A file that changes is kept too long",
        "Visitors keep the old sleutelvrij.js or old data until the time is over, whatever you upload; with files of a newer build it does not work together.",
        Advice::servers(
            NGINX_CACHE,
            APACHE_CACHE,
            IIS_CACHE,
            "Let the network respect Cache-Control: no-cache of your server for all files without a hash in their name, and empty its cache after each update.",
        ));
    /// No Cache-Control.
    CACHE_UNSTATED = ("cache-unstated", Warning, "Nothing tells how long a file may be kept",
        "Browsers then guess: of a file that is a year old they keep a copy for a month, and visitors do not see your update.",
        Advice::servers(
            NGINX_CACHE,
            APACHE_CACHE,
            IIS_CACHE,
            CDN_CACHE,
        ));
    /// A file with a hash is not kept.
    CACHE_SHORT = ("cache-short", Hint, "A file that never changes is not kept",
        "Visitors who come back download it again, or ask for it, though its name changes with each build.",
        Advice::servers(
            NGINX_CACHE,
            APACHE_CACHE,
            IIS_CACHE,
            CDN_CACHE,
        ));
    /// Asks again, and cannot tell that nothing changed.
    NO_VALIDATOR = ("no-validator", Hint, "The server cannot say that a file has not changed",
        "Browsers ask on each visit, and without ETag or Last-Modified they download the whole file again.",
        Advice::servers(
            "etag on;  # the default; a module that changes the answer can remove it",
            "FileETag MTime Size",
            "<clientCache setEtag=\"true\" />, the default; remove outbound rules that delete ETag.",
            "Let the network pass ETag and Last-Modified on.",
        ));
    /// gzip where Brotli could be.
    GZIP_ONLY = ("gzip-only", Hint, "Files are compressed with gzip, not with Brotli",
        "Brotli makes them about a sixth smaller. Every browser that runs the element can read it on https.",
        Advice::servers(
            "brotli_static on;  # with ngx_brotli, and files that you compress once: brotli -q 11 file",
            "# needs mod_filter and mod_brotli\n\
             AddOutputFilterByType BROTLI_COMPRESS text/javascript application/wasm text/css text/plain application/json application/geo+json application/octet-stream",
            "Install the IIS Compression module, and put its scheme `br` before gzip.",
            "Switch on Brotli.",
        ));
}
