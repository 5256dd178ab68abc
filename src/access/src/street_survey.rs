//! Streets by how far the nearest place is, for certain and perhaps.

use crate::street_length::StreetLength;
use crate::supply::Supply;
use atlas::{NeedStatus, PlaceIndex};
use std::ops::{AddAssign, Range};
use streets::{DistanceProfile, DistanceProfiles, Length, Pace, WalkingNetwork};

/// Lengths of street by whether a place is within a limit; of seats, whether they are within a norm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LengthWithin {
    /// Within it, for certain.
    pub within: StreetLength,
    /// Within it if places that count perhaps do.
    pub perhaps: StreetLength,
    /// Beyond it, whichever places count; one can be reached, for certain or perhaps.
    pub beyond: StreetLength,
    /// No place can be reached, not even one that counts perhaps.
    pub never: StreetLength,
    /// Parts of `perhaps` and `beyond` from which only places can be reached that count perhaps.
    pub perhaps_never: StreetLength,
}

impl LengthWithin {
    /// All of it.
    pub fn total(&self) -> StreetLength {
        self.within + self.perhaps + self.beyond + self.never
    }

    /// How much is beyond the limit or has no place at all: the least and the most that it can be.
    pub fn gap(&self) -> (StreetLength, StreetLength) {
        let without = self.beyond + self.never;
        (without, without + self.perhaps)
    }

    /// From how much no place can be reached: the least and the most that it can be.
    pub fn unreachable(&self) -> (StreetLength, StreetLength) {
        (self.never, self.never + self.perhaps_never)
    }

    pub(crate) fn weights(&self) -> [u64; 4] {
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

/// How far it is from every point of every street to the nearest place.
pub(crate) struct StreetSurvey {
    /// With the places that count for certain.
    certain: DistanceProfiles,
    /// With those too that count perhaps.
    perhaps: DistanceProfiles,
    /// What is near.
    pub limit: Length,
}

impl StreetSurvey {
    /// With one or two searches over the whole network.
    pub fn new(network: &WalkingNetwork, supply: &Supply, pace: Pace, limit: Length) -> Self {
        let least = |least| move |place| supply.status(PlaceIndex(place)) >= least;
        let (streets, goals) = (network.streets(), network.goals());
        let perhaps = streets.distance_profiles(goals, &least(NeedStatus::Unknown), pace);
        let certain = match supply.has_unknown() {
            true => streets.distance_profiles(goals, &least(NeedStatus::Yes), pace),
            false => perhaps.clone(),
        };
        Self {
            certain,
            perhaps,
            limit,
        }
    }

    /// The distances along an edge to places that count for certain, and for certain or perhaps.
    pub fn profiles(&self, edge: usize) -> Option<(&DistanceProfile, &DistanceProfile)> {
        Some((self.certain.get(edge)?, self.perhaps.get(edge)?))
    }

    /// How much of a part of an edge with these profiles is near.
    pub fn length(
        &self,
        certain: &DistanceProfile,
        perhaps: &DistanceProfile,
        part: Range<Length>,
    ) -> LengthWithin {
        let beyond = |profile: &DistanceProfile, limit| profile.beyond(part.clone(), limit);
        let whole = part.end.saturating_sub(part.start);
        let without = beyond(certain, self.limit);
        let gap = beyond(perhaps, self.limit);
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
}
