//! Texts and numbers in the fields of a permalink, in characters that need no percent encoding.

use crate::decimal::Decimal;

/// The prefix of an escaped byte.
const ESCAPE: char = '!';
/// Most digits of a number: those that `f64` holds exactly.
const DIGITS: usize = 15;

/// Escapes a text: a byte other than an ASCII letter, a digit or one of `-._:/` is `!` and two hexadecimal digits.
pub fn safe(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for byte in text.bytes() {
        let is_plain = byte.is_ascii_alphanumeric() || b"-._:/".contains(&byte);
        if is_plain {
            safe.push(char::from(byte));
        } else {
            let digit = |of: u8| char::from_digit(u32::from(of), 16).unwrap_or_default();
            safe.extend([ESCAPE, digit(byte >> 4), digit(byte & 15)]);
        }
    }
    safe
}

/// The inverse of [`safe`]; `None` for invalid escapes or empty text.
pub fn plain(text: &str) -> Option<String> {
    unescaped(text, ESCAPE).filter(|text| !text.is_empty())
}

/// Decodes bytes escaped as `escape` and two hexadecimal digits. `None` for invalid escapes or invalid UTF-8.
pub(crate) fn unescaped(text: &str, escape: char) -> Option<String> {
    let mut pieces = text.split(escape);
    let mut bytes = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        let digits = piece.get(..2)?;
        // `from_str_radix` takes a sign, which is no digit.
        if digits.starts_with('+') {
            return None;
        }
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend(&piece.as_bytes()[2..]);
    }
    String::from_utf8(bytes).ok()
}

/// Reads a decimal number without an exponent, of at most 15 digits.
pub fn number(text: &str) -> Option<f64> {
    let (sign, size) = match text.strip_prefix('-') {
        Some(size) => (-1.0, size),
        None => (1.0, text),
    };
    let (whole, decimals) = size.split_once('.').unwrap_or((size, ""));
    let digits = [whole, decimals].concat();
    let is_number = digits.len() <= DIGITS && digits.bytes().all(|it| it.is_ascii_digit());
    if whole.is_empty() || !is_number {
        return None;
    }
    let scale = decimals.bytes().fold(1.0, |scale, _| scale * 10.0);
    // Fifteen digits are a whole number that a float holds.
    Some(sign * digits.parse::<u64>().ok()? as f64 / scale)
}

/// The inverse of [`number`]: the shortest notation, of at most 15 digits.
pub fn decimal(number: f64) -> String {
    Decimal::of(number).to_string()
}
