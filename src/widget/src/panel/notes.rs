//! What the atlas does not know, what was wrong in its data, and whose data it is.

use crate::fault::Fault;
use crate::number;
use crate::visit::Visit;
use crate::words::Words;
use atlas::{Atlas, Warning};
use leptos::prelude::*;

/// No more than so many errors are read out; the console has them all.
const SHOWN: usize = 20;

/// What came to light when the files were read.
pub struct Known {
    /// What was wrong in them.
    pub warnings: Vec<Warning>,
    /// What was wrong with them as a whole, and with attributes.
    pub faults: RwSignal<Vec<Fault>, LocalStorage>,
}

/// The credit is always there; the rest behind a fold.
pub fn notes(visit: Visit, known: Known) -> AnyView {
    let Known { warnings, faults } = known;
    let gaps = move || {
        let lines = gaps(visit)
            .into_iter()
            .map(|line| view! { <li>{line}</li> });
        lines.collect_view()
    };
    let complaints = move || {
        faults.with(|faults| {
            let line = |fault: &Fault| view! { <p>{fault.sentence(visit.words())}</p> };
            faults.iter().map(line).collect_view()
        })
    };
    view! {
        <footer class="notes">
            <div class="complaints" role="status">
                {complaints}
            </div>
            <details>
                <summary>{move || visit.words().gaps_heading}</summary>
                <ul>{gaps}</ul>
            </details>
            {problems(visit, warnings)}
            <p class="credit">
                <span>{move || visit.words().private}</span>
                " "
                {move || credits(visit)}
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
        let own = manifest.gaps.get(visit.lang.get().code());
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
    let lang = visit.lang.get();
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

fn problems(visit: Visit, warnings: Vec<Warning>) -> Option<AnyView> {
    let count = warnings.len();
    if count == 0 {
        return None;
    }
    let lines = move || {
        let words = visit.words();
        let lines = warnings.iter().take(SHOWN);
        let lines = lines.map(|warning| view! { <li>{(words.problem)(warning)}</li> });
        lines.collect_view()
    };
    let more = move || {
        let words = visit.words();
        let more = count.checked_sub(SHOWN + 1)? + 1;
        Some((words.more_problems)(&number::whole(words, more)))
    };
    let summary = move || {
        let words = visit.words();
        (words.problems)(&number::whole(words, count))
    };
    Some(
        view! {
            <details class="problems">
                <summary>{summary}</summary>
                <ul>{lines}</ul>
                <p>{more}</p>
            </details>
        }
        .into_any(),
    )
}

/// The words that the licences ask for, each with a link to its licence where it is a web address.
fn credits(visit: Visit) -> AnyView {
    let atlas = visit.atlas();
    let Some(manifest) = atlas.manifest() else {
        return ().into_any();
    };
    let credits = manifest.sources.iter().map(|source| {
        let credit = source.credit.clone();
        let licence = source.licence.clone().unwrap_or_default();
        let safe = |url: &&String| url.starts_with("https://") || url.starts_with("http://");
        match source.licence_url.as_ref().filter(safe) {
            Some(url) => view! {
                <span>
                    {credit} " "
                    <a href=url.clone() rel="noopener noreferrer license" referrerpolicy="no-referrer">
                        {licence}
                    </a>
                </span>
            }
            .into_any(),
            None => view! { <span>{credit} " " {licence}</span> }.into_any(),
        }
    });
    credits.collect_view().into_any()
}
