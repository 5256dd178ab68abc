//! "What are you looking for?": domains, which are the map's legend as well, and the kinds in them.

use crate::icon::icon;
use crate::live;
use crate::number;
use crate::title::capital;
use crate::visit::Visit;
use atlas::{DomainIndex, KindIndex};
use leptos::ev;
use leptos::prelude::*;

/// Domains as buttons, and behind a fold the kinds as boxes to tick.
pub fn filters(visit: Visit) -> AnyView {
    let words = visit.words();
    let each = move |view: fn(Visit, DomainIndex, Vec<KindIndex>) -> AnyView| {
        live::part(move || {
            let domains = (0..).map(DomainIndex);
            let domains = domains.take(visit.atlas().taxonomy().domains.len());
            let present = domains.filter_map(|domain| {
                let kinds = visit.kinds_of(domain);
                (!kinds.is_empty()).then(|| view(visit, domain, kinds))
            });
            live::all(present)
        })
    };
    let chosen = live::text(move || match visit.live().chosen.get().len() {
        0 => String::new(),
        count => (words.chosen_kinds)(&number::whole(words, count)),
    });
    let reset = live::click(move || visit.live().chosen.set(Vec::new()));
    view! {
        <div class="filters" role="group" aria-label=words.filter_heading>
            <p class="heading" aria-hidden="true">
                {words.filter_heading}
            </p>
            <div class="domains">{each(button)}</div>
            <details>
                <summary>{words.filter_kinds} " " <span class="count">{chosen}</span></summary>
                <div class="kinds">{each(kinds)}</div>
            </details>
            <button
                type="button"
                class="quiet"
                hidden=live::flag(move || visit.live().chosen.get().is_empty())
                on:click=reset
            >
                {words.filter_all}
            </button>
        </div>
    }
    .into_any()
}

fn count_of(visit: Visit, kinds: &[KindIndex]) -> String {
    let counts = visit.atlas().kind_counts();
    let of = |kind: &KindIndex| counts.get(usize::from(kind.0)).copied().unwrap_or(0);
    let count = kinds.iter().map(of).sum::<u32>() as usize;
    number::whole(visit.words(), count)
}

fn label_of(visit: Visit, domain: DomainIndex) -> String {
    let lang = visit.live().lang.peek();
    let atlas = visit.atlas();
    atlas.taxonomy().domain_at(domain).label.of(lang).to_owned()
}

fn button(visit: Visit, domain: DomainIndex, kinds: Vec<KindIndex>) -> AnyView {
    let count = count_of(visit, &kinds);
    let pressed = live::state(move || {
        let chosen = visit.live().chosen.get();
        kinds.iter().all(|kind| chosen.contains(kind))
    });
    let toggle = live::click(move || visit.toggle_domain(domain));
    view! {
        <button type="button" class="domain" aria-pressed=pressed on:click=toggle>
            {icon(visit, domain)}
            <span>{label_of(visit, domain)}</span>
            " "
            <span class="count">{count}</span>
        </button>
    }
    .into_any()
}

fn kinds(visit: Visit, domain: DomainIndex, kinds: Vec<KindIndex>) -> AnyView {
    let boxes = kinds.into_iter().map(move |kind| {
        let count = count_of(visit, &[kind]);
        let lang = visit.live().lang.peek();
        let name = capital(visit.atlas().taxonomy().kind_at(kind).many(lang));
        let checked = live::flag(move || visit.live().chosen.get().contains(&kind));
        let toggle: Box<dyn FnMut(ev::Event)> = Box::new(move |_| visit.toggle_kind(kind));
        view! {
            <label>
                <input type="checkbox" prop:checked=checked on:change=toggle />
                <span>{name}</span>
                " "
                <span class="count">{count}</span>
            </label>
        }
        .into_any()
    });
    view! {
        <fieldset>
            <legend>{icon(visit, domain)} " " {label_of(visit, domain)}</legend>
            {live::all(boxes)}
        </fieldset>
    }
    .into_any()
}
