//! The selected region beside another one.

use super::row_drawing::cell;
use super::{TableShown, with_answers};
use crate::components::field::{select, value};
use crate::state::Desk;
use browser::element::{self, El, el, empty};
use browser::reactive::Memo;
use desk::{DeskTable, RegionComparison, RegionKey};
use leptos::prelude::*;
use std::rc::Rc;

/// The regions that the selected one can be compared with, with their names; `None` if none is selected.
type Others = Option<Vec<(RegionKey, String)>>;

/// The figures of the selected region, of the one that it is compared with, and how much they differ.
pub fn comparison(desk: Desk) -> AnyView {
    let others = Memo::<Others>::new(move || {
        let view = desk.view();
        let selected = view.selected.as_ref()?;
        with_answers(desk, |shown| {
            let table = DeskTable::new(&shown.figures, &view);
            table.row(selected)?;
            // First the whole, then municipalities, then regions.
            let rows = table.totals.iter().rev().chain(&table.rows);
            let rows = rows.filter(|it| it.key != *selected);
            let named = rows.map(|row| (row.key.clone(), desk.in_words(|it| it.row_name(row))));
            Some(named.collect())
        })?
    });
    element::dynamic(move || match others.get() {
        None => empty(),
        Some(others) => el("div")
            .attr("class", "comparison")
            .el(choice(desk, others))
            .child(beside(desk))
            .view(),
    })
}

/// The figures side by side. The choice above them is not built again, as the focus may be there.
fn beside(desk: Desk) -> AnyView {
    element::dynamic(move || {
        let view = desk.view();
        let shown = with_answers(desk, |shown| {
            let table = DeskTable::new(&shown.figures, &view);
            let beside = table.comparison(&view)?;
            Some(figures(shown, &table, &beside).view())
        });
        shown.flatten().unwrap_or_else(empty)
    })
}

/// The choice of the other region.
fn choice(desk: Desk, others: Vec<(RegionKey, String)>) -> El {
    let options = others.iter().enumerate();
    let options = options.map(|(index, (_, name))| {
        let index = index.to_string();
        el("option").attr("value", &index).text(name)
    });
    let options = options.collect();
    let others = Rc::new(others);
    let keys = others.clone();
    let chosen = move || {
        let compared = desk.view().compared;
        let index = keys.iter().position(|(key, _)| *key == compared);
        index.unwrap_or_default().to_string()
    };
    let select = select(options, chosen).on("change", move |event| {
        let index = value(&event).parse::<usize>().ok();
        if let Some((key, _)) = index.and_then(|it| others.get(it)) {
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
            cell(shown, row, *column, figure).view()
        });
        let difference = beside.differences.get(at).copied().flatten();
        let difference = desk.in_words(|it| it.difference(*column, difference));
        el("tr")
            .el(el("th").attr("scope", "row").text(&shown.label(*column)))
            .children(cells.into_iter())
            .el(el("td").attr("class", "figure").text(&difference))
            .view()
    });
    let table = el("table")
        .el(el("caption").text(&caption))
        .el(el("thead").el(el("tr").children(head.into_iter())))
        .el(el("tbody").children(rows));
    el("div")
        .attr("class", "table-scroll")
        .attr("role", "region")
        .attr("aria-label", &caption)
        .attr("tabindex", "0")
        .el(table)
}
