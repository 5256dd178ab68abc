//! Formats a week as text.

use crate::local_time::TimeOfDay;
use crate::week::{TimeRange, Week, WeekLine};
use crate::week_messages::WeekMessages;

/// The formatting of a week in one language. In a pattern `{}` is replaced by the next part.
pub struct WeekFormat<'a> {
    /// Short names of the weekdays, Monday first: `ma`.
    pub weekdays: [&'a str; 7],
    /// The texts and patterns.
    pub messages: WeekMessages,
    /// The list separator: `, `.
    pub comma: &'a str,
    /// Formats a time of day; 24:00 is passed as 24 hours.
    pub time: &'a dyn Fn(TimeOfDay) -> String,
    /// Replaces each `{}` of a pattern by the next part.
    pub fill: fn(pattern: &str, parts: &[&str]) -> String,
}

/// Formats a week as pairs of days and times. It leaves out [`Week::varies`], which the caller shows.
pub fn format_week(week: &Week, names: &WeekFormat) -> Vec<(String, String)> {
    let mut written = Vec::new();
    let parts = [
        (&week.days, None),
        (&week.public_holidays, Some(names.messages.public_holidays)),
        (&week.school_holidays, Some(names.messages.school_holidays)),
    ];
    for (lines, name) in parts {
        for line in lines {
            let days = match (name, line.days.as_slice()) {
                (None, [(0, 6)]) => names.messages.every_day.to_owned(),
                (None, _) => names.days(line),
                (Some(name), [(0, 6)]) => name.to_owned(),
                (Some(name), _) => [name, names.comma, &names.days(line)].concat(),
            };
            written.push((days, names.times(line)));
        }
    }
    if let Some(words) = &week.otherwise {
        written.push((names.messages.otherwise.to_owned(), names.unknown(words)));
    }
    written
}

impl WeekFormat<'_> {
    fn days(&self, line: &WeekLine) -> String {
        let name = |day: u8| self.weekdays[usize::from(day % 7)];
        let runs = line.days.iter().map(|(first, last)| match last - first {
            0 => name(*first).to_owned(),
            1 => [name(*first), self.comma, name(*last)].concat(),
            _ => (self.fill)(self.messages.through, &[name(*first), name(*last)]),
        });
        self.list(runs)
    }

    fn times(&self, line: &WeekLine) -> String {
        if line.times.is_empty() {
            return self.messages.closed.to_owned();
        }
        let spans = line.times.iter().map(|it| self.span(it));
        self.list(spans)
    }

    /// Without `join`, which is a kilobyte of wasm more.
    fn list(&self, texts: impl Iterator<Item = String>) -> String {
        let mut list = String::new();
        for (at, text) in texts.enumerate() {
            if at > 0 {
                list.push_str(self.comma);
            }
            list.push_str(&text);
        }
        list
    }

    /// The text for an unknown time: the source's comment, or else a default.
    fn unknown(&self, words: &str) -> String {
        if words.is_empty() {
            self.messages.unknown
        } else {
            words
        }
        .to_owned()
    }

    fn span(&self, span: &TimeRange) -> String {
        if span.perhaps && span.is_whole_day() {
            return self.unknown(span.comment.as_deref().unwrap_or_default());
        }
        let from = (self.time)(span.from);
        let mut said = match span.to {
            Some(_) if span.is_whole_day() => self.messages.always.to_owned(),
            Some(to) => (self.fill)(self.messages.between, &[&from, &(self.time)(to)]),
            None => (self.fill)(self.messages.from, &[&from]),
        };
        if span.perhaps_longer {
            said = (self.fill)(self.messages.or_later, &[&said]);
        }
        if span.perhaps {
            said = (self.fill)(self.messages.perhaps, &[&said]);
        }
        match &span.comment {
            Some(comment) => (self.fill)(self.messages.comment, &[&said, comment]),
            None => said,
        }
    }
}
