//! Codes about the page: the two lines, their attributes, and what surrounds them.

use super::{Advice, Code, Severity};

/// A code whose remedy is in the page.
const fn in_page(
    name: &'static str,
    severity: Severity,
    title: &'static str,
    why: &'static str,
    advice: &'static str,
) -> Code {
    Code {
        name,
        severity,
        title,
        why,
        advice: Advice::page(advice),
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:expr;)*) => {
        $($(#[$doc])* pub static $name: &Code = &$code;)*
        /// The codes of this file.
        pub static PAGE: &[&Code] = &[$(&$code),*];
    };
}

use Severity::{Error, Hint, Warning};

codes! {
    /// The page does not come.
    PAGE_UNREACHABLE = in_page("page-unreachable", Error, "The page cannot be loaded",
        "Visitors do not see the page at all, or it is behind a login that the doctor cannot pass.",
        "Open the address in a private window of a browser. For a page behind a login, save it and examine the folder.");
    /// The certificate is not trusted.
    CERTIFICATE = Code {
        name: "certificate",
        severity: Error,
        title: "The certificate is not trusted",
        why: "Browsers warn visitors before they see the page, or refuse files from that server without a word.",
        advice: Advice::page("Renew the certificate, and let the server send the certificates between it and the authority. \
            For a test server with a certificate of its own, use `--insecure`."),
    };
    /// What came is not HTML.
    NOT_HTML = in_page("not-html", Error, "The address is not a web page",
        "The doctor looks for the two lines in a page.",
        "Give the address of the page on which visitors see the element.");
    /// No `<sleutelvrij-kaart>`.
    NO_ELEMENT = in_page("no-element", Error, "The page has no <sleutelvrij-kaart>",
        "Visitors see nothing. Many content management systems remove elements that they do not know when an editor saves.",
        "Paste the line into a block for HTML, not for text, and look in the source of the published page whether it is there. \
         If the system removes it, ask its administrator to allow the element `sleutelvrij-kaart` with its attributes. \
         A script that adds the element later is not seen by the doctor.");
    /// No script tag.
    NO_SCRIPT = in_page("no-script", Error, "The page loads no script",
        "Visitors see only what is between the tags.",
        "Paste `<script type=\"module\" src=\"…/sleutelvrij.js\"></script>` into the page or its template. \
         If the content management system removes scripts from texts, its administrator adds it to the template.");
    /// Other scripts, which may hold the element.
    BUNDLED = in_page("bundled", Warning, "No script of the page is sleutelvrij.js",
        "If a bundler put the element into another script, all may be well; if not, visitors see only what is between the tags. \
         The doctor cannot look into a bundle, and examined no file of the package.",
        "Where no bundler has it, paste `<script type=\"module\" src=\"…/sleutelvrij.js\"></script>` into the page or its template. \
         Else examine the folder `package` that the bundler took in, with `sleutelvrij doctor FOLDER`.");
    /// A script tag without `type="module"`.
    NOT_A_MODULE = in_page("not-a-module", Error, "The script tag has no type=\"module\"",
        "Browsers refuse the script, and visitors see only what is between the tags.",
        "Write `type=\"module\"` into the script tag. Some systems and optimisers remove or change it: exclude this script from them.");
    /// Two copies of the loader.
    SEVERAL_SCRIPTS = in_page("several-scripts", Warning, "The page loads sleutelvrij.js from more than one address",
        "The first one that comes is used. Which one that is can differ from visit to visit, and visitors download both.",
        "Keep one script tag, for all elements of the page.");
    /// `<sleutelvrij-kaart … />`, or no end tag.
    NOT_CLOSED = in_page("not-closed", Error, "The element is not closed",
        "HTML ignores `/>` here: the rest of the page counts as the list between the tags, and disappears once the element has its answer.",
        "Write `</sleutelvrij-kaart>` after the list, and no `/` at the end of the first tag.");
    /// No attribute with data.
    NO_DATA = in_page("no-data", Error, "The element has no data",
        "Without `src`, `neighbourhoods` or `places` there is nothing to show, and visitors see only what is between the tags.",
        "Add `src=\"…/atlas.json\"`, with the address of your atlas.");
    /// An address that cannot be read.
    BAD_ADDRESS = in_page("bad-address", Error, "An address cannot be read",
        "Browsers cannot load it.",
        "Correct the address. It is relative to the page, or to the page's `<base>`.");
    /// http files on an https page.
    MIXED_CONTENT = in_page("mixed-content", Error, "A page on https names files on http",
        "Browsers refuse such files, and visitors see only what is between the tags.",
        "Write the addresses with `https://`, or without scheme and host: `/package/sleutelvrij.js`. \
         Look at `<base>` too.");
    /// A page on http.
    INSECURE_PAGE = in_page("insecure-page", Warning, "The page is on http",
        "Browsers do not give the visitor's location, do not compare checksums, and use no Brotli on http. Others in the network can read along.",
        "Publish the page on https, and let http redirect to it.");
    /// An attribute that the element does not know.
    UNKNOWN_ATTRIBUTE = in_page("unknown-attribute", Warning, "An attribute has no effect",
        "The element ignores attributes that it does not know: a typing error changes what visitors see, without a message.",
        "Correct or remove it; `www/docs/attributes.md` lists them all.");
    /// A value that is not understood.
    ATTRIBUTE_VALUE = in_page("attribute-value", Warning, "The value of an attribute is not understood",
        "The element treats the attribute as absent, and visitors get what it does without it.",
        "Correct the value; `www/docs/attributes.md` explains each attribute.");
    /// One `link` name for two elements.
    DUPLICATE_LINK = in_page("duplicate-link", Warning, "Two elements have the same link name",
        "Only one of them has its question in the address: that of the other is lost after a reload, and in a shared link.",
        "Give each element a name of its own in `link`.");
    /// `id` twice, empty, or with spaces.
    ELEMENT_ID = in_page("element-id", Warning, "An id cannot be used",
        "Links and scripts find the first element with an id, or none; labels may name the wrong one for a screen reader.",
        "Give each element of the page an id of its own, without spaces.");
    /// Another language.
    LANGUAGE = in_page("language", Warning, "The element does not speak the language of the page",
        "It speaks English where the page is in a language that it does not know; visitors may not understand it.",
        "Write `lang=\"nl\"`, `en`, `de` or `ar` on the element, whichever most visitors of this page understand.");
    /// No language.
    NO_LANGUAGE = in_page("no-language", Warning, "The page does not tell its language",
        "A screen reader guesses how to pronounce the page (WCAG 3.1.1), and an element without `lang` on it or around it speaks Dutch.",
        "Write the language into the page's first tag: `<html lang=\"nl\">`.");
    /// Nothing between the tags.
    NO_FALLBACK = in_page("no-fallback", Warning, "There is nothing between the tags",
        "Visitors see nothing until the answer is there, and nothing at all with a blocked script or an old browser. Search engines find no places.",
        "Write a list of places with `sleutelvrij list data/NAME/atlas.json --html --lang nl`, and paste it between the tags; \
         a sentence with a link or a telephone number is better than nothing.");
    /// The location is switched off.
    NO_GEOLOCATION = Code {
        name: "no-geolocation",
        severity: Warning,
        title: "The page forbids asking for the location",
        why: "The button for the visitor's own location does not work. They can still point at the map or search.",
        advice: Advice::servers(
            "add_header Permissions-Policy \"geolocation=(self)\" always;",
            "# needs mod_headers\n\
             Header always set Permissions-Policy \"geolocation=(self)\"",
            "<customHeaders><remove name=\"Permissions-Policy\" /><add name=\"Permissions-Policy\" value=\"geolocation=(self)\" /></customHeaders>",
            "In the rules for response headers of the page: Permissions-Policy: geolocation=(self)",
        ),
    };
    /// Lines of `preload.html` of another build.
    STALE_PRELOAD = in_page("stale-preload", Warning, "A preload line names a file that the element does not load",
        "Every visitor downloads that file in vain, or waits for one that is not there. The lines of an older build do this.",
        "Replace the lines by those of `preload.html` of the package that is on the server now, or remove them.");
    /// A preload line that the browser cannot use.
    PRELOAD_MODE = in_page("preload-mode", Warning, "A preload line is written so that browsers load the file twice",
        "A preloaded file is used only for a request of the same kind; otherwise visitors download it twice.",
        "Copy the line from `preload.html`: `rel=\"preload\" as=\"fetch\" crossorigin` for files, `rel=\"modulepreload\"` for scripts.");
    /// `link="kaart"`.
    LINK_FRAGMENT = in_page("link-fragment", Hint, "The question in the address reaches the server",
        "With `link=\"kaart\"` the question, with an address or a point that the visitor chose, is in the query of the page's address. \
         Reloading or sharing it sends it to the server, which may keep it in its log.",
        "Write `link=\"#kaart\"`: the part of an address after `#` is never sent to a server.");
    /// The desk computes in the page.
    DESK_IN_PAGE = in_page("desk-in-page", Hint, "The planner's desk computes in the page",
        "The figures are the same, but the page answers slower while they are computed, as the browser refuses the worker.",
        "Put the package on the page's own site, allow `worker-src 'self'`, and where the page has a Cross-Origin-Embedder-Policy, \
         send the same header with desk-worker.*.js.");
}
