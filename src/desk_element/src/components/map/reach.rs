//! Whether the map shows the streets from which a place is within the limit.

use super::desk_map::DeskMap;
use crate::components::field::checkbox;
use browser::element::{self, el};
use browser::reactive::Memo;
use leptos::prelude::*;

/// The checkbox; without streets, that there are none.
pub fn choice(map: DeskMap) -> AnyView {
    let desk = map.desk;
    let texts = &desk.texts().street_lines;
    let has_no_streets = Memo::new(move || {
        let coverage = desk.coverage().answer();
        coverage.is_some_and(|it| it.about.is_straight())
    });
    element::dynamic(move || match has_no_streets.get() {
        true => {
            let note = el("p").attr("class", "map-note");
            note.text(texts.no_streets).view()
        }
        false => checkbox(
            texts.show,
            move || desk.view().isochrones,
            move |is_shown| desk.change_view(|view| view.isochrones = is_shown),
        ),
    })
}
