//! Choice: how many places, and how many different kinds, people have within a limit.

use crate::age_group::AgeGroup;
use crate::analysis::Analysis;
use crate::count::Count;
use crate::coverage::Band;
use crate::demand::Demand;
use crate::people::People;
use crate::region::Regions;
use crate::supply::Supply;
use crate::weighted_extremes::{Extreme, HALF, Mean, Weighted, mean, quantile};
use atlas::{NeedStatus, PlaceIndex};
use streets::{Length, Pace};

/// A number between limits, which are equal where all is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NumberRange {
    /// With what counts for certain.
    pub low: u32,
    /// With what counts perhaps too.
    pub high: u32,
}

/// What each demand point has within the limit; nothing where no place can be reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The number of places.
    pub places: Vec<NumberRange>,
    /// The number of different kinds.
    pub kinds: Vec<NumberRange>,
}

/// The numbers that the people of a region have who are at a demand point: those without any place too. What people without a position
/// have is not known: see [`Demand::unplaced`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChoiceFigures {
    /// The mean over people, over everything that is unknown; `None` if there is nobody.
    pub mean: Option<Band>,
    /// The least number that at least half of the people do not exceed.
    pub median: Option<NumberRange>,
    /// How many people have at least one, at least two, and so on, up to the most that anybody can have.
    pub at_least: Vec<Count>,
}

impl Analysis<'_> {
    /// The choice of each demand point. Costs a search of the nodes within the limit for each place.
    pub fn choice(&self, supply: &Supply, pace: Pace, limit: Length) -> Choice {
        let points = self.demand().points().len();
        let words = self.atlas().taxonomy().kinds.len().div_ceil(64);
        // For each point and kind a bit: whether a place counts for certain, and whether one counts perhaps.
        let mut certain = vec![0_u64; points * words];
        let mut possible = certain.clone();
        let mut choice = Choice {
            places: vec![NumberRange::default(); points],
            kinds: Vec::new(),
        };
        let counts = |it: PlaceIndex| supply.status(it) > NeedStatus::No;
        self.catchments(pace, &counts, limit, &mut |place, walks| {
            let Some(kind) = self
                .sites()
                .get(place)
                .map(|site| site.place.kind.0 as usize)
            else {
                return;
            };
            let is_certain = supply.status(place) == NeedStatus::Yes;
            for walk in walks {
                let point = walk.start as usize;
                if let Some(places) = choice.places.get_mut(point) {
                    places.low += u32::from(is_certain);
                    places.high += 1;
                }
                let sets = [Some(&mut possible), is_certain.then_some(&mut certain)];
                for set in sets.into_iter().flatten() {
                    if let Some(word) = set.get_mut(point * words + kind / 64) {
                        *word |= 1 << (kind % 64);
                    }
                }
            }
        });
        let count = |of: &[u64], point: usize| {
            let of = of
                .get(point * words..(point + 1) * words)
                .unwrap_or_default();
            of.iter().map(|word| word.count_ones()).sum()
        };
        let kinds = (0..points).map(|point| NumberRange {
            low: count(&certain, point),
            high: count(&possible, point),
        });
        choice.kinds = kinds.collect();
        choice
    }
}

impl ChoiceFigures {
    /// The figures of an age group in each region, in the order of its rows. `numbers` are those of the demand points:
    /// [`Choice::places`] or [`Choice::kinds`].
    pub fn of_regions(
        demand: &Demand,
        numbers: &[NumberRange],
        regions: &Regions,
        group: AgeGroup,
    ) -> Vec<Self> {
        let of = |members: Vec<usize>| {
            let people = |point: usize| {
                let people = demand.points().get(point)?.count(group);
                Some((*numbers.get(point)?, people))
            };
            Self::of(members.into_iter().filter_map(people))
        };
        regions
            .members(demand.points())
            .into_iter()
            .map(of)
            .collect()
    }

    fn of(numbers: impl Iterator<Item = (NumberRange, Count)>) -> Self {
        let (mut low, mut high) = (Vec::new(), Vec::new());
        let mut at_least = Vec::new();
        for (number, people) in numbers {
            let weighted = |value| Weighted { value, people };
            low.push(weighted(number.low));
            high.push(weighted(number.high));
            let most = if people.high() > People::NONE {
                number.high as usize
            } else {
                0
            };
            if at_least.len() < most {
                at_least.resize(most, Count::NONE);
            }
            let perhaps = Count::between(People::NONE, people.high());
            for (number_before, sum) in (0..number.high).zip(&mut at_least) {
                *sum += if number_before < number.low {
                    people
                } else {
                    perhaps
                };
            }
        }
        for values in [&mut low, &mut high] {
            values.sort_unstable_by_key(|it| it.value);
        }
        let mean = |values: &[Weighted], extreme| mean(values, extreme).map(Mean::as_f64);
        let band = || {
            Some(Band {
                low: mean(&low, Extreme::Least)?,
                high: mean(&high, Extreme::Greatest)?,
            })
        };
        let median = || {
            Some(NumberRange {
                low: quantile(&low, HALF, Extreme::Least)?,
                high: quantile(&high, HALF, Extreme::Greatest)?,
            })
        };
        Self {
            mean: band(),
            median: median(),
            at_least,
        }
    }
}
