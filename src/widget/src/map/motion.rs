//! Motions of the map that go on by themselves. A visitor who prefers reduced motion sees only where they end.

use super::Map;
use super::frames;
use chart::{Camera, Motion, Velocity};
use leptos::prelude::*;

/// A motion with the camera that it set last.
#[derive(Clone, Copy)]
pub struct Moving {
    motion: Motion,
    last: Camera,
    is_zoom: bool,
}

/// Moves the map to a camera with an animation.
pub fn zoom(map: Map, to: Camera) {
    if let Some(from) = map.state.camera() {
        if prefers_reduced_motion() {
            map.state.set_camera(to);
        } else {
            start(map, from, Motion::zoom(from, to, frames::now()), true);
        }
    }
}

/// Lets the map glide on.
pub fn glide(map: Map, velocity: Velocity) {
    if let Some(from) = map.state.camera()
        && !prefers_reduced_motion()
    {
        let motion = Motion::glide(from, velocity, frames::now());
        start(map, from, motion, false);
    }
}

fn start(map: Map, last: Camera, motion: Motion, is_zoom: bool) {
    map.moving.set_value(Some(Moving {
        motion,
        last,
        is_zoom,
    }));
    frames::schedule(map);
}

/// Ends the motion where it is.
pub fn stop(map: Map) {
    map.moving.set_value(None);
}

/// Ends gliding; tells whether the map did glide. An animated zoom goes on.
pub fn stop_gliding(map: Map) -> bool {
    let glides = map.moving.get_value().is_some_and(|it| !it.is_zoom);
    if glides {
        stop(map);
    }
    glides
}

/// Whether an animated zoom goes on.
pub fn is_zooming(map: Map) -> bool {
    map.moving.get_value().is_some_and(|it| it.is_zoom)
}

/// Whether a motion goes on.
pub fn is_moving(map: Map) -> bool {
    map.moving.try_get_value().flatten().is_some()
}

/// The camera at the end of an animated zoom, else the current one: a second step closer goes on from there.
pub fn target(map: Map) -> Option<Camera> {
    let moving = map.moving.get_value().filter(|it| it.is_zoom);
    let target = moving.map(|it| it.motion.target());
    target.or_else(|| map.state.camera())
}

/// Moves the map on to where a motion is now. Returns the camera, and where an animated zoom will end.
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
    map.state.set_camera(moving.last);
    let target = next.map(|_| end).filter(|_| moving.is_zoom);
    (moving.last, target)
}

fn prefers_reduced_motion() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|it| it.matches())
}
