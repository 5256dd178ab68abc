//! What a scenario changes.

use super::closing_section::position;
use super::quantity::whole_people;
use super::{Context, Markdown, escaped};
use crate::commands::report::comparison::{ComparedGroup, ComparedQuestion};
use access::{Coverage, RegionLevel, ScenarioChange, ScenarioStep};
use i18n::RangeStyle;
use i18n::Rounding;

/// The most neighbourhoods in a table; all of them are in the files.
pub(super) const MOST_NEIGHBOURHOODS: usize = 10;

impl Context<'_> {
    /// The section of the scenario, if there is one.
    pub(super) fn scenario(self, page: &mut Markdown) {
        let (Some((_, scenario)), Some(comparison)) =
            (&self.contents.asked.scenario, self.comparison)
        else {
            return;
        };
        let texts = &self.sections.scenario;
        let title = scenario.title.as_deref().map(escaped);
        let title = title.unwrap_or_else(|| texts.untitled.to_owned());
        page.heading(2, &self.say(texts.heading, [&title]));
        page.list(scenario.steps.iter().map(|it| self.step(it)));
        let hours = match self.figures.settings.dates.is_empty() {
            true => texts.without_hours,
            false => texts.with_hours,
        };
        page.paragraph(&format!("{} {hours}", texts.text));
        for question in &comparison.questions {
            self.changed_question(question, page);
        }
        self.changed_seats(comparison, page);
    }

    fn changed_question(self, question: &ComparedQuestion<'_>, page: &mut Markdown) {
        let label = self.label(question.before);
        let Some(group) = question.known_groups().next() else {
            page.paragraph(&self.say(self.messages.no_answer, [&label]));
            return;
        };
        page.heading(3, &self.say(self.messages.who_has, [&label]));
        self.changed_coverage(group, page);
        self.changed_walks(group, page);
        self.changed_weeks(question, group, page);
    }

    fn changed_coverage(self, group: &ComparedGroup<'_>, page: &mut Markdown) {
        let texts = &self.sections.scenario;
        let changes = &group.changes;
        let [_, noun] = self.group(group.before.age);
        if changes.iter().all(|it| *it == ScenarioChange::default()) {
            page.paragraph(texts.unchanged);
            return;
        }
        let sentence = RangeStyle::Sentence;
        let number = |of: &[Coverage]| {
            let whole = of.last().copied().unwrap_or_default();
            self.people(whole.number(), sentence)
        };
        let before = format!("{} {noun}", number(&group.before.by_region));
        let afterwards = number(&group.after.by_region);
        let whole = changes.last().copied().unwrap_or_default();
        let difference = self.difference(whole, sentence);
        let [gained, lost] = [whole.gained, whole.lost].map(|it| self.people(it, sentence));
        let texts_of = [&before, &afterwards, &difference, &gained, &lost];
        page.paragraph(&self.say(texts.change, texts_of.map(String::as_str)));
        let both = group.before.by_region.iter().zip(&group.after.by_region);
        let rows = both.zip(changes).map(|((one, other), change)| {
            let cells = vec![
                self.people(one.number(), RangeStyle::Table),
                self.people(other.number(), RangeStyle::Table),
                self.difference(*change, RangeStyle::Table),
            ];
            (size(*change), cells)
        });
        let columns = texts
            .columns
            .map(|it| self.say(it, [&self.people_by_measure()]));
        self.most_changed(columns.into(), rows.collect(), page);
        let is_apart = |((one, other), change): ((&Coverage, &Coverage), &ScenarioChange)| {
            let [one, other] = [one, other].map(|it| whole_people(it.number()));
            let difference = change.difference().map(|it| it.round() as i64);
            let shown = |end: usize| other[end] as i64 - one[end] as i64;
            one[0] == one[1] && other[0] == other[1] && difference != [shown(0), shown(1)]
        };
        let both = group.before.by_region.iter().zip(&group.after.by_region);
        if both.zip(changes).any(is_apart) {
            page.paragraph(self.messages.table.rounded);
        }
    }

    /// The neighbourhoods that change most, by the size and the cells of each region.
    pub(super) fn most_changed(
        self,
        columns: Vec<String>,
        regions: Vec<(f64, Vec<String>)>,
        page: &mut Markdown,
    ) {
        let has_district = self.has(RegionLevel::District);
        let has_municipality = self.has(RegionLevel::Municipality);
        let rows = self.figures.regions.rows().iter().zip(regions);
        let mut rows: Vec<_> = rows
            .filter(|(region, (size, _))| region.level == RegionLevel::Neighbourhood && *size > 0.0)
            .collect();
        // Neighbourhoods that change alike stay in the order of the tables.
        rows.sort_by(|(_, (one, _)), (_, (other, _))| other.total_cmp(one));
        rows.truncate(MOST_NEIGHBOURHOODS);
        if rows.is_empty() {
            return;
        }
        let rows = rows.into_iter().map(|(region, (_, cells))| {
            let text = |it: &Option<String>| escaped(it.as_deref().unwrap_or_default());
            let mut row = vec![text(&region.name)];
            row.extend(has_district.then(|| text(&region.district)));
            row.extend(has_municipality.then(|| text(&region.municipality)));
            row.extend(cells);
            row
        });
        let texts = &self.messages.table;
        let mut head = vec![texts.neighbourhood.to_owned()];
        head.extend(has_district.then(|| texts.district.to_owned()));
        head.extend(has_municipality.then(|| texts.municipality.to_owned()));
        let names = head.len();
        head.extend(columns);
        page.table(&head, names, &rows.collect::<Vec<_>>());
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

    /// A difference with its sign.
    pub(super) fn difference(self, change: ScenarioChange, style: RangeStyle) -> String {
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

/// How large a change is: the most people that the difference may be.
pub(super) fn size(change: ScenarioChange) -> f64 {
    let [low, high] = change.difference();
    low.abs().max(high.abs())
}
