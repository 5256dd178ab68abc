//! Normalizes opening hours as people write them for the parser.

use crate::hours::HoursError;
use crate::selector_lists::{STATUS, SelectorLists};

/// Prefix of the comment of an interval that is unknown because of an open end. Not allowed in texts.
pub(crate) const OPEN_END: char = '\u{e000}';

/// The offset of a holiday that marks an intersection: `PH Su` is read as `PH,PH -9999 days,Su`. The grammar of the
/// parser takes the space for a comma.
pub(crate) const INTERSECTION: i64 = -9999;
const INTERSECTION_TEXT: &str = ",PH -9999 days,";

/// Longer texts are refused, in bytes. OpenStreetMap's own limit is 255 characters.
const LIMIT: usize = 1000;

const WEEKDAYS: [&str; 7] = ["mo", "tu", "we", "th", "fr", "sa", "su"];
const HOLIDAYS: [&str; 2] = ["ph", "sh"];
pub(crate) const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Returns the text with corrections for what the parser reads differently from what writers mean:
///
/// - a bare comment means unknown; the parser reads it as open;
/// - `Sa, Su 14:00-18:00` and `Dec 25,26` are lists of days: see [`SelectorLists`];
/// - `SH Mo-Fr` is the weekdays in school holidays; the parser reads the same as for `SH,Mo-Fr`. See [`INTERSECTION`].
pub(crate) fn normalized(text: &str) -> Result<String, HoursError> {
    if text.len() > LIMIT || text.contains([OPEN_END]) {
        return Err(HoursError::TooLong);
    }
    let text = text.trim_matches(|it: char| it.is_whitespace() || it == ';');
    let mut ready = String::with_capacity(text.len() + 16);
    let mut lists = SelectorLists::default();
    for (index, part) in text.split('"').enumerate() {
        if index % 2 == 1 {
            lists.after_comment();
            if !says(&ready) {
                ready.push_str("unknown ");
            }
            ready.push('"');
            ready.push_str(part);
            ready.push('"');
            continue;
        }
        if index > 0 && part.trim_start().starts_with(':') {
            return Err(HoursError::Unsupported("a season in words"));
        }
        lists.push(&mut ready, &intersected(part))?;
    }
    Ok(ready)
}

/// Whether the last word is a status.
fn says(text: &str) -> bool {
    is_one_of(last_word(text.trim_end()), &STATUS)
}

/// A part without comments, with a mark between a holiday and the weekdays beside it.
fn intersected(part: &str) -> String {
    let mut ready = String::with_capacity(part.len());
    let mut rest = part;
    while let Some(at) = rest.find(' ') {
        let (before, after) = (&rest[..at], rest[at..].trim_start_matches(' '));
        ready.push_str(before);
        if is_intersection(&ready, after) {
            ready.push_str(INTERSECTION_TEXT);
            rest = after;
        } else {
            ready.push(' ');
            rest = &rest[at + 1..];
        }
    }
    ready.push_str(rest);
    ready
}

/// Whether the text before a space ends with a holiday and the text after it starts with a weekday, or the other way
/// round.
fn is_intersection(before: &str, after: &str) -> bool {
    let next = first_word(after);
    if is_one_of(next, &HOLIDAYS) {
        let plain = match before.rsplit_once('[') {
            Some((weekday, nth)) if nth.ends_with(']') => weekday,
            _ => before,
        };
        let weekday = last_word(plain);
        // `Mar Su[-1]` is a date.
        let month = last_word(plain[..plain.len() - weekday.len()].trim_end());
        return is_one_of(weekday, &WEEKDAYS) && !is_one_of(month, &MONTHS);
    }
    if !is_one_of(next, &WEEKDAYS) {
        return false;
    }
    // The offset of `PH +1 day Su` is two words after the holiday.
    let mut words = before.rsplit(' ');
    let is_day = |it: &str| it.eq_ignore_ascii_case("day") || it.eq_ignore_ascii_case("days");
    match words.next() {
        Some(word) if is_day(word) => {
            words.next().is_some_and(|it| it.starts_with(['+', '-']))
                && words
                    .next()
                    .is_some_and(|it| is_one_of(last_word(it), &HOLIDAYS))
        }
        Some(word) => is_one_of(last_word(word), &HOLIDAYS),
        None => false,
    }
}

pub(crate) fn is_one_of(word: &str, names: &[&str]) -> bool {
    names.iter().any(|name| name.eq_ignore_ascii_case(word))
}

pub(crate) fn last_word(text: &str) -> &str {
    let word = text.rsplit(|it: char| !it.is_ascii_alphabetic()).next();
    word.unwrap_or_default()
}

fn first_word(text: &str) -> &str {
    let word = text.split(|it: char| !it.is_ascii_alphabetic()).next();
    word.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::normalized;

    #[test]
    fn a_bare_comment_means_unknown() {
        let ready = |text| normalized(text).unwrap();
        assert_eq!(ready(r#""by appointment""#), r#"unknown "by appointment""#);
        assert_eq!(
            ready(r#"Mo 10:00-12:00 "call"; PH off"#),
            r#"Mo 10:00-12:00 unknown "call"; PH off"#
        );
        for same in [
            r#"Mo 10:00-12:00 open "call""#,
            r#"24/7 closed "gone""#,
            r#"Mo OFF "gone", Tu unknown "call""#,
        ] {
            assert_eq!(ready(same), same);
        }
        assert!(normalized(r#""summer": Mo 10:00-12:00"#).is_err());
    }

    #[test]
    fn a_holiday_beside_weekdays_is_marked_as_an_intersection() {
        let ready = |text| normalized(text).unwrap();
        assert_eq!(
            ready("SH Mo-Fr 08:00-17:00"),
            "SH,PH -9999 days,Mo-Fr 08:00-17:00"
        );
        assert_eq!(
            ready("10:00-12:00; ph  su off"),
            "10:00-12:00; ph,PH -9999 days,su off"
        );
        assert_eq!(ready("Mo-Fr PH off"), "Mo-Fr,PH -9999 days,PH off");
        assert_eq!(ready("Mo[1] PH off"), "Mo[1],PH -9999 days,PH off");
        assert_eq!(ready("PH +1 day Su off"), "PH +1 day,PH -9999 days,Su off");
        assert_eq!(ready("PH,SH Mo-Fr off"), "PH,SH,PH -9999 days,Mo-Fr off");
        for same in [
            "PH,Sa 10:00-12:00",
            "Mo-Su,PH 10:00-12:00",
            "Mo-Sa 10:00-12:00, PH off",
            "easter +1 day Mo 10:00-12:00",
            "PH off; Mo 10:00-12:00",
            "Mar Su[-1]-Oct Su[-1] PH off",
            r#"Mo open "PH Su""#,
        ] {
            assert_eq!(ready(same), same);
        }
    }
}
