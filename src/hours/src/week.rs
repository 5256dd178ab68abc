//! The week as a table of weekdays and times.

use crate::calendar::Calendar;
use crate::day::HolidayMode;
use crate::day_interval::{DayInterval, Status, UnknownReason};
use crate::hours::Hours;
use crate::local_time::TimeOfDay;
use crate::moment::{DAY, Moment};
use crate::relative_day::NIGHT;
use crate::rule::Rule;
use opening_hours_syntax::rules::day::HolidayKind;
use std::sync::Arc;

/// How many weeks are compared to tell whether the times vary over the year.
const WEEKS: usize = 54;

/// A week of opening hours; days with equal times are grouped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// The weekdays without holidays; each day is in exactly one line.
    pub days: Vec<WeekLine>,
    /// The weekdays as public holidays. Empty if no rule names public holidays.
    pub public_holidays: Vec<WeekLine>,
    /// The weekdays in school holidays. Empty if no rule names school holidays.
    pub school_holidays: Vec<WeekLine>,
    /// The comment, possibly empty, of a fallback rule that makes all other times unknown: `by appointment`.
    pub otherwise: Option<Arc<str>>,
    /// Whether other weeks in the coming year have other times; this is the week of the moment passed.
    pub varies: bool,
}

/// Weekdays with equal times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekLine {
    /// Ranges of weekdays as first and last day, 0 for Monday to 6 for Sunday.
    pub days: Vec<(u8, u8)>,
    /// The times, sorted. Empty: closed all day.
    pub times: Vec<TimeRange>,
}

/// A time range on a day, which may end in the night after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeRange {
    /// Its start.
    pub from: TimeOfDay,
    /// Its end. `None`: an open end.
    pub to: Option<TimeOfDay>,
    /// Whether it is uncertain that the place is open. Not set for an open end.
    pub perhaps: bool,
    /// Whether it may stay open after `to`.
    pub perhaps_longer: bool,
    /// The comment of the rule, in the source's language.
    pub comment: Option<Arc<str>>,
}

impl TimeRange {
    /// Whether it lasts from midnight to midnight.
    pub fn is_whole_day(&self) -> bool {
        self.from == TimeOfDay(0) && self.to == Some(TimeOfDay(DAY))
    }
}

impl Hours {
    /// The week that contains a moment.
    pub fn week(&self, calendar: &Calendar, moment: Moment) -> Week {
        let today = calendar.zone().local_time(moment).day();
        // 1970-01-01 was a Thursday.
        let monday = today.saturating_sub((today.saturating_add(3)).rem_euclid(7));
        let named = |kind| {
            if !self.holidays.contains(&(kind, 0)) {
                return Vec::new();
            }
            gathered(&self.plain_days(calendar, monday, 1, HolidayMode::All(kind)))
        };
        let days = self.plain_days(calendar, monday, WEEKS, HolidayMode::None);
        let mut weeks = days.chunks(7);
        let week = weeks.next().unwrap_or_default();
        Week {
            days: gathered(week),
            public_holidays: named(HolidayKind::Public),
            school_holidays: named(HolidayKind::School),
            otherwise: self.rules.iter().find_map(Rule::otherwise),
            varies: self.holidays.iter().any(|(_, offset)| *offset != 0)
                || weeks.any(|it| it != week),
        }
    }

    /// The times of the days of this many weeks from a Monday (days since 1970-01-01).
    fn plain_days(
        &self,
        calendar: &Calendar,
        monday: i64,
        weeks: usize,
        mode: HolidayMode,
    ) -> Vec<Vec<TimeRange>> {
        let count = 7 * weeks;
        let last = monday.saturating_add(i64::try_from(count).unwrap_or_default());
        // A day more at both ends, for the nights.
        let around = monday.saturating_sub(1)..last.saturating_add(1);
        let mut days = self.intervals_on_days(calendar, around, mode);
        for day in &mut days {
            day.retain(|it| it.status != Status::Closed);
        }
        for day in 1..days.len() {
            let (before, after) = days.split_at_mut(day);
            if let (Some(before), Some(after)) = (before.last_mut(), after.first_mut()) {
                join_night(before, after);
            }
        }
        let days = days.iter().skip(1).take(count);
        days.map(|day| spans(day)).collect()
    }
}

/// Moves the end of a night to the day on which it began, also where it is written as the early morning of the next
/// day.
fn join_night(before: &mut Vec<DayInterval>, after: &mut Vec<DayInterval>) {
    while let Some(first) = after.first() {
        let written_apart = first.from == 0
            && first.to <= NIGHT
            && before.last().is_some_and(|last| {
                let same = last.status == first.status && last.comment == first.comment;
                same && last.from > 0 && last.to == DAY
            });
        if !first.night && !written_apart {
            return;
        }
        let first = after.remove(0);
        let (from, to) = (first.from + DAY, first.to + DAY);
        match before.last_mut() {
            Some(last)
                if last.to == from
                    && last.status == first.status
                    && last.comment == first.comment =>
            {
                last.to = to;
            }
            _ => before.push(DayInterval { from, to, ..first }),
        }
    }
}

/// Converts the intervals of a day to time ranges.
fn spans(day: &[DayInterval]) -> Vec<TimeRange> {
    let mut spans: Vec<TimeRange> = Vec::new();
    for it in day.iter().filter(|it| it.status != Status::Closed) {
        let open_end = it.status == Status::Unknown(UnknownReason::OpenEnd);
        match spans.last_mut() {
            Some(last) if open_end && last.to == Some(TimeOfDay(it.from)) && !last.perhaps => {
                last.perhaps_longer = true;
            }
            _ => spans.push(TimeRange {
                from: TimeOfDay(it.from),
                to: (!open_end).then_some(TimeOfDay(it.to)),
                perhaps: it.status != Status::Open && !open_end,
                perhaps_longer: false,
                comment: (!it.comment.is_empty()).then(|| it.comment.clone()),
            }),
        }
    }
    spans
}

/// Groups days with equal times, sorted by their first day.
fn gathered(week: &[Vec<TimeRange>]) -> Vec<WeekLine> {
    let mut lines: Vec<WeekLine> = Vec::new();
    for (day, spans) in (0..).zip(week) {
        let Some(line) = lines.iter_mut().find(|it| it.times == *spans) else {
            lines.push(WeekLine {
                days: vec![(day, day)],
                times: spans.clone(),
            });
            continue;
        };
        match line.days.last_mut() {
            Some((_, last)) if *last + 1 == day => *last = day,
            _ => line.days.push((day, day)),
        }
    }
    lines
}
