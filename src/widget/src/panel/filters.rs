//! "What are you looking for?": domains, which are the map's legend as well, and the kinds in them.

use crate::icon::icon;
use crate::number;
use crate::title::capital;
use crate::visit::Visit;
use atlas::{DomainIndex, KindIndex};
use leptos::prelude::*;

/// Domains as buttons, and behind a fold the kinds as boxes to tick.
pub fn filters(visit: Visit) -> AnyView {
    let atlas = visit.atlas();
    let domains = (0..).map(DomainIndex).take(atlas.taxonomy().domains.len());
    let all: Vec<DomainIndex> = domains.collect();
    let buttons = {
        let all = all.clone();
        move || {
            let present = all.iter().filter(|it| !visit.kinds_of(**it).is_empty());
            present.map(|it| button(visit, *it)).collect_view()
        }
    };
    let boxes = move || {
        let present = all.iter().filter(|it| !visit.kinds_of(**it).is_empty());
        present.map(|it| kinds(visit, *it)).collect_view()
    };
    let reset = move || {
        (!visit.chosen.get().is_empty()).then(|| {
            view! {
                <button type="button" class="quiet" on:click=move |_| visit.chosen.set(Vec::new())>
                    {move || visit.words().filter_all}
                </button>
            }
        })
    };
    let chosen = move || {
        let words = visit.words();
        let count = visit.chosen.with(Vec::len);
        (count > 0).then(|| {
            let text = (words.chosen_kinds)(&number::whole(words, count));
            view! { <span class="count">{text}</span> }
        })
    };
    view! {
        <div class="filters" role="group" aria-label=move || visit.words().filter_heading>
            <p class="heading" aria-hidden="true">
                {move || visit.words().filter_heading}
            </p>
            <div class="domains">{buttons}</div>
            <details>
                <summary>{move || visit.words().filter_kinds} " " {chosen}</summary>
                <div class="kinds">{boxes}</div>
            </details>
            {reset}
        </div>
    }
    .into_any()
}

fn count_of(visit: Visit, kinds: &[KindIndex]) -> usize {
    let counts = visit.atlas().kind_counts();
    let of = |kind: &KindIndex| counts.get(usize::from(kind.0)).copied().unwrap_or(0);
    kinds.iter().map(of).sum::<u32>() as usize
}

fn button(visit: Visit, domain: DomainIndex) -> AnyView {
    let kinds = visit.kinds_of(domain);
    let count = count_of(visit, &kinds);
    let pressed = move || {
        let chosen = visit.chosen.get();
        kinds.iter().all(|kind| chosen.contains(kind)).to_string()
    };
    let label = move || {
        let lang = visit.lang.get();
        visit
            .atlas()
            .taxonomy()
            .domain_at(domain)
            .label
            .of(lang)
            .to_owned()
    };
    view! {
        <button
            type="button"
            class="domain"
            aria-pressed=pressed
            on:click=move |_| visit.toggle_domain(domain)
        >
            {icon(visit, domain)}
            <span>{label}</span>
            " "
            <span class="count">{move || number::whole(visit.words(), count)}</span>
        </button>
    }
    .into_any()
}

fn kinds(visit: Visit, domain: DomainIndex) -> AnyView {
    let label = move || {
        let lang = visit.lang.get();
        visit
            .atlas()
            .taxonomy()
            .domain_at(domain)
            .label
            .of(lang)
            .to_owned()
    };
    let boxes = visit.kinds_of(domain).into_iter().map(move |kind| {
        let count = count_of(visit, &[kind]);
        let name = move || {
            let lang = visit.lang.get();
            capital(visit.atlas().taxonomy().kind_at(kind).many(lang))
        };
        view! {
            <label>
                <input
                    type="checkbox"
                    prop:checked=move || visit.chosen.with(|it| it.contains(&kind))
                    on:change=move |_| visit.toggle_kind(kind)
                />
                <span>{name}</span>
                " "
                <span class="count">{move || number::whole(visit.words(), count)}</span>
            </label>
        }
    });
    view! {
        <fieldset>
            <legend>{icon(visit, domain)} " " {label}</legend>
            {boxes.collect_view()}
        </fieldset>
    }
    .into_any()
}
