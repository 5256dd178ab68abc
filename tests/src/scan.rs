//! A linear scan as the reference for indexed queries.

use atlas::{Atlas, Filter, LonLat, Metres, NearestPlace, NeighbourhoodIndex, PlaceIndex};
use geo::Intersects;

/// Answers queries without an index.
pub struct Scan<'a>(pub &'a Atlas);

impl Scan<'_> {
    /// The expected result of [`Atlas::nearest`] without a limit or distance.
    pub fn nearest(&self, here: LonLat, wanted: &Filter) -> Vec<NearestPlace> {
        let mut all: Vec<(Metres, &str, PlaceIndex)> = self
            .0
            .indexed_places()
            .filter(|(index, place)| {
                let (kinds, among) = (wanted.kinds.as_ref(), wanted.mask.as_ref());
                kinds.is_none_or(|kinds| kinds.contains(&place.kind))
                    && among.is_none_or(|among| among[index.0 as usize])
            })
            .map(|(index, place)| (place.shape.distance(here), place.id.as_str(), index))
            .collect();
        all.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
        all.into_iter()
            .map(|(distance, _, place)| NearestPlace { place, distance })
            .collect()
    }

    /// The expected result of [`Atlas::neighbourhood_at`].
    pub fn at(&self, here: LonLat) -> Option<NeighbourhoodIndex> {
        let corner = geo::Coord {
            x: here.lon(),
            y: here.lat(),
        };
        (0..)
            .map(NeighbourhoodIndex)
            .zip(self.0.neighbourhoods())
            .find(|(_, one)| one.area.polygons().intersects(&corner))
            .map(|(index, _)| index)
    }
}
