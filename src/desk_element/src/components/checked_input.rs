//! A field of which the text may be wrong.

use super::field::value;
use browser::element::{El, el};
use browser::object::member;
use browser::reactive::{Signal, effect};
use leptos::prelude::untrack;
use std::rc::Rc;
use web_sys::Event;

/// What a field does with its text.
pub struct TextCheck<Shown, Set, Fits, Words> {
    /// The text that is right now; reactive.
    pub shown: Shown,
    /// Sets what the text says; whether it could.
    pub set: Set,
    /// Whether a text that is still being typed could be set.
    pub fits: Fits,
    /// What is wrong with a text that could not be set; reactive.
    pub words: Words,
}

/// A field and its note: a text that cannot be set stays to be corrected, and is named as wrong, with `id` for the words, until it is
/// right or another text is shown.
pub fn checked_input(
    id: &str,
    kind: &str,
    check: TextCheck<
        impl Fn() -> String + 'static,
        impl Fn(&str) -> bool + 'static,
        impl Fn(&str) -> bool + 'static,
        impl Fn() -> String + 'static,
    >,
) -> (El, El) {
    let TextCheck {
        shown,
        set,
        fits,
        words,
    } = check;
    let is_wrong = Rc::new(Signal::new(false));
    let shown = Rc::new(shown);
    let change = {
        let (wrong, shown) = (is_wrong.clone(), shown.clone());
        Rc::new(move |event: &Event| {
            let text = value(event);
            // A field that is only left sets nothing: what it shows may be rounded.
            let is_right = text == untrack(|| shown()) || set(&text);
            wrong.set_if_changed(!is_right);
        })
    };
    // A browser reports no change where somebody types again what was wrong before.
    let (enter, leave) = (change.clone(), change.clone());
    let enter = move |event: Event| {
        if member(&event, "key").as_string().as_deref() == Some("Enter") {
            enter(&event);
        }
    };
    // The words go away with the last wrong letter, not only once the field is left.
    let input = {
        let wrong = is_wrong.clone();
        move |event: Event| {
            if fits(&value(&event)) {
                wrong.set_if_changed(false);
            }
        }
    };
    {
        let (wrong, shown) = (is_wrong.clone(), shown.clone());
        effect(move || {
            shown();
            wrong.set_if_changed(false);
        });
    }
    let wrong = is_wrong.clone();
    let text = move || match wrong.get() {
        true => words(),
        false => String::new(),
    };
    let field = el("input")
        .attr("type", kind)
        .attr("autocomplete", "off")
        .attr("aria-describedby", id)
        .property("value", move || shown())
        .aria("aria-invalid", move || is_wrong.get())
        .on("input", input)
        .on("change", move |event| change(&event))
        .on("keydown", enter)
        .on("blur", move |event| leave(&event));
    let note = el("small").attr("id", id).attr("role", "alert");
    (field, note.text_with(text))
}
