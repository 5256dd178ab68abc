//! Lengths of street.

use super::parts::Limits;
use access::{LengthWithin, StreetLength};
use serde::Serialize;

/// Metres of street by whether a place is within a limit.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StreetFigures {
    total: f64,
    within: f64,
    perhaps: f64,
    beyond: f64,
    /// Without any place that can be reached, whatever counts.
    never: f64,
    /// From how much none can be reached.
    unreachable: Limits,
    /// The share that is beyond the limit or has no place at all.
    gap: Option<Limits>,
}

impl From<&LengthWithin> for StreetFigures {
    fn from(of: &LengthWithin) -> Self {
        let (low, high) = of.gap();
        let (least, most) = of.unreachable();
        let share = |it: StreetLength| it.share_of(of.total());
        Self {
            total: of.total().metres(),
            within: of.within.metres(),
            perhaps: of.perhaps.metres(),
            beyond: of.beyond.metres(),
            never: of.never.metres(),
            unreachable: Limits::new(least.metres(), most.metres()),
            gap: share(low)
                .zip(share(high))
                .map(|(low, high)| Limits::new(low, high)),
        }
    }
}
