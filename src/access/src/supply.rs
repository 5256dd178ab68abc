//! Supply: which places count for a question, for certain or perhaps.

use crate::sites::{Site, Sites};
use atlas::{
    Atlas, DomainIndex, KeyStatus, Kind, KindIndex, LifeDomain, Need, NeedStatus, Place,
    PlaceIndex, Taxonomy,
};

/// Which places are asked for. The default is every key-free place, at any time.
#[derive(Clone, Debug, Default)]
pub struct PlaceChoice {
    /// The kinds; `None` for all.
    pub kinds: Option<Vec<KindIndex>>,
    /// The subjects that residents choose from, of which a place has one or more; `None` for all.
    pub domains: Option<Vec<DomainIndex>>,
    /// The domains of daily life, of which the kind of a place is in one or more; `None` for all.
    pub life_domains: Option<Vec<LifeDomain>>,
    /// The ids of the layers; `None` for all.
    pub layers: Option<Vec<String>>,
    /// Whether places with a condition, such as a fee or a membership, count too.
    pub conditional: bool,
    /// What the places must meet, all of it.
    pub needs: Vec<Need>,
}

/// Whether each site counts: yes, no, or unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supply {
    statuses: Vec<NeedStatus>,
    /// Whether a site must have a toilet, its own or one nearby.
    needs_toilet: bool,
}

impl Supply {
    /// The sites of a choice, without those that are closed for good. `open` says whether each is open at the time of the
    /// question, by index, as [`SiteHours::statuses`](crate::SiteHours::statuses) does; `None` asks for any time. A site counts
    /// perhaps where its key status, a need or its hours are unknown.
    pub fn new(sites: &Sites<'_>, choice: &PlaceChoice, open: Option<&[NeedStatus]>) -> Self {
        let needs = choice.needs.iter();
        let needs: Vec<Vec<NeedStatus>> = needs.map(|it| sites.need_statuses(*it)).collect();
        let status = |site: Site<'_>| {
            let at = site.index.0 as usize;
            let of = |it: &[NeedStatus]| it.get(at).copied().unwrap_or(NeedStatus::Unknown);
            let is_asked_for = !site.is_closed && choice.is_asked_for(sites.atlas(), site.place);
            let own = [NeedStatus::from(Some(is_asked_for)), choice.key(site.place)];
            let conditions = needs.iter().map(|it| of(it)).chain(open.map(of));
            own.into_iter().chain(conditions).min()
        };
        let statuses = sites.iter().map(|it| status(it).unwrap_or(NeedStatus::No));
        Self {
            statuses: statuses.collect(),
            needs_toilet: choice.needs.contains(&Need::Toilet),
        }
    }

    /// A supply of sites by their status, by index.
    pub fn from_statuses(statuses: Vec<NeedStatus>) -> Self {
        Self {
            statuses,
            needs_toilet: false,
        }
    }

    /// Whether a site must have a toilet, its own or one nearby.
    pub(crate) fn needs_toilet(&self) -> bool {
        self.needs_toilet
    }

    /// Whether a site counts; one that is not in the table does not.
    pub fn status(&self, place: PlaceIndex) -> NeedStatus {
        let status = self.statuses.get(place.0 as usize);
        status.copied().unwrap_or(NeedStatus::No)
    }

    /// The number of sites that it knows of.
    pub(crate) fn len(&self) -> usize {
        self.statuses.len()
    }

    /// Whether any place counts perhaps.
    pub fn has_unknown(&self) -> bool {
        self.statuses.contains(&NeedStatus::Unknown)
    }

    /// How many places count for certain, and how many at most.
    pub fn counts(&self) -> (usize, usize) {
        let count = |least| self.statuses.iter().filter(|it| **it >= least).count();
        (count(NeedStatus::Yes), count(NeedStatus::Unknown))
    }

    /// The same supply without some places.
    #[must_use]
    pub fn without(mut self, places: &[PlaceIndex]) -> Self {
        for place in places {
            if let Some(status) = self.statuses.get_mut(place.0 as usize) {
                *status = NeedStatus::No;
            }
        }
        self
    }
}

impl PlaceChoice {
    /// The key-free places of the kinds that the taxonomy says are seats.
    pub fn seats(taxonomy: &Taxonomy) -> Self {
        let kinds = (0..).map(KindIndex).zip(&taxonomy.kinds);
        let seats = kinds.filter(|(_, kind)| kind.seat);
        Self {
            kinds: Some(seats.map(|(index, _)| index).collect()),
            ..Self::default()
        }
    }

    /// Whether the atlas has any place that is asked for, whatever its key status, hours and needs. If not, nothing is known of who has
    /// one near: a source that holds no libraries does not say that there are none.
    pub fn has_places(&self, atlas: &Atlas) -> bool {
        let mut places = atlas.places().iter();
        places.any(|it| self.is_asked_for(atlas, it))
    }

    /// The kinds that are asked for and of which the atlas has no place: of those the data says nothing, not that there are none. A
    /// place that a scenario opens does not change what the data lacks.
    pub fn missing_kinds(&self, sites: &Sites<'_>) -> Vec<KindIndex> {
        let taxonomy = sites.atlas().taxonomy();
        let mut known = vec![false; taxonomy.kinds.len()];
        for place in sites.atlas().places() {
            if let Some(known) = known.get_mut(place.kind.0 as usize) {
                *known = true;
            }
        }
        let kinds = (0..).map(KindIndex).zip(known);
        kinds
            .filter(|(kind, is_known)| !is_known && self.asks_for_kind(taxonomy, *kind))
            .map(|(kind, _)| kind)
            .collect()
    }

    /// Whether a place of any kind can be one that is asked for: not if no kind is in the domains of daily life that are asked for. Which
    /// layer and which other domains a place is in may differ from those of its kind.
    pub fn is_possible(&self, taxonomy: &Taxonomy) -> bool {
        let mut kinds = (0..).map(KindIndex).zip(&taxonomy.kinds);
        kinds.any(|(index, _)| self.is_of_kind(index))
    }

    /// Whether places of a kind are asked for, unless they are in another layer or another domain than their kind.
    fn asks_for_kind(&self, taxonomy: &Taxonomy, index: KindIndex) -> bool {
        let kind = taxonomy.kind_at(index);
        self.is_of_kind(index)
            && self
                .layers
                .as_ref()
                .is_none_or(|it| it.contains(&kind.layer))
            && self
                .domains
                .as_ref()
                .is_none_or(|it| has_domain(taxonomy, kind, it))
    }

    /// Whether the kind is one of those that are asked for, by itself and by its domains of daily life.
    fn is_of_kind(&self, kind: KindIndex) -> bool {
        let kinds = self.kinds.as_ref();
        let life_domains = self.life_domains.as_ref();
        kinds.is_none_or(|it| it.contains(&kind))
            && life_domains.is_none_or(|all| all.iter().any(|it| it.kinds.contains(&kind)))
    }

    fn key(&self, place: &Place) -> NeedStatus {
        match place.key {
            KeyStatus::Free => NeedStatus::Yes,
            KeyStatus::Conditional => NeedStatus::from(Some(self.conditional)),
            KeyStatus::Unknown if self.conditional => NeedStatus::Yes,
            KeyStatus::Unknown => NeedStatus::Unknown,
        }
    }

    fn is_asked_for(&self, atlas: &Atlas, place: &Place) -> bool {
        let taxonomy = atlas.taxonomy();
        let of_layer = self
            .layers
            .as_ref()
            .is_none_or(|layers| layers.iter().any(|it| it == layer_of(atlas, place)));
        let of_domain =
            self.domains
                .as_ref()
                .is_none_or(|domains| match place.domains.as_slice() {
                    [] => has_domain(taxonomy, taxonomy.kind_at(place.kind), domains),
                    own => own.iter().any(|it| domains.contains(it)),
                });
        self.is_of_kind(place.kind) && of_layer && of_domain
    }
}

/// Whether a kind is in one of these subjects.
fn has_domain(taxonomy: &Taxonomy, kind: &Kind, domains: &[DomainIndex]) -> bool {
    let own = kind.domains.iter().filter_map(|id| taxonomy.domain(id));
    own.into_iter().any(|it| domains.contains(&it))
}

/// The id of the layer of a place: its own, or that of its kind.
pub(crate) fn layer_of<'p>(atlas: &'p Atlas, place: &'p Place) -> &'p str {
    let of_kind = &atlas.taxonomy().kind_at(place.kind).layer;
    place.layer().unwrap_or(of_kind)
}
