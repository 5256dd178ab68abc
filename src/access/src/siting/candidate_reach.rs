//! How far each demand point is from each candidate.

use crate::analysis::Analysis;
use atlas::{Chord, EcefPoint, LonLat, Shape};
use streets::{Catchments, Goals, Length, Pace, Start};

/// Demand points and candidates, prepared for distances between them.
pub(super) enum CandidateReach<'a> {
    /// On foot.
    OnFoot(Catchments<'a>),
    /// In straight lines.
    StraightLines {
        points: Vec<EcefPoint>,
        candidates: Vec<EcefPoint>,
    },
}

impl<'a> CandidateReach<'a> {
    /// Snaps the candidates.
    pub fn new(analysis: &'a Analysis<'_>, candidates: &[LonLat], pace: Pace) -> Self {
        let demand = analysis.demand();
        match (analysis.network(), demand.starts()) {
            (Some(network), Some(starts)) => {
                let streets = network.streets();
                let shapes: Vec<Shape> = candidates.iter().map(|at| (*at).into()).collect();
                let goals = Goals::new(streets, shapes.iter().map(|it| (it, &[][..])));
                // The numbers of places that contain a start are not those of candidates.
                let starts: Vec<Start> =
                    starts.iter().map(Start::without_containing_goals).collect();
                Self::OnFoot(Catchments::new(streets, &goals, &starts, pace))
            }
            _ => Self::StraightLines {
                points: demand.points().iter().map(|it| it.at.into()).collect(),
                candidates: candidates.iter().map(|it| (*it).into()).collect(),
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
        match self {
            Self::OnFoot(catchments) => {
                let mut search = catchments.search();
                Box::new(candidates.map(move |it| {
                    let walks = search.run(u32::try_from(it).unwrap_or(u32::MAX), limit);
                    let efforts = walks.iter().map(|it| (it.start as usize, it.cost.effort));
                    efforts.collect()
                }))
            }
            Self::StraightLines {
                points,
                candidates: positions,
            } => {
                let most = Chord::within(limit.metres()).max_squared();
                Box::new(candidates.map(move |it| {
                    let Some(here) = positions.get(it) else {
                        return Vec::new();
                    };
                    let near = points.iter().enumerate();
                    let near = near.filter(|(_, at)| at.chord_squared(*here) <= most);
                    let near = near
                        .map(|(point, at)| (point, Length::from_metres(at.distance(*here).get())));
                    near.filter(|(_, length)| *length <= limit).collect()
                }))
            }
        }
    }
}
