//! How people walk.

use crate::components::field::{checkbox, field, value};
use crate::state::Desk;
use browser::element::{self, El, el, empty};
use browser::reactive::Memo;
use desk::PaceAsked;
use leptos::prelude::*;
use streets::Pace;

/// The pace of older people in km/h, as in the norms.
const SLOW: f64 = 3.0;

/// The speed, in words, and whether walks avoid steps.
pub fn pace(desk: Desk) -> AnyView {
    let texts = &desk.texts().question;
    let locale = desk.locale();
    let words = move |speed: f64| Pace::new(speed).map_or_else(String::new, |it| locale.speed(it));
    let option = |speed: f64, text: &str| el("option").attr("value", &speed.to_string()).text(text);
    let usual = PaceAsked::default().speed;
    let offered = [
        option(usual, &locale.say(texts.usual, [&words(usual)])),
        option(SLOW, &locale.say(texts.slow, [&words(SLOW)])),
    ];
    // Another speed, as of a link, is an option as long as it is chosen.
    let other = Memo::new(move || {
        let chosen = desk.question().pace.speed;
        (chosen != usual && chosen != SLOW).then_some(chosen)
    });
    let other = element::dynamic(move || match other.get() {
        Some(speed) => option(speed, &words(speed)).view(),
        None => empty(),
    });
    let options = offered.into_iter().map(El::view).chain([other]);
    // The options are there before one is chosen.
    let select = el("select")
        .children(options)
        .property("value", move || desk.question().pace.speed.to_string())
        .on("change", move |event| {
            let speed = value(&event).parse().ok();
            desk.change_question(|it| {
                let pace = speed.and_then(|speed| PaceAsked::new(speed, it.pace.step_free));
                it.pace = pace.unwrap_or(it.pace);
            });
        });
    let choice = field(texts.how_fast, select, None);
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
