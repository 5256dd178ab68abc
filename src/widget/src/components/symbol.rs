//! The symbol of the marks of a domain or a kind on the map, for an icon.

use crate::state::State;
use atlas::{DomainIndex, KindIndex};
use browser::element::el;
use chart::{MarkerShape, svg_path};
use leptos::prelude::*;

/// Width and height of an icon, CSS px.
const SIDE: u16 = 32;

/// The shape and colour of a domain, with the pictogram of a kind that has one.
pub fn symbol(state: State, domain: DomainIndex, kind: Option<KindIndex>) -> AnyView {
    let atlas = state.atlas();
    let taxonomy = atlas.taxonomy();
    let domain = taxonomy.domain_at(domain);
    let outline = ["path('", &svg_path(domain.shape, SIDE), "')"].concat();
    let colour = ["light-dark(", &domain.colour, ", ", &domain.dark, ")"].concat();
    let shape = el("span")
        .attr("class", "shape")
        .style("clip-path", move || outline.clone())
        .style("--domain", move || colour.clone());
    let Some(path) = kind.and_then(|it| chart::pictogram(&taxonomy.kind_at(it).id)) else {
        return shape.view();
    };
    let path = ["path(evenodd, '", path, "')"].concat();
    // The centroid of a triangle is below the middle of its height.
    let is_low = domain.shape == MarkerShape::Triangle;
    let pictogram = el("i")
        .attr("class", if is_low { "low" } else { "" })
        .style("clip-path", move || path.clone());
    shape.el(pictogram).view()
}
