//! Facts that tell two places of one name apart.

use crate::places::record::PlaceRecord;

/// The least digits of a telephone number that say whose it is, without the codes of country and region.
const LOCAL_NUMBER: usize = 6;

/// Whether a fact is known of both places and differs: the level, opening hours, telephone number, website or address. Two
/// ways to write one fact do not differ: see [`same_phone`], [`same_website`] and [`same_address`].
pub fn contradicts(one: &PlaceRecord, other: &PlaceRecord) -> bool {
    let differ = |a: &Option<String>, b: &Option<String>, same: fn(&str, &str) -> bool| {
        let both = a.as_deref().zip(b.as_deref());
        both.is_some_and(|(a, b)| !same(a, b))
    };
    differ(&one.level, &other.level, same_level)
        || differ(&one.opening_hours, &other.opening_hours, same_hours)
        || differ(&one.phone, &other.phone, same_phone)
        || differ(&one.website, &other.website, same_website)
        || differ(&one.address, &other.address, same_address)
}

/// The words of a text in lower case, without punctuation.
pub fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|it: char| !it.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether both are on one level: `1` and `0;1`, but not `-1`.
fn same_level(a: &str, b: &str) -> bool {
    let has = |level: &str| b.split(';').any(|it| it.trim() == level.trim());
    a.split(';').any(has)
}

/// `Mo-Fr` is not `Mo,Fr`. A comma between two rules is as good as a semicolon: `Mo-Fr 08:00-18:00, Sa 08:00-11:00`.
fn same_hours(a: &str, b: &str) -> bool {
    let signs = |text: &str| -> String {
        let words = text.split_whitespace().collect::<String>();
        words.to_lowercase().replace(';', ",")
    };
    signs(a) == signs(b)
}

/// With and without the code of the country: `+423 239 63 00` and `239 63 00`, `+31 78 615 1234` and `078 6151234`.
fn same_phone(a: &str, b: &str) -> bool {
    let digits = |text: &str| {
        let digits = text.chars().filter(char::is_ascii_digit);
        digits.skip_while(|it| *it == '0').collect::<String>()
    };
    let (a, b) = (digits(a), digits(b));
    let is_whole = a.len().min(b.len()) >= LOCAL_NUMBER;
    a == b || is_whole && (a.ends_with(&b) || b.ends_with(&a))
}

/// Without the scheme and `www.`.
fn same_website(a: &str, b: &str) -> bool {
    let bare = |text: &str| {
        let address = text.split_once("://").map_or(text, |(_, address)| address);
        let address = address.to_lowercase();
        words(address.strip_prefix("www.").unwrap_or(&address))
    };
    bare(a) == bare(b)
}

/// With and without the town: `Markt 87` and `Markt 87, 2611 GW Delft`, but not `Markt 8`.
fn same_address(a: &str, b: &str) -> bool {
    let (a, b) = (words(a), words(b));
    a.starts_with(&b) || b.starts_with(&a)
}

#[cfg(test)]
mod tests {
    use super::{same_address, same_hours, same_level, same_phone, same_website};

    #[test]
    fn two_ways_to_write_one_fact_do_not_differ() {
        assert!(same_phone("+423 239 63 00", "239 63 00"));
        assert!(same_phone("+31 78 615 1234", "078-6151234"));
        assert!(same_phone("0031 78 6151234", "+31 (78) 615 12 34"));
        assert!(same_website("https://www.Coop.li/", "http://coop.li"));
        assert!(same_address("Markt 87", "Markt 87, 2611 GW Delft"));
        assert!(same_level("0; 1", "1 "));
        assert!(same_hours("Mo-Fr 08:00-18:00", "mo-fr  08:00 - 18:00"));
        assert!(same_hours(
            "Mo-Fr 08:00-18:00; Sa 08:00-11:00",
            "Mo-Fr 08:00-18:00, Sa 08:00-11:00"
        ));
    }

    #[test]
    fn other_facts_differ() {
        assert!(!same_phone("+423 239 63 00", "+423 239 63 01"));
        assert!(!same_phone("112", "0800 112"), "too short to know");
        assert!(!same_website(
            "https://coop.li/vaduz",
            "https://coop.li/schaan"
        ));
        assert!(!same_address("Markt 8", "Markt 87, 2611 GW Delft"));
        assert!(!same_level("-1", "1") && !same_level("0;1", "2"));
        assert!(!same_hours("Mo-Fr 08:00-18:00", "Mo,Fr 08:00-18:00"));
    }
}
