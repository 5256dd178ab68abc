//! Invalid geometries: the exact warnings, and the consequence for the feature.

use worlds::reading::{neighbourhoods, places};

/// A file with this geometry in the second of three features, with CRLF and a byte order mark.
fn file(geometry: &str) -> String {
    let feature = |id: &str, geometry: &str| {
        format!(
            r#"{{"type":"Feature","id":"{id}","properties":{{"kind":"k0"}},"geometry":{geometry}}}"#
        )
    };
    let square =
        r#"{"type":"Polygon","coordinates":[[[5,52],[5.01,52],[5.01,52.01],[5,52.01],[5,52]]]}"#;
    format!(
        "\u{feff}{{\r\n\"type\":\"FeatureCollection\",\"features\":[\r\n{},\r\n{},\r\n{}\r\n]}}\r\n",
        feature("first", square),
        feature("x", geometry),
        feature("last", square),
    )
}

const BOTH: [&str; 2] = ["first", "last"];
const ALL: [&str; 3] = ["first", "last", "x"];

/// Asserts that a place with this geometry is left out with this warning.
fn refused(geometry: &str, what: &str) {
    let said = format!("places.geojson, feature 1 (x), line 4: {what}");
    assert_eq!(
        places(&file(geometry)),
        (BOTH.map(str::to_owned).into(), vec![said]),
        "{geometry}"
    );
}

/// Asserts that a feature with this geometry is not a Feature, with this warning.
fn unreadable(geometry: &str, what: &str) {
    let (ids, said) = places(&file(geometry));
    assert_eq!(ids, BOTH, "{geometry}");
    let begin = "places.geojson, feature 1, line 4: not a GeoJSON Feature: ";
    assert_eq!(said.len(), 1, "{said:?}");
    let detail = said[0].strip_prefix(begin).unwrap_or(&said[0]);
    assert!(detail.starts_with(what), "{geometry}: {detail}");
    assert!(detail.ends_with(" of the feature)"), "{detail}");
}

/// Asserts that a place with this geometry is kept with this warning.
fn kept(geometry: &str, what: &[&str]) {
    let said: Vec<String> = what
        .iter()
        .map(|what| format!("places.geojson, feature 1 (x), line 4: {what}"))
        .collect();
    assert_eq!(
        places(&file(geometry)),
        (ALL.map(str::to_owned).into(), said),
        "{geometry}"
    );
}

fn point(x: &str, y: &str) -> String {
    format!(r#"{{"type":"Point","coordinates":[{x},{y}]}}"#)
}

#[test]
fn byte_order_mark_and_crlf_are_accepted() {
    kept(&point("5.0", "52.0"), &[]);
    kept(&point("-0", "0e5"), &[]);
    kept(r#"{"type":"Point","coordinates":[5,52,3.5]}"#, &[]);
    kept(r#"{"type":"MultiPoint","coordinates":[[5,52]]}"#, &[]);
    kept(
        r#"{"coordinates":[5,52],"type":"Point","bbox":[5,52,5,52],"crs":null}"#,
        &[],
    );
}

#[test]
fn projected_coordinates_are_detected() {
    let what = "looks like metres (RD New or Web Mercator); GeoJSON has degrees, longitude first";
    refused(
        &point("84512.3", "447001.9"),
        &format!("[84512.3, 447001.9] {what}"),
    );
    refused(
        &point("484512", "6800001"),
        &format!("[484512, 6800001] {what}"),
    );
    refused(
        r#"{"type":"Polygon","coordinates":[[[84512,447001],[84612,447001],[84612,447101],[84512,447001]]]}"#,
        &format!("[84512, 447001] {what}"),
    );
}

#[test]
fn swapped_axes_are_detected() {
    let what = "seems to have latitude first; GeoJSON has longitude first";
    refused(&point("52.01", "4.36"), &format!("[52.01, 4.36] {what}"));
    kept(&point("47.16", "9.5"), &[]);
    // Here the latitude is out of the range of longitudes: San Francisco, in an atlas of San Francisco.
    let francisco = atlas::BoundingBox {
        west: -123.0,
        south: 37.0,
        east: -122.0,
        north: 38.0,
    };
    let text = file(&point("37.77", "-122.42"));
    let (_, warnings) = atlas::Place::read_all("p", &text, &worlds::taxonomy(1), Some(francisco));
    assert_eq!(
        warnings[0].to_string(),
        format!("p, feature 1 (x), line 4: [37.77, -122.42] {what}")
    );
}

#[test]
fn positions_out_of_range_are_refused() {
    let what = "is no position on the earth; expected longitude −180..180, latitude −90..90";
    refused(&point("180.5", "52"), &format!("[180.5, 52] {what}"));
    refused(&point("5", "-91"), &format!("[5, -91] {what}"));
    let around = r#"{"type":"Polygon","coordinates":[[[179,-17],[181,-17],[181,-16],[179,-17]]]}"#;
    refused(around, &format!("[181, -17] {what}"));
}

#[test]
fn features_without_a_geometry_are_left_out() {
    refused("null", "no geometry: nobody can tell where this is");
    let what = "the geometry is empty: no position, or nothing that has an inside";
    for empty in [
        r#"{"type":"Polygon","coordinates":[]}"#,
        r#"{"type":"Polygon","coordinates":[[]]}"#,
        r#"{"type":"MultiPolygon","coordinates":[]}"#,
        r#"{"type":"MultiPolygon","coordinates":[[]]}"#,
        r#"{"type":"MultiPoint","coordinates":[]}"#,
    ] {
        refused(empty, what);
    }
}

#[test]
fn unsupported_geometry_types_are_named() {
    let what = "expected a Point, Polygon or MultiPolygon";
    let line = r#"{"type":"LineString","coordinates":[[5,52],[5.1,52]]}"#;
    refused(line, &format!("geometry is a LineString, {what}"));
    let points = r#"{"type":"MultiPoint","coordinates":[[5,52],[5.1,52]]}"#;
    refused(points, &format!("geometry is a MultiPoint, {what}"));
    let lines = r#"{"type":"MultiLineString","coordinates":[[[5,52],[5.1,52]]]}"#;
    refused(lines, &format!("geometry is a MultiLineString, {what}"));
    let mixed =
        r#"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[5,52]}]}"#;
    refused(mixed, &format!("geometry is a GeometryCollection, {what}"));
    let (ids, said) = neighbourhoods(&file(&point("5", "52")));
    assert_eq!(ids, BOTH);
    let begin = "neighbourhoods.geojson, feature 1 (x), line 4: geometry is a Point";
    assert_eq!(
        said,
        [format!("{begin}, expected a Polygon or MultiPolygon")]
    );
}

#[test]
fn malformed_geometries_are_reported_with_their_json_path() {
    unreadable(
        r#"{"type":"Point","coordinates":["5.0","52.0"]}"#,
        "invalid type: string",
    );
    unreadable(
        r#"{"type":"Point","coordinates":[null,null]}"#,
        "invalid type: null",
    );
    unreadable(
        r#"{"type":"Point","coordinates":[5,null]}"#,
        "invalid type: null",
    );
    unreadable(r#"{"type":"Point","coordinates":[]}"#, "");
    unreadable(r#"{"type":"Point","coordinates":[5]}"#, "");
    unreadable(r#"{"type":"Point","coordinates":null}"#, "");
    unreadable(r#"{"type":"Point"}"#, "");
    unreadable(
        r#"{"type":"Polygon","coordinates":[[null]]}"#,
        "invalid type: null",
    );
    unreadable(r#"{"type":"Polygon","coordinates":[5,52]}"#, "");
    unreadable(
        r#"{"type":"Circle","coordinates":[5,52]}"#,
        "unknown variant `Circle`",
    );
    unreadable(r#"{"coordinates":[5,52]}"#, "missing field `type`");
    unreadable("5", "invalid type: integer `5`");
    unreadable("[]", "");
    unreadable(r#""POINT(5 52)""#, "invalid type: string");
    unreadable(&point("1e400", "52"), "number out of range");
    let deep = format!(
        r#"{{"type":"Point","coordinates":{}5{}}}"#,
        "[".repeat(500),
        "]".repeat(500)
    );
    unreadable(&deep, "recursion limit exceeded");
}

/// ```text
///  unclosed    bow tie    there and back again
///  +--+        +  +       +--+==+
///  |  |        |\/|       |  |
///  +   +       |/\|       +--+
///              +  +
/// ```
#[test]
fn invalid_rings_are_closed_or_kept_with_a_warning() {
    kept(
        r#"{"type":"Polygon","coordinates":[[[5,52],[5.01,52],[5.01,52.01],[5,52.01]]]}"#,
        &["a ring does not end where it begins; it was closed"],
    );
    kept(
        r#"{"type":"Polygon","coordinates":[[[5,52],[5.01,52.01],[5.01,52],[5,52.01],[5,52]]]}"#,
        &["a ring crosses itself near [5.005000, 52.005000]"],
    );
    kept(
        r#"{"type":"Polygon","coordinates":[[[5,52],[5.01,52],[5.01,52.01],[5.02,52.01],[5.01,52.01],[5,52.01],[5,52]]]}"#,
        &["a ring crosses itself near [5.010000, 52.010000]"],
    );
    // A repeated vertex is accepted.
    kept(
        r#"{"type":"Polygon","coordinates":[[[5,52],[5,52],[5.01,52],[5.01,52.01],[5,52],[5,52]]]}"#,
        &[],
    );
}

#[test]
fn degenerate_rings_are_dropped_alone() {
    let collapsed = "a ring is a point or a line and has no inside; it was left out";
    let square = "[[5,52],[5.01,52],[5.01,52.01],[5,52.01],[5,52]]";
    for line in [
        "[[5.005,52.005],[5.006,52.006],[5.005,52.005]]",
        "[[5.005,52.005],[5.005,52.005],[5.005,52.005],[5.005,52.005]]",
        "[[5.005,52.005],[5.006,52.005],[5.005,52.005],[5.006,52.005],[5.005,52.005]]",
        "[[5.005,52.005],[5.006,52.005],[5.007,52.005],[5.005,52.005]]",
        "[[5.005,52.005]]",
    ] {
        let hole = format!(r#"{{"type":"Polygon","coordinates":[{square},{line}]}}"#);
        kept(&hole, &[collapsed]);
        let part = format!(r#"{{"type":"MultiPolygon","coordinates":[[{line}],[{square}]]}}"#);
        kept(&part, &[collapsed]);
        let all = format!(r#"{{"type":"MultiPolygon","coordinates":[[{line}]]}}"#);
        let (ids, said) = places(&file(&all));
        assert_eq!(ids, BOTH);
        let empty = "the geometry is empty: no position, or nothing that has an inside";
        assert_eq!(
            said,
            [format!("places.geojson, feature 1 (x), line 4: {empty}")]
        );
    }
}
