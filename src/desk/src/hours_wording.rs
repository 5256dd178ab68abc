//! Opening hours in words.

use crate::hours_form::{DayTimes, HoursForm};
use crate::wording::DeskWording;
use hours::LocalTime;
use i18n::Formatter;

impl<F: Formatter> DeskWording<'_, F> {
    /// Opening hours in the syntax of OpenStreetMap as days and times: `maandag tot en met vrijdag van 9.00 uur tot 17.00 uur`. Those that
    /// do not fit into a row for each day stay as they are.
    pub fn hours(self, text: &str) -> String {
        let in_words = HoursForm::read(text).and_then(|it| self.rows_in_words(&it));
        in_words.unwrap_or_else(|| text.to_owned())
    }

    /// `None` for rows that are empty or incomplete.
    fn rows_in_words(self, form: &HoursForm) -> Option<String> {
        let all_day = |it: &DayTimes| it.from == "00:00" && it.until == "00:00";
        if form.0.iter().all(all_day) {
            return Some(self.messages().plan.week.always.to_owned());
        }
        let mut spans: Vec<(&DayTimes, Vec<usize>)> = Vec::new();
        let open = form.0.iter().enumerate().filter(|(_, it)| !it.is_closed());
        for (day, times) in open {
            match spans.iter_mut().find(|(it, _)| *it == times) {
                Some((_, days)) => days.push(day),
                None => spans.push((times, vec![day])),
            }
        }
        let spans = spans.iter().map(|(times, days)| {
            let days = self.day_names(days, |day| Some(self.weekday(day)));
            let from = self.locale.time(on_monday(&times.from)?);
            let until = self.locale.end_time(on_monday(&times.until)?);
            let message = self.messages().charts.span;
            Some(self.locale.say(message, [&days, &from, &until]))
        });
        let spans: Option<Vec<String>> = spans.collect();
        spans.filter(|it| !it.is_empty()).map(|it| it.join("; "))
    }

    /// The name of a day of the week, from 0.
    fn weekday(self, day: usize) -> String {
        let texts = &self.messages().plan.week;
        texts.days.get(day).copied().unwrap_or_default().to_owned()
    }
}

/// A time of day, on a Monday.
fn on_monday(time: &str) -> Option<LocalTime> {
    LocalTime::read(&["2024-01-01T", time].concat())
}
