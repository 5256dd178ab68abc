//! Closing test: who loses their last place if one closes.

use super::json;
use super::parts::{About, Limits};
use crate::question::{PlannerQuestion, QuestionError};
use access::Analysis;
use serde::Serialize;

#[derive(Serialize)]
struct ClosingAnswer<'a> {
    #[serde(flatten)]
    about: About,
    places: Vec<ClosingRow<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ClosingRow<'a> {
    id: &'a str,
    kind: &'a str,
    name: Option<&'a str>,
    /// People who lose their last place of all that were asked for.
    last: Limits,
    /// People who lose their last place of this kind.
    last_of_kind: Limits,
}

pub fn closing(
    analysis: &Analysis<'_>,
    question: &PlannerQuestion,
) -> Result<String, QuestionError> {
    let choice = question.choice(analysis.atlas().taxonomy())?;
    let group = question.age_of_people(analysis)?;
    let test = analysis.closing_test_of(&choice, None, question.pace()?, question.limit()?);
    let taxonomy = analysis.atlas().taxonomy();
    let rows = test.losses.iter().filter_map(|loss| {
        let place = analysis.sites().get(loss.place)?.place;
        Some(ClosingRow {
            id: &place.id,
            kind: &taxonomy.kind_at(place.kind).id,
            name: place.name.as_deref(),
            last: loss.of_any.people(group).into(),
            last_of_kind: loss.of_kind.people(group).into(),
        })
    });
    json(&ClosingAnswer {
        about: About::new(analysis, question)?,
        places: rows.collect(),
    })
}
