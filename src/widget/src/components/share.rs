//! Buttons to copy a link to the question, and to print the answer or a pocket sheet.

use crate::components::answer::is_outside;
use crate::components::{pocket_sheet, print};
use crate::services::link;
use crate::state::{How, NodeKey, State};
use browser::element::{self, button, el};
use browser::reactive::{Signal, effect};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

/// The result of copying the link.
#[derive(Clone, PartialEq)]
enum Copied {
    /// Nothing was copied since the question changed.
    Idle,
    /// The link was copied.
    Done,
    /// The browser did not copy the link; a field shows it, to copy by hand.
    ByHand(String),
}

/// The buttons, and a status line with the result.
pub fn panel(state: State) -> AnyView {
    link::sync_history(state);
    print::on_print(state);
    let texts = &state.locale().on_demand().sharing;
    let copied = Rc::new(Signal::new(Copied::Idle));
    reset_on_change(state, copied.clone());
    let result = copied.clone();
    let copy = button("link", texts.copy, move || copy(state, result.clone()));
    let copy = copy.node_ref(state.slot(NodeKey::Copy));
    let result = copied.clone();
    let copy_status = move || match result.get() {
        Copied::Done => pick(state, texts.copied, texts.copied_page),
        Copied::Idle | Copied::ByHand(_) => String::new(),
    };
    let by_hand = element::dynamic(move || match copied.get() {
        Copied::ByHand(address) => field(state, &address),
        Copied::Idle | Copied::Done => element::empty(),
    });
    let print = button("link", texts.print, || {
        // Fails only in a frame that is not allowed to print.
        let _ = window().print();
    });
    let note = || el("p").attr("class", "note");
    let parts = [
        copy.view(),
        print.node_ref(state.slot(NodeKey::Print)).view(),
        pocket_sheet::button_with_status(state),
        note().attr("role", "status").text_with(copy_status).view(),
        by_hand,
        el("div")
            .attr("class", "printout")
            .node_ref(state.slot(NodeKey::Printout))
            .view(),
    ];
    element::fragment(parts.into_iter())
}

/// `linked` if the page's address holds the question, else `page`.
fn pick(state: State, linked: &str, page: &str) -> String {
    let is_linked = state.link_parameter().is_some();
    if is_linked { linked } else { page }.to_owned()
}

/// Resets the result when the question changes.
fn reset_on_change(state: State, copied: Rc<Signal<Copied>>) {
    effect(move || {
        link::question(state);
        state.link_parameter();
        copied.set_if_changed(Copied::Idle);
    });
}

/// A note about the visitor's location in the link; empty if none is needed.
pub fn link_note(state: State) -> AnyView {
    let note = el("p").attr("class", "note");
    note.text_with(move || link_note_text(state)).view()
}

fn link_note_text(state: State) -> String {
    let locale = state.locale();
    let texts = &locale.on_demand().sharing;
    let here = state.here();
    let sentence = match (state.link_parameter(), here.map(|here| here.how)) {
        (None, _) => "",
        (_, Some(How::Pin)) => texts.in_pin,
        (_, Some(How::Address | How::Street)) => locale.on_demand().search.in_link,
        (_, Some(How::Device)) if is_outside(state) || state.rough_radius().is_some() => {
            texts.in_nothing
        }
        (_, Some(How::Device)) => texts.in_home,
        _ => "",
    };
    sentence.to_owned()
}

fn copy(state: State, copied: Rc<Signal<Copied>>) {
    let address = link::linked_address(state);
    // A live region announces only changes: clear it, so that the same result is announced again.
    copied.set(Copied::Idle);
    let clipboard = window().navigator().clipboard();
    // Only secure contexts have a clipboard.
    let promise = (!clipboard.is_undefined()).then(|| clipboard.write_text(&address));
    state.spawn(async move {
        let done = match promise {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        if done {
            copied.set(Copied::Done);
            return;
        }
        copied.set(Copied::ByHand(address));
        state.on_next_frame(move || {
            let field = state.node(NodeKey::CopiedLink);
            if let Some(field) = field.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
                // Fails only for a removed element.
                let _ = field.focus();
                field.select();
            }
        });
    });
}

/// The link to copy by hand.
fn field(state: State, address: &str) -> AnyView {
    let field = el("input")
        .node_ref(state.slot(NodeKey::CopiedLink))
        .attr("type", "text")
        .attr("readonly", "")
        .attr("dir", "ltr")
        .attr("value", address);
    el("label")
        .el(el("span").text(state.locale().on_demand().sharing.by_hand))
        .el(field)
        .view()
}
