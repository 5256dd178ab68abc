//! What several answers have in common.

use crate::question::{PlannerQuestion, QuestionError};
use access::{
    Analysis, Band, Count, DemandBasis, DemandUnit, Measure, Region, RegionLevel, WalkRange,
};
use serde::Serialize;
use streets::Length;

/// What all figures are of.
#[derive(Serialize)]
pub struct About {
    /// What is counted.
    counted: &'static str,
    /// How the positions of people are known.
    basis: &'static str,
    /// How distances are measured.
    measure: &'static str,
    /// People outside all neighbourhoods, whom no figure counts.
    outside: Limits,
    /// Ids of places near no street, which count for nobody.
    unsnapped: Vec<String>,
}

/// The least and the most that a number can be.
#[derive(Clone, Copy, Serialize)]
pub struct Limits {
    low: f64,
    high: f64,
}

/// What a row of figures is of.
#[derive(Serialize)]
pub struct RegionHead {
    level: &'static str,
    id: Option<String>,
    name: Option<String>,
    district: Option<String>,
    municipality: Option<String>,
}

impl About {
    /// What the figures of an answer are of.
    ///
    /// # Errors
    /// A pace that nobody has.
    pub fn new(analysis: &Analysis<'_>, question: &PlannerQuestion) -> Result<Self, QuestionError> {
        let demand = analysis.demand();
        let unsnapped = analysis.unsnapped_sites(question.pace()?).into_iter();
        let id = |it| Some(analysis.sites().get(it)?.place.id.clone());
        Ok(Self {
            counted: match demand.unit() {
                DemandUnit::Residents => "residents",
                DemandUnit::Addresses => "addresses",
            },
            basis: match demand.basis() {
                DemandBasis::Points => "points",
                DemandBasis::Streets => "streets",
                DemandBasis::Area => "area",
            },
            measure: match analysis.measure() {
                Measure::Walk => "walk",
                Measure::StraightLine => "straightLine",
            },
            outside: demand.outside().into(),
            unsnapped: unsnapped.filter_map(id).collect(),
        })
    }
}

impl From<Count> for Limits {
    fn from(count: Count) -> Self {
        Self {
            low: count.low().as_f64(),
            high: count.high().as_f64(),
        }
    }
}

impl From<Band> for Limits {
    fn from(Band { low, high }: Band) -> Self {
        Self { low, high }
    }
}

impl From<WalkRange> for Limits {
    fn from(range: WalkRange) -> Self {
        Self {
            low: metres(range.low),
            // No limit is `null` in JSON.
            high: range.high.map_or(f64::INFINITY, metres),
        }
    }
}

impl Limits {
    pub fn new(low: f64, high: f64) -> Self {
        Self { low, high }
    }
}

impl From<&Region> for RegionHead {
    fn from(region: &Region) -> Self {
        Self {
            level: match region.level {
                RegionLevel::Neighbourhood => "neighbourhood",
                RegionLevel::District => "district",
                RegionLevel::Municipality => "municipality",
                RegionLevel::Whole => "whole",
            },
            id: region.id.clone(),
            name: region.name.clone(),
            district: region.district.clone(),
            municipality: region.municipality.clone(),
        }
    }
}

pub fn metres(length: Length) -> f64 {
    length.metres().get()
}
