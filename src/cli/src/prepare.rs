//! From raw files and a recipe to an atlas.

use crate::area::AtlasArea;
use crate::doubles;
use crate::error::Error;
use crate::gather;
use crate::grid;
use crate::kinds::Kinds;
use crate::manifest::{self, Part, Parts};
use crate::neighbourhood::{self, Neighbourhood};
use crate::pattern::Fields;
use crate::place::Place;
use crate::places;
use crate::plane::Plane;
use crate::progress::Progress;
use crate::raw;
use crate::recipe::Recipe;
use crate::report::{GATHERED, Line, MERGED, OUTSIDE, Report};
use crate::written;
use atlas::Taxonomy;
use geo::{BoundingRect, Coord};
use std::path::{Path, PathBuf};

/// An atlas in memory: the same from the same input, to the byte.
#[derive(Debug)]
pub struct Prepared {
    /// Its files by name, `atlas.json` last.
    pub files: [(&'static str, String); 3],
    /// What became of every feature.
    pub report: Report,
}

impl Prepared {
    /// Writes the files into a folder; the manifest last, so that it never names what is not there.
    ///
    /// # Errors
    /// When the folder cannot be written in.
    pub fn write(&self, folder: &Path) -> Result<(), Error> {
        for (name, text) in &self.files {
            let file = folder.join(name);
            std::fs::write(&file, text).map_err(|source| Error::Write { file, source })?;
        }
        Ok(())
    }
}

/// Prepares the atlas of a recipe. `raw` is the folder with its raw files, if not the one that the recipe names;
/// the taxonomy is `taxonomy.json` in the folder above the recipe's.
///
/// # Errors
/// When the recipe, the taxonomy or a whole file cannot be used. What is wrong with a feature is in the report.
pub fn prepare(recipe: &Path, raw: Option<&Path>, progress: &Progress) -> Result<Prepared, Error> {
    let preparation = Preparation::open(recipe, raw)?;
    let kinds = Kinds::of(&preparation.taxonomy, &preparation.taxonomy_file)?;
    let mut report = Report::default();
    let neighbourhoods = preparation.neighbourhoods(&mut report, progress)?;
    if neighbourhoods.is_empty() {
        return Err(Error::NoNeighbourhoods(recipe.to_owned()));
    }
    let plane = neighbourhood::plane_of(&neighbourhoods);
    let area = AtlasArea::of(&neighbourhoods, preparation.recipe.margin, plane);
    let found = preparation.places(&kinds, &area, &mut report, progress)?;
    let places = preparation.sorted(found, plane, &mut report);
    preparation.files(&neighbourhoods, &places, report)
}

/// What is needed to follow a recipe.
struct Preparation {
    file: PathBuf,
    recipe: Recipe,
    raw: PathBuf,
    taxonomy: Taxonomy,
    taxonomy_file: PathBuf,
}

impl Preparation {
    fn open(file: &Path, raw: Option<&Path>) -> Result<Self, Error> {
        let recipe = Recipe::read(file)?;
        let folder = file.parent().unwrap_or(Path::new("."));
        let raw = match (raw, &recipe.raw) {
            (Some(raw), _) => raw.to_owned(),
            (None, Some(raw)) => folder.join(raw),
            (None, None) => folder.to_owned(),
        };
        let taxonomy_file = folder.join("../taxonomy.json");
        let text = std::fs::read_to_string(&taxonomy_file)
            .map_err(|error| Error::read(&taxonomy_file, error))?;
        let taxonomy = Taxonomy::read(&text)
            .map_err(|error| Error::Taxonomy(taxonomy_file.clone(), error.to_string()))?;
        let preparation = Self {
            file: file.to_owned(),
            recipe,
            raw,
            taxonomy,
            taxonomy_file,
        };
        preparation.unknown_kind().map_or(Ok(preparation), Err)
    }

    /// A kind that the recipe names and the taxonomy does not have.
    fn unknown_kind(&self) -> Option<Error> {
        let rules = self.recipe.places.iter().flat_map(|places| &places.kinds);
        rules
            .map(|rule| &rule.kind)
            .chain(self.recipe.gather.iter().map(|gather| &gather.kind))
            .find(|kind| self.taxonomy.kind(kind).is_none())
            .map(|kind| {
                Error::Recipe(
                    self.file.clone(),
                    format!("kind `{kind}` is not in the taxonomy"),
                )
            })
    }

    fn neighbourhoods(
        &self,
        report: &mut Report,
        progress: &Progress,
    ) -> Result<Vec<Neighbourhood>, Error> {
        let recipe = &self.recipe.neighbourhoods;
        let wanted = |fields: &Fields| recipe.wanted.as_ref().is_none_or(|it| it.holds(fields));
        let raw = raw::read(
            &self.raw.join(&recipe.file),
            &recipe.reading,
            &wanted,
            progress,
        )?;
        let features = raw.count();
        let (found, left_out) = neighbourhood::read(raw, recipe);
        report.lines.push(Line {
            source: recipe.source.clone(),
            file: recipe.file.display().to_string(),
            what: "neighbourhoods",
            features,
            kept: found.len(),
            left_out,
            ..Line::default()
        });
        Ok(found)
    }

    /// The places of every file that lie in the area.
    fn places(
        &self,
        kinds: &Kinds<'_>,
        area: &AtlasArea,
        report: &mut Report,
        progress: &Progress,
    ) -> Result<Vec<Place>, Error> {
        let mut all = Vec::new();
        for recipe in &self.recipe.places {
            let wanted = |fields: &Fields| {
                recipe.leave_out.iter().any(|rule| rule.when.holds(fields))
                    || kinds.of_feature(fields, recipe).is_some()
            };
            let raw = raw::read(
                &self.raw.join(&recipe.file),
                &recipe.reading,
                &wanted,
                progress,
            )?;
            let features = raw.count();
            let placed = places::place(raw, report.lines.len(), recipe, kinds);
            let mut left_out = placed.left_out;
            let found = placed.places.len();
            all.extend(
                placed
                    .places
                    .into_iter()
                    .filter(|place| area.holds(&place.geometry)),
            );
            let here = all
                .iter()
                .filter(|place| place.origin == report.lines.len())
                .count();
            (here..found).for_each(|_| left_out.add(OUTSIDE));
            report.lines.push(Line {
                source: recipe.source.clone(),
                file: recipe.file.display().to_string(),
                what: "places",
                features,
                kept: here,
                left_out,
                facts_left_out: placed.facts_left_out,
            });
        }
        Ok(all)
    }

    /// Each place once, by id.
    fn sorted(&self, mut places: Vec<Place>, plane: Plane, report: &mut Report) -> Vec<Place> {
        let mut gone = |origins: Vec<usize>, reason: &str| {
            for origin in origins {
                report.lines[origin].kept -= 1;
                report.lines[origin].left_out.add(reason);
            }
        };
        for rule in &self.recipe.gather {
            let (left, pieces) = gather::gather(places, &rule.kind, rule.metres, plane);
            places = left;
            gone(pieces, GATHERED);
        }
        let (places, doubles) = doubles::merge(places, plane);
        gone(doubles, MERGED);
        places
    }

    fn files(
        &self,
        neighbourhoods: &[Neighbourhood],
        places: &[Place],
        report: Report,
    ) -> Result<Prepared, Error> {
        let json = |error| Error::Json(self.file.clone(), error);
        let areas = written::neighbourhoods(neighbourhoods).map_err(json)?;
        let points = written::places(places).map_err(json)?;
        let parts = Parts {
            neighbourhoods: Part::of("neighbourhoods.geojson", &areas, neighbourhoods.len()),
            places: Part::of("places.geojson", &points, places.len()),
        };
        let bounds = bounds(neighbourhoods, places);
        let manifest = manifest::write(&self.recipe, bounds, parts, &report).map_err(json)?;
        Ok(Prepared {
            files: [
                ("neighbourhoods.geojson", areas),
                ("places.geojson", points),
                ("atlas.json", manifest),
            ],
            report,
        })
    }
}

/// West, south, east and north of everything, on the grid.
fn bounds(neighbourhoods: &[Neighbourhood], places: &[Place]) -> [f64; 4] {
    let corners = neighbourhoods
        .iter()
        .flat_map(|it| it.area.iter().flatten().flatten())
        .map(|at| grid::coord(*at))
        .chain(
            places
                .iter()
                .filter_map(|it| it.geometry.bounding_rect())
                .flat_map(|it| [it.min(), it.max()]),
        );
    let start = [
        f64::INFINITY,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::NEG_INFINITY,
    ];
    corners.fold(start, |[west, south, east, north], Coord { x, y }| {
        [west.min(x), south.min(y), east.max(x), north.max(y)]
    })
}
