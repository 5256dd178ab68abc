//! The messages of the sections of a report beside coverage: an indicator each.

use crate::message::Message;

/// Messages of the sections of a report.
pub struct SectionTexts {
    /// What is lost if a place closes.
    pub closing: ClosingTexts,
    /// What a scenario changes.
    pub scenario: ScenarioTexts,
    /// Seats along streets.
    pub seats: SeatTexts,
    /// Costs of places.
    pub costs: CostTexts,
    /// New places.
    pub new_places: NewPlaceTexts,
    /// The hours of a week.
    pub week: WeekTexts,
}

/// What is lost if a place closes.
pub struct ClosingTexts {
    /// Heading.
    pub heading: &'static str,
    /// What the table says.
    pub text: &'static str,
    /// No place is anybody's last.
    pub none: &'static str,
    /// Columns: place, kind, neighbourhood.
    pub columns: [&'static str; 3],
    /// Column: people who lose their last place. Measure.
    pub any: Message<1>,
    /// Column: people who lose their last place of the kind. Measure.
    pub kind: Message<1>,
}

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
    /// The change in all. Question, before, after, change.
    pub change: Message<4>,
    /// Nothing changes. Question.
    pub unchanged: Message<1>,
    /// Columns: before, after, change. Measure each.
    pub columns: [Message<1>; 3],
}

/// Seats along streets.
pub struct SeatTexts {
    /// Heading.
    pub heading: &'static str,
    /// The share of street length within the norm. Share, metres.
    pub share: Message<2>,
    /// The share of people along such streets. Share, group.
    pub people: Message<2>,
    /// The longest stretch without a seat. Metres.
    pub longest: Message<1>,
    /// The atlas has no streets.
    pub no_streets: &'static str,
    /// The atlas has no seats of the main kind. Kinds that it lacks.
    pub no_seats: Message<1>,
    /// Columns: street length in km, share within, longest stretch in metres.
    pub columns: [&'static str; 3],
    /// Regions with the least share. Title.
    pub least: &'static str,
}

/// Costs of places.
pub struct CostTexts {
    /// The report must not be published.
    pub private: &'static str,
    /// Column: yearly cost in euro.
    pub cost: &'static str,
    /// Column: people per 1,000 euro a year.
    pub per_thousand: &'static str,
    /// The sum of the costs that are known. Sum, number of places, of how many.
    pub known: Message<3>,
}

/// New places.
pub struct NewPlaceTexts {
    /// Heading.
    pub heading: &'static str,
    /// How many gain a place. Number of places, number with group.
    pub gain: Message<2>,
    /// The choice is the best possible. Number of candidates.
    pub best: Message<1>,
    /// The choice may be worse than the best possible. Percentage, number of candidates.
    pub within: Message<2>,
    /// Nobody gains anything.
    pub none: &'static str,
    /// Candidates are corners of streets.
    pub corners: &'static str,
    /// Candidates are the positions of people.
    pub demand_points: &'static str,
    /// Candidates come from a file.
    pub file: &'static str,
    /// Columns: number, place, neighbourhood, people who gain.
    pub columns: [&'static str; 4],
}

/// The hours of a week.
pub struct WeekTexts {
    /// Heading. First day of the week.
    pub heading: Message<1>,
    /// When a place counts.
    pub text: &'static str,
    /// The hours in which most people have no open place.
    pub worst: &'static str,
    /// Nobody loses anything at any hour.
    pub none: &'static str,
    /// Columns: moment, share with an open place, number without.
    pub columns: [&'static str; 3],
    /// People who have an open place on weekdays by day. Number with group who have none in the evening, and at the weekend.
    pub lost: Message<2>,
}
