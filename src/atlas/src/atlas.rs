//! The atlas: immutable places and neighbourhoods with their indexes.

use crate::bounding_box::BoundingBox;
use crate::chord::Chord;
use crate::ecef::EcefPoint;
use crate::extent::Extent;
use crate::filter::{Filter, class_of};
use crate::indexed_place::IndexedPlace;
use crate::lon_lat::LonLat;
use crate::lowercase;
use crate::manifest::Manifest;
use crate::metres::Metres;
use crate::nearest_search::NearestSearch;
use crate::neighbourhood::{self, Neighbourhood};
use crate::place::Place;
use crate::rtree::RTree;
use crate::sort;
use crate::taxonomy::Taxonomy;

/// Index of a place in its atlas. Places are sorted by id, so a lower index is a lower id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceIndex(pub u32);

/// Index of a neighbourhood in its atlas. Neighbourhoods are sorted by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NeighbourhoodIndex(pub u32);

/// Places and neighbourhoods with an R-tree over each. It never changes after construction.
#[derive(Clone, Debug)]
pub struct Atlas {
    taxonomy: Taxonomy,
    kind_counts: Vec<u32>,
    manifest: Option<Manifest>,
    neighbourhoods: Vec<Neighbourhood>,
    places: Vec<Place>,
    /// The fields of places that a nearest search reads, in the order of `place_tree`.
    indexed: Vec<IndexedPlace>,
    place_neighbourhoods: Vec<Option<NeighbourhoodIndex>>,
    /// The rank of each neighbourhood by name.
    name_ranks: Vec<usize>,
    place_tree: RTree,
    neighbourhood_tree: RTree,
}

/// A place with its distance, as returned by [`Atlas::nearest`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NearestPlace {
    /// The place.
    pub place: PlaceIndex,
    /// Straight-line distance to the nearest point of the place; 0 inside an area.
    pub distance: Metres,
}

impl Atlas {
    /// Builds an atlas from places and neighbourhoods of any source and sorts both by id. Readers remove duplicate ids;
    /// if some remain, each stays a place of its own and [`Atlas::place_by_id`] returns one of them.
    pub fn new(
        taxonomy: Taxonomy,
        manifest: Option<Manifest>,
        neighbourhoods: Vec<Neighbourhood>,
        places: Vec<Place>,
    ) -> Self {
        let neighbourhoods = sort::sorted(neighbourhoods, |a, b| a.id.cmp(&b.id));
        let places = sort::sorted(places, |a, b| a.id.cmp(&b.id));
        let grounds: Vec<(Extent, u64)> = neighbourhoods
            .iter()
            .map(|one| (one.area.extent(), 1))
            .collect();
        let extents: Vec<(Extent, u64)> = places
            .iter()
            .map(|place| (place.shape.extent(), class_of(place.kind)))
            .collect();
        let place_tree = RTree::new(&extents);
        let spots = place_tree
            .items()
            .iter()
            .map(|&item| IndexedPlace::of(&places[item as usize]))
            .collect();
        let mut kind_counts = vec![0; taxonomy.kinds.len()];
        for place in &places {
            if let Some(count) = kind_counts.get_mut(usize::from(place.kind.0)) {
                *count += 1;
            }
        }
        let mut atlas = Self {
            taxonomy,
            kind_counts,
            manifest,
            name_ranks: ranks(&neighbourhoods),
            neighbourhoods,
            place_neighbourhoods: Vec::new(),
            places,
            indexed: spots,
            place_tree,
            neighbourhood_tree: RTree::new(&grounds),
        };
        atlas.place_neighbourhoods = atlas
            .places
            .iter()
            .map(|place| atlas.neighbourhood_at(place.shape.anchor()))
            .collect();
        atlas
    }

    /// Its taxonomy.
    pub fn taxonomy(&self) -> &Taxonomy {
        &self.taxonomy
    }

    /// Its manifest, where it has one.
    pub fn manifest(&self) -> Option<&Manifest> {
        self.manifest.as_ref()
    }

    /// All neighbourhoods, sorted by id.
    pub fn neighbourhoods(&self) -> &[Neighbourhood] {
        &self.neighbourhoods
    }

    /// All places, sorted by id.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// Every place with its index, sorted by id.
    pub fn indexed_places(&self) -> impl Iterator<Item = (PlaceIndex, &Place)> {
        (0..).map(PlaceIndex).zip(&self.places)
    }

    /// The place at this index; `None` for an index of another atlas.
    pub fn place(&self, index: PlaceIndex) -> Option<&Place> {
        self.places.get(index.0 as usize)
    }

    /// The neighbourhood at this index; `None` for an index of another atlas.
    pub fn neighbourhood(&self, index: NeighbourhoodIndex) -> Option<&Neighbourhood> {
        self.neighbourhoods.get(index.0 as usize)
    }

    /// The representative point of a neighbourhood, inside it: the middle of its people, or else near its centre.
    pub fn neighbourhood_anchor(&self, index: NeighbourhoodIndex) -> Option<LonLat> {
        self.neighbourhood(index).map(|one| one.area.anchor())
    }

    /// The place with this id.
    pub fn place_by_id(&self, id: &str) -> Option<PlaceIndex> {
        let at = self
            .places
            .binary_search_by(|place| place.id.as_str().cmp(id))
            .ok()?;
        u32::try_from(at).ok().map(PlaceIndex)
    }

    /// The representative point of a place: the point itself, or one inside the area.
    pub fn anchor(&self, index: PlaceIndex) -> Option<LonLat> {
        self.place(index).map(|place| place.shape.anchor())
    }

    /// The neighbourhood that contains the anchor of a place; `None` outside all neighbourhoods.
    pub fn neighbourhood_of(&self, index: PlaceIndex) -> Option<NeighbourhoodIndex> {
        self.place_neighbourhoods
            .get(index.0 as usize)
            .copied()
            .flatten()
    }

    /// The rank of a neighbourhood, from 0, when all are sorted by name and then id.
    pub fn name_rank(&self, index: NeighbourhoodIndex) -> usize {
        self.name_ranks
            .get(index.0 as usize)
            .copied()
            .unwrap_or(usize::MAX)
    }

    /// The bounding box of all neighbourhoods and places; `None` for an empty atlas. It does not cross the antimeridian.
    pub fn bounds(&self) -> Option<BoundingBox> {
        let corners = neighbourhood::corners(&self.neighbourhoods);
        let anchors = self.places.iter().map(|place| place.shape.anchor());
        BoundingBox::around(corners.chain(anchors))
    }

    /// Whether a longitude and latitude are in a neighbourhood, or at most 50 km from a place. Where this is false, and true
    /// with the two swapped, somebody wrote latitude and longitude in the wrong order.
    pub fn is_near(&self, lon: f64, lat: f64) -> bool {
        LonLat::new(lon, lat).is_some_and(|at| {
            let nearest = self.nearest(at, &Filter::default(), Metres::new(50_000.0), 1);
            self.neighbourhood_at(at).is_some() || !nearest.is_empty()
        })
    }

    /// The centre of the manifest's bounds, or else of [`Atlas::bounds`]; `None` without either.
    pub fn centre(&self) -> Option<LonLat> {
        let said = self.manifest.as_ref().and_then(Manifest::bounds);
        said.or_else(|| self.bounds())?.centre()
    }

    /// The nearest places that pass the filter, at most `limit` and none further than `within`, sorted by distance and
    /// then id. The distance to an area is that to its nearest point, 0 inside it.
    pub fn nearest(
        &self,
        here: LonLat,
        filter: &Filter,
        within: Metres,
        limit: usize,
    ) -> Vec<NearestPlace> {
        let from = EcefPoint::from(here);
        let classes = filter.classes();
        let search = NearestSearch {
            from,
            classes,
            within: Chord::within(within),
            count: limit,
        };
        let nearest = search.run(&self.place_tree, |place, reach| {
            let spot = &self.indexed[place];
            if class_of(spot.kind) & classes == 0 {
                return None;
            }
            let item = *self.place_tree.items().get(place)?;
            if !filter.matches(PlaceIndex(item), spot.kind) {
                return None;
            }
            match spot.point {
                Some(point) => Some(from.chord_squared(point)),
                None => {
                    let place = self.places.get(item as usize)?;
                    place.shape.chord_squared(here, from, reach)
                }
            }
        });
        nearest
            .into_iter()
            .map(|(chord, place)| NearestPlace {
                place: PlaceIndex(place),
                distance: chord.ground_distance(),
            })
            .collect()
    }

    /// Whether the place at this index passes the filter.
    pub fn matches(&self, filter: &Filter, index: PlaceIndex) -> bool {
        let place = self.place(index);
        place.is_some_and(|place| filter.matches(index, place.kind))
    }

    /// The number of places that pass the filter.
    pub fn count(&self, filter: &Filter) -> usize {
        let all = self.indexed_places();
        all.filter(|(index, place)| filter.matches(*index, place.kind))
            .count()
    }

    /// Every place that passes the filter and is no further than `within`, in the order of [`Atlas::nearest`].
    pub fn within(&self, here: LonLat, filter: &Filter, within: Metres) -> Vec<NearestPlace> {
        self.nearest(here, filter, within, usize::MAX)
    }

    /// The neighbourhood that contains a position; on a shared border the one with the lower id; `None` outside all.
    pub fn neighbourhood_at(&self, here: LonLat) -> Option<NeighbourhoodIndex> {
        self.neighbourhood_tree
            .around(here.into())
            .into_iter()
            .map(NeighbourhoodIndex)
            .filter(|&index| {
                self.neighbourhood(index)
                    .is_some_and(|one| one.area.contains(here))
            })
            .min()
    }

    /// The number of places per kind, in the order of the taxonomy.
    pub fn kind_counts(&self) -> &[u32] {
        &self.kind_counts
    }

    /// The number of places per kind in each neighbourhood: a row per neighbourhood and a last one for places outside all
    /// of them; a column per kind, in the order of the taxonomy.
    pub fn kind_counts_by_neighbourhood(&self) -> Vec<Vec<u32>> {
        let mut counts = vec![vec![0; self.taxonomy.kinds.len()]; self.neighbourhoods.len() + 1];
        for (place, home) in self.places.iter().zip(&self.place_neighbourhoods) {
            let row = home.map_or(self.neighbourhoods.len(), |index| index.0 as usize);
            if let Some(count) = counts[row].get_mut(usize::from(place.kind.0)) {
                *count += 1;
            }
        }
        counts
    }
}

/// The rank of each neighbourhood by name, ignoring case.
fn ranks(neighbourhoods: &[Neighbourhood]) -> Vec<usize> {
    let small = |one: &Neighbourhood| one.name.chars().map(lowercase::to_lowercase).collect();
    let names = neighbourhoods.iter().map(small);
    let by_name = sort::sorted(names.zip(0..).collect(), |a: &(String, usize), b| a.cmp(b));
    let mut ranks = vec![0; by_name.len()];
    for (rank, (_, at)) in by_name.into_iter().enumerate() {
        ranks[at] = rank;
    }
    ranks
}
