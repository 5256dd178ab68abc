//! Reads questions from JSON. Errors name the member by its path, what was given and what is expected.

use super::position::{CandidateText, OpenTime, WalkTarget, position};
use super::{PlannerQuestion, QuestionError, RegionText};
use access::Scenario;
use atlas::SchemaError;
use atlas::json::Node;
use json::{JsonDocument, Value};

/// The members of every question.
const COMMON: [&str; 10] = [
    "kinds",
    "domains",
    "lifeDomains",
    "layers",
    "needs",
    "conditional",
    "speed",
    "stepFree",
    "age",
    "scenario",
];

impl PlannerQuestion {
    /// Reads the question `name`, which has these `members` beside those of every question.
    ///
    /// # Errors
    /// A value that is no object, a member that the question does not have, a value of another type or out of range.
    pub(crate) fn read(json: &str, name: &str, members: &[&str]) -> Result<Self, QuestionError> {
        let no_object = |_| QuestionError::Type("expected a question: an object".to_owned());
        let document = JsonDocument::parse(json).map_err(|error| no_object(error.to_string()))?;
        let at = Node::root(document.root());
        at.object().map_err(|error| no_object(error.what))?;
        refuse_unknown(&at, name, members)?;
        let texts = |name| at.member(name).optional(|it| it.list(|it| text(&it)));
        let words = |name| at.member(name).optional(|it| text(&it));
        let number = |name| at.member(name).optional(|it| it.number());
        let count = |name| at.member(name).optional(|it| whole(&it));
        let flag = |name| at.member(name).optional(|it| it.flag());
        let numbers = |at: Node<'_>| at.list(|it| it.number());
        Ok(Self {
            kinds: texts("kinds")?,
            domains: texts("domains")?,
            life_domains: texts("lifeDomains")?,
            layers: texts("layers")?,
            needs: texts("needs")?,
            conditional: flag("conditional")?,
            open_at: at.member("openAt").optional(|it| OpenTime::read(&it))?,
            by: words("by")?,
            minutes: number("minutes")?,
            metres: number("metres")?,
            speed: number("speed")?,
            step_free: flag("stepFree")?,
            rank: count("rank")?,
            step: number("step")?,
            up_to: number("upTo")?,
            region: at.member("region").optional(|it| RegionText::read(&it))?,
            age: words("age")?,
            norm: number("norm")?,
            lines: flag("lines")?,
            date: words("date")?,
            method: words("method")?,
            weights: at.member("weights").optional(numbers)?,
            capacities: at
                .member("capacities")
                .optional(|it| it.named(|it| whole(&it)))?,
            at: at.member("at").optional(|it| position(&it))?,
            from: at.member("from").optional(|it| position(&it))?,
            to: at.member("to").optional(|it| WalkTarget::read(&it))?,
            beside: number("beside")?,
            model: words("model")?,
            count: count("count")?,
            candidates: at
                .member("candidates")
                .optional(|it| it.list(|it| CandidateText::read(&it)))?,
            scenario: scenario(&at.member("scenario"))?,
        })
    }
}

/// Refuses a member that the question does not have, unless it is null.
fn refuse_unknown(at: &Node<'_>, name: &str, members: &[&str]) -> Result<(), QuestionError> {
    let object = at.value().and_then(Value::as_object);
    let given = object.into_iter().flat_map(|it| it.iter());
    let mut given = given.filter(|(_, value)| !value.is_null());
    let is_known = |key: &str| COMMON.contains(&key) || members.contains(&key);
    match given.find(|(key, _)| !is_known(key)) {
        Some((key, _)) => {
            let SchemaError { at: key, .. } = at.member(key).wrong(String::new());
            let all: Vec<&str> = members.iter().chain(&COMMON).copied().collect();
            let why = format!("`{name}` has no `{key}`; it has {}", all.join(", "));
            Err(QuestionError::Range(why))
        }
        None => Ok(()),
    }
}

/// A text, with whatever characters are in it.
fn text(at: &Node<'_>) -> Result<String, SchemaError> {
    at.text().map(str::to_owned)
}

/// A whole number that is not negative.
pub(super) fn whole(at: &Node<'_>) -> Result<u32, SchemaError> {
    let number = at.number()?;
    let most = u32::MAX;
    at.count().map_err(|_| {
        at.wrong(format!(
            "expected a whole number in 0..{most}, not {number}"
        ))
    })
}

/// A scenario: an object, or its text.
fn scenario(at: &Node<'_>) -> Result<Option<Scenario>, QuestionError> {
    let read = match at.value() {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Object(_)) => Scenario::of_value(*at).map_err(|error| error.to_string()),
        Some(Value::Text(text)) => {
            Scenario::read(text).map_err(|error| format!("scenario: {error}"))
        }
        Some(_) => return Err(at.mismatch("a scenario: an object or its text").into()),
    };
    read.map(Some).map_err(QuestionError::Range)
}
