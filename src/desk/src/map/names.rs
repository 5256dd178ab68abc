//! The names of regions, where there is room.

use super::geometry::MapRegion;
use super::path_data::decimal;
use super::scale::MapScale;
use crate::picture::SvgElement;

/// The size of the letters, CSS px.
const LETTERS: f64 = 13.0;
/// The mean width of a letter in its size, of a sans-serif typeface.
const LETTER_WIDTH: f64 = 0.56;
/// From which side of a square of equal area a region has a name, CSS px.
const LEAST_SIDE: f64 = 46.0;
/// How much wider than the side of that square a name may be.
const OVERHANG: f64 = 1.6;
/// The room around a name, CSS px.
const CLEARANCE: f64 = 3.0;

/// The names of the regions that are large enough on the screen, without overlaps: the selected one first, then the largest.
pub fn name_layer(regions: &[MapRegion], selected: Option<usize>, scale: MapScale) -> SvgElement {
    let mut order: Vec<usize> = (0..regions.len()).collect();
    let side = |it: usize| regions.get(it).map_or(0.0, |it| it.side);
    order.sort_by(|a, b| {
        let is_other = |it: usize| selected != Some(it);
        let by_side = side(*b).total_cmp(&side(*a));
        is_other(*a).cmp(&is_other(*b)).then(by_side)
    });
    let mut taken: Vec<[f64; 4]> = Vec::new();
    let mut names = Vec::new();
    for number in order {
        let Some(region) = regions.get(number) else {
            continue;
        };
        let is_selected = selected == Some(number);
        let side = region.side / scale.pixel;
        let letters = region.name.chars().count() as f64;
        let width = letters * LETTERS * LETTER_WIDTH;
        let has_room = side >= LEAST_SIDE && width <= side * OVERHANG;
        let Some([x, y]) = region.name_point.filter(|it| scale.shows(*it, 0.0)) else {
            continue;
        };
        if region.name.is_empty() || !(has_room || is_selected) {
            continue;
        }
        let (half, up) = (
            (width / 2.0 + CLEARANCE) * scale.pixel,
            (LETTERS / 2.0 + CLEARANCE) * scale.pixel,
        );
        let around = [x - half, y - up, x + half, y + up];
        if taken.iter().any(|other| overlap(*other, around)) {
            continue;
        }
        taken.push(around);
        names.push((number, [x, y], is_selected));
    }
    // In the order of the regions, so that a change of one changes no other.
    names.sort_by_key(|it| it.0);
    let name = |(number, [x, y], is_selected): (usize, [f64; 2], bool)| {
        let class = if is_selected { "name selected" } else { "name" };
        let text = regions.get(number).map_or("", |it| it.name.as_str());
        SvgElement::new("text", class)
            .with("x", decimal(x, 1))
            .with("y", decimal(y, 1))
            .with("dy", ".35em")
            .saying(text)
    };
    SvgElement::new("g", "names")
        .with("font-size", decimal(LETTERS * scale.pixel, 3))
        .holding(names.into_iter().map(name))
}

fn overlap(a: [f64; 4], b: [f64; 4]) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}
