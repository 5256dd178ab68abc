//! A question of the norms with its answer in one atlas.

use access::{
    AgeGroup, Analysis, ClosingTest, Coverage, NormQuestion, Reached, Regions, SiteHours, Supply,
    UnknownId, WalkStatistics,
};
use atlas::LifeDomain;
use hours::{Calendar, Moment};

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
            closing: analysis.closing_test(&supply, question.pace, limit),
            question,
            supply,
            reached,
        })
    }

    /// Whether the atlas has a place of the question. Without one, nothing is known of who has one near: sources that hold no
    /// libraries do not say that there are none.
    pub fn has_places(&self) -> bool {
        let (_, most) = self.supply.counts();
        most > 0
    }
}
