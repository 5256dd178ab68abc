//! Reading an atlas with pauses: whoever reads decides when, and the result is that of reading at once.

// Helpers of integration tests may panic.
#![allow(clippy::unwrap_used)]

use atlas::{
    LOADED_PARTS, Loader, MANIFEST_PART, NEIGHBOURHOODS_PART, PLACES_PART, TAXONOMY_PART, Taxonomy,
};
use std::fmt::Debug;
use std::path::Path;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

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
    let standard = Taxonomy::read(include_str!("../../data/taxonomy.json")).unwrap();
    let mut loader = Loader::new(standard);
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
