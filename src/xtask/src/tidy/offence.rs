//! What the rules find.

use std::fmt;

/// An offence against a rule, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TidyFinding {
    /// From the root of the clone, with `/`.
    pub file: String,
    /// From 1.
    pub line: usize,
    pub what: Offence,
}

/// An offence against a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offence {
    TooLong {
        lines: usize,
        limit: usize,
    },
    VagueName,
    ImpureDependency(String),
    ImpureSource(&'static str),
    UnreadableManifest(String),
    InlineStyle,
    InlineScript,
    Handler(String),
    OtherOrigin(String),
    RawMarkup(&'static str),
    MachinePath(String),
    /// A marker of an unresolved merge conflict.
    ConflictMarker,
    SkippedTest(&'static str),
    TestInBrowser,
    /// A file of tests outside its crate's test program.
    TestsThatNeverRun,
    CommentedOutCode,
    RootSize,
    NoSuchFile(String),
    NoSuchHeading(String),
    /// A name in the code that no documentation page has.
    Undocumented {
        kind: &'static str,
        name: String,
    },
    /// A name in the documentation that the code does not have.
    Unknown {
        kind: &'static str,
        name: String,
    },
    /// The code that a documentation rule reads has another form than the rule expects.
    Unreadable {
        kind: &'static str,
    },
    WrongDirection {
        from: String,
        to: String,
    },
    UnknownLayer(String),
    Circle(Vec<String>),
    BannedName {
        name: String,
        instead: &'static str,
    },
    BannedPhrase(&'static str),
    SharedTypeName {
        name: String,
        /// The crate that has it too.
        other: String,
    },
}

impl fmt::Display for Offence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong { lines, limit } => write!(
                f,
                "{lines} lines; the limit is {limit}: a file holds one idea"
            ),
            Self::VagueName => {
                f.write_str("the name fits anything: name the file after what it holds")
            }
            Self::ImpureDependency(name) => write!(
                f,
                "a pure crate depends on `{name}`: no browser, clock, file, random or log crate here"
            ),
            Self::ImpureSource(word) => write!(
                f,
                "a pure crate uses `{word}`: no browser, clock, file, random or log here"
            ),
            Self::UnreadableManifest(cause) => write!(f, "not a manifest: {cause}"),
            Self::InlineStyle => {
                f.write_str("inline style, which a strict content security policy refuses")
            }
            Self::InlineScript => {
                f.write_str("inline script, which a strict content security policy refuses")
            }
            Self::Handler(name) => write!(
                f,
                "the attribute `{name}`, which a strict content security policy refuses"
            ),
            Self::OtherOrigin(address) => write!(
                f,
                "`{address}` is another origin: visitors' browsers ask no other site for anything"
            ),
            Self::RawMarkup(word) => write!(f, "`{word}` turns data into markup"),
            Self::ConflictMarker => f.write_str("a merge conflict that is not resolved"),
            Self::MachinePath(folder) => write!(f, "`{folder}` is a folder of one machine"),
            Self::SkippedTest(word) => write!(
                f,
                "`{word}`: tests are not skipped and do not wait for a fixed time"
            ),
            Self::TestInBrowser => f.write_str(
                "a crate for a browser has no native tests: move what can be tested natively to a pure crate",
            ),
            Self::TestsThatNeverRun => {
                f.write_str("main.rs beside it does not name this file: its tests never run")
            }
            Self::CommentedOutCode => f.write_str("commented-out code: the history has it"),
            Self::RootSize => {
                f.write_str("a size of the page's root: use em, which follows the text around")
            }
            Self::NoSuchFile(target) => write!(f, "link to `{target}`: no such file"),
            Self::NoSuchHeading(target) => write!(f, "link to `{target}`: no such heading"),
            Self::Undocumented { kind, name } => {
                write!(f, "the {kind} `{name}` is not in README.md or www/docs")
            }
            Self::Unknown { kind, name } => write!(f, "there is no {kind} `{name}`"),
            Self::Unreadable { kind } => write!(
                f,
                "found no {kind} here: adapt the table in src/xtask/src/tidy/documentation.rs"
            ),
            Self::WrongDirection { from, to } => write!(
                f,
                "`{from}` uses `{to}`: imports go one way, see www/docs/architecture.md"
            ),
            Self::UnknownLayer(folder) => write!(
                f,
                "`{folder}` has no place in the table of layers in src/xtask/src/tidy/imports.rs"
            ),
            Self::Circle(files) => write!(
                f,
                "files of different folders use each other: {}",
                files.join(", ")
            ),
            Self::BannedName { name, instead } => write!(f, "the name `{name}`: write {instead}"),
            Self::SharedTypeName { name, other } => {
                write!(f, "`{other}` has a type `{name}` too: one name, one idea")
            }
            Self::BannedPhrase(phrase) => write!(
                f,
                "\"{phrase}\": write a plain sentence with a subject and a verb"
            ),
        }
    }
}

impl fmt::Display for TidyFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}
