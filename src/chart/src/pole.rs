//! Where a name fits best inside an area.

use crate::arcs::{Arcs, Turn};
use crate::point::{Bounds, WorldPoint};
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// A name is wider than it is high: it is looked for as the largest ellipse this many times as wide as high.
const WIDTH_TO_HEIGHT: f64 = 3.0;
/// A name looks best in the middle: how much room a step away from it must bring, as a part of the step.
const PULL: f64 = 0.15;
/// How much better a place must be to go on looking, as a part of the best so far.
const PRECISION: f64 = 0.05;
/// An end to the looking in a shape made to be difficult.
const MOST_CELLS: usize = 400;

/// The pole of inaccessibility, the point furthest from the edge, in a world that is pressed together
/// sideways, so that it leaves room for a line of text, and drawn a little to the middle of the area. By
/// quadrants, most promising first (Garcia-Castellanos and Lombardo 2007, Poles of inaccessibility; the search
/// is that of Agafonkin's polylabel). `None` when nothing of the area's inside is found.
pub(crate) fn pole(arcs: &Arcs, rings: &[&[Turn]], bounds: Bounds) -> Option<WorldPoint> {
    let edges = Edges::new(arcs, rings, bounds);
    let (width, height) = (bounds.width() / WIDTH_TO_HEIGHT, bounds.height());
    if width <= 0.0 || height <= 0.0 || !(width + height).is_finite() {
        return None;
    }
    // Squares as wide as the shape is thin; of one that is thin beyond measure, not more than 32.
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
        let worth_it = best.score + best.clear.max(0.0) * PRECISION;
        if cell.promise <= worth_it || cells >= MOST_CELLS {
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
    (best.clear > 0.0).then_some(WorldPoint {
        x: best.x * WIDTH_TO_HEIGHT,
        y: best.y,
    })
}

/// The edges of an area in the pressed world.
struct Edges {
    edges: Vec<[f64; 4]>,
    /// The middle of the area's rectangle.
    middle: WorldPoint,
}

impl Edges {
    fn new(arcs: &Arcs, rings: &[&[Turn]], bounds: Bounds) -> Self {
        let mut edges = Vec::new();
        for turn in rings.iter().copied().flatten() {
            for (a, b) in arcs.edges(turn.arc()) {
                edges.push([a.x / WIDTH_TO_HEIGHT, a.y, b.x / WIDTH_TO_HEIGHT, b.y]);
            }
        }
        let middle = WorldPoint {
            x: bounds.centre().x / WIDTH_TO_HEIGHT,
            ..bounds.centre()
        };
        Self { edges, middle }
    }

    fn cell(&self, x: f64, y: f64, half: f64) -> Cell {
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
        let clear = if inside {
            nearest.sqrt()
        } else {
            -nearest.sqrt()
        };
        let away = (x - self.middle.x).hypot(y - self.middle.y);
        let score = clear - PULL * away;
        Cell {
            x,
            y,
            half,
            clear,
            score,
            promise: score + half * std::f64::consts::SQRT_2 * (1.0 + PULL),
        }
    }
}

/// A square of the pressed world.
#[derive(Clone, Copy)]
struct Cell {
    x: f64,
    y: f64,
    half: f64,
    /// From its centre to the edge of the area; negative outside.
    clear: f64,
    /// What the name would like best.
    score: f64,
    /// No point of the square has a better score.
    promise: f64,
}

impl Ord for Cell {
    fn cmp(&self, other: &Self) -> Ordering {
        self.promise
            .total_cmp(&other.promise)
            .then_with(|| other.x.total_cmp(&self.x))
            .then_with(|| other.y.total_cmp(&self.y))
    }
}

impl PartialOrd for Cell {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Cell {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Cell {}
