//! The steps of the plan in words, each with a button that takes it out, and undo and redo.

use crate::state::Desk;
use browser::element::{self, El, button, el};
use browser::reactive::Memo;
use desk::PlanEdit;
use leptos::prelude::*;
use std::rc::Rc;

/// The list and its buttons. The list takes the focus where a button goes away that had it.
pub fn steps(desk: Desk) -> AnyView {
    let texts = &desk.texts().plan;
    let heading: NodeRef<leptos::html::Div> = NodeRef::new();
    let count = Memo::new(move || desk.plan().scenario().steps.len());
    let words = Rc::new(Memo::new(move || steps_in_words(desk)));
    // While a place is dragged only the words change.
    let list = element::dynamic(move || {
        let count = count.get();
        if count == 0 {
            return el("p").text(texts.no_changes).view();
        }
        let items = (0..count).map(|index| item(desk, index, &words, heading).view());
        el("ol").children(items).view()
    });
    let undo = button("", texts.undo, move || {
        if desk.plan().can_undo() {
            desk.change_plan(|plan, _| plan.undo());
            desk.announce(texts.undone);
        }
    });
    let redo = button("", texts.redo, move || {
        if desk.plan().can_redo() {
            desk.change_plan(|plan, _| plan.redo());
            desk.announce(texts.redone);
        }
    });
    // Not `disabled`: a button that has the focus would lose it.
    let buttons = el("div")
        .attr("class", "buttons")
        .el(undo.aria("aria-disabled", move || !desk.plan().can_undo()))
        .el(redo.aria("aria-disabled", move || !desk.plan().can_redo()));
    el("div")
        .attr("class", "steps")
        .attr("tabindex", "-1")
        .attr("role", "group")
        .attr("aria-label", texts.changes)
        .node_ref(heading)
        .el(desk.heading(2).text(texts.changes))
        .child(list)
        .el(buttons)
        .view()
}

/// A step, and the button that takes it out.
fn item(
    desk: Desk,
    index: usize,
    words: &Rc<Memo<Vec<String>>>,
    heading: NodeRef<leptos::html::Div>,
) -> El {
    let texts = &desk.texts().plan;
    let words = words.clone();
    let step = Rc::new(move || words.get().get(index).cloned().unwrap_or_default());
    let (text, label, title, removed) = (step.clone(), step.clone(), step.clone(), step);
    let remove = button("remove", "×", move || {
        let said = untrack(|| desk.locale().say(texts.removed, [&removed()]));
        let edit = PlanEdit::Remove(index);
        let removed = desk.change_plan(|plan, atlas| plan.edit(edit, atlas));
        if removed.is_ok() {
            desk.announce(&said);
            if let Some(heading) = heading.get_untracked() {
                let _ = heading.focus();
            }
        }
    });
    let name = move |step: String| desk.locale().say(texts.remove, [&step]);
    let remove = remove
        .attr_with("aria-label", move || name(label()))
        .attr_with("title", move || name(title()));
    el("li").el(el("span").text_with(move || text())).el(remove)
}

fn steps_in_words(desk: Desk) -> Vec<String> {
    let (atlas, plan) = (desk.atlas(), desk.plan());
    let sites = plan.sites(&atlas);
    let steps = plan.scenario().steps.iter();
    desk.in_words(|words| steps.map(|it| words.step(it, &sites)).collect())
}
