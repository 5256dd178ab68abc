//! Layers: whether what people have near is of one layer of the social base only.

use super::json;
use super::parts::{About, Limits, RegionHead};
use crate::atlas_question::AtlasQuestion;
use crate::question::QuestionError;
use access::{LayerFigures, Regions};
use atlas::Layer;
use serde::Serialize;

#[derive(Serialize)]
struct LayersAnswer<'a> {
    #[serde(flatten)]
    about: About,
    rows: Vec<LayersRow<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LayersRow<'a> {
    #[serde(flatten)]
    region: RegionHead,
    layers: Vec<LayerRow<'a>>,
    /// People who have places of two or more layers.
    several: Limits,
    /// People who have no place.
    none: Limits,
    /// People of whom no position is known: they are in the upper limits of all others.
    unplaced: Limits,
    /// The layer that everything is of that anybody has or may have.
    only_layer: Option<&'a str>,
}

#[derive(Serialize)]
struct LayerRow<'a> {
    id: &'a str,
    /// People who have a place of it.
    any: Limits,
    /// People who have a place of it and none of another.
    only: Limits,
}

fn row<'a>(layers: &'a [Layer], region: RegionHead, of: &LayerFigures) -> LayersRow<'a> {
    let numbers = of.any.iter().zip(&of.only);
    let rows = layers
        .iter()
        .zip(numbers)
        .map(|(layer, (any, only))| LayerRow {
            id: &layer.id,
            any: (*any).into(),
            only: (*only).into(),
        });
    let only = of.only_layer().and_then(|it| layers.get(it));
    LayersRow {
        region,
        layers: rows.collect(),
        several: of.several.into(),
        none: of.none.into(),
        unplaced: of.unplaced.into(),
        only_layer: only.map(|it| it.id.as_str()),
    }
}

pub fn layers(asked: &AtlasQuestion<'_>) -> Result<String, QuestionError> {
    let (analysis, question) = (&asked.analysis, asked.question);
    let supply = asked.supply()?;
    let group = asked.age_of_people()?;
    let found = analysis.layer_choice(&supply, question.pace()?, question.limit()?);
    let regions = Regions::new(analysis.atlas());
    let figures = regions.sums(&found.figures(analysis, group));
    let rows = regions.rows().iter().zip(&figures);
    let layers = &asked.taxonomy().layers;
    json(&LayersAnswer {
        about: About::new(asked, &supply)?,
        rows: rows
            .map(|(region, figures)| row(layers, region.into(), figures))
            .collect(),
    })
}
