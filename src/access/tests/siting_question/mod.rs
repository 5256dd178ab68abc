//! Questions for best next places, and their answers in a form to compare.

// Test helpers may panic, and no test uses all of them.

use crate::world::{At, position};
use access::{
    AgeGroup, Analysis, BestPlaces, CandidateSites, Count, SitingModel, SitingQuestion, Supply,
};
use streets::{Length, Pace};

pub fn positions(at: &[At]) -> CandidateSites {
    CandidateSites::chosen(at.iter().copied().map(position).collect())
}

pub fn question<'q>(
    model: SitingModel,
    supply: &'q Supply,
    candidates: &'q CandidateSites,
    count: usize,
    metres: f64,
) -> SitingQuestion<'q> {
    SitingQuestion {
        model,
        supply,
        candidates,
        count,
        pace: Pace::default(),
        limit: Length::from_metres(metres),
        group: AgeGroup::All,
    }
}

pub fn candidates(found: &BestPlaces) -> Vec<usize> {
    found.places.iter().map(|it| it.candidate).collect()
}

pub fn covered(found: &BestPlaces, analysis: &Analysis<'_>) -> [Count; 2] {
    found
        .coverage(analysis, AgeGroup::All)
        .map(|it| it.number())
}
