//! Norms: what a report asks, with the source of each limit.
//!
//! A norm is data, in the format of `data/norms.json`, which is the [standard](Norms::standard). A council that has norms of its
//! own writes a file like it; no code changes.

mod asked;
mod reader;

pub use asked::UnknownId;
pub use reader::NormsError;

use crate::age_group::AgeGroup;
use atlas::LocalizedText;
use streets::{Length, Pace};

/// The supported version of the format.
pub const NORMS_VERSION: u32 = 1;

/// The text of the norms that are used where nobody gives others.
pub const STANDARD_NORMS: &str = include_str!("../../../data/norms.json");

/// What a report asks.
#[derive(Clone, Debug, PartialEq)]
pub struct Norms {
    /// The questions, in the order of the report.
    pub questions: Vec<NormQuestion>,
    /// Distance between seats; `None` asks nothing of seats.
    pub seats: Option<SeatNorm>,
    /// How many new places are looked for; 0 looks for none.
    pub new_places: usize,
    /// Norms of others that nothing is measured by, to compare with.
    pub references: Vec<ReferenceNorm>,
}

/// A question: who has such a place near?
#[derive(Clone, Debug, PartialEq)]
pub struct NormQuestion {
    /// Its id: lower-case letters, digits and hyphens.
    pub id: String,
    /// What is asked, as the object of "have": "a playground within 200 m". In German in the
    /// accusative.
    pub label: LocalizedText,
    /// Ids of kinds; empty for all.
    pub kinds: Vec<String>,
    /// Ids of domains, the subjects that residents choose from; empty for all.
    pub domains: Vec<String>,
    /// Ids of domains of daily life; empty for all.
    pub life_domains: Vec<String>,
    /// Ids of layers; empty for all.
    pub layers: Vec<String>,
    /// Whether places with a condition, such as a fee, count too.
    pub conditional: bool,
    /// Ids of needs, as in [`Taxonomy::need`](atlas::Taxonomy::need), all of which a place must meet.
    pub needs: Vec<String>,
    /// The age groups that figures are given for.
    pub ages: Vec<AgeGroup>,
    /// How near.
    pub limit: NormLimit,
    /// How people walk.
    pub pace: Pace,
    /// The how-many-th nearest place must be that near, from 1.
    pub rank: usize,
    /// A local time at which places must be open, such as `2026-11-21T14:00`; `None` for any time.
    pub open_at: Option<String>,
    /// What the limit is based on.
    pub basis: NormBasis,
}

/// How near a place must be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NormLimit {
    /// Minutes of walking.
    Minutes(f64),
    /// Metres; on foot, steps count two and a half times their length.
    Metres(f64),
}

/// What a norm is based on.
#[derive(Clone, Debug, PartialEq)]
pub struct NormBasis {
    /// How binding it is.
    pub status: NormStatus,
    /// Where it comes from.
    pub source: LocalizedText,
}

/// How binding a norm is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NormStatus {
    /// Decided, such as by a council.
    Policy,
    /// Advice of an authority in the field; not binding.
    RuleOfThumb,
    /// What others plan by.
    Reference,
    /// What is found in practice; no norm.
    Description,
    /// Chosen for want of a source.
    Assumption,
}

/// The distance between seats along walking routes.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatNorm {
    /// Metres.
    pub metres: f64,
    /// What it is based on.
    pub basis: NormBasis,
}

/// A norm to compare with.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceNorm {
    /// What it says, with its value and unit.
    pub label: LocalizedText,
    /// What it is based on.
    pub basis: NormBasis,
}

impl Norms {
    /// The norms of [`STANDARD_NORMS`], which is a file of this repository.
    ///
    /// # Errors
    /// As [`Norms::read`]; a test shows that there are none.
    pub fn standard() -> Result<Self, NormsError> {
        Self::read(STANDARD_NORMS)
    }
}

impl NormQuestion {
    /// The limit as a length: of a walk, or of a straight line in an atlas without streets.
    pub fn length(&self) -> Length {
        match self.limit {
            NormLimit::Minutes(minutes) => self.pace.within(minutes),
            NormLimit::Metres(metres) => Length::from_metres_rounded_down(metres),
        }
    }
}

impl NormStatus {
    /// The strings that stand for each status in JSON.
    pub(crate) const NAMES: [(&str, Self); 5] = [
        ("policy", Self::Policy),
        ("rule of thumb", Self::RuleOfThumb),
        ("reference", Self::Reference),
        ("description", Self::Description),
        ("assumption", Self::Assumption),
    ];

    /// Its string in JSON and in results.
    pub fn as_str(self) -> &'static str {
        let (word, _) = Self::NAMES[self as usize];
        word
    }
}
