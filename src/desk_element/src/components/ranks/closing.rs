//! What is lost if one place closes.

use super::{answered, caption, focus_summary, item_button, section, table};
use crate::asked::DeskAsked;
use crate::state::Desk;
use browser::element::{self, el, empty, fragment};
use browser::reactive::Signal;
use desk::answers::ClosingAnswer;
use desk::{ClosingRank, EngineQuestion, Plan, PlanEdit};
use leptos::prelude::*;
use std::rc::Rc;

/// So many places are shown at first.
const FIRST: usize = 10;

/// The section.
pub fn closing(desk: Desk) -> AnyView {
    let texts = &desk.texts().ranks;
    let is_open = Rc::new(Signal::new(false));
    let shows_all = Rc::new(Signal::new(false));
    let asked = DeskAsked::<ClosingAnswer>::new("closing", EngineQuestion::Closing);
    let open = is_open.clone();
    asked.follow_with(desk, move || {
        open.get().then(|| desk.members(EngineQuestion::Closing))
    });
    let list = answered(desk, &asked, move |answer| {
        if !answer.about.known {
            return el("p").text(desk.texts().table.no_figures).view();
        }
        let plan = Plan::new(answer.of.scenario.clone());
        let atlas = desk.atlas();
        let sites = plan.sites(&atlas);
        let ranks: Vec<ClosingRank> = desk.in_words(|it| it.closing_ranks(answer, &sites));
        if ranks.is_empty() {
            return el("p").text(texts.none).view();
        }
        let caption = caption(desk, texts.closing, answer, &answer.about);
        let shows_all = shows_all.clone();
        element::dynamic(move || {
            let shown = match shows_all.get() {
                true => ranks.len(),
                false => FIRST,
            };
            let rows = ranks.iter().take(shown).map(|it| row(desk, it));
            let columns = [
                texts.place,
                texts.kind,
                texts.last,
                texts.last_of_kind,
                texts.actions,
            ];
            let list = table(&caption, &columns, rows);
            let number = desk.locale().number(ranks.len());
            let shows_all = shows_all.clone();
            let more = match ranks.len() > shown {
                true => {
                    let text = desk.locale().say(texts.all, [&number]);
                    item_button(&text, &text, move |event| {
                        focus_summary(event);
                        shows_all.set(true);
                    })
                    .view()
                }
                false => empty(),
            };
            fragment([list, more].into_iter())
        })
    });
    let note = el("p").attr("class", "note").text(texts.closing_text);
    let inner = fragment([note.view(), list].into_iter());
    section(desk, texts.closing, &is_open, inner)
}

fn row(desk: Desk, rank: &ClosingRank) -> AnyView {
    let (locale, texts) = (desk.locale(), &desk.texts().ranks);
    let figure = |text: &str| el("td").attr("class", "figure").text(text);
    let show = {
        let place = rank.place.clone();
        let name = locale.say(texts.show, [&rank.name]);
        item_button(texts.on_map, &name, move |_| {
            desk.choose_place(Some(place.clone()));
        })
    };
    let close = {
        let (place, name) = (rank.place.clone(), rank.name.clone());
        let label = locale.say(texts.close, [&rank.name]);
        item_button(texts.close_short, &label, move |event| {
            let edit = PlanEdit::Close {
                place: place.clone(),
            };
            let said = match desk.change_plan(|plan, atlas| plan.edit(edit, atlas)) {
                Ok(()) => {
                    focus_summary(event);
                    locale.say(texts.added, [&name])
                }
                Err(error) => refusal(desk, &error),
            };
            desk.announce(&said);
        })
    };
    el("tr")
        .el(el("th").attr("scope", "row").text(&rank.name))
        .el(el("td").text(&rank.kind))
        .el(figure(&rank.last))
        .el(figure(&rank.last_of_kind))
        .el(el("td").el(el("div").attr("class", "actions").el(show).el(close)))
        .view()
}

/// Why a change of the plan makes no sense.
pub fn refusal(desk: Desk, error: &access::StepError) -> String {
    let (atlas, plan) = (desk.atlas(), untrack(|| desk.plan()));
    desk.in_words(|it| it.refusal(error, &plan.sites(&atlas)))
}
