//! The time zone, country and dates of a recipe or a manifest: what they must be.

use crate::output::holidays::CountryHolidays;
use chrono::{Datelike, NaiveDate};
use std::time::{SystemTime, UNIX_EPOCH};

/// The codes of ISO 3166-1 alpha-2.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT \
    BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH \
    ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT \
    HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS \
    LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI \
    NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG \
    SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG \
    UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// Dates up to this many days from today are accepted, as a source may be published for the next year.
const DAYS_AHEAD: u64 = 366;

/// What is wrong with the name of a time zone.
pub fn time_zone_problem(name: &str) -> Option<String> {
    let unknown = name.parse::<chrono_tz::Tz>().is_err();
    unknown.then(|| {
        format!("time zone `{name}` is not known: expected a name of the IANA, such as `Europe/Amsterdam`")
    })
}

/// What is wrong with the code of a country.
pub fn country_problem(code: &str) -> Option<String> {
    let known = code.len() == 2 && COUNTRIES.split(' ').any(|it| it == code);
    (!known).then(|| {
        format!("`{code}` is no country: expected a code of ISO 3166-1 in capitals, such as `NL`")
    })
}

/// A sentence if no public holidays are known of a country, so that rules for them are unknown.
pub fn missing_holidays(code: &str) -> Option<String> {
    CountryHolidays::of(code).is_none().then(|| {
        format!("no public holidays of `{code}` are known: opening hours that depend on them are unknown")
    })
}

/// What is wrong with a date, which is a day.
pub fn date_problem(date: &str) -> Option<String> {
    day_problem(date, date, "expected a day as YYYY-MM-DD")
}

/// What is wrong with the date of a source, which is a day, a month or a year.
pub fn source_date_problem(date: &str) -> Option<String> {
    let whole = match date.len() {
        4 => format!("{date}-01-01"),
        7 => format!("{date}-01"),
        _ => date.to_owned(),
    };
    day_problem(date, &whole, "expected YYYY-MM-DD, YYYY-MM or a year")
}

/// What is wrong with a `date` of which `whole` is the first day; `expected` says what it must be.
fn day_problem(date: &str, whole: &str, expected: &str) -> Option<String> {
    let problem = match day(whole) {
        None => expected,
        Some(day) if day > last_day() => "it is in the future",
        Some(_) => return None,
    };
    Some(format!("date `{date}`: {problem}"))
}

/// The day of a text of the form YYYY-MM-DD.
fn day(text: &str) -> Option<NaiveDate> {
    let digits = |text: &str| text.bytes().all(|it| it.is_ascii_digit());
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if (year.len(), month.len(), day.len()) != (4, 2, 2)
        || parts.next().is_some()
        || ![year, month, day].into_iter().all(digits)
    {
        return None;
    }
    let date = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    date.filter(|it| it.year() >= 1800)
}

fn last_day() -> NaiveDate {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    let days = now.as_secs() / 86_400 + DAYS_AHEAD;
    let epoch = NaiveDate::default();
    epoch
        .checked_add_days(chrono::Days::new(days))
        .unwrap_or(epoch)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspelt_zones_countries_and_dates_are_refused() {
        for (zone, right) in [
            ("Europe/Helsinki", true),
            ("Europe/Vaduz", true),
            ("UTC", true),
            ("Europe/Helsinky", false),
            ("europe/helsinki", false),
            ("CET+1", false),
            ("", false),
        ] {
            assert_eq!(time_zone_problem(zone).is_none(), right, "{zone}");
        }
        for (country, right) in [
            ("NL", true),
            ("LI", true),
            ("AQ", true),
            ("XX", false),
            ("nl", false),
            ("NLD", false),
            ("", false),
            ("N ", false),
            ("UK", false),
        ] {
            assert_eq!(country_problem(country).is_none(), right, "{country}");
        }
        for (date, right) in [
            ("2022-02-22", true),
            ("2024-02-29", true),
            ("2023-02-29", false),
            ("21-04-2019", false),
            ("2019-4-21", false),
            ("2019-04-21T00:00", false),
            ("2019", false),
            ("9999-01-01", false),
            ("0019-04-21", false),
            ("+019-04-21", false),
            ("", false),
        ] {
            assert_eq!(date_problem(date).is_none(), right, "{date}");
        }
        for (date, right) in [
            ("2023", true),
            ("2023-06", true),
            ("2021-08-30", true),
            ("2023-13", false),
            ("30-08-2021", false),
            ("2919", false),
        ] {
            assert_eq!(source_date_problem(date).is_none(), right, "{date}");
        }
    }

    #[test]
    fn a_country_without_known_holidays_is_no_error() {
        assert_eq!(missing_holidays("NL"), None);
        assert_eq!(country_problem("IN"), None);
        assert!(missing_holidays("IN").is_some());
    }
}
