//! What goes wrong with whole files and attributes, and how that is said.

use crate::speech::Speech;
use atlas::{ManifestError, TaxonomyError};

/// Something without which a file, or everything, cannot be used.
#[derive(Debug)]
pub enum Fault {
    /// The server answered with another status than 200.
    Status(String, u16),
    /// The server fell silent.
    Silence(String),
    /// The server could not be reached.
    Network(String),
    /// The file is larger than a page can hold.
    Size(String),
    /// The file is no text in UTF-8.
    NotText(String),
    /// The file is no manifest of ours.
    Manifest(String, ManifestError),
    /// The file is no taxonomy.
    Taxonomy(String, TaxonomyError),
    /// The file is no street map, or a damaged one; with what is wrong, in English.
    Streets(String, String),
    /// The file has no addresses, or damaged ones; with what is wrong, in English.
    Addresses(String, String),
    /// No attribute names a file.
    NoSource,
    /// The files hold nothing that can be shown.
    Empty(Vec<String>),
    /// An attribute has a value that means nothing.
    Attribute(&'static str, String),
    /// The parameter of the page's address says something that is not known here; with what, which only who looks for it
    /// gets to see: anybody can write anything into a link.
    Link(String),
    /// Another element on the page has the parameter of this name.
    LinkTaken(String),
}

impl Fault {
    /// The sentence for a visitor.
    pub fn sentence(&self, words: Speech) -> String {
        match self {
            Self::Status(file, status) => {
                words.say(words.failure.status, [file, &status.to_string()])
            }
            Self::Silence(file) => words.say(words.failure.slow, [file]),
            Self::Network(file) => words.say(words.failure.network, [file]),
            Self::Size(file) => words.say(words.failure.size, [file]),
            Self::NotText(file) => words.say(words.failure.text, [file]),
            // What is wrong in it is for the editor, in the console; that it is wrong is for everybody.
            Self::Manifest(file, _) => words.say(words.failure.manifest, [file]),
            Self::Taxonomy(file, _) => words.say(words.failure.taxonomy, [file]),
            Self::Streets(file, _) => words.say(words.failure.streets, [file]),
            Self::Addresses(file, _) => words.say(words.search.damaged, [file]),
            Self::NoSource => words.failure.no_source.to_owned(),
            Self::Empty(files) => words.say(words.failure.empty, [&files.join(", ")]),
            Self::Attribute(name, value) => {
                words.say(words.failure.attribute, [&attribute(name, value)])
            }
            Self::Link(_) => words.link.unknown.to_owned(),
            Self::LinkTaken(name) => words.say(words.link.taken, [&attribute("link", name)]),
        }
    }

    /// The sentence for the console, in English, with what a parser said.
    pub fn detail(&self) -> String {
        let sentence = self.sentence(Speech::of("en"));
        match self {
            Self::Manifest(_, error) => format!("{sentence} {error}"),
            Self::Taxonomy(_, error) => format!("{sentence} {error}"),
            Self::Link(error) | Self::Streets(_, error) | Self::Addresses(_, error) => {
                [&sentence, " ", error].concat()
            }
            _ => sentence,
        }
    }

    /// The file it is about; empty where it is about none.
    pub fn file(&self) -> &str {
        match self {
            Self::Status(file, _)
            | Self::Silence(file)
            | Self::Network(file)
            | Self::Size(file)
            | Self::NotText(file)
            | Self::Manifest(file, _)
            | Self::Streets(file, _)
            | Self::Addresses(file, _)
            | Self::Taxonomy(file, _) => file,
            Self::NoSource
            | Self::Empty(_)
            | Self::Attribute(..)
            | Self::Link(_)
            | Self::LinkTaken(_) => "",
        }
    }

    /// Whether the file may come when it is asked for again.
    pub fn may_pass(&self) -> bool {
        matches!(self, Self::Status(..) | Self::Silence(_) | Self::Network(_))
    }

    /// A short name that does not change between versions, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Status(..) => "status",
            Self::Silence(_) => "silence",
            Self::Network(_) => "network",
            Self::Size(_) => "size",
            Self::NotText(_) => "not-text",
            Self::Manifest(..) => "manifest",
            Self::Taxonomy(..) => "taxonomy",
            Self::Streets(..) => "streets",
            Self::Addresses(..) => "addresses",
            Self::NoSource => "no-source",
            Self::Empty(_) => "empty",
            Self::Attribute(..) => "attribute",
            Self::Link(_) => "link",
            Self::LinkTaken(_) => "link-taken",
        }
    }
}

/// An attribute as a page has it.
fn attribute(name: &str, value: &str) -> String {
    [name, "=\"", value, "\""].concat()
}
