//! The neighbourhoods of many positions.

use atlas::{Atlas, LonLat, NeighbourhoodIndex};
use std::ops::RangeInclusive;

/// The most cells along a side.
const MOST_CELLS: usize = 256;
/// So many cells are marked for borders, over all borders, before the grid gives up and looks at each position by itself.
const MOST_MARKS: usize = 4_000_000;

/// A grid over positions. All positions in a cell that no border touches have one neighbourhood, which is looked up once: containment
/// changes only across a border.
pub struct NeighbourhoodGrid<'a> {
    atlas: &'a Atlas,
    /// Degrees.
    west: f64,
    east: f64,
    south: f64,
    north: f64,
    cell_width: f64,
    cell_height: f64,
    /// Cells along a side.
    side: usize,
    /// Row by row from the south-west; empty where the grid gave up.
    cells: Vec<Cell>,
}

#[derive(Clone, Copy)]
enum Cell {
    /// A border touches it.
    Border,
    /// No position in it was looked up.
    New,
    Known(Option<NeighbourhoodIndex>),
}

impl<'a> NeighbourhoodGrid<'a> {
    /// A grid over positions, with about as many cells.
    pub fn new(atlas: &'a Atlas, positions: impl Iterator<Item = LonLat> + Clone) -> Self {
        let bound = |of: fn(LonLat) -> f64, pick: fn(f64, f64) -> f64, first: f64| {
            positions.clone().map(of).fold(first, pick)
        };
        let (west, east) = (
            bound(LonLat::lon, f64::min, f64::INFINITY),
            bound(LonLat::lon, f64::max, f64::NEG_INFINITY),
        );
        let (south, north) = (
            bound(LonLat::lat, f64::min, f64::INFINITY),
            bound(LonLat::lat, f64::max, f64::NEG_INFINITY),
        );
        let count = positions.count();
        let side = (count as f64).sqrt().ceil() as usize;
        let side = side.clamp(1, MOST_CELLS);
        let mut grid = Self {
            atlas,
            west,
            east,
            south,
            north,
            cell_width: (east - west) / side as f64,
            cell_height: (north - south) / side as f64,
            side,
            cells: vec![Cell::New; side * side],
        };
        grid.mark_borders();
        grid
    }

    /// The neighbourhood that contains a position, as [`Atlas::neighbourhood_at`] says.
    pub fn neighbourhood_at(&mut self, at: LonLat) -> Option<NeighbourhoodIndex> {
        let cell = self.row(at.lat()) * self.side + self.column(at.lon());
        match self.cells.get(cell) {
            Some(Cell::Known(home)) => *home,
            Some(Cell::New) if self.is_inside(at) => {
                let home = self.atlas.neighbourhood_at(at);
                self.cells[cell] = Cell::Known(home);
                home
            }
            _ => self.atlas.neighbourhood_at(at),
        }
    }

    /// Marks every cell that a border may touch: those of the bounding box of each of its sides. Columns and rows are monotone in the
    /// coordinates, so that no side is in a cell that is not marked.
    fn mark_borders(&mut self) {
        let mut marks = 0;
        for neighbourhood in self.atlas.neighbourhoods() {
            let polygons = neighbourhood.area.polygons().iter();
            let rings =
                polygons.flat_map(|it| std::iter::once(it.exterior()).chain(it.interiors()));
            for side in rings.flat_map(|it| it.lines()) {
                let (start, end) = (side.start, side.end);
                let cells = self.touched([start.x, end.x], [start.y, end.y]);
                let Some((columns, rows)) = cells else {
                    continue;
                };
                marks += columns.clone().count() * rows.clone().count();
                if marks > MOST_MARKS {
                    self.cells.clear();
                    return;
                }
                for row in rows {
                    let first = row * self.side;
                    self.cells[first + columns.start()..=first + columns.end()].fill(Cell::Border);
                }
            }
        }
    }

    /// The columns and rows of the bounding box of a side of a border; `None` where it is outside the grid.
    fn touched(
        &self,
        [x, other_x]: [f64; 2],
        [y, other_y]: [f64; 2],
    ) -> Option<(RangeInclusive<usize>, RangeInclusive<usize>)> {
        let (west, east) = (x.min(other_x), x.max(other_x));
        let (south, north) = (y.min(other_y), y.max(other_y));
        let is_outside =
            east < self.west || west > self.east || north < self.south || south > self.north;
        let columns = self.column(west)..=self.column(east);
        let rows = self.row(south)..=self.row(north);
        (!is_outside).then_some((columns, rows))
    }

    /// Whether the cell of a position says something of it. −180° and 180° are one meridian, with a neighbourhood on each side.
    fn is_inside(&self, at: LonLat) -> bool {
        (self.west..=self.east).contains(&at.lon())
            && (self.south..=self.north).contains(&at.lat())
            && at.lon().abs() < 180.0
    }

    fn column(&self, longitude: f64) -> usize {
        cell_number(longitude - self.west, self.cell_width, self.side)
    }

    fn row(&self, latitude: f64) -> usize {
        cell_number(latitude - self.south, self.cell_height, self.side)
    }
}

/// The number of the cell at a distance from the first one's edge; the nearest one where it is outside.
fn cell_number(distance: f64, size: f64, count: usize) -> usize {
    // A cast of a negative number, or of none (0 / 0), is 0.
    ((distance / size) as usize).min(count - 1)
}
