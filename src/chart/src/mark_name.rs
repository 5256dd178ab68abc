//! The name of one place: of the selected one beside its drop, or of another beside its mark.

use crate::collision::{CollisionBox, CollisionIndex};
use crate::label::{Label, MeasureText, TextBlock, halves};
use crate::point::ScreenPoint;
use crate::rules::TextRole;
use crate::scene::{DrawnMark, Item, SceneContent};
use crate::selected_mark::DROP_HEIGHT;

/// Names longer than this are put on two lines where they can be, CSS px.
const LONG: f64 = 160.0;
/// The distance between a mark and its name, CSS px.
const GAP: f64 = 6.0;

/// Places the name below its mark, beside it or above it: where it is in the map and clear of `others`, which has the marks and the
/// visitor's location. That of the selected place is else where it is in the map, else below; that of another place is left out.
/// The name is inserted into `collisions`, before any other label.
pub(crate) fn place(
    content: &SceneContent,
    marks: &[Item],
    others: &CollisionIndex,
    collisions: &mut CollisionIndex,
    measure: &dyn MeasureText,
) -> Option<Vec<Label>> {
    let (wanted, name) = content.named?;
    let mark = marks.iter().find_map(|item| match item {
        Item::Mark(mark) if mark.mark == wanted => Some(mark),
        _ => None,
    })?;
    let role = TextRole::SelectedName;
    let one = TextBlock::new(&[name], role, measure);
    let block = match halves(name).filter(|_| one.width > LONG * measure.scale()) {
        Some((first, second)) => TextBlock::new(&[first, second], role, measure),
        None => one,
    };
    let of = |at: &ScreenPoint| CollisionBox::around(*at, block.width, block.height());
    let positions = positions(mark, &block);
    let is_seen = |at: &&ScreenPoint| collisions.is_in_view(of(at), content.margin);
    let mut seen = positions.iter().filter(is_seen);
    let free = seen.clone().find(|at| others.is_free(of(at)));
    let at = match mark.tip() {
        Some(_) => free.or_else(|| seen.next()).unwrap_or(&positions[0]),
        None => free?,
    };
    Some(block.put(*at, collisions))
}

/// Where the middle of a name may be: below the mark, to its right and left, and above.
fn positions(mark: &DrawnMark, block: &TextBlock) -> [ScreenPoint; 4] {
    let half = mark.size / 2.0;
    let at = mark.at;
    let (top, bottom) = match mark.tip() {
        Some(tip) => (tip.y - DROP_HEIGHT, tip.y),
        None => (at.y - half, at.y + half),
    };
    let down = GAP + block.height() / 2.0;
    let aside = half + GAP + block.width / 2.0;
    [
        ScreenPoint::new(at.x, bottom + down),
        ScreenPoint::new(at.x + aside, at.y),
        ScreenPoint::new(at.x - aside, at.y),
        ScreenPoint::new(at.x, top - down),
    ]
}
