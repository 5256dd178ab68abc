//! How much people can choose from, and how many share it.

use access::{
    AccessScore, AgeGroup, Analysis, ChoiceFigures, DistanceDecay, FloatingCatchment, NormQuestion,
    Regions, Supply,
};

/// The choice that a question leaves, for each age group.
#[derive(Clone, Debug, Default)]
pub struct AnsweredChoice {
    /// In the order of the question.
    pub groups: Vec<GroupChoice>,
    /// How many places have no known capacity and count as 1.
    pub without_capacity: usize,
}

/// The choice of an age group, each by region, in the order of [`Regions::rows`].
#[derive(Clone, Debug)]
pub struct GroupChoice {
    /// The group.
    pub age: AgeGroup,
    /// How many places are within the limit.
    pub places: Vec<ChoiceFigures>,
    /// How many different kinds.
    pub kinds: Vec<ChoiceFigures>,
    /// Capacity for each person, by two-step floating catchment areas; empty where some capacities are known and others are not.
    pub shared: Vec<Option<AccessScore>>,
    /// The same weighted by distance (E2SFCA).
    pub weighted: Vec<Option<AccessScore>>,
}

impl AnsweredChoice {
    /// The choice of these age groups. All people share the places, whatever the age group.
    pub fn new(
        analysis: &Analysis<'_>,
        regions: &Regions,
        question: &NormQuestion,
        supply: &Supply,
        ages: impl Iterator<Item = AgeGroup>,
    ) -> Self {
        let (pace, limit, demand) = (question.pace, question.length(), analysis.demand());
        let choice = analysis.choice(supply, pace, limit);
        let catchment = |decay| analysis.floating_catchment(supply, pace, &decay, AgeGroup::All);
        let shared = catchment(DistanceDecay::none(limit));
        let weighted = catchment(DistanceDecay::gaussian(limit));
        let means = |of: &FloatingCatchment, age| match of.is_mixed() {
            true => Vec::new(),
            false => of.means(demand, regions, age),
        };
        let groups = ages.map(|age| GroupChoice {
            age,
            places: ChoiceFigures::of_regions(demand, &choice.places, regions, age),
            kinds: ChoiceFigures::of_regions(demand, &choice.kinds, regions, age),
            shared: means(&shared, age),
            weighted: means(&weighted, age),
        });
        Self {
            groups: groups.collect(),
            without_capacity: shared.without_capacity,
        }
    }

    /// The choice of an age group.
    pub fn of(&self, age: AgeGroup) -> Option<&GroupChoice> {
        self.groups.iter().find(|it| it.age == age)
    }
}
