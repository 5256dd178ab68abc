//! The opening hours of all places, parsed once.

use super::calendar;
use super::loading::AgendaFunctions;
use super::local_activities::LocalActivities;
use super::parsed::{ParsedHours, Reader};
use crate::state::{self, DayCounts, OpeningTimes, State, When};
use atlas::{Atlas, NeedStatus, Place, PlaceIndex};
use browser::element;
use browser::fault::Fault;
use browser::intl::Locale;
use browser::turn::Turn;
use hours::{Calendar, LocalTime, Moment, OpenState, OpeningStatus};
use leptos::prelude::AnyView;
use std::sync::{Arc, Mutex, PoisonError};
use wasm_bindgen::JsValue;

/// The opening hours of all places, with the calendar to evaluate them.
pub struct Opening {
    pub(super) atlas: Arc<Atlas>,
    pub(super) calendar: Calendar,
    /// The activities; none where the chunk of the agenda is not needed or did not come.
    pub(super) activities: LocalActivities,
    /// The section about them; `None` like them.
    agenda: Option<AgendaFunctions>,
    /// Whether the calendar has the time zone of the atlas. Without it, opening hours are unknown.
    pub(super) own_zone: bool,
    /// The distinct texts in order, with their parsed hours; `None` for a text that cannot be parsed.
    read: Vec<(String, Option<Box<dyn ParsedHours>>)>,
    /// The results of the last evaluations.
    cache: Mutex<Cache>,
}

#[derive(Default)]
struct Cache {
    /// Whether each place is open, by moment, the latest last.
    fits: Vec<(Moment, Arc<[NeedStatus]>)>,
    /// Statuses by moment and index of the text.
    statuses: Vec<(Moment, usize, OpeningStatus)>,
}

/// The maximum number of cached statuses.
const MAX_CACHED: usize = 200;

/// The most moments of which is kept whether each place is open: while a time is chosen the element asks about that time and about
/// now, and for a while about the minute before.
const MAX_MOMENTS: usize = 4;

/// The opening hours of a place.
pub enum PlaceHours<'o> {
    /// A place of a kind that is always open without opening hours, such as a bench.
    Always,
    /// A place without opening hours in the data.
    Missing,
    /// The text cannot be parsed.
    Unreadable,
    /// Parsed hours, with the index of their text.
    Hours(usize, &'o dyn ParsedHours),
}

impl Opening {
    /// Parses the hours of all places, and yields to the page in between.
    pub(super) async fn read(
        atlas: Arc<Atlas>,
        activities: LocalActivities,
        agenda: Option<AgendaFunctions>,
        reader: Option<Reader>,
    ) -> Self {
        let (calendar, own_zone) = calendar::of(&atlas);
        let mut read: Vec<(String, Option<Box<dyn ParsedHours>>)> = Vec::new();
        let turn = Turn::begin();
        let places = atlas.places().iter().map(Place::opening_hours);
        let own = atlas.places().iter().flat_map(|it| &it.activities);
        let local = activities.all.iter().map(|it| &it.activity);
        let activities_of_all = own.chain(local).map(|it| it.when.as_deref());
        for text in places.chain(activities_of_all) {
            if let Some(text) = text
                && let Err(at) = read.binary_search_by(|it| it.0.as_str().cmp(text))
            {
                read.insert(at, (text.to_owned(), reader.and_then(|read| read(text))));
            }
            turn.end_if_over().await;
        }
        Self {
            atlas,
            calendar,
            activities,
            agenda,
            own_zone,
            read,
            cache: Mutex::default(),
        }
    }

    /// The parsed hours of a text, with its index; `None` if it cannot be parsed.
    pub fn hours(&self, text: &str) -> Option<(usize, &dyn ParsedHours)> {
        let at = self.read.binary_search_by(|it| it.0.as_str().cmp(text));
        let at = at.ok()?;
        Some((at, self.hours_at(at)?))
    }

    /// The parsed hours of a text by its index.
    pub(super) fn hours_at(&self, number: usize) -> Option<&dyn ParsedHours> {
        self.read.get(number)?.1.as_deref()
    }

    /// The opening hours of a place.
    pub fn hours_of(&self, index: PlaceIndex) -> PlaceHours<'_> {
        if self.atlas.is_open_without_hours(index) {
            return PlaceHours::Always;
        }
        let place = self.atlas.place(index);
        match place.and_then(|it| it.opening_hours()) {
            Some(text) => match self.hours(text) {
                Some((number, hours)) => PlaceHours::Hours(number, hours),
                None => PlaceHours::Unreadable,
            },
            None => PlaceHours::Missing,
        }
    }

    /// The opening status at a moment, cached by the index of the text.
    pub fn status_at(&self, number: usize, hours: &dyn ParsedHours, at: Moment) -> OpeningStatus {
        let mut cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
        let known = cache
            .statuses
            .iter()
            .find(|it| (it.0, it.1) == (at, number));
        if let Some((_, _, status)) = known {
            return status.clone();
        }
        let status = hours.status(&self.calendar, at);
        if cache.statuses.len() >= MAX_CACHED {
            cache.statuses.clear();
        }
        cache.statuses.push((at, number, status.clone()));
        status
    }

    /// Whether each place is open at a moment, by number.
    fn statuses_at(&self, at: Moment) -> Arc<[NeedStatus]> {
        let mut cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, fits)) = cache.fits.iter().find(|it| it.0 == at) {
            return fits.clone();
        }
        let mut read: Vec<Option<Option<bool>>> = vec![None; self.read.len()];
        let fits = self
            .atlas
            .indexed_places()
            .map(|(place, _)| match self.hours_of(place) {
                PlaceHours::Always => NeedStatus::Yes,
                PlaceHours::Missing | PlaceHours::Unreadable => NeedStatus::Unknown,
                PlaceHours::Hours(number, hours) => {
                    let open = match read.get_mut(number) {
                        Some(known) => {
                            *known.get_or_insert_with(|| hours.is_open(&self.calendar, at))
                        }
                        None => None,
                    };
                    open.into()
                }
            });
        let fits: Arc<[NeedStatus]> = fits.collect();
        if cache.fits.len() >= MAX_MOMENTS {
            cache.fits.remove(0);
        }
        cache.fits.push((at, fits.clone()));
        fits
    }

    /// The moment that a condition means; `now` for a local time that cannot be parsed.
    pub fn moment(&self, when: &When, now: Moment) -> Moment {
        let local = match when {
            When::Now => None,
            When::At(text) => LocalTime::read(text),
        };
        local.map_or(now, |local| self.calendar.zone().moment(local))
    }
}

/// The moment of milliseconds since 1970-01-01T00:00Z.
pub fn moment_of(milliseconds: f64) -> Moment {
    Moment((milliseconds / 1000.0) as i64)
}

impl OpeningTimes for Opening {
    fn fits(&self, when: &When, now: f64) -> Arc<[NeedStatus]> {
        self.statuses_at(self.moment(when, moment_of(now)))
    }

    fn fits_at(&self, time: &JsValue) -> Option<Arc<[NeedStatus]>> {
        let at = match time.as_string() {
            Some(text) => {
                let when = When::read(&text)?;
                self.moment(&when, moment_of(state::now()))
            }
            None => moment_of(time.as_f64().filter(|it| it.is_finite())?),
        };
        Some(self.statuses_at(at))
    }

    fn local_time(&self, at: f64) -> LocalTime {
        self.local_time_of(moment_of(at))
    }

    fn opens(&self, place: PlaceIndex, when: &When, now: f64) -> bool {
        let PlaceHours::Hours(number, hours) = self.hours_of(place) else {
            return false;
        };
        let at = self.moment(when, moment_of(now));
        let status = self.status_at(number, hours, at);
        matches!(status.state, OpenState::Closed { opens: Some(_), .. })
    }

    fn sentence(&self, state: State, place: PlaceIndex) -> String {
        self.sentence_of(state, place)
    }

    fn phrase(&self, state: State, place: PlaceIndex) -> String {
        self.phrase_of(state, place).unwrap_or_default()
    }

    fn short(&self, state: State, place: PlaceIndex) -> String {
        self.short_of(state, place)
    }

    fn open_through(self: Arc<Self>, midnight: LocalTime, places: Arc<[PlaceIndex]>) -> DayCounts {
        Box::pin(self.counts_through(midnight, places))
    }

    fn counted(&self, state: State, places: &[PlaceIndex]) -> String {
        if self.read.is_empty() {
            return String::new();
        }
        let when = state.conditions().open;
        let fits = self.fits(when.as_ref().unwrap_or(&When::Now), state.clock());
        let open = |place: &&PlaceIndex| fits.get(place.0 as usize) == Some(&NeedStatus::Yes);
        let count = places.iter().filter(open).count();
        self.count_sentence(state, when.as_ref(), count)
    }

    fn hours(&self, locale: Locale, place: PlaceIndex) -> String {
        self.line_of(locale, place)
    }

    fn card(self: Arc<Self>, state: State, place: PlaceIndex) -> AnyView {
        self.card_of(state, place)
    }

    fn activities(self: Arc<Self>, state: State, place: PlaceIndex) -> AnyView {
        self.activities_of(state, place)
    }

    fn agenda(self: Arc<Self>, state: State) -> AnyView {
        match self.agenda {
            Some(agenda) => (agenda.section)(self, state),
            None => element::empty(),
        }
    }

    fn has_agenda(&self) -> bool {
        self.agenda.is_some() && !self.activities.is_silent()
    }

    fn fault(&self) -> Option<Arc<Fault>> {
        self.activities.fault.clone()
    }

    fn gaps(&self, state: State) -> Vec<String> {
        let has_holidays = self.read.is_empty() || calendar::knows_holidays(&self.atlas);
        state.locale().unknown_opening(self.own_zone, has_holidays)
    }
}
