//! How each figure is worked out: a section that can be unfolded figure by figure, and the buttons beside figures that lead to it.

use crate::state::Desk;
use access::Norms;
use browser::element::{self, El, button, el};
use browser::reactive::{Memo, effect};
use desk::{ExplainedFigure, Explanation, ExplanationPart};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A button beside a figure: unfolds its explanation and moves the focus there.
pub fn explain_button(desk: Desk, figure: ExplainedFigure) -> El {
    let texts = &desk.texts().explanation;
    let heading = desk.in_words(|words| words.explained(figure));
    let name = desk.locale().say(texts.link_to, [heading]);
    el("button")
        .attr("type", "button")
        .attr("class", "explain")
        .attr("aria-label", &name)
        .text(texts.link)
        .on("click", move |event| {
            let from = event.current_target().and_then(|it| it.dyn_into().ok());
            desk.explain(figure, from);
        })
}

/// The section.
pub fn explanation(desk: Desk) -> AnyView {
    let texts = &desk.texts().explanation;
    let list: NodeRef<leptos::html::Div> = NodeRef::new();
    let from: Rc<RefCell<Option<HtmlElement>>> = Rc::default();
    effect({
        let from = from.clone();
        move || {
            if let Some((figure, button)) = desk.take_explained() {
                from.replace(button);
                let list = list.get_untracked();
                let details = list.and_then(|it| {
                    let selector = ["details.explain-", figure.as_str()].concat();
                    it.query_selector(&selector).ok().flatten()
                });
                if let Some(details) = details {
                    unfold(&details);
                }
            }
        }
    });
    let norms = Norms::standard().ok();
    // An answer that changes no text leaves open what is unfolded.
    let all = Memo::new(move || {
        let coverage = desk.coverage().answer();
        let (Some(sentence), Some(coverage)) = (desk.first_sentence(), coverage) else {
            return Vec::new();
        };
        let explain =
            |norms| desk.in_words(|words| words.explanations(&coverage.about, &sentence, norms));
        norms.as_ref().map(explain).unwrap_or_default()
    });
    let all = element::dynamic(move || {
        let from = from.clone();
        let all = all.get();
        element::fragment(all.iter().map(move |it| details(desk, it, &from)))
    });
    el("section")
        .attr("class", "explanation")
        .el(desk.heading(1).text(texts.heading))
        .el(el("p").text(texts.introduction))
        .el(el("div").node_ref(list).child(all))
        .view()
}

/// Unfolds an explanation and moves the focus to its summary.
fn unfold(details: &web_sys::Element) {
    // Setting or querying an attribute of a connected element does not fail.
    let _ = details.set_attribute("open", "");
    let summary = details.query_selector("summary").ok().flatten();
    let summary: Option<HtmlElement> = summary.and_then(|it| it.dyn_into().ok());
    if let Some(summary) = summary {
        let _ = summary.focus();
    }
}

fn details(
    desk: Desk,
    explained: &Explanation,
    from: &Rc<RefCell<Option<HtmlElement>>>,
) -> AnyView {
    let back = {
        let from = from.clone();
        button("back", desk.texts().explanation.back, move || {
            if let Some(button) = from.take() {
                let _ = button.focus();
            }
        })
    };
    let class = ["explain-", explained.figure.as_str()].concat();
    let parts = explained
        .parts
        .iter()
        .map(|it| part(it, &explained.heading).view());
    el("details")
        .attr("class", &class)
        .el(el("summary").text(&explained.heading))
        .children(parts)
        .el(back)
        .view()
}

/// A part of the explanation under `heading`.
pub fn part(of: &ExplanationPart, heading: &str) -> El {
    match of {
        ExplanationPart::Paragraph(text) => el("p").text(text),
        ExplanationPart::List(items) => {
            let items = items.iter().map(|it| el("li").text(it).view());
            el("ul").children(items)
        }
        ExplanationPart::Table { head, rows } => {
            let heads = head
                .iter()
                .map(|it| el("th").attr("scope", "col").text(it).view());
            let rows = rows.iter().map(|row| {
                let cells = row.iter().enumerate().map(|(column, it)| match column {
                    0 => el("th").attr("scope", "row").text(it).view(),
                    _ => el("td").text(it).view(),
                });
                el("tr").children(cells).view()
            });
            let head = el("thead").el(el("tr").children(heads));
            let table = el("table").el(head).el(el("tbody").children(rows));
            // Scrolled by keyboard where it is wider than the column.
            el("div")
                .attr("class", "wide")
                .attr("role", "region")
                .attr("aria-label", heading)
                .attr("tabindex", "0")
                .el(table)
        }
    }
}
