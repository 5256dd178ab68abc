//! Assembles rings from the ways of a multipolygon relation.
//!
//! Own code: no maintained Rust crate assembles OpenStreetMap multipolygons from an extract that lacks members.

use geo::{Coord, LineString};
use std::collections::BTreeMap;

/// Why ways do not form an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RingError {
    /// The file lacks a way or node: the area crosses the edge of the extract.
    Incomplete,
    /// The ends of the ways do not meet.
    NotClosed,
}

/// A ring with its nodes.
pub(super) struct Ring {
    pub nodes: Vec<i64>,
    pub line: LineString<f64>,
}

impl Ring {
    /// Makes the ring of these nodes.
    pub fn of(nodes: Vec<i64>, positions: &BTreeMap<i64, Coord<f64>>) -> Result<Self, RingError> {
        let line = line(&nodes, positions)?;
        Ok(Self { nodes, line })
    }
}

/// Joins ways, given as node ids, end to end until each ring is closed. Uses every way once.
pub(super) fn closed(ways: Vec<Vec<i64>>) -> Result<Vec<Vec<i64>>, RingError> {
    if ways.iter().any(Vec::is_empty) {
        return Err(RingError::Incomplete);
    }
    match join(ways) {
        (rings, 0) => Ok(rings),
        _ => Err(RingError::NotClosed),
    }
}

/// Joins ways into closed rings; also returns the number of chains that stay open.
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

/// Positions of the nodes of a ring.
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

    //   1 ── 2        three ways, one in the opposite direction,
    //   │    │        and a fourth that is closed by itself
    //   4 ── 3
    #[test]
    fn ways_are_joined_in_either_direction() {
        let ways = vec![vec![1, 2], vec![4, 3, 2], vec![4, 1], vec![7, 8, 9, 7]];
        let rings = closed(ways).unwrap();
        assert_eq!(rings, vec![vec![1, 2, 3, 4, 1], vec![7, 8, 9, 7]]);
    }

    #[test]
    fn a_border_with_a_gap_is_an_error() {
        assert_eq!(
            closed(vec![vec![1, 2], vec![3, 4, 1]]),
            Err(RingError::NotClosed)
        );
        assert_eq!(closed(vec![vec![]]), Err(RingError::Incomplete));
    }

    #[test]
    fn open_chains_do_not_affect_closed_rings() {
        let ways = vec![vec![1, 2], vec![7, 8], vec![2, 3, 1], vec![8, 9]];
        assert_eq!(join(ways), (vec![vec![1, 2, 3, 1]], 1));
    }
}
