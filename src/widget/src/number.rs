//! Numbers as a reader of a language writes them.

use crate::words::Words;
use atlas::{Metres, Walked};
use streets::Pace;

/// A whole number with its thousands apart: `1.427`, `1,427`.
pub fn whole(words: &Words, number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(words.number.thousands);
        }
        text.push(digit);
    }
    text
}

/// A distance as precise as it helps somebody on foot: `35 meter`, `350 meter`, `1,2 kilometer`, `14 kilometer`.
pub fn distance(words: &Words, distance: Metres) -> String {
    let metres = distance.get().round();
    if metres < 995.0 {
        let step = if metres < 100.0 { 5.0 } else { 10.0 };
        // Nobody is zero metres away from where they are not.
        let rounded = ((metres / step).round() * step).max(step);
        return (words.number.metres)(&whole(words, rounded as usize));
    }
    let tenths = (metres / 100.0).round() as usize;
    if tenths >= 100 {
        return (words.number.kilometres)(&whole(words, (tenths + 5) / 10));
    }
    (words.number.kilometres)(&tenths_of(words, tenths))
}

/// Tenths as a number with one decimal, where it needs one.
fn tenths_of(words: &Words, tenths: usize) -> String {
    let mut text = (tenths / 10).to_string();
    if !tenths.is_multiple_of(10) {
        text.push(words.number.decimal);
        text.push_str(&(tenths % 10).to_string());
    }
    text
}

/// Minutes as somebody on foot counts them: `1 minuut`, `14 minuten`, `1 uur en 5 minuten`. Never none at all.
pub fn minutes(words: &Words, minutes: f64) -> String {
    let whole_minutes = minutes.round().max(1.0) as usize;
    let (hours, rest) = (whole_minutes / 60, whole_minutes % 60);
    let mut parts = Vec::new();
    if hours > 0 {
        parts.push((words.number.hours_long)(hours, &whole(words, hours)));
    }
    if rest > 0 || hours == 0 {
        parts.push((words.number.minutes)(rest, &rest.to_string()));
    }
    and(words, &parts)
}

/// `a`, `a en b`, `a, b en c`.
pub fn and(words: &Words, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => [&before.join(", "), words.number.and, last].concat(),
    }
}

/// A speed in km/h: `4,8`, `3`.
pub fn speed(words: &Words, pace: Pace) -> String {
    tenths_of(words, (pace.kilometres_per_hour() * 10.0).round() as usize)
}

/// A walk: `350 meter, ongeveer 4 minuten lopen`.
pub fn walk(words: &Words, walk: Walked, pace: Pace) -> String {
    let length = distance(words, walk.length);
    (words.foot.walk)(&length, &minutes(words, pace.minutes(walk.effort)))
}

/// A round length for a scale: `500 m`, `2 km`.
pub fn short(words: &Words, metres: f64) -> String {
    let (number, unit) = if metres < 1_000.0 {
        (metres, " m")
    } else {
        (metres / 1_000.0, " km")
    };
    whole(words, number as usize) + unit
}
