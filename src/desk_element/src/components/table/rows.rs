//! The rows of the table and its totals.

use super::TableShown;
use browser::element::{El, button, el};
use desk::answers::Bounds;
use desk::{DeskTable, RegionKey, TableColumn, TableRow};

/// The rows of regions, which can be selected.
pub fn rows(shown: &TableShown<'_>, table: &DeskTable) -> El {
    let largest: Vec<f64> = (0..table.columns.len())
        .map(|it| table.largest(it))
        .collect();
    let rows = table.rows.iter();
    el("tbody").children(rows.map(|it| row(shown, &table.columns, it, &largest).view()))
}

/// The rows of municipalities and of the whole, without bars of numbers: those are of the rows above.
pub fn totals(shown: &TableShown<'_>, table: &DeskTable) -> El {
    let rows = table.totals.iter();
    el("tfoot").children(rows.map(|it| row(shown, &table.columns, it, &[]).view()))
}

fn row(shown: &TableShown<'_>, columns: &[TableColumn], row: &TableRow, largest: &[f64]) -> El {
    let desk = shown.desk;
    let name = desk.in_words(|it| it.row_name(row));
    let is_selected = {
        let key = row.key.clone();
        move || desk.view().selected.as_ref() == Some(&key)
    };
    let head = el("th")
        .attr("scope", "row")
        .attr("class", "name")
        .child(match row.key {
            // The whole is what a region is compared with.
            RegionKey::Whole => el("span").text(&name).view(),
            _ => select(shown, row, &name, is_selected.clone()).view(),
        });
    let within = row
        .municipality
        .as_deref()
        .filter(|_| shown.is_of_several());
    let head = match within {
        Some(within) => head.el(el("span").attr("class", "within").text(within)),
        None => head,
    };
    let cells = columns.iter().zip(&row.cells).enumerate();
    let cells = cells.map(|(at, (column, figure))| {
        let largest = largest.get(at).copied().filter(|_| has_bar(*column));
        cell(shown, row, *column, *figure, largest).view()
    });
    let class = move || if is_selected() { "selected" } else { "" }.to_owned();
    el("tr").attr_with("class", class).el(head).children(cells)
}

/// The button that selects a region; pressed again, it selects none.
fn select(
    shown: &TableShown<'_>,
    row: &TableRow,
    name: &str,
    is_selected: impl Fn() -> bool + 'static,
) -> El {
    let (desk, key) = (shown.desk, row.key.clone());
    let texts = &desk.texts().table;
    let chosen = desk.locale().say(texts.chosen, [name]);
    let click = move || {
        let mut is_chosen = false;
        desk.change_view(|view| {
            is_chosen = view.selected.as_ref() != Some(&key);
            view.selected = is_chosen.then(|| key.clone());
        });
        desk.announce(if is_chosen {
            &chosen
        } else {
            texts.chosen_none
        });
    };
    button("region", name, click).aria("aria-pressed", is_selected)
}

fn has_bar(column: TableColumn) -> bool {
    use TableColumn::{Gained, Lost, Share, Without};
    matches!(column, Share | Without | Gained | Lost)
}

/// A cell: the figure, with its bar where there is a largest one, or why there is none.
pub fn cell(
    shown: &TableShown<'_>,
    row: &TableRow,
    column: TableColumn,
    figure: Option<Bounds>,
    largest: Option<f64>,
) -> El {
    let desk = shown.desk;
    let is_refused = shown.refused.contains(&column.engine_question());
    let text = match figure {
        None if is_refused => desk.texts().table.unknown.to_owned(),
        _ => desk.in_words(|it| it.cell(&shown.figures, row, column, figure)),
    };
    let class = match figure {
        Some(_) => "figure",
        None => "figure missing",
    };
    let text = el("span").attr("class", "number").text(&text);
    let cell = el("td").attr("class", class).el(text);
    match (figure, largest.filter(|it| *it > 0.0)) {
        (Some(figure), Some(largest)) => cell.el(bar(figure, largest)),
        _ => cell,
    }
}

/// A bar to the least that a figure can be, and a paler one on to the most. The number beside it says the same.
fn bar(figure: Bounds, largest: f64) -> El {
    let part = |of: f64| (of / largest).clamp(0.0, 1.0) * 100.0;
    let (low, high) = (part(figure.low), part(figure.high));
    let percent = |part: f64| [&part.to_string(), "%"].concat();
    let (certain, perhaps) = (percent(low), percent(high - low));
    el("span")
        .attr("class", "bar")
        .attr("aria-hidden", "true")
        .el(el("span")
            .attr("class", "certain")
            .style("inline-size", move || certain.clone()))
        .el(el("span")
            .attr("class", "perhaps")
            .style("inline-size", move || perhaps.clone()))
}
