//! What the atlas does not know, what was wrong in its data, and whose data it is.

use crate::fault::Fault;
use crate::hyperlink;
use crate::number;
use crate::speech::{Speech, told};
use crate::tag::{self, Tag, tag};
use crate::visit::{How, Visit};
use crate::words::problem;
use atlas::{Atlas, Source, Spoken, Warning};
use leptos::prelude::*;
use std::sync::Arc;

/// No more than so many errors are read out; the console has more.
const SHOWN: usize = 20;

/// The credit is always there; the rest behind a fold.
pub fn notes(visit: Visit, warnings: &[Warning]) -> AnyView {
    let words = visit.words();
    let complaints = tag::part(move || {
        let faults = visit.live().faults.get();
        let line = |fault: Arc<Fault>| tag("p").text(&fault.sentence(words)).view();
        tag::all(faults.into_iter().map(line))
    });
    let complaints = tag("div")
        .set("role", "status")
        .children(of_files(words, warnings))
        .child(complaints);
    let gaps = tag("ul").child(tag::part(move || {
        let gaps = gaps(visit).into_iter().map(|line| item(&line));
        tag::all(gaps)
    }));
    let gaps = fold(words.notes.gaps_heading).tag(gaps);
    let credit = tag("p").set("class", "credit");
    let private = tag("span").live_text(move || {
        let state = visit.live();
        let how = state.here.get().map(|here| here.how);
        let exact = matches!(how, Some(How::Pin | How::Address | How::Street));
        // Then it is in the address of the page, beside which stands what that means.
        let is_told = exact && state.link.get().is_some();
        if is_told { "" } else { words.notes.private }.to_owned()
    });
    let credit = credit.tag(private).text(" ").children(credits(visit));
    tag("footer")
        .set("class", "notes")
        .tag(complaints.set("class", "complaints"))
        .tag(gaps)
        .child(problems(visit, warnings))
        .tag(credit)
        .view()
}

/// What is wrong with files as a whole: too much to leave it behind a fold.
pub fn of_files(words: Speech, warnings: &[Warning]) -> impl Iterator<Item = AnyView> {
    let of_files = warnings.iter().filter(|warning| warning.feature.is_none());
    of_files.map(move |warning| tag("p").text(&sentence(words, warning)).view())
}

fn sentence(words: Speech, warning: &Warning) -> String {
    let mut sentence = problem::told(words, warning);
    if warning.more > 0 {
        sentence.push(' ');
        sentence.push_str(&words.say(
            words.notes.more_alike,
            [&number::whole(words, warning.more)],
        ));
    }
    sentence
}

fn fold(summary: &str) -> Tag {
    tag("details").tag(tag("summary").text(summary))
}

fn item(line: &str) -> AnyView {
    tag("li").text(line).view()
}

fn gaps(visit: Visit) -> Vec<String> {
    let words = visit.words();
    let atlas = visit.atlas();
    let walk = match visit.live().foot.get() {
        Some(_) => words.notes.gap_foot,
        None => words.notes.gap_walk,
    };
    let mut lines = vec![walk.to_owned()];
    // A recipe says of its own sources what is general; then it is not said twice.
    let is_told = atlas
        .manifest()
        .is_some_and(|it| it.gaps.iter().next().is_some());
    if let Some(manifest) = atlas.manifest() {
        let own = manifest.gaps.spoken(words.lang);
        let own = own
            .iter()
            .flat_map(|own| own.of.iter().map(|it| (it, own.other)));
        lines.extend(own.map(|(of, other)| {
            told(Spoken {
                of: of.as_str(),
                other,
            })
        }));
    }
    if atlas.places().is_empty() {
        lines.push(words.notes.gap_places.to_owned());
    }
    if atlas.neighbourhoods().is_empty() {
        lines.push(words.notes.gap_neighbourhoods.to_owned());
    } else if !is_told
        && atlas
            .neighbourhoods()
            .iter()
            .all(|it| it.people.residents.is_none())
    {
        lines.push(words.notes.gap_residents.to_owned());
    }
    if !is_told {
        lines.extend(hours(&atlas, words));
    }
    if let Some(times) = visit.live().times.get() {
        lines.extend(times.gaps(visit));
    }
    lines.extend(kinds(visit, &atlas, words));
    if let Some(manifest) = atlas.manifest() {
        let count: usize = manifest.left_out.iter().map(|it| it.count).sum();
        if count > 0 {
            lines.push(words.say(words.notes.left_out, [&number::whole(words, count)]));
        }
    }
    lines
}

fn hours(atlas: &Atlas, words: Speech) -> Option<String> {
    let doors = atlas
        .places()
        .iter()
        .filter(|place| !atlas.never_closes(place));
    let (mut all, mut unknown) = (0, 0);
    for place in doors {
        all += 1;
        unknown += usize::from(place.opening_hours.is_none());
    }
    (unknown > 0).then(|| {
        words.say(
            words.notes.gap_hours,
            [&number::whole(words, unknown), &number::whole(words, all)],
        )
    })
}

fn kinds(visit: Visit, atlas: &Atlas, words: Speech) -> Option<String> {
    let lang = visit.live().lang.peek();
    let counts = atlas.kind_counts();
    let missing: Vec<String> = atlas
        .taxonomy()
        .kinds
        .iter()
        .zip(counts)
        .filter(|(_, count)| **count == 0)
        .map(|(kind, _)| told(kind.many(lang)))
        .collect();
    (!missing.is_empty()).then(|| words.say(words.notes.gap_kinds, [&number::and(words, &missing)]))
}

fn problems(visit: Visit, warnings: &[Warning]) -> AnyView {
    let of_features = || warnings.iter().filter(|warning| warning.feature.is_some());
    let count: usize = of_features().map(|warning| 1 + warning.more).sum();
    if count == 0 {
        return tag::nothing();
    }
    let words = visit.words();
    let lines = of_features().take(SHOWN);
    let lines = lines.map(|warning| item(&sentence(words, warning)));
    let more = match of_features().count().saturating_sub(SHOWN) {
        0 => String::new(),
        more => words.say(words.notes.more_problems, [&number::whole(words, more)]),
    };
    fold(&words.say(words.notes.problems, [&number::whole(words, count)]))
        .set("class", "problems")
        .tag(tag("ul").children(lines))
        .tag(tag("p").text(&more))
        .view()
}

/// The words that the licences ask for, each with a link to its licence where it is a web address.
fn credits(visit: Visit) -> impl Iterator<Item = AnyView> {
    let atlas = visit.atlas();
    let sources = atlas.manifest().map_or(&[][..], |it| &it.sources);
    sources.iter().map(credit).collect::<Vec<_>>().into_iter()
}

fn credit(source: &Source) -> AnyView {
    let licence = source.licence.as_deref().unwrap_or_default();
    let words = tag("bdi").text(&source.credit).text(" ");
    let link = source.licence_url.as_ref().and_then(|it| hyperlink::to(it));
    match link {
        Some(link) => words.tag(link.text(licence)).text(" ").view(),
        None => words.text(licence).text(" ").view(),
    }
}
