//! The head of the table: buttons that sort.

use super::column_labels;
use crate::state::Desk;
use browser::element::{self, El, button, el};
use browser::reactive::Memo;
use desk::{TableColumn, TableSort, ViewLevel};
use leptos::prelude::*;
use std::rc::Rc;

/// The name of a level, over the names of regions.
pub fn level_name(desk: Desk, level: ViewLevel) -> &'static str {
    let [neighbourhood, district, _] = desk.texts().table.levels;
    match level {
        ViewLevel::Neighbourhood => neighbourhood,
        ViewLevel::District => district,
    }
}

/// The columns with their heads; the first has the names of regions.
pub type TableHeads = Memo<Vec<(Option<TableColumn>, String)>>;

/// The columns that are shown.
pub fn heads(desk: Desk) -> TableHeads {
    Memo::new(move || {
        let view = desk.view();
        let level = (None, level_name(desk, view.level).to_owned());
        let columns = column_labels(desk).into_iter();
        let columns = columns.filter(|(column, _)| view.columns.has(*column));
        let columns = columns.map(|(column, label)| (Some(column), label));
        [level].into_iter().chain(columns).collect::<Vec<_>>()
    })
}

/// The least widths of the columns with figures, in CSS: that of the longest word of their head.
fn least_widths(heads: &TableHeads) -> Vec<String> {
    let heads = heads.get();
    let widths = heads.iter().skip(1).map(|(_, label)| {
        let words = label.split(' ').map(|it| it.chars().count());
        // Some room beside the word.
        let letters = words.max().unwrap_or(0) + 1;
        format!("max(var(--figure), {letters} * var(--letter))")
    });
    widths.collect()
}

/// The tracks of the columns with figures, for the grid of each row.
pub fn tracks(heads: &TableHeads) -> String {
    let widths = least_widths(heads).into_iter();
    let tracks: Vec<String> = widths.map(|it| format!("minmax({it}, 1fr)")).collect();
    tracks.join(" ")
}

/// The least width of the table.
pub fn least_width(heads: &TableHeads) -> String {
    let widths = ["var(--name)".to_owned()].into_iter();
    let widths: Vec<String> = widths.chain(least_widths(heads)).collect();
    format!("calc({})", widths.join(" + "))
}

/// The head, with a button for each column. It is built again only when there are other columns.
pub fn head(desk: Desk, heads: Rc<TableHeads>) -> AnyView {
    element::dynamic(move || {
        let columns = heads.get();
        let cells = columns.iter();
        let cells = cells.map(|(column, label)| cell(desk, *column, label).view());
        let row = el("tr").attr("role", "row").children(cells);
        el("thead").attr("role", "rowgroup").el(row).view()
    })
}

fn cell(desk: Desk, column: Option<TableColumn>, label: &str) -> El {
    let order = move || {
        let sort = desk.view().sort;
        let order = match (sort.column == column, sort.descending) {
            (false, _) => "none",
            (true, true) => "descending",
            (true, false) => "ascending",
        };
        order.to_owned()
    };
    let texts = &desk.texts().table;
    let name = label.to_owned();
    let click = move || {
        let sort = untrack(|| desk.view()).sort;
        // Names begin at A, numbers with the largest.
        let descending = match sort.column == column {
            true => !sort.descending,
            false => column.is_some(),
        };
        desk.change_view(|view| view.sort = TableSort { column, descending });
        let message = match descending {
            true => texts.sorted_down,
            false => texts.sorted_up,
        };
        desk.announce(&desk.locale().say(message, [&name]));
    };
    let class = if column.is_some() { "figure" } else { "name" };
    el("th")
        .attr("scope", "col")
        .attr("role", "columnheader")
        .attr_with("aria-sort", order)
        .attr("class", class)
        .el(button("sort", label, click))
}
