//! The table `new_places`: where new places help most, a row for each new place, question and model.

use crate::commands::report::answered_question::AnsweredQuestion;
use crate::commands::report::cell::{Cell, Rounding};
use crate::commands::report::closing_table::per_thousand;
use crate::commands::report::figures::Figures;
use crate::commands::report::table::Table;
use access::{BestPlace, BestPlaces, CandidateSource, SitingModel};
use atlas::Lang;

/// The table of these figures.
pub fn new_places_table(figures: &Figures<'_>, lang: Lang) -> Table {
    let words = figures.words;
    let named = [
        "question_id",
        "question",
        "age_group",
        "model",
        "number",
        "candidate",
        "longitude",
        "latitude",
        "neighbourhood_id",
        "neighbourhood",
        "candidates",
        "candidates_from",
        "percent_below_best_possible_at_most",
    ];
    let mut columns: Vec<String> = named.map(str::to_owned).into();
    columns.extend(words.figure("gained"));
    if figures.has_costs() {
        columns.push("yearly_cost_euro".to_owned());
        columns.extend(words.figure("gained_per_1000_euro_a_year"));
    }
    let mut rows = Vec::new();
    for answer in &figures.answers {
        for found in &answer.new_places {
            for (number, place) in (1..).zip(&found.places) {
                rows.push(row(figures, answer, found, number, place, lang));
            }
        }
    }
    Table {
        name: "new_places",
        columns,
        rows,
    }
}

fn row(
    figures: &Figures<'_>,
    answer: &AnsweredQuestion<'_>,
    found: &BestPlaces,
    number: u64,
    place: &BestPlace,
    lang: Lang,
) -> Vec<Cell> {
    let text = |text: &str| Cell::Text(text.to_owned());
    let atlas = figures.analysis.atlas();
    let home = atlas.neighbourhood_at(place.at);
    let home = home.and_then(|it| atlas.neighbourhood(it));
    let question = answer.question;
    let age = answer.known_groups().next().map(|it| it.age.as_str());
    let degrees = |it| Cell::Number(it, Rounding::Nearest, 6);
    let gap = found.optimality.gap_in_tenths_of_percent() as f64 / 10.0;
    let mut row = vec![
        text(&question.id),
        text(&figures.words.label(question.label.get(lang), lang)),
        Cell::text(age),
        text(match found.model {
            SitingModel::Covering => "maximal covering",
            SitingModel::Median => "p-median",
        }),
        Cell::Whole(number),
        Cell::text(figures.candidate_name(place.candidate)),
        degrees(place.at.lon()),
        degrees(place.at.lat()),
        Cell::text(home.map(|it| it.id.as_str())),
        Cell::text(home.map(|it| it.name.as_str())),
        Cell::Whole(figures.candidates.positions.len() as u64),
        text(match found.source {
            CandidateSource::StreetCorners => "street corners",
            CandidateSource::DemandPoints => "demand points",
            CandidateSource::Chosen => "file",
        }),
        Cell::Number(gap, Rounding::Nearest, 1),
    ];
    row.extend(Cell::limits(place.adds));
    if figures.has_costs() {
        let euro = figures.euro_of_candidate(place.candidate);
        row.push(euro.map_or(Cell::Empty, |it| Cell::Number(it, Rounding::Nearest, 2)));
        row.extend(per_thousand(place.adds, euro));
    }
    row
}
