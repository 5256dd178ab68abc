//! The table `coverage`: a row for each region, question and age group.

use crate::commands::report::answered_question::{AnsweredQuestion, GroupCoverage};
use crate::commands::report::cell::Cell;
use crate::commands::report::column_words::ColumnWords;
use crate::commands::report::region_cells;
use crate::commands::report::table::Table;
use access::{Count, Coverage, NormLimit, Regions, WalkStatistics};
use atlas::Lang;
use i18n::Rounding;

/// The table of these answers.
pub fn coverage_table(
    regions: &Regions,
    answers: &[AnsweredQuestion<'_>],
    words: ColumnWords,
    lang: Lang,
) -> Table {
    let mut columns = region_cells::columns();
    let asked = [
        "question_id",
        "question",
        "age_group",
        "limit_minutes",
        &format!("limit_{}_metres", words.measure),
        "speed_km_per_hour",
        "rank",
        "places_from",
        "places_to",
    ];
    columns.extend(asked.map(str::to_owned));
    columns.extend(words.people("total"));
    columns.extend(words.people("unplaced"));
    columns.extend(words.figure("within"));
    columns.extend(words.percent("within"));
    columns.extend(words.figure("without"));
    columns.extend(words.figure("unreachable"));
    columns.extend(words.figure("fewer_than_rank"));
    for what in ["mean", "median", "90th_percentile"] {
        columns.extend(words.metres(what));
    }
    columns.push("positions".to_owned());
    columns.push("note".to_owned());
    let mut rows = Vec::new();
    for answer in answers {
        for group in &answer.groups {
            let figures = group.by_region.iter().zip(&group.walks);
            for (region, (coverage, walks)) in regions.rows().iter().zip(figures) {
                let mut row = region_cells::cells(region);
                row.extend(question_cells(answer, group, words, lang));
                let mut figures = figure_cells(answer, group, coverage, walks);
                let note = figures.pop();
                row.extend(figures);
                row.push(Cell::Text(words.positions.to_owned()));
                row.extend(note);
                rows.push(row);
            }
        }
    }
    Table {
        name: "coverage",
        columns,
        rows,
    }
}

fn question_cells(
    answer: &AnsweredQuestion<'_>,
    group: &GroupCoverage,
    words: ColumnWords,
    lang: Lang,
) -> [Cell; 9] {
    let question = answer.question;
    let number = |number| Cell::Number(number, Rounding::Nearest, 4);
    let (certain, most) = answer.supply.counts();
    [
        Cell::Text(question.id.clone()),
        Cell::Text(words.label(question, lang)),
        Cell::Text(group.age.as_str().to_owned()),
        match question.limit {
            NormLimit::Minutes(minutes) => number(minutes),
            NormLimit::Metres(_) => Cell::Empty,
        },
        number(question.length().metres().get()),
        number(question.pace.kilometres_per_hour()),
        Cell::Whole(question.rank as u64),
        Cell::Whole(certain as u64),
        Cell::Whole(most as u64),
    ]
}

fn figure_cells(
    answer: &AnsweredQuestion<'_>,
    group: &GroupCoverage,
    coverage: &Coverage,
    walks: &WalkStatistics,
) -> Vec<Cell> {
    if !group.is_published() {
        let mut cells = vec![Cell::Empty; 20];
        cells.push(Cell::Text("no number of people is published".to_owned()));
        return cells;
    }
    let mut cells: Vec<Cell> = Cell::limits(coverage.total()).into();
    cells.extend(Cell::limits(walks.unplaced));
    if !answer.has_places() {
        cells.extend(std::iter::repeat_n(Cell::Empty, 16));
        cells.push(Cell::Text("no such place is known".to_owned()));
        return cells;
    }
    cells.extend(Cell::limits(coverage.number()));
    match coverage.share() {
        Some(band) => cells.extend(Cell::between(band.low * 100.0, band.high * 100.0, 1)),
        None => cells.extend([Cell::Empty, Cell::Empty]),
    }
    cells.extend(Cell::limits(coverage.gap()));
    cells.extend(Cell::limits(walks.unreachable));
    cells.extend(Cell::limits(walks.fewer));
    for range in [walks.mean, walks.median, walks.ninetieth_percentile] {
        cells.extend(Cell::walk(range));
    }
    cells.push(note(coverage, walks));
    cells
}

/// Why figures have two limits, or none.
fn note(coverage: &Coverage, walks: &WalkStatistics) -> Cell {
    let total = coverage.total();
    let is_unpublished = total.high() > total.low() + walks.unplaced.high();
    let is_unplaced = walks.unplaced != Count::NONE;
    let notes = [
        (coverage.share().is_none(), "nobody is counted here"),
        (is_unpublished, "some numbers are not published"),
        (is_unplaced, "some people are at no population point"),
    ];
    let notes = notes.into_iter().filter(|(applies, _)| *applies);
    let notes: Vec<&str> = notes.map(|(_, note)| note).collect();
    match notes.as_slice() {
        [] => Cell::Empty,
        notes => Cell::Text(notes.join("; ")),
    }
}
