//! Public holidays of a country for `atlas.json`.

use crate::output::customary_eves::{EveStatus, eve_status};
use chrono::NaiveDate;
use opening_hours::localization::Country;
use serde::Serialize;
use std::collections::BTreeSet;

/// Years with holidays; in later years they are unknown, because laws change.
const YEARS: std::ops::RangeInclusive<i32> = 2020..=2040;

/// Public holidays, one text per year: `2026 01-01 04-05 …`.
#[derive(Debug, Serialize, PartialEq, Eq)]
pub struct CountryHolidays {
    /// Holidays of the whole country.
    pub public: Vec<String>,
    /// Holidays of a region, and days that are holidays in part. See [`super::customary_eves`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub regional: Vec<String>,
}

impl CountryHolidays {
    /// Holidays of a country by its ISO 3166-1 code; `None` if unknown.
    pub fn of(code: &str) -> Option<Self> {
        let country: Country = code.parse().ok()?;
        let (national, regional) = (country.holidays(), country.holidays_regional());
        let named: Vec<NaiveDate> = national.get_public().iter().collect();
        let is_sure = |day: &&NaiveDate| eve_status(code, **day).is_none();
        let is_doubtful = |day: &&NaiveDate| eve_status(code, **day) == Some(EveStatus::Doubtful);
        let public = years(named.iter().filter(is_sure).copied());
        // Whether a doubtful day is a holiday is unknown, as for a regional one.
        let regional: BTreeSet<NaiveDate> = regional
            .get_public()
            .iter()
            .chain(named.iter().filter(is_doubtful).copied())
            .collect();
        let regional = years(regional.into_iter());
        (!public.is_empty()).then_some(Self { public, regional })
    }
}

/// Formats sorted days as one text per year.
fn years(days: impl Iterator<Item = NaiveDate>) -> Vec<String> {
    let mut years: Vec<(i32, String)> = Vec::new();
    for day in days {
        let year = chrono::Datelike::year(&day);
        if !YEARS.contains(&year) {
            continue;
        }
        match years.last_mut() {
            Some((last, text)) if *last == year => *text += &day.format(" %m-%d").to_string(),
            _ => years.push((year, day.format("%Y %m-%d").to_string())),
        }
    }
    years.into_iter().map(|(_, text)| text).collect()
}

#[cfg(test)]
mod tests {
    use super::CountryHolidays;

    #[test]
    fn dutch_holidays_follow_the_law() {
        let holidays = CountryHolidays::of("NL").unwrap();
        assert_eq!(holidays.public.len(), 21);
        assert_eq!(
            holidays.public[6], "2026 01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26",
            "New Year, Easter, King's Day, Ascension, Whitsun, Christmas"
        );
        assert_eq!(holidays.regional, [""; 0]);
        let public = holidays.public.iter().map(String::as_str);
        assert!(hours::Holidays::read(public, []).is_ok());
    }

    #[test]
    fn days_before_holidays_count_by_law_only() {
        let year = |country| {
            let holidays = CountryHolidays::of(country).unwrap();
            let of = |years: &[String]| {
                let year = years.iter().find(|it| it.starts_with("2026"));
                year.map_or("", |it| it.as_str()).to_owned()
            };
            (of(&holidays.public), of(&holidays.regional))
        };
        let (finland, doubtful) = year("FI");
        assert_eq!(
            finland,
            "2026 01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-20 10-31 12-06 12-25 12-26",
            "without the days before Midsummer and Christmas"
        );
        assert_eq!(doubtful, "");
        let (sweden, _) = year("SE");
        for eve in ["06-19", "12-24", "12-31"] {
            assert!(!sweden.contains(eve), "{eve}");
        }
        assert!(sweden.contains(" 06-06 06-20 "));
        // By law a holiday in Czechia, from 13:00 on in Iceland.
        assert!(year("CZ").0.contains("12-24"));
        let (iceland, doubtful) = year("IS");
        assert!(!iceland.contains("12-24") && doubtful.ends_with("12-24 12-31"));
    }

    #[test]
    fn other_countries_have_the_holidays_of_their_laws() {
        for (country, expected) in [
            (
                "LI",
                "2026 01-01 01-06 02-02 03-19 04-06 05-01 05-14 05-24 05-25 06-04 08-15 09-08 11-01 12-08 12-25 12-26",
            ),
            (
                "PT",
                "2026 01-01 04-03 04-05 04-25 05-01 06-04 06-10 08-15 10-05 11-01 12-01 12-08 12-25",
            ),
            (
                "MC",
                "2026 01-01 01-27 04-06 05-01 05-14 05-25 06-04 08-15 11-02 11-19 12-08 12-25",
            ),
        ] {
            let found = CountryHolidays::of(country).unwrap().public;
            assert!(
                found.iter().any(|it| it == expected),
                "{country}: {found:?}"
            );
        }
    }

    #[test]
    fn regional_holidays_and_unknown_countries() {
        let germany = CountryHolidays::of("DE").unwrap();
        let epiphany = |years: &[String]| years.iter().any(|it| it.starts_with("2026 01-06"));
        assert!(epiphany(&germany.regional) && !epiphany(&germany.public));
        assert_eq!(CountryHolidays::of("XX"), None);
    }
}
