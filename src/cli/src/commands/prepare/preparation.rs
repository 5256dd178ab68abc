//! The steps of `prepare` that read neighbourhoods and places.

use super::PrepareOptions;
use crate::error::Error;
use crate::formats::{self, Incomplete};
use crate::geometry::atlas_area::AtlasArea;
use crate::geometry::local_projection::LocalProjection;
use crate::neighbourhoods::adjacent::{self, AdjacentAreaRecord};
use crate::neighbourhoods::{self, NeighbourhoodRecord};
use crate::output::report::{DOUBLE_ID, FileReport, GATHERED, MERGED, OUTSIDE, Report};
use crate::places;
use crate::places::duplicates;
use crate::places::grouping;
use crate::places::kind_matcher::KindMatcher;
use crate::places::record::PlaceRecord;
use crate::progress::Progress;
use crate::recipe::Recipe;
use crate::recipe::pattern::Fields;
use crate::standard_taxonomy::{STANDARD_FILE, STANDARD_TAXONOMY};
use atlas::{LifeDomain, Taxonomy};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// What the report says is made of the file of neighbourhoods.
const NEIGHBOURHOODS: &str = "neighbourhoods";

/// A recipe with what it refers to.
pub struct Preparation {
    pub file: PathBuf,
    pub recipe: Recipe,
    pub raw: PathBuf,
    pub taxonomy: Taxonomy,
    pub taxonomy_file: PathBuf,
}

impl Preparation {
    pub fn open(file: &Path, options: &PrepareOptions<'_>) -> Result<Self, Error> {
        let text = std::fs::read_to_string(file).map_err(|error| Error::read(file, error))?;
        let folder = file.parent().unwrap_or(Path::new("."));
        let (taxonomy_file, taxonomy) = taxonomy(folder, options.taxonomy)?;
        let recipe = Recipe::parse(file, &text, &taxonomy)?;
        let raw = match (options.raw, &recipe.raw) {
            (Some(raw), _) => raw.to_owned(),
            (None, Some(raw)) => folder.join(raw),
            (None, None) => folder.to_owned(),
        };
        Ok(Self {
            file: file.to_owned(),
            recipe,
            raw,
            taxonomy,
            taxonomy_file,
        })
    }

    pub fn neighbourhoods(
        &self,
        report: &mut Report,
        progress: &Progress,
    ) -> Result<Vec<NeighbourhoodRecord>, Error> {
        let recipe = &self.recipe.neighbourhoods;
        let wanted = |fields: &Fields| recipe.wanted.as_ref().is_none_or(|it| it.matches(fields));
        let mut raw = formats::read(
            &self.raw.join(&recipe.file),
            &recipe.reading,
            &wanted,
            Incomplete::Skip,
            progress,
        )?;
        let features = raw.count();
        let remarks = std::mem::take(&mut raw.remarks);
        let (found, left_out) = neighbourhoods::read(raw, recipe);
        report.files.push(FileReport {
            source: recipe.source.clone(),
            file: recipe.file.display().to_string(),
            what: NEIGHBOURHOODS,
            features,
            kept: found.len(),
            left_out,
            notes: (features == 0).then(no_features).into_iter().collect(),
            may_be_empty: recipe.reading.may_be_empty,
            remarks,
            ..FileReport::default()
        });
        Ok(found)
    }

    /// The areas beyond the border, by the relations of the file of neighbourhoods; none if that is not of OpenStreetMap. These
    /// relations are among the features that are left out of the neighbourhoods: the report has notes on them.
    pub fn adjacent_areas(
        &self,
        neighbourhoods: &[NeighbourhoodRecord],
        projection: LocalProjection,
        report: &mut Report,
        progress: &Progress,
    ) -> Result<Vec<AdjacentAreaRecord>, Error> {
        let recipe = &self.recipe.neighbourhoods;
        let file = self.raw.join(&recipe.file);
        if !formats::is_osm(&file) {
            return Ok(Vec::new());
        }
        let wanted = |tags: &Fields| adjacent::is_relevant(tags, recipe);
        let lines = Incomplete::Lines;
        let raw = formats::read(&file, &recipe.reading, &wanted, lines, progress)?;
        let found = adjacent::find(raw, recipe, neighbourhoods, projection);
        let mut notes = vec![format!("areas beyond the border: {}", found.areas.len())];
        let others = found.left_out.iter();
        notes.extend(
            others.map(|(why, count)| format!("not named beyond the border: {count} {why}")),
        );
        let own = report.files.iter_mut().find(|it| it.what == NEIGHBOURHOODS);
        if let Some(own) = own {
            own.notes.extend(notes);
        }
        Ok(found.areas)
    }

    /// Reads the places of all files that lie in the area.
    pub fn places(
        &self,
        kinds: &KindMatcher<'_>,
        area: &AtlasArea,
        report: &mut Report,
        progress: &Progress,
    ) -> Result<Vec<PlaceRecord>, Error> {
        let mut all = Vec::new();
        let language = self.recipe.language.as_deref();
        for recipe in &self.recipe.places {
            let wanted = |fields: &Fields| {
                recipe
                    .leave_out
                    .iter()
                    .any(|rule| rule.when.matches(fields))
                    || kinds.of_feature(fields, recipe).is_some()
            };
            let mut raw = formats::read(
                &self.raw.join(&recipe.file),
                &recipe.reading,
                &wanted,
                Incomplete::Skip,
                progress,
            )?;
            let features = raw.count();
            let remarks = std::mem::take(&mut raw.remarks);
            let placed = places::read(raw, report.files.len(), recipe, language, kinds);
            let mut left_out = placed.left_out;
            let found = placed.places.len();
            all.extend(
                placed
                    .places
                    .into_iter()
                    .filter(|place| area.intersects(&place.geometry)),
            );
            let here = all
                .iter()
                .filter(|place| place.origin == report.files.len())
                .count();
            (here..found).for_each(|_| left_out.add(OUTSIDE));
            report.files.push(FileReport {
                source: recipe.source.clone(),
                file: recipe.file.display().to_string(),
                what: "places",
                features,
                kept: here,
                left_out,
                facts_left_out: placed.facts_left_out,
                may_be_empty: recipe.reading.may_be_empty,
                remarks,
                ..FileReport::default()
            });
        }
        Ok(all)
    }

    /// Groups pieces and merges duplicates; sorts by id.
    pub fn without_duplicates(
        &self,
        mut places: Vec<PlaceRecord>,
        projection: LocalProjection,
        report: &mut Report,
    ) -> Vec<PlaceRecord> {
        let mut count_merged = |origins: Vec<usize>, reason: &str| {
            for origin in origins {
                report.files[origin].kept -= 1;
                report.files[origin].left_out.add(reason);
            }
        };
        for rule in &self.recipe.gather {
            let (left, pieces) =
                grouping::group_pieces(places, &rule.kind, rule.metres, projection);
            places = left;
            count_merged(pieces, GATHERED);
        }
        let (mut places, merged) = duplicates::merge(places, projection);
        count_merged(merged, MERGED);
        let mut double = Vec::new();
        // They are sorted by id.
        places.dedup_by(|later, first| {
            let is_double = later.id == first.id;
            if is_double {
                double.push((later.origin, later.id.clone()));
            }
            is_double
        });
        count_merged(
            double.iter().map(|(origin, _)| *origin).collect(),
            DOUBLE_ID,
        );
        for (origin, id) in double {
            let line = &mut report.files[origin];
            line.remarks
                .name(|| format!("{}, {}: {DOUBLE_ID}", line.file, id.escape_debug()));
        }
        places
    }
}

/// The note on a file of neighbourhoods without features. Of OpenStreetMap only the elements that match are counted.
fn no_features() -> String {
    "the file has no features, or none that matches `where`".to_owned()
}

/// The taxonomy with its file name: the given one; else `taxonomy.json` beside the folders of the atlases; else the
/// standard one.
fn taxonomy(folder: &Path, given: Option<&Path>) -> Result<(PathBuf, Taxonomy), Error> {
    let own = folder.join("..").join(STANDARD_FILE);
    let file = given.unwrap_or(&own);
    let (file, text) = match std::fs::read_to_string(file) {
        Ok(text) => (file.to_owned(), text),
        Err(error) if given.is_none() && error.kind() == ErrorKind::NotFound => {
            (PathBuf::from(STANDARD_FILE), STANDARD_TAXONOMY.to_owned())
        }
        Err(error) => return Err(Error::read(file, error)),
    };
    let read = Taxonomy::read(&text);
    let read = read.and_then(|it| LifeDomain::read_all(&text, &it).map(|_| it));
    match read {
        Ok(taxonomy) => Ok((file, taxonomy)),
        Err(error) => Err(Error::Taxonomy(file, error.to_string())),
    }
}
