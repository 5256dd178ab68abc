use super::*;
use crate::fixture::atlas_of;
use crate::{Filter, Metres, Question};

/// A library (free), a café (free, though people usually buy something), a church (unknown), a cinema (people usually pay)
/// and a club (for members).
const TAXONOMY: &str = r##"{"version":1,"layers":[{"id":"informal","label":"x"}],
    "domains":[{"id":"meeting","label":"x","shape":"circle","colour":"#000000","dark":"#ffffff"}],
    "kinds":[
        {"id":"library","label":{},"domains":["meeting"],"layer":"informal","key":"free","walk":400},
        {"id":"cafe","label":{},"domains":["meeting"],"layer":"informal","key":"free","walk":400,"paid":true},
        {"id":"church","label":{},"domains":["meeting"],"layer":"informal","key":"unknown","walk":400},
        {"id":"cinema","label":{},"domains":["meeting"],"layer":"informal","key":"conditional","walk":400,"paid":true},
        {"id":"club","label":{},"domains":["meeting"],"layer":"informal","key":"conditional","walk":400}]}"##;

/// Places in a row to the east of the visitor, 69 m apart, in this order; each is a kind, or a kind with properties in JSON.
fn street(places: &[&str]) -> Atlas {
    let features: Vec<String> = (1..)
        .zip(places)
        .map(|(at, place)| {
            let (kind, more) = place.split_once(' ').unwrap_or((place, ""));
            let lon = 5.0 + 0.001 * f64::from(at);
            format!(
                r#"{{"type":"Feature","id":"p{at}","properties":{{"kind":"{kind}"{more}}},"geometry":{{"type":"Point","coordinates":[{lon},52]}}}}"#
            )
        })
        .collect();
    atlas_of(TAXONOMY, &features)
}

fn here() -> LonLat {
    LonLat::new(5.0, 52.0).unwrap()
}

/// Ids of the recommended and of the nearer place, each with its caveat.
fn ids(atlas: &Atlas, found: Option<Recommendation>) -> String {
    let id = |row: Row| atlas.place(row.place).unwrap().id.clone();
    let Some(found) = found else {
        return "nothing".to_owned();
    };
    let caveat = found.caveat.map(|it| format!(" {it:?}"));
    let nearer = found
        .nearer
        .map(|(row, it)| format!(", nearer {} {it:?}", id(row)));
    [
        id(found.row),
        caveat.unwrap_or_default(),
        nearer.unwrap_or_default(),
    ]
    .concat()
}

fn on_foot(places: &[&str], walks: &[Option<WalkCost>], opening: OpenPlaces<'_>) -> String {
    let atlas = street(places);
    let question = Question {
        location: Some(here()),
        ..Question::default()
    };
    let listing = atlas.listing(&question, walks);
    ids(
        &atlas,
        atlas.recommendation(here(), &listing, walks, opening),
    )
}

fn among(places: &[&str]) -> String {
    on_foot(places, &[], OpenPlaces::UNKNOWN)
}

/// With whether each place is open, in the order of the street; `opens` are the closed ones that open later.
fn at_hours(places: &[&str], open: &[NeedStatus], opens: &[u32]) -> String {
    let opens = |place: PlaceIndex| opens.contains(&(place.0 + 1));
    on_foot(
        places,
        &[],
        OpenPlaces {
            open,
            opens: &opens,
        },
    )
}

const YES: NeedStatus = NeedStatus::Yes;
const NO: NeedStatus = NeedStatus::No;
const UNKNOWN: NeedStatus = NeedStatus::Unknown;

#[test]
fn a_key_free_place_is_recommended_before_a_nearer_one_with_a_caveat() {
    assert_eq!(among(&["library", "cinema"]), "p1");
    assert_eq!(among(&["cinema", "library"]), "p2, nearer p1 Fee");
    assert_eq!(
        among(&["club", "church", "library"]),
        "p3, nearer p1 Conditional"
    );
    assert_eq!(among(&["church", "library"]), "p2, nearer p1 UnknownKey");
    assert_eq!(among(&[]), "nothing");
}

#[test]
fn a_fee_counts_against_a_place_and_a_usual_purchase_does_not() {
    assert_eq!(
        among(&[r#"library ,"fee":true"#, "cafe"]),
        "p2, nearer p1 Fee"
    );
    assert_eq!(
        among(&[r#"club ,"key_reason":"fee=CHF 2""#, "library"]),
        "p2, nearer p1 Fee"
    );
    assert_eq!(
        among(&[r#"cinema ,"key_reason":"membership=yes""#, "library"]),
        "p2, nearer p1 Conditional"
    );
    assert_eq!(
        among(&[r#"cinema ,"key":"free","fee":false"#, "library"]),
        "p1"
    );
}

#[test]
fn without_a_key_free_place_the_nearest_is_recommended_with_its_caveat() {
    assert_eq!(among(&["cinema", "church"]), "p1 Fee");
    assert_eq!(among(&["church", "cinema"]), "p1 UnknownKey");
    assert_eq!(
        at_hours(&["cinema", "church"], &[NO, UNKNOWN], &[1]),
        "p2 UnknownKey, nearer p1 Fee"
    );
    assert_eq!(
        at_hours(&["church", "cinema"], &[NO, YES], &[1]),
        "p2 Fee, nearer p1 Closed"
    );
}

#[test]
fn a_closed_place_is_passed_over_and_named_as_closed() {
    let places = ["library", "library", "cafe"];
    assert_eq!(
        at_hours(&places, &[NO, YES, YES], &[1]),
        "p2, nearer p1 Closed"
    );
    // Unknown is not closed.
    assert_eq!(at_hours(&places, &[UNKNOWN, YES, YES], &[]), "p1");
}

#[test]
fn when_all_is_closed_the_nearest_that_opens_is_recommended() {
    let places = ["cinema", "library", "library"];
    assert_eq!(
        at_hours(&places, &[YES, NO, NO], &[2, 3]),
        "p2, nearer p1 Fee"
    );
    assert_eq!(at_hours(&places, &[YES, NO, NO], &[3]), "p3, nearer p1 Fee");
    // Closed for good, such as a bathing place in winter: what is open is more use.
    assert_eq!(at_hours(&places, &[YES, NO, NO], &[]), "p1 Fee");
    assert_eq!(at_hours(&["library"], &[NO], &[]), "p1");
}

/// ```text
/// visitor ─ cinema   ≈ canal ≈   library   church
/// ```
#[test]
fn a_place_without_a_walk_is_recommended_only_if_none_has_one() {
    let places = ["cinema", "library", "church"];
    let walk = |metres: f64| {
        let length = Metres::new(metres);
        Some(WalkCost {
            length,
            effort: length,
        })
    };
    let recommended = |walks: &[Option<WalkCost>]| on_foot(&places, walks, OpenPlaces::UNKNOWN);
    assert_eq!(
        recommended(&[walk(70.0), walk(900.0), None]),
        "p2, nearer p1 Fee"
    );
    assert_eq!(recommended(&[walk(70.0), None, None]), "p1 Fee");
    assert_eq!(recommended(&[None, None, None]), "p2, nearer p1 Fee");
}

/// A walk with steps may take longer and yet be shorter: "nearer" is about metres.
#[test]
fn the_nearer_place_is_nearer_in_metres() {
    let walk = |length: f64, effort: f64| {
        let (length, effort) = (Metres::new(length), Metres::new(effort));
        Some(WalkCost { length, effort })
    };
    let recommended =
        |walks: &[Option<WalkCost>]| on_foot(&["cinema", "library"], walks, OpenPlaces::UNKNOWN);
    assert_eq!(recommended(&[walk(300.0, 300.0), walk(200.0, 400.0)]), "p2");
    assert_eq!(recommended(&[walk(300.0, 300.0), walk(300.0, 400.0)]), "p2");
}

#[test]
fn the_row_has_the_number_of_the_list() {
    let atlas = street(&["cinema", "library"]);
    let question = Question {
        location: Some(here()),
        filter: Filter::default(),
        limit: 1,
        ..Question::default()
    };
    let listing = atlas.listing(&question, &[]);
    let found = atlas
        .recommendation(here(), &listing, &[], OpenPlaces::UNKNOWN)
        .unwrap();
    assert_eq!((found.row.number, listing.rows.len()), (2, 1));
    let metres = found.row.distance.unwrap().get();
    assert!((metres - 137.3).abs() < 0.2, "{metres}");
}
