//! The link to the figures on the screen, to copy.

use crate::components::copied::{CopyResult, copy};
use crate::state::Desk;
use browser::element::{self, button, el, empty};
use browser::reactive::{Signal, effect};
use desk::TimeAsked;
use leptos::html;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The longest link that most programs and servers take, bytes.
const LONG: usize = 8_000;

/// The button, what comes of it, and what "now" is in a link; empty where the page has no parameter for one.
pub fn copy_link(desk: Desk) -> AnyView {
    element::dynamic(move || match desk.has_link() {
        true => of_page(desk),
        false => empty(),
    })
}

/// The link to the figures on the screen, or to the question where there are none; reactive.
fn link(desk: Desk) -> String {
    let of = desk.answered_state().unwrap_or_else(|| desk.asked_state());
    desk.link_of(&of).unwrap_or_default()
}

fn of_page(desk: Desk) -> AnyView {
    let texts = &desk.texts().take_along;
    let result = Rc::new(Signal::new(CopyResult::Idle));
    let link = move || link(desk);
    effect({
        let result = result.clone();
        move || {
            link();
            // The copied link is of other figures now.
            result.set_if_changed(CopyResult::Idle);
        }
    });
    let frame = NodeRef::<html::Div>::new();
    let click = {
        let result = result.clone();
        move || copy(desk, &untrack(link), &result, move || select_field(frame))
    };
    let done = result.clone();
    let said = move || match done.get() {
        CopyResult::Done => texts.link_copied.to_owned(),
        CopyResult::Idle | CopyResult::ByHand => String::new(),
    };
    let by_hand = element::dynamic(move || match result.get() {
        CopyResult::ByHand => field(texts.link_by_hand, &untrack(link)),
        CopyResult::Idle | CopyResult::Done => empty(),
    });
    let of_now = element::dynamic(move || match desk.question().time {
        TimeAsked::Now => el("p").attr("class", "note").text(texts.link_of_now).view(),
        TimeAsked::Any | TimeAsked::At(_) => empty(),
    });
    let long = move || match link().len() {
        length if length > LONG => {
            let length = desk.locale().number(length);
            desk.locale().say(texts.link_long, [&length])
        }
        _ => String::new(),
    };
    el("div")
        .attr("class", "copied-link")
        .node_ref(frame)
        .el(button("", texts.link, click))
        .child(of_now)
        .el(el("p").attr("class", "note").text_with(long))
        .el(el("p")
            .attr("class", "note")
            .attr("role", "status")
            .text_with(said))
        .child(by_hand)
        .view()
}

/// The link to copy by hand.
fn field(label: &str, link: &str) -> AnyView {
    let input = el("input")
        .attr("type", "text")
        .attr("readonly", "")
        .attr("dir", "ltr")
        .attr("value", link);
    el("label").el(el("span").text(label)).el(input).view()
}

/// Selects the link to copy by hand.
fn select_field(frame: NodeRef<html::Div>) {
    let field = frame.get_untracked();
    let field = field.and_then(|it| it.query_selector("input").ok().flatten());
    if let Some(field) = field.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
        // Fails only for an element that is gone.
        let _ = field.focus();
        field.select();
    }
}
