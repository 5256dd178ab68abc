//! An element builder in the manner of Leptos' builder syntax, with one type for all elements.
//!
//! Leptos' own `view!` gives each element, attribute and listener a type of its own, each with its instantiations. Measured
//! with Leptos 0.8.23 (brotli 11): two components with eight elements in `view!` instead of this builder add 6,520 bytes
//! before the first answer; the widget has about 200 elements.

use crate::element_text::ElementText;
use crate::object::member;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::event::on;
use leptos::tachys::html::node_ref::{NodeRefContainer, node_ref};
use leptos::tachys::html::property::prop;
use leptos::tachys::html::style::style;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use send_wrapper::SendWrapper;
use std::sync::{Arc, Mutex};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// A closure that returns a value. `dyn Compute` has one method in its vtable; `dyn FnMut` has three that repeat the body.
trait Compute<T> {
    fn compute(&mut self) -> T;
}

impl<T, F: FnMut() -> T> Compute<T> for F {
    fn compute(&mut self) -> T {
        self()
    }
}

/// A closure that handles an event; as above.
trait Listener {
    fn handle(&mut self, event: Event);
}

impl<F: FnMut(Event)> Listener for F {
    fn handle(&mut self, event: Event) {
        self(event);
    }
}

#[inline(never)]
fn shared<T: 'static>(of: Box<dyn Compute<T>>) -> SharedReactiveFunction<T> {
    let mut of = SendWrapper::new(of);
    Arc::new(Mutex::new(move || of.compute()))
}

/// A builder of an element: one pointer, so that moving it from call to call is cheap.
pub struct El(Box<Parts>);

struct Parts {
    name: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<Child>,
}

/// A part of an element's content.
enum Child {
    View(AnyView),
    /// A text, which must be all that its element contains; see [`ElementText`].
    Text(AnyView),
}

/// A builder of an element with this tag name.
#[inline(never)]
pub fn el(name: &'static str) -> El {
    El(Box::new(Parts {
        name,
        attributes: Vec::new(),
        children: Vec::new(),
    }))
}

/// A button with a class, a text and a click listener.
pub fn button(class: &str, text: &str, click: impl Fn() + 'static) -> El {
    plain_button(class, text).on("click", move |_| click())
}

#[inline(never)]
fn plain_button(class: &str, text: &str) -> El {
    let plain = el("button").attr("type", "button");
    // The parts that a page may style; buttons that look like a link or a row are none.
    let plain = match class {
        "primary" => plain.attr("part", "primary-button"),
        "" | "more" => plain.attr("part", "button"),
        _ => plain,
    };
    plain.attr("class", class).text(text)
}

impl El {
    /// Sets an attribute.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: &str) -> Self {
        self.with(custom_attribute(name, value.to_owned()).into_any_attr())
    }

    /// Sets a reactive boolean attribute: present without a value, or absent.
    pub fn flag(self, name: &'static str, is_set: impl FnMut() -> bool + 'static) -> Self {
        self.with_flag(name, Box::new(is_set))
    }

    /// Sets a reactive attribute.
    pub fn attr_with(self, name: &'static str, value: impl FnMut() -> String + 'static) -> Self {
        self.with_value(name, Box::new(value))
    }

    /// Sets a reactive ARIA attribute to `true` or `false`.
    pub fn aria(self, name: &'static str, is_set: impl Fn() -> bool + 'static) -> Self {
        self.attr_with(name, move || {
            if is_set() { "true" } else { "false" }.to_owned()
        })
    }

    /// Sets a reactive DOM property, such as the `value` of an input that the visitor may have changed.
    pub fn property(self, name: &'static str, value: impl FnMut() -> String + 'static) -> Self {
        self.with(prop(name, shared(Box::new(value))).into_any_attr())
    }

    /// Sets whether a checkbox or radio button is checked; reactive.
    pub fn checked(self, is_set: impl FnMut() -> bool + 'static) -> Self {
        self.with(prop("checked", shared(Box::new(is_set))).into_any_attr())
    }

    /// Sets a reactive style property. It is set by script, which a strict content security policy allows.
    pub fn style(self, name: &'static str, value: impl FnMut() -> String + 'static) -> Self {
        self.with_style(name, Box::new(value))
    }

    /// Adds an event listener.
    pub fn on(self, name: &'static str, listener: impl FnMut(Event) + 'static) -> Self {
        self.with_listener(name, Box::new(listener))
    }

    /// Sets a reference that gets the node when it is created, as `node_ref` in Leptos' `view!`.
    pub fn node_ref(self, reference: impl NodeRefContainer<html::Div> + Sync) -> Self {
        self.with(node_ref(reference).into_any_attr())
    }

    /// Appends a text, which is never parsed as HTML. Its isolates become elements.
    #[inline(never)]
    pub fn text(mut self, text: &str) -> Self {
        self.0.children.extend(match text {
            "" => None,
            " " => Some(Child::View(plain(text))),
            _ => Some(Child::Text(plain(text))),
        });
        self
    }

    /// Appends a reactive text. Machines must not translate it: a translation that takes a while would be put over a text
    /// that is newer.
    pub fn text_with(self, text: impl FnMut() -> String + 'static) -> Self {
        self.child_text(Box::new(text))
    }

    /// Appends an element.
    pub fn el(self, el: El) -> Self {
        self.child(el.view())
    }

    /// Appends a view.
    #[inline(never)]
    pub fn child(mut self, child: AnyView) -> Self {
        self.0.children.push(Child::View(child));
        self
    }

    /// Appends several views.
    pub fn children(mut self, children: impl Iterator<Item = AnyView>) -> Self {
        self.0.children.extend(children.map(Child::View));
        self
    }

    #[inline(never)]
    fn with_flag(self, name: &'static str, is_set: Box<dyn Compute<bool>>) -> Self {
        self.with(custom_attribute(name, shared(is_set)).into_any_attr())
    }

    #[inline(never)]
    fn with_value(self, name: &'static str, value: Box<dyn Compute<String>>) -> Self {
        self.with(custom_attribute(name, shared(value)).into_any_attr())
    }

    #[inline(never)]
    fn with_style(self, name: &'static str, value: Box<dyn Compute<String>>) -> Self {
        self.with(style((name, shared(value))).into_any_attr())
    }

    #[inline(never)]
    fn with_listener(self, name: &'static str, mut listener: Box<dyn Listener>) -> Self {
        let event = ev::Custom::<Event>::new(name);
        self.with(on(event, move |event| listener.handle(event)).into_any_attr())
    }

    #[inline(never)]
    fn child_text(mut self, mut text: Box<dyn Compute<String>>) -> Self {
        let text = dynamic(move || plain(&text.compute()));
        self.0.children.push(Child::Text(text));
        self.attr("translate", "no")
    }

    #[inline(never)]
    fn with(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    /// Builds the view. A text beside other content gets an element of its own.
    #[inline(never)]
    pub fn view(self) -> AnyView {
        let Parts {
            name,
            attributes,
            children,
        } = *self.0;
        let is_mixed = children.len() > 1;
        let children = children.into_iter().map(|child| match child {
            Child::View(view) => view,
            Child::Text(text) if is_mixed => el("span").child(text).view(),
            Child::Text(text) => text,
        });
        let children: Vec<AnyView> = children.collect();
        let element = html::custom(name).child(children);
        element.add_any_attr(attributes).into_any()
    }
}

fn plain(text: &str) -> AnyView {
    ElementText(text.to_owned()).into_any()
}

/// A reactive view.
pub fn dynamic(of: impl FnMut() -> AnyView + 'static) -> AnyView {
    let of: Box<dyn Compute<AnyView>> = Box::new(of);
    shared(of).into_any()
}

/// A view without content.
pub fn empty() -> AnyView {
    fragment(std::iter::empty())
}

/// Several views as one.
pub fn fragment(views: impl Iterator<Item = AnyView>) -> AnyView {
    views.collect::<Vec<_>>().into_any()
}

/// The element around an element, also outside the shadow root that it is in.
pub fn parent_across_shadows(element: &Element) -> Option<Element> {
    element
        .parent_element()
        .or_else(|| member(&element.get_root_node(), "host").dyn_into().ok())
}
