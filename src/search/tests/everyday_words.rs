//! Everyday words that residents type, in each language, and what they lead to in Liechtenstein and a hand-drawn village.
#![allow(clippy::unwrap_used)]

use crate::fixture::{Fixture, FixtureBuilder, describe, lines, synonyms};
use atlas::Lang;
use search::Suggestions;

/// Asserts what `read` makes of the suggestions for each word.
fn expect(words: [(Lang, &[(&str, &str)]); 4], read: impl Fn(&Suggestions) -> String) {
    let world = Fixture::read("liechtenstein");
    for (lang, words) in words {
        let index = world.index(lang);
        for (word, expected) in words {
            assert_eq!(read(&index.suggest(word, 8)), *expected, "{word}");
        }
    }
}

/// The first suggestion, if the word leads there at once.
fn first(answer: &Suggestions) -> String {
    assert!(answer.complete && answer.absent.is_none());
    answer.items.first().map_or(String::new(), describe)
}

#[test]
fn a_need_is_found_by_its_everyday_words() {
    expect(
        [
            (
                Lang::Dutch,
                &[
                    ("gratis", "need [Gratis]"),
                    ("rolstoel", "need [Rolstoel] kan naar binnen"),
                    (
                        "toegankelijk",
                        "need Rolstoel kan naar binnen (toegankelijk)",
                    ),
                    ("kinderen", "need [Kinderen]"),
                    ("kostenlos", "need Gratis (kostenlos)"),
                ],
            ),
            (
                Lang::English,
                &[
                    ("free", "need [Free] of charge"),
                    ("wheelchair", "need [Wheelchair] accessible"),
                    ("disabled", "need Wheelchair accessible (disabled)"),
                    ("inside", "need Indoors (inside)"),
                ],
            ),
            (
                Lang::German,
                &[
                    ("kostenlos", "need [Kostenlos]"),
                    ("umsonst", "need Kostenlos (umsonst)"),
                    ("Rollstuhl", "need Mit dem [Rollstuhl] zugänglich"),
                    ("Senioren", "need Ältere Menschen (Senioren)"),
                ],
            ),
            (
                Lang::Arabic,
                &[
                    ("مجاني", "need [مجاني]"),
                    ("مجانًا", "need مجاني (مجانا)"),
                    ("كرسي متحرك", "need يمكن الدخول ب[كرسي متحرك]"),
                    ("الشباب", "need [الشباب]"),
                ],
            ),
        ],
        first,
    );
}

#[test]
fn food_an_internet_connection_and_company_are_found() {
    expect(
        [
            (
                Lang::Dutch,
                &[
                    ("restaurant", "kind(16) cafés (restaurant)"),
                    ("eten", "kind(16) cafés (eten)"),
                    ("wifi", "kind(3) bibliotheken (wifi)"),
                    ("eenzaam", "domain Ontmoeten (eenzaam)"),
                ],
            ),
            (
                Lang::English,
                &[
                    ("restaurant", "kind(16) cafés (restaurant)"),
                    ("food", "kind(16) cafés (food)"),
                    ("Wi-Fi", "kind(3) libraries (wifi)"),
                    ("lonely", "domain Meet people (lonely)"),
                ],
            ),
            (
                Lang::German,
                &[
                    ("Restaurant", "kind(16) Cafés (Restaurant)"),
                    ("essen", "kind(16) Cafés (essen)"),
                    ("WLAN", "kind(3) Bibliotheken (WLAN)"),
                    ("einsam", "domain Begegnung (einsam)"),
                ],
            ),
            (
                Lang::Arabic,
                &[
                    ("مطعم", "kind(16) مقاهٍ (مطعم)"),
                    ("طعام", "kind(16) مقاهٍ (طعام)"),
                    ("واي فاي", "kind(3) مكتبات عامة (واي فاي)"),
                    ("وحيد", "domain اللقاء (وحيد)"),
                ],
            ),
        ],
        first,
    );
}

#[test]
fn a_thing_that_no_kind_is_is_named_and_nothing_like_it_is_suggested() {
    let absent = |answer: &Suggestions| {
        assert_eq!(lines(answer), [""; 0]);
        answer.absent.clone().unwrap_or_default()
    };
    expect(
        [
            (
                Lang::Dutch,
                &[
                    ("huisarts", "huisarts"),
                    ("dokter", "huisarts"),
                    ("tandarts", "tandarts"),
                    ("pinautomaat", "geldautomaat"),
                ],
            ),
            (
                Lang::English,
                &[
                    ("doctor", "doctor"),
                    ("GP", "doctor"),
                    ("cash machine", "cash machine"),
                    ("huisarts", "doctor"),
                ],
            ),
            (
                Lang::German,
                &[
                    ("Hausarzt", "Hausarzt"),
                    ("Arzt", "Hausarzt"),
                    ("Ärztin", "Hausarzt"),
                    ("Aerztin", "Hausarzt"),
                    ("Zahnarzt", "Zahnarzt"),
                    ("Bankomat", "Geldautomat"),
                ],
            ),
            (
                Lang::Arabic,
                &[
                    ("طبيب", "طبيب"),
                    ("طبيب أسنان", "طبيب أسنان"),
                    ("المستشفى", "مستشفى"),
                    ("صراف آلي", "صراف آلي"),
                ],
            ),
        ],
        absent,
    );
}

#[test]
fn places_and_streets_with_the_word_for_an_absent_thing_are_still_found() {
    let index = Fixture::read("liechtenstein").index(Lang::German);
    let answer = index.suggest("Schule", 8);
    assert_eq!(answer.absent.as_deref(), Some("Schule"));
    assert_eq!(lines(&answer)[0], "street Zur [Schule], Schaan");
    // What else was asked for is found too.
    let answer = index.suggest("Hausarzt Mauren", 8);
    assert!(!answer.complete);
    assert_eq!(answer.absent.as_deref(), Some("Hausarzt"));
    assert_eq!(lines(&answer)[0], "area [Mauren], Unterland");
}

#[test]
fn an_address_or_a_name_with_the_word_for_an_absent_thing_is_found_without_a_remark() {
    let world = FixtureBuilder::new()
        .square("Dorf", "", "")
        .place("playground", "Spielplatz Schule", 0, "")
        .street("Zur Schule", None, 0, &["4"])
        .build();
    let index = world.index(Lang::German);
    for (query, found) in [
        ("Zur Schule 4", "house [Zur Schule 4], Dorf"),
        ("Schule 4", "house Zur [Schule 4], Dorf"),
        ("Zur Schule", "street [Zur Schule], Dorf"),
        ("Spielplatz Schule", "place [Spielplatz Schule], Dorf"),
    ] {
        let answer = index.suggest(query, 8);
        assert_eq!(
            (lines(&answer), answer.absent),
            (vec![found.to_owned()], None)
        );
    }
    // The word alone may ask for the thing itself.
    assert_eq!(index.suggest("Schule", 8).absent.as_deref(), Some("Schule"));
}

/// The taxonomy's list of absent things contradicts none of its kinds.
#[test]
fn no_word_for_an_absent_thing_is_a_word_for_a_kind() {
    let world = Fixture::read("liechtenstein");
    for lang in Lang::ALL {
        let index = world.index(lang);
        for (word, label) in synonyms().absent(lang) {
            let answer = index.suggest(word, 8);
            assert_eq!(answer.absent.as_deref(), Some(label), "{word}");
            let mut found = lines(&answer).into_iter();
            let kind = found.find(|it| it.starts_with("kind"));
            assert!(!answer.complete || kind.is_none(), "{word}: {kind:?}");
        }
    }
}
