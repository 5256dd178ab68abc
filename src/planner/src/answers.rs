//! Answers as JSON. Numbers of people are fractions where residents are spread along streets; lengths are metres.

mod best;
mod best_with_room;
mod choice;
mod closest_street;
mod closing;
mod compare;
mod coverage;
mod distribution;
mod floating_catchment;
mod gaps;
mod isochrone;
mod layers;
mod parts;
mod seats;
mod street_figures;
mod street_lines;
mod street_names;
mod walk;
mod walks;
mod week;

use crate::atlas_question::AtlasQuestion;
use crate::group::grouped;
use crate::planner_atlas::PlannerAtlas;
use crate::question::{PlannerQuestion, QuestionError};
use parts::About;
use serde::Serialize;
use std::collections::BTreeMap;

/// A question.
struct Asked {
    /// Its name in JavaScript.
    name: &'static str,
    /// The members that mean something for it, beside those of all questions.
    members: &'static [&'static str],
    /// The lists of its answer, which are empty where the data has no place that is asked for; none if it always has an answer.
    lists: &'static [&'static str],
    /// Answers it, as JSON.
    answer: fn(&AtlasQuestion<'_>) -> Result<String, QuestionError>,
}

const QUESTIONS: [Asked; 17] = [
    Asked {
        name: "coverage",
        members: &["by", "openAt", "minutes", "metres", "rank"],
        lists: &["rows"],
        answer: coverage::coverage,
    },
    Asked {
        name: "compare",
        members: &["by", "openAt", "minutes", "metres", "rank"],
        lists: &["rows"],
        answer: compare::compare,
    },
    Asked {
        name: "walks",
        members: &["by", "openAt", "rank"],
        lists: &["rows"],
        answer: walks::walks,
    },
    Asked {
        name: "distribution",
        members: &["by", "openAt", "rank", "step", "upTo", "region"],
        lists: &["minutes", "rows"],
        answer: distribution::distribution,
    },
    Asked {
        name: "gaps",
        members: &["by", "openAt", "minutes", "metres", "rank"],
        lists: &["points"],
        answer: gaps::gaps,
    },
    Asked {
        name: "isochrone",
        members: &["openAt", "minutes", "metres"],
        lists: &["rows", "linesWithin", "linesPerhaps"],
        answer: isochrone::isochrone,
    },
    Asked {
        name: "choice",
        members: &["by", "openAt", "minutes", "metres"],
        lists: &["rows"],
        answer: choice::choice,
    },
    Asked {
        name: "layers",
        members: &["by", "openAt", "minutes", "metres"],
        lists: &["rows"],
        answer: layers::layers,
    },
    Asked {
        name: "week",
        members: &["by", "minutes", "metres", "date"],
        lists: &["hours", "worst", "rows"],
        answer: week::week,
    },
    Asked {
        name: "floatingCatchment",
        members: &[
            "by",
            "openAt",
            "minutes",
            "metres",
            "method",
            "weights",
            "capacities",
        ],
        lists: &["rows", "places"],
        answer: floating_catchment::floating_catchment,
    },
    Asked {
        name: "best",
        members: &[
            "by",
            "openAt",
            "minutes",
            "metres",
            "model",
            "count",
            "candidates",
        ],
        lists: &["outsideCandidates", "places", "rows"],
        answer: best::best,
    },
    Asked {
        name: "bestWithRoom",
        members: &[
            "by",
            "openAt",
            "minutes",
            "metres",
            "count",
            "candidates",
            "capacities",
        ],
        lists: &["outsideCandidates", "places"],
        answer: best_with_room::best_with_room,
    },
    Asked {
        name: "closing",
        members: &["by", "openAt", "minutes", "metres"],
        lists: &["places"],
        answer: closing::closing,
    },
    Asked {
        name: "seats",
        members: &["by", "openAt", "norm", "lines"],
        lists: &["rows", "streets"],
        answer: seats::seats,
    },
    Asked {
        name: "walk",
        members: &["openAt", "from", "to", "beside"],
        lists: &[],
        answer: walk::walk,
    },
    Asked {
        name: "streetNames",
        members: &[],
        lists: &[],
        answer: street_names::street_names,
    },
    Asked {
        name: "closestStreet",
        members: &["at"],
        lists: &[],
        answer: closest_street::closest_street,
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
    let question = PlannerQuestion::read(question, name, asked.members)?;
    let put = AtlasQuestion::new(atlas, &question)?;
    match &question.by {
        Some(by) => grouped(&put, by, asked.is_about_seats(), |it| asked.answer(it)),
        None => asked.answer(&put),
    }
}

/// An answer without figures.
#[derive(Serialize)]
struct NoFigures {
    #[serde(flatten)]
    about: About,
    #[serde(flatten)]
    lists: BTreeMap<&'static str, [u8; 0]>,
}

impl Asked {
    fn is_about_seats(&self) -> bool {
        self.name == "seats"
    }

    /// The answer, without figures where the data has no place that is asked for. What is wrong with the question is refused all the
    /// same.
    fn answer(&self, asked: &AtlasQuestion<'_>) -> Result<String, QuestionError> {
        let answer = (self.answer)(asked)?;
        if self.lists.is_empty() || asked.knows_places(self.is_about_seats())? {
            return Ok(answer);
        }
        let about = match self.is_about_seats() {
            true => About::of_choice(asked, &asked.seat_choice()?, &asked.seats()?)?,
            false => About::new(asked, &asked.supply()?)?,
        };
        json(&NoFigures {
            about: about.without_places(),
            lists: self.lists.iter().map(|it| (*it, [])).collect(),
        })
    }
}

/// The text of an answer.
pub(crate) fn json(answer: &impl Serialize) -> Result<String, QuestionError> {
    serde_json::to_string(answer).map_err(|error| QuestionError::Range(error.to_string()))
}
