//! Any text gives places, neighbourhoods and warnings, and an atlas of them answers every query.
#![no_main]

use atlas::{Atlas, Neighbourhood, Place, Taxonomy};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static TAXONOMY: LazyLock<Taxonomy> = LazyLock::new(|| {
    let text = include_str!("../../../data/taxonomy.json");
    Taxonomy::read(text).expect("the project's own taxonomy")
});

fuzz_target!(|text: &str| {
    let (places, wrong_places) = Place::read_all("places", text, &TAXONOMY, None);
    let (neighbourhoods, wrong) = Neighbourhood::read_all("neighbourhoods", text, None);
    for warning in wrong_places.iter().chain(&wrong) {
        assert!(!warning.to_string().is_empty());
    }
    let spots: Vec<_> = places
        .iter()
        .map(|place| place.shape.anchor())
        .take(4)
        .collect();
    let count = places.len();
    let atlas = Atlas::new(TAXONOMY.clone(), None, neighbourhoods, places);
    assert_eq!(atlas.places().len(), count);
    assert!(atlas.bounds().is_some() || atlas.places().is_empty());
    atlas.kind_counts_by_neighbourhood();
    for at in spots {
        let home = atlas.neighbourhood_at(at).and_then(|home| atlas.neighbourhood(home));
        assert!(home.is_none_or(|home| home.area.contains(at)));
        for place in atlas.places() {
            assert!(place.shape.distance(at).get() >= 0.0);
        }
    }
});
