//! Numbers, counts, distances, durations and lists.

use crate::formatter::{Formatter, NumberFormat};
use crate::locale::Locale;
use crate::plural::PluralCategory;
use atlas::{Lang, Metres, whole_minutes};
use streets::Pace;

impl<F: Formatter> Locale<F> {
    /// A whole number with grouped thousands: `1.427`, `1,427`.
    pub fn number(self, number: usize) -> String {
        self.formatter.number(NumberFormat::Decimal, number as f64)
    }

    /// A number with at most one decimal: `99,2`.
    pub fn decimal(self, number: f64) -> String {
        self.formatter.number(NumberFormat::Decimal, number)
    }

    /// A number that is a label and not a quantity: `1427`, ungrouped, in the digits of the locale.
    pub fn digits(self, number: u32) -> String {
        let text = number.to_string();
        let zero = self.number(0).chars().next();
        // The ten digits of a script are consecutive in Unicode.
        let digit = |it: char| char::from_u32(it as u32 - '0' as u32 + zero? as u32);
        let translated: Option<String> = text.chars().map(digit).collect();
        translated.unwrap_or(text)
    }

    /// A count of something: `1 plek`, `1.427 plekken`. `pattern` gives the pattern of each plural category.
    pub fn count(
        self,
        pattern: impl FnOnce(PluralCategory) -> &'static str,
        count: usize,
    ) -> String {
        let pattern = pattern(self.formatter.plural(count));
        self.fill(pattern, &[&self.number(count)])
    }

    /// A distance, as precise as helps a pedestrian: `35 meter`, `350 meter`, `1,2 kilometer`, `14 kilometer`. See
    /// [`Metres::rounded`].
    pub fn distance(self, distance: Metres) -> String {
        self.rounded(distance, [NumberFormat::Metres, NumberFormat::Kilometres])
    }

    /// A distance that is a limit, not rounded: `125 meter`.
    pub fn metres(self, metres: u16) -> String {
        self.formatter.number(NumberFormat::Metres, metres.into())
    }

    /// The same as [`distance`](Self::distance) with short units: `350 m`, `1,2 km`.
    pub fn short_distance(self, distance: Metres) -> String {
        let units = [NumberFormat::ShortMetres, NumberFormat::ShortKilometres];
        self.rounded(distance, units)
    }

    fn rounded(self, distance: Metres, [short, long]: [NumberFormat; 2]) -> String {
        let metres = distance.rounded().get();
        match metres < 1_000.0 {
            true => self.formatter.number(short, metres),
            false => self.formatter.number(long, metres / 1_000.0),
        }
    }

    /// A short round length for a scale bar, in metres: `500 m`, `2 km`.
    pub fn scale_length(self, metres: f64) -> String {
        if metres < 1_000.0 {
            self.formatter.number(NumberFormat::ShortMetres, metres)
        } else {
            self.formatter
                .number(NumberFormat::ShortKilometres, metres / 1_000.0)
        }
    }

    /// A duration in whole minutes: `1 minuut`, `14 minuten`, `1 uur en 5 minuten`. See [`whole_minutes`].
    pub fn duration(self, minutes: f64) -> String {
        self.list(&self.duration_parts(minutes))
    }

    /// A duration in whole minutes with short units, rounded as [`duration`](Self::duration): `14 min`, `1 uur 53 min`.
    pub fn short_duration(self, minutes: f64) -> String {
        let units = [NumberFormat::ShortHours, NumberFormat::ShortMinutes];
        self.hours_and_minutes(minutes, units).join(" ")
    }

    /// The hours and minutes of a duration.
    pub(crate) fn duration_parts(self, minutes: f64) -> Vec<String> {
        self.hours_and_minutes(minutes, [NumberFormat::Hours, NumberFormat::Minutes])
    }

    fn hours_and_minutes(self, minutes: f64, [hour, minute]: [NumberFormat; 2]) -> Vec<String> {
        let minutes = whole_minutes(minutes);
        let (hours, rest) = (minutes / 60, minutes % 60);
        let mut parts = Vec::new();
        if hours > 0 {
            parts.push(self.formatter.number(hour, hours.into()));
        }
        if rest > 0 || hours == 0 {
            parts.push(self.formatter.number(minute, rest.into()));
        }
        parts
    }

    /// A number of minutes with at most one decimal: `7,5 minuten`.
    pub fn minutes(self, minutes: f64) -> String {
        self.formatter.number(NumberFormat::Minutes, minutes)
    }

    /// Several durations: `5, 10 en 15 minuten`. Empty for none.
    pub fn durations(self, minutes: &[u32]) -> String {
        let Some((last, before)) = minutes.split_last() else {
            return String::new();
        };
        let mut parts: Vec<String> = before.iter().map(|it| self.digits(*it)).collect();
        let last = self
            .formatter
            .number(NumberFormat::Minutes, f64::from(*last));
        parts.push(last);
        self.list(&parts)
    }

    /// From one quantity to another, with the unit once where it is the same: `65 tot 95 meter`; one of them if they are equal.
    pub fn between(self, [least, most]: [String; 2]) -> String {
        match least == most {
            true => most,
            false => self.say(self.list.between, [without_unit(&least, &most), &most]),
        }
    }

    /// The same in short: `65–95 m`.
    pub fn short_between(self, [least, most]: [String; 2]) -> String {
        match least == most {
            true => most,
            false => [without_unit(&least, &most), "–", &most].concat(),
        }
    }

    /// A list: `a`, `a en b`, `a, b en c`.
    pub fn list(self, items: &[String]) -> String {
        match items {
            [one] => one.clone(),
            items => self.formatter.list(items),
        }
    }

    /// A walking speed: `4,8 kilometer per uur`.
    pub fn speed(self, pace: Pace) -> String {
        let tenths = (pace.kilometres_per_hour() * 10.0).round();
        self.formatter
            .number(NumberFormat::KilometresPerHour, tenths / 10.0)
    }

    /// The text with its first letter in upper case; Dutch "ij" is one letter.
    pub fn capital(self, text: &str) -> String {
        if let Some(rest) = text.strip_prefix("ij").filter(|_| self.lang == Lang::Dutch) {
            return ["IJ", rest].concat();
        }
        let mut letters = text.chars();
        match letters.next() {
            Some(first) => self.formatter.uppercase(first) + letters.as_str(),
            None => String::new(),
        }
    }
}

/// A quantity without its unit, which is behind the number, if another is a number of the same unit; not of hours and minutes.
fn without_unit<'q>(quantity: &'q str, other: &str) -> &'q str {
    let number = quantity.trim_end_matches(|it: char| !it.is_ascii_digit());
    let unit = quantity.strip_prefix(number).unwrap_or_default();
    let is_one = |number: &str| !number.is_empty() && !number.contains(' ');
    match other.strip_suffix(unit) {
        Some(other) if is_one(number) && is_one(other) => number,
        _ => quantity,
    }
}
