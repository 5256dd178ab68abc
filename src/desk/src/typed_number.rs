//! Numbers as somebody types them.

/// The number in a text whose decimal mark is a comma or a point. The other mark, spaces and apostrophes may group thousands: `1.500`
/// is 1500 where the decimal mark is a comma. What groups no thousands, as in `4.5`, is a decimal mark after all. `None` for anything
/// else.
pub fn typed_number(text: &str, has_decimal_comma: bool) -> Option<f64> {
    let is_space = |it: char| it.is_whitespace() || matches!(it, '\'' | '’');
    let text: String = text.chars().filter(|it| !is_space(*it)).collect();
    let (decimal, group) = if has_decimal_comma {
        (',', '.')
    } else {
        ('.', ',')
    };
    let plain = match text.split_once(decimal) {
        Some((whole, rest)) if whole.contains(group) => {
            [ungrouped(whole, group)?.as_str(), ".", rest].concat()
        }
        Some((whole, rest)) => [whole, ".", rest].concat(),
        None if text.contains(group) => match ungrouped(&text, group) {
            Some(whole) => whole,
            None => text.replace(group, "."),
        },
        None => text,
    };
    // No sign, no exponent and no name of a number that is none.
    let is_plain = plain.bytes().all(|it| it.is_ascii_digit() || it == b'.');
    plain.parse().ok().filter(|_| is_plain)
}

/// A whole number without the marks between its thousands; `None` where they group no thousands.
fn ungrouped(text: &str, mark: char) -> Option<String> {
    let mut groups = text.split(mark);
    let first = groups.next()?;
    let begins = (1..=3).contains(&first.len()) && !first.starts_with('0');
    let is_grouped = begins && groups.all(|it| it.len() == 3);
    is_grouped.then(|| text.replace(mark, ""))
}
