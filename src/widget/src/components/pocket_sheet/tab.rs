//! The tab that shows the pocket sheet: a document without a script, of the page's own origin.

use crate::state::{NodeKey, State};
use browser::element::{button, el};
use browser::intl::Locale;
use browser::object::member;
use js_sys::{Array, Function, Reflect};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlElement, Window};

/// The rule of the style sheet that a sheet for this tab has, and no other.
const PAGE: &str = "@page";

/// Opens an empty tab; `None` where the browser refuses that.
pub fn open() -> Option<Window> {
    window().open_with_url_and_target("", "_blank").ok()?
}

/// Closes a tab that stays empty.
pub fn close(tab: &Window) {
    // Fails only for a tab that is gone.
    let _ = tab.close();
}

/// Puts the sheet into the tab, below a button that prints it. The nodes are copies, so that they stay as they are when the element
/// changes or is removed.
pub fn fill(state: State, tab: &Window, locale: Locale, sheet: impl FnOnce() -> AnyView + 'static) {
    let Some(page) = tab.document() else {
        return;
    };
    let Ok(root) = document().create_element("main") else {
        return;
    };
    let root: HtmlElement = root.unchecked_into();
    // Fails only for an invalid name; here and below.
    let _ = root.set_attribute("class", "pocket-sheet");
    let texts = &locale.on_demand().sharing;
    let mounted = mount_to(root.clone(), move || {
        let print = button("print", texts.print, || {});
        el("div").el(print).child(sheet()).view()
    });
    let copy = root.clone_node_with_deep(true);
    drop(mounted);
    let (Ok(copy), Some(body)) = (copy, page.body()) else {
        return;
    };
    if let Some(html) = page.document_element() {
        let _ = html.set_attribute("lang", locale.lang.code());
        let _ = html.set_attribute("dir", locale.lang.direction().code());
    }
    let title = state.title();
    let title = [texts.pocket, " – ", title.as_deref().unwrap_or_default()];
    page.set_title(title.concat().trim_end_matches([' ', '–']));
    let _ = body.append_child(&copy);
    style(state, tab, &page);
    let print = member(tab, "print");
    if let (Ok(Some(button)), false) = (body.query_selector("button"), print.is_undefined()) {
        let print = print.unchecked_into::<Function>().bind0(tab);
        let _ = button.add_event_listener_with_callback("click", &print);
    }
}

/// Gives the tab a copy of the style sheet for it. Without one the sheet is plain.
fn style(state: State, tab: &Window, page: &Document) {
    let root = state.node(NodeKey::Printout).map(|it| it.get_root_node());
    let sheets = root.map(|it| member(&it, "adoptedStyleSheets"));
    let sheets = sheets.map_or_else(Array::new, |it| Array::from(&it));
    let texts = sheets.iter().map(|it| text_of(&it));
    let Some(text) = texts.into_iter().find(|it| it.contains(PAGE)) else {
        return;
    };
    // A document takes only sheets of its own.
    let class: Function = member(tab, "CSSStyleSheet").unchecked_into();
    let Ok(own) = Reflect::construct(&class, &Array::new()) else {
        return;
    };
    let replace: Function = member(&own, "replaceSync").unchecked_into();
    if replace.call1(&own, &JsValue::from_str(&text)).is_ok() {
        // Fails only for a sheet of another document.
        let _ = Reflect::set(page, &"adoptedStyleSheets".into(), &Array::of1(&own));
    }
}

fn text_of(sheet: &JsValue) -> String {
    let rules = Array::from(&member(sheet, "cssRules"));
    let texts = rules
        .iter()
        .filter_map(|it| member(&it, "cssText").as_string());
    texts.collect()
}
