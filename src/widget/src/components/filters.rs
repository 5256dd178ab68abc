//! "What are you looking for?": domains, which are the map's legend as well, and the kinds in them.

use crate::components::icon::icon;
use crate::dom::tag::{self, tag};
use crate::element::lazy;
use crate::state::{Conditions, Visit, When};
use atlas::{DomainIndex, Filter, KindIndex, Place};
use i18n::tagged;
use leptos::prelude::*;

/// Domains as buttons, and behind a fold the kinds as boxes to tick.
pub fn filters(visit: Visit) -> AnyView {
    let locale = visit.locale();
    let each = move |view: fn(Visit, DomainIndex, Vec<KindIndex>) -> AnyView| {
        tag::part(move || {
            let domains = (0..).map(DomainIndex);
            let domains = domains.take(visit.atlas().taxonomy().domains.len());
            let present = domains.filter_map(|domain| {
                let kinds = visit.kinds_of(domain);
                (!kinds.is_empty()).then(|| view(visit, domain, kinds))
            });
            tag::all(present)
        })
    };
    let heading = tag("h2").set("class", "heading");
    let domains = tag("div").set("class", "domains");
    let kinds = fold(visit, locale.filters.kinds, |visit| {
        visit.live().chosen.get().len()
    })
    .tag(tag("div").set("class", "kinds").child(each(kinds)));
    let needs = fold(visit, locale.needs.heading, |visit| {
        let conditions = visit.live().conditions.get();
        let at = matches!(conditions.open, Some(When::At(_)));
        conditions.needs.len() + usize::from(at)
    })
    .set("class", "needs")
    .child(lazy::part(visit, |it| it.needs.panel));
    let reset = tag::button("quiet", locale.filters.all, move || {
        visit.choose_all();
        visit.focus(".domains button");
    });
    tag("div")
        .set("class", "filters")
        .tag(heading.text(locale.filters.heading))
        .tag(domains.child(open_now(visit)).child(each(button)))
        .tag(kinds)
        .tag(needs)
        .tag(reset.when("hidden", move || !visit.is_narrowed()))
        .view()
}

/// A fold that says how much in it is chosen.
fn fold(visit: Visit, heading: &str, chosen: fn(Visit) -> usize) -> tag::Tag {
    let locale = visit.locale();
    let chosen = count().live_text(move || match chosen(visit) {
        0 => String::new(),
        count => locale.say(locale.filters.chosen, [&locale.number(count)]),
    });
    let summary = tag("summary").text(heading).text(" ").tag(chosen);
    tag("details").tag(summary)
}

/// What is open now; nothing where no place says when it is. It is there from the start, and can be pressed once the hours
/// are read.
fn open_now(visit: Visit) -> AnyView {
    let is_said = |place: &Place| place.opening_hours.is_some();
    if !visit.atlas().places().iter().any(is_said) {
        return tag::nothing();
    }
    let locale = visit.locale();
    let is_chosen = |conditions: &Conditions| conditions.open == Some(When::Now);
    let toggle = move || {
        if visit.live().times.peek().is_some() {
            let conditions = visit.live().conditions.peek();
            let open = (!is_chosen(&conditions)).then_some(When::Now);
            visit.set_conditions(Conditions { open, ..conditions });
        }
    };
    // With it in place of another time, so many are left.
    // As wide before there is a number as with the largest that there can be, so that nothing moves.
    let most = locale.number(visit.atlas().places().len());
    let width = [&most.chars().count().to_string(), "ch"].concat();
    let left = count().style("min-inline-size", move || width.clone());
    let left = left.live_text(move || {
        let (state, _) = (visit.live(), visit.live().listing.get());
        if visit.times().is_none() {
            return String::new();
        }
        let open = Some(When::Now);
        // What nobody knows is no part of a number that says what is open.
        let conditions = Conditions {
            open,
            even_unknown: false,
            ..state.conditions.get()
        };
        let left = state.later.get().map(|later| {
            let among = (later.needs.among)(visit, &conditions);
            let kinds = visit.kinds();
            visit.atlas().count(&Filter { kinds, mask: among })
        });
        left.map_or_else(String::new, |left| locale.number(left))
    });
    tag::button("open-now", "", toggle)
        .aria("aria-pressed", move || {
            is_chosen(&visit.live().conditions.get())
        })
        .aria("aria-disabled", move || visit.live().times.get().is_none())
        .tag(tag("span").text(locale.needs.open_now))
        .text(" ")
        .tag(left)
        .view()
}

fn count() -> tag::Tag {
    tag("span").set("class", "count")
}

fn count_of(visit: Visit, kinds: &[KindIndex]) -> tag::Tag {
    let kinds = kinds.to_vec();
    count().live_text(move || {
        let wanted = Filter {
            kinds: Some(kinds.clone()),
            mask: visit.live().among.get(),
        };
        visit.locale().number(visit.atlas().count(&wanted))
    })
}

fn label_of(visit: Visit, domain: DomainIndex) -> String {
    let atlas = visit.atlas();
    tagged(
        atlas
            .taxonomy()
            .domain_at(domain)
            .label
            .localized(visit.locale().lang),
    )
}

fn button(visit: Visit, domain: DomainIndex, kinds: Vec<KindIndex>) -> AnyView {
    let number = count_of(visit, &kinds);
    tag::button("domain", "", move || visit.toggle_domain(domain))
        .aria("aria-pressed", move || {
            let chosen = visit.live().chosen.get();
            kinds.iter().all(|kind| chosen.contains(kind))
        })
        .child(icon(visit, domain))
        .tag(tag("span").text(&label_of(visit, domain)))
        .text(" ")
        .tag(number)
        .view()
}

fn kinds(visit: Visit, domain: DomainIndex, kinds: Vec<KindIndex>) -> AnyView {
    let boxes = kinds.into_iter().map(move |kind| {
        let lang = visit.live().lang.peek();
        let name = visit
            .locale()
            .capital_label(visit.atlas().taxonomy().kind_at(kind).plural(lang));
        let tick = tag("input").set("type", "checkbox");
        let tick = tick.ticked(move || visit.live().chosen.get().contains(&kind));
        tag("label")
            .tag(tick.on("change", move |_| visit.toggle_kind(kind)))
            .tag(tag("span").text(&name))
            .text(" ")
            .tag(count_of(visit, &[kind]))
            .view()
    });
    let legend = tag("legend").child(icon(visit, domain)).text(" ");
    tag("fieldset")
        .tag(legend.text(&label_of(visit, domain)))
        .children(boxes)
        .view()
}
