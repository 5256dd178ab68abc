//! Which numbers of the list a map has room for.

use crate::clustering::VisibleMark;
use crate::point::WorldPoint;
use crate::rules;
use atlas::sort_indices;

/// Whether the number of each mark would cover a mark of `apart`, or a smaller number that is not covered itself. `pixel` is the
/// length of a CSS px in world units.
pub(crate) fn covering(
    marks: &[(VisibleMark, WorldPoint)],
    apart: &[u32],
    pixel: f64,
) -> Vec<bool> {
    let least = rules::NUMBER_DISTANCE * pixel;
    let number = |index: u32| {
        let (mark, _) = marks.get(index as usize)?;
        mark.number.filter(|_| !apart.contains(&mark.mark))
    };
    let mut numbered: Vec<u32> = (0..marks.len() as u32).collect();
    numbered.retain(|index| number(*index).is_some());
    sort_indices(&mut numbered, &|a, b| number(a).cmp(&number(b)));
    let mut covers = vec![false; marks.len()];
    let is_apart = |it: &&(VisibleMark, WorldPoint)| apart.contains(&it.0.mark);
    let mut kept: Vec<WorldPoint> = marks.iter().filter(is_apart).map(|it| it.1).collect();
    for index in numbered {
        let Some((_, at)) = marks.get(index as usize) else {
            continue;
        };
        let is_covered = |other: &WorldPoint| {
            let (x, y) = (other.x - at.x, other.y - at.y);
            x * x + y * y < least * least
        };
        if !kept.iter().any(is_covered) {
            kept.push(*at);
        } else if let Some(covers) = covers.get_mut(index as usize) {
            *covers = true;
        }
    }
    covers
}
