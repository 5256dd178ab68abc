//! Telephone numbers as people write them, and as they are dialled.

/// What separates numbers in OpenStreetMap.
const BETWEEN: char = ';';
/// What people put between digits; a slash is not among it, as it stands between two numbers as well.
const READABLE: [char; 6] = [' ', '\u{a0}', '-', '.', '(', ')'];
/// For who dials without what stands before it.
const TRUNK: &str = "(0)";
/// No number has more digits (ITU-T E.164), and none is shorter than 112.
const DIGITS: std::ops::RangeInclusive<usize> = 3..=15;

/// The telephone numbers in a text, each as it is written, with the address that dials it (RFC 3966): `tel:+31152602555`.
/// `None` where it is not sure which digits to dial.
pub fn phone_numbers(text: &str) -> impl Iterator<Item = (&str, Option<String>)> {
    let numbers = text.split(BETWEEN).map(str::trim);
    let numbers = numbers.filter(|number| !number.is_empty());
    numbers.map(|number| (number, address(number)))
}

fn address(number: &str) -> Option<String> {
    let is_international = number.starts_with('+') || number.starts_with("00");
    let mut digits = match number.split_once(TRUNK) {
        Some((before, after)) if is_international => [before, after].concat(),
        _ => number.to_owned(),
    };
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
    fn a_number_is_dialled_as_it_is_meant() {
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
    fn two_numbers_are_never_dialled_as_one() {
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
