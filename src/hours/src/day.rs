//! One day of opening hours.

use crate::calendar::Calendar;
use crate::hours::Hours;
use crate::moment::{DAY, YEARS, date};
use crate::overlay::{append, overlay, parts};
use crate::sky::Sky;
use crate::source::OPEN_END;
use crate::stretch::{Is, Stretch, Why};
use chrono::{Datelike, NaiveDate};
use opening_hours::{Context, OpeningHours, RuleKind};
use opening_hours_syntax::rules::day::HolidayKind;

/// How holidays are to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holidays {
    /// As the calendar has them.
    AsKnown,
    /// As if there were none, and without what is said for all other times.
    None,
    /// As if every day were one of this kind, and none of the other; without what is said for all other times.
    All(HolidayKind),
}

/// The holidays on which the hours of one day depend.
#[derive(Default)]
struct Known {
    sure: Vec<i64>,
    perhaps: Vec<i64>,
}

impl Hours {
    /// What begins on this day since 1970-01-01, also where it goes on after midnight. Where nothing is said it is closed.
    pub(crate) fn begun_on(&self, calendar: &Calendar, day: i64, how: Holidays) -> Vec<Stretch> {
        let date = match date(day) {
            Some(date) if YEARS.contains(&date.year()) => date,
            _ => return unknown(Why::Year),
        };
        if !self.has_ordinary_sun(calendar.sky(), date) {
            return unknown(Why::Sun);
        }
        let public = self.known(calendar, HolidayKind::Public, day, how);
        let school = self.known(calendar, HolidayKind::School, day, how);
        let written = how != Holidays::AsKnown;
        let read = |public: &[i64], school: &[i64]| {
            self.read_day(&calendar.context(public, school), date, written)
        };
        let both = |known: &Known| [&known.sure[..], &known.perhaps[..]].concat();
        let mut reading = read(&public.sure, &school.sure);
        if !public.perhaps.is_empty() {
            let other = read(&both(&public), &school.sure);
            reading = agreed(&reading, &other, Why::PublicHoliday);
        }
        if !school.perhaps.is_empty() {
            let mut other = read(&public.sure, &both(&school));
            if !public.perhaps.is_empty() {
                let last = read(&both(&public), &both(&school));
                other = agreed(&other, &last, Why::PublicHoliday);
            }
            reading = agreed(&reading, &other, Why::SchoolHoliday);
        }
        reading
    }

    /// What the clock of this day sees, from midnight to midnight without a gap: its own, and the end of last night.
    pub(crate) fn seen_on(&self, calendar: &Calendar, day: i64) -> Vec<Stretch> {
        let night = self.begun_on(calendar, day.saturating_sub(1), Holidays::AsKnown);
        let night = night.into_iter().filter(|it| it.to > DAY);
        let mut seen: Vec<Stretch> = night
            .map(|it| Stretch {
                from: it.from.saturating_sub(DAY),
                to: it.to - DAY,
                ..it
            })
            .collect();
        seen.extend(self.begun_on(calendar, day, Holidays::AsKnown));
        seen.push(closed(0, DAY));
        let mut seen = overlay(&seen, |a, b| {
            // What is said with a comment goes before silence.
            (b.is.cmp(&a.is)).then(a.comment.is_empty().cmp(&b.comment.is_empty()))
        });
        seen.retain(|it| it.from < DAY);
        for it in &mut seen {
            it.to = it.to.min(DAY);
        }
        seen
    }

    fn known(&self, calendar: &Calendar, kind: HolidayKind, day: i64, how: Holidays) -> Known {
        let mut known = Known::default();
        for (_, offset) in self.holidays.iter().filter(|it| it.0 == kind) {
            let named = day - offset;
            let is = match how {
                Holidays::AsKnown => calendar.is_holiday(kind, named),
                Holidays::None => Some(false),
                Holidays::All(all) => Some(kind == all && *offset == 0),
            };
            match is {
                Some(true) => known.sure.push(named),
                Some(false) => {}
                None => known.perhaps.push(named),
            }
        }
        known
    }

    /// Whether all that depends on the sun begins before it ends, as it does on an ordinary day.
    fn has_ordinary_sun(&self, sky: &Sky, date: NaiveDate) -> bool {
        self.sun.iter().all(|span| {
            let (from, to) = (sky.minutes(date, &span.start), sky.minutes(date, &span.end));
            matches!((from, to), (Some(from), Some(to)) if 0 <= from && from < to && to <= i32::from(DAY))
        })
    }

    /// A day in which it is settled what is a holiday: groups after each other, so that the first that says something counts.
    fn read_day(&self, context: &Context<Sky>, date: NaiveDate, written: bool) -> Vec<Stretch> {
        let mut stretches = Vec::new();
        for (index, group) in self.groups.iter().enumerate() {
            if written && index > 0 && group.otherwise().is_some() {
                continue;
            }
            read_part(&mut stretches, &group.head, 0, context, date);
            if let Some(tail) = &group.tail {
                read_part(&mut stretches, tail, DAY, context, date);
            }
        }
        // Without a preference other than for being open or perhaps so: a fallback is for when one is closed.
        overlay(&stretches, |a, b| {
            (a.is == Is::Closed).cmp(&(b.is == Is::Closed))
        })
    }
}

/// Adds what the evaluator says of a day, so many minutes later.
fn read_part(
    to: &mut Vec<Stretch>,
    hours: &OpeningHours,
    later: u16,
    context: &Context<Sky>,
    date: NaiveDate,
) {
    let schedule = hours
        .clone()
        .with_context(context.clone())
        .schedule_at(date);
    for range in schedule {
        let open_end = range.comment.strip_prefix(OPEN_END);
        let is = match range.kind {
            RuleKind::Open => Is::Open,
            RuleKind::Closed if range.comment.is_empty() => continue,
            RuleKind::Closed => Is::Closed,
            RuleKind::Unknown if open_end.is_some() => Is::Unknown(Why::OpenEnd),
            RuleKind::Unknown => Is::Unknown(Why::Said),
        };
        to.push(Stretch {
            from: range.range.start.mins_from_midnight() + later,
            to: range.range.end.mins_from_midnight() + later,
            is,
            comment: open_end.map_or_else(|| range.comment.clone(), Into::into),
        });
    }
}

/// Two readings of a day as one: where they differ, it is not known.
fn agreed(a: &[Stretch], b: &[Stretch], why: Why) -> Vec<Stretch> {
    let whole = [closed(0, 2 * DAY)];
    let all = [a, b, &whole].concat();
    let mut agreed = Vec::new();
    for (from, to) in parts(&all) {
        let at = |reading: &[Stretch]| {
            let found = reading.iter().find(|it| it.from <= from && to <= it.to);
            found.unwrap_or(&whole[0]).clone()
        };
        let (a, b) = (at(a), at(b));
        let is = if a.is == b.is { a.is } else { Is::Unknown(why) };
        let comment = if a.comment.is_empty() {
            b.comment
        } else {
            a.comment
        };
        append(
            &mut agreed,
            Stretch {
                from,
                to,
                is,
                comment,
            },
        );
    }
    agreed.retain(|it| it.is != Is::Closed || !it.comment.is_empty());
    agreed
}

fn closed(from: u16, to: u16) -> Stretch {
    Stretch {
        from,
        to,
        is: Is::Closed,
        comment: "".into(),
    }
}

fn unknown(why: Why) -> Vec<Stretch> {
    vec![Stretch {
        is: Is::Unknown(why),
        ..closed(0, DAY)
    }]
}
