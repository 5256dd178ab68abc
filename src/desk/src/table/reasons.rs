//! Why figures of the table have two limits.

use super::TableFigures;
use crate::answers::{CoverageCounts, RegionKind};
use i18n::messages::desk::table::DeskTableTexts;

/// Why a figure has two limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandReason {
    /// Of some places something is unknown.
    Places,
    /// Of some people the position is unknown.
    Positions,
    /// Some numbers of people are not published.
    Unpublished,
}

impl BandReason {
    /// All, in the order in which they are said.
    pub const ALL: [Self; 3] = [Self::Places, Self::Positions, Self::Unpublished];

    /// The reason in a sentence.
    pub fn text(self, texts: &DeskTableTexts) -> &'static str {
        let [places, positions, unpublished] = texts.reasons;
        match self {
            Self::Places => places,
            Self::Positions => positions,
            Self::Unpublished => unpublished,
        }
    }

    /// Whether it is one for these figures, as in the notes of the report's tables.
    pub fn is_of(self, counts: &CoverageCounts) -> bool {
        match self {
            Self::Places => counts.perhaps.high > 0.0,
            Self::Positions => counts.unplaced.high > 0.0,
            // Less than a millionth of a person is no person.
            Self::Unpublished => counts.total.high - counts.total.low - counts.unplaced.high > 1e-6,
        }
    }
}

impl TableFigures<'_> {
    /// Why some figures of a level and of the totals have two limits.
    pub fn reasons(&self, level: RegionKind) -> Vec<BandReason> {
        let rows = self.coverage.rows.iter();
        let rows =
            rows.filter(|it| it.region.level == level || it.region.level > RegionKind::District);
        let rows: Vec<&CoverageCounts> = rows.map(|it| &it.figures).collect();
        let all = BandReason::ALL.into_iter();
        all.filter(|reason| rows.iter().any(|it| reason.is_of(it)))
            .collect()
    }

    /// Whether the atlas has regions of a level.
    pub fn has_level(&self, level: RegionKind) -> bool {
        self.coverage.rows.iter().any(|it| it.region.level == level)
    }
}
