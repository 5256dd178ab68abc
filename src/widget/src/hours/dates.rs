//! Days and times of the place's clock, in words.

use super::calendar::seconds;
use crate::intl::Form;
use crate::speech::Speech;
use crate::words::hours::Hours as Words;
use hours::Wall;
use js_sys::Date;

/// Seconds in a day.
pub const DAY: i64 = 86_400;

const fn form(options: &'static [(&'static str, &'static str)]) -> Form {
    Form {
        maker: "DateTimeFormat",
        method: "format",
        options,
    }
}

static TIME: Form = form(&[("hour", "numeric"), ("minute", "2-digit"), UTC]);
static WEEKDAY: Form = form(&[LONG_WEEKDAY, UTC]);
static SHORT: Form = form(&[("weekday", "short"), UTC]);
static DATE: Form = form(&[LONG_WEEKDAY, DAY_OF_MONTH, MONTH, UTC]);
static DATE_AND_YEAR: Form = form(&[LONG_WEEKDAY, DAY_OF_MONTH, MONTH, ("year", "numeric"), UTC]);
const LONG_WEEKDAY: (&str, &str) = ("weekday", "long");
const DAY_OF_MONTH: (&str, &str) = ("day", "numeric");
const MONTH: (&str, &str) = ("month", "long");
/// A clock on the wall is written as if it were one at UTC.
const UTC: (&str, &str) = ("timeZone", "UTC");

fn written(speech: Speech, form: &'static Form, wall: i64) -> String {
    let date = Date::new(&(wall as f64 * 1000.0).into());
    speech.locale.write(form, &date.into()).unwrap_or_default()
}

/// A day: `zaterdag 21 november`, with its year where that is not the one of `now`.
pub fn date(speech: Speech, at: Wall, now: Wall) -> String {
    let year = |wall: Wall| wall.date().map(|(year, _, _)| year);
    let form = if year(at) == year(now) {
        &DATE
    } else {
        &DATE_AND_YEAR
    };
    written(speech, form, seconds(at))
}

/// A day of the week: `zaterdag`.
pub fn weekday(speech: Speech, at: Wall) -> String {
    written(speech, &WEEKDAY, seconds(at))
}

/// A day of the week as tables have it: `za`; of a wall in seconds.
pub fn short_weekday(speech: Speech, wall: i64) -> String {
    written(speech, &SHORT, wall)
}

/// What a clock shows: `16.30`; of a wall in seconds, or of seconds since midnight with which the day ends at `24.00`.
pub fn clock(speech: Speech, wall: i64) -> String {
    match Words::of(speech.lang).week.separator {
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

/// A time of day: `16.30 uur`.
pub fn time(speech: Speech, at: Wall) -> String {
    said(speech, seconds(at))
}

/// The same of an end: a day ends at `24.00 uur`.
pub fn end(speech: Speech, at: Wall) -> String {
    match seconds(at).rem_euclid(DAY) {
        0 => said(speech, DAY),
        wall => said(speech, wall),
    }
}

fn said(speech: Speech, wall: i64) -> String {
    speech.say(Words::of(speech.lang).time, [&clock(speech, wall)])
}

/// A day and a time: `zaterdag 21 november om 14.00 uur`, with the year where that is not the one of `now`.
pub fn day_and_time(speech: Speech, at: Wall, now: Wall) -> String {
    let said = Words::of(speech.lang);
    speech.say(said.day_at, [&date(speech, at, now), &time(speech, at)])
}
