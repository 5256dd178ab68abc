//! The events of an iCalendar file (RFC 5545): times as `opening_hours`, where that is exact.
//!
//! An occurrence that was moved (`RECURRENCE-ID`) is an event of its own, and its day is taken out of the series.

mod event_time;

use super::recurrence::{self, date};
use super::{ActivityRow, Schedule};
use crate::error::Error;
use crate::formats;
use crate::output::remarks::Remarks;
use crate::recipe::ActivitiesRecipe;
use crate::recipe::pattern::Fields;
use chrono::NaiveDate;
use chrono_tz::Tz;
use event_time::{EventSpan, EventTime};
use hours::{Hours, HoursError};
use icalendar::ValueType;
use icalendar::parser::{Component, Property, read_calendar, unfold};
use std::collections::BTreeMap;
use std::path::Path;

/// Reason: not for everybody.
const PRIVATE: &str = "a private or confidential event";
/// Reason: it does not take place.
const CANCELLED: &str = "cancelled";
/// Reason: what is left of the series is too long for opening hours.
const TOO_MANY: &str = "too many days taken out of a series";
/// Reason: it may not take place.
const TENTATIVE: &str = "not certain to take place";

impl ActivitiesRecipe {
    /// The recipe with the usual properties of events where it names none.
    pub fn with_usual_properties(mut self) -> Self {
        let fields = &mut self.fields;
        let usual = [
            (&mut fields.title, "SUMMARY"),
            (&mut fields.place, "LOCATION"),
            (&mut fields.organiser, "ORGANIZER"),
            (&mut fields.contact, "CONTACT"),
            (&mut fields.lat, "GEO-LAT"),
            (&mut fields.lon, "GEO-LON"),
        ];
        for (field, usual) in usual {
            field.get_or_insert_with(|| usual.to_owned());
        }
        self
    }
}

/// Reads the events, in the order of the file. `zone` and `date` are those of the atlas.
///
/// # Errors
/// A file that cannot be read as iCalendar.
pub fn rows(
    file: &Path,
    recipe: &ActivitiesRecipe,
    zone: Tz,
    date: Option<NaiveDate>,
) -> Result<(Vec<ActivityRow>, Remarks), Error> {
    let bytes = std::fs::read(file).map_err(|error| Error::read(file, error))?;
    let text = formats::decoded_table(file, &bytes)?;
    let text = unfold(&text);
    let calendar = read_calendar(text.trim())
        .map_err(|error| Error::ICalendar(file.to_owned(), first_line(&error)))?;
    let mut remarks = Remarks::default();
    let is_event = |it: &&Component<'_>| it.name == "VEVENT";
    let events: Vec<&Component<'_>> = calendar.components.iter().filter(is_event).collect();
    let ignored = |it: &&Component<'_>| !["VEVENT", "VTIMEZONE"].contains(&it.name.as_str());
    let others = calendar.components.iter().filter(ignored).count();
    if others > 0 {
        remarks.note(format!(
            "{others} entries that are no events, such as tasks"
        ));
    }
    let mut moved: BTreeMap<&str, MovedDays> = BTreeMap::new();
    for event in &events {
        if let (Some(uid), Some(at)) = (uid_of(event), property(event, "RECURRENCE-ID")) {
            moved.entry(uid).or_default().add(at, zone);
        }
    }
    let none = MovedDays::default();
    let rows = (1..).zip(&events).map(|(number, event)| {
        let uid = uid_of(event);
        let id = match (uid, property(event, "RECURRENCE-ID")) {
            (Some(uid), Some(at)) => format!("{uid}/{}", at.val.as_str()),
            (Some(uid), None) => uid.to_owned(),
            (None, _) => format!("{}/{number}", recipe.source),
        };
        let moved = uid.and_then(|uid| moved.get(uid)).unwrap_or(&none);
        ActivityRow {
            place: format!("event {number} ({})", id.escape_debug()),
            fields: fields(event),
            schedule: schedule(event, zone, date, moved),
            id,
        }
    });
    Ok((rows.collect(), remarks))
}

/// The first line of what the parser says: the rest is the file.
fn first_line(error: &str) -> String {
    error.lines().next().unwrap_or_default().to_owned()
}

/// The days of a series of which the file has an event of its own.
#[derive(Debug, Default)]
struct MovedDays {
    days: Vec<NaiveDate>,
    /// Whether an event is for a day that cannot be read, or for all later days too.
    is_inexact: bool,
}

impl MovedDays {
    /// Adds the day of a `RECURRENCE-ID`.
    fn add(&mut self, at: &Property<'_>, zone: Tz) {
        match EventTime::read(at, zone) {
            Some(at) => self.days.push(at.day()),
            None => self.is_inexact = true,
        }
        self.is_inexact |= is_for_later_days(at);
    }
}

/// Whether a `RECURRENCE-ID` has a range: its event is for all later days of the series as well.
fn is_for_later_days(at: &Property<'_>) -> bool {
    parameter(at, "RANGE").is_some()
}

/// The properties with this name; names ignore case (RFC 5545 §2).
fn properties<'c>(
    event: &'c Component<'_>,
    name: &'c str,
) -> impl Iterator<Item = &'c Property<'c>> {
    let all = event.properties.iter();
    all.filter(move |it| it.name.as_str().eq_ignore_ascii_case(name))
}

fn property<'c>(event: &'c Component<'_>, name: &'c str) -> Option<&'c Property<'c>> {
    properties(event, name).next()
}

fn text_of<'c>(event: &'c Component<'_>, name: &'c str) -> Option<&'c str> {
    property(event, name).map(|it| it.val.as_str())
}

fn uid_of<'c>(event: &'c Component<'_>) -> Option<&'c str> {
    let uid = text_of(event, "UID").map(str::trim);
    uid.filter(|it| !it.is_empty())
}

/// The properties as fields: the first of each name. Of an organiser the name; a mail address that is not written as a contact
/// is not published.
fn fields(event: &Component<'_>) -> Fields {
    let mut fields = Fields::new();
    for property in &event.properties {
        let name = property.name.as_str().to_ascii_uppercase();
        let value = match name.as_str() {
            "ORGANIZER" => match parameter(property, "CN") {
                Some(name) if !name.contains('@') => name.trim_matches('"').to_owned(),
                _ => continue,
            },
            "GEO" => {
                if let Some((lat, lon)) = property.val.as_str().split_once(';') {
                    fields.insert("GEO-LAT".to_owned(), lat.to_owned());
                    fields.insert("GEO-LON".to_owned(), lon.to_owned());
                }
                continue;
            }
            _ => text_value(property),
        };
        if !value.trim().is_empty() {
            fields.entry(name).or_insert(value);
        }
    }
    if let Some(address) = fields.get("URL").cloned() {
        fields.entry("CONTACT".to_owned()).or_insert(address);
    }
    fields
}

/// The value of a property as text. The parser unescapes those that it knows as text: a second time would change them.
fn text_value(property: &Property<'_>) -> String {
    let value = property.val.clone();
    let kind = icalendar::Property::from(property.clone()).value_type();
    let name = property.name.as_str();
    let is_list = ["CATEGORIES", "RESOURCES"]
        .iter()
        .any(|it| name.eq_ignore_ascii_case(it));
    let value = match kind == Some(ValueType::Text) && !is_list {
        true => value,
        false => value.unescape_text(),
    };
    value.as_str().to_owned()
}

fn parameter<'p>(property: &'p Property<'_>, name: &str) -> Option<&'p str> {
    let mut all = property.params.iter();
    let found = all.find(|it| it.key.as_str().eq_ignore_ascii_case(name))?;
    found.val.as_ref().map(|it| it.as_str())
}

/// When an event is, without the `moved` days of its series.
fn schedule(
    event: &Component<'_>,
    zone: Tz,
    atlas_date: Option<NaiveDate>,
    moved: &MovedDays,
) -> Result<Schedule, String> {
    let word = |name| text_of(event, name).map(|it| it.trim().to_ascii_uppercase());
    // A class that is not known is private: RFC 5545 §3.8.1.3.
    if !matches!(word("CLASS").as_deref(), None | Some("" | "PUBLIC")) {
        return Err(PRIVATE.to_owned());
    }
    match word("STATUS").as_deref() {
        Some("CANCELLED") => return Err(CANCELLED.to_owned()),
        Some("TENTATIVE") => return Err(TENTATIVE.to_owned()),
        _ => {}
    }
    let is_inexact = match property(event, "RECURRENCE-ID") {
        Some(at) => is_for_later_days(at),
        None => moved.is_inexact,
    };
    let has = |name| property(event, name).is_some();
    if is_inexact || has("RDATE") || has("EXRULE") {
        return Err(recurrence::INEXACT.to_owned());
    }
    let start = property(event, "DTSTART").ok_or("no beginning")?;
    let start_time = EventTime::read(start, zone).ok_or("a beginning that cannot be read")?;
    let span = EventSpan::read(event, start_time, zone)?;
    let Some(rule) = text_of(event, "RRULE") else {
        return Ok(Schedule {
            when: Some(span.once()),
            last_day: Some(span.last_day()),
        });
    };
    if properties(event, "RRULE").count() > 1 || span.days() > 0 {
        return Err(recurrence::INEXACT.to_owned());
    }
    // Clock changes move a series of another zone against the clock of the atlas.
    if !EventTime::is_on_the_clock_of(start, zone) {
        return Err("a recurrence in another time zone".to_owned());
    }
    let until = |text: &str| EventTime::last_day(text, start_time, zone);
    let days = recurrence::days(rule, start_time.day(), &until)?;
    let mut when = [days.selector.as_str(), &span.times()].join(" ");
    when.truncate(when.trim_end().len());
    let mut without = excluded(event, zone)?;
    without.extend(&moved.days);
    without.sort_unstable();
    without.dedup();
    // The night after the day before the date of the atlas is still on it.
    let first = atlas_date.and_then(|it| it.pred_opt());
    without.retain(|day| first.is_none_or(|first| *day >= first));
    for day in without {
        when.push_str(&format!("; {} off", date(day)));
    }
    if let Err(HoursError::TooLong) = Hours::read(&when) {
        return Err(TOO_MANY.to_owned());
    }
    Ok(Schedule {
        when: Some(when),
        last_day: days.last,
    })
}

/// The days that are taken out of a series.
fn excluded(event: &Component<'_>, zone: Tz) -> Result<Vec<NaiveDate>, String> {
    let mut days = Vec::new();
    for property in properties(event, "EXDATE") {
        for value in property.val.as_str().split(',') {
            let at = EventTime::of(value, parameter(property, "TZID"), zone);
            days.push(at.ok_or("a day without it that cannot be read")?.day());
        }
    }
    Ok(days)
}
