//! The table: a row for each region, a column for each figure, in any order.

mod cell;
mod column;
mod comparison;
mod figures;
mod reasons;
mod sheet;

pub use cell::MissingFigure;
pub use comparison::RegionComparison;
pub use figures::TableFigures;
pub use reasons::BandReason;

use crate::answers::{Bounds, RegionKind, RowRegion};
use crate::region_key::RegionKey;
use crate::view::{DeskView, TableColumn, TableSort};
use crate::wording::DeskWording;
use i18n::Formatter;
use std::cmp::Ordering;

/// The table of the desk.
#[derive(Clone, Debug, PartialEq)]
pub struct DeskTable {
    /// The columns after the name, left to right.
    pub columns: Vec<TableColumn>,
    /// The neighbourhoods or the districts, in the order that is asked for.
    pub rows: Vec<TableRow>,
    /// The municipalities, if there are several, and the whole.
    pub totals: Vec<TableRow>,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// Which region.
    pub key: RegionKey,
    /// Its name, or its id where it has none; empty of the whole.
    pub name: String,
    /// The name of its district, of a neighbourhood.
    pub district: Option<String>,
    /// The name of its municipality, of a neighbourhood and a district.
    pub municipality: Option<String>,
    /// Whether nobody is counted there.
    pub is_of_nobody: bool,
    /// Its figures, in the order of the columns; none where there is none, as of nobody, or where the engine has not answered yet.
    pub cells: Vec<Option<Bounds>>,
}

impl DeskTable {
    /// The table of these figures. Columns that are of a plan are left out where there is none.
    pub fn new(figures: &TableFigures<'_>, view: &DeskView) -> Self {
        let columns = view.columns.as_slice().iter().copied();
        let columns: Vec<TableColumn> = columns
            .filter(|it| figures.is_planned() || !it.is_of_plan())
            .collect();
        let level = view.level.kind();
        let mut rows: Vec<TableRow> = figures.rows(level, &columns);
        sort_rows(&mut rows, &columns, view.sort);
        let totals = [RegionKind::Municipality, RegionKind::Whole];
        let totals = totals.map(|it| figures.rows(it, &columns));
        Self {
            columns,
            rows,
            totals: totals.concat(),
        }
    }

    /// The row of a region.
    pub fn row(&self, key: &RegionKey) -> Option<&TableRow> {
        let mut all = self.rows.iter().chain(&self.totals);
        all.find(|it| it.key == *key)
    }

    /// The largest figure of a column among the rows, for bars; 1 of shares.
    pub fn largest(&self, column: usize) -> f64 {
        if self.columns.get(column).is_some_and(|it| it.is_share()) {
            return 1.0;
        }
        let cells = self.rows.iter().filter_map(|it| *it.cells.get(column)?);
        let finite = cells.map(|it| it.high).filter(|it| it.is_finite());
        finite.fold(0.0, f64::max)
    }
}

impl TableRow {
    fn new(region: &RowRegion, is_of_nobody: bool, cells: Vec<Option<Bounds>>) -> Self {
        let name = region.name.clone().or_else(|| region.id.clone());
        Self {
            key: RegionKey::of(region),
            name: name.unwrap_or_default(),
            district: region.district.clone(),
            municipality: region.municipality.clone(),
            is_of_nobody,
            cells,
        }
    }

    fn by_name(&self, other: &Self) -> Ordering {
        let folded = |it: &Self| it.name.to_lowercase();
        let names = folded(self).cmp(&folded(other));
        names.then_with(|| self.key.cmp(&other.key))
    }
}

/// Rows of equal figures are in the order of their names, in both directions.
fn sort_rows(rows: &mut [TableRow], columns: &[TableColumn], sort: TableSort) {
    let turned = |order: Ordering| match sort.descending {
        true => order.reverse(),
        false => order,
    };
    let at = sort
        .column
        .map(|it| columns.iter().position(|of| *of == it));
    match at {
        // A column that is not in the table orders nothing.
        Some(None) => rows.sort_by(TableRow::by_name),
        None => rows.sort_by(|a, b| turned(a.by_name(b))),
        Some(Some(at)) => rows.sort_by(|a, b| {
            let figure = |row: &TableRow| row.cells.get(at).copied().flatten();
            let order = match (figure(a), figure(b)) {
                (Some(a), Some(b)) => turned(limits_order(a, b)),
                (None, None) => Ordering::Equal,
                // Unknown ones come last in both directions.
                (None, Some(_)) => Ordering::Greater,
                (Some(_), None) => Ordering::Less,
            };
            order.then_with(|| a.by_name(b))
        }),
    }
}

fn limits_order(a: Bounds, b: Bounds) -> Ordering {
    let lows = a.low.total_cmp(&b.low);
    lows.then_with(|| a.high.total_cmp(&b.high))
}

impl<F: Formatter> DeskWording<'_, F> {
    /// The name of a row: `Tanthof-Oost`, `Heel Delft`.
    pub fn row_name(self, row: &TableRow) -> String {
        let texts = &self.messages().table;
        match (&row.key, self.title()) {
            (RegionKey::Whole, Some(title)) => self.locale.say(texts.whole, [title]),
            (RegionKey::Whole, None) => texts.whole_untitled.to_owned(),
            _ => row.name.clone(),
        }
    }
}
