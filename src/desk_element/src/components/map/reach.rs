//! Whether the map shows the streets from which a place is within the limit.

use super::desk_map::DeskMap;
use crate::components::field::checkbox;
use browser::element::{self, el};
use browser::reactive::Memo;
use leptos::prelude::*;

/// The checkbox, or why the map cannot show them.
pub fn choice(map: DeskMap) -> AnyView {
    let desk = map.desk;
    let texts = &desk.texts().street_lines;
    let why_not = Memo::new(move || map.why_no_reach());
    element::dynamic(move || match why_not.get() {
        Some(why) => el("p").attr("class", "map-note").text(why).view(),
        None => checkbox(
            texts.show,
            move || desk.view().isochrones,
            move |is_shown| desk.change_view(|view| view.isochrones = is_shown),
        ),
    })
}
