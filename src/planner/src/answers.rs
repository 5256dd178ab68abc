//! Answers as JSON. Numbers of people are fractions where residents are spread along streets; lengths are metres.

mod best;
mod choice;
mod closing;
mod coverage;
mod gaps;
mod parts;
mod seats;
mod walk;
mod walks;

use crate::planner_atlas::PlannerAtlas;
use crate::question::{PlannerQuestion, QuestionError};
use access::Analysis;
use serde::Serialize;

/// A question.
struct Asked {
    /// Its name in JavaScript.
    name: &'static str,
    /// The members that mean something for it, beside those of all questions.
    members: &'static [&'static str],
    /// Answers it, as JSON.
    answer: fn(&Analysis<'_>, &PlannerQuestion) -> Result<String, QuestionError>,
}

/// The members of all questions.
const COMMON: [&str; 3] = ["speed", "stepFree", "scenario"];
/// Which places, and of whom.
const PLACES: [&str; 7] = [
    "kinds",
    "domains",
    "lifeDomains",
    "layers",
    "needs",
    "conditional",
    "age",
];

const QUESTIONS: [Asked; 8] = [
    Asked {
        name: "coverage",
        members: &["minutes", "metres", "rank"],
        answer: coverage::coverage,
    },
    Asked {
        name: "walks",
        members: &["rank"],
        answer: walks::walks,
    },
    Asked {
        name: "gaps",
        members: &["minutes", "metres", "rank"],
        answer: gaps::gaps,
    },
    Asked {
        name: "choice",
        members: &["minutes", "metres"],
        answer: choice::choice,
    },
    Asked {
        name: "best",
        members: &["minutes", "metres", "model", "count", "candidates"],
        answer: best::best,
    },
    Asked {
        name: "closing",
        members: &["minutes", "metres"],
        answer: closing::closing,
    },
    Asked {
        name: "seats",
        members: &["norm"],
        answer: seats::seats,
    },
    Asked {
        name: "walk",
        members: &["from", "to", "beside"],
        answer: walk::walk,
    },
];

/// The answer to the question of this name with these members, both JSON.
///
/// # Errors
/// A question of another name, members that are wrong or mean nothing for it, an atlas that lacks what is asked for.
pub fn answer(atlas: &PlannerAtlas, name: &str, question: &str) -> Result<String, QuestionError> {
    let asked = QUESTIONS.iter().find(|it| it.name == name);
    let unknown = || QuestionError::Range(format!("there is no question `{name}`"));
    let asked = asked.ok_or_else(unknown)?;
    let question = PlannerQuestion::read(question)?.of_life_domains(atlas.life_domains());
    let known = COMMON.iter().chain(&PLACES).chain(asked.members);
    question.check_members(name, &known.copied().collect::<Vec<_>>())?;
    (asked.answer)(&question.apply(atlas.analysis())?, &question)
}

/// The text of an answer.
fn json(answer: &impl Serialize) -> Result<String, QuestionError> {
    serde_json::to_string(answer).map_err(|error| QuestionError::Range(error.to_string()))
}
