//! Buildings and landmarks in world coordinates, built once and immutable.

use crate::camera::{Camera, EQUATOR};
use crate::path::Tracer;
use crate::point::{WorldBounds, WorldPoint};
use crate::rules::{self, Role};
use crate::scene::Item;
use atlas::LonLat;
use streets::{LandmarkClass, Landscape};

/// The layer of buildings, below the streets, and the names of landmarks, above them.
#[derive(Debug, Default)]
pub struct LandscapeMap {
    points: Vec<WorldPoint>,
    rings: Vec<BuildingRing>,
    pub(crate) landmarks: Vec<NamedPoint>,
}

/// An outline of a building, followed by its courtyards.
#[derive(Debug)]
struct BuildingRing {
    /// Where it ends in the points.
    end: u32,
    bounds: WorldBounds,
    is_courtyard: bool,
}

/// A landmark, or an area beyond the border, on the map.
#[derive(Debug)]
pub(crate) struct NamedPoint {
    pub(crate) class: NamedClass,
    pub(crate) name: String,
    pub(crate) at: WorldPoint,
    /// The side of a square of equal area, or the length of the shared border, world units.
    pub(crate) side: f64,
}

/// What has a name at a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum NamedClass {
    Landmark(LandmarkClass),
    /// An area beyond the border.
    Adjacent,
}

impl NamedPoint {
    /// `side` in metres.
    pub(crate) fn new(class: NamedClass, name: String, at: LonLat, side: f64) -> Self {
        let at = WorldPoint::from(at);
        let side = side / (EQUATOR * at.shrink());
        Self {
            class,
            name,
            at,
            side,
        }
    }
}

/// How many rings an item has at least, before a painter can look at the clock. Courtyards are in the item of their outline.
const SLICE: usize = 256;

impl LandscapeMap {
    /// Builds the layer.
    pub fn new(landscape: &Landscape) -> Self {
        let mut map = Self::default();
        for ring in landscape.rings() {
            let first = map.points.len();
            map.points.extend(ring.map(WorldPoint::from));
            let points = &map.points[first..];
            if let Some(bounds) = WorldBounds::around(points.iter().copied()) {
                map.rings.push(BuildingRing {
                    end: map.points.len() as u32,
                    bounds,
                    is_courtyard: is_clockwise(points),
                });
            }
        }
        map.landmarks = landscape
            .landmarks()
            .map(|it| {
                let class = NamedClass::Landmark(it.class);
                NamedPoint::new(class, it.name.to_owned(), it.at, f64::from(it.side))
            })
            .collect();
        map
    }

    /// Adds the buildings in view from [`rules::BUILDINGS`] on; those smaller than [`rules::BUILDING_SIZE`] are left out.
    pub(crate) fn draw(&self, camera: Camera, tracer: &mut Tracer, items: &mut Vec<Item>) {
        if camera.zoom() < rules::BUILDINGS {
            return;
        }
        let least = rules::BUILDING_SIZE / camera.scale();
        let mut first = 0;
        let mut visible: Vec<&[WorldPoint]> = Vec::new();
        for ring in &self.rings {
            let is_large = ring.bounds.width() >= least || ring.bounds.height() >= least;
            if is_large && tracer.is_visible(ring.bounds) {
                if visible.len() >= SLICE && !ring.is_courtyard {
                    fill(&visible, camera, tracer, items);
                    visible.clear();
                }
                visible.extend(self.points.get(first..ring.end as usize));
            }
            first = ring.end as usize;
        }
        fill(&visible, camera, tracer, items);
    }
}

/// Adds these rings as one filled area with an outline.
fn fill(rings: &[&[WorldPoint]], camera: Camera, tracer: &mut Tracer, items: &mut Vec<Item>) {
    let path = tracer.path(|tracer| {
        rings.iter().for_each(|ring| tracer.polyline(ring, true));
    });
    if let Some(path) = path {
        let role = Role::Building;
        items.push(Item::Fill { role, path });
        let zoom = camera.zoom();
        items.push(Item::stroke(Role::BuildingEdge, zoom, true, path));
    }
}

/// Whether a ring turns clockwise on the ground. The world's y grows to the south.
fn is_clockwise(ring: &[WorldPoint]) -> bool {
    let next = ring.iter().cycle().skip(1);
    let twice_the_area: f64 = ring
        .iter()
        .zip(next)
        .map(|(a, b)| a.x * b.y - b.x * a.y)
        .sum();
    twice_the_area > 0.0
}
