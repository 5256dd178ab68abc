//! The first sentence: how many people have no such place near. Each language puts its parts in its own order.

mod dutch;
mod english;
mod german;
mod german_gender;

pub(super) use dutch::DUTCH;
pub(super) use english::ENGLISH;
pub(super) use german::GERMAN;

use crate::message::Message;

/// The first sentence and what belongs to it.
pub struct DeskSentenceTexts {
    /// How many people have such a place, or none.
    pub statement: fn(&SentenceParts<'_>) -> String,
    /// That it is not known how many have none. `subject` is the group: `inwoners`.
    pub not_known: fn(&SentenceParts<'_>) -> String,
    /// Why not: the data has no such place.
    pub no_such_place: &'static str,
    /// Why not: too much is unknown.
    pub too_little_data: &'static str,
    /// How many people there are is not known. Group, area.
    pub no_population: Message<2>,
    /// Nobody of the group is there. Group, area.
    pub nobody: Message<2>,
    /// The area of the atlas. Name.
    pub area: Message<1>,
    /// The area of an atlas without a name.
    pub this_area: &'static str,
    /// So many of all, with their share. Number, total, group, share.
    pub number_of: Message<4>,
    /// All of them. Total, group.
    pub all: Message<2>,
    /// All of them, where it is not known how many they are. Group.
    pub all_of_unknown: Message<1>,
    /// All but a part of a person, where residents are spread. Total, group.
    pub nearly_all: Message<2>,
    /// None of them. Total, group.
    pub none_of: Message<2>,
    /// Whether the object of `none_of` says that they have none, because the subject does not.
    pub none_of_has_none: bool,
    /// An estimated number. Number.
    pub estimated: Message<1>,
    /// A number with its limits. Least, most.
    pub between: Message<2>,
    /// A number that may be 0. Most.
    pub at_most: Message<1>,
    /// Within a limit on foot. Minutes or metres.
    pub on_foot: Message<1>,
    /// Within a limit in a straight line. Metres.
    pub straight: Message<1>,
    /// What minutes are in a straight line. Minutes, metres.
    pub straight_minutes: Message<2>,
    /// Walks avoid steps.
    pub step_free: &'static str,
    /// At a speed that is not the usual one. Speed.
    pub speed: Message<1>,
    /// Where most of them are.
    pub most: MostTexts,
    /// What a plan changes.
    pub change: ChangeTexts,
    /// Which places are asked for.
    pub nouns: DeskNounTexts,
    /// What must be known to read the sentence.
    pub notes: SentenceNotes,
}

/// The parts of the sentence, as texts of its language. An empty text is left out.
#[derive(Clone, Copy, Debug, Default)]
pub struct SentenceParts<'a> {
    /// The area: `in Delft`.
    pub area: &'a str,
    /// When places must be open: `zaterdag 21 november 2026 om 14:00 uur`.
    pub time: &'a str,
    /// Whether the figures are those after a plan.
    pub with_plan: bool,
    /// Of how many people: `12.400 van de 109.590 inwoners (11%)`.
    pub subject: &'a str,
    /// Whether that is one.
    pub is_one: bool,
    /// What they have or have not: `geen speelplek`; in German in the accusative.
    pub places: &'a str,
    /// How near: `binnen 10 minuten lopen`.
    pub limit: &'a str,
}

/// Where most people without a place are. Two texts each: of residents, and of addresses.
pub struct MostTexts {
    /// All of them are in one region. Region.
    pub all: [Message<1>; 2],
    /// More than half of them are. Region, number.
    pub most: [Message<2>; 2],
    /// No region has more. Region, number.
    pub largest: [Message<2>; 2],
    /// Perhaps no region has more. Region, number.
    pub perhaps: [Message<2>; 2],
}

/// What a plan changes.
pub struct ChangeTexts {
    /// Nobody gains or loses anything.
    pub nothing: &'static str,
    /// As far as is known, nobody does.
    pub nothing_known: &'static str,
    /// People lose their last place. Number with group.
    pub lost: Message<1>,
    /// People get a place. Number with group.
    pub gained: Message<1>,
    /// Both. Number with group who lose, number who gain.
    pub both: Message<2>,
    /// The same for one person or address.
    pub lost_one: Message<1>,
    /// The same for one person or address.
    pub gained_one: Message<1>,
    /// People have fewer places than are asked for then. Number with group, places.
    pub lost_of_rank: Message<2>,
    /// People have as many as are asked for then. Number with group, places.
    pub gained_of_rank: Message<2>,
}

/// Items with "or" before the last: `a, b of c`.
fn one_of(items: &[String], or: &str) -> String {
    match items.split_last() {
        Some((last, before)) if !before.is_empty() => [&before.join(", "), or, last].concat(),
        _ => items.concat(),
    }
}

/// Texts with a space between each two; empty ones are left out.
fn joined(texts: &[&str]) -> String {
    let texts: Vec<&str> = texts.iter().copied().filter(|it| !it.is_empty()).collect();
    texts.join(" ")
}

/// The places that are asked for, as nouns in the singular and in the plural, and what is said after them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlacesPhrase {
    /// Each noun in the singular.
    pub singular: Vec<String>,
    /// Each noun in the plural.
    pub plural: Vec<String>,
    /// What is said after them: `om te ontmoeten`.
    pub after: String,
}

/// Names of what is asked for.
pub struct DeskNounTexts {
    /// A place, in the singular and in the plural.
    pub place: [&'static str; 2],
    /// A place that anybody can walk into.
    pub key_free: [&'static str; 2],
    /// One of them: `een buurthuis of bibliotheek`. The second argument is whether it must be open.
    pub one: fn(&PlacesPhrase, bool) -> String,
    /// None of them: `geen buurthuis of bibliotheek`.
    pub none: fn(&PlacesPhrase, bool) -> String,
    /// Fewer than so many. Number, nouns.
    pub fewer: Message<2>,
    /// At least so many. Number, nouns.
    pub at_least: Message<2>,
    /// Of kinds that are too many to name. How many.
    pub of_kinds: Message<1>,
    /// "or" between two items, with spaces.
    pub or: &'static str,
    /// What is before nouns in the plural of places that must be open, with a space.
    pub open: &'static str,
    /// What the subjects of residents are for, by id.
    pub domains: &'static [(&'static str, &'static str)],
    /// What the domains of daily life are for, by id.
    pub life_domains: &'static [(&'static str, &'static str)],
    /// What another subject or domain is for. Its name.
    pub for_other: Message<1>,
    /// The layers, by id.
    pub layers: &'static [(&'static str, &'static str)],
    /// A layer that is not among them. Its name.
    pub other_layer: Message<1>,
    /// Of layers. Layers.
    pub of_layers: Message<1>,
    /// What a place must have, by id.
    pub needs: &'static [(&'static str, &'static str)],
    /// For another audience. Its name.
    pub for_audience: Message<1>,
}

/// What must be known to read the sentence, beside the report's [`Caveats`](crate::messages::report::Caveats).
pub struct SentenceNotes {
    /// Heading.
    pub heading: &'static str,
    /// Only places that anybody can walk into count.
    pub key_free: &'static str,
    /// Places with a condition count too.
    pub conditional: &'static str,
    /// The kinds, where there are too many for the sentence. List.
    pub kinds: Message<1>,
    /// The data has no place of some kinds that are asked for. Kinds.
    pub missing: Message<1>,
    /// What is between the two numbers.
    pub band: &'static str,
    /// People of whom it is not known where they live. Number with group.
    pub unplaced: Message<1>,
    /// Opening hours that are not known.
    pub unknown_hours: &'static str,
    /// Outdoor places are taken to be always open.
    pub always_open: &'static str,
    /// The data has no steps, so that walks without steps may have some.
    pub unknown_steps: &'static str,
    /// Straight lines cannot avoid steps.
    pub straight_steps: &'static str,
    /// Places with a condition do not count. How many places.
    pub excluded: Message<1>,
}
