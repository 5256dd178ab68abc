//! Evaluates the opening hours of one day.

use crate::calendar::Calendar;
use crate::day_interval::{DayInterval, Status, UnknownReason};
use crate::hours::Hours;
use crate::moment::{DAY, YEARS, date};
use crate::normalize::OPEN_END;
use crate::overlay::{append, overlay, parts};
use crate::sun::Sun;
use chrono::{Datelike, NaiveDate};
use opening_hours::{Context, OpeningHours, RuleKind};
use opening_hours_syntax::rules::day::HolidayKind;

/// How to treat holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HolidayMode {
    /// Use the holidays of the calendar.
    AsKnown,
    /// Assume no holidays; skip fallback rules.
    None,
    /// Assume that every day is a holiday of this kind and none of the other; skip fallback rules.
    All(HolidayKind),
}

/// The holidays that the hours of one day depend on, as days since 1970-01-01.
#[derive(Default)]
struct Known {
    sure: Vec<i64>,
    perhaps: Vec<i64>,
}

impl Hours {
    /// The intervals that begin on this day (days since 1970-01-01), including those that last past midnight. Gaps
    /// are closed.
    pub(crate) fn intervals_starting_on(
        &self,
        calendar: &Calendar,
        day: i64,
        mode: HolidayMode,
    ) -> Vec<DayInterval> {
        let date = match date(day) {
            Some(date) if YEARS.contains(&date.year()) => date,
            _ => return unknown(UnknownReason::Year),
        };
        if !self.has_ordinary_sun(calendar.sun(), date) {
            return unknown(UnknownReason::Sun);
        }
        let public = self.known(calendar, HolidayKind::Public, day, mode);
        let school = self.known(calendar, HolidayKind::School, day, mode);
        let written = mode != HolidayMode::AsKnown;
        let read = |public: &[i64], school: &[i64]| {
            self.read_day(&calendar.context(public, school), date, written)
        };
        let both = |known: &Known| [&known.sure[..], &known.perhaps[..]].concat();
        let mut reading = read(&public.sure, &school.sure);
        if !public.perhaps.is_empty() {
            let other = read(&both(&public), &school.sure);
            reading = agreed(&reading, &other, UnknownReason::PublicHoliday);
        }
        if !school.perhaps.is_empty() {
            let mut other = read(&public.sure, &both(&school));
            if !public.perhaps.is_empty() {
                let last = read(&both(&public), &both(&school));
                other = agreed(&other, &last, UnknownReason::PublicHoliday);
            }
            reading = agreed(&reading, &other, UnknownReason::SchoolHoliday);
        }
        reading
    }

    /// The intervals of this day from midnight to midnight without gaps, including the end of the night before.
    pub(crate) fn intervals_on(&self, calendar: &Calendar, day: i64) -> Vec<DayInterval> {
        let night =
            self.intervals_starting_on(calendar, day.saturating_sub(1), HolidayMode::AsKnown);
        let night = night.into_iter().filter(|it| it.to > DAY);
        let mut seen: Vec<DayInterval> = night
            .map(|it| DayInterval {
                from: it.from.saturating_sub(DAY),
                to: it.to - DAY,
                ..it
            })
            .collect();
        seen.extend(self.intervals_starting_on(calendar, day, HolidayMode::AsKnown));
        seen.push(closed(0, DAY));
        let mut seen = overlay(&seen, |a, b| {
            // A comment takes precedence over none.
            (b.status.cmp(&a.status)).then(a.comment.is_empty().cmp(&b.comment.is_empty()))
        });
        seen.retain(|it| it.from < DAY);
        for it in &mut seen {
            it.to = it.to.min(DAY);
        }
        seen
    }

    fn known(&self, calendar: &Calendar, kind: HolidayKind, day: i64, mode: HolidayMode) -> Known {
        let mut known = Known::default();
        for (_, offset) in self.holidays.iter().filter(|it| it.0 == kind) {
            let named = day - offset;
            let status = match mode {
                HolidayMode::AsKnown => calendar.is_holiday(kind, named),
                HolidayMode::None => Some(false),
                HolidayMode::All(all) => Some(kind == all && *offset == 0),
            };
            match status {
                Some(true) => known.sure.push(named),
                Some(false) => {}
                None => known.perhaps.push(named),
            }
        }
        known
    }

    /// Whether every span with a sun event begins before it ends and within the day, as [`crate::rules`] assumes.
    fn has_ordinary_sun(&self, sun: &Sun, date: NaiveDate) -> bool {
        self.sun.iter().all(|span| {
            let (from, to) = (sun.minutes(date, &span.start), sun.minutes(date, &span.end));
            matches!((from, to), (Some(from), Some(to)) if 0 <= from && from < to && to <= i32::from(DAY))
        })
    }

    /// Evaluates a day with given holidays, group by group; the first group that states something counts.
    fn read_day(&self, context: &Context<Sun>, date: NaiveDate, written: bool) -> Vec<DayInterval> {
        let mut intervals = Vec::new();
        for (index, group) in self.groups.iter().enumerate() {
            if written && index > 0 && group.otherwise().is_some() {
                continue;
            }
            read_part(&mut intervals, &group.head, 0, context, date);
            if let Some(tail) = &group.tail {
                read_part(&mut intervals, tail, DAY, context, date);
            }
        }
        // Anything but closed takes precedence, as a fallback applies when the place is closed.
        overlay(&intervals, |a, b| {
            (a.status == Status::Closed).cmp(&(b.status == Status::Closed))
        })
    }
}

/// Adds the evaluator's schedule of a day, shifted by `later` minutes.
fn read_part(
    to: &mut Vec<DayInterval>,
    hours: &OpeningHours,
    later: u16,
    context: &Context<Sun>,
    date: NaiveDate,
) {
    let schedule = hours
        .clone()
        .with_context(context.clone())
        .schedule_at(date);
    for range in schedule {
        let open_end = range.comment.strip_prefix(OPEN_END);
        let status = match range.kind {
            RuleKind::Open => Status::Open,
            RuleKind::Closed if range.comment.is_empty() => continue,
            RuleKind::Closed => Status::Closed,
            RuleKind::Unknown if open_end.is_some() => Status::Unknown(UnknownReason::OpenEnd),
            RuleKind::Unknown => Status::Unknown(UnknownReason::Said),
        };
        to.push(DayInterval {
            from: range.range.start.mins_from_midnight() + later,
            to: range.range.end.mins_from_midnight() + later,
            status,
            comment: open_end.map_or_else(|| range.comment.clone(), Into::into),
        });
    }
}

/// Combines two evaluations of a day: unknown where they differ.
fn agreed(a: &[DayInterval], b: &[DayInterval], reason: UnknownReason) -> Vec<DayInterval> {
    let whole = [closed(0, 2 * DAY)];
    let all = [a, b, &whole].concat();
    let mut agreed = Vec::new();
    for (from, to) in parts(&all) {
        let at = |reading: &[DayInterval]| {
            let found = reading.iter().find(|it| it.from <= from && to <= it.to);
            found.unwrap_or(&whole[0]).clone()
        };
        let (a, b) = (at(a), at(b));
        let status = if a.status == b.status {
            a.status
        } else {
            Status::Unknown(reason)
        };
        let comment = if a.comment.is_empty() {
            b.comment
        } else {
            a.comment
        };
        append(
            &mut agreed,
            DayInterval {
                from,
                to,
                status,
                comment,
            },
        );
    }
    agreed.retain(|it| it.status != Status::Closed || !it.comment.is_empty());
    agreed
}

fn closed(from: u16, to: u16) -> DayInterval {
    DayInterval {
        from,
        to,
        status: Status::Closed,
        comment: "".into(),
    }
}

fn unknown(reason: UnknownReason) -> Vec<DayInterval> {
    vec![DayInterval {
        status: Status::Unknown(reason),
        ..closed(0, DAY)
    }]
}
