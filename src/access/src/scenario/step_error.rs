//! Why a step of a scenario cannot be applied.

use crate::scenario::STREET_TOLERANCE;
use hours::HoursError;
use std::fmt;

/// A step that cannot be applied to an atlas. No figures are given for a scenario with such a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepError {
    /// The index of the step, from 0.
    pub step: usize,
    /// The member of the step that is wrong.
    pub member: &'static str,
    /// What is wrong.
    pub problem: StepProblem,
}

/// What is wrong with a member of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepProblem {
    /// No place has this id, neither in the atlas nor among those opened before.
    NoPlace(String),
    /// The place was closed before.
    Closed {
        /// The id of the place.
        id: String,
        /// The step that closed it; `None` if it was closed before this scenario.
        by: Option<usize>,
    },
    /// Another place has this id.
    IdTaken(String),
    /// The taxonomy does not have this kind, layer, domain or audience.
    NotInTaxonomy(String),
    /// The position is outside the area of the atlas.
    Outside {
        /// Whether it would be inside with longitude and latitude swapped.
        is_swapped: bool,
    },
    /// The opening hours cannot be read.
    Hours {
        /// Their text.
        text: String,
        /// Why not.
        error: HoursError,
    },
    /// The atlas has no streets.
    NoStreets,
    /// No walkable street of this name is near the position.
    NoStreet {
        /// The name; `None` for a street without one.
        name: Option<String>,
        /// The nearest walkable street: its name, if it has one, and how far it is in whole metres. `None` if there is no street.
        nearest: Option<(Option<String>, u64)>,
    },
    /// Two parts of the street are as near to the position, such as those at both sides of a junction.
    Ambiguous,
    /// This part of the street was closed before.
    StreetClosed {
        /// The step that closed it.
        by: usize,
    },
}

impl fmt::Display for StepError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "steps[{}].{}: {}", self.step, self.member, self.problem)
    }
}

impl std::error::Error for StepError {}

impl fmt::Display for StepProblem {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPlace(id) => write!(to, "no place has the id `{id}`"),
            Self::Closed { id, by: Some(step) } => {
                write!(to, "`{id}` was closed by steps[{step}]")
            }
            Self::Closed { id, by: None } => write!(to, "`{id}` is closed already"),
            Self::IdTaken(id) => write!(to, "another place has the id `{id}`"),
            Self::NotInTaxonomy(id) => write!(to, "`{id}` is not in the taxonomy"),
            Self::Outside { is_swapped: true } => to.write_str(
                "outside the area; longitude comes first, and with the two swapped it is inside",
            ),
            Self::Outside { is_swapped: false } => to.write_str("outside the area of the atlas"),
            Self::Hours { text, error } => write!(to, "`{text}`: {error}"),
            Self::NoStreets => to.write_str("this atlas has no streets"),
            Self::NoStreet { name, nearest } => {
                let called = |name: &Option<String>| match name {
                    Some(name) => format!("with the name `{name}`"),
                    None => "without a name".to_owned(),
                };
                let wanted = called(name);
                write!(
                    to,
                    "no walkable street {wanted} within {STREET_TOLERANCE} m"
                )?;
                match nearest {
                    Some((name, metres)) => {
                        let name = called(name);
                        write!(to, "; the nearest, {metres} m away, is one {name}")
                    }
                    None => Ok(()),
                }
            }
            Self::Ambiguous => to.write_str(
                "two parts of the street are as near; give a position between two junctions",
            ),
            Self::StreetClosed { by } => {
                write!(to, "this part of the street was closed by steps[{by}]")
            }
        }
    }
}
