//! Sites: the places of a question, those of the atlas and those of a scenario.

use atlas::{
    Atlas, Filter, KeyStatus, LonLat, Metres, Need, NeedStatus, NeighbourhoodIndex, Place,
    PlaceIndex, PlaceText, Shape, TOILET_NEAR,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The places of a question: first those of the atlas, each at its own [`PlaceIndex`], then those that were opened. An index
/// never changes its place; a closed place keeps it. Places that did not change are borrowed from the atlas.
#[derive(Clone, Debug)]
pub struct Sites<'a> {
    atlas: &'a Atlas,
    /// Places that were changed, and those that were opened.
    own: BTreeMap<PlaceIndex, OwnPlace>,
    opened: u32,
    closed: BTreeSet<PlaceIndex>,
    capacities: BTreeMap<PlaceIndex, u32>,
}

/// A place that differs from the atlas.
#[derive(Clone, Debug)]
struct OwnPlace {
    place: Arc<Place>,
    /// Whether its position does.
    is_elsewhere: bool,
}

/// A place of a question.
#[derive(Clone, Copy, Debug)]
pub struct Site<'s> {
    /// Its index: that of the atlas, or one behind all of those.
    pub index: PlaceIndex,
    /// Its kind, key status, hours, shape and all else that is known of it.
    pub place: &'s Place,
    /// Whether it was closed for good. It counts for no question.
    pub is_closed: bool,
    /// How many people it has room for, in a unit that is the same for all places; `None` if unknown.
    pub capacity: Option<u32>,
}

impl<'a> Sites<'a> {
    /// The places of an atlas.
    pub fn new(atlas: &'a Atlas) -> Self {
        Self {
            atlas,
            own: BTreeMap::new(),
            opened: 0,
            closed: BTreeSet::new(),
            capacities: BTreeMap::new(),
        }
    }

    /// The atlas.
    pub fn atlas(&self) -> &'a Atlas {
        self.atlas
    }

    /// The number of sites, the closed ones included.
    pub fn len(&self) -> usize {
        self.atlas.places().len() + self.opened as usize
    }

    /// Whether there are no sites.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The site at this index; `None` if there is none.
    pub fn get(&self, index: PlaceIndex) -> Option<Site<'_>> {
        let own = self.own.get(&index).map(|it| it.place.as_ref());
        Some(Site {
            index,
            place: own.or_else(|| self.atlas.place(index))?,
            is_closed: self.closed.contains(&index),
            capacity: self.capacities.get(&index).copied(),
        })
    }

    /// All sites in the order of their index, the closed ones included.
    pub fn iter(&self) -> impl Iterator<Item = Site<'_>> {
        self.indices().filter_map(|index| self.get(index))
    }

    fn indices(&self) -> impl Iterator<Item = PlaceIndex> + use<> {
        (0..).map(PlaceIndex).take(self.len())
    }

    /// The site of the place with this id, closed or not.
    pub fn by_id(&self, id: &str) -> Option<PlaceIndex> {
        let own = self.own.iter().find(|(_, it)| it.place.id == id);
        own.map(|(index, _)| *index)
            .or_else(|| self.atlas.place_by_id(id))
    }

    /// The neighbourhood that a site is in; `None` outside all of them.
    pub fn neighbourhood_of(&self, index: PlaceIndex) -> Option<NeighbourhoodIndex> {
        match self.own.get(&index).filter(|it| it.is_elsewhere) {
            Some(own) => self.atlas.neighbourhood_at(own.place.shape.anchor()),
            None => self.atlas.neighbourhood_of(index),
        }
    }

    /// Closes a site for good. Returns whether there is such a site.
    pub fn close(&mut self, index: PlaceIndex) -> bool {
        let exists = self.get(index).is_some();
        if exists {
            self.closed.insert(index);
        }
        exists
    }

    /// Adds a place, whose id must be new. Returns its index.
    pub fn open(&mut self, place: Place) -> PlaceIndex {
        let index = PlaceIndex(u32::try_from(self.len()).unwrap_or(u32::MAX));
        self.opened += 1;
        let own = OwnPlace {
            place: Arc::new(place),
            is_elsewhere: true,
        };
        self.own.insert(index, own);
        index
    }

    /// Moves a site to a position. It loses its outline and its mapped entrances, which are those of the old building, and what
    /// the atlas says of its address. Returns whether there is such a site.
    pub fn move_to(&mut self, index: PlaceIndex, to: LonLat) -> bool {
        self.change(index, true, |place| {
            place.shape = to.into();
            place.entrances.clear();
            place.underground = false;
            place.texts.set(PlaceText::Address, None);
            place.texts.set(PlaceText::Near, None);
        })
    }

    /// Sets the opening hours of a site, in the `opening_hours` syntax of OpenStreetMap; `None` if they are unknown. Returns
    /// whether there is such a site.
    pub fn set_hours(&mut self, index: PlaceIndex, hours: Option<String>) -> bool {
        self.change(index, false, |place| {
            place.texts.set(PlaceText::OpeningHours, hours);
        })
    }

    /// Sets the capacity of a site. Returns whether there is such a site.
    pub fn set_capacity(&mut self, index: PlaceIndex, capacity: u32) -> bool {
        let exists = self.get(index).is_some();
        if exists {
            self.capacities.insert(index, capacity);
        }
        exists
    }

    fn change(
        &mut self,
        index: PlaceIndex,
        is_elsewhere: bool,
        change: impl FnOnce(&mut Place),
    ) -> bool {
        let Some(site) = self.get(index) else {
            return false;
        };
        let mut place = site.place.clone();
        change(&mut place);
        let own = OwnPlace {
            place: Arc::new(place),
            is_elsewhere: is_elsewhere || !self.is_in_place(index),
        };
        self.own.insert(index, own);
        true
    }

    /// The sites that are not where the atlas has them: those that were moved or opened.
    pub(crate) fn elsewhere(&self) -> impl Iterator<Item = (PlaceIndex, &Shape)> {
        let own = self.own.iter().filter(|(_, it)| it.is_elsewhere);
        own.map(|(index, it)| (*index, &it.place.shape))
    }

    /// Whether a site is where the atlas has it.
    pub(crate) fn is_in_place(&self, index: PlaceIndex) -> bool {
        self.own.get(&index).is_none_or(|it| !it.is_elsewhere)
    }

    /// The sites that are elsewhere than in `other`, or only in one of the two; `None` for those only in `other`.
    pub(crate) fn moved_since(&self, other: &Self) -> Vec<(PlaceIndex, Option<&Place>)> {
        let own = |of: &Self, index: PlaceIndex| {
            let own = of.own.get(&index).filter(|it| it.is_elsewhere);
            own.map(|it| Arc::as_ptr(&it.place))
        };
        let both: BTreeSet<PlaceIndex> = self.own.keys().chain(other.own.keys()).copied().collect();
        let moved = both
            .into_iter()
            .filter(|it| own(self, *it) != own(other, *it));
        moved
            .map(|index| (index, self.get(index).map(|it| it.place)))
            .collect()
    }

    /// Whether each site meets a need, by index. A toilet nearby is one of a site that is not closed; where it is unknown whether a
    /// site nearby has a free toilet, a site without one of its own meets the need perhaps.
    pub fn need_statuses(&self, need: Need) -> Vec<NeedStatus> {
        let stated = |site: Site<'_>| self.atlas.stated_need(site.place, need).into();
        let mut statuses: Vec<NeedStatus> = self.iter().map(stated).collect();
        if need == Need::Toilet {
            for (toilet, has_toilet) in self.free_toilets() {
                for index in self.near_toilet(toilet) {
                    if let Some(own) = statuses.get_mut(index.0 as usize) {
                        *own = has_toilet.max(*own);
                    }
                }
            }
        }
        statuses
    }

    /// The sites that are not closed and have a free toilet, for certain or perhaps.
    fn free_toilets(&self) -> impl Iterator<Item = (Site<'_>, NeedStatus)> {
        let open = self.iter().filter(|it| !it.is_closed);
        let toilets = open.map(|it| (it, self.has_free_toilet(it.place)));
        toilets.filter(|(_, has_toilet)| *has_toilet > NeedStatus::No)
    }

    /// The free toilets within 150 m of each site, by the index of the site: each with whether it is one.
    pub(crate) fn toilets_near(&self) -> Vec<Vec<(PlaceIndex, NeedStatus)>> {
        let mut toilets_near = vec![Vec::new(); self.len()];
        for (toilet, has_toilet) in self.free_toilets() {
            for near in self.near_toilet(toilet) {
                if let Some(toilets) = toilets_near.get_mut(near.0 as usize) {
                    toilets.push((toilet.index, has_toilet));
                }
            }
        }
        toilets_near
    }

    /// The sites within 150 m of a toilet, its own included.
    fn near_toilet(&self, toilet: Site<'_>) -> impl Iterator<Item = PlaceIndex> {
        let at = toilet.place.shape.anchor();
        let limit = Metres::new(TOILET_NEAR);
        let near = self.atlas.within(at, &Filter::default(), limit).into_iter();
        let near = near.map(|it| it.place).filter(|it| self.is_in_place(*it));
        let own = self
            .elsewhere()
            .filter(move |(_, shape)| shape.distance(at) <= limit);
        near.chain(own.map(|(index, _)| index))
    }

    /// Whether a place has a toilet that is free to enter.
    fn has_free_toilet(&self, place: &Place) -> NeedStatus {
        let kind = self.atlas.taxonomy().kind_at(place.kind);
        let has_toilet = kind.toilet.then_some(true).or(place.toilets);
        let is_free = match place.key {
            KeyStatus::Free => NeedStatus::Yes,
            KeyStatus::Conditional => NeedStatus::No,
            KeyStatus::Unknown => NeedStatus::Unknown,
        };
        is_free.min(has_toilet.into())
    }
}
