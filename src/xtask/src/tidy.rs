//! The house rules that a compiler does not know. Each rule is a file here and finds offences in one text.

mod evidence;
mod length;
mod markup;
mod name;
mod page;
mod place;
mod purity;
mod remains;
mod text;

use std::{fmt, process::Command};

use crate::{command, failure::Failure, house::House};
use text::Text;

/// An offence against a rule, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Finding {
    /// From the root of the clone, with `/`.
    file: String,
    /// From 1.
    line: usize,
    what: Offence,
}

/// What a rule has found.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Offence {
    TooLong { lines: usize, limit: usize },
    VagueName,
    ImpureDependency(String),
    ImpureSource(&'static str),
    UnreadableManifest(String),
    InlineStyle,
    InlineScript,
    Handler(String),
    OtherOrigin(String),
    RawMarkup(&'static str),
    SomebodysFolder(String),
    NoEvidence(&'static str),
    CommentedOutCode,
}

impl fmt::Display for Offence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong { lines, limit } => {
                write!(
                    f,
                    "{lines} lines, and {limit} are the limit: a file holds one idea"
                )
            }
            Self::VagueName => write!(f, "the name does not say what is inside"),
            Self::ImpureDependency(name) => {
                write!(
                    f,
                    "a pure crate depends on `{name}`: no browser, clock, file, random or log here"
                )
            }
            Self::ImpureSource(word) => {
                write!(
                    f,
                    "a pure crate names `{word}`: no browser, clock, file, random or log here"
                )
            }
            Self::UnreadableManifest(cause) => write!(f, "not a manifest: {cause}"),
            Self::InlineStyle => write!(
                f,
                "inline style, which a strict content security policy refuses"
            ),
            Self::InlineScript => write!(
                f,
                "inline script, which a strict content security policy refuses"
            ),
            Self::Handler(name) => {
                write!(
                    f,
                    "the attribute `{name}`, which a strict content security policy refuses"
                )
            }
            Self::OtherOrigin(address) => {
                write!(f, "`{address}` is another origin: nobody is told who looks")
            }
            Self::RawMarkup(word) => write!(f, "`{word}` lets data become markup"),
            Self::SomebodysFolder(folder) => write!(f, "`{folder}` is a folder of one machine"),
            Self::NoEvidence(word) => write!(
                f,
                "`{word}`: a test that did not run, or waits by the clock, proves nothing"
            ),
            Self::CommentedOutCode => write!(f, "commented-out code: the history remembers it"),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

/// A rule looks at one text at a time.
type Rule = fn(&Text) -> Vec<Finding>;

const RULES: [Rule; 8] = [
    length::check,
    name::check,
    purity::check,
    page::check,
    markup::check,
    place::check,
    evidence::check,
    remains::check,
];

/// Prints every offence in the files that git knows or would add.
///
/// # Errors
/// When there is an offence, a file cannot be read or git is missing.
pub fn tidy(house: &House) -> Result<(), Failure> {
    let texts = text::all(house, &listed(house)?)?;
    let findings: Vec<_> = RULES
        .iter()
        .flat_map(|rule| texts.iter().flat_map(rule))
        .collect();
    for finding in &findings {
        println!("{finding}");
    }
    if findings.is_empty() {
        println!("{} files are tidy", texts.len());
        return Ok(());
    }
    Err(Failure::Found(format!(
        "{} offences against the house rules",
        findings.len()
    )))
}

fn listed(house: &House) -> Result<Vec<String>, Failure> {
    let words = [
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ];
    let list = command::read(Command::new("git").current_dir(house.root()).args(words))?;
    Ok(String::from_utf8_lossy(&list)
        .split_terminator('\0')
        .map(str::to_owned)
        .collect())
}
