//! The messages of the sections of a report beside coverage: an indicator each.

use crate::message::Message;
use crate::messages::report_scenario::ScenarioTexts;

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
    /// How much there is to choose from.
    pub choice: ChoiceTexts,
    /// The layers and domains of the social base.
    pub base: BaseTexts,
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
    /// Column: people who lose their last place. People and measure.
    pub any: Message<1>,
    /// Column: people who lose their last place of the kind. People and measure.
    pub kind: Message<1>,
    /// The same of a question for several places.
    pub of_rank: ClosingOfRank,
}

/// What is lost if a place closes, of a question for several places.
pub struct ClosingOfRank {
    /// What the table says. How many places.
    pub text: Message<1>,
    /// No place makes that difference to anybody.
    pub none: &'static str,
    /// Column: people who have fewer then. How many places, people and measure.
    pub any: Message<2>,
    /// Column: people who have fewer of the kind then. How many places, people and measure.
    pub kind: Message<2>,
    /// It is not worked out where places count because of a toilet nearby.
    pub toilets: &'static str,
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
    /// Column: people per 1,000 euro a year. People.
    pub per_thousand: Message<1>,
    /// People per 1,000 euro of a place that costs nothing.
    pub nothing: &'static str,
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
    /// Columns: number, place, neighbourhood.
    pub columns: [&'static str; 3],
    /// Column: people who gain. People and measure.
    pub gained: Message<1>,
    /// None are looked for, as the question is for several places.
    pub of_rank: &'static str,
    /// Where they shorten walks most.
    pub median: MedianTexts,
    /// Where they help most if places have room for so many.
    pub room: RoomTexts,
}

/// New places by how much they shorten walks.
pub struct MedianTexts {
    /// Heading.
    pub heading: &'static str,
    /// What is saved. Number of places, group, kilometres, mean in metres.
    pub gain: Message<4>,
    /// Column: kilometres saved. Measure.
    pub saved: Message<1>,
}

/// New places where places have room for a number of people.
pub struct RoomTexts {
    /// Heading.
    pub heading: &'static str,
    /// How many have room. Number today, number with group in all, number of new places, number who gain with group.
    pub gain: Message<4>,
    /// Places of unknown capacity.
    pub unknown: &'static str,
    /// Columns: capacity, people who gain. People and measure.
    pub columns: [Message<1>; 2],
}

/// How much there is to choose from, and how many share it.
pub struct ChoiceTexts {
    /// Heading.
    pub heading: &'static str,
    /// The means. Places, kinds.
    pub means: Message<2>,
    /// The median. Group, median of places.
    pub median: Message<2>,
    /// The median is none. Group.
    pub median_none: Message<1>,
    /// What the last column is.
    pub sharing: &'static str,
    /// No capacity is known.
    pub all_as_one: &'static str,
    /// Some capacities are not known. How many, of how many.
    pub some_as_one: Message<2>,
    /// All capacities are known.
    pub known: &'static str,
    /// Columns: mean and median of places, mean and median of kinds. Measure.
    pub columns: [Message<1>; 4],
    /// Column: places or room for 1,000. People, measure.
    pub shared: Message<2>,
    /// A number without an upper limit.
    pub or_more: Message<1>,
    /// Neighbourhoods with the least choice.
    pub least: &'static str,
}

/// The layers and domains of the social base.
pub struct BaseTexts {
    /// Heading.
    pub heading: &'static str,
    /// What the table says.
    pub text: &'static str,
    /// Columns: layer or domain, kinds in the data, places.
    pub columns: [&'static str; 3],
    /// Column: people who have nothing else near. People and measure.
    pub only: Message<1>,
    /// A layer. Name.
    pub layer: Message<1>,
    /// A domain of daily life. Name.
    pub domain: Message<1>,
    /// So many of so many.
    pub part_of: Message<2>,
    /// Neighbourhoods where everything near is of one layer. Layer, number, names.
    pub only_layer: Message<3>,
    /// Names that are not all. Names, how many more.
    pub and_more: Message<2>,
    /// In no neighbourhood everything is of one layer.
    pub several_layers: &'static str,
    /// The data has no place of some layers. Layers.
    pub no_places: Message<1>,
    /// The data has no place of some kinds of a layer. Layer, how many kinds, of how many.
    pub missing: Message<3>,
    /// What follows if there are such places.
    pub if_missing: &'static str,
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
    /// All hours are alike.
    pub alike: &'static str,
    /// Columns: moment, share with an open place, number without.
    pub columns: [&'static str; 3],
    /// People who have an open place on weekdays by day. Number with group who have none in the evening, and at the weekend.
    pub lost: Message<2>,
}
