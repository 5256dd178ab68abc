//! The planner's figures of an atlas: how many people have a place near, for whom one is the last, and where one more would help.
//!
//! Pure: no browser, clock, file or random numbers. Command line, JavaScript library and the planner's page show the same
//! figures, to the last digit: people are counted in whole millionths and walks in tenths of a millimetre.
//!
//! ```text
//! Population, Neighbourhoods ──→ Demand ┐
//! Atlas ─→ Sites, question ────→ Supply ├─→ Nearest ─→ coverage, walk, gap, closing test
//! WalkingNetwork or straight lines ─────┘
//! ```
//!
//! What is unknown is never zero: a suppressed number of residents is a [`Count`] with two limits, a place whose hours or needs
//! are unknown counts in one limit of a figure and not in the other.

mod age_group;
mod analysis;
mod atlas_calendar;
mod catchment;
mod choice;
mod clock;
mod closing_rank;
mod closing_test;
mod closing_toilets;
mod count;
mod coverage;
mod demand;
mod floating_catchment;
mod layer_choice;
mod near_change;
mod nearest;
mod neighbourhood_grid;
mod norms;
mod people;
mod published_counts;
mod region;
mod route_seats;
mod scenario;
mod scenario_change;
mod scenario_week;
mod seat_spacing;
mod site_hours;
mod sites;
mod siting;
mod spread;
mod straight_lines;
mod street_length;
mod street_parts;
mod street_reach;
mod street_survey;
mod stretch;
mod supply;
mod unplaced;
mod unplaced_areas;
mod unplaced_change;
mod walk_histogram;
mod walk_interval;
mod walk_statistics;
mod week_hours;
mod weighted_extremes;

pub use age_group::AgeGroup;
pub use analysis::{Analysis, Measure, Reached};
pub use atlas_calendar::{CLOCK_YEARS, CalendarError, atlas_calendar, calendar_years};
pub use choice::{Choice, ChoiceFigures, NumberRange};
pub use clock::WeekCoverage;
pub use closing_test::{ClosingLoss, ClosingTest, Loss};
pub use count::Count;
pub use coverage::{Band, Coverage};
pub use demand::{Demand, DemandBasis, DemandPoint, DemandUnit, Unpublished};
pub use floating_catchment::{AccessScore, DistanceDecay, FloatingCatchment};
pub use layer_choice::{LayerChoice, LayerFigures};
pub use nearest::Nearest;
pub use norms::{
    NORMS_VERSION, NormBasis, NormLimit, NormQuestion, NormStatus, Norms, NormsError,
    ReferenceNorm, STANDARD_NORMS, SeatNorm, UnknownId,
};
pub use people::People;
pub use region::{Region, RegionLevel, Regions};
pub use route_seats::{RouteSeat, RouteSeats};
pub use scenario::{
    NewPlace, SCENARIO_VERSION, STREET_TOLERANCE, Scenario, ScenarioError, ScenarioStep, StepError,
    StepProblem,
};
pub use scenario_change::{ScenarioChange, ScenarioSide};
pub use scenario_week::{ScenarioWeek, WeekSide};
pub use seat_spacing::{SeatSpacing, Spacing, StreetSpacing};
pub use site_hours::SiteHours;
pub use sites::{Site, Sites};
pub use siting::{
    BestPlace, BestPlaces, CandidateSites, CandidateSource, CapacitatedProblem,
    CapacitatedSelection, CapacityBound, ChosenSite, Optimality, SiteRoom, SiteSelection,
    SitingError, SitingModel, SitingProblem, SitingQuestion,
};
pub use street_length::StreetLength;
pub use street_parts::StreetParts;
pub use street_reach::{StreetReach, StreetSection, StreetSections};
pub use street_survey::LengthWithin;
pub use stretch::{LongestStretch, Stretch};
pub use supply::{PlaceChoice, Supply};
pub use walk_histogram::WalkHistogram;
pub use walk_interval::WalkInterval;
pub use walk_statistics::{WalkRange, WalkStatistics};
pub use week_hours::{HOURS_OF_WEEK, WeekPart};
