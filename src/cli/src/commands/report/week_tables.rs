//! The tables `week` and `week_parts`: who has a place near that is open, at each hour of a week, and who loses it in the evening
//! and at the weekend.

use crate::commands::report::answered_question::AnsweredQuestion;
use crate::commands::report::cell::Cell;
use crate::commands::report::figures::Figures;
use crate::commands::report::region_cells;
use crate::commands::report::table::Table;
use access::{Coverage, HOURS_OF_WEEK, WeekCoverage, WeekPart};
use atlas::Lang;
use hours::LocalTime;

/// A local time as in ISO 8601: `2026-11-21T14:00`.
pub fn iso(at: LocalTime) -> String {
    let (year, month, day) = at.date().unwrap_or_default();
    let clock = at.clock();
    format!(
        "{year:04}-{month:02}-{day:02}T{:02}:{:02}",
        clock.hour(),
        clock.minute()
    )
}

/// The coverage of the whole atlas at an hour.
pub fn whole(
    figures: &Figures<'_>,
    week: &WeekCoverage,
    hour: usize,
    age: access::AgeGroup,
) -> Coverage {
    let mut whole = Coverage::default();
    for one in week.coverage(&figures.analysis, hour, age) {
        whole += one;
    }
    whole
}

/// The table of all hours, for the whole atlas.
pub fn week_table(figures: &Figures<'_>, lang: Lang) -> Table {
    let words = figures.words;
    let mut columns: Vec<String> = asked_columns();
    columns.extend(["hour_of_week", "local_time"].map(str::to_owned));
    columns.extend(words.figure("within_open"));
    columns.extend(words.percent("within_open"));
    columns.extend(words.figure("without_open"));
    let mut rows = Vec::new();
    for answer in &figures.answers {
        for week in &answer.weeks {
            for group in answer.known_groups() {
                for hour in 0..HOURS_OF_WEEK {
                    let Some(start) = week.start(hour) else {
                        continue;
                    };
                    let coverage = whole(figures, week, hour, group.age);
                    let mut row = asked_cells(figures, answer, group.age, lang);
                    row.push(Cell::Whole(hour as u64));
                    row.push(Cell::Text(iso(start)));
                    row.extend(Cell::limits(coverage.number()));
                    row.extend(match coverage.share() {
                        Some(share) => Cell::between(share.low * 100.0, share.high * 100.0, 1),
                        None => [Cell::Empty, Cell::Empty],
                    });
                    row.extend(Cell::limits(coverage.gap()));
                    rows.push(row);
                }
            }
        }
    }
    Table {
        name: "week",
        columns,
        rows,
    }
}

/// Parts of the week in which people lose what is open on weekdays by day, with their names in columns.
pub const PARTS: [(WeekPart, &str); 2] = [
    (WeekPart::WeekdayEvening, "weekday_evening"),
    (WeekPart::WeekendDaytime, "weekend_daytime"),
];

/// The table of what people lose in the evening and at the weekend, by region.
pub fn week_parts_table(figures: &Figures<'_>, lang: Lang) -> Table {
    let mut columns = region_cells::columns();
    columns.extend(asked_columns());
    columns.push("week_of".to_owned());
    for (_, part) in PARTS {
        let what = format!("open_on_weekdays_and_lost_in_{part}");
        columns.extend(figures.words.figure(&what));
    }
    let mut rows = Vec::new();
    for answer in &figures.answers {
        for week in &answer.weeks {
            for group in answer.known_groups() {
                let losses = PARTS.map(|(part, _)| {
                    let from = WeekPart::WeekdayDaytime;
                    let lost = week.lost_between(&figures.analysis, from, part, group.age);
                    figures.regions.sums(&lost)
                });
                for (number, region) in figures.regions.rows().iter().enumerate() {
                    let mut row = region_cells::cells(region);
                    row.extend(asked_cells(figures, answer, group.age, lang));
                    row.push(week.start(0).map_or(Cell::Empty, |it| Cell::Text(iso(it))));
                    for lost in &losses {
                        row.extend(Cell::limits(lost.get(number).copied().unwrap_or_default()));
                    }
                    rows.push(row);
                }
            }
        }
    }
    Table {
        name: "week_parts",
        columns,
        rows,
    }
}

/// The names of the columns of what is asked.
pub fn asked_columns() -> Vec<String> {
    ["question_id", "question", "age_group"]
        .map(str::to_owned)
        .into()
}

/// Their cells.
pub fn asked_cells(
    figures: &Figures<'_>,
    answer: &AnsweredQuestion<'_>,
    age: access::AgeGroup,
    lang: Lang,
) -> Vec<Cell> {
    let question = answer.question;
    vec![
        Cell::Text(question.id.clone()),
        Cell::Text(figures.words.label(question, lang)),
        Cell::Text(age.as_str().to_owned()),
    ]
}
