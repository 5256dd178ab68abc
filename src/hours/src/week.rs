//! The week as people write it.

use crate::calendar::Calendar;
use crate::day::HolidayMode;
use crate::day_interval::{DayInterval, Status, UnknownReason};
use crate::hours::{CompiledGroup, Hours};
use crate::moment::{DAY, Moment, TimeOfDay};
use crate::overlay::append;
use crate::relative_day::NIGHT;
use opening_hours_syntax::rules::day::HolidayKind;
use std::sync::Arc;

/// A week, days with equal times gathered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// The weekdays without holidays, each day in just one line.
    pub days: Vec<WeekLine>,
    /// The weekdays where they are public holidays. Empty where the hours do not speak of them.
    pub public_holidays: Vec<WeekLine>,
    /// The weekdays in school holidays. Empty where the hours do not speak of them.
    pub school_holidays: Vec<WeekLine>,
    /// At all other times it is unknown, for this reason in the source's language: `by appointment`, or no words at all.
    pub otherwise: Option<Arc<str>>,
    /// There are weeks in the year ahead with other times; this is the week of the moment that was asked about.
    pub varies: bool,
}

/// Weekdays with equal times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekLine {
    /// Runs of weekdays, the first and the last of each, 0 for Monday to 6 for Sunday.
    pub days: Vec<(u8, u8)>,
    /// The times, early first. Empty: closed all day.
    pub times: Vec<TimeRange>,
}

/// A time on a day, perhaps until in the night after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeRange {
    /// From when.
    pub from: TimeOfDay,
    /// Until when. `None`: the hours do not say.
    pub to: Option<TimeOfDay>,
    /// It is not sure that the place is open. Not set for an open end.
    pub perhaps: bool,
    /// It may stay open after `to`.
    pub perhaps_longer: bool,
    /// The words of the rule, in the source's language.
    pub comment: Option<Arc<str>>,
}

impl TimeRange {
    /// Whether it is from midnight to midnight.
    pub fn is_whole_day(&self) -> bool {
        self.from == TimeOfDay(0) && self.to == Some(TimeOfDay(DAY))
    }
}

impl Hours {
    /// The week of a moment.
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

    /// Seven days from a Monday.
    fn plain_week(
        &self,
        calendar: &Calendar,
        monday: i64,
        how: HolidayMode,
    ) -> Vec<Vec<TimeRange>> {
        let mut days: Vec<Vec<DayInterval>> = (-1..=7)
            .map(|day| self.intervals_starting_on(calendar, monday.saturating_add(day), how))
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

/// Gives a night that was written as the early morning of the next day back to the day on which it began.
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

/// A day's times as people write them.
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

/// Days with equal times gathered in lines, in the order of their first day.
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
