//! Moves the camera of the map, and builds its base map.

use super::framing::{fit, hidden_height, seen_bounds};
use crate::state::{Here, How, State};
use atlas::{Atlas, LonLat, Metres, NeighbourhoodIndex, PlaceIndex, Row};
use chart::{
    BaseMap, BaseMapBuilder, Camera, MarkSymbol, WorldBounds, WorldPoint, pictogram, pile, rules,
};

/// How many zooms a tap goes closer while the visitor points at a position.
const TOWARDS: f64 = 2.0;
/// A place may be so many times as far as the nearest one for the map to show both …
const MUCH_FARTHER: f64 = 3.0;
/// … or so far in a straight line, metres: a walk of about half an hour.
const NEAR_BY: f64 = 2_000.0;
/// The scale at which streets can be told apart, metres per CSS px.
const STREET_SCALE: f64 = 1.5;

/// Builds the base map of an atlas.
pub fn base_map(atlas: &Atlas) -> BaseMap {
    let mut builder = BaseMapBuilder::new();
    for one in atlas.neighbourhoods() {
        builder.area(&one.name, one.water, one.area.polygons());
    }
    for (index, place) in atlas.indexed_places() {
        let Some(at) = atlas.anchor(index) else {
            continue;
        };
        let domain = place.domain(atlas.taxonomy());
        let symbol = MarkSymbol {
            shape: atlas.taxonomy().domain_at(domain).shape,
            paint: domain.0,
            pictogram: pictogram(&atlas.taxonomy().kind_at(place.kind).id),
        };
        builder.mark(at, place.shape.area().map(|area| area.polygons()), symbol);
    }
    let adjacent = atlas.manifest().map_or(&[][..], |it| &it.adjacent);
    adjacent.iter().for_each(|area| builder.adjacent(area));
    builder.finish()
}

/// The camera with which a map opens that would show the whole atlas as `whole`: the part where most people live, if the atlas
/// says which that is.
pub fn opening(state: State, whole: Camera) -> Camera {
    let atlas = state.atlas();
    let start = atlas.manifest().and_then(|it| it.start());
    let corners = start.map(|it| [(it.west, it.south), (it.east, it.north)]);
    let corners = corners.into_iter().flatten();
    let corners = corners.filter_map(|(lon, lat)| LonLat::new(lon, lat));
    match WorldBounds::around(corners.map(Into::into)) {
        Some(start) => whole.fit(start, rules::HOME_PADDING),
        None => whole,
    }
}

/// Shows what the map opened on.
pub fn show_opening(state: State) {
    move_camera(state, |camera| opening(state, camera.home()));
}

/// Fits the map to the visitor's location with the place that the answer names and the five nearest, without those that are much farther than
/// the nearest: a map of them would show those near by in a heap. And to the visitor's neighbourhood if they chose one.
pub fn show_location_and_nearest(state: State, here: Here) {
    if let Some(bounds) = location_and_nearest(state, here) {
        show(state, bounds);
    }
}

/// Whether the map shows what [`show_location_and_nearest`] showed, or flies there: the visitor has not moved it since.
pub fn is_at_nearest(state: State) -> bool {
    let bounds = || location_and_nearest(state, state.here()?);
    let at = destination(state);
    at.is_some() && at == at.zip(bounds()).map(|(at, bounds)| fit(state, at, bounds))
}

fn location_and_nearest(state: State, here: Here) -> Option<WorldBounds> {
    let listing = state.listing();
    let atlas = state.atlas();
    let rows = listing.rows.iter().take(5);
    let far = |row: &Row| row.distance.map_or(f64::INFINITY, Metres::get);
    let limit = rows.clone().next().map_or(0.0, far) * MUCH_FARTHER;
    let near = rows.filter(|row| far(row) <= limit.max(NEAR_BY));
    let named = named(state);
    let nearest = near.chain(&named);
    let nearest = nearest.filter_map(|row| atlas.anchor(row.place));
    let points = nearest.chain([here.at]).map(Into::into);
    let mut bounds = WorldBounds::around(points);
    if let How::Neighbourhood(index) = here.how {
        let area = state.base_map().and_then(|it| it.area_bounds(index.0));
        let whole = bounds.into_iter().chain(area).reduce(WorldBounds::joined);
        // A neighbourhood with a distant exclave would make the nearest places overlap.
        let camera = state.camera();
        let zoom = |to: Option<WorldBounds>| Some(fit(state, camera?, to?).zoom());
        if zoom(whole) >= zoom(bounds).map(|zoom| zoom - 2.0) {
            bounds = whole;
        }
    }
    // Where isochrones are shown, the nearest is in view.
    let isochrones = state.isochrones();
    let isochrone = isochrones.first().and_then(|it| it.bounds());
    bounds
        .into_iter()
        .chain(isochrone)
        .reduce(WorldBounds::joined)
}

/// The place that the answer names: the recommended one, or else the nearest beyond the limit.
fn named(state: State) -> Option<Row> {
    let found = state.recommendation().map(|it| it.row);
    found.or_else(|| state.listing().only_beyond())
}

/// Whether the place that the answer names is in the viewport; `None` without such a place or a viewport.
pub fn sees_nearest_match(state: State) -> Option<bool> {
    let at = state.atlas().anchor(named(state)?.place)?;
    Some(seen_bounds(state, destination(state)?).contains(at.into()))
}

/// Shows the place that the answer names and the visitor's location, if that place is outside the viewport.
pub fn show_nearest_match(state: State) {
    if let (Some(here), Some(false)) = (state.here(), sees_nearest_match(state)) {
        show_location_and_nearest(state, here);
    }
}

/// The camera with a position in its middle, and somewhat closer until streets can be told apart.
pub fn towards(camera: Camera, at: LonLat) -> Camera {
    closer(camera, TOWARDS).centred(at)
}

/// The camera at [`STREET_SCALE`], if its scale is more than twice as coarse, but not closer by more than `most` zooms.
fn closer(camera: Camera, most: f64) -> Camera {
    let coarse = camera.metres_per_pixel() / STREET_SCALE;
    if coarse > 2.0 {
        camera.zoomed(camera.zoom() + coarse.log2().min(most))
    } else {
        camera
    }
}

/// Zooms in to a place and centres it, if the scale is more than twice as coarse as [`STREET_SCALE`].
pub fn zoom_to_place(state: State, place: PlaceIndex) {
    let Some(at) = state.atlas().anchor(place) else {
        return;
    };
    fly(state, |camera| match closer(camera, f64::INFINITY) {
        same if same == camera => camera,
        closer => closer.centred(at),
    });
    open_fan(state, place);
}

/// Moves a map that was just loaded to the current location, open group and selected place.
pub fn fit_current_state(state: State) {
    match (state.here(), state.open_group()) {
        (Some(here), _) => show_location_and_nearest(state, here),
        (None, Some(Some(index))) => fit_neighbourhood(state, index),
        (None, _) => {}
    }
    if let Some((place, _)) = state.selected() {
        reveal_place(state, place);
    }
}

/// Fits the map to these bounds.
pub fn show(state: State, bounds: WorldBounds) {
    fly(state, |camera| fit(state, camera, bounds));
}

/// Replaces the camera at once, if the map has one, and ends a flight.
pub fn move_camera(state: State, to: impl Fn(Camera) -> Camera) {
    state.set_flight(None);
    let camera = state.camera();
    if let Some(camera) = camera {
        state.set_camera(to(camera));
    }
}

/// The camera that the map has, or will have once it has flown there.
fn destination(state: State) -> Option<Camera> {
    state.flight().or_else(|| state.camera())
}

/// Lets the map fly, if it has a camera. Where it is there, or goes there, an animated zoom goes on.
fn fly(state: State, to: impl Fn(Camera) -> Camera) {
    if let Some(camera) = destination(state) {
        let to = to(camera);
        if to != camera {
            state.set_flight(Some(to));
        }
    }
}

/// Fits the whole map in the viewport.
pub fn fit_all(state: State) {
    fly(state, Camera::home);
}

/// Fits the map to a neighbourhood.
pub fn fit_neighbourhood(state: State, index: NeighbourhoodIndex) {
    if let Some(bounds) = state.base_map().and_then(|it| it.area_bounds(index.0)) {
        show(state, bounds);
    }
}

/// Shows a place with the route to it, if any of that is outside the viewport.
pub fn reveal_place(state: State, place: PlaceIndex) {
    let Some(at) = state.atlas().anchor(place) else {
        return;
    };
    let route = state.route();
    let route_points = route.iter().flat_map(|route| &route.geometry);
    let route_points = route_points.filter_map(|at| LonLat::new(at.x, at.y));
    let bounds = WorldBounds::around(route_points.chain([at]).map(Into::into));
    fly(state, |camera| {
        let visible_bounds = seen_bounds(state, camera);
        match bounds {
            Some(bounds)
                if visible_bounds.contains(bounds.min) && visible_bounds.contains(bounds.max) =>
            {
                camera
            }
            Some(bounds) if bounds.min != bounds.max => fit(state, camera, bounds),
            _ => camera
                .centred(at)
                .pan_by(0.0, hidden_height(state, camera) / 2.0),
        }
    });
    open_fan(state, place);
}

/// Spreads the pile of a place as a fan where the map is or flies to; closes any other fan. It stays as it is for another place of
/// the same pile.
fn open_fan(state: State, place: PlaceIndex) {
    let (Some(base_map), Some(camera)) = (state.base_map(), destination(state)) else {
        return;
    };
    let zoom = camera.zoom();
    let fan = state.fan();
    if fan.is_some_and(|(marks, at)| at == zoom && marks.contains(&place.0)) {
        return;
    }
    let listing = state.listing();
    let mut all = listing.all.iter().map(|place| place.0);
    let marks = pile(&base_map, place.0, &mut all, camera);
    state.set_fan((marks.len() > 1).then(|| (marks.into(), zoom)));
}

/// Begins to point: shows the visitor's location at a scale at which streets can be told apart; without one comes closer to where
/// people live nearest to the middle of the map, not to a wood between them. Returns the middle of the map, where the pin is;
/// `None` until the map has a size.
pub fn begin_pointing(state: State, here: Option<LonLat>) -> Option<LonLat> {
    // A map that flew on would take the pin along.
    let end = state.flight();
    move_camera(state, |camera| {
        let camera = end.unwrap_or(camera);
        match here {
            Some(at) => closer(camera, f64::INFINITY).centred(at),
            None => match people_near(&state.atlas(), camera) {
                Some(at) if closer(camera, TOWARDS) != camera => towards(camera, at),
                _ => camera,
            },
        }
    });
    state.camera()?.centre().lon_lat()
}

/// The representative point of a neighbourhood that is nearest to the middle of the map, if any is on it.
fn people_near(atlas: &Atlas, camera: Camera) -> Option<LonLat> {
    let centre = camera.centre();
    let away = |at: &LonLat| {
        let at = WorldPoint::from(*at);
        (at.x - centre.x).hypot(at.y - centre.y)
    };
    let inhabited = atlas.neighbourhoods().iter().filter(|it| !it.water);
    let anchors = inhabited.map(|it| it.area.anchor());
    let shown = camera.visible_bounds(0.0);
    let shown = anchors.filter(|at| shown.contains((*at).into()));
    shown.min_by(|a, b| away(a).total_cmp(&away(b)))
}
