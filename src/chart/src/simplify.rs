//! Line simplification: the zoom from which each vertex of a line is drawn.

use crate::point::WorldPoint;
use crate::rules;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// Appends the zoom from which each vertex is drawn, by the area that the line loses without it, smallest first
/// (Visvalingam and Whyatt 1993, Line generalisation by repeated elimination of points). The ends are always drawn.
/// Equal lines get equal zooms, so orient a shared line before, not after.
pub(crate) fn first_zooms(line: &[WorldPoint], zooms: &mut Vec<f32>) {
    let offset = zooms.len();
    zooms.resize(offset + line.len(), f32::NEG_INFINITY);
    let Some(zooms) = zooms.get_mut(offset..) else {
        return;
    };
    let mut neighbours: Vec<(usize, usize)> = (0..line.len())
        .map(|at| (at.wrapping_sub(1), at + 1))
        .collect();
    let mut heap: BinaryHeap<Corner> = (1..line.len().saturating_sub(1))
        .filter_map(|at| corner(line, at, at - 1, at + 1))
        .collect();
    let mut least = 0.0_f64;
    while let Some(next) = heap.pop() {
        // A vertex whose neighbours changed since is in the heap again with its new area.
        if neighbours.get(next.at) != Some(&(next.before, next.after)) {
            continue;
        }
        // A vertex is removed no earlier than those removed before it.
        least = least.max(next.area);
        if let Some(zoom) = zooms.get_mut(next.at) {
            *zoom = zoom_of_area(least);
        }
        if let Some(gone) = neighbours.get_mut(next.at) {
            *gone = (usize::MAX, usize::MAX);
        }
        if let Some(before) = neighbours.get_mut(next.before) {
            before.1 = next.after;
            let (far, near) = *before;
            heap.extend(corner(line, next.before, far, near));
        }
        if let Some(after) = neighbours.get_mut(next.after) {
            after.0 = next.before;
            let (near, far) = *after;
            heap.extend(corner(line, next.after, near, far));
        }
    }
}

/// The zoom from which an area in world units covers [`rules::VERTEX_AREA`] square px.
pub(crate) fn zoom_of_area(area: f64) -> f32 {
    (0.5 * libm::log2(rules::VERTEX_AREA / area) - 8.0) as f32
}

/// The zoom from which a length in world units covers a number of CSS px.
pub(crate) fn zoom_of_length(length: f64, pixels: f64) -> f32 {
    (libm::log2(pixels / length) - 8.0) as f32
}

/// A vertex between two others and the area of their triangle; the smallest area is first in the heap.
struct Corner {
    area: f64,
    at: usize,
    before: usize,
    after: usize,
}

fn corner(line: &[WorldPoint], at: usize, before: usize, after: usize) -> Option<Corner> {
    let (a, b, c) = (line.get(before)?, line.get(at)?, line.get(after)?);
    let area = ((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)).abs() / 2.0;
    Some(Corner {
        area,
        at,
        before,
        after,
    })
}

impl Ord for Corner {
    fn cmp(&self, other: &Self) -> Ordering {
        other
            .area
            .total_cmp(&self.area)
            .then(other.at.cmp(&self.at))
    }
}

impl PartialOrd for Corner {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Corner {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Corner {}

#[cfg(test)]
mod tests {
    use super::*;
    use fastrand::Rng;
    use geo::{LineString, SimplifyVw};

    /// A line that wanders, in world coordinates near Delft.
    fn wander(random: &mut Rng, length: usize) -> Vec<WorldPoint> {
        let (mut x, mut y) = (0.512, 0.33);
        (0..length)
            .map(|_| {
                x += (random.f64() - 0.4) * 1e-6;
                y += (random.f64() - 0.5) * 1e-6;
                WorldPoint { x, y }
            })
            .collect()
    }

    #[test]
    fn zooms_match_simplify_vw_of_geo() {
        let mut random = Rng::with_seed(21);
        let mut dropped = 0;
        for length in [2, 3, 4, 10, 200] {
            for _ in 0..20 {
                let line = wander(&mut random, length);
                let mut zooms = Vec::new();
                first_zooms(&line, &mut zooms);
                for zoom in [11.0_f64, 13.0, 15.0, 16.0, 17.5, 19.0, 22.0] {
                    let pixel = 1.0 / (256.0 * zoom.exp2());
                    let whole: LineString = line.iter().map(|point| (point.x, point.y)).collect();
                    let expected = whole.simplify_vw(rules::VERTEX_AREA * pixel * pixel);
                    let kept = line
                        .iter()
                        .zip(&zooms)
                        .filter(|(_, from)| **from <= zoom as f32);
                    let kept: LineString = kept.map(|(point, _)| (point.x, point.y)).collect();
                    assert_eq!(kept, expected, "{length} points at {zoom}");
                    dropped += length - kept.0.len();
                }
            }
        }
        assert!(
            dropped > 5_000,
            "only {dropped} vertices were ever left out"
        );
    }
}
