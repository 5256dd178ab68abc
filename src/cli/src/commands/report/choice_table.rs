//! The table `choice`: how much people can choose from, and how many share it, a row for each region, question and age group.

use crate::commands::report::answered_question::AnsweredQuestion;
use crate::commands::report::cell::Cell;
use crate::commands::report::figures::Figures;
use crate::commands::report::region_cells;
use crate::commands::report::table::Table;
use access::{AccessScore, ChoiceFigures, Count};
use atlas::{Lang, NeighbourhoodIndex};

/// People for whom a score is given: a score for one would be a tiny number.
pub const PEOPLE: f64 = 1_000.0;

/// The table of these figures.
pub fn choice_table(figures: &Figures<'_>, lang: Lang) -> Table {
    let words = figures.words;
    let mut columns = region_cells::columns();
    columns.extend(["question_id", "question", "age_group"].map(str::to_owned));
    let both = |name: &str| ["from", "to"].map(|end| format!("{}_{name}_{end}", words.measure));
    for name in ["mean_places", "median_places", "mean_kinds", "median_kinds"] {
        columns.extend(both(name));
    }
    for name in ["2sfca", "e2sfca"] {
        columns.extend(both(&format!("{name}_capacity_per_1000_{}", words.unit)));
    }
    columns.push("places_without_known_capacity".to_owned());
    columns.push("note".to_owned());
    let rows = figures.answers.iter();
    let rows: Vec<Vec<Vec<Cell>>> = rows.map(|it| rows_of(figures, it, lang)).collect();
    Table {
        name: "choice",
        columns,
        rows: rows.into_iter().flatten().collect(),
    }
}

/// The rows of a question.
fn rows_of(figures: &Figures<'_>, answer: &AnsweredQuestion<'_>, lang: Lang) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    let (question, unknown) = (answer.question, answer.choice.without_capacity);
    let label = figures.words.label(question, lang);
    let demand = figures.analysis.demand();
    let neighbourhoods = figures.analysis.atlas().neighbourhoods().len();
    for group in &answer.choice.groups {
        let unplaced = (0..).map(NeighbourhoodIndex).take(neighbourhoods);
        let unplaced: Vec<Count> = unplaced.map(|it| demand.unplaced(it, group.age)).collect();
        let unplaced = figures.regions.sums(&unplaced);
        for (number, region) in figures.regions.rows().iter().enumerate() {
            let mut row = region_cells::cells(region);
            row.push(Cell::Text(question.id.clone()));
            row.push(Cell::Text(label.clone()));
            row.push(Cell::Text(group.age.as_str().to_owned()));
            for numbers in [&group.places, &group.kinds] {
                row.extend(choice_cells(numbers.get(number)));
            }
            for scores in [&group.shared, &group.weighted] {
                row.extend(score_cells(scores.get(number).copied().flatten()));
            }
            row.push(Cell::Whole(unknown as u64));
            let is_in_part = unplaced.get(number).is_some_and(|it| *it != Count::NONE);
            row.push(Cell::text(
                is_in_part.then_some("of those whose square is known"),
            ));
            rows.push(row);
        }
    }
    rows
}

/// The mean and the median of a number.
fn choice_cells(figures: Option<&ChoiceFigures>) -> [Cell; 4] {
    let mean = figures.and_then(|it| it.mean);
    let median = figures.and_then(|it| it.median);
    let [a, b] = mean.map_or([Cell::Empty, Cell::Empty], |it| {
        Cell::between(it.low, it.high, 1)
    });
    let [c, d] = median.map_or([Cell::Empty, Cell::Empty], |it| {
        [it.low, it.high].map(|it| Cell::Whole(u64::from(it)))
    });
    [a, b, c, d]
}

/// A score for 1,000 people; the upper limit is empty where there is none.
fn score_cells(score: Option<AccessScore>) -> [Cell; 2] {
    let Some(AccessScore { low, high }) = score else {
        return [Cell::Empty, Cell::Empty];
    };
    match high {
        Some(high) => Cell::between(low * PEOPLE, high * PEOPLE, 3),
        None => {
            let [low, _] = Cell::between(low * PEOPLE, f64::INFINITY, 3);
            [low, Cell::Empty]
        }
    }
}
