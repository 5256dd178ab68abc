//! Rings from the ways of an OpenStreetMap relation.

use geo::{Coord, LineString};
use std::collections::BTreeMap;

/// Why ways make no area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RingError {
    /// A way or a node of it is not in the file: the area was cut off at the file's edge.
    Incomplete,
    /// The ends do not meet.
    NotClosed,
}

/// A ring with the nodes that it is made of.
pub(super) struct Ring {
    pub nodes: Vec<i64>,
    pub line: LineString<f64>,
}

impl Ring {
    /// The ring of these nodes.
    pub fn of(nodes: Vec<i64>, positions: &BTreeMap<i64, Coord<f64>>) -> Result<Self, RingError> {
        let line = line(&nodes, positions)?;
        Ok(Self { nodes, line })
    }
}

/// Joins ways, given as node ids, end to end until each ring is closed. Every way is used once.
pub(super) fn closed(ways: Vec<Vec<i64>>) -> Result<Vec<Vec<i64>>, RingError> {
    if ways.iter().any(Vec::is_empty) {
        return Err(RingError::Incomplete);
    }
    match join(ways) {
        (rings, 0) => Ok(rings),
        _ => Err(RingError::NotClosed),
    }
}

/// The rings that can be closed with these ways, and how many rows of ways cannot.
pub(super) fn join(mut ways: Vec<Vec<i64>>) -> (Vec<Vec<i64>>, usize) {
    ways.retain(|way| !way.is_empty());
    let mut ends: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for (index, way) in ways.iter().enumerate() {
        for end in [way.first(), way.last()].into_iter().flatten() {
            ends.entry(*end).or_default().push(index);
        }
    }
    let mut used = vec![false; ways.len()];
    let mut rings = Vec::new();
    let mut open = 0;
    for start in 0..ways.len() {
        if std::mem::replace(&mut used[start], true) {
            continue;
        }
        let mut ring = ways[start].clone();
        let mut next_of = |end: i64| {
            let at = ends.get(&end)?;
            let next = at.iter().copied().find(|way| !used[*way])?;
            used[next] = true;
            Some(next)
        };
        while let Some(end) = ring.last().copied().filter(|end| ring.first() != Some(end)) {
            let Some(next) = next_of(end) else {
                break;
            };
            if ways[next].first() == Some(&end) {
                ring.extend(ways[next].iter().skip(1));
            } else {
                ring.extend(ways[next].iter().rev().skip(1));
            }
        }
        if ring.first() == ring.last() {
            rings.push(ring);
        } else {
            open += 1;
        }
    }
    (rings, open)
}

/// The positions of a ring's nodes.
pub(super) fn line(
    ring: &[i64],
    positions: &BTreeMap<i64, Coord<f64>>,
) -> Result<LineString<f64>, RingError> {
    ring.iter()
        .map(|node| positions.get(node).copied().ok_or(RingError::Incomplete))
        .collect::<Result<Vec<_>, _>>()
        .map(LineString::from)
}

#[cfg(test)]
mod tests {
    use super::{RingError, closed, join};

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
        assert_eq!(
            closed(vec![vec![1, 2], vec![3, 4, 1]]),
            Err(RingError::NotClosed)
        );
        assert_eq!(closed(vec![vec![]]), Err(RingError::Incomplete));
    }

    #[test]
    fn a_row_that_does_not_close_leaves_the_rings_that_do() {
        let ways = vec![vec![1, 2], vec![7, 8], vec![2, 3, 1], vec![8, 9]];
        assert_eq!(join(ways), (vec![vec![1, 2, 3, 1]], 1));
    }
}
