//! Problems in the data, as sentences in four languages.

use crate::fixture::{Locale, in_all, plain};
use atlas::{FeatureRef, Problem, Warning};

fn warning(problem: Problem, more: usize) -> Warning {
    Warning {
        file: "places.geojson".to_owned(),
        feature: Some(FeatureRef {
            index: 12,
            line: 14,
            id: Some("osm:node/7".to_owned()),
        }),
        property: Some("kind"),
        problem,
        more,
    }
}

#[test]
fn a_problem_has_its_place_in_the_file() {
    let unknown = Problem::NotInTaxonomy {
        value: "castle".to_owned(),
    };
    let sentences = in_all(|it| it.warning(&warning(unknown.clone(), 0)));
    assert_eq!(
        sentences[0],
        "places.geojson, onderdeel 12 (osm:node/7), regel 14, kind: “castle” is geen bekende soort"
    );
    assert!(
        sentences[1].starts_with("places.geojson, feature 12 (osm:node/7), line 14, kind: "),
        "{}",
        sentences[1]
    );
    assert!(sentences[2].contains("Eintrag 12 (osm:node/7), Zeile 14, kind: "));
    assert_eq!(
        sentences[3],
        "places.geojson، العنصر 12 (osm:node/7)، السطر 14، kind: «castle» ليس نوعًا معروفًا"
    );
}

#[test]
fn equal_problems_are_counted() {
    let sentence = |tag| Locale::of(tag).warning(&warning(Problem::NoGeometry, 1_200));
    assert!(sentence("nl").ends_with("er staat niet bij waar het is (en nog 1.200 keer)"));
    assert!(sentence("de").ends_with(" (und noch 1.200 Mal)"));
}

#[test]
fn a_problem_with_a_whole_file_names_only_the_file() {
    let mut whole = warning(
        Problem::NotJson {
            line: 3,
            column: 20,
        },
        0,
    );
    (whole.feature, whole.property) = (None, None);
    assert_eq!(
        plain(&Locale::of("nl").warning(&whole)),
        "places.geojson: dit is geen JSON: het gaat mis op regel 3, teken 20"
    );
}

#[test]
fn in_arabic_names_of_the_data_are_isolated() {
    let sentence = Locale::of("ar").warning(&warning(Problem::Missing, 0));
    for isolated in ["places.geojson", "osm:node/7", "kind"] {
        assert!(
            sentence.contains(&format!("\u{2068}{isolated}\u{2069}")),
            "{sentence}"
        );
    }
}
