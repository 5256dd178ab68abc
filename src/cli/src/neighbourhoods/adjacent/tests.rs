//! A municipality of 4 km by 4 km, *Dorp*, around 47° N, where a degree of longitude has about 76 km and one of latitude 111 km.
//!
//! ```text
//! 4000 ┌─────────┐
//!      │         ├ 1500
//!      │  Dorp   │
//!      │         ├ 1000
//!    0 └─────────┘
//!      0       4000
//! ```

use super::{AdjacentAreas, MOST, find};
use crate::formats::{Feature, RawData};
use crate::geometry::local_projection::LocalProjection;
use crate::neighbourhoods::NeighbourhoodRecord;
use crate::recipe::NeighbourhoodRecipe;
use crate::recipe::pattern::fields;
use geo::{Coord, LineString, MultiLineString, MultiPolygon, Polygon};

type Metres = (f64, f64);

/// The corners of Dorp, and two points on its eastern side.
const DORP: [Metres; 6] = [
    (0.0, 0.0),
    (4000.0, 0.0),
    (4000.0, 1000.0),
    (4000.0, 1500.0),
    (4000.0, 4000.0),
    (0.0, 4000.0),
];

fn line(metres: &[Metres]) -> LineString<f64> {
    let at = |&(x, y): &Metres| Coord {
        x: 9.0 + x / 76_000.0,
        y: 47.0 + y / 111_000.0,
    };
    metres.iter().map(at).collect()
}

fn neighbourhood(name: &str, outline: &[Metres], holes: &[&[Metres]]) -> NeighbourhoodRecord {
    let holes = holes.iter().map(|it| line(it)).collect();
    let exact = MultiPolygon::from(Polygon::new(line(outline), holes));
    NeighbourhoodRecord::of_area(&name.to_lowercase(), name, exact)
}

fn dorp() -> NeighbourhoodRecord {
    neighbourhood("Dorp", &DORP, &[])
}

/// A relation, of which these lines are in the file.
fn relation(tags: &[(&str, &str)], lines: &[&[Metres]]) -> Feature {
    let lines = lines.iter().map(|it| line(it)).collect();
    let mut fields = fields(&[("boundary", "administrative"), ("@type", "relation")]);
    let tags = tags
        .iter()
        .map(|&(key, value)| (key.to_owned(), value.to_owned()));
    fields.extend(tags);
    Feature {
        row: 1,
        geometry: MultiLineString(lines).into(),
        fields,
        lines: Vec::new(),
        multiline: crate::recipe::pattern::Fields::new(),
    }
}

/// A municipality with these lines.
fn municipality(name: &str, lines: &[&[Metres]]) -> Feature {
    relation(&[("admin_level", "8"), ("name", name)], lines)
}

/// What is found around these neighbourhoods; the file has the relations of these too.
fn found(neighbourhoods: &[NeighbourhoodRecord], relations: Vec<Feature>) -> AdjacentAreas {
    let recipe =
        "source = 'osm'\nfile = 'x.pbf'\ntolerance = 1.0\nfields = { id = 'ref', name = 'name' }";
    let recipe: NeighbourhoodRecipe = toml::from_str(recipe).unwrap();
    let mut raw = RawData::default();
    let own = neighbourhoods.iter().map(|it| {
        let tags = [("admin_level", "8"), ("ref", &it.id), ("name", &it.name)];
        relation(&tags, &[&DORP])
    });
    raw.features.extend(own.chain(relations));
    find(
        raw,
        &recipe,
        neighbourhoods,
        LocalProjection::at_latitude(47.0),
    )
}

/// The names, and where they are in metres, to the nearest 50.
fn positions(found: &AdjacentAreas) -> Vec<(&str, i32, i32)> {
    let near = |metres: f64| (metres / 50.0).round() as i32 * 50;
    let at = |lon: f64, lat: f64| (near((lon - 9.0) * 76_000.0), near((lat - 47.0) * 111_000.0));
    let areas = found.areas.iter();
    areas
        .map(|it| {
            let (x, y) = at(it.at[0], it.at[1]);
            (it.name.as_str(), x, y)
        })
        .collect()
}

fn reasons(found: &AdjacentAreas) -> Vec<(&str, usize)> {
    found.left_out.iter().collect()
}

/// ```text
///  ┌─────┐━━ Oost      its border has a gap; the longer part is 2500 m
///  │     │  × 400 m
///  │     ├━━
///  │     ├
///  └─────┘━━
/// ```
#[test]
fn a_name_is_beyond_the_middle_of_the_longest_shared_stretch() {
    let south: &[Metres] = &[(9000.0, 0.0), (4000.0, 0.0), (4000.0, 1000.0)];
    let north: &[Metres] = &[(4000.0, 1500.0), (4000.0, 4000.0), (9000.0, 4000.0)];
    let found = found(&[dorp()], vec![municipality("Oost (NL)", &[south, north])]);
    assert_eq!(positions(&found), [("Oost (NL)", 4400, 2750)]);
    assert!((2490..=2510).contains(&found.areas[0].border));
    assert_eq!(reasons(&found), []);
}

/// ```text
///  ┌─────┐
///  │     │ ┌──┐        a part of the atlas itself is where the name would be
///  │     │ └──┘
///  │     │ ×
///  └─────┘
/// ```
#[test]
fn a_name_is_never_inside_the_atlas() {
    let east: &[Metres] = &DORP[1..5];
    let island = [
        (4100.0, 1700.0),
        (6000.0, 1700.0),
        (6000.0, 2300.0),
        (4100.0, 2300.0),
    ];
    let atlas = [dorp(), neighbourhood("Eiland", &island, &[])];
    let found = found(&atlas, vec![municipality("Oost", &[east])]);
    assert_eq!(positions(&found), [("Oost", 4400, 1500)]);
}

#[test]
fn an_enclave_is_named_inside_if_there_is_room() {
    let square = |side: f64| {
        let (low, high) = (2000.0, 2000.0 + side);
        [
            (low, low),
            (high, low),
            (high, high),
            (low, high),
            (low, low),
        ]
    };
    let around = |side: f64| {
        let hole = square(side);
        let atlas = neighbourhood("Dorp", &DORP, &[&hole]);
        found(&[atlas], vec![municipality("Enclave", &[&hole])])
    };
    let large = around(600.0);
    assert_eq!(reasons(&large), []);
    let (_, x, y) = positions(&large)[0];
    assert!((2050..=2550).contains(&x) && (2050..=2550).contains(&y));
    let small = around(80.0);
    assert_eq!(positions(&small), []);
    assert_eq!(
        reasons(&small),
        [("area without room for its name beyond the border", 1)]
    );
}

#[test]
fn relations_that_are_no_adjacent_areas_are_counted_with_the_reason() {
    let west: &[Metres] = &[(0.0, 4000.0), (0.0, 0.0)];
    let corner: &[Metres] = &[(0.0, 4000.0), (-5000.0, 4000.0)];
    let level = |level| relation(&[("admin_level", level), ("name", "Land")], &[west]);
    let relations = vec![
        municipality("West", &[west]),
        municipality("Dorp", &[west]),
        municipality("Hoek", &[corner]),
        relation(&[("admin_level", "8")], &[west]),
        level("2"),
        level("6"),
    ];
    let found = found(&[dorp()], relations);
    assert_eq!(positions(&found), [("West", -400, 2000)]);
    assert_eq!(
        reasons(&found),
        [
            ("area of another level", 2),
            ("area that does not touch the border of the atlas", 1),
            ("area with the name of a neighbourhood", 1),
            ("no name", 1),
        ]
    );
}

#[test]
fn of_two_areas_of_one_name_beside_each_other_one_is_named() {
    let west: &[Metres] = &[(0.0, 4000.0), (0.0, 0.0)];
    let north: &[Metres] = &[(4000.0, 4000.0), (0.0, 4000.0)];
    let bergen = |line| municipality("Bergen", &[line]);
    let found = found(&[dorp()], vec![bergen(west), bergen(north), bergen(west)]);
    assert_eq!(
        positions(&found),
        [("Bergen", -400, 2000), ("Bergen", 2000, 4400)]
    );
    assert_eq!(
        reasons(&found),
        [("area with the name of one beside it", 1)]
    );
}

#[test]
fn of_thousands_of_areas_those_with_the_longest_borders_are_named() {
    // Each edge of the northern side is longer than the one before.
    let count = 3 * MOST;
    let step = |number: usize| 4000.0 - (number * number) as f64 * 0.01;
    let north: Vec<Metres> = (0..=count).map(|number| (step(number), 4000.0)).collect();
    let corners = [(0.0, 0.0), (4000.0, 0.0)];
    let atlas = neighbourhood("Dorp", &[&corners, &*north].concat(), &[]);
    let relations = north.windows(2).zip(0..);
    let relations = relations.map(|(edge, number)| municipality(&format!("{number:03}"), &[edge]));
    let found = found(&[atlas], relations.collect());
    assert_eq!(found.areas.len(), MOST);
    let shortest = found.areas.iter().map(|it| it.name.as_str()).min();
    assert_eq!(shortest, Some("200"));
    assert_eq!(
        reasons(&found),
        [("area after the 100 with the longest borders", 2 * MOST)]
    );
}

#[test]
fn names_of_any_script_and_length_are_kept_as_they_are() {
    let west: &[Metres] = &[(0.0, 4000.0), (0.0, 0.0)];
    let north: &[Metres] = &[(4000.0, 4000.0), (0.0, 4000.0)];
    let long = "Burgemeester ".repeat(16);
    let relations = vec![
        municipality("بلدية", &[west]),
        municipality(&long, &[north]),
    ];
    let found = found(&[dorp()], relations);
    let names: Vec<&str> = found.areas.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names.len(), 2);
    assert!(names.contains(&"بلدية") && names.contains(&long.trim()));
}
