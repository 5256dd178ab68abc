//! Prepares the activities of a recipe.

use super::preparation::Preparation;
use crate::activities::{self, ActivityRecord, VenueIndex};
use crate::error::Error;
use crate::geometry::atlas_area::AtlasArea;
use crate::neighbourhoods::NeighbourhoodRecord;
use crate::output::report::{DOUBLE_ID, FileReport, Report};
use crate::places::record::PlaceRecord;
use chrono_tz::Tz;
use std::collections::BTreeSet;

impl Preparation {
    /// Prepares the activities of all files of the recipe, sorted by id; `None` if it names none. Of those with one id the
    /// first is kept.
    pub fn activities(
        &self,
        places: &[PlaceRecord],
        neighbourhoods: &[NeighbourhoodRecord],
        area: &AtlasArea,
        report: &mut Report,
    ) -> Result<Option<Vec<ActivityRecord>>, Error> {
        if self.recipe.activities.is_empty() {
            return Ok(None);
        }
        // The recipe was checked: the zone is known and the date is a day.
        let zone: Tz = self.recipe.timezone.parse().unwrap_or(Tz::UTC);
        let date = self.recipe.date.parse().ok();
        let venues = VenueIndex::new(places, neighbourhoods, area, &self.taxonomy);
        let mut ids = BTreeSet::new();
        let mut all: Vec<ActivityRecord> = Vec::new();
        for recipe in &self.recipe.activities {
            let file = self.raw.join(&recipe.file);
            let mut found = activities::read(&file, recipe, zone, date, &venues)?;
            let (kept, double): (Vec<_>, Vec<_>) = found
                .activities
                .into_iter()
                .partition(|it| ids.insert(it.id.clone()));
            let name = recipe.file.display().to_string();
            for it in double {
                found.left_out.add(DOUBLE_ID);
                let id = it.id.escape_debug();
                found.remarks.name(|| format!("{name}, {id}: {DOUBLE_ID}"));
            }
            let homes = kept.iter().filter(|it| it.comes_to_you).count();
            report.files.push(FileReport {
                source: recipe.source.clone(),
                file: name,
                what: "activities",
                features: found.count,
                kept: kept.len(),
                left_out: found.left_out,
                facts_left_out: found.facts_left_out,
                notes: (homes > 0)
                    .then(|| format!("{homes} come to people's homes"))
                    .into_iter()
                    .collect(),
                may_be_empty: recipe.reading.may_be_empty,
                remarks: found.remarks,
            });
            all.extend(kept);
        }
        all.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(Some(all))
    }
}
