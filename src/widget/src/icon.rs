//! The sign of a domain beside its name: the same shape and colour as on the map.

use crate::tag::tag;
use crate::visit::Visit;
use atlas::DomainIndex;
use chart::svg_path;
use leptos::prelude::*;

/// The side of the square that a sign fills, CSS px.
const SIDE: u16 = 20;

/// A small picture that says nothing to a screen reader: the name beside it does.
pub fn icon(visit: Visit, domain: DomainIndex) -> AnyView {
    let atlas = visit.atlas();
    let domain = atlas.taxonomy().domain_at(domain);
    let path = svg_path(domain.shape, SIDE);
    let colour = ["light-dark(", &domain.colour, ", ", &domain.dark, ")"].concat();
    tag("span")
        .set("class", "icon")
        .set("aria-hidden", "true")
        .style("clip-path", move || ["path('", &path, "')"].concat())
        .style("--domain", move || colour.clone())
        .view()
}
