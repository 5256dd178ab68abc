//! What is open, hour by hour.

use super::quantity::RangeStyle;
use super::{Context, Markdown};
use crate::commands::report::answered_question::{AnsweredQuestion, GroupCoverage};
use crate::commands::report::week_tables::{PARTS, iso, whole};
use access::{Count, WeekPart};

/// The most hours that a table names; all of them are in `week.csv`.
const MOST_HOURS: usize = 5;

impl Context<'_> {
    /// The weeks of a question, if any were asked for.
    pub(super) fn weeks(
        self,
        answer: &AnsweredQuestion<'_>,
        group: &GroupCoverage,
        page: &mut Markdown,
    ) {
        let texts = &self.sections.week;
        let analysis = &self.figures.analysis;
        for week in &answer.weeks {
            let Some(start) = week.start(0) else {
                continue;
            };
            let date = iso(start);
            let date = self.locale.date(date.split('T').next().unwrap_or_default());
            let [_, noun] = self.group(group.age);
            let heading = self.say(texts.heading, [&date]);
            page.paragraph(&format!("**{heading}: {noun}**"));
            page.paragraph(texts.text);
            let worst = week.worst_hours(analysis, WeekPart::Week, group.age);
            let hours = worst.iter().filter(|(_, lost)| *lost != Count::NONE);
            let rows = hours.take(MOST_HOURS).filter_map(|(hour, _)| {
                let start = week.start(*hour)?;
                let coverage = whole(self.figures, week, *hour, group.age);
                let day = self.locale.weekday(start);
                Some(vec![
                    format!("{day} {}", self.locale.time(start)),
                    self.share(coverage.share(), RangeStyle::Table),
                    self.people(coverage.gap(), RangeStyle::Table),
                ])
            });
            let rows: Vec<Vec<String>> = rows.collect();
            if rows.is_empty() {
                page.paragraph(texts.none);
                continue;
            }
            let [when, share, without] = texts.columns;
            let measured = |text: &str| format!("{text} ({})", self.measure());
            let head = [when.to_owned(), measured(share), measured(without)];
            page.paragraph(texts.worst);
            page.table(&head, 1, &rows);
            let lost = PARTS.map(|(part, _)| {
                let from = WeekPart::WeekdayDaytime;
                let lost = week.lost_between(analysis, from, part, group.age);
                let sum: Count = lost.into_iter().sum();
                self.people_of(sum, group.age)
            });
            page.paragraph(&self.say(texts.lost, lost.each_ref().map(String::as_str)));
        }
    }
}
