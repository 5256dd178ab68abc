//! Where a name fits best inside an area.

use crate::arcs::{Arcs, Turn};
use crate::point::{Bounds, WorldPoint};
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// A name is wider than it is high: it is looked for as the largest ellipse this many times as wide as high.
const WIDTH_TO_HEIGHT: f64 = 3.0;
/// How much better a place must be to go on looking, as a part of the best so far.
const PRECISION: f64 = 0.03;
/// An end to the looking in a shape made to be difficult.
const MOST_CELLS: usize = 400;

/// The centre and half axes of the largest ellipse that was found inside an area, in world units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Room {
    pub(crate) centre: WorldPoint,
    pub(crate) half_width: f64,
    pub(crate) half_height: f64,
}

impl Room {
    /// Whether a box with its middle `down` below the centre lies inside the ellipse, in world units.
    pub(crate) fn holds(&self, width: f64, height: f64, down: f64) -> bool {
        let x = width / 2.0 / self.half_width;
        let y = (down.abs() + height / 2.0) / self.half_height;
        x * x + y * y <= 1.0
    }
}

/// The pole of inaccessibility, the point furthest from the edge, in a world that is pressed together
/// sideways, so that it leaves room for a line of text. By quadrants, most promising first (Garcia-Castellanos
/// and Lombardo 2007, Poles of inaccessibility; the search is that of Agafonkin's polylabel). `None` when
/// nothing of the area's inside is found.
pub(crate) fn room(arcs: &Arcs, rings: &[&[Turn]], bounds: Bounds) -> Option<Room> {
    let edges = Edges::new(arcs, rings);
    let (left, top) = (bounds.min.x / WIDTH_TO_HEIGHT, bounds.min.y);
    let (width, height) = (bounds.width() / WIDTH_TO_HEIGHT, bounds.height());
    let half = width.min(height) / 2.0;
    if half <= 0.0 || !half.is_finite() {
        return None;
    }
    let mut heap = BinaryHeap::new();
    let (across, down) = (
        (width / half / 2.0).ceil().min(32.0),
        (height / half / 2.0).ceil().min(32.0),
    );
    // Long and thin beyond measure: larger cells than the shape is thin still cover it.
    let half = half.max(width / across / 2.0).max(height / down / 2.0);
    for row in 0..down as u32 {
        for column in 0..across as u32 {
            let x = left + (2.0 * f64::from(column) + 1.0) * half;
            let y = top + (2.0 * f64::from(row) + 1.0) * half;
            heap.push(edges.cell(x, y, half));
        }
    }
    let mut best = edges.cell(left + width / 2.0, top + height / 2.0, 0.0);
    let mut cells = heap.len();
    while let Some(cell) = heap.pop() {
        if cell.clear > best.clear {
            best = cell;
        }
        if cells >= MOST_CELLS || cell.promise <= best.clear * (1.0 + PRECISION) {
            break;
        }
        let half = cell.half / 2.0;
        for (right, down) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
            heap.push(edges.cell(cell.x + right, cell.y + down, half));
            cells += 1;
        }
    }
    // The cells that were not opened may hold a better centre.
    for cell in heap {
        if cell.clear > best.clear {
            best = cell;
        }
    }
    (best.clear > 0.0).then(|| Room {
        centre: WorldPoint {
            x: best.x * WIDTH_TO_HEIGHT,
            y: best.y,
        },
        half_width: best.clear * WIDTH_TO_HEIGHT,
        half_height: best.clear,
    })
}

/// The edges of an area in the pressed world.
struct Edges(Vec<[f64; 4]>);

impl Edges {
    fn new(arcs: &Arcs, rings: &[&[Turn]]) -> Self {
        let mut edges = Vec::new();
        for turn in rings.iter().copied().flatten() {
            let (line, _) = arcs.line(turn.arc());
            for (a, b) in line.iter().zip(line.iter().skip(1)) {
                edges.push([a.x / WIDTH_TO_HEIGHT, a.y, b.x / WIDTH_TO_HEIGHT, b.y]);
            }
        }
        Self(edges)
    }

    fn cell(&self, x: f64, y: f64, half: f64) -> Cell {
        let mut inside = false;
        let mut nearest = f64::INFINITY;
        for [ax, ay, bx, by] in &self.0 {
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
        Cell {
            x,
            y,
            half,
            clear,
            promise: clear + half * std::f64::consts::SQRT_2,
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
    /// No point of the square is further from the edge than this.
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
