//! Whether pedestrians can pass the barrier on a node, or one that is a line, as one table of rules.
//!
//! Sources: the OpenStreetMap wiki's pages *Key:barrier* (default access per type), *Key:access*, *Key:locked*,
//! *Key:kerb* and *Key:wheelchair*.

use crate::osm::access::{self, Access};
use crate::recipe::pattern::Fields;

/// Which pedestrians can pass, in ascending order of the obstacle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Passage {
    /// All pedestrians.
    Open,
    /// Pedestrians without wheels: there is a step or a narrow passage.
    NotStepFree,
    /// Not all pedestrians: it is locked or private.
    Closed,
}

/// Barriers that are closed by default.
const WALLS: [&str; 7] = [
    "fence",
    "wall",
    "city_wall",
    "retaining_wall",
    "hedge",
    "ditch",
    "guard_rail",
];

/// Barriers that pedestrians pass and wheelchairs do not.
const NARROW: [&str; 8] = [
    "stile",
    "horse_stile",
    "kissing_gate",
    "turnstile",
    "full-height_turnstile",
    "cattle_grid",
    "log",
    "debris",
];

/// Barriers that are entrances of an area.
const OPENINGS: [&str; 16] = [
    "entrance",
    "gate",
    "kissing_gate",
    "wicket_gate",
    "swing_gate",
    "sliding_gate",
    "hampshire_gate",
    "bump_gate",
    "lift_gate",
    "stile",
    "turnstile",
    "full-height_turnstile",
    "cattle_grid",
    "cycle_barrier",
    "bollard",
    "chain",
];

/// Which pedestrians can pass a node with these tags.
pub fn passage(tags: &Fields) -> Passage {
    let kind = tags.get("barrier").map(String::as_str);
    let is = |key: &str, value: &str| tags.get(key).is_some_and(|it| it == value);
    let closed = match (access::on_foot(tags), kind) {
        // Without a barrier, access tags belong to something else at the node, such as a house.
        (_, None) => false,
        (Some((said, _)), _) => said == Access::Closed,
        (None, Some(kind)) => is("locked", "yes") || WALLS.contains(&kind),
    };
    let narrow = kind.is_some_and(|kind| NARROW.contains(&kind)) || is("kerb", "raised");
    if closed {
        Passage::Closed
    } else if is("wheelchair", "no") && kind.is_some() || narrow && !is("wheelchair", "yes") {
        Passage::NotStepFree
    } else {
        Passage::Open
    }
}

/// Which pedestrians can cross a way with these tags, for example a wall; `None` if it is no barrier. A row of bollards and a
/// kerb can be crossed; types that are not known here cannot.
pub fn passage_across(tags: &Fields) -> Option<Passage> {
    let kind = tags.get("barrier")?.as_str();
    let has_gaps = OPENINGS.contains(&kind) || ["block", "kerb", "no"].contains(&kind);
    Some(match passage(tags) {
        Passage::Open if !has_gaps => Passage::Closed,
        across => across,
    })
}

/// Whether a node with these tags is an entrance of an area, open to all.
pub fn is_opening(tags: &Fields) -> bool {
    let kind = tags.get("barrier").map(String::as_str);
    kind.is_some_and(|kind| OPENINGS.contains(&kind)) && passage(tags) != Passage::Closed
}

#[cfg(test)]
mod tests {
    use super::{Passage, is_opening, passage, passage_across};
    use crate::recipe::pattern::fields;

    #[test]
    fn barriers_with_their_passage() {
        for (tags, expected) in [
            (&[("barrier", "gate")][..], Passage::Open),
            (&[("barrier", "bollard")], Passage::Open),
            (&[("barrier", "lift_gate")], Passage::Open),
            (
                &[("barrier", "gate"), ("access", "private")],
                Passage::Closed,
            ),
            (
                &[("barrier", "gate"), ("access", "private"), ("foot", "yes")],
                Passage::Open,
            ),
            (
                &[("barrier", "cycle_barrier"), ("foot", "no")],
                Passage::Closed,
            ),
            (&[("barrier", "gate"), ("locked", "yes")], Passage::Closed),
            (
                &[("barrier", "gate"), ("locked", "yes"), ("foot", "yes")],
                Passage::Open,
            ),
            (&[("barrier", "fence")], Passage::Closed),
            (&[("barrier", "fence"), ("foot", "yes")], Passage::Open),
            (&[("barrier", "stile")], Passage::NotStepFree),
            (&[("barrier", "kissing_gate")], Passage::NotStepFree),
            (
                &[("barrier", "kissing_gate"), ("wheelchair", "yes")],
                Passage::Open,
            ),
            (
                &[("barrier", "gate"), ("wheelchair", "no")],
                Passage::NotStepFree,
            ),
            (
                &[("barrier", "kerb"), ("kerb", "raised")],
                Passage::NotStepFree,
            ),
            (&[("highway", "crossing")], Passage::Open),
            (
                &[("amenity", "parking_entrance"), ("access", "private")],
                Passage::Open,
            ),
        ] {
            assert_eq!(passage(&fields(tags)), expected, "{tags:?}");
        }
    }

    #[test]
    fn walls_and_locked_gates_are_no_entrances() {
        assert!(is_opening(&fields(&[("barrier", "kissing_gate")])));
        assert!(!is_opening(&fields(&[
            ("barrier", "wall"),
            ("foot", "yes")
        ])));
        assert!(!is_opening(&fields(&[
            ("barrier", "gate"),
            ("locked", "yes")
        ])));
    }
    #[test]
    fn walls_cannot_be_crossed_and_rows_of_bollards_can() {
        for (tags, expected) in [
            (&[("barrier", "wall")][..], Some(Passage::Closed)),
            (&[("barrier", "retaining_wall")], Some(Passage::Closed)),
            (&[("barrier", "cable_barrier")], Some(Passage::Closed)),
            (&[("barrier", "bollard")], Some(Passage::Open)),
            (&[("barrier", "kerb")], Some(Passage::Open)),
            (
                &[("barrier", "kerb"), ("kerb", "raised")],
                Some(Passage::NotStepFree),
            ),
            (&[("highway", "footway")], None),
        ] {
            assert_eq!(passage_across(&fields(tags)), expected, "{tags:?}");
        }
    }
}
