//! The table: a row for each region, which can be sorted, with the columns that are chosen.

mod choices;
mod comparison;
mod head;
mod rows;

pub use comparison::chosen_value;

use crate::asked::{Answered, DeskAsked};
use crate::state::Desk;
use browser::element::{self, el, empty, fragment};
use browser::reactive::Memo;
use desk::answers::RegionKind;
use desk::{
    DeskQuestion, DeskTable, DeskView, EngineQuestion, TableColumn, TableColumns, TableFigures,
    TableSort, ViewLevel,
};
use leptos::prelude::*;
use serde::de::DeserializeOwned;

/// The parts of the view that the table depends on. A selection is none, and does not build the table again.
type TableShape = Memo<(ViewLevel, TableColumns, TableSort)>;

/// What the views of the table are made of.
struct TableShown<'a> {
    desk: Desk,
    question: &'a DeskQuestion,
    figures: TableFigures<'a>,
    /// Questions of columns that the engine refuses, so that their figures are not known.
    refused: &'a [EngineQuestion],
}

impl TableShown<'_> {
    /// Whether the atlas has several municipalities.
    fn is_of_several(&self) -> bool {
        self.figures.has_level(RegionKind::Municipality)
    }

    /// The head of a column.
    fn label(&self, column: TableColumn) -> String {
        let about = &self.figures.coverage.about;
        self.desk
            .in_words(|it| it.column(column, self.question.age, about))
    }
}

/// Reads the answers, if there are any; reactive.
fn with_answers<T>(desk: Desk, read: impl FnOnce(&TableShown<'_>) -> T) -> Option<T> {
    let coverage = desk.coverage().answer()?;
    let compare = desk.comparison();
    let (walks, supply, seats) = (desk.walks(), desk.supply(), desk.seats());
    let refused = [
        (EngineQuestion::Walks, is_refused(&walks)),
        (EngineQuestion::FloatingCatchment, is_refused(&supply)),
        (EngineQuestion::Seats, is_refused(&seats)),
    ];
    let refused = refused.into_iter().filter(|(_, it)| *it);
    let refused: Vec<EngineQuestion> = refused.map(|(which, _)| which).collect();
    let (walks, supply) = (desk.of_screen(&walks), desk.of_screen(&supply));
    let seats = desk.of_screen(&seats);
    Some(read(&TableShown {
        desk,
        question: &coverage.of.question,
        refused: &refused,
        figures: TableFigures {
            coverage: &coverage,
            compare: compare.as_ref().map(|it| &***it),
            walks: walks.as_ref().map(|it| &***it),
            supply: supply.as_ref().map(|it| &***it),
            seats: seats.as_ref().map(|it| &***it),
        },
    }))
}

fn is_refused<A: DeserializeOwned + 'static>(asked: &DeskAsked<A>) -> bool {
    matches!(asked.get(), Answered::Refused(_))
}

/// The section.
pub fn table(desk: Desk) -> AnyView {
    let shape: TableShape = Memo::new(move || {
        let view = desk.view();
        (view.level, view.columns, view.sort)
    });
    el("section")
        .attr("class", "table")
        .el(el("h3").text(desk.texts().table.heading))
        .child(choices::choices(desk))
        .child(body(desk, shape))
        .child(comparison::comparison(desk))
        .view()
}

/// The table with what must be known to read it; or that there are no figures.
fn body(desk: Desk, shape: TableShape) -> AnyView {
    let texts = &desk.texts().table;
    element::dynamic(move || {
        let (level, columns, sort) = shape.get();
        let view = DeskView {
            level,
            columns,
            sort,
            ..DeskView::default()
        };
        let shown = with_answers(desk, |shown| {
            let about = &shown.figures.coverage.about;
            if !about.known {
                return el("p").text(texts.no_figures).view();
            }
            let table = DeskTable::new(&shown.figures, &view);
            let caption = desk.in_words(|it| it.table_caption(shown.question, about));
            let table_element = el("table")
                .el(el("caption").text(&caption))
                .el(head::head(shown, &table, &view))
                .el(rows::rows(shown, &table))
                .el(rows::totals(shown, &table));
            // A table that is wider than the page scrolls on its own, also by keyboard.
            let scrolled = el("div")
                .attr("class", "table-scroll")
                .attr("role", "region")
                .attr("aria-label", &caption)
                .attr("tabindex", "0")
                .el(table_element);
            let mut notes = vec![texts.sort_hint, texts.choose, texts.rounded];
            let reasons = shown.figures.reasons(level.kind());
            if !reasons.is_empty() {
                notes.push(texts.limits);
                notes.extend(reasons.iter().map(|it| it.text(texts)));
            }
            let notes = el("p").attr("class", "note").text(&notes.join(" "));
            fragment([scrolled.view(), notes.view()].into_iter())
        });
        // Without an answer the first sentence says why.
        shown.unwrap_or_else(empty)
    })
}
