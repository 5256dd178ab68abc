//! A question of the norms with its answer in one atlas.

use access::{
    AgeGroup, Analysis, BestPlaces, CandidateSites, ClosingTest, Coverage, NormQuestion, People,
    Reached, Regions, SiteHours, SitingError, SitingModel, SitingQuestion, Supply, UnknownId,
    WalkStatistics, WeekCoverage,
};
use atlas::LifeDomain;
use hours::{Calendar, LocalTime, Moment};

/// A question with its answer. What is lost if places close is of the nearest place, whatever the rank of the question.
#[derive(Clone, Debug)]
pub struct AnsweredQuestion<'n> {
    /// The question.
    pub question: &'n NormQuestion,
    /// Which places count.
    pub supply: Supply,
    /// Whether each demand point has a place near.
    pub reached: Vec<Reached>,
    /// What is lost if each place closes.
    pub closing: ClosingTest,
    /// The people with an open place near at each hour of the weeks that are asked for.
    pub weeks: Vec<WeekCoverage>,
    /// Where new places help the first group of [`AnsweredQuestion::known_groups`] most, by each model; empty if none are looked
    /// for.
    pub new_places: Vec<BestPlaces>,
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
            by_region: regions.sums(&analysis.coverage(&reached, age)),
            walks: WalkStatistics::of_regions(demand, &walks, regions, age),
        });
        Ok(Self {
            groups: groups.collect(),
            closing: analysis.closing_test_of(&choice, open.as_deref(), question.pace, limit),
            weeks: Vec::new(),
            new_places: Vec::new(),
            question,
            supply,
            reached,
        })
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

    /// The same answer with at most `count` new places among candidates.
    ///
    /// # Errors
    /// More people, metres or candidates than can be added exactly.
    pub fn with_new_places(
        mut self,
        analysis: &Analysis<'_>,
        candidates: &CandidateSites,
        count: usize,
    ) -> Result<Self, SitingError> {
        let group = self.known_groups().next().map(|it| it.age);
        let Some(group) = group.filter(|_| count > 0) else {
            return Ok(self);
        };
        for model in [SitingModel::Covering, SitingModel::Median] {
            let question = SitingQuestion {
                model,
                supply: &self.supply,
                candidates,
                count,
                pace: self.question.pace,
                limit: self.question.length(),
                group,
            };
            self.new_places.push(analysis.best_places(&question)?);
        }
        Ok(self)
    }

    /// The groups of which figures can be given: none without a place of the question, see [`AnsweredQuestion::has_places`], and
    /// those of which a number is published.
    pub fn known_groups(&self) -> impl Iterator<Item = &GroupCoverage> {
        let has_places = self.has_places();
        self.groups
            .iter()
            .filter(move |it| has_places && it.is_published())
    }

    /// Whether the atlas has a place of the question. Without one, nothing is known of who has one near: sources that hold no
    /// libraries do not say that there are none.
    pub fn has_places(&self) -> bool {
        let (_, most) = self.supply.counts();
        most > 0
    }
}
