//! The table of the print.

use super::head::level_name;
use super::{TableShown, with_answers};
use crate::state::Desk;
use browser::element::{El, el, empty};
use desk::{DeskTable, DeskView, PrintedTable, RegionKey, TableColumn, TableColumns, TableRow};
use leptos::prelude::*;

/// The table of the print with what is left out, the same as data, and the heads of the columns whose figures are still to come, which
/// it does not have; `None` without figures.
pub fn printed_table(desk: Desk) -> Option<(AnyView, DeskTable, Vec<String>)> {
    let view = desk.view();
    with_answers(desk, |shown| {
        // Paper cannot wait for an answer.
        let columns = view.columns.as_slice().iter().copied();
        let columns = columns.filter(|it| shown.figures.is_planned() || !it.is_of_plan());
        let (to_come, ready): (Vec<_>, Vec<_>) = columns.partition(|it| shown.is_to_come(*it));
        let ready = DeskView {
            columns: TableColumns::new(ready),
            ..view.clone()
        };
        let printed = PrintedTable::new(&shown.figures, &ready);
        let table = &printed.table;
        let mut head = vec![level_name(desk, view.level).to_owned()];
        head.extend(table.columns.iter().map(|it| shown.label(*it)));
        let head = head
            .iter()
            .map(|it| el("th").attr("scope", "col").text(it).view());
        let about = &shown.figures.coverage.about;
        let caption = desk.in_words(|it| it.table_caption(shown.question, about));
        let rows = |rows: &[TableRow]| {
            let rows: Vec<AnyView> = rows.iter().map(|it| row(shown, table, it).view()).collect();
            rows.into_iter()
        };
        let whole = el("table")
            .el(el("caption").text(&caption))
            .el(el("thead").el(el("tr").children(head)))
            .el(el("tbody").children(rows(&table.rows)))
            .el(el("tbody")
                .attr("class", "totals")
                .children(rows(&table.totals)));
        let to_come: Vec<String> = to_come.iter().map(|it| shown.label(*it)).collect();
        let view = el("div").el(whole).child(left_out(desk, &printed));
        (view.view(), printed.table, to_come)
    })
}

fn left_out(desk: Desk, printed: &PrintedTable) -> AnyView {
    if printed.left_out == 0 {
        return empty();
    }
    let counts = [printed.table.rows.len(), printed.left_out].map(|it| desk.locale().number(it));
    let message = desk.texts().printout.some_regions;
    let text = desk.locale().say(message, [&counts[0], &counts[1]]);
    el("p").text(&text).view()
}

fn row(shown: &TableShown<'_>, table: &DeskTable, row: &TableRow) -> El {
    let desk = shown.desk;
    let mut name = desk.in_words(|it| it.row_name(row));
    let municipality = row.municipality.as_deref();
    if let Some(within) =
        municipality.filter(|_| shown.is_of_several() && row.key != RegionKey::Whole)
    {
        name.push_str(&[" (", within, ")"].concat());
    }
    let cells = table
        .columns
        .iter()
        .zip(&row.cells)
        .map(|(column, figure)| {
            let is_refused = shown
                .refused
                .contains(&TableColumn::engine_question(*column));
            let text = match figure {
                None if is_refused => desk.texts().table.unknown.to_owned(),
                _ => desk.in_words(|it| it.cell(&shown.figures, row, *column, *figure)),
            };
            el("td").text(&text).view()
        });
    el("tr")
        .el(el("th").attr("scope", "row").text(&name))
        .children(cells)
}
