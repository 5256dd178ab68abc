use super::*;
use crate::fixture::atlas_of;
use crate::{Neighbourhood, Place, Taxonomy};

const TAXONOMY: &str = r##"{"version":1,"layers":[{"id":"informal","label":"x"}],
    "domains":[{"id":"meeting","label":"x","shape":"circle","colour":"#000000","dark":"#ffffff"}],
    "kinds":[
        {"id":"library","label":{},"domains":["meeting"],"layer":"informal","key":"free","walk":400},
        {"id":"bench","label":{},"domains":["meeting"],"layer":"informal","key":"free","walk":400}]}"##;

/// ```text
///   Zuid (id 1)     Noord (id 2)
///  +-------------+-------------+
///  | b1          | b2   L "De Boekerij"     b4 outside
///  |             | b3          |
///  +-------------+-------------+
///  5.00        5.01          5.02
/// ```
fn world() -> Atlas {
    let square = |id, name, west: f64| {
        format!(
            r#"{{"type":"Feature","id":"{id}","properties":{{"name":"{name}"}},"geometry":{{"type":"Polygon","coordinates":[[[{west},52],[{east},52],[{east},52.01],[{west},52.01],[{west},52]]]}}}}"#,
            east = west + 0.01
        )
    };
    let place = |id, kind, name: &str, lon: f64| {
        format!(
            r#"{{"type":"Feature","id":"{id}","properties":{{"kind":"{kind}"{name}}},"geometry":{{"type":"Point","coordinates":[{lon},52.005]}}}}"#
        )
    };
    let collection = |features: &[String]| {
        format!(
            r#"{{"type":"FeatureCollection","features":[{}]}}"#,
            features.join(",")
        )
    };
    let taxonomy = Taxonomy::read(TAXONOMY).unwrap();
    let neighbourhoods = collection(&[square("1", "Zuid", 5.0), square("2", "Noord", 5.01)]);
    let places = collection(&[
        place("b1", "bench", "", 5.002),
        place("b2", "bench", "", 5.012),
        place("b3", "bench", "", 5.013),
        place("b4", "bench", "", 5.030),
        place("L", "library", r#","name":"De Boekerij""#, 5.018),
    ]);
    let (neighbourhoods, none) = Neighbourhood::read_all("n", &neighbourhoods, None);
    assert_eq!(none, []);
    let (places, none) = Place::read_all("p", &places, &taxonomy, None);
    assert_eq!(none, []);
    Atlas::new(taxonomy, None, neighbourhoods, places)
}

fn ids(atlas: &Atlas, rows: &[Row]) -> Vec<(u32, String)> {
    rows.iter()
        .map(|row| (row.number, atlas.place(row.place).unwrap().id.clone()))
        .collect()
}

fn said(pairs: &[(u32, &str)]) -> Vec<(u32, String)> {
    pairs.iter().map(|&(n, id)| (n, id.to_owned())).collect()
}

#[test]
fn without_a_location_places_are_grouped_by_neighbourhood_and_sorted_by_kind() {
    let atlas = world();
    let listing = atlas.listing(
        &Question {
            limit: 10,
            ..Question::default()
        },
        &[],
    );
    let names: Vec<Option<&str>> = listing
        .groups
        .iter()
        .map(|group| {
            let GroupKey::Neighbourhood(home) = group.key else {
                panic!("{group:?}");
            };
            home.map(|at| atlas.neighbourhood(at).unwrap().name.as_str())
        })
        .collect();
    assert_eq!(names, [Some("Noord"), Some("Zuid"), None]);
    assert_eq!(
        ids(&atlas, &listing.rows),
        said(&[(1, "L"), (2, "b2"), (3, "b3"), (4, "b1"), (5, "b4")])
    );
    assert_eq!(listing.all.len(), 5);
}

#[test]
fn with_a_location_places_are_sorted_by_distance() {
    let atlas = world();
    let listing = atlas.listing(
        &Question {
            location: LonLat::new(5.012, 52.005),
            limit: 3,
            ..Question::default()
        },
        &[],
    );
    assert_eq!(
        ids(&atlas, &listing.rows),
        said(&[(1, "b2"), (2, "b3"), (3, "L")])
    );
    assert_eq!((listing.more, listing.all.len()), (0, 5));
    assert_eq!(listing.rows[0].distance, Some(Metres::ZERO));
}

/// b1 is nearest in a straight line but across a canal; b4 is unreachable.
#[test]
fn with_walks_places_are_sorted_by_minutes_and_unreachable_ones_come_last() {
    let atlas = world();
    let question = Question {
        location: LonLat::new(5.003, 52.005),
        minute: Metres::new(80.0),
        limit: 5,
        ..Question::default()
    };
    let straight = atlas.listing(&question, &[]);
    assert_eq!(ids(&atlas, &straight.rows)[0].1, "b1");
    let level = |metres: f64| WalkCost {
        length: Metres::new(metres),
        effort: Metres::new(metres),
    };
    let steps = WalkCost {
        length: Metres::new(100.0),
        effort: Metres::new(850.0),
    };
    // In the order of ids: L, b1, b2, b3, b4.
    let walks = [
        Some(steps),
        Some(level(900.0)),
        Some(level(800.0)),
        Some(level(800.0)),
        None,
    ];
    let listing = atlas.listing(&question, &walks);
    assert_eq!(
        ids(&atlas, &listing.rows),
        said(&[(1, "b2"), (2, "b3"), (3, "L"), (4, "b1"), (5, "b4")])
    );
    assert_eq!(listing.rows[2].walk, Some(steps));
    assert_eq!(listing.rows[4].walk, None);
}

#[test]
fn a_filter_by_kind_excludes_other_kinds() {
    let atlas = world();
    let listing = atlas.listing(
        &Question {
            filter: Filter::of(Some(vec![atlas.taxonomy().kind("library").unwrap()])),
            limit: 10,
            ..Question::default()
        },
        &[],
    );
    assert_eq!(ids(&atlas, &listing.rows), said(&[(1, "L")]));
    assert_eq!(listing.all.len(), 1);
}

/// ```text
///   here   b1   L   b2  |  b3      C   |  b4  b5  b6    b7    limits
///   0      100  150 170 | 300     400  |  900 950 990   2800   250, 500 m
/// ```
fn lane_within(within: Option<usize>, open_piles: &[&str], limit: usize) -> (Atlas, Listing) {
    const METRES: f64 = 1.0 / 111_320.0;
    let place = |id: &str, kind: &str, name: &str, metres: f64| {
        let name = if name.is_empty() {
            String::new()
        } else {
            format!(r#","name":"{name}""#)
        };
        let lat = metres * METRES;
        format!(
            r#"{{"type":"Feature","id":"{id}","properties":{{"kind":"{kind}"{name}}},"geometry":{{"type":"Point","coordinates":[5,{lat}]}}}}"#
        )
    };
    let features = [
        place("b1", "bench", "", 100.0),
        place("L", "library", "De Boekerij", 150.0),
        place("b2", "bench", "", 170.0),
        place("b3", "bench", "", 300.0),
        place("C", "bench", "Koningsbank", 400.0),
        place("b4", "bench", "", 900.0),
        place("b5", "bench", "", 950.0),
        place("b6", "bench", "", 990.0),
        // More than three times as far as b4.
        place("b7", "bench", "", 2_800.0),
    ];
    let atlas = atlas_of(TAXONOMY, &features);
    let open_piles = open_piles.iter().map(|id| atlas.place_by_id(id).unwrap());
    let question = Question {
        location: LonLat::new(5.0, 0.0),
        limits: vec![Metres::new(250.0), Metres::new(500.0)],
        open_piles: open_piles.collect(),
        within,
        limit,
        ..Question::default()
    };
    let listing = atlas.listing(&question, &[]);
    (atlas, listing)
}

/// The groups and items of the lane as lines.
fn lane(open_piles: &[&str], limit: usize) -> Vec<String> {
    let (atlas, listing) = lane_within(None, open_piles, limit);
    let name = |row: &Row| format!("{} {}", row.number, atlas.place(row.place).unwrap().id);
    let mut lines = Vec::new();
    for group in &listing.groups {
        lines.push(format!("{:?}: {}", group.key, group.count));
        for item in &group.items {
            match item {
                ListItem::Place(row) => lines.push(name(row)),
                ListItem::Pile(pile) => {
                    lines.push(format!("{} of {}", name(&pile.first), pile.count));
                    lines.extend(pile.rows.iter().map(|row| format!("- {}", name(row))));
                }
            }
        }
    }
    let listed: Vec<u32> = listing.listed().map(|row| row.number).collect();
    assert!(
        listed.iter().copied().eq(1..=listed.len() as u32),
        "{listed:?}"
    );
    lines.push(format!("{} more", listing.more));
    lines
}

#[test]
fn places_are_in_groups_by_distance_and_nameless_ones_of_a_kind_in_a_pile() {
    let lines = [
        "Within(0): 3",
        "1 b1 of 2",
        "2 L",
        "Within(1): 2",
        "3 b3",
        "4 C",
        "Within(2): 4",
        "5 b4 of 3",
        "6 b7",
        "0 more",
    ];
    assert_eq!(lane(&[], 10), lines);
}

#[test]
fn an_open_pile_lists_its_places_with_numbers_of_their_own() {
    let lines = [
        "Within(0): 3",
        "1 b1 of 2",
        "- 1 b1",
        "- 2 b2",
        "3 L",
        "Within(1): 2",
        "4 b3",
        "5 C",
        "Within(2): 4",
        "6 b4 of 3",
        "7 b7",
        "0 more",
    ];
    assert_eq!(lane(&["b1"], 10), lines);
    let cut = lane(&["b4"], 5);
    assert_eq!(cut.last().unwrap(), "1 more");
    assert_eq!(
        lane(&["b4"], 2),
        ["Within(0): 3", "1 b1 of 2", "2 L", "6 more"]
    );
}

#[test]
fn the_limit_cuts_items_and_not_places() {
    let lines = [
        "Within(0): 3",
        "1 b1 of 2",
        "2 L",
        "Within(1): 2",
        "3 b3",
        "5 more",
    ];
    assert_eq!(lane(&[], 3), lines);
}

#[test]
fn a_limit_leaves_out_what_is_farther_and_names_the_nearest_of_it() {
    let ids = |within| {
        let (atlas, listing) = lane_within(within, &[], 10);
        let id = |place: PlaceIndex| atlas.place(place).unwrap().id.clone();
        let all: Vec<String> = listing.all.iter().map(|it| id(*it)).collect();
        (
            all.join(" "),
            listing.beyond.map(|it| (it.number, id(it.place))),
        )
    };
    assert_eq!(ids(Some(0)), ("b1 L b2".into(), Some((4, "b3".into()))));
    assert_eq!(
        ids(Some(1)),
        ("b1 L b2 b3 C".into(), Some((6, "b4".into())))
    );
    assert_eq!(ids(None), ("b1 L b2 b3 C b4 b5 b6 b7".into(), None));
}
