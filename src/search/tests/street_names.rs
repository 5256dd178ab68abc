//! Searches for streets by their other names and spellings.
//!
//! ```text
//!   street            other names                        houses
//!   Kerkstraat        en Church Street, ar شارع الكنيسة   2, 12a; 4 and 6 estimated
//!   Brink             en The Green                       1
//!   1e Helmersstraat                                     104
//!   Tweede Dwarsweg                                      3
//!   Bodastrasse, Bödastrasse, Bôdastrasse                7 each
//! ```
#![allow(clippy::unwrap_used)]

use crate::fixture::{Fixture, FixtureBuilder, lines};
use atlas::Lang;
use search::SearchIndex;

fn town() -> Fixture {
    FixtureBuilder::new()
        .square("Oost", "", "Stad")
        .street("Kerkstraat", None, 0, &["2", "12a"])
        .translated(Lang::English, "Church Street")
        .translated(Lang::Arabic, "شارع الكنيسة")
        .approximate(&["4", "6"])
        .street("Brink", None, 0, &["1"])
        .translated(Lang::English, "The Green")
        .street("1e Helmersstraat", None, 0, &["104"])
        .street("Tweede Dwarsweg", None, 0, &["3"])
        .street("Bodastrasse", None, 0, &["7"])
        .street("Bödastrasse", None, 0, &["7"])
        .street("Bôdastrasse", None, 0, &["7"])
        .build()
}

/// The first suggestion, without highlights.
fn first(index: &SearchIndex, text: &str) -> String {
    let lines = lines(&index.suggest(text, 8));
    lines
        .first()
        .map_or(String::new(), |line| line.replace(['[', ']'], ""))
}

#[test]
fn a_street_is_found_by_its_name_in_every_language_and_shown_with_both() {
    let town = town();
    let (dutch, english) = (town.index(Lang::Dutch), town.index(Lang::English));
    for text in ["kerkstraat", "church street", "churchstreet", "الكنيسة"] {
        assert_eq!(first(&dutch, text), "street Kerkstraat, Oost", "{text}");
        assert_eq!(
            first(&english, text),
            "street Church Street – Kerkstraat, Oost",
            "{text}"
        );
    }
    for text in ["kerkstraat 12a", "12a Church Street", "churchstreet12a"] {
        assert_eq!(first(&dutch, text), "house Kerkstraat 12a, Oost", "{text}");
        assert_eq!(
            first(&english, text),
            "house Church Street – Kerkstraat 12a, Oost",
            "{text}"
        );
    }
}

#[test]
fn the_label_has_the_name_of_the_language_before_the_local_one() {
    let town = town();
    let names = |lang: Lang, text: &str| {
        let suggestion = town.index(lang).suggest(text, 1).items.remove(0);
        let (own, local) = suggestion.names();
        [own, local].map(str::to_owned)
    };
    assert_eq!(
        names(Lang::English, "church street"),
        ["Church Street", "Kerkstraat"]
    );
    assert_eq!(
        names(Lang::English, "the green 1"),
        ["The Green", "Brink 1"]
    );
    assert_eq!(names(Lang::Dutch, "church street"), ["", "Kerkstraat"]);
    assert_eq!(names(Lang::English, "dwarsweg"), ["", "Tweede Dwarsweg"]);
}

#[test]
fn estimated_positions_are_marked() {
    let index = town().index(Lang::Dutch);
    let is_approximate = |text: &str| {
        let answer = index.suggest(text, 8);
        assert!(answer.unknown_number.is_none(), "{text}");
        (
            answer.items[0].label.clone(),
            answer.items[0].is_approximate,
        )
    };
    assert_eq!(
        is_approximate("kerkstraat 4"),
        ("Kerkstraat 4".to_owned(), true)
    );
    assert_eq!(
        is_approximate("kerkstraat 2"),
        ("Kerkstraat 2".to_owned(), false)
    );
    assert_eq!(
        is_approximate("kerkstraat"),
        ("Kerkstraat".to_owned(), false)
    );
}

#[test]
fn ordinal_numbers_are_found_in_digits_and_in_words() {
    let index = town().index(Lang::Dutch);
    for text in [
        "1e helmersstraat",
        "1ste Helmersstraat",
        "Eerste Helmersstraat",
        "eerste helmers",
        "eerstehelmersstraat",
        "helmersstraat eerste",
    ] {
        assert_eq!(
            first(&index, text),
            "street 1e Helmersstraat, Oost",
            "{text}"
        );
        let house = format!("{text} 104");
        assert_eq!(
            first(&index, &house),
            "house 1e Helmersstraat 104, Oost",
            "{house}"
        );
        let answer = index.suggest(&house, 8);
        assert!(
            answer.complete && answer.unknown_number.is_none(),
            "{house}"
        );
    }
    for text in [
        "2e dwarsweg",
        "2de Dwarsweg",
        "tweede dwarsweg",
        "2edwarsweg",
    ] {
        assert_eq!(
            first(&index, text),
            "street Tweede Dwarsweg, Oost",
            "{text}"
        );
    }
    assert_eq!(
        first(&index, "2e dwarsweg 3"),
        "house Tweede Dwarsweg 3, Oost"
    );
    // Another number is another street.
    assert!(!index.suggest("derde dwarsweg", 8).complete);
}

#[test]
fn the_spelling_with_the_typed_accents_is_first() {
    let index = town().index(Lang::Dutch);
    for (text, name) in [
        ("bödastrasse", "Bödastrasse"),
        ("BÖDASTRASSE", "Bödastrasse"),
        ("Böda", "Bödastrasse"),
        ("bodastrasse", "Bodastrasse"),
        ("Bôdastrasse", "Bôdastrasse"),
    ] {
        assert_eq!(
            first(&index, text),
            format!("street {name}, Oost"),
            "{text}"
        );
        assert_eq!(
            first(&index, &format!("{text} 7")),
            format!("house {name} 7, Oost"),
            "{text}"
        );
        // The others follow.
        assert_eq!(index.suggest(text, 8).items.len(), 3, "{text}");
    }
}
