//! The part of an atlas on which its map opens: the smallest rectangle with most of the people.

use crate::geometry::grid;
use crate::geometry::local_projection::LocalProjection;
use crate::neighbourhoods::NeighbourhoodRecord;
use crate::output::bounds;
use crate::places::record::PlaceRecord;
use geo::{BoundingRect, Contains, Coord, InteriorPoint, Rect};
use streets::Population;

#[cfg(test)]
mod tests;

/// The rectangle has at least this share of the people, in fifths. The last fifth lives far apart: of Liechtenstein, the
/// rectangle with 80 % is 16 km high, and that with 99 % 21 km, of 25.
const FIFTHS: u128 = 4;
/// The longer side of what is searched is divided into this many cells.
const CELLS: f64 = 64.0;
/// The longer side of the atlas has this many positions at which the residents of a neighbourhood are counted.
const SAMPLES: f64 = 128.0;
/// Residents of a neighbourhood are counted in such parts.
const PARTS: u128 = 1_000;
/// Their place in [`crate::neighbourhoods::FIGURES`].
const RESIDENTS: usize = 0;
/// A rectangle that is larger than this share of the atlas's is not worth a map that leaves something out.
const LARGEST: f64 = 0.5;

/// A position in degrees, and how many are there.
type CountedPosition = (Coord<f64>, u128);

/// West, south, east and north in degrees, on the grid, of the smallest rectangle with four fifths of the people: by where they
/// live, if that is known; else by the residents of neighbourhoods, if most of these are known; else of the places. `None`
/// if that is most of the atlas, or nothing is known.
pub fn start(
    people: Option<&Population>,
    neighbourhoods: &[NeighbourhoodRecord],
    places: &[PlaceRecord],
    projection: LocalProjection,
) -> Option<[f64; 4]> {
    let [west, south, east, north] = bounds::bounding_box(neighbourhoods, places);
    let whole = Rect::new((west, south), (east, north));
    let homes = people.map(homes).unwrap_or_default();
    let rectangle = smallest(&homes, projection)
        .or_else(|| smallest(&residents(neighbourhoods, whole, projection), projection))
        .or_else(|| smallest(&positions(places), projection))?;
    let area = |rectangle: Rect<f64>| rectangle.width() * rectangle.height();
    if area(rectangle) > LARGEST * area(whole) {
        return None;
    }
    let corner = |at| grid::coord(grid::vertex(at));
    let (low, high) = (corner(rectangle.min()), corner(rectangle.max()));
    // Homes are within the published borders, which the atlas simplifies.
    let start = [
        low.x.max(west),
        low.y.max(south),
        high.x.min(east),
        high.y.min(north),
    ];
    // One position is no part to open on.
    (start[0] <= start[2] && start[1] <= start[3] && start[..2] != start[2..]).then_some(start)
}

fn homes(people: &Population) -> Vec<CountedPosition> {
    let homes = people.points.iter();
    let homes = homes.filter_map(|home| Some((home.at.into(), u128::from(home.total?))));
    homes.collect()
}

fn positions(places: &[PlaceRecord]) -> Vec<CountedPosition> {
    let bounds = places.iter().filter_map(|it| it.geometry.bounding_rect());
    bounds.map(|it| (it.center(), 1)).collect()
}

/// The residents of each neighbourhood, evenly over its area. Nothing if the residents of most neighbourhoods are unknown.
fn residents(
    neighbourhoods: &[NeighbourhoodRecord],
    whole: Rect<f64>,
    projection: LocalProjection,
) -> Vec<CountedPosition> {
    let on_land = || neighbourhoods.iter().filter(|it| !it.water);
    let known = on_land().filter_map(|it| Some((it, it.figures[RESIDENTS]?)));
    let known: Vec<_> = known.collect();
    if known.len() * 2 <= on_land().count() {
        return Vec::new();
    }
    let metre = projection.project(Coord { x: 1.0, y: 1.0 });
    let side = (whole.width() * metre.x).max(whole.height() * metre.y) / SAMPLES;
    let step = Coord {
        x: side / metre.x,
        y: side / metre.y,
    };
    let mut all = Vec::new();
    for (neighbourhood, residents) in known {
        let area = grid::degrees(&neighbourhood.area);
        let Some(bounds) = area.bounding_rect().filter(|_| side > 0.0) else {
            continue;
        };
        let along = |from: f64, to: f64, start: f64, step: f64| {
            let number = |at: f64| ((at - start) / step) as u32;
            (number(from)..=number(to)).map(move |it| start + (f64::from(it) + 0.5) * step)
        };
        let (low, high, start) = (bounds.min(), bounds.max(), whole.min());
        let rows = along(low.y, high.y, start.y, step.y);
        let cells = rows.flat_map(|y| {
            let columns = along(low.x, high.x, start.x, step.x);
            columns.map(move |x| Coord { x, y })
        });
        let mut found: Vec<Coord<f64>> = cells.filter(|at| area.contains(at)).collect();
        if found.is_empty() {
            found.extend(area.interior_point().map(|it| it.0));
        }
        let each = u128::from(residents) * PARTS / (found.len().max(1) as u128);
        all.extend(found.into_iter().map(|at| (at, each)));
    }
    all
}

/// The rectangle with the smallest sum of its sides that has [`FIFTHS`] of the weight, in degrees. `None` without weight.
fn smallest(points: &[CountedPosition], projection: LocalProjection) -> Option<Rect<f64>> {
    let points: Vec<&CountedPosition> = points.iter().filter(|(_, weight)| *weight > 0).collect();
    let all: geo::MultiPoint<f64> = points.iter().map(|(at, _)| geo::Point(*at)).collect();
    let bounds = all.bounding_rect()?;
    let (low, high) = (
        projection.project(bounds.min()),
        projection.project(bounds.max()),
    );
    let step = ((high.x - low.x).max(high.y - low.y) / CELLS).max(f64::MIN_POSITIVE);
    let cell = |at: Coord<f64>| {
        let at = projection.project(at);
        [at.x - low.x, at.y - low.y].map(|along| (along / step).min(CELLS) as usize)
    };
    let [columns, rows] = cell(bounds.max()).map(|last| last + 1);
    let mut weights = vec![0_u128; columns * rows];
    for (at, weight) in &points {
        let [column, row] = cell(*at);
        weights[row * columns + column] += weight;
    }
    let least = (weights.iter().sum::<u128>() * FIFTHS).div_ceil(5);
    // Of each range of rows, the narrowest range of columns.
    let mut best: Option<(usize, [usize; 2], [usize; 2])> = None;
    for first in 0..rows {
        let mut sums = vec![0_u128; columns];
        for last in first..rows {
            let row = &weights[last * columns..(last + 1) * columns];
            sums.iter_mut()
                .zip(row)
                .for_each(|(sum, weight)| *sum += weight);
            if let Some([west, east]) = narrowest(&sums, least) {
                let size = east - west + last - first;
                if best.is_none_or(|(smallest, ..)| size < smallest) {
                    best = Some((size, [west, first], [east, last]));
                }
            }
        }
    }
    let (_, from, to) = best?;
    let is_inside = |at: Coord<f64>| {
        let place = cell(at);
        [0, 1]
            .iter()
            .all(|axis| (from[*axis]..=to[*axis]).contains(&place[*axis]))
    };
    let inside = points.into_iter().filter(|(at, _)| is_inside(*at));
    let inside: geo::MultiPoint<f64> = inside.map(|(at, _)| geo::Point(*at)).collect();
    inside.bounding_rect()
}

/// The first and last of the fewest neighbouring numbers whose sum is at least this.
fn narrowest(numbers: &[u128], least: u128) -> Option<[usize; 2]> {
    let (mut first, mut sum) = (0, 0);
    let mut best: Option<[usize; 2]> = None;
    for (last, number) in numbers.iter().enumerate() {
        sum += number;
        while first < last && sum - numbers[first] >= least {
            sum -= numbers[first];
            first += 1;
        }
        if sum >= least && best.is_none_or(|[from, to]| last - first < to - from) {
            best = Some([first, last]);
        }
    }
    best
}
