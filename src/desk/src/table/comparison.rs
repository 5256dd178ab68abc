//! Two regions side by side.

use super::{DeskTable, TableRow};
use crate::answers::Bounds;
use crate::region_key::RegionKey;
use crate::view::DeskView;

/// The selected region beside another one.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionComparison {
    /// The selected region.
    pub selected: TableRow,
    /// The region that it is compared with.
    pub other: TableRow,
    /// The figure of the selected region less that of the other, in the order of the columns; none where one of them is unknown, and of
    /// numbers of people: those of a small and a large region do not compare.
    pub differences: Vec<Option<Bounds>>,
}

impl DeskTable {
    /// The comparison that is asked for; `None` where no region of the table is selected. Where the other one is the selected one, or
    /// is not in the table, it is the whole.
    pub fn comparison(&self, view: &DeskView) -> Option<RegionComparison> {
        let selected = self.row(view.selected.as_ref()?)?.clone();
        let other = self.row(&view.compared).filter(|it| it.key != selected.key);
        let other = other.or_else(|| self.row(&RegionKey::Whole))?.clone();
        let cells = selected.cells.iter().zip(&other.cells);
        let differences = self
            .columns
            .iter()
            .zip(cells)
            .map(|(column, (one, other))| {
                column.is_comparable().then(|| difference(*one, *other))?
            });
        let differences = differences.collect();
        (selected.key != other.key).then_some(RegionComparison {
            selected,
            other,
            differences,
        })
    }
}

/// All that a difference can be. What is unknown of both may be of the same people, so that this can be wider than need be, never
/// narrower.
fn difference(one: Option<Bounds>, other: Option<Bounds>) -> Option<Bounds> {
    let (one, other) = one.zip(other)?;
    let limits = Bounds {
        low: one.low - other.high,
        high: one.high - other.low,
    };
    (!limits.low.is_nan() && !limits.high.is_nan()).then_some(limits)
}
