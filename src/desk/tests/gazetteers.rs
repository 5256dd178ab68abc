//! Positions by name.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::town::{at, town};
use atlas::Lang;
use desk::answers::{StreetNamesAnswer, read};
use desk::{DeskWording, Gazetteer, PositionOf};
use i18n::Locale;
use i18n::native::IcuFormatter;

fn streets() -> StreetNamesAnswer {
    let json = r#"{"streets":[
        {"name":"Kerkstraat","municipality":"Delft","lon":5.003,"lat":52.003},
        {"name":"Kerkstraat","municipality":"Rijswijk","lon":5.013,"lat":52.003},
        {"name":"Oude Delft","municipality":"Delft","lon":5.004,"lat":52.004}],
        "corners":[{"streets":[0,2],"lon":5.0035,"lat":52.0035}]}"#;
    read(json).unwrap()
}

fn gazetteer(streets: &StreetNamesAnswer) -> Gazetteer {
    let atlas = town();
    let words = DeskWording {
        locale: Locale::<IcuFormatter>::of(Lang::Dutch.code()),
        atlas: &atlas,
        life_domains: &[],
    };
    words.gazetteer(streets)
}

#[test]
fn a_position_is_found_by_the_name_of_a_street_place_or_neighbourhood() {
    let names = gazetteer(&streets());
    let find = |text: &str| names.find(text, &town()).map(|it| it.at);
    assert_eq!(find(" oude  delft "), Some(at(5.004, 52.004)));
    assert_eq!(find("Kerkstraat (Rijswijk)"), Some(at(5.013, 52.003)));
    assert_eq!(find("DOK"), Some(at(5.015, 52.005)));
    assert!(find("West").is_some_and(|it| it.lon() < 5.01));
    // A part of one name only.
    assert_eq!(find("rijsw"), Some(at(5.013, 52.003)));
    assert_eq!(find("kerkstraat"), None);
    assert_eq!(find("Nergens"), None);
    assert_eq!(find(" "), None);
}

#[test]
fn two_streets_in_either_order_are_their_corner() {
    let names = gazetteer(&streets());
    for text in [
        "Oude Delft / Kerkstraat (Delft)",
        "Kerkstraat (Delft), oude delft",
        "kerkstraat (delft)/Oude Delft",
    ] {
        let found = names.find(text, &town()).unwrap();
        assert_eq!(
            (found.at, found.of),
            (at(5.0035, 52.0035), PositionOf::Corner)
        );
    }
    assert_eq!(names.find("Oude Delft / West", &town()), None);
}

#[test]
fn two_numbers_are_a_position_in_the_order_that_lies_on_the_map() {
    let names = gazetteer(&StreetNamesAnswer::default());
    let find = |text: &str| names.find(text, &town()).map(|it| it.at);
    assert_eq!(find("5.004, 52.004"), Some(at(5.004, 52.004)));
    assert_eq!(find("52.004,5.004"), Some(at(5.004, 52.004)));
    assert_eq!(find("1, 2"), None);
    assert!(!names.has_streets());
}

#[test]
fn suggestions_begin_with_what_is_typed_and_go_on_to_corners() {
    let names = gazetteer(&streets());
    assert_eq!(names.suggestions("kerk", 9).len(), 2);
    assert_eq!(names.suggestions("delft", 9)[0], "Kerkstraat (Delft)");
    assert_eq!(names.suggestions("kerk", 1).len(), 1);
    let expected = ["Oude Delft", "Oude Delft / Kerkstraat (Delft)"];
    assert_eq!(names.suggestions("Oude Delft", 9), expected);
    assert_eq!(names.suggestions("oude delft / k", 9), expected[1..]);
}

/// A street, a place and a neighbourhood of one name, and two streets that nothing tells apart.
#[test]
fn names_that_several_positions_have_get_different_labels() {
    let json = r#"{"streets":[
        {"name":"West","municipality":"Delft","lon":5.003,"lat":52.003},
        {"name":"DOK","lon":5.004,"lat":52.004},
        {"name":"Pad","lon":5.001,"lat":52.001},
        {"name":"Pad","lon":5.002,"lat":52.002}],
        "corners":[{"streets":[0,1],"lon":5.0035,"lat":52.0035},
        {"streets":[0,2],"lon":5.0036,"lat":52.0036},
        {"streets":[0,3],"lon":5.0037,"lat":52.0037}]}"#;
    let names = gazetteer(&read(json).unwrap());
    let find = |text: &str| names.find(text, &town()).map(|it| it.at);
    assert_eq!(find("West"), None);
    assert_eq!(find("West (straat)"), Some(at(5.003, 52.003)));
    assert!(find("West (buurt)").is_some_and(|it| it != at(5.003, 52.003)));
    assert_eq!(find("DOK"), None);
    assert_eq!(find("DOK (straat)"), Some(at(5.004, 52.004)));
    assert_eq!(find("DOK (bibliotheek)"), Some(at(5.015, 52.005)));
    assert_eq!(find("Pad"), None);
    assert_eq!(find("Pad (straat, 1)"), Some(at(5.001, 52.001)));
    assert_eq!(find("Pad (straat, 2)"), Some(at(5.002, 52.002)));
    // A corner is of streets.
    assert_eq!(find("West / DOK"), Some(at(5.0035, 52.0035)));
    assert_eq!(find("West / Pad"), None);
    let expected = ["West (straat)", "West (straat) / DOK"];
    assert_eq!(names.suggestions("West (straat)", 2), expected);
}
