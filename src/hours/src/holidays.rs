//! Public holidays of known years.

use crate::local_time::LocalTime;
use crate::moment::DAY;

/// Public holidays of a country for the known years.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holidays {
    /// The known years.
    years: Vec<i32>,
    /// Days since 1970-01-01.
    public: Vec<i64>,
    /// Regional holidays as days since 1970-01-01.
    regional: Vec<i64>,
}

/// A year of holidays that cannot be parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolidaysError {
    /// The text of the year.
    pub line: String,
}

impl std::fmt::Display for HolidaysError {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("holidays `")?;
        to.write_str(&self.line)?;
        to.write_str("`: expected a year and days, as in 2026 01-01 12-25")
    }
}

impl std::error::Error for HolidaysError {}

impl Holidays {
    /// Reads the holidays of an `atlas.json`: a text for each known year, `2026 01-01 04-05 …`. Years that are not in
    /// `public` are unknown; days in `regional` are holidays in a part of the country, so whether they apply is
    /// unknown.
    ///
    /// # Errors
    /// A text that is not of this form or has an invalid date.
    pub fn read<'a>(
        public: impl IntoIterator<Item = &'a str>,
        regional: impl IntoIterator<Item = &'a str>,
    ) -> Result<Self, HolidaysError> {
        let mut holidays = Self::default();
        for line in public {
            let year = read_year(line, &mut holidays.public)?;
            holidays.years.push(year);
        }
        for line in regional {
            read_year(line, &mut holidays.regional)?;
        }
        Ok(holidays)
    }

    /// Whether a day (days since 1970-01-01) is a public holiday; `None` if unknown.
    pub(crate) fn is_public(&self, day: i64) -> Option<bool> {
        if self.public.contains(&day) {
            return Some(true);
        }
        let (year, _, _) = LocalTime(day.checked_mul(i64::from(DAY))?).date()?;
        let known = self.years.contains(&year) && !self.regional.contains(&day);
        known.then_some(false)
    }
}

/// Adds the days of a year to `days` and returns the year.
fn read_year(line: &str, days: &mut Vec<i64>) -> Result<i32, HolidaysError> {
    let wrong = || HolidaysError { line: line.into() };
    let mut words = line.split_ascii_whitespace();
    let year: u16 = words
        .next()
        .and_then(|it| it.parse().ok())
        .ok_or_else(wrong)?;
    for word in words {
        let day = word.split_once('-').and_then(|(month, day)| {
            LocalTime::new(year.into(), month.parse().ok()?, day.parse().ok()?, 0, 0)
        });
        days.push(day.ok_or_else(wrong)?.day());
    }
    Ok(year.into())
}

#[cfg(test)]
mod tests {
    use super::Holidays;
    use crate::LocalTime;

    fn day(text: &str) -> i64 {
        LocalTime::read(&format!("{text}T00:00")).unwrap().day()
    }

    #[test]
    fn holidays_of_unlisted_years_are_unknown() {
        let holidays = Holidays::read(["2026 01-01 12-25"], ["2026 11-11"]).unwrap();
        assert_eq!(holidays.is_public(day("2026-12-25")), Some(true));
        assert_eq!(holidays.is_public(day("2026-12-24")), Some(false));
        assert_eq!(holidays.is_public(day("2026-11-11")), None);
        assert_eq!(holidays.is_public(day("2027-12-25")), None);
        assert_eq!(holidays.is_public(i64::MAX), None);
        assert_eq!(
            Holidays::default().is_public(day("2026-12-25")),
            None,
            "no country, no claim"
        );
    }

    #[test]
    fn invalid_dates_are_refused() {
        for wrong in [
            "",
            "x",
            "2026 02-29",
            "2026 0101",
            "2026 01-01,12-25",
            "-1 01-01",
        ] {
            let refused = Holidays::read([wrong], []).unwrap_err();
            assert_eq!(refused.line, wrong);
        }
    }
}
