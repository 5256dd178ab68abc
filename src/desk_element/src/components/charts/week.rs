//! The week hour by hour, of which an hour can be chosen for all figures of the desk.

use super::view::chart;
use super::{part, refusal};
use crate::asked::{Answered, DeskAsked};
use crate::components::field::{select, value};
use crate::components::question::this_hour;
use crate::state::Desk;
use browser::element::{self, button, el, empty};
use browser::reactive::Signal;
use desk::answers::WeekAnswer;
use desk::charts::{ChartShown, ChartedWeek, WeekGrid, week_day};
use desk::{EngineQuestion, TimeAsked};
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

const WHICH: EngineQuestion = EngineQuestion::Week;
/// The hour that is offered first: Monday at ten.
const FIRST: usize = 10;

/// The part. The engine is asked while it is unfolded only: the question takes longer than the others.
pub fn week(desk: Desk) -> AnyView {
    let is_open = Rc::new(Signal::new(false));
    let asked = DeskAsked::<WeekAnswer>::new("week", WHICH);
    let open = is_open.clone();
    asked.follow_with(desk, move || {
        let mut members = open.get().then(|| desk.members(WHICH))?;
        let TimeAsked::At(time) = shown_time(desk)? else {
            return None;
        };
        members.insert("date".to_owned(), week_day(&time)?.into());
        Some(members)
    });
    let grid = Rc::new(Cell::new(WeekGrid::new(0.0, 0.0)));
    let chosen = Rc::new(Signal::new(FIRST));
    let monday = Rc::new(Signal::new(None));
    let shown = ShownWeek {
        grid: grid.clone(),
        monday: monday.clone(),
        chosen: chosen.clone(),
        last: Cell::new(None),
    };
    let week = asked.clone();
    let draw = move |width| {
        if let Answered::Refused(why) = week.get() {
            return Some(refusal(desk, &why));
        }
        let of = desk.answered_state()?;
        let answer = desk.of_screen(&week)?;
        let charted = ChartedWeek {
            question: &of.question,
            answer: &answer,
        };
        let (chart, grid) = desk.in_words(|words| words.week_chart(&charted, width));
        shown.keep(&charted, &chart, grid);
        Some(chart)
    };
    let (clicked, picked) = (asked.clone(), chosen.clone());
    let click = move |point| {
        if let Some(hour) = grid.get().hour_at(point) {
            picked.set(hour);
            ask_for(desk, &clicked, hour);
        }
    };
    let inner = el("div")
        .attr("class", "week")
        .child(chart(desk, draw, Some(Box::new(click))))
        .child(choice(desk, &monday, &asked, &chosen));
    part(desk, desk.texts().charts.week, &is_open, inner.view())
}

/// What the controls below the chart follow.
struct ShownWeek {
    /// Where its cells are.
    grid: Rc<Cell<WeekGrid>>,
    /// When it begins; none without a chart.
    monday: Rc<Signal<Option<String>>>,
    /// The hour that the controls show.
    chosen: Rc<Signal<usize>>,
    /// The hour that the question was of.
    last: Cell<Option<usize>>,
}

impl ShownWeek {
    fn keep(&self, charted: &ChartedWeek<'_>, chart: &ChartShown, grid: WeekGrid) {
        self.grid.set(grid);
        let begin = charted.answer.hours.first().map(|it| it.at.clone());
        let has_chart = matches!(chart, ChartShown::Chart(_));
        self.monday.set_if_changed(begin.filter(|_| has_chart));
        let hour = charted.asked_hour();
        if let Some(asked) = hour.filter(|_| self.last.replace(hour) != hour) {
            self.chosen.set_if_changed(asked);
        }
    }
}

/// A time in the week that is shown: that of the question, or now.
fn shown_time(desk: Desk) -> Option<TimeAsked> {
    match desk.question().time {
        TimeAsked::At(time) => Some(TimeAsked::At(time)),
        TimeAsked::Any | TimeAsked::Now => this_hour(desk),
    }
}

/// Asks the desk for an hour of the week.
fn ask_for(desk: Desk, asked: &DeskAsked<WeekAnswer>, hour: usize) {
    let answer = untrack(|| asked.answer());
    let at = answer.and_then(|it| it.hours.get(hour).map(|it| it.at.clone()));
    if let Some(time) = at.as_deref().and_then(TimeAsked::at) {
        desk.change_question(|it| it.time = time);
        let name = at.and_then(|at| untrack(|| desk.in_words(|words| words.moment(&at))));
        let said = desk
            .locale()
            .say(desk.texts().charts.chosen, [&name.unwrap_or_default()]);
        desk.announce(&said);
    }
}

/// The choice of an hour by a day and a time of day; there while there is a chart. Another answer of the same week leaves the
/// controls, and the focus in them.
fn choice(
    desk: Desk,
    monday: &Rc<Signal<Option<String>>>,
    asked: &DeskAsked<WeekAnswer>,
    chosen: &Rc<Signal<usize>>,
) -> AnyView {
    let (monday, asked, chosen) = (monday.clone(), asked.clone(), chosen.clone());
    element::dynamic(move || match monday.get() {
        Some(monday) => controls(desk, &monday, &asked, &chosen),
        None => empty(),
    })
}

fn controls(
    desk: Desk,
    monday: &str,
    asked: &DeskAsked<WeekAnswer>,
    chosen: &Rc<Signal<usize>>,
) -> AnyView {
    let texts = desk.texts();
    let names = desk.in_words(|words| words.week_names(monday));
    let [days, hours] = names.map(|names| {
        let options = names.iter().enumerate();
        let options = options.map(|(at, name)| {
            let option = el("option").attr("value", &at.to_string());
            option.text(name)
        });
        options.collect::<Vec<_>>()
    });
    let (shown, changed) = (chosen.clone(), chosen.clone());
    let day = select(days, move || (shown.get() / 24).to_string());
    let day = day.on("change", move |event| {
        let day = value(&event).parse().unwrap_or(0);
        changed.set(day * 24 + changed.get_untracked() % 24);
    });
    let (shown, changed) = (chosen.clone(), chosen.clone());
    let hour = select(hours, move || (shown.get() % 24).to_string());
    let hour = hour.on("change", move |event| {
        let hour = value(&event).parse().unwrap_or(0);
        changed.set(changed.get_untracked() / 24 * 24 + hour);
    });
    let label = |text: &str, control| el("label").el(el("span").text(text)).el(control);
    let (asked, chosen) = (asked.clone(), chosen.clone());
    let ask = button("", texts.charts.ask, move || {
        ask_for(desk, &asked, chosen.get_untracked());
    });
    let any_time = button("", texts.charts.any_time, move || {
        desk.change_question(|it| it.time = TimeAsked::Any);
    });
    el("fieldset")
        .attr("class", "week-choice")
        .el(el("legend").text(texts.charts.choose))
        .el(label(texts.question.day, day))
        .el(label(texts.question.hour, hour))
        .el(ask)
        .el(any_time)
        .view()
}
