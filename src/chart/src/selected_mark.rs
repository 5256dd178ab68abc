//! The mark of the selected place: a drop whose tip is on the place, with the name of the place.

use crate::collision::{CollisionBox, CollisionIndex};
use crate::label::{Label, MeasureText, TextBlock, halves};
use crate::point::ScreenPoint;
use crate::rules::{self, TextRole};
use crate::scene::{DrawnMark, Item, MarkState, SceneContent};

/// The height of the drop, CSS px. Its head is a circle with the diameter of a numbered mark.
pub const DROP_HEIGHT: f64 = 44.0;
/// Names longer than this are put on two lines where they can be, CSS px.
const LONG: f64 = 160.0;
/// The distance between the drop and its name, CSS px.
const GAP: f64 = 6.0;

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

/// Places the name of the selected place below its drop or beside it: where it is in the map and clear of `others`, which has the
/// marks and this drop; else where it is in the map; else below. It is inserted into `collisions`, before any other label.
pub(crate) fn name(
    content: &SceneContent,
    marks: &[Item],
    others: &CollisionIndex,
    collisions: &mut CollisionIndex,
    measure: &dyn MeasureText,
) -> Vec<Label> {
    let tip = marks.iter().find_map(|item| match item {
        Item::Mark(mark) => mark.tip(),
        _ => None,
    });
    let name = content.selected_name;
    let Some(tip) = tip.filter(|_| !name.is_empty()) else {
        return Vec::new();
    };
    let role = TextRole::SelectedName;
    let one = TextBlock::new(&[name], role, measure);
    let block = match halves(name).filter(|_| one.width > LONG * measure.scale()) {
        Some((first, second)) => TextBlock::new(&[first, second], role, measure),
        None => one,
    };
    let head = head(tip);
    let aside = rules::NUMBERED_MARK / 2.0 + GAP + block.width / 2.0;
    let below = ScreenPoint::new(tip.x, tip.y + GAP + block.height() / 2.0);
    let above = tip.y - DROP_HEIGHT - GAP - block.height() / 2.0;
    let positions = [
        below,
        ScreenPoint::new(tip.x + aside, head.y),
        ScreenPoint::new(tip.x - aside, head.y),
        ScreenPoint::new(tip.x, above),
    ];
    let of = |at: &ScreenPoint| CollisionBox::around(*at, block.width, block.height());
    let is_seen = |at: &&ScreenPoint| collisions.is_in_view(of(at), content.margin);
    let mut seen = positions.iter().filter(is_seen);
    let free = seen.clone().find(|at| others.is_free(of(at)));
    let at = free.or_else(|| seen.next()).unwrap_or(&below);
    block.put(*at, collisions)
}
