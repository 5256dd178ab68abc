//! The name of the plan, clearing it, and its file. Nothing is uploaded.

use super::check::{PlanCheck, check};
use crate::components::field::{field, value};
use crate::download::download;
use crate::state::Desk;
use access::{Scenario, Sites, StepError};
use browser::element::{button, el};
use browser::reactive::Signal;
use desk::{Plan, PlanEdit};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlInputElement};

/// The largest file that is read, bytes: a plan of thousands of steps is smaller.
const LARGEST: f64 = 1024.0 * 1024.0;

/// The media type of a plan's file.
const MEDIA_TYPE: &str = "application/json";

/// The id of the element that says why a file is refused.
const REFUSAL: &str = "desk-file-refusal";

/// The name and the file.
pub fn file(desk: Desk) -> AnyView {
    let texts = &desk.texts().plan.file;
    let refusal = Rc::new(Signal::new(String::new()));
    let name = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("maxlength", "100")
        .property("value", move || {
            desk.plan().scenario().title.clone().unwrap_or_default()
        })
        .on("change", move |event| rename(desk, &value(&event)));
    let (wrong, opened) = (refusal.clone(), refusal.clone());
    let open = el("input")
        .attr("type", "file")
        .attr("accept", ".json,application/json")
        .attr("aria-describedby", REFUSAL)
        .aria("aria-invalid", move || !wrong.get().is_empty())
        .on("change", move |event| open(desk, &event, &opened));
    let why = el("p")
        .attr("class", "refusal")
        .attr("id", REFUSAL)
        .attr("role", "alert")
        .text_with(move || refusal.get());
    let is_empty = move || {
        let plan = desk.plan();
        plan.is_empty() && plan.scenario().title.is_none()
    };
    let save = el("button")
        .attr("type", "button")
        .text_with(move || {
            let name = desk.plan().file_name();
            desk.locale().say(texts.download, [&name])
        })
        .on("click", move |_| save(desk))
        .aria("aria-disabled", is_empty);
    let clear = button("", texts.clear, move || clear(desk));
    let clear = clear.aria("aria-disabled", move || desk.plan().is_empty());
    el("div")
        .attr("class", "plan-file")
        .child(field(texts.name, name, None))
        .el(el("div").attr("class", "buttons").el(save).el(clear))
        .child(field(texts.open_file, open, None))
        .el(why)
        .view()
}

fn rename(desk: Desk, name: &str) {
    let edit = PlanEdit::Rename(name.to_owned());
    let renamed = desk.change_plan(|plan, atlas| plan.edit(edit, atlas));
    if renamed.is_ok() {
        let texts = &desk.texts().plan.file;
        desk.announce(&desk.locale().say(texts.renamed, [name.trim()]));
    }
}

fn clear(desk: Desk) {
    if untrack(|| desk.plan().is_empty()) {
        return;
    }
    let cleared = desk.change_plan(|plan, atlas| plan.edit(PlanEdit::Clear, atlas));
    if cleared.is_ok() {
        desk.announce(desk.texts().plan.file.cleared);
    }
}

fn save(desk: Desk) {
    let plan = untrack(|| desk.plan());
    if plan.is_empty() && plan.scenario().title.is_none() {
        return;
    }
    let (name, text) = (plan.file_name(), plan.scenario().to_string());
    if download(&name, MEDIA_TYPE, &text).is_ok() {
        let texts = &desk.texts().plan.file;
        desk.announce(&desk.locale().say(texts.saved, [&name]));
    }
}

/// Opens the file that is chosen, in place of the plan.
fn open(desk: Desk, event: &Event, refusal: &Rc<Signal<String>>) {
    let target = event.target();
    let input: Option<HtmlInputElement> = target.and_then(|it| it.dyn_into().ok());
    let Some(input) = input else {
        return;
    };
    let file = input.files().and_then(|it| it.get(0));
    let Some(file) = file else {
        return;
    };
    let refusal = refusal.clone();
    desk.spawn(async move {
        let texts = &desk.texts().plan.file;
        let opened = if file.size() > LARGEST {
            Err(texts.large_file.to_owned())
        } else {
            let text = JsFuture::from(file.text()).await;
            let text = text.ok().and_then(|it| it.as_string());
            replace(desk, &text.unwrap_or_default()).await
        };
        // Else the same file could not be chosen again once it is right.
        input.set_value("");
        match opened {
            Ok(true) => {
                refusal.set_if_changed(String::new());
                let count = untrack(|| desk.plan().scenario().steps.len());
                let count = desk.locale().number(count);
                desk.announce(&desk.locale().say(texts.opened, [&count]));
            }
            Ok(false) => {}
            Err(words) => refusal.set(words),
        }
    });
}

/// Puts the plan in a text in place of the plan of the desk, and whether that was done.
///
/// # Errors
/// Why the text is no plan that can be made here, in words: then nothing changes.
async fn replace(desk: Desk, text: &str) -> Result<bool, String> {
    let scenario = Scenario::read(text);
    let scenario = scenario.map_err(|why| desk.in_words(|words| words.wrong_file(&why)))?;
    if scenario.steps.len() > Plan::MOST_STEPS {
        let most = desk.locale().number(Plan::MOST_STEPS);
        return Err(desk.locale().say(desk.texts().plan.file.too_many, [&most]));
    }
    let edit = PlanEdit::Replace(scenario.clone());
    let (atlas, mut plan) = (desk.atlas(), untrack(|| desk.plan()));
    let wrong = |error: &StepError, sites: &Sites| {
        desk.in_words(|words| words.wrong_step(error.step, &words.refusal(error, sites)))
    };
    plan.edit(edit.clone(), &atlas)
        .map_err(|error| wrong(&error, &plan.sites(&atlas)))?;
    match check(desk, "plan-file", &scenario).await {
        PlanCheck::Possible => {}
        PlanCheck::Refused(why) => {
            return Err(desk.in_words(|words| words.wrong_file_for_engine(&why)));
        }
        // Another file was chosen, or the desk says that it has stopped.
        PlanCheck::Unanswered => return Ok(false),
    }
    // The plan may have changed while the engine answered, which does not matter to a plan in its place.
    desk.change_plan(|plan, atlas| plan.edit(edit, atlas))
        .map(|()| true)
        .map_err(|error| wrong(&error, &plan.sites(&atlas)))
}
