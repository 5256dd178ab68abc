//! Copies of what is drawn on the page, such as the map as it is seen.

use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};

/// Before the ids in copies: two elements with one id are not two.
const PREFIX: &str = "print-";
/// The attributes that name an element by its id.
const REFERENCES: [&str; 2] = ["fill", "mask"];

/// Puts a copy of the first element with this selector in an element. Nothing where there is none.
pub fn put_copy(desk: &Element, selector: &str, into: &Element) {
    if let Some(found) = desk.query_selector(selector).ok().flatten() {
        put(&found, into);
    }
}

fn put(of: &Element, into: &Element) {
    let copy = of.clone_node_with_deep(true).ok();
    let Some(copy) = copy.and_then(|it| it.dyn_into::<Element>().ok()) else {
        return;
    };
    rename(&copy);
    // Fails only for an element that holds the other.
    let _ = into.append_child(&copy);
}

/// Puts copies of the charts that are unfolded on the page in their place, but those of a question before, of which only the headings
/// are returned; of all of them while they are drawn.
pub fn put_charts(desk: &Element, root: &Element, is_drawing: bool) -> Vec<String> {
    let mut outdated = Vec::new();
    if let Some(into) = root.query_selector(".printed-charts").ok().flatten() {
        for chart in all(desk, ".chart-part[open]") {
            if is_drawing || has(&chart, ".chart[data-outdated]") {
                let heading = chart.query_selector("summary h4").ok().flatten();
                outdated.extend(heading.and_then(|it| it.text_content()));
                continue;
            }
            put_copy(&chart, "summary h4", &into);
            put_copy(&chart, ".chart-title", &into);
            put_copy(&chart, ".chart-frame svg", &into);
        }
    }
    outdated
}

/// Whether an element with this selector is within another one.
pub fn has(within: &Element, selector: &str) -> bool {
    within.query_selector(selector).ok().flatten().is_some()
}

/// Gives the elements of a copy ids of their own, and renames what refers to them.
fn rename(copy: &Element) {
    for element in all(copy, "[id]") {
        let id = [PREFIX, &element.id()].concat();
        element.set_id(&id);
    }
    for name in REFERENCES {
        for element in all(copy, &["[", name, "^='url(#']"].concat()) {
            let value = element.get_attribute(name).unwrap_or_default();
            let renamed = value.replace("url(#", &["url(#", PREFIX].concat());
            let _ = element.set_attribute(name, &renamed);
        }
    }
}

fn all(within: &Element, selector: &str) -> Vec<Element> {
    let found: Option<NodeList> = within.query_selector_all(selector).ok();
    let nodes = found
        .into_iter()
        .flat_map(|it| (0..it.length()).map(move |at| it.item(at)));
    let elements = nodes.flatten().filter_map(|it| it.dyn_into().ok());
    elements.collect()
}
