//! How far an activity is from a visitor.

use crate::atlas::{Atlas, PlaceIndex};
use crate::local_activity::{ActivityVenue, LocalActivity};
use crate::lon_lat::LonLat;
use crate::metres::Metres;
use crate::walk_cost::WalkCost;
use std::cmp::Ordering;

/// How far an activity is from a visitor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ActivityDistance {
    /// It comes to the visitor's home.
    ComesToYou,
    /// It is in a known place.
    Far {
        /// In a straight line.
        distance: Metres,
        /// The walk, where one is known.
        walk: Option<WalkCost>,
    },
    /// It is in a known place at this distance in a straight line. Walks are known, but none leads there.
    Unreachable(Metres),
    /// Where it takes place is not known.
    Unknown,
    /// It comes to homes, in other neighbourhoods than the visitor's.
    ServesOthers,
}

/// Looks up the walk to a place or to a position; `None` if none leads there.
pub type WalkTo<'a> = dyn Fn(&ActivityVenue) -> Option<WalkCost> + 'a;

/// Where an activity is among those of a visitor with a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActivityRange {
    /// Within the limit.
    Near,
    /// Beyond the limit.
    Farther,
    /// In other neighbourhoods than the visitor's.
    Elsewhere,
}

impl LocalActivity {
    /// How far it is from a position. `walk` is `None` where walks are not known.
    pub fn distance_from(
        &self,
        atlas: &Atlas,
        here: LonLat,
        walk: Option<&WalkTo<'_>>,
    ) -> ActivityDistance {
        let far = |distance| match walk.map(|walk| walk(&self.venue)) {
            Some(None) => ActivityDistance::Unreachable(distance),
            walk => ActivityDistance::Far {
                distance,
                walk: walk.flatten(),
            },
        };
        match &self.venue {
            ActivityVenue::Place(index) => match atlas.place(*index) {
                Some(place) => far(place.shape.distance(here)),
                None => ActivityDistance::Unknown,
            },
            ActivityVenue::Position(at) => far(crate::shape::Shape::from(*at).distance(here)),
            ActivityVenue::ComesToYou(served) => {
                let home = atlas.neighbourhood_at(here);
                let is_served = served.is_empty() && home.is_some()
                    || home.is_some_and(|home| served.contains(&home));
                match is_served {
                    true => ActivityDistance::ComesToYou,
                    false => ActivityDistance::ServesOthers,
                }
            }
            ActivityVenue::Unknown => ActivityDistance::Unknown,
        }
    }

    /// The place that it takes place at.
    pub fn place(&self) -> Option<PlaceIndex> {
        match self.venue {
            ActivityVenue::Place(place) => Some(place),
            _ => None,
        }
    }
}

impl ActivityDistance {
    /// Where it is with a limit, as those of [`Question::limits`](crate::Question::limits), if there is one: of the walk where
    /// walks are known, else in a straight line as people read it. An unknown venue counts as within it.
    pub fn range(&self, limit: Option<Metres>) -> ActivityRange {
        let is_near = match (self, limit) {
            (Self::ServesOthers, _) => return ActivityRange::Elsewhere,
            (Self::ComesToYou | Self::Unknown, _) | (_, None) => true,
            (Self::Unreachable(_), Some(_)) => false,
            (Self::Far { distance, walk }, Some(limit)) => {
                walk.map_or(distance.rounded(), |it| it.effort) <= limit
            }
        };
        match is_near {
            true => ActivityRange::Near,
            false => ActivityRange::Farther,
        }
    }

    /// The order: what comes to the visitor, then by the walk or else in a straight line, then what cannot be reached, then what
    /// is not known.
    pub fn compare(&self, other: &Self) -> Ordering {
        let (own, others) = (self.rank(), other.rank());
        own.0.cmp(&others.0).then(own.1.total_cmp(&others.1))
    }

    fn rank(&self) -> (u8, f64) {
        match self {
            Self::ComesToYou => (0, 0.0),
            Self::Far { distance, walk } => (1, walk.map_or(*distance, |it| it.effort).get()),
            Self::Unreachable(distance) => (2, distance.get()),
            Self::Unknown => (3, 0.0),
            Self::ServesOthers => (4, 0.0),
        }
    }
}
