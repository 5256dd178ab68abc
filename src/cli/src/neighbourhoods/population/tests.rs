use super::read;
use crate::formats::{Feature, RawData};
use crate::geometry::atlas_area::AtlasArea;
use crate::geometry::local_projection::LocalProjection;
use crate::recipe::PopulationRecipe;
use crate::recipe::pattern::fields;
use geo::{Geometry, MultiPolygon, point, polygon};
use streets::PopulationUnit;

fn square(west: f64, side: f64) -> geo::Polygon<f64> {
    polygon![
        (x: west, y: 52.0), (x: west + side, y: 52.0),
        (x: west + side, y: 52.0 + side), (x: west, y: 52.0 + side)]
}

/// From 5.0 to 5.01 degrees east.
fn village() -> AtlasArea {
    let village = MultiPolygon::from(square(5.0, 0.01));
    AtlasArea::new(
        [&village].into_iter(),
        0.0,
        LocalProjection::at_latitude(52.0),
    )
}

type Tagged<'a> = (Geometry<f64>, &'a [(&'a str, &'a str)]);

fn counted(recipe: &str, features: Vec<Tagged>) -> super::PopulationOfFile {
    let recipe: PopulationRecipe = toml::from_str(recipe).unwrap();
    let raw = RawData {
        features: features
            .into_iter()
            .map(|(geometry, tags)| Feature {
                row: 1,
                geometry,
                fields: fields(tags),
                lines: Vec::new(),
                multiline: Default::default(),
            })
            .collect(),
        ..RawData::default()
    };
    read(raw, &recipe, &village(), LocalProjection::at_latitude(52.0))
}

fn reasons(counted: &super::PopulationOfFile) -> Vec<(&str, usize)> {
    counted.left_out.iter().collect()
}

//   ┌──────────┐
//   │ ▫  ▫   ▫ │▫    four squares; the centre of the third lies inside, of the fourth outside
//   └──────────┘
#[test]
fn squares_count_by_their_centre_and_unpublished_numbers_are_unknown() {
    let squares =
        [5.001, 5.003, 5.0095, 5.0101].map(|west| Geometry::Polygon(square(west, 0.0008)));
    let [a, b, c, d] = squares;
    let numbers: [&[(&str, &str)]; 4] = [
        &[("all", "40"), ("young", "-99997"), ("old", "5")],
        &[("all", "-99997"), ("young", "-99997"), ("old", "0")],
        &[("all", "10")],
        &[("all", "1000")],
    ];
    let [one, two, three, four] = numbers;
    let counted = counted(
        r#"
        source = "cbs"
        file = "squares.gpkg"
        unit = "residents"
        not_published = [-99997]
        fields = { residents = ["all"], age_0_15 = ["young"], age_65_plus = ["old"] }
        "#,
        vec![(a, one), (b, two), (c, three), (d, four)],
    );
    let points: Vec<_> = counted
        .people
        .points
        .iter()
        .map(|home| (home.total, home.age_0_15, home.age_65_plus))
        .collect();
    assert_eq!(
        points,
        [
            (Some(40), None, Some(5)),
            (None, None, Some(0)),
            (Some(10), None, None)
        ]
    );
    assert_eq!(counted.people.unit, PopulationUnit::Residents);
    assert!((counted.people.points[0].at.lon() - 5.0014).abs() < 1e-9);
    assert_eq!(reasons(&counted), [("outside the area", 1)]);
}

#[test]
fn addresses_count_once_and_only_inside_the_area() {
    let at = |lon| Geometry::Point(point!(x: lon, y: 52.005));
    let twelve: &[(&str, &str)] = &[("addr:street", "Kerkstraat"), ("addr:housenumber", "12")];
    let counted = counted(
        r#"
        source = "osm"
        file = "dorp.osm.pbf"
        unit = "addresses"
        "#,
        vec![
            (at(5.001), twelve),
            (Geometry::Polygon(square(5.001, 0.0002)), twelve),
            (at(5.02), twelve),
            (at(5.003), &[("addr:housenumber", "7")]),
        ],
    );
    assert_eq!(counted.people.unit, PopulationUnit::Addresses);
    assert_eq!(
        counted.people.points.len(),
        1 + 1,
        "the same number 550 m apart is another"
    );
    assert_eq!(counted.people.points[0].total, Some(1));
    assert_eq!(
        reasons(&counted),
        [
            ("house number without a street", 1),
            ("outside the area", 1)
        ]
    );
}
