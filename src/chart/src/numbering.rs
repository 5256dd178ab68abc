//! Which numbers of the list a map has room for.

use crate::clustering::VisibleMark;
use crate::point::WorldPoint;
use crate::rules;
use atlas::sort_indices;

/// Whether the number of each mark would cover a smaller one that is not covered itself. `pixel` is the length of a CSS px in world
/// units.
pub(crate) fn covering(marks: &[(VisibleMark, WorldPoint)], pixel: f64) -> Vec<bool> {
    let least = rules::NUMBER_DISTANCE * pixel;
    let number = |index: u32| marks.get(index as usize)?.0.number;
    let mut numbered: Vec<u32> = (0..marks.len() as u32).collect();
    numbered.retain(|index| number(*index).is_some());
    sort_indices(&mut numbered, &|a, b| number(a).cmp(&number(b)));
    let mut covers = vec![false; marks.len()];
    let mut kept: Vec<WorldPoint> = Vec::new();
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
