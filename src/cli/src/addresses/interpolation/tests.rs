use super::*;
use crate::recipe::pattern::fields;
use geo::{Geometry, LineString};

fn numbers(value: &str, first: &str, last: &str) -> Option<Vec<String>> {
    let numbers = Interpolation::of(value)?.between(first, last)?.into_iter();
    Some(
        numbers
            .map(|(number, part)| format!("{number} {part:.2}"))
            .collect(),
    )
}

#[test]
fn the_value_tells_which_numbers_are_between() {
    let cases = [
        ("odd", "1", "7", &["3 0.33", "5 0.67"][..]),
        ("even", "8", "2", &["4 0.67", "6 0.33"]),
        ("all", "1", "4", &["2 0.33", "3 0.67"]),
        ("10", "10", "40", &["20 0.33", "30 0.67"]),
        ("odd", "1a", "5 bis", &["3 0.50"]),
        ("odd", "1", "3", &[]),
        ("odd", "3", "3", &[]),
        // The wrong side of the street: the numbers that the value says.
        ("odd", "2", "6", &["3 0.25", "5 0.75"]),
        ("alphabetic", "12a", "12d", &["12b 0.33", "12c 0.67"]),
        ("alphabetic", "12 C", "12 A", &["12B 0.50"]),
    ];
    for (value, first, last, expected) in cases {
        let expected: Vec<String> = expected.iter().map(|it| (*it).to_owned()).collect();
        assert_eq!(
            numbers(value, first, last),
            Some(expected),
            "{value} {first} {last}"
        );
    }
    for (value, first, last) in [
        ("yes", "1", "5"),
        ("0", "1", "5"),
        ("odd", "Molen", "5"),
        ("all", "1", "99999"),
        ("all", "1", "99999999999"),
        ("alphabetic", "12a", "14c"),
        ("alphabetic", "12", "12c"),
        ("alphabetic", "12a", "12D"),
    ] {
        assert_eq!(numbers(value, first, last), None, "{value} {first} {last}");
    }
}

/// A line of `value` through nodes, each with a longitude in thousandths of a degree from 9 and tags.
fn line(
    value: &str,
    tags: &[(&str, &str)],
    nodes: &[(f64, &[(&str, &str)])],
) -> (Feature, OsmNodes) {
    let mut all = OsmNodes::default();
    for (id, (east, tags)) in (1..).zip(nodes) {
        let at = Coord {
            x: 9.0 + east / 1_000.0,
            y: 47.0,
        };
        all.positions.insert(id, at);
        all.tags.insert(id, fields(tags));
    }
    let points: Vec<Coord<f64>> = all.positions.values().copied().collect();
    let mut feature = Feature {
        row: 1,
        geometry: Geometry::LineString(LineString(points)),
        fields: fields(tags),
        lines: vec![all.positions.keys().copied().collect()],
        multiline: Default::default(),
    };
    feature.fields.insert(KEY.to_owned(), value.to_owned());
    (feature, all)
}

fn found((feature, nodes): (Feature, OsmNodes)) -> Result<[Vec<String>; 2], &'static str> {
    let (known, between) = houses(&feature, &nodes, LocalProjection::at_latitude(47.0))?;
    let text = |house: House| {
        let east = (house.at.x - 9.0) * 1_000.0;
        let mark = if house.is_approximate { "~" } else { "" };
        format!("{mark}{} {} at {east:.2}", house.street, house.number)
    };
    Ok([known, between].map(|houses| houses.into_iter().map(text).collect()))
}

/// ```text
///   11        a bend              19              21     numbers
///   ○──────────┬──────────────────○───────────────○      Hoofdstraat
///   0          1                  4               5      thousandths of a degree
/// ```
#[test]
fn houses_are_spread_over_the_line_between_the_known_ones() {
    let street = ("addr:street", "Hoofdstraat");
    let expected = [
        vec![
            "Hoofdstraat 11 at 0.00",
            "Hoofdstraat 19 at 4.00",
            "Hoofdstraat 21 at 5.00",
        ],
        vec![
            "~Hoofdstraat 13 at 1.00",
            "~Hoofdstraat 15 at 2.00",
            "~Hoofdstraat 17 at 3.00",
        ],
    ];
    let of_nodes = line(
        "odd",
        &[],
        &[
            (0.0, &[street, ("addr:housenumber", "11")]),
            (1.0, &[]),
            (4.0, &[street, ("addr:housenumber", "19")]),
            (5.0, &[street, ("addr:housenumber", "21")]),
        ],
    );
    let of_line = line(
        "odd",
        &[street],
        &[
            (0.0, &[("addr:housenumber", "11")]),
            (1.0, &[("crossing", "no")]),
            (4.0, &[("addr:housenumber", "19")]),
            (5.0, &[("addr:housenumber", "21")]),
        ],
    );
    for case in [of_nodes, of_line] {
        assert_eq!(found(case).unwrap(), expected);
    }
}

#[test]
fn lines_that_do_not_fit_are_named() {
    let ends = |value: &str, ends: [&[(&str, &str)]; 2]| {
        found(line(value, &[], &[(0.0, ends[0]), (1.0, ends[1])])).err()
    };
    let at = [("addr:street", "Dijk"), ("addr:housenumber", "1")];
    let other = [("addr:street", "Kade"), ("addr:housenumber", "9")];
    let nameless = [("addr:housenumber", "9")];
    let cases = [
        (
            "maybe",
            [&at[..], &at],
            "addr:interpolation with an unknown value",
        ),
        (
            "odd",
            [&at, &other],
            "addr:interpolation between two streets",
        ),
        (
            "odd",
            [&at, &nameless],
            "addr:interpolation without addresses at its ends",
        ),
        (
            "odd",
            [&[], &[]],
            "addr:interpolation without addresses at its ends",
        ),
        (
            "alphabetic",
            [&at, &at],
            "addr:interpolation between numbers that do not fit",
        ),
    ];
    for (value, nodes, why) in cases {
        assert_eq!(ends(value, nodes), Some(why), "{value} {nodes:?}");
    }
}

#[test]
fn a_line_of_no_length_has_a_position() {
    let street = [("addr:street", "Dijk")];
    let spot = line(
        "all",
        &street,
        &[
            (0.0, &[("addr:housenumber", "1")]),
            (0.0, &[("addr:housenumber", "3")]),
        ],
    );
    assert_eq!(found(spot).unwrap()[1], ["~Dijk 2 at 0.00"]);
}
