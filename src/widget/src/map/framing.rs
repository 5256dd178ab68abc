//! What the map fits, and into which part of it.

use crate::state::{NodeKey, State};
use chart::{Camera, MapSize, WorldBounds};
use leptos::prelude::window;

/// Padding around fitted bounds, CSS px: a little more than half a mark.
const PADDING: f64 = 40.0;
/// On a map narrower than this the buttons are a row at the bottom that marks would lie below, CSS px.
const SMALL: f64 = 480.0;
/// Height of that row, CSS px.
const BUTTONS: f64 = 52.0;
/// Into so many steps the height of the map is divided for what is below the window.
const STEPS: f64 = 6.0;

/// The camera that shows these bounds with a padding: in the part of the map that is in the window, and on a small map above the
/// buttons.
pub fn fit(state: State, camera: Camera, bounds: WorldBounds) -> Camera {
    let below = below(state, camera);
    above(camera, below)
        .fit(bounds, PADDING)
        .resized(camera.size())
        .pan_by(0.0, below / 2.0)
}

/// What a visitor sees of the world, without half the padding.
pub fn shown(state: State, camera: Camera) -> WorldBounds {
    let below = below(state, camera);
    let seen = camera.pan_by(0.0, -below / 2.0);
    above(seen, below).visible_bounds(-PADDING / 2.0)
}

/// The camera of a map that is lower by a height.
fn above(camera: Camera, below: f64) -> Camera {
    let size = camera.size();
    camera.resized(MapSize::new(size.width(), size.height() - below))
}

/// The height at the lower edge of the map in which nothing is fitted, CSS px: of the buttons on a small map, else of what is below
/// the window. A large map is as high as the window and begins below the controls, until the page is scrolled. Nothing where most
/// of the map is below the window: who wants to see it scrolls the page. In steps, so that it does not follow each line of text above
/// the map.
pub fn below(state: State, camera: Camera) -> f64 {
    let size = camera.size();
    if size.width() < SMALL {
        return BUTTONS;
    }
    let bottom = state
        .node(NodeKey::MapFrame)
        .map(|it| it.get_bounding_client_rect().bottom());
    let window = window().inner_height().ok().and_then(|it| it.as_f64());
    let hidden = bottom.zip(window).map(|(bottom, window)| bottom - window);
    let steps = (hidden.unwrap_or_default() / size.height() * STEPS).ceil();
    if (0.0..=STEPS / 2.0).contains(&steps) {
        steps / STEPS * size.height()
    } else {
        0.0
    }
}
