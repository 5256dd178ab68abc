//! What is open before and after a scenario, hour by hour.

use super::scenario_section::size;
use super::{Context, Markdown};
use crate::commands::report::comparison::{
    ComparedGroup, ComparedHours, ComparedQuestion, mean_of_part,
};
use crate::commands::report::scenario_week_tables::PARTS;
use crate::commands::report::week_tables::iso;
use access::{ScenarioChange, ScenarioWeek};
use i18n::RangeStyle;
use std::cmp::Reverse;

/// The most rows of a table of hours; all of them are in `scenario_week.csv`.
const MOST_ROWS: usize = 3;

impl Context<'_> {
    /// The weeks of a question: parts of the week, the hours that are worst today, and those that change most.
    pub(super) fn changed_weeks(
        self,
        question: &ComparedQuestion<'_>,
        group: &ComparedGroup<'_>,
        page: &mut Markdown,
    ) {
        let Some(comparison) = self.comparison else {
            return;
        };
        let texts = &self.sections.scenario.week;
        let [_, noun] = self.group(group.before.age);
        for week in &question.weeks {
            let Some(start) = week.start(0) else {
                continue;
            };
            let date = iso(start);
            let date = self.locale.date(date.split('T').next().unwrap_or_default());
            let heading = self.say(texts.heading, [&date, noun]);
            page.paragraph(&format!("**{heading}**"));
            let by_region = comparison.hours(week, group);
            let whole = |it: &Vec<ComparedHours>| it.last().copied().unwrap_or_default();
            let hours: Vec<ComparedHours> = by_region.iter().map(whole).collect();
            if !by_region.iter().flatten().any(is_changed) {
                page.paragraph(texts.unchanged);
                continue;
            }
            page.paragraph(texts.text);
            let regions = self.figures.regions.rows().len();
            let parts = PARTS.map(|(part, _)| -> Vec<ComparedHours> {
                let mean = |region| mean_of_part(&by_region, part, region);
                (0..regions).map(mean).collect()
            });
            let whole = parts.each_ref().map(whole);
            let rows = texts.parts.iter().zip(whole);
            let rows = rows.map(|(name, hours)| self.hour_row((*name).to_owned(), hours));
            self.hour_table(&rows.collect::<Vec<_>>(), page);
            self.worst_hours(week, &hours, page);
            self.changed_hours(week, &hours, page);
            let people = self.people_by_measure();
            let regions = (0..regions).map(|row| {
                let of_region = parts.each_ref().map(|it| it.get(row).copied());
                let changes = of_region.map(|it| it.unwrap_or_default().change);
                let size = changes.map(size).into_iter().fold(0.0, f64::max);
                let cells = changes.map(|it| self.difference(it, RangeStyle::Table));
                (size, cells.into())
            });
            let regions: Vec<(f64, Vec<String>)> = regions.collect();
            if regions.iter().any(|(size, _)| *size > 0.0) {
                let title = self.say(texts.by_neighbourhood, [&people]);
                page.paragraph(&format!("**{title}**"));
            }
            self.most_changed(texts.parts.map(str::to_owned).into(), regions, page);
        }
    }

    /// The hours at which fewest people have an open place today, without those at which most have; afterwards on average.
    fn worst_hours(self, week: &ScenarioWeek<'_>, hours: &[ComparedHours], page: &mut Markdown) {
        let fewest = |it: &ComparedHours| (it.before.low(), it.before.high());
        let mut alike = alike(hours, |it| it.before, fewest);
        // The best hours are none of the worst.
        alike.pop();
        if alike.is_empty() {
            return;
        }
        let rows = alike.iter().take(MOST_ROWS).map(|(hour, more)| {
            let before = hours.get(*hour).map(|it| it.before);
            let same = hours.iter().filter(|it| Some(it.before) == before);
            self.hour_row(self.when(week, *hour, *more), ComparedHours::mean(same))
        });
        page.paragraph(self.sections.scenario.week.worst);
        self.hour_table(&rows.collect::<Vec<_>>(), page);
    }

    /// The hours that change most, where those at which as many gain and lose a place are one row.
    fn changed_hours(self, week: &ScenarioWeek<'_>, hours: &[ComparedHours], page: &mut Markdown) {
        let texts = &self.sections.scenario.week;
        let most = |it: &ComparedHours| it.change.gained.high().max(it.change.lost.high());
        let mut alike = alike(hours, |it| it.change, |it| Reverse(most(it)));
        alike.retain(|(hour, _)| hours.get(*hour).is_some_and(is_changed));
        if alike.is_empty() {
            return;
        }
        let rows = alike.iter().take(MOST_ROWS).map(|(hour, more)| {
            let one = hours.get(*hour).copied().unwrap_or_default();
            let mut row = self.hour_row(self.when(week, *hour, *more), one);
            row.drain(1..3);
            row
        });
        let mut head = self.hour_head();
        head.drain(1..3);
        page.paragraph(texts.most);
        page.table(&head, 1, &rows.collect::<Vec<_>>());
    }

    /// An hour of the week, and how many others are alike.
    fn when(self, week: &ScenarioWeek<'_>, hour: usize, more: usize) -> String {
        let Some(start) = week.start(hour) else {
            return String::new();
        };
        let when = format!("{} {}", self.locale.weekday(start), self.locale.time(start));
        match more {
            0 => when,
            more => format!("{when} (+{more})"),
        }
    }

    fn hour_row(self, when: String, hours: ComparedHours) -> Vec<String> {
        let people = |count| self.people(count, RangeStyle::Table);
        vec![
            when,
            people(hours.before),
            people(hours.after),
            self.difference(hours.change, RangeStyle::Table),
            people(hours.change.gained),
            people(hours.change.lost),
        ]
    }

    fn hour_table(self, rows: &[Vec<String>], page: &mut Markdown) {
        page.table(&self.hour_head(), 1, rows);
    }

    fn hour_head(self) -> Vec<String> {
        let texts = &self.sections.scenario.week;
        let people = self.people_by_measure();
        let columns = texts.columns.map(|it| self.say(it, [&people]));
        let when = std::iter::once(texts.when.to_owned());
        when.chain(columns).collect()
    }
}

fn is_changed(hours: &ComparedHours) -> bool {
    hours.change != ScenarioChange::default()
}

/// The hours in an order, then in that of the week: of those that are alike the first, with how many others there are.
fn alike<A: PartialEq, K: Ord>(
    hours: &[ComparedHours],
    of: impl Fn(&ComparedHours) -> A,
    order: impl Fn(&ComparedHours) -> K,
) -> Vec<(usize, usize)> {
    let mut sorted: Vec<(usize, &ComparedHours)> = hours.iter().enumerate().collect();
    sorted.sort_by_key(|(hour, it)| (order(it), *hour));
    let mut all: Vec<(usize, A, usize)> = Vec::new();
    for (hour, one) in sorted {
        let one = of(one);
        match all.iter_mut().find(|(_, it, _)| *it == one) {
            Some((.., more)) => *more += 1,
            None => all.push((hour, one, 0)),
        }
    }
    all.into_iter()
        .map(|(hour, _, more)| (hour, more))
        .collect()
}
