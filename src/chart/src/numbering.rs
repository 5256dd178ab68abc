//! Which numbers of the list a map has room for.

use crate::base_map::BaseMap;
use crate::clustering::{Clustering, VisibleMark};
use crate::point::WorldPoint;
use crate::rules;
use atlas::sort_indices;

/// Takes the number of each mark that would cover one with a smaller number in the clustering for `zoom`: it is clustered as a mark
/// without a number until the map is closer.
pub fn clear_covering_numbers(base_map: &BaseMap, marks: &mut [VisibleMark], zoom: f64) {
    let least = rules::NUMBER_DISTANCE * Clustering::pixel(zoom);
    let number = |mark: &VisibleMark| mark.number.unwrap_or(u32::MAX);
    let numbered = (0..marks.len() as u32).zip(marks.iter());
    let numbered = numbered.filter(|(_, mark)| mark.number.is_some());
    let mut numbered: Vec<u32> = numbered.map(|(index, _)| index).collect();
    sort_indices(&mut numbered, &|a, b| {
        let number = |index: u32| marks.get(index as usize).map(number);
        number(a).cmp(&number(b))
    });
    let mut kept = Vec::new();
    for index in numbered {
        let Some(mark) = marks.get_mut(index as usize) else {
            continue;
        };
        let Some(at) = base_map.mark_at(mark.mark) else {
            continue;
        };
        let is_covered = |other: &WorldPoint| {
            let (x, y) = (other.x - at.x, other.y - at.y);
            x * x + y * y < least * least
        };
        if kept.iter().any(is_covered) {
            mark.number = None;
        } else {
            kept.push(at);
        }
    }
}
