//! Draws shapes of an SVG, or parts of a table, in the page by calls to its document, and changes only what differs.

use browser::object::member;
use desk::{PictureChange, SvgElement, picture_changes};
use js_sys::Reflect;
use leptos::prelude::document;
use std::cell::RefCell;
use web_sys::Element;

const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// The attribute for a width in a row of text. It is set by script, which a strict content security policy allows.
pub const INLINE_SIZE: &str = "inline-size";

/// Elements in an element that has nothing else in it, and of its namespace.
pub struct DrawnShapes {
    within: Element,
    shapes: RefCell<Vec<SvgElement>>,
}

impl DrawnShapes {
    /// No shapes yet, in an element of its own after all that is in `parent`.
    pub fn in_group(parent: &Element, class: &str) -> Option<Self> {
        let within = svg_element("g")?;
        let _ = within.set_attribute("class", class);
        let _ = parent.append_child(&within);
        Some(Self {
            within,
            shapes: RefCell::default(),
        })
    }

    /// No elements yet, in an element that is empty.
    pub fn within(within: Element) -> Self {
        Self {
            within,
            shapes: RefCell::default(),
        }
    }

    /// Shows these shapes.
    pub fn show(&self, shapes: Vec<SvgElement>) {
        let old = self.shapes.replace(Vec::new());
        for change in picture_changes(&old, &shapes) {
            self.make(change);
        }
        self.shapes.replace(shapes);
    }

    fn make(&self, change: PictureChange<'_>) {
        // What fails is of an element that a program of the page's has taken out: there is nothing to change then.
        match change {
            PictureChange::Attribute { at, name, value } => {
                if let Some(element) = self.at(&at) {
                    match value {
                        Some(value) => set_attribute(&element, name, value),
                        None => drop(element.remove_attribute(name)),
                    }
                }
            }
            PictureChange::Text { at, text } => {
                if let Some(element) = self.at(&at) {
                    element.set_text_content(Some(text));
                }
            }
            PictureChange::Replace { at, with } => {
                if let (Some(old), Some(new)) = (self.at(&at), self.created(with)) {
                    let parent = old.parent_node();
                    let _ = parent.map(|it| it.replace_child(&new, &old));
                }
            }
            PictureChange::Append { within, element } => {
                if let (Some(parent), Some(new)) = (self.at(&within), self.created(element)) {
                    let _ = parent.append_child(&new);
                }
            }
            PictureChange::RemoveLast { within } => {
                let last = self.at(&within).and_then(|it| it.last_element_child());
                if let Some(last) = last {
                    last.remove();
                }
            }
        }
    }

    fn created(&self, shape: &SvgElement) -> Option<Element> {
        created(shape, self.within.namespace_uri().as_deref())
    }

    fn at(&self, path: &[usize]) -> Option<Element> {
        path.iter().try_fold(self.within.clone(), |element, index| {
            element.children().item(u32::try_from(*index).ok()?)
        })
    }
}

/// A new element of SVG, which is in no document yet.
pub fn svg_element(name: &str) -> Option<Element> {
    document().create_element_ns(Some(NAMESPACE), name).ok()
}

/// Draws a shape after all that is in an element.
pub fn append_shape(parent: &Element, shape: &SvgElement) {
    if let Some(drawn) = created(shape, Some(NAMESPACE)) {
        let _ = parent.append_child(&drawn);
    }
}

fn created(shape: &SvgElement, namespace: Option<&str>) -> Option<Element> {
    let element = document().create_element_ns(namespace, shape.name).ok()?;
    if !shape.class.is_empty() {
        let _ = element.set_attribute("class", &shape.class);
    }
    for (name, value) in &shape.attributes {
        set_attribute(&element, name, value);
    }
    if !shape.text.is_empty() {
        element.set_text_content(Some(&shape.text));
    }
    let children = shape.children.iter();
    for child in children.filter_map(|it| created(it, namespace)) {
        let _ = element.append_child(&child);
    }
    Some(element)
}

fn set_attribute(element: &Element, name: &str, value: &str) {
    if name == INLINE_SIZE {
        // A browser refuses no width of a percentage.
        let _ = Reflect::set(
            &member(element, "style"),
            &"inlineSize".into(),
            &value.into(),
        );
    } else {
        let _ = element.set_attribute(name, value);
    }
}
