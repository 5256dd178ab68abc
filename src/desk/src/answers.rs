//! Answers of the engine, read from JSON. What each member means is in `www/element/planner-answers.d.ts`.

mod about;
mod best;
mod bounds;
mod closing;
mod coverage;
mod distribution;
mod gaps;
mod isochrone;
mod region;
mod seats;
mod street_lines;
mod streets;
mod supply;
mod walks;
mod week;

pub use about::AnswerAbout;
pub use best::{BestAnswer, BestBound, BestRow};
pub use bounds::Bounds;
pub use closing::{ClosingAnswer, ClosingRow};
pub use coverage::{CompareAnswer, CompareRow, CoverageAnswer, CoverageCounts, CoverageRow};
pub use distribution::{DistributionAnswer, DistributionRow};
pub use gaps::{GapKind, GapPoint, GapsAnswer};
pub use isochrone::{IsochroneAnswer, IsochroneRow};
pub use region::{RegionKind, RowRegion};
pub use seats::{LongestStretches, SeatStretch, SeatsAnswer, SeatsRow, StreetLengths};
pub use street_lines::StreetLinesAnswer;
pub use streets::{ClosestStreetAnswer, CornerRow, StreetNamesAnswer, StreetRow};
pub use supply::{SupplyAnswer, SupplyRow};
pub use walks::{WalkRow, WalksAnswer};
pub use week::{WeekAnswer, WeekHour};

use serde::de::DeserializeOwned;

/// An answer that says what its figures are of.
pub trait HasAbout {
    /// What the figures are of.
    fn about(&self) -> &AnswerAbout;
}

macro_rules! has_about {
    ($($answer:ty),*) => {
        $(impl HasAbout for $answer {
            fn about(&self) -> &AnswerAbout {
                &self.about
            }
        })*
    };
}

has_about!(
    BestAnswer,
    ClosingAnswer,
    CompareAnswer,
    CoverageAnswer,
    DistributionAnswer,
    GapsAnswer,
    IsochroneAnswer,
    SeatsAnswer,
    SupplyAnswer,
    WalksAnswer,
    WeekAnswer
);

/// An answer that the engine gave in another form than this desk knows: the two are of different builds.
#[derive(Debug)]
pub struct AnswerError(String);

impl std::fmt::Display for AnswerError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "an answer of the engine cannot be read: {}", self.0)
    }
}

impl std::error::Error for AnswerError {}

/// Reads an answer, from a text or from bytes of UTF-8.
///
/// # Errors
/// JSON of another form.
pub fn read<A: DeserializeOwned>(json: &(impl AsRef<[u8]> + ?Sized)) -> Result<A, AnswerError> {
    serde_json::from_slice(json.as_ref()).map_err(|error| AnswerError(error.to_string()))
}
