//! Telephone numbers as written and as `tel:` URLs.

/// The separator between several numbers in OpenStreetMap.
const BETWEEN: char = ';';
/// Characters allowed between digits. A slash is not, as it may also separate two numbers.
const READABLE: [char; 6] = [' ', '\u{a0}', '-', '.', '(', ')'];
/// The trunk prefix as written in international numbers; only dialled within the country.
const TRUNK: &str = "(0)";
/// The number of digits: at least 3, as in 112, and at most 15 (ITU-T E.164).
const DIGITS: std::ops::RangeInclusive<usize> = 3..=15;

/// The telephone numbers in a text, each as written and as a `tel:` URL (RFC 3966): `tel:+31152602555`. The URL is `None`
/// if the digits to dial are ambiguous.
pub fn phone_numbers(text: &str) -> impl Iterator<Item = (&str, Option<String>)> {
    let numbers = text.split(BETWEEN).map(str::trim);
    let numbers = numbers.filter(|number| !number.is_empty());
    numbers.map(|number| (number, address(number)))
}

fn address(number: &str) -> Option<String> {
    let is_international = number.starts_with('+') || number.starts_with("00");
    let mut digits = number.to_owned();
    let mut ends = number.char_indices().map(|(at, _)| number.split_at(at));
    let trunk = ends.find_map(|(before, rest)| Some((before, rest.strip_prefix(TRUNK)?)));
    if let Some((before, after)) = trunk.filter(|_| is_international) {
        digits = [before, after].concat();
    }
    digits.retain(|it| !READABLE.contains(&it));
    let plain = digits.strip_prefix('+').unwrap_or(&digits);
    let dials = DIGITS.contains(&plain.len()) && plain.bytes().all(|it| it.is_ascii_digit());
    dials.then(|| ["tel:", &digits].concat())
}

#[cfg(test)]
mod tests {
    use super::phone_numbers;

    fn of(text: &str) -> Vec<(&str, Option<String>)> {
        phone_numbers(text).collect()
    }

    #[test]
    fn separators_and_trunk_prefixes_are_removed_from_dialled_numbers() {
        for (number, dialled) in [
            ("+31 15 260 25 55", "+31152602555"),
            ("(015) 260-2555", "0152602555"),
            ("015\u{a0}2602555", "0152602555"),
            ("+31 (0)15 2602555", "+31152602555"),
            ("0031 (0)15 2602555", "0031152602555"),
            ("(0)15 260.25.55", "0152602555"),
            ("112", "112"),
        ] {
            assert_eq!(of(number), [(number, Some(format!("tel:{dialled}")))]);
        }
    }

    #[test]
    fn text_that_may_hold_two_numbers_is_not_dialled() {
        let tel = |number: &str| Some(format!("tel:{number}"));
        assert_eq!(
            of("+423 1234567; +423 7654321"),
            [
                ("+423 1234567", tel("+4231234567")),
                ("+423 7654321", tel("+4237654321"))
            ]
        );
        assert_eq!(of("112;ask Jan;"), [("112", tel("112")), ("ask Jan", None)]);
        for not in [
            "015-1234567 / 06-12345678",
            "123 45 67/123 45 68",
            "+423 1, +423 2",
            "+423 123 45 67 +423 123 45 68",
            "ask Jan",
            "javascript:alert(1)",
            "12",
            "+",
            "1234567890123456",
        ] {
            assert_eq!(of(not), [(not, None)]);
        }
        assert_eq!(of(" ; "), []);
    }
}
