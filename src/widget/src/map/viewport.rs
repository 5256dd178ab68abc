//! What the map goes to show, and the sheet that it shows.

use crate::state::{Here, How, State};
use atlas::{Atlas, LonLat, NeighbourhoodIndex, PlaceIndex};
use chart::{BaseMap, BaseMapBuilder, Camera, MarkSymbol, WorldBounds};

/// Room around what the map goes to show, CSS px: half a mark and a bit.
const PADDING: f64 = 40.0;
/// From so close one sees in which street a place is, metres per CSS px.
const CLOSE: f64 = 1.5;

/// The atlas as a map.
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
        };
        builder.mark(at, place.shape.area().map(|area| area.polygons()), symbol);
    }
    builder.finish()
}

/// Moves the map to the visitor and what is nearest to them.
pub fn look_around(state: State, here: Here) {
    let listing = state.listing();
    let atlas = state.atlas();
    let nearest = listing.all.iter().take(5);
    let nearest = nearest.filter_map(|it| atlas.anchor(*it));
    let points = nearest.chain([here.at]).map(Into::into);
    let mut bounds = WorldBounds::around(points);
    if let How::Neighbourhood(index) = here.how {
        let ground = state.base_map().and_then(|it| it.area_bounds(index.0));
        let whole = bounds.into_iter().chain(ground).reduce(WorldBounds::joined);
        // A neighbourhood with a far exclave would put what is near on one heap.
        let camera = state.camera();
        let zoom = |to: Option<WorldBounds>| Some(camera?.fit(to?, PADDING).zoom());
        if zoom(whole) >= zoom(bounds).map(|zoom| zoom - 2.0) {
            bounds = whole;
        }
    }
    if let Some(bounds) = bounds {
        show(state, bounds);
    }
}

/// Goes to what is nearest to the visitor, if that is out of sight.
pub fn look_for(state: State) {
    let (Some(here), Some(camera)) = (state.here(), state.camera()) else {
        return;
    };
    let listing = state.listing();
    let nearest = listing.all.first();
    let at = nearest.and_then(|it| state.atlas().anchor(*it));
    if at.is_some_and(|at| !camera.visible_bounds(-PADDING / 2.0).contains(at.into())) {
        look_around(state, here);
    }
}

/// Goes close to a place where what is seen is so much that nobody can tell where it is.
pub fn look_closely(state: State, place: PlaceIndex) {
    let Some(at) = state.atlas().anchor(place) else {
        return;
    };
    move_camera(state, |camera| {
        let coarse = camera.metres_per_pixel() / CLOSE;
        if coarse > 2.0 {
            camera.zoomed(camera.zoom() + coarse.log2()).centred(at)
        } else {
            camera
        }
    });
}

/// Goes where the map would be by now, had it been there from the beginning.
pub fn catch_up(state: State) {
    match (state.here(), state.open_group()) {
        (Some(here), _) => look_around(state, here),
        (None, Some(Some(index))) => look_at_ground(state, index),
        (None, _) => {}
    }
    if let Some((place, _)) = state.selected() {
        look_at(state, place);
    }
}

/// Moves the map so that all of this is seen.
pub fn show(state: State, bounds: WorldBounds) {
    move_camera(state, |camera| camera.fit(bounds, PADDING));
}

/// Looks at the map in another way.
pub fn move_camera(state: State, to: impl Fn(Camera) -> Camera) {
    let camera = state.camera();
    if let Some(camera) = camera {
        state.set_camera(to(camera));
    }
}

/// Looks at all of the map.
pub fn look_home(state: State) {
    move_camera(state, Camera::home);
}

/// Looks at a neighbourhood.
pub fn look_at_ground(state: State, index: NeighbourhoodIndex) {
    if let Some(bounds) = state.base_map().and_then(|it| it.area_bounds(index.0)) {
        show(state, bounds);
    }
}

/// Goes to a place, or to the whole way there, if that is out of sight.
pub fn look_at(state: State, place: PlaceIndex) {
    let Some(at) = state.atlas().anchor(place) else {
        return;
    };
    let route = state.route();
    let way = route.iter().flat_map(|route| &route.geometry);
    let way = way.filter_map(|at| LonLat::new(at.x, at.y));
    let bounds = WorldBounds::around(way.chain([at]).map(Into::into));
    move_camera(state, |camera| {
        let seen = camera.visible_bounds(-PADDING / 2.0);
        match bounds {
            Some(bounds) if seen.contains(bounds.min) && seen.contains(bounds.max) => camera,
            Some(bounds) if bounds.min != bounds.max => camera.fit(bounds, PADDING),
            _ => camera.centred(at),
        }
    });
}

/// The middle of what is seen.
pub fn middle(state: State) -> Option<LonLat> {
    state.camera()?.centre().lon_lat()
}
