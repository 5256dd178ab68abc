//! Visitors' needs, such as wheelchair access, and whether a place meets them: yes, no or unknown.

use crate::atlas::{Atlas, PlaceIndex};
use crate::filter::Filter;
use crate::metres::Metres;
use crate::place::{Place, Wheelchair};
use crate::taxonomy::{AudienceIndex, KeyStatus, Taxonomy};
use std::sync::Arc;

/// A place has a public toilet nearby within this straight-line distance in metres (our own choice).
pub const TOILET_NEAR: f64 = 150.0;

/// A need that a place meets or not, by its own properties or those of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Need {
    /// Full wheelchair access.
    Wheelchair,
    /// It is indoors.
    Indoors,
    /// No fee and no purchase required.
    NoFee,
    /// A toilet at the place, or a free public one within 150 m.
    Toilet,
    /// Intended for this audience, possibly among others.
    For(AudienceIndex),
}

/// Whether a place meets a need, ordered from worst to best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NeedStatus {
    /// The need is not met.
    No,
    /// No source states it.
    Unknown,
    /// The need is met.
    Yes,
}

impl Need {
    const PLAIN: [(&str, Self); 4] = [
        ("wheelchair", Self::Wheelchair),
        ("indoors", Self::Indoors),
        ("no-fee", Self::NoFee),
        ("toilet", Self::Toilet),
    ];
}

impl From<Option<bool>> for NeedStatus {
    fn from(known: Option<bool>) -> Self {
        match known {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::Unknown,
        }
    }
}

impl Taxonomy {
    /// The need with this id. The id of an audience has the prefix `for:`.
    pub fn need(&self, id: &str) -> Option<Need> {
        let by_id = |(own, need): &(&str, Need)| (*own == id).then_some(*need);
        match id.strip_prefix("for:") {
            Some(audience) => self.audience(audience).map(Need::For),
            None => Need::PLAIN.iter().find_map(by_id),
        }
    }

    /// The id of a need in data and permalinks.
    pub fn need_id(&self, need: Need) -> String {
        match need {
            Need::For(AudienceIndex(number)) => {
                let audience = self.audiences.get(usize::from(number));
                ["for:", audience.map_or("", |it| it.id.as_str())].concat()
            }
            plain => {
                let found = Need::PLAIN.iter().find(|(_, need)| *need == plain);
                found.map_or("", |(id, _)| *id).to_owned()
            }
        }
    }

    /// All needs, in the order in which they are offered.
    pub fn needs(&self) -> impl Iterator<Item = Need> {
        let audiences = (0..).map(AudienceIndex).take(self.audiences.len());
        let plain = Need::PLAIN.iter().map(|(_, need)| *need);
        plain.chain(audiences.map(Need::For))
    }
}

impl Atlas {
    /// Whether a place without opening hours counts as open, such as a bench: its kind is always open
    /// ([`Atlas::is_always_open`]) and it states no hours of its own.
    pub fn is_open_without_hours(&self, index: PlaceIndex) -> bool {
        self.place(index)
            .is_some_and(|place| place.opening_hours().is_none() && self.is_always_open(place))
    }

    /// Whether a place is always open by its kind. A conditional place is not: it depends on its owner's hours. Nor is
    /// one indoors or below the ground, such as a square in a shopping centre or a station: there is a door.
    pub fn is_always_open(&self, place: &Place) -> bool {
        self.taxonomy().kind_at(place.kind).always_open
            && place.key != KeyStatus::Conditional
            && place.indoor != Some(true)
            && !place.underground
    }

    /// Whether each place meets a need, by [`PlaceIndex`].
    pub fn need_statuses(&self, need: Need) -> Vec<NeedStatus> {
        let mut fits: Vec<NeedStatus> = self
            .places()
            .iter()
            .map(|place| self.stated_need(place, need).into())
            .collect();
        if need == Need::Toilet {
            for place in self.near_toilets() {
                if let Some(fit) = fits.get_mut(place.0 as usize) {
                    *fit = NeedStatus::Yes;
                }
            }
        }
        fits
    }

    /// Whether the place or its kind states that it meets a need, without toilets nearby. `None` if neither does. The place may
    /// be one that is not in the atlas.
    pub fn stated_need(&self, place: &Place, need: Need) -> Option<bool> {
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

    /// Whether a place has a toilet that is free to enter.
    fn is_free_toilet(&self, place: &Place) -> bool {
        let kind = self.taxonomy().kind_at(place.kind);
        place.key == KeyStatus::Free && (kind.toilet || place.toilets == Some(true))
    }

    /// The places within 150 m of a toilet that is free to enter.
    fn near_toilets(&self) -> impl Iterator<Item = PlaceIndex> {
        let toilets = self.places().iter().filter(|it| self.is_free_toilet(it));
        toilets.flat_map(|toilet| {
            let at = toilet.shape.anchor();
            let near = self.within(at, &Filter::default(), Metres::new(TOILET_NEAR));
            near.into_iter().map(|found| found.place)
        })
    }
}

/// Whether each place meets all needs, by [`PlaceIndex`], for [`Filter::mask`]. Each item of `needs` is the result of
/// [`Atlas::need_statuses`]. Unknown counts as met only with `even_unknown`.
pub fn needs_mask(needs: &[Arc<[NeedStatus]>], places: usize, even_unknown: bool) -> Arc<[bool]> {
    let least = if even_unknown {
        NeedStatus::Unknown
    } else {
        NeedStatus::Yes
    };
    (0..places)
        .map(|place| {
            let enough =
                |fits: &Arc<[NeedStatus]>| fits.get(place).is_some_and(|fit| *fit >= least);
            needs.iter().all(enough)
        })
        .collect()
}
