//! The regions of an atlas as paths, computed once.

use super::path_data::PathData;
use super::units::MapUnits;
use crate::region_key::RegionKey;
use crate::view::ViewLevel;
use atlas::{Atlas, LonLat};
use chart::{AreaOutline, BaseMap, BaseMapBuilder, WorldBounds, WorldPoint};
use std::collections::BTreeMap;

/// The regions of an atlas as paths in [`MapUnits`].
#[derive(Debug)]
pub struct MapGeometry {
    units: MapUnits,
    base_map: BaseMap,
    neighbourhoods: Vec<MapRegion>,
    districts: Vec<MapRegion>,
    /// For each neighbourhood its district's index in `districts`.
    district_of: Vec<Option<usize>>,
}

/// A region as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct MapRegion {
    /// Which.
    pub key: RegionKey,
    /// Its name; empty without one.
    pub name: String,
    /// Whether it is open water.
    pub is_water: bool,
    /// Its outline: the `d` of a path.
    pub path: String,
    /// Where the centre of its name is.
    pub name_point: Option<[f64; 2]>,
    /// The side of a square of equal area, in map units.
    pub side: f64,
    /// The box around it; none without an outline.
    pub bounds: Option<WorldBounds>,
}

impl MapGeometry {
    /// The regions of an atlas.
    pub fn new(atlas: &Atlas) -> Self {
        let mut builder = BaseMapBuilder::new();
        for one in atlas.neighbourhoods() {
            builder.area(&one.name, one.water, one.area.polygons());
        }
        let base_map = builder.finish();
        let units = MapUnits::new(base_map.bounds());
        let mut members: BTreeMap<RegionKey, Vec<u32>> = BTreeMap::new();
        let mut neighbourhoods = Vec::new();
        for (number, one) in (0..).zip(atlas.neighbourhoods()) {
            let outline = base_map.outline(&[number], units.detail());
            let key = RegionKey::Neighbourhood(one.id.clone());
            neighbourhoods.push(region(key, &one.name, one.water, &outline, units));
            if let Some(name) = &one.district {
                let district = RegionKey::District {
                    name: name.clone(),
                    municipality: one.municipality.clone(),
                };
                members.entry(district).or_default().push(number);
            }
        }
        let mut district_of = vec![None; neighbourhoods.len()];
        let mut districts = Vec::new();
        for (key, members) in members {
            for member in &members {
                if let Some(slot) = district_of.get_mut(*member as usize) {
                    *slot = Some(districts.len());
                }
            }
            let all = atlas.neighbourhoods();
            let is_water = |it: &u32| all.get(*it as usize).is_some_and(|it| it.water);
            let water = members.iter().all(is_water);
            let outline = base_map.outline(&members, units.detail());
            let name = match &key {
                RegionKey::District { name, .. } => name.clone(),
                _ => String::new(),
            };
            districts.push(region(key, &name, water, &outline, units));
        }
        Self {
            units,
            base_map,
            neighbourhoods,
            districts,
            district_of,
        }
    }

    /// The coordinates of all paths.
    pub fn units(&self) -> MapUnits {
        self.units
    }

    /// The box around the atlas, for a camera.
    pub fn bounds(&self) -> WorldBounds {
        self.base_map.bounds()
    }

    /// The regions of a level. Neighbourhoods are in the order of the atlas, districts in that of their names.
    pub fn regions(&self, level: ViewLevel) -> &[MapRegion] {
        match level {
            ViewLevel::Neighbourhood => &self.neighbourhoods,
            ViewLevel::District => &self.districts,
        }
    }

    /// The index of the region at a point; none outside all regions.
    pub fn region_at(&self, level: ViewLevel, point: WorldPoint) -> Option<usize> {
        let area = self.base_map.area_at(point)? as usize;
        match level {
            ViewLevel::Neighbourhood => Some(area),
            ViewLevel::District => *self.district_of.get(area)?,
        }
    }

    /// The region with a key, at its own level.
    pub fn region(&self, key: &RegionKey) -> Option<&MapRegion> {
        let mut all = self.neighbourhoods.iter().chain(&self.districts);
        all.find(|it| it.key == *key)
    }

    /// A position in map units.
    pub fn point(&self, at: LonLat) -> [f64; 2] {
        self.units.point(at.into())
    }
}

fn region(
    key: RegionKey,
    name: &str,
    is_water: bool,
    outline: &AreaOutline,
    units: MapUnits,
) -> MapRegion {
    let mut path = PathData::default();
    for ring in &outline.rings {
        path.ring(ring.iter().map(|it| units.point(*it)));
    }
    MapRegion {
        key,
        name: name.to_owned(),
        is_water,
        path: path.into_text(),
        name_point: outline.name_point.map(|it| units.point(it)),
        side: units.length(outline.side),
        bounds: outline.bounds(),
    }
}
