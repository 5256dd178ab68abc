//! Questions as JSON.

use access::{AgeGroup, Analysis, PlaceChoice, SEAT_BESIDE, Scenario, Supply};
use atlas::{KindIndex, LifeDomain, LonLat, Taxonomy};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::fmt::Display;
use streets::{Length, Pace};

/// What is wrong with a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionError {
    /// A member of another type.
    Type(String),
    /// A member that there is not, a number out of range, an id that the atlas does not have, a scenario that does not fit.
    Range(String),
    /// A question that needs what the atlas does not have.
    Missing(&'static str),
}

/// The members of a question. Those that are null count as absent.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct PlannerQuestion {
    kinds: Option<Vec<String>>,
    domains: Option<Vec<String>>,
    life_domains: Option<Vec<String>>,
    layers: Option<Vec<String>>,
    needs: Option<Vec<String>>,
    conditional: Option<bool>,
    minutes: Option<f64>,
    metres: Option<f64>,
    speed: Option<f64>,
    step_free: Option<bool>,
    rank: Option<u32>,
    age: Option<String>,
    norm: Option<f64>,
    from: Option<PositionText>,
    to: Option<WalkTarget>,
    beside: Option<f64>,
    pub(crate) model: Option<String>,
    pub(crate) count: Option<u32>,
    pub(crate) candidates: Option<Vec<PositionText>>,
    scenario: Option<Box<RawValue>>,
    /// The domains of daily life of the atlas.
    #[serde(skip)]
    known_life_domains: Vec<LifeDomain>,
}

/// Minutes of walking that can be asked for; as in [`access::Norms`].
const MINUTES: (f64, f64) = (0.5, 240.0);
/// Metres that can be asked for.
const METRES: (f64, f64) = (1.0, 20_000.0);
/// Walks aside to a seat that can be asked for, metres.
const BESIDE: (f64, f64) = (0.0, 200.0);
/// Minutes without a limit in the question.
const USUAL_MINUTES: f64 = 10.0;
/// The most ranks.
const MOST_RANKS: u32 = 100;
/// Distance between seats without a norm in the question, metres: the rule of thumb that RIVM gives.
const SEAT_NORM: f64 = 125.0;

fn range(what: impl Into<String>) -> QuestionError {
    QuestionError::Range(what.into())
}

fn within(number: f64, (low, high): (f64, f64), name: &str) -> Result<f64, QuestionError> {
    match (low..=high).contains(&number) {
        true => Ok(number),
        false => Err(range(format!("expected {name} in {low}..{high}"))),
    }
}

/// What each id stands for; `None` without a list.
fn each<T>(
    name: &str,
    ids: Option<&Vec<String>>,
    find: impl Fn(&str) -> Option<T>,
) -> Result<Option<Vec<T>>, QuestionError> {
    let found = |id: &String| {
        let unknown = || range(format!("`{id}` in `{name}` is not in the taxonomy"));
        find(id).ok_or_else(unknown)
    };
    let all = ids.map(|ids| ids.iter().map(found).collect::<Result<Vec<T>, _>>());
    all.transpose()
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
                false => range(what),
            }
        })
    }

    /// The same question, of an atlas with these domains of daily life.
    pub(crate) fn of_life_domains(mut self, known: &[LifeDomain]) -> Self {
        self.known_life_domains = known.to_vec();
        self
    }

    pub(crate) fn pace(&self) -> Result<Pace, QuestionError> {
        let pace = self.speed.map_or_else(|| Some(Pace::default()), Pace::new);
        let pace =
            pace.ok_or_else(|| range("expected a speed of more than 0 and at most 15 km/h"))?;
        Ok(pace.step_free(self.step_free.unwrap_or(false)))
    }

    /// The limit as a length: of a walk, or of a straight line in an atlas without streets.
    pub(crate) fn limit(&self) -> Result<Length, QuestionError> {
        match (self.minutes, self.metres) {
            (Some(_), Some(_)) => Err(range("expected `minutes` or `metres`, not both")),
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
        let rank = self.rank.unwrap_or(1);
        match (1..=MOST_RANKS).contains(&rank) {
            true => Ok(rank as usize),
            false => Err(range(format!("expected rank in 1..{MOST_RANKS}"))),
        }
    }

    /// The longest distance between two seats.
    pub(crate) fn norm(&self) -> Result<Length, QuestionError> {
        let metres = within(self.norm.unwrap_or(SEAT_NORM), METRES, "norm")?;
        Ok(Length::from_metres_rounded_down(metres))
    }

    pub(crate) fn age(&self, analysis: &Analysis<'_>) -> Result<AgeGroup, QuestionError> {
        let group = match self.age.as_deref() {
            None | Some("all") => AgeGroup::All,
            Some("under15") => AgeGroup::Under15,
            Some("from65") => AgeGroup::From65,
            Some(_) => return Err(range("expected age: \"all\", \"under15\" or \"from65\"")),
        };
        match analysis.demand().has(group) {
            true => Ok(group),
            false => Err(QuestionError::Missing(
                "nothing is known of ages in this atlas",
            )),
        }
    }

    /// The age group of a question that counts people.
    pub(crate) fn age_of_people(&self, analysis: &Analysis<'_>) -> Result<AgeGroup, QuestionError> {
        match analysis.demand().is_unknown() {
            true => Err(QuestionError::Missing(
                "this atlas has neither population points nor residents of any neighbourhood",
            )),
            false => self.age(analysis),
        }
    }

    /// The kinds that are asked for; `None` for all.
    pub(crate) fn kinds(
        &self,
        taxonomy: &Taxonomy,
    ) -> Result<Option<Vec<KindIndex>>, QuestionError> {
        each("kinds", self.kinds.as_ref(), |id| taxonomy.kind(id))
    }

    pub(crate) fn choice(&self, taxonomy: &Taxonomy) -> Result<PlaceChoice, QuestionError> {
        let layer = |id: &str| {
            let mut layers = taxonomy.layers.iter().map(|it| &it.id);
            layers.find(|it| *it == id).cloned()
        };
        let life_domain = |id: &str| {
            let mut known = self.known_life_domains.iter();
            known.find(|it| it.id == id).cloned()
        };
        Ok(PlaceChoice {
            kinds: self.kinds(taxonomy)?,
            domains: each("domains", self.domains.as_ref(), |id| taxonomy.domain(id))?,
            life_domains: each("lifeDomains", self.life_domains.as_ref(), life_domain)?,
            layers: each("layers", self.layers.as_ref(), layer)?,
            conditional: self.conditional.unwrap_or(false),
            needs: each("needs", self.needs.as_ref(), |id| taxonomy.need(id))?.unwrap_or_default(),
        })
    }

    /// The places that are asked for.
    pub(crate) fn supply(&self, analysis: &Analysis<'_>) -> Result<Supply, QuestionError> {
        let choice = self.choice(analysis.atlas().taxonomy())?;
        Ok(Supply::new(analysis.sites(), &choice, None))
    }

    /// The seats: places of the kinds that are asked for, or without any of those that the taxonomy says are seats.
    pub(crate) fn seats(&self, analysis: &Analysis<'_>) -> Result<Supply, QuestionError> {
        let taxonomy = analysis.atlas().taxonomy();
        let mut choice = self.choice(taxonomy)?;
        if choice.kinds.is_none() {
            choice.kinds = PlaceChoice::seats(taxonomy).kinds;
        }
        Ok(Supply::new(analysis.sites(), &choice, None))
    }

    /// The analysis after the scenario of the question, if it has one: an object, or its text.
    pub(crate) fn apply<'a>(&self, analysis: Analysis<'a>) -> Result<Analysis<'a>, QuestionError> {
        let Some(raw) = &self.scenario else {
            return Ok(analysis);
        };
        let wrong = |why: &dyn Display| range(format!("scenario: {why}"));
        let text = match raw.get().starts_with('"') {
            true => serde_json::from_str(raw.get()).map_err(|error| wrong(&error))?,
            false => raw.get().to_owned(),
        };
        let scenario = Scenario::read(&text).map_err(|error| wrong(&error))?;
        analysis.with(&scenario).map_err(|error| wrong(&error))
    }

    /// Refuses a question with members that mean nothing for it.
    pub(crate) fn check_members(&self, name: &str, known: &[&str]) -> Result<(), QuestionError> {
        let members = [
            ("minutes", self.minutes.is_some()),
            ("metres", self.metres.is_some()),
            ("rank", self.rank.is_some()),
            ("norm", self.norm.is_some()),
            ("from", self.from.is_some()),
            ("to", self.to.is_some()),
            ("beside", self.beside.is_some()),
            ("model", self.model.is_some()),
            ("count", self.count.is_some()),
            ("candidates", self.candidates.is_some()),
        ];
        let given = members.into_iter().filter(|(_, is_given)| *is_given);
        match given
            .map(|(member, _)| member)
            .find(|it| !known.contains(it))
        {
            Some(member) => Err(range(format!("`{name}` has no `{member}`"))),
            None => Ok(()),
        }
    }

    /// Where a walk begins.
    pub(crate) fn from(&self) -> Result<LonLat, QuestionError> {
        let from = self.from.as_ref();
        from.ok_or_else(|| range("expected from: { lon, lat }"))?
            .at()
    }

    /// Where a walk leads.
    pub(crate) fn to(&self) -> Result<&WalkTarget, QuestionError> {
        let to = self.to.as_ref();
        to.ok_or_else(|| range("expected to: { lon, lat } or the id of a place"))
    }

    /// The longest walk aside to a seat of a route.
    pub(crate) fn beside(&self) -> Result<Length, QuestionError> {
        let metres = within(self.beside.unwrap_or(SEAT_BESIDE), BESIDE, "beside")?;
        Ok(Length::from_metres_rounded_down(metres))
    }
}

/// A position in degrees.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PositionText {
    lon: f64,
    lat: f64,
}

/// Where a walk leads.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum WalkTarget {
    /// To the place with this id.
    Place(String),
    /// To a position.
    Position(PositionText),
}

impl PositionText {
    pub(crate) fn at(&self) -> Result<LonLat, QuestionError> {
        let out = || range("expected lon in -180..180 and lat in -90..90, both in degrees");
        LonLat::new(self.lon, self.lat).ok_or_else(out)
    }
}
