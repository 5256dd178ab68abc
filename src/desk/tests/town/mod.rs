//! A town of two neighbourhoods, for tests that need no figures.

// Test helpers may panic, and no test uses all of them.
#![allow(clippy::unwrap_used, dead_code)]

use atlas::{Atlas, LonLat, Neighbourhood, Place, Taxonomy};

/// ```text
///  5.00      5.01      5.02
///   ┌─────────┬─────────┐ 52.01
///   │  West   │  East   │
///   │   b     │    l    │     a bench b, a library l
///   └─────────┴─────────┘ 52.00
/// ```
pub fn town() -> Atlas {
    let taxonomy = Taxonomy::read(include_str!("../../../../data/taxonomy.json")).unwrap();
    let area = |id: &str, west: f64| {
        let east = west + 0.01;
        format!(
            r#"{{"type":"Feature","properties":{{"id":{id:?},"name":{id:?},"district":"Old, {id}","municipality":"Delft"}},"geometry":{{"type":"Polygon","coordinates":
            [[[{west},52],[{east},52],[{east},52.01],[{west},52.01],[{west},52]]]}}}}"#
        )
    };
    let place = |id: &str, kind: &str, name: &str, lon: f64| {
        format!(
            r#"{{"type":"Feature","properties":{{"id":{id:?},"kind":{kind:?},"key":"free"{name}}},
            "geometry":{{"type":"Point","coordinates":[{lon},52.005]}}}}"#
        )
    };
    let collection = |features: [String; 2]| {
        let features = features.join(",");
        format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#)
    };
    let areas = collection([area("West", 5.0), area("East", 5.01)]);
    let places = collection([
        place("osm:node/1", "bench", "", 5.005),
        place("osm:way/2", "library", r#","name":"DOK""#, 5.015),
    ]);
    let (neighbourhoods, wrong) = Neighbourhood::read_all("n", &areas, None);
    assert_eq!(wrong, []);
    let (places, wrong) = Place::read_all("p", &places, &taxonomy, None);
    assert_eq!(wrong, []);
    Atlas::new(taxonomy, None, neighbourhoods, places)
}

pub const BENCH: &str = "osm:node/1";
pub const LIBRARY: &str = "osm:way/2";

pub fn at(lon: f64, lat: f64) -> LonLat {
    LonLat::new(lon, lat).unwrap()
}
