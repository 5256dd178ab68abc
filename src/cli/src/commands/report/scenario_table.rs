//! The table `scenario`: who has a place near before and after a scenario, and how far the nearest is.

use crate::commands::report::cell::Cell;
use crate::commands::report::comparison::Comparison;
use crate::commands::report::region_cells;
use crate::commands::report::table::Table;
use access::{ScenarioChange, WalkStatistics};
use atlas::Lang;

/// The table, with a row for each region, question and age group. Questions without a place before or after have no figures.
pub fn scenario_table(comparison: &Comparison<'_>, lang: Lang) -> Table {
    let figures = comparison.before;
    let words = figures.words;
    let mut columns = region_cells::columns();
    columns.extend(["question_id", "question", "age_group"].map(str::to_owned));
    columns.extend(words.people("unplaced"));
    for what in [
        "before_within",
        "after_within",
        "gained",
        "lost",
        "difference",
    ] {
        columns.extend(words.figure(what));
    }
    for what in ["mean", "median", "90th_percentile"] {
        for side in ["before", "after"] {
            columns.extend(words.metres(&format!("{side}_{what}")));
        }
    }
    let mut rows = Vec::new();
    for question in &comparison.questions {
        let asked = question.before.question;
        for group in &question.groups {
            let is_known = [question.before, question.after]
                .map(|it| it.has_places() && group.before.is_published());
            let both = is_known == [true; 2];
            for (number, region) in figures.regions.rows().iter().enumerate() {
                let mut row = region_cells::cells(region);
                row.push(Cell::Text(asked.id.clone()));
                row.push(Cell::Text(words.label(asked, lang)));
                row.push(Cell::Text(group.before.age.as_str().to_owned()));
                let unplaced = group.before.walks.get(number).map(|it| it.unplaced);
                row.extend(Cell::limits(unplaced.unwrap_or_default()));
                for (side, is_known) in [group.before, group.after].into_iter().zip(is_known) {
                    let within = side.by_region.get(number).map(|it| it.number());
                    row.extend(shown(is_known, Cell::limits(within.unwrap_or_default())));
                }
                let change = group.changes.get(number).copied().unwrap_or_default();
                row.extend(change_cells(both, change));
                let walks = [group.before, group.after].map(|it| it.walks.get(number).copied());
                let walks = walks.map(Option::unwrap_or_default);
                for of in [
                    |it: &WalkStatistics| it.mean,
                    |it: &WalkStatistics| it.median,
                    |it: &WalkStatistics| it.ninetieth_percentile,
                ] {
                    for (walks, is_known) in walks.iter().zip(is_known) {
                        row.extend(shown(is_known, Cell::walk(of(walks))));
                    }
                }
                rows.push(row);
            }
        }
    }
    Table {
        name: "scenario",
        columns,
        rows,
    }
}

/// How many gain a place, how many lose one, and the difference.
pub fn change_cells(is_known: bool, change: ScenarioChange) -> impl Iterator<Item = Cell> {
    let [low, high] = change.difference();
    let cells = [
        Cell::limits(change.gained),
        Cell::limits(change.lost),
        Cell::between(low, high, 0),
    ];
    cells.into_iter().flat_map(move |it| shown(is_known, it))
}

fn shown(is_known: bool, cells: [Cell; 2]) -> [Cell; 2] {
    match is_known {
        true => cells,
        false => [Cell::Empty, Cell::Empty],
    }
}
