//! Closing test: who loses their last place if one closes.

use super::json;
use super::parts::{About, Limits};
use crate::atlas_question::AtlasQuestion;
use crate::question::QuestionError;
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

pub fn closing(asked: &AtlasQuestion<'_>) -> Result<String, QuestionError> {
    let (analysis, question) = (&asked.analysis, asked.question);
    let (choice, open, supply) = (asked.choice()?, asked.open()?, asked.supply()?);
    let group = asked.age_of_people()?;
    let (pace, limit) = (question.pace()?, question.limit()?);
    let mut test = analysis.closing_test_of(&choice, open.as_deref(), pace, limit);
    test.rank_by(group);
    let taxonomy = asked.taxonomy();
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
        about: About::new(asked, &supply)?,
        places: rows.collect(),
    })
}
