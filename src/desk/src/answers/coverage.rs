//! Whether people have a place near, and what a plan changes.

use super::{AnswerAbout, Bounds, RowRegion};
use serde::Deserialize;

/// The answer to `coverage`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct CoverageAnswer {
    /// What the figures are of.
    #[serde(flatten)]
    pub about: AnswerAbout,
    /// A row for each neighbourhood, district, municipality if there are several, and the whole.
    pub rows: Vec<CoverageRow>,
}

/// Coverage of a region.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct CoverageRow {
    /// The region.
    #[serde(flatten)]
    pub region: RowRegion,
    /// Its figures.
    #[serde(flatten)]
    pub figures: CoverageCounts,
}

/// People by whether a place is near.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct CoverageCounts {
    /// All.
    pub total: Bounds,
    /// With a place that counts for certain within the limit.
    pub covered: Bounds,
    /// Only with one of which something is unknown.
    pub perhaps: Bounds,
    /// With none within the limit, and one beyond it.
    pub beyond: Bounds,
    /// With none that can be reached.
    pub never: Bounds,
    /// Without a known position: with one within the limit, or without.
    pub unplaced: Bounds,
    /// The share with one within the limit, 0..1; none of nobody.
    pub share: Option<Bounds>,
}

impl CoverageCounts {
    /// People with a place within the limit, over all that is unknown.
    pub fn with(&self) -> Bounds {
        Bounds {
            low: self.covered.low,
            high: self.covered.high + self.uncertain(),
        }
    }

    /// People without, over all that is unknown: the gap.
    pub fn gap(&self) -> Bounds {
        Bounds {
            low: self.beyond.low + self.never.low,
            high: self.beyond.high + self.never.high + self.uncertain(),
        }
    }

    /// The most people who may have a place within the limit, and may have none.
    fn uncertain(&self) -> f64 {
        self.perhaps.high + self.unplaced.high
    }
}

/// The answer to `compare`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct CompareAnswer {
    /// What the figures are of.
    #[serde(flatten)]
    pub about: AnswerAbout,
    /// A row for each region, as of coverage.
    pub rows: Vec<CompareRow>,
}

/// What a plan changes in a region.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct CompareRow {
    /// The region.
    #[serde(flatten)]
    pub region: RowRegion,
    /// Before the plan.
    pub before: CoverageCounts,
    /// After it.
    pub after: CoverageCounts,
    /// People with a place near afterwards and none before.
    pub gained: Bounds,
    /// People with one before and none afterwards.
    pub lost: Bounds,
    /// Gained less lost.
    pub difference: Bounds,
}

impl CompareAnswer {
    /// The coverage after the plan, as the engine answers with that plan.
    pub fn afterwards(&self) -> CoverageAnswer {
        let row = |row: &CompareRow| CoverageRow {
            region: row.region.clone(),
            figures: row.after.clone(),
        };
        CoverageAnswer {
            about: self.about.clone(),
            rows: self.rows.iter().map(row).collect(),
        }
    }
}
