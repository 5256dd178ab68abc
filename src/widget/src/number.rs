//! Numbers, distances, times and lists as a reader of a language writes them.

use crate::intl::Form;
use crate::object::list;
use crate::speech::Speech;
use crate::words::Plural;
use atlas::{Metres, Walked};
use js_sys::Date;
use streets::Pace;
use wasm_bindgen::JsValue;

/// A number with its thousands apart and one decimal at most.
pub static NUMBER: Form = number(&[("maximumFractionDigits", "1")]);
static METRES: Form = number(&[("style", "unit"), ("unit", "meter"), LONG]);
static KILOMETRES: Form = number(&[("style", "unit"), ("unit", "kilometer"), LONG]);
static MINUTES: Form = number(&[("style", "unit"), ("unit", "minute"), LONG]);
static HOURS: Form = number(&[("style", "unit"), ("unit", "hour"), LONG]);
static SPEED: Form = number(&[("style", "unit"), ("unit", "kilometer-per-hour"), LONG]);
static SHORT_METRES: Form = number(&[("style", "unit"), ("unit", "meter")]);
static SHORT_KILOMETRES: Form = number(&[("style", "unit"), ("unit", "kilometer")]);
static LIST: Form = Form {
    maker: "ListFormat",
    method: "format",
    options: &[],
};
static PLURAL: Form = Form {
    maker: "PluralRules",
    method: "select",
    options: &[],
};
static DAY: Form = date(&[("dateStyle", "long"), UTC]);
static NOW: Form = date(&[("dateStyle", "long"), ("timeStyle", "short")]);
static MONTH: Form = date(&[("year", "numeric"), ("month", "long"), UTC]);
static YEAR: Form = date(&[("year", "numeric"), UTC]);

/// Written out, for who listens: "meter" and not "m".
const LONG: (&str, &str) = ("unitDisplay", "long");
/// A day of the data is a day, wherever the visitor is.
const UTC: (&str, &str) = ("timeZone", "UTC");

const fn number(options: &'static [(&'static str, &'static str)]) -> Form {
    Form {
        maker: "NumberFormat",
        method: "format",
        options,
    }
}

const fn date(options: &'static [(&'static str, &'static str)]) -> Form {
    Form {
        maker: "DateTimeFormat",
        method: "format",
        options,
    }
}

/// What the browser writes for a number; where it cannot, its digits.
fn written(words: Speech, form: &'static Form, number: f64) -> String {
    let text = words.locale.write(form, &number.into());
    // Rust's own digits of a fraction would cost a visitor 5 kB.
    text.unwrap_or_else(|| {
        js_sys::Number::from(number)
            .to_string_with_radix(10)
            .map_or_else(|_| String::new(), String::from)
    })
}

/// A whole number with its thousands apart: `1.427`, `1,427`.
pub fn whole(words: Speech, number: usize) -> String {
    written(words, &NUMBER, number as f64)
}

/// A number that says which and not how many: `1427`, in the digits of the language.
pub fn digits(words: Speech, number: u32) -> String {
    let text = number.to_string();
    let zero = whole(words, 0).chars().next();
    // The ten digits of a script stand in a row.
    let digit = |it: char| char::from_u32(it as u32 - '0' as u32 + zero? as u32);
    let translated: Option<String> = text.chars().map(digit).collect();
    translated.unwrap_or(text)
}

/// How many of something: `1 plek`, `1.427 plekken`.
pub fn counted(words: Speech, of: fn(Plural) -> &'static str, count: usize) -> String {
    let category = words.locale.write(&PLURAL, &(count as f64).into());
    let sentence = of(Plural::of(&category.unwrap_or_default()));
    words.fill(sentence, &[&whole(words, count)])
}

/// What day and time it is where the visitor is: `22 november 2026 om 14:05`.
pub fn now(words: Speech) -> String {
    let now = words.locale.write(&NOW, &Date::new_0().into());
    now.unwrap_or_default()
}

/// A distance as precise as it helps somebody on foot: `35 meter`, `350 meter`, `1,2 kilometer`, `14 kilometer`.
pub fn distance(words: Speech, distance: Metres) -> String {
    let metres = distance.get().round();
    if metres < 995.0 {
        let step = if metres < 100.0 { 5.0 } else { 10.0 };
        // Nobody is zero metres away from where they are not.
        let rounded = ((metres / step).round() * step).max(step);
        return written(words, &METRES, rounded);
    }
    let tenths = (metres / 100.0).round();
    let kilometres = if tenths >= 100.0 {
        (tenths / 10.0).round()
    } else {
        tenths / 10.0
    };
    written(words, &KILOMETRES, kilometres)
}

/// Minutes as somebody on foot counts them: `1 minuut`, `14 minuten`, `1 uur en 5 minuten`. Never none at all.
pub fn minutes(words: Speech, minutes: f64) -> String {
    let whole_minutes = minutes.round().max(1.0) as usize;
    let (hours, rest) = (whole_minutes / 60, whole_minutes % 60);
    let mut parts = Vec::new();
    if hours > 0 {
        parts.push(written(words, &HOURS, hours as f64));
    }
    if rest > 0 || hours == 0 {
        parts.push(written(words, &MINUTES, rest as f64));
    }
    and(words, &parts)
}

/// Several numbers of minutes: `5, 10 en 15 minuten`.
pub fn several_minutes(words: Speech, minutes: &[u32]) -> String {
    let Some((last, before)) = minutes.split_last() else {
        return String::new();
    };
    let mut parts: Vec<String> = before.iter().map(|it| digits(words, *it)).collect();
    parts.push(written(words, &MINUTES, f64::from(*last)));
    and(words, &parts)
}

/// `a`, `a en b`, `a, b en c`.
pub fn and(words: Speech, parts: &[String]) -> String {
    if let [one] = parts {
        return one.clone();
    }
    let items = list(parts.iter().map(JsValue::from));
    let text = words.locale.write(&LIST, &items);
    text.unwrap_or_else(|| parts.join(", "))
}

/// A speed, written out: `4,8 kilometer per uur`.
pub fn speed(words: Speech, pace: Pace) -> String {
    let tenths = (pace.kilometres_per_hour() * 10.0).round();
    written(words, &SPEED, tenths / 10.0)
}

/// A walk: `350 meter, ongeveer 4 minuten lopen`.
pub fn walk(words: Speech, walk: Walked, pace: Pace) -> String {
    let length = distance(words, walk.length);
    words.say(
        words.foot.walk,
        [&length, &minutes(words, pace.minutes(walk.effort))],
    )
}

/// A round length for a scale: `500 m`, `2 km`.
pub fn short(words: Speech, metres: f64) -> String {
    if metres < 1_000.0 {
        written(words, &SHORT_METRES, metres)
    } else {
        written(words, &SHORT_KILOMETRES, metres / 1_000.0)
    }
}

/// A day, month or year of the data: `22 februari 2022` of `2022-02-22`. What is no date stays as it is.
pub fn day(words: Speech, text: &str) -> String {
    let form = match text.len() {
        4 => &YEAR,
        7 => &MONTH,
        10 => &DAY,
        _ => return text.to_owned(),
    };
    // Of this form it is UTC (ECMA-262, date time string format); what is no such day is not a number, and refused.
    let written = words.locale.write(form, &Date::parse(text).into());
    written.unwrap_or_else(|| text.to_owned())
}
