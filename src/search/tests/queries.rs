//! Searches in a hand-drawn village.
//!
//! ```text
//!   square      0            1            2            3
//!   area        Kerkbuurt    Molenwijk    Haven        Kerkbuurt
//!   district    Noord        Noord        Zuid         –
//!   town        Dorp         Dorp         Dorp         Elders
//!   places      library,     playground   two benches  library
//!               playground   (no name)    by the Kade
//!   streets     Kerkstraat   Kade (none)  Kade         Kerkstraat
//! ```
#![allow(clippy::unwrap_used)]

use crate::fixture::{Fixture, FixtureBuilder, lines};
use atlas::Lang;
use search::{AreaIndex, AreaLevel, MatchQuality, SearchIndex, Target};

fn village() -> Fixture {
    FixtureBuilder::new()
        .square("Kerkbuurt", "Noord", "Dorp")
        .square("Molenwijk", "Noord", "Dorp")
        .square("Haven", "Zuid", "Dorp")
        .square("Kerkbuurt", "Oost", "Elders")
        .place(
            "library",
            "Boekenhuis 't Anker",
            0,
            r#""address":"Kerkstraat 2, 1234 AB Dorp""#,
        )
        .place("playground", "Speeltuin De Wip", 0, "")
        .place("playground", "", 1, "")
        .place("bench", "", 2, r#""near":"Kade 4""#)
        .place("bench", "", 2, r#""near":"Kade""#)
        .place("library", "Bibliotheek Elders", 3, "")
        .street(
            "Kerkstraat",
            Some("Dorp"),
            0,
            &["1", "2", "12", "12a", "12-3", "120"],
        )
        .street("Kerkstraat", Some("Elders"), 3, &["12"])
        .street("Kade", None, 2, &[])
        .street("Jan-van-Goyen Straat", Some("Dorp"), 1, &["7"])
        .street("Mühleweg", Some("Dorp"), 1, &[])
        .build()
}

fn index() -> SearchIndex {
    village().index(Lang::Dutch)
}

fn found(index: &SearchIndex, text: &str) -> Vec<String> {
    lines(&index.suggest(text, 4))
}

/// The first suggestions.
fn first(index: &SearchIndex, text: &str) -> String {
    found(index, text).into_iter().next().unwrap_or_default()
}

//  square      0        1        2        3        4
//  residents   unknown  9        900      30       0
#[test]
fn a_municipality_stands_where_most_of_its_residents_live() {
    let fixture = FixtureBuilder::new()
        .square("Bos", "", "Dorp")
        .square("Heide", "", "Dorp")
        .residents(9)
        .square("Kern", "", "Dorp")
        .residents(900)
        .square("Rand", "", "Dorp")
        .residents(30)
        .square("Polder", "", "Dorp")
        .residents(0)
        .build();
    let index = fixture.index(Lang::Dutch);
    let area = |name: &str| {
        let mut all = (0..).map_while(|it| index.area(AreaIndex(it)));
        all.find(|it| it.name == name).unwrap()
    };
    assert_eq!(area("Dorp").level, AreaLevel::Municipality);
    assert_eq!(area("Dorp").anchor, area("Kern").anchor);
}

#[test]
fn synonyms_find_their_kind() {
    let index = index();
    assert_eq!(found(&index, "bieb")[0], "kind(2) bibliotheken (bieb)");
    assert_eq!(first(&index, "BIEB!"), "kind(2) bibliotheken (bieb)");
    assert_eq!(first(&index, "library"), "kind(2) bibliotheken (library)");
    assert_eq!(first(&index, "مكتبة"), "kind(2) bibliotheken (مكتبة)");
    assert_eq!(
        first(&index, "speeltuin"),
        "kind(2) speelplekken (speeltuin)"
    );
    // Exact matches come before prefix matches.
    let sit = found(&index, "zitten");
    assert_eq!(sit[0], "kind(2) bankjes (zitten)");
    assert_eq!(
        sit[1], "kind(0) picknicktafels (zitten)",
        "that there are none is said"
    );
}

#[test]
fn a_kind_with_an_area_suggests_the_kind_within_the_area() {
    let index = index();
    let expected = [
        "kind(1) speelplekken (speeltuin), Molenwijk, Noord, Dorp",
        "place speelplek, Molenwijk",
    ];
    assert_eq!(found(&index, "speeltuin molenwijk"), expected);
    assert_eq!(
        found(&index, "molenw speelt"),
        expected,
        "in any order, half typed"
    );
    let north = found(&index, "speeltuin noord");
    assert_eq!(north[0], "kind(2) speelplekken (speeltuin), Noord, Dorp");
    assert_eq!(north[1], "place [Speeltuin] De Wip, Kerkbuurt");
    // No place matches both: the kind and the area are suggested, with their missing words.
    let answer = index.suggest("bieb haven", 4);
    assert!(!answer.complete);
    let suggestion = &answer.items[0];
    assert_eq!(&"bieb haven"[suggestion.missing[0].clone()], "haven");
}

#[test]
fn a_place_without_an_address_is_found_by_the_street_beside_it() {
    assert_eq!(found(&index(), "bankje kade"), ["place [bankje], Haven"; 2]);
}

#[test]
fn a_place_is_found_by_its_name_in_every_language_and_shown_with_both() {
    let world = FixtureBuilder::new()
        .square("Haven", "", "")
        .place(
            "library",
            "Havenbibliotheek",
            0,
            r#""name:en":"Harbour Library","name:ar":"مكتبة الميناء""#,
        )
        .build();
    let (dutch, english) = (world.index(Lang::Dutch), world.index(Lang::English));
    for text in ["havenbibliotheek", "harbour library", "الميناء"] {
        let label = |index: &SearchIndex| first(index, text).replace(['[', ']'], "");
        assert_eq!(label(&dutch), "place Havenbibliotheek, Haven", "{text}");
        assert_eq!(
            label(&english),
            "place Harbour Library – Havenbibliotheek, Haven",
            "{text}"
        );
    }
}

#[test]
fn two_areas_of_one_name_are_two_suggestions_with_different_contexts() {
    let index = index();
    let answer = index.suggest("kerkbuurt", 9);
    let areas: Vec<_> = answer
        .items
        .iter()
        .map(|suggestion| (suggestion.target, suggestion.context.as_str()))
        .collect();
    let level = |what| match what {
        Target::Area(area) => index.area(area).map(|area| area.level),
        _ => None,
    };
    assert_eq!(level(areas[0].0), Some(AreaLevel::Neighbourhood));
    assert_eq!((areas[0].1, areas[1].1), ("Noord, Dorp", "Oost, Elders"));
    assert_eq!(
        first(&index, "kerkbuurt elders"),
        "area [Kerkbuurt], Oost, Elders"
    );
    assert_eq!(first(&index, "elders"), "area [Elders]");
}

#[test]
fn a_house_number_suggests_the_address() {
    let index = index();
    for text in [
        "kerkstraat 12a dorp",
        "Kerkstr. 12 A, Dorp",
        "12a kerkstraat dorp",
        "kerk straat 12-a dorp",
    ] {
        let suggestion = &index.suggest(text, 9).items[0];
        assert_eq!(
            (suggestion.label.as_str(), suggestion.context.as_str()),
            ("Kerkstraat 12a", "Dorp"),
            "{text}"
        );
        assert!(matches!(suggestion.target, Target::House { .. }), "{text}");
    }
    let expected = [
        "house [Kerkstraat 12], Dorp",
        "house [Kerkstraat 12], Elders",
        "house [Kerkstraat 12]-3, Dorp",
        "house [Kerkstraat 12]a, Dorp",
    ];
    assert_eq!(found(&index, "kerkstraat 12"), expected);
    assert_eq!(
        first(&index, "kerkstraat 12/3"),
        "house [Kerkstraat 12-3], Dorp"
    );
    // For an unknown house number the street is suggested, with the number as missing.
    let answer = index.suggest("kerkstraat 99", 2);
    assert!(!answer.complete && matches!(answer.items[0].target, Target::Street { .. }));
    assert_eq!(&"kerkstraat 99"[answer.items[0].missing[0].clone()], "99");
    // The place at that address comes after the address.
    let at = found(&index, "kerkstraat 2");
    assert_eq!(
        at[..2],
        [
            "house [Kerkstraat 2], Dorp",
            "place Boekenhuis 't Anker, Kerkbuurt"
        ]
    );
}

#[test]
fn joined_split_and_unaccented_words_are_found() {
    let index = index();
    let street = "street Jan-van-Goyen Straat, Dorp";
    for text in [
        "jan van goyen straat",
        "Jan van Goyenstraat",
        "janvan goyen straat",
        "straat goyen van jan",
    ] {
        assert_eq!(
            first(&index, text).replace(['[', ']'], ""),
            street,
            "{text}"
        );
    }
    for text in ["muhleweg", "muehleweg", "Mühleweg", "mu\u{308}hleweg"] {
        assert_eq!(first(&index, text), "street [Mühleweg], Dorp", "{text}");
    }
    assert_eq!(
        first(&index, "t anker"),
        "place Boekenhuis ['t Anker], Kerkbuurt"
    );
}

#[test]
fn typing_errors_are_matched_if_nothing_matches_exactly() {
    let index = index();
    assert_eq!(
        first(&index, "kerkstrat 12 elders"),
        "house [Kerkstraat 12], Elders"
    );
    assert_eq!(first(&index, "molnewijk"), "area [Molenwijk], Noord, Dorp");
    assert_eq!(first(&index, "bibliotek"), "kind(2) [bibliotheken]");
    assert_eq!(
        index.suggest("haben", 1).items[0].quality,
        MatchQuality::OneEdit
    );
    assert_eq!(
        found(&index, "have"),
        ["area [Have]n, Zuid, Dorp"],
        "as one types"
    );
    assert_eq!(found(&index, "hav"), ["area [Hav]en, Zuid, Dorp"]);
    assert_eq!(
        found(&index, "hax"),
        [""; 0],
        "three letters have no errors"
    );
}

#[test]
fn empty_single_letter_and_unknown_queries_are_handled() {
    let index = index();
    for text in ["", "  ", "-", "!?", "\u{202e}\u{300}", "\0"] {
        assert_eq!(
            index.suggest(text, 9),
            search::Suggestions::default(),
            "{text:?}"
        );
    }
    assert!(index.suggest("kade", 0).items.is_empty());
    let letter = index.suggest("m", 99);
    let calm = |what| !matches!(what, Target::Place(..) | Target::Street { .. });
    assert!(
        letter
            .items
            .iter()
            .all(|suggestion| calm(suggestion.target)),
        "not all streets with an M"
    );
    assert!(lines(&letter).contains(&"area [M]olenwijk, Noord, Dorp".to_owned()));
    let nothing = index.suggest("xyzzy", 9);
    assert!(nothing.items.is_empty() && !nothing.complete);
}

#[test]
fn an_index_without_addresses_knows_no_streets_or_houses() {
    let with = index();
    assert!(with.knows_streets() && with.knows_addresses());
    let names_only = FixtureBuilder::new().street("Kade", None, 0, &[]).build();
    let names_only = names_only.index(Lang::Dutch);
    assert!(names_only.knows_streets() && !names_only.knows_addresses());
    let mut without = village();
    without.addresses = None;
    let without = without.index(Lang::Dutch);
    assert!(!without.knows_streets() && !without.knows_addresses());
    // Places are still found by their own address.
    let place = "place Boekenhuis 't Anker, Kerkbuurt";
    assert_eq!(found(&without, "kerkstraat 2"), [place]);
}
