//! From raw files and a recipe to an atlas.

mod binary_parts;
mod preparation;

use crate::error::Error;
use crate::geometry::atlas_area::AtlasArea;
use crate::geometry::local_projection::LocalProjection;
use crate::neighbourhoods::{self, NeighbourhoodRecord};
use crate::network::Network;
use crate::output::bounds;
use crate::output::geojson;
use crate::output::manifest::{self, PartRecord};
use crate::output::report::Report;
use crate::places::kind_matcher::KindMatcher;
use crate::places::record::PlaceRecord;
use crate::places::street_reference::StreetReferences;
use crate::progress::Progress;
use binary_parts::PartFile;
use geo::MultiPolygon;
use preparation::Preparation;
use std::path::Path;

/// An atlas in memory: the same from the same input, to the byte.
#[derive(Debug)]
pub struct PreparedAtlas {
    /// Its files by name, `atlas.json` last.
    pub files: Vec<(&'static str, Vec<u8>)>,
    /// What became of every feature.
    pub report: Report,
}

impl PreparedAtlas {
    /// Writes the files into a folder; the manifest last, so that it never names what is not there.
    ///
    /// # Errors
    /// When the folder cannot be written in.
    pub fn write(&self, folder: &Path) -> Result<(), Error> {
        for (name, bytes) in &self.files {
            let file = folder.join(name);
            std::fs::write(&file, bytes).map_err(|source| Error::Write { file, source })?;
        }
        Ok(())
    }
}

/// Prepares the atlas of a recipe. `raw` is the folder with its raw files, if not the one that the recipe names;
/// the taxonomy is `taxonomy.json` in the folder above the recipe's.
///
/// # Errors
/// When the recipe, the taxonomy or a whole file cannot be used. What is wrong with a feature is in the report.
pub fn prepare(
    recipe: &Path,
    raw: Option<&Path>,
    progress: &Progress,
) -> Result<PreparedAtlas, Error> {
    let preparation = Preparation::open(recipe, raw)?;
    let kinds = KindMatcher::new(&preparation.taxonomy, &preparation.taxonomy_file)?;
    let mut report = Report::default();
    let neighbourhoods = preparation.neighbourhoods(&mut report, progress)?;
    if neighbourhoods.is_empty() {
        return Err(Error::NoNeighbourhoods(recipe.to_owned()));
    }
    let projection = neighbourhoods::local_projection(&neighbourhoods);
    let area = AtlasArea::new(
        exact(&neighbourhoods),
        preparation.recipe.margin,
        projection,
    );
    let found = preparation.places(&kinds, &area, &mut report, progress)?;
    let mut places = preparation.sorted(found, projection, &mut report);
    let streets = preparation.streets(&neighbourhoods, projection, &mut report, progress)?;
    let (network, streets) = streets.unzip();
    if let Some(network) = &network {
        add_street_references(&mut places, network, projection);
    }
    let people = preparation.people(&neighbourhoods, projection, &mut report, progress)?;
    let addresses = preparation.addresses(
        &neighbourhoods,
        network.as_ref(),
        projection,
        &mut report,
        progress,
    )?;
    files(
        &preparation,
        &neighbourhoods,
        &places,
        [streets, people, addresses],
        report,
    )
}

/// The borders of neighbourhoods as their publisher has them.
fn exact(neighbourhoods: &[NeighbourhoodRecord]) -> impl Iterator<Item = &MultiPolygon<f64>> {
    neighbourhoods.iter().map(|it| &it.exact)
}

/// Says of places without an address beside which street they are.
fn add_street_references(
    places: &mut [PlaceRecord],
    network: &Network,
    projection: LocalProjection,
) {
    let references = StreetReferences::new(&network.streets, &network.houses, projection);
    for place in places.iter_mut().filter(|place| place.address.is_none()) {
        place.near = references.nearest(&place.geometry);
    }
}

fn files(
    preparation: &Preparation,
    neighbourhoods: &[NeighbourhoodRecord],
    places: &[PlaceRecord],
    [streets, people, addresses]: [Option<PartFile>; 3],
    report: Report,
) -> Result<PreparedAtlas, Error> {
    let json = |error| Error::Json(preparation.file.clone(), error);
    let text = |text: String, features| PartFile {
        bytes: text.into_bytes(),
        features,
    };
    let areas = geojson::neighbourhoods(neighbourhoods).map_err(json)?;
    let points = geojson::places(places).map_err(json)?;
    let recipe = &preparation.recipe;
    let of_streets = recipe.streets.as_ref().map(|it| it.source.as_str());
    let of_people = recipe.people.as_ref().map(|it| it.source.as_str());
    let of_addresses = recipe.addresses.as_ref().map(|it| it.source.as_str());
    let areas = Some(text(areas, neighbourhoods.len()));
    let points = Some(text(points, places.len()));
    let written = [
        ("neighbourhoods", "neighbourhoods.geojson", areas, None),
        ("places", "places.geojson", points, None),
        ("streets", "streets.bin", streets, of_streets),
        ("people", "people.bin", people, of_people),
        ("addresses", "addresses.bin", addresses, of_addresses),
    ];
    let mut parts = Vec::new();
    let mut files = Vec::new();
    for (part, file, written, source) in written {
        if let Some(PartFile { bytes, features }) = written {
            parts.push((part, PartRecord::new(file, &bytes, features, source)));
            files.push((file, bytes));
        }
    }
    let bounds = bounds::bounding_box(neighbourhoods, places);
    let manifest = manifest::write(recipe, bounds, &parts, &report).map_err(json)?;
    files.push(("atlas.json", manifest.into_bytes()));
    Ok(PreparedAtlas { files, report })
}
