use super::*;
use crate::activity_distance::{ActivityDistance, ActivityRange};
use crate::loader::Loader;
use crate::metres::Metres;
use crate::taxonomy::Taxonomy;
use crate::{NEIGHBOURHOODS_PART, PLACES_PART};

const TAXONOMY: &str = r##"{"version":1,"layers":[{"id":"informal","label":"x"}],
    "domains":[{"id":"meeting","label":"x","shape":"circle","colour":"#000000","dark":"#ffffff"}],
    "kinds":[{"id":"library","label":{},"domains":["meeting"],"layer":"informal","key":"free","walk":400}]}"##;

/// Two neighbourhoods side by side, `west` and `east`, and a library in the first, with an activity of its own.
fn atlas() -> Atlas {
    let square = |id: &str, west: f64| {
        let east = west + 0.01;
        format!(
            r#"{{"type":"Feature","id":"{id}","properties":{{"name":"{id}"}},"geometry":{{"type":"Polygon","coordinates":[[[{west},52],[{east},52],[{east},52.01],[{west},52.01],[{west},52]]]}}}}"#
        )
    };
    let collection = |features: &str| {
        format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#).into_bytes()
    };
    let areas = [square("east", 5.01), square("west", 5.0)].join(",");
    let library = r#"{"type":"Feature","id":"lib","properties":{"kind":"library","source":"s","activities":[
        {"title":"Reading","organiser":"The library","layer":"informal"}]},"geometry":{"type":"Point","coordinates":[5.002,52.005]}}"#;
    let mut loader = Loader::<()>::new(Taxonomy::read(TAXONOMY).unwrap());
    loader.add(NEIGHBOURHOODS_PART, "n".to_owned(), Ok(collection(&areas)));
    loader.add(PLACES_PART, "p".to_owned(), Ok(collection(library)));
    let loaded = loader.finish();
    assert_eq!(loaded.warnings, []);
    loaded.atlas
}

/// The venues of features with these properties and geometries, and the warnings.
fn read(features: &[(&str, &str)]) -> (Vec<ActivityVenue>, Vec<String>) {
    let features: Vec<String> = (0..)
        .zip(features)
        .map(|(at, (properties, geometry))| {
            format!(r#"{{"type":"Feature","id":"a{at}","properties":{{{properties}}},"geometry":{geometry}}}"#)
        })
        .collect();
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",")
    );
    let read = LocalActivity::read_part("a.geojson", &text, &atlas()).unwrap();
    assert_eq!(read.features, features.len());
    let (all, warnings) = (
        read.activities,
        read.warnings.iter().map(Warning::to_string),
    );
    (
        all.into_iter().map(|it| it.venue).collect(),
        warnings.collect(),
    )
}

#[test]
fn venues_are_a_place_a_position_an_address_or_the_visitors_home() {
    let at = LonLat::new(5.004, 52.004).unwrap();
    let (venues, warnings) = read(&[
        (r#""title":"A","place":"lib""#, "null"),
        (
            r#""title":"B""#,
            r#"{"type":"Point","coordinates":[5.004,52.004]}"#,
        ),
        (r#""title":"C","address":"Kerkstraat 1""#, "null"),
        (r#""title":"D","comes_to_you":true"#, "null"),
        (
            r#""title":"E","comes_to_you":true,"neighbourhoods":["west"]"#,
            "null",
        ),
    ]);
    assert_eq!(warnings, [""; 0]);
    assert_eq!(
        venues,
        [
            ActivityVenue::Place(PlaceIndex(0)),
            ActivityVenue::Position(at),
            ActivityVenue::Unknown,
            ActivityVenue::ComesToYou(vec![]),
            ActivityVenue::ComesToYou(vec![NeighbourhoodIndex(1)]),
        ]
    );
}

#[test]
fn bad_entries_are_left_out_or_unknown_with_a_warning() {
    let (venues, warnings) = read(&[
        (r#""when":"Mo 10:00-12:00""#, "null"),
        (r#""title":"A","place":"gone""#, "null"),
        (
            r#""title":"B","comes_to_you":true,"neighbourhoods":["north"]"#,
            "null",
        ),
        (
            r#""title":"C""#,
            r#"{"type":"Point","coordinates":[85000,440000]}"#,
        ),
        (r#""title":"D","layer":"odd""#, "null"),
    ]);
    assert_eq!(venues, [const { ActivityVenue::Unknown }; 3]);
    assert_eq!(
        warnings,
        [
            "a.geojson, feature 0 (a0), line 1, title: missing",
            "a.geojson, feature 1 (a1), line 1, place: `\"gone\"`: expected the id of a place of the atlas",
            "a.geojson, feature 2 (a2), line 1, neighbourhoods: `[\"north\"]`: expected ids of neighbourhoods of the atlas",
            "a.geojson, feature 3 (a3), line 1: [85000, 440000] looks like metres (RD New or Web Mercator); GeoJSON has degrees, longitude first",
            "a.geojson, feature 4 (a4), line 1, layer: `\"odd\"`: expected the id of a layer in the taxonomy",
        ]
    );
}

#[test]
fn a_file_that_breaks_off_is_lost() {
    let text = r#"{"type":"FeatureCollection","features":[{"type":"Feature""#;
    assert!(LocalActivity::read_part("a", text, &atlas()).is_err());
}

#[test]
fn activities_of_places_have_the_place_as_their_venue() {
    let all: Vec<LocalActivity> = LocalActivity::of_places(&atlas()).collect();
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].id, "lib#0");
    assert_eq!(all[0].venue, ActivityVenue::Place(PlaceIndex(0)));
    assert_eq!(all[0].activity.organiser.as_deref(), Some("The library"));
    assert_eq!(all[0].activity.layer.as_deref(), Some("informal"));
}

#[test]
fn distance_is_by_the_walk_where_known_and_home_visits_are_for_their_neighbourhoods() {
    let atlas = atlas();
    let of = |venue| LocalActivity {
        venue,
        ..LocalActivity::of_places(&atlas).next().unwrap()
    };
    let west = LonLat::new(5.002, 52.006).unwrap();
    let east = LonLat::new(5.012, 52.005).unwrap();
    let outside = LonLat::new(5.5, 52.005).unwrap();
    let straight = |venue, here| of(venue).distance_from(&atlas, here, None);
    let library = || ActivityVenue::Place(PlaceIndex(0));
    let limit = Some(Metres::new(200.0));
    assert_eq!(straight(library(), west).range(limit), ActivityRange::Near);
    assert_eq!(
        straight(library(), east).range(limit),
        ActivityRange::Farther
    );
    assert_eq!(straight(library(), east).range(None), ActivityRange::Near);
    let walk = crate::WalkCost {
        length: Metres::new(150.0),
        effort: Metres::new(300.0),
    };
    let walked = of(library()).distance_from(&atlas, west, Some(&|_| Some(walk)));
    assert_eq!(
        walked.range(limit),
        ActivityRange::Farther,
        "steps count: the effort is longer"
    );
    let cut_off = of(library()).distance_from(&atlas, west, Some(&|_| None));
    assert!(matches!(cut_off, ActivityDistance::Unreachable(_)));
    assert_eq!(cut_off.range(limit), ActivityRange::Farther);
    assert_eq!(cut_off.range(None), ActivityRange::Near);
    assert!(walked.compare(&cut_off).is_lt());
    assert!(cut_off.compare(&ActivityDistance::Unknown).is_lt());

    let served = || ActivityVenue::ComesToYou(vec![NeighbourhoodIndex(1)]);
    assert_eq!(straight(served(), west), ActivityDistance::ComesToYou);
    assert_eq!(straight(served(), east), ActivityDistance::ServesOthers);
    let everywhere = || ActivityVenue::ComesToYou(vec![]);
    assert_eq!(straight(everywhere(), east), ActivityDistance::ComesToYou);
    assert_eq!(
        straight(everywhere(), outside),
        ActivityDistance::ServesOthers
    );
    assert_eq!(
        straight(ActivityVenue::Unknown, west),
        ActivityDistance::Unknown
    );
    assert_eq!(ActivityDistance::Unknown.range(limit), ActivityRange::Near);
    for limit in [limit, None] {
        let others = ActivityDistance::ServesOthers.range(limit);
        assert_eq!(others, ActivityRange::Elsewhere);
    }
    assert!(ActivityDistance::ComesToYou.compare(&walked).is_lt());
    assert!(walked.compare(&ActivityDistance::Unknown).is_lt());
}
