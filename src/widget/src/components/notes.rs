//! What the atlas does not know, what was wrong in its data, and whose data it is.

use crate::dom::hyperlink;
use crate::dom::tag::{self, Tag, tag};
use crate::intl::Locale;
use crate::state::fault::Fault;
use crate::state::{How, Visit};
use atlas::{Source, Warning};
use leptos::prelude::*;
use std::sync::Arc;

/// No more than so many errors are read out; the console has more.
const SHOWN: usize = 20;

/// The credit is always there; the rest behind a fold.
pub fn notes(visit: Visit, warnings: &[Warning]) -> AnyView {
    let locale = visit.locale();
    let complaints = tag::part(move || {
        let faults = visit.live().faults.get();
        let line = |fault: Arc<Fault>| tag("p").text(&fault.sentence(locale)).view();
        tag::all(faults.into_iter().map(line))
    });
    let complaints = tag("div")
        .set("role", "status")
        .children(of_files(locale, warnings))
        .child(complaints);
    let gaps = tag("ul").child(tag::part(move || {
        let gaps = gaps(visit).into_iter().map(|line| item(&line));
        tag::all(gaps)
    }));
    let gaps = fold(locale.notes.gaps_heading).tag(gaps);
    let credit = tag("p").set("class", "credit");
    let private = tag("span").live_text(move || {
        let state = visit.live();
        let how = state.here.get().map(|here| here.how);
        let exact = matches!(how, Some(How::Pin | How::Address | How::Street));
        // Then it is in the address of the page, beside which stands what that means.
        let is_told = exact && state.link.get().is_some();
        if is_told { "" } else { locale.notes.private }.to_owned()
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
pub fn of_files(locale: Locale, warnings: &[Warning]) -> impl Iterator<Item = AnyView> {
    let of_files = warnings.iter().filter(|warning| warning.feature.is_none());
    of_files.map(move |warning| tag("p").text(&locale.warning(warning)).view())
}

fn fold(summary: &str) -> Tag {
    tag("details").tag(tag("summary").text(summary))
}

fn item(line: &str) -> AnyView {
    tag("li").text(line).view()
}

fn gaps(visit: Visit) -> Vec<String> {
    let state = visit.live();
    let (has_walks, times) = (state.foot.get().is_some(), state.times.get());
    let of_hours = times.map(|it| it.gaps(visit)).unwrap_or_default();
    visit.locale().unknowns(&visit.atlas(), has_walks, of_hours)
}

fn problems(visit: Visit, warnings: &[Warning]) -> AnyView {
    let of_features = || warnings.iter().filter(|warning| warning.feature.is_some());
    let count: usize = of_features().map(|warning| 1 + warning.more).sum();
    if count == 0 {
        return tag::nothing();
    }
    let locale = visit.locale();
    let lines = of_features().take(SHOWN);
    let lines = lines.map(|warning| item(&locale.warning(warning)));
    let more = match of_features().count().saturating_sub(SHOWN) {
        0 => String::new(),
        more => locale.say(locale.notes.more_problems, [&locale.number(more)]),
    };
    fold(&locale.say(locale.notes.problems, [&locale.number(count)]))
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
    let credit = tag("bdi").text(&source.credit).text(" ");
    let link = source.licence_url.as_ref().and_then(|it| hyperlink::to(it));
    match link {
        Some(link) => credit.tag(link.text(licence)).text(" ").view(),
        None => credit.text(licence).text(" ").view(),
    }
}
