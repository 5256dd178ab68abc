use super::*;
use crate::{Atlas, KeyStatus, PlaceIndex};

/// Squares, which are always open by their kind.
const TAXONOMY: &str = r##"{"version":1,"layers":[{"id":"informal","label":"x"}],
    "domains":[{"id":"meeting","label":"x","shape":"circle","colour":"#000000","dark":"#ffffff"}],
    "kinds":[{"id":"square","label":{},"domains":["meeting"],"layer":"informal","key":"free","walk":400,"always_open":true}]}"##;

/// A square with more properties in JSON, and what is wrong with it.
fn square(more: &str) -> (Atlas, Vec<Warning>) {
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","id":"p","properties":{{"kind":"square"{more}}},
        "geometry":{{"type":"Point","coordinates":[5,52]}}}}]}}"#
    );
    let taxonomy = Taxonomy::read(TAXONOMY).unwrap();
    let (places, warnings) = Place::read_all("places.geojson", &text, &taxonomy, None);
    (Atlas::new(taxonomy, None, vec![], places), warnings)
}

#[test]
fn a_square_is_always_open_unless_it_is_indoors_or_below_the_ground() {
    let is_open = |more: &str| {
        let (atlas, warnings) = square(more);
        assert_eq!(warnings, [], "{more}");
        atlas.is_open_without_hours(PlaceIndex(0))
    };
    assert!(is_open(""));
    assert!(is_open(r#","indoor":false,"underground":false"#));
    // In a shopping centre, and in a station.
    assert!(!is_open(r#","indoor":true"#));
    assert!(!is_open(r#","underground":true"#));
    assert!(!is_open(r#","key":"conditional""#));
    assert!(!is_open(r#","opening_hours":"10:00-18:00""#));
}

#[test]
fn texts_are_read_without_hidden_characters_which_are_named() {
    // An override, which mirrors what follows, and a line break, which begins another header of a mail.
    let (atlas, warnings) = square(r#","name":"Brink\u202e1","address":"Brink 1\nBcc: x""#);
    let place = &atlas.places()[0];
    assert_eq!(place.name.as_deref(), Some("Brink1"));
    assert_eq!(place.address(), Some("Brink 1 Bcc: x"));
    assert_eq!(place.key, KeyStatus::Free);
    let named: Vec<String> = warnings.iter().map(ToString::to_string).collect();
    assert_eq!(named.len(), 2, "{named:?}");
    assert!(named[0].contains("U+202E"), "{named:?}");
    assert!(named[1].contains("U+000A"), "{named:?}");
}

#[test]
fn a_place_has_its_names_in_the_languages_of_the_interface() {
    let (atlas, warnings) =
        square(r#","name":"Markt","name:en":"Market","name:fr":"Marché","name:ar":"السوق""#);
    assert_eq!(warnings, []);
    let names = Lang::ALL.map(|lang| atlas.places()[0].name_in(lang));
    // Dutch, English, German and Arabic.
    assert_eq!(names, [None, Some("Market"), None, Some("السوق")]);
}

#[test]
fn each_language_of_the_interface_has_a_property_for_the_name_in_it() {
    for lang in Lang::ALL {
        let text = TEXTS.iter().find(|(it, _)| *it == PlaceText::NameIn(lang));
        let property = text.map(|(_, property)| *property);
        assert_eq!(property, Some(["name:", lang.code()].concat().as_str()));
    }
}

#[test]
fn a_text_of_a_place_is_replaced_and_removed() {
    let mut texts = PlaceTexts::default();
    let (hours, near) = (PlaceText::OpeningHours, PlaceText::Near);
    texts.set(hours, Some("Mo 9:00-17:00".to_owned()));
    texts.set(near, Some("Markt".to_owned()));
    texts.set(hours, Some("24/7".to_owned()));
    assert_eq!(
        (texts.get(hours), texts.get(near)),
        (Some("24/7"), Some("Markt"))
    );
    texts.set(near, None);
    assert_eq!((texts.get(hours), texts.get(near)), (Some("24/7"), None));
}
