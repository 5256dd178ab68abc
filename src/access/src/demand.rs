//! Demand: where the people are of whom the figures speak.

use crate::age_group::AgeGroup;
use crate::count::Count;
use crate::neighbourhood_grid::NeighbourhoodGrid;
use crate::published_counts::counts;
use crate::spread;
use crate::unplaced::Unplaced;
use atlas::{Atlas, LonLat, Neighbourhood, NeighbourhoodIndex, Place, PlaceIndex, Shape};
use std::sync::Arc;
use streets::{Population, PopulationUnit, Start, Streets, WalkingNetwork};

/// What is counted. Every result names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DemandUnit {
    /// Residents.
    Residents,
    /// Addresses, not residents: how many people live at one is unknown.
    Addresses,
}

/// How the positions of people are known. Every result says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DemandBasis {
    /// The population points of the atlas: squares of 100 m, or addresses.
    Points,
    /// The residents of each neighbourhood, spread evenly over its walkable streets and paths.
    Streets,
    /// The residents of each neighbourhood, spread evenly over its area, as the atlas has no streets.
    Area,
}

/// The largest numbers that a publisher keeps back. A suppressed number is anything from nobody to this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unpublished {
    /// Of a population point, of everybody and of each age group. Statistics Netherlands publishes numbers of squares of 100 m from
    /// 5 residents on. Its 2,443 squares around Ermelo agree: where one of five age groups is kept back, the others leave
    /// 2.7 residents for it on average, and at most 4 but for rounding.
    pub point: u32,
    /// Of a neighbourhood. An assumption: no source says from which number on residents are published.
    pub neighbourhood: u32,
}

impl Default for Unpublished {
    fn default() -> Self {
        Self {
            point: 4,
            neighbourhood: 49,
        }
    }
}

/// People at a position.
#[derive(Clone, Debug)]
pub struct DemandPoint {
    /// Where they are.
    pub at: LonLat,
    /// The neighbourhood that they are counted in.
    pub neighbourhood: NeighbourhoodIndex,
    /// By [`AgeGroup`].
    pub(crate) counts: [Count; AgeGroup::ALL.len()],
}

impl DemandPoint {
    /// How many they are. For addresses, age groups count nobody: see [`Demand::has`].
    pub fn count(&self, group: AgeGroup) -> Count {
        self.counts[group as usize]
    }
}

/// The people of an atlas.
#[derive(Clone, Debug)]
pub struct Demand {
    unit: DemandUnit,
    basis: DemandBasis,
    points: Vec<DemandPoint>,
    /// Where the walks of each point start; empty in an atlas without streets.
    starts: Vec<Start>,
    outside: Count,
    /// By neighbourhood and [`AgeGroup`]; empty where everybody is at a point.
    unplaced: Unplaced,
    is_unknown: bool,
    /// By [`AgeGroup`]: whether any number is published.
    published: [bool; AgeGroup::ALL.len()],
}

impl Demand {
    /// The people of an atlas: its population points if it has them; else the residents of each neighbourhood, spread over its
    /// streets, or over its area in an atlas without streets.
    ///
    /// Population points outside all neighbourhoods are no part of the figures: see [`Demand::outside`]. Without population points and
    /// without published residents of any neighbourhood nothing is known of people: see [`Demand::is_unknown`].
    pub fn new(
        atlas: &Atlas,
        network: Option<&WalkingNetwork>,
        population: Option<&Population>,
        unpublished: Unpublished,
    ) -> Self {
        let is_stated = |it: &Neighbourhood| it.demographics.residents.is_some();
        let is_unknown = population.is_none() && !atlas.neighbourhoods().iter().any(is_stated);
        let neighbourhoods = atlas.neighbourhoods().iter();
        let published = AgeGroup::ALL.map(|group| {
            let mut figures = neighbourhoods.clone().map(|it| &it.demographics);
            figures.any(|it| group.of_neighbourhood(it).is_some())
        });
        match (population, network) {
            (Some(population), _) => Self::of_population(atlas, network, population, unpublished),
            _ if is_unknown => Self {
                unit: DemandUnit::Residents,
                basis: match network {
                    Some(_) => DemandBasis::Streets,
                    None => DemandBasis::Area,
                },
                points: Vec::new(),
                starts: Vec::new(),
                outside: Count::NONE,
                unplaced: Unplaced::default(),
                is_unknown,
                published,
            },
            (None, Some(network)) => {
                let (points, starts) = spread::over_streets(atlas, network, unpublished);
                Self {
                    unit: DemandUnit::Residents,
                    basis: DemandBasis::Streets,
                    points,
                    starts,
                    outside: Count::NONE,
                    unplaced: Unplaced::default(),
                    is_unknown,
                    published,
                }
            }
            (None, None) => Self {
                unit: DemandUnit::Residents,
                basis: DemandBasis::Area,
                points: spread::over_area(atlas, unpublished),
                starts: Vec::new(),
                outside: Count::NONE,
                unplaced: Unplaced::default(),
                is_unknown,
                published,
            },
        }
    }

    fn of_population(
        atlas: &Atlas,
        network: Option<&WalkingNetwork>,
        population: &Population,
        unpublished: Unpublished,
    ) -> Self {
        let unit = match population.unit {
            PopulationUnit::Residents => DemandUnit::Residents,
            PopulationUnit::Addresses => DemandUnit::Addresses,
        };
        let mut demand = Self {
            unit,
            basis: DemandBasis::Points,
            points: Vec::with_capacity(population.points.len()),
            starts: Vec::new(),
            outside: Count::NONE,
            unplaced: Unplaced::default(),
            is_unknown: false,
            published: AgeGroup::ALL
                .map(|group| (population.points.iter()).any(|it| group.of_point(it).is_some())),
        };
        let mut grid = NeighbourhoodGrid::new(atlas, population.points.iter().map(|it| it.at));
        for point in &population.points {
            let published = AgeGroup::ALL.map(|group| group.of_point(point));
            let mut counts = counts(published, unpublished.point, Some(unpublished.point));
            if unit == DemandUnit::Addresses {
                // An address has no age.
                counts[1..].fill(Count::NONE);
            }
            let Some(neighbourhood) = grid.neighbourhood_at(point.at) else {
                demand.outside += counts[AgeGroup::All as usize];
                continue;
            };
            demand.points.push(DemandPoint {
                at: point.at,
                neighbourhood,
                counts,
            });
        }
        if unit == DemandUnit::Residents {
            demand.unplaced = Unplaced::new(atlas, &demand.points, unpublished);
        }
        if let Some(network) = network {
            let at: Vec<LonLat> = demand.points.iter().map(|it| it.at).collect();
            demand.starts = network.starts(atlas, &at);
        }
        demand
    }

    /// The same people where sites moved: those who are inside a site's outline are at distance 0 from it, those who were are no
    /// longer. Shared where nobody is concerned. People who are spread along streets are inside no site.
    pub(crate) fn with_moved_sites(
        demand: &Arc<Self>,
        count: usize,
        moved: &[(PlaceIndex, Option<&Place>)],
    ) -> Arc<Self> {
        let moved = moved.iter();
        let moved: Vec<(u32, Option<&Shape>)> = moved
            .map(|(index, place)| (index.0, place.map(|it| &it.shape)))
            .collect();
        let is_concerned = |goal: &u32| moved.iter().any(|(it, _)| it == goal);
        let mut inside = demand.starts.iter().flat_map(|it| it.containing_goals());
        let has_outline = moved
            .iter()
            .any(|(_, shape)| shape.is_some_and(|it| it.area().is_some()));
        let may_enter = has_outline && demand.basis == DemandBasis::Points;
        if !may_enter && !inside.any(is_concerned) {
            return Arc::clone(demand);
        }
        let starts = demand.starts.iter();
        Arc::new(Self {
            starts: starts.map(|it| it.with_changes(count, &moved)).collect(),
            points: demand.points.clone(),
            unplaced: demand.unplaced.clone(),
            ..**demand
        })
    }

    /// The same people, living where they do, after streets were closed.
    pub(crate) fn snapped_again(&self, before: &Streets, after: &Streets) -> Self {
        Self {
            starts: before.snap_again(after, &self.starts),
            points: self.points.clone(),
            unplaced: self.unplaced.clone(),
            ..*self
        }
    }

    /// What is counted.
    pub fn unit(&self) -> DemandUnit {
        self.unit
    }

    /// How the positions are known.
    pub fn basis(&self) -> DemandBasis {
        self.basis
    }

    /// Whether no source states how many people there are or where. There are no points then, and no figure of people can be given:
    /// unknown is not suppressed, and has no upper limit.
    pub fn is_unknown(&self) -> bool {
        self.is_unknown
    }

    /// Everybody in a neighbourhood of whom a position is known.
    pub fn points(&self) -> &[DemandPoint] {
        &self.points
    }

    /// Where the walks of each point start, in the order of the points; `None` in an atlas without streets.
    pub(crate) fn starts(&self) -> Option<&[Start]> {
        (self.starts.len() == self.points.len()).then_some(&self.starts)
    }

    /// People at population points outside all neighbourhoods, whom no figure counts.
    pub fn outside(&self) -> Count {
        self.outside
    }

    /// The residents of a neighbourhood who are at none of the points: its own number has them, and where they live is not known. From
    /// nobody to the difference between that number and the least that its points have; of an age group whose number is not
    /// published, to as many as of everybody. Statistics Netherlands publishes no squares of few residents, so that it is mostly those in
    /// scattered houses, far from most places. Nobody where positions do not come from population points, where these are
    /// addresses, and where there is no number to compare with: see [`Demand::uncompared`].
    ///
    /// That numbers are rounded, or of another date, is not in the limits. A square across a border counts where its middle is.
    pub fn unplaced(&self, neighbourhood: NeighbourhoodIndex, group: AgeGroup) -> Count {
        self.unplaced.of(neighbourhood, group)
    }

    /// The neighbourhoods of which it is not known how many people are at none of the points, and of whom [`Demand::unplaced`] has
    /// nobody: they have people at points and no published number to compare them with, also not one that is kept back as it is small.
    pub fn uncompared(&self) -> &[NeighbourhoodIndex] {
        self.unplaced.uncompared()
    }

    /// The residents of all neighbourhoods who are at none of the points.
    pub fn unplaced_total(&self, group: AgeGroup) -> Count {
        self.unplaced.total(group)
    }

    /// Whether figures for an age group can be given: addresses have no ages, and where no source states a number of any age,
    /// nothing is known of ages.
    pub fn has(&self, group: AgeGroup) -> bool {
        let is_published = self.published[group as usize];
        group == AgeGroup::All || (self.unit == DemandUnit::Residents && is_published)
    }

    /// How many people are at the points, without those of [`Demand::unplaced`].
    pub fn total(&self, group: AgeGroup) -> Count {
        self.points.iter().map(|it| it.count(group)).sum()
    }
}
