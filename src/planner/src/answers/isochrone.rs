//! Isochrone: the streets from which a place is within the limit, of all places that count together.

use super::json;
use super::parts::{About, RegionHead};
use super::street_figures::StreetFigures;
use super::street_lines::NearLines;
use crate::atlas_question::AtlasQuestion;
use crate::question::QuestionError;
use access::Regions;
use serde::Serialize;

#[derive(Serialize)]
struct IsochroneAnswer {
    #[serde(flatten)]
    about: About,
    rows: Vec<IsochroneRow>,
    #[serde(flatten)]
    lines: NearLines,
}

#[derive(Serialize)]
struct IsochroneRow {
    #[serde(flatten)]
    region: RegionHead,
    street: StreetFigures,
}

pub fn isochrone(asked: &AtlasQuestion<'_>) -> Result<String, QuestionError> {
    let (analysis, question) = (&asked.analysis, asked.question);
    let supply = asked.supply()?;
    let network = analysis.network().ok_or_else(QuestionError::no_streets)?;
    let reach = analysis.street_reach(&supply, question.pace()?, question.limit()?);
    let reach = reach.ok_or_else(QuestionError::no_streets)?;
    let regions = Regions::new(analysis.atlas());
    let figures = regions.sums(&reach.neighbourhoods);
    let rows = regions.rows().iter().zip(&figures);
    json(&IsochroneAnswer {
        about: About::new(asked, &supply)?,
        rows: rows
            .map(|(region, figures)| IsochroneRow {
                region: region.into(),
                street: figures.into(),
            })
            .collect(),
        lines: NearLines::new(&reach.sections, network.streets()),
    })
}
