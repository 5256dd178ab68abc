//! Dissolves adjacent areas into their union.

use crate::arcs::{ArcRef, Arcs, Rings};
use crate::point::WorldPoint;
use atlas::sort_indices;

/// The rings of the union of the given rings. A border that occurs in both directions is inside the union and drops
/// out; the remaining arcs form rings. Where areas overlap by mistake, the winding number is 2 and the non-zero rule
/// fills the overlap.
pub(crate) fn dissolve<'a>(arcs: &Arcs, rings: impl Iterator<Item = &'a [ArcRef]>) -> Rings {
    let mut net = vec![0_i32; arcs.len()];
    for arc_ref in rings.flatten() {
        if let Some(count) = net.get_mut(arc_ref.arc()) {
            *count += if arc_ref.is_backwards() { -1 } else { 1 };
        }
    }
    // The remaining directed arcs, by the point where they begin.
    let mut open: Vec<(PointBits, ArcRef)> = Vec::new();
    for (count, arc) in net.iter().zip(0..) {
        let arc_ref = ArcRef::new(arc, *count < 0);
        for _ in 0..count.unsigned_abs() {
            open.extend(ends(arcs, arc_ref).map(|(from, _)| (from, arc_ref)));
        }
    }
    let mut order: Vec<u32> = (0..open.len() as u32).collect();
    sort_indices(&mut order, &|a, b| {
        open.get(a as usize).cmp(&open.get(b as usize))
    });
    let open: Vec<(PointBits, ArcRef)> = order
        .into_iter()
        .filter_map(|at| open.get(at as usize).copied())
        .collect();
    let mut used = vec![false; open.len()];

    let mut merged = Rings::default();
    let mut chain = Vec::new();
    for start in 0..open.len() {
        chain.clear();
        let begin = open.get(start).map(|(place, _)| *place);
        let mut next = Some(start);
        while let Some(at) = next {
            let (Some(collisions), Some((_, arc_ref))) = (used.get_mut(at), open.get(at)) else {
                break;
            };
            if *collisions {
                break;
            }
            *collisions = true;
            chain.push(*arc_ref);
            let end = ends(arcs, *arc_ref).map(|(_, to)| to);
            if end == begin {
                break;
            }
            next = end.and_then(|end| leftmost(arcs, *arc_ref, end, &open, &used));
        }
        if !chain.is_empty() {
            merged.push(&chain, arcs);
        }
    }
    merged
}

/// Of the unused arcs that begin where an arc ends, the one furthest to the left. Areas lie to the right, so this
/// follows the edge of the outside: a gap between two neighbours that touch at two points becomes a ring of its own.
fn leftmost(
    arcs: &Arcs,
    arc_ref: ArcRef,
    end: PointBits,
    open: &[(PointBits, ArcRef)],
    used: &[bool],
) -> Option<usize> {
    let first = open.partition_point(|(place, _)| *place < end);
    let here = open.iter().enumerate().skip(first);
    let mut found = here
        .take_while(|(_, (place, _))| *place == end)
        .filter(|(at, _)| used.get(*at) == Some(&false));
    let one = found.next()?;
    let Some(other) = found.next() else {
        return Some(one.0);
    };
    let back = heading(arcs, arc_ref.reversed());
    let turned = |arc_ref: ArcRef| {
        let quarters = heading(arcs, arc_ref) - back;
        quarters + if quarters < 0.0 { 4.0 } else { 0.0 }
    };
    [one, other]
        .into_iter()
        .chain(found)
        .min_by(|(_, (_, a)), (_, (_, b))| turned(*a).total_cmp(&turned(*b)))
        .map(|(at, _)| at)
}

/// The direction in which an arc begins, clockwise on the screen from east: 0..4, one per quadrant, and monotonic but
/// not linear within a quadrant.
fn heading(arcs: &Arcs, arc_ref: ArcRef) -> f64 {
    let (line, _) = arcs.line(arc_ref.arc());
    let (from, to) = if arc_ref.is_backwards() {
        (line.last(), line.iter().rev().nth(1))
    } else {
        (line.first(), line.get(1))
    };
    match (from, to) {
        (Some(from), Some(to)) => quarters(to.x - from.x, to.y - from.y),
        _ => 0.0,
    }
}

/// A pseudo-angle: only the order of angles is needed, and an arctangent would add bytes of wasm.
fn quarters(right: f64, down: f64) -> f64 {
    let (quarter, along, away) = match (right >= 0.0, down >= 0.0) {
        (true, true) => (0.0, down, right),
        (false, true) => (1.0, -right, down),
        (false, false) => (2.0, -down, -right),
        (true, false) => (3.0, right, -down),
    };
    let all = along + away;
    quarter + if all > 0.0 { along / all } else { 0.0 }
}

/// A point's coordinates as sortable bits.
type PointBits = (u64, u64);

fn ends(arcs: &Arcs, arc_ref: ArcRef) -> Option<(PointBits, PointBits)> {
    let place = |point: WorldPoint| (point.x.to_bits(), point.y.to_bits());
    let (from, to) = (arcs.start(arc_ref)?, arcs.start(arc_ref.reversed())?);
    Some((place(from), place(to)))
}
