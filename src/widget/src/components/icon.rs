//! The icon of a domain or a kind.

use crate::state::State;
use atlas::{DomainIndex, KindIndex};
use browser::element::{self, el};
use leptos::prelude::*;

/// An icon that is hidden from screen readers, as the name is next to it. What is in it comes with the map, of whose marks it has
/// the symbol; without the map it has no meaning.
pub fn icon(state: State, domain: DomainIndex, kind: Option<KindIndex>) -> AnyView {
    el("span")
        .attr("class", "icon")
        .attr("aria-hidden", "true")
        .child(element::dynamic(move || match state.lazy() {
            Some(lazy) => (lazy.symbol)(state, domain, kind),
            None => element::empty(),
        }))
        .view()
}
