//! An atlas opened from its files, for the commands that put questions to it.

use crate::error::Error;
use crate::output::manifest::sha256;
use atlas::{
    Atlas, LOADED_PARTS, LifeDomain, LoadFault, Loader, MANIFEST_PART, Mismatch, TAXONOMY_PART,
    Taxonomy, Warning,
};
use std::io;
use std::path::{Path, PathBuf};
use streets::{Streets, WalkingNetwork};

/// An atlas, with its streets where it has them.
#[derive(Debug)]
pub struct OpenedAtlas {
    /// Its places and neighbourhoods.
    pub atlas: Atlas,
    /// The domains of daily life of its taxonomy.
    pub life_domains: Vec<LifeDomain>,
    /// Its streets with the places; `None` where it has none, or where they were not asked for.
    pub on_foot: Option<WalkingNetwork>,
    /// What is wrong with files as a whole, though the atlas can be used: missing or damaged neighbourhoods.
    pub faults: Vec<LoadFault<io::Error>>,
    /// What is wrong in its places and neighbourhoods, as `check` says it.
    pub warnings: Vec<Warning>,
}

/// The path of the manifest of an atlas: that of a folder is its `atlas.json`.
pub fn manifest_path(atlas: &Path) -> PathBuf {
    match atlas.is_dir() {
        true => atlas.join("atlas.json"),
        false => atlas.to_owned(),
    }
}

impl OpenedAtlas {
    /// Reads an `atlas.json` and the parts that it names, with the streets if `on_foot`. `standard` is the text of the
    /// taxonomy for an atlas that has none.
    ///
    /// # Errors
    /// An atlas that is not usable ([`atlas::Loaded::is_usable`]); streets that are asked for and cannot be read, are not
    /// what the manifest says, or are of another area; a damaged `standard`.
    pub fn read(file: &Path, standard: &str, on_foot: bool) -> Result<Self, Error> {
        let mut taxonomy = (PathBuf::from("taxonomy.json"), standard.to_owned());
        let standard = Taxonomy::read(standard)
            .map_err(|error| Error::Taxonomy(taxonomy.0.clone(), error.to_string()))?;
        let mut loader = Loader::new(standard);
        let name = |file: &Path| file.display().to_string();
        loader.add(MANIFEST_PART, name(file), std::fs::read(file));
        let parts = loader.manifest().map(|it| it.parts.clone());
        let parts = parts.unwrap_or_default();
        let folder = file.parent().unwrap_or(Path::new("."));
        for part in LOADED_PARTS {
            if let Some(entry) = parts.get(part) {
                let at = folder.join(&entry.file);
                let bytes = std::fs::read(&at);
                let sum = bytes.as_ref().ok().map(|bytes| sha256(bytes));
                if let (TAXONOMY_PART, Ok(bytes)) = (part, &bytes) {
                    taxonomy = (at.clone(), String::from_utf8_lossy(bytes).into_owned());
                }
                loader.add_listed(part, name(&at), bytes, sum.as_deref());
            }
        }
        let loaded = loader.finish();
        if !loaded.is_usable {
            return Err(Error::Unusable(loaded.faults));
        }
        let life_domains = LifeDomain::read_all(&taxonomy.1, loaded.atlas.taxonomy())
            .map_err(|error| Error::Taxonomy(taxonomy.0, error.to_string()))?;
        let streets = parts.get("streets").filter(|_| on_foot).map(|entry| {
            let at = folder.join(&entry.file);
            let bytes = std::fs::read(&at).map_err(|source| Error::read(&at, source))?;
            let mismatch = |error| Error::Mismatch(at.clone(), error);
            let sum = sha256(&bytes);
            entry.check_bytes(&bytes, Some(&sum)).map_err(mismatch)?;
            let streets = Streets::read(&bytes).map_err(|it| Error::Streets(at.clone(), it))?;
            let edges = streets.walkable_edges();
            entry.check_features(edges).map_err(mismatch)?;
            let network = WalkingNetwork::new(streets, &loaded.atlas);
            match network.is_apart() {
                true => Err(mismatch(Mismatch::Elsewhere)),
                false => Ok(network),
            }
        });
        let on_foot = streets.transpose()?;
        Ok(Self {
            atlas: loaded.atlas,
            life_domains,
            on_foot,
            faults: loaded.faults,
            warnings: loaded.warnings,
        })
    }
}
