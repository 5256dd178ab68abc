//! Residents of a neighbourhood, spread over it where nothing is known of where they live.

use crate::age_group::AgeGroup;
use crate::count::Count;
use crate::demand::{DemandPoint, Unpublished};
use crate::published_counts::counts;
use atlas::{Area, Atlas, EcefPoint, LonLat, Metres, Neighbourhood, NeighbourhoodIndex};
use streets::{Start, WalkingNetwork};

/// Longest piece of street and widest square of an area of which all residents are taken to be at its middle, in metres: the
/// size of the squares in which Statistics Netherlands counts.
const STEP: f64 = 100.0;

/// Most rows and columns of squares of one neighbourhood; larger ones have larger squares.
const MOST_STEPS: f64 = 200.0;

/// A position with its weight and what belongs to it.
type Spot<T> = (LonLat, u64, T);

/// In proportion to the length of the walkable streets and paths on the surface. Residents of a neighbourhood without any are at
/// its anchor, from where a walk may be impossible.
pub fn over_streets(
    atlas: &Atlas,
    network: &WalkingNetwork,
    unpublished: Unpublished,
) -> (Vec<DemandPoint>, Vec<Start>) {
    let mut spots: Vec<Vec<Spot<Start>>> = vec![Vec::new(); atlas.neighbourhoods().len()];
    for (length, at, start) in Start::along_streets(network.streets(), Metres::new(STEP)) {
        if let Some(NeighbourhoodIndex(index)) = atlas.neighbourhood_at(at) {
            spots[index as usize].push((at, length.tenths_of_millimetres(), start));
        }
    }
    let anchor = |at| (at, 1, network.start(atlas, at));
    points(atlas, spots, anchor, unpublished)
        .into_iter()
        .unzip()
}

/// Evenly over the area, as squares of about 100 m.
pub fn over_area(atlas: &Atlas, unpublished: Unpublished) -> Vec<DemandPoint> {
    let squares = |one: &Neighbourhood| {
        let squares = squares(&one.area).into_iter();
        squares.map(|at| (at, 1, ())).collect()
    };
    let spots = atlas.neighbourhoods().iter().map(squares).collect();
    let points = points(atlas, spots, |at| (at, 1, ()), unpublished);
    points.into_iter().map(|(point, ())| point).collect()
}

fn points<T>(
    atlas: &Atlas,
    spots: Vec<Vec<Spot<T>>>,
    anchor: impl Fn(LonLat) -> Spot<T>,
    unpublished: Unpublished,
) -> Vec<(DemandPoint, T)> {
    let mut points = Vec::new();
    let neighbourhoods = (0..).map(NeighbourhoodIndex).zip(atlas.neighbourhoods());
    for ((index, one), mut spots) in neighbourhoods.zip(spots) {
        let published = AgeGroup::ALL.map(|group| group.of_neighbourhood(&one.demographics));
        // Nobody lives on open water, whatever is published.
        let most = if one.water {
            0
        } else {
            unpublished.neighbourhood
        };
        let counts = counts(published, most, None);
        if counts.iter().all(|it| *it == Count::NONE) {
            continue;
        }
        if spots.iter().all(|(_, weight, _)| *weight == 0) {
            spots = vec![anchor(one.area.anchor())];
        }
        let weights: Vec<u64> = spots.iter().map(|(_, weight, _)| *weight).collect();
        let [all, under_15, from_65] = counts.map(|it| it.apportion(&weights).into_iter());
        let divided = all.zip(under_15).zip(from_65);
        points.extend(spots.into_iter().zip(divided).map(
            |((at, _, own), ((all, under_15), from_65))| {
                let counts = [all, under_15, from_65];
                let point = DemandPoint {
                    at,
                    neighbourhood: index,
                    counts,
                };
                (point, own)
            },
        ));
    }
    points
}

/// The centres of the squares of a grid that are in an area.
fn squares(area: &Area) -> Vec<LonLat> {
    let Some((west, south, east, north)) = bounds(area) else {
        return Vec::new();
    };
    let (Some(corner), Some(along), Some(up)) = (
        LonLat::new(west, south),
        LonLat::new(east, south),
        LonLat::new(west, north),
    ) else {
        return Vec::new();
    };
    let steps = |to: LonLat| {
        let metres = EcefPoint::from(corner).chord_squared(to.into()).sqrt();
        (metres / STEP).ceil().clamp(1.0, MOST_STEPS) as u32
    };
    let (columns, rows) = (steps(along), steps(up));
    let middle = |from: f64, to: f64, number: u32, count: u32| {
        from + (to - from) * (f64::from(number) + 0.5) / f64::from(count)
    };
    let all = (0..rows).flat_map(|row| (0..columns).map(move |column| (column, row)));
    all.filter_map(|(column, row)| {
        let at = LonLat::new(
            middle(west, east, column, columns),
            middle(south, north, row, rows),
        )?;
        area.contains(at).then_some(at)
    })
    .collect()
}

/// West, south, east and north of an area in degrees.
fn bounds(area: &Area) -> Option<(f64, f64, f64, f64)> {
    let rings = area.polygons().iter().map(|it| it.exterior());
    let corners = rings.flat_map(|ring| ring.coords());
    corners
        .map(|at| (at.x, at.y, at.x, at.y))
        .reduce(|a, b| (a.0.min(b.0), a.1.min(b.1), a.2.max(b.2), a.3.max(b.3)))
}
