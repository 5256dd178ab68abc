//! An element builder in the manner of Leptos' builder syntax, with one type for all elements.
//!
//! Leptos' own `view!` gives each element, attribute and listener a type of its own, each with its instantiations. Measured
//! with Leptos 0.8.23 (brotli 11): two components with eight elements in `view!` instead of this builder add 6,520 bytes
//! before the first answer; the widget has about 200 elements.

use i18n::{Run, runs};
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
use web_sys::Event;

/// A closure that gives something: with one entry in its table, where `dyn FnMut` has three that repeat the body.
trait Gives<T> {
    fn give(&mut self) -> T;
}

impl<T, F: FnMut() -> T> Gives<T> for F {
    fn give(&mut self) -> T {
        self()
    }
}

/// A closure that does something with an event; as above.
trait Hears {
    fn hear(&mut self, event: Event);
}

impl<F: FnMut(Event)> Hears for F {
    fn hear(&mut self, event: Event) {
        self(event);
    }
}

#[inline(never)]
fn shared<T: 'static>(of: Box<dyn Gives<T>>) -> SharedReactiveFunction<T> {
    let mut of = SendWrapper::new(of);
    Arc::new(Mutex::new(move || of.give()))
}

/// An element that is being made: one pointer, so that handing it on from step to step costs nothing.
pub struct El(Box<Parts>);

struct Parts {
    name: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element of this name.
#[inline(never)]
pub fn el(name: &'static str) -> El {
    El(Box::new(Parts {
        name,
        attributes: Vec::new(),
        children: Vec::new(),
    }))
}

/// A button of a class, with a text and what a click does.
pub fn button(class: &str, text: &str, click: impl Fn() + 'static) -> El {
    plain_button(class, text).on("click", move |_| click())
}

#[inline(never)]
fn plain_button(class: &str, text: &str) -> El {
    el("button")
        .attr("type", "button")
        .attr("class", class)
        .text(text)
}

impl El {
    /// With an attribute.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: &str) -> Self {
        self.with(custom_attribute(name, value.to_owned()).into_any_attr())
    }

    /// With an attribute that is there without a value, or is not there.
    pub fn flag(self, name: &'static str, so: impl FnMut() -> bool + 'static) -> Self {
        self.with_flag(name, Box::new(so))
    }

    /// With an attribute that follows.
    pub fn attr_with(self, name: &'static str, value: impl FnMut() -> String + 'static) -> Self {
        self.with_value(name, Box::new(value))
    }

    /// With an attribute of ARIA that follows whether something is so.
    pub fn aria(self, name: &'static str, so: impl Fn() -> bool + 'static) -> Self {
        self.attr_with(name, move || if so() { "true" } else { "false" }.to_owned())
    }

    /// With a property of the DOM that follows: the visitor changes the attribute's part, the element the property.
    pub fn property(self, name: &'static str, value: impl FnMut() -> String + 'static) -> Self {
        self.with(prop(name, shared(Box::new(value))).into_any_attr())
    }

    /// With a box that is ticked where something is so.
    pub fn checked(self, so: impl FnMut() -> bool + 'static) -> Self {
        self.with(prop("checked", shared(Box::new(so))).into_any_attr())
    }

    /// With a style property that follows; set by script, so that a strict policy allows it.
    pub fn style(self, name: &'static str, value: impl FnMut() -> String + 'static) -> Self {
        self.with_style(name, Box::new(value))
    }

    /// With what an event does.
    pub fn on(self, name: &'static str, does: impl FnMut(Event) + 'static) -> Self {
        self.with_listener(name, Box::new(does))
    }

    /// With a reference that takes the node when it is made, as `node_ref` in Leptos' `view!`.
    pub fn node_ref(self, reference: impl NodeRefContainer<html::Div> + Sync) -> Self {
        self.with(node_ref(reference).into_any_attr())
    }

    /// With a text in it. A text is never HTML; what is marked in it as being in another language is an element with that.
    #[inline(never)]
    pub fn text(mut self, text: &str) -> Self {
        self.0.children.extend(pieces(text));
        self
    }

    /// With a text in it that follows.
    pub fn text_with(self, text: impl FnMut() -> String + 'static) -> Self {
        self.child_text(Box::new(text))
    }

    /// With another element in it.
    pub fn el(self, el: El) -> Self {
        self.child(el.view())
    }

    /// With something in it.
    #[inline(never)]
    pub fn child(mut self, child: AnyView) -> Self {
        self.0.children.push(child);
        self
    }

    /// With several things in it.
    pub fn children(mut self, children: impl Iterator<Item = AnyView>) -> Self {
        self.0.children.extend(children);
        self
    }

    #[inline(never)]
    fn with_flag(self, name: &'static str, so: Box<dyn Gives<bool>>) -> Self {
        self.with(custom_attribute(name, shared(so)).into_any_attr())
    }

    #[inline(never)]
    fn with_value(self, name: &'static str, value: Box<dyn Gives<String>>) -> Self {
        self.with(custom_attribute(name, shared(value)).into_any_attr())
    }

    #[inline(never)]
    fn with_style(self, name: &'static str, value: Box<dyn Gives<String>>) -> Self {
        self.with(style((name, shared(value))).into_any_attr())
    }

    #[inline(never)]
    fn with_listener(self, name: &'static str, mut does: Box<dyn Hears>) -> Self {
        let event = ev::Custom::<Event>::new(name);
        self.with(on(event, move |event| does.hear(event)).into_any_attr())
    }

    #[inline(never)]
    fn child_text(self, mut text: Box<dyn Gives<String>>) -> Self {
        self.child(dynamic(move || pieces(&text.give()).into_any()))
    }

    #[inline(never)]
    fn with(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    /// The element, finished.
    #[inline(never)]
    pub fn view(self) -> AnyView {
        let Parts {
            name,
            attributes,
            children,
        } = *self.0;
        let element = html::custom(name).child(children);
        element.add_any_attr(attributes).into_any()
    }
}

/// A text, piece by piece where some of it is in another language.
fn pieces(text: &str) -> Vec<AnyView> {
    let piece = |run: Run<'_>| {
        let text = run.text.to_owned().into_any();
        if run.code.is_empty() {
            return text;
        }
        el("bdi").attr("lang", &run.code).child(text).view()
    };
    runs(text).into_iter().map(piece).collect()
}

/// A part of the page that follows.
pub fn dynamic(of: impl FnMut() -> AnyView + 'static) -> AnyView {
    let of: Box<dyn Gives<AnyView>> = Box::new(of);
    shared(of).into_any()
}

/// Nothing.
pub fn empty() -> AnyView {
    fragment(std::iter::empty())
}

/// Views as one.
pub fn fragment(views: impl Iterator<Item = AnyView>) -> AnyView {
    views.collect::<Vec<_>>().into_any()
}
