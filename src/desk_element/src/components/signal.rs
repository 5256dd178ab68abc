//! Passing a gap on: a letter with the figures, to edit, mail or copy.

use super::copied::{CopyResult, copy};
use super::field::{self, value};
use crate::state::Desk;
use browser::element::{button, el};
use browser::reactive::{Signal, effect};
use desk::{MailLink, SignalFigures, SignalLetter, signalled_region};
use leptos::html;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlTextAreaElement};

/// The section. The letter is written only while it is unfolded.
pub fn signal(desk: Desk) -> AnyView {
    let texts = &desk.texts().signal;
    let is_open = Rc::new(Signal::new(false));
    let opened = is_open.clone();
    effect(move || {
        if opened.get()
            && let Some(letter) = letter(desk)
        {
            untrack(|| desk.change_signal_draft(|it| it.figures_changed(letter)));
        }
    });
    let on_toggle = move |event: Event| {
        is_open.set_if_changed(field::is_open(&event));
    };
    let details = el("details")
        .on("toggle", on_toggle)
        .el(el("summary").el(desk.heading(1).text(texts.heading)))
        .el(el("p")
            .attr("class", "introduction")
            .text(texts.introduction))
        .child(draft(desk));
    el("section").attr("class", "signal").el(details).view()
}

/// The letter about the figures on the screen; `None` without figures. Reactive.
fn letter(desk: Desk) -> Option<SignalLetter> {
    let (coverage, sentence) = (desk.coverage().answer()?, desk.first_sentence()?);
    let view = desk.view();
    let walks = desk.of_screen(&desk.walks());
    let of = &coverage.of;
    let row = signalled_region(&coverage, view.selected.as_ref(), view.level);
    let link = desk.lasting_link(of, &coverage.about, row.map(|it| &it.region));
    Some(desk.in_words(|words| {
        let provenance = words.provenance(&of.question, &of.scenario, &coverage.about, link);
        let figures = SignalFigures {
            question: &of.question,
            coverage: &coverage,
            walks: walks.as_ref().map(|it| &***it),
            provenance: &provenance,
        };
        words.signal_letter(&figures, row, &sentence)
    }))
}

/// The letter as it is edited, and what can be done with it.
fn draft(desk: Desk) -> AnyView {
    let texts = &desk.texts().signal;
    let result = Rc::new(Signal::new(CopyResult::Idle));
    let frame = NodeRef::<html::Div>::new();
    let text = el("textarea")
        .attr("rows", "16")
        .property("value", move || desk.signal_draft().text().to_owned())
        .on("input", move |event| {
            desk.change_signal_draft(|it| it.edited(value(&event)));
        });
    let label = el("label").el(el("span").text(texts.letter)).el(text);
    let click = {
        let result = result.clone();
        move || {
            let text = untrack(|| desk.signal_draft().text().to_owned());
            copy(desk, &text, &result, move || select_letter(frame));
        }
    };
    let mail = el("a")
        .attr("class", "mail")
        .attr_with("href", move || mail_link(desk).address)
        .text(texts.mail);
    let said = move || match result.get() {
        CopyResult::Idle => "",
        CopyResult::Done => texts.copied,
        CopyResult::ByHand => texts.by_hand,
    };
    let status = el("p").attr("class", "note").attr("role", "status");
    let left_out = move || {
        let left_out = mail_link(desk).left_out;
        let said = left_out.map(|it| desk.locale().say(texts.left_out, [&it]));
        said.unwrap_or_default()
    };
    el("div")
        .attr("class", "letter")
        .node_ref(frame)
        .el(label)
        .child(outdated(desk))
        .el(el("div")
            .attr("class", "actions")
            .el(mail)
            .el(button("", texts.copy, click)))
        .el(status.text_with(move || said().to_owned()))
        .el(el("p").attr("class", "note").text_with(left_out))
        .el(el("p").attr("class", "note").text(texts.map_file))
        .view()
}

/// The mail with the letter; reactive.
fn mail_link(desk: Desk) -> MailLink {
    let draft = desk.signal_draft();
    let to = desk.signal_address();
    MailLink::new(&to, draft.subject(), draft.text(), desk.texts().signal.rest)
}

/// That the figures have changed since the letter was edited, and the buttons for that. They stay in the page, as one of them may
/// have the focus.
fn outdated(desk: Desk) -> AnyView {
    let texts = &desk.texts().signal;
    let note = move || match desk.signal_draft().is_outdated() {
        true => texts.outdated.to_owned(),
        false => String::new(),
    };
    let anew = button("", texts.write_anew, move || {
        desk.change_signal_draft(|it| it.write_anew());
    });
    let back = button("", texts.take_back, move || {
        desk.change_signal_draft(|it| it.take_back());
    });
    let actions = el("div")
        .attr("class", "actions")
        .el(anew.flag("hidden", move || {
            let draft = desk.signal_draft();
            !draft.is_outdated() && !draft.has_before()
        }))
        .el(back.flag("hidden", move || !desk.signal_draft().has_before()));
    let note = el("p").attr("role", "status").text_with(note);
    el("div")
        .attr("class", "outdated")
        .el(note)
        .el(actions)
        .view()
}

/// Selects the letter, to copy it by hand.
fn select_letter(frame: NodeRef<html::Div>) {
    let field = frame.get_untracked();
    let field = field.and_then(|it| it.query_selector("textarea").ok().flatten());
    if let Some(field) = field.and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok()) {
        // Fails only for an element that is gone.
        let _ = field.focus();
        field.select();
    }
}
