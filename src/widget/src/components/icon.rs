//! The icon of a domain or a kind: the shape, colour and pictogram of its marks on the map.

use crate::state::State;
use atlas::{DomainIndex, KindIndex};
use browser::element::{self, el};
use chart::svg_path;
use leptos::prelude::*;

/// Width and height, CSS px.
const SIDE: u16 = 32;

/// An icon that is hidden from screen readers, as the name is next to it. Its pictogram comes with the map.
pub fn icon(state: State, domain: DomainIndex, kind: Option<KindIndex>) -> AnyView {
    let atlas = state.atlas();
    let shown = atlas.taxonomy().domain_at(domain);
    let path = svg_path(shown.shape, SIDE);
    let colour = ["light-dark(", &shown.colour, ", ", &shown.dark, ")"].concat();
    el("span")
        .attr("class", "icon")
        .attr("aria-hidden", "true")
        .style("clip-path", move || ["path('", &path, "')"].concat())
        .style("--domain", move || colour.clone())
        .child(element::dynamic(move || match (state.lazy(), kind) {
            (Some(lazy), Some(kind)) => (lazy.pictogram)(state, domain, kind),
            _ => element::empty(),
        }))
        .view()
}
