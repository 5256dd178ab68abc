//! The neighbourhoods with their figures, as GeoJSON.

use crate::commands::report::answered_question::AnsweredQuestion;
use crate::commands::report::cell::Cell;
use crate::commands::report::column_words::ColumnWords;
use crate::output::geojson;
use access::{AgeGroup, Analysis, Count, NormQuestion};
use atlas::{Lang, NeighbourhoodIndex};
use geo::Geometry;
use serde_json::Value;

/// The areas of all neighbourhoods, with the coverage of each question and age group as properties; null where it is unknown.
///
/// # Errors
/// Never for numbers and texts; the type is that of serde_json.
pub fn regions(
    analysis: &Analysis<'_>,
    answers: &[AnsweredQuestion<'_>],
    words: ColumnWords,
    lang: Lang,
) -> serde_json::Result<String> {
    let neighbourhoods = analysis.atlas().neighbourhoods().iter().enumerate();
    geojson::features(neighbourhoods.map(|(index, one)| {
        let text = |text: Option<&str>| text.map_or(Value::Null, Value::from);
        let mut properties = vec![
            ("id".to_owned(), Value::from(&*one.id)),
            ("name".to_owned(), Value::from(&*one.name)),
            ("district".to_owned(), text(one.district.as_deref())),
            ("municipality".to_owned(), text(one.municipality.as_deref())),
            ("positions".to_owned(), words.positions.into()),
        ];
        for (group, limits) in unplaced(analysis, index) {
            let names = words.people("unplaced").into_iter().zip(limits);
            let begin = group.as_str();
            properties
                .extend(names.map(|(name, cell)| (format!("{begin}:{name}"), cell.rounded_json())));
        }
        for answer in answers {
            let asked = words.asked(answer.question, lang).into_iter();
            let id = &answer.question.id;
            properties.extend(asked.map(|(name, value)| (format!("{id}:{name}"), value)));
            for group in &answer.groups {
                let known = answer.has_places() && group.is_published();
                let coverage = group.by_region.get(index).copied().unwrap_or_default();
                let share = coverage.share().filter(|_| known);
                let share = share.map(|it| Cell::between(it.low * 100.0, it.high * 100.0, 1));
                let without = known.then(|| Cell::limits(coverage.gap()));
                let names = words.percent("within").into_iter();
                let cells = share.unwrap_or([Cell::Empty, Cell::Empty]).into_iter();
                let counts = without.unwrap_or([Cell::Empty, Cell::Empty]).into_iter();
                let figures = names.zip(cells);
                let figures = figures.chain(words.figure("without").into_iter().zip(counts));
                let begin = beginning(answer.question, group.age);
                properties.extend(
                    figures.map(|(name, cell)| (format!("{begin}:{name}"), cell.rounded_json())),
                );
            }
        }
        (
            properties,
            Geometry::MultiPolygon(one.area.polygons().clone()),
        )
    }))
}

/// People of each age group of whom no position is known, in the neighbourhood with this number.
fn unplaced(analysis: &Analysis<'_>, index: usize) -> Vec<(AgeGroup, [Cell; 2])> {
    let demand = analysis.demand();
    let index = u32::try_from(index).map(NeighbourhoodIndex);
    let count = |group| index.map_or(Count::NONE, |it| demand.unplaced(it, group));
    let groups = AgeGroup::ALL.into_iter().filter(|it| demand.has(*it));
    groups
        .map(|group| (group, Cell::limits(count(group))))
        .collect()
}

/// The beginning of the names of the properties of a question: `play-200:under_15`.
fn beginning(question: &NormQuestion, age: AgeGroup) -> String {
    format!("{}:{}", question.id, age.as_str())
}
