//! Rings from the ways of an OpenStreetMap relation.

use geo::{Coord, LineString};
use std::collections::BTreeMap;

/// Why ways make no area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoArea {
    /// A way or a node of it is not in the file: the area was cut off at the file's edge.
    CutOff,
    /// The ends do not meet.
    Open,
}

/// Joins ways, given as node ids, end to end until each ring is closed. Every way is used once.
pub(super) fn closed(ways: Vec<Vec<i64>>) -> Result<Vec<Vec<i64>>, NoArea> {
    let mut ends: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for (index, way) in ways.iter().enumerate() {
        let (Some(first), Some(last)) = (way.first(), way.last()) else {
            return Err(NoArea::CutOff);
        };
        ends.entry(*first).or_default().push(index);
        ends.entry(*last).or_default().push(index);
    }
    let mut used = vec![false; ways.len()];
    let mut rings = Vec::new();
    for start in 0..ways.len() {
        if std::mem::replace(&mut used[start], true) {
            continue;
        }
        let mut ring = ways[start].clone();
        while ring.first() != ring.last() {
            let end = *ring.last().ok_or(NoArea::Open)?;
            let next = ends
                .get(&end)
                .and_then(|at| at.iter().copied().find(|way| !used[*way]))
                .ok_or(NoArea::Open)?;
            used[next] = true;
            let forward = ways[next].first() == Some(&end);
            let skip_shared = ways[next].len() - 1;
            if forward {
                ring.extend(ways[next].iter().skip(1));
            } else {
                ring.extend(ways[next].iter().rev().skip(1).take(skip_shared));
            }
        }
        rings.push(ring);
    }
    Ok(rings)
}

/// The positions of a ring's nodes.
pub(super) fn line(
    ring: &[i64],
    positions: &BTreeMap<i64, Coord<f64>>,
) -> Result<LineString<f64>, NoArea> {
    ring.iter()
        .map(|node| positions.get(node).copied().ok_or(NoArea::CutOff))
        .collect::<Result<Vec<_>, _>>()
        .map(LineString::from)
}

#[cfg(test)]
mod tests {
    use super::{NoArea, closed};

    //  1 ── 2        three ways, one of them drawn the other way round,
    //  │    │        and a fourth that closes in itself
    //  4 ── 3
    #[test]
    fn ways_are_joined_in_whatever_direction_they_were_drawn() {
        let ways = vec![vec![1, 2], vec![4, 3, 2], vec![4, 1], vec![7, 8, 9, 7]];
        let rings = closed(ways).unwrap();
        assert_eq!(rings, vec![vec![1, 2, 3, 4, 1], vec![7, 8, 9, 7]]);
    }

    #[test]
    fn a_border_with_a_gap_is_no_ring() {
        assert_eq!(closed(vec![vec![1, 2], vec![3, 4, 1]]), Err(NoArea::Open));
        assert_eq!(closed(vec![vec![]]), Err(NoArea::CutOff));
    }
}
