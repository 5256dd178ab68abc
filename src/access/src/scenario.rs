//! Scenarios: what if places close, open, move or change their hours, or a street closes?
//!
//! A scenario is a small file that people can read and write, and a program can:
//!
//! ```json
//! {"version":1,
//! "title":"The library moves to the station",
//! "steps":[
//! {"do":"close","place":"osm:node/123"},
//! {"do":"open","id":"new/1","kind":"bench","at":[4.3571,52.0116],"name":"Bench at the mill"},
//! {"do":"move","place":"osm:way/456","to":[4.3569,52.0067]},
//! {"do":"hours","place":"osm:way/456","opening_hours":"Mo-Sa 09:00-18:00"},
//! {"do":"close-street","at":[4.3602,52.0111],"street":"Oude Delft"}
//! ]}
//! ```
//!
//! Steps apply one after the other. Undoing one is leaving it out: figures without the last step are those of before it, to the
//! byte. Positions are longitude and latitude in degrees and count to 7 decimals, which is a centimetre.

mod overlay;
mod reader;
mod step_error;
mod writer;

pub use reader::ScenarioError;
pub use step_error::{StepError, StepProblem};

use atlas::{KeyStatus, LonLat, Wheelchair};

/// The supported version of the format.
pub const SCENARIO_VERSION: u32 = 1;

/// A closed street is at most this far from the position that a scenario gives, in metres.
pub const STREET_TOLERANCE: f64 = 25.0;

/// What changes, step by step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scenario {
    /// What it is about.
    pub title: Option<String>,
    /// The steps, in the order in which they apply.
    pub steps: Vec<ScenarioStep>,
}

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub enum ScenarioStep {
    /// Closes a place for good.
    Close {
        /// The id of the place.
        place: String,
    },
    /// Opens a place.
    Open(Box<NewPlace>),
    /// Moves a place.
    Move {
        /// The id of the place.
        place: String,
        /// Its new position, where it has neither an outline nor mapped entrances.
        to: LonLat,
    },
    /// Changes the opening hours of a place.
    Hours {
        /// The id of the place.
        place: String,
        /// The hours in the `opening_hours` syntax of OpenStreetMap; `None` if they are unknown. A place of a kind that is always
        /// open, such as a bench, is so without hours.
        opening_hours: Option<String>,
    },
    /// Closes a street for walkers, from one junction to the next. The data on disk names streets, not their parts: a position on
    /// the part says which, and the name shows a reader, and proves to the program, that it is the right one.
    CloseStreet {
        /// A position on that part of the street, or at most [`STREET_TOLERANCE`] from it.
        at: LonLat,
        /// The name of the street; `None` for one without a name.
        street: Option<String>,
    },
}

/// A place that a scenario opens. What is `None` or empty is as usual for places of its kind, or unknown.
#[derive(Clone, Debug, PartialEq)]
pub struct NewPlace {
    /// Its id, which no other place has. A file may leave it out: the n-th new place is `new/n`.
    pub id: String,
    /// The id of its kind.
    pub kind: String,
    /// Where it is.
    pub at: LonLat,
    /// Its name.
    pub name: Option<String>,
    /// Its opening hours in the `opening_hours` syntax of OpenStreetMap.
    pub opening_hours: Option<String>,
    /// Whether anybody can walk in.
    pub key: Option<KeyStatus>,
    /// Wheelchair access.
    pub wheelchair: Option<Wheelchair>,
    /// Whether it has a toilet.
    pub toilets: Option<bool>,
    /// Whether there is a fee.
    pub fee: Option<bool>,
    /// Whether it is indoors.
    pub indoor: Option<bool>,
    /// The id of its layer.
    pub layer: Option<String>,
    /// The ids of its domains.
    pub domains: Vec<String>,
    /// The ids of its audiences (`for` in JSON).
    pub audiences: Vec<String>,
    /// How many people it has room for.
    pub capacity: Option<u32>,
}

impl NewPlace {
    /// A place of which only the kind and the position are known.
    pub fn new(id: impl Into<String>, kind: impl Into<String>, at: LonLat) -> Self {
        Self {
            id: id.into(),
            kind: kind.into(),
            at,
            name: None,
            opening_hours: None,
            key: None,
            wheelchair: None,
            toilets: None,
            fee: None,
            indoor: None,
            layer: None,
            domains: Vec::new(),
            audiences: Vec::new(),
            capacity: None,
        }
    }
}

/// The strings of key statuses in a scenario.
const KEYS: [(&str, KeyStatus); 3] = [
    ("free", KeyStatus::Free),
    ("conditional", KeyStatus::Conditional),
    ("unknown", KeyStatus::Unknown),
];

/// The strings of wheelchair access in a scenario.
const WHEELCHAIR: [(&str, Wheelchair); 3] = [
    ("yes", Wheelchair::Yes),
    ("limited", Wheelchair::Limited),
    ("no", Wheelchair::No),
];

/// Ten-millionths of a degree, about a centimetre: the resolution of positions in a scenario.
const UNITS: f64 = 1e7;

/// A position as a scenario's file has it, so that a scenario gives the same figures before and after it is written.
fn rounded(at: LonLat) -> LonLat {
    let round = |degrees: f64| (degrees * UNITS).round() / UNITS;
    LonLat::new(round(at.lon()), round(at.lat())).unwrap_or(at)
}
