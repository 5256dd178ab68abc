//! When places are open. In the second file, as what is said with it.

use super::{Line, arabic, dutch, english, german};
use atlas::Lang;
use hours::WeekWords;

#[allow(missing_docs)]
pub struct Hours {
    /// What a list without a script says as well; made by [`week`].
    pub week: WeekWords,
    /// A clock as it is said: `{} uur`.
    pub time: Line<1>,
    /// When something begins, with a time.
    pub today_at: Line<1>,
    pub tomorrow_at: Line<1>,
    /// A day and a time.
    pub day_at: Line<2>,
    /// On a day and at a time, from above.
    pub on: Line<1>,
    pub open: &'static str,
    pub open_always: &'static str,
    /// With a time.
    pub open_until: Line<1>,
    pub open_at_least: Line<1>,
    pub open_soon: Line<1>,
    pub closed: &'static str,
    /// With when it opens.
    pub closed_until: Line<1>,
    pub closed_perhaps: Line<1>,
    pub unknown: &'static str,
    /// After a sentence: today, or the day that it is about.
    pub holiday: &'static str,
    pub holiday_then: &'static str,
    /// At another time than now: a day and a time, and until when.
    pub open_at: Line<1>,
    pub open_at_until: Line<2>,
    pub open_at_at_least: Line<2>,
    pub closed_at: Line<1>,
    pub unknown_at: Line<1>,
    /// On a row of the list.
    pub short_open: &'static str,
    pub short_always: &'static str,
    pub short_until: Line<1>,
    pub short_at_least: Line<1>,
    pub short_soon: Line<1>,
    pub short_unknown: &'static str,
    pub short_closed: &'static str,
    pub short_opens: Line<1>,
    pub short_perhaps: Line<1>,
    /// How many places are open.
    pub count: Line<1>,
    /// A day and a time, and how many.
    pub count_at: Line<2>,
    /// Below hours that nobody can read.
    pub unreadable: &'static str,
    pub today: &'static str,
    /// Of what can be done at a place.
    pub under_way: &'static str,
    pub under_way_until: Line<1>,
    /// It may be under way, until when; and nobody knows when at all.
    pub perhaps_until: Line<1>,
    pub sometime: &'static str,
    /// After "until": the day with which it ends.
    pub end_of: Line<1>,
    /// From a day and a time until another.
    pub until: Line<2>,
    /// When.
    pub next: Line<1>,
    pub next_perhaps: Line<1>,
    pub gap_zone: &'static str,
    pub gap_holidays: &'static str,
    /// Before a day and a time, for who asks what is open then.
    pub ask_at: &'static str,
    /// On a row of the list, after "not known".
    pub ask_unknown: &'static str,
}

/// The words of a week, each with as many gaps as it gets, or it does not compile.
pub const fn week(words: WeekWords) -> WeekWords {
    let _two: [Line<2>; 3] = [
        Line::new(words.through),
        Line::new(words.between),
        Line::new(words.comment),
    ];
    let _one: [Line<1>; 3] = [
        Line::new(words.from),
        Line::new(words.or_later),
        Line::new(words.perhaps),
    ];
    words
}

impl Hours {
    /// The words of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Dutch => &dutch::hours::WORDS,
            Lang::English => &english::hours::WORDS,
            Lang::German => &german::hours::WORDS,
            Lang::Arabic => &arabic::hours::WORDS,
        }
    }
}
