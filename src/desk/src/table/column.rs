//! What each column counts, and which question of the engine it needs.

use crate::engine_question::EngineQuestion;
use crate::map::FigureUnit;
use crate::view::TableColumn;

impl TableColumn {
    /// What its figures count.
    pub fn unit(self) -> FigureUnit {
        match self {
            Self::Share | Self::Seats => FigureUnit::Share,
            Self::MeanWalk | Self::MedianWalk | Self::LongWalk => FigureUnit::Metres,
            Self::Difference => FigureUnit::Change,
            Self::Supply => FigureUnit::PerPerson,
            Self::People
            | Self::With
            | Self::Perhaps
            | Self::Without
            | Self::Never
            | Self::Unplaced
            | Self::Gained
            | Self::Lost => FigureUnit::People,
        }
    }

    /// Whether its figures are shares, 0..1.
    pub fn is_share(self) -> bool {
        self.unit() == FigureUnit::Share
    }

    /// Whether it says what a plan changes.
    pub fn is_of_plan(self) -> bool {
        self.engine_question() == EngineQuestion::Compare
    }

    /// The question whose answer has its figures.
    pub fn engine_question(self) -> EngineQuestion {
        match self {
            Self::MeanWalk | Self::MedianWalk | Self::LongWalk => EngineQuestion::Walks,
            Self::Gained | Self::Lost | Self::Difference => EngineQuestion::Compare,
            Self::Supply => EngineQuestion::FloatingCatchment,
            Self::Seats => EngineQuestion::Seats,
            _ => EngineQuestion::Coverage,
        }
    }

    /// Whether the difference between two regions of any size means something: of shares, distances and capacities, not of numbers of
    /// people.
    pub fn is_comparable(self) -> bool {
        use FigureUnit::{Metres, PerPerson, Share};
        matches!(self.unit(), Share | Metres | PerPerson)
    }
}
