//! The tables `scenario_week` and `scenario_week_parts`: who has an open place near before and after a scenario, at each hour of a
//! week and in parts of it.

use crate::commands::report::cell::Cell;
use crate::commands::report::column_words::ColumnWords;
use crate::commands::report::comparison::{ComparedHours, Comparison, mean_of_part};
use crate::commands::report::region_cells;
use crate::commands::report::scenario_table::change_cells;
use crate::commands::report::table::Table;
use crate::commands::report::week_tables::{asked_cells, asked_columns, iso};
use access::WeekPart;
use atlas::Lang;

/// The parts of the week, with their names in cells.
pub const PARTS: [(WeekPart, &str); 3] = [
    (WeekPart::WeekdayDaytime, "weekday_daytime"),
    (WeekPart::WeekdayEvening, "weekday_evening"),
    (WeekPart::WeekendDaytime, "weekend_daytime"),
];

/// The table of all hours, for the whole atlas.
pub fn scenario_week_table(comparison: &Comparison<'_>, lang: Lang) -> Table {
    let figures = comparison.before;
    let mut columns = asked_columns();
    columns.extend(["hour_of_week", "local_time"].map(str::to_owned));
    columns.extend(change_columns(figures.words));
    let mut rows = Vec::new();
    for question in &comparison.questions {
        for week in &question.weeks {
            for group in question.known_groups() {
                for (hour, mut regions) in comparison.hours(week, group).into_iter().enumerate() {
                    let (Some(start), Some(whole)) = (week.start(hour), regions.pop()) else {
                        continue;
                    };
                    let mut row = asked_cells(figures, question.before, group.before.age, lang);
                    row.push(Cell::Whole(hour as u64));
                    row.push(Cell::Text(iso(start)));
                    row.extend(hour_cells(&whole));
                    rows.push(row);
                }
            }
        }
    }
    Table {
        name: "scenario_week",
        columns,
        rows,
    }
}

/// The table of parts of the week, by region: how many have an open place near, on average over its hours.
pub fn scenario_week_parts_table(comparison: &Comparison<'_>, lang: Lang) -> Table {
    let figures = comparison.before;
    let mut columns = region_cells::columns();
    columns.extend(asked_columns());
    columns.extend(["week_of", "part_of_week"].map(str::to_owned));
    columns.extend(change_columns(figures.words));
    let mut rows = Vec::new();
    for question in &comparison.questions {
        for week in &question.weeks {
            let week_of = || week.start(0).map_or(Cell::Empty, |it| Cell::Text(iso(it)));
            for group in question.known_groups() {
                let hours = comparison.hours(week, group);
                for (part, name) in PARTS {
                    for (number, region) in figures.regions.rows().iter().enumerate() {
                        let mean = mean_of_part(&hours, part, number);
                        let mut row = region_cells::cells(region);
                        row.extend(asked_cells(
                            figures,
                            question.before,
                            group.before.age,
                            lang,
                        ));
                        row.extend([week_of(), Cell::Text(name.to_owned())]);
                        row.extend(hour_cells(&mean));
                        rows.push(row);
                    }
                }
            }
        }
    }
    Table {
        name: "scenario_week_parts",
        columns,
        rows,
    }
}

fn change_columns(words: ColumnWords) -> impl Iterator<Item = String> {
    let whats = [
        "before_within",
        "after_within",
        "gained",
        "lost",
        "difference",
    ];
    let names = whats.into_iter().map(|it| format!("{it}_open"));
    names.flat_map(move |it| words.figure(&it))
}

fn hour_cells(hours: &ComparedHours) -> impl Iterator<Item = Cell> {
    let within = [hours.before, hours.after].map(Cell::limits);
    let within = within.into_iter().flatten();
    within.chain(change_cells(true, hours.change))
}
