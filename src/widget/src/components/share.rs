//! To take the answer along: a link to copy, and what is in it.

use crate::components::answer::is_outside;
use crate::components::print;
use crate::dom::tag::{self, button, tag};
use crate::reactive::{self, Live};
use crate::services::link;
use crate::state::{How, Visit};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

/// What came of copying.
#[derive(Clone, PartialEq)]
enum Copied {
    /// Nothing yet.
    Not,
    /// It is copied.
    Done,
    /// The browser does not copy: here it is.
    ByHand(String),
}

/// The button, and what is said of it.
pub fn panel(visit: Visit) -> AnyView {
    link::keep(visit);
    print::on_print(visit);
    let take = &visit.locale().on_demand().sharing;
    let copied = Arc::new(Live::new(Copied::Not));
    forget(visit, copied.clone());
    let label = move || pick(visit, take.copy, take.copy_page);
    let result = copied.clone();
    let copy = button("quiet", "", move || copy(visit, result.clone()));
    let result = copied.clone();
    let said = move || match result.get() {
        Copied::Done => pick(visit, take.copied, take.copied_page),
        Copied::Not | Copied::ByHand(_) => String::new(),
    };
    let by_hand = tag::part(move || match copied.get() {
        Copied::ByHand(address) => field(visit, &address),
        Copied::Not | Copied::Done => tag::nothing(),
    });
    let print = button("quiet", take.print, || {
        // Only a frame that may not print refuses.
        let _ = window().print();
    });
    let note = || tag("p").set("class", "note");
    let parts = [
        copy.live_text(label).view(),
        print.view(),
        note().live_text(move || about(visit)).view(),
        note().set("role", "status").live_text(said).view(),
        by_hand,
        tag("div").set("class", "paper").view(),
    ];
    tag::all(parts.into_iter())
}

/// What to say where the address holds the question, or where it does not.
fn pick(visit: Visit, linked: &str, page: &str) -> String {
    let is_linked = visit.live().link.get().is_some();
    if is_linked { linked } else { page }.to_owned()
}

/// What was copied is not what is asked by now.
fn forget(visit: Visit, copied: Arc<Live<Copied>>) {
    reactive::effect(move || {
        let state = visit.live();
        let _ = (state.listing.get(), state.selected.get(), state.link.get());
        let _ = (state.pace.get(), state.reach.get());
        copied.change(Copied::Not);
    });
}

/// What the link says of where somebody is.
fn about(visit: Visit) -> String {
    let state = visit.live();
    let locale = visit.locale();
    let take = &locale.on_demand().sharing;
    let here = state.here.get();
    let sentence = match (state.link.get(), here.map(|here| here.how)) {
        (None, _) => "",
        (_, Some(How::Pin)) => take.in_pin,
        (_, Some(How::Address | How::Street)) => locale.on_demand().search.in_link,
        (_, Some(How::Device)) if is_outside(visit) => take.in_nothing,
        (_, Some(How::Device)) => take.in_home,
        _ => "",
    };
    sentence.to_owned()
}

fn copy(visit: Visit, copied: Arc<Live<Copied>>) {
    let address = link::linked(visit);
    // Whoever presses it again hears again what came of it.
    copied.set(Copied::Not);
    let clipboard = window().navigator().clipboard();
    // A page without encryption has none.
    let promise = (!clipboard.is_undefined()).then(|| clipboard.write_text(&address));
    spawn_local(async move {
        let done = match promise {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        if visit.is_over() {
            return;
        }
        if done {
            copied.set(Copied::Done);
            return;
        }
        copied.set(Copied::ByHand(address));
        request_animation_frame(move || {
            let field = visit.part(".take input");
            if let Some(field) = field.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
                // Only an element that is gone cannot take the focus.
                let _ = field.focus();
                field.select();
            }
        });
    });
}

/// The link to copy by hand.
fn field(visit: Visit, address: &str) -> AnyView {
    let field = tag("input")
        .set("type", "text")
        .set("readonly", "")
        .set("dir", "ltr")
        .set("value", address);
    tag("label")
        .tag(tag("span").text(visit.locale().on_demand().sharing.by_hand))
        .tag(field)
        .view()
}
