//! The icon of a domain: the shape and colour of its marks on the map.

use crate::state::State;
use atlas::DomainIndex;
use browser::element::el;
use chart::svg_path;
use leptos::prelude::*;

/// Width and height, CSS px.
const SIDE: u16 = 20;

/// An icon that is hidden from screen readers, as the name is next to it.
pub fn icon(state: State, domain: DomainIndex) -> AnyView {
    let atlas = state.atlas();
    let domain = atlas.taxonomy().domain_at(domain);
    let path = svg_path(domain.shape, SIDE);
    let colour = ["light-dark(", &domain.colour, ", ", &domain.dark, ")"].concat();
    el("span")
        .attr("class", "icon")
        .attr("aria-hidden", "true")
        .style("clip-path", move || ["path('", &path, "')"].concat())
        .style("--domain", move || colour.clone())
        .view()
}
