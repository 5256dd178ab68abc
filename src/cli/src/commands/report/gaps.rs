//! Demand gaps as points: where people are for whom no place is near.

use crate::commands::report::answered_question::AnsweredQuestion;
use crate::commands::report::column_words::ColumnWords;
use crate::output::geojson;
use access::{AgeGroup, Analysis, DemandBasis, DemandUnit, People, Reached};
use atlas::{Lang, LonLat, NeedStatus};
use geo::{Geometry, Point};
use serde_json::Value;
use std::collections::BTreeMap;

/// Rows and columns of a degree in which addresses are added up: squares of about 110 m by 75 m at 47° N.
const CELLS_PER_DEGREE: f64 = 1_000.0;

/// The fewest addresses that are shown as one point, so that no point is one household.
const FEWEST_ADDRESSES: u64 = 5;

/// The points of all questions without a place near, as GeoJSON; `None` where the positions of people are not known but spread
/// over streets or areas. A square of which the number of residents is not published is not shown, and addresses are shown
/// together, at least five at a point.
///
/// # Errors
/// Never for numbers and texts; the type is that of serde_json.
pub fn gaps(
    analysis: &Analysis<'_>,
    answers: &[AnsweredQuestion<'_>],
    words: ColumnWords,
    lang: Lang,
) -> serde_json::Result<Option<String>> {
    if analysis.demand().basis() != DemandBasis::Points {
        return Ok(None);
    }
    let mut features = Vec::new();
    for answer in answers.iter().filter(|it| it.has_places()) {
        let points = match analysis.demand().unit() {
            DemandUnit::Residents => published(analysis, answer),
            DemandUnit::Addresses => together(published(analysis, answer)),
        };
        for gap in points {
            let at = Geometry::Point(Point::new(gap.at.lon(), gap.at.lat()));
            let metres = gap.metres.map_or(Value::Null, Value::from);
            let question = answer.question;
            let mut properties = vec![("question_id".to_owned(), Value::from(&*question.id))];
            properties.extend(words.asked(question, lang));
            let all = AgeGroup::All.as_str();
            properties.extend([
                ("age_group".to_owned(), all.into()),
                (words.unit.to_owned(), gap.people.rounded().into()),
                (format!("{}_nearest_metres", words.measure), metres),
            ]);
            features.push((properties, at));
        }
    }
    geojson::features(features.into_iter()).map(Some)
}

/// People without a place near.
struct Gap {
    at: LonLat,
    people: People,
    /// How far their nearest place is, in whole metres; `None` if none can be reached.
    metres: Option<u64>,
}

/// The demand points whose number is published and of which no place is near, not even perhaps.
fn published(analysis: &Analysis<'_>, answer: &AnsweredQuestion<'_>) -> Vec<Gap> {
    let counts = |place| answer.supply.status(place) >= NeedStatus::Unknown;
    let nearest = analysis.nearest(answer.question.pace, &counts, 1);
    let points = analysis.demand().points().iter().zip(&answer.reached);
    let without = points.enumerate().filter_map(|(number, (point, reached))| {
        let count = point.count(AgeGroup::All);
        let is_without = matches!(reached, Reached::Beyond | Reached::Never);
        let is_shown = is_without && count.is_known() && count.low() > People::NONE;
        is_shown.then(|| Gap {
            at: point.at,
            people: count.low(),
            metres: nearest
                .of(number)
                .first()
                .map(|walk| walk.cost.length.metres().get().round() as u64),
        })
    });
    without.collect()
}

/// The gaps of each cell of a grid as one, at their mean position, with the walk of the furthest; without cells of few.
fn together(gaps: Vec<Gap>) -> Vec<Gap> {
    let cell = |degrees: f64| (degrees * CELLS_PER_DEGREE).floor() as i64;
    let mut cells: BTreeMap<(i64, i64), Vec<Gap>> = BTreeMap::new();
    for gap in gaps {
        let key = (cell(gap.at.lat()), cell(gap.at.lon()));
        cells.entry(key).or_default().push(gap);
    }
    let merged = cells.into_values().filter_map(|gaps| {
        let people: People = gaps.iter().map(|it| it.people).sum();
        let count = gaps.len() as f64;
        let mean = |of: fn(LonLat) -> f64| gaps.iter().map(|it| of(it.at)).sum::<f64>() / count;
        let at = LonLat::new(mean(LonLat::lon), mean(LonLat::lat))?;
        let is_enough = people.rounded() >= FEWEST_ADDRESSES;
        // A walk that is impossible is longer than all others.
        let all: Option<Vec<u64>> = gaps.iter().map(|it| it.metres).collect();
        is_enough.then(|| Gap {
            at,
            people,
            metres: all.and_then(|it| it.into_iter().max()),
        })
    });
    merged.collect()
}
