//! Questions as JSON.

mod choice;
mod error;
mod limits;
mod position;
mod reader;
mod region;

pub use error::QuestionError;
pub(crate) use limits::known_clock;
pub(crate) use position::{CandidateText, OpenTime, WalkTarget};
pub(crate) use region::{RegionText, level_name};

use access::Scenario;
use atlas::{LonLat, SortedMap};

/// The members of a question. Those that are null count as absent.
#[derive(Debug)]
pub(crate) struct PlannerQuestion {
    pub(crate) kinds: Option<Vec<String>>,
    pub(crate) domains: Option<Vec<String>>,
    pub(crate) life_domains: Option<Vec<String>>,
    pub(crate) layers: Option<Vec<String>>,
    pub(crate) needs: Option<Vec<String>>,
    pub(crate) conditional: Option<bool>,
    pub(crate) open_at: Option<OpenTime>,
    pub(crate) by: Option<String>,
    minutes: Option<f64>,
    metres: Option<f64>,
    speed: Option<f64>,
    step_free: Option<bool>,
    rank: Option<u32>,
    step: Option<f64>,
    up_to: Option<f64>,
    /// Of which region only.
    pub(crate) region: Option<RegionText>,
    pub(crate) age: Option<String>,
    norm: Option<f64>,
    /// Whether lines of streets are wanted.
    pub(crate) lines: Option<bool>,
    date: Option<String>,
    method: Option<String>,
    weights: Option<Vec<f64>>,
    /// How many people places have room for, by their id.
    pub(crate) capacities: Option<SortedMap<u32>>,
    at: Option<LonLat>,
    from: Option<LonLat>,
    to: Option<WalkTarget>,
    beside: Option<f64>,
    model: Option<String>,
    count: Option<u32>,
    pub(crate) candidates: Option<Vec<CandidateText>>,
    pub(crate) scenario: Option<Scenario>,
}
