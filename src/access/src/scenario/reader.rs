//! Reads scenarios from JSON.

use super::{KEYS, NewPlace, SCENARIO_VERSION, Scenario, ScenarioStep, WHEELCHAIR, rounded};
use atlas::json::{self, Node};
use atlas::{JsonError, LonLat, SchemaError};
use std::fmt;

/// Why a text is no scenario.
#[derive(Debug)]
pub enum ScenarioError {
    /// Invalid JSON, or not of the expected schema; with the JSON path.
    Json(JsonError),
    /// An unsupported version.
    Version(u32),
}

impl fmt::Display for ScenarioError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => error.fmt(to),
            Self::Version(found) => write!(
                to,
                "a scenario of version {found}; this program reads version {SCENARIO_VERSION}"
            ),
        }
    }
}

impl std::error::Error for ScenarioError {}

/// What a step does.
#[derive(Clone, Copy)]
enum Action {
    Close,
    Open,
    Move,
    Hours,
    CloseStreet,
}

const ACTIONS: [(&str, Action); 5] = [
    ("close", Action::Close),
    ("open", Action::Open),
    ("move", Action::Move),
    ("hours", Action::Hours),
    ("close-street", Action::CloseStreet),
];

/// The members of a step that opens a place.
const OPEN: [&str; 15] = [
    "do",
    "id",
    "kind",
    "at",
    "name",
    "opening_hours",
    "key",
    "wheelchair",
    "toilets",
    "fee",
    "indoor",
    "layer",
    "domains",
    "for",
    "capacity",
];

impl Scenario {
    /// Reads a scenario. Whether its places and streets exist is known once it is applied to an atlas: see
    /// [`Analysis::with`](crate::Analysis::with).
    ///
    /// # Errors
    /// Invalid JSON or schema, a member that the format does not have, or an unsupported version.
    pub fn read(json: &str) -> Result<Self, ScenarioError> {
        let read = json::read(json, Self::of).map_err(ScenarioError::Json)?;
        read.map_err(ScenarioError::Version)
    }

    /// The scenario in a value of a larger document, as [`Scenario::read`]; errors have the path in that document.
    ///
    /// # Errors
    /// As [`Scenario::read`].
    pub fn of_value(at: Node) -> Result<Self, ScenarioError> {
        let read = Self::of(at).map_err(|error| ScenarioError::Json(error.into()))?;
        read.map_err(ScenarioError::Version)
    }

    /// The scenario in this value, or `Ok(Err(version))` for an unsupported version.
    fn of(at: Node) -> Result<Result<Self, u32>, SchemaError> {
        at.object()?;
        let version = at.member("version").count()?;
        if version != SCENARIO_VERSION {
            return Ok(Err(version));
        }
        at.only(&["version", "title", "steps"])?;
        let title = at.member("title").optional(|it| said(&it))?;
        let mut steps = at.member("steps").list(ScenarioStep::of)?;
        let new_places = steps.iter_mut().filter_map(|it| match it {
            ScenarioStep::Open(place) => Some(place),
            _ => None,
        });
        for (place, number) in new_places.zip(1..) {
            if place.id.is_empty() {
                place.id = format!("new/{number}");
            }
        }
        Ok(Ok(Self { title, steps }))
    }
}

impl ScenarioStep {
    fn of(at: Node) -> Result<Self, SchemaError> {
        at.object()?;
        let place = |at: &Node| said(&at.member("place"));
        match at.member("do").choice(&ACTIONS)? {
            Action::Close => {
                at.only(&["do", "place"])?;
                Ok(Self::Close { place: place(&at)? })
            }
            Action::Open => {
                at.only(&OPEN)?;
                Ok(Self::Open(Box::new(new_place(&at)?)))
            }
            Action::Move => {
                at.only(&["do", "place", "to"])?;
                let to = position(&at.member("to"))?;
                Ok(Self::Move {
                    place: place(&at)?,
                    to,
                })
            }
            Action::Hours => {
                at.only(&["do", "place", "opening_hours"])?;
                let hours = at.member("opening_hours");
                // Unknown hours are written as null; a step that says nothing of hours is a mistake.
                if hours.value().is_none() {
                    return Err(hours.mismatch("a text or null"));
                }
                let opening_hours = hours.optional(|it| said(&it))?;
                Ok(Self::Hours {
                    place: place(&at)?,
                    opening_hours,
                })
            }
            Action::CloseStreet => {
                at.only(&["do", "at", "street"])?;
                Ok(Self::CloseStreet {
                    at: position(&at.member("at"))?,
                    street: at.member("street").optional(|it| said(&it))?,
                })
            }
        }
    }
}

fn new_place(at: &Node) -> Result<NewPlace, SchemaError> {
    let text = |name| at.member(name).optional(|it| said(&it));
    let flag = |name| at.member(name).optional(|it| it.flag());
    let texts = |name| at.member(name).items(|it| said(&it));
    Ok(NewPlace {
        // An empty id stands for none until the number of the place is known.
        id: text("id")?.unwrap_or_default(),
        kind: said(&at.member("kind"))?,
        at: position(&at.member("at"))?,
        name: text("name")?,
        opening_hours: text("opening_hours")?,
        key: at.member("key").optional(|it| it.choice(&KEYS))?,
        wheelchair: at
            .member("wheelchair")
            .optional(|it| it.choice(&WHEELCHAIR))?,
        toilets: flag("toilets")?,
        fee: flag("fee")?,
        indoor: flag("indoor")?,
        layer: text("layer")?,
        domains: texts("domains")?,
        audiences: texts("for")?,
        capacity: at.member("capacity").optional(|it| it.count())?,
    })
}

/// A text that says something.
fn said(at: &Node) -> Result<String, SchemaError> {
    let text = at.string()?;
    match text.trim() {
        "" => Err(at.wrong("an empty text".to_owned())),
        trimmed => Ok(trimmed.to_owned()),
    }
}

/// A longitude and a latitude in degrees.
fn position(at: &Node) -> Result<LonLat, SchemaError> {
    let degrees = at.list(|it| it.number())?;
    let [lon, lat] = degrees.as_slice() else {
        return Err(at.mismatch("[longitude, latitude] in degrees"));
    };
    LonLat::new(*lon, *lat).map(rounded).ok_or_else(|| {
        at.wrong(format!(
            "[{lon}, {lat}] are not a longitude and a latitude in degrees; coordinates of a projection must be converted first"
        ))
    })
}
