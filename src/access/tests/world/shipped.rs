//! The atlases of `data/`.

use super::World;
use atlas::{Loader, MANIFEST_PART, NEIGHBOURHOODS_PART, PLACES_PART, Taxonomy};
use std::path::PathBuf;
use streets::{Population, Streets, WalkingNetwork};

impl World {
    /// An atlas of `data/`.
    pub fn shipped(name: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data");
        let taxonomy = std::fs::read_to_string(folder.join("taxonomy.json")).unwrap();
        let mut loader = Loader::new(Taxonomy::read(&taxonomy).unwrap());
        let folder = folder.join(name);
        for (part, file) in [
            (MANIFEST_PART, "atlas.json"),
            (NEIGHBOURHOODS_PART, "neighbourhoods.geojson"),
            (PLACES_PART, "places.geojson"),
        ] {
            loader.add(part, file.to_owned(), std::fs::read(folder.join(file)));
        }
        let atlas = loader.finish().atlas;
        let streets = std::fs::read(folder.join("streets.bin")).ok();
        let network =
            streets.map(|file| WalkingNetwork::new(Streets::read(&file).unwrap(), &atlas));
        let people = std::fs::read(folder.join("people.bin")).ok();
        Self {
            atlas,
            network,
            population: people.map(|file| Population::read(&file).unwrap()),
        }
    }
}
