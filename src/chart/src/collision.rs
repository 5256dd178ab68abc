//! Label collision: boxes that labels and marks occupy on the screen.

use crate::point::{MapSize, ScreenPoint};
use crate::rules;
use crate::scene::Item;
use crate::selected_mark::drop_box;

/// An axis-aligned box on the screen, CSS px.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CollisionBox {
    pub(crate) min: ScreenPoint,
    pub(crate) max: ScreenPoint,
}

impl CollisionBox {
    pub(crate) fn around(middle: ScreenPoint, width: f64, height: f64) -> Self {
        let corner = |way: f64| {
            ScreenPoint::new(middle.x + way * width / 2.0, middle.y + way * height / 2.0)
        };
        Self {
            min: corner(-1.0),
            max: corner(1.0),
        }
    }

    pub(crate) fn overlaps(self, other: Self) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }
}

/// Occupied boxes in a uniform grid.
pub(crate) struct CollisionIndex {
    size: MapSize,
    columns: usize,
    rows: usize,
    cells: Vec<Vec<CollisionBox>>,
}

const CELL: f64 = 64.0;

impl CollisionIndex {
    /// An empty index for a map of this size and [`rules::MARGIN`] around it.
    pub(crate) fn new(size: MapSize) -> Self {
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

    pub(crate) fn insert(&mut self, collision_box: CollisionBox) {
        for cell in self.cells_of(collision_box) {
            if let Some(cell) = self.cells.get_mut(cell) {
                cell.push(collision_box);
            }
        }
    }

    /// Adds the boxes of badges, and of marks and clusters with the clearance that a name keeps.
    pub(crate) fn insert_marks(&mut self, items: &[Item]) {
        for item in items {
            let disc = |at, size| (at, size + 2.0 * rules::NAME_CLEARANCE, size);
            if let Item::Mark(mark) = item
                && let Some(tip) = mark.tip()
            {
                self.insert(drop_box(tip));
                continue;
            }
            let (at, width, height) = match item {
                Item::Mark(mark) => disc(mark.at, mark.size),
                Item::Cluster(cluster) => disc(cluster.at, cluster.size),
                Item::Badge(badge) => (badge.at, 2.0 * badge.half_width, badge.height),
                _ => continue,
            };
            self.insert(CollisionBox::around(at, width, height));
        }
    }

    pub(crate) fn is_free(&self, collision_box: CollisionBox) -> bool {
        self.cells_of(collision_box)
            .filter_map(|cell| self.cells.get(cell))
            .flatten()
            .all(|collisions| !collisions.overlaps(collision_box))
    }

    pub(crate) fn is_on_screen(&self, collision_box: CollisionBox) -> bool {
        self.is_in_view(collision_box, 0.0)
    }

    /// Whether a box is in the part of the map that is at least `margin` CSS px from its edges.
    pub(crate) fn is_in_view(&self, collision_box: CollisionBox, margin: f64) -> bool {
        collision_box.min.x >= margin
            && collision_box.min.y >= margin
            && collision_box.max.x <= self.size.width() - margin
            && collision_box.max.y <= self.size.height() - margin
    }

    /// The cells that a box overlaps; positions outside share the outermost cells.
    fn cells_of(&self, collision_box: CollisionBox) -> impl Iterator<Item = usize> + use<> {
        // Float to integer casts saturate at 0.
        let cell = |at: f64, count: usize| {
            (((at + rules::MARGIN) / CELL) as usize).min(count.saturating_sub(1))
        };
        let columns = self.columns;
        let across = cell(collision_box.min.x, columns)..=cell(collision_box.max.x, columns);
        let down = cell(collision_box.min.y, self.rows)..=cell(collision_box.max.y, self.rows);
        down.flat_map(move |row| across.clone().map(move |column| row * columns + column))
    }
}
