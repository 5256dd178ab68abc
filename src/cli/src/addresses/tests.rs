use super::*;
use geo::polygon;
use streets::FootAccess;

/// One kilometre is about 0.0132° of longitude here.
const LAT: f64 = 47.0;

fn at(lon: f64) -> Coord<f64> {
    Coord { x: lon, y: LAT }
}

fn house(street: &str, number: &str, town: Option<&str>, lon: f64) -> House {
    House {
        street: street.to_owned(),
        number: number.to_owned(),
        town: town.map(str::to_owned),
        at: at(lon),
        is_approximate: false,
    }
}

fn piece(name: &str, lon: f64, class: Class) -> NetworkLine {
    NetworkLine {
        line: vec![(1, at(lon)), (2, at(lon))],
        class,
        foot: FootAccess::FREE,
        underground: false,
        step_count: None,
        name: Some(name.to_owned()),
    }
}

fn area() -> AtlasArea {
    let country =
        polygon![(x: 9.0, y: 46.0), (x: 10.0, y: 46.0), (x: 10.0, y: 48.0), (x: 9.0, y: 48.0)];
    AtlasArea::new(
        [&country.into()].into_iter(),
        0.0,
        LocalProjection::at_latitude(LAT),
    )
}

/// Name, town, number of houses.
fn summary(streets: &[AddressStreet]) -> Vec<(&str, Option<&str>, usize)> {
    let summary = streets.iter();
    summary
        .map(|it| (it.name.as_str(), it.place.as_deref(), it.houses.len()))
        .collect()
}

#[test]
fn streets_are_split_by_town_and_houses_without_town_get_the_nearest() {
    let houses = [
        house("Landstrasse", "1", Some("Vaduz"), 9.500),
        house("Landstrasse", "2", None, 9.501),
        house("Landstrasse", "1", Some("Schaan"), 9.505),
        house("Landstrasse", "9", None, 9.6),
    ];
    let streets = streets(&houses, &[], &area(), LocalProjection::at_latitude(LAT));
    let expected = [
        ("Landstrasse", None, 1),
        ("Landstrasse", Some("Schaan"), 1),
        ("Landstrasse", Some("Vaduz"), 2),
    ];
    assert_eq!(summary(&streets), expected);
}

/// ```text
///   9.500  house of the Feld ── 9.505 Feld      9.60 Feld ── 9.61 Feld       9.8 Feld      10.5 Feld, abroad
/// ```
#[test]
fn streets_without_houses_are_listed_once() {
    let houses = [house("Feld", "1", Some("Mauren"), 9.5)];
    let network = [
        piece("Feld", 9.61, Class::Street),
        piece("Feld", 9.505, Class::Street),
        piece("Feld", 9.8, Class::Path),
        piece("Feld", 9.60, Class::Street),
        piece("Feld", 10.5, Class::Street),
        piece("Feld", 9.9, Class::Stream),
    ];
    let streets = streets(
        &houses,
        &network,
        &area(),
        LocalProjection::at_latitude(LAT),
    );
    let expected = [
        ("Feld", Some("Mauren"), 1),
        ("Feld", None, 0),
        ("Feld", None, 0),
    ];
    assert_eq!(summary(&streets), expected);
    let places: Vec<f64> = streets.iter().map(|it| it.at.lon()).collect();
    assert!(places.contains(&9.8) && (places.contains(&9.60) || places.contains(&9.61)));
}

/// The houses of a feature with these fields, read as a register with columns.
fn by_columns(fields: &[(&str, &str)]) -> Vec<String> {
    let fields = fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let feature = Feature {
        row: 1,
        geometry: Geometry::Point(Point(at(9.5))),
        fields: fields.collect(),
        lines: Vec::new(),
        multiline: Default::default(),
    };
    let columns = AddressFields {
        street: "straat".to_owned(),
        number: ["nummer", "letter", "toevoeging"].map(str::to_owned).into(),
        town: Some("plaats".to_owned()),
    };
    let houses = by_fields(&feature, &columns).into_iter();
    houses
        .map(|it| {
            assert_eq!(it.at, at(9.5));
            let town = it.town.map_or(String::new(), |town| format!(", {town}"));
            format!("{} {}{town}", it.street, it.number)
        })
        .collect()
}

#[test]
fn the_number_fields_of_a_register_are_parts_of_one_number() {
    let street = ("straat", "Kinkerstraat");
    let cases = [
        (
            &[
                street,
                ("nummer", "12"),
                ("letter", "a"),
                ("plaats", "Ermelo"),
            ][..],
            &["Kinkerstraat 12a, Ermelo"][..],
        ),
        (
            &[street, ("nummer", "12"), ("toevoeging", "2")],
            &["Kinkerstraat 12-2"],
        ),
        (
            &[street, ("nummer", "1"), ("toevoeging", "22")],
            &["Kinkerstraat 1-22"],
        ),
        (&[street, ("nummer", "122")], &["Kinkerstraat 122"]),
        // In one column, with the hyphen: an addition as well.
        (&[street, ("nummer", "12-16")], &["Kinkerstraat 12-16"]),
        (
            &[street, ("nummer", "12;14")],
            &["Kinkerstraat 12", "Kinkerstraat 14"],
        ),
        (&[street], &[]),
        (&[("nummer", "12")], &[]),
    ];
    for (fields, houses) in cases {
        assert_eq!(by_columns(fields), houses);
    }
}

/// ```text
///   9.500  12;14   9.501  18,20   9.502  22-26   9.503  24   9.504  28-2   (Kinkerstraat)
/// ```
#[test]
fn lists_and_ranges_of_openstreetmap_are_several_houses() {
    let feature = |number: &str, lon: f64| Feature {
        row: 1,
        geometry: Geometry::Point(Point(at(lon))),
        fields: [
            ("addr:street".to_owned(), "Kinkerstraat".to_owned()),
            ("addr:housenumber".to_owned(), number.to_owned()),
        ]
        .into(),
        lines: Vec::new(),
        multiline: Default::default(),
    };
    let raw = RawData {
        features: vec![
            feature("12;14", 9.500),
            feature("18,20", 9.501),
            feature("22-26", 9.502),
            feature("24", 9.503),
            feature("28-2", 9.504),
        ],
        ..RawData::default()
    };
    let read = read(raw, None, &area(), LocalProjection::at_latitude(LAT));
    let mut houses: Vec<(&str, f64)> = read
        .houses
        .iter()
        .map(|it| (it.number.as_str(), it.at.x))
        .collect();
    houses.sort_by(|a, b| a.0.cmp(b.0));
    let expected = [
        ("12", 9.500),
        ("14", 9.500),
        ("18", 9.501),
        ("20", 9.501),
        ("22", 9.502),
        ("22-26", 9.502),
        ("24", 9.503),
        ("26", 9.502),
        ("28-2", 9.504),
    ];
    assert_eq!(houses, expected);
    assert_eq!((read.from_lists, read.left_out.total()), (4, 0));
}

/// `addr:interpolation` at a building says what the hyphen means, also between both sides of the street.
#[test]
fn ranges_with_addr_interpolation_are_several_houses() {
    let feature = |number: &str, steps: &str, lon: f64| Feature {
        row: 1,
        geometry: Geometry::Point(Point(at(lon))),
        fields: [
            ("addr:street", "Kinkerstraat"),
            ("addr:housenumber", number),
            ("addr:interpolation", steps),
        ]
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .into(),
        lines: Vec::new(),
        multiline: Default::default(),
    };
    let raw = RawData {
        features: vec![
            feature("12-15", "all", 9.500),
            // Beside an 18, the 22 would be an addition without the tag.
            feature("18-22;30", "even", 9.501),
            feature("18", "even", 9.502),
        ],
        ..RawData::default()
    };
    let read = read(raw, None, &area(), LocalProjection::at_latitude(LAT));
    let mut houses: Vec<&str> = read.houses.iter().map(|it| it.number.as_str()).collect();
    houses.sort_unstable();
    let expected = [
        "12", "12-15", "13", "14", "15", "18", "18-22", "20", "22", "30",
    ];
    assert_eq!(houses, expected);
}
