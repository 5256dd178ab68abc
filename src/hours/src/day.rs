//! Evaluates the opening hours of one day.

use crate::calendar::Calendar;
use crate::day_interval::{DayInterval, Status, UnknownReason};
use crate::days::DayMatch;
use crate::hours::Hours;
use crate::moment::{DAY, YEARS, date};
use crate::overlay::{SpanOnDay, append, overlay, parts};
use crate::rule::{Effect, Rule, RuleOnDate};
use chrono::Datelike;
use opening_hours_syntax::rules::day::HolidayKind;
use std::ops::Range;

/// How to treat holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HolidayMode {
    /// Use the holidays of the calendar.
    AsKnown,
    /// Assume no holidays; skip fallback rules that are unknown at all times.
    None,
    /// Assume that every day is a holiday of this kind and none of the other; skip such rules too.
    All(HolidayKind),
}

/// A holiday of which it is unknown whether it is one: the kind and the day.
type Unsure = (HolidayKind, i64);

/// The rules on one date, in their order. `None` if one of them depends on the sun and cannot be told.
type RulesOnDate = Option<Vec<RuleOnDate>>;

/// One day of a place's opening hours.
struct Day<'a> {
    day: i64,
    calendar: &'a Calendar,
    mode: HolidayMode,
    rules: &'a [Rule],
    before: &'a [RuleOnDate],
    today: &'a [RuleOnDate],
}

impl Hours {
    /// The intervals of this day (days since 1970-01-01) from midnight to midnight without gaps, including the end of
    /// the night before.
    pub(crate) fn intervals_on(&self, calendar: &Calendar, day: i64) -> Vec<DayInterval> {
        if !calendar.has_zone() && !self.is_constant() {
            return unknown(UnknownReason::Zone);
        }
        let before = self.rules_on(calendar, day.saturating_sub(1));
        let today = self.rules_on(calendar, day);
        self.intervals(calendar, day, HolidayMode::AsKnown, (&before, &today))
    }

    /// The intervals of each of these days. Cheaper than one by one.
    pub(crate) fn intervals_on_days(
        &self,
        calendar: &Calendar,
        days: Range<i64>,
        mode: HolidayMode,
    ) -> Vec<Vec<DayInterval>> {
        let mut before = self.rules_on(calendar, days.start.saturating_sub(1));
        days.map(|day| {
            let today = self.rules_on(calendar, day);
            let intervals = self.intervals(calendar, day, mode, (&before, &today));
            before = today;
            intervals
        })
        .collect()
    }

    /// Whether they are the same at all times, as `24/7`.
    fn is_constant(&self) -> bool {
        matches!(self.rules.as_slice(), [rule] if rule.is_constant())
    }

    fn rules_on(&self, calendar: &Calendar, day: i64) -> RulesOnDate {
        let date = date(day)?;
        let on = |rule: &Rule| rule.on(calendar.sun(), date);
        self.rules.iter().map(on).collect()
    }

    fn intervals(
        &self,
        calendar: &Calendar,
        day: i64,
        mode: HolidayMode,
        rules: (&RulesOnDate, &RulesOnDate),
    ) -> Vec<DayInterval> {
        if !date(day).is_some_and(|it| YEARS.contains(&it.year())) {
            return unknown(UnknownReason::Year);
        }
        let (Some(before), Some(today)) = rules else {
            return unknown(UnknownReason::Sun);
        };
        let day = Day {
            day,
            calendar,
            mode,
            rules: &self.rules,
            before,
            today,
        };
        day.read(&day.unsure(), &mut Vec::new())
    }
}

impl Day<'_> {
    /// The unknown holidays that matter, public ones first.
    fn unsure(&self) -> Vec<Unsure> {
        let mut unsure = Vec::new();
        for (index, rule) in self.rules.iter().enumerate() {
            for (rule_on, night) in self.parts(index) {
                let day = self.day - i64::from(night);
                for (kind, offset) in &rule.days.holidays {
                    let holiday = (*kind, day - offset);
                    if rule_on.applies == DayMatch::IfHoliday
                        && self.is_holiday(*kind, *offset, holiday.1).is_none()
                        && !unsure.contains(&holiday)
                    {
                        unsure.push(holiday);
                    }
                }
            }
        }
        let is_school = |it: &Unsure| it.0 == HolidayKind::School;
        let (school, mut unsure): (Vec<_>, Vec<_>) = unsure.into_iter().partition(is_school);
        unsure.extend(school);
        unsure
    }

    /// A rule on the day before and on the day, with whether it is the day before.
    fn parts(&self, index: usize) -> impl Iterator<Item = (&RuleOnDate, bool)> {
        [
            (self.before.get(index), true),
            (self.today.get(index), false),
        ]
        .into_iter()
        .filter_map(|(rule, night)| Some((rule?, night)))
    }

    /// Whether a day is a holiday in this mode; `None` if unknown.
    fn is_holiday(&self, kind: HolidayKind, offset: i64, day: i64) -> Option<bool> {
        match self.mode {
            HolidayMode::AsKnown => self.calendar.is_holiday(kind, day),
            HolidayMode::None => Some(false),
            HolidayMode::All(all) => Some(kind == all && offset == 0),
        }
    }

    /// Evaluates the day with and without each of the unsure holidays. It is unknown where that makes a difference.
    fn read(&self, unsure: &[Unsure], holidays: &mut Vec<Unsure>) -> Vec<DayInterval> {
        let Some((last, unsure)) = unsure.split_last() else {
            return overlay(&self.spans(holidays));
        };
        let without = self.read(unsure, holidays);
        holidays.push(*last);
        let with = self.read(unsure, holidays);
        holidays.pop();
        let reason = match last.0 {
            HolidayKind::Public => UnknownReason::PublicHoliday,
            HolidayKind::School => UnknownReason::SchoolHoliday,
        };
        agreed(&without, &with, reason)
    }

    /// The spans of the day, with these of the unsure holidays.
    fn spans(&self, holidays: &[Unsure]) -> Vec<SpanOnDay<'_>> {
        let mut spans: Vec<SpanOnDay<'_>> = Vec::new();
        for (index, rule) in self.rules.iter().enumerate() {
            if self.mode != HolidayMode::AsKnown && rule.otherwise().is_some() {
                continue;
            }
            for (rule_on, night) in self.parts(index) {
                let day = self.day - i64::from(night);
                let is_holiday = |(kind, offset): &(HolidayKind, i64)| {
                    let known = self.is_holiday(*kind, *offset, day - offset);
                    known.unwrap_or_else(|| holidays.contains(&(*kind, day - offset)))
                };
                let applies = match rule_on.applies {
                    DayMatch::No => false,
                    DayMatch::Yes => true,
                    DayMatch::IfHoliday => rule.days.holidays.iter().any(is_holiday),
                };
                if !applies {
                    continue;
                }
                if rule.effect == Effect::Replace {
                    spans.retain(|it| it.night != night || it.rule == index);
                }
                spans.extend(rule_on.spans.iter().map(|span| SpanOnDay {
                    span,
                    rule: index,
                    fallback: rule.effect == Effect::Fallback,
                    night,
                }));
            }
        }
        spans
    }
}

/// Combines two evaluations of a day: unknown where they differ.
fn agreed(a: &[DayInterval], b: &[DayInterval], reason: UnknownReason) -> Vec<DayInterval> {
    let mut agreed = Vec::new();
    for (from, to) in parts(a.iter().chain(b).map(|it| (it.from, it.to))) {
        let at = |reading: &[DayInterval]| {
            let found = reading.iter().find(|it| it.from <= from && to <= it.to);
            found.map_or_else(|| DayInterval::closed(from, to), Clone::clone)
        };
        let (a, b) = (at(a), at(b));
        append(
            &mut agreed,
            DayInterval {
                from,
                to,
                status: if a.status == b.status {
                    a.status
                } else {
                    Status::Unknown(reason)
                },
                comment: if a.comment.is_empty() {
                    b.comment
                } else {
                    a.comment
                },
                night: a.night && b.night,
            },
        );
    }
    agreed
}

fn unknown(reason: UnknownReason) -> Vec<DayInterval> {
    vec![DayInterval {
        status: Status::Unknown(reason),
        ..DayInterval::closed(0, DAY)
    }]
}
