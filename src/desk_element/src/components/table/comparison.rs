//! The selected region beside another one.

use super::rows::cell;
use super::{TableShown, with_answers};
use browser::element::{self, El, el, empty};
use desk::{DeskTable, DeskView, RegionComparison, RegionKey, TableRow};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlSelectElement};

/// The figures of the selected region, of the one that it is compared with, and how much they differ.
pub fn comparison(desk: crate::state::Desk) -> AnyView {
    element::dynamic(move || {
        let view = desk.view();
        if view.selected.is_none() {
            return empty();
        }
        let shown = with_answers(desk, |shown| {
            let table = DeskTable::new(&shown.figures, &view);
            let beside = table.comparison(&view)?;
            let regions = el("div")
                .attr("class", "comparison")
                .el(choice(shown, &table, &view))
                .el(figures(shown, &table, &beside));
            Some(regions.view())
        });
        shown.flatten().unwrap_or_else(empty)
    })
}

/// The chosen value of the `select` that an event is of.
pub fn chosen_value(event: &Event) -> Option<String> {
    let select: HtmlSelectElement = event.target()?.dyn_into().ok()?;
    Some(select.value())
}

/// The choice of the other region: the whole, municipalities, regions.
fn choice(shown: &TableShown<'_>, table: &DeskTable, view: &DeskView) -> El {
    let desk = shown.desk;
    let rows = table.totals.iter().rev().chain(&table.rows);
    let rows = rows.filter(|it| view.selected.as_ref() != Some(&it.key));
    let rows: Vec<&TableRow> = rows.collect();
    let options = rows.iter().enumerate().map(|(index, row)| {
        let is_compared = row.key == view.compared;
        el("option")
            .attr("value", &index.to_string())
            .flag("selected", move || is_compared)
            .text(&desk.in_words(|it| it.row_name(row)))
            .view()
    });
    let keys: Vec<RegionKey> = rows.iter().map(|it| it.key.clone()).collect();
    let select = el("select").children(options).on("change", move |event| {
        let index = chosen_value(&event).and_then(|it| it.parse::<usize>().ok());
        if let Some(key) = index.and_then(|it| keys.get(it)) {
            desk.change_view(|view| view.compared = key.clone());
        }
    });
    el("label").text(desk.texts().table.compare).el(select)
}

fn figures(shown: &TableShown<'_>, table: &DeskTable, beside: &RegionComparison) -> El {
    let desk = shown.desk;
    let texts = &desk.texts().table;
    let both = [&beside.selected, &beside.other];
    let names = both.map(|row| desk.in_words(|it| it.row_name(row)));
    let caption = desk.locale().say(texts.region, [&names[0]]);
    let head = [texts.figure, &names[0], &names[1], texts.differs];
    let head = head.map(|it| el("th").attr("scope", "col").text(it).view());
    let rows = table.columns.iter().enumerate().map(|(at, column)| {
        let cells = both.map(|row| {
            let figure = row.cells.get(at).copied().flatten();
            cell(shown, row, *column, figure, None).view()
        });
        let difference = beside.differences.get(at).copied().flatten();
        let difference = desk.in_words(|it| it.difference(*column, difference));
        el("tr")
            .el(el("th").attr("scope", "row").text(&shown.label(*column)))
            .children(cells.into_iter())
            .el(el("td").attr("class", "figure").text(&difference))
            .view()
    });
    el("table")
        .el(el("caption").text(&caption))
        .el(el("thead").el(el("tr").children(head.into_iter())))
        .el(el("tbody").children(rows))
}
