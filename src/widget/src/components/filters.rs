//! "What are you looking for?": domains, which are the map's legend as well, and the kinds in them.

use crate::components::fold::details;
use crate::components::icon::icon;
use crate::dom::element::{self, el};
use crate::state::{Conditions, Fold, NodeKey, State, When, lazy_view};
use atlas::{DomainIndex, Filter, KindIndex, Place};
use i18n::tagged;
use leptos::prelude::*;

/// Domains as buttons, and behind a fold the kinds as boxes to tick.
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
    .child(lazy_view(state, |it| it.needs.panel));
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

/// The first domain that has places here.
fn first_domain(state: State) -> NodeKey {
    let mut domains = (0..=u8::MAX).map(DomainIndex);
    let first = domains.find(|it| !state.kinds_of(*it).is_empty());
    NodeKey::Domain(first.unwrap_or(DomainIndex(0)))
}

/// A fold that says how much in it is chosen.
fn fold(state: State, fold: Fold, heading: &str, chosen: fn(State) -> usize) -> element::El {
    let locale = state.locale();
    let chosen = count().text_with(move || match chosen(state) {
        0 => String::new(),
        count => locale.say(locale.filters.chosen, [&locale.number(count)]),
    });
    let summary = el("summary").text(heading).text(" ").el(chosen);
    details(state, fold, summary)
}

/// What is open now; nothing where no place says when it is. It is there from the start, and can be pressed once the hours
/// are read.
fn open_now(state: State) -> AnyView {
    let is_said = |place: &Place| place.opening_hours.is_some();
    if !state.atlas().places().iter().any(is_said) {
        return element::empty();
    }
    let locale = state.locale();
    let is_chosen = |conditions: &Conditions| conditions.open == Some(When::Now);
    let toggle = move || {
        if state.opening_times().is_some() {
            let conditions = state.conditions();
            let open = (!is_chosen(&conditions)).then_some(When::Now);
            state.set_conditions(Conditions { open, ..conditions });
        }
    };
    // With it in place of another time, so many are left.
    // As wide before there is a number as with the largest that there can be, so that nothing moves.
    let most = locale.number(state.atlas().places().len());
    let width = [&most.chars().count().to_string(), "ch"].concat();
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
        let left = state.lazy().map(|later| {
            let among = (later.needs.matching)(state, &conditions, state.clock());
            let kinds = state.kinds();
            state.atlas().count(&Filter { kinds, mask: among })
        });
        left.map_or_else(String::new, |left| locale.number(left))
    });
    element::button("open-now", "", toggle)
        .node_ref(state.slot(NodeKey::OpenNow))
        .aria("aria-pressed", move || is_chosen(&state.conditions()))
        .aria("aria-disabled", move || state.opening_times().is_none())
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
        let wanted = Filter {
            kinds: Some(kinds.clone()),
            mask: state.matching(),
        };
        state.locale().number(state.atlas().count(&wanted))
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
