//! What is taken of the screen.

use crate::point::{ScreenPoint, Size};
use crate::rules;

/// An upright box on the screen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Patch {
    pub(crate) min: ScreenPoint,
    pub(crate) max: ScreenPoint,
}

impl Patch {
    pub(crate) fn around(middle: ScreenPoint, width: f64, height: f64) -> Self {
        let corner = |way: f64| {
            ScreenPoint::new(middle.x + way * width / 2.0, middle.y + way * height / 2.0)
        };
        Self {
            min: corner(-1.0),
            max: corner(1.0),
        }
    }

    fn overlaps(self, other: Self) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }
}

/// Boxes in a grid of squares.
pub(crate) struct Taken {
    size: Size,
    columns: usize,
    rows: usize,
    cells: Vec<Vec<Patch>>,
}

const CELL: f64 = 64.0;

impl Taken {
    /// Nothing, on a map of this size and the margin around it.
    pub(crate) fn new(size: Size) -> Self {
        let count = |length: f64| {
            let cells = (length + 2.0 * rules::MARGIN) / CELL;
            cells.ceil().min(256.0) as usize
        };
        let (columns, rows) = (count(size.width()), count(size.height()));
        Self {
            size,
            columns,
            rows,
            cells: vec![Vec::new(); columns * rows],
        }
    }

    pub(crate) fn take(&mut self, patch: Patch) {
        for cell in self.cells_of(patch) {
            if let Some(cell) = self.cells.get_mut(cell) {
                cell.push(patch);
            }
        }
    }

    pub(crate) fn is_free(&self, patch: Patch) -> bool {
        self.cells_of(patch)
            .filter_map(|cell| self.cells.get(cell))
            .flatten()
            .all(|taken| !taken.overlaps(patch))
    }

    pub(crate) fn is_on_screen(&self, patch: Patch) -> bool {
        patch.min.x >= 0.0
            && patch.min.y >= 0.0
            && patch.max.x <= self.size.width()
            && patch.max.y <= self.size.height()
    }

    /// The squares that a box touches; what is far out shares the outermost ones.
    fn cells_of(&self, patch: Patch) -> impl Iterator<Item = usize> + use<> {
        // A cast to an integer stops at 0.
        let cell = |at: f64, count: usize| {
            (((at + rules::MARGIN) / CELL) as usize).min(count.saturating_sub(1))
        };
        let columns = self.columns;
        let across = cell(patch.min.x, columns)..=cell(patch.max.x, columns);
        let down = cell(patch.min.y, self.rows)..=cell(patch.max.y, self.rows);
        down.flat_map(move |row| across.clone().map(move |column| row * columns + column))
    }
}
