//! A question of the norms with its answer in one atlas.

use crate::commands::report::answered_choice::AnsweredChoice;
use crate::commands::report::social_base::SocialBase;
use access::{
    AgeGroup, Analysis, BestPlaces, CandidateSites, CapacitatedSelection, ClosingLoss, ClosingTest,
    Coverage, NormQuestion, People, Reached, Regions, SiteHours, Sites, SitingError, SitingModel,
    SitingQuestion, Supply, UnknownId, WalkStatistics, WeekCoverage,
};
use atlas::{KindIndex, LifeDomain, Need};
use hours::{Calendar, LocalTime, Moment};

/// A question with its answer.
#[derive(Clone, Debug)]
pub struct AnsweredQuestion<'n> {
    /// The question.
    pub question: &'n NormQuestion,
    /// Which places count.
    pub supply: Supply,
    /// The kinds that are asked for and that the atlas has no place of.
    pub missing_kinds: Vec<KindIndex>,
    has_places: bool,
    /// Whether each demand point has a place near.
    pub reached: Vec<Reached>,
    /// What is lost if each place closes; `None` for a question for several places that count because of a toilet nearby.
    pub closing: Option<ClosingTest>,
    /// How much people can choose from.
    pub choice: AnsweredChoice,
    /// The layers and domains of what is near, for a question for any place.
    pub base: Option<SocialBase>,
    /// The people with an open place near at each hour of the weeks that are asked for.
    pub weeks: Vec<WeekCoverage>,
    /// Where new places help the first group of [`AnsweredQuestion::known_groups`] most, by each model; empty if none are looked
    /// for, as for a question for several places: who lacks two needs two new ones, and neither helps alone.
    pub new_places: Vec<BestPlaces>,
    /// The same where places have room for a number of people, if any capacity is known.
    pub with_room: Option<CapacitatedSelection>,
    /// The coverage of each age group that is asked for and that the atlas has.
    pub groups: Vec<GroupCoverage>,
}

/// The coverage of an age group.
#[derive(Clone, Debug)]
pub struct GroupCoverage {
    /// The group.
    pub age: AgeGroup,
    /// Its coverage by region, in the order of [`Regions::rows`].
    pub by_region: Vec<Coverage>,
    /// How far its nearest places are, in the same order.
    pub walks: Vec<WalkStatistics>,
}

impl GroupCoverage {
    /// Whether any number of people of the group is published. Without one there are no figures: limits of everybody say nothing.
    pub fn is_published(&self) -> bool {
        let whole = self.by_region.last();
        whole.is_some_and(|it| it.total().low() > People::NONE)
    }
}

impl<'n> AnsweredQuestion<'n> {
    /// Answers a question. `life_domains` are those of the taxonomy of the atlas, `open_at` is the moment at which places must be open.
    ///
    /// # Errors
    /// An id that the taxonomy of the atlas does not have.
    pub fn new(
        analysis: &Analysis<'_>,
        regions: &Regions,
        question: &'n NormQuestion,
        life_domains: &[LifeDomain],
        open_at: Option<(&Calendar, Moment)>,
    ) -> Result<Self, UnknownId> {
        let choice = question.choice(analysis.atlas().taxonomy(), life_domains)?;
        let open = open_at
            .map(|(calendar, moment)| SiteHours::new(analysis.sites()).statuses(calendar, moment));
        let supply = Supply::new(analysis.sites(), &choice, open.as_deref());
        let walks = analysis.walk_intervals(&supply, question.pace, question.rank);
        let limit = question.length();
        let reached: Vec<Reached> = walks.iter().map(|it| it.reached(limit)).collect();
        let demand = analysis.demand();
        let ages = question.ages.iter().copied();
        let groups = ages.filter(|age| demand.has(*age));
        let groups = groups.map(|age| GroupCoverage {
            age,
            by_region: regions.sums(&analysis.coverage_by(&supply, &reached, age)),
            walks: WalkStatistics::of_regions(demand, &walks, regions, age),
        });
        let (pace, rank) = (question.pace, question.rank);
        let closing = match rank {
            1 => Some(analysis.closing_test_of(&choice, open.as_deref(), pace, limit)),
            _ if choice.needs.contains(&Need::Toilet) => None,
            _ => Some(analysis.closing_test_of_rank(&supply, pace, limit, rank)),
        };
        let of_atlas = Sites::new(analysis.atlas());
        let (_, known_places) = Supply::new(&of_atlas, &choice, None).counts();
        let mut answer = Self {
            groups: groups.collect(),
            closing,
            choice: AnsweredChoice::default(),
            base: None,
            weeks: Vec::new(),
            new_places: Vec::new(),
            with_room: None,
            missing_kinds: choice.missing_kinds(analysis.sites()),
            has_places: known_places > 0,
            question,
            supply,
            reached,
        };
        let ages: Vec<AgeGroup> = answer.known_groups().map(|it| it.age).collect();
        if !ages.is_empty() {
            let (supply, each) = (&answer.supply, ages.iter().copied());
            answer.choice = AnsweredChoice::new(analysis, regions, question, supply, each);
            answer.base = SocialBase::new(
                analysis,
                regions,
                question,
                &choice,
                open.as_deref(),
                life_domains,
                &ages,
            );
        }
        Ok(answer)
    }

    /// The same answer with the hours of the weeks that contain these dates.
    ///
    /// # Errors
    /// An id that the taxonomy of the atlas does not have.
    pub fn with_weeks(
        mut self,
        analysis: &Analysis<'_>,
        life_domains: &[LifeDomain],
        calendar: &Calendar,
        dates: &[LocalTime],
    ) -> Result<Self, UnknownId> {
        let taxonomy = analysis.atlas().taxonomy();
        let choice = self.question.choice(taxonomy, life_domains)?;
        let any_time = Supply::new(analysis.sites(), &choice, None);
        let hours = SiteHours::new(analysis.sites());
        let (pace, limit) = (self.question.pace, self.question.length());
        if self.has_places() {
            let week = |date: &LocalTime| {
                analysis.coverage_by_clock(&any_time, &hours, calendar, *date, pace, limit)
            };
            self.weeks = dates.iter().map(week).collect();
        }
        Ok(self)
    }

    /// The same answer with at most `count` new places among candidates, and where any capacity is known also with the room of each
    /// candidate, `None` for one of which it is unknown.
    ///
    /// # Errors
    /// More people, metres or candidates than can be added exactly.
    pub fn with_new_places(
        mut self,
        analysis: &Analysis<'_>,
        candidates: &CandidateSites,
        rooms: Option<&[Option<People>]>,
        count: usize,
    ) -> Result<Self, SitingError> {
        let group = self.known_groups().next().map(|it| it.age);
        let Some(group) = group.filter(|_| count > 0 && self.question.rank == 1) else {
            return Ok(self);
        };
        let asked = |model| SitingQuestion {
            model,
            supply: &self.supply,
            candidates,
            count,
            pace: self.question.pace,
            limit: self.question.length(),
            group,
        };
        let found = [SitingModel::Covering, SitingModel::Median];
        let found = found.map(|model| analysis.best_places(&asked(model)));
        let with_room =
            rooms.map(|rooms| analysis.best_places_with_room(&asked(SitingModel::Covering), rooms));
        self.with_room = with_room.transpose()?;
        self.new_places = found.into_iter().collect::<Result<_, _>>()?;
        Ok(self)
    }

    /// What is lost if each place closes.
    pub fn losses(&self) -> &[ClosingLoss] {
        self.closing.as_ref().map_or(&[], |it| &it.losses)
    }

    /// The groups of which figures can be given: none without a place of the question, see [`AnsweredQuestion::has_places`], and
    /// those of which a number is published.
    pub fn known_groups(&self) -> impl Iterator<Item = &GroupCoverage> {
        let has_places = self.has_places();
        self.groups
            .iter()
            .filter(move |it| has_places && it.is_published())
    }

    /// Whether the atlas has a place of the question, open or not, whatever a scenario changes. Without one, nothing is known of who has
    /// one near: sources that hold no libraries do not say that there are none.
    pub fn has_places(&self) -> bool {
        self.has_places
    }
}
