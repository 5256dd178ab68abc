//! The minutes of everybody to the nearest place.

use crate::planner_atlas::PlannerAtlas;
use crate::question::{PlannerQuestion, QuestionError};
use atlas::{Filter, PlaceIndex, WalkCost};
use streets::StartWeight;

/// The walk from each population point, or from each piece of street in an atlas without them.
#[derive(Clone, Debug, PartialEq)]
pub struct Minutes {
    /// What the weights count: `residents`, `addresses` or `metres`.
    pub counted: &'static str,
    /// The minutes to the nearest place; infinite without a route.
    pub minutes: Vec<f64>,
    /// The weight of each point; NaN if it is not published.
    pub weights: Vec<f64>,
}

impl Minutes {
    /// Answers a question with `kinds`, `speed` and `stepFree`, as JSON. Places count whatever their key status is.
    ///
    /// # Errors
    /// A question that cannot be read; an unknown kind; a speed out of range; an atlas without streets.
    pub fn new(atlas: &PlannerAtlas, question: &str) -> Result<Self, QuestionError> {
        let question = PlannerQuestion::read(question, "minutes", &[])?;
        let network = atlas.network();
        let both = network.zip(atlas.starts());
        let (network, starts) = both.ok_or_else(QuestionError::no_streets)?;
        let (pace, kinds) = (question.pace()?, question.kinds(atlas.atlas().taxonomy())?);
        let filter = Filter::of(kinds);
        let matches = |place: PlaceIndex| atlas.atlas().matches(&filter, place);
        let walks = network.coverage(starts, pace, &matches).walks.into_iter();
        let minutes = walks
            .map(|walk| walk.map_or(f64::INFINITY, |it| pace.minutes(WalkCost::from(it).effort)));
        Ok(Self {
            counted: match starts.unit {
                StartWeight::Residents => "residents",
                StartWeight::Addresses => "addresses",
                StartWeight::Metres => "metres",
            },
            minutes: minutes.collect(),
            weights: starts
                .weights
                .iter()
                .map(|it| it.unwrap_or(f64::NAN))
                .collect(),
        })
    }
}
