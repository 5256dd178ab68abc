//! A week of opening hours, line by line.

use crate::date_time::DAY;
use crate::formatter::{DateTimeFormat, Formatter};
use crate::locale::Locale;
use crate::message::fill;
use atlas::{Lang, joined};
use hours::{TimeOfDay, Week, WeekFormat};

/// 1970-01-05 was a Monday.
const MONDAY: i64 = 4 * DAY;

impl<F: Formatter> Locale<F> {
    /// The days and the times of each line of a week: `ma t/m vr`, `9.00–18.30`. `named` marks a comment of the source
    /// with its language.
    pub fn week_lines(self, week: &Week, named: impl Fn(&str) -> String) -> Vec<(String, String)> {
        let mut week = week.clone();
        let lines = [
            &mut week.days,
            &mut week.public_holidays,
            &mut week.school_holidays,
        ];
        for span in lines.into_iter().flatten().flat_map(|it| &mut it.times) {
            span.comment = span.comment.take().map(|it| named(&it).into());
        }
        week.otherwise = week.otherwise.take().map(|it| match it.is_empty() {
            true => it,
            false => named(&it).into(),
        });
        let weekdays: Vec<String> = (0..7)
            .map(|day| {
                let at = MONDAY + day * DAY;
                self.formatter.date_time(DateTimeFormat::ShortWeekday, at)
            })
            .collect();
        let names = WeekFormat {
            weekdays: std::array::from_fn(|day| weekdays.get(day).map_or("", String::as_str)),
            messages: self.on_demand().opening.week,
            comma: self.number.comma,
            fill,
            time: &|at: TimeOfDay| self.clock(i64::from(at.0) * 60),
        };
        hours::format_week(&week, &names)
    }

    /// A week in one line: `ma t/m vr 9.00–18.30; za, zo gesloten`.
    pub fn week_line(self, week: &Week, named: impl Fn(&str) -> String) -> String {
        let lines = self.week_lines(week, named).into_iter();
        let lines = lines.map(|(days, times)| [&days, " ", &times].concat());
        let semicolon = if self.lang == Lang::Arabic {
            "؛ "
        } else {
            "; "
        };
        joined(&lines.collect::<Vec<_>>(), semicolon)
    }
}
