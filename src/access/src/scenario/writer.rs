//! Writes scenarios as JSON.

use super::{KEYS, NewPlace, SCENARIO_VERSION, Scenario, ScenarioStep, UNITS, WHEELCHAIR};
use atlas::LonLat;
use atlas::json::Quoted;
use std::fmt;

/// The text of its file: the same for equal scenarios, with a step on each line.
impl fmt::Display for Scenario {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(to, "{{\"version\":{SCENARIO_VERSION},")?;
        if let Some(title) = &self.title {
            writeln!(to, "\"title\":{},", Quoted(title))?;
        }
        to.write_str("\"steps\":[")?;
        for (number, step) in self.steps.iter().enumerate() {
            to.write_str(if number > 0 { ",\n" } else { "\n" })?;
            write!(to, "{{{}}}", members(step).join(","))?;
        }
        to.write_str("\n]}\n")
    }
}

fn members(step: &ScenarioStep) -> Vec<String> {
    match step {
        ScenarioStep::Close { place } => vec![text("do", "close"), text("place", place)],
        ScenarioStep::Open(place) => new_place(place),
        ScenarioStep::Move { place, to } => {
            vec![
                text("do", "move"),
                text("place", place),
                position("to", *to),
            ]
        }
        ScenarioStep::Hours {
            place,
            opening_hours,
        } => {
            let hours = match opening_hours {
                Some(hours) => text("opening_hours", hours),
                None => member("opening_hours", "null"),
            };
            vec![text("do", "hours"), text("place", place), hours]
        }
        ScenarioStep::CloseStreet { at, street } => {
            let street = street.iter().map(|it| text("street", it));
            let first = [text("do", "close-street"), position("at", *at)];
            first.into_iter().chain(street).collect()
        }
    }
}

fn new_place(place: &NewPlace) -> Vec<String> {
    let mut members = vec![
        text("do", "open"),
        text("id", &place.id),
        text("kind", &place.kind),
        position("at", place.at),
    ];
    let optional = |name, value: &Option<String>| value.as_ref().map(|it| text(name, it));
    let flag = |name, value: Option<bool>| value.map(|it| member(name, it));
    let list = |name, ids: &[String]| {
        let quoted: Vec<String> = ids.iter().map(|it| Quoted(it).to_string()).collect();
        (!ids.is_empty()).then(|| member(name, format_args!("[{}]", quoted.join(","))))
    };
    let key = place.key.map(|it| text("key", word(&KEYS, it)));
    let wheelchair = place.wheelchair;
    members.extend(optional("name", &place.name));
    members.extend(optional("opening_hours", &place.opening_hours));
    members.extend(key);
    members.extend(wheelchair.map(|it| text("wheelchair", word(&WHEELCHAIR, it))));
    members.extend(flag("toilets", place.toilets));
    members.extend(flag("fee", place.fee));
    members.extend(flag("indoor", place.indoor));
    members.extend(optional("layer", &place.layer));
    members.extend(list("domains", &place.domains));
    members.extend(list("for", &place.audiences));
    members.extend(place.capacity.map(|it| member("capacity", it)));
    members
}

fn word<T: PartialEq>(words: &[(&'static str, T)], of: T) -> &'static str {
    let found = words.iter().find(|(_, it)| *it == of);
    found.map_or("", |(word, _)| word)
}

fn member(name: &str, value: impl fmt::Display) -> String {
    format!("\"{name}\":{value}")
}

fn text(name: &str, value: &str) -> String {
    member(name, Quoted(value))
}

fn position(name: &str, at: LonLat) -> String {
    let (lon, lat) = (degrees(at.lon()), degrees(at.lat()));
    member(name, format_args!("[{lon},{lat}]"))
}

/// Degrees with as many of 7 decimals as are needed.
fn degrees(degrees: f64) -> String {
    let units = (degrees.abs() * UNITS).round() as u64;
    let sign = if degrees < 0.0 && units > 0 { "-" } else { "" };
    let scale = UNITS as u64;
    let text = format!("{sign}{}.{:07}", units / scale, units % scale);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
