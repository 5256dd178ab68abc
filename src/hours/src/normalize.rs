//! Normalizes opening hours as people write them for the parser.

use crate::hours::HoursError;

/// Prefix of the comment of an interval that is unknown because of an open end. Not allowed in texts.
pub(crate) const OPEN_END: char = '\u{e000}';

/// Longer texts are refused, in bytes. OpenStreetMap's own limit is 255 characters.
const LIMIT: usize = 1000;

const NAMES: [&str; 21] = [
    "mo", "tu", "we", "th", "fr", "sa", "su", "ph", "sh", "jan", "feb", "mar", "apr", "may", "jun",
    "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Returns the text with corrections for what the parser reads differently from what writers mean:
///
/// - a bare comment means unknown; the parser reads it as open;
/// - `Sa, Su 14:00-18:00` is a list; the parser reads a Saturday of 24 hours and a Sunday.
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
        push_joined(&mut ready, part);
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
        rest = if is_name_at_end(before) && is_name_at_start(next) {
            next
        } else {
            after
        };
    }
    to.push_str(rest);
}

fn is_name_at_end(text: &str) -> bool {
    let word = text.rsplit(|it: char| !it.is_ascii_alphabetic()).next();
    is_name(word.unwrap_or_default())
}

fn is_name_at_start(text: &str) -> bool {
    let word = text.split(|it: char| !it.is_ascii_alphabetic()).next();
    is_name(word.unwrap_or_default())
}

fn is_name(word: &str) -> bool {
    NAMES.iter().any(|name| name.eq_ignore_ascii_case(word))
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
        for same in [
            "We 8:30-19:30, Sa 10:00-13:00",
            "Mo 10:00-12:00, 13:00-14:00",
            r#"Mo open "Sa, Su""#,
        ] {
            assert_eq!(ready(same), same);
        }
    }
}
