//! The steps of the plan in words, each with a button that takes it out, and undo and redo.

use crate::state::Desk;
use browser::element::{self, button, el};
use desk::PlanEdit;
use leptos::prelude::*;

/// The list and its buttons. The list takes the focus where a button goes away that had it.
pub fn steps(desk: Desk) -> AnyView {
    let texts = &desk.texts().plan;
    let heading: NodeRef<leptos::html::Div> = NodeRef::new();
    let list = element::dynamic(move || {
        let steps = steps_in_words(desk);
        if steps.is_empty() {
            return el("p").text(texts.no_changes).view();
        }
        let items = steps.into_iter().enumerate().map(move |(index, step)| {
            let label = desk.locale().say(texts.remove, [&step]);
            let said = desk.locale().say(texts.removed, [&step]);
            let remove = button("remove", "×", move || {
                let edit = PlanEdit::Remove(index);
                let removed = desk.change_plan(|plan, atlas| plan.edit(edit, atlas));
                if removed.is_ok() {
                    desk.announce(&said);
                    if let Some(heading) = heading.get_untracked() {
                        let _ = heading.focus();
                    }
                }
            });
            el("li")
                .el(el("span").text(&step))
                .el(remove.attr("aria-label", &label).attr("title", &label))
                .view()
        });
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
        .el(el("h4").text(texts.changes))
        .child(list)
        .el(buttons)
        .view()
}

fn steps_in_words(desk: Desk) -> Vec<String> {
    let (atlas, plan) = (desk.atlas(), desk.plan());
    let sites = plan.sites(&atlas);
    let steps = plan.scenario().steps.iter();
    desk.in_words(|words| steps.map(|it| words.step(it, &sites)).collect())
}
