//! Small atlases for the tests of this crate.

use crate::atlas::Atlas;
use crate::place::Place;
use crate::taxonomy::Taxonomy;

/// An atlas without neighbourhoods, of a taxonomy and of places as GeoJSON features.
pub fn atlas_of(taxonomy: &str, features: &[String]) -> Atlas {
    let places = format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",")
    );
    let taxonomy = Taxonomy::read(taxonomy).unwrap();
    let (places, none) = Place::read_all("p", &places, &taxonomy, None);
    assert_eq!(none, []);
    Atlas::new(taxonomy, None, Vec::new(), places)
}
