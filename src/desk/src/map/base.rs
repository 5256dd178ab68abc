//! Water, railways and streets: what people know their way by, quieter than the figures.

use super::path_data::PathData;
use super::scale::MapScale;
use super::units::MapUnits;
use crate::picture::SvgElement;
use atlas::LonLat;
use geo::{LineString, Simplify};
use streets::{Class, LandCover, StreetArea, StreetLine};

/// From how many metres for a CSS px small streets are left out: they would be a grey veil over the figures.
const STREETS_UP_TO: f64 = 6.0;
/// By how much a line may differ from where the street is, in map units.
const TOLERANCE: f64 = 0.5;

/// The lines at every zoom, and those that are drawn close up, bottom to top, with their classes in the style sheet.
const WIDE: [(Class, &str); 3] = [
    (Class::Rail, "rail"),
    (Class::Major, "major-street"),
    (Class::Motorway, "motorway"),
];
const CLOSE: [(Class, &str); 2] = [(Class::Stream, "stream"), (Class::Street, "street")];

/// Water and the lines of streets as paths. A page adds them in pieces, as long as each takes it, and draws each piece once.
#[derive(Clone, Debug, PartialEq)]
pub struct BaseLayer {
    units: MapUnits,
    water: Vec<SvgElement>,
    /// For each class of [`CLOSE`] and [`WIDE`] its paths.
    lines: [Vec<SvgElement>; CLOSE.len() + WIDE.len()],
}

impl BaseLayer {
    /// No lines yet.
    pub fn new(units: MapUnits) -> Self {
        Self {
            units,
            water: Vec::new(),
            lines: Default::default(),
        }
    }

    /// Adds lines: at most one path for each class. Tunnels, footpaths and the like are left out.
    pub fn add_lines(&mut self, lines: &[StreetLine]) {
        let classes = CLOSE.iter().chain(&WIDE);
        for ((class, name), paths) in classes.zip(&mut self.lines) {
            let drawn = lines
                .iter()
                .filter(|it| it.class == *class && !it.is_underground);
            let mut path = PathData::default();
            for line in drawn {
                path.line(simplified(&line.points, self.units));
            }
            paths.extend(element(name, path));
        }
    }

    /// Adds an area. Green is left out: it would be one more colour beside those of the figures.
    pub fn add_area(&mut self, area: &StreetArea) {
        if area.land_cover != LandCover::Water {
            return;
        }
        let mut path = PathData::default();
        for ring in &area.rings {
            // A ring that is smaller than the map can show has no area any more.
            let ring = simplified(ring, self.units);
            if ring.len() > 2 {
                path.ring(ring);
            }
        }
        self.water.extend(element("water", path));
    }

    /// The layer, which goes over the regions: it helps to recognise them. Small streets are hidden unless they are wanted.
    pub fn element(&self, has_small_streets: bool) -> SvgElement {
        let (close, wide) = self.lines.split_at(CLOSE.len());
        let group = |class, paths: &[Vec<SvgElement>]| {
            let groups = paths.iter();
            let groups = groups.map(|it| SvgElement::new("g", "").holding(it.iter().cloned()));
            SvgElement::new("g", class).holding(groups)
        };
        let close = group("close-up", close);
        let close = match has_small_streets {
            true => close,
            false => close.with("display", "none"),
        };
        let water = SvgElement::new("g", "").holding(self.water.iter().cloned());
        SvgElement::new("g", "base").holding([water, close, group("", wide)])
    }
}

/// Whether small streets are drawn at a scale.
pub fn street_detail(scale: MapScale) -> bool {
    scale.metres <= STREETS_UP_TO
}

/// The points of a line in map units that it needs.
fn simplified(points: &[LonLat], units: MapUnits) -> Vec<[f64; 2]> {
    let points = points.iter().map(|it| units.point((*it).into()));
    let line: LineString = points.collect();
    let line = line.simplify(TOLERANCE);
    line.into_iter().map(|it| [it.x, it.y]).collect()
}

fn element(class: &'static str, path: PathData) -> Option<SvgElement> {
    (!path.is_empty()).then(|| SvgElement::new("path", class).with("d", path.into_text()))
}
