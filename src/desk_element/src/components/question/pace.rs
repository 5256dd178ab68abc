//! How people walk.

use crate::components::field::{checkbox, field, select, value};
use crate::state::Desk;
use browser::element::{self, el};
use desk::PaceAsked;
use leptos::prelude::*;
use streets::Pace;

/// The pace of older people in km/h, as in the norms.
const SLOW: f64 = 3.0;

/// The speed, in words, and whether walks avoid steps.
pub fn pace(desk: Desk) -> AnyView {
    // Another speed, as of a link, is an option as long as it is chosen.
    let choice = element::dynamic(move || {
        let texts = &desk.texts().question;
        let locale = desk.locale();
        let chosen = desk.question().pace.speed;
        let words = |speed: f64| Pace::new(speed).map_or_else(String::new, |it| locale.speed(it));
        let usual = PaceAsked::default().speed;
        let mut options = vec![
            (usual, locale.say(texts.usual, [&words(usual)])),
            (SLOW, locale.say(texts.slow, [&words(SLOW)])),
        ];
        if !options.iter().any(|(speed, _)| *speed == chosen) {
            options.push((chosen, words(chosen)));
        }
        let options = options
            .into_iter()
            .map(|(speed, text)| el("option").attr("value", &speed.to_string()).text(&text));
        let select = select(options.collect(), move || chosen.to_string());
        let select = select.on("change", move |event| {
            let speed = value(&event).parse().ok();
            desk.change_question(|it| {
                let pace = speed.and_then(|speed| PaceAsked::new(speed, it.pace.step_free));
                it.pace = pace.unwrap_or(it.pace);
            });
        });
        field(texts.how_fast, select, None)
    });
    let step_free = checkbox(
        desk.texts().question.step_free,
        move || desk.question().pace.step_free,
        move |is_set| desk.change_question(|it| it.pace.step_free = is_set),
    );
    el("div")
        .attr("class", "field-group")
        .child(choice)
        .child(step_free)
        .view()
}
