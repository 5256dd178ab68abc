//! Checkboxes for kinds of places, to choose several of them: by domain, with the icons of the marks on the map.

use crate::components::fold::details;
use crate::components::icon::icon;
use crate::components::question::summary;
use crate::services::needs::count_kinds;
use crate::state::{Fold, NodeKey, State};
use atlas::{DomainIndex, KindIndex};
use browser::element::{self, el};
use browser::reactive::Memo;
use i18n::tagged;
use leptos::prelude::*;

/// The checkboxes in a fold, with the number of chosen kinds in its summary.
pub fn kinds(state: State) -> AnyView {
    let chosen = move || state.chosen_kinds().len();
    let text = state.locale().on_demand().question.kinds;
    // Few visitors open it, and it has an icon for each kind. A memo: boxes that are made again, as another fold opens, lose a click.
    let is_open = Memo::new(move || state.is_open(Fold::Kinds));
    let domains = element::dynamic(move || {
        if !is_open.get() {
            return element::empty();
        }
        let domains = state.offered_domains().into_iter();
        element::fragment(domains.map(|(domain, kinds)| boxes(state, domain, kinds)))
    });
    details(state, Fold::Kinds, summary(state, text, chosen))
        .el(el("div").attr("class", "kinds").child(domains))
        .view()
}

fn boxes(state: State, domain: DomainIndex, kinds: Vec<KindIndex>) -> AnyView {
    let locale = state.locale();
    let boxes = kinds.into_iter().map(move |kind| {
        let atlas = state.atlas();
        let name = locale.capital_label(atlas.taxonomy().kind_at(kind).plural(locale.lang));
        let tick = el("input")
            .attr("type", "checkbox")
            .node_ref(state.slot(NodeKey::Kind(kind)));
        let tick = tick.checked(move || state.chosen_kinds().contains(&kind));
        let count = el("span")
            .attr("class", "count")
            .text_with(move || locale.number(count_kinds(state, &[kind])));
        el("label")
            .el(tick.on("change", move |_| state.toggle_kind(kind)))
            .child(icon(state, domain, Some(kind)))
            .el(el("span").text(&name))
            .text(" ")
            .el(count)
            .view()
    });
    let atlas = state.atlas();
    let label = atlas
        .taxonomy()
        .domain_at(domain)
        .label
        .localized(locale.lang);
    let legend = el("legend").child(icon(state, domain, None)).text(" ");
    el("fieldset")
        .el(legend.text(&tagged(label)))
        .children(boxes)
        .view()
}
