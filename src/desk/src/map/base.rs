//! Water, railways and streets: what people know their way by, quieter than the figures.

use super::path_data::PathData;
use super::scale::MapScale;
use super::units::MapUnits;
use crate::picture::SvgElement;
use chart::StreetMap;
use streets::{Class, LandCover};

/// From how many metres for a CSS px small streets are left out: they would be a grey veil over the figures.
const STREETS_UP_TO: f64 = 6.0;

/// The lines at every zoom, and those that are drawn close up, with their classes in the style sheet.
const WIDE: [(Class, &str); 3] = [
    (Class::Rail, "rail"),
    (Class::Major, "major-street"),
    (Class::Motorway, "motorway"),
];
const CLOSE: [(Class, &str); 2] = [(Class::Stream, "stream"), (Class::Street, "street")];

/// Water and the lines of streets in map units: one path for each class, and those of small streets in a group of the class
/// `close-up`, if they are wanted. Draw it over the regions, which it helps to recognise.
pub fn base_layer(streets: &StreetMap, units: MapUnits, with_close_up: bool) -> SvgElement {
    let detail = units.detail();
    let mut water = PathData::default();
    for ring in streets.land_cover_rings(LandCover::Water, detail) {
        water.ring(ring.into_iter().map(|it| units.point(it)));
    }
    let lines = |(class, name): (Class, &'static str)| {
        let mut path = PathData::default();
        for line in streets.surface_lines(class, detail) {
            path.line(line.into_iter().map(|it| units.point(it)));
        }
        (!path.is_empty()).then(|| drawn(name, path))
    };
    let water = (!water.is_empty()).then(|| drawn("water", water));
    let close = with_close_up
        .then(|| SvgElement::new("g", "close-up").holding(CLOSE.into_iter().filter_map(lines)));
    SvgElement::new("g", "base")
        .holding(water)
        .holding(close)
        .holding(WIDE.into_iter().filter_map(lines))
}

/// Whether small streets are drawn at a scale. A page hides their group at others.
pub fn street_detail(scale: MapScale) -> bool {
    scale.metres <= STREETS_UP_TO
}

fn drawn(class: &'static str, path: PathData) -> SvgElement {
    SvgElement::new("path", class).with("d", path.into_text())
}
