//! Answers to questions about walks, as JavaScript objects. Loaded on demand; called by `walking.rs`.

use super::walk_object::walk;
use atlas::{Atlas, LonLat, PlaceIndex, WalkCost};
use browser::object::{ObjectBuilder, list};
use geo::{Coord, LineString, MultiPolygon};
use streets::{Goals, Pace, Route, WalkingNetwork};
use wasm_bindgen::JsValue;

/// The walks to the nearest places that match, at most `limit`, from near to far.
pub fn nearest(
    atlas: &Atlas,
    on_foot: &WalkingNetwork,
    here: LonLat,
    pace: Pace,
    matches: &dyn Fn(PlaceIndex) -> bool,
    limit: usize,
) -> Vec<(PlaceIndex, WalkCost)> {
    let start = on_foot.start(atlas, here);
    let walks = on_foot.nearest(&start, pace, matches, limit).walks;
    walks
        .iter()
        .map(|it| (PlaceIndex(it.goal), WalkCost::from(*it)))
        .collect()
}

/// The route to a place as an object; null if there is none.
pub fn to_place(
    atlas: &Atlas,
    on_foot: &WalkingNetwork,
    from: LonLat,
    to: PlaceIndex,
    pace: Pace,
) -> JsValue {
    let start = on_foot.start(atlas, from);
    route_object(on_foot.route(&start, pace, to), pace)
}

/// The route to a position as an object; null if there is none.
pub fn to_position(
    atlas: &Atlas,
    on_foot: &WalkingNetwork,
    from: LonLat,
    to: LonLat,
    pace: Pace,
) -> JsValue {
    let streets = on_foot.streets();
    let start = on_foot.start(atlas, from);
    let goals = Goals::of_position(streets, to);
    route_object(
        streets.route(&goals, &start.without_containing_goals(), pace, 0),
        pace,
    )
}

fn route_object(route: Option<Route>, pace: Pace) -> JsValue {
    let Some(route) = route else {
        return JsValue::NULL;
    };
    let streets = route.streets.iter().map(|(name, length)| {
        let object = ObjectBuilder::new().with("name", name.as_str());
        object.with("metres", length.get()).into()
    });
    walk(route.walk.into(), pace)
        .with("line", positions(route.geometry.iter().copied()))
        .with("streets", list(streets))
        .into()
}

/// The isochrone of some minutes: its area, and the places in it with their walks.
pub fn reach(
    atlas: &Atlas,
    on_foot: &WalkingNetwork,
    from: LonLat,
    minutes: f64,
    pace: Pace,
) -> JsValue {
    let start = on_foot.start(atlas, from);
    let isochrone = on_foot.streets().isochrone(&start, pace, minutes);
    let walks = on_foot.within(&start, pace, minutes).walks;
    let places = walks.iter().filter_map(|it| {
        let place = atlas.place(PlaceIndex(it.goal))?;
        let object = ObjectBuilder::new().with("id", place.id.as_str());
        Some(object.with("walk", walk((*it).into(), pace)).into())
    });
    ObjectBuilder::new()
        .with("area", area(&isochrone.polygons(minutes)))
        .with("places", list(places))
        .into()
}

/// The GeoJSON geometry of polygons (RFC 7946 §3.1.7).
fn area(polygons: &MultiPolygon<f64>) -> ObjectBuilder {
    let ring = |ring: &LineString<f64>| positions(ring.0.iter().copied());
    let polygons = polygons.iter().map(|polygon| {
        let rings = std::iter::once(polygon.exterior()).chain(polygon.interiors());
        list(rings.map(ring))
    });
    ObjectBuilder::new()
        .with("type", "MultiPolygon")
        .with("coordinates", list(polygons))
}

fn positions(points: impl Iterator<Item = Coord<f64>>) -> JsValue {
    list(points.map(|at| list([at.x.into(), at.y.into()])))
}
