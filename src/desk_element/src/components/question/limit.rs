//! How near a place must be, and how many of them.

use crate::components::checked_input::{TextCheck, checked_input};
use crate::components::field::{field, select, value};
use crate::state::Desk;
use browser::element::{El, el};
use desk::{LimitAsked, Rank, typed_number};
use leptos::prelude::*;
use std::rc::Rc;

/// A number that is typed: set where it is in range, and otherwise named as wrong, with `id` for the words, until it is right or
/// another number is shown.
fn typed(
    desk: Desk,
    id: &str,
    shown: impl Fn() -> String + 'static,
    range: impl Fn() -> (f64, f64) + 'static,
    set: impl Fn(f64) -> bool + 'static,
) -> (El, El) {
    let range = Rc::new(range);
    let within = range.clone();
    let fits = move |number: f64| {
        let (least, most) = within();
        (least..=most).contains(&number)
    };
    let number = move |text: &str| typed_number(text, has_comma(desk));
    let check = TextCheck {
        shown,
        set: move |text: &str| number(text).is_some_and(&set),
        fits: move |text: &str| number(text).is_some_and(&fits),
        words: move || {
            let (least, most) = range();
            let locale = desk.locale();
            let texts = [least, most].map(|it| locale.decimal(it));
            let message = desk.texts().question.invalid;
            locale.say(message, [&texts[0], &texts[1]])
        },
    };
    let (field, note) = checked_input(id, "text", check);
    (field.attr("inputmode", "decimal"), note)
}

/// Minutes or metres.
pub fn limit(desk: Desk) -> AnyView {
    let texts = &desk.texts().question;
    let shown = move || match desk.question().limit {
        LimitAsked::Minutes(number) | LimitAsked::Metres(number) => ungrouped(desk, number),
    };
    let is_metres = move || matches!(desk.question().limit, LimitAsked::Metres(_));
    let range = move || match is_metres() {
        true => LimitAsked::METRES.into_inner(),
        false => LimitAsked::MINUTES.into_inner(),
    };
    let set = move |number: f64| {
        let mut is_set = false;
        desk.change_question(|it| {
            let limit = match it.limit {
                LimitAsked::Minutes(_) => LimitAsked::minutes(number),
                LimitAsked::Metres(_) => LimitAsked::metres(number),
            };
            is_set = limit.is_some();
            it.limit = limit.unwrap_or(it.limit);
        });
        is_set
    };
    let (input, note) = typed(desk, "desk-limit-note", shown, range, set);
    let options = [("minutes", texts.minutes), ("metres", texts.metres)];
    let options = options.map(|(name, text)| el("option").attr("value", name).text(text));
    let unit = select(options.into(), move || {
        if is_metres() { "metres" } else { "minutes" }.to_owned()
    });
    let unit = unit
        .attr("aria-label", texts.unit)
        .on("change", move |event| {
            let metres = value(&event) == "metres";
            desk.change_question(|it| {
                it.limit = match metres {
                    true => it.limit_as_metres(),
                    false => it.limit_as_minutes(),
                };
            });
        });
    let metres_walk = el("small").text(texts.metres_walk);
    let notes = el("div")
        .el(metres_walk.flag("hidden", move || !is_metres()))
        .el(note);
    let input = input.attr("aria-label", texts.limit);
    el("div")
        .attr("class", "field")
        .attr("role", "group")
        .attr("aria-label", texts.how_far)
        .el(el("span").attr("aria-hidden", "true").text(texts.how_far))
        .el(el("span").attr("class", "pair").el(input).el(unit))
        .el(notes)
        .view()
}

/// The how-many-th nearest place.
pub fn rank(desk: Desk) -> AnyView {
    let texts = &desk.texts().question;
    let shown = move || desk.question().rank.0.to_string();
    let range = || {
        let (least, most) = Rank::RANKS.into_inner();
        (f64::from(least), f64::from(most))
    };
    let set = move |number: f64| {
        // A number that is no whole one, or too large, becomes one that is out of range.
        let whole = if number.fract() == 0.0 { number } else { 0.0 };
        let rank = Rank::new(whole as u32);
        if let Some(rank) = rank {
            desk.change_question(|it| it.rank = rank);
        }
        rank.is_some()
    };
    let (input, note) = typed(desk, "desk-rank-note", shown, range, set);
    field(texts.how_many, input, Some(note))
}

/// A number as somebody types it: without separators of thousands, of which one is the other's decimal comma.
fn ungrouped(desk: Desk, number: f64) -> String {
    let text = number.to_string();
    if has_comma(desk) {
        text.replace('.', ",")
    } else {
        text
    }
}

/// Whether the decimal mark of the desk's numbers is a comma.
fn has_comma(desk: Desk) -> bool {
    desk.locale().decimal(0.5).contains(',')
}
