//! What a tap on the map, or a pointer over it, does.

use super::framing::fit;
use super::gestures::frame_of;
use super::view::View;
use super::{Map, motion, viewport};
use crate::state::{Here, How, Opener};
use atlas::{NeighbourhoodIndex, PlaceIndex};
use chart::{Camera, Hit, LARGEST_FAN, Pointer, ScreenPoint, rules};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Event;

fn hit_at(map: Map, camera: Camera, at: ScreenPoint, pointer: Pointer) -> Hit {
    let Some(base_map) = map.state.base_map() else {
        return Hit::Nothing;
    };
    map.canvas.with_value(|canvas| {
        canvas
            .as_ref()
            .map_or(Hit::Nothing, |it| it.hit(&base_map, camera, at, pointer))
    })
}

/// Selects what was tapped. While the visitor points, a click sets the location, and a finger brings the position under the pin.
pub fn tap(map: Map, event: &Event, camera: Camera, at: ScreenPoint, pointer: Pointer) {
    let state = map.state;
    // The default action of the tap, which moves the focus, was prevented.
    if let Some(frame) = frame_of(event)
        && let Ok(frame) = frame.dyn_into::<web_sys::HtmlElement>()
    {
        // Fails only for a removed element.
        let _ = frame.focus();
    }
    if state.pin().is_some() {
        match (pointer, camera.unproject(at)) {
            (Pointer::Fine, Some(at)) => state.arrive(Here { at, how: How::Pin }),
            // A finger hides what it points at: the map comes to the pin, which can be corrected.
            (Pointer::Coarse, Some(at)) => motion::zoom(map, viewport::towards(camera, at)),
            (_, None) => {}
        }
        return;
    }
    match hit_at(map, camera, at, pointer) {
        Hit::Mark(mark) => state.select(next_on_spot(map, camera, mark), Opener::Map),
        Hit::Cluster(cluster) => open_cluster(map, camera, cluster),
        // Beside an open fan, a tap only closes it.
        _ if close_fan(map) => {}
        Hit::Area(area) => {
            if state.here().is_none() {
                state.close_card();
                state.toggle_group(Some(NeighbourhoodIndex(area)));
            }
        }
        Hit::Nothing => {}
    }
}

/// Sets the visitor's location at the pin: where it will be, if the map still moves to a position that was tapped.
pub fn arrive_at_pin(map: Map) {
    let middle = motion::target(map).and_then(|camera| camera.centre().lon_lat());
    if let (Some(at), true) = (middle, map.state.pin().is_some()) {
        map.state.arrive(Here { at, how: How::Pin });
    }
}

/// The place of a mark; if its card is already open, the next of the places whose marks overlap it.
fn next_on_spot(map: Map, camera: Camera, mark: u32) -> PlaceIndex {
    let state = map.state;
    let place = PlaceIndex(mark);
    let selected = state.selected();
    let at = map.state.atlas().anchor(place);
    let (Some((selected, _)), Some(at)) = (selected, at) else {
        return place;
    };
    if selected != place {
        return place;
    }
    let at = camera.project(at);
    let listing = state.listing();
    let hidden = |other: &&PlaceIndex| {
        let there = state.atlas().anchor(**other);
        there.is_some_and(|there| camera.project(there).distance(at) < rules::MARK / 2.0)
    };
    let here: Vec<PlaceIndex> = listing.all.iter().filter(hidden).copied().collect();
    let current = here.iter().position(|it| *it == place);
    let next = current.map_or(0, |current| current + 1) % here.len().max(1);
    here.get(next).copied().unwrap_or(place)
}

/// Closes the fan; tells whether one was open.
pub fn close_fan(map: Map) -> bool {
    let has_fan = |view: &Option<View>| view.as_ref().is_some_and(|it| it.fan.is_some());
    let was_open = map.view.with_value(has_fan);
    map.state.set_fan(None);
    was_open
}

/// Zooms in to the members of a cluster. Where that does not part them it spreads them as a fan and selects the first.
fn open_cluster(map: Map, camera: Camera, cluster: u32) {
    let state = map.state;
    let cluster_members = map.canvas.with_value(|canvas| {
        let clustering = canvas.as_ref()?.clustering()?;
        let bounds = clustering.clusters().get(cluster as usize)?.bounds;
        Some((bounds, clustering.members(cluster).to_vec()))
    });
    let Some((bounds, members)) = cluster_members else {
        return;
    };
    let closer = fit(state, camera, bounds);
    if closer.zoom() > camera.zoom() {
        motion::zoom(map, closer);
        return;
    }
    let fan = members.get(..LARGEST_FAN).unwrap_or(&members);
    state.set_fan(Some((fan.into(), camera.zoom())));
    if let Some(first) = members.first() {
        state.select(PlaceIndex(*first), Opener::Map);
    }
}

/// Marks what the pointer is over.
pub fn hover(map: Map, camera: Camera, at: ScreenPoint) {
    let hit = hit_at(map, camera, at, Pointer::Fine);
    let place = match hit {
        Hit::Mark(mark) => Some(PlaceIndex(mark)),
        _ => None,
    };
    let pointing = matches!(hit, Hit::Mark(_) | Hit::Cluster(_));
    map.state.set_pointing(pointing);
    map.state.set_active(place);
}
