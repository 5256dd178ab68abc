//! The pictogram of a kind, in its icon.

use crate::state::State;
use atlas::{DomainIndex, KindIndex};
use browser::element::{self, el};
use chart::MarkerShape;
use leptos::prelude::*;

/// The pictogram; empty for a kind without one.
pub fn pictogram(state: State, domain: DomainIndex, kind: KindIndex) -> AnyView {
    let atlas = state.atlas();
    let taxonomy = atlas.taxonomy();
    let Some(path) = chart::pictogram(&taxonomy.kind_at(kind).id) else {
        return element::empty();
    };
    // The centroid of a triangle is below the middle of its height.
    let is_low = taxonomy.domain_at(domain).shape == MarkerShape::Triangle;
    el("i")
        .attr("class", if is_low { "low" } else { "" })
        .style("clip-path", move || {
            ["path(evenodd, '", path, "')"].concat()
        })
        .view()
}
