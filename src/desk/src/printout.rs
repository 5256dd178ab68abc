//! What the print of two pages has of the table and of the explanations.

use crate::explanation::{ExplainedFigure, Explanation, ExplanationPart};
use crate::table::{DeskTable, TableFigures};
use crate::view::{DeskView, TableColumn, TableColumns, TableSort};

/// The most rows of regions that fit on a page with what else is there: without a plan, and with one, whose columns and explanation
/// need room too.
const MOST_ROWS: [usize; 2] = [12, 9];
/// The most columns that fit beside the names.
const MOST_COLUMNS: usize = 8;

/// The table of the print.
#[derive(Clone, Debug, PartialEq)]
pub struct PrintedTable {
    /// The regions with most people without a place first, as many as fit, and the totals.
    pub table: DeskTable,
    /// How many regions are left out.
    pub left_out: usize,
}

impl PrintedTable {
    /// The table with the columns of the view, as many as fit, and always with the people without a place.
    pub fn new(figures: &TableFigures<'_>, view: &DeskView) -> Self {
        let chosen = view.columns.as_slice().iter().copied();
        let others = chosen.filter(|it| *it != TableColumn::Without && !it.is_of_plan());
        let plan = view.columns.as_slice().iter().copied();
        let plan = plan.filter(|it| it.is_of_plan() && figures.is_planned());
        let all = [TableColumn::Without].into_iter().chain(plan).chain(others);
        let mut table = DeskTable::new(
            figures,
            &DeskView {
                columns: TableColumns::new(all.take(MOST_COLUMNS)),
                sort: TableSort::default(),
                ..view.clone()
            },
        );
        let [without_plan, with_plan] = MOST_ROWS;
        let most = match figures.is_planned() {
            true => with_plan,
            false => without_plan,
        };
        let left_out = table.rows.len().saturating_sub(most);
        table.rows.truncate(most);
        Self { table, left_out }
    }
}

/// The explanations of the figures in a printed table, with the first paragraph of each, and all that is not known.
pub fn printed_explanations(all: &[Explanation], table: &DeskTable) -> Vec<Explanation> {
    let has = |wanted: &[TableColumn]| table.columns.iter().any(|it| wanted.contains(it));
    let is_printed = |it: &&Explanation| match it.figure {
        ExplainedFigure::Coverage | ExplainedFigure::Band => true,
        ExplainedFigure::Walks => has(&[
            TableColumn::MeanWalk,
            TableColumn::MedianWalk,
            TableColumn::LongWalk,
        ]),
        ExplainedFigure::Supply => has(&[TableColumn::Supply]),
        ExplainedFigure::Seats => has(&[TableColumn::Seats]),
        ExplainedFigure::Change => table.columns.iter().any(|it| it.is_of_plan()),
        _ => false,
    };
    let printed = all.iter().filter(is_printed).cloned();
    let short = |mut it: Explanation| {
        if it.figure != ExplainedFigure::Band {
            // The notes are on the first page.
            it.parts
                .retain(|part| matches!(part, ExplanationPart::Paragraph(_)));
            it.parts.truncate(1);
        }
        it
    };
    printed.map(short).collect()
}
