//! Codes about the files of the package: whether they are whole, and of one build.

use super::{Advice, Code, Severity};

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:expr;)*) => {
        $($(#[$doc])* pub static $name: &Code = &$code;)*
        /// The codes of this file.
        pub static PACKAGE: &[&Code] = &[$(&$code),*];
    };
}

codes! {
    /// `sleutelvrij.js` is not ours.
    NOT_THE_LOADER = Code {
        name: "not-the-loader",
        severity: Severity::Error,
        title: "sleutelvrij.js is another file",
        why: "Without its script the element does not start, and visitors see only what is between the tags.",
        advice: Advice::page("Upload the whole folder `package` again, without a change, and exclude it from bundling and optimising."),
    };
    /// Files of two builds.
    MIXED_BUILD = Code {
        name: "mixed-build",
        severity: Severity::Error,
        title: "Files of two builds are mixed",
        why: "Files of two builds refuse each other. Visitors see only what is between the tags, or the map is missing.",
        advice: Advice::page("Upload the whole folder `package` of one build: files with a hash in their name first, then build.json, sleutelvrij.js last. \
            Then remove the old files from the caches: those of a content delivery network, of a proxy, of the content management system."),
    };
    /// Other bytes than those of the build.
    ALTERED = Code {
        name: "altered",
        severity: Severity::Error,
        title: "A file is not as it was built",
        why: "A changed file may not run at all, or fail later where nobody looks; a page with an integrity attribute refuses it.",
        advice: Advice::servers(
            "No sub_filter and no pagespeed for the folder of the package.",
            "ModPagespeedDisallow \"*/package/*\", and no mod_substitute for the folder of the package.",
            "No outbound rewrite rules for the folder of the package.",
            "Switch off minification, Rocket Loader and the like for the folder of the package.",
        ).or_page("Upload the file again, with FTP in binary mode, and exclude the package from plug-ins that minify or combine scripts."),
    };
    /// The attribute `integrity` is of another file.
    INTEGRITY = Code {
        name: "integrity",
        severity: Severity::Error,
        title: "The integrity attribute does not fit the file",
        why: "Browsers refuse a script whose bytes differ from its integrity attribute: visitors see only what is between the tags.",
        advice: Advice::page("Copy the value of this build from build.json, and change it with each update. \
            If the file was changed on its way, mend that first."),
    };
    /// No `build.json`.
    NO_BUILD_LIST = Code {
        name: "no-build-list",
        severity: Severity::Hint,
        title: "There is no build.json beside sleutelvrij.js",
        why: "Without the list of the build nothing tells whether files were changed on their way.",
        advice: Advice::page("Upload build.json with the package. Packages of before version 0.1.0 have none: update."),
    };
}
