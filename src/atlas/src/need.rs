//! What somebody cannot do without: a place has it, has it not, or nobody has said.

use crate::atlas::{Atlas, PlaceIndex, Wanted};
use crate::metres::Metres;
use crate::place::{Place, Wheelchair};
use crate::taxonomy::{AudienceIndex, KeyStatus};
use std::sync::Arc;

/// A public toilet no further than this from a place is near it, in a straight line: our own choice.
const TOILET_NEAR: f64 = 150.0;

/// Something that a place has or has not, by what its source says of it or of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Need {
    /// A wheelchair gets in everywhere that matters.
    Wheelchair,
    /// It is indoors.
    Indoors,
    /// One does not have to pay, nor to buy something.
    NoFee,
    /// It has a toilet, or there is a public one near.
    Toilet,
    /// It is meant for these people, among others.
    For(AudienceIndex),
}

/// Whether a place has what is needed, from the worst to the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// It has not.
    No,
    /// Nobody has said.
    Unknown,
    /// It has.
    Yes,
}

impl From<Option<bool>> for Fit {
    fn from(known: Option<bool>) -> Self {
        match known {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::Unknown,
        }
    }
}

impl Atlas {
    /// Whether each place has what is needed, by number.
    pub fn fits(&self, need: Need) -> Vec<Fit> {
        let mut fits: Vec<Fit> = self
            .places()
            .iter()
            .map(|place| self.fit(place, need).into())
            .collect();
        if need == Need::Toilet {
            for place in self.near_toilets() {
                if let Some(fit) = fits.get_mut(place.0 as usize) {
                    *fit = Fit::Yes;
                }
            }
        }
        fits
    }

    /// As far as the place itself or its kind says.
    fn fit(&self, place: &Place, need: Need) -> Option<bool> {
        let kind = self.taxonomy().kind_at(place.kind);
        match need {
            Need::Wheelchair => place.wheelchair.map(|it| it == Wheelchair::Yes),
            Need::Indoors => {
                let usual = (kind.indoors || kind.outdoors).then_some(kind.indoors);
                place.indoor.or(usual)
            }
            Need::NoFee => {
                let usual = match place.key {
                    _ if kind.paid => Some(false),
                    KeyStatus::Free => Some(true),
                    KeyStatus::Conditional | KeyStatus::Unknown => None,
                };
                place.fee.map(|fee| !fee).or(usual)
            }
            Need::Toilet if kind.toilet => Some(true),
            Need::Toilet => place.toilets,
            Need::For(AudienceIndex(number)) => {
                if !place.audiences.is_empty() {
                    return Some(place.audiences.contains(&AudienceIndex(number)));
                }
                let audience = self.taxonomy().audiences.get(usize::from(number))?;
                let for_them = kind.audiences.contains(&audience.id);
                (!kind.audiences.is_empty()).then_some(for_them)
            }
        }
    }

    /// The places near a toilet that anybody can walk in to.
    fn near_toilets(&self) -> impl Iterator<Item = PlaceIndex> {
        let is_toilet = |place: &&Place| {
            let kind = self.taxonomy().kind_at(place.kind);
            place.key == KeyStatus::Free && (kind.toilet || place.toilets == Some(true))
        };
        let toilets = self.places().iter().filter(is_toilet);
        toilets.flat_map(|toilet| {
            let at = toilet.shape.anchor();
            let near = self.within(at, &Wanted::default(), Metres::new(TOILET_NEAR));
            near.into_iter().map(|found| found.place)
        })
    }
}

/// The places that have all that is needed, by number: each of `needs` says of every place whether it has it. Of which
/// nobody has said are among them only for who wants to see those too.
pub fn among(needs: &[Vec<Fit>], places: usize, even_unknown: bool) -> Arc<[bool]> {
    let least = if even_unknown { Fit::Unknown } else { Fit::Yes };
    (0..places)
        .map(|place| {
            let enough = |fits: &Vec<Fit>| fits.get(place).is_some_and(|fit| *fit >= least);
            needs.iter().all(enough)
        })
        .collect()
}
