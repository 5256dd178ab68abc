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
            "In the rewrite rules of the content management system, before the others: RewriteRule ^(package|data)/ - [L]",
            "Exclude the folders of package and data from the rewrite rules and from forms authentication (<authorization><allow users=\"*\" /></authorization>).",
            "Exclude the folders of package and data from pages that ask for a login or a check of the browser.",
        ).or_page("Look whether the file is there, and is public."));
    /// Cross-origin without permission.
    CORS = ("cors", Error, "Another site does not permit the page to use its files",
        "Browsers give files of another site to a page only if that site permits it with Access-Control-Allow-Origin. \
         Cross-Origin-Resource-Policy does not replace it. Visitors see only what is between the tags.",
        Advice::servers(
            "add_header Access-Control-Allow-Origin \"*\" always;  # in the location of package and data",
            "Header set Access-Control-Allow-Origin \"*\"",
            "<customHeaders><add name=\"Access-Control-Allow-Origin\" value=\"*\" /></customHeaders>",
            "Switch on CORS for the folder: Access-Control-Allow-Origin: *. Then empty its cache, which holds answers without the header.",
        ).or_page("Or put package and data on the page's own site."));
    /// CORS for one origin, without `Vary`.
    CORS_VARY = ("cors-vary", Warning, "The permission for another site can come out of a cache for the wrong site",
        "A cache keeps the answer for one site and gives it to a page on another, such as the one with www. Browsers refuse it there.",
        Advice::servers(
            "add_header Vary Origin always;  # or permit all sites: Access-Control-Allow-Origin \"*\"",
            "Header merge Vary Origin",
            "<customHeaders><add name=\"Vary\" value=\"Origin\" /></customHeaders>",
            "Add Origin to the cache key, or permit all sites with Access-Control-Allow-Origin: *.",
        ));
    /// A script with a type that is none of JavaScript's.
    TYPE_SCRIPT = ("type-script", Error, "A script has not the type of JavaScript",
        "Browsers refuse modules with another type. Visitors see only what is between the tags.",
        Advice::servers(
            "include mime.types;  # in http { }, and no `types { }` below it that replaces it",
            "AddType text/javascript .js",
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
            "Compress in one place only: SetEnvIfNoCase Request_URI \"\\.(gz|br)$\" no-gzip",
            "Compress either on IIS or on the proxy in front of it, not on both.",
            "Upload the files as they were built. If you upload them compressed, set Content-Encoding to what they are compressed with.",
        ));
    /// wasm with another type.
    TYPE_WASM = ("type-wasm", Warning, "WebAssembly has not the type application/wasm",
        "Browsers then compile it only after the whole of it has come: the answer is later, most of all on a phone.",
        Advice::servers(
            "types { application/wasm wasm; }  # in mime.types, beside the others",
            "AddType application/wasm .wasm",
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
            "AddOutputFilterByType DEFLATE text/javascript application/javascript application/wasm text/css text/plain application/json application/geo+json application/octet-stream\n\
             better: BROTLI_COMPRESS in place of DEFLATE, with mod_brotli",
            "In applicationHost.config: <httpCompression><dynamicTypes><add mimeType=\"application/*\" enabled=\"true\" /><add mimeType=\"text/*\" enabled=\"true\" /></dynamicTypes>\
             <staticTypes><add mimeType=\"application/*\" enabled=\"true\" /><add mimeType=\"text/*\" enabled=\"true\" /></staticTypes></httpCompression>\n\
             In web.config: <urlCompression doStaticCompression=\"true\" doDynamicCompression=\"true\" />",
            "Switch on compression for these types, application/wasm and application/geo+json among them: most networks compress only the types that they know.",
        ));
    /// The loader or data kept.
    CACHE_LONG = ("cache-long", Warning, "A file that changes is kept too long",
        "Visitors keep the old sleutelvrij.js or old data until the time is over, whatever you upload; with files of a newer build it does not work together.",
        Advice::servers(
            "location ~ /(package/sleutelvrij\\.js|package/build\\.json|data/.*)$ { add_header Cache-Control no-cache; }",
            "<FilesMatch \"(sleutelvrij\\.js|\\.json|\\.geojson|\\.bin)$\"> Header set Cache-Control \"no-cache\" </FilesMatch>",
            "<location path=\"package/sleutelvrij.js\"><system.webServer><staticContent><clientCache cacheControlMode=\"DisableCache\" /></staticContent></system.webServer></location>",
            "Let the network respect Cache-Control: no-cache of your server for sleutelvrij.js and the data, and empty its cache after each update.",
        ));
    /// No Cache-Control.
    CACHE_UNSTATED = ("cache-unstated", Warning, "Nothing tells how long a file may be kept",
        "Browsers then guess: of a file that is a year old they keep a copy for a month, and visitors do not see your update.",
        Advice::servers(
            "location /package/ { add_header Cache-Control \"public, max-age=31536000, immutable\"; }\n\
             location ~ /(package/sleutelvrij\\.js|package/build\\.json|data/.*)$ { add_header Cache-Control no-cache; }",
            "Header set Cache-Control \"no-cache\"\n\
             <FilesMatch \"\\.b[0-9a-f]{8}\\.(js|wasm|css|txt)$\"> Header set Cache-Control \"public, max-age=31536000, immutable\" </FilesMatch>",
            "<staticContent><clientCache cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"365.00:00:00\" /></staticContent> for the folder of the package,\n\
             and for sleutelvrij.js, build.json and the data <clientCache cacheControlMode=\"DisableCache\" />",
            "Set Cache-Control: no-cache for sleutelvrij.js, build.json and the data, and public, max-age=31536000, immutable for files with a hash in their name.",
        ));
    /// A file with a hash is not kept.
    CACHE_SHORT = ("cache-short", Hint, "A file that never changes is not kept",
        "Visitors who come back download it again, or ask for it, though its name changes with each build.",
        Advice::servers(
            "location ~ \"\\.b[0-9a-f]{8}\\.(js|wasm|css|txt)$\" { add_header Cache-Control \"public, max-age=31536000, immutable\"; }",
            "<FilesMatch \"\\.b[0-9a-f]{8}\\.(js|wasm|css|txt)$\"> Header set Cache-Control \"public, max-age=31536000, immutable\" </FilesMatch>",
            "<staticContent><clientCache cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"365.00:00:00\" /></staticContent> for the folder of the package",
            "Set Cache-Control: public, max-age=31536000, immutable for files with a hash in their name.",
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
            "AddOutputFilterByType BROTLI_COMPRESS text/javascript application/wasm text/css text/plain application/json application/geo+json application/octet-stream",
            "Install the IIS Compression module, and put its scheme `br` before gzip.",
            "Switch on Brotli.",
        ));
}
