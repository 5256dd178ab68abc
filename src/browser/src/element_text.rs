//! The whole text of an element, as a view.
//!
//! A text node that Leptos keeps can leave the document unnoticed: programs that translate pages put nodes of their own in its
//! place, and later updates would change a node that nobody sees. So the text here belongs to its element: a change replaces
//! everything in it.

use i18n::{is_composed, runs};
use leptos::prelude::document;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

/// A text that is never parsed as HTML, the only content of its element. Its isolates become elements, with `lang` if they are
/// tagged as another language. A space may stand between other content, as there is nothing in it to translate.
pub struct ElementText(pub String);

/// A text with the element that it fills, from mounting to unmounting; or with its node, if it is a space.
pub struct ElementTextState {
    text: String,
    at: RefCell<Option<Node>>,
}

impl ElementTextState {
    fn is_space(&self) -> bool {
        self.text == " "
    }
}

fn append_text(parent: &Node, text: &str, marker: Option<&Node>) -> Node {
    let node: Node = document().create_text_node(text).into();
    // Fails only for a parent or marker that is gone, as below.
    let _ = parent.insert_before(&node, marker);
    node
}

/// Makes a text all that an element contains, as [`ElementText`] does. In an SVG its isolates stay characters.
pub fn set_text(element: &Element, text: &str) {
    if is_composed(text) && element.is_instance_of::<HtmlElement>() {
        element.set_text_content(None);
        fill(element, text, None);
    } else {
        element.set_text_content(Some(text));
    }
}

/// Appends the runs of a text, before the marker of Leptos if there is one.
fn fill(parent: &Node, text: &str, marker: Option<&Node>) {
    for run in runs(text) {
        let Some(isolate) = run.isolate else {
            append_text(parent, run.text, marker);
            continue;
        };
        if let Ok(element) = document().create_element("bdi") {
            if !isolate.code.is_empty() {
                let _ = element.set_attribute("lang", &isolate.code);
            }
            if isolate.is_right_to_left {
                let _ = element.set_attribute("dir", "rtl");
            }
            fill(&element, run.text, None);
            let _ = parent.insert_before(&element, marker);
        }
    }
}

/// Removes the content of an element. What is left are comments, with which Leptos marks the end.
fn clear(parent: &Node) -> Option<Node> {
    while let Some(node) = parent.first_child() {
        if node.node_type() == Node::COMMENT_NODE {
            return Some(node);
        }
        let _ = parent.remove_child(&node);
    }
    None
}

impl Render for ElementText {
    type State = ElementTextState;

    fn build(self) -> ElementTextState {
        ElementTextState {
            text: self.0,
            at: RefCell::default(),
        }
    }

    fn rebuild(self, state: &mut ElementTextState) {
        if state.text != self.0 {
            let mut new = self.build();
            state.insert_before_this(&mut new);
            state.unmount();
            *state = new;
        }
    }
}

impl Mountable for ElementTextState {
    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        let at = if self.is_space() {
            append_text(parent, " ", marker)
        } else {
            fill(parent, &self.text, marker);
            parent.clone().into()
        };
        self.at.replace(Some(at));
    }

    fn unmount(&mut self) {
        match self.at.take() {
            Some(node) if self.is_space() => {
                if let Some(parent) = node.parent_node() {
                    let _ = parent.remove_child(&node);
                }
            }
            Some(parent) => {
                clear(&parent);
            }
            None => {}
        }
    }

    /// Leptos inserts what replaces a view before it, and unmounts it then. A text is removed first, as afterwards what is
    /// the text's and what is new could not be told apart.
    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let at = self.at.borrow().clone();
        let (parent, marker) = match at {
            Some(node) if self.is_space() => (node.parent_node(), Some(node)),
            Some(parent) => {
                self.at.take();
                let marker = clear(&parent);
                (Some(parent), marker)
            }
            None => (None, None),
        };
        let parent = parent.as_ref().and_then(|it| it.dyn_ref());
        if let Some(parent) = parent {
            child.mount(parent, marker.as_ref());
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}

no_attrs!(ElementText);

/// Leptos asks for these of each view. They are not used in a browser without a rendering server.
impl RenderHtml for ElementText {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> ElementTextState {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
