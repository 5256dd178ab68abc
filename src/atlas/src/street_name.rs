//! The street in an address or in the name of where a place is.

/// The most digits of a house number: the 1944 of `Plein 1944` is a year.
const MOST_DIGITS: usize = 3;

/// The street without house number and town: `Kerkstraat` of `Kerkstraat 12 a, 1234 AB Dorp`. The text up to its first comma if
/// it does not end in a number.
pub fn street_name(address: &str) -> &str {
    let street = address.split(',').next().unwrap_or(address).trim();
    let mut end = street.len();
    // From the last word: additions of at most two letters may follow a number.
    while let Some((before, word)) = street[..end].trim_end().rsplit_once(' ') {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        match digits {
            1..=MOST_DIGITS if !word.ends_with('.') => return before.trim_end(),
            0 if word.len() <= 2 => end = before.len(),
            _ => break,
        }
    }
    street
}

#[cfg(test)]
mod tests {
    use super::street_name;

    #[test]
    fn number_and_town_are_no_part_of_the_street() {
        for (address, street) in [
            ("Städtle 7", "Städtle"),
            ("Kerkstraat 12 a, 1234 AB Dorp", "Kerkstraat"),
            ("Bergstrasse 10-12", "Bergstrasse"),
            ("Kade", "Kade"),
            ("Plein 1944", "Plein 1944"),
            ("Plein 1944 12", "Plein 1944"),
            ("Straße des 17. Juni 135", "Straße des 17. Juni"),
            ("Straße des 17. Juni", "Straße des 17. Juni"),
            ("Laan A", "Laan A"),
            ("12", "12"),
            ("", ""),
            (" , ", ""),
        ] {
            assert_eq!(street_name(address), street, "{address}");
        }
    }
}
