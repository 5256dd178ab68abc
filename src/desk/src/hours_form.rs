//! Opening hours as seven rows, one for each day of the week.

use hours::Hours;

/// The days in the `opening_hours` syntax of OpenStreetMap.
const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// What a rule has in place of times on days on which a place is closed.
const CLOSED: [&str; 2] = ["off", "closed"];

/// The times between which a place is open on a day, as in `09:00`; both empty where it is closed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayTimes {
    /// When it opens.
    pub from: String,
    /// When it closes: `00:00` is midnight at the end of the day, and an earlier time than `from` is one of the next day.
    pub until: String,
}

/// Opening hours as a form: a row for each day from Monday on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HoursForm(pub [DayTimes; 7]);

impl DayTimes {
    /// The times of a rule; `None` for several, and for those that are no times.
    fn read(text: &str) -> Option<Self> {
        if CLOSED.contains(&text) {
            return Some(Self::default());
        }
        let (from, until) = text.split_once('-')?;
        let until = if until == "24:00" { "00:00" } else { until };
        let times = Self {
            from: from.to_owned(),
            until: until.to_owned(),
        };
        times.text().map(|_| times)
    }

    /// Whether it closes on the next day.
    pub fn is_past_midnight(&self) -> bool {
        !self.is_closed() && self.until < self.from && self.until != "00:00"
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.from.is_empty() && self.until.is_empty()
    }

    /// The times in the syntax of OpenStreetMap; `None` where one of them is missing or both are the same.
    fn text(&self) -> Option<String> {
        let until = match self.until.as_str() {
            "00:00" => "24:00",
            until => until,
        };
        let is_span = is_time(&self.from) && is_time(until) && self.from != until;
        is_span.then(|| format!("{}-{until}", self.from))
    }
}

impl HoursForm {
    /// The hours in the `opening_hours` syntax of OpenStreetMap, with days of the same hours together: `Mo-Fr 09:00-17:00; Sa
    /// 10:00-16:00`. Empty where all days are.
    ///
    /// # Errors
    /// The number of the first day, from 0, that has only one time, or the same one twice.
    pub fn text(&self) -> Result<String, usize> {
        let mut texts: Vec<Option<String>> = Vec::new();
        for (number, day) in self.0.iter().enumerate() {
            texts.push(match day.is_closed() {
                true => None,
                false => Some(day.text().ok_or(number)?),
            });
        }
        if texts.iter().all(|it| it.as_deref() == Some("00:00-24:00")) {
            return Ok("24/7".to_owned());
        }
        let mut rules = Vec::new();
        let mut first = 0;
        for same in texts.chunk_by(|a, b| a == b) {
            let last = first + same.len() - 1;
            if let Some(Some(times)) = same.first() {
                let days = match (DAYS.get(first), DAYS.get(last)) {
                    (Some(day), _) if first == last => (*day).to_owned(),
                    (Some(from), Some(until)) => format!("{from}-{until}"),
                    _ => String::new(),
                };
                rules.push(format!("{days} {times}"));
            }
            first = last + 1;
        }
        Ok(rules.join("; "))
    }

    /// The rows of hours in the syntax of OpenStreetMap; `None` where they do not fit into rows, such as those with two times on a day,
    /// a holiday or a season.
    pub fn read(text: &str) -> Option<Self> {
        let mut form = Self::default();
        let text = match text.trim() {
            "" => return Some(form),
            "24/7" => "Mo-Su 00:00-24:00",
            text => text,
        };
        for rule in text.split(';') {
            let (days, times) = match rule.trim().split_once(' ') {
                Some((days, times)) => (days, times.trim()),
                None => ("Mo-Su", rule.trim()),
            };
            let times = DayTimes::read(times)?;
            for range in days.split(',') {
                let (first, last) = range.split_once('-').unwrap_or((range, range));
                let number = |day: &str| DAYS.iter().position(|it| *it == day);
                let (first, last) = (number(first)?, number(last)?);
                form.0.get_mut(first..=last)?.fill(times.clone());
            }
        }
        Some(form)
    }
}

/// Whether a text are hours that can be worked with.
pub fn reads_as_hours(text: &str) -> bool {
    Hours::read(text).is_ok()
}

/// Whether a text is a time as a field for times has it, or the end of a day.
fn is_time(text: &str) -> bool {
    let digits = |it: &str| it.len() == 2 && it.bytes().all(|it| it.is_ascii_digit());
    let number = |it: &str| it.parse::<u8>().unwrap_or(u8::MAX);
    let parts = text
        .split_once(':')
        .filter(|it| digits(it.0) && digits(it.1));
    parts.is_some_and(|(hour, minute)| number(hour) < 24 && number(minute) < 60 || text == "24:00")
}
