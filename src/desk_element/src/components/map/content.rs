//! What is on the map, bottom to top: the same on the screen and in a file.

use super::desk_map::DeskMap;
use desk::SvgElement;
use desk::map::{
    MapScale, border_layer, changed_layer, gap_layer, name_layer, pattern_layer, reach_layer,
    region_layer, seat_layer, standing_layer,
};

/// A layer: the shapes that the state of the map comes to; none while they are not known. Reactive.
type Layer = fn(DeskMap, &LayerScale) -> Option<Vec<SvgElement>>;

/// For which scale layers are drawn; a layer is drawn again where what it reads of this changes.
pub struct LayerScale {
    /// The scale; none before the map has a size.
    pub scale: Box<dyn Fn() -> Option<MapScale>>,
    /// Whether small streets are drawn at it.
    pub has_small_streets: Box<dyn Fn() -> bool>,
}

/// All layers.
pub const LAYERS: [Layer; 10] = [
    patterns, regions, base, borders, reach, seats, gaps, standing, changed, names,
];

fn patterns(map: DeskMap, at: &LayerScale) -> Option<Vec<SvgElement>> {
    let Some(shown) = map.store().classes.get() else {
        return Some(Vec::new());
    };
    Some(vec![pattern_layer(&shown.classes, (at.scale)()?.pixel)])
}

fn regions(map: DeskMap, _: &LayerScale) -> Option<Vec<SvgElement>> {
    let store = map.store();
    // Without figures there are no fills: those of another figure would have no legend.
    let Some(shown) = store.classes.get() else {
        return Some(Vec::new());
    };
    let regions = store.geometry.regions(shown.level);
    Some(vec![region_layer(regions, &shown.classes)])
}

fn base(map: DeskMap, at: &LayerScale) -> Option<Vec<SvgElement>> {
    let base = map.desk.base_layer()?;
    Some(vec![base.element((at.has_small_streets)())])
}

fn borders(map: DeskMap, _: &LayerScale) -> Option<Vec<SvgElement>> {
    let level = map.desk.view().level;
    let layer = border_layer(&map.store().geometry, level, map.selected());
    Some(vec![layer])
}

fn reach(map: DeskMap, at: &LayerScale) -> Option<Vec<SvgElement>> {
    let store = map.store();
    let is_close = (at.has_small_streets)();
    let layer = map
        .reach()
        .map(|it| reach_layer(&it, &store.geometry, is_close));
    let is_late = layer.is_none() && map.is_reach_shown() && store.reach.is_waiting();
    // Until the answer is there the lines before stay, as the figures do.
    (!is_late).then(|| layer.into_iter().collect())
}

fn seats(map: DeskMap, at: &LayerScale) -> Option<Vec<SvgElement>> {
    let store = map.store();
    let is_close = (at.has_small_streets)();
    let layer = map
        .seat_lines()
        .map(|it| seat_layer(&it, &store.geometry, is_close));
    let is_late = layer.is_none() && map.has_seat_lines() && map.desk.seats().is_waiting();
    (!is_late).then(|| layer.into_iter().collect())
}

fn gaps(map: DeskMap, _: &LayerScale) -> Option<Vec<SvgElement>> {
    let geometry = &map.store().geometry;
    let layer = map.gaps().map(|it| gap_layer(&it.points, geometry));
    Some(layer.into_iter().collect())
}

fn standing(map: DeskMap, at: &LayerScale) -> Option<Vec<SvgElement>> {
    let store = map.store();
    let places = store.standing.get();
    let layer = standing_layer(&places, &store.geometry, (at.scale)()?);
    Some(vec![layer])
}

fn changed(map: DeskMap, at: &LayerScale) -> Option<Vec<SvgElement>> {
    let store = map.store();
    let places = store.places.get();
    let layer = changed_layer(&places, &store.geometry, (at.scale)()?);
    Some(vec![layer])
}

fn names(map: DeskMap, at: &LayerScale) -> Option<Vec<SvgElement>> {
    let store = map.store();
    let regions = store.geometry.regions(map.desk.view().level);
    Some(vec![name_layer(regions, map.selected(), (at.scale)()?)])
}
