//! The texts that a language needs to write a week.

/// Texts and patterns of a week in one language; see [`crate::WeekFormat`]. Each `{}` of a pattern is replaced by a text.
#[derive(Clone, Copy, Debug)]
pub struct WeekMessages {
    /// Between hours and minutes: `.`. `None`: the platform formats times, as for English and Arabic.
    pub separator: Option<&'static str>,
    /// Every day of the week.
    pub every_day: &'static str,
    /// From one day through another: two placeholders.
    pub through: &'static str,
    /// From one time until another: two placeholders.
    pub between: &'static str,
    /// From a time until an unknown end: a placeholder.
    pub from: &'static str,
    /// A time range that may last longer: a placeholder.
    pub or_later: &'static str,
    /// A time range that is uncertain: a placeholder.
    pub perhaps: &'static str,
    /// A time range and the comment of its rule: two placeholders.
    pub comment: &'static str,
    /// Closed all day.
    pub closed: &'static str,
    /// Open day and night.
    pub always: &'static str,
    /// Unknown.
    pub unknown: &'static str,
    /// At all other times.
    pub otherwise: &'static str,
    /// Public holidays.
    pub public_holidays: &'static str,
    /// School holidays.
    pub school_holidays: &'static str,
    /// The sentence that other weeks have other times.
    pub varies: &'static str,
}
