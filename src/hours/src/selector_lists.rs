//! Commas: those in lists of days, and those after times.
//!
//! `Dec 25, Jan 1 off` is a list of two days, as in the library opening_hours.js. The parser takes a comma with a space
//! after it for the end of a rule, and a rule without times for open all day.

use crate::hours::HoursError;
use crate::normalize::{MONTHS, is_one_of, last_word};

/// Words of times by the sun.
const SUN: [&str; 4] = ["sunrise", "sunset", "dawn", "dusk"];
/// Words of a status.
pub(crate) const STATUS: [&str; 4] = ["open", "closed", "off", "unknown"];

/// Appends a text in parts, with the lists of days in it as the parser reads them: without spaces, and with the month
/// before each date.
#[derive(Debug, Default)]
pub(crate) struct SelectorLists {
    /// Whether the rule so far has times, a status or a comment: a comma after it does not continue a list of days.
    is_complete: bool,
}

impl SelectorLists {
    /// Notes a comment between two parts.
    pub fn after_comment(&mut self) {
        self.is_complete = true;
    }

    /// Appends a part without comments.
    ///
    /// # Errors
    /// A comma between days and times, as in `Mo-Fr, 10:00-12:00`: are these days open all day?
    pub fn push(&mut self, to: &mut String, part: &str) -> Result<(), HoursError> {
        let mut rest = part;
        while let Some(at) = rest.find([',', ';', '|']) {
            let (before, sign) = (&rest[..at], &rest[at..=at]);
            rest = &rest[at + 1..];
            self.is_complete |= is_complete(before);
            to.push_str(before);
            if sign == "," {
                to.truncate(to.trim_end_matches(' ').len());
                to.push(',');
                rest = self.after_comma(to, rest)?;
            } else {
                to.push_str(sign);
                self.is_complete = false;
            }
        }
        self.is_complete |= is_complete(rest);
        to.push_str(rest);
        Ok(())
    }

    /// Returns the rest after a comma without the spaces in a list of days; appends the month of `Dec 25,26`.
    fn after_comma<'t>(&mut self, to: &mut String, rest: &'t str) -> Result<&'t str, HoursError> {
        let next = rest.trim_start_matches(' ');
        if self.is_complete {
            // Further times of this rule, or another rule.
            self.is_complete = is_time_at_start(next);
            return Ok(rest);
        }
        if is_time_at_start(next) {
            return Err(HoursError::Unsupported("a comma between days and times"));
        }
        if let (Some(month), true) = (month_of_day_at_end(to), is_day_at_start(next)) {
            to.push_str(month);
            to.push(' ');
        }
        Ok(next)
    }
}

/// Whether a piece of a rule has times or a status.
fn is_complete(piece: &str) -> bool {
    let bytes = piece.as_bytes();
    let is_time = |it: &[u8]| it[0].is_ascii_digit() && it[1] == b':' && it[2].is_ascii_digit();
    let mut words = piece.split(|it: char| !it.is_ascii_alphabetic());
    bytes.windows(3).any(is_time)
        || bytes.windows(4).any(|it| it == b"24/7")
        || words.any(|word| is_one_of(word, &SUN) || is_one_of(word, &STATUS))
}

/// Whether a text starts with a time, or with an event of the sun.
fn is_time_at_start(text: &str) -> bool {
    let rest = text.trim_start_matches(|it: char| it.is_ascii_digit());
    let word = text.trim_start_matches('(');
    let word = word.split(|it: char| !it.is_ascii_alphabetic()).next();
    rest.len() < text.len() && rest.starts_with([':', '/'])
        || is_one_of(word.unwrap_or_default(), &SUN)
}

/// The month of a date such as `Dec 25,` at the end of a text.
fn month_of_day_at_end(text: &str) -> Option<&'static str> {
    let date = text.strip_suffix(',')?;
    let month = date.trim_end_matches(|it: char| it.is_ascii_digit());
    if month.len() == date.len() {
        return None;
    }
    let word = last_word(month.strip_suffix(' ')?);
    MONTHS.into_iter().find(|it| it.eq_ignore_ascii_case(word))
}

/// Whether a text starts with a day of the month, not with a year.
fn is_day_at_start(text: &str) -> bool {
    let rest = text.trim_start_matches(|it: char| it.is_ascii_digit());
    (1..=2).contains(&(text.len() - rest.len()))
}

#[cfg(test)]
mod tests {
    use super::SelectorLists;
    use crate::hours::HoursError;

    fn joined(text: &str) -> Result<String, HoursError> {
        let mut ready = String::new();
        SelectorLists::default().push(&mut ready, text)?;
        Ok(ready)
    }

    #[test]
    fn spaces_in_lists_of_days_are_removed() {
        for (text, expected) in [
            ("Sa, Su 14:00-18:00", "Sa,Su 14:00-18:00"),
            ("mo-fr,  PH 9:00-10:00", "mo-fr,PH 9:00-10:00"),
            ("Mo-Sa , PH 9:00-18:00", "Mo-Sa,PH 9:00-18:00"),
            ("Mar, Apr 9:00-10:00", "Mar,Apr 9:00-10:00"),
            ("Su[1], Su[3] 10:00-12:00", "Su[1],Su[3] 10:00-12:00"),
            ("2026, 2027 Mo off", "2026,2027 Mo off"),
            (
                "10:00-12:00; Dec 25, Jan 1 off",
                "10:00-12:00; Dec 25,Jan 1 off",
            ),
            (
                "Jul 1-Aug 31, Dec 20-Jan 5 off",
                "Jul 1-Aug 31,Dec 20-Jan 5 off",
            ),
            (
                "Dec 24,25, 26 , Jan 1 off",
                "Dec 24,dec 25,dec 26,Jan 1 off",
            ),
            ("10:00-12:00, Sa , Su off", "10:00-12:00, Sa,Su off"),
            ("10:00-12:00 || Sa, Su off", "10:00-12:00 || Sa,Su off"),
        ] {
            assert_eq!(joined(text).as_deref(), Ok(expected));
        }
    }

    #[test]
    fn commas_after_times_and_a_status_stay() {
        for same in [
            "We 8:30-19:30, Sa 10:00-13:00",
            "Mo 10:00-12:00, 13:00-14:00, Tu off",
            "Mo sunrise-12:00, (sunset-01:00)-sunset",
            "Mo OFF, Tu unknown, 24/7",
            "May-Sep: 09:00-20:00, Oct-Apr: 10:00-16:00",
            "Dec 24,2027 Jan 2 off",
        ] {
            assert_eq!(joined(same).as_deref(), Ok(same));
        }
        assert_eq!(
            joined("Mo 10:00-12:00 , 13:00-14:00").as_deref(),
            Ok("Mo 10:00-12:00, 13:00-14:00")
        );
    }

    #[test]
    fn a_comma_between_days_and_times_is_refused() {
        for text in [
            "Mo-Fr, 10:00-12:00",
            "Dec 24, 10:00-12:00",
            "10:00-12:00; Sa,sunrise-12:00",
            "10:00-12:00; Sa, (sunrise+01:00)-12:00",
            "Mo, 24/7",
        ] {
            assert!(joined(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_comment_makes_a_rule_complete() {
        let mut lists = SelectorLists::default();
        let mut ready = String::from("\"phone\"");
        lists.after_comment();
        lists.push(&mut ready, ", Mo, Tu 10:00-12:00").unwrap();
        assert_eq!(ready, "\"phone\", Mo,Tu 10:00-12:00");
    }
}
