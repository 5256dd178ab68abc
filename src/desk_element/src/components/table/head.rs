//! The head of the table: buttons that sort.

use super::TableShown;
use crate::state::Desk;
use browser::element::{El, button, el};
use desk::{DeskTable, DeskView, TableColumn, TableSort, ViewLevel};

/// The name of a level, over the names of regions.
pub fn level_name(desk: Desk, level: ViewLevel) -> &'static str {
    let [neighbourhood, district, _] = desk.texts().table.levels;
    match level {
        ViewLevel::Neighbourhood => neighbourhood,
        ViewLevel::District => district,
    }
}

/// The head, with a button for each column.
pub fn head(shown: &TableShown<'_>, table: &DeskTable, view: &DeskView) -> El {
    let level = level_name(shown.desk, view.level).to_owned();
    let columns = table.columns.iter();
    let columns = columns.map(|it| (Some(*it), shown.label(*it)));
    let columns = [(None, level)].into_iter().chain(columns);
    let cells = columns.map(|(column, label)| cell(shown.desk, column, &label, view.sort).view());
    el("thead").el(el("tr").children(cells))
}

fn cell(desk: Desk, column: Option<TableColumn>, label: &str, sort: TableSort) -> El {
    let is_sorted = sort.column == column;
    let order = match (is_sorted, sort.descending) {
        (false, _) => "none",
        (true, true) => "descending",
        (true, false) => "ascending",
    };
    // Names begin at A, numbers with the largest.
    let descending = match is_sorted {
        true => !sort.descending,
        false => column.is_some(),
    };
    let texts = &desk.texts().table;
    let message = match descending {
        true => texts.sorted_down,
        false => texts.sorted_up,
    };
    let said = desk.locale().say(message, [label]);
    let click = move || {
        desk.change_view(|view| view.sort = TableSort { column, descending });
        desk.announce(&said);
    };
    let class = if column.is_some() { "figure" } else { "name" };
    el("th")
        .attr("scope", "col")
        .attr("aria-sort", order)
        .attr("class", class)
        .el(button("sort", label, click))
}
