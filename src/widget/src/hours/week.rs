//! The week of a place, as its card has it.

use super::calendar::seconds;
use super::dates::{DAY, clock, short_weekday};
use super::opening::{Known, Opening, moment_of};
use crate::live::{self, Live};
use crate::tag::{self, Tag, tag};
use crate::title::capital;
use crate::visit::Visit;
use crate::words::facts::Facts;
use crate::words::hours::Hours as Words;
use atlas::PlaceIndex;
use hours::{Clock, Hours, Line, Moment, Names, Week, write};
use leptos::prelude::*;
use std::sync::Arc;

/// 1970-01-05 was a Monday.
const MONDAY: i64 = 4 * DAY;

impl Opening {
    /// What is known of when a place is open: now, and the week written out. Nothing where nobody has said.
    pub(super) fn card_of(self: Arc<Self>, visit: Visit, index: PlaceIndex) -> AnyView {
        let speech = visit.words();
        let atlas = visit.atlas();
        let Some(place) = atlas.place(index) else {
            return tag::nothing();
        };
        match self.of(index) {
            Known::Nothing => return tag::nothing(),
            Known::Always => return tag("p").text(Facts::of(speech.lang).hours_always).view(),
            Known::Unreadable => {
                let written = place.opening_hours.as_deref().unwrap_or_default();
                let note = Words::of(speech.lang).unreadable;
                let note = tag("p").set("class", "note").text(note);
                let lines = [tag("p").text(&visit.apart(written)), note];
                return tag::all(lines.into_iter().map(Tag::view));
            }
            Known::Hours(..) => {}
        }
        // A minute that passes changes what is read, and makes nothing anew that may be pressed or is being read.
        let opening = self.clone();
        let state = tag("p")
            .set("class", "state")
            .live_text(move || opening.state_of(visit, index));
        let opening = self.clone();
        let comment = move || opening.comment_of(visit, index);
        let said = comment.clone();
        let comment = tag("p")
            .set("class", "rule")
            .when("hidden", move || said().is_empty())
            .live_text(comment);
        let day = Arc::new(Live::new(self.today(visit.live().clock.peek())));
        let (today, opening) = (day.clone(), self.clone());
        live::follow(move || today.change(opening.today(visit.live().clock.get())));
        let week = tag::part(move || {
            let _ = day.get();
            self.week(visit, index)
        });
        tag::all([state.view(), comment.view(), week].into_iter())
    }

    /// The words of the rule that counts now; empty where there are none.
    fn comment_of(&self, visit: Visit, index: PlaceIndex) -> String {
        let now = moment_of(visit.live().clock.get());
        let comment = match self.of(index) {
            Known::Hours(number, hours) => self.answer(number, hours, now).comment,
            Known::Nothing | Known::Always | Known::Unreadable => None,
        };
        comment.map_or_else(String::new, |it| visit.named(&it))
    }

    /// The day at the place since 1970-01-01, at a moment in milliseconds.
    fn today(&self, now: f64) -> i64 {
        seconds(self.wall(moment_of(now))).div_euclid(DAY)
    }

    /// The week of a place in one line; empty where nobody has said it.
    pub(super) fn line_of(&self, visit: Visit, index: PlaceIndex) -> String {
        match self.of(index) {
            Known::Nothing => String::new(),
            Known::Always => Facts::of(visit.words().lang).hours_always.to_owned(),
            Known::Unreadable => {
                let atlas = visit.atlas();
                let place = atlas.place(index);
                let written = place.and_then(|it| it.opening_hours.as_deref());
                visit.apart(written.unwrap_or_default())
            }
            Known::Hours(_, hours) => {
                let (_, lines) = self.lines(visit, hours, moment_of(visit.live().clock.peek()));
                let lines = lines
                    .iter()
                    .map(|(days, times)| [days, " ", times].concat());
                lines.collect::<Vec<_>>().join("; ")
            }
        }
    }

    /// The week, and how it is written: days and times, line by line.
    fn lines(&self, visit: Visit, hours: &Hours, now: Moment) -> (Week, Vec<(String, String)>) {
        let speech = visit.words();
        let said = Words::of(speech.lang);
        let mut week = hours.week(&self.calendar, now);
        let lines = [
            &mut week.days,
            &mut week.public_holidays,
            &mut week.school_holidays,
        ];
        week.otherwise = week.otherwise.take().map(|it| match it.is_empty() {
            true => it,
            false => visit.named(&it).into(),
        });
        for span in lines.into_iter().flatten().flat_map(|it| &mut it.spans) {
            // The words of a rule are in the source's language.
            span.comment = span.comment.take().map(|it| visit.named(&it).into());
        }
        let weekdays: Vec<String> = (0..7)
            .map(|day| short_weekday(speech, MONDAY + day * DAY))
            .collect();
        let names = Names {
            weekdays: std::array::from_fn(|day| weekdays.get(day).map_or("", String::as_str)),
            words: said.week,
            comma: speech.number.comma,
            time: &|at: Clock| clock(speech, i64::from(at.0) * 60),
        };
        let lines = write(&week, &names);
        (week, lines)
    }

    /// The week as a small table, and whether other weeks are different.
    fn week(&self, visit: Visit, index: PlaceIndex) -> AnyView {
        let Known::Hours(_, hours) = self.of(index) else {
            return tag::nothing();
        };
        let said = Words::of(visit.words().lang);
        let now = visit.live().clock.peek();
        let (week, lines) = self.lines(visit, hours, moment_of(now));
        let today = (self.today(now) - MONDAY / DAY).rem_euclid(7);
        let is_today = |line: &Line| {
            let mut days = line.days.iter();
            days.any(|(first, last)| (i64::from(*first)..=i64::from(*last)).contains(&today))
        };
        let rows = lines.into_iter().enumerate();
        let rows = rows.map(|(at, (days, times))| {
            // A line for each of these comes first.
            let is_today = week.days.len() > 1 && week.days.get(at).is_some_and(is_today);
            let head = tag("th").set("scope", "row").text(&capital(&days));
            let row = if is_today {
                let today = [" (", said.today, ")"].concat();
                let today = tag("span").set("class", "now").text(&today);
                tag("tr").set("class", "today").tag(head.tag(today))
            } else {
                tag("tr").tag(head)
            };
            row.tag(tag("td").text(&times)).view()
        });
        let body = tag("tbody").children(rows.collect::<Vec<_>>().into_iter());
        let table = tag("table").set("class", "week").tag(body);
        let varies = week.varies.then_some(said.week.varies);
        let varies = varies.map(|it| tag("p").set("class", "note").text(it));
        tag::all([Some(table), varies].into_iter().flatten().map(Tag::view))
    }
}
