//! What the atlas does not know, what was wrong in its data, and whose data it is.

use crate::fault::Fault;
use crate::live;
use crate::number;
use crate::visit::Visit;
use crate::words::Words;
use atlas::{Atlas, Source, Warning};
use leptos::prelude::*;
use std::sync::Arc;

/// No more than so many errors are read out; the console has more.
const SHOWN: usize = 20;

/// The credit is always there; the rest behind a fold.
pub fn notes(visit: Visit, warnings: &[Warning]) -> AnyView {
    let words = visit.words();
    let complaints = live::part(move || {
        let faults = visit.live().faults.get();
        let line = |fault: Arc<Fault>| view! { <p>{fault.sentence(words)}</p> }.into_any();
        live::all(faults.into_iter().map(line))
    });
    let gaps = gaps(visit).into_iter();
    let gaps = live::all(gaps.map(|line| view! { <li>{line}</li> }.into_any()));
    view! {
        <footer class="notes">
            <div class="complaints" role="status">
                {complaints}
            </div>
            <details>
                <summary>{words.gaps_heading}</summary>
                <ul>{gaps}</ul>
            </details>
            {problems(visit, warnings)}
            <p class="credit">
                <span>{words.private}</span>
                " "
                {credits(visit)}
            </p>
        </footer>
    }
    .into_any()
}

fn gaps(visit: Visit) -> Vec<String> {
    let words = visit.words();
    let atlas = visit.atlas();
    let mut lines = vec![words.gap_walk.to_owned()];
    if let Some(manifest) = atlas.manifest() {
        let own = manifest.gaps.get(visit.live().lang.peek().code());
        lines.extend(
            own.or_else(|| manifest.gaps.get("en"))
                .into_iter()
                .flatten()
                .cloned(),
        );
    }
    if atlas.places().is_empty() {
        lines.push(words.gap_places.to_owned());
    }
    if atlas.neighbourhoods().is_empty() {
        lines.push(words.gap_neighbourhoods.to_owned());
    } else if atlas
        .neighbourhoods()
        .iter()
        .all(|it| it.people.residents.is_none())
    {
        lines.push(words.gap_residents.to_owned());
    }
    lines.extend(hours(&atlas, words));
    lines.extend(kinds(visit, &atlas, words));
    if let Some(manifest) = atlas.manifest() {
        let count: usize = manifest.left_out.iter().map(|it| it.count).sum();
        if count > 0 {
            lines.push((words.left_out)(&number::whole(words, count)));
        }
    }
    lines
}

fn hours(atlas: &Atlas, words: &Words) -> Option<String> {
    let doors = atlas
        .places()
        .iter()
        .filter(|place| !atlas.taxonomy().kind_at(place.kind).always_open);
    let (mut all, mut unknown) = (0, 0);
    for place in doors {
        all += 1;
        unknown += usize::from(place.opening_hours.is_none());
    }
    (unknown > 0)
        .then(|| (words.gap_hours)(&number::whole(words, unknown), &number::whole(words, all)))
}

fn kinds(visit: Visit, atlas: &Atlas, words: &Words) -> Option<String> {
    let lang = visit.live().lang.peek();
    let counts = atlas.kind_counts();
    let missing: Vec<&str> = atlas
        .taxonomy()
        .kinds
        .iter()
        .zip(counts)
        .filter(|(_, count)| *count == 0)
        .map(|(kind, _)| kind.many(lang))
        .collect();
    (!missing.is_empty()).then(|| (words.gap_kinds)(&missing.join(", ")))
}

fn problems(visit: Visit, warnings: &[Warning]) -> AnyView {
    let count = warnings.len();
    if count == 0 {
        return ().into_any();
    }
    let words = visit.words();
    let lines = warnings.iter().take(SHOWN);
    let lines = lines.map(|warning| view! { <li>{(words.problem)(warning)}</li> }.into_any());
    let lines = live::all(lines);
    let more = match count.saturating_sub(SHOWN) {
        0 => String::new(),
        more => (words.more_problems)(&number::whole(words, more)),
    };
    view! {
        <details class="problems">
            <summary>{(words.problems)(&number::whole(words, count))}</summary>
            <ul>{lines}</ul>
            <p>{more}</p>
        </details>
    }
    .into_any()
}

/// The words that the licences ask for, each with a link to its licence where it is a web address.
fn credits(visit: Visit) -> AnyView {
    let atlas = visit.atlas();
    let sources = atlas.manifest().map_or(&[][..], |it| &it.sources);
    live::all(sources.iter().map(credit))
}

fn credit(source: &Source) -> AnyView {
    let words = source.credit.clone();
    let licence = source.licence.clone().unwrap_or_default();
    let safe = |url: &&String| url.starts_with("https://") || url.starts_with("http://");
    let licence = match source.licence_url.as_ref().filter(safe) {
        Some(url) => view! {
            <a href=url.clone() rel="noopener noreferrer license" referrerpolicy="no-referrer">
                {licence}
            </a>
        }
        .into_any(),
        None => licence.into_any(),
    };
    view! { <span>{words} " " {licence}</span> " " }.into_any()
}
