//! Why there is no report of an atlas.

use crate::candidate_file::CandidateFileError;
use crate::commands::report::costs::CostsError;
use crate::error::Error;
use access::{CalendarError, NormsError, ScenarioError, SitingError, StepError, UnknownId};
use atlas::{LoadFault, Warning};
use std::io;

/// Why there is no report of an atlas, or of any.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// A file cannot be read or written, or the atlas cannot be opened.
    #[error(transparent)]
    File(#[from] Error),
    /// Files of the atlas as a whole are damaged or missing: figures would be made from half of the data.
    #[error("no report is made from a part of the data: {}", lines(.0))]
    Faults(Vec<LoadFault<io::Error>>),
    /// Neighbourhoods, or numbers of their residents, cannot be used.
    #[error("no report is made from wrong numbers of residents or a part of the neighbourhoods: {}", lines(.0))]
    Neighbourhoods(Vec<Warning>),
    /// The atlas has no neighbourhoods.
    #[error("this atlas has no neighbourhoods, and a report counts people by neighbourhood")]
    NoNeighbourhoods,
    /// The norms cannot be used.
    #[error("{0}: {1}")]
    Norms(String, NormsError),
    /// A question names an id that the taxonomy of the atlas does not have.
    #[error("{0}: {1}")]
    Unknown(String, UnknownId),
    /// A question asks for places that no kind of the taxonomy can be.
    #[error(
        "{0}: question `{1}`: no kind of the taxonomy is in all that it asks for, so that no place can ever answer it"
    )]
    NoKind(String, String),
    /// The scenario cannot be read.
    #[error("{0}: {1}")]
    Scenario(String, ScenarioError),
    /// A step of the scenario cannot be applied to the atlas.
    #[error("{0}: {1}")]
    Step(String, StepError),
    /// The costs cannot be used.
    #[error("{0}, {1}")]
    Costs(String, CostsError),
    /// A time cannot be read.
    #[error("`{0}`: expected a local time, as in 2026-11-21T14:00")]
    Time(String),
    /// A time that no clock of the atlas ever shows.
    #[error("`{0}`: there is no such time: the clock skips it")]
    Skipped(String),
    /// A date cannot be read.
    #[error("`{0}`: expected a date, as in 2026-11-23")]
    Date(String),
    /// A time of a year of which clock changes or holidays are not known.
    #[error(
        "`{time}`: asks for {falls_on}, and the clock changes and public holidays of this atlas are known from {first} to {last}"
    )]
    Years {
        /// The time or date, as it was given.
        time: String,
        /// The local time that is not known.
        falls_on: String,
        /// The first year that is known.
        first: i32,
        /// The last year that is known.
        last: i32,
    },
    /// Opening hours cannot be evaluated.
    #[error(transparent)]
    Calendar(#[from] CalendarError),
    /// New places cannot be looked for.
    #[error("new places cannot be looked for: {0}")]
    Siting(SitingError),
    /// The candidates for new places cannot be used.
    #[error(transparent)]
    Candidates(#[from] CandidateFileError),
    /// There are candidates, and the norms ask for no new place.
    #[error(
        "{0} has candidates for new places, and {1} asks for none: say in it how many, as in `\"new_places\":5`"
    )]
    NoNewPlaces(String, String),
    /// Two candidates have one name, and the costs name it.
    #[error(
        "{0}: two candidates are called `{1}`, and the costs have a line for it: which of the two is meant is not clear"
    )]
    CandidateName(String, String),
    /// Two atlases have one name.
    #[error("another atlas is called `{0}` too: its report would be written over")]
    Name(String),
    /// The folder for a report is that of an atlas.
    #[error(
        "{0} is the folder of an atlas: a report there could be published with it; choose another --out"
    )]
    AtlasFolder(String),
    /// The figures cannot be put into a file.
    #[error("the figures cannot be written: {0}")]
    Format(String),
}

impl ReportError {
    /// Whether the arguments were wrong (exit code 2) instead of the data (exit code 1).
    pub fn is_wrong_use(&self) -> bool {
        match self {
            Self::File(error) => error.is_wrong_use(),
            Self::Norms(..)
            | Self::Unknown(..)
            | Self::NoKind(..)
            | Self::Scenario(..)
            | Self::Step(..)
            | Self::Costs(..)
            | Self::Candidates(_)
            | Self::NoNewPlaces(..)
            | Self::CandidateName(..)
            | Self::Time(_)
            | Self::Date(_)
            | Self::Skipped(_)
            | Self::Years { .. }
            | Self::Name(_)
            | Self::AtlasFolder(_) => true,
            Self::Faults(_)
            | Self::NoNeighbourhoods
            | Self::Neighbourhoods(_)
            | Self::Calendar(_)
            | Self::Siting(_)
            | Self::Format(_) => false,
        }
    }
}

impl From<csv::Error> for ReportError {
    fn from(error: csv::Error) -> Self {
        Self::Format(error.to_string())
    }
}

impl From<serde_json::Error> for ReportError {
    fn from(error: serde_json::Error) -> Self {
        Self::Format(error.to_string())
    }
}

fn lines<T: ToString>(faults: &[T]) -> String {
    let texts: Vec<String> = faults.iter().map(ToString::to_string).collect();
    texts.join("; ")
}
