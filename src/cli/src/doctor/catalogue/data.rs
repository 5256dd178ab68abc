//! Codes about the atlas, or the GeoJSON in its place.

use super::{Advice, Code, Severity};

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:expr;)*) => {
        $($(#[$doc])* pub static $name: &Code = &$code;)*
        /// The codes of this file.
        pub static DATA: &[&Code] = &[$(&$code),*];
    };
}

codes! {
    /// Nothing to examine in a folder.
    NOTHING_HERE = Code {
        name: "nothing-here",
        severity: Severity::Error,
        title: "The folder holds no page, no package and no atlas",
        why: "There is nothing to examine.",
        advice: Advice::page("Give the folder with the HTML page, or the folder `package`, or the folder with atlas.json."),
    };
    /// The data cannot be used, or a part of it.
    DATA_DAMAGED = Code {
        name: "data-damaged",
        severity: Severity::Error,
        title: "Files of the data are damaged or do not fit together",
        why: "The element uses no file that differs from its manifest. Without places visitors see only what is between the tags; \
            without another part, walks or search or buildings are missing.",
        advice: Advice::page("Upload all files of the atlas together, with FTP in binary mode, and empty caches after it. After a change by hand, run `sleutelvrij prepare` again."),
    };
    /// Features with something wrong.
    DATA_WARNINGS = Code {
        name: "data-warnings",
        severity: Severity::Warning,
        title: "Something is wrong in the data",
        why: "Places with such a fault are missing, or are shown without the fact that cannot be read.",
        advice: Advice::page("`sleutelvrij check` lists each of them with its line. Correct the source and run `sleutelvrij prepare` again."),
    };
    /// Old data.
    DATA_OLD = Code {
        name: "data-old",
        severity: Severity::Warning,
        title: "The data is older than a year",
        why: "Visitors walk to places that have moved or closed, and to closed doors.",
        advice: Advice::page("Load the sources again and run `sleutelvrij prepare` with your recipe. Once or twice a year is enough for most municipalities."),
    };
    /// No date.
    NO_DATE = Code {
        name: "no-date",
        severity: Severity::Hint,
        title: "The atlas does not tell its date",
        why: "Neither visitors nor you see how old the data is.",
        advice: Advice::page("Write `date = \"YYYY-MM-DD\"` into the recipe, and run `sleutelvrij prepare` again."),
    };
    /// No credit or licence.
    NO_CREDIT = Code {
        name: "no-credit",
        severity: Severity::Warning,
        title: "A source has no licence or no credit",
        why: "Most open data may be shown only with the credit that its licence asks for.",
        advice: Advice::page("Write `licence` and `credit` of each source into the recipe, and run `sleutelvrij prepare` again."),
    };
    /// Data without a manifest.
    NO_MANIFEST = Code {
        name: "no-manifest",
        severity: Severity::Hint,
        title: "The data has no manifest",
        why: "Without atlas.json nothing tells whether a file is whole, how old the data is, and who must be credited.",
        advice: Advice::page("Make an atlas of the files with `sleutelvrij prepare`, and name it in `src`."),
    };
}
