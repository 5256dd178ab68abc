//! Gaps as dots, the larger the more people.

use super::geometry::MapGeometry;
use super::path_data::PathData;
use crate::answers::{GapKind, GapPoint};
use crate::picture::SvgElement;
use atlas::LonLat;

/// The limits between the sizes of dots, in people. They are the same for all questions, so that pictures can be compared.
pub const GAP_LIMITS: [f64; 4] = [5.0, 20.0, 50.0, 100.0];

/// The points where people live who have no place near, as dots of five sizes: filled, and as rings where it is unknown whether
/// they have one.
pub fn gap_layer(points: &[GapPoint], geometry: &MapGeometry) -> SvgElement {
    let mut paths: [[PathData; 2]; GAP_LIMITS.len() + 1] = Default::default();
    for point in points {
        let Some(at) = LonLat::new(point.lon, point.lat) else {
            continue;
        };
        let is_perhaps = point.gap == GapKind::Perhaps || point.people.low <= 0.0;
        let size = size_of(point.people.high);
        let path = paths.get_mut(size);
        if let Some(path) = path.and_then(|it| it.get_mut(usize::from(is_perhaps))) {
            path.dot(geometry.point(at));
        }
    }
    let mut dots = SvgElement::new("g", "gaps");
    // Large dots below small ones.
    for (size, [certain, perhaps]) in paths.into_iter().enumerate().rev() {
        let kinds = [(certain, false), (perhaps, true)];
        for (path, is_perhaps) in kinds.into_iter().filter(|it| !it.0.is_empty()) {
            dots = dots.holding(dot_paths(path.into_text(), size, is_perhaps));
        }
    }
    dots
}

/// The paths of dots of one size, from 0: a rim, and in it the dot or, of a ring, its hole.
pub fn dot_paths(path: String, size: usize, is_perhaps: bool) -> [SvgElement; 2] {
    let inner = if is_perhaps { "gap-hole" } else { "gap" };
    let outer = if is_perhaps { "gap-ring" } else { "gap-rim" };
    [outer, inner].map(|class| {
        SvgElement::new("path", format!("{class} size-{size}")).with("d", path.clone())
    })
}

fn size_of(people: f64) -> usize {
    GAP_LIMITS.partition_point(|limit| *limit <= people)
}
