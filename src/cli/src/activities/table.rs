//! The rows of a CSV file of activities.

use super::{ActivityRow, Schedule};
use crate::error::Error;
use crate::formats;
use crate::output::remarks::Remarks;
use crate::recipe::pattern::Fields;
use crate::recipe::{ActivitiesRecipe, ActivityFields};
use chrono::NaiveDate;
use std::path::Path;

/// An end up to this time may be that of the night after its day.
const NIGHT_END: &str = "06:00";

/// Reads the rows.
///
/// # Errors
/// A file that cannot be read, or that lacks a column of the recipe.
pub fn rows(file: &Path, recipe: &ActivitiesRecipe) -> Result<(Vec<ActivityRow>, Remarks), Error> {
    let fields = &recipe.fields;
    let (rows, remarks) = formats::table(file, &recipe.reading, &columns(fields))?;
    let rows = (1..).zip(rows).map(|(number, (line, cells))| {
        let by_row = || format!("{}/{number}", recipe.source);
        let (cells, schedule) = match cells {
            Ok(cells) => {
                let schedule = schedule(&cells, fields);
                (cells, schedule)
            }
            Err(why) => (Fields::new(), Err(why)),
        };
        ActivityRow {
            place: format!("line {line}"),
            id: cell(&cells, &fields.id).map_or_else(by_row, str::to_owned),
            fields: cells,
            schedule,
        }
    });
    Ok((rows.collect(), remarks))
}

/// The columns that the recipe names.
fn columns(fields: &ActivityFields) -> Vec<&str> {
    let all = [
        &fields.id,
        &fields.title,
        &fields.when,
        &fields.date,
        &fields.from,
        &fields.to,
        &fields.place,
        &fields.lon,
        &fields.lat,
        &fields.neighbourhoods,
        &fields.audience,
        &fields.organiser,
        &fields.contact,
        &fields.layer,
    ];
    all.into_iter().filter_map(Option::as_deref).collect()
}

fn cell<'f>(cells: &'f Fields, column: &Option<String>) -> Option<&'f str> {
    let text = cells.get(column.as_deref()?)?.trim();
    (!text.is_empty()).then_some(text)
}

/// When a row is: by its hours, or by its day and times.
fn schedule(cells: &Fields, fields: &ActivityFields) -> Result<Schedule, String> {
    if let Some(when) = cell(cells, &fields.when) {
        return Ok(Schedule {
            when: Some(when.to_owned()),
            last_day: None,
        });
    }
    let times = [&fields.from, &fields.to].map(|it| cell(cells, it));
    let Some(date) = cell(cells, &fields.date) else {
        return match times {
            [None, None] => Ok(Schedule::default()),
            _ => Err("times without a day".to_owned()),
        };
    };
    let day = NaiveDate::parse_from_str(date, "%Y-%m-%d")
        .map_err(|_| "a day that is not as YYYY-MM-DD".to_owned())?;
    let written = day.format("%Y %b %d");
    let when = match times.map(|it| it.map(time)) {
        [None, None] => written.to_string(),
        [Some(Some(from)), None] => format!("{written} {from}+"),
        [Some(Some(from)), Some(Some(to))] if from == to => {
            return Err("an end that is its beginning".to_owned());
        }
        [Some(Some(from)), Some(Some(to))] if to < from && to.as_str() > NIGHT_END => {
            return Err("an end before its beginning".to_owned());
        }
        [Some(Some(from)), Some(Some(to))] => format!("{written} {from}-{to}"),
        _ => return Err("a time that is not as 14:00".to_owned()),
    };
    Ok(Schedule {
        when: Some(when),
        last_day: Some(day),
    })
}

/// A time of day as `opening_hours` writes it: `9:00`, `09.00` and `09:00` are one.
fn time(text: &str) -> Option<String> {
    let (hour, minute) = text.split_once([':', '.'])?;
    let is_number =
        |it: &str| (1..=2).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit());
    let (hour, minute): (u32, u32) = match is_number(hour) && is_number(minute) {
        true => (hour.parse().ok()?, minute.parse().ok()?),
        false => return None,
    };
    (hour < 24 && minute < 60 || (hour, minute) == (24, 0))
        .then(|| format!("{hour:02}:{minute:02}"))
}
