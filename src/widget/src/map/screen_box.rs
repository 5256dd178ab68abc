//! Where the map is on the screen, which CSS `zoom` and transforms of elements around it can enlarge, turn and skew.

use crate::state::{NodeKey, State};
use browser::element::parent_across_shadows;
use browser::object::member;
use chart::ScreenPoint;
use geo::Coord;
use leptos::prelude::window;
use web_sys::Element;

/// The parallelogram of the map on the screen, in the coordinates of pointer events.
pub struct ScreenBox {
    /// The upper left corner of the map.
    corner: Coord<f64>,
    /// The way on the screen for one CSS px of the map to its right, and down.
    right: Coord<f64>,
    down: Coord<f64>,
}

impl ScreenBox {
    /// Measures the map. `None` before it is there.
    pub fn of(state: State) -> Option<Self> {
        let frame = state.node(NodeKey::MapFrame)?;
        // Safari's rectangles are in the px of the zoomed element; those of engines with this property in px of the screen.
        let zoom = if member(&frame, "currentCSSZoom").is_undefined() {
            zoom_of(&frame)
        } else {
            1.0
        };
        // The rectangle around a turned element has the element's centre; only that of a point tells more.
        let centre = |key| {
            let rect = state.node(key)?.get_bounding_client_rect();
            Some(Coord {
                x: zoom * (rect.left() + rect.width() / 2.0),
                y: zoom * (rect.top() + rect.height() / 2.0),
            })
        };
        let corner = centre(NodeKey::ColourProbe)?;
        let across = centre(NodeKey::SchemeProbe)? - corner;
        let down = (centre(NodeKey::MapFrame)? - corner) * 2.0 - across;
        let right = across / f64::from(frame.client_width());
        let down = down / f64::from(frame.client_height());
        // An animation may begin without a size.
        let has_size = cross(right, down).is_normal();
        Some(Self {
            corner,
            right: if has_size { right } else { (1.0, 0.0).into() },
            down: if has_size { down } else { (0.0, 1.0).into() },
        })
    }

    /// The point of the map at these coordinates of a pointer event.
    pub fn point(&self, client_x: i32, client_y: i32) -> ScreenPoint {
        let at = Coord::from((f64::from(client_x), f64::from(client_y))) - self.corner;
        let area = cross(self.right, self.down);
        ScreenPoint::new(cross(at, self.down) / area, cross(self.right, at) / area)
    }

    /// The scale for which a canvas needs pixels: at least 1, as an animation may begin at 0; at most 4.
    pub fn sharpness(&self) -> f64 {
        let Coord { x, y } = self.right;
        // Not `hypot`: WebAssembly has no instruction for it.
        (x * x + y * y).sqrt().clamp(1.0, 4.0)
    }
}

/// The signed area between two vectors.
fn cross(a: Coord<f64>, b: Coord<f64>) -> f64 {
    a.x * b.y - a.y * b.x
}

/// The CSS `zoom` of an element with that of all elements around it.
fn zoom_of(element: &Element) -> f64 {
    let mut zoom = 1.0;
    let mut at = Some(element.clone());
    while let Some(element) = at {
        let style = window().get_computed_style(&element).ok().flatten();
        let own = style.and_then(|it| it.get_property_value("zoom").ok());
        let own = js_sys::parse_float(&own.unwrap_or_default());
        if own > 0.0 {
            zoom *= own;
        }
        at = parent_across_shadows(&element);
    }
    zoom
}
