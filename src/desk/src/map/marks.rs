//! Places on the map: those that count by the shape of their domain, and what the plan changes of them.

use super::geometry::MapGeometry;
use super::path_data::decimal;
use super::scale::MapScale;
use crate::picture::SvgElement;
use crate::plan::Plan;
use crate::question::PlacesAsked;
use access::{PlaceChoice, ScenarioStep, Site, Supply};
use atlas::{Atlas, LifeDomain, LonLat, MarkerShape, NeedStatus, Taxonomy};
use chart::{ScreenPoint, SymbolOutline, symbol_outline};
use std::collections::BTreeMap;

/// The radius of a mark in CSS px: far away, where many places are near each other, and close up.
const FAR: f64 = 2.0;
const CLOSE: f64 = 6.5;
/// The radius of a mark of the plan.
const PLANNED: f64 = 8.0;
/// The scales between which marks grow, metres for a CSS px.
const FAR_FROM: f64 = 25.0;
const CLOSE_UP_TO: f64 = 2.0;

/// A place as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPlace {
    /// Its id.
    pub id: String,
    /// Where it is.
    pub at: LonLat,
    /// The shape of its domain.
    pub shape: MarkerShape,
    /// What the plan changes.
    pub change: PlaceChange,
}

/// What a plan changes of a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PlaceChange {
    /// Nothing, or only its hours.
    None,
    /// It is new.
    Opened,
    /// It closes.
    Closed,
    /// It moves, from here.
    Moved(LonLat),
}

/// The places of a question after a plan, at any time of the day, and all that the plan changes.
pub fn plan_places(
    atlas: &Atlas,
    plan: &Plan,
    asked: &PlacesAsked,
    life_domains: &[LifeDomain],
) -> Vec<MapPlace> {
    let mut opened = Vec::new();
    let mut moved = BTreeMap::new();
    for step in &plan.scenario().steps {
        match step {
            ScenarioStep::Open(new) => opened.push(new.id.as_str()),
            ScenarioStep::Move { place, .. } => {
                let from = atlas.place_by_id(place).and_then(|it| atlas.anchor(it));
                moved.insert(place.as_str(), from);
            }
            _ => {}
        }
    }
    let sites = plan.sites(atlas);
    let supply = Supply::new(&sites, &choice(asked, atlas.taxonomy(), life_domains), None);
    let place = |site: Site| {
        let id = site.place.id.as_str();
        let change = match moved.get(id) {
            _ if site.is_closed => PlaceChange::Closed,
            _ if opened.contains(&id) => PlaceChange::Opened,
            Some(Some(from)) => PlaceChange::Moved(*from),
            _ => PlaceChange::None,
        };
        let taxonomy = atlas.taxonomy();
        let counts = supply.status(site.index) != NeedStatus::No;
        (change != PlaceChange::None || counts).then(|| MapPlace {
            id: id.to_owned(),
            at: site.place.shape.anchor(),
            shape: taxonomy.domain_at(site.place.domain(taxonomy)).shape,
            change,
        })
    };
    sites.iter().filter_map(place).collect()
}

/// What is asked for, in the terms of the taxonomy. An id that it does not have asks for nothing, as in the engine's answer.
fn choice(asked: &PlacesAsked, taxonomy: &Taxonomy, life_domains: &[LifeDomain]) -> PlaceChoice {
    fn each<T>(ids: &[String], find: impl Fn(&String) -> Option<T>) -> Option<Vec<T>> {
        (!ids.is_empty()).then(|| ids.iter().filter_map(find).collect())
    }
    let layers = &taxonomy.layers;
    PlaceChoice {
        kinds: each(&asked.kinds, |id| taxonomy.kind(id)),
        domains: each(&asked.domains, |id| taxonomy.domain(id)),
        life_domains: each(&asked.life_domains, |id| {
            life_domains.iter().find(|it| it.id == *id).cloned()
        }),
        layers: each(&asked.layers, |id| {
            layers.iter().map(|it| &it.id).find(|it| *it == id).cloned()
        }),
        conditional: asked.conditional,
        needs: each(&asked.needs, |id| taxonomy.need(id)).unwrap_or_default(),
    }
}

/// The marks of places that the plan does not change and that are in view: one path for each shape.
pub fn standing_layer(places: &[MapPlace], geometry: &MapGeometry, scale: MapScale) -> SvgElement {
    let radius = radius(scale) * scale.pixel;
    let mut standing: Vec<(MarkerShape, String)> = Vec::new();
    for place in places.iter().filter(|it| it.change == PlaceChange::None) {
        let at = geometry.point(place.at);
        if scale.shows(at, CLOSE) {
            let known = standing.iter_mut().find(|it| it.0 == place.shape);
            let path = outline(place.shape, at, radius);
            match known {
                Some((_, paths)) => paths.push_str(&path),
                None => standing.push((place.shape, path)),
            }
        }
    }
    let standing = standing.into_iter();
    let standing = standing.map(|(_, path)| SvgElement::new("path", "mark").with("d", path));
    SvgElement::new("g", "standing").holding(standing)
}

/// The marks of places that the plan changes. A new place has a ring around it, a closed one a cross over it, and an arrow leads to a
/// moved one.
pub fn changed_layer(places: &[MapPlace], geometry: &MapGeometry, scale: MapScale) -> SvgElement {
    let planned = PLANNED * scale.pixel;
    let changed = places.iter().filter_map(|place| {
        let at = geometry.point(place.at);
        let mark = |class| {
            SvgElement::new("path", class).with("d", outline(place.shape, at, planned * 0.7))
        };
        let parts = match place.change {
            PlaceChange::None => return None,
            PlaceChange::Opened => {
                vec![ring("mark-new", at, planned * 1.5), mark("mark")]
            }
            PlaceChange::Closed => {
                let cross = SvgElement::new("path", "mark-cross").with("d", cross(at, planned));
                vec![mark("mark-gone"), cross]
            }
            PlaceChange::Moved(from) => {
                let from = geometry.point(from);
                let arrow = SvgElement::new("path", "mark-arrow");
                vec![
                    ring("mark-from", from, planned * 0.6),
                    arrow.with("d", arrow_between(from, at, planned)),
                    ring("mark-moved", at, planned * 1.25),
                    mark("mark"),
                ]
            }
        };
        Some(SvgElement::new("g", "planned").holding(parts))
    });
    SvgElement::new("g", "changed").holding(changed)
}

/// The place at a point, at most this many CSS px from its centre: the nearest, of two equally near the later one, which is
/// drawn over the other.
pub fn place_at<'p>(
    places: &'p [MapPlace],
    geometry: &MapGeometry,
    scale: MapScale,
    [x, y]: [f64; 2],
    reach: f64,
) -> Option<&'p MapPlace> {
    let distance = |place: &MapPlace| {
        let [right, down] = geometry.point(place.at);
        ((right - x).powi(2) + (down - y).powi(2)).sqrt() / scale.pixel
    };
    let near = places.iter().rev().map(|it| (distance(it), it));
    let near = near.filter(|it| it.0 <= reach);
    near.min_by(|a, b| a.0.total_cmp(&b.0)).map(|it| it.1)
}

/// The radius of standing marks, CSS px.
fn radius(scale: MapScale) -> f64 {
    let (far, close) = (FAR_FROM.log2(), CLOSE_UP_TO.log2());
    let near = (far - scale.metres.max(1e-3).log2()) / (far - close);
    FAR + (CLOSE - FAR) * near.clamp(0.0, 1.0)
}

pub(super) fn outline(shape: MarkerShape, [x, y]: [f64; 2], radius: f64) -> String {
    match symbol_outline(shape, ScreenPoint::new(x, y), radius) {
        SymbolOutline::Circle { .. } => circle([x, y], radius),
        SymbolOutline::Polygon(corners) => {
            let points = corners.points().iter();
            let corner = |it: &ScreenPoint| pair(it.x, it.y);
            let corners: Vec<String> = points.map(corner).collect();
            ["M", &corners.join("L"), "Z"].concat()
        }
    }
}

fn circle([x, y]: [f64; 2], radius: f64) -> String {
    let (r, across) = (decimal(radius, 2), decimal(2.0 * radius, 2));
    let start = pair(x - radius, y);
    format!("M{start}a{r} {r} 0 1 1 {across} 0a{r} {r} 0 1 1-{across} 0Z")
}

fn ring(class: &'static str, at: [f64; 2], radius: f64) -> SvgElement {
    SvgElement::new("path", class).with("d", circle(at, radius))
}

fn cross([x, y]: [f64; 2], arm: f64) -> String {
    let way = pair(2.0 * arm, 2.0 * arm);
    let back = pair(2.0 * arm, -2.0 * arm);
    format!(
        "M{}l{way}M{}l{back}",
        pair(x - arm, y - arm),
        pair(x - arm, y + arm)
    )
}

/// A line to the rim of the mark, and a head of two strokes.
fn arrow_between([x, y]: [f64; 2], to: [f64; 2], size: f64) -> String {
    let (right, down) = (to[0] - x, to[1] - y);
    let length = (right * right + down * down).sqrt();
    if length <= 2.0 * size {
        return format!("M{}L{}", pair(x, y), pair(to[0], to[1]));
    }
    let (right, down) = (right / length, down / length);
    let tip = [to[0] - right * size * 1.25, to[1] - down * size * 1.25];
    let wing = |side: f64| {
        let back = [
            right * size - side * down * size * 0.6,
            down * size + side * right * size * 0.6,
        ];
        pair(tip[0] - back[0], tip[1] - back[1])
    };
    let tip_text = pair(tip[0], tip[1]);
    format!(
        "M{}L{tip_text}M{}L{tip_text}L{}",
        pair(x, y),
        wing(1.0),
        wing(-1.0)
    )
}

fn pair(x: f64, y: f64) -> String {
    [&decimal(x, 2), " ", &decimal(y, 2)].concat()
}
