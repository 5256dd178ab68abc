//! The few words of a list, in the languages that it can be written in: those of the element, where it says the same.

use hours::{Clock, Names, WeekWords};

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
    pub key: Key,
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

/// What is said of a place that not everybody can walk in to; the others are what such a list is about.
pub struct Key {
    pub conditional: &'static str,
    pub unknown: &'static str,
    /// The same in a few words, for several places.
    pub conditional_short: &'static str,
    pub unknown_short: &'static str,
    pub customers: &'static str,
    pub permit: &'static str,
    pub fee: &'static str,
    pub hours: &'static str,
    pub members: &'static str,
}

impl Key {
    /// Why not everybody can walk in, after the reason that the data has; `None` where that says nothing to anybody.
    pub fn why(&self, reason: &str) -> Option<&'static str> {
        Some(match reason {
            "access=customers" => self.customers,
            "access=permit" => self.permit,
            "fee=yes" => self.fee,
            "opening_hours" => self.hours,
            _ if reason.starts_with("membership") => self.members,
            _ => return None,
        })
    }
}

const fn week(
    words: WeekWords,
    weekdays: [&'static str; 7],
    time: &'static dyn Fn(Clock) -> String,
) -> Names<'static> {
    Names {
        weekdays,
        words,
        comma: ", ",
        time,
    }
}

/// 9.00 and 18.30, and at the end of a day 24.00; where the language leaves it to who writes, as in Britain: 9:00 and 0:00.
fn time(words: &WeekWords, at: Clock) -> String {
    let midnight = Clock(24 * 60);
    let hour = match words.separator {
        Some(_) if at == midnight => 24,
        _ => at.hour(),
    };
    let separator = words.separator.unwrap_or(":");
    format!("{hour}{separator}{:02}", at.minute())
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
    key: Key {
        conditional: "Hier kunt u niet altijd zomaar binnen.",
        unknown: "Wij weten niet of iedereen hier binnen mag.",
        conditional_short: "niet altijd vrij",
        unknown_short: "niet bekend of u zo binnen kunt",
        customers: "Het is voor klanten.",
        permit: "U heeft toestemming nodig.",
        fee: "U moet betalen.",
        hours: "Kijk naar de openingstijden.",
        members: "Het is voor leden.",
    },
    other_weeks: WeekWords::DUTCH.varies,
    more: "En nog {}.",
    elsewhere: "elders",
    hours: week(
        WeekWords::DUTCH,
        ["ma", "di", "wo", "do", "vr", "za", "zo"],
        &|at| time(&WeekWords::DUTCH, at),
    ),
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
    key: Key {
        conditional: "You cannot always just walk in here.",
        unknown: "We do not know whether anybody may walk in.",
        conditional_short: "not always free to enter",
        unknown_short: "not known whether you can walk in",
        customers: "It is for customers.",
        permit: "You need permission.",
        fee: "You have to pay.",
        hours: "See the opening hours.",
        members: "It is for members.",
    },
    other_weeks: WeekWords::ENGLISH.varies,
    more: "And {} more.",
    elsewhere: "elsewhere",
    hours: week(
        WeekWords::ENGLISH,
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        &|at| time(&WeekWords::ENGLISH, at),
    ),
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
    key: Key {
        conditional: "Dieser Ort ist nicht immer frei zugänglich.",
        unknown: "Ob dieser Ort frei zugänglich ist, ist nicht bekannt.",
        conditional_short: "nicht immer frei zugänglich",
        unknown_short: "nicht bekannt, ob frei zugänglich",
        customers: "Er ist für Kundinnen und Kunden.",
        permit: "Sie brauchen eine Erlaubnis.",
        fee: "Sie müssen bezahlen.",
        hours: "Beachten Sie die Öffnungszeiten.",
        members: "Er ist für Mitglieder.",
    },
    other_weeks: WeekWords::GERMAN.varies,
    more: "Und {} weitere.",
    elsewhere: "anderswo",
    hours: week(
        WeekWords::GERMAN,
        ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
        &|at| time(&WeekWords::GERMAN, at),
    ),
};

#[cfg(test)]
mod tests {
    use super::time;
    use hours::{Clock, WeekWords};

    #[test]
    fn a_clock_is_written_as_the_element_writes_it() {
        let written = |words: WeekWords| [570, 1440, 1500].map(|at| time(&words, Clock(at)));
        assert_eq!(written(WeekWords::DUTCH), ["9.30", "24.00", "1.00"]);
        assert_eq!(written(WeekWords::GERMAN), ["9:30", "24:00", "1:00"]);
        assert_eq!(written(WeekWords::ENGLISH), ["9:30", "0:00", "1:00"]);
    }
}
