//! Checkboxes for kinds of places, to choose several of them: by domain, with the icons of the marks on the map.

use crate::components::fold::details;
use crate::components::icon::icon;
use crate::state::{Fold, NodeKey, State};
use atlas::{DomainIndex, Filter, KindIndex};
use browser::element::{self, el};
use i18n::tagged;
use leptos::prelude::*;

/// The checkboxes in a fold, with the number of chosen kinds in its summary.
pub fn kinds(state: State) -> AnyView {
    let locale = state.locale();
    let chosen = el("span").attr("class", "count");
    let chosen = chosen.text_with(move || match state.chosen_kinds().len() {
        0 => String::new(),
        count => locale.say(locale.on_demand().question.chosen, [&locale.number(count)]),
    });
    let summary = el("summary")
        .text(locale.on_demand().question.kinds)
        .text(" ")
        .el(chosen);
    let domains = element::dynamic(move || {
        let domains = (0..).map(DomainIndex);
        let domains = domains.take(state.atlas().taxonomy().domains.len());
        let present = domains.filter_map(|domain| {
            let kinds = state.kinds_of(domain);
            (!kinds.is_empty()).then(|| boxes(state, domain, kinds))
        });
        element::fragment(present)
    });
    details(state, Fold::Kinds, summary)
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
        let count = el("span").attr("class", "count").text_with(move || {
            let filter = Filter {
                kinds: Some(vec![kind]),
                mask: state.matching(),
            };
            locale.number(state.atlas().count(&filter))
        });
        el("label")
            .el(tick.on("change", move |_| state.toggle_kind(kind)))
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
    let legend = el("legend").child(icon(state, domain)).text(" ");
    el("fieldset")
        .el(legend.text(&tagged(label)))
        .children(boxes)
        .view()
}
