//! The answers that a table is made of.

use super::TableRow;
use crate::answers::{
    Bounds, CompareAnswer, CompareRow, CoverageAnswer, CoverageRow, RegionKind, SeatsAnswer,
    SeatsRow, SupplyAnswer, SupplyRow, WalkRow, WalksAnswer,
};
use crate::view::TableColumn;

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
        let rows = self.coverage.rows.iter().enumerate();
        let rows = rows.filter(|(_, it)| it.region.level == level);
        let rows = rows.map(|(at, coverage)| {
            let region = &coverage.region;
            let of = RegionRows {
                coverage,
                compare: row_of(self.compare.map(|it| &it.rows[..]), at, |it| {
                    it.region == *region
                }),
                walks: row_of(self.walks.map(|it| &it.rows[..]), at, |it| {
                    it.region == *region
                }),
                supply: row_of(self.supply.map(|it| &it.rows[..]), at, |it| {
                    it.region == *region
                }),
                seats: row_of(self.seats.map(|it| &it.rows[..]), at, |it| {
                    it.region == *region
                }),
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

/// The row of a region; none without an answer. All answers have the regions in one order, in which it is row `at`.
fn row_of<R>(rows: Option<&[R]>, at: usize, is_it: impl Fn(&R) -> bool) -> Option<&R> {
    let rows = rows?;
    let row = rows.get(at).filter(|it| is_it(it));
    row.or_else(|| rows.iter().find(|it| is_it(it)))
}
