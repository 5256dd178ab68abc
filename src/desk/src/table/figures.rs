//! The answers that a table is made of.

use super::TableRow;
use crate::answers::{
    Bounds, CompareAnswer, CompareRow, CoverageAnswer, CoverageRow, RegionKind, RowRegion,
    SeatsAnswer, SeatsRow, SupplyAnswer, SupplyRow, WalkRow, WalksAnswer,
};
use crate::view::TableColumn;
use std::collections::HashMap;

/// The answers that a table is made of; all of the same question and plan.
#[derive(Clone, Copy, Debug)]
pub struct TableFigures<'a> {
    /// Coverage after the plan.
    pub coverage: &'a CoverageAnswer,
    /// What the plan changes, if there is one.
    pub compare: Option<&'a CompareAnswer>,
    /// How far people walk, where it is asked.
    pub walks: Option<&'a WalksAnswer>,
    /// Capacity for each person, where it is asked.
    pub supply: Option<&'a SupplyAnswer>,
    /// How far it is between seats, where it is asked.
    pub seats: Option<&'a SeatsAnswer>,
}

/// The rows of one region.
struct RegionRows<'a> {
    coverage: &'a CoverageRow,
    compare: Option<&'a CompareRow>,
    walks: Option<&'a WalkRow>,
    supply: Option<&'a SupplyRow>,
    seats: Option<&'a SeatsRow>,
}

impl TableFigures<'_> {
    /// Whether there is a plan.
    pub fn is_planned(&self) -> bool {
        self.compare.is_some()
    }

    /// The rows of a level, in the order of the atlas.
    pub(super) fn rows(&self, level: RegionKind, columns: &[TableColumn]) -> Vec<TableRow> {
        let compare = by_region(self.compare.map(|it| &it.rows[..]), |it| &it.region);
        let walks = by_region(self.walks.map(|it| &it.rows[..]), |it| &it.region);
        let supply = by_region(self.supply.map(|it| &it.rows[..]), |it| &it.region);
        let seats = by_region(self.seats.map(|it| &it.rows[..]), |it| &it.region);
        let rows = self.coverage.rows.iter();
        let rows = rows.filter(|it| it.region.level == level);
        let rows = rows.map(|coverage| {
            let region = &coverage.region;
            let of = RegionRows {
                coverage,
                compare: compare.get(region).copied(),
                walks: walks.get(region).copied(),
                supply: supply.get(region).copied(),
                seats: seats.get(region).copied(),
            };
            let cells = columns.iter().map(|it| of.figure(*it)).collect();
            TableRow::new(region, of.is_of_nobody(), cells)
        });
        rows.collect()
    }
}

impl RegionRows<'_> {
    fn is_of_nobody(&self) -> bool {
        self.coverage.figures.total.high <= 0.0
    }

    fn figure(&self, column: TableColumn) -> Option<Bounds> {
        let people = &self.coverage.figures;
        // What nobody has is not zero of them: the neighbourhood has no figure.
        let of_people = |figure: Bounds| (!self.is_of_nobody()).then_some(figure);
        let of_plan = |read: fn(&CompareRow) -> Bounds| of_people(read(self.compare?));
        match column {
            TableColumn::People => Some(people.total),
            TableColumn::Share => people.share,
            TableColumn::With => of_people(people.with()),
            TableColumn::Perhaps => of_people(people.perhaps),
            TableColumn::Without => of_people(people.gap()),
            TableColumn::Never => of_people(self.walks?.unreachable),
            TableColumn::Unplaced => of_people(people.unplaced),
            TableColumn::MeanWalk => self.walks?.mean,
            TableColumn::MedianWalk => self.walks?.median,
            TableColumn::LongWalk => self.walks?.ninetieth_percentile,
            TableColumn::Gained => of_plan(|it| it.gained),
            TableColumn::Lost => of_plan(|it| it.lost),
            TableColumn::Difference => of_plan(|it| it.difference),
            TableColumn::Supply => self.supply?.per_person,
            TableColumn::Seats => self.seats?.street.gap,
        }
    }
}

/// Rows by their region; none without an answer.
fn by_region<'a, R>(
    rows: Option<&'a [R]>,
    region: fn(&'a R) -> &'a RowRegion,
) -> HashMap<&'a RowRegion, &'a R> {
    let rows = rows.unwrap_or_default().iter();
    rows.map(|it| (region(it), it)).collect()
}
