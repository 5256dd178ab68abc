//! Questions as JSON.

mod choice;
mod error;
mod limits;
mod position;

pub use error::QuestionError;
pub(crate) use limits::known_clock;
pub(crate) use position::{CandidateText, OpenTime, WalkTarget};

use position::PositionText;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// The members of a question. Those that are null count as absent.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
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
    pub(crate) age: Option<String>,
    norm: Option<f64>,
    date: Option<String>,
    method: Option<String>,
    weights: Option<Vec<f64>>,
    /// How many people places have room for, by their id.
    pub(crate) capacities: Option<BTreeMap<String, u32>>,
    from: Option<PositionText>,
    to: Option<WalkTarget>,
    beside: Option<f64>,
    model: Option<String>,
    count: Option<u32>,
    pub(crate) candidates: Option<Vec<CandidateText>>,
    pub(crate) scenario: Option<Box<RawValue>>,
}

impl PlannerQuestion {
    pub(crate) fn read(json: &str) -> Result<Self, QuestionError> {
        // A list would be read as the members in their order.
        if !json.starts_with('{') {
            let why = "expected a question: an object".to_owned();
            return Err(QuestionError::Type(why));
        }
        serde_json::from_str(json).map_err(|error| {
            let text = error.to_string();
            let (what, _) = text.rsplit_once(" at line").unwrap_or((&text, ""));
            match what.starts_with("invalid type") {
                true => QuestionError::Type(what.to_owned()),
                false => QuestionError::range(what),
            }
        })
    }

    /// Refuses a question with members that mean nothing for it.
    pub(crate) fn check_members(&self, name: &str, known: &[&str]) -> Result<(), QuestionError> {
        let members = [
            ("openAt", self.open_at.is_some()),
            ("by", self.by.is_some()),
            ("minutes", self.minutes.is_some()),
            ("metres", self.metres.is_some()),
            ("rank", self.rank.is_some()),
            ("norm", self.norm.is_some()),
            ("date", self.date.is_some()),
            ("method", self.method.is_some()),
            ("weights", self.weights.is_some()),
            ("capacities", self.capacities.is_some()),
            ("from", self.from.is_some()),
            ("to", self.to.is_some()),
            ("beside", self.beside.is_some()),
            ("model", self.model.is_some()),
            ("count", self.count.is_some()),
            ("candidates", self.candidates.is_some()),
        ];
        let mut given = members.into_iter().filter(|(_, is_given)| *is_given);
        match given.find(|(member, _)| !known.contains(member)) {
            Some((member, _)) => Err(QuestionError::Range(format!("`{name}` has no `{member}`"))),
            None => Ok(()),
        }
    }
}
