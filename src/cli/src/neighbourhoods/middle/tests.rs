use super::{HomeWeight, middle, set};
use crate::geometry::grid;
use crate::geometry::local_projection::LocalProjection;
use crate::neighbourhoods::NeighbourhoodRecord;
use fastrand::Rng;
use geo::{Coord, Distance, Euclidean, MultiPolygon, Point, Rect};

/// 0.01° is about 680 m east here and 1,112 m north.
const LATITUDE: f64 = 52.3;

fn projection() -> LocalProjection {
    LocalProjection::at_latitude(LATITUDE)
}

/// A position at hundredths of a degree east and north of 5.6°, 52.3°, with its weight.
fn weighted(east: f64, north: f64, weight: f64) -> HomeWeight {
    let at = Coord {
        x: 5.6 + east / 100.0,
        y: LATITUDE + north / 100.0,
    };
    (grid::coord(grid::vertex(at)), weight)
}

/// A neighbourhood of ten by ten hundredths of a degree, that many east of 5.6°.
fn neighbourhood(east: f64) -> NeighbourhoodRecord {
    let ((low, _), (high, _)) = (weighted(east, 0.0, 1.0), weighted(east + 10.0, 10.0, 1.0));
    let exact = MultiPolygon(vec![Rect::new(low, high).to_polygon()]);
    NeighbourhoodRecord::of_area(&east.to_string(), "Buurt", exact)
}

//  ┌───────────────┐
//  │ village    ·  │   the centroid is in the forest between
//  │ ::            │   village and hamlet
//  └───────────────┘
#[test]
fn the_middle_is_in_the_village_and_not_in_the_forest_or_the_hamlet() {
    let mut all = [neighbourhood(0.0)];
    let village = weighted(1.0, 1.0, 60.0);
    let homes = vec![
        weighted(9.0, 9.0, 30.0),
        village,
        weighted(1.1, 1.0, 25.0),
        weighted(1.0, 1.2, 25.0),
    ];
    set(&mut all, &[homes], projection());
    assert_eq!(all[0].middle, Some(village.0));
}

#[test]
fn each_neighbourhood_takes_the_first_source_that_has_something_in_it() {
    let mut all = [neighbourhood(0.0), neighbourhood(10.0), neighbourhood(20.0)];
    let (square, house, street) = (
        weighted(2.0, 2.0, 40.0),
        weighted(3.0, 3.0, 1.0),
        weighted(14.0, 4.0, 120.0),
    );
    let nobody = weighted(15.0, 5.0, 0.0);
    let sources = [vec![square, nobody], vec![house], vec![street, house]];
    set(&mut all, &sources, projection());
    let middles = all.map(|it| it.middle);
    assert_eq!(middles, [Some(square.0), Some(street.0), None]);
}

#[test]
fn the_middle_has_nearly_the_smallest_sum_of_distances_of_all_homes() {
    for seed in 0..100 {
        let random = &mut Rng::with_seed(seed);
        let mut one = || {
            weighted(
                random.f64() * 5.0,
                random.f64() * 5.0,
                1.0 + random.f64() * 9.0,
            )
        };
        let all: Vec<HomeWeight> = (0..40).map(|_| one()).collect();
        let sum = |from: Coord<f64>| -> f64 {
            let project = |at| Point(projection().project(at));
            let far = |(at, weight): &HomeWeight| {
                weight * Euclidean.distance(project(from), project(*at))
            };
            all.iter().map(far).sum()
        };
        let found = middle(&all, projection()).unwrap();
        let least = all
            .iter()
            .map(|(at, _)| sum(*at))
            .fold(f64::INFINITY, f64::min);
        assert!(
            sum(found) <= least * 1.05,
            "seed {seed}: {} {least}",
            sum(found)
        );
    }
    assert_eq!(middle(&[], projection()), None);
}
