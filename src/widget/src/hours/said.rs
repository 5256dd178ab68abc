//! Whether a place is open, in words.

use super::calendar::seconds;
use super::opening::{Known, Opening, moment_of};
use crate::intl::Form;
use crate::number;
use crate::speech::Speech;
use crate::visit::{Visit, When};
use crate::words::Line;
use crate::words::hours::Hours as Words;
use atlas::PlaceIndex;
use hours::{Moment, State};
use js_sys::Date;

/// Seconds in a day.
pub const DAY: i64 = 86_400;
/// What ends this early, in seconds after midnight, is still the evening before.
const NIGHT: i64 = 6 * 3_600;

const fn form(options: &'static [(&'static str, &'static str)]) -> Form {
    Form {
        maker: "DateTimeFormat",
        method: "format",
        options,
    }
}

static TIME: Form = form(&[("hour", "numeric"), ("minute", "2-digit"), UTC]);
static WEEKDAY: Form = form(&[("weekday", "long"), UTC]);
static SHORT: Form = form(&[("weekday", "short"), UTC]);
static DATE: Form = form(&[
    ("weekday", "long"),
    ("day", "numeric"),
    ("month", "long"),
    UTC,
]);
/// A clock on the wall is written as if it were one at UTC.
const UTC: (&str, &str) = ("timeZone", "UTC");

fn written(speech: Speech, form: &'static Form, wall: i64) -> String {
    let date = Date::new(&(wall as f64 * 1000.0).into());
    speech.locale.write(form, &date.into()).unwrap_or_default()
}

/// A day: `zaterdag 21 november`; of a wall in seconds.
pub fn date(speech: Speech, wall: i64) -> String {
    written(speech, &DATE, wall)
}

/// A day of the week as tables have it: `za`.
pub fn weekday(speech: Speech, wall: i64) -> String {
    written(speech, &SHORT, wall)
}

/// What a clock shows: `16.30`; of a wall in seconds, or of seconds since midnight with which the day ends at `24.00`.
pub fn clock(speech: Speech, wall: i64) -> String {
    match Words::of(speech.lang).separator {
        Some(separator) => {
            let seconds = if wall == DAY {
                DAY
            } else {
                wall.rem_euclid(DAY)
            };
            let minutes = seconds / 60;
            let (hour, minute) = ((minutes / 60).to_string(), minutes % 60);
            let tens = if minute < 10 { "0" } else { "" };
            [&hour, separator, tens, &minute.to_string()].concat()
        }
        None => written(speech, &TIME, wall),
    }
}

/// A time of day: `16.30 uur`; of a wall in seconds.
pub fn time(speech: Speech, wall: i64) -> String {
    speech.say(Words::of(speech.lang).time, [&clock(speech, wall)])
}

/// A day and a time: `zaterdag 21 november om 14.00 uur`.
pub fn day_and_time(speech: Speech, wall: i64) -> String {
    let said = Words::of(speech.lang);
    let day = date(speech, wall);
    speech.say(said.day_at, [&day, &time(speech, wall)])
}

/// That nobody knows; nothing for who asked for it, as that is said with what they asked.
fn short_unknown(speech: Speech, asked: bool) -> String {
    if asked {
        String::new()
    } else {
        Words::of(speech.lang).short_unknown.to_owned()
    }
}

impl Opening {
    /// What the clock at the place says: seconds since 1970-01-01T00:00 there.
    pub fn wall(&self, at: Moment) -> i64 {
        seconds(self.calendar.zone().wall(at))
    }

    /// When something begins, as people say it `now`: `om 13.00 uur`, `morgen om 9.00 uur`, `maandag om 9.00 uur`.
    pub fn from(&self, speech: Speech, at: Moment, now: Moment) -> String {
        let said = Words::of(speech.lang);
        let (at, now) = (self.wall(at), self.wall(now));
        let clock = time(speech, at);
        match at.div_euclid(DAY) - now.div_euclid(DAY) {
            0 => speech.say(said.today_at, [&clock]),
            1 => speech.say(said.tomorrow_at, [&clock]),
            2..=6 => speech.say(said.day_at, [&written(speech, &WEEKDAY, at), &clock]),
            _ => speech.say(said.on, [&day_and_time(speech, at)]),
        }
    }

    /// Until when, `None` where that is too far away to matter.
    fn until(&self, speech: Speech, at: Option<Moment>, now: Moment) -> Option<String> {
        let (moment, at) = (at?, self.wall(at?));
        let days = at.div_euclid(DAY) - self.wall(now).div_euclid(DAY);
        match days {
            0 => Some(time(speech, at)),
            1 if at.rem_euclid(DAY) < NIGHT => Some(time(speech, at)),
            1..=6 => Some(self.from(speech, moment, now)),
            _ => None,
        }
    }

    /// Whether a place is open when the visitor wants to go, in a sentence or in a few words; empty where it goes without
    /// saying, or where the few words would only be that nobody knows.
    pub(super) fn said_of(&self, visit: Visit, place: PlaceIndex, short: bool) -> String {
        let speech = visit.words();
        let now = moment_of(visit.live().clock.get());
        let when = visit.live().conditions.get().open;
        let asked = match &when {
            Some(when @ When::At(_)) => Some(self.moment(when, now)),
            _ => None,
        };
        let at = asked.unwrap_or(now);
        let (number, hours) = match self.of(place) {
            Known::Always => return String::new(),
            Known::Hours(number, hours) => (number, hours),
            Known::Nothing if short => return String::new(),
            Known::Unreadable if short => return short_unknown(speech, when.is_some()),
            Known::Nothing | Known::Unreadable => return self.unknown(speech, asked),
        };
        let answer = self.answer(number, hours, at);
        if short {
            return match answer.state {
                State::Unknown { .. } => short_unknown(speech, when.is_some()),
                state => self.in_short(speech, state, at),
            };
        }
        let sentence = match asked {
            None => self.now(speech, answer.state, now),
            Some(asked) => self.then(speech, answer.state, asked),
        };
        self.with_holiday(
            speech,
            answer.on_holiday && answer.state.is_open(),
            sentence,
        )
    }

    /// Whether a place is open now, in a sentence.
    pub(super) fn state_of(&self, visit: Visit, place: PlaceIndex) -> String {
        let Known::Hours(number, hours) = self.of(place) else {
            return String::new();
        };
        let (speech, now) = (visit.words(), moment_of(visit.live().clock.get()));
        let answer = self.answer(number, hours, now);
        let sentence = self.now(speech, answer.state, now);
        self.with_holiday(
            speech,
            answer.on_holiday && answer.state.is_open(),
            sentence,
        )
    }

    /// A sentence, with what is to be said on a holiday of which the hours know nothing.
    fn with_holiday(&self, speech: Speech, so: bool, sentence: String) -> String {
        if so {
            [&sentence, Words::of(speech.lang).holiday].join(" ")
        } else {
            sentence
        }
    }

    fn unknown(&self, speech: Speech, asked: Option<Moment>) -> String {
        let said = Words::of(speech.lang);
        match asked {
            None => said.unknown.to_owned(),
            Some(asked) => speech.say(said.unknown_at, [&day_and_time(speech, self.wall(asked))]),
        }
    }

    /// What is so now.
    pub fn now(&self, speech: Speech, state: State, now: Moment) -> String {
        let said = Words::of(speech.lang);
        let line = |line: Line<1>, gap: String| speech.say(line, [&gap]);
        match state {
            State::Unknown { .. } => said.unknown.to_owned(),
            State::Open { until: None, .. } => said.open_always.to_owned(),
            State::Open {
                until,
                perhaps_longer,
            } => match self.until(speech, until, now) {
                None => said.open.to_owned(),
                Some(until) if perhaps_longer => line(said.open_at_least, until),
                Some(until) if state.closes_soon(now) => line(said.open_soon, until),
                Some(until) => line(said.open_until, until),
            },
            State::Closed { opens: None, .. } => said.closed.to_owned(),
            State::Closed {
                opens: Some(opens),
                perhaps,
            } => {
                let opens = self.from(speech, opens, now);
                let opens_line = if perhaps {
                    said.closed_perhaps
                } else {
                    said.closed_until
                };
                line(opens_line, opens)
            }
        }
    }

    /// What is so at another time.
    fn then(&self, speech: Speech, state: State, asked: Moment) -> String {
        let said = Words::of(speech.lang);
        let day = day_and_time(speech, self.wall(asked));
        match state {
            State::Unknown { .. } => self.unknown(speech, Some(asked)),
            State::Closed { .. } => speech.say(said.closed_at, [&day]),
            State::Open { until, .. } => match self.until(speech, until, asked) {
                Some(until) => speech.say(said.open_at_until, [&day, &until]),
                None => speech.say(said.open_at, [&day]),
            },
        }
    }

    fn in_short(&self, speech: Speech, state: State, at: Moment) -> String {
        let said = Words::of(speech.lang);
        match state {
            State::Unknown { .. } => String::new(),
            State::Open { until: None, .. } => said.short_always.to_owned(),
            State::Open { until, .. } => match self.until(speech, until, at) {
                None => said.short_open.to_owned(),
                Some(until) if state.closes_soon(at) => speech.say(said.short_soon, [&until]),
                Some(until) => speech.say(said.short_until, [&until]),
            },
            State::Closed {
                opens: Some(opens),
                perhaps: false,
            } => speech.say(said.short_opens, [&self.from(speech, opens, at)]),
            State::Closed { .. } => said.short_closed.to_owned(),
        }
    }

    /// How many places are open.
    pub(super) fn said_count(&self, visit: Visit, when: Option<&When>, count: usize) -> String {
        let speech = visit.words();
        let said = Words::of(speech.lang);
        let count = number::whole(speech, count);
        match when {
            Some(when @ When::At(_)) => {
                let at = self.wall(self.moment(when, moment_of(super::now())));
                speech.say(said.count_at, [&day_and_time(speech, at), &count])
            }
            _ => speech.say(said.count, [&count]),
        }
    }
}
