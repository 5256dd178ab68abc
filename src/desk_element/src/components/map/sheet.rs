//! The map as a picture to take along: what is on the screen, of the whole atlas.

use super::content::{LAYERS, LayerScale};
use super::desk_map::DeskMap;
use super::legend::legends;
use chart::Camera;
use desk::map::{MapScale, MapSheet, street_detail};
use desk::{MapFigure, Picture};
use leptos::prelude::*;

/// Lets the desk take the map along for as long as it is there.
pub fn offer(map: DeskMap) {
    map.desk
        .offer_picture(Some(move || untrack(|| picture(map))));
    on_cleanup(move || {
        if !map.desk.is_disposed() {
            map.desk.offer_picture(None::<fn() -> Option<Picture>>);
        }
    });
}

/// The picture; none while the map shows no figures.
fn picture(map: DeskMap) -> Option<Picture> {
    let (desk, store) = (map.desk, map.store());
    let shown = store.classes.get()?;
    let figure = shown.classes.figure;
    let coverage = &shown.coverage;
    let has_gaps = figure != MapFigure::Gaps || coverage.about.basis != "points";
    if !has_gaps && map.gaps().is_none() {
        return None;
    }
    let units = store.geometry.units();
    let [width, height] = units.size();
    let size = MapSheet::map_size(height / width);
    let scale = MapScale::of(Camera::fit_all(store.geometry.bounds(), size), units);
    let at = LayerScale {
        scale: Box::new(move || Some(scale)),
        has_small_streets: Box::new(move || street_detail(scale)),
    };
    let layers = LAYERS.iter().filter_map(|layer| layer(map, &at)).flatten();
    let of = &coverage.of;
    let compared = desk.comparison().filter(|it| it.of == *of);
    let link = desk.link_of(of);
    let texts = desk.in_words(|words| {
        let compared = compared.as_deref().map(|it| &**it);
        let level = shown.level.kind();
        let sentence = words.first_sentence(&of.question, coverage, compared, level);
        let of = words.provenance(&of.question, &of.scenario, &coverage.about, link);
        words.sheet_texts(figure, sentence.announcement(), &of)
    });
    let sheet = MapSheet {
        texts: &texts,
        legends: &legends(map, &shown),
        layers: layers.collect(),
        scale,
    };
    Some(sheet.picture(desk.locale()))
}
