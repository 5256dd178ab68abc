//! Normalizes opening hours as people write them for the parser.

use crate::hours::HoursError;

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
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Returns the text with corrections for what the parser reads differently from what writers mean:
///
/// - a bare comment means unknown; the parser reads it as open;
/// - `Sa, Su 14:00-18:00` is a list; the parser reads a Saturday of 24 hours and a Sunday;
/// - `Dec 25,26` is two days of December; the parser does not read it;
/// - `SH Mo-Fr` is the weekdays in school holidays; the parser reads the same as for `SH,Mo-Fr`. See [`INTERSECTION`].
pub(crate) fn normalized(text: &str) -> Result<String, HoursError> {
    if text.len() > LIMIT || text.contains(OPEN_END) {
        return Err(HoursError::TooLong);
    }
    let text = text.trim_matches(|it: char| it.is_whitespace() || it == ';');
    let mut ready = String::with_capacity(text.len() + 16);
    for (index, part) in text.split('"').enumerate() {
        if index % 2 == 1 {
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
        push_joined(&mut ready, &intersected(part));
    }
    Ok(ready)
}

/// Whether the last word is a status: `open`, `closed`, `off` or `unknown`.
fn says(text: &str) -> bool {
    let last = text.trim_end().rsplit([' ', ';', ',', ':', '|']).next();
    let last = last.unwrap_or_default().to_ascii_lowercase();
    ["open", "closed", "off", "unknown"].contains(&last.as_str())
}

/// Appends a part without comments, with the spaces in lists of days and months removed.
fn push_joined(to: &mut String, part: &str) {
    let mut rest = part;
    while let Some(at) = rest.find(',') {
        let (before, after) = (&rest[..at], &rest[at + 1..]);
        to.push_str(before);
        to.push(',');
        let next = after.trim_start_matches(' ');
        rest = after;
        if is_name_at_end(before) && is_name_at_start(next) {
            rest = next;
        } else if let (Some(month), true) = (month_of_day_at_end(to), is_day_at_start(next)) {
            to.push_str(month);
            to.push(' ');
            rest = next;
        }
    }
    to.push_str(rest);
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

/// Whether a text starts with a day of the month, not with a time or a year.
fn is_day_at_start(text: &str) -> bool {
    let rest = text.trim_start_matches(|it: char| it.is_ascii_digit());
    (1..=2).contains(&(text.len() - rest.len())) && !rest.starts_with(':')
}

fn is_name_at_end(text: &str) -> bool {
    is_name(last_word(text))
}

fn is_name_at_start(text: &str) -> bool {
    is_name(first_word(text))
}

fn is_name(word: &str) -> bool {
    [&WEEKDAYS[..], &HOLIDAYS, &MONTHS]
        .iter()
        .any(|names| is_one_of(word, names))
}

fn is_one_of(word: &str, names: &[&str]) -> bool {
    names.iter().any(|name| name.eq_ignore_ascii_case(word))
}

fn last_word(text: &str) -> &str {
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
    fn spaces_in_lists_of_days_and_months_are_removed() {
        let ready = |text| normalized(text).unwrap();
        assert_eq!(ready("Sa, Su 14:00-18:00"), "Sa,Su 14:00-18:00");
        assert_eq!(ready("mo-fr,  PH 9:00-10:00 ; "), "mo-fr,PH 9:00-10:00");
        assert_eq!(ready("Mar, Apr 9:00-10:00"), "Mar,Apr 9:00-10:00");
        assert_eq!(ready("Dec 24,25, 26 off"), "Dec 24,dec 25,dec 26 off");
        for same in [
            "We 8:30-19:30, Sa 10:00-13:00",
            "Mo 10:00-12:00, 13:00-14:00",
            "Dec 24, 10:00-12:00",
            "Dec 24,2027 Jan 2 off",
            r#"Mo open "Sa, Su""#,
        ] {
            assert_eq!(ready(same), same);
        }
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
