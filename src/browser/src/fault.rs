//! Faults of whole files and permalinks, with sentences about them for visitors.

use crate::intl::Locale;
use atlas::{LoadFault, joined};

/// Why the element did not get a file.
#[derive(Debug)]
pub enum FetchError {
    /// The server answered with another status than 200.
    Status(u16),
    /// The server did not answer in time, or stopped sending.
    Timeout,
    /// The server could not be reached.
    Network,
    /// The file is larger than a page can hold.
    TooLarge,
}

/// A fault of a whole file or a permalink. What only the editor of the page can mend is no fault but a warning on the console.
#[derive(Debug)]
pub enum Fault {
    /// A file of the atlas, or all of them, cannot be used.
    Load(LoadFault<FetchError>),
    /// The streets in this file cannot be read; with what is wrong, in English.
    Streets(String, String),
    /// The addresses in this file cannot be read; with what is wrong, in English.
    Addresses(String, String),
    /// A further part in this file cannot be used; with what is wrong, in English.
    Part(String, String),
    /// The permalink has values that this atlas does not have. They are written only to the console, as links can contain
    /// any text.
    Link(String),
}

impl Fault {
    /// The sentence for a visitor.
    pub fn sentence(&self, locale: Locale) -> String {
        match self {
            Self::Load(fault) => load_sentence(fault, locale),
            Self::Streets(file, _) => locale.say(locale.failure.streets, [file]),
            Self::Addresses(file, _) => locale.say(locale.search.damaged, [file]),
            Self::Part(file, _) => locale.say(locale.failure.damaged, [file]),
            Self::Link(_) => locale.link.unknown.to_owned(),
        }
    }

    /// The sentence for the console, in English, with the parser's message.
    pub fn detail(&self) -> String {
        let sentence = self.sentence(Locale::of("en"));
        match self {
            Self::Load(LoadFault::NotUtf8 { .. }) => {
                [&sentence, " It is no text in UTF-8."].concat()
            }
            Self::Load(LoadFault::Mismatch(_, error)) => format!("{sentence} {error}"),
            Self::Load(LoadFault::Manifest(_, error)) => format!("{sentence} {error}"),
            Self::Load(LoadFault::Taxonomy(_, error)) => format!("{sentence} {error}"),
            Self::Link(error)
            | Self::Streets(_, error)
            | Self::Addresses(_, error)
            | Self::Part(_, error) => [&sentence, " ", error].concat(),
            _ => sentence,
        }
    }

    /// The name of the file; empty for a fault of a permalink.
    pub fn file(&self) -> &str {
        match self {
            Self::Load(fault) => fault.file(),
            Self::Streets(file, _) | Self::Addresses(file, _) | Self::Part(file, _) => file,
            Self::Link(_) => "",
        }
    }

    /// Whether fetching the file again may help. A damaged file may be one that broke off, or an old one from a cache.
    pub fn is_temporary(&self) -> bool {
        match self {
            Self::Load(LoadFault::Unavailable(_, error)) => !matches!(error, FetchError::TooLarge),
            Self::Load(_) | Self::Streets(..) | Self::Addresses(..) | Self::Part(..) => true,
            Self::Link(_) => false,
        }
    }

    /// A short name that does not change between versions, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Load(fault) => load_code(fault),
            Self::Streets(..) => "streets",
            Self::Addresses(..) => "addresses",
            Self::Part(..) => "damaged",
            Self::Link(_) => "link",
        }
    }
}

impl From<LoadFault<FetchError>> for Fault {
    fn from(fault: LoadFault<FetchError>) -> Self {
        Self::Load(fault)
    }
}

/// The sentence about a file for visitors, without the parser's message, which is in [`Fault::detail`].
fn load_sentence(fault: &LoadFault<FetchError>, locale: Locale) -> String {
    let messages = &locale.failure;
    match fault {
        LoadFault::Unavailable(file, error) => match error {
            FetchError::Status(status @ (404 | 410)) => {
                locale.say(messages.status, [file, &status.to_string()])
            }
            FetchError::Status(status @ 500..) => {
                locale.say(messages.server, [file, &status.to_string()])
            }
            FetchError::Timeout => locale.say(messages.slow, [file]),
            FetchError::Status(_) | FetchError::Network => locale.say(messages.network, [file]),
            FetchError::TooLarge => locale.say(messages.size, [file]),
        },
        LoadFault::Mismatch(file, _)
        | LoadFault::NotUtf8 { file, .. }
        | LoadFault::Manifest(file, _)
        | LoadFault::Taxonomy(file, _) => locale.say(messages.damaged, [file]),
        LoadFault::GeoJson(warning) => locale.warning(warning),
        LoadFault::NoFiles => messages.no_source.to_owned(),
        LoadFault::Empty(files) => locale.say(messages.empty, [&joined(files, ", ")]),
    }
}

fn load_code(fault: &LoadFault<FetchError>) -> &'static str {
    match fault {
        LoadFault::Unavailable(_, error) => match error {
            FetchError::Status(_) => "status",
            FetchError::Timeout => "silence",
            FetchError::Network => "network",
            FetchError::TooLarge => "size",
        },
        LoadFault::Mismatch(..) => "mismatch",
        LoadFault::NotUtf8 { .. } => "not-text",
        LoadFault::Manifest(..) => "manifest",
        LoadFault::Taxonomy(..) => "taxonomy",
        LoadFault::GeoJson(warning) => warning.problem.code(),
        LoadFault::NoFiles => "no-source",
        LoadFault::Empty(_) => "empty",
    }
}
