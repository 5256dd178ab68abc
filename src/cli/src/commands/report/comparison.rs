//! Before and after a scenario: who gains a place near and who loses one.

use crate::commands::report::answered_question::AnsweredQuestion;
use crate::commands::report::cell::Cell;
use crate::commands::report::figures::Figures;
use crate::commands::report::region_cells;
use crate::commands::report::table::Table;
use access::{AgeGroup, Count, People, Reached};
use atlas::{Lang, NeedStatus, PlaceIndex};
use std::collections::BTreeSet;
use std::ops::AddAssign;

/// People by what a scenario changes for them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// They have a place near afterwards, and have none today.
    pub gained: Count,
    /// They have one today, and none afterwards.
    pub lost: Count,
}

impl AddAssign for Change {
    fn add_assign(&mut self, other: Self) {
        self.gained += other.gained;
        self.lost += other.lost;
    }
}

impl Change {
    /// The least and the most that the number of people with a place near can grow by; negative where it shrinks.
    pub fn difference(self) -> [f64; 2] {
        let Self { gained, lost } = self;
        [
            gained.low().as_f64() - lost.high().as_f64(),
            gained.high().as_f64() - lost.low().as_f64(),
        ]
    }
}

/// The places that count within the limit of a demand point, with all that their status depends on.
type Near = BTreeSet<(PlaceIndex, NeedStatus, Option<String>)>;

/// The change of an age group by region, for the question with this number.
pub fn changes(
    before: &Figures<'_>,
    after: &Figures<'_>,
    question: usize,
    age: AgeGroup,
) -> Vec<Change> {
    let (Some(old), Some(new)) = (before.answers.get(question), after.answers.get(question)) else {
        return Vec::new();
    };
    let demand = before.analysis.demand().points();
    let unsure = |point: usize| {
        let reached = |of: &AnsweredQuestion<'_>| of.reached.get(point).copied();
        (reached(old), reached(new)) == (Some(Reached::Perhaps), Some(Reached::Perhaps))
    };
    let unsure: Vec<bool> = (0..demand.len()).map(unsure).collect();
    let [near, near_after] = match unsure.contains(&true) {
        true => [near(before, old, &unsure), near(after, new, &unsure)],
        false => [Vec::new(), Vec::new()],
    };
    let neighbourhoods = before.analysis.atlas().neighbourhoods().len();
    let mut all = vec![Change::default(); neighbourhoods];
    for (number, point) in demand.iter().enumerate() {
        let people = point.count(age);
        let perhaps = Count::between(People::NONE, people.high());
        let both = Change {
            gained: perhaps,
            lost: perhaps,
        };
        let gained = |gained| Change {
            gained,
            ..Change::default()
        };
        let lost = |lost| Change {
            lost,
            ..Change::default()
        };
        let reached = |of: &AnsweredQuestion<'_>| match of.reached.get(number) {
            Some(Reached::Yes) => Some(true),
            Some(Reached::Perhaps) => None,
            _ => Some(false),
        };
        let change = match (reached(old), reached(new)) {
            (Some(false), Some(true)) => gained(people),
            (Some(true), Some(false)) => lost(people),
            (Some(false), None) | (None, Some(true)) => gained(perhaps),
            (Some(true), None) | (None, Some(false)) => lost(perhaps),
            (Some(_), Some(_)) => Change::default(),
            // What is unknown of the places near is the same before and after: only other places make a difference.
            (None, None) => match (near.get(number), near_after.get(number)) {
                (Some(old), Some(new)) if old == new => Change::default(),
                (Some(old), Some(new)) if old.is_subset(new) => gained(perhaps),
                (Some(old), Some(new)) if new.is_subset(old) => lost(perhaps),
                _ => both,
            },
        };
        if let Some(sum) = all.get_mut(point.neighbourhood.0 as usize) {
            *sum += change;
        }
    }
    before.regions.sums(&all)
}

/// The places near each demand point that is `wanted`.
fn near(figures: &Figures<'_>, answer: &AnsweredQuestion<'_>, wanted: &[bool]) -> Vec<Near> {
    let mut all = vec![Near::new(); wanted.len()];
    let (question, supply) = (answer.question, &answer.supply);
    let counts = |it| supply.status(it) >= NeedStatus::Unknown;
    let (pace, limit) = (question.pace, question.length());
    let analysis = &figures.analysis;
    analysis.catchments(pace, &counts, limit, &mut |place, walks| {
        let hours = analysis.sites().get(place);
        let hours = hours.and_then(|it| it.place.opening_hours.clone());
        let hours = hours.filter(|_| question.open_at.is_some());
        for walk in walks {
            let point = walk.start as usize;
            if wanted.get(point) == Some(&true)
                && let Some(near) = all.get_mut(point)
            {
                near.insert((place, supply.status(place), hours.clone()));
            }
        }
    });
    all
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
