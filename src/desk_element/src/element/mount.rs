//! Mounts a desk in the page, and unmounts it.

use super::opened::{OpenedDesk, desk_locale};
use crate::components;
use crate::state::Desk;
use browser::event;
use browser::heading::{HEADING_LEVEL, HeadingLevel};
use browser::object::{ObjectBuilder, or_null};
use browser::problems::{problems, warn_of_attribute, warn_of_data};
use browser::reactive::effect;
use js_sys::{Function, JSON, Object, Reflect};
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::any::Any;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::{HtmlElement, console};

/// A desk in the page. Freeing it unmounts it and disposes of its state.
#[wasm_bindgen]
pub struct MountedDesk {
    host: HtmlElement,
    desk: Desk,
    /// Unmounts on drop.
    _inside: Box<dyn Any>,
    owner: Owner,
}

/// Mounts a desk, or why its files cannot be used, in `stage`, an element inside the shadow root of `host`. `retry` fetches the
/// files again. `lazily` makes a function of JSON, a text or bytes of UTF-8, that parses it when it is first called.
#[wasm_bindgen]
pub fn mount(
    stage: HtmlElement,
    host: HtmlElement,
    opened: &OpenedDesk,
    retry: Function,
    lazily: Function,
) -> MountedDesk {
    let desk = opened.desk;
    let owner = opened.owner.clone();
    let listener = host.clone();
    let inside: Box<dyn Any> = owner.with(|| {
        let content = move || {
            desk.follow_shared();
            desk.follow_shown();
            desk.follow_link();
            send_changes(desk, listener, lazily);
            components::content(desk, retry)
        };
        Box::new(mount_to(stage, content))
    });
    MountedDesk {
        host,
        desk,
        _inside: inside,
        owner,
    }
}

#[wasm_bindgen]
impl MountedDesk {
    /// Applies an attribute: `lang`, `link`, `signal` or `heading-level`. The others are of the element for residents, and do not count here.
    pub fn set(&self, name: &str, value: Option<String>) {
        self.owner.with(|| match name {
            "lang" => self.desk.set_locale(desk_locale(&self.host)),
            "link" => self.desk.set_link_name(value),
            "signal" => self.desk.set_signal_address(value),
            HEADING_LEVEL => {
                let level = HeadingLevel::changed(&self.host, value.as_deref());
                self.desk.set_heading_level(level);
            }
            "basemap" => {
                if let Some(value) = value {
                    warn_of_attribute("basemap", &value, "is not understood and does not count.");
                }
            }
            _ => {}
        });
    }

    /// Writes warnings and faults to the console, and dispatches `sleutelvrij:ready`, or `sleutelvrij:error` if nothing is
    /// shown.
    pub fn announce(&self) {
        let desk = self.desk;
        desk.with_warnings(warn_of_data);
        let faults = desk.faults();
        let message: Vec<String> = faults.iter().map(|it| it.detail()).collect();
        let message = message.join(" ");
        if !message.is_empty() {
            console::error_1(&["sleutelvrij: ", &message].concat().into());
        }
        if desk.is_usable() {
            let atlas = desk.atlas();
            // A file has at most 250,000 features.
            let detail = ObjectBuilder::new()
                .with("places", atlas.places().len() as u32)
                .with("neighbourhoods", atlas.neighbourhoods().len() as u32)
                .with("warnings", desk.with_warnings(<[_]>::len) as u32)
                .with("place", JsValue::NULL);
            event::send(&self.host, event::READY, detail);
        } else {
            let detail = ObjectBuilder::new().with("message", message).with(
                "warnings",
                desk.with_warnings(|warnings| problems(&faults, warnings)),
            );
            event::send(&self.host, event::ERROR, detail);
        }
    }

    /// A desk opens no places: false.
    pub fn show(&self, _id: &str) -> bool {
        false
    }

    /// The question that the figures are of, as `Planner.coverage` takes it, or `Planner.compare` with a plan; null without an answer.
    pub fn question(&self) -> JsValue {
        question(self.desk)
    }

    /// The figures, as `Planner.coverage` answers, or `Planner.compare` with a plan; null without an answer.
    pub fn answer(&self) -> JsValue {
        answer(self.desk)
    }
}

/// Dispatches `sleutelvrij:answer` when the coverage changes. The first answer has the event `sleutelvrij:ready`. Its figures are
/// parsed only where a listener reads them: there is one for each step of a place that is dragged.
fn send_changes(desk: Desk, host: HtmlElement, lazily: Function) {
    let mut is_first = true;
    effect(move || {
        let coverage = desk.coverage();
        if coverage.answer().is_some() && !std::mem::take(&mut is_first) {
            let detail = ObjectBuilder::new().with("place", JsValue::NULL);
            let detail: JsValue = detail.into();
            let answered = desk.answered();
            let answered = answered.as_ref();
            let question = answered.map_or("null".into(), |it| JsValue::from(&it.0));
            let answer = answered.map_or("null".into(), |it| it.1.bytes().clone());
            define(&detail, "question", &lazily, &question);
            define(&detail, "answer", &lazily, &answer);
            event::send(&host, event::ANSWER, detail);
        }
    });
}

/// Defines a member that is parsed when it is first read.
fn define(detail: &JsValue, name: &str, lazily: &Function, json: &JsValue) {
    // Making a function does not fail.
    let get = lazily.call1(&JsValue::UNDEFINED, json);
    let member = ObjectBuilder::new()
        .with("get", get.unwrap_or_default())
        .with("enumerable", true);
    let member: JsValue = member.into();
    let detail: &Object = detail.unchecked_ref();
    let _ = Reflect::define_property(detail, &name.into(), member.unchecked_ref());
}

fn question(desk: Desk) -> JsValue {
    or_null(desk.answered().map(|it| parsed(&it.0)))
}

fn answer(desk: Desk) -> JsValue {
    or_null(desk.answered().map(|it| parsed(&it.1.text())))
}

/// JSON of our own is always valid.
fn parsed(json: &str) -> JsValue {
    JSON::parse(json).unwrap_or(JsValue::NULL)
}
