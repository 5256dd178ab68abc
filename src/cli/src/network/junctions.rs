//! Which of the ways that meet at a barrier the barrier stops.
//!
//! A barrier belongs on the way that it stops, a little away from the junction (OpenStreetMap wiki, *Key:barrier*). Where
//! it is mapped on the junction itself, it stops the lesser ways and not the road that goes on: the gate of a drive does not
//! close the street. Where nothing tells which way it stops, it stops none, as in GraphHopper (pull request 2433).

use crate::formats::{Feature, OsmNodes};
use crate::osm::barrier::{self, Passage};
use crate::osm::walkway::{self, FootDefaults};
use std::collections::BTreeMap;
use streets::Class;

/// How a way meets a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arm {
    rank: Rank,
    /// Whether it goes on behind the node; else it ends there.
    through: bool,
}

/// Ways in ascending order of importance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// Private, or not for pedestrians for another reason.
    Closed,
    Path,
    Service,
    Street,
}

/// The ways at each node with a barrier that somebody cannot pass.
#[derive(Debug, Default)]
pub struct Junctions(BTreeMap<i64, Vec<Arm>>);

impl Arm {
    /// How a way with these nodes meets that at `index`. The class is `None` if pedestrians cannot use the way.
    pub fn new<T: PartialEq>(class: Option<Class>, line: &[T], index: usize) -> Self {
        let last = line.len().saturating_sub(1);
        let is_ring = line.len() > 2 && line.first() == line.last();
        Self {
            rank: match class {
                None => Rank::Closed,
                Some(Class::Service) => Rank::Service,
                Some(Class::Path | Class::Steps) => Rank::Path,
                Some(_) => Rank::Street,
            },
            through: is_ring || 0 < index && index < last,
        }
    }

    /// How often the node is an end of a part of the way.
    fn ends(self) -> usize {
        if self.through { 2 } else { 1 }
    }
}

impl Junctions {
    /// Collects the ways of a file.
    pub fn of(features: &[Feature], nodes: &OsmNodes, defaults: FootDefaults) -> Self {
        let mut arms: BTreeMap<i64, Vec<Arm>> = BTreeMap::new();
        for feature in features
            .iter()
            .filter(|it| walkway::is_candidate(&it.fields))
        {
            let way = walkway::of_tags(&feature.fields, defaults).ok();
            let class = way.filter(|way| way.foot.any()).map(|way| way.class);
            for line in &feature.lines {
                // A ring meets its first node once.
                let is_ring = line.len() > 2 && line.first() == line.last();
                let once = line.iter().enumerate().skip(usize::from(is_ring));
                for (index, node) in once {
                    let tags = nodes.tags.get(node);
                    if tags.is_some_and(|tags| barrier::passage(tags) != Passage::Open) {
                        let arm = Arm::new(class, line, index);
                        arms.entry(*node).or_default().push(arm);
                    }
                }
            }
        }
        Self(arms)
    }

    /// Whether the barrier on this node stops a way that meets it like this.
    pub fn stops(&self, node: i64, way: Arm) -> bool {
        let Some(arms) = self.0.get(&node) else {
            return true;
        };
        let ends = |wanted: &dyn Fn(&Arm) -> bool| -> usize {
            arms.iter()
                .filter(|it| wanted(it))
                .map(|it| it.ends())
                .sum()
        };
        // Between two parts of one way, or of two.
        if ends(&|_| true) <= 2 {
            return true;
        }
        let top = arms.iter().map(|it| it.rank).max();
        let is_top = |it: &Arm| Some(it.rank) == top;
        if ends(&is_top) == 1 {
            // The greatest way ends at the barrier. What goes on behind it is not divided.
            let goes_on = arms.iter().any(|it| !is_top(it) && it.through);
            return is_top(&way) || !(goes_on && way.through);
        }
        if arms.iter().all(is_top) {
            // Among equals the one that goes on, if there is one.
            return arms.iter().any(|it| it.through) && !way.through;
        }
        !is_top(&way)
    }
}

#[cfg(test)]
mod tests {
    use super::{Arm, Junctions};
    use std::collections::BTreeMap;
    use streets::Class;

    const STREET: Option<Class> = Some(Class::Street);
    const DRIVE: Option<Class> = Some(Class::Service);
    const PATH: Option<Class> = Some(Class::Path);
    const PRIVATE: Option<Class> = None;

    fn through(class: Option<Class>) -> Arm {
        Arm::new(class, &[1, 2, 3], 1)
    }

    fn ending(class: Option<Class>) -> Arm {
        Arm::new(class, &[1, 2, 3], 2)
    }

    /// For each way whether the barrier stops it.
    fn stopped(arms: &[Arm]) -> Vec<bool> {
        let junctions = Junctions(BTreeMap::from([(7, arms.to_vec())]));
        arms.iter().map(|arm| junctions.stops(7, *arm)).collect()
    }

    #[test]
    fn a_barrier_on_one_way_or_between_two_stops_both_sides() {
        assert_eq!(stopped(&[through(STREET)]), [true]);
        assert_eq!(stopped(&[ending(STREET), ending(DRIVE)]), [true, true]);
        assert_eq!(stopped(&[ending(PATH), ending(PATH)]), [true, true]);
    }

    #[test]
    fn the_gate_of_a_drive_does_not_stop_the_street() {
        for drive in [DRIVE, PATH, PRIVATE] {
            assert_eq!(stopped(&[through(STREET), ending(drive)]), [false, true]);
            // A street that is mapped as two ways.
            let street = ending(STREET);
            let split = stopped(&[street, street, ending(drive)]);
            assert_eq!(split, [false, false, true]);
            assert_eq!(stopped(&[through(STREET), through(drive)]), [false, true]);
        }
        assert_eq!(stopped(&[through(PATH), ending(PRIVATE)]), [false, true]);
    }

    #[test]
    fn among_equals_the_way_that_goes_on_stays_open() {
        assert_eq!(stopped(&[through(STREET), ending(STREET)]), [false, true]);
        assert_eq!(stopped(&[through(PATH), through(PATH)]), [false, false]);
        let path = ending(PATH);
        assert_eq!(stopped(&[path, path, path]), [false, false, false]);
    }

    #[test]
    fn a_gate_at_the_end_of_a_street_does_not_divide_the_path_behind_it() {
        assert_eq!(stopped(&[ending(STREET), through(PATH)]), [true, false]);
        let fork = [ending(STREET), ending(DRIVE), ending(PATH)];
        assert_eq!(stopped(&fork), [true, true, true]);
    }

    #[test]
    fn a_ring_goes_on_at_its_first_node() {
        assert_eq!(Arm::new(PATH, &[1, 2, 3, 1], 0), through(PATH));
        assert_eq!(Arm::new(PATH, &[1, 2, 3, 1], 3), through(PATH));
    }
}
