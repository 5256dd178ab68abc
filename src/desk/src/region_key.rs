//! Which region a row or an outline is of.

use crate::answers::{RegionKind, RowRegion};
use serde_json::{Value, json};

/// Which region: what distinguishes one row of the figures from the others.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RegionKey {
    /// The whole.
    #[default]
    Whole,
    /// A municipality, by name.
    Municipality(String),
    /// A district, by name.
    District {
        /// Its name.
        name: String,
        /// The municipality that it is in.
        municipality: Option<String>,
    },
    /// A neighbourhood, by id.
    Neighbourhood(String),
}

impl RegionKey {
    /// The member of a question that asks for the row of this region only.
    pub fn member(&self) -> Value {
        match self {
            Self::Whole => json!({"level": "whole"}),
            Self::Municipality(name) => json!({"level": "municipality", "name": name}),
            Self::District { name, municipality } => {
                json!({"level": "district", "name": name, "municipality": municipality})
            }
            Self::Neighbourhood(id) => json!({"level": "neighbourhood", "id": id}),
        }
    }

    /// The key of a row.
    pub fn of(region: &RowRegion) -> Self {
        let name = || region.name.clone().unwrap_or_default();
        match region.level {
            RegionKind::Whole => Self::Whole,
            RegionKind::Municipality => Self::Municipality(name()),
            RegionKind::District => Self::District {
                name: name(),
                municipality: region.municipality.clone(),
            },
            RegionKind::Neighbourhood => {
                Self::Neighbourhood(region.id.clone().unwrap_or_else(name))
            }
        }
    }
}
