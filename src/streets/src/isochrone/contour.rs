//! The contour of an isochrone: a raster of the remaining walk, and marching squares over it.

use crate::isochrone::Segment;
use crate::isochrone::reachable_bounds::ReachableBounds;
use crate::isochrone::tangent_projection::TangentProjection;
use geo::{Contains, Coord, LineString, MultiPolygon, Point, Polygon, Simplify};

const NONE: u32 = u32::MAX;

/// The remaining walk at the centre of every cell, reached from the cell's nearest segment.
pub struct ContourGrid {
    /// Cells in a row.
    columns: usize,
    rows: usize,
    /// The centre of the first cell, in metres.
    first: [f64; 2],
    cell_size: f64,
    /// Row by row from the south, in metres: positive inside. Clamped to plus or minus one cell, so that the contour
    /// beside an unreachable cell lies half way. The outermost cells are never inside.
    remaining: Vec<f32>,
}

impl ContourGrid {
    /// The raster around all points within `limit` metres of effort. Cells further than `max_offset` metres from every
    /// segment are outside. `None` if nothing is within the limit.
    pub fn new(segments: &[Segment], cell_size: f64, limit: f64, max_offset: f64) -> Option<Self> {
        let bounds = ReachableBounds::of(segments, limit, max_offset)?;
        // With a border of cells that are never inside.
        let count =
            |axis: usize| ((bounds.max[axis] - bounds.min[axis]) / cell_size).ceil() as usize + 4;
        let mut grid = Self {
            columns: count(0),
            rows: count(1),
            // On multiples of the cell size, so that all contours of one start share a raster.
            first: bounds
                .min
                .map(|at| ((at / cell_size).floor() - 1.0) * cell_size),
            cell_size,
            remaining: Vec::new(),
        };
        let mut nearest = NearestSegments {
            grid: &grid,
            segments,
            cells: vec![(f32::INFINITY, NONE); grid.columns * grid.rows],
        };
        nearest.seed();
        nearest.propagate();
        let cells = nearest.cells;
        let mut remaining = vec![-cell_size as f32; cells.len()];
        for row in 1..grid.rows - 1 {
            for cell in row * grid.columns + 1..(row + 1) * grid.columns - 1 {
                let (distance_squared, number) = cells[cell];
                if number == NONE || f64::from(distance_squared) > max_offset * max_offset {
                    continue;
                }
                let segment = &segments[number as usize];
                let (distance_squared, share) = segment.nearest(grid.middle(cell));
                let rest = limit - segment.cost(share) - distance_squared.sqrt();
                remaining[cell] = rest.clamp(-cell_size, cell_size) as f32;
            }
        }
        grid.remaining = remaining;
        Some(grid)
    }

    /// The centre of a cell, in metres.
    fn middle(&self, cell: usize) -> [f64; 2] {
        let at = |axis: usize, number: usize| self.first[axis] + number as f64 * self.cell_size;
        [at(0, cell % self.columns), at(1, cell / self.columns)]
    }
}

/// The nearest segment of each cell: a distance transform from the cells on the segments to their neighbours, in two
/// passes (Danielsson 1980).
struct NearestSegments<'a> {
    grid: &'a ContourGrid,
    segments: &'a [Segment],
    cells: Vec<(f32, u32)>,
}

impl NearestSegments<'_> {
    /// Marks the cells that each segment passes through.
    fn seed(&mut self) {
        for (number, segment) in (0..).zip(self.segments) {
            let [a, b] = segment.ends;
            let longest = (a[0] - b[0]).abs().max((a[1] - b[1]).abs());
            let steps = (2.0 * longest / self.grid.cell_size).ceil().max(1.0) as u32;
            for step in 0..=steps {
                let share = f64::from(step) / f64::from(steps);
                let place = [0, 1].map(|axis| {
                    let at = a[axis] + share * (b[axis] - a[axis]);
                    ((at - self.grid.first[axis]) / self.grid.cell_size).round()
                });
                let within = |at: f64, count: usize| at >= 0.0 && at < count as f64;
                if within(place[0], self.grid.columns) && within(place[1], self.grid.rows) {
                    let cell = place[1] as usize * self.grid.columns + place[0] as usize;
                    self.offer(cell, number);
                }
            }
        }
    }

    fn offer(&mut self, cell: usize, number: u32) {
        let (distance_squared, _) = self.segments[number as usize].nearest(self.grid.middle(cell));
        if (distance_squared as f32) < self.cells[cell].0 {
            self.cells[cell] = (distance_squared as f32, number);
        }
    }

    /// Tries the segment of a neighbour, unless it is `before`, which was tried already.
    fn copy_from(&mut self, cell: usize, neighbour: usize, before: u32) -> u32 {
        let number = self.cells[neighbour].1;
        if number != NONE && number != before && number != self.cells[cell].1 {
            self.offer(cell, number);
        }
        number
    }

    fn propagate(&mut self) {
        let (columns, rows) = (self.grid.columns, self.grid.rows);
        for row in 1..rows {
            self.row(row * columns, (row - 1) * columns);
        }
        for row in (0..rows - 1).rev() {
            self.row(row * columns, (row + 1) * columns);
        }
    }

    /// One row, after the row before it.
    fn row(&mut self, row: usize, before: usize) {
        let side = self.grid.columns;
        for column in 0..side {
            // Neighbours mostly share a segment, which is measured once.
            let mut copied = NONE;
            for other in column.saturating_sub(1)..(column + 2).min(side) {
                copied = self.copy_from(row + column, before + other, copied);
            }
            if column > 0 {
                self.copy_from(row + column, row + column - 1, copied);
            }
        }
        for column in (0..side - 1).rev() {
            self.copy_from(row + column, row + column + 1, NONE);
        }
    }
}

/// The contour lines in metres on the plane: exterior rings counter-clockwise, holes clockwise (marching squares).
pub fn contours(grid: &ContourGrid) -> Vec<Vec<[f64; 2]>> {
    let (columns, rows) = (grid.columns, grid.rows);
    // Each line goes from one side of a square of cell centres to another. A side has the number of the cell that it
    // begins at, doubled for the side to the east and one more for the side to the north.
    let mut next = vec![NONE; 2 * columns * rows];
    for row in 0..rows - 1 {
        for column in 0..columns - 1 {
            grid.link_sides(row * columns + column, &mut next);
        }
    }
    let mut contours = Vec::new();
    for begin in 0..next.len() {
        let mut at = begin;
        let mut ring = Vec::new();
        while next[at] != NONE {
            ring.push(grid.crossing(at));
            at = std::mem::replace(&mut next[at], NONE) as usize;
        }
        if ring.len() > 2 {
            contours.push(ring);
        }
    }
    contours
}

impl ContourGrid {
    /// Links the sides of the square of centres north-east of a cell, with the inside to the left.
    fn link_sides(&self, cell: usize, next: &mut [u32]) {
        let (east, north) = (cell + 1, cell + self.columns);
        let corners = [cell, east, north + 1, north].map(|corner| self.remaining[corner]);
        let bits = (0..4).fold(0, |bits, at| bits | usize::from(corners[at] > 0.0) << at);
        // South, east, north, west.
        let sides = [2 * cell, 2 * east + 1, 2 * north, 2 * cell + 1];
        // The saddle case: whether the centre between two opposite corners is inside.
        let joined = corners.iter().sum::<f32>() > 0.0;
        const SOUTH: usize = 0;
        const EAST: usize = 1;
        const NORTH: usize = 2;
        const WEST: usize = 3;
        let lines: &[(usize, usize)] = match bits {
            0b0001 => &[(SOUTH, WEST)],
            0b0010 => &[(EAST, SOUTH)],
            0b0011 => &[(EAST, WEST)],
            0b0100 => &[(NORTH, EAST)],
            0b0101 if joined => &[(SOUTH, EAST), (NORTH, WEST)],
            0b0101 => &[(SOUTH, WEST), (NORTH, EAST)],
            0b0110 => &[(NORTH, SOUTH)],
            0b0111 => &[(NORTH, WEST)],
            0b1000 => &[(WEST, NORTH)],
            0b1001 => &[(SOUTH, NORTH)],
            0b1010 if joined => &[(EAST, NORTH), (WEST, SOUTH)],
            0b1010 => &[(EAST, SOUTH), (WEST, NORTH)],
            0b1011 => &[(EAST, NORTH)],
            0b1100 => &[(WEST, EAST)],
            0b1101 => &[(SOUTH, EAST)],
            0b1110 => &[(WEST, SOUTH)],
            _ => &[],
        };
        for (from, to) in lines {
            // Twice the number of cells fits in 32 bits.
            next[sides[*from]] = sides[*to] as u32;
        }
    }

    /// Where the contour crosses a side, by linear interpolation.
    fn crossing(&self, side: usize) -> [f64; 2] {
        let cell = side / 2;
        let axis = side % 2;
        let other = if axis == 0 {
            cell + 1
        } else {
            cell + self.columns
        };
        let (here, there) = (
            f64::from(self.remaining[cell]),
            f64::from(self.remaining[other]),
        );
        let mut at = self.middle(cell);
        at[axis] += self.cell_size * here / (here - there);
        at
    }
}

/// Rings as polygons with holes, in degrees. Simplified by at most `tolerance` metres; rings of less than `min_area`
/// square metres are left out.
pub fn polygons(
    contours: Vec<Vec<[f64; 2]>>,
    min_area: f64,
    tolerance: f64,
    projection: &TangentProjection,
) -> MultiPolygon<f64> {
    let mut outer: Vec<(f64, Polygon<f64>)> = Vec::new();
    let mut holes = Vec::new();
    for ring in contours {
        let area = area(&ring);
        if area.abs() < min_area {
            continue;
        }
        // Simplification removes the corners of the raster.
        let line: LineString<f64> = ring.into_iter().map(Coord::from).collect();
        let mut line = line.simplify(tolerance);
        line.close();
        if area > 0.0 {
            outer.push((area, Polygon::new(line, Vec::new())));
        } else {
            holes.push(line);
        }
    }
    for hole in holes {
        let Some(at) = hole.0.first().map(|at| Point::from(*at)) else {
            continue;
        };
        let around = outer.iter_mut();
        let around = around.filter(|(_, polygon)| polygon.contains(&at));
        // The innermost exterior ring around a hole owns it.
        let inner = around.min_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, polygon)) = inner {
            polygon.interiors_push(hole);
        }
    }
    let mut all = MultiPolygon(outer.into_iter().map(|(_, polygon)| polygon).collect());
    geo::MapCoordsInPlace::map_coords_in_place(&mut all, |at| projection.unproject([at.x, at.y]));
    all
}

/// The signed area by the shoelace formula: positive for a counter-clockwise ring.
fn area(ring: &[[f64; 2]]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    let pairs = ring.iter().zip(next);
    pairs.map(|(a, b)| a[0] * b[1] - b[0] * a[1]).sum::<f64>() / 2.0
}
