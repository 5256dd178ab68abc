//! Many areas as one plane: the outer edge of neighbourhoods that lie against each other.

use crate::arcs::{Arcs, Rings, Turn};

/// The rings around the union of the given rings. A border that one area passes one way and its neighbour the
/// other way is inside the union and falls away; what is left closes into rings again. Where areas overlap by
/// mistake, the winding number is 2 and the plane is filled all the same.
pub(crate) fn merged<'a>(arcs: &Arcs, rings: impl Iterator<Item = &'a [Turn]>) -> Rings {
    let mut net = vec![0_i32; arcs.len()];
    for turn in rings.flatten() {
        if let Some(count) = net.get_mut(turn.arc()) {
            *count += if turn.is_backwards() { -1 } else { 1 };
        }
    }
    // Every remaining turn, by the point where it begins.
    let mut open: Vec<(Place, Turn)> = Vec::new();
    for (count, arc) in net.iter().zip(0..) {
        let turn = Turn::new(arc, *count < 0);
        for _ in 0..count.unsigned_abs() {
            open.extend(ends(arcs, turn).map(|(from, _)| (from, turn)));
        }
    }
    open.sort_unstable();
    let mut used = vec![false; open.len()];

    let mut merged = Rings::default();
    let mut chain = Vec::new();
    for start in 0..open.len() {
        chain.clear();
        let mut next = Some(start);
        while let Some(at) = next {
            let (Some(taken), Some((_, turn))) = (used.get_mut(at), open.get(at)) else {
                break;
            };
            if *taken {
                break;
            }
            *taken = true;
            chain.push(*turn);
            next = ends(arcs, *turn).and_then(|(_, to)| {
                let first = open.partition_point(|(place, _)| *place < to);
                (first..open.len())
                    .take_while(|at| open.get(*at).is_some_and(|(place, _)| *place == to))
                    .find(|at| used.get(*at) == Some(&false))
            });
        }
        if !chain.is_empty() {
            merged.push(&chain, arcs);
        }
    }
    merged
}

/// A point's coordinates as sortable bits.
type Place = (u64, u64);

fn ends(arcs: &Arcs, turn: Turn) -> Option<(Place, Place)> {
    let (line, _) = arcs.line(turn.arc());
    let place = |point: &crate::point::WorldPoint| (point.x.to_bits(), point.y.to_bits());
    let (first, last) = (line.first().map(place)?, line.last().map(place)?);
    Some(if turn.is_backwards() {
        (last, first)
    } else {
        (first, last)
    })
}
