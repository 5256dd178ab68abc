//! What somebody cannot do without: a place has it, has it not, or nobody has said.

use crate::atlas::{Atlas, PlaceIndex};
use crate::filter::Filter;
use crate::metres::Metres;
use crate::place::{Place, Wheelchair};
use crate::taxonomy::{AudienceIndex, KeyStatus, Taxonomy};
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
pub enum NeedStatus {
    /// It has not.
    No,
    /// Nobody has said.
    Unknown,
    /// It has.
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
    /// The need of this id; `for:` goes before that of an audience.
    pub fn need(&self, id: &str) -> Option<Need> {
        let by_id = |(own, need): &(&str, Need)| (*own == id).then_some(*need);
        match id.strip_prefix("for:") {
            Some(audience) => self.audience(audience).map(Need::For),
            None => Need::PLAIN.iter().find_map(by_id),
        }
    }

    /// What a need is called in data and addresses.
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

    /// Every need there is, in the order in which they are offered.
    pub fn needs(&self) -> impl Iterator<Item = Need> {
        let audiences = (0..).map(AudienceIndex).take(self.audiences.len());
        let plain = Need::PLAIN.iter().map(|(_, need)| *need);
        plain.chain(audiences.map(Need::For))
    }
}

impl Atlas {
    /// Whether a place is simply open: it never closes, and has no hours of its own.
    pub fn is_open_without_hours(&self, index: PlaceIndex) -> bool {
        self.place(index)
            .is_some_and(|place| place.opening_hours.is_none() && self.is_always_open(place))
    }

    /// Whether a place is of a kind that has no hours. One that is not for everybody is where its owner is, and has them.
    pub fn is_always_open(&self, place: &Place) -> bool {
        self.taxonomy().kind_at(place.kind).always_open && place.key != KeyStatus::Conditional
    }

    /// Whether each place has what is needed, by number.
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

    /// As far as the place itself or its kind says.
    fn stated_need(&self, place: &Place, need: Need) -> Option<bool> {
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
            let near = self.within(at, &Filter::default(), Metres::new(TOILET_NEAR));
            near.into_iter().map(|found| found.place)
        })
    }
}

/// The places that have all that is needed, by number: each of `needs` says of every place whether it has it. Of which
/// nobody has said are among them only for who wants to see those too.
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
