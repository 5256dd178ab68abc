//! Activities from iCalendar and CSV: rows of fields to records with when and where.

pub mod icalendar;
mod recurrence;
mod table;
mod venue;

use crate::error::Error;
use crate::formats::LINE_BREAKS;
use crate::output::remarks::Remarks;
use crate::output::tally::Tally;
use crate::recipe::ActivitiesRecipe;
use crate::recipe::pattern::Fields;
use atlas::visible;
use chrono::NaiveDate;
use chrono_tz::Tz;
use geo::Point;
use hours::Hours;
use serde::Serialize;
use std::path::Path;
use venue::Venue;
pub use venue::VenueIndex;

/// Reason: without a title.
const UNTITLED: &str = "no title";
/// Reason: its last day is before the date of the recipe.
const OVER: &str = "over before the date of the atlas";

/// An activity of `activities.geojson`. Unknown facts are left out.
#[derive(Clone, Debug, Serialize)]
pub struct ActivityRecord {
    /// Id, unique in the atlas.
    pub id: String,
    /// Title.
    pub title: String,
    /// When, in the `opening_hours` syntax of OpenStreetMap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// For whom.
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    pub audience: Option<String>,
    /// The organiser.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organiser: Option<String>,
    /// Contact details.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// Id of its layer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layer: Option<String>,
    /// Id of the place of the atlas that it takes place at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Address or name of where it takes place, where that is no place of the atlas.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Whether it comes to people's homes.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub comes_to_you: bool,
    /// Ids of the neighbourhoods that it comes to; all without any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub neighbourhoods: Vec<String>,
    /// Id of its source.
    pub source: String,
    /// Its position, where that is not the place's.
    #[serde(skip)]
    pub position: Option<Point<f64>>,
}

/// When an activity of a file is.
#[derive(Clone, Debug, Default)]
pub struct Schedule {
    /// In the `opening_hours` syntax; `None` if the file does not say.
    pub when: Option<String>,
    /// The last day, if there is one.
    pub last_day: Option<NaiveDate>,
}

/// A row of a CSV file or an event of a calendar.
#[derive(Clone, Debug)]
pub struct ActivityRow {
    /// Its place in the file, for messages: `line 3`, `event 12@example.org`.
    pub place: String,
    /// Its columns or properties.
    pub fields: Fields,
    /// When it is, or why that cannot be said.
    pub schedule: Result<Schedule, String>,
    /// Its id.
    pub id: String,
}

/// The activities of a file, with counts of those left out.
#[derive(Debug, Default)]
pub struct FoundActivities {
    /// Those that are kept, in the order of the file.
    pub activities: Vec<ActivityRecord>,
    /// Number of rows or events.
    pub count: usize,
    /// Those left out, by reason.
    pub left_out: Tally,
    /// Facts left out of those that are kept, by reason.
    pub facts_left_out: Tally,
    /// Remarks on the file, and each that is left out by name.
    pub remarks: Remarks,
}

/// Reads a file of activities. Those that are over before `date` are left out.
///
/// # Errors
/// A file that cannot be read as a whole.
pub fn read(
    file: &Path,
    recipe: &ActivitiesRecipe,
    zone: Tz,
    date: Option<NaiveDate>,
    venues: &VenueIndex<'_>,
) -> Result<FoundActivities, Error> {
    let name = file.to_string_lossy().to_lowercase();
    let mut recipe = recipe.clone();
    let (rows, remarks) = if name.ends_with(".ics") {
        recipe = recipe.with_usual_properties();
        icalendar::rows(file, &recipe, zone, date)?
    } else if name.ends_with(".csv") {
        table::rows(file, &recipe)?
    } else {
        return Err(Error::ActivityFormat(file.to_owned()));
    };
    let mut found = FoundActivities {
        count: rows.len(),
        remarks,
        ..FoundActivities::default()
    };
    let name = file.file_name().unwrap_or(file.as_os_str());
    for row in rows {
        let place = format!("{}, {}", name.to_string_lossy(), row.place);
        match record(row, &recipe, date, venues) {
            Ok((record, lost)) => {
                for reason in lost {
                    found
                        .remarks
                        .name(|| format!("{place}: {reason}; the rest is kept"));
                    found.facts_left_out.add(reason);
                }
                found.activities.push(record);
            }
            Err(reason) => {
                found.remarks.name(|| format!("{place}: {reason}"));
                found.left_out.add(reason);
            }
        }
    }
    Ok(found)
}

/// The record of a row with the facts that are left out of it, or why the row is left out.
fn record(
    row: ActivityRow,
    recipe: &ActivitiesRecipe,
    date: Option<NaiveDate>,
    venues: &VenueIndex<'_>,
) -> Result<(ActivityRecord, Vec<String>), String> {
    let schedule = row.schedule?;
    if schedule
        .last_day
        .zip(date)
        .is_some_and(|(last, date)| last < date)
    {
        return Err(OVER.to_owned());
    }
    if let Some(text) = &schedule.when {
        Hours::read(text).map_err(|_| "a time that is not in the syntax of opening hours")?;
    }
    let mut lost = Vec::new();
    let fields = &recipe.fields;
    let text = |name: &Option<String>| text(&row.fields, name.as_deref()?);
    let title = text(&fields.title).ok_or(UNTITLED)?;
    let comes_to_you = recipe
        .comes_to_you
        .as_ref()
        .is_some_and(|it| it.matches(&row.fields));
    let venue = if comes_to_you {
        let served = text(&fields.neighbourhoods);
        Venue::ComesToYou(venues.neighbourhoods(served.as_deref().unwrap_or_default())?)
    } else {
        let position = [&fields.lon, &fields.lat].map(text);
        venues.venue(text(&fields.place), position, &mut lost)?
    };
    let layer = text(&fields.layer);
    let known = layer.filter(|it| {
        let is_known = venues.has_layer(it);
        if !is_known {
            lost.push("a layer that is not in the taxonomy".to_owned());
        }
        is_known
    });
    let mut record = ActivityRecord {
        id: row.id,
        title,
        when: schedule.when,
        audience: text(&fields.audience),
        organiser: text(&fields.organiser).or_else(|| recipe.organiser.clone()),
        contact: text(&fields.contact),
        layer: known.or_else(|| recipe.layer.clone()),
        place: None,
        address: None,
        comes_to_you,
        neighbourhoods: Vec::new(),
        source: recipe.source.clone(),
        position: None,
    };
    match venue {
        Venue::Place(id) => record.place = Some(id),
        Venue::Position(at, address) => {
            record.position = Some(at);
            record.address = address;
        }
        Venue::Address(address) => record.address = Some(address),
        Venue::ComesToYou(ids) => record.neighbourhoods = ids,
        Venue::Unknown => {}
    }
    Ok((record, lost))
}

/// The text of a field in one line, without characters that cannot be seen.
fn text(fields: &Fields, name: &str) -> Option<String> {
    let text = fields.get(name)?;
    let lines = text
        .split(LINE_BREAKS)
        .map(|it| visible(it).trim().to_owned());
    let lines: Vec<String> = lines.filter(|it| !it.is_empty()).collect();
    (!lines.is_empty()).then(|| lines.join(", "))
}
