//! What is on today and tomorrow near the visitor, as a section. It follows the clock and the location.

use super::opening::{Opening, moment_of};
use crate::state::State;
use atlas::{ActivityDistance, ActivityVenue, LocalActivity, Metres};
use browser::element::{self, el};
use browser::reactive::Memo;
use hours::{Agenda, AgendaDay, AgendaEntry, Moment, NextTime};
use leptos::prelude::*;
use std::sync::Arc;

/// What the section shows. It is compared before it is shown: a minute that changes nothing leaves the page as it is.
#[derive(Clone, Default, PartialEq)]
pub(super) struct NearAgenda {
    agenda: Agenda,
    /// How far each activity is, by its position; none without a location.
    pub(super) distances: Vec<Option<ActivityDistance>>,
    /// The limit that the visitor chose.
    limit: Option<Metres>,
}

impl NearAgenda {
    /// Whether an activity is for the visitor, and within the limit.
    fn is_near(&self, item: usize) -> bool {
        let limit = self.limit.unwrap_or(Metres::INFINITE);
        let distance = self.distances.get(item).copied().flatten();
        distance.is_none_or(|it| it.is_within(limit))
    }
}

impl Opening {
    /// The section; empty for an atlas without activities.
    pub(super) fn agenda_of(self: Arc<Self>, state: State) -> AnyView {
        if self.activities.all.is_empty() && self.activities.warnings.is_empty() {
            return element::empty();
        }
        let locale = state.locale();
        let messages = &locale.on_demand().agenda;
        let opening = self.clone();
        let found = Memo::new(move || opening.near_agenda(state));
        let opening = self.clone();
        let warnings = self.activities.warnings.iter();
        let warnings = warnings.map(|it| {
            el("p")
                .attr("class", "note")
                .text(&locale.warning(it))
                .view()
        });
        el("section")
            .attr("class", "agenda")
            .attr("aria-label", messages.heading)
            .flag("hidden", move || state.selected().is_some())
            .el(el("h2").text(messages.heading))
            .child(element::dynamic(move || opening.lists(state, &found.get())))
            .children(warnings)
            .view()
    }

    fn near_agenda(&self, state: State) -> NearAgenda {
        let now = moment_of(state.clock());
        let atlas = state.atlas();
        let all = &self.activities.all;
        let distances: Vec<Option<ActivityDistance>> = match state.here() {
            Some(here) => {
                let walk = |venue: &ActivityVenue| match venue {
                    ActivityVenue::Place(place) => state.walk_to(*place),
                    ActivityVenue::Position(at) => state.network()?.walk_to_position(*at),
                    ActivityVenue::ComesToYou(_) | ActivityVenue::Unknown => None,
                };
                let far = |it: &LocalActivity| it.distance_from(&atlas, here.at, &walk);
                all.iter().map(|it| Some(far(it))).collect()
            }
            None => vec![None; all.len()],
        };
        let nearest_first = atlas::sorted((0..all.len()).collect(), |a: &usize, b| {
            match (distances[*a], distances[*b]) {
                (Some(one), Some(other)) => one.compare(&other).then(a.cmp(b)),
                _ => a.cmp(b),
            }
        });
        let next = |item: usize, at: Moment| {
            let when = all.get(item).and_then(|it| it.activity.when.as_deref());
            match when.and_then(|it| self.hours(it)) {
                Some((_, hours)) => NextTime::At(hours.next(&self.calendar, at)),
                None => NextTime::Unknown,
            }
        };
        let mut agenda = Agenda::new(nearest_first.into_iter(), &next, &self.calendar, now);
        for (_, entry) in &mut agenda.entries {
            // What is under way began "now", which is another moment every minute.
            if entry.occurrence.from <= now {
                entry.occurrence.from = Moment(i64::MIN);
            }
        }
        let limit = state.limit().and_then(|it| state.limits().get(it).copied());
        NearAgenda {
            agenda,
            distances,
            limit,
        }
    }

    /// The lists of today and of tomorrow, of what is farther, and of what is at an unknown time.
    fn lists(&self, state: State, found: &NearAgenda) -> AnyView {
        let locale = state.locale();
        let messages = &locale.on_demand().agenda;
        let opening = &locale.on_demand().opening;
        let entries = || (0..).zip(&found.agenda.entries);
        let list = |heading: &str, wanted: &dyn Fn(AgendaDay, usize) -> bool, names_day| {
            let wanted = entries().filter(|(_, (day, entry))| wanted(*day, entry.item));
            let items: Vec<AnyView> = wanted
                .map(|(at, (day, entry))| {
                    let day = if names_day { day_name(state, *day) } else { "" };
                    self.item(state, found, at, entry.item, self.time(state, day, entry))
                })
                .collect();
            section(heading, items)
        };
        let is_near = |day| move |on: AgendaDay, item: usize| on == day && found.is_near(item);
        let limit = state.limit().and_then(|it| state.limit_text(it));
        let is_any_near = entries().any(|(_, (_, entry))| found.is_near(entry.item));
        let nothing = match (&limit, is_any_near) {
            (_, true) => element::empty(),
            (Some(limit), false) => paragraph(&locale.say(messages.nothing_within, [limit])),
            (None, false) => paragraph(messages.nothing),
        };
        let later = match (&found.agenda.later, is_any_near) {
            (Some(later), false) => {
                let count = found.agenda.entries.len();
                let time = self.time(state, "", later);
                let item = self.item(state, found, count, later.item, time);
                section("", vec![item])
            }
            _ => element::empty(),
        };
        let farther = match &limit {
            Some(limit) => locale.say(messages.farther, [limit]),
            None => messages.elsewhere.to_owned(),
        };
        let first_unknown = found.agenda.entries.len() + 1;
        let unknown = (first_unknown..)
            .zip(&found.agenda.unknown)
            .map(|(at, item)| {
                let when = self
                    .activities
                    .all
                    .get(*item)
                    .and_then(|it| it.activity.when.as_deref());
                let when = when.map_or_else(|| opening.sometime.to_owned(), |it| state.named(it));
                self.item(state, found, at, *item, when)
            });
        let parts = [
            nothing,
            list(
                &locale.capital(opening.today),
                &is_near(AgendaDay::Today),
                false,
            ),
            list(
                &locale.capital(opening.tomorrow),
                &is_near(AgendaDay::Tomorrow),
                false,
            ),
            later,
            list(&farther, &|_, item| !found.is_near(item), true),
            section(messages.unknown, unknown.collect()),
        ];
        element::fragment(parts.into_iter())
    }

    /// When an entry is, with the day and the comment of its rule.
    fn time(&self, state: State, day: &str, entry: &AgendaEntry) -> String {
        let locale = state.locale();
        let now = moment_of(untrack(|| state.clock()));
        let next = &entry.occurrence;
        let time = locale.time_on_day(next, &self.calendar, now);
        let time = match &next.comment {
            Some(comment) => {
                let pattern = locale.on_demand().opening.week.comment;
                locale.fill(pattern, &[&time, &state.named(comment)])
            }
            None => time,
        };
        let is_under_way = next.from <= now;
        match day {
            "" => time,
            _ if is_under_way => time,
            day => [&locale.capital(day), locale.number.comma, &time].concat(),
        }
    }
}

fn day_name(state: State, day: AgendaDay) -> &'static str {
    let opening = &state.locale().on_demand().opening;
    match day {
        AgendaDay::Today => opening.today,
        AgendaDay::Tomorrow => opening.tomorrow,
    }
}

fn paragraph(text: &str) -> AnyView {
    el("p").text(text).view()
}

/// A list with its heading; empty without items.
fn section(heading: &str, items: Vec<AnyView>) -> AnyView {
    if items.is_empty() {
        return element::empty();
    }
    let list = el("ul")
        .attr("class", "activities")
        .children(items.into_iter());
    let heading = match heading {
        "" => element::empty(),
        heading => el("h3").text(heading).view(),
    };
    element::fragment([heading, list.view()].into_iter())
}
