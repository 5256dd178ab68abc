//! The week as a table of weekdays and times.

use crate::calendar::Calendar;
use crate::day::HolidayMode;
use crate::day_interval::{DayInterval, Status, UnknownReason};
use crate::hours::{CompiledGroup, Hours};
use crate::local_time::TimeOfDay;
use crate::moment::{DAY, Moment};
use crate::overlay::append;
use crate::relative_day::NIGHT;
use opening_hours_syntax::rules::day::HolidayKind;
use std::sync::Arc;

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
            gathered(&self.plain_week(calendar, monday, HolidayMode::All(kind)))
        };
        let mut fallbacks = self.groups.iter().skip(1);
        let week = self.plain_week(calendar, monday, HolidayMode::None);
        Week {
            days: gathered(&week),
            public_holidays: named(HolidayKind::Public),
            school_holidays: named(HolidayKind::School),
            otherwise: fallbacks.find_map(CompiledGroup::otherwise),
            varies: self.holidays.iter().any(|(_, offset)| *offset != 0)
                || (1..=53).any(|later| {
                    let monday = monday.saturating_add(7 * later);
                    self.plain_week(calendar, monday, HolidayMode::None) != week
                }),
        }
    }

    /// The times of seven days from a Monday (days since 1970-01-01).
    fn plain_week(
        &self,
        calendar: &Calendar,
        monday: i64,
        mode: HolidayMode,
    ) -> Vec<Vec<TimeRange>> {
        let mut days: Vec<Vec<DayInterval>> = (-1..=7)
            .map(|day| self.intervals_starting_on(calendar, monday.saturating_add(day), mode))
            .collect();
        for day in 1..days.len() {
            let (before, after) = days.split_at_mut(day);
            if let (Some(before), Some(after)) = (before.last_mut(), after.first_mut()) {
                join_night(before, after);
            }
        }
        days[1..=7].iter().map(|day| spans(day)).collect()
    }
}

/// Moves a night that is written as the early morning of the next day to the day on which it began.
fn join_night(before: &mut Vec<DayInterval>, after: &mut Vec<DayInterval>) {
    let (Some(last), Some(first)) = (before.last(), after.first()) else {
        return;
    };
    let same = last.status == first.status && last.comment == first.comment;
    if same && last.from > 0 && last.to == DAY && first.from == 0 && first.to <= NIGHT {
        let first = after.remove(0);
        let night = DayInterval {
            from: DAY,
            to: first.to + DAY,
            ..first
        };
        append(before, night);
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
