//! The atlas as a map: neighbourhoods and places in world coordinates, built once and never changed.

use crate::arcs::{self, Arcs, Rings, Turn, range};
use crate::merge::merged;
use crate::point::{Bounds, WorldPoint};
use crate::pole::pole;
use crate::rules;
use crate::simplify::zoom_of_length;
use crate::symbol::Symbol;
use crate::topology::LooseRings;
use atlas::LonLat;
use geo::MultiPolygon;
use std::sync::OnceLock;

/// Collects areas and marks; [`finish`](Self::finish) makes the sheet.
#[derive(Debug, Default)]
pub struct SheetBuilder {
    areas: Vec<Area>,
    area_rings: LooseRings,
    area_ends: Vec<u32>,
    marks: Vec<Mark>,
    mark_rings: LooseRings,
    mark_ends: Vec<u32>,
}

/// Areas (neighbourhoods) and marks (places), each with an index in the order in which they were added.
#[derive(Debug)]
pub struct Sheet {
    bounds: Bounds,
    areas: Vec<Area>,
    pub(crate) borders: Plane,
    /// How each arc of the borders is drawn.
    pub(crate) lines: Vec<Line>,
    pub(crate) land: Rings,
    pub(crate) water: Rings,
    marks: Vec<Mark>,
    pub(crate) outlines: Plane,
}

/// Arcs, the rings made of them, and which rings belong to which item.
#[derive(Debug, Default)]
pub(crate) struct Plane {
    pub(crate) arcs: Arcs,
    pub(crate) rings: Rings,
    ends: Vec<u32>,
}

/// What an arc of the borders is, and the zoom from which it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Line {
    /// Between two neighbourhoods that are not both water.
    Border(f32),
    /// Around the land as a whole.
    Edge(f32),
    /// Never drawn.
    Hidden,
}

#[derive(Debug)]
struct Area {
    name: String,
    water: bool,
    /// The side of a square with the same area, in world units.
    side: f64,
    bounds: Option<Bounds>,
    name_point: OnceLock<Option<WorldPoint>>,
}

#[derive(Clone, Copy, Debug)]
struct Mark {
    at: WorldPoint,
    symbol: Symbol,
}

impl SheetBuilder {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a neighbourhood with its polygons (x longitude, y latitude, degrees) and returns its index. Rings
    /// without an area are not drawn; vertices that are no numbers are passed over.
    pub fn area(&mut self, name: &str, water: bool, shape: &MultiPolygon<f64>) -> u32 {
        let first = self.area_rings.len();
        push_rings(&mut self.area_rings, shape);
        let last = self.area_rings.len();
        self.area_ends.push(last as u32);
        // Holes count as well: for how large something looks that is near enough.
        let area: f64 = (first..last).map(|ring| self.area_rings.area(ring)).sum();
        self.areas.push(Area {
            name: name.to_owned(),
            water,
            side: area.sqrt(),
            bounds: None,
            name_point: OnceLock::new(),
        });
        self.areas.len() as u32 - 1
    }

    /// Adds a place: where its symbol stands, its polygons if it is an area itself (x longitude, y latitude,
    /// degrees), and its symbol. Returns its index.
    pub fn mark(
        &mut self,
        anchor: LonLat,
        outline: Option<&MultiPolygon<f64>>,
        symbol: Symbol,
    ) -> u32 {
        if let Some(outline) = outline {
            push_rings(&mut self.mark_rings, outline);
        }
        self.mark_ends.push(self.mark_rings.len() as u32);
        self.marks.push(Mark {
            at: anchor.into(),
            symbol,
        });
        self.marks.len() as u32 - 1
    }

    /// Joins the borders of neighbours and works out what is drawn at which zoom.
    pub fn finish(mut self) -> Sheet {
        let borders = Plane::new(self.area_rings, self.area_ends);
        for (index, area) in self.areas.iter_mut().enumerate() {
            area.bounds = borders.bounds(index);
        }
        let outlines = Plane::new(self.mark_rings, self.mark_ends);
        let kind = |water: bool| {
            let areas = self.areas.iter().enumerate();
            let wanted = areas.filter(move |(_, area)| area.water == water);
            merged(
                &borders.arcs,
                wanted.flat_map(|(area, _)| borders.turns(area)),
            )
        };
        let (land, water) = (kind(false), kind(true));
        let lines = lines(&borders, &self.areas, &land);
        let rings = |rings: &Rings| {
            (0..rings.len())
                .filter_map(|ring| rings.bounds(ring))
                .reduce(Bounds::joined)
        };
        let marks = Bounds::around(self.marks.iter().map(|mark| mark.at));
        let bounds = [rings(&borders.rings), rings(&outlines.rings), marks]
            .into_iter()
            .flatten()
            .reduce(Bounds::joined)
            .unwrap_or(Bounds::WORLD);
        Sheet {
            bounds,
            areas: self.areas,
            borders,
            lines,
            land,
            water,
            marks: self.marks,
            outlines,
        }
    }
}

impl Sheet {
    /// Around all areas and marks; the world when there are none.
    pub fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// How many areas there are.
    pub fn areas(&self) -> u32 {
        self.areas.len() as u32
    }

    /// How many marks there are.
    pub fn marks(&self) -> u32 {
        self.marks.len() as u32
    }

    /// An area's name; empty when there is no such area.
    pub fn area_name(&self, area: u32) -> &str {
        self.areas
            .get(area as usize)
            .map_or("", |area| area.name.as_str())
    }

    /// The rectangle around an area; `None` when there is no such area or it has no polygon.
    pub fn area_bounds(&self, area: u32) -> Option<Bounds> {
        self.areas.get(area as usize)?.bounds
    }

    /// The area at a point, of several the one added last; `None` outside all.
    pub fn area_at(&self, point: WorldPoint) -> Option<u32> {
        (0..self.areas())
            .rev()
            .find(|area| self.borders.encloses(*area as usize, point))
    }

    /// Where a mark stands; `None` when there is no such mark.
    pub fn mark_at(&self, mark: u32) -> Option<WorldPoint> {
        self.marks.get(mark as usize).map(|mark| mark.at)
    }

    /// The rectangle around a mark and its outline; `None` when there is no such mark.
    pub fn mark_bounds(&self, mark: u32) -> Option<Bounds> {
        let at = self.mark_at(mark)?;
        let point = Bounds { min: at, max: at };
        Some(match self.outlines.bounds(mark as usize) {
            Some(outline) => outline.joined(point),
            None => point,
        })
    }

    /// A mark's symbol; `None` when there is no such mark.
    pub fn symbol(&self, mark: u32) -> Option<Symbol> {
        self.marks.get(mark as usize).map(|mark| mark.symbol)
    }

    /// The side in world units of a square as large as the area.
    pub(crate) fn area_side(&self, area: u32) -> f64 {
        self.areas.get(area as usize).map_or(0.0, |area| area.side)
    }

    /// Where the middle of the area's name goes if it can. Looked for when it is first needed: most areas are
    /// never that large on the screen.
    pub(crate) fn name_point(&self, area: u32) -> Option<WorldPoint> {
        let found = &self.areas.get(area as usize)?.name_point;
        *found.get_or_init(|| self.find_name_point(area as usize))
    }

    /// Whether a rectangle lies inside an area, all of it.
    pub(crate) fn area_holds(&self, area: u32, part: Bounds) -> bool {
        let Plane { arcs, rings, .. } = &self.borders;
        let is_crossed = |ring: usize| rings.crosses(arcs, ring, part);
        !self.borders.rings_of(area as usize).any(is_crossed)
            && self.borders.encloses(area as usize, part.centre())
    }

    fn find_name_point(&self, area: usize) -> Option<WorldPoint> {
        let Plane { arcs, rings, .. } = &self.borders;
        let own = self.borders.rings_of(area);
        let size = |ring: usize| arcs::area(arcs, rings.turns(ring));
        // Exteriors have a positive area, and their holes follow them.
        let largest = own.clone().max_by(|a, b| size(*a).total_cmp(&size(*b)))?;
        let with_holes: Vec<&[Turn]> = (largest..own.end)
            .take_while(|ring| *ring == largest || size(*ring) < 0.0)
            .map(|ring| rings.turns(ring))
            .collect();
        pole(arcs, &with_holes, rings.bounds(largest)?)
    }
}

impl Plane {
    fn new(loose: LooseRings, ends: Vec<u32>) -> Self {
        let (arcs, rings) = loose.into_arcs();
        Self { arcs, rings, ends }
    }

    /// The rings of an item.
    pub(crate) fn rings_of(&self, item: usize) -> std::ops::Range<usize> {
        range(&self.ends, item)
    }

    /// Whether an item has a ring.
    pub(crate) fn has(&self, item: usize) -> bool {
        !self.rings_of(item).is_empty()
    }

    fn turns(&self, item: usize) -> impl Iterator<Item = &[Turn]> {
        self.rings_of(item).map(|ring| self.rings.turns(ring))
    }

    /// The rectangle around an item's rings; `None` without a ring.
    pub(crate) fn bounds(&self, item: usize) -> Option<Bounds> {
        self.rings_of(item)
            .filter_map(|ring| self.rings.bounds(ring))
            .reduce(Bounds::joined)
    }

    /// Even-odd over all rings: inside an exterior and in none of its holes.
    fn encloses(&self, item: usize, point: WorldPoint) -> bool {
        self.rings_of(item)
            .filter(|ring| self.rings.encloses(&self.arcs, *ring, point))
            .count()
            % 2
            == 1
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

/// A border appears as soon as the larger of its two neighbours is large enough: so every area that has a
/// border at all has it all around, and at the scale of a country the screen, not the country, says how many
/// lines there are.
fn lines(borders: &Plane, areas: &[Area], land: &Rings) -> Vec<Line> {
    let mut lines = vec![Line::Hidden; borders.arcs.len()];
    for (index, area) in areas.iter().enumerate().filter(|(_, area)| !area.water) {
        let from = zoom_of_length(area.side, rules::BORDER_AREA);
        for turn in borders.turns(index).flatten() {
            if let Some(line) = lines.get_mut(turn.arc()) {
                *line = match *line {
                    Line::Border(other) => Line::Border(other.min(from)),
                    _ => Line::Border(from),
                };
            }
        }
    }
    for ring in 0..land.len() {
        let side = arcs::area(&borders.arcs, land.turns(ring)).abs().sqrt();
        let from = zoom_of_length(side, rules::EDGE_AREA);
        for turn in land.turns(ring) {
            if let Some(line) = lines.get_mut(turn.arc()) {
                *line = Line::Edge(from);
            }
        }
    }
    lines
}
