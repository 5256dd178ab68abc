//! The messages of what a scenario changes, in a report.

use crate::message::Message;

/// What a scenario changes.
pub struct ScenarioTexts {
    /// Heading. Title of the scenario.
    pub heading: Message<1>,
    /// A place closes. Place.
    pub closes: Message<1>,
    /// A place opens. Kind, id, position.
    pub opens: Message<3>,
    /// A place moves. Place, position.
    pub moves: Message<2>,
    /// A place gets other hours. Place, hours.
    pub hours: Message<2>,
    /// A street closes. Name, position.
    pub street: Message<2>,
    /// A scenario without a title.
    pub untitled: &'static str,
    /// What the section says.
    pub text: &'static str,
    /// Hours are in none of it, as no week was asked for.
    pub without_hours: &'static str,
    /// Where hours are in it.
    pub with_hours: &'static str,
    /// The change in all. Before, after, change, how many gain one, how many lose their last.
    pub change: Message<5>,
    /// Nothing changes.
    pub unchanged: &'static str,
    /// Columns: before, after, change. People and measure each.
    pub columns: [Message<1>; 3],
    /// How far people walk.
    pub walks: ChangedWalkTexts,
    /// What is open.
    pub week: ChangedWeekTexts,
    /// Seats along streets.
    pub seats: ChangedSeatTexts,
}

/// How far people walk before and after a scenario.
pub struct ChangedWalkTexts {
    /// Heading. Group.
    pub heading: Message<1>,
    /// Nothing changes.
    pub unchanged: &'static str,
    /// Nothing changes in what is known.
    pub as_far_as_known: &'static str,
    /// Rows: mean, median, 90th percentile.
    pub rows: [&'static str; 3],
    /// Columns: what, before, after. Measure.
    pub columns: [Message<1>; 3],
    /// Columns by neighbourhood: mean before and after, 90th percentile before and after. Measure.
    pub by_neighbourhood: [Message<1>; 4],
    /// Neighbourhoods with the largest difference of the mean.
    pub most: &'static str,
}

/// What is open before and after a scenario.
pub struct ChangedWeekTexts {
    /// Heading. First day of the week, group.
    pub heading: Message<2>,
    /// Who counts in a part of the week.
    pub text: &'static str,
    /// Nothing changes at any hour.
    pub unchanged: &'static str,
    /// Parts of the week: weekdays by day, weekday evenings, the weekend by day.
    pub parts: [&'static str; 3],
    /// Column: when.
    pub when: &'static str,
    /// Columns: before, after, difference, gained, lost. People and measure.
    pub columns: [Message<1>; 5],
    /// The hours in which most people have no open place today.
    pub worst: &'static str,
    /// The hours that change most.
    pub most: &'static str,
    /// Neighbourhoods by what changes. People and measure.
    pub by_neighbourhood: Message<1>,
}

/// Seats along streets before and after a scenario.
pub struct ChangedSeatTexts {
    /// Heading.
    pub heading: &'static str,
    /// Nothing changes.
    pub unchanged: &'static str,
    /// Rows: share of street length within the norm, people along them, longest stretch.
    pub rows: [Message<1>; 3],
    /// Columns: what, before, after.
    pub columns: [&'static str; 3],
    /// Columns by neighbourhood: share before and after, longest stretch before and after.
    pub by_neighbourhood: [&'static str; 4],
}
