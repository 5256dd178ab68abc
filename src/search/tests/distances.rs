//! The order of equal matches for a visitor at a position.
#![allow(clippy::unwrap_used)]

use crate::fixture::{Fixture, FixtureBuilder, in_square};
use atlas::Lang;
use search::Target;

/// ```text
///   square   0                  1                  2
///   places   Rathaus Aldorf     Rathaus            Rathaus Zett
///   streets  Ring 3             Ring 3, Ring 30    Ringweg
/// ```
#[test]
fn equal_matches_are_ordered_by_distance_from_the_visitor() {
    let town = FixtureBuilder::new()
        .square("Aldorf", "", "Aldorf")
        .square("Mitte", "", "Mitte")
        .square("Zett", "", "Zett")
        .place("library", "Rathaus Aldorf", 0, "")
        .place("library", "Rathaus", 1, "")
        .place("library", "Rathaus Zett", 2, "")
        .street("Ring", Some("Aldorf"), 0, &["3"])
        .street("Ring", Some("Mitte"), 1, &["3", "30"])
        .street("Ringweg", Some("Zett"), 2, &[])
        .build();
    let index = town.index(Lang::German);
    let from = |text: &str, square: usize| {
        let at = Some((&town.atlas, in_square(square)));
        let found = index.suggest_near(text, 8, at).items;
        assert_eq!(
            index.suggest_near(text, 2, at).items[..],
            found[..found.len().min(2)],
            "the limit cuts the same order"
        );
        let names = found
            .iter()
            .map(|it| [it.label.as_str(), ", ", &it.context].concat());
        names.collect::<Vec<String>>()
    };
    let places = [
        "Rathaus Aldorf, Aldorf",
        "Rathaus, Mitte",
        "Rathaus Zett, Zett",
    ];
    assert_eq!(from("rathaus", 0)[..3], places);
    let backwards: Vec<&str> = places.iter().rev().copied().collect();
    assert_eq!(from("rathaus", 2)[..3], backwards);
    // Exactly typed words come first, however far.
    assert_eq!(from("rathaus aldorf", 2)[0], places[0]);
    assert_eq!(
        from("ring", 2),
        ["Ring, Mitte", "Ring, Aldorf", "Ringweg, Zett"]
    );
    assert_eq!(from("ring 3", 0)[..2], ["Ring 3, Aldorf", "Ring 3, Mitte"]);
    assert_eq!(from("ring 3", 2)[..2], ["Ring 3, Mitte", "Ring 3, Aldorf"]);
}

/// From the square before the town hall of Vaduz: it is 45 m away, that of Schaan 3.3 km and that of Triesenberg 4.3 km.
#[test]
fn liechtenstein_town_halls_are_ordered_by_distance() {
    let fixture = Fixture::read("liechtenstein");
    let index = fixture.index(Lang::German);
    let here = atlas::LonLat::new(9.5215, 47.1410).unwrap();
    let found = index.suggest_near("rathaus", 8, Some((&fixture.atlas, here)));
    let places = found.items.iter().filter_map(|it| match it.target {
        Target::Place(place) => fixture.atlas.place(place),
        _ => None,
    });
    let far = places.map(|it| it.shape.distance(here).get());
    let far: Vec<f64> = far.collect();
    assert!(far.len() >= 3 && far.is_sorted(), "{far:?}");
}
