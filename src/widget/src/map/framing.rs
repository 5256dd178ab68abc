//! What the map fits, and into which part of it.

use crate::state::{NodeKey, State};
use atlas::TextDirection;
use chart::{Camera, MapSize, ScreenPoint, WorldBounds, WorldPoint};
use leptos::prelude::window;

/// Padding around fitted bounds, CSS px: a little more than half a mark.
const PADDING: f64 = 40.0;
/// Height of the row of buttons in a narrow column, and width of their column in a wide one, CSS px.
const BUTTONS: f64 = 52.0;
/// Into so many steps the height of the map is divided for what is below the window.
const STEPS: f64 = 6.0;

/// The camera that shows these bounds with a padding, in the part of the map that a visitor sees.
pub fn fit(state: State, camera: Camera, bounds: WorldBounds) -> Camera {
    let (size, hidden) = (camera.size(), hidden_height(state, camera));
    // Beside the column of buttons, which are at the end of a line.
    let aside = if hidden == BUTTONS { 0.0 } else { BUTTONS };
    let right = match state.lang().direction() {
        TextDirection::LeftToRight => aside,
        TextDirection::RightToLeft => -aside,
    };
    let seen = MapSize::new(size.width() - aside, size.height() - hidden);
    camera
        .resized(seen)
        .fit(bounds, PADDING)
        .resized(size)
        .pan_by(right / 2.0, hidden / 2.0)
}

/// The part of the world that a visitor sees, without half the padding at each side.
pub fn seen_bounds(state: State, camera: Camera) -> WorldBounds {
    let bottom = camera.size().height() - hidden_height(state, camera) - PADDING / 2.0;
    let edge = camera.world(ScreenPoint::new(0.0, bottom));
    let bounds = camera.visible_bounds(-PADDING / 2.0);
    let max = WorldPoint {
        y: edge.y,
        ..bounds.max
    };
    WorldBounds { max, ..bounds }
}

/// The height at the lower edge of the map in which nothing is fitted, CSS px: of the buttons where they are a row there, else of
/// what is below the window. A map beside the list is as high as the window and begins below the controls, until the page is
/// scrolled. 0 where most of the map is below the window, for then the page has to be scrolled anyway. In steps, so that it does not
/// follow each line of text above the map.
pub fn hidden_height(state: State, camera: Camera) -> f64 {
    let box_of = |key| state.node(key).map(|it| it.get_bounding_client_rect());
    let (Some(frame), Some(button)) = (box_of(NodeKey::MapFrame), box_of(NodeKey::ZoomIn)) else {
        return 0.0;
    };
    if button.top() > f64::midpoint(frame.top(), frame.bottom()) {
        return BUTTONS;
    }
    let height = camera.size().height();
    let window = window().inner_height().ok().and_then(|it| it.as_f64());
    let hidden = window.map_or(0.0, |window| frame.bottom() - window);
    let steps = (hidden / height * STEPS).ceil();
    match (0.0..=STEPS / 2.0).contains(&steps) {
        true => steps / STEPS * height,
        false => 0.0,
    }
}
