//! The plan in a link.
//!
//! ```text
//! close=osm:way/456
//! move=osm:way/456,52.0067,4.3569
//! hours=osm:way/456,Mo-Sa_09:00-18:00         without hours: unknown
//! street=52.0111,4.3602,Oude_Delft            without a name: a street without one
//! new=bench,52.0116,4.3571,name:Bench_at_the_mill,toilets:no
//! ```

use super::names::{FLAGS, KEYS, WHEELCHAIR, choice, name_of};
use super::{LinkFields, prose, safe_prose};
use access::{NewPlace, Scenario, ScenarioStep};
use atlas::LonLat;
use atlas::link_text::{decimal, number, plain, safe};

/// The fields of steps, which may be repeated.
const STEPS: [&str; 5] = ["close", "move", "hours", "street", OPENS];

/// The field that opens a place.
pub const OPENS: &str = "new";

/// Whether a field is a step of the plan.
pub fn is_step(name: &str) -> bool {
    STEPS.contains(&name)
}

/// Writes a plan.
pub fn write(plan: &Scenario, fields: &mut LinkFields) {
    if let Some(title) = &plan.title {
        fields.put("title", &safe_prose(title));
    }
    let mut opened = 0;
    for step in &plan.steps {
        match step {
            ScenarioStep::Close { place } => fields.put("close", &safe(place)),
            ScenarioStep::Move { place, to } => {
                fields.put("move", &format!("{},{}", safe(place), position(*to)));
            }
            ScenarioStep::Hours {
                place,
                opening_hours,
            } => fields.put("hours", &(safe(place) + &words(opening_hours.as_deref()))),
            ScenarioStep::CloseStreet { at, street } => {
                fields.put("street", &(position(*at) + &words(street.as_deref())));
            }
            ScenarioStep::Open(new) => {
                opened += 1;
                fields.put(OPENS, &new_place(new, opened));
            }
        }
    }
}

/// Reads a step. A place that it opens is the n-th new one of the link, with those that are not known.
pub fn read(name: &str, value: &str, opened: usize) -> Option<ScenarioStep> {
    let parts: Vec<&str> = value.split(',').collect();
    match (name, parts.as_slice()) {
        ("close", [place]) => Some(ScenarioStep::Close {
            place: plain(place)?,
        }),
        ("move", [place, lat, lon]) => Some(ScenarioStep::Move {
            place: plain(place)?,
            to: read_position(lat, lon)?,
        }),
        ("hours", [place, hours @ ..]) => Some(ScenarioStep::Hours {
            place: plain(place)?,
            opening_hours: read_words(hours)?,
        }),
        ("street", [lat, lon, name @ ..]) => Some(ScenarioStep::CloseStreet {
            at: read_position(lat, lon)?,
            street: read_words(name)?,
        }),
        (OPENS, [kind, lat, lon, members @ ..]) => {
            let id = usual_id(opened);
            let mut new = NewPlace::new(id, plain(kind)?, read_position(lat, lon)?);
            for member in members {
                let (name, value) = member.split_once(':')?;
                read_member(&mut new, name, value)?;
            }
            Some(ScenarioStep::Open(Box::new(new)))
        }
        _ => None,
    }
}

/// The id of the n-th new place, as in a file that leaves it out.
fn usual_id(number: usize) -> String {
    format!("new/{number}")
}

fn position(at: LonLat) -> String {
    format!("{},{}", decimal(at.lat()), decimal(at.lon()))
}

fn read_position(lat: &str, lon: &str) -> Option<LonLat> {
    LonLat::new(number(lon)?, number(lat)?)
}

/// A last part that may be absent.
fn words(text: Option<&str>) -> String {
    text.map(|it| format!(",{}", safe_prose(it)))
        .unwrap_or_default()
}

fn read_words(parts: &[&str]) -> Option<Option<String>> {
    match parts {
        [] => Some(None),
        [text] => Some(Some(prose(text)?)),
        _ => None,
    }
}

fn new_place(new: &NewPlace, number: usize) -> String {
    let mut text = format!("{},{}", safe(&new.kind), position(new.at));
    let mut member = |name: &str, value: &str| {
        text.extend([",", name, ":", value]);
    };
    if new.id != usual_id(number) {
        member("id", &safe(&new.id));
    }
    if let Some(name) = &new.name {
        member("name", &safe_prose(name));
    }
    if let Some(hours) = &new.opening_hours {
        member("hours", &safe_prose(hours));
    }
    if let Some(key) = new.key {
        member("key", name_of(&KEYS, &key));
    }
    if let Some(wheelchair) = new.wheelchair {
        member("wheelchair", name_of(&WHEELCHAIR, &wheelchair));
    }
    let flags = [
        ("toilets", new.toilets),
        ("fee", new.fee),
        ("indoor", new.indoor),
    ];
    for (name, flag) in flags {
        if let Some(flag) = flag {
            member(name, name_of(&FLAGS, &flag));
        }
    }
    if let Some(layer) = &new.layer {
        member("layer", &safe(layer));
    }
    for domain in &new.domains {
        member("domain", &safe(domain));
    }
    for audience in &new.audiences {
        member("for", &safe(audience));
    }
    if let Some(capacity) = new.capacity {
        member("room", &capacity.to_string());
    }
    text
}

fn read_member(new: &mut NewPlace, name: &str, value: &str) -> Option<()> {
    match name {
        "id" => new.id = plain(value)?,
        "name" => new.name = Some(prose(value)?),
        "hours" => new.opening_hours = Some(prose(value)?),
        "key" => new.key = Some(choice(&KEYS, value)?),
        "wheelchair" => new.wheelchair = Some(choice(&WHEELCHAIR, value)?),
        "toilets" => new.toilets = Some(choice(&FLAGS, value)?),
        "fee" => new.fee = Some(choice(&FLAGS, value)?),
        "indoor" => new.indoor = Some(choice(&FLAGS, value)?),
        "layer" => new.layer = Some(plain(value)?),
        "domain" => new.domains.push(plain(value)?),
        "for" => new.audiences.push(plain(value)?),
        "room" => new.capacity = Some(value.parse().ok()?),
        _ => return None,
    }
    Some(())
}
