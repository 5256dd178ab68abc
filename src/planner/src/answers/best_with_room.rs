//! Best next places where places have room for a number of people.

use super::best::{OptimalityFigures, source};
use super::json;
use super::parts::About;
use crate::atlas_question::AtlasQuestion;
use crate::question::QuestionError;
use access::{CapacityBound, People, SitingModel};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RoomAnswer {
    #[serde(flatten)]
    about: About,
    /// Where the candidates come from.
    candidates: &'static str,
    /// The numbers of those that are in no neighbourhood.
    outside_candidates: Vec<usize>,
    places: Vec<RoomRow>,
    /// People whom existing places have room for.
    before: f64,
    /// And with the new ones.
    after: f64,
    optimality: OptimalityFigures,
    /// What proves it.
    bound: &'static str,
}

#[derive(Serialize)]
struct RoomRow {
    lon: f64,
    lat: f64,
    /// The number of its candidate, from 0.
    candidate: usize,
    /// People whom it has room for and those before it have not.
    adds: f64,
}

pub fn best_with_room(asked: &AtlasQuestion<'_>) -> Result<String, QuestionError> {
    let (analysis, question) = (&asked.analysis, asked.question);
    if question.age.is_some() {
        let why = "`bestWithRoom` has no `age`: places have room for everybody";
        return Err(QuestionError::range(why));
    }
    let supply = asked.supply()?;
    let group = asked.age_of_people()?;
    let candidates = asked.candidates()?;
    let rooms = question.candidates.iter().flatten().map(|it| it.capacity);
    let rooms: Vec<Option<People>> = rooms.map(|it| it.map(People::new)).collect();
    let siting = asked.siting(SitingModel::Covering, &supply, &candidates, group)?;
    let found = analysis
        .best_places_with_room(&siting, &rooms)
        .map_err(|error| QuestionError::Range(error.to_string()))?;
    let places = found.sites.iter().filter_map(|site| {
        let at = candidates.positions.get(site.candidate)?;
        Some(RoomRow {
            lon: at.lon(),
            lat: at.lat(),
            candidate: site.candidate,
            adds: People::from_millionths(site.adds).as_f64(),
        })
    });
    let served = found.before + People::from_millionths(found.optimality.value);
    json(&RoomAnswer {
        about: About::new(asked, &supply)?,
        candidates: source(candidates.source),
        outside_candidates: asked.outside_candidates(),
        places: places.collect(),
        before: found.before.as_f64(),
        after: served.as_f64(),
        optimality: (&found.optimality).into(),
        bound: match found.bound {
            CapacityBound::Room => "room",
            CapacityBound::Covering => "covering",
            CapacityBound::Lagrangean => "lagrangean",
        },
    })
}
