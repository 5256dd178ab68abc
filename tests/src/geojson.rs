//! GeoJSON as a publisher would write it.

/// A FeatureCollection, with one feature per line.
pub fn collection(features: &[String]) -> String {
    format!(
        "{{\"type\":\"FeatureCollection\",\"features\":[\n{}\n]}}\n",
        features.join(",\n")
    )
}

/// A place at a point.
pub fn point(id: &str, kind: &str, lon: f64, lat: f64) -> String {
    format!(
        r#"{{"type":"Feature","id":"{id}","properties":{{"kind":"{kind}"}},"geometry":{{"type":"Point","coordinates":[{lon},{lat}]}}}}"#
    )
}

/// A feature of these polygons, each of closed rings with the outer one first.
pub fn area(id: &str, kind: &str, polygons: &[Vec<Vec<[f64; 2]>>]) -> String {
    format!(
        r#"{{"type":"Feature","id":"{id}","properties":{{"kind":"{kind}"}},"geometry":{{"type":"MultiPolygon","coordinates":{polygons:?}}}}}"#
    )
}

/// A ring around a rectangle.
pub fn rectangle(west: f64, south: f64, east: f64, north: f64) -> Vec<[f64; 2]> {
    vec![
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
    ]
}
