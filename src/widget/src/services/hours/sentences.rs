//! Sentences about whether places are open, now or at the chosen time.

use super::opening::{Opening, PlaceHours, moment_of};
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

    /// The same as a phrase; empty for a place without opening hours. With a filter by opening hours it is empty if they are
    /// unknown, as the row then lists them among the unknown needs.
    pub(super) fn phrase_of(&self, state: State, place: PlaceIndex) -> String {
        let now = moment_of(state.clock());
        let when = state.conditions().open;
        let chosen = self.chosen_moment(when.as_ref(), now);
        let phrase = match self.hours_of(place) {
            PlaceHours::Always | PlaceHours::Missing => return String::new(),
            PlaceHours::Unreadable => String::new(),
            PlaceHours::Hours(number, hours) => {
                let answer = self.status_at(number, hours, chosen.unwrap_or(now));
                self.sentences(state, now, chosen).phrase(&answer)
            }
        };
        if phrase.is_empty() && when.is_none() {
            state.locale().on_demand().opening.short_unknown.to_owned()
        } else {
            phrase
        }
    }

    /// Whether a place is open now, as a sentence; empty without opening hours that can be read.
    pub(super) fn state_of(&self, state: State, place: PlaceIndex) -> String {
        let PlaceHours::Hours(number, hours) = self.hours_of(place) else {
            return String::new();
        };
        let now = moment_of(state.clock());
        let answer = self.status_at(number, hours, now);
        self.sentences(state, now, None).sentence(&answer)
    }

    /// How many places are open, as a sentence.
    pub(super) fn count_sentence(&self, state: State, when: Option<&When>, count: usize) -> String {
        let now = moment_of(crate::state::now());
        let chosen = self.chosen_moment(when, now);
        self.sentences(state, now, chosen).count(count)
    }
}
