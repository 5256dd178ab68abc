//! The opening hours of a place by day of the week, for its card.

use super::calendar::seconds;
use super::opening::{Opening, PlaceHours, moment_of};
use crate::state::{State, When};
use atlas::PlaceIndex;
use browser::element::{self, El, el};
use browser::intl::Locale;
use browser::reactive::{Signal, effect};
use hours::WeekLine;
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;

/// Seconds in a day.
const DAY: i64 = 86_400;
/// 1970-01-05, the fifth day, was a Monday.
const MONDAY: i64 = 4;

impl Opening {
    /// The opening hours of a place: its status when the visitor wants to go, and a table of the week. Empty without opening hours.
    pub(super) fn card_of(self: Arc<Self>, state: State, index: PlaceIndex) -> AnyView {
        let locale = state.locale();
        let atlas = state.atlas();
        let Some(place) = atlas.place(index) else {
            return element::empty();
        };
        match self.hours_of(index) {
            PlaceHours::Missing => return element::empty(),
            PlaceHours::Always => {
                return el("p").text(locale.on_demand().facts.hours_always).view();
            }
            PlaceHours::Unreadable => {
                let written = place.opening_hours().unwrap_or_default();
                let note = locale.on_demand().opening.unreadable;
                let note = el("p").attr("class", "note").text(note);
                let lines = [el("p").text(&i18n::isolated(written)), note];
                return element::fragment(lines.into_iter().map(El::view));
            }
            PlaceHours::Hours(..) => {}
        }
        // Each minute changes only the texts; nodes that may have the focus are not rebuilt.
        let opening = self.clone();
        let now = el("p")
            .attr("class", "opening-status")
            .text_with(move || opening.sentence_of(state, index));
        let opening = self.clone();
        let comment = move || opening.comment_of(state, index);
        let current_comment = comment.clone();
        let comment = el("p")
            .attr("class", "opening-comment")
            .flag("hidden", move || current_comment().is_empty())
            .text_with(comment);
        let day = Rc::new(Signal::new(self.today(untrack(|| state.clock()))));
        let (today, opening) = (day.clone(), self.clone());
        effect(move || today.set_if_changed(opening.today(state.clock())));
        let week = element::dynamic(move || {
            day.get();
            self.week(state, index)
        });
        element::fragment([now.view(), comment.view(), week].into_iter())
    }

    /// The comment of the rule that applies then; empty without one.
    fn comment_of(&self, state: State, index: PlaceIndex) -> String {
        let when = state.conditions().open.unwrap_or(When::Now);
        let at = self.moment(&when, moment_of(state.clock()));
        let comment = match self.hours_of(index) {
            PlaceHours::Hours(number, hours) => self.status_at(number, hours, at).comment,
            PlaceHours::Missing | PlaceHours::Always | PlaceHours::Unreadable => None,
        };
        comment.map_or_else(String::new, |it| state.named(&it))
    }

    /// The day at the place since 1970-01-01, at a moment in milliseconds.
    fn today(&self, now: f64) -> i64 {
        seconds(self.local_time_of(moment_of(now))).div_euclid(DAY)
    }

    /// The week of a place in one line; empty without opening hours.
    pub(super) fn line_of(&self, locale: Locale, index: PlaceIndex) -> String {
        match self.hours_of(index) {
            PlaceHours::Missing => String::new(),
            PlaceHours::Always => locale.on_demand().facts.hours_always.to_owned(),
            PlaceHours::Unreadable => {
                let place = self.atlas.place(index);
                let written = place.and_then(|it| it.opening_hours());
                i18n::isolated(written.unwrap_or_default())
            }
            PlaceHours::Hours(_, hours) => {
                let week = hours.week(&self.calendar, moment_of(crate::state::now()));
                locale.week_line(&week, |it| locale.name(&self.atlas, it))
            }
        }
    }

    /// The week as a table, with a note if other weeks differ.
    fn week(&self, state: State, index: PlaceIndex) -> AnyView {
        let PlaceHours::Hours(_, hours) = self.hours_of(index) else {
            return element::empty();
        };
        let messages = &state.locale().on_demand().opening;
        let now = untrack(|| state.clock());
        let week = hours.week(&self.calendar, moment_of(now));
        let lines = state.locale().week_lines(&week, |it| state.named(it));
        let today = (self.today(now) - MONDAY).rem_euclid(7);
        let is_today = |line: &WeekLine| {
            let mut days = line.days.iter();
            days.any(|(first, last)| (i64::from(*first)..=i64::from(*last)).contains(&today))
        };
        let rows = lines.into_iter().enumerate();
        let rows = rows.map(|(at, (days, times))| {
            // The first lines are those of the days, in the same order.
            let is_today = week.days.len() > 1 && week.days.get(at).is_some_and(is_today);
            let head = el("th")
                .attr("scope", "row")
                .text(&state.locale().capital(&days));
            let row = if is_today {
                let today = [" (", messages.today, ")"].concat();
                let today = el("span").attr("class", "now").text(&today);
                el("tr").attr("class", "today").el(head.el(today))
            } else {
                el("tr").el(head)
            };
            row.el(el("td").text(&times)).view()
        });
        let body = el("tbody").children(rows.collect::<Vec<_>>().into_iter());
        let table = el("table").attr("class", "week").el(body);
        let varies = week.varies.then_some(messages.week.varies);
        let varies = varies.map(|it| el("p").attr("class", "note").text(it));
        element::fragment([Some(table), varies].into_iter().flatten().map(El::view))
    }
}
