//! Before and after a scenario: who gains a place near, and who loses one.

use super::coverage::CoverageFigures;
use super::json;
use super::parts::{About, Limits, RegionHead};
use crate::atlas_question::AtlasQuestion;
use crate::question::QuestionError;
use access::{Regions, ScenarioChange, ScenarioSide};
use serde::Serialize;

#[derive(Serialize)]
struct CompareAnswer {
    /// Of afterwards.
    #[serde(flatten)]
    about: About,
    rows: Vec<CompareRow>,
}

#[derive(Serialize)]
struct CompareRow {
    #[serde(flatten)]
    region: RegionHead,
    before: CoverageFigures,
    after: CoverageFigures,
    /// People who have a place afterwards and none before.
    gained: Limits,
    /// The reverse.
    lost: Limits,
    /// Gained less lost.
    difference: Limits,
}

pub fn compare(asked: &AtlasQuestion<'_>) -> Result<String, QuestionError> {
    let question = asked.question;
    if question.scenario.is_none() {
        return Err(QuestionError::range("expected scenario: what changes"));
    }
    let earlier = asked.before_scenario()?;
    let (pace, limit) = (question.pace()?, question.limit()?);
    let group = asked.age_of_people()?;
    let supplies = [earlier.supply()?, asked.supply()?];
    let [old, new] = [&earlier.analysis, &asked.analysis];
    let reached = [earlier.reached(&supplies[0])?, asked.reached(&supplies[1])?];
    let side = |analysis, number: usize| ScenarioSide {
        analysis,
        supply: &supplies[number],
        reached: &reached[number],
        asks_for_hours: question.open_at.is_some(),
    };
    let changes = ScenarioChange::between(side(old, 0), side(new, 1), pace, limit, group);
    let regions = Regions::new(new.atlas());
    let before = regions.sums(&old.coverage_by(&supplies[0], &reached[0], group));
    let after = regions.sums(&new.coverage_by(&supplies[1], &reached[1], group));
    let figures = before.iter().zip(&after).zip(regions.sums(&changes));
    let rows = regions.rows().iter().zip(figures);
    json(&CompareAnswer {
        about: About::new(asked, &supplies[1])?,
        rows: rows
            .map(|(region, ((before, after), change))| {
                let [low, high] = change.difference();
                CompareRow {
                    region: region.into(),
                    before: before.into(),
                    after: after.into(),
                    gained: change.gained.into(),
                    lost: change.lost.into(),
                    difference: Limits::new(low, high),
                }
            })
            .collect(),
    })
}
