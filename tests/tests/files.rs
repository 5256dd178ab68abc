//! Damaged files: a file that breaks off is not used, bad features in a whole file are left out, warnings stay short, and
//! nothing panics.

use atlas::{Consequence, FEATURE_LIMIT, Neighbourhood, Place, Problem, WARNING_LIMIT};
use fastrand::Rng;
use worlds::reading::{left_out, places};
use worlds::{collection, point, rectangle, taxonomy};

/// Asserts that nothing is read and the file has this problem.
fn unused(text: &str, what: &str) {
    let said = format!("places.geojson: {what}");
    assert_eq!(places(text), (vec![], vec![said]), "{text}");
}

#[test]
fn invalid_json_and_other_json_give_different_warnings() {
    unused("", "not JSON: it goes wrong at line 1, column 1");
    unused(
        "<!doctype html>",
        "not JSON: it goes wrong at line 1, column 1",
    );
    unused(
        "{\"type\":\n\"FeatureCollection\"",
        "not JSON: it goes wrong at line 2, column 19",
    );
    unused(
        "id,lon,lat\n1,5,52",
        "not JSON: it goes wrong at line 1, column 1",
    );
    // UTF-16 decoded as UTF-8.
    unused(
        "\u{fffd}\u{fffd}{\0\"\0",
        "not JSON: it goes wrong at line 1, column 1",
    );
    let other = "expected a GeoJSON FeatureCollection, found";
    unused("null", &format!("{other} something else"));
    unused("[]", &format!("{other} something else"));
    unused("{}", &format!("{other} something else"));
    unused(r#"{"features":[]}"#, &format!("{other} something else"));
    unused(
        r#"{"type":5,"features":[]}"#,
        &format!("{other} something else"),
    );
    unused(
        r#"{"type":"FeatureCollection"}"#,
        &format!("{other} `FeatureCollection`"),
    );
    unused(
        r#"{"type":"FeatureCollection","features":{}}"#,
        &format!("{other} `FeatureCollection`"),
    );
    unused(
        r#"{"type":"Topology","objects":{}}"#,
        &format!("{other} `Topology`"),
    );
    unused(
        r#"{"type":"Point","coordinates":[5,52]}"#,
        &format!("{other} `Point`"),
    );
    unused("{\"type\":\"\\u001b[2J\"}", &format!("{other} `�[2J`"));
    let feature = point("a", "k0", 5.0, 52.0);
    unused(&feature, &format!("{other} `Feature`"));
    unused(
        &format!("{feature}\n{feature}\n"),
        &format!("{other} `Feature`"),
    );
    unused(
        &format!(r#"{{"type":"FeatureCollection","features":[{feature}],"features":5}}"#),
        &format!("{other} `FeatureCollection`"),
    );
}

#[test]
fn an_empty_collection_is_valid() {
    assert_eq!(places(&collection(&[])), (vec![], vec![]));
}

#[test]
fn invalid_features_give_warnings_and_the_others_are_kept() {
    let good = point("a", "k0", 5.0, 52.0);
    for (bad, what) in [
        (
            "null",
            "invalid type: null, expected an object (the whole of the feature)",
        ),
        (
            "7",
            "invalid type: integer `7`, expected an object (the whole of the feature)",
        ),
        ("{}", "it has no type"),
        (r#"{"type":"feature"}"#, "its type is \"feature\""),
        (
            r#"{"type":"Point","coordinates":[5,52]}"#,
            "its type is \"Point\"",
        ),
    ] {
        let text = collection(&[bad.to_owned(), good.clone()]);
        let said = format!("places.geojson, feature 0, line 2: not a GeoJSON Feature: {what}");
        assert_eq!(places(&text), (vec!["a".to_owned()], vec![said]), "{bad}");
    }
}

/// A small file with every JSON syntax, and characters of two, three and four bytes.
fn small() -> String {
    let mut features: Vec<String> = (0..4)
        .map(|it| point(&format!("p{it}"), "k0", 5.0, 52.0))
        .collect();
    features[1] = features[1].replace(
        r#""kind""#,
        r#""name":"é → 𝄞 \" \\ \u00e9","n":[1e-5,true,null],"kind""#,
    );
    collection(&features)
}

#[test]
fn a_file_truncated_anywhere_is_not_used() {
    let text = small();
    let ends: Vec<usize> = text.match_indices("}}").map(|(at, _)| at + 2).collect();
    for cut in (0..text.trim_end().len()).filter(|&cut| text.is_char_boundary(cut)) {
        let (ids, said) = places(&text[..cut]);
        let whole = ends.iter().filter(|&&end| end <= cut).count();
        assert_eq!(ids, [""; 0], "cut at {cut}: {}", &text[..cut]);
        assert_eq!(said.len(), 1, "cut at {cut}: {said:?}");
        let lines = 1 + text[..cut].matches('\n').count();
        let begins_features = cut > text.find('[').unwrap();
        if begins_features {
            let begin = format!("places.geojson: the file breaks off at line {lines}, column ");
            assert!(said[0].starts_with(&begin), "cut at {cut}: {said:?}");
            let end = format!(", after {whole} features; none of it is used");
            assert!(said[0].ends_with(&end), "cut at {cut}: {said:?}");
        }
    }
    assert_eq!(places(&text).1, [""; 0]);
}

#[test]
fn a_file_with_text_after_the_collection_is_not_used() {
    let (ids, said) = places(&format!("{}garbage", small()));
    assert_eq!(ids, [""; 0]);
    assert_eq!(
        said,
        [
            "places.geojson: the file breaks off at line 7, column 1, after 4 features; none of it is used"
        ]
    );
}

/// Random damage: every feature is read or reported.
#[test]
fn every_feature_of_a_damaged_file_is_kept_or_reported() {
    let mut random = Rng::with_seed(31);
    let taxonomy = taxonomy(2);
    let (mut damaged, mut spared) = (0, 0);
    for _ in 0..8_000 {
        let count = random.usize(1..8);
        let mut features: Vec<String> =
            (0..count).map(|it| some_feature(it, &mut random)).collect();
        for _ in 0..random.usize(0..4) {
            let one = random.usize(..count);
            damage(&mut features[one], &mut random);
        }
        let text = collection(&features);
        // Without a quote or bracket the file may still be JSON, with another number of features.
        let Ok(json) = serde_json::from_str::<serde_json::Value>(&text) else {
            let _whatever_but_no_panic = Place::read_all("p", &text, &taxonomy, None);
            continue;
        };
        let Some(features) = json["features"].as_array() else {
            continue;
        };
        let (places, warnings) = Place::read_all("p", &text, &taxonomy, None);
        let left_out = left_out(&warnings);
        let n = features.len();
        assert_eq!(places.len() + left_out, n, "{warnings:?}\n{text}");
        let (areas, warnings) = Neighbourhood::read_all("n", &text, None);
        assert_eq!(
            areas.len() + worlds::reading::left_out(&warnings),
            n,
            "{text}"
        );
        damaged += left_out;
        spared += places.len();
    }
    assert!(damaged > 1_000 && spared > 1_000, "{damaged} {spared}");
}

fn some_feature(index: usize, random: &mut Rng) -> String {
    let (lon, lat) = (5.0 + random.f64(), 52.0 + random.f64());
    match random.u8(..3) {
        0 => point(&format!("p{index}"), "k1", lon, lat),
        1 => {
            let outer = rectangle(lon, lat, lon + 0.1, lat + 0.1);
            let hole = rectangle(lon + 0.04, lat + 0.04, lon + 0.05, lat + 0.05);
            worlds::area(&format!("a{index}"), "k0", &[vec![outer, hole]])
        }
        _ => point("twice", "k0", lon, lat),
    }
}

/// Removes, duplicates, swaps or replaces a piece of a feature.
fn damage(feature: &mut String, random: &mut Rng) {
    const PIECES: [&str; 16] = [
        "null",
        "{}",
        "[]",
        "0",
        "-1e9",
        "1e400",
        "\"\"",
        "\"x\"",
        "true",
        "[[5,52],[5,52]]",
        "\\u0000",
        "447001.9",
        "LineString",
        "Polygon",
        "é",
        ",",
    ];
    let bounds: Vec<usize> = feature
        .char_indices()
        .filter(|(_, it)| !it.is_alphanumeric() && *it != '.')
        .map(|(at, _)| at)
        .collect();
    let from = bounds[random.usize(..bounds.len())];
    let to = bounds
        .iter()
        .copied()
        .find(|&at| at > from)
        .unwrap_or(feature.len());
    let piece = PIECES[random.usize(..PIECES.len())];
    match random.u8(..4) {
        0 => feature.replace_range(from..to, ""),
        1 => {
            let double = feature[from..to].to_owned();
            feature.insert_str(from, &double);
        }
        2 => feature.replace_range(from + 1..to, piece),
        _ => feature.insert_str(from + 1, piece),
    }
}

#[test]
fn a_file_with_features_beyond_the_limit_is_not_used() {
    let feature = format!(
        "{},\n",
        point("", "k0", 5.0, 52.0).replace(r#""id":"","#, "")
    );
    let text = collection(&[feature.repeat(1_000_000) + &point("last", "k0", 5.0, 52.0)]);
    let (places, warnings) = Place::read_all("p", &text, &taxonomy(1), None);
    assert_eq!((places.len(), warnings.len()), (0, 1));
    assert_eq!(
        warnings[0].to_string(),
        "p: too many features: a file can have 250000; none of it is used"
    );
}

/// A file in metres with one feature per line: every line is reported, and lines are counted in one pass.
#[test]
fn repeated_warnings_are_counted_beyond_the_limit() {
    let features: Vec<String> = (0..FEATURE_LIMIT)
        .map(|it| {
            point(
                &format!("p{it}"),
                if it % 2 == 0 { "k0" } else { "k9" },
                84512.0,
                447001.0,
            )
        })
        .collect();
    let text = collection(&features);
    let (places, warnings) = Place::read_all("p", &text, &taxonomy(1), None);
    assert_eq!((places.len(), left_out(&warnings)), (0, FEATURE_LIMIT));
    assert_eq!(warnings.len(), 2 * WARNING_LIMIT, "of each problem so many");
    let last = &warnings[2 * WARNING_LIMIT - 2];
    assert!(matches!(last.problem, Problem::Metres { .. }), "{last}");
    let line = last.feature.as_ref().unwrap().line;
    assert_eq!(line, 2 + 2 * (WARNING_LIMIT - 1));
    assert!(
        last.to_string()
            .ends_with("longitude first (and 124000 more like it)"),
        "{last}"
    );
    assert!(
        warnings
            .windows(2)
            .all(|pair| pair[0].feature.as_ref().unwrap().index
                < pair[1].feature.as_ref().unwrap().index)
    );
    // All with one id: the same for duplicates.
    let features: Vec<String> = (0..FEATURE_LIMIT)
        .map(|_| point("p", "k0", 5.0, 52.0))
        .collect();
    let (places, warnings) = Place::read_all("p", &collection(&features), &taxonomy(1), None);
    assert_eq!((places.len(), left_out(&warnings)), (1, FEATURE_LIMIT - 1));
    assert_eq!(warnings.len(), WARNING_LIMIT);
}

#[test]
fn deeply_nested_features_are_left_out_with_a_warning() {
    let deep = format!("{}7{}", "[".repeat(100_000), "]".repeat(100_000));
    let feature =
        point("deep", "k0", 5.0, 52.0).replace(r#""kind""#, &format!(r#""x":{deep},"kind""#));
    let text = format!(
        r#"{{"x":{deep},"type":"FeatureCollection","features":[{},{feature},{deep}]}}"#,
        point("good", "k0", 5.0, 52.0)
    );
    let (ids, said) = places(&text);
    assert_eq!((ids.len(), said.len()), (1, 2), "{said:?}");
    assert!(
        said[0].contains("not a GeoJSON Feature: recursion limit exceeded"),
        "{said:?}"
    );
}

#[test]
fn every_problem_has_a_unique_code_and_a_consequence() {
    let at = [5.0, 52.0];
    let text = String::new;
    let (line, column, limit) = (1, 1, 1);
    let (found, expected) = ("LineString", "a Point");
    let all = [
        (Problem::NotJson { line, column }, Consequence::FileUnused),
        (
            Problem::BreaksOff {
                line,
                column,
                read: 1,
            },
            Consequence::FileUnused,
        ),
        (
            Problem::NotACollection { found: None },
            Consequence::FileUnused,
        ),
        (Problem::TooMany { limit }, Consequence::FileUnused),
        (
            Problem::NotAFeature { detail: text() },
            Consequence::FeatureLeftOut,
        ),
        (Problem::NoGeometry, Consequence::FeatureLeftOut),
        (Problem::EmptyGeometry, Consequence::FeatureLeftOut),
        (
            Problem::GeometryType { found, expected },
            Consequence::FeatureLeftOut,
        ),
        (Problem::Metres { at }, Consequence::FeatureLeftOut),
        (Problem::OffTheEarth { at }, Consequence::FeatureLeftOut),
        (Problem::AxesSwapped { at }, Consequence::FeatureLeftOut),
        (Problem::RingNotClosed, Consequence::Kept),
        (Problem::RingCollapsed, Consequence::Kept),
        (Problem::RingCrossesItself { at }, Consequence::Kept),
        (Problem::DoubleId, Consequence::FeatureLeftOut),
        (Problem::Missing, Consequence::FeatureLeftOut),
        (
            Problem::NotInTaxonomy { value: text() },
            Consequence::FeatureLeftOut,
        ),
        (
            Problem::Value {
                found: text(),
                expected,
            },
            Consequence::PropertyLeftOut,
        ),
        (
            Problem::UnsafeLink { found: text() },
            Consequence::PropertyLeftOut,
        ),
    ];
    let codes: std::collections::BTreeSet<&str> = all.iter().map(|(it, _)| it.code()).collect();
    assert_eq!(codes.len(), all.len());
    for (problem, consequence) in all {
        assert_eq!(problem.consequence(), consequence, "{problem:?}");
    }
}
