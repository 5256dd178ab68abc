//! Where the map is on the screen, which CSS `zoom` and transforms of elements around it can enlarge.

use crate::dom::element::parent_across_shadows;
use crate::dom::object::member;
use chart::ScreenPoint;
use leptos::prelude::window;
use web_sys::Element;

/// The box of the map on the screen, in the coordinates of pointer events, beside its own size.
pub struct ScreenBox {
    left: f64,
    top: f64,
    /// Screen px per CSS px of the map.
    across: f64,
    down: f64,
}

impl ScreenBox {
    /// Measures the box of an element.
    pub fn of(element: &Element) -> Self {
        let rect = element.get_bounding_client_rect();
        // Safari's rectangles are in the px of the zoomed element; those of engines with this property in px of the screen.
        let zoom = if member(element, "currentCSSZoom").is_undefined() {
            zoom_of(element)
        } else {
            1.0
        };
        let scale = |on_screen: f64, own: i32| {
            let scale = zoom * on_screen / f64::from(own);
            if scale.is_normal() { scale } else { 1.0 }
        };
        Self {
            left: zoom * rect.left(),
            top: zoom * rect.top(),
            across: scale(rect.width(), element.client_width()),
            down: scale(rect.height(), element.client_height()),
        }
    }

    /// The point of the map at these coordinates of a pointer event.
    pub fn point(&self, client_x: i32, client_y: i32) -> ScreenPoint {
        ScreenPoint::new(
            (f64::from(client_x) - self.left) / self.across,
            (f64::from(client_y) - self.top) / self.down,
        )
    }

    /// The scale for which a canvas needs pixels: at least 1, as an animation may begin at 0; at most 4.
    pub fn sharpness(&self) -> f64 {
        self.across.clamp(1.0, 4.0)
    }
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
