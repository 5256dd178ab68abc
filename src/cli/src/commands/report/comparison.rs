//! Before and after a scenario: who gains a place near and who loses one.

use crate::commands::report::answered_question::AnsweredQuestion;
use crate::commands::report::cell::Cell;
use crate::commands::report::figures::Figures;
use crate::commands::report::region_cells;
use crate::commands::report::table::Table;
use access::{AgeGroup, ScenarioChange, ScenarioSide};
use atlas::Lang;

/// The change of an age group by region, for the question with this number.
pub fn changes(
    before: &Figures<'_>,
    after: &Figures<'_>,
    question: usize,
    age: AgeGroup,
) -> Vec<ScenarioChange> {
    let (Some(old), Some(new)) = (before.answers.get(question), after.answers.get(question)) else {
        return Vec::new();
    };
    let (pace, limit) = (old.question.pace, old.question.length());
    let [one, other] = [side(before, old), side(after, new)];
    let all = ScenarioChange::between(one, other, pace, limit, age);
    before.regions.sums(&all)
}

fn side<'s>(figures: &'s Figures<'_>, answer: &'s AnsweredQuestion<'_>) -> ScenarioSide<'s> {
    ScenarioSide {
        analysis: &figures.analysis,
        supply: &answer.supply,
        reached: &answer.reached,
        asks_for_hours: answer.question.open_at.is_some(),
    }
}

/// The table `scenario`: before, after and difference, a row for each region, question and age group. Questions without a place
/// before or after have no figures.
pub fn scenario_table(before: &Figures<'_>, after: &Figures<'_>, lang: Lang) -> Table {
    let words = before.words;
    let mut columns = region_cells::columns();
    columns.extend(["question_id", "question", "age_group"].map(str::to_owned));
    for what in [
        "before_within",
        "after_within",
        "gained",
        "lost",
        "difference",
    ] {
        columns.extend(words.figure(what));
    }
    let mut rows = Vec::new();
    for (number, (old, new)) in before.answers.iter().zip(&after.answers).enumerate() {
        for (group, group_after) in old.groups.iter().zip(&new.groups) {
            let changes = changes(before, after, number, group.age);
            let both = group.by_region.iter().zip(&group_after.by_region);
            for ((region, (one, other)), change) in
                before.regions.rows().iter().zip(both).zip(changes)
            {
                let mut row = region_cells::cells(region);
                row.push(Cell::Text(old.question.id.clone()));
                let label = words.label(old.question, lang);
                row.push(Cell::Text(label));
                row.push(Cell::Text(group.age.as_str().to_owned()));
                let is_published = group.is_published();
                let [had, has] = [old, new].map(|it| it.has_places() && is_published);
                row.extend(shown(had, Cell::limits(one.number())));
                row.extend(shown(has, Cell::limits(other.number())));
                let [low, high] = change.difference();
                for cells in [
                    Cell::limits(change.gained),
                    Cell::limits(change.lost),
                    Cell::between(low, high, 0),
                ] {
                    row.extend(shown(had && has, cells));
                }
                rows.push(row);
            }
        }
    }
    Table {
        name: "scenario",
        columns,
        rows,
    }
}

fn shown(is_known: bool, cells: [Cell; 2]) -> [Cell; 2] {
    match is_known {
        true => cells,
        false => [Cell::Empty, Cell::Empty],
    }
}
