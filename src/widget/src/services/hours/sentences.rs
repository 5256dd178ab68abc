//! Sentences about whether places are open, now or at the chosen time.

use super::opening::{Opening, PlaceHours, moment_of};
use super::parsed::ParsedHours;
use crate::state::{State, When};
use atlas::PlaceIndex;
use browser::intl::Intl;
use hours::{LocalTime, Moment};
use i18n::OpeningSentences;

impl Opening {
    /// The local time of a moment at the place.
    pub fn local_time_of(&self, at: Moment) -> LocalTime {
        self.calendar.zone().local_time(at)
    }

    /// Sentences about the moment `asked`, or about now.
    fn sentences(
        &self,
        state: State,
        now: Moment,
        chosen: Option<Moment>,
    ) -> OpeningSentences<'_, Intl> {
        OpeningSentences::new(state.locale(), self.calendar.zone(), now, chosen)
    }

    /// The moment that the visitor asks about, if that is not now.
    fn chosen_moment(&self, when: Option<&When>, now: Moment) -> Option<Moment> {
        match when {
            Some(when @ When::At(_)) => Some(self.moment(when, now)),
            Some(When::Now) | None => None,
        }
    }

    /// Whether a place is open when the visitor wants to go, as a sentence; empty for a place that is always open.
    pub(super) fn sentence_of(&self, state: State, place: PlaceIndex) -> String {
        let now = moment_of(state.clock());
        let chosen = self.chosen_moment(state.conditions().open.as_ref(), now);
        let sentences = self.sentences(state, now, chosen);
        match self.hours_of(place) {
            PlaceHours::Always => String::new(),
            PlaceHours::Missing | PlaceHours::Unreadable => sentences.unknown(),
            PlaceHours::Hours(number, hours) => {
                sentences.sentence(&self.status_at(number, hours, chosen.unwrap_or(now)))
            }
        }
    }

    /// The same as a phrase, also where it is unknown; `None` for a place that is always open.
    pub(super) fn phrase_of(&self, state: State, place: PlaceIndex) -> Option<String> {
        let known = match self.hours_of(place) {
            PlaceHours::Always => return None,
            PlaceHours::Missing | PlaceHours::Unreadable => String::new(),
            PlaceHours::Hours(number, hours) => self.known_phrase(state, number, hours),
        };
        if !known.is_empty() {
            return Some(known);
        }
        let texts = &state.locale().on_demand().opening;
        let unknown = match state.conditions().open {
            Some(When::At(_)) => texts.short_unknown_then,
            Some(When::Now) | None => texts.short_unknown,
        };
        Some(unknown.to_owned())
    }

    /// The phrase on a row of the list. With a filter by opening hours it is empty if they are unknown, as the row then lists them
    /// among the unknown needs.
    pub(super) fn short_of(&self, state: State, place: PlaceIndex) -> String {
        match self.hours_of(place) {
            PlaceHours::Hours(number, hours) if state.conditions().open.is_some() => {
                self.known_phrase(state, number, hours)
            }
            PlaceHours::Unreadable if state.conditions().open.is_some() => String::new(),
            PlaceHours::Missing => String::new(),
            _ => self.phrase_of(state, place).unwrap_or_default(),
        }
    }

    /// Whether it is open when the visitor wants to go, as a phrase; empty if that is unknown.
    fn known_phrase(&self, state: State, number: usize, hours: &dyn ParsedHours) -> String {
        let now = moment_of(state.clock());
        let chosen = self.chosen_moment(state.conditions().open.as_ref(), now);
        let answer = self.status_at(number, hours, chosen.unwrap_or(now));
        self.sentences(state, now, chosen).phrase(&answer)
    }

    /// How many places are open, as a sentence.
    pub(super) fn count_sentence(&self, state: State, when: Option<&When>, count: usize) -> String {
        let now = moment_of(crate::state::now());
        let chosen = self.chosen_moment(when, now);
        self.sentences(state, now, chosen).count(count)
    }
}
