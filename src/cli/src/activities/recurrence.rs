//! Recurrence rules of iCalendar (RFC 5545 §3.3.10) as days of `opening_hours`, where that is exact.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Reason: a rule that cannot be said exactly.
pub const INEXACT: &str = "a recurrence that opening hours cannot say exactly";
/// The most single days that a rule with an end is written as.
const MOST_DAYS: usize = 60;
/// The most days that are searched for the last one of a rule with an end: ten years.
const MOST_SEARCHED: u64 = 3_660;

/// The days of a rule.
pub struct RecurringDays {
    /// As `opening_hours` writes them: `2026 Jan 05-2026 Mar 30 Mo`.
    pub selector: String,
    /// The last day; `None` without an end.
    pub last: Option<NaiveDate>,
}

enum Repeated {
    Daily,
    Weekly(Vec<Weekday>),
    /// Weekdays with their number in the month, from its end where negative.
    MonthlyWeekdays(Vec<(i8, Weekday)>),
    MonthlyDay,
    Yearly,
}

struct Rule {
    repeated: Repeated,
    interval: i64,
    until: Option<NaiveDate>,
    count: Option<usize>,
}

/// The days of a rule that begins on `start`. `until` converts the value of its part `UNTIL` to the last day on which an
/// occurrence may begin.
///
/// # Errors
/// Why they cannot be written.
pub fn days(
    rule: &str,
    start: NaiveDate,
    until: &dyn Fn(&str) -> Option<NaiveDate>,
) -> Result<RecurringDays, String> {
    let rule = Rule::parse(rule, start, until)?;
    if !rule.is_on(start, start) {
        return Err("a recurrence that does not have its own first day".to_owned());
    }
    let (listed, last) = match rule.last_of_range(start) {
        Some(last) => (None, Some(last)),
        None => {
            let listed = rule.listed(start)?;
            let last = listed.as_ref().and_then(|days| days.last().copied());
            (listed, last)
        }
    };
    let selector = match (&rule.repeated, rule.interval, &listed) {
        (Repeated::Daily, 1, _) => Some(range(start, last)),
        (Repeated::Weekly(days), 1, _) => {
            let names: Vec<&str> = days.iter().map(|it| weekday(*it)).collect();
            Some(format!("{} {}", range(start, last), names.join(",")))
        }
        (Repeated::MonthlyWeekdays(days), 1, _) => {
            let names = days
                .iter()
                .map(|(at, day)| format!("{}[{at}]", weekday(*day)));
            let names: Vec<String> = names.collect();
            Some(format!("{} {}", range(start, last), names.join(",")))
        }
        (_, _, Some(days)) if days.len() <= MOST_DAYS => {
            let days: Vec<String> = days.iter().map(|it| date(*it)).collect();
            Some(days.join(","))
        }
        _ => None,
    };
    Ok(RecurringDays {
        selector: selector.ok_or(INEXACT)?,
        last,
    })
}

/// A day as `opening_hours` writes it: `2026 Jan 05`.
pub fn date(day: NaiveDate) -> String {
    day.format("%Y %b %d").to_string()
}

fn range(first: NaiveDate, last: Option<NaiveDate>) -> String {
    match last {
        Some(last) if last == first => date(first),
        Some(last) => format!("{}-{}", date(first), date(last)),
        None => format!("{}+", date(first)),
    }
}

fn weekday(day: Weekday) -> &'static str {
    ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"][day.num_days_from_monday() as usize]
}

impl Rule {
    fn parse(
        text: &str,
        start: NaiveDate,
        until: &dyn Fn(&str) -> Option<NaiveDate>,
    ) -> Result<Self, String> {
        let inexact = || INEXACT.to_owned();
        let (mut frequency, mut by_day, mut by_month_day) = ("", None, None);
        let (mut interval, mut last, mut count) = (1, None, None);
        for part in text.split(';').filter(|it| !it.is_empty()) {
            let (name, value) = part.split_once('=').ok_or_else(inexact)?;
            match name.to_ascii_uppercase().as_str() {
                "FREQ" => frequency = value,
                "INTERVAL" => interval = value.parse().map_err(|_| inexact())?,
                "UNTIL" => last = Some(until(value).ok_or_else(inexact)?),
                "COUNT" => count = Some(value.parse().map_err(|_| inexact())?),
                "BYDAY" => by_day = Some(value),
                "BYMONTHDAY" => by_month_day = Some(value),
                // Weeks begin on Monday here; it matters only for those that are passed over.
                "WKST" if value == "MO" || interval == 1 => {}
                _ => return Err(inexact()),
            }
        }
        if text.contains("WKST=") && !text.contains("WKST=MO") && interval != 1 || interval < 1 {
            return Err(inexact());
        }
        let days = by_day.map(weekdays).transpose()?;
        let plain = |days: Vec<(i8, Weekday)>| {
            let days = days.into_iter().map(|(at, day)| (at == 0).then_some(day));
            days.collect::<Option<Vec<Weekday>>>().ok_or_else(inexact)
        };
        let is_own_day = by_month_day.is_none_or(|it| it.parse() == Ok(start.day()));
        let repeated = match (frequency.to_ascii_uppercase().as_str(), days) {
            _ if !is_own_day => return Err(inexact()),
            ("DAILY", None) if by_month_day.is_none() => Repeated::Daily,
            ("WEEKLY", days) if by_month_day.is_none() => {
                let mut days = plain(days.unwrap_or_else(|| vec![(0, start.weekday())]))?;
                days.sort_by_key(Weekday::num_days_from_monday);
                days.dedup();
                Repeated::Weekly(days)
            }
            ("MONTHLY", Some(days)) if by_month_day.is_none() => {
                match days.iter().all(|(at, _)| (1..=5).contains(&at.abs())) {
                    true => Repeated::MonthlyWeekdays(days),
                    false => return Err(inexact()),
                }
            }
            ("MONTHLY", None) => Repeated::MonthlyDay,
            ("YEARLY", None) if by_month_day.is_none() => Repeated::Yearly,
            _ => return Err(inexact()),
        };
        Ok(Self {
            repeated,
            interval,
            until: last,
            count,
        })
    }

    /// Whether the rule has this day, which is not before `start`.
    fn is_on(&self, day: NaiveDate, start: NaiveDate) -> bool {
        let monday = |it: NaiveDate| {
            i64::from(it.num_days_from_ce()) - i64::from(it.weekday().num_days_from_monday())
        };
        let months = |it: NaiveDate| i64::from(it.year()) * 12 + i64::from(it.month0());
        let passed = match self.repeated {
            Repeated::Daily => (day - start).num_days(),
            Repeated::Weekly(_) => (monday(day) - monday(start)) / 7,
            Repeated::MonthlyWeekdays(_) | Repeated::MonthlyDay => months(day) - months(start),
            Repeated::Yearly => i64::from(day.year() - start.year()),
        };
        let fits = match &self.repeated {
            Repeated::Daily => true,
            Repeated::Weekly(days) => days.contains(&day.weekday()),
            Repeated::MonthlyWeekdays(days) => {
                let length = u32::from(day.num_days_in_month());
                let first = i8::try_from(day.day0() / 7 + 1).unwrap_or_default();
                let last = -i8::try_from((length - day.day()) / 7 + 1).unwrap_or_default();
                let is_it = |(at, name): &(i8, Weekday)| {
                    *name == day.weekday() && (*at == first || *at == last)
                };
                days.iter().any(is_it)
            }
            Repeated::MonthlyDay => day.day() == start.day(),
            Repeated::Yearly => (day.month(), day.day()) == (start.month(), start.day()),
        };
        fits && passed % self.interval == 0
    }

    /// The last day of a rule that a range of dates says exactly, with a last date and no count: days need not be listed.
    fn last_of_range(&self, start: NaiveDate) -> Option<NaiveDate> {
        let is_range = match self.repeated {
            Repeated::Daily | Repeated::Weekly(_) | Repeated::MonthlyWeekdays(_) => true,
            Repeated::MonthlyDay | Repeated::Yearly => false,
        };
        if !is_range || self.interval != 1 || self.count.is_some() {
            return None;
        }
        let days = std::iter::successors(self.until, NaiveDate::pred_opt);
        let mut days = days.take_while(|day| *day >= start);
        days.find(|day| self.is_on(*day, start))
    }

    /// All days of a rule with an end; `None` without one.
    fn listed(&self, start: NaiveDate) -> Result<Option<Vec<NaiveDate>>, String> {
        if self.until.is_none() && self.count.is_none() {
            return Ok(None);
        }
        let mut found = Vec::new();
        for days in 0..MOST_SEARCHED {
            let Some(day) = start.checked_add_days(Days::new(days)) else {
                break;
            };
            let is_over = self.until.is_some_and(|last| day > last);
            if is_over || self.count.is_some_and(|most| found.len() >= most) {
                return match found.is_empty() {
                    true => Err("a recurrence that ends before it begins".to_owned()),
                    false => Ok(Some(found)),
                };
            }
            if self.is_on(day, start) {
                found.push(day);
            }
        }
        Err(INEXACT.to_owned())
    }
}

/// The weekdays of `MO,2TU,-1FR`, each with its number; 0 without one.
fn weekdays(text: &str) -> Result<Vec<(i8, Weekday)>, String> {
    let one = |part: &str| {
        let part = part.trim();
        let at = part.len().checked_sub(2)?;
        let (number, name) = (part.get(..at)?, part.get(at..)?);
        let number = match number {
            "" => 0,
            number => number.parse().ok().filter(|it| *it != 0)?,
        };
        let day = match name.to_ascii_uppercase().as_str() {
            "MO" => Weekday::Mon,
            "TU" => Weekday::Tue,
            "WE" => Weekday::Wed,
            "TH" => Weekday::Thu,
            "FR" => Weekday::Fri,
            "SA" => Weekday::Sat,
            "SU" => Weekday::Sun,
            _ => return None,
        };
        Some((number, day))
    };
    let all: Option<Vec<(i8, Weekday)>> = text.split(',').map(one).collect();
    all.ok_or_else(|| INEXACT.to_owned())
}
