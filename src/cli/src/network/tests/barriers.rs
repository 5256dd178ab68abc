//! Barriers on ways, and at junctions of them.

use super::village::{PATH, STREET, Tags, Village, counts, keys, spot};
use std::collections::BTreeSet;

//  1 ──── 11 ──── ╫21 ──── 31    a locked gate at 21, a stile at 41
#[test]
fn a_locked_gate_splits_a_street_and_is_counted_once() {
    let gate: Tags = &[("barrier", "gate"), ("access", "private")];
    let network = Village::new()
        .barrier(gate, 21)
        .barrier(&[("barrier", "stile")], 41)
        .way(STREET, &[1, 11, 21, 31])
        .way(PATH, &[31, 41, 51])
        .way(&[("waterway", "stream")], &[20, 21])
        .network();
    let at_gate: BTreeSet<u64> = network
        .streets
        .iter()
        .filter(|street| street.foot.any())
        .flat_map(|street| &street.line)
        .filter(|(_, at)| *at == spot(21))
        .map(|(key, _)| *key)
        .collect();
    assert_eq!(at_gate.len(), 2, "two ends at the gate, which do not meet");
    assert!(!at_gate.contains(&21));
    assert_eq!(
        counts(&network.notes),
        [("way cut at a closed barrier=gate", 1)]
    );
    let wheels: Vec<bool> = network.streets.iter().map(|it| it.foot.step_free).collect();
    assert_eq!(wheels, [true, true, true, false, true, false]);
}

//           22          a private drive and a footpath from a street, with the gate, the bollard or the stile of each
//           │           on the street itself
//  1 ─ 11 ─ 21 ─ 31
//      │
//      10
#[test]
fn a_barrier_on_a_junction_stops_the_lesser_way_only() {
    let drive: Tags = &[("highway", "service"), ("access", "private")];
    for barrier in [
        &[("barrier", "gate"), ("access", "private")][..],
        &[("barrier", "lift_gate"), ("access", "private")],
        &[("barrier", "bollard"), ("foot", "no")],
        &[("barrier", "toll_booth"), ("access", "no")],
        &[("barrier", "gate"), ("locked", "yes")],
        &[("barrier", "stile")],
    ] {
        let kind = barrier[0].1;
        let network = Village::new()
            .barrier(barrier, 21)
            .barrier(barrier, 11)
            .way(STREET, &[1, 11, 21, 31])
            .way(drive, &[21, 22])
            .way(PATH, &[11, 10])
            .network();
        let street = &network.streets[0];
        let ends = [street.line[0].0, street.line[street.line.len() - 1].0];
        assert_eq!(ends, [1, 31], "{kind}: the street is whole");
        assert!(street.foot.step_free, "{kind}: nothing is on the street");
        let path = &network.streets[1];
        let stopped = path.line[0].0 != 11 || !path.foot.step_free;
        assert!(stopped, "{kind}: the path is stopped");
        let note = format!("way not stopped by a barrier={kind} on a junction");
        assert!(counts(&network.notes).contains(&(note.as_str(), 2)));
    }
}

//   -1 ── -2 ╫ -3 ── -4    nodes that are not uploaded yet, a locked gate at -2
#[test]
fn keys_of_split_ways_differ_from_negative_node_ids() {
    let gate: Tags = &[("barrier", "gate"), ("locked", "yes")];
    let mut village = Village::new().barrier(gate, -2);
    let drawn = (1..=4).map(|node| (-node, spot(10 * node)));
    village.raw.nodes.positions.extend(drawn);
    let network = village.way(STREET, &[-1, -2, -3, -4]).network();
    let keys = keys(&network);
    assert_eq!(keys.len(), 2);
    let used: Vec<u64> = keys.concat();
    let different: BTreeSet<u64> = used.iter().copied().collect();
    assert_eq!(different.len(), used.len(), "the parts meet at {used:?}");
}
