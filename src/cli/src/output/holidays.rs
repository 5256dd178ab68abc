//! Public holidays of a country for `atlas.json`.

use opening_hours::localization::Country;
use serde::Serialize;

/// Years with holidays; in later years they are unknown, because laws change.
const YEARS: std::ops::RangeInclusive<i32> = 2020..=2040;

/// Public holidays, one text per year: `2026 01-01 04-05 …`.
#[derive(Debug, Serialize, PartialEq, Eq)]
pub struct CountryHolidays {
    /// Holidays of the whole country.
    pub public: Vec<String>,
    /// Holidays of a region.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub regional: Vec<String>,
}

impl CountryHolidays {
    /// Holidays of a country by its ISO 3166-1 code; `None` if unknown.
    pub fn of(country: &str) -> Option<Self> {
        let country: Country = country.parse().ok()?;
        let public = years(country.holidays().get_public().iter());
        let regional = years(country.holidays_regional().get_public().iter());
        (!public.is_empty()).then_some(Self { public, regional })
    }
}

/// Formats sorted days as one text per year.
fn years(days: impl Iterator<Item = chrono::NaiveDate>) -> Vec<String> {
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
    fn regional_holidays_and_unknown_countries() {
        let germany = CountryHolidays::of("DE").unwrap();
        let epiphany = |years: &[String]| years.iter().any(|it| it.starts_with("2026 01-06"));
        assert!(epiphany(&germany.regional) && !epiphany(&germany.public));
        assert_eq!(CountryHolidays::of("XX"), None);
    }
}
