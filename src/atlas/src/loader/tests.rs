//! Tiny worlds, each with one thing that is wrong or absent, named after it.

mod manifests;

use super::*;
use crate::problem::Problem;

/// Why a file does not come, in these tests.
type Reason = &'static str;

/// The standard taxonomy here: benches only.
const BENCHES: &str = r##"{"version":1,"layers":[{"id":"informal","label":"Informal"}],
"domains":[{"id":"meeting","label":"Meeting","shape":"circle","colour":"#b25706","dark":"#c1640c"}],
"kinds":[{"id":"bench","label":{"en":["bench","benches"]},"domains":["meeting"],"layer":"informal","key":"free","walk":400}]}"##;

/// Longitude and latitude.
const IN_DELFT: [f64; 2] = [4.36, 52.01];
/// Latitude and longitude of the same.
const SWAPPED_DELFT: [f64; 2] = [52.01, 4.36];
/// Off Somalia: the same numbers the other way round lie in [`Bounds::NETHERLANDS`], with its margin of half a degree.
const OFF_SOMALIA: [f64; 2] = [51.2, 7.9];
/// North of it, just outside that margin.
const NORTH_OF_IT: [f64; 2] = [51.2, 8.2];

#[test]
fn a_position_is_near_within_50_km_of_a_place() {
    let with_bench = load(&[("places", Ok(&bench(IN_DELFT)))]).atlas;
    assert!(with_bench.is_near(4.36, 52.01) && with_bench.is_near(4.9, 52.3));
    for (lon, lat) in [(5.9, 51.9), (52.01, 4.36), (4.36, 152.0), (f64::NAN, 52.0)] {
        assert!(!with_bench.is_near(lon, lat));
    }
}

fn collection(features: &[String]) -> String {
    let features = features.join(",");
    format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#)
}

fn place(kind: &str, [lon, lat]: [f64; 2]) -> String {
    format!(
        r#"{{"type":"Feature","properties":{{"id":"p","kind":"{kind}"}},
        "geometry":{{"type":"Point","coordinates":[{lon},{lat}]}}}}"#
    )
}

fn bench(at: [f64; 2]) -> String {
    collection(&[place("bench", at)])
}

/// A neighbourhood: a square of a tenth of a degree around this position.
fn square([lon, lat]: [f64; 2]) -> String {
    let (west, east, south, north) = (lon - 0.05, lon + 0.05, lat - 0.05, lat + 0.05);
    collection(&[format!(
        r#"{{"type":"Feature","properties":{{"id":"n","name":"N"}},"geometry":{{"type":"Polygon","coordinates":
        [[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]]}}}}"#
    )])
}

/// A manifest with more members, such as `,"bounds":[4,52,5,53]`.
fn manifest(more: &str) -> String {
    format!(r#"{{"sleutelvrij":1,"name":"x","title":"X","parts":{{}}{more}}}"#)
}

/// Loads files by the names of their parts, each as its text, or why it does not come.
fn load(files: &[(&str, Result<&str, Reason>)]) -> Loaded<Reason> {
    let files = files
        .iter()
        .map(|(part, text)| (*part, text.map(str::as_bytes)));
    load_bytes(&files.collect::<Vec<_>>())
}

fn load_bytes(files: &[(&str, Result<&[u8], Reason>)]) -> Loaded<Reason> {
    let mut loader = Loader::new(Taxonomy::read(BENCHES).unwrap());
    for (part, bytes) in files {
        loader.add(part, format!("{part}.json"), bytes.map(<[u8]>::to_vec));
    }
    loader.finish()
}

/// How many places and neighbourhoods there are.
fn size(loaded: &Loaded<Reason>) -> (usize, usize) {
    let atlas = &loaded.atlas;
    (atlas.places().len(), atlas.neighbourhoods().len())
}

fn faults(loaded: &Loaded<Reason>) -> Vec<String> {
    loaded.faults.iter().map(LoadFault::to_string).collect()
}

#[test]
fn a_whole_atlas_loads_without_faults_and_keeps_its_manifest() {
    let loaded = load(&[
        ("manifest", Ok(&manifest(r#","country":"NL""#))),
        ("taxonomy", Ok(BENCHES)),
        ("neighbourhoods", Ok(&square(IN_DELFT))),
        ("places", Ok(&bench(IN_DELFT))),
    ]);
    assert_eq!((size(&loaded), loaded.is_usable), ((1, 1), true));
    assert_eq!((faults(&loaded), loaded.warnings), (vec![], vec![]));
    let country = loaded.atlas.manifest().and_then(|it| it.country.as_deref());
    assert_eq!(country, Some("NL"));
}

#[test]
fn the_manifest_is_there_to_name_the_parts_before_they_are_added() {
    let mut loader: Loader<Reason> = Loader::new(Taxonomy::read(BENCHES).unwrap());
    assert!(loader.manifest().is_none());
    let text = r#"{"sleutelvrij":1,"name":"x","title":"X","parts":{"places":{"file":"p.json"}}}"#;
    loader.add(MANIFEST_PART, "atlas.json".to_owned(), Ok(text.into()));
    let part = loader.manifest().and_then(|it| it.parts.get("places"));
    assert_eq!(part.map(|it| it.file.as_str()), Some("p.json"));
}

#[test]
fn without_bounds_in_the_manifest_places_are_expected_where_the_neighbourhoods_are() {
    let far = load(&[
        ("manifest", Ok(&manifest(""))),
        ("neighbourhoods", Ok(&square([100.0, 10.0]))),
        ("places", Ok(&bench([10.0, 100.0]))),
    ]);
    let swapped = far.warnings.iter().map(|it| &it.problem);
    let expected = Problem::AxesSwapped { at: [10.0, 100.0] };
    assert_eq!(swapped.collect::<Vec<_>>(), [&expected]);

    let somalia = load(&[
        ("manifest", Ok(&manifest(""))),
        ("neighbourhoods", Ok(&square(NORTH_OF_IT))),
        ("places", Ok(&bench(OFF_SOMALIA))),
    ]);
    assert_eq!((size(&somalia), somalia.warnings), ((1, 1), vec![]));
    // Without neighbourhoods the Netherlands are expected, and the place seems to have its axes swapped.
    let alone = load(&[("places", Ok(&bench(OFF_SOMALIA)))]);
    assert_eq!(size(&alone), (0, 0));
}

#[test]
fn bounds_of_the_manifest_go_before_those_of_the_neighbourhoods() {
    let bounds = manifest(r#","bounds":[51,7,53,9]"#);
    let loaded = load(&[
        ("manifest", Ok(&bounds)),
        ("neighbourhoods", Ok(&square(NORTH_OF_IT))),
        ("places", Ok(&bench([7.9, 51.2]))),
    ]);
    let expected = Problem::AxesSwapped { at: [7.9, 51.2] };
    let problems = loaded.warnings.iter().map(|it| &it.problem);
    assert_eq!(problems.collect::<Vec<_>>(), [&expected]);
    assert_eq!(size(&loaded), (0, 1));
}

#[test]
fn places_without_bounds_and_neighbourhoods_are_expected_in_the_netherlands() {
    let loaded = load(&[("places", Ok(&bench(SWAPPED_DELFT)))]);
    let problem = loaded.warnings.first().map(|it| &it.problem);
    let expected = Problem::AxesSwapped { at: SWAPPED_DELFT };
    assert_eq!(problem, Some(&expected));
    // That no feature is left is among the faults, as the atlas is empty.
    assert_eq!(
        faults(&loaded),
        ["neither a place nor a neighbourhood in places.json"]
    );
}

#[test]
fn an_atlas_whose_own_kinds_are_damaged_is_not_usable() {
    let two = collection(&[
        place("bench", IN_DELFT),
        place("castle", IN_DELFT).replace(r#""p""#, r#""q""#),
    ]);
    let damaged = BENCHES.replace(r#"["meeting"]"#, r#"["siege"]"#);
    let loaded = load(&[("taxonomy", Ok(&damaged)), ("places", Ok(&two))]);
    // With the standard kinds the castle, perhaps the nearest place, is left out.
    assert_eq!((size(&loaded), loaded.is_usable), ((1, 0), false));
    assert_eq!(
        faults(&loaded),
        ["taxonomy.json: the taxonomy's bench names `siege`, which is missing or there twice"]
    );
    let problem = loaded.warnings.first().map(|it| it.problem.code());
    assert_eq!(problem, Some("not-in-taxonomy"));
}

#[test]
fn an_own_taxonomy_goes_before_the_standard_one() {
    let castles = BENCHES.replace("bench", "castle");
    let places = collection(&[place("castle", IN_DELFT)]);
    let loaded = load(&[("taxonomy", Ok(&castles)), ("places", Ok(&places))]);
    assert_eq!((size(&loaded), loaded.warnings), ((1, 0), vec![]));
}

#[test]
fn an_atlas_whose_own_kinds_are_lost_is_not_usable() {
    let places = bench(IN_DELFT);
    let loaded = load(&[("taxonomy", Err("status 404")), ("places", Ok(&places))]);
    assert!(!loaded.is_usable);
    assert_eq!(
        faults(&loaded),
        ["taxonomy.json cannot be read: status 404"]
    );
}

#[test]
fn parts_are_read_in_spite_of_a_damaged_manifest() {
    let tomorrow = manifest("").replace(":1", ":2");
    let places = bench(IN_DELFT);
    let loaded = load(&[("manifest", Ok(&tomorrow)), ("places", Ok(&places))]);
    assert_eq!((size(&loaded), loaded.is_usable), ((1, 0), true));
    assert!(loaded.atlas.manifest().is_none());
    assert_eq!(
        faults(&loaded),
        ["manifest.json: an atlas.json of version 2; this program reads version 1"]
    );
}

#[test]
fn a_fault_in_a_manifest_names_its_place_in_the_data() {
    let loaded = load(&[("manifest", Ok(&manifest(r#","sources":[{"id":"a"}]"#)))]);
    assert!(!loaded.is_usable);
    assert_eq!(
        faults(&loaded),
        ["manifest.json: not an atlas.json: sources[0]: missing field `title`"]
    );
    assert_eq!(loaded.faults[0].file(), "manifest.json");
}

#[test]
fn an_atlas_without_its_file_of_places_is_not_usable() {
    let neighbourhoods = square(IN_DELFT);
    let lost = load(&[
        ("neighbourhoods", Ok(&neighbourhoods)),
        ("places", Err("no connection")),
    ]);
    assert_eq!((size(&lost), lost.is_usable), ((0, 1), false));
    assert_eq!(faults(&lost), ["places.json cannot be read: no connection"]);
    // An atlas that names no places, or has none, is one of neighbourhoods.
    let none = load(&[("neighbourhoods", Ok(&neighbourhoods))]);
    assert_eq!((none.is_usable, faults(&none)), (true, vec![]));
    let empty = load(&[
        ("neighbourhoods", Ok(&neighbourhoods)),
        ("places", Ok(&collection(&[]))),
    ]);
    assert_eq!((empty.is_usable, faults(&empty)), (true, vec![]));
}

#[test]
fn an_atlas_without_its_file_of_neighbourhoods_is_usable() {
    let places = bench(IN_DELFT);
    let loaded = load(&[
        ("neighbourhoods", Err("no answer")),
        ("places", Ok(&places)),
    ]);
    assert_eq!((size(&loaded), loaded.is_usable), ((1, 0), true));
    assert_eq!(
        faults(&loaded),
        ["neighbourhoods.json cannot be read: no answer"]
    );
}

#[test]
fn a_part_in_another_encoding_is_lost_and_the_fault_says_from_which_byte() {
    let neighbourhoods = square(IN_DELFT);
    let loaded = load_bytes(&[
        ("neighbourhoods", Ok(neighbourhoods.as_bytes())),
        ("places", Ok(b"{\"name\":\"Caf\xe9\"}")),
    ]);
    assert_eq!((size(&loaded), loaded.is_usable), ((0, 1), false));
    assert_eq!(
        faults(&loaded),
        ["places.json: expected UTF-8, found another encoding at byte 12"]
    );
}

/// Each as a file of places that cannot be used, with the fault.
#[test]
fn a_file_of_places_that_cannot_be_used_is_lost_and_is_not_one_without_places() {
    let whole = bench(IN_DELFT);
    let half = &whole[..whole.len() - 2];
    let in_metres = bench([84_512.0, 447_001.0]);
    let neighbourhoods = square(IN_DELFT);
    for (what, text, said) in [
        (
            "a login page",
            "<!doctype html>",
            "places.json: not JSON: it goes wrong at line 1, column 1",
        ),
        (
            "an empty file",
            "",
            "places.json: not JSON: it goes wrong at line 1, column 1",
        ),
        (
            "a file that breaks off",
            half,
            "places.json: the file breaks off at line 2, column 63, after 1 features; none of it is used",
        ),
        (
            "another kind of JSON",
            "[]",
            "places.json: expected a GeoJSON FeatureCollection, found something else",
        ),
        (
            "only bad features",
            &in_metres,
            "neither a place nor a neighbourhood in places.json",
        ),
    ] {
        for neighbourhoods in [None, Some(&*neighbourhoods)] {
            let beside = neighbourhoods.map(|text| ("neighbourhoods", Ok(text)));
            let files: Vec<_> = beside.into_iter().chain([("places", Ok(text))]).collect();
            let loaded = load(&files);
            assert_eq!(loaded.atlas.places().len(), 0, "{what}");
            assert!(!loaded.is_usable, "{what}");
            assert_eq!(faults(&loaded), [said], "{what}");
        }
    }
}

#[test]
fn one_bad_feature_in_a_whole_file_is_left_out_and_the_others_are_used() {
    let text = collection(&["null".to_owned(), place("bench", IN_DELFT)]);
    let loaded = load(&[("places", Ok(&text))]);
    assert_eq!((size(&loaded), loaded.is_usable), ((1, 0), true));
    assert_eq!((faults(&loaded), loaded.warnings.len()), (vec![], 1));
}

/// A manifest with these members of the places, such as `"bytes":3`.
fn listing(places: &str) -> String {
    manifest("").replace(
        "{}",
        &format!(r#"{{"places":{{"file":"places.json",{places}}}}}"#),
    )
}

/// Loads places as the manifest lists them; `sha256` is their checksum, if it can be computed.
fn load_listed(listed: &str, places: &str, sha256: Option<&str>) -> Loaded<Reason> {
    let mut loader = Loader::new(Taxonomy::read(BENCHES).unwrap());
    loader.add(
        MANIFEST_PART,
        "atlas.json".to_owned(),
        Ok(listing(listed).into()),
    );
    loader.add(
        NEIGHBOURHOODS_PART,
        "n".to_owned(),
        Ok(square(IN_DELFT).into()),
    );
    let name = "places.json".to_owned();
    loader.add_listed(PLACES_PART, name, Ok(places.into()), sha256);
    loader.finish()
}

#[test]
fn places_that_are_not_what_the_manifest_says_are_lost() {
    let text = bench(IN_DELFT);
    let bytes = format!(r#""bytes":{}"#, text.len());
    for (listed, sha256) in [
        (bytes.as_str(), None),
        (r#""sha256":"ab""#, Some("AB")),
        // A page without a secure connection cannot compute it.
        (r#""sha256":"ab""#, None),
        (r#""features":1"#, None),
    ] {
        let loaded = load_listed(listed, &text, sha256);
        assert_eq!(
            (size(&loaded), faults(&loaded)),
            ((1, 1), vec![]),
            "{listed}"
        );
        assert!(loaded.is_usable);
    }
    for (listed, sha256, said) in [
        (
            r#""bytes":7"#,
            None,
            format!(
                "bytes: expected 7 as the manifest says, found {}",
                text.len()
            ),
        ),
        (
            r#""sha256":"ab""#,
            Some("cd"),
            "SHA-256: expected ab as the manifest says, found cd".to_owned(),
        ),
        (
            r#""features":2"#,
            None,
            "features: expected 2 as the manifest says, found 1".to_owned(),
        ),
    ] {
        let loaded = load_listed(listed, &text, sha256);
        assert_eq!(size(&loaded), (0, 1), "{listed}");
        assert!(!loaded.is_usable, "{listed}");
        assert_eq!(faults(&loaded), [format!("places.json: {said}")]);
    }
    // A bad feature counts as one of the features.
    let one_bad = collection(&["null".to_owned(), place("bench", IN_DELFT)]);
    let loaded = load_listed(r#""features":2"#, &one_bad, None);
    assert_eq!((size(&loaded), faults(&loaded)), ((1, 1), vec![]));
}

#[test]
fn a_whole_file_without_places_is_valid_unless_the_manifest_says_otherwise() {
    let none = collection(&[]);
    let loaded = load_listed(r#""features":0"#, &none, None);
    assert_eq!((size(&loaded), loaded.is_usable), ((0, 1), true));
    let loaded = load_listed(r#""features":252"#, &none, None);
    assert!(!loaded.is_usable);
}

#[test]
fn a_file_that_is_not_the_manifests_is_not_compared_with_it() {
    let text = bench(IN_DELFT);
    let loaded = load(&[
        ("manifest", Ok(&listing(r#""bytes":7"#))),
        ("places", Ok(&text)),
    ]);
    assert_eq!((size(&loaded), faults(&loaded)), ((1, 0), vec![]));
}

#[test]
fn neighbourhoods_that_are_not_what_the_manifest_says_are_not_used() {
    let listed = listing("").replace(
        r#""places":{"file":"places.json",}"#,
        r#""neighbourhoods":{"file":"n.json","bytes":7}"#,
    );
    let mut loader: Loader<Reason> = Loader::new(Taxonomy::read(BENCHES).unwrap());
    loader.add(MANIFEST_PART, "atlas.json".to_owned(), Ok(listed.into()));
    let bytes = square(IN_DELFT).into();
    loader.add_listed(NEIGHBOURHOODS_PART, "n.json".to_owned(), Ok(bytes), None);
    loader.add(PLACES_PART, "p.json".to_owned(), Ok(bench(IN_DELFT).into()));
    let loaded = loader.finish();
    assert_eq!((size(&loaded), loaded.is_usable), ((1, 0), true));
    assert_eq!(loaded.faults[0].file(), "n.json");
}

#[test]
fn faults_are_in_the_order_of_adding_with_those_found_in_reading_last() {
    let (tomorrow, damaged) = (
        manifest("").replace(":1", ":2"),
        BENCHES.replace(r#"["meeting"]"#, r#"["siege"]"#),
    );
    let loaded = load_bytes(&[
        ("taxonomy", Ok(damaged.as_bytes())),
        ("places", Err("status 404")),
        ("manifest", Ok(tomorrow.as_bytes())),
        ("neighbourhoods", Ok(b"\xff")),
    ]);
    assert!(!loaded.is_usable);
    assert!(
        matches!(
            &loaded.faults[..],
            [
                LoadFault::Unavailable(..),
                LoadFault::Manifest(..),
                LoadFault::NotUtf8 { .. },
                LoadFault::Taxonomy(..)
            ]
        ),
        "{:?}",
        loaded.faults
    );
}

#[test]
fn a_second_file_of_a_part_is_ignored() {
    let (first, places) = (manifest(r#","country":"NL""#), bench(IN_DELFT));
    let loaded = load(&[
        ("manifest", Ok(&first)),
        ("manifest", Ok(&manifest(r#","country":"LI""#))),
        ("manifest", Err("status 404")),
        ("places", Ok(&places)),
        ("places", Ok("<!doctype html>")),
        ("places", Err("status 404")),
    ]);
    assert_eq!((size(&loaded), faults(&loaded)), ((1, 0), vec![]));
    let country = loaded.atlas.manifest().and_then(|it| it.country.as_deref());
    assert_eq!(country, Some("NL"));
}

#[test]
fn parts_with_readers_elsewhere_are_ignored() {
    let places = bench(IN_DELFT);
    let loaded = load_bytes(&[
        ("streets", Ok(b"\xff\xff")),
        ("places", Ok(places.as_bytes())),
    ]);
    assert_eq!((size(&loaded), faults(&loaded)), ((1, 0), vec![]));
}

#[test]
fn a_name_in_a_fault_cannot_turn_the_message_around() {
    let mut loader = Loader::new(Taxonomy::read(BENCHES).unwrap());
    loader.add(PLACES_PART, "a\u{202e}b".to_owned(), Err("gone"));
    assert_eq!(faults(&loader.finish()), ["a�b cannot be read: gone"]);
}
