//! How far each demand point is from each candidate.

use crate::analysis::Analysis;
use crate::straight_lines::StraightLines;
use atlas::{LonLat, Shape};
use streets::{Catchments, Goals, Length, Pace, Start, StartWalk};

/// Demand points and candidates, prepared for distances between them.
pub(super) enum CandidateReach<'a> {
    /// On foot.
    OnFoot(Catchments<'a>),
    /// In straight lines.
    StraightLines {
        lines: StraightLines,
        candidates: Vec<Shape>,
    },
}

impl<'a> CandidateReach<'a> {
    /// Snaps the candidates.
    pub fn new(analysis: &'a Analysis<'_>, candidates: &[LonLat], pace: Pace) -> Self {
        let demand = analysis.demand();
        let candidates: Vec<Shape> = candidates.iter().map(|at| (*at).into()).collect();
        match (analysis.network(), demand.starts()) {
            (Some(network), Some(starts)) => {
                let streets = network.streets();
                let goals = Goals::new(streets, candidates.iter().map(|it| (it, &[][..])));
                // The numbers of places that contain a start are not those of candidates.
                let starts: Vec<Start> =
                    starts.iter().map(Start::without_containing_goals).collect();
                Self::OnFoot(Catchments::new(streets, &goals, &starts, pace))
            }
            _ => Self::StraightLines {
                lines: StraightLines::from(demand.points().iter().map(|it| it.at)),
                candidates,
            },
        }
    }

    /// For each of these candidates the demand points from which it is within `limit`, with the effort.
    pub fn of<'c>(
        &'c self,
        candidates: impl IntoIterator<Item = usize> + 'c,
        limit: Length,
    ) -> Box<dyn Iterator<Item = Vec<(usize, Length)>> + 'c> {
        let candidates = candidates.into_iter();
        let efforts = |walks: &[StartWalk]| {
            let efforts = walks.iter().map(|it| (it.start as usize, it.cost.effort));
            efforts.collect()
        };
        match self {
            Self::OnFoot(catchments) => {
                let mut search = catchments.search();
                Box::new(candidates.map(move |it| {
                    efforts(search.run(u32::try_from(it).unwrap_or(u32::MAX), limit))
                }))
            }
            Self::StraightLines {
                lines,
                candidates: shapes,
            } => Box::new(candidates.map(move |it| {
                let walks = shapes.get(it).map(|it| lines.within(limit, it));
                efforts(&walks.unwrap_or_default())
            })),
        }
    }
}
