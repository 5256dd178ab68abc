//! What is open, hour by hour.

use super::{Context, Markdown};
use crate::commands::report::answered_question::{AnsweredQuestion, GroupCoverage};
use crate::commands::report::week_tables::{PARTS, iso, whole};
use access::{Count, HOURS_OF_WEEK, WeekPart};
use i18n::RangeStyle;

/// The most rows of a table; all hours are in `week.csv`.
const MOST_ROWS: usize = 5;

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
            let hours: Vec<_> = worst.iter().filter(|it| it.1 != Count::NONE).collect();
            // Hours at which as many lose all they have are one row: at night that is every hour.
            let mut alike: Vec<_> = hours.chunk_by(|one, other| one.1 == other.1).collect();
            if hours.len() == HOURS_OF_WEEK {
                if alike.len() == 1 {
                    page.paragraph(texts.alike);
                    continue;
                }
                // The best hours are none of the worst.
                alike.pop();
            }
            let alike = alike.into_iter();
            let rows = alike.take(MOST_ROWS).filter_map(|hours| {
                let (hour, _) = hours.first()?;
                let start = week.start(*hour)?;
                let coverage = whole(self.figures, week, *hour, group.age);
                let mut when =
                    format!("{} {}", self.locale.weekday(start), self.locale.time(start));
                if hours.len() > 1 {
                    when.push_str(&format!(" (+{})", hours.len() - 1));
                }
                Some(vec![
                    when,
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
            let share = format!("{share} ({})", self.measure());
            let without = format!("{without} ({})", self.people_by_measure());
            let head = [when.to_owned(), share, without];
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
