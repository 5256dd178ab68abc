//! Seat spacing: how far it is from seat to seat along the streets.

use crate::age_group::AgeGroup;
use crate::analysis::Analysis;
use crate::coverage::Coverage;
use crate::demand::DemandPoint;
use crate::street_reach::StreetSections;
use crate::street_survey::{LengthWithin, StreetSurvey};
use crate::stretch::{LongestStretch, Stretch};
use crate::supply::Supply;
use atlas::NeighbourhoodIndex;
use std::collections::BTreeMap;
use std::ops::{AddAssign, Range};
use streets::{DistanceProfile, Length, NetworkEdge, Pace, Start, Streets};

/// Seats along the walkable streets and paths on the surface: steps and tunnels are walked through, but nobody counts them as a
/// street that should have seats.
///
/// A norm is a distance between seats. A point of a street is within it if the walk from the nearest seat to it and on to the
/// nearest seat is no longer: the point is at most half the norm from a seat. A street all of which is within the norm has no
/// longer stretch without a seat than the norm.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatSpacing {
    /// By neighbourhood, in the order of the atlas. Their sum is the whole.
    pub neighbourhoods: Vec<Spacing>,
    /// Of streets outside all neighbourhoods, which are no part of the whole. Nobody is counted there.
    pub outside: Spacing,
    /// By street, in the order of their names; of each only what is within the neighbourhoods, so that no stretch of a street is longer
    /// than the longest of the whole.
    pub streets: Vec<StreetSpacing>,
}

/// The seat spacing of a street.
#[derive(Clone, Debug, PartialEq)]
pub struct StreetSpacing {
    /// Its name.
    pub name: String,
    /// The municipality of its neighbourhoods, as two have streets of one name.
    pub municipality: Option<String>,
    /// Its figures.
    pub spacing: Spacing,
}

/// The seat spacing of some streets.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spacing {
    /// The streets by whether they are within the norm.
    pub length: LengthWithin,
    /// The people who live along them. Those of a stretch of street between two junctions count in proportion to the length of
    /// it that is within the norm; they are those whose walks begin there. Everybody counts once.
    /// People of whom no position is known are in no street; they are in [`Coverage::unplaced`] of their neighbourhood.
    /// Those along streets from which only places can be reached that are perhaps seats are in `perhaps` or `beyond`.
    pub people: Coverage,
    /// The longest stretch without a seat.
    pub longest: LongestStretch,
}

impl AddAssign for Spacing {
    fn add_assign(&mut self, other: Self) {
        self.length += other.length;
        self.people += other.people;
        self.longest += other.longest;
    }
}

impl Analysis<'_> {
    /// The seat spacing of an age group; `None` in an atlas without streets, where it is unknown. `seats` are usually those of
    /// [`PlaceChoice::seats`](crate::PlaceChoice::seats), and `norm` is the longest distance between two.
    pub fn seat_spacing(
        &self,
        seats: &Supply,
        pace: Pace,
        norm: Length,
        group: AgeGroup,
    ) -> Option<SeatSpacing> {
        let network = self.network()?;
        let streets = network.streets();
        let survey = Survey {
            analysis: self,
            edges: streets.network_edges().collect(),
            distances: StreetSurvey::new(network, seats, pace, half(norm)),
        };
        Some(survey.spacing(streets, pace, group))
    }

    /// The parts of the streets by whether they are within a norm of these seats: those of which [`Analysis::seat_spacing`] has the
    /// length. `None` in an atlas without streets.
    pub fn seat_sections(
        &self,
        seats: &Supply,
        pace: Pace,
        norm: Length,
    ) -> Option<StreetSections> {
        let reach = self.street_reach(seats, pace, half(norm))?;
        Some(reach.sections)
    }
}

/// What is asked of every street.
struct Survey<'a> {
    analysis: &'a Analysis<'a>,
    edges: Vec<NetworkEdge<'a>>,
    /// Within half the norm.
    distances: StreetSurvey,
}

/// How far a point between two seats may be from the nearest.
fn half(norm: Length) -> Length {
    norm.share(0, 2)
}

/// The number of a street's name, and its municipality.
type StreetKey<'a> = (u32, Option<&'a str>);

impl<'a> Survey<'a> {
    fn spacing(&self, streets: &Streets, pace: Pace, group: AgeGroup) -> SeatSpacing {
        let atlas = self.analysis.atlas();
        let mut neighbourhoods = vec![Spacing::default(); atlas.neighbourhoods().len()];
        let mut outside = Spacing::default();
        let mut by_street: BTreeMap<StreetKey<'_>, Spacing> = BTreeMap::new();
        for piece in self.analysis.street_parts() {
            let Some(figures) = self.piece(piece.edge, piece.part.clone()) else {
                continue;
            };
            let neighbourhood = piece.neighbourhood;
            let own = neighbourhood.and_then(|it| neighbourhoods.get_mut(it.0 as usize));
            let is_outside = own.is_none();
            *own.unwrap_or(&mut outside) += figures;
            // A source that ends at the border has no seats beyond it: a street is what is of it within the neighbourhoods.
            if let Some(street) = self.street(piece.edge, neighbourhood)
                && !is_outside
            {
                *by_street.entry(street).or_default() += figures;
            }
        }
        let demand = self.analysis.demand();
        for (point, start) in demand.points().iter().zip(demand.starts().unwrap_or(&[])) {
            let (edge, people) = self.people(point, start, pace, group);
            if let Some(own) = neighbourhoods.get_mut(point.neighbourhood.0 as usize) {
                own.people += people;
            }
            let street = edge.and_then(|edge| self.street(edge, Some(point.neighbourhood)));
            if let Some(own) = street.and_then(|it| by_street.get_mut(&it)) {
                own.people += people;
            }
        }
        for (index, own) in (0..).map(NeighbourhoodIndex).zip(&mut neighbourhoods) {
            own.people.unplaced = demand.unplaced(index, group);
        }
        let named = by_street.into_iter().filter_map(|((name, of), spacing)| {
            Some(StreetSpacing {
                name: streets.street_name(name)?.to_owned(),
                municipality: of.map(str::to_owned),
                spacing,
            })
        });
        SeatSpacing {
            streets: named.collect(),
            neighbourhoods,
            outside,
        }
    }

    /// The street that an edge is part of; `None` without a name.
    fn street(&self, edge: usize, of: Option<NeighbourhoodIndex>) -> Option<StreetKey<'a>> {
        let name = self.edges.get(edge)?.name_number();
        let of = of.and_then(|it| self.analysis.atlas().neighbourhood(it));
        (name > 0).then(|| (name, of.and_then(|it| it.municipality.as_deref())))
    }

    /// The figures of a part of an edge, without people.
    fn piece(&self, edge: usize, part: Range<Length>) -> Option<Spacing> {
        let (certain, perhaps) = self.distances.profiles(edge)?;
        let mut spacing = Spacing {
            length: self.distances.length(certain, perhaps, part.clone()),
            ..Spacing::default()
        };
        let stretch = |profile: &DistanceProfile| {
            let farthest = profile.farthest(part.clone())?;
            (farthest.twice < Length::INFINITE).then_some(Stretch {
                length: farthest.twice,
                edge,
                along: farthest.along,
            })
        };
        let (most, least) = (stretch(certain), stretch(perhaps));
        spacing.longest = LongestStretch {
            // Only where a seat can be reached in any case.
            least: most.and(least),
            most,
            is_bounded: most.is_some() || least.is_none(),
        };
        Some(spacing)
    }

    /// The people of a demand point by what is within the norm of the edge at which their walks begin, and that edge.
    fn people(
        &self,
        point: &DemandPoint,
        start: &Start,
        pace: Pace,
        group: AgeGroup,
    ) -> (Option<usize>, Coverage) {
        let people = point.count(group);
        let edge = start.edge(pace);
        let profiles = edge.and_then(|edge| self.distances.profiles(edge));
        let parts = profiles.map(|(certain, perhaps)| {
            let whole = Length::ZERO..certain.length();
            let length = self.distances.length(certain, perhaps, whole);
            people.apportion(&length.weights())
        });
        let coverage = match parts.as_deref() {
            Some(&[covered, perhaps, beyond, never]) => Coverage {
                covered,
                perhaps,
                beyond,
                never,
                ..Coverage::default()
            },
            _ => Coverage {
                never: people,
                ..Coverage::default()
            },
        };
        (edge, coverage)
    }
}
