//! Elements in Leptos' builder syntax, all of one type: every element, attribute and listener with a type of its own
//! would bring a kilobyte of instantiations to the visitor, and there are two hundred of them.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;
use leptos::tachys::html::style::style;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use std::sync::{Arc, Mutex};
use web_sys::Event;

/// An element that is being made.
pub struct Tag {
    name: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element of this name.
#[inline(never)]
pub fn tag(name: &'static str) -> Tag {
    Tag {
        name,
        attributes: Vec::new(),
        children: Vec::new(),
    }
}

/// A button of a class, with a text and what a click does.
pub fn button(class: &'static str, text: &str, click: impl Fn() + 'static) -> Tag {
    let button = tag("button").set("type", "button").set("class", class);
    button.text(text).on("click", move |_| click())
}

impl Tag {
    /// With an attribute.
    pub fn set(self, name: &'static str, value: &str) -> Self {
        self.with(custom_attribute(name, value.to_owned()).into_any_attr())
    }

    /// With an attribute that is there without a value, or is not there.
    pub fn when(self, name: &'static str, so: impl FnMut() -> bool + Send + 'static) -> Self {
        let so: SharedReactiveFunction<bool> = Arc::new(Mutex::new(so));
        self.with(custom_attribute(name, so).into_any_attr())
    }

    /// With an attribute that follows.
    pub fn follow(
        self,
        name: &'static str,
        value: impl FnMut() -> String + Send + 'static,
    ) -> Self {
        let value: SharedReactiveFunction<String> = Arc::new(Mutex::new(value));
        self.with(custom_attribute(name, value).into_any_attr())
    }

    /// With an attribute of ARIA that follows whether something is so.
    pub fn aria(self, name: &'static str, so: impl Fn() -> bool + Send + 'static) -> Self {
        self.follow(name, move || if so() { "true" } else { "false" }.to_owned())
    }

    /// With a property of the DOM that follows: the visitor changes the attribute's part, the element the property.
    pub fn property(
        self,
        name: &'static str,
        value: impl FnMut() -> String + Send + 'static,
    ) -> Self {
        let value: SharedReactiveFunction<String> = Arc::new(Mutex::new(value));
        self.with(prop(name, value).into_any_attr())
    }

    /// With a box that is ticked where something is so.
    pub fn ticked(self, so: impl FnMut() -> bool + Send + 'static) -> Self {
        let so: SharedReactiveFunction<bool> = Arc::new(Mutex::new(so));
        self.with(prop("checked", so).into_any_attr())
    }

    /// With a style property that follows; set by script, so that a strict policy allows it.
    pub fn style(self, name: &'static str, value: impl FnMut() -> String + Send + 'static) -> Self {
        let value: SharedReactiveFunction<String> = Arc::new(Mutex::new(value));
        self.with(style((name, value)).into_any_attr())
    }

    /// With what an event does.
    pub fn on(self, name: &'static str, does: impl FnMut(Event) + 'static) -> Self {
        let does: Box<dyn FnMut(Event)> = Box::new(does);
        self.with(on(ev::Custom::<Event>::new(name), does).into_any_attr())
    }

    /// With a text in it. A text is never HTML.
    pub fn text(self, text: &str) -> Self {
        self.child(text.to_owned().into_any())
    }

    /// With a text in it that follows.
    pub fn live_text(self, text: impl FnMut() -> String + Send + 'static) -> Self {
        let text: SharedReactiveFunction<String> = Arc::new(Mutex::new(text));
        self.child(text.into_any())
    }

    /// With another element in it.
    pub fn tag(self, tag: Tag) -> Self {
        self.child(tag.view())
    }

    /// With something in it.
    #[inline(never)]
    pub fn child(mut self, child: AnyView) -> Self {
        self.children.push(child);
        self
    }

    /// With several things in it.
    pub fn children(mut self, children: impl Iterator<Item = AnyView>) -> Self {
        self.children.extend(children);
        self
    }

    #[inline(never)]
    fn with(mut self, attribute: AnyAttribute) -> Self {
        self.attributes.push(attribute);
        self
    }

    /// The element, finished.
    #[inline(never)]
    pub fn view(self) -> AnyView {
        let element = html::custom(self.name).child(self.children);
        element.add_any_attr(self.attributes).into_any()
    }
}

/// A part of the page that follows.
pub fn part(of: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let of: SharedReactiveFunction<AnyView> = Arc::new(Mutex::new(of));
    of.into_any()
}

/// Nothing.
pub fn nothing() -> AnyView {
    all(std::iter::empty())
}

/// Views as one.
pub fn all(views: impl Iterator<Item = AnyView>) -> AnyView {
    views.collect::<Vec<_>>().into_any()
}
