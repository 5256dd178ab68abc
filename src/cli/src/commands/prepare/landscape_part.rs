//! Prepares the buildings and landmarks.

use super::binary_parts::PartFile;
use super::exact;
use super::preparation::Preparation;
use crate::error::Error;
use crate::formats::{self, Incomplete};
use crate::geometry::atlas_area::AtlasArea;
use crate::geometry::local_projection::LocalProjection;
use crate::landscape;
use crate::neighbourhoods::NeighbourhoodRecord;
use crate::output::report::{FileReport, Report};
use crate::progress::Progress;
use std::collections::BTreeSet;
use streets::Landscape;

impl Preparation {
    /// Prepares the landscape of the recipe, if it has one.
    pub fn landscape(
        &self,
        neighbourhoods: &[NeighbourhoodRecord],
        projection: LocalProjection,
        report: &mut Report,
        progress: &Progress,
    ) -> Result<Option<PartFile>, Error> {
        let Some(recipe) = &self.recipe.landscape else {
            return Ok(None);
        };
        let file = self.raw.join(&recipe.file);
        let mut raw = formats::read(
            &file,
            &recipe.reading,
            &landscape::is_relevant,
            Incomplete::Skip,
            progress,
        )?;
        let features = raw.count();
        let remarks = std::mem::take(&mut raw.remarks);
        let area = AtlasArea::new(exact(neighbourhoods), recipe.margin, projection);
        let names: BTreeSet<&str> = neighbourhoods.iter().map(|it| it.name.as_str()).collect();
        let found = landscape::read(raw, &names, &area, projection);
        let bytes = found.write();
        let read = Landscape::read(&bytes).map_err(|damage| Error::Landscape(file, damage))?;
        report.files.push(FileReport {
            source: recipe.source.clone(),
            file: recipe.file.display().to_string(),
            what: "landscape",
            features,
            kept: features - found.left_out.total(),
            left_out: found.left_out,
            notes: vec![
                format!(
                    "{} buildings, {} landmarks",
                    found.buildings.len(),
                    found.landmarks.len()
                ),
                format!("{} bytes", bytes.len()),
            ],
            may_be_empty: recipe.reading.may_be_empty,
            remarks,
            ..FileReport::default()
        });
        let features = read.features();
        Ok(Some(PartFile { bytes, features }))
    }
}
