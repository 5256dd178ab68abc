//! Layers: whether what people have near is of one layer of the social base only.

use super::json;
use super::parts::{About, Limits, RegionHead};
use crate::atlas_question::AtlasQuestion;
use crate::question::QuestionError;
use access::{Count, LayerFigures, PlaceChoice, Regions};
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
    /// People who have places of two or more layers; null where the data has no place of some layer.
    several: Option<Limits>,
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
    /// People who have a place of it; null where the data has none.
    any: Option<Limits>,
    /// People who have a place of it and none of another; null where the data has no place of some layer.
    only: Option<Limits>,
}

/// Whether the data has places of a layer as far as they are asked for: a source that holds no libraries does not say that nobody has
/// one near.
fn is_known(asked: &AtlasQuestion<'_>, choice: &PlaceChoice, layer: &Layer) -> bool {
    let layers = choice.layers.as_ref();
    if layers.is_some_and(|it| !it.contains(&layer.id)) {
        return true;
    }
    let of_layer = PlaceChoice {
        layers: Some(vec![layer.id.clone()]),
        ..choice.clone()
    };
    let sites = asked.analysis.sites();
    of_layer.has_places(sites.atlas()) || of_layer.missing_kinds(sites).is_empty()
}

/// `known`: for each layer whether the data has places of it.
fn row<'a>(
    layers: &'a [Layer],
    known: &[bool],
    region: RegionHead,
    of: &LayerFigures,
) -> LayersRow<'a> {
    let knows_all = known.iter().all(|it| *it);
    // Where nobody is counted the lists are empty.
    let number = |of: &[Count], layer: usize| of.get(layer).copied().unwrap_or_default();
    let rows = layers.iter().zip(known).enumerate();
    let rows = rows.map(|(at, (layer, is_known))| LayerRow {
        id: &layer.id,
        any: is_known.then(|| number(&of.any, at).into()),
        only: knows_all.then(|| number(&of.only, at).into()),
    });
    let only = of.only_layer().filter(|_| knows_all);
    let only = only.and_then(|it| layers.get(it));
    LayersRow {
        region,
        layers: rows.collect(),
        several: knows_all.then(|| of.several.into()),
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
    let choice = asked.choice()?;
    let known = layers.iter().map(|it| is_known(asked, &choice, it));
    let known: Vec<bool> = known.collect();
    json(&LayersAnswer {
        about: About::new(asked, &supply)?,
        rows: rows
            .map(|(region, figures)| row(layers, &known, region.into(), figures))
            .collect(),
    })
}
