//! Seat spacing: how far it is from seat to seat along the streets.

use crate::age_group::AgeGroup;
use crate::analysis::Analysis;
use crate::coverage::Coverage;
use crate::demand::DemandPoint;
use crate::street_length::StreetLength;
use crate::stretch::{LongestStretch, Stretch};
use crate::supply::Supply;
use atlas::{Metres, NeedStatus, NeighbourhoodIndex, PlaceIndex};
use std::collections::BTreeMap;
use std::ops::{AddAssign, Range};
use streets::{DistanceProfile, DistanceProfiles, Length, NetworkEdge, Pace, Start, Streets};

/// Longest piece of a street that is taken to be in one neighbourhood, in metres: its middle decides.
const PIECE: f64 = 20.0;

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

/// Lengths of street by whether they are within a norm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LengthWithin {
    /// Within it, for certain.
    pub within: StreetLength,
    /// Within it if places that are perhaps seats are seats.
    pub perhaps: StreetLength,
    /// Beyond it, whichever places are seats; one can be reached, for certain or perhaps.
    pub beyond: StreetLength,
    /// No seat can be reached, not even one that is so perhaps.
    pub never: StreetLength,
    /// Parts of `perhaps` and `beyond` from which only places can be reached that are perhaps seats.
    pub perhaps_never: StreetLength,
}

impl LengthWithin {
    /// All of it.
    pub fn total(&self) -> StreetLength {
        self.within + self.perhaps + self.beyond + self.never
    }

    /// How much is beyond the norm or has no seat at all: the least and the most that it can be.
    pub fn gap(&self) -> (StreetLength, StreetLength) {
        let without = self.beyond + self.never;
        (without, without + self.perhaps)
    }

    /// From how much no seat can be reached: the least and the most that it can be.
    pub fn unreachable(&self) -> (StreetLength, StreetLength) {
        (self.never, self.never + self.perhaps_never)
    }

    fn weights(&self) -> [u64; 4] {
        let parts = [self.within, self.perhaps, self.beyond, self.never];
        parts.map(StreetLength::tenths_of_millimetres)
    }
}

impl AddAssign for LengthWithin {
    fn add_assign(&mut self, other: Self) {
        self.within += other.within;
        self.perhaps += other.perhaps;
        self.beyond += other.beyond;
        self.never += other.never;
        self.perhaps_never += other.perhaps_never;
    }
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
        let least = |least| move |place| seats.status(PlaceIndex(place)) >= least;
        let streets = network.streets();
        let goals = network.goals();
        let perhaps = streets.distance_profiles(goals, &least(NeedStatus::Unknown), pace);
        let certain = match seats.has_unknown() {
            true => streets.distance_profiles(goals, &least(NeedStatus::Yes), pace),
            false => perhaps.clone(),
        };
        let survey = Survey {
            analysis: self,
            edges: streets.network_edges().collect(),
            certain,
            perhaps,
            half: norm.share(0, 2),
        };
        Some(survey.spacing(streets, pace, group))
    }
}

/// What is asked of every street.
struct Survey<'a> {
    analysis: &'a Analysis<'a>,
    edges: Vec<NetworkEdge<'a>>,
    /// With the places that are seats for certain.
    certain: DistanceProfiles,
    /// With those too that are perhaps seats.
    perhaps: DistanceProfiles,
    /// Half the norm.
    half: Length,
}

/// The number of a street's name, and its municipality.
type StreetKey<'a> = (u32, Option<&'a str>);

impl<'a> Survey<'a> {
    fn spacing(&self, streets: &Streets, pace: Pace, group: AgeGroup) -> SeatSpacing {
        let atlas = self.analysis.atlas();
        let mut neighbourhoods = vec![Spacing::default(); atlas.neighbourhoods().len()];
        let mut outside = Spacing::default();
        let mut by_street: BTreeMap<StreetKey<'_>, Spacing> = BTreeMap::new();
        for piece in streets.street_pieces(Metres::new(PIECE)) {
            let Some(figures) = self.piece(piece.edge, piece.part) else {
                continue;
            };
            let neighbourhood = atlas.neighbourhood_at(piece.middle);
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

    fn profiles(&self, edge: usize) -> Option<(&DistanceProfile, &DistanceProfile)> {
        Some((self.certain.get(edge)?, self.perhaps.get(edge)?))
    }

    /// The figures of a part of an edge, without people.
    fn piece(&self, edge: usize, part: Range<Length>) -> Option<Spacing> {
        let (certain, perhaps) = self.profiles(edge)?;
        let mut spacing = Spacing {
            length: self.length(certain, perhaps, part.clone()),
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

    fn length(
        &self,
        certain: &DistanceProfile,
        perhaps: &DistanceProfile,
        part: Range<Length>,
    ) -> LengthWithin {
        let beyond = |profile: &DistanceProfile, limit| profile.beyond(part.clone(), limit);
        let whole = part.end.saturating_sub(part.start);
        let without = beyond(certain, self.half);
        let gap = beyond(perhaps, self.half);
        let never = beyond(perhaps, Length::LONGEST);
        LengthWithin {
            within: whole.saturating_sub(without).into(),
            perhaps: without.saturating_sub(gap).into(),
            beyond: gap.saturating_sub(never).into(),
            never: never.into(),
            perhaps_never: beyond(certain, Length::LONGEST)
                .saturating_sub(never)
                .into(),
        }
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
        let profiles = edge.and_then(|edge| self.profiles(edge));
        let parts = profiles.map(|(certain, perhaps)| {
            let whole = Length::ZERO..certain.length();
            let length = self.length(certain, perhaps, whole);
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
