//! Two pages of A4, which are all that is printed of the desk: what a council reads, without controls.
//!
//! They are built when the browser prints and removed afterwards, so that the page keeps what is unfolded, scrolled and focused.
//! `desk-style/print.css` hides the page then.

mod copies;
mod pages;

use crate::slices;
use crate::state::Desk;
use browser::element::el;
use copies::put_copy;
use leptos::html;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::any::Any;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement};

/// What is copied from the page, and where to.
const COPIES: [(&str, &str); 3] = [
    (".map-picture", ".printed-map"),
    (".map-legend", ".printed-legend"),
    (".before-after table", ".printed-plan"),
];

/// The place of the pages, empty while nothing is printed.
pub fn printout(desk: Desk) -> AnyView {
    let frame = NodeRef::<html::Div>::new();
    // Unmounts on drop.
    let pages: StoredValue<Option<Box<dyn Any>>, LocalStorage> = StoredValue::new_local(None);
    listen("beforeprint", move || {
        let is_shown = pages.try_with_value(Option::is_some);
        if is_shown == Some(false) && !desk.is_disposed() {
            let root = frame.get_untracked();
            pages.set_value(root.and_then(|it| build(desk, it.unchecked_into())));
        }
    });
    listen("afterprint", move || {
        pages.try_set_value(None);
    });
    el("div").attr("class", "desk-print").node_ref(frame).view()
}

fn listen(name: &'static str, listener: impl FnMut() + 'static) {
    let listener = Closure::<dyn FnMut()>::new(listener);
    // Never fails for a function.
    let _ = window().add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    let kept = StoredValue::new_local(listener);
    on_cleanup(move || {
        kept.try_with_value(|listener| {
            let listener = listener.as_ref().unchecked_ref();
            let _ = window().remove_event_listener_with_callback(name, listener);
        });
    });
}

fn build(desk: Desk, root: HtmlElement) -> Option<Box<dyn Any>> {
    let page: Element = root.closest(".desk").ok().flatten()?;
    let mounted = mount_to(root.clone(), move || pages::pages(desk));
    // While an answer is drawn, parts of the page are of the one before.
    let is_drawing = slices::is_drawing();
    let is_map_outdated = is_drawing || copies::has(&page, ".map-stage[data-outdated]");
    for (from, to) in COPIES {
        if is_drawing || is_map_outdated && from.starts_with(".map") {
            continue;
        }
        if let Some(into) = root.query_selector(to).ok().flatten() {
            put_copy(&page, from, &into);
        }
    }
    let mut not_ready = copies::put_charts(&page, &root, is_drawing);
    if is_map_outdated {
        not_ready.insert(0, desk.texts().map.heading.to_owned());
    }
    if is_drawing && untrack(|| desk.is_planned()) {
        not_ready.insert(0, desk.texts().plan.before_after.to_owned());
    }
    let words = pages::words_of_missing(desk, &not_ready);
    if let Some(into) = root
        .query_selector(".printed-missing.of-pictures")
        .ok()
        .flatten()
    {
        into.set_text_content(Some(&words));
    }
    Some(Box::new(mounted))
}
