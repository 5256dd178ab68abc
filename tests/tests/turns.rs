//! Reading an atlas with pauses: whoever reads decides when, and the result is that of reading at once.

// Helpers of integration tests may panic.
#![allow(clippy::unwrap_used)]

use atlas::{
    LOADED_PARTS, LoadFault, Loader, MANIFEST_PART, NEIGHBOURHOODS_PART, PLACES_PART,
    TAXONOMY_PART, Taxonomy,
};
use chart::{StreetMap, StreetMapBuilder};
use std::fmt::Debug;
use std::path::Path;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use streets::{Streets, StreetsReader};

const TAXONOMY: &str = include_str!("../../data/taxonomy.json");

/// Polls until the work is done. Returns its result, and how often it paused.
fn polled<T>(work: impl Future<Output = T>) -> (T, usize) {
    let mut work = pin!(work);
    for pauses in 0.. {
        let mut context = Context::from_waker(Waker::noop());
        if let Poll::Ready(result) = work.as_mut().poll(&mut context) {
            return (result, pauses);
        }
    }
    unreachable!()
}

fn bytes(atlas: &str, file: &str) -> Option<Vec<u8>> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    std::fs::read(data.join(atlas).join(file)).ok()
}

fn loader(name: &str) -> Loader<&'static str> {
    let mut loader = Loader::new(Taxonomy::read(TAXONOMY).unwrap());
    for (part, file) in [
        (MANIFEST_PART, "atlas.json"),
        (NEIGHBOURHOODS_PART, "neighbourhoods.geojson"),
        (PLACES_PART, "places.geojson"),
    ] {
        loader.add(part, file.to_owned(), bytes(name, file).ok_or("no file"));
    }
    loader
}

fn same<T: Debug>(one: &T, other: &T) -> bool {
    format!("{one:?}") == format!("{other:?}")
}

#[test]
fn each_shipped_atlas_is_the_same_with_a_pause_for_each_feature() {
    assert_eq!(
        LOADED_PARTS,
        [TAXONOMY_PART, NEIGHBOURHOODS_PART, PLACES_PART]
    );
    for name in ["liechtenstein", "delft", "ermelo", "drechtsteden"] {
        let at_once = loader(name).finish();
        let (in_turns, pauses) = polled(loader(name).finish_in_turns(&|| true));
        assert!(same(&at_once, &in_turns), "{name}");
        let features = at_once.atlas.places().len() + at_once.atlas.neighbourhoods().len();
        assert!(
            features > 90 && pauses >= features,
            "{name}: {pauses} pauses, {features}"
        );
        assert_eq!(polled(loader(name).finish_in_turns(&|| false)).1, 0);
    }
}

#[test]
fn streets_and_their_map_are_the_same_step_by_step() {
    for name in ["liechtenstein", "delft"] {
        let file = bytes(name, "streets.bin").unwrap();
        let at_once = Streets::read(&file).unwrap();
        let mut reader = StreetsReader::new(&file).unwrap();
        let mut steps = 0;
        while reader.go_on().unwrap() {
            steps += 1;
        }
        let in_steps = reader.finish().unwrap();
        assert!(same(&at_once, &in_steps), "{name}");
        let edges = at_once.network_edges().count();
        assert!(steps > edges / 32, "{name}: {steps} steps, {edges}");
        let mut builder = StreetMapBuilder::new(&in_steps);
        in_steps.network_edges().for_each(|edge| builder.add(&edge));
        assert!(same(&StreetMap::new(&at_once), &builder.finish()), "{name}");
    }
}

#[test]
fn faults_and_warnings_are_the_same_with_pauses() {
    let collection =
        |features: &str| format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#);
    let twice = r#"{"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[5,52]},
        "properties":{"kind":"bench","key":"x","website":"javascript:1"}},"#;
    let bad = r#"{"type":"Feature","geometry":null},3"#;
    for (taxonomy, neighbourhoods, places) in [
        ("{", collection(""), collection("")),
        (TAXONOMY, collection(bad), collection(&twice.repeat(2))),
        (TAXONOMY, "[1".to_owned(), [&collection(""), "}"].concat()),
        (
            TAXONOMY,
            collection(twice)[..60].to_owned(),
            collection(&[twice, bad].concat()),
        ),
    ] {
        let loader = || {
            let mut loader = Loader::<&str>::new(Taxonomy::read(TAXONOMY).unwrap());
            for (part, text) in [
                (PLACES_PART, places.as_str()),
                (TAXONOMY_PART, taxonomy),
                (NEIGHBOURHOODS_PART, &neighbourhoods),
            ] {
                loader.add(part, part.to_owned(), Ok(text.as_bytes().to_vec()));
            }
            loader
        };
        let (at_once, (in_turns, pauses)) = (
            loader().finish(),
            polled(loader().finish_in_turns(&|| true)),
        );
        assert!(same(&at_once, &in_turns), "{neighbourhoods} {places}");
        assert!(pauses > 0 && !(at_once.faults.is_empty() && at_once.warnings.is_empty()));
    }
}

#[test]
fn an_empty_atlas_names_its_files_in_the_order_in_which_they_came() {
    let mut loader = Loader::<&str>::new(Taxonomy::read(TAXONOMY).unwrap());
    let nothing = r#"{"type":"FeatureCollection","features":[]}"#;
    for part in [PLACES_PART, NEIGHBOURHOODS_PART] {
        loader.add(part, part.to_owned(), Ok(nothing.as_bytes().to_vec()));
    }
    let (loaded, _) = polled(loader.finish_in_turns(&|| true));
    let names = match &loaded.faults[..] {
        [LoadFault::Empty(names)] => names.clone(),
        faults => panic!("{faults:?}"),
    };
    assert_eq!(names, [PLACES_PART, NEIGHBOURHOODS_PART]);
}
