//! The numbers of a question, each within its range.

use super::error::QuestionError;
use super::{PlannerQuestion, WalkTarget};
use access::{DistanceDecay, SitingModel};
use atlas::LonLat;
use hours::LocalTime;
use streets::{Length, Pace, SEAT_BESIDE};

/// Minutes of walking that can be asked for. Those of [`access::Norms`] are whole.
const MINUTES: (f64, f64) = (0.5, 240.0);
/// Metres that can be asked for.
const METRES: (f64, f64) = (1.0, 20_000.0);
/// Walks aside to a seat that can be asked for, metres.
const BESIDE: (f64, f64) = (0.0, 200.0);
/// Minutes without a limit in the question.
const USUAL_MINUTES: f64 = 10.0;
/// Minutes of each bin of a distribution without a step in the question.
const USUAL_STEP: f64 = 1.0;
/// The longest walk in a bin without one in the question, minutes.
const USUAL_BINS: f64 = 30.0;
/// The most ranks.
const MOST_RANKS: u32 = 100;
/// The most new places.
const MOST_PLACES: u32 = 50;
/// The most zones of a floating catchment.
const MOST_ZONES: usize = 10;
/// Distance between seats without a norm in the question, metres: the rule of thumb that RIVM gives.
const SEAT_NORM: f64 = 125.0;

fn within(number: f64, (low, high): (f64, f64), name: &str) -> Result<f64, QuestionError> {
    let out = || QuestionError::Range(format!("expected {name} in {low}..{high}, not {number}"));
    (low..=high)
        .contains(&number)
        .then_some(number)
        .ok_or_else(out)
}

/// A whole number from 1, which is usual.
fn counted(number: Option<u32>, most: u32, name: &str) -> Result<usize, QuestionError> {
    let number = number.unwrap_or(1);
    let out = || QuestionError::Range(format!("expected {name} in 1..{most}, not {number}"));
    (1..=most)
        .contains(&number)
        .then_some(number as usize)
        .ok_or_else(out)
}

/// A time in the years of which the clock changes and the holidays are known.
pub(crate) fn known_clock(
    at: LocalTime,
    (first, last): (i32, i32),
    name: &str,
) -> Result<LocalTime, QuestionError> {
    let out = || QuestionError::Range(format!("expected {name} in the years {first}..{last}"));
    let year = at.date().map(|(year, ..)| year);
    let is_known = year.is_some_and(|it| (first..=last).contains(&it));
    is_known.then_some(at).ok_or_else(out)
}

impl PlannerQuestion {
    /// Whether walks without steps are asked for.
    pub(crate) fn is_step_free(&self) -> bool {
        self.step_free.unwrap_or_default()
    }

    pub(crate) fn pace(&self) -> Result<Pace, QuestionError> {
        let pace = self.speed.map_or_else(|| Some(Pace::default()), Pace::new);
        let out = || {
            let given = self.speed.unwrap_or_default();
            let why = format!("expected speed: more than 0 and at most 15 km/h, not {given}");
            QuestionError::Range(why)
        };
        Ok(pace.ok_or_else(out)?.step_free(self.is_step_free()))
    }

    /// The limit as a length: of a walk, or of a straight line in an atlas without streets.
    pub(crate) fn limit(&self) -> Result<Length, QuestionError> {
        match (self.minutes, self.metres) {
            (Some(_), Some(_)) => Err(QuestionError::range(
                "expected `minutes` or `metres`, not both",
            )),
            (_, Some(metres)) => {
                let metres = within(metres, METRES, "metres")?;
                Ok(Length::from_metres_rounded_down(metres))
            }
            (minutes, None) => {
                let minutes = within(minutes.unwrap_or(USUAL_MINUTES), MINUTES, "minutes")?;
                Ok(self.pace()?.within(minutes))
            }
        }
    }

    /// The how-many-th nearest place is asked for, from 1.
    pub(crate) fn rank(&self) -> Result<usize, QuestionError> {
        counted(self.rank, MOST_RANKS, "rank")
    }

    /// The longest walk of each bin of a distribution, minutes. The last is the longest that is asked for, also where that is no
    /// multiple of the step.
    pub(crate) fn bins(&self) -> Result<Vec<f64>, QuestionError> {
        let step = within(self.step.unwrap_or(USUAL_STEP), MINUTES, "step")?;
        let up_to = within(self.up_to.unwrap_or(USUAL_BINS), MINUTES, "upTo")?;
        let steps = (1..).map(|it| f64::from(it) * step);
        let mut bins: Vec<f64> = steps.take_while(|it| *it < up_to).collect();
        bins.push(up_to);
        Ok(bins)
    }

    /// The longest distance between two seats.
    pub(crate) fn norm(&self) -> Result<Length, QuestionError> {
        let metres = within(self.norm.unwrap_or(SEAT_NORM), METRES, "norm")?;
        Ok(Length::from_metres_rounded_down(metres))
    }

    /// What new places are to be best at.
    pub(crate) fn model(&self) -> Result<SitingModel, QuestionError> {
        match self.model.as_deref() {
            None | Some("covering") => Ok(SitingModel::Covering),
            Some("median") => Ok(SitingModel::Median),
            Some(other) => {
                let expected = "\"covering\" or \"median\"";
                Err(QuestionError::text("model", expected, other))
            }
        }
    }

    /// How many new places.
    pub(crate) fn count(&self) -> Result<usize, QuestionError> {
        counted(self.count, MOST_PLACES, "count")
    }

    /// How much a place counts by how far it is.
    pub(crate) fn decay(&self) -> Result<DistanceDecay, QuestionError> {
        let limit = self.limit()?;
        match (self.method.as_deref(), &self.weights) {
            (None | Some("2sfca"), None) => Ok(DistanceDecay::none(limit)),
            (Some("e2sfca"), None) => Ok(DistanceDecay::gaussian(limit)),
            (Some("e2sfca"), Some(weights)) => {
                let counts = weights.iter().any(|it| *it > 0.0);
                let few = Some(weights).filter(|it| counts && it.len() <= MOST_ZONES);
                let decay = few.and_then(|it| DistanceDecay::equal_zones(limit, it));
                decay.ok_or_else(|| {
                    let why =
                        format!("expected weights: 1 to {MOST_ZONES} numbers in 0..1, not all 0");
                    QuestionError::Range(why)
                })
            }
            (None | Some("2sfca"), Some(_)) => {
                Err(QuestionError::range("`weights` are of method \"e2sfca\""))
            }
            (Some(other), _) => {
                let expected = "\"2sfca\" or \"e2sfca\"";
                Err(QuestionError::text("method", expected, other))
            }
        }
    }

    /// A day of the week that is asked for.
    pub(crate) fn date(&self) -> Result<LocalTime, QuestionError> {
        let expected = "a day as in 2026-11-23";
        let missing = || QuestionError::Range(format!("expected date: {expected}"));
        let date = self.date.as_deref().ok_or_else(missing)?;
        LocalTime::read(&format!("{date}T00:00"))
            .ok_or_else(|| QuestionError::text("date", expected, date))
    }

    /// A position of which the street is asked for.
    pub(crate) fn at(&self) -> Result<LonLat, QuestionError> {
        self.at
            .ok_or_else(|| QuestionError::range("expected at: { lon, lat }"))
    }

    /// Where a walk begins.
    pub(crate) fn from(&self) -> Result<LonLat, QuestionError> {
        self.from
            .ok_or_else(|| QuestionError::range("expected from: { lon, lat }"))
    }

    /// Where a walk leads.
    pub(crate) fn to(&self) -> Result<&WalkTarget, QuestionError> {
        let to = self.to.as_ref();
        to.ok_or_else(|| QuestionError::range("expected to: { lon, lat } or the id of a place"))
    }

    /// The longest walk aside to a seat of a route.
    pub(crate) fn beside(&self) -> Result<Length, QuestionError> {
        let metres = within(self.beside.unwrap_or(SEAT_BESIDE), BESIDE, "beside")?;
        Ok(Length::from_metres_rounded_down(metres))
    }
}
