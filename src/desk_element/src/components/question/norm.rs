//! Norms to start from. One that is chosen sets the whole question.

use crate::components::field::{field, select, value};
use crate::state::Desk;
use browser::element::{self, el, empty};
use desk::NormPreset;
use i18n::messages::ReportMessages;
use leptos::prelude::*;
use std::rc::Rc;

/// The value of the option for a question of one's own.
const OWN: &str = "own";

/// The choice of a norm, with its status and source.
pub fn norm(desk: Desk) -> AnyView {
    let texts = &desk.texts().question;
    let lang = desk.locale().lang;
    // A test reads them.
    let presets = Rc::new(NormPreset::standard().unwrap_or_default());
    let options = presets.iter().map(|it| {
        let label = desk.locale().capital(it.label(lang));
        el("option").attr("value", it.id()).text(&label)
    });
    let of = {
        let presets = presets.clone();
        move || {
            let question = desk.question();
            presets.iter().find(|it| it.is_of(&question)).cloned()
        }
    };
    // It says what the question is, and changes nothing.
    let is_norm = of.clone();
    let own = el("option").attr("value", OWN).text(texts.own);
    let own = own.flag("disabled", move || is_norm().is_some());
    let options = options.chain([own]).collect();
    let chosen = of.clone();
    let select = select(options, move || {
        chosen().map_or_else(|| OWN.to_owned(), |it| it.id().to_owned())
    });
    let select = select.on("change", move |event| {
        let id = value(&event);
        if let Some(preset) = presets.iter().find(|it| it.id() == id) {
            desk.change_question(|it| *it = preset.asked(it.age));
            let label = preset.label(lang);
            desk.announce(&desk.locale().say(texts.preset_set, [label]));
        }
    });
    let basis = element::dynamic(move || {
        let Some(preset) = of() else { return empty() };
        let status = ReportMessages::of(lang).appendix.statuses[preset.status() as usize];
        let basis = [status, preset.source(lang)];
        let text = desk.locale().say(texts.preset_basis, basis);
        el("small").text(&text).view()
    });
    let basis = el("div").child(basis);
    field(texts.preset, select, Some(basis))
}
