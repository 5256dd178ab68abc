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
    }
}

fn piece(name: &str, lon: f64, class: Class) -> NetworkLine {
    NetworkLine {
        line: vec![(1, at(lon)), (2, at(lon))],
        class,
        foot: FootAccess::FREE,
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

#[test]
fn number_fields_are_joined() {
    let text = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let feature = Feature {
        row: 1,
        geometry: Geometry::Point(Point(at(9.5))),
        fields: [
            text("straat", "Kerkstraat"),
            text("nummer", "12"),
            text("letter", "a"),
            text("plaats", "Ermelo"),
        ]
        .into(),
        lines: Vec::new(),
    };
    let fields = AddressFields {
        street: "straat".to_owned(),
        number: ["nummer", "letter", "toevoeging"].map(str::to_owned).into(),
        town: Some("plaats".to_owned()),
    };
    let expected = house("Kerkstraat", "12a", Some("Ermelo"), 9.5);
    assert_eq!(by_fields(&feature, &fields), Some(expected));
    let none = AddressFields {
        number: vec!["toevoeging".to_owned()],
        ..fields
    };
    assert_eq!(by_fields(&feature, &none), None);
}
