//! A text that changes often, read out once it stays.

use browser::element::{self, el};
use browser::reactive::{Signal, effect};
use leptos::prelude::*;
use std::rc::Rc;
use std::time::Duration;

/// How long a text must stay before it is read out: longer than between two steps of a drag or a repeated key.
const SETTLED: Duration = Duration::from_millis(700);

/// The text as a paragraph that changes at once, and in a live region that has it once it has stayed for a moment. `text` returns
/// `None` while a newer text is still to come. The accessibility tree has only one of the two: the paragraph, until the live
/// region has the same text.
pub fn announcement(text: impl Fn() -> Option<String> + 'static) -> AnyView {
    let shown = Rc::new(Signal::new(String::new()));
    let said = Rc::new(Signal::new(String::new()));
    let timer: StoredValue<Option<TimeoutHandle>, LocalStorage> = StoredValue::new_local(None);
    let stop = move || {
        let running = timer.try_update_value(Option::take).flatten();
        if let Some(running) = running {
            running.clear();
        }
    };
    on_cleanup(stop);
    effect({
        let (shown, said) = (shown.clone(), said.clone());
        move || {
            stop();
            let Some(text) = text() else {
                return;
            };
            shown.set_if_changed(text.clone());
            if said.get_untracked() != text {
                said.set_if_changed(String::new());
                let said = said.clone();
                let settled = move || said.set_if_changed(text.clone());
                // Without a timer the paragraph stays in the accessibility tree.
                timer.set_value(set_timeout_with_handle(settled, SETTLED).ok());
            }
        }
    });
    let (visible, same) = (shown.clone(), said.clone());
    let paragraph = el("p")
        .attr("class", "first-sentence")
        .attr("part", "answer")
        .aria("aria-hidden", move || {
            let said = same.get();
            !said.is_empty() && said == shown.get()
        })
        .text_with(move || visible.get());
    let live_region = el("p")
        .attr("class", "visually-hidden")
        .attr("role", "status")
        .text_with(move || said.get());
    element::fragment([paragraph.view(), live_region.view()].into_iter())
}
