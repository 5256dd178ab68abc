//! Two-step floating catchment areas: places per person that can reach them, which tells apart a place that few share from one
//! that many do.
//!
//! 2SFCA (Luo and Wang 2003): each place is shared by the people in its catchment, and each person has the sum of the shares of the
//! places within reach. E2SFCA (Luo and Qi 2009) weights both steps by distance. The sum over all people of what they have is the
//! capacity of all places that anybody can reach.

use crate::age_group::AgeGroup;
use crate::analysis::Analysis;
use crate::demand::Demand;
use crate::people::People;
use crate::region::Regions;
use crate::supply::Supply;
use crate::unplaced_areas::UnplacedAreas;
use crate::weighted_extremes::Extreme;
use atlas::{NeedStatus, PlaceIndex};
use streets::{Length, Pace};

/// How much a place counts by how far it is: zones with a weight each.
#[derive(Clone, Debug, PartialEq)]
pub struct DistanceDecay {
    /// The limit of each zone, ascending, with its weight.
    zones: Vec<(Length, f64)>,
}

impl DistanceDecay {
    /// All that is within the limit counts in full: 2SFCA.
    pub fn none(limit: Length) -> Self {
        Self {
            zones: vec![(limit, 1.0)],
        }
    }

    /// Zones by their limits in ascending order, each with its weight. `None` unless the limits ascend and the weights are within
    /// 0..=1.
    pub fn by_zones(zones: Vec<(Length, f64)>) -> Option<Self> {
        let is_ascending = zones.is_sorted_by(|a, b| a.0 < b.0);
        let are_weights = zones.iter().all(|(_, weight)| (0.0..=1.0).contains(weight));
        (is_ascending && are_weights).then_some(Self { zones })
    }

    /// Zones of equal width within the limit, each with its weight, the nearest first. `None` without zones, or unless the weights
    /// are within 0..=1 and each zone is at least a tenth of a millimetre wide.
    pub fn equal_zones(limit: Length, weights: &[f64]) -> Option<Self> {
        let count = u32::try_from(weights.len()).ok().filter(|it| *it > 0)?;
        let width = limit.share(0, count).tenths_of_millimetres();
        let end = |zone: u32| match zone == count {
            true => limit,
            false => {
                let end = u32::try_from(width * u64::from(zone)).unwrap_or(u32::MAX);
                Length::from_tenths_of_millimetres(end)
            }
        };
        let zones = (1..).map(end).zip(weights.iter().copied());
        Self::by_zones(zones.collect()).filter(|_| width > 0)
    }

    /// Three zones of equal width with the weights 1, 0.68 and 0.22 of Luo and Qi 2009 (a Gaussian, the slower of their two), which
    /// they give for 10, 20 and 30 minutes by car. That they hold for walks is an assumption.
    pub fn gaussian(limit: Length) -> Self {
        Self::equal_zones(limit, &[1.0, 0.68, 0.22]).unwrap_or_else(|| Self::none(limit))
    }

    /// The zones: limit and weight.
    pub fn zones(&self) -> &[(Length, f64)] {
        &self.zones
    }

    fn limit(&self) -> Length {
        self.zones.last().map_or(Length::ZERO, |(limit, _)| *limit)
    }

    /// The greatest weight of a zone.
    fn most(&self) -> f64 {
        self.zones.iter().map(|it| it.1).fold(0.0, f64::max)
    }

    fn zone(&self, effort: Length) -> usize {
        self.zones.partition_point(|(limit, _)| *limit < effort)
    }

    fn weight(&self, zone: usize) -> f64 {
        self.zones.get(zone).map_or(0.0, |(_, weight)| *weight)
    }
}

/// Capacity for each person, between limits.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct AccessScore {
    /// The least.
    pub low: f64,
    /// The most; `None` without a limit: perhaps nobody shares a place but people of whom the number is suppressed.
    pub high: Option<f64>,
}

/// What each person has of all places, by two-step floating catchment areas. People without a position may share places: they are in
/// the limits of what others have. What they have themselves is not known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FloatingCatchment {
    /// For each demand point the capacity for each person there; 0 without a place within the limit.
    pub scores: Vec<AccessScore>,
    /// For each place that counts for certain or perhaps, its capacity for each person in its catchment, weighted by distance;
    /// `None` if nobody is there. The low limit of a place that counts perhaps is 0.
    pub places: Vec<(PlaceIndex, Option<AccessScore>)>,
    /// How many of the places have no known capacity and count as 1.
    pub without_capacity: usize,
}

impl FloatingCatchment {
    /// Whether the capacity of some places is known and others count as 1. Room for people and places cannot be added: what each
    /// person has is then no figure to show.
    pub fn is_mixed(&self) -> bool {
        (1..self.places.len()).contains(&self.without_capacity)
    }
}

impl Analysis<'_> {
    /// What each person of an age group has of the places of a supply. Costs a search of the nodes within the limit for each place.
    /// All sums are taken in the order of zones and places, so that they are the same on every machine.
    pub fn floating_catchment(
        &self,
        supply: &Supply,
        pace: Pace,
        decay: &DistanceDecay,
        group: AgeGroup,
    ) -> FloatingCatchment {
        let points = self.demand().points();
        let mut found = FloatingCatchment {
            scores: vec![
                AccessScore {
                    low: 0.0,
                    high: Some(0.0)
                };
                points.len()
            ],
            ..FloatingCatchment::default()
        };
        let counts = |it: PlaceIndex| supply.status(it) > NeedStatus::No;
        let areas = UnplacedAreas::new(self);
        self.catchments(pace, &counts, decay.limit(), &mut |place, walks| {
            let mut people = vec![(People::NONE, People::NONE); decay.zones.len()];
            for walk in walks {
                let point = points.get(walk.start as usize);
                if let (Some(sum), Some(point)) =
                    (people.get_mut(decay.zone(walk.cost.effort)), point)
                {
                    let count = point.count(group);
                    *sum = (sum.0 + count.low(), sum.1 + count.high());
                }
            }
            let sum = |of: fn(&(People, People)) -> People| {
                let zones = people.iter().zip(&decay.zones);
                let parts = zones.map(|(people, (_, weight))| of(people).as_f64() * weight);
                parts.sum::<f64>()
            };
            let site = self.sites().get(place);
            let known = site.and_then(|it| it.capacity);
            found.without_capacity += usize::from(known.is_none());
            let capacity = f64::from(known.unwrap_or(1));
            // People without a position may share it, at the distance that counts most.
            let near = site.map(|it| areas.near(it.place, decay.limit()));
            let near = near.unwrap_or_default();
            let unplaced = self.demand().unplaced_in(&near, group).high().as_f64();
            let (least, most) = (sum(|it| it.0), sum(|it| it.1) + unplaced * decay.most());
            let share = (most > 0.0).then(|| AccessScore {
                low: match supply.status(place) {
                    NeedStatus::Yes => capacity / most,
                    NeedStatus::No | NeedStatus::Unknown => 0.0,
                },
                high: match capacity > 0.0 {
                    true => (least > 0.0).then(|| capacity / least),
                    // Nothing to share, whoever is there.
                    false => Some(0.0),
                },
            });
            found.places.push((place, share));
            let Some(share) = share else {
                return;
            };
            for walk in walks {
                let weight = decay.weight(decay.zone(walk.cost.effort));
                if let Some(score) = found
                    .scores
                    .get_mut(walk.start as usize)
                    .filter(|_| weight > 0.0)
                {
                    score.low += share.low * weight;
                    score.high = score
                        .high
                        .zip(share.high)
                        .map(|(sum, more)| sum + more * weight);
                }
            }
        });
        found
    }
}

impl FloatingCatchment {
    /// The mean of an age group in each region, in the order of its rows, of people at demand points, over the limits of all scores and numbers of people;
    /// `None` if there is nobody.
    pub fn means(
        &self,
        demand: &Demand,
        regions: &Regions,
        group: AgeGroup,
    ) -> Vec<Option<AccessScore>> {
        let mean = |members: Vec<usize>| {
            let people = |point: &usize| demand.points().get(*point).map(|it| it.count(group));
            let weighted = members.iter().filter_map(|point| {
                let people = people(point).filter(|it| it.high() > People::NONE)?;
                let weights = (people.low().as_f64(), people.high().as_f64());
                Some((self.scores.get(*point)?, weights))
            });
            let (mut low, mut high) = (Vec::new(), Some(Vec::new()));
            for (score, weights) in weighted {
                low.push((score.low, weights));
                high = high.zip(score.high).map(|(mut all, score)| {
                    all.push((score, weights));
                    all
                });
            }
            let low = extreme_mean(low, Extreme::Least)?;
            let high = high.and_then(|all| extreme_mean(all, Extreme::Greatest));
            let high = high.map(|high| high.max(low));
            Some(AccessScore { low, high })
        };
        regions
            .members(demand.points())
            .into_iter()
            .map(mean)
            .collect()
    }
}

/// The extreme mean of scores, each with the limits of its weight: the greatest weights on one side of a threshold and the least
/// on the other. The sum is taken in the order of the scores, so that both extremes of known data are equal.
fn extreme_mean(mut scores: Vec<(f64, (f64, f64))>, extreme: Extreme) -> Option<f64> {
    scores.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut people: f64 = scores.iter().map(|(_, (least, _))| least).sum();
    let mut sum: f64 = scores.iter().map(|(score, (least, _))| score * least).sum();
    let mut choose = |(score, (least, most)): &mut (f64, (f64, f64))| {
        let is_better = match extreme {
            Extreme::Least => *score * people < sum,
            Extreme::Greatest => *score * people > sum,
        };
        if people == 0.0 || is_better {
            people += *most - *least;
            sum += *score * (*most - *least);
            *least = *most;
        }
    };
    match extreme {
        Extreme::Least => scores.iter_mut().for_each(&mut choose),
        Extreme::Greatest => scores.iter_mut().rev().for_each(&mut choose),
    }
    let people: f64 = scores.iter().map(|(_, (weight, _))| weight).sum();
    let sum: f64 = scores
        .iter()
        .map(|(score, (weight, _))| score * weight)
        .sum();
    (people > 0.0).then(|| sum / people)
}
