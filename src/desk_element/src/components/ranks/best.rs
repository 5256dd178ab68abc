//! Where new places help most.

use super::closing::refusal;
use super::{answered, caption, focus_summary, item_button, section, table};
use crate::asked::DeskAsked;
use crate::components::field::{select, value};
use crate::state::Desk;
use access::NewPlace;
use browser::element::{El, el, empty, fragment};
use browser::reactive::Signal;
use desk::answers::BestAnswer;
use desk::{BestRank, DeskQuestion, EngineQuestion, PlanEdit};
use leptos::prelude::*;
use std::rc::Rc;

/// Numbers of new places to choose from.
const COUNTS: [usize; 5] = [1, 2, 3, 5, 10];

/// The section.
pub fn best(desk: Desk) -> AnyView {
    let texts = &desk.texts().ranks;
    let is_open = Rc::new(Signal::new(false));
    let count = Rc::new(Signal::new(3_usize));
    let kind = Rc::new(Signal::new(String::new()));
    let asked = DeskAsked::<BestAnswer>::new("best", EngineQuestion::Best);
    {
        let (open, count) = (is_open.clone(), count.clone());
        asked.follow_with(desk, move || {
            let mut members = open.get().then(|| desk.members(EngineQuestion::Best))?;
            members.insert("count".to_owned(), count.get().into());
            Some(members)
        });
    }
    let list = answered(desk, &asked, move |answer| {
        if !answer.about.known {
            return el("p").text(desk.texts().table.no_figures).view();
        }
        let ranks: Vec<BestRank> = desk.in_words(|it| it.best_ranks(answer));
        if ranks.is_empty() {
            return el("p").text(texts.no_best).view();
        }
        let question = &answer.of.question;
        let caption = caption(desk, texts.best, answer, &answer.about);
        let bound = desk.in_words(|it| it.best_bound(answer));
        let kinds = desk.in_words(|it| it.new_kinds(question));
        let own = kinds.iter().any(|(id, _)| *id == kind.get_untracked());
        if let (false, Some((first, _))) = (own, kinds.first()) {
            kind.set(first.clone());
        }
        let columns = [texts.place, texts.adds, texts.actions];
        let rows = ranks.iter().map(|it| row(desk, it, question, &kind));
        let list = table(&caption, &columns, rows);
        let bound = el("p").text(bound.as_deref().unwrap_or_default()).view();
        let as_asked = match question.asks_more_of_places() {
            true => el("p").text(texts.as_asked).view(),
            false => empty(),
        };
        let kinds = kind_choice(desk, &kinds, &kind).view();
        fragment([kinds, list, bound, as_asked].into_iter())
    });
    let note = el("p").attr("class", "note").text(texts.best_text);
    let inner = fragment([note.view(), count_choice(desk, &count).view(), list].into_iter());
    section(desk, texts.best, &is_open, inner)
}

/// How many places are asked for.
fn count_choice(desk: Desk, count: &Rc<Signal<usize>>) -> El {
    let options = COUNTS.map(|number| {
        let text = desk.locale().number(number);
        el("option").attr("value", &number.to_string()).text(&text)
    });
    let (shown, count) = (count.clone(), count.clone());
    let select = select(options.into(), move || shown.get().to_string());
    let select = select.on("change", move |event| {
        if let Ok(chosen) = value(&event).parse() {
            count.set_if_changed(chosen);
        }
    });
    el("label").text(desk.texts().ranks.count).el(select)
}

/// Of which kind a place is that comes into the plan.
fn kind_choice(desk: Desk, kinds: &[(String, String)], kind: &Rc<Signal<String>>) -> El {
    let options = kinds.iter();
    let options = options.map(|(id, name)| el("option").attr("value", id).text(name));
    let (shown, kind) = (kind.clone(), kind.clone());
    let select = select(options.collect(), move || shown.get());
    let select = select.on("change", move |event| kind.set_if_changed(value(&event)));
    el("label").text(desk.texts().ranks.new_kind).el(select)
}

/// A place of the list. What it adds to the plan meets the question of the list, also while the desk asks something else.
fn row(desk: Desk, rank: &BestRank, asked: &DeskQuestion, kind: &Rc<Signal<String>>) -> AnyView {
    let (locale, texts) = (desk.locale(), &desk.texts().ranks);
    let show = {
        let region = rank.region.clone();
        let name = locale.say(texts.show, [&rank.name]);
        item_button(texts.on_map, &name, move |_| {
            desk.change_view(|view| view.selected = region.clone());
        })
    };
    let add = {
        let (at, kind, name) = (rank.at, kind.clone(), rank.name.clone());
        let question = asked.clone();
        let label = locale.say(texts.add, [&rank.name]);
        item_button(texts.add_short, &label, move |event| {
            let kind = kind.get_untracked();
            let added = desk.change_plan(|plan, atlas| {
                let id = plan.next_id(atlas);
                let mut place = NewPlace::new(id.clone(), kind, at);
                // Those of the list count for certain.
                question.meet(&mut place);
                plan.edit(PlanEdit::Open(Box::new(place)), atlas)
                    .map(|()| id)
            });
            let said = match added {
                Ok(id) => {
                    focus_summary(event);
                    desk.choose_place(Some(id));
                    let said = locale.say(texts.added, [&name]);
                    match question.asks_more_of_places() {
                        true => [&said, texts.as_asked].join(" "),
                        false => said,
                    }
                }
                Err(error) => refusal(desk, &error),
            };
            desk.announce(&said);
        })
    };
    el("tr")
        .el(el("th").attr("scope", "row").text(&rank.name))
        .el(el("td").attr("class", "figure").text(&rank.adds))
        .el(el("td").el(el("div").attr("class", "actions").el(show).el(add)))
        .view()
}
