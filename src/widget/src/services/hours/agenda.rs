//! What is on today and tomorrow near the visitor, as a section. It follows the clock and the location.

use super::opening::{Opening, moment_of};
use crate::state::{NodeKey, State};
use atlas::{ActivityDistance, ActivityRange, ActivityVenue, WalkTo};
use browser::element::{self, el};
use browser::reactive::Memo;
use hours::{Agenda, AgendaDay, AgendaEntry, DaySlots, Moment, NextTime};
use leptos::prelude::*;
use std::cell::Cell;
use std::sync::Arc;

/// How far each activity is, by its position; none without a location.
pub(super) type Distances = Arc<[Option<ActivityDistance>]>;

/// What the section shows. It is compared before it is shown: a minute that changes nothing leaves the page as it is.
#[derive(Clone, Default, PartialEq)]
pub(super) struct NearAgenda {
    pub(super) distances: Distances,
    /// What is within the limit that the visitor chose.
    near: Agenda,
    /// What is beyond it.
    farther: Agenda,
    /// What comes to homes in other neighbourhoods.
    elsewhere: Agenda,
}

/// The section; empty for an atlas without activities.
pub fn section(opening: Arc<Opening>, state: State) -> AnyView {
    opening.agenda_of(state)
}

impl Opening {
    fn agenda_of(self: Arc<Self>, state: State) -> AnyView {
        let activities = &self.activities;
        if activities.is_silent() {
            return element::empty();
        }
        let locale = state.locale();
        let messages = &locale.on_demand().agenda;
        let warnings = activities.warnings.iter();
        let warnings = warnings.map(|it| {
            el("p")
                .attr("class", "note")
                .text(&locale.warning(it))
                .view()
        });
        let lists = match &activities.fault {
            // The activities of the places alone would look complete.
            Some(fault) => paragraph(&fault.sentence(locale)),
            None => self.clone().following_lists(state),
        };
        el("section")
            .attr("class", "agenda")
            .attr("aria-label", messages.heading)
            .flag("hidden", move || state.selected().is_some())
            .el(state
                .section_heading(0)
                .attr("tabindex", "-1")
                .node_ref(state.slot(NodeKey::Agenda))
                .text(messages.heading))
            .child(lists)
            .children(warnings)
            .view()
    }

    /// The lists, which follow the clock, the location and the limit.
    fn following_lists(self: Arc<Self>, state: State) -> AnyView {
        // Apart from the clock: walks are not searched again each minute.
        let opening = self.clone();
        let distances = Memo::new(move || opening.distances(state));
        let opening = self.clone();
        let found = Memo::new(move || opening.near_agenda(state, distances.get()));
        element::dynamic(move || self.lists(state, &found.get()))
    }

    fn distances(&self, state: State) -> Distances {
        let all = self.activities.all.iter();
        let Some(here) = state.here() else {
            return all.map(|_| None).collect();
        };
        let atlas = state.atlas();
        let has_walks = state.walks().is_some_and(|it| it.is_snapped);
        let walk = |venue: &ActivityVenue| match venue {
            ActivityVenue::Place(place) => state.walk_to(*place),
            ActivityVenue::Position(at) => state.network()?.walk_to_position(*at),
            ActivityVenue::ComesToYou(_) | ActivityVenue::Unknown => None,
        };
        let walk: Option<&WalkTo<'_>> = match has_walks {
            true => Some(&walk),
            false => None,
        };
        all.map(|it| Some(it.distance_from(&atlas, here.at, walk)))
            .collect()
    }

    fn near_agenda(&self, state: State, distances: Distances) -> NearAgenda {
        let now = moment_of(state.clock());
        let zone = self.calendar.zone();
        let local = zone.local_time(now);
        let midnight = zone.moment(DaySlots::of(local, local).midnight());
        let all = &self.activities.all;
        let far = |item: usize| distances.get(item).copied().flatten();
        let nearest_first = atlas::sorted((0..all.len()).collect(), |a: &usize, b| {
            match (far(*a), far(*b)) {
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
        let limit = state.limit().and_then(|it| state.limits().get(it).copied());
        let agenda = |range: ActivityRange| {
            let is_in =
                |it: &usize| far(*it).map_or(ActivityRange::Near, |it| it.range(limit)) == range;
            let items = nearest_first.iter().copied().filter(is_in);
            let mut agenda = Agenda::new(items, &next, &self.calendar, now);
            for (_, entry) in &mut agenda.entries {
                // What is under way began "now", which is another moment every minute; the day is the same.
                if entry.occurrence.from <= now {
                    entry.occurrence.from = midnight;
                }
            }
            agenda
        };
        NearAgenda {
            near: agenda(ActivityRange::Near),
            farther: agenda(ActivityRange::Farther),
            elsewhere: agenda(ActivityRange::Elsewhere),
            distances: distances.clone(),
        }
    }

    /// The lists of today and of tomorrow and of what is at an unknown time, then of what is farther or elsewhere.
    fn lists(&self, state: State, found: &NearAgenda) -> AnyView {
        let locale = state.locale();
        let messages = &locale.on_demand().agenda;
        let opening = &locale.on_demand().opening;
        let numbers = Cell::new(0);
        let item = |item: usize, time: String| {
            let at = numbers.get();
            numbers.set(at + 1);
            self.item(state, found, at, item, time)
        };
        let on = |wanted: AgendaDay| {
            let entries = found.near.entries.iter();
            let entries = entries.filter(|(day, _)| *day == wanted);
            let items = entries.map(|(_, entry)| item(entry.item, self.time(state, "", entry)));
            let heading = locale.capital(day_name(state, wanted));
            list(state, &heading, items.collect())
        };
        let unknown = |agenda: &Agenda| -> Vec<AnyView> {
            let all = agenda.unknown.iter();
            all.map(|index| {
                let local = self.activities.all.get(*index);
                let when = local.and_then(|it| it.activity.when.as_deref());
                let when = when.map_or_else(|| opening.sometime.to_owned(), |it| state.named(it));
                item(*index, when)
            })
            .collect()
        };
        let others = |heading: &str, agenda: &Agenda| {
            let entries = agenda.entries.iter().map(|(day, entry)| {
                let time = self.time(state, day_name(state, *day), entry);
                item(entry.item, time)
            });
            let mut items: Vec<AnyView> = entries.collect();
            items.extend(unknown(agenda));
            list(state, heading, items)
        };
        let limit = state.limit().and_then(|it| state.limit_text(it));
        let nothing = match (&limit, found.near.entries.is_empty()) {
            (_, false) => element::empty(),
            (Some(limit), true) => paragraph(&locale.say(messages.nothing_within, [limit])),
            (None, true) => paragraph(messages.nothing),
        };
        let later = found.near.later.iter();
        let later = later.filter(|_| found.near.entries.is_empty());
        let later = later.map(|entry| item(entry.item, self.time(state, "", entry)));
        // Only with a limit something is farther.
        let farther = limit.map(|it| locale.say(messages.farther, [&it]));
        let parts = [
            nothing,
            on(AgendaDay::Today),
            on(AgendaDay::Tomorrow),
            list(state, "", later.collect()),
            list(state, messages.unknown, unknown(&found.near)),
            others(&farther.unwrap_or_default(), &found.farther),
            others(messages.elsewhere, &found.elsewhere),
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
fn list(state: State, heading: &str, items: Vec<AnyView>) -> AnyView {
    if items.is_empty() {
        return element::empty();
    }
    let list = el("ul")
        .attr("class", "activities")
        .children(items.into_iter());
    let heading = match heading {
        "" => element::empty(),
        heading => state.section_heading(1).text(heading).view(),
    };
    element::fragment([heading, list.view()].into_iter())
}
