//! Motions of the map that go on by themselves: animated zooms, flights and gliding. A visitor who prefers reduced motion sees only where they end.

use super::Map;
use super::canvas::Canvas;
use super::frames;
use crate::state::NodeKey;
use browser::reactive::effect;
use chart::{Camera, Motion, Velocity};
use leptos::prelude::*;

/// What moves the map.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// An animated step of a zoom, from whose end the next step goes on.
    Zoom,
    /// Flying to what was chosen; any gesture ends it where it is.
    Flight,
    /// Gliding on, which any gesture ends too.
    Glide,
}

/// A motion with the camera that it set last.
#[derive(Clone, Copy)]
pub struct Moving {
    motion: Motion,
    last: Camera,
    kind: Kind,
}

/// Moves the map to a camera with an animation.
pub fn zoom(map: Map, to: Camera) {
    if let Some(from) = map.state.camera() {
        if prefers_reduced_motion() {
            stop(map);
            map.state.set_camera(to);
        } else {
            start(map, from, Motion::zoom(from, to, frames::now()), Kind::Zoom);
        }
    }
}

/// Lets the map glide on.
pub fn glide(map: Map, velocity: Velocity) {
    if let Some(from) = map.state.camera()
        && !prefers_reduced_motion()
    {
        let motion = Motion::glide(from, velocity, frames::now());
        start(map, from, motion, Kind::Glide);
    }
}

/// Lets the map fly to where the state says: a map that is seen, and was seen before.
pub fn keep_flying(map: Map) {
    effect(move || {
        if let Some(to) = map.state.flight() {
            untrack(|| fly(map, to));
        }
    });
}

fn fly(map: Map, to: Camera) {
    let state = map.state;
    let Some(from) = state.camera() else {
        return;
    };
    let is_painted = map
        .canvas
        .with_value(|canvas| canvas.as_ref().is_some_and(Canvas::is_painted));
    let frame = state.node(NodeKey::MapFrame);
    let is_seen = is_painted && frame.is_some_and(|it| it.client_width() > 0);
    if from == to || !is_seen || prefers_reduced_motion() {
        stop(map);
        if from != to {
            state.set_camera(to);
        }
    } else {
        start(
            map,
            from,
            Motion::fly(from, to, frames::now()),
            Kind::Flight,
        );
    }
}

fn start(map: Map, last: Camera, motion: Motion, kind: Kind) {
    if kind != Kind::Flight {
        map.state.set_flight(None);
    }
    map.moving.set_value(Some(Moving { motion, last, kind }));
    frames::schedule(map);
}

/// Ends the motion where it is.
pub fn stop(map: Map) {
    map.moving.set_value(None);
    map.state.set_flight(None);
}

/// Ends gliding and flying; tells whether the map did. An animated zoom goes on.
pub fn stop_gliding(map: Map) -> bool {
    let goes_on = is_moving(map) && !is_zooming(map);
    if goes_on {
        stop(map);
    }
    goes_on
}

/// Whether an animated zoom goes on.
pub fn is_zooming(map: Map) -> bool {
    let moving = map.moving.get_value();
    moving.is_some_and(|it| it.kind == Kind::Zoom)
}

/// Whether a motion goes on.
pub fn is_moving(map: Map) -> bool {
    map.moving.try_get_value().flatten().is_some()
}

/// The camera at the end of an animated zoom, else the current one: a second step closer goes on from there.
pub fn target(map: Map) -> Option<Camera> {
    let moving = map.moving.get_value();
    let moving = moving.filter(|it| it.kind == Kind::Zoom);
    let target = moving.map(|it| it.motion.target());
    target.or_else(|| map.state.camera())
}

/// Moves the map on to where a motion is now. Returns the camera, and where an animated zoom or a flight will end.
pub fn step(map: Map, camera: Camera) -> (Camera, Option<Camera>) {
    let Some(mut moving) = map.moving.get_value() else {
        return (camera, None);
    };
    // Something else moved the map: a search, or a place that was opened. In another size it is where it would have ended.
    if moving.last != camera {
        stop(map);
        let size = camera.size();
        if moving.last.resized(size) != camera {
            return (camera, None);
        }
        let end = moving.motion.target().resized(size);
        map.state.set_camera(end);
        return (end, None);
    }
    let end = moving.motion.target();
    let next = moving.motion.camera(frames::now());
    moving.last = next.unwrap_or(end);
    map.moving.set_value(next.map(|_| moving));
    if next.is_none() {
        map.state.set_flight(None);
    }
    map.state.set_camera(moving.last);
    let target = next.map(|_| end).filter(|_| moving.kind != Kind::Glide);
    (moving.last, target)
}

fn prefers_reduced_motion() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|it| it.matches())
}
