//! The messages up to the first answer, by subject. Each is named after what it says; what fills its placeholders stands
//! above it.

use crate::message::Message;
use crate::plural::PluralCategory;
use atlas::Problem;

/// The messages up to the first answer.
#[allow(missing_docs)]
pub struct BaseMessages {
    pub answer: AnswerMessages,
    pub failure: FailureMessages,
    pub walking: WalkingMessages,
    pub link: LinkMessages,
    pub list: ListMessages,
    pub map: MapMessages,
    pub notes: NotesMessages,
    pub number: NumberMessages,
    pub place: PlaceMessages,
    pub search: SearchMessages,
    pub location: LocationMessages,
}

/// The answer in one sentence.
#[allow(missing_docs)]
pub struct AnswerMessages {
    /// "412 places", and the title of the atlas.
    pub all: Message<2>,
    /// Without a title.
    pub all_untitled: Message<1>,
    /// The number of places where anybody can walk in.
    pub free: Message<1>,
    pub free_all: &'static str,
    pub empty: &'static str,
    pub ask: &'static str,
    pub none: &'static str,
    /// The nearest place with its kind, and its distance.
    pub nearest: Message<2>,
    /// The same, if something that is nearer has a caveat.
    pub nearest_free: Message<2>,
    /// What is nearer with its kind, and its distance.
    pub nearer: Message<2>,
    /// A caveat of the place before it: there is a fee.
    pub fee: &'static str,
    pub conditional: &'static str,
    pub unknown_key: &'static str,
    pub closed: &'static str,
    /// Whether the place is open now is unknown.
    pub unknown_hours: &'static str,
    pub inside: Message<1>,
    /// The same where the location is not precise.
    pub perhaps_inside: Message<1>,
    pub far_away: Message<1>,
    /// A button that shows the way to the place.
    pub go: &'static str,
    /// The same button where no way is known: it shows the place.
    pub see: &'static str,
}

/// Data that cannot be loaded or shown.
#[allow(missing_docs)]
pub struct FailureMessages {
    pub heading: &'static str,
    pub retry: &'static str,
    /// A file that is not there, and the status.
    pub status: Message<2>,
    /// A file, and the status with which the server says that it fails.
    pub server: Message<2>,
    pub slow: Message<1>,
    pub network: Message<1>,
    pub size: Message<1>,
    pub damaged: Message<1>,
    pub streets: Message<1>,
    pub no_source: &'static str,
    pub empty: Message<1>,
}

/// Distances, on foot and in a straight line.
#[allow(missing_docs)]
pub struct WalkingMessages {
    pub straight: Message<1>,
    pub here: &'static str,
    /// The same where the location is not precise.
    pub perhaps_here: &'static str,
    /// A distance and minutes.
    pub walk: Message<2>,
    /// Durations that are written otherwise in that sentence, after the word for "about".
    pub about: &'static [(&'static str, &'static str)],
    /// A distance in a straight line, to a place without a known route.
    pub no_way: Message<1>,
    /// The same, without steps.
    pub no_step_free_way: Message<1>,
}

/// The state in the address of the page.
#[allow(missing_docs)]
pub struct LinkMessages {
    pub here: &'static str,
    pub unknown: &'static str,
}

/// The list of places.
#[allow(missing_docs)]
pub struct ListMessages {
    /// The name of the element as a landmark; the title of the atlas.
    pub region: Message<1>,
    pub region_untitled: &'static str,
    pub heading: &'static str,
    /// A count.
    pub places: fn(PluralCategory) -> &'static str,
    pub outside_group: &'static str,
    /// Above places that are within a duration or a distance.
    pub within: Message<1>,
    /// The lower and the upper limit.
    pub between: Message<2>,
    pub farther: Message<1>,
    /// Above places without a known walk, where others have one.
    pub no_walk: &'static str,
    pub more_places: Message<1>,
    pub more_groups: Message<1>,
    /// On a row of the list, for key status `conditional`.
    pub conditional_short: &'static str,
    /// On a row of the list, for key status `unknown`.
    pub unknown_short: &'static str,
}

/// The map before it is loaded.
#[allow(missing_docs)]
pub struct MapMessages {
    pub missing: &'static str,
    pub coming: &'static str,
}

/// What is unknown, and problems in the data.
#[allow(missing_docs)]
pub struct NotesMessages {
    pub gaps_heading: &'static str,
    pub problems: Message<1>,
    /// Descriptions of problems; `None` for English, which the atlas has itself.
    pub problem: Option<ProblemMessages>,
    /// After a warning: the number of equal ones that are not shown.
    pub more_alike: Message<1>,
    pub more_problems: Message<1>,
    pub private: &'static str,
}

/// Punctuation between parts of a sentence.
#[allow(missing_docs)]
pub struct NumberMessages {
    /// Between parts of a sentence that are not a list with "and".
    pub comma: &'static str,
}

/// A place: its name, its kind, and whether anybody can walk in.
#[allow(missing_docs)]
pub struct PlaceMessages {
    /// A kind with its indefinite article.
    pub one_of: fn(&str) -> String,
    /// A name and its kind.
    pub named: Message<2>,
    pub back: &'static str,
    pub key_free: &'static str,
    /// The same, if the status comes from the kind of place.
    pub key_usual: &'static str,
    pub key_conditional: &'static str,
    pub key_unknown: &'static str,
    pub reason_customers: &'static str,
    pub reason_permit: &'static str,
    pub reason_fee: &'static str,
    pub reason_hours: &'static str,
    pub reason_members: &'static str,
    /// Of a place that everybody can enter, where people usually buy something.
    pub note_purchase: &'static str,
    pub hours: &'static str,
    pub hours_note: &'static str,
    pub address: &'static str,
    pub near: &'static str,
    pub phone: &'static str,
}

/// The search box, before it is loaded.
#[allow(missing_docs)]
pub struct SearchMessages {
    pub label: &'static str,
    /// For an atlas without addresses.
    pub label_places: &'static str,
    pub missing: &'static str,
    pub here_street: Message<1>,
    pub here_address: Message<1>,
    pub damaged: Message<1>,
}

/// The location of the visitor.
#[allow(missing_docs)]
pub struct LocationMessages {
    pub heading: &'static str,
    pub locate: &'static str,
    pub locating: &'static str,
    pub pin: &'static str,
    pub pin_stop: &'static str,
    pub choose: &'static str,
    pub choose_none: &'static str,
    /// A button that shows the ways to set another location.
    pub other: &'static str,
    pub forget: &'static str,
    pub here_device: &'static str,
    /// After `here_device`: the accuracy of the device, a distance.
    pub about: Message<1>,
    pub here_pin: &'static str,
    pub here_page: &'static str,
    pub here_page_in: Message<1>,
    pub here_middle: Message<1>,
    pub located_in: Message<1>,
    pub located_outside: &'static str,
    pub refused: &'static str,
    pub unavailable: &'static str,
    pub unsupported: &'static str,
    pub pin_at: Message<1>,
    pub pin_cancelled: &'static str,
    pub outside: &'static str,
}

/// Problems in the data in one language.
pub struct ProblemMessages {
    /// The parts of a file.
    pub terms: ProblemTerms,
    /// The description of a problem, with placeholders for its details.
    pub sentence: fn(&Problem) -> &'static str,
}

/// The parts of a file in one language.
pub struct ProblemTerms {
    /// Between them.
    pub comma: &'static str,
    /// A feature, before its index.
    pub feature: &'static str,
    /// A line, before its number.
    pub line: &'static str,
}
