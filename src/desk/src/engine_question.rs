//! Questions for the engine, as JSON.

use crate::question::{AgeAsked, DeskQuestion, LimitAsked, TimeAsked};
use access::Scenario;
use serde_json::{Map, Value, json};

/// A question of the engine that the desk asks. What each means and answers is in `www/element/planner.d.ts`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EngineQuestion {
    /// Whether people have a place near.
    Coverage,
    /// The same before a plan and after it.
    Compare,
    /// How far the nearest place is.
    Walks,
    /// How many people walk how far.
    Distribution,
    /// Where the people are who have none near.
    Gaps,
    /// The streets from which a place is near.
    Isochrone,
    /// How many places and kinds people have near.
    Choice,
    /// Of which layers what people have near is.
    Layers,
    /// Whether people have an open place near at each hour of a week.
    Week,
    /// How much capacity each person has.
    FloatingCatchment,
    /// Where new places help most.
    Best,
    /// For how many people a place is the last.
    Closing,
    /// How far it is from seat to seat.
    Seats,
    /// The streets by name, and where they meet.
    StreetNames,
    /// Which street a position is on.
    ClosestStreet,
}

impl EngineQuestion {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Coverage => "coverage",
            Self::Compare => "compare",
            Self::Walks => "walks",
            Self::Distribution => "distribution",
            Self::Gaps => "gaps",
            Self::Isochrone => "isochrone",
            Self::Choice => "choice",
            Self::Layers => "layers",
            Self::Week => "week",
            Self::FloatingCatchment => "floatingCatchment",
            Self::Best => "best",
            Self::Closing => "closing",
            Self::Seats => "seats",
            Self::StreetNames => "streetNames",
            Self::ClosestStreet => "closestStreet",
        }
    }

    fn has_limit(self) -> bool {
        !matches!(self, Self::Walks | Self::Distribution | Self::Seats)
    }

    fn has_rank(self) -> bool {
        use EngineQuestion::{Compare, Coverage, Distribution, Gaps, Walks};
        matches!(self, Coverage | Compare | Walks | Distribution | Gaps)
    }

    fn has_time(self) -> bool {
        self != Self::Week
    }

    /// Whether it is about the people and the places of the question; else about streets and all seats.
    fn has_places(self) -> bool {
        self != Self::Seats
    }
}

impl DeskQuestion {
    /// The members of a question of the engine, of figures after `plan`; a comparison is with those before it.
    pub fn for_engine(&self, asked: EngineQuestion, plan: &Scenario) -> Map<String, Value> {
        let mut members = Map::new();
        let mut put = |name: &str, value: Value| {
            members.insert(name.to_owned(), value);
        };
        let places = &self.places;
        let lists = [
            ("kinds", &places.kinds),
            ("domains", &places.domains),
            ("lifeDomains", &places.life_domains),
            ("layers", &places.layers),
            ("needs", &places.needs),
        ];
        for (name, ids) in lists {
            if asked.has_places() && !ids.is_empty() {
                put(name, json!(ids));
            }
        }
        if asked.has_places() && places.conditional {
            put("conditional", true.into());
        }
        if asked.has_places() && self.age != AgeAsked::All {
            put("age", self.age.as_str().into());
        }
        if asked.has_limit() {
            match self.limit {
                LimitAsked::Minutes(minutes) => put("minutes", json!(minutes)),
                LimitAsked::Metres(metres) => put("metres", json!(metres)),
            }
        }
        match &self.time {
            TimeAsked::Any => {}
            _ if !asked.has_time() => {}
            TimeAsked::Now => put("openAt", "now".into()),
            TimeAsked::At(time) => put("openAt", time.as_str().into()),
        }
        put("speed", json!(self.pace.speed));
        if self.pace.step_free {
            put("stepFree", true.into());
        }
        if asked.has_rank() && self.rank.0 != 1 {
            put("rank", self.rank.0.into());
        }
        if asked == EngineQuestion::Compare || !plan.steps.is_empty() {
            put("scenario", plan.to_string().into());
        }
        members
    }
}

/// Whether the engine refused a question because the atlas knows nothing of ages, by its English reason.
pub fn lacks_ages(why: &str) -> bool {
    why.contains("nothing is known of ages")
}
