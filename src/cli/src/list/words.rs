//! The few words of a list, in the languages that it can be written in.

use hours::{Clock, Names};

/// A language of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Tongue {
    /// Nederlands.
    Nl,
    /// English.
    En,
    /// Deutsch.
    De,
}

/// What a list says of a place in one language. `{}` is where the rest goes.
pub struct Words {
    /// BCP 47 code.
    pub code: &'static str,
    pub near: &'static str,
    pub phone: &'static str,
    pub website: &'static str,
    pub wheelchair: [&'static str; 3],
    pub other_weeks: &'static str,
    pub more: &'static str,
    /// Outside all neighbourhoods.
    pub elsewhere: &'static str,
    pub hours: Names<'static>,
}

impl Tongue {
    /// Its words.
    pub fn words(self) -> &'static Words {
        match self {
            Self::Nl => &DUTCH,
            Self::En => &ENGLISH,
            Self::De => &GERMAN,
        }
    }
}

/// 9.00 and 18.30.
fn with_dot(time: Clock) -> String {
    format!("{}.{:02}", time.hour(), time.minute())
}

/// 9:00 and 18:30.
fn with_colon(time: Clock) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}

const DUTCH: Words = Words {
    code: "nl",
    near: "bij {}",
    phone: "Telefoon: {}",
    website: "Website",
    wheelchair: [
        "Goed te bereiken met een rolstoel",
        "Deels te bereiken met een rolstoel",
        "Niet te bereiken met een rolstoel",
    ],
    other_weeks: "In andere weken kunnen de tijden anders zijn.",
    more: "En nog {}.",
    elsewhere: "elders",
    hours: Names {
        weekdays: ["ma", "di", "wo", "do", "vr", "za", "zo"],
        every_day: "elke dag",
        through: "{} t/m {}",
        between: "{}–{}",
        from: "vanaf {}",
        or_later: "{} of later",
        perhaps: "misschien {}",
        comment: "{} ({})",
        comma: ", ",
        closed: "gesloten",
        always: "dag en nacht open",
        unknown: "onbekend",
        otherwise: "andere tijden",
        public_holidays: "feestdagen",
        school_holidays: "schoolvakanties",
        time: &with_dot,
    },
};

const ENGLISH: Words = Words {
    code: "en",
    near: "near {}",
    phone: "Phone: {}",
    website: "Website",
    wheelchair: [
        "Accessible by wheelchair",
        "Partly accessible by wheelchair",
        "Not accessible by wheelchair",
    ],
    other_weeks: "The times may differ in other weeks.",
    more: "And {} more.",
    elsewhere: "elsewhere",
    hours: Names {
        weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        every_day: "every day",
        through: "{} to {}",
        between: "{}–{}",
        from: "from {}",
        or_later: "{} or later",
        perhaps: "perhaps {}",
        comment: "{} ({})",
        comma: ", ",
        closed: "closed",
        always: "open day and night",
        unknown: "not known",
        otherwise: "other times",
        public_holidays: "public holidays",
        school_holidays: "school holidays",
        time: &with_colon,
    },
};

const GERMAN: Words = Words {
    code: "de",
    near: "bei {}",
    phone: "Telefon: {}",
    website: "Website",
    wheelchair: [
        "Mit dem Rollstuhl zugänglich",
        "Mit dem Rollstuhl teilweise zugänglich",
        "Mit dem Rollstuhl nicht zugänglich",
    ],
    other_weeks: "In anderen Wochen können die Zeiten anders sein.",
    more: "Und {} weitere.",
    elsewhere: "anderswo",
    hours: Names {
        weekdays: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
        every_day: "täglich",
        through: "{} bis {}",
        between: "{}–{}",
        from: "ab {}",
        or_later: "{} oder später",
        perhaps: "vielleicht {}",
        comment: "{} ({})",
        comma: ", ",
        closed: "geschlossen",
        always: "Tag und Nacht geöffnet",
        unknown: "nicht bekannt",
        otherwise: "zu anderen Zeiten",
        public_holidays: "Feiertage",
        school_holidays: "Schulferien",
        time: &with_dot,
    },
};
