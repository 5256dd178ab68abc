//! How large a CSS px is on the map, for what is as large on the screen at any zoom.

use super::units::MapUnits;
use chart::Camera;

/// A zoom of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapScale {
    /// The visible part in map units: least x and y, width and height.
    pub view: [f64; 4],
    /// Map units for a CSS px.
    pub pixel: f64,
    /// Metres on the ground for a CSS px.
    pub metres: f64,
}

impl MapScale {
    /// The scale of a camera.
    pub fn of(camera: Camera, units: MapUnits) -> Self {
        let view = units.view(camera);
        Self {
            view,
            pixel: view[2] / camera.size().width(),
            metres: camera.metres_per_pixel(),
        }
    }

    /// The same for the whole atlas: what is drawn for it need not be drawn again where a camera moves and does not zoom.
    #[must_use]
    pub fn everywhere(self, units: MapUnits) -> Self {
        let [width, height] = units.size();
        Self {
            view: [0.0, 0.0, width, height],
            ..self
        }
    }

    /// Whether a point is in the visible part, or this many CSS px beside it.
    pub(super) fn shows(&self, [x, y]: [f64; 2], beside: f64) -> bool {
        let margin = beside * self.pixel;
        let [left, top, width, height] = self.view;
        (left - margin..=left + width + margin).contains(&x)
            && (top - margin..=top + height + margin).contains(&y)
    }
}
