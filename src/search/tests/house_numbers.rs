//! Searches for addresses in a hand-drawn town.
//!
//! ```text
//!   town        Stad                                             Dorp
//!   streets     Kinkerstraat 12-hs, 12-1, 12-2, 12-II, 14, 122   Landstrasse 10, 12a, 14
//!               1e Helmersstraat 4, 104                          Plein 1944 3, 12
//!               Plein '40-'45 12                                 Nergensweg (no houses)
//!               Oudegracht 12, 12bis, 12-hs
//!               Landstrasse 9, 11, 14, 120, 121, 126
//!               Markt 87, 87a
//! ```
#![allow(clippy::unwrap_used)]

use crate::fixture::{FixtureBuilder, lines};
use atlas::Lang;
use search::{MatchQuality, SearchIndex};

fn index() -> SearchIndex {
    FixtureBuilder::new()
        .square("Oost", "", "Stad")
        .square("West", "", "Dorp")
        .place(
            "library",
            "Bieb Oost",
            0,
            r#""address":"Markt 87, 1234 AB Stad""#,
        )
        .street(
            "Kinkerstraat",
            Some("Stad"),
            0,
            &["12-hs", "12-1", "12-2", "12-II", "14", "122"],
        )
        .street("1e Helmersstraat", Some("Stad"), 0, &["4", "104"])
        .street("Plein '40-'45", Some("Stad"), 0, &["12"])
        .street("Oudegracht", Some("Stad"), 0, &["12", "12bis", "12-hs"])
        .street(
            "Landstrasse",
            Some("Stad"),
            0,
            &["9", "11", "14", "120", "121", "126"],
        )
        .street("Markt", Some("Stad"), 0, &["87", "87a"])
        .street("Landstrasse", Some("Dorp"), 1, &["10", "12a", "14", "77"])
        .street("Plein 1944", Some("Dorp"), 1, &["3", "12"])
        .street("Nergensweg", Some("Dorp"), 1, &[])
        .build()
        .index(Lang::Dutch)
}

/// The suggestions without highlights; the nearest houses marked by `~`.
fn found(index: &SearchIndex, text: &str) -> Vec<String> {
    let answer = index.suggest(text, 8);
    let marks = answer.items.iter().map(|it| match it.is_nearest {
        true => "~",
        false => "",
    });
    let lines = lines(&answer).into_iter().zip(marks);
    lines
        .map(|(line, mark)| format!("{mark}{}", line.replace(['[', ']'], "")))
        .collect()
}

#[test]
fn addresses_are_found_in_all_their_notations() {
    let index = index();
    let expected = [
        ("1e Helmersstraat 104", "1e Helmersstraat 104"),
        ("1ehelmersstraat104", "1e Helmersstraat 104"),
        ("104 Helmersstraat", "1e Helmersstraat 104"),
        ("104, 1e Helmersstraat", "1e Helmersstraat 104"),
        ("Plein '40-'45 12", "Plein '40-'45 12"),
        ("plein ’40–’45 12", "Plein '40-'45 12"),
        ("Plein 40-45 12", "Plein '40-'45 12"),
        ("plein '40-'45  12", "Plein '40-'45 12"),
        ("12 plein 40 45", "Plein '40-'45 12"),
        ("Oudegracht 12 bis", "Oudegracht 12bis"),
        ("oudegracht 12BIS", "Oudegracht 12bis"),
        ("Oudegracht 12-bis", "Oudegracht 12bis"),
        ("oudegracht12bis", "Oudegracht 12bis"),
        ("Oudegracht 12 hs", "Oudegracht 12-hs"),
        ("Oudegracht 12huis", "Oudegracht 12-hs"),
        ("Kinkerstraat 12 hs", "Kinkerstraat 12-hs"),
        ("Kinkerstraat 12 II", "Kinkerstraat 12-II"),
        ("Kinkerstraat 12-2", "Kinkerstraat 12-2"),
        ("Kinkerstraat 12 I", "Kinkerstraat 12-1"),
        ("Kinkerstraat 122", "Kinkerstraat 122"),
        ("markt87", "Markt 87"),
        ("Markt 87 a", "Markt 87a"),
    ];
    for (text, house) in expected {
        assert_eq!(
            found(&index, text)[0],
            format!("house {house}, Stad"),
            "{text}"
        );
        let answer = index.suggest(text, 8);
        assert!(answer.complete && answer.unknown_number.is_none(), "{text}");
    }
    // A year in the name of a street is no postcode.
    for text in [
        "Plein 1944 12",
        "plein 1944 12, 6511 AB Dorp",
        "plein1944 12",
    ] {
        assert_eq!(
            found(&index, text)[0],
            "house Plein 1944 12, Dorp",
            "{text}"
        );
    }
}

#[test]
fn a_number_with_additions_only_is_known() {
    let answer = index().suggest("Kinkerstraat 12", 3);
    assert!(answer.complete && answer.unknown_number.is_none());
    assert_eq!(answer.items[0].quality, MatchQuality::Prefix);
}

#[test]
fn an_unknown_number_is_named_with_its_street_and_the_nearest_numbers() {
    let index = index();
    let unknown = |text: &str| index.suggest(text, 8).unknown_number;
    assert_eq!(unknown("Landstrasse 12 Stad").as_deref(), Some("12"));
    assert_eq!(
        found(&index, "Landstrasse 12 Stad"),
        [
            "street Landstrasse, Stad",
            "~house Landstrasse 11, Stad",
            "~house Landstrasse 14, Stad",
            "~house Landstrasse 9, Stad",
            // Numbers that 12 may be the beginning of.
            "house Landstrasse 120, Stad",
            "house Landstrasse 121, Stad",
            "house Landstrasse 126, Stad",
            "house Landstrasse 12a, Dorp",
        ]
    );
    // The number is in the other town; that is not what was asked for.
    assert_eq!(unknown("landstrasse 77 stad").as_deref(), Some("77"));
    assert_eq!(
        found(&index, "landstrasse 77 stad")[..2],
        ["street Landstrasse, Stad", "~house Landstrasse 120, Stad"]
    );
    assert_eq!(unknown("landstrasse 77"), None);
    assert_eq!(unknown("Oudegracht 12 zw").as_deref(), Some("12 zw"));
    assert_eq!(
        found(&index, "Oudegracht 12 zw")[..2],
        ["street Oudegracht, Stad", "~house Oudegracht 12, Stad"]
    );
    // With a typing error.
    assert_eq!(unknown("kinkerstrat 99b").as_deref(), Some("99b"));
    assert_eq!(unknown("1e helmersstraat 6").as_deref(), Some("6"));
    assert_eq!(unknown("plein 40 45 99").as_deref(), Some("99"));
    // A street without houses.
    assert_eq!(unknown("nergensweg 1").as_deref(), Some("1"));
    assert_eq!(found(&index, "nergensweg 1"), ["street Nergensweg, Dorp"]);
}

#[test]
fn other_numbers_are_not_unknown_house_numbers() {
    let index = index();
    for text in [
        "1e helmersstraat",
        "plein 40-45",
        "plein 1944",
        "markt 87 1234 AB Stad",
        "bieb 3",
        "stad 12",
        "12",
        "landstrasse 1234 stad",
    ] {
        assert_eq!(index.suggest(text, 8).unknown_number, None, "{text}");
    }
}
