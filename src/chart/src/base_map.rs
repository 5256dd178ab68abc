//! The base map: neighbourhoods and places in world coordinates, built once and immutable.

use crate::arcs::{self, ArcRef, Rings};
use crate::border::{self, BorderZooms};
use crate::dissolve::dissolve;
use crate::landscape_map::{NamedClass, NamedPoint};
use crate::loose_rings::LooseRings;
use crate::point::{WorldBounds, WorldPoint};
use crate::pole::pole;
use crate::symbol::MarkSymbol;
use crate::topology::Topology;
use atlas::{AdjacentArea, LonLat};
use geo::MultiPolygon;
use std::sync::OnceLock;

/// Collects areas and marks; [`finish`](Self::finish) builds the base map.
#[derive(Debug, Default)]
pub struct BaseMapBuilder {
    areas: Vec<BaseArea>,
    area_rings: LooseRings,
    area_ends: Vec<u32>,
    marks: Vec<BaseMark>,
    mark_rings: LooseRings,
    mark_ends: Vec<u32>,
    adjacent: Vec<NamedPoint>,
}

/// Areas (neighbourhoods) and marks (places), indexed in the order in which they were added.
#[derive(Debug)]
pub struct BaseMap {
    bounds: WorldBounds,
    areas: Vec<BaseArea>,
    pub(crate) borders: Topology,
    /// How each arc of the borders is drawn.
    pub(crate) border_zooms: Vec<BorderZooms>,
    pub(crate) land: Rings,
    pub(crate) water: Rings,
    marks: Vec<BaseMark>,
    pub(crate) outlines: Topology,
    /// The areas beyond the border.
    pub(crate) adjacent: Vec<NamedPoint>,
}

#[derive(Debug)]
struct BaseArea {
    name: String,
    water: bool,
    /// The side of a square of equal area, in world units.
    side: f64,
    bounds: Option<WorldBounds>,
    name_point: OnceLock<Option<WorldPoint>>,
}

#[derive(Clone, Copy, Debug)]
struct BaseMark {
    at: WorldPoint,
    symbol: MarkSymbol,
}

impl BaseMapBuilder {
    /// An empty builder.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a neighbourhood with its polygons (x longitude, y latitude, degrees) and returns its index. Rings without
    /// an area are not drawn; vertices outside the valid range are skipped.
    pub fn area(&mut self, name: &str, water: bool, shape: &MultiPolygon<f64>) -> u32 {
        let first = self.area_rings.len();
        push_rings(&mut self.area_rings, shape);
        let last = self.area_rings.len();
        self.area_ends.push(last as u32);
        // Holes are added instead of subtracted: accurate enough to decide from which zoom it is drawn.
        let area: f64 = (first..last).map(|ring| self.area_rings.area(ring)).sum();
        self.areas.push(BaseArea {
            name: name.to_owned(),
            water,
            side: area.sqrt(),
            bounds: None,
            name_point: OnceLock::new(),
        });
        self.areas.len() as u32 - 1
    }

    /// Adds a place: the position of its symbol, its polygons if it is an area (x longitude, y latitude, degrees), and
    /// its symbol. Returns its index.
    pub fn mark(
        &mut self,
        anchor: LonLat,
        outline: Option<&MultiPolygon<f64>>,
        symbol: MarkSymbol,
    ) -> u32 {
        if let Some(outline) = outline {
            push_rings(&mut self.mark_rings, outline);
        }
        self.mark_ends.push(self.mark_rings.len() as u32);
        self.marks.push(BaseMark {
            at: anchor.into(),
            symbol,
        });
        self.marks.len() as u32 - 1
    }

    /// Adds an area beyond the border. Of two names that collide the one that was added first is drawn.
    pub fn adjacent(&mut self, area: &AdjacentArea) {
        let (name, class) = (area.name.clone(), NamedClass::Adjacent);
        self.adjacent
            .push(NamedPoint::new(class, name, area.at, area.border));
    }

    /// Joins the borders of neighbours and computes what is drawn at which zoom.
    pub fn finish(mut self) -> BaseMap {
        let borders = Topology::new(self.area_rings, self.area_ends);
        for (index, area) in self.areas.iter_mut().enumerate() {
            area.bounds = borders.bounds(index);
        }
        let outlines = Topology::new(self.mark_rings, self.mark_ends);
        let kind = |water: bool| {
            let areas = self.areas.iter().enumerate();
            let wanted = areas.filter(move |(_, area)| area.water == water);
            dissolve(
                &borders.arcs,
                wanted.flat_map(|(area, _)| borders.arc_refs(area)),
            )
        };
        let (land, water) = (kind(false), kind(true));
        let areas = self.areas.iter().enumerate();
        let lands = areas.filter(|(_, area)| !area.water);
        let lands = lands.map(|(index, area)| (index, area.side));
        let border_zooms = border::border_zooms(&borders, lands, &land);
        let rings = |rings: &Rings| {
            (0..rings.len())
                .filter_map(|ring| rings.bounds(ring))
                .reduce(WorldBounds::joined)
        };
        let marks = WorldBounds::around(self.marks.iter().map(|mark| mark.at));
        let bounds = [rings(&borders.rings), rings(&outlines.rings), marks]
            .into_iter()
            .flatten()
            .reduce(WorldBounds::joined)
            .unwrap_or(WorldBounds::WORLD);
        BaseMap {
            bounds,
            areas: self.areas,
            borders,
            border_zooms,
            land,
            water,
            marks: self.marks,
            outlines,
            adjacent: self.adjacent,
        }
    }
}

impl BaseMap {
    /// The box around all areas and marks; the world if there are none.
    pub fn bounds(&self) -> WorldBounds {
        self.bounds
    }

    /// The number of areas.
    pub fn areas(&self) -> u32 {
        self.areas.len() as u32
    }

    /// The number of marks.
    pub fn marks(&self) -> u32 {
        self.marks.len() as u32
    }

    /// The name of an area; empty for an unknown index.
    pub fn area_name(&self, area: u32) -> &str {
        self.areas
            .get(area as usize)
            .map_or("", |area| area.name.as_str())
    }

    /// The box around an area; `None` for an unknown index or an area without a polygon.
    pub fn area_bounds(&self, area: u32) -> Option<WorldBounds> {
        self.areas.get(area as usize)?.bounds
    }

    /// The area at a point, of several the one added last; `None` outside all areas.
    pub fn area_at(&self, point: WorldPoint) -> Option<u32> {
        (0..self.areas())
            .rev()
            .find(|area| self.borders.encloses(*area as usize, point))
    }

    /// The position of a mark; `None` for an unknown index.
    pub fn mark_at(&self, mark: u32) -> Option<WorldPoint> {
        self.marks.get(mark as usize).map(|mark| mark.at)
    }

    /// The box around a mark and its outline; `None` for an unknown index.
    pub fn mark_bounds(&self, mark: u32) -> Option<WorldBounds> {
        let at = self.mark_at(mark)?;
        let point = WorldBounds { min: at, max: at };
        Some(match self.outlines.bounds(mark as usize) {
            Some(outline) => outline.joined(point),
            None => point,
        })
    }

    /// The symbol of a mark; `None` for an unknown index.
    pub fn symbol(&self, mark: u32) -> Option<MarkSymbol> {
        self.marks.get(mark as usize).map(|mark| mark.symbol)
    }

    /// The side in world units of a square of equal area.
    pub(crate) fn area_side(&self, area: u32) -> f64 {
        self.areas.get(area as usize).map_or(0.0, |area| area.side)
    }

    /// The best position for the centre of an area's name. Computed on first use, as most areas never get large enough
    /// on the screen.
    pub(crate) fn name_point(&self, area: u32) -> Option<WorldPoint> {
        let found = &self.areas.get(area as usize)?.name_point;
        *found.get_or_init(|| self.find_name_point(area as usize))
    }

    /// Whether a box lies entirely inside an area.
    pub(crate) fn area_holds(&self, area: u32, part: WorldBounds) -> bool {
        let Topology { arcs, rings, .. } = &self.borders;
        let is_crossed = |ring: usize| rings.crosses(arcs, ring, part);
        !self.borders.rings_of(area as usize).any(is_crossed)
            && self.borders.encloses(area as usize, part.centre())
    }

    /// Whether a box lies entirely outside all areas.
    pub(crate) fn is_beyond(&self, part: WorldBounds) -> bool {
        let crosses = |rings: &Rings| {
            (0..rings.len()).any(|ring| rings.crosses(&self.borders.arcs, ring, part))
        };
        !crosses(&self.land) && !crosses(&self.water) && self.area_at(part.centre()).is_none()
    }

    fn find_name_point(&self, area: usize) -> Option<WorldPoint> {
        let Topology { arcs, rings, .. } = &self.borders;
        let own = self.borders.rings_of(area);
        let size = |ring: usize| arcs::area(arcs, rings.arc_refs(ring));
        // Exteriors have a positive area and are followed by their holes.
        let largest = own.clone().max_by(|a, b| size(*a).total_cmp(&size(*b)))?;
        let with_holes: Vec<&[ArcRef]> = (largest..own.end)
            .take_while(|ring| *ring == largest || size(*ring) < 0.0)
            .map(|ring| rings.arc_refs(ring))
            .collect();
        pole(arcs, &with_holes, rings.bounds(largest)?)
    }
}

fn push_rings(rings: &mut LooseRings, shape: &MultiPolygon<f64>) {
    let world = |at: &geo::Coord<f64>| LonLat::new(at.x, at.y).map(WorldPoint::from);
    for polygon in shape {
        if rings.push(polygon.exterior().0.iter().filter_map(world), true) {
            for hole in polygon.interiors() {
                rings.push(hole.0.iter().filter_map(world), false);
            }
        }
    }
}
