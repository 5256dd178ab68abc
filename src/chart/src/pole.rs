//! The best position of a name inside an area.

use crate::arcs::{ArcRef, Arcs};
use crate::point::{WorldBounds, WorldPoint, length};
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// A name is wider than high: the position is the centre of the largest ellipse with this ratio.
const WIDTH_TO_HEIGHT: f64 = 3.0;
/// Names look best near the centre of the area: how much clearance a step away from it must gain, as a share of the
/// step.
const PULL: f64 = 0.15;
/// How much better another position must be to continue the search, as a share of the best clearance.
const PRECISION: f64 = 0.05;
/// The maximum number of cells, for adversarial shapes.
const MOST_CELLS: usize = 400;

/// The pole of inaccessibility (the point furthest from the boundary) in coordinates compressed horizontally, so that
/// there is room for a line of text, with a preference for the centre. Quadtree search, best first (Garcia-Castellanos
/// and Lombardo 2007, Poles of inaccessibility; Agafonkin's polylabel). `None` if no point inside is found.
pub(crate) fn pole(arcs: &Arcs, rings: &[&[ArcRef]], bounds: WorldBounds) -> Option<WorldPoint> {
    let edges = PolygonEdges::new(arcs, rings, bounds);
    let (width, height) = (bounds.width() / WIDTH_TO_HEIGHT, bounds.height());
    if width <= 0.0 || height <= 0.0 || !(width + height).is_finite() {
        return None;
    }
    // Cells as wide as the shape's smaller side, at most 32 along the larger one.
    let side = width.min(height).max(width.max(height) / 32.0);
    let count = |length: f64| (length / side).ceil() as u32;
    let mut heap = BinaryHeap::new();
    for row in 0..count(height) {
        for column in 0..count(width) {
            let x = bounds.min.x / WIDTH_TO_HEIGHT + (f64::from(column) + 0.5) * side;
            let y = bounds.min.y + (f64::from(row) + 0.5) * side;
            heap.push(edges.cell(x, y, side / 2.0));
        }
    }
    let mut best = edges.cell(edges.middle.x, edges.middle.y, 0.0);
    let mut cells = heap.len();
    while let Some(cell) = heap.pop() {
        let worth_it = best.score + best.clearance.max(0.0) * PRECISION;
        if cell.upper_bound <= worth_it || cells >= MOST_CELLS {
            break;
        }
        let half = cell.half / 2.0;
        for (right, down) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
            let quarter = edges.cell(cell.x + right, cell.y + down, half);
            if quarter.score > best.score {
                best = quarter;
            }
            heap.push(quarter);
            cells += 1;
        }
    }
    (best.clearance > 0.0).then_some(WorldPoint {
        x: best.x * WIDTH_TO_HEIGHT,
        y: best.y,
    })
}

/// The edges of an area in compressed coordinates.
struct PolygonEdges {
    edges: Vec<[f64; 4]>,
    /// The centre of the area's box.
    middle: WorldPoint,
}

impl PolygonEdges {
    fn new(arcs: &Arcs, rings: &[&[ArcRef]], bounds: WorldBounds) -> Self {
        let mut edges = Vec::new();
        for arc_ref in rings.iter().copied().flatten() {
            for (a, b) in arcs.edges(arc_ref.arc()) {
                edges.push([a.x / WIDTH_TO_HEIGHT, a.y, b.x / WIDTH_TO_HEIGHT, b.y]);
            }
        }
        let middle = WorldPoint {
            x: bounds.centre().x / WIDTH_TO_HEIGHT,
            ..bounds.centre()
        };
        Self { edges, middle }
    }

    fn cell(&self, x: f64, y: f64, half: f64) -> SearchCell {
        let mut inside = false;
        let mut nearest = f64::INFINITY;
        for [ax, ay, bx, by] in &self.edges {
            let (dx, dy) = (bx - ax, by - ay);
            if (*ay > y) != (*by > y) && x < dx * (y - ay) / dy + ax {
                inside = !inside;
            }
            let length = dx * dx + dy * dy;
            let along = if length > 0.0 {
                (((x - ax) * dx + (y - ay) * dy) / length).clamp(0.0, 1.0)
            } else {
                0.0
            };
            let (ex, ey) = (ax + along * dx - x, ay + along * dy - y);
            nearest = nearest.min(ex * ex + ey * ey);
        }
        let clearance = if inside {
            nearest.sqrt()
        } else {
            -nearest.sqrt()
        };
        let away = length(x - self.middle.x, y - self.middle.y);
        let score = clearance - PULL * away;
        SearchCell {
            x,
            y,
            half,
            clearance,
            score,
            upper_bound: score + half * std::f64::consts::SQRT_2 * (1.0 + PULL),
        }
    }
}

/// A square in compressed coordinates.
#[derive(Clone, Copy)]
struct SearchCell {
    x: f64,
    y: f64,
    half: f64,
    /// The distance from its centre to the boundary; negative outside.
    clearance: f64,
    /// The clearance minus the penalty for the distance from the centre of the area.
    score: f64,
    /// No point of the square has a higher score.
    upper_bound: f64,
}

impl Ord for SearchCell {
    fn cmp(&self, other: &Self) -> Ordering {
        self.upper_bound
            .total_cmp(&other.upper_bound)
            .then_with(|| other.x.total_cmp(&self.x))
            .then_with(|| other.y.total_cmp(&self.y))
    }
}

impl PartialOrd for SearchCell {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for SearchCell {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for SearchCell {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loose_rings::LooseRings;
    use fastrand::Rng;

    /// The pole of a polygon in world units of a thousandth, and how it scores.
    fn pole_of(corners: &[(f64, f64)]) -> Option<(WorldPoint, f64, PolygonEdges)> {
        let mut loose = LooseRings::default();
        let world = |&(x, y): &(f64, f64)| WorldPoint {
            x: 0.5 + x / 1e3,
            y: 0.5 + y / 1e3,
        };
        loose.push(corners.iter().map(world), true);
        let (arcs, rings) = loose.into_arcs();
        let bounds = rings.bounds(0)?;
        let edges = PolygonEdges::new(&arcs, &[rings.arc_refs(0)], bounds);
        let found = pole(&arcs, &[rings.arc_refs(0)], bounds)?;
        let score = edges.cell(found.x / WIDTH_TO_HEIGHT, found.y, 0.0).score;
        Some((found, score, edges))
    }

    /// The best of a fine grid over the rectangle around everything.
    fn best_of_grid(edges: &PolygonEdges) -> f64 {
        let mut best = f64::NEG_INFINITY;
        for row in 0..=100 {
            for column in 0..=100 {
                let at = |step: i32| 0.5 + f64::from(step) / 1e5;
                let cell = edges.cell(at(column) / WIDTH_TO_HEIGHT, at(row), 0.0);
                if cell.clearance > 0.0 {
                    best = best.max(cell.score);
                }
            }
        }
        best
    }

    #[test]
    fn pole_is_as_good_as_a_fine_grid_search() {
        let mut random = Rng::with_seed(31);
        for _ in 0..200 {
            // A star: around the middle, in and out.
            let count = random.usize(3..40);
            let corners: Vec<(f64, f64)> = (0..count)
                .map(|index| {
                    let angle = std::f64::consts::TAU * index as f64 / count as f64;
                    let radius = 0.1 + 0.4 * random.f64();
                    (0.5 + radius * angle.cos(), 0.5 + radius * angle.sin())
                })
                .collect();
            let Some((found, score, edges)) = pole_of(&corners) else {
                panic!("every star has an inside");
            };
            let best = best_of_grid(&edges);
            let clearance = edges
                .cell(found.x / WIDTH_TO_HEIGHT, found.y, 0.0)
                .clearance;
            assert!(clearance > 0.0, "inside");
            assert!(
                score >= best - PRECISION * clearance * 1.01,
                "{score} {best} {corners:?}"
            );
        }
    }

    /// `┗━━━` has its name in the wide arm, not in the high one.
    #[test]
    fn pole_prefers_the_wide_part() {
        let corner = [
            (0.0, 0.0),
            (0.1, 0.0),
            (0.1, 0.8),
            (0.9, 0.8),
            (0.9, 1.0),
            (0.0, 1.0),
        ];
        let Some((found, ..)) = pole_of(&corner) else {
            panic!("it has an inside");
        };
        assert!(
            (found.y - 0.5) * 1e3 > 0.8 && (found.x - 0.5) * 1e3 > 0.15,
            "{found:?}"
        );
    }

    #[test]
    fn pole_of_a_rectangle_is_its_centre() {
        for (width, height) in [(0.9, 0.2), (0.2, 0.9), (0.5, 0.5), (0.9, 0.001)] {
            let corners = [(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)];
            let Some((found, ..)) = pole_of(&corners) else {
                panic!("it has an inside");
            };
            let (x, y) = ((found.x - 0.5) * 1e3, (found.y - 0.5) * 1e3);
            assert!((x - width / 2.0).abs() < 0.02 && (y - height / 2.0).abs() < 0.02);
        }
    }
}
