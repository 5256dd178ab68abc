//! Questions on foot without a page, for the engine that JavaScript holds.

use crate::delivery;
use crate::engine::walk;
use crate::object::{Made, list};
use atlas::{Atlas, LonLat, PlaceIndex, Walked};
use geo::{Coord, LineString, MultiPolygon};
use js_sys::Float64Array;
use streets::{Counted, Crowd, Goals, OnFoot, Pace, People, Route, Streets, Walk};
use wasm_bindgen::JsValue;

/// Reads a file of streets as the element fetches it.
///
/// # Errors
/// What is wrong with it, in English.
pub fn open(atlas: &Atlas, file: &JsValue) -> Result<OnFoot, String> {
    let (_, bytes) = delivery::bytes(file).map_err(|fault| fault.detail())?;
    let streets = Streets::read(&bytes).map_err(|damage| damage.to_string())?;
    Ok(OnFoot::new(streets, atlas))
}

/// Ties the people of a file as the element fetches it to the streets; without a file, the streets stand for them.
///
/// # Errors
/// What is wrong with the file, in English.
pub fn count(atlas: &Atlas, on_foot: &OnFoot, file: Option<&JsValue>) -> Result<Crowd, String> {
    let streets = on_foot.streets();
    let Some(file) = file else {
        return Ok(Crowd::of_streets(streets));
    };
    let (_, bytes) = delivery::bytes(file).map_err(|fault| fault.detail())?;
    let people = People::read(&bytes).map_err(|damage| damage.to_string())?;
    Ok(Crowd::of_people(streets, atlas, &people))
}

/// The minutes that everybody walks to the nearest place that is wanted, as an object.
pub fn coverage(
    on_foot: &OnFoot,
    crowd: &Crowd,
    pace: Pace,
    wanted: &dyn Fn(PlaceIndex) -> bool,
) -> JsValue {
    let walks = on_foot.everyone(crowd, pace, wanted).walks;
    let minutes = |walk: &Option<Walk>| {
        walk.map_or(f64::INFINITY, |walk| {
            pace.minutes(Walked::from(walk).effort)
        })
    };
    let minutes: Vec<f64> = walks.iter().map(minutes).collect();
    let weights = crowd.weights.iter().map(|it| it.unwrap_or(f64::NAN));
    let weights: Vec<f64> = weights.collect();
    let counted = match crowd.counted {
        Counted::Residents => "residents",
        Counted::Addresses => "addresses",
        Counted::Metres => "metres",
    };
    Made::new()
        .with("counted", counted)
        .with("minutes", Float64Array::from(minutes.as_slice()))
        .with("weights", Float64Array::from(weights.as_slice()))
        .into()
}

/// The walks to the places that are wanted, in order, at most `limit`.
pub fn nearest(
    atlas: &Atlas,
    on_foot: &OnFoot,
    here: LonLat,
    pace: Pace,
    wanted: &dyn Fn(PlaceIndex) -> bool,
    limit: usize,
) -> Vec<(PlaceIndex, Walked)> {
    let start = on_foot.start(atlas, here);
    let walks = on_foot.nearest(&start, pace, wanted, limit).walks;
    walks
        .iter()
        .map(|it| (PlaceIndex(it.goal), Walked::from(*it)))
        .collect()
}

/// The way to a place as an object; null where none is known.
pub fn to_place(
    atlas: &Atlas,
    on_foot: &OnFoot,
    from: LonLat,
    to: PlaceIndex,
    pace: Pace,
) -> JsValue {
    let start = on_foot.start(atlas, from);
    way(on_foot.route(&start, pace, to), pace)
}

/// The way to a position as an object; null where none is known.
pub fn to_position(
    atlas: &Atlas,
    on_foot: &OnFoot,
    from: LonLat,
    to: LonLat,
    pace: Pace,
) -> JsValue {
    let streets = on_foot.streets();
    let start = on_foot.start(atlas, from);
    let goals = Goals::of_position(streets, to);
    way(streets.route(&goals, &start.elsewhere(), pace, 0), pace)
}

fn way(route: Option<Route>, pace: Pace) -> JsValue {
    let Some(route) = route else {
        return JsValue::NULL;
    };
    let streets = route.streets.iter().map(|(name, length)| {
        let made = Made::new().with("name", name.as_str());
        made.with("metres", length.get()).into()
    });
    walk(route.walk.into(), pace)
        .with("line", positions(route.line.iter().copied()))
        .with("streets", list(streets))
        .into()
}

/// What can be reached in some minutes: the area, and the places with their walks.
pub fn reach(atlas: &Atlas, on_foot: &OnFoot, from: LonLat, minutes: f64, pace: Pace) -> JsValue {
    let start = on_foot.start(atlas, from);
    let reach = on_foot.streets().reach(&start, pace, minutes);
    let walks = on_foot.within(&start, pace, minutes).walks;
    let places = walks.iter().filter_map(|it| {
        let place = atlas.place(PlaceIndex(it.goal))?;
        let made = Made::new().with("id", place.id.as_str());
        Some(made.with("walk", walk((*it).into(), pace)).into())
    });
    Made::new()
        .with("area", area(&reach.outline(minutes)))
        .with("places", list(places))
        .into()
}

/// A GeoJSON geometry (RFC 7946 §3.1.7).
fn area(polygons: &MultiPolygon<f64>) -> Made {
    let ring = |ring: &LineString<f64>| positions(ring.0.iter().copied());
    let polygons = polygons.iter().map(|polygon| {
        let rings = std::iter::once(polygon.exterior()).chain(polygon.interiors());
        list(rings.map(ring))
    });
    Made::new()
        .with("type", "MultiPolygon")
        .with("coordinates", list(polygons))
}

fn positions(points: impl Iterator<Item = Coord<f64>>) -> JsValue {
    list(points.map(|at| list([at.x.into(), at.y.into()])))
}
