//! A question put to an atlas.

mod siting;

use crate::group::Group;
use crate::kept_walks::WalksAsked;
use crate::planner_atlas::PlannerAtlas;
use crate::question::{OpenTime, PlannerQuestion, QuestionError, known_clock};
use access::{
    AgeGroup, Analysis, PlaceChoice, Reached, Scenario, SiteHours, Supply, WalkInterval,
    calendar_years,
};
use atlas::{LifeDomain, NeedStatus, Taxonomy};
use hours::{Calendar, LocalTime, Moment};
use std::rc::Rc;

/// The furthest time of a `Date` in JavaScript, milliseconds from 1970.
const FURTHEST: f64 = 8.64e15;

/// A question with the atlas that it is about, after its scenario.
pub(crate) struct AtlasQuestion<'a> {
    pub(crate) analysis: Analysis<'a>,
    pub(crate) question: &'a PlannerQuestion,
    atlas: &'a PlannerAtlas,
    /// Of which places only, as one of several answers.
    group: Option<Group>,
    /// What has changed in `analysis`; `None` for nothing.
    scenario: Option<&'a Scenario>,
}

impl<'a> AtlasQuestion<'a> {
    /// Puts a question to an atlas, with the capacities and after the scenario that it names.
    ///
    /// # Errors
    /// Capacities of places that the atlas does not have; a scenario that does not fit.
    pub(crate) fn new(
        atlas: &'a PlannerAtlas,
        question: &'a PlannerQuestion,
    ) -> Result<Self, QuestionError> {
        let analysis = with_capacities(atlas.analysis(), question)?;
        Ok(Self {
            analysis: after_scenario(analysis, question)?,
            question,
            atlas,
            group: None,
            scenario: question.scenario.as_ref(),
        })
    }

    /// The same question, of the places of a group only.
    #[must_use]
    pub(crate) fn of_group(&self, group: Group) -> Self {
        Self {
            analysis: self.analysis.clone(),
            group: Some(group),
            ..*self
        }
    }

    /// The same question before its scenario.
    ///
    /// # Errors
    /// As [`AtlasQuestion::new`].
    pub(crate) fn before_scenario(&self) -> Result<Self, QuestionError> {
        Ok(Self {
            analysis: with_capacities(self.atlas.analysis(), self.question)?,
            group: self.group.clone(),
            scenario: None,
            ..*self
        })
    }

    /// The taxonomy of the atlas.
    pub(crate) fn taxonomy(&self) -> &'a Taxonomy {
        self.atlas.atlas().taxonomy()
    }

    /// The domains of daily life of the atlas.
    pub(crate) fn life_domains(&self) -> &'a [LifeDomain] {
        self.atlas.life_domains()
    }

    /// The age group.
    ///
    /// # Errors
    /// A name that there is not; an atlas that knows nothing of ages.
    pub(crate) fn age(&self) -> Result<AgeGroup, QuestionError> {
        let group = match self.question.age.as_deref() {
            None | Some("all") => AgeGroup::All,
            Some("under15") => AgeGroup::Under15,
            Some("from65") => AgeGroup::From65,
            Some(other) => {
                let expected = "\"all\", \"under15\" or \"from65\"";
                return Err(QuestionError::text("age", expected, other));
            }
        };
        let missing = || QuestionError::missing("nothing is known of ages in this atlas");
        let has = self.analysis.demand().has(group);
        has.then_some(group).ok_or_else(missing)
    }

    /// The age group of a question that counts people.
    ///
    /// # Errors
    /// As [`AtlasQuestion::age`]; an atlas that knows nothing of people.
    pub(crate) fn age_of_people(&self) -> Result<AgeGroup, QuestionError> {
        match self.analysis.demand().is_unknown() {
            true => Err(QuestionError::missing(
                "this atlas has neither population points nor residents of any neighbourhood",
            )),
            false => self.age(),
        }
    }

    /// Which places are asked for.
    ///
    /// # Errors
    /// An id that the taxonomy does not have.
    pub(crate) fn choice(&self) -> Result<PlaceChoice, QuestionError> {
        let choice = self.question.choice(self.taxonomy(), self.life_domains())?;
        Ok(match &self.group {
            Some(group) => group.restrict(choice),
            None => choice,
        })
    }

    /// The walk of each demand point to the place of a supply that is asked for.
    ///
    /// # Errors
    /// A pace that nobody has; a rank out of range.
    pub(crate) fn walks(&self, supply: &Supply) -> Result<Rc<[WalkInterval]>, QuestionError> {
        let asked = WalksAsked {
            supply: supply.clone(),
            pace: self.question.pace()?,
            rank: self.question.rank()?,
            scenario: self.scenario.cloned(),
        };
        Ok(self.atlas.walks().of(asked, &self.analysis))
    }

    /// Whether each demand point has the place of a supply that is asked for within the limit.
    ///
    /// # Errors
    /// As [`AtlasQuestion::walks`]; a limit out of range.
    pub(crate) fn reached(&self, supply: &Supply) -> Result<Vec<Reached>, QuestionError> {
        let limit = self.question.limit()?;
        let walks = self.walks(supply)?;
        Ok(walks.iter().map(|it| it.reached(limit)).collect())
    }

    /// The places that are asked for.
    ///
    /// # Errors
    /// As [`AtlasQuestion::choice`] and [`AtlasQuestion::open`].
    pub(crate) fn supply(&self) -> Result<Supply, QuestionError> {
        self.supply_of(&self.choice()?)
    }

    /// Those places of a choice that are open, where a time is asked for.
    fn supply_of(&self, choice: &PlaceChoice) -> Result<Supply, QuestionError> {
        let open = self.open()?;
        Ok(Supply::new(self.analysis.sites(), choice, open.as_deref()))
    }

    /// The seats: places of the kinds that are asked for, or without any of those that the taxonomy says are seats.
    ///
    /// # Errors
    /// As [`AtlasQuestion::supply`].
    pub(crate) fn seats(&self) -> Result<Supply, QuestionError> {
        self.supply_of(&self.seat_choice()?)
    }

    /// Which places are seats.
    ///
    /// # Errors
    /// As [`AtlasQuestion::choice`].
    pub(crate) fn seat_choice(&self) -> Result<PlaceChoice, QuestionError> {
        let mut choice = self.choice()?;
        if choice.kinds.is_none() {
            choice.kinds = PlaceChoice::seats(self.taxonomy()).kinds;
        }
        Ok(choice)
    }

    /// The calendar of the atlas.
    ///
    /// # Errors
    /// An atlas without one.
    pub(crate) fn calendar(&self) -> Result<&'a Calendar, QuestionError> {
        let calendar = self.atlas.calendar();
        calendar.map_err(|error| QuestionError::Missing(error.to_string()))
    }

    /// The moment at which places must be open; `None` for any time.
    ///
    /// # Errors
    /// A time that cannot be read; an atlas without a calendar.
    fn moment(&self) -> Result<Option<Moment>, QuestionError> {
        let Some(open_at) = &self.question.open_at else {
            return Ok(None);
        };
        let zone = self.calendar()?.zone();
        let moment = match open_at {
            OpenTime::Local(text) => LocalTime::read(text).map(|it| zone.moment(it)),
            OpenTime::Moment(at) => {
                let seconds = (-FURTHEST..=FURTHEST).contains(at).then_some(at / 1_000.0);
                seconds.map(|it| Moment(it.floor() as i64))
            }
        };
        let moment = moment.ok_or_else(|| open_at.out_of_range())?;
        known_clock(zone.local_time(moment), self.years(), "openAt")?;
        Ok(Some(moment))
    }

    /// The local time at which places must be open, as in `2026-11-21T14:00`; `None` for any time.
    ///
    /// # Errors
    /// As [`AtlasQuestion::open`].
    pub(crate) fn open_time(&self) -> Result<Option<LocalTime>, QuestionError> {
        let moment = self.moment()?;
        let zone = moment.map(|_| self.calendar()).transpose()?;
        Ok(moment.zip(zone).map(|(at, of)| of.zone().local_time(at)))
    }

    /// Whether each site is open at the time of the question; `None` for any time.
    ///
    /// # Errors
    /// A time that cannot be read; an atlas with opening hours and without a calendar.
    pub(crate) fn open(&self) -> Result<Option<Vec<NeedStatus>>, QuestionError> {
        let Some(moment) = self.moment()? else {
            return Ok(None);
        };
        let hours = SiteHours::new(self.analysis.sites());
        Ok(Some(hours.statuses(self.calendar()?, moment)))
    }

    /// The first and the last year that can be asked for.
    fn years(&self) -> (i32, i32) {
        calendar_years(self.atlas.atlas())
    }

    /// A day of the week that is asked for.
    ///
    /// # Errors
    /// No date, or one of which clock changes or holidays are not known.
    pub(crate) fn date(&self) -> Result<LocalTime, QuestionError> {
        known_clock(self.question.date()?, self.years(), "date")
    }

    /// Whether the atlas has any place that is asked for; of seats, whether it has one of the first kind of seats: a source that holds
    /// picnic tables and no benches does not say where one can sit. Places that a scenario opens do not count.
    ///
    /// # Errors
    /// As [`AtlasQuestion::choice`].
    pub(crate) fn knows_places(&self, is_about_seats: bool) -> Result<bool, QuestionError> {
        let mut choice = self.choice()?;
        if is_about_seats && choice.kinds.is_none() {
            let seats = PlaceChoice::seats(self.taxonomy()).kinds;
            choice.kinds = seats.map(|it| it.into_iter().take(1).collect());
        }
        Ok(choice.has_places(self.atlas.atlas()))
    }
}

/// The analysis with the capacities of a question.
fn with_capacities<'a>(
    analysis: Analysis<'a>,
    question: &PlannerQuestion,
) -> Result<Analysis<'a>, QuestionError> {
    let Some(capacities) = &question.capacities else {
        return Ok(analysis);
    };
    let mut sites = analysis.sites().clone();
    for (id, capacity) in capacities.iter() {
        let unknown = || QuestionError::Range(format!("capacities: no place has the id `{id}`"));
        let place = sites.by_id(id).ok_or_else(unknown)?;
        if *capacity == 0 {
            let why = format!("capacities: expected a whole number of 1 or more for `{id}`");
            return Err(QuestionError::Range(why));
        }
        sites.set_capacity(place, *capacity);
    }
    Ok(analysis.with_sites(sites))
}

/// The analysis after the scenario of a question, if it has one.
fn after_scenario<'a>(
    analysis: Analysis<'a>,
    question: &PlannerQuestion,
) -> Result<Analysis<'a>, QuestionError> {
    let Some(scenario) = &question.scenario else {
        return Ok(analysis);
    };
    let after = analysis.with(scenario);
    after.map_err(|error| QuestionError::Range(format!("scenario: {error}")))
}
