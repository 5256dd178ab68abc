//! Where a picture of the map lies, once the camera has moved.

use crate::camera::Camera;
use crate::point::ScreenPoint;

/// How to show what was painted for one camera in the view of another: enlarged, then moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    /// The position of the picture's top left corner in the view, CSS px.
    pub corner: ScreenPoint,
    /// The length on the screen of 1 CSS px of the picture.
    pub scale: f64,
    /// The position of the picture's bottom right corner.
    far_corner: ScreenPoint,
}

impl Placement {
    /// Where a picture of what `painted` shows lies in the view of `camera`.
    pub fn new(painted: Camera, camera: Camera) -> Self {
        let corner = camera.screen(painted.world(ScreenPoint::new(0.0, 0.0)));
        let scale = camera.scale() / painted.scale();
        let size = painted.size();
        Self {
            corner,
            scale,
            far_corner: ScreenPoint::new(
                corner.x + scale * size.width(),
                corner.y + scale * size.height(),
            ),
        }
    }

    /// The point of the view at which a point of the picture is shown.
    pub fn shown(self, at: ScreenPoint) -> ScreenPoint {
        ScreenPoint::new(
            self.corner.x + self.scale * at.x,
            self.corner.y + self.scale * at.y,
        )
    }

    /// How far the picture reaches beyond the nearest edge of the view of `camera`, CSS px; negative where a part of the
    /// view is without picture.
    pub fn margin(self, camera: Camera) -> f64 {
        let size = camera.size();
        let left = (-self.corner.x).min(-self.corner.y);
        let right = self.far_corner.x - size.width();
        left.min(right).min(self.far_corner.y - size.height())
    }
}
