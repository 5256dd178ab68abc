//! House numbers: parts of one number, lists and ranges.
//!
//! What a hyphen means depends on the source. A register such as the Dutch BAG has one record for each address, so `12-2` is
//! number 12 with the addition 2 (NEN 5825). In OpenStreetMap `12-16` can also be a building with the numbers 12, 14 and 16:
//! see [`range`].

use crate::addresses::interpolation::Interpolation;

/// Largest difference between the ends of a range.
const MAX_RANGE: u32 = 40;

/// Joins number, letter and addition: a letter directly, an addition with a hyphen, as in `12`, `12a`, `12-2`, `12a-bis`.
/// `None` without any part.
pub fn joined<S: AsRef<str>>(parts: impl IntoIterator<Item = S>) -> Option<String> {
    let mut number = String::new();
    for part in parts {
        let part = part.as_ref().trim_start_matches(['-', ' ']);
        let is_letter = part.len() == 1 && part.bytes().all(|it| it.is_ascii_alphabetic());
        let is_first = number.bytes().all(|it| it.is_ascii_digit());
        if !(number.is_empty() || part.is_empty() || is_letter && is_first) {
            number.push('-');
        }
        number.push_str(part);
    }
    Some(number).filter(|number| !number.is_empty())
}

/// The numbers of a list with `;` or `,` between: `12;14`, `12, 14`, `12a,b`. A letter alone belongs to the number before
/// it. A text with another item is no list, and comes back as it is.
pub fn list(text: &str) -> Vec<String> {
    let mut numbers: Vec<String> = Vec::new();
    for item in text.split([';', ',']).map(str::trim) {
        let is_letter = item.len() == 1 && item.bytes().all(|it| it.is_ascii_alphabetic());
        let before = numbers.last().map(|it| digits(it));
        match before {
            _ if item.is_empty() => {}
            _ if item.starts_with(|it: char| it.is_ascii_digit()) => numbers.push(item.to_owned()),
            Some(before) if is_letter => numbers.push([before, item].concat()),
            _ => return vec![text.to_owned()],
        }
    }
    numbers
}

/// The numbers of a range such as `12-16`: 12, 14 and 16; or `12a-c`, `12a-12c`: 12a, 12b and 12c. `None` for other texts, and
/// if the second number is not larger, or of the other side of the street, or more than 40 larger: then the hyphen may have
/// another meaning. `steps` is the value of `addr:interpolation`, with which the numbers of both sides can be meant.
pub fn range(text: &str, steps: Option<Interpolation>) -> Option<Vec<String>> {
    let (first, last) = text.split_once(['-', '–'])?;
    let (first, last) = (first.trim(), last.trim());
    if let Some(from) = letter(first) {
        let number = digits(first);
        let until = match last.as_bytes() {
            [only] => *only,
            _ => letter(last).filter(|_| digits(last) == number)?,
        };
        let is_one_case = from.is_ascii_lowercase() == until.is_ascii_lowercase();
        let is_range = until.is_ascii_alphabetic() && is_one_case && from < until;
        return is_range.then(|| {
            (from..=until)
                .map(|letter| format!("{number}{}", char::from(letter)))
                .collect()
        });
    }
    let number = |text: &str| {
        let is_number = text.bytes().all(|it| it.is_ascii_digit());
        text.parse::<u32>().ok().filter(|_| is_number)
    };
    let (from, until) = (number(first)?, number(last)?);
    let step = match steps {
        Some(Interpolation::Every(step)) => step,
        _ => 2,
    };
    let apart = until.checked_sub(from)?;
    let is_range = apart > 0 && apart.is_multiple_of(step) && apart <= MAX_RANGE;
    is_range.then(|| {
        (from..=until)
            .step_by(step as usize)
            .map(|number| number.to_string())
            .collect()
    })
}

/// The letter of a number with one, such as `12a` or `12 A`.
pub fn letter(number: &str) -> Option<u8> {
    let rest = number.strip_prefix(digits(number))?;
    match rest.trim_start().as_bytes() {
        [letter] if letter.is_ascii_alphabetic() && rest.len() < number.len() => Some(*letter),
        _ => None,
    }
}

/// The digits that a house number begins with.
pub fn digits(number: &str) -> &str {
    let count = number.bytes().take_while(u8::is_ascii_digit).count();
    number.split_at(count).0
}

#[cfg(test)]
mod tests {
    use super::{joined, list, range};
    use crate::addresses::interpolation::Interpolation;

    #[test]
    fn number_letter_and_addition_are_joined_as_in_nen_5825() {
        let parts = [
            (&["12", "2"][..], Some("12-2")),
            (&["1", "22"], Some("1-22")),
            (&["122"], Some("122")),
            (&["12", "A"], Some("12A")),
            (&["12", "A", "2"], Some("12A-2")),
            (&["12", "A", "B"], Some("12A-B")),
            (&["12", "bis"], Some("12-bis")),
            (&["12", "-II"], Some("12-II")),
            (&["12-2"], Some("12-2")),
            (&[], None),
        ];
        for (parts, expected) in parts {
            assert_eq!(joined(parts).as_deref(), expected, "{parts:?}");
        }
    }

    #[test]
    fn lists_are_several_numbers() {
        let lists = [
            ("12;14", &["12", "14"][..]),
            ("12, 14", &["12", "14"]),
            ("18,20;", &["18", "20"]),
            ("12a, b;14", &["12a", "12b", "14"]),
            ("12 bis", &["12 bis"]),
            ("12-16", &["12-16"]),
            ("Haus Rhein, Hof", &["Haus Rhein, Hof"]),
            ("12, Hof", &["12, Hof"]),
        ];
        for (text, numbers) in lists {
            assert_eq!(list(text), numbers, "{text}");
        }
    }

    #[test]
    fn ranges_ascend_on_one_side_of_the_street() {
        let numbers = |text: &str| range(text, None).map(|it| it.join(" "));
        assert_eq!(numbers("12-16").as_deref(), Some("12 14 16"));
        assert_eq!(numbers("7 – 9").as_deref(), Some("7 9"));
        for text in [
            "12-2", "12-12", "1-22", "2-200", "12-", "12a-14", "12", "12-+14",
        ] {
            assert_eq!(numbers(text), None, "{text}");
        }
        let all = |text: &str| range(text, Interpolation::of("all")).map(|it| it.join(" "));
        assert_eq!(all("12-15").as_deref(), Some("12 13 14 15"));
    }

    #[test]
    fn ranges_of_letters_belong_to_one_number() {
        let numbers = |text: &str| range(text, None).map(|it| it.join(" "));
        let cases = [
            ("12a-c", "12a 12b 12c"),
            ("12A-C", "12A 12B 12C"),
            ("12a-12c", "12a 12b 12c"),
            ("12 a – c", "12a 12b 12c"),
        ];
        for (text, expected) in cases {
            assert_eq!(numbers(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "12a-a", "12c-a", "12a-C", "12a-14c", "12a-2", "a-c", "12a-", "12-c", "12a-é",
        ] {
            assert_eq!(numbers(text), None, "{text}");
        }
    }
}
