//! Files of the figures, and the print.

mod link;
mod map_files;

use super::field::is_open;
use crate::components::table::{is_table_to_come, table_now};
use crate::download::download;
use crate::slices::{after_paint, is_drawing};
use crate::state::Desk;
use browser::element::{self, button, el, empty};
use desk::answers::AnswerAbout;
use desk::{DeskTable, Provenance, SheetStyle, regions_file};
use leptos::prelude::*;

/// A file of the table, of the question, plan and view on the screen.
type FileOf = fn(Desk, &DeskTable, &AnswerAbout, &Provenance) -> Option<String>;

/// The section.
pub fn take_along(desk: Desk) -> AnyView {
    let texts = &desk.texts().take_along;
    let csv: FileOf = |_, table, about, of| table.sheet(about, of, SheetStyle::Standard);
    let excel: FileOf = |_, table, about, of| table.sheet(about, of, SheetStyle::Excel);
    let regions: FileOf =
        |desk, table, about, of| Some(regions_file(table, about, of, &desk.atlas()));
    let files = [
        file(desk, texts.table, "sleutelvrij.csv", "text/csv", csv),
        file(
            desk,
            texts.excel,
            "sleutelvrij-excel.csv",
            "text/csv",
            excel,
        ),
    ];
    let regions = file(
        desk,
        texts.regions,
        "sleutelvrij.geojson",
        "application/geo+json",
        regions,
    );
    let print = button("", texts.print, move || {
        desk.spawn(async {
            // The print has copies of what is drawn.
            while is_drawing() {
                after_paint().await;
            }
            // It fails only where the page's own policy forbids dialogs.
            let _ = window().print();
        });
    });
    el("section")
        .attr("class", "take-along")
        .el(desk.heading(1).text(texts.heading))
        .el(el("p").attr("class", "note").text(texts.introduction))
        .el(el("div")
            .attr("class", "actions")
            .children(files.into_iter())
            .child(regions)
            .children(map_files::map_files(desk).into_iter())
            .el(print))
        .child(link::copy_link(desk))
        .child(as_text(desk, csv))
        .view()
}

fn file(
    desk: Desk,
    label: &str,
    name: &'static str,
    media_type: &'static str,
    of: FileOf,
) -> AnyView {
    let texts = &desk.texts().take_along;
    let click = move || {
        let text = untrack(|| file_text(desk, of));
        let said = match text.map(|text| download(name, media_type, &text)) {
            Ok(Ok(())) => desk.locale().say(texts.made, [name]),
            Ok(Err(_)) => texts.as_text.to_owned(),
            Err(why) => why.to_owned(),
        };
        desk.announce(&said);
    };
    button("", label, click).view()
}

/// The text of a file, or why there is none now. Reactive.
fn file_text(desk: Desk, of: FileOf) -> Result<String, &'static str> {
    // In a file an empty cell means that the figure is not known.
    if is_table_to_come(desk) {
        return Err(desk.texts().states.working);
    }
    let text = table_now(desk, |answer, figures_of, table| {
        let link = desk.link_of(figures_of);
        let provenance = desk
            .in_words(|it| it.provenance(&figures_of.question, &figures_of.scenario, answer, link));
        of(desk, table, answer, &provenance)
    });
    text.flatten().ok_or(desk.texts().take_along.no_figures)
}

/// The table as text to copy, where the browser downloads nothing.
fn as_text(desk: Desk, csv: FileOf) -> AnyView {
    let texts = &desk.texts().take_along;
    let open = std::rc::Rc::new(browser::reactive::Signal::new(false));
    let shown = open.clone();
    let text = element::dynamic(move || {
        if !shown.get() {
            return empty();
        }
        let text = match file_text(desk, csv) {
            Ok(text) => text,
            Err(why) => return el("p").text(why).view(),
        };
        el("textarea")
            .attr("readonly", "")
            .attr("rows", "8")
            .attr("aria-label", texts.table)
            .property("value", move || text.clone())
            .view()
    });
    el("details")
        .on("toggle", move |event| open.set_if_changed(is_open(&event)))
        .el(el("summary").text(texts.as_text))
        .child(text)
        .view()
}
