//! The footer: known gaps of the data, errors and warnings, and the credits of the sources.

use super::panels_view;
use crate::components::fold::details;
use crate::state::{Fold, How, LoadStatus, NodeKey, NodeSlot, Section, State};
use atlas::{Source, Warning};
use browser::element::{self, el};
use browser::failure;
use browser::fault::Fault;
use browser::hyperlink;
use js_sys::Function;
use leptos::prelude::*;
use std::sync::Arc;

/// The maximum number of warnings in the list; the console has more.
const SHOWN: usize = 20;

/// The footer. Errors of whole files, with a button for `retry`, and credits are always visible; gaps and warnings are in
/// folds.
pub fn notes(state: State, retry: Option<&Function>) -> AnyView {
    let locale = state.locale();
    let errors = element::dynamic(move || {
        let faults = state.faults();
        let line = |fault: Arc<Fault>| el("p").text(&fault.sentence(locale)).view();
        element::fragment(faults.into_iter().map(line))
    });
    let errors = el("div").attr("role", "status").child(errors);
    let gaps = el("ul").child(panels_view(state, |it| it.gaps));
    let gaps = details(
        state,
        Fold::Gaps,
        el("summary").text(locale.notes.gaps_heading),
    )
    .flag("hidden", move || {
        // Its lines come with the panels: without them it would be empty.
        state.panels().is_none() && state.lazy_status() != LoadStatus::Loading
    })
    .el(gaps);
    let credit = el("p").attr("class", "credit");
    let private = el("span").text_with(move || {
        let how = state.here().map(|here| here.how);
        let exact = matches!(how, Some(How::Pin | How::Address | How::Street));
        // For an exact location in the page's address, the share panel shows a sentence of its own.
        let is_in_address = exact && state.link_parameter().is_some();
        if is_in_address {
            ""
        } else {
            locale.notes.private
        }
        .to_owned()
    });
    let credit = credit.el(private).text(" ").children(credits(state));
    let retry = retry.map_or_else(element::empty, |retry| {
        let retry_button = failure::retry_button(locale, retry);
        retry_button
            .node_ref(state.slot(NodeKey::RetryFiles))
            .view()
    });
    el("footer")
        .attr("class", "notes")
        .attr("part", "notes")
        .el(errors.attr("class", "errors"))
        .child(retry)
        .el(gaps)
        .child(problems(state, &state.shared().warnings))
        .child(panels_view(state, |it| it.link_note))
        .el(credit)
        .view()
}

fn item(line: &str) -> AnyView {
    el("li").text(line).view()
}

fn problems(state: State, warnings: &[Warning]) -> AnyView {
    let count: usize = warnings.iter().map(|warning| 1 + warning.more).sum();
    if count == 0 {
        return element::empty();
    }
    let locale = state.locale();
    let lines = warnings.iter().take(SHOWN);
    let lines = lines.map(|warning| item(&locale.warning(warning)));
    let more = match warnings.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => locale.say(locale.notes.more_problems, [&locale.number(more)]),
    };
    let heading = locale.say(locale.notes.problems, [&locale.number(count)]);
    details(state, Fold::Problems, el("summary").text(&heading))
        .el(el("ul").children(lines))
        .el(el("p").text(&more))
        .view()
}

/// The credits that the licences require, each with a link to its licence if that is a web address.
fn credits(state: State) -> impl Iterator<Item = AnyView> {
    let atlas = state.atlas();
    let sources = atlas.manifest().map_or(&[][..], |it| &it.sources);
    let credits = sources.iter().enumerate();
    let credits =
        credits.map(|(at, source)| credit(source, state.slot(NodeKey::Link(Section::Credits, at))));
    credits.collect::<Vec<_>>().into_iter()
}

fn credit(source: &Source, slot: NodeSlot) -> AnyView {
    let licence = source.licence.as_deref().unwrap_or_default();
    let credit = el("bdi").text(&source.credit).text(" ");
    let link = source.licence_url.as_ref().and_then(|it| hyperlink::to(it));
    match link {
        Some(link) => credit
            .el(link.node_ref(slot).text(licence))
            .text(" ")
            .view(),
        None => credit.text(licence).text(" ").view(),
    }
}
