//! The sign of a domain beside its name: the same shape and colour as on the map.

use crate::visit::Visit;
use atlas::DomainIndex;
use chart::{Shape, svg_path};
use leptos::prelude::*;

/// The map's shape for a domain's symbol.
pub fn shape(symbol: atlas::Symbol) -> Shape {
    match symbol {
        atlas::Symbol::Circle => Shape::Circle,
        atlas::Symbol::Square => Shape::Square,
        atlas::Symbol::Triangle => Shape::Triangle,
        atlas::Symbol::Diamond => Shape::Diamond,
        atlas::Symbol::Hexagon => Shape::Hexagon,
        atlas::Symbol::Cross => Shape::Cross,
    }
}

/// A small picture that says nothing to a screen reader: the name beside it does.
pub fn icon(visit: Visit, domain: DomainIndex) -> AnyView {
    let atlas = visit.atlas();
    let domain = atlas.taxonomy().domain_at(domain);
    let colour = format!("light-dark({}, {})", domain.colour, domain.dark);
    view! {
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" style:--domain=colour>
            <path d=svg_path(shape(domain.shape), 20) />
        </svg>
    }
    .into_any()
}
