//! How far an activity is from a visitor.

use crate::atlas::{Atlas, PlaceIndex};
use crate::listing::WalkCost;
use crate::local_activity::{ActivityVenue, LocalActivity};
use crate::lon_lat::LonLat;
use crate::metres::Metres;
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
    /// Where it takes place is not known.
    Unknown,
    /// It comes to homes, in other neighbourhoods than the visitor's.
    ServesOthers,
}

impl LocalActivity {
    /// How far it is from a position. `walk` looks up the walk to a place or to a position, where walks are known.
    pub fn distance_from(
        &self,
        atlas: &Atlas,
        here: LonLat,
        walk: &dyn Fn(&ActivityVenue) -> Option<WalkCost>,
    ) -> ActivityDistance {
        let far = |distance| ActivityDistance::Far {
            distance,
            walk: walk(&self.venue),
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
    /// Whether it is within a limit, as those of [`Question::limits`](crate::Question::limits): of the walk where that is known,
    /// else in a straight line. An unknown venue counts as within it.
    pub fn is_within(&self, limit: Metres) -> bool {
        match self {
            Self::ComesToYou | Self::Unknown => true,
            Self::ServesOthers => false,
            Self::Far { distance, walk } => walk.map_or(*distance, |it| it.effort) <= limit,
        }
    }

    /// The order: what comes to the visitor, then by the walk or else in a straight line, then what is not known.
    pub fn compare(&self, other: &Self) -> Ordering {
        let (own, others) = (self.rank(), other.rank());
        own.0.cmp(&others.0).then(own.1.total_cmp(&others.1))
    }

    fn rank(&self) -> (u8, f64) {
        match self {
            Self::ComesToYou => (0, 0.0),
            Self::Far { distance, walk } => (1, walk.map_or(*distance, |it| it.effort).get()),
            Self::Unknown => (2, 0.0),
            Self::ServesOthers => (3, 0.0),
        }
    }
}
