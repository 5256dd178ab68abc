//! An atlas from its files, for who asks it something on the command line.

use crate::error::Error;
use atlas::{Atlas, Manifest, Neighbourhood, Place, Taxonomy};
use std::path::Path;
use streets::{OnFoot, Streets};

/// An atlas, with its streets where it has them.
#[derive(Debug)]
pub struct Opened {
    /// Its places and neighbourhoods.
    pub atlas: Atlas,
    /// Its streets with the places; `None` where it has none, or nobody wants to walk.
    pub on_foot: Option<OnFoot>,
    /// How many things are wrong in its places and neighbourhoods; `check` says what.
    pub warnings: usize,
}

impl Opened {
    /// Reads an `atlas.json` and the parts that it names; the streets only for who asks something `on_foot`. A taxonomy of
    /// its own goes before `standard`.
    ///
    /// # Errors
    /// A file that cannot be read, or a part that as a whole is not what it should be.
    pub fn read(file: &Path, standard: &str, on_foot: bool) -> Result<Self, Error> {
        let text =
            |file: &Path| std::fs::read_to_string(file).map_err(|source| Error::read(file, source));
        let wrong = |problem: String| Error::Atlas(file.to_owned(), problem);
        let manifest = Manifest::read(&text(file)?).map_err(|error| wrong(error.to_string()))?;
        let folder = file.parent().unwrap_or(Path::new("."));
        let part = |name: &str| Some(folder.join(&manifest.parts.get(name)?.file));
        let own = part("taxonomy").map(|at| text(&at)).transpose()?;
        let taxonomy = Taxonomy::read(own.as_deref().unwrap_or(standard))
            .map_err(|error| wrong(error.to_string()))?;
        let bounds = manifest.bounds();
        let mut warnings = 0;
        let mut neighbourhoods = Vec::new();
        if let Some(at) = part("neighbourhoods") {
            let name = at.display().to_string();
            let (read, found) = Neighbourhood::read_all(&name, &text(&at)?, bounds);
            neighbourhoods = read;
            warnings += found.len();
        }
        let mut places = Vec::new();
        if let Some(at) = part("places") {
            let name = at.display().to_string();
            let (read, found) = Place::read_all(&name, &text(&at)?, &taxonomy, bounds);
            places = read;
            warnings += found.len();
        }
        let streets = part("streets").filter(|_| on_foot).map(|at| {
            let bytes = std::fs::read(&at).map_err(|source| Error::read(&at, source))?;
            Streets::read(&bytes).map_err(|damage| Error::Streets(at, damage))
        });
        let streets = streets.transpose()?;
        let atlas = Atlas::new(taxonomy, Some(manifest), neighbourhoods, places);
        let on_foot = streets.map(|streets| OnFoot::new(streets, &atlas));
        Ok(Self {
            atlas,
            on_foot,
            warnings,
        })
    }
}
