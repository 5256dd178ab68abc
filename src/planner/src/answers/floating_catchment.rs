//! Two-step floating catchment areas: how much capacity there is for each person.

use super::json;
use super::parts::{About, RegionHead};
use crate::atlas_question::AtlasQuestion;
use crate::question::QuestionError;
use access::{AccessScore, AgeGroup, Regions};
use atlas::{NeedStatus, PlaceIndex};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CatchmentAnswer<'a> {
    #[serde(flatten)]
    about: About,
    rows: Vec<CatchmentRow>,
    places: Vec<CatchmentPlace<'a>>,
    /// How many of the places count as 1, because nobody gave their capacity.
    without_capacity: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CatchmentRow {
    #[serde(flatten)]
    region: RegionHead,
    /// The mean over people; null if there is nobody, and where only some capacities are known.
    per_person: Option<Score>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CatchmentPlace<'a> {
    id: &'a str,
    kind: &'a str,
    name: Option<&'a str>,
    capacity: Option<u32>,
    /// Whether it counts for certain.
    certain: bool,
    /// Its capacity for each person in its catchment; null if there is nobody.
    per_person: Option<Score>,
}

/// Capacity for each person.
#[derive(Serialize)]
struct Score {
    low: f64,
    /// Null without a limit.
    high: Option<f64>,
}

impl From<AccessScore> for Score {
    fn from(AccessScore { low, high }: AccessScore) -> Self {
        Self { low, high }
    }
}

pub fn floating_catchment(asked: &AtlasQuestion<'_>) -> Result<String, QuestionError> {
    let (analysis, question) = (&asked.analysis, asked.question);
    let supply = asked.supply()?;
    let group = asked.age_of_people()?;
    let (pace, decay) = (question.pace()?, question.decay()?);
    // All people share the places, whatever the age group.
    let found = analysis.floating_catchment(&supply, pace, &decay, AgeGroup::All);
    let regions = Regions::new(analysis.atlas());
    let means = found.means(analysis.demand(), &regions, group);
    let rows = regions.rows().iter().zip(means);
    let place = |(index, score): &(PlaceIndex, Option<AccessScore>)| {
        let site = analysis.sites().get(*index)?;
        Some(CatchmentPlace {
            id: &site.place.id,
            kind: &asked.taxonomy().kind_at(site.place.kind).id,
            name: site.place.name.as_deref(),
            capacity: site.capacity,
            certain: supply.status(*index) == NeedStatus::Yes,
            per_person: score.map(Score::from),
        })
    };
    json(&CatchmentAnswer {
        about: About::new(asked, &supply)?,
        rows: rows
            .map(|(region, mean)| CatchmentRow {
                region: region.into(),
                per_person: mean.filter(|_| !found.is_mixed()).map(Score::from),
            })
            .collect(),
        places: found.places.iter().filter_map(place).collect(),
        without_capacity: found.without_capacity,
    })
}
