//! The command `prepare`: makes an atlas from a recipe and raw files.

mod activities;
mod binary_parts;
mod landscape_part;
mod preparation;

use crate::activities::ActivityRecord;
use crate::error::Error;
use crate::geometry::atlas_area::AtlasArea;
use crate::geometry::local_projection::LocalProjection;
use crate::neighbourhoods::{self, NeighbourhoodRecord, middle};
use crate::network::Network;
use crate::output::bounds;
use crate::output::geojson;
use crate::output::manifest::{self, MapRecord, PartRecord};
use crate::output::report::Report;
use crate::output::start;
use crate::places::kind_matcher::KindMatcher;
use crate::places::record::PlaceRecord;
use crate::places::street_areas;
use crate::places::street_reference::StreetReferences;
use crate::progress::Progress;
use crate::recipe::calendar::missing_holidays;
use atlas::ACTIVITIES_PART;
use binary_parts::PartFile;
use geo::MultiPolygon;
use preparation::Preparation;
use std::path::Path;

/// A prepared atlas in memory. The same input gives the same bytes.
#[derive(Debug)]
pub struct PreparedAtlas {
    /// Files by name, `atlas.json` last.
    pub files: Vec<(&'static str, Vec<u8>)>,
    /// Counts of what was kept and left out.
    pub report: Report,
}

impl PreparedAtlas {
    /// Writes the files into a folder, the manifest last, so that it never names a missing file.
    ///
    /// # Errors
    /// If a file cannot be written.
    pub fn write(&self, folder: &Path) -> Result<(), Error> {
        for (name, bytes) in &self.files {
            let file = folder.join(name);
            std::fs::write(&file, bytes).map_err(|source| Error::Write { file, source })?;
        }
        Ok(())
    }
}

/// Files that replace those of a recipe.
#[derive(Clone, Copy, Debug, Default)]
pub struct PrepareOptions<'a> {
    /// The folder of raw files.
    pub raw: Option<&'a Path>,
    /// The taxonomy. Without it, `taxonomy.json` in the parent of the recipe's folder; without that, the standard one.
    pub taxonomy: Option<&'a Path>,
}

/// Prepares the atlas of a recipe. `raw` overrides the recipe's folder of raw files.
///
/// # Errors
/// As [`prepare_with`].
pub fn prepare(
    recipe: &Path,
    raw: Option<&Path>,
    progress: &Progress,
) -> Result<PreparedAtlas, Error> {
    let options = PrepareOptions {
        raw,
        ..PrepareOptions::default()
    };
    prepare_with(recipe, &options, progress)
}

/// Prepares the atlas of a recipe.
///
/// # Errors
/// If the recipe, the taxonomy or a file as a whole is invalid. Errors in single features are counted in the report.
pub fn prepare_with(
    recipe: &Path,
    options: &PrepareOptions<'_>,
    progress: &Progress,
) -> Result<PreparedAtlas, Error> {
    let preparation = Preparation::open(recipe, options)?;
    let kinds = KindMatcher::new(&preparation.taxonomy, &preparation.taxonomy_file)?;
    let mut report = Report {
        notes: Vec::from_iter(missing_holidays(&preparation.recipe.country)),
        ..Report::default()
    };
    let mut neighbourhoods = preparation.neighbourhoods(&mut report, progress)?;
    if neighbourhoods.is_empty() {
        return Err(Error::NoNeighbourhoods(recipe.to_owned(), Box::new(report)));
    }
    let projection = neighbourhoods::local_projection(&neighbourhoods);
    let adjacent =
        preparation.adjacent_areas(&neighbourhoods, projection, &mut report, progress)?;
    let area = AtlasArea::new(
        exact(&neighbourhoods),
        preparation.recipe.margin,
        projection,
    );
    let found = preparation.places(&kinds, &area, &mut report, progress)?;
    let mut places = preparation.without_duplicates(found, projection, &mut report);
    let streets = preparation.streets(&neighbourhoods, projection, &mut report, progress)?;
    let (network, streets) = streets.unzip();
    if let Some(network) = &network {
        places = street_areas::remove(places, &network.streets, projection, &mut report);
        add_street_references(&mut places, network, projection);
    }
    let people = preparation.people(&neighbourhoods, projection, &mut report, progress)?;
    let (population, people) = people.unzip();
    let addresses = preparation.addresses(
        &neighbourhoods,
        network.as_ref(),
        projection,
        &mut report,
        progress,
    )?;
    let (houses, addresses) = addresses.unzip();
    let homes = [
        population.as_ref().map(middle::of_people),
        houses.as_deref().map(middle::of_houses),
        network.as_ref().map(middle::of_network),
    ];
    let homes: Vec<_> = homes.into_iter().flatten().collect();
    middle::set(&mut neighbourhoods, &homes, projection);
    let landscape = preparation.landscape(&neighbourhoods, projection, &mut report, progress)?;
    let activities = preparation.activities(&places, &neighbourhoods, &area, &mut report)?;
    let empty = report.empty_files();
    if !empty.is_empty() {
        return Err(Error::NothingKept(
            recipe.to_owned(),
            empty,
            Box::new(report),
        ));
    }
    files(
        &preparation,
        &neighbourhoods,
        &places,
        activities.as_deref(),
        MapRecord {
            start: start::start(population.as_ref(), &neighbourhoods, &places, projection),
            adjacent: &adjacent,
        },
        [streets, people, addresses, landscape],
        report,
    )
}

/// Borders as published, not simplified.
fn exact(neighbourhoods: &[NeighbourhoodRecord]) -> impl Iterator<Item = &MultiPolygon<f64>> {
    neighbourhoods.iter().map(|it| &it.exact)
}

/// Sets `near` of the places without an address.
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
    activities: Option<&[ActivityRecord]>,
    map: MapRecord<'_>,
    [streets, people, addresses, landscape]: [Option<PartFile>; 4],
    report: Report,
) -> Result<PreparedAtlas, Error> {
    let json = |error| Error::Json(preparation.file.clone(), error);
    let text = |text: String, features| PartFile {
        bytes: text.into_bytes(),
        features,
    };
    let areas = geojson::neighbourhoods(neighbourhoods).map_err(json)?;
    let points = geojson::places(places).map_err(json)?;
    let activities = activities.map(|all| {
        let written = geojson::activities(all).map_err(json)?;
        Ok::<_, Error>(text(written, all.len()))
    });
    let activities = activities.transpose()?;
    let recipe = &preparation.recipe;
    let of_streets = recipe.streets.as_ref().map(|it| it.source.as_str());
    let of_people = recipe.people.as_ref().map(|it| it.source.as_str());
    let of_addresses = recipe.addresses.as_ref().map(|it| it.source.as_str());
    let of_landscape = recipe.landscape.as_ref().map(|it| it.source.as_str());
    let areas = Some(text(areas, neighbourhoods.len()));
    let points = Some(text(points, places.len()));
    let written = [
        ("neighbourhoods", "neighbourhoods.geojson", areas, None),
        ("places", "places.geojson", points, None),
        ("streets", "streets.bin", streets, of_streets),
        ("people", "people.bin", people, of_people),
        ("addresses", "addresses.bin", addresses, of_addresses),
        ("landscape", "landscape.bin", landscape, of_landscape),
        (ACTIVITIES_PART, "activities.geojson", activities, None),
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
    let manifest = manifest::write(recipe, bounds, map, &parts, &report).map_err(json)?;
    files.push(("atlas.json", manifest.into_bytes()));
    Ok(PreparedAtlas { files, report })
}
