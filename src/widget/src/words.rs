//! Everything that the element says, by language. A text that a language lacks does not compile.

mod dutch;
mod english;

use atlas::{Lang, Wind};
use chart::Hint;

/// The words of one language, each named after what it says. Functions put numbers and names where the language wants them.
#[allow(missing_docs)]
pub struct Words {
    /// The character between whole and tenths.
    pub decimal: char,
    /// The character between thousands.
    pub thousands: char,

    /// The element as a landmark.
    pub region: fn(Option<&str>) -> String,

    // Where somebody is.
    pub where_heading: &'static str,
    pub where_locate: &'static str,
    pub where_locating: &'static str,
    pub where_pin: &'static str,
    pub where_pin_stop: &'static str,
    pub where_choose: &'static str,
    pub where_choose_none: &'static str,
    pub where_forget: &'static str,
    pub here_device: &'static str,
    pub here_pin: &'static str,
    pub here_page: &'static str,
    pub here_middle: fn(&str) -> String,
    pub located_in: fn(&str) -> String,
    pub located_outside: &'static str,
    pub location_refused: &'static str,
    pub location_unavailable: &'static str,
    pub location_unsupported: &'static str,
    pub pin_help: &'static str,
    pub pin_at: fn(&str) -> String,
    pub pin_cancelled: &'static str,
    pub outside: &'static str,

    // The answer.
    /// "412 places", and the title of the atlas.
    pub answer_all: fn(&str, Option<&str>) -> String,
    /// How many of them are key-free.
    pub answer_free: fn(&str) -> String,
    pub answer_free_all: &'static str,
    pub answer_empty: &'static str,
    /// One of a kind, with its article.
    pub one_of: fn(&str) -> String,
    pub answer_ask: &'static str,
    pub answer_none: &'static str,
    /// The nearest one with its kind, and its distance.
    pub answer_nearest: fn(&str, &str) -> String,
    pub answer_inside: fn(&str) -> String,
    pub far_away: fn(&str) -> String,
    pub straight: fn(&str) -> String,
    pub straight_note: &'static str,
    pub here: &'static str,

    // On foot.
    /// A distance and minutes.
    pub walk: fn(&str, &str) -> String,
    /// How many, as a number and as it is written.
    pub minutes: fn(usize, &str) -> String,
    pub hours_long: fn(usize, &str) -> String,
    /// Between the last two of several.
    pub and: &'static str,
    pub towards: fn(Wind) -> &'static str,
    /// Names of streets.
    pub via: fn(&str) -> String,
    /// With the speed.
    pub walk_note: fn(&str) -> String,
    /// After a distance in a straight line, where there are streets but no way.
    pub no_way: fn(&str) -> String,
    /// The same, for who wants no steps.
    pub no_step_free_way: fn(&str) -> String,
    /// For who is where the atlas has no neighbourhood.
    pub outside_streets: &'static str,
    pub no_street: &'static str,
    pub streets_missing: &'static str,
    pub streets_coming: &'static str,
    pub foot_summary: &'static str,
    pub pace_heading: &'static str,
    /// With the speed.
    pub pace_usual: fn(&str) -> String,
    pub pace_slow: fn(&str) -> String,
    pub pace_step_free: &'static str,
    pub steps_unknown: &'static str,
    /// With minutes.
    pub reach_show: fn(&str) -> String,
    /// Minutes, and how many places.
    pub reach_said: fn(&str, &str) -> String,
    /// A name and its kind.
    pub named: fn(&str, &str) -> String,

    // Filters and legend.
    pub filter_heading: &'static str,
    pub filter_kinds: &'static str,
    pub filter_all: &'static str,
    pub chosen_kinds: fn(&str) -> String,

    // The list.
    pub list_heading: &'static str,
    pub places: fn(usize, &str) -> String,
    pub outside_group: &'static str,
    pub more_places: fn(&str) -> String,
    pub more_groups: fn(&str) -> String,

    // A place.
    /// On a row of the list, for a place under a condition.
    pub conditional_short: &'static str,
    /// On a row of the list, for a place of which nobody has said.
    pub unknown_short: &'static str,
    pub back: &'static str,
    pub key_free: &'static str,
    pub key_conditional: &'static str,
    pub key_unknown: &'static str,
    pub reason: fn(&str) -> Option<String>,
    pub hours: &'static str,
    pub hours_always: &'static str,
    pub hours_note: &'static str,
    pub wheelchair: &'static str,
    pub limited: &'static str,
    pub toilets: &'static str,
    pub fee: &'static str,
    pub indoor: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub address: &'static str,
    pub near: &'static str,
    pub neighbourhood: &'static str,
    pub distance: &'static str,
    pub phone: &'static str,
    pub website: &'static str,
    pub activities: &'static str,
    pub layer: &'static str,
    pub domains: &'static str,
    pub source: &'static str,
    pub checked: fn(&str) -> String,
    pub not_known: fn(&str) -> String,

    // The map.
    pub map_label: fn(Option<&str>) -> String,
    pub map_missing: &'static str,
    pub map_coming: &'static str,
    pub map_help: &'static str,
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
    pub whole: &'static str,
    pub hint: fn(Hint) -> &'static str,
    pub metres: fn(&str) -> String,
    pub kilometres: fn(&str) -> String,

    // What is not known.
    pub gaps_heading: &'static str,
    pub gap_walk: &'static str,
    pub gap_foot: &'static str,
    pub gap_hours: fn(&str, &str) -> String,
    pub gap_kinds: fn(&str) -> String,
    pub gap_residents: &'static str,
    pub gap_neighbourhoods: &'static str,
    pub gap_places: &'static str,
    pub left_out: fn(&str) -> String,
    pub problems: fn(&str) -> String,
    pub problem: fn(&atlas::Warning) -> String,
    /// After a sentence, for what was found more often than it is told.
    pub more_alike: fn(&str) -> String,
    pub more_problems: fn(&str) -> String,
    pub private: &'static str,

    // When it does not work.
    pub error_heading: &'static str,
    pub retry: &'static str,
    pub error_status: fn(&str, &str) -> String,
    pub error_slow: fn(&str) -> String,
    pub error_network: fn(&str) -> String,
    pub error_size: fn(&str) -> String,
    pub error_text: fn(&str) -> String,
    pub error_manifest: fn(&str) -> String,
    pub error_taxonomy: fn(&str) -> String,
    pub error_streets: fn(&str) -> String,
    pub error_no_source: &'static str,
    pub error_empty: fn(&str) -> String,
    pub error_attribute: fn(&str, &str) -> String,
}

impl Words {
    /// The words of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Dutch => &dutch::WORDS,
            Lang::English => &english::WORDS,
        }
    }
}

/// A sentence with its gaps `{}` filled, one after the other. Smaller than the standard formatting, of which each
/// sentence would bring its own.
fn fill(sentence: &str, gaps: &[&str]) -> String {
    let mut text = String::new();
    let mut gaps = gaps.iter();
    for (index, part) in sentence.split("{}").enumerate() {
        if index > 0 {
            text.push_str(gaps.next().unwrap_or(&""));
        }
        text.push_str(part);
    }
    text
}
