//! The table `new_places`: where new places help most, a row for each new place, question and model.

use crate::commands::report::answered_question::AnsweredQuestion;
use crate::commands::report::cell::Cell;
use crate::commands::report::closing_table::per_thousand;
use crate::commands::report::figures::Figures;
use crate::commands::report::table::Table;
use access::{CandidateSource, Count, Optimality, People, SitingModel};
use atlas::{Lang, LonLat};
use i18n::Rounding;

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
    columns.push(format!("{}_saved_kilometres_at_least", words.measure));
    if figures.has_costs() {
        columns.extend(["capacity", "yearly_cost_euro"].map(str::to_owned));
        columns.extend(words.figure("gained_per_1000_euro_a_year"));
    }
    let mut rows = Vec::new();
    for answer in &figures.answers {
        for found in &answer.new_places {
            let model = match found.model {
                SitingModel::Covering => "maximal covering",
                SitingModel::Median => "p-median",
            };
            for (number, place) in (1..).zip(&found.places) {
                let saved = (found.model == SitingModel::Median).then(|| kilometres(place.gain));
                let mut row = beginning(figures, answer, model, number, place.candidate, lang);
                row.push(gap(found.optimality));
                row.extend(Cell::limits(place.adds));
                row.push(saved.map_or(Cell::Empty, |it| Cell::Number(it, Rounding::Down, 1)));
                row.extend(costs(figures, place.candidate, Some(place.adds)));
                rows.push(row);
            }
        }
        if let Some(found) = &answer.with_room {
            let model = "maximal covering with capacities";
            for (number, site) in (1..).zip(&found.sites) {
                let mut row = beginning(figures, answer, model, number, site.candidate, lang);
                row.push(gap(found.optimality));
                // How many more there may be depends on who is counted in which place.
                let least = People::from_millionths(site.adds);
                row.push(Cell::People(least, Rounding::Down));
                row.extend([Cell::Empty, Cell::Empty]);
                row.extend(costs(figures, site.candidate, None));
                rows.push(row);
            }
        }
    }
    Table {
        name: "new_places",
        columns,
        rows,
    }
}

/// Kilometres that all people save together, of a gain in millionths of people times centimetres.
pub fn kilometres(gain: u64) -> f64 {
    gain as f64 / 1e6 / 1e5
}

/// How far below the best possible a choice is at most, in percent.
fn gap(optimality: Optimality) -> Cell {
    let percent = optimality.gap_in_tenths_of_percent() as f64 / 10.0;
    Cell::Number(percent, Rounding::Nearest, 1)
}

/// The cells that say which place it is.
fn beginning(
    figures: &Figures<'_>,
    answer: &AnsweredQuestion<'_>,
    model: &str,
    number: u64,
    candidate: usize,
    lang: Lang,
) -> Vec<Cell> {
    let text = |text: &str| Cell::Text(text.to_owned());
    let atlas = figures.analysis.atlas();
    let at = figures.candidates.positions.get(candidate).copied();
    let home = at.and_then(|at| atlas.neighbourhood_at(at));
    let home = home.and_then(|it| atlas.neighbourhood(it));
    let degrees = |of: fn(LonLat) -> f64| {
        at.map_or(Cell::Empty, |at| Cell::Number(of(at), Rounding::Nearest, 6))
    };
    vec![
        text(&answer.question.id),
        text(&figures.words.label(answer.question, lang)),
        Cell::text(answer.known_groups().next().map(|it| it.age.as_str())),
        text(model),
        Cell::Whole(number),
        Cell::text(figures.candidate_name(candidate)),
        degrees(LonLat::lon),
        degrees(LonLat::lat),
        Cell::text(home.map(|it| it.id.as_str())),
        Cell::text(home.map(|it| it.name.as_str())),
        Cell::Whole(figures.candidates.positions.len() as u64),
        text(match figures.candidates.source {
            CandidateSource::StreetCorners => "street corners",
            CandidateSource::DemandPoints => "demand points",
            CandidateSource::Chosen => "file",
        }),
    ]
}

/// The cells of what a candidate has room for and costs, if there are costs.
fn costs(figures: &Figures<'_>, candidate: usize, gained: Option<Count>) -> Vec<Cell> {
    if !figures.has_costs() {
        return Vec::new();
    }
    let capacity = figures.capacity_of_candidate(candidate);
    let euro = figures.euro_of_candidate(candidate);
    let mut cells = vec![
        capacity.map_or(Cell::Empty, |it| Cell::Whole(u64::from(it))),
        euro.map_or(Cell::Empty, |it| Cell::Number(it, Rounding::Nearest, 2)),
    ];
    cells.extend(match gained {
        Some(gained) => per_thousand(gained, euro),
        None => [Cell::Empty, Cell::Empty],
    });
    cells
}
