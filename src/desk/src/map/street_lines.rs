//! Streets as lines over the regions: those from which a place is within the limit, and those without a seat near.

use super::geometry::MapGeometry;
use super::path_data::PathData;
use crate::answers::{IsochroneAnswer, SeatsAnswer, StreetLinesAnswer};
use crate::picture::SvgElement;
use atlas::LonLat;

/// What a street that is drawn as a line is. Each has a line of its own without regard to colour: solid or dashed, narrow or wide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// A place is within the limit.
    Near,
    /// One is perhaps.
    NearPerhaps,
    /// No seat is within the norm.
    Far,
    /// Perhaps none is.
    FarPerhaps,
}

impl LineKind {
    /// Whether it is so for certain.
    pub(super) fn is_certain(self) -> bool {
        matches!(self, Self::Near | Self::Far)
    }

    /// A path as such a line; close up with a rim.
    pub fn paths(self, path: &str, is_close: bool) -> Vec<SvgElement> {
        let class = match self {
            Self::Near => "near-line",
            Self::NearPerhaps => "near-line perhaps",
            Self::Far => "far-line",
            Self::FarPerhaps => "far-line perhaps",
        };
        let element = |class: String| SvgElement::new("path", class).with("d", path);
        match is_close {
            true => vec![
                element("line-rim".to_owned()),
                element([class, " close"].concat()),
            ],
            false => vec![element(class.to_owned())],
        }
    }
}

/// The streets from which a place is within the limit; close up, where small streets are drawn too, with a rim.
pub fn reach_layer(of: &IsochroneAnswer, geometry: &MapGeometry, is_close: bool) -> SvgElement {
    let lines = [
        (LineKind::NearPerhaps, &of.lines_perhaps),
        (LineKind::Near, &of.lines_within),
    ];
    layer("reach", lines, geometry, is_close)
}

/// The streets without a seat within the norm; close up with a rim.
pub fn seat_layer(of: &SeatsAnswer, geometry: &MapGeometry, is_close: bool) -> SvgElement {
    let lines = [
        (LineKind::FarPerhaps, &of.lines_perhaps),
        (LineKind::Far, &of.lines_beyond),
    ];
    layer("seat-gaps", lines, geometry, is_close)
}

fn layer(
    class: &'static str,
    lines: [(LineKind, &StreetLinesAnswer); 2],
    geometry: &MapGeometry,
    is_close: bool,
) -> SvgElement {
    let paths = lines.into_iter().flat_map(|(kind, lines)| {
        let path = path(lines, geometry);
        let path = Some(path).filter(|it| !it.is_empty());
        path.map_or_else(Vec::new, |it| kind.paths(&it, is_close))
    });
    SvgElement::new("g", class).holding(paths)
}

fn path(lines: &StreetLinesAnswer, geometry: &MapGeometry) -> String {
    let mut path = PathData::default();
    for line in lines.positions() {
        let points = line
            .into_iter()
            .filter_map(|[lon, lat]| LonLat::new(lon, lat));
        path.line(points.map(|it| geometry.point(it)));
    }
    path.into_text()
}
