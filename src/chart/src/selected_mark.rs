//! The mark of the selected place: a drop whose tip is on the place.

use crate::collision::CollisionBox;
use crate::point::ScreenPoint;
use crate::rules;
use crate::scene::{DrawnMark, MarkState};

/// The height of the drop, CSS px. Its head is a circle with the diameter of a numbered mark.
pub const DROP_HEIGHT: f64 = 44.0;

impl DrawnMark {
    /// The tip of the drop, which is on the place; `None` for a mark that is not selected.
    pub fn tip(&self) -> Option<ScreenPoint> {
        let down = DROP_HEIGHT - self.size / 2.0;
        let tip = ScreenPoint::new(self.at.x, self.at.y + down);
        (self.state == MarkState::Selected).then_some(tip)
    }
}

/// The middle of the head of a drop whose tip is at a point.
pub(crate) fn head(tip: ScreenPoint) -> ScreenPoint {
    ScreenPoint::new(tip.x, tip.y - DROP_HEIGHT + rules::NUMBERED_MARK / 2.0)
}

/// The box of a drop whose tip is at a point.
pub(crate) fn drop_box(tip: ScreenPoint) -> CollisionBox {
    let middle = ScreenPoint::new(tip.x, tip.y - DROP_HEIGHT / 2.0);
    let width = rules::NUMBERED_MARK + 2.0 * rules::NAME_CLEARANCE;
    CollisionBox::around(middle, width, DROP_HEIGHT)
}
