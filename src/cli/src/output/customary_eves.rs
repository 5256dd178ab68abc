//! Days before holidays that the holiday data names, although the law of the country does not make them holidays.
//!
//! The data of the crate opening-hours comes from Nager.Date, with the days that it calls public. Some of these are free by
//! custom or by collective agreement only, or from noon on. An `opening_hours` rule for public holidays is not about such
//! a day, or perhaps not.

use chrono::{Datelike, NaiveDate, Weekday};

/// Whether a day is a public holiday, against the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EveStatus {
    /// The law does not have it.
    NoHoliday,
    /// It is one from noon on, or for offices only.
    Doubtful,
}

/// The status of a day that is not a holiday as other days are; `None` for every other day.
///
/// - Sweden: the act on public holidays (SFS 1989:253) has Midsummer Day and Christmas Day, not the days before them, nor
///   31 December.
/// - Finland and Åland: the church act and the acts on 1 May and 6 December have no day before a holiday.
/// - Iceland, Guatemala and the Faroe Islands: 24 and 31 December are free from noon, or 13:00, on.
/// - Cyprus and San Marino: 24 December, and 31 December in San Marino, are free for offices and banks only, or the sources
///   differ.
pub fn eve_status(country: &str, day: NaiveDate) -> Option<EveStatus> {
    let christmas = (day.month(), day.day()) == (12, 24);
    let new_year = (day.month(), day.day()) == (12, 31);
    // The Friday between 19 and 25 June.
    let midsummer =
        day.month() == 6 && (19..=25).contains(&day.day()) && day.weekday() == Weekday::Fri;
    match country {
        "FI" | "AX" | "SE" if christmas || new_year || midsummer => Some(EveStatus::NoHoliday),
        "IS" | "GT" | "FO" | "SM" if christmas || new_year => Some(EveStatus::Doubtful),
        "CY" if christmas => Some(EveStatus::Doubtful),
        _ => None,
    }
}
