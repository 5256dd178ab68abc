//! Filters by domain and kind of place, opening hours and needs. The buttons of the domains are also the map's legend.

use super::panels_view;
use crate::components::fold::details;
use crate::components::icon::icon;
use crate::state::{Conditions, Fold, NodeKey, State, When};
use atlas::{DomainIndex, Filter, KindIndex, Place};
use browser::element::{self, el};
use i18n::tagged;
use leptos::prelude::*;

/// Domains as buttons, and kinds as checkboxes in a fold.
pub fn filters(state: State) -> AnyView {
    let locale = state.locale();
    let each = move |view: fn(State, DomainIndex, Vec<KindIndex>) -> AnyView| {
        element::dynamic(move || {
            let domains = (0..).map(DomainIndex);
            let domains = domains.take(state.atlas().taxonomy().domains.len());
            let present = domains.filter_map(|domain| {
                let kinds = state.kinds_of(domain);
                (!kinds.is_empty()).then(|| view(state, domain, kinds))
            });
            element::fragment(present)
        })
    };
    let heading = el("h2").attr("class", "heading");
    let domains = el("div").attr("class", "domains");
    let kinds = fold(state, Fold::Kinds, locale.filters.kinds, |state| {
        state.chosen_kinds().len()
    })
    .el(el("div").attr("class", "kinds").child(each(kinds)));
    let needs = fold(state, Fold::Needs, locale.needs.heading, |state| {
        let conditions = state.conditions();
        let at = matches!(conditions.open, Some(When::At(_)));
        conditions.needs.len() + usize::from(at)
    })
    .attr("class", "needs")
    .child(panels_view(state, |it| it.needs.panel));
    let reset = element::button("link", locale.filters.all, move || {
        state.clear_filters();
        state.focus_first([NodeKey::OpenNow, first_domain(state)]);
    });
    el("div")
        .attr("class", "filters")
        .el(heading.text(locale.filters.heading))
        .el(domains.child(open_now(state)).child(each(button)))
        .el(kinds)
        .el(needs)
        .el(reset
            .node_ref(state.slot(NodeKey::ClearFilters))
            .flag("hidden", move || !state.is_filtered()))
        .view()
}

/// The first domain with places in this atlas.
fn first_domain(state: State) -> NodeKey {
    let mut domains = (0..=u8::MAX).map(DomainIndex);
    let first = domains.find(|it| !state.kinds_of(*it).is_empty());
    NodeKey::Domain(first.unwrap_or(DomainIndex(0)))
}

/// A fold with the number of chosen filters in its summary.
fn fold(state: State, fold: Fold, heading: &str, chosen: fn(State) -> usize) -> element::El {
    let locale = state.locale();
    let chosen = count().text_with(move || match chosen(state) {
        0 => String::new(),
        count => locale.say(locale.filters.chosen, [&locale.number(count)]),
    });
    let summary = el("summary").text(heading).text(" ").el(chosen);
    details(state, fold, summary)
}

/// A toggle for places that are open now, with their number; empty if no place has opening hours. It is disabled until the
/// opening hours are read.
fn open_now(state: State) -> AnyView {
    let has_hours = |place: &Place| place.opening_hours().is_some();
    if !state.atlas().places().iter().any(has_hours) {
        return element::empty();
    }
    let locale = state.locale();
    let is_chosen = |conditions: &Conditions| conditions.open == Some(When::Now);
    let toggle = move || {
        let conditions = state.conditions();
        if state.opening_times().is_none() && !is_chosen(&conditions) {
            state.retry_opening_times();
        } else {
            let open = (!is_chosen(&conditions)).then_some(When::Now);
            state.set_conditions(Conditions { open, ..conditions });
        }
    };
    // The count has the width of the largest possible number, to avoid a layout shift.
    let largest = locale.number(state.atlas().places().len());
    let width = [&largest.chars().count().to_string(), "ch"].concat();
    let left = count().style("min-inline-size", move || width.clone());
    let left = left.text_with(move || {
        if state.opening_times().is_none() {
            return String::new();
        }
        let open = Some(When::Now);
        // Places with unknown hours are not counted as open.
        let conditions = Conditions {
            open,
            even_unknown: false,
            ..state.conditions()
        };
        let left = state.panels().map(|panels| {
            let among = (panels.needs.matching)(state, &conditions, state.clock());
            let kinds = state.kinds();
            state.atlas().count(&Filter { kinds, mask: among })
        });
        left.map_or_else(String::new, |left| locale.number(left))
    });
    element::button("open-now", "", toggle)
        .node_ref(state.slot(NodeKey::OpenNow))
        .aria("aria-pressed", move || is_chosen(&state.conditions()))
        .aria("aria-disabled", move || {
            // It can always be switched off.
            state.opening_times().is_none() && !is_chosen(&state.conditions())
        })
        .el(el("span").text(locale.needs.open_now))
        .text(" ")
        .el(left)
        .view()
}

fn count() -> element::El {
    el("span").attr("class", "count")
}

fn count_of(state: State, kinds: &[KindIndex]) -> element::El {
    let kinds = kinds.to_vec();
    count().text_with(move || {
        let filter = Filter {
            kinds: Some(kinds.clone()),
            mask: state.matching(),
        };
        state.locale().number(state.atlas().count(&filter))
    })
}

fn label_of(state: State, domain: DomainIndex) -> String {
    let atlas = state.atlas();
    tagged(
        atlas
            .taxonomy()
            .domain_at(domain)
            .label
            .localized(state.locale().lang),
    )
}

fn button(state: State, domain: DomainIndex, kinds: Vec<KindIndex>) -> AnyView {
    let number = count_of(state, &kinds);
    element::button("domain", "", move || state.toggle_domain(domain))
        .node_ref(state.slot(NodeKey::Domain(domain)))
        .aria("aria-pressed", move || {
            let chosen = state.chosen_kinds();
            kinds.iter().all(|kind| chosen.contains(kind))
        })
        .child(icon(state, domain))
        .el(el("span").text(&label_of(state, domain)))
        .text(" ")
        .el(number)
        .view()
}

fn kinds(state: State, domain: DomainIndex, kinds: Vec<KindIndex>) -> AnyView {
    let boxes = kinds.into_iter().map(move |kind| {
        let lang = state.locale().lang;
        let name = state
            .locale()
            .capital_label(state.atlas().taxonomy().kind_at(kind).plural(lang));
        let tick = el("input")
            .attr("type", "checkbox")
            .node_ref(state.slot(NodeKey::Kind(kind)));
        let tick = tick.checked(move || state.chosen_kinds().contains(&kind));
        el("label")
            .el(tick.on("change", move |_| state.toggle_kind(kind)))
            .el(el("span").text(&name))
            .text(" ")
            .el(count_of(state, &[kind]))
            .view()
    });
    let legend = el("legend").child(icon(state, domain)).text(" ");
    el("fieldset")
        .el(legend.text(&label_of(state, domain)))
        .children(boxes)
        .view()
}
