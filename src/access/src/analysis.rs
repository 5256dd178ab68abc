//! An analysis: the people and places of an atlas, and how far they are apart.

use crate::age_group::AgeGroup;
use crate::coverage::Coverage;
use crate::demand::{Demand, DemandPoint, Unpublished};
use crate::nearest::Nearest;
use crate::sites::Sites;
use crate::street_parts::{StreetPart, StreetParts};
use crate::supply::Supply;
use atlas::{Atlas, NeighbourhoodIndex, PlaceIndex};
use std::borrow::Cow;
use std::sync::Arc;
use streets::{Length, Pace, Population, WalkingNetwork};

/// How distances are measured. Every result names it, and figures of the two are never mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Walks over streets and paths.
    Walk,
    /// Straight lines, in an atlas without streets: every real walk is longer.
    StraightLine,
}

/// The people of an atlas, snapped once, and everything that can be asked of them and the sites. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Analysis<'a> {
    sites: Sites<'a>,
    network: Option<Cow<'a, WalkingNetwork>>,
    demand: Arc<Demand>,
    street_parts: StreetParts,
}

impl<'a> Analysis<'a> {
    /// An analysis on foot with a network, and else in straight lines. Without a population, the residents of each neighbourhood
    /// are spread over it: see [`Demand::new`].
    pub fn new(
        atlas: &'a Atlas,
        network: Option<&'a WalkingNetwork>,
        population: Option<&Population>,
        unpublished: Unpublished,
    ) -> Self {
        let demand = Demand::new(atlas, network, population, unpublished);
        Self::of_demand(atlas, network, Arc::new(demand))
    }

    /// An analysis of people who were snapped before: `demand` must be of the same atlas and network. Costs nothing.
    pub fn of_demand(
        atlas: &'a Atlas,
        network: Option<&'a WalkingNetwork>,
        demand: Arc<Demand>,
    ) -> Self {
        Self {
            sites: Sites::new(atlas),
            network: network.map(Cow::Borrowed),
            demand,
            street_parts: StreetParts::default(),
        }
    }

    /// The same analysis with what is known of its streets, which must be of the same atlas and network.
    #[must_use]
    pub fn with_street_parts(self, street_parts: StreetParts) -> Self {
        Self {
            street_parts,
            ..self
        }
    }

    /// The same analysis with other sites: the people are not snapped again, and of the sites only those that moved. `sites`
    /// must be of the same atlas.
    #[must_use]
    pub fn with_sites(&self, sites: Sites<'a>) -> Self {
        let moved = sites.moved_since(&self.sites);
        let (network, demand) = match &self.network {
            Some(network) if !moved.is_empty() || sites.len() != self.sites.len() => (
                Some(Cow::Owned(network.with_places(sites.len(), &moved))),
                Demand::with_moved_sites(&self.demand, sites.len(), &moved),
            ),
            unchanged => (unchanged.clone(), Arc::clone(&self.demand)),
        };
        Self {
            network,
            demand,
            sites,
            street_parts: self.street_parts.clone(),
        }
    }

    /// The same analysis with closed edges of the streets. Everybody whose edge it was, or is now cut off, is snapped again; so are
    /// all sites. Nothing changes in an atlas without streets.
    #[must_use]
    pub(crate) fn with_closed_edges(&self, closed: &[u32]) -> Self {
        let Some(network) = self.network() else {
            return self.clone();
        };
        let before = network.streets();
        let after = before.without_edges(closed);
        let demand = self.demand.snapped_again(before, &after);
        let places = self.sites.iter().map(|it| it.place);
        Self {
            network: Some(Cow::Owned(WalkingNetwork::of_places(after, places))),
            demand: Arc::new(demand),
            sites: self.sites.clone(),
            street_parts: StreetParts::default(),
        }
    }

    /// The atlas.
    pub fn atlas(&self) -> &'a Atlas {
        self.sites.atlas()
    }

    /// The places of the question.
    pub fn sites(&self) -> &Sites<'a> {
        &self.sites
    }

    /// The streets with the sites as goals, by index; `None` in an atlas without streets.
    pub fn network(&self) -> Option<&WalkingNetwork> {
        self.network.as_deref()
    }

    /// The streets by neighbourhood; none in an atlas without streets.
    pub(crate) fn street_parts(&self) -> &[StreetPart] {
        match self.network() {
            Some(network) => self.street_parts.of(self.atlas(), network.streets()),
            None => &[],
        }
    }

    /// The sites that are near no street, by index, without those that are closed: they count for nobody except people inside their
    /// outline, which readers of a figure must be told. None in an atlas without streets.
    pub fn unsnapped_sites(&self, pace: Pace) -> Vec<PlaceIndex> {
        let network = self.network().into_iter();
        let unsnapped = network.flat_map(|it| it.goals().unsnapped(pace));
        let is_open = |it: &PlaceIndex| self.sites.get(*it).is_some_and(|site| !site.is_closed);
        unsnapped.map(PlaceIndex).filter(is_open).collect()
    }

    /// The people.
    pub fn demand(&self) -> &Demand {
        &self.demand
    }

    /// How distances are measured.
    pub fn measure(&self) -> Measure {
        match self.network {
            Some(_) => Measure::Walk,
            None => Measure::StraightLine,
        }
    }

    /// For each demand point the nearest places that `wanted` accepts, at most `ranks`.
    pub fn nearest(
        &self,
        pace: Pace,
        wanted: &dyn Fn(PlaceIndex) -> bool,
        ranks: usize,
    ) -> Nearest {
        self.nearest_within(pace, wanted, ranks, Length::INFINITE)
    }

    /// The same of places that are at most `limit` of effort away. Costs less the shorter the limit is.
    pub fn nearest_within(
        &self,
        pace: Pace,
        wanted: &dyn Fn(PlaceIndex) -> bool,
        ranks: usize,
        limit: Length,
    ) -> Nearest {
        match (self.network(), self.demand.starts()) {
            (Some(network), Some(starts)) => {
                Nearest::on_foot(network, starts, pace, wanted, ranks, limit)
            }
            _ => {
                let points = self.demand.points().iter().map(|it| it.at);
                Nearest::in_straight_lines(&self.sites, points, wanted, ranks, limit)
            }
        }
    }

    /// Whether each demand point has its `rank`-th nearest place, counted from 1, within `limit`: see
    /// [`Analysis::walk_intervals`] for the cost.
    pub fn reached(&self, supply: &Supply, pace: Pace, limit: Length, rank: usize) -> Vec<Reached> {
        let walks = self.walk_intervals(supply, pace, rank).into_iter();
        walks.map(|it| it.reached(limit)).collect()
    }

    /// The coverage of an age group in each neighbourhood by the places of a supply. Where none counts, not even perhaps, people without
    /// a position have none either.
    pub fn coverage_by(
        &self,
        supply: &Supply,
        reached: &[Reached],
        group: AgeGroup,
    ) -> Vec<Coverage> {
        let mut all = self.coverage(reached, group);
        if supply.counts() == (0, 0) {
            for it in &mut all {
                it.never += std::mem::take(&mut it.unplaced);
            }
        }
        all
    }

    /// The coverage of an age group in each neighbourhood, in the order of the atlas; the whole is their sum.
    pub fn coverage(&self, reached: &[Reached], group: AgeGroup) -> Vec<Coverage> {
        let mut all = vec![Coverage::default(); self.atlas().neighbourhoods().len()];
        for (point, reached) in self.demand.points().iter().zip(reached) {
            if let Some(figures) = all.get_mut(point.neighbourhood.0 as usize) {
                figures.add(point, group, *reached);
            }
        }
        for (neighbourhood, figures) in (0..).map(NeighbourhoodIndex).zip(&mut all) {
            figures.unplaced = self.demand.unplaced(neighbourhood, group);
        }
        all
    }
}

/// Whether a place is within the limit of a demand point, ordered from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reached {
    /// One that counts for certain.
    Yes,
    /// Only one that counts perhaps.
    Perhaps,
    /// None: all that count for certain or perhaps are further.
    Beyond,
    /// None can be reached, whatever counts, or no street is near.
    Never,
}

impl Coverage {
    fn add(&mut self, point: &DemandPoint, group: AgeGroup, reached: Reached) {
        let people = match reached {
            Reached::Yes => &mut self.covered,
            Reached::Perhaps => &mut self.perhaps,
            Reached::Beyond => &mut self.beyond,
            Reached::Never => &mut self.never,
        };
        *people += point.count(group);
    }
}
