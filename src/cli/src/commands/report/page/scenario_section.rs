//! What a scenario changes.

use super::closing_section::position;
use super::quantity::RangeStyle;
use super::{Context, Markdown, escaped};
use crate::commands::report::answered_question::{AnsweredQuestion, GroupCoverage};
use crate::commands::report::cell::Rounding;
use crate::commands::report::comparison::changes;
use crate::commands::report::figures::Figures;
use access::{AgeGroup, RegionLevel, ScenarioChange, ScenarioStep};

/// The most neighbourhoods in a table; all of them are in `scenario.csv`.
const MOST_NEIGHBOURHOODS: usize = 10;

impl Context<'_> {
    /// The section of the scenario, if there is one.
    pub(super) fn scenario(self, page: &mut Markdown) {
        let (Some((_, scenario)), Some(after)) =
            (&self.contents.asked.scenario, self.contents.after)
        else {
            return;
        };
        let texts = &self.sections.scenario;
        let title = scenario.title.as_deref().map(escaped);
        let title = title.unwrap_or_else(|| texts.untitled.to_owned());
        page.heading(2, &self.say(texts.heading, [&title]));
        page.list(scenario.steps.iter().map(|it| self.step(it)));
        page.paragraph(texts.text);
        for (number, answer) in self.figures.answers.iter().enumerate() {
            let Some(answer_after) = after.answers.get(number) else {
                continue;
            };
            let label = self.locale.capital(&self.label(answer));
            let age = self.first_age(answer);
            let (Some(age), true, true) = (age, answer.has_places(), answer_after.has_places())
            else {
                page.paragraph(&self.say(self.messages.no_answer, [&self.label(answer)]));
                continue;
            };
            let changes = changes(self.figures, after, number, age);
            let whole = changes.last().copied().unwrap_or_default();
            if changes.iter().all(|it| *it == ScenarioChange::default()) {
                page.paragraph(&self.say(texts.unchanged, [&label]));
                continue;
            }
            let number_of = |answer: &AnsweredQuestion<'_>, figures: &Figures<'_>| {
                let group = group_of(answer, age);
                let last = figures.regions.rows().len().saturating_sub(1);
                let coverage = group.and_then(|it| it.by_region.get(last));
                let count = coverage.map(|it| it.number()).unwrap_or_default();
                self.people(count, RangeStyle::Sentence)
            };
            let [_, noun] = self.group(age);
            let before = format!("{} {noun}", number_of(answer, self.figures));
            let afterwards = number_of(answer_after, after);
            let difference = self.difference(whole, RangeStyle::Sentence);
            let [gained, lost] = [whole.gained, whole.lost];
            let [gained, lost] = [gained, lost].map(|it| self.people(it, RangeStyle::Sentence));
            let texts_of = [&label, &before, &afterwards, &difference, &gained, &lost];
            page.paragraph(&self.say(texts.change, texts_of.map(String::as_str)));
            self.changed(answer, answer_after, age, &changes, page);
        }
    }

    /// What a step does.
    fn step(self, step: &ScenarioStep) -> String {
        let texts = &self.sections.scenario;
        let place = |id: &String| {
            let index = self.figures.analysis.sites().by_id(id);
            let named = index.and_then(|it| self.place(it).into_iter().next());
            named.unwrap_or_else(|| escaped(id))
        };
        let unknown = self.messages.words.unknown;
        let text = |it: &Option<String>| escaped(it.as_deref().unwrap_or(unknown));
        match step {
            ScenarioStep::Close { place: id } => self.say(texts.closes, [&place(id)]),
            ScenarioStep::Open(new) => {
                let taxonomy = self.figures.analysis.atlas().taxonomy();
                let kind = taxonomy.kind(&new.kind).map(|it| taxonomy.kind_at(it));
                let kind = kind.map(|it| escaped(it.singular(self.locale.lang).of));
                let kind = kind.unwrap_or_else(|| escaped(&new.kind));
                let name = escaped(new.name.as_deref().unwrap_or(&new.id));
                self.say(texts.opens, [&kind, &name, &position(new.at)])
            }
            ScenarioStep::Move { place: id, to } => {
                self.say(texts.moves, [&place(id), &position(*to)])
            }
            ScenarioStep::Hours {
                place: id,
                opening_hours,
            } => self.say(texts.hours, [&place(id), &text(opening_hours)]),
            ScenarioStep::CloseStreet { at, street } => {
                self.say(texts.street, [&text(street), &position(*at)])
            }
        }
    }

    /// The neighbourhoods that change most.
    fn changed(
        self,
        answer: &AnsweredQuestion<'_>,
        after: &AnsweredQuestion<'_>,
        age: AgeGroup,
        changes: &[ScenarioChange],
        page: &mut Markdown,
    ) {
        let (Some(before), Some(after)) = (group_of(answer, age), group_of(after, age)) else {
            return;
        };
        let both = before.by_region.iter().zip(&after.by_region);
        let rows = self.figures.regions.rows().iter().zip(both).zip(changes);
        let mut rows: Vec<_> = rows
            .filter(|((region, _), change)| {
                region.level == RegionLevel::Neighbourhood && **change != ScenarioChange::default()
            })
            .collect();
        let size = |change: &ScenarioChange| {
            let [low, high] = change.difference();
            low.abs().max(high.abs())
        };
        rows.sort_by(|(_, one), (_, other)| size(other).total_cmp(&size(one)));
        rows.truncate(MOST_NEIGHBOURHOODS);
        let rows: Vec<Vec<String>> = rows
            .into_iter()
            .map(|((region, (one, other)), change)| {
                vec![
                    escaped(region.name.as_deref().unwrap_or_default()),
                    self.people(one.number(), RangeStyle::Table),
                    self.people(other.number(), RangeStyle::Table),
                    self.difference(*change, RangeStyle::Table),
                ]
            })
            .collect();
        let mut head = vec![self.messages.table.neighbourhood.to_owned()];
        let columns = self.sections.scenario.columns;
        head.extend(columns.map(|it| self.say(it, [&self.people_by_measure()])));
        page.table(&head, 1, &rows);
        page.paragraph(self.messages.table.rounded);
    }

    /// A difference with its sign.
    fn difference(self, change: ScenarioChange, style: RangeStyle) -> String {
        let [low, high] = change.difference();
        let [down, up] = Rounding::of_limits(low == high);
        let signed = |number: f64, rounding: Rounding| {
            let rounded = rounding.apply(number, 0);
            let sign = match rounded {
                it if it > 0.0 => "+",
                it if it < 0.0 => "−",
                _ => "",
            };
            format!("{sign}{}", self.locale.number(rounded.abs() as usize))
        };
        let (low, high) = (signed(low, down), signed(high, up));
        // A dash between two signs cannot be read.
        match (low == high, style) {
            (false, RangeStyle::Table) => self.say(self.messages.from_to, [&low, &high]),
            (is_known, style) => self.limits(is_known, &low, &high, style),
        }
    }
}

fn group_of<'g>(answer: &'g AnsweredQuestion<'_>, age: AgeGroup) -> Option<&'g GroupCoverage> {
    answer.groups.iter().find(|it| it.age == age)
}
