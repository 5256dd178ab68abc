//! What the table is of: neighbourhoods or districts, and which columns.

use super::column_labels;
use super::head::level_name;
use crate::components::field::{select, value};
use crate::state::Desk;
use browser::element::{self, el, empty};
use browser::reactive::Memo;
use desk::{TableColumn, ViewLevel};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The controls above the table.
pub fn choices(desk: Desk) -> AnyView {
    el("div")
        .attr("class", "table-choices")
        .child(level(desk))
        .child(columns(desk))
        .view()
}

const LEVELS: [(&str, ViewLevel); 2] = [
    ("neighbourhood", ViewLevel::Neighbourhood),
    ("district", ViewLevel::District),
];

/// The choice of a level, if the atlas has districts.
fn level(desk: Desk) -> AnyView {
    let atlas = desk.atlas();
    let mut neighbourhoods = atlas.neighbourhoods().iter();
    if !neighbourhoods.any(|it| it.district.is_some()) {
        return empty();
    }
    let options = LEVELS.map(|(value, level)| {
        let text = level_name(desk, level);
        el("option").attr("value", value).text(text)
    });
    let chosen = move || {
        let level = desk.view().level;
        let option = LEVELS.iter().find(|it| it.1 == level);
        option.map_or_else(String::new, |it| it.0.to_owned())
    };
    let select = select(options.into(), chosen).on("change", move |event| {
        let value = value(&event);
        let level = LEVELS.iter().find(|(own, _)| *own == value);
        if let Some((_, level)) = level {
            let mut is_left = false;
            desk.change_view(|view| is_left = view.show_level(*level));
            if is_left {
                desk.announce(desk.texts().table.chosen_none);
            }
        }
    });
    el("label").text(desk.texts().table.level).el(select).view()
}

/// The choice of columns.
fn columns(desk: Desk) -> AnyView {
    let texts = &desk.texts().table;
    let labels = Memo::new(move || column_labels(desk));
    let boxes = element::dynamic(move || {
        let labels = labels.get();
        let boxes = labels
            .iter()
            .map(|(column, label)| one(desk, *column, label));
        el("fieldset")
            .el(el("legend")
                .attr("class", "visually-hidden")
                .text(texts.columns))
            .children(boxes)
            .view()
    });
    el("details")
        .el(el("summary").text(texts.columns))
        .child(boxes)
        .view()
}

fn one(desk: Desk, column: TableColumn, label: &str) -> AnyView {
    let input = el("input")
        .attr("type", "checkbox")
        .checked(move || desk.view().columns.has(column))
        .on("change", move |event| {
            let input = event.target().and_then(|it| it.dyn_into().ok());
            let is_shown = input.is_some_and(|it: HtmlInputElement| it.checked());
            desk.change_view(|view| {
                if view.columns.has(column) != is_shown {
                    view.columns.toggle(column);
                }
            });
        });
    el("label").el(input).text(label).view()
}
