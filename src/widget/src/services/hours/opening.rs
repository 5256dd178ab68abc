//! The opening hours of all places, read once.

use super::calendar;
use crate::services::walking::yield_to_page;
use crate::state::{self, OpeningTimes, Reading, State, When};
use atlas::{Atlas, NeedStatus, PlaceIndex};
use hours::{Calendar, Hours, LocalTime, Moment, OpeningStatus};
use js_sys::Date;
use leptos::prelude::AnyView;
use std::sync::{Arc, Mutex, PoisonError};
use wasm_bindgen::JsValue;

/// How long the page is kept waiting at a time, milliseconds.
const STEP: f64 = 8.0;

/// When every place is open, as far as is known.
pub struct Opening {
    pub(super) atlas: Arc<Atlas>,
    pub(super) calendar: Calendar,
    /// Whether the clock is that of the atlas, and not that of the visitor.
    pub(super) own_zone: bool,
    /// What the texts say, each once, in their order; `None` for one that cannot be read.
    read: Vec<(String, Option<Hours>)>,
    /// What was said last, so that it is worked out once.
    asked: Mutex<Asked>,
}

#[derive(Default)]
struct Asked {
    fits: Option<(Moment, Arc<[NeedStatus]>)>,
    /// By the text's number.
    answers: Vec<(Moment, usize, OpeningStatus)>,
}

/// How many answers are kept.
const KEPT: usize = 200;

/// What is known of a place.
pub enum Known<'o> {
    /// Nothing was said, and nothing needs to be: a bench.
    Always,
    /// Nothing was said.
    Nothing,
    /// It cannot be read.
    Unreadable,
    /// Hours, with their number.
    Hours(usize, &'o Hours),
}

/// Reads the hours of all places; from then on sentences say whether they are open.
pub fn load(state: State) {
    state.spawn(async move {
        let opening = Opening::read(state.atlas()).await;
        state.opening_times_read(Arc::new(opening));
    });
}

/// Reads the hours of all places of an atlas.
pub fn read(atlas: Arc<Atlas>) -> Reading {
    Box::pin(async move {
        let opening: Arc<dyn OpeningTimes> = Arc::new(Opening::read(atlas).await);
        opening
    })
}

impl Opening {
    /// Reads the hours of all places in steps, between which the page can respond.
    pub async fn read(atlas: Arc<Atlas>) -> Self {
        let (calendar, own_zone) = calendar::of(&atlas);
        let mut read: Vec<(String, Option<Hours>)> = Vec::new();
        let mut begun = Date::now();
        for place in atlas.places() {
            let activities = place.activities.iter().map(|it| &it.when);
            for text in activities.chain([&place.opening_hours]).flatten() {
                if let Err(at) = read.binary_search_by(|it| it.0.as_str().cmp(text)) {
                    read.insert(at, (text.clone(), Hours::read(text).ok()));
                }
            }
            if Date::now() - begun > STEP {
                yield_to_page().await;
                begun = Date::now();
            }
        }
        Self {
            atlas,
            calendar,
            own_zone,
            read,
            asked: Mutex::default(),
        }
    }

    /// What a text says, with its number.
    pub fn hours(&self, text: &str) -> Option<(usize, &Hours)> {
        let at = self.read.binary_search_by(|it| it.0.as_str().cmp(text));
        let at = at.ok()?;
        Some((at, self.read.get(at)?.1.as_ref()?))
    }

    /// What is known of a place.
    pub fn of(&self, index: PlaceIndex) -> Known<'_> {
        if self.atlas.is_open_without_hours(index) {
            return Known::Always;
        }
        let place = self.atlas.place(index);
        match place.and_then(|it| it.opening_hours.as_ref()) {
            Some(text) => match self.hours(text) {
                Some((number, hours)) => Known::Hours(number, hours),
                None => Known::Unreadable,
            },
            None => Known::Nothing,
        }
    }

    /// What hours say of a moment.
    pub fn answer(&self, number: usize, hours: &Hours, at: Moment) -> OpeningStatus {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let known = asked.answers.iter().find(|it| (it.0, it.1) == (at, number));
        if let Some((_, _, answer)) = known {
            return answer.clone();
        }
        let answer = hours.status(&self.calendar, at);
        if asked.answers.len() >= KEPT {
            asked.answers.clear();
        }
        asked.answers.push((at, number, answer.clone()));
        answer
    }

    /// Whether each place is open at a moment, by number.
    fn fits_of(&self, at: Moment) -> Arc<[NeedStatus]> {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, fits)) = &asked.fits
            && *of == at
        {
            return fits.clone();
        }
        let mut read: Vec<Option<Option<bool>>> = vec![None; self.read.len()];
        let fits = self
            .atlas
            .indexed_places()
            .map(|(place, _)| match self.of(place) {
                Known::Always => NeedStatus::Yes,
                Known::Nothing | Known::Unreadable => NeedStatus::Unknown,
                Known::Hours(number, hours) => {
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
        asked.fits = Some((at, fits.clone()));
        fits
    }

    /// The moment that somebody means. A time that the calendar does not have is taken for now.
    pub fn moment(&self, when: &When, now: Moment) -> Moment {
        let wall = match when {
            When::Now => None,
            When::At(text) => LocalTime::read(text),
        };
        wall.map_or(now, |wall| self.calendar.zone().moment(wall))
    }
}

/// The moment of milliseconds since 1970-01-01T00:00Z.
pub fn moment_of(milliseconds: f64) -> Moment {
    Moment((milliseconds / 1000.0) as i64)
}

impl OpeningTimes for Opening {
    fn fits(&self, when: &When, now: f64) -> Arc<[NeedStatus]> {
        self.fits_of(self.moment(when, moment_of(now)))
    }

    fn fits_at(&self, time: &JsValue) -> Option<Arc<[NeedStatus]>> {
        let at = match time.as_string() {
            Some(text) => {
                let when = When::read(&text)?;
                self.moment(&when, moment_of(state::now()))
            }
            None => moment_of(time.as_f64().filter(|it| it.is_finite())?),
        };
        Some(self.fits_of(at))
    }

    fn sentence(&self, state: State, place: PlaceIndex) -> String {
        self.sentence_of(state, place)
    }

    fn short(&self, state: State, place: PlaceIndex) -> String {
        self.phrase_of(state, place)
    }

    fn counted(&self, state: State, places: &[PlaceIndex]) -> String {
        let when = state.conditions().open;
        let fits = self.fits(when.as_ref().unwrap_or(&When::Now), state.clock());
        let open = |place: &&PlaceIndex| fits.get(place.0 as usize) == Some(&NeedStatus::Yes);
        let count = places.iter().filter(open).count();
        self.count_sentence(state, when.as_ref(), count)
    }

    fn hours(&self, state: State, place: PlaceIndex) -> String {
        self.line_of(state, place)
    }

    fn card(self: Arc<Self>, state: State, place: PlaceIndex) -> AnyView {
        self.card_of(state, place)
    }

    fn activities(self: Arc<Self>, state: State, place: PlaceIndex) -> AnyView {
        self.activities_of(state, place)
    }

    fn gaps(&self, state: State) -> Vec<String> {
        let has_holidays = self.read.is_empty() || calendar::knows_holidays(&self.atlas);
        state.locale().unknown_opening(self.own_zone, has_holidays)
    }
}
