//! Splits ways at gates and stiles.

use crate::formats::OsmNodes;
use crate::geometry::local_projection::LocalProjection;
use crate::osm::barrier::Passage;
use geo::{Coord, Distance, Euclidean, Point};
use std::collections::BTreeSet;

/// A point of a way with its key; ways connect at equal keys. In degrees.
pub type WayNode = (u64, Coord<f64>);

/// Distance in metres before and after a stile that is not step-free.
const ARM: f64 = 1.0;

/// Generates keys that no node has.
#[derive(Debug, Default)]
pub struct UnusedKeys {
    given: u64,
    /// Keys of nodes with a negative id, which editors give to objects that are not uploaded yet: as `u64` they are
    /// large.
    taken: BTreeSet<u64>,
}

impl UnusedKeys {
    /// A generator that avoids the keys of these nodes.
    pub fn avoiding(nodes: &OsmNodes) -> Self {
        let negative = nodes.positions.range(..0);
        Self {
            given: 0,
            taken: negative.map(|(id, _)| id.cast_unsigned()).collect(),
        }
    }

    /// The next key. Keys descend from the maximum, where few nodes are: most ids are small and positive.
    pub fn next(&mut self) -> u64 {
        loop {
            self.given += 1;
            let key = u64::MAX - self.given;
            if !self.taken.contains(&key) {
                return key;
            }
        }
    }
}

/// A section of a way between barriers.
#[derive(Clone, Debug, PartialEq)]
pub struct WaySection {
    /// Its nodes.
    pub line: Vec<WayNode>,
    /// Whether no barrier on it stops wheelchairs.
    pub step_free: bool,
}

/// Splits a line at the barriers on it; `passages` has one for each of its points. Sections do not connect at a closed barrier. A section of 2 m around a barrier
/// with steps is not step-free.
pub fn sections(
    line: &[WayNode],
    passages: &[Passage],
    keys: &mut UnusedKeys,
    projection: LocalProjection,
) -> Vec<WaySection> {
    let mut sections = Vec::new();
    let mut current: Vec<WayNode> = Vec::new();
    let mut end = |line: &mut Vec<WayNode>, step_free| {
        let line = std::mem::take(line);
        if line.len() >= 2 {
            sections.push(WaySection { line, step_free });
        }
    };
    for (index, (&(key, at), passage)) in line.iter().zip(passages).enumerate() {
        match passage {
            Passage::Open => current.push((key, at)),
            Passage::Closed => {
                current.push((keys.next(), at));
                end(&mut current, true);
                current.push((keys.next(), at));
            }
            Passage::NotStepFree => {
                let arm = |neighbour: usize, keys: &mut UnusedKeys| {
                    let (_, other) = *line.get(neighbour)?;
                    Some((keys.next(), towards(at, other, projection)))
                };
                let before = index.checked_sub(1).and_then(|it| arm(it, keys));
                let behind = arm(index + 1, keys);
                current.extend(before);
                end(&mut current, true);
                current.extend(before);
                current.push((key, at));
                current.extend(behind);
                end(&mut current, false);
                current.extend(behind);
            }
        }
    }
    end(&mut current, true);
    sections
}

/// The point [`ARM`] metres from `at` towards `other`, at most half-way.
fn towards(at: Coord<f64>, other: Coord<f64>, projection: LocalProjection) -> Coord<f64> {
    let length = Euclidean.distance(
        Point(projection.project(at)),
        Point(projection.project(other)),
    );
    let share = if length > 2.0 * ARM {
        ARM / length
    } else {
        0.5
    };
    at + (other - at) * share
}

#[cfg(test)]
mod tests {
    use super::{UnusedKeys, WayNode, WaySection, sections};
    use crate::geometry::local_projection::LocalProjection;
    use crate::osm::barrier::Passage;
    use geo::Coord;

    //  1 ──── 2 ──── 3      some 75 m between two nodes
    fn way() -> Vec<WayNode> {
        [(1, 9.0), (2, 9.001), (3, 9.002)]
            .map(|(key, x)| (key, Coord { x, y: 47.0 }))
            .to_vec()
    }

    fn with(barrier: u64, passage: Passage) -> Vec<WaySection> {
        let at = |(key, _): &WayNode| match *key == barrier {
            true => passage,
            false => Passage::Open,
        };
        let passages: Vec<Passage> = way().iter().map(at).collect();
        sections(
            &way(),
            &passages,
            &mut UnusedKeys::default(),
            LocalProjection::at_latitude(47.0),
        )
    }

    fn keys(part: &WaySection) -> Vec<u64> {
        part.line.iter().map(|(key, _)| *key).collect()
    }

    #[test]
    fn ways_without_barriers_are_not_split() {
        let whole = with(7, Passage::Closed);
        assert_eq!(whole.len(), 1);
        assert_eq!(keys(&whole[0]), [1, 2, 3]);
    }

    #[test]
    fn sections_on_both_sides_of_a_locked_gate_do_not_connect() {
        let cut = with(2, Passage::Closed);
        assert_eq!(cut.len(), 2);
        let (first, second) = (&cut[0].line, &cut[1].line);
        assert_eq!(first[1].1, second[0].1);
        assert_ne!(first[1].0, second[0].0);
        assert!(
            first[1].0 > 1 << 62 && second[0].0 > 1 << 62,
            "no node's id"
        );
        assert!(cut.iter().all(|part| part.step_free));
    }

    #[test]
    fn a_locked_gate_at_the_end_disconnects_the_next_way() {
        for end in [1, 3] {
            let cut = with(end, Passage::Closed);
            assert_eq!(cut.len(), 1, "{end}");
            assert_eq!(cut[0].line.len(), 3);
            assert!(!keys(&cut[0]).contains(&end));
        }
    }

    #[test]
    fn a_stile_makes_two_metres_not_step_free() {
        let cut = with(2, Passage::NotStepFree);
        let free: Vec<bool> = cut.iter().map(|part| part.step_free).collect();
        assert_eq!(free, [true, false, true]);
        assert_eq!(keys(&cut[1])[1], 2, "who comes from elsewhere meets it");
        for pair in cut.windows(2) {
            assert_eq!(pair[0].line.last(), pair[1].line.first());
        }
        let wide = cut[1].line[2].1.x - cut[1].line[0].1.x;
        let two_metres = 2.0
            / LocalProjection::at_latitude(47.0)
                .project(Coord { x: 1.0, y: 0.0 })
                .x;
        assert!((wide - two_metres).abs() < 1e-9);
    }

    #[test]
    fn a_stile_at_the_end_affects_one_side() {
        let cut = with(1, Passage::NotStepFree);
        let free: Vec<bool> = cut.iter().map(|part| part.step_free).collect();
        assert_eq!(free, [false, true]);
        assert_eq!(keys(&cut[0])[0], 1);
    }
}
