//! The table `closing`: what is lost if a place closes, a row for each place, question and age group.

use crate::commands::report::answered_question::AnsweredQuestion;
use crate::commands::report::cell::Cell;
use crate::commands::report::figures::Figures;
use crate::commands::report::table::Table;
use access::{AgeGroup, ClosingLoss, Count};
use atlas::{Lang, LonLat, NeedStatus};
use i18n::Rounding;

/// The table of these figures.
pub fn closing_table(figures: &Figures<'_>, lang: Lang) -> Table {
    let words = figures.words;
    let mut columns = Vec::new();
    let named = [
        "question_id",
        "question",
        "age_group",
        "place_id",
        "place_kind",
        "place_name",
        "place_address",
        "longitude",
        "latitude",
        "place_counts",
        "neighbourhood_id",
        "neighbourhood",
    ];
    columns.extend(named.map(str::to_owned));
    columns.extend(words.figure("last_of_any"));
    columns.extend(words.figure("last_of_kind"));
    if figures.has_costs() {
        columns.push("yearly_cost_euro".to_owned());
        columns.extend(words.figure("last_of_any_per_1000_euro_a_year"));
    }
    let mut rows = Vec::new();
    for answer in &figures.answers {
        for group in answer.known_groups() {
            for loss in answer.losses() {
                rows.push(row(figures, answer, group.age, loss, lang));
            }
        }
    }
    Table {
        name: "closing",
        columns,
        rows,
    }
}

fn row(
    figures: &Figures<'_>,
    answer: &AnsweredQuestion<'_>,
    age: AgeGroup,
    loss: &ClosingLoss,
    lang: Lang,
) -> Vec<Cell> {
    let text = |text: &str| Cell::Text(text.to_owned());
    let atlas = figures.analysis.atlas();
    let site = figures.analysis.sites().get(loss.place);
    let place = site.map(|it| it.place);
    let kind = place.map(|it| atlas.taxonomy().kind_at(it.kind).id.as_str());
    let home = figures.analysis.sites().neighbourhood_of(loss.place);
    let home = home.and_then(|it| atlas.neighbourhood(it));
    let anchor = place.map(|it| it.shape.anchor());
    let degrees = |of: fn(LonLat) -> f64| {
        anchor.map_or(Cell::Empty, |it| Cell::Number(of(it), Rounding::Nearest, 6))
    };
    let question = answer.question;
    let label = figures.words.label(question, lang);
    let mut row = vec![
        text(&question.id),
        text(&label),
        text(age.as_str()),
        Cell::text(place.map(|it| it.id.as_str())),
        Cell::text(kind),
        Cell::text(place.and_then(|it| it.name.as_deref())),
        Cell::text(place.and_then(|it| it.address().or(it.near()))),
        degrees(LonLat::lon),
        degrees(LonLat::lat),
        text(match answer.supply.status(loss.place) {
            NeedStatus::Yes => "yes",
            NeedStatus::Unknown | NeedStatus::No => "perhaps",
        }),
        Cell::text(home.map(|it| it.id.as_str())),
        Cell::text(home.map(|it| it.name.as_str())),
    ];
    let of_any = loss.of_any.people(age);
    row.extend(Cell::limits(of_any));
    row.extend(Cell::limits(loss.of_kind.people(age)));
    if figures.has_costs() {
        let euro = figures.euro_of(loss.place);
        row.push(euro.map_or(Cell::Empty, |it| Cell::Number(it, Rounding::Nearest, 2)));
        row.extend(per_thousand(of_any, euro));
    }
    row
}

/// People per 1,000 euro a year; empty where the cost is unknown or 0.
pub fn per_thousand(people: Count, euro: Option<f64>) -> [Cell; 2] {
    let thousands = euro.map(|it| it / 1_000.0).filter(|it| *it > 0.0);
    thousands.map_or([Cell::Empty, Cell::Empty], |thousands| {
        let per = |people: access::People| people.as_f64() / thousands;
        Cell::between(per(people.low()), per(people.high()), 1)
    })
}
