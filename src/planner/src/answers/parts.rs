//! What several answers have in common.

use crate::atlas_question::AtlasQuestion;
use crate::question::{QuestionError, level_name};
use access::{
    Band, Count, DemandBasis, DemandUnit, Measure, PlaceChoice, Region, Supply, WalkRange,
};
use serde::Serialize;
use streets::{Class, Length};

/// What all figures are of.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// What is counted.
    counted: &'static str,
    /// How the positions of people are known.
    basis: &'static str,
    /// How distances are measured.
    measure: &'static str,
    /// Whether a way without steps is asked for and the data has no steps, so that there may be some.
    steps_unknown: bool,
    /// Whether the data has a place that is asked for.
    known: bool,
    /// How many places count: for certain, and at most.
    supply: Limits,
    /// Ids of kinds that are asked for and of which the data has no place.
    missing: Vec<String>,
    /// The local time at which places are open, as in `2026-11-21T14:00`.
    open_at: Option<String>,
    /// People outside all neighbourhoods, whom no figure counts.
    outside: Limits,
    /// People of the age group of whom no position is known, in the whole atlas.
    unplaced: Limits,
    /// Ids of neighbourhoods of which it is not known how many they are.
    uncompared: Vec<String>,
    /// Ids of places near no street, which count for nobody.
    unsnapped: Vec<String>,
}

/// The least and the most that a number can be.
#[derive(Clone, Copy, Serialize)]
pub struct Limits {
    low: f64,
    high: f64,
}

/// What a row of figures is of.
#[derive(Serialize)]
pub struct RegionHead {
    level: &'static str,
    id: Option<String>,
    name: Option<String>,
    district: Option<String>,
    municipality: Option<String>,
}

impl About {
    /// What the figures of an answer are of, with the places that count.
    ///
    /// # Errors
    /// An id that the taxonomy does not have; a pace that nobody has; a time that cannot be read; as [`AtlasQuestion::age`].
    pub fn new(asked: &AtlasQuestion<'_>, supply: &Supply) -> Result<Self, QuestionError> {
        Self::of_choice(asked, &asked.choice()?, supply)
    }

    /// The same, where other places are asked for than by [`AtlasQuestion::choice`].
    ///
    /// # Errors
    /// As [`About::new`].
    pub fn of_choice(
        asked: &AtlasQuestion<'_>,
        choice: &PlaceChoice,
        supply: &Supply,
    ) -> Result<Self, QuestionError> {
        let (analysis, taxonomy) = (&asked.analysis, asked.taxonomy());
        let demand = analysis.demand();
        let unsnapped = analysis.unsnapped_sites(asked.question.pace()?).into_iter();
        let id = |it| Some(analysis.sites().get(it)?.place.id.clone());
        let missing = choice.missing_kinds(analysis.sites()).into_iter();
        let (certain, most) = supply.counts();
        let uncompared = demand.uncompared().iter();
        let uncompared = uncompared.filter_map(|it| analysis.atlas().neighbourhood(*it));
        Ok(Self {
            known: true,
            supply: Limits::new(certain as f64, most as f64),
            missing: missing.map(|it| taxonomy.kind_at(it).id.clone()).collect(),
            open_at: asked.open_time()?.map(|it| it.to_string()),
            counted: match demand.unit() {
                DemandUnit::Residents => "residents",
                DemandUnit::Addresses => "addresses",
            },
            basis: match demand.basis() {
                DemandBasis::Points => "points",
                DemandBasis::Streets => "streets",
                DemandBasis::Area => "area",
            },
            measure: match analysis.measure() {
                Measure::Walk => "walk",
                Measure::StraightLine => "straightLine",
            },
            // Also where a scenario closes them.
            steps_unknown: asked.question.is_step_free()
                && analysis.network().is_none_or(|it| {
                    let mut edges = it.streets().network_edges();
                    edges.all(|it| it.class() != Class::Steps)
                }),
            outside: demand.outside().into(),
            unplaced: demand.unplaced_total(asked.age()?).into(),
            uncompared: uncompared.map(|it| it.id.clone()).collect(),
            unsnapped: unsnapped.filter_map(id).collect(),
        })
    }
}

impl About {
    /// The same of an answer to which the data has no place.
    pub fn without_places(self) -> Self {
        Self {
            known: false,
            ..self
        }
    }
}

impl From<Count> for Limits {
    fn from(count: Count) -> Self {
        Self {
            low: count.low().as_f64(),
            high: count.high().as_f64(),
        }
    }
}

impl From<Band> for Limits {
    fn from(Band { low, high }: Band) -> Self {
        Self { low, high }
    }
}

impl From<WalkRange> for Limits {
    fn from(range: WalkRange) -> Self {
        Self {
            low: metres(range.low),
            // No limit is `null` in JSON.
            high: range.high.map_or(f64::INFINITY, metres),
        }
    }
}

impl Limits {
    pub fn new(low: f64, high: f64) -> Self {
        Self { low, high }
    }
}

impl From<&Region> for RegionHead {
    fn from(region: &Region) -> Self {
        Self {
            level: level_name(region.level),
            id: region.id.clone(),
            name: region.name.clone(),
            district: region.district.clone(),
            municipality: region.municipality.clone(),
        }
    }
}

pub fn metres(length: Length) -> f64 {
    length.metres().get()
}
