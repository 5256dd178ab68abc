//! Draws shapes of an SVG, or parts of the page without listeners, by calls to its document, and changes only what differs. Leptos
//! takes the elements of a dynamic view out and builds new ones, which costs many times as much where an answer changes a few numbers.

use browser::element::{El, el};
use browser::element_text::set_text;
use browser::reactive::effect;
use desk::{PictureChange, SvgElement, picture_changes};
use leptos::html;
use leptos::prelude::*;
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// An element with the elements in it that a function returns, which may read signals; where it returns `None`, what is there stays.
/// Machines must not translate it: a translation that takes a while would be put over a figure that is newer.
pub fn drawn(name: &'static str, shapes: impl Fn() -> Option<Vec<SvgElement>> + 'static) -> El {
    boxed_drawn(name, Rc::new(shapes))
}

#[inline(never)]
fn boxed_drawn(name: &'static str, shapes: Rc<dyn Fn() -> Option<Vec<SvgElement>>>) -> El {
    let within = NodeRef::<html::Div>::new();
    effect(move || {
        if let Some(within) = within.get() {
            let drawn = DrawnShapes::within(within.unchecked_into());
            let shapes = shapes.clone();
            effect(move || {
                if let Some(shapes) = shapes() {
                    drawn.show(shapes);
                }
            });
        }
    });
    el(name).attr("translate", "no").node_ref(within)
}

/// Elements in an element that has nothing else in it. They are of its namespace, but for what is in an `svg`.
pub struct DrawnShapes {
    within: Element,
    shapes: RefCell<Vec<Rc<SvgElement>>>,
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
        self.show_shared(shapes.into_iter().map(Rc::new).collect());
    }

    /// Shows those of these shapes that are in a range, and leaves the others as they are. The range begins at or before the end of
    /// those that are there.
    pub fn show_range(&self, range: Range<usize>, shapes: &[Rc<SvgElement>]) {
        let mut shown = self.shapes.borrow().clone();
        put_range(&mut shown, range, shapes);
        self.show_shared(shown);
    }

    /// Shows these shapes; one that is the same as before is not compared.
    fn show_shared(&self, shapes: Vec<Rc<SvgElement>>) {
        let old = self.shapes.take();
        let mut trail = Trail {
            within: &self.within,
            steps: Vec::new(),
        };
        for change in picture_changes(&old, &shapes) {
            trail.make(change);
        }
        self.shapes.replace(shapes);
    }
}

/// Puts items of a list in their places in another one, which gets no longer than that list is.
pub fn put_range<T: Clone>(into: &mut Vec<T>, range: Range<usize>, from: &[T]) {
    for (at, item) in from.iter().enumerate().take(range.end).skip(range.start) {
        match into.get_mut(at) {
            Some(place) => *place = item.clone(),
            None => into.push(item.clone()),
        }
    }
    into.truncate(from.len());
}

/// The way to the element that was changed last: the next one is mostly near it.
struct Trail<'a> {
    within: &'a Element,
    /// Each element on the way, with its index in the one before.
    steps: Vec<(usize, Element)>,
}

impl Trail<'_> {
    fn make(&mut self, change: PictureChange<'_>) {
        // What fails is of an element that a program of the page's has taken out: there is nothing to change then.
        match change {
            PictureChange::Attribute { at, name, value } => {
                if let Some(element) = self.at(&at) {
                    match value {
                        Some(value) => set_attribute(&element, name, value),
                        None => remove_attribute(&element, name),
                    }
                }
            }
            PictureChange::Text { at, text } => {
                if let Some(element) = self.at(&at) {
                    set_text(&element, text);
                }
            }
            PictureChange::Replace { at, with } => {
                let old = self.at(&at);
                if let Some((old, parent)) =
                    old.and_then(|it| Some((it.clone(), it.parent_element()?)))
                    && let Some(new) = created(with, parent.namespace_uri().as_deref())
                {
                    let _ = parent.replace_child(&new, &old);
                    self.steps.pop();
                }
            }
            PictureChange::Append { within, element } => {
                if let Some(parent) = self.at(&within)
                    && let Some(new) = created(element, parent.namespace_uri().as_deref())
                {
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

    /// The element that a path leads to, which is on the trail then.
    fn at(&mut self, path: &[usize]) -> Option<Element> {
        let same = self
            .steps
            .iter()
            .zip(path)
            .take_while(|(it, at)| it.0 == **at);
        self.steps.truncate(same.count());
        for index in path.iter().skip(self.steps.len()) {
            let child = self.last().children().item(u32::try_from(*index).ok()?)?;
            self.steps.push((*index, child));
        }
        Some(self.last().clone())
    }

    fn last(&self) -> &Element {
        self.steps.last().map_or(self.within, |it| &it.1)
    }
}

/// A new element of SVG, which is in no document yet.
pub fn svg_element(name: &str) -> Option<Element> {
    document().create_element_ns(Some(NAMESPACE), name).ok()
}

fn created(shape: &SvgElement, namespace: Option<&str>) -> Option<Element> {
    let namespace = match shape.name {
        "svg" => Some(NAMESPACE),
        _ => namespace,
    };
    let element = document().create_element_ns(namespace, shape.name).ok()?;
    if !shape.class.is_empty() {
        let _ = element.set_attribute("class", &shape.class);
    }
    for (name, value) in &shape.attributes {
        set_attribute(&element, name, value);
    }
    if !shape.text.is_empty() {
        set_text(&element, &shape.text);
    }
    let children = shape.children.iter();
    for child in children.filter_map(|it| created(it, namespace)) {
        let _ = element.append_child(&child);
    }
    Some(element)
}

fn set_attribute(element: &Element, name: &str, value: &str) {
    if name.starts_with("--") {
        // A custom property: it is set by script, which a strict content security policy allows. Any value is one.
        let element: &HtmlElement = element.unchecked_ref();
        let _ = element.style().set_property(name, value);
    } else {
        let _ = element.set_attribute(name, value);
    }
}

fn remove_attribute(element: &Element, name: &str) {
    if name.starts_with("--") {
        let element: &HtmlElement = element.unchecked_ref();
        let _ = element.style().remove_property(name);
    } else {
        let _ = element.remove_attribute(name);
    }
}
