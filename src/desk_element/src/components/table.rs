//! The table: a row for each region, which can be sorted, with the columns that are chosen.

mod choices;
mod comparison;
mod drawn_rows;
mod head;
mod printed;
mod row_drawing;
mod rows;

pub use printed::printed_table;

use super::in_sight::bring_into_sight;
use crate::asked::{Answered, AskedState, DeskAsked};
use crate::state::Desk;
use browser::element::{self, el, empty, fragment};
use browser::reactive::Memo;
use desk::answers::{AnswerAbout, RegionKind};
use desk::{
    DeskQuestion, DeskTable, DeskView, EngineQuestion, TableColumn, TableColumns, TableFigures,
    TableSort, ViewLevel,
};
use drawn_rows::Scrolled;
use leptos::prelude::*;
use rows::RowsOf;
use serde::de::DeserializeOwned;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;

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

    /// Whether the figures of a column are still to come.
    fn is_to_come(&self, column: TableColumn) -> bool {
        let is_refused = self.refused.contains(&column.engine_question());
        !is_refused && !self.figures.has_answer(column)
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

/// The table on the screen with what it is of; `None` without an answer, and where nothing is known of the places that are asked for.
/// Reactive.
pub fn table_now<T>(
    desk: Desk,
    read: impl FnOnce(&AnswerAbout, &AskedState, &DeskTable) -> T,
) -> Option<T> {
    let of = desk.answered_state()?;
    let view = desk.view();
    with_answers(desk, |shown| {
        let about = &shown.figures.coverage.about;
        let table = DeskTable::new(&shown.figures, &view);
        about.known.then(|| read(about, &of, &table))
    })?
}

/// Whether figures of the table on the screen are still to come; reactive.
pub fn is_table_to_come(desk: Desk) -> bool {
    let view = desk.view();
    let is_to_come = with_answers(desk, |shown| {
        let table = DeskTable::new(&shown.figures, &view);
        let mut columns = table.columns.iter();
        columns.any(|it| shown.is_to_come(*it))
    });
    is_to_come.unwrap_or_default()
}

fn is_refused<A: DeserializeOwned + 'static>(asked: &DeskAsked<A>) -> bool {
    matches!(asked.get(), Answered::Refused(_))
}

/// The columns that can be chosen, with their heads; reactive.
fn column_labels(desk: Desk) -> Vec<(TableColumn, String)> {
    let all = with_answers(desk, |shown| {
        let columns = TableColumn::ALL.into_iter();
        let columns = columns.filter(|it| shown.figures.is_planned() || !it.is_of_plan());
        columns.map(|it| (it, shown.label(it))).collect()
    });
    all.unwrap_or_default()
}

/// The section.
pub fn table(desk: Desk) -> AnyView {
    el("section")
        .attr("class", "table")
        .el(desk.heading(1).text(desk.texts().table.heading))
        .child(choices::choices(desk))
        .child(body(desk))
        .child(comparison::comparison(desk))
        .view()
}

/// The table with what must be known to read it; or that there are no figures. An answer builds the rows again and never the head,
/// where the focus may be.
fn body(desk: Desk) -> AnyView {
    let texts = &desk.texts().table;
    let known = Memo::new(move || desk.coverage().answer().map(|it| it.about.known));
    let shape = Rc::new(Memo::new(move || {
        let view = desk.view();
        (view.level, view.columns, view.sort)
    }));
    element::dynamic(move || match known.get() {
        None => match desk.coverage().get() {
            Answered::Refused(why) => {
                let why = desk.refused_in_words(&why, desk.texts().states.failed);
                el("p").text(&why).view()
            }
            Answered::Nothing | Answered::Answer(_) => empty(),
        },
        Some(false) => el("p").text(texts.no_figures).view(),
        Some(true) => figures(desk, &shape),
    })
}

fn figures(desk: Desk, shape: &Rc<TableShape>) -> AnyView {
    let caption = Rc::new(Memo::new(move || {
        let caption = with_answers(desk, |shown| {
            let about = &shown.figures.coverage.about;
            desk.in_words(|it| it.table_caption(shown.question, about))
        });
        caption.unwrap_or_default()
    }));
    let label = caption.clone();
    // Its rows are laid out as grids, see `desk-style/table.css`: some browsers take such elements for no table without the roles.
    let heads = Rc::new(head::heads(desk));
    let (of_tracks, of_width) = (heads.clone(), heads.clone());
    let scrolled = Scrolled::default();
    let table = el("table")
        .attr("role", "table")
        .style("--columns", move || head::tracks(&of_tracks))
        .style("--least", move || head::least_width(&of_width))
        .el(el("caption").text_with(move || caption.get()))
        .child(head::head(desk, heads))
        .el(rows::rows(desk, RowsOf::Regions, shape, &scrolled))
        .el(rows::rows(desk, RowsOf::Totals, shape, &scrolled));
    // A table that is wider than the page scrolls on its own, also by keyboard.
    let region = el("div")
        .attr("class", "table-scroll of-regions")
        .attr("role", "region")
        .attr_with("aria-label", move || label.get())
        // Not of the whole desk: what is announced within a part that is busy may stay unspoken.
        .aria("aria-busy", move || desk.is_busy())
        .attr("tabindex", "0")
        .on("focusin", |event| bring_into_sight(&event))
        .on("scroll", move |event| {
            let frame = event.target().and_then(|it| it.dyn_into::<Element>().ok());
            let rows = frame
                .as_ref()
                .and_then(|it| it.query_selector("tbody").ok()?);
            if let Some((frame, rows)) = frame.zip(rows) {
                // Above the rows is the caption, as high as about one of them.
                let height = rows.get_bounding_client_rect().height().max(1.0);
                scrolled.set(f64::from(frame.scroll_top()) / height);
            }
        })
        .el(table);
    fragment([region.view(), notes(desk)].into_iter())
}

/// The view with the parts that the table depends on; reactive.
fn view_of(shape: &TableShape) -> DeskView {
    let (level, columns, sort) = shape.get();
    DeskView {
        level,
        columns,
        sort,
        ..DeskView::default()
    }
}

/// What must be known to read the table.
fn notes(desk: Desk) -> AnyView {
    let texts = &desk.texts().table;
    let text = move || {
        let mut notes = vec![texts.sort_hint, texts.choose, texts.rounded];
        let level = desk.view().level.kind();
        let reasons = with_answers(desk, |shown| shown.figures.reasons(level));
        let reasons = reasons.unwrap_or_default();
        if !reasons.is_empty() {
            notes.push(texts.limits);
            notes.extend(reasons.iter().map(|it| it.text(texts)));
        }
        notes.join(" ")
    };
    el("p").attr("class", "note").text_with(text).view()
}
