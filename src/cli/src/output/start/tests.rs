use super::{CountedPosition, smallest, start};
use crate::geometry::local_projection::LocalProjection;
use crate::neighbourhoods::NeighbourhoodRecord;
use crate::places::record::{PlaceRecord, named};
use atlas::LonLat;
use fastrand::Rng;
use geo::{Coord, Geometry, MultiPolygon, Rect, point};
use streets::{Population, PopulationPoint, PopulationUnit};

/// 0.01° is about 680 m east here and 1,112 m north.
const LATITUDE: f64 = 52.3;

fn projection() -> LocalProjection {
    LocalProjection::at_latitude(LATITUDE)
}

/// A neighbourhood from this many hundredths of a degree east of 5.6° to that many, and 0.1° high.
fn neighbourhood(from: f64, to: f64, residents: Option<u64>) -> NeighbourhoodRecord {
    let corner = |east: f64, y| (5.6 + east / 100.0, y);
    let area = Rect::new(corner(from, LATITUDE), corner(to, LATITUDE + 0.1)).to_polygon();
    let exact = MultiPolygon(vec![area]);
    NeighbourhoodRecord {
        figures: [residents, None, None, None, None, None, None],
        ..NeighbourhoodRecord::of_area(&format!("BU{from}"), "Buurt", exact)
    }
}

/// Squares of residents, each at hundredths of a degree east of 5.6° and north of 52.3°.
fn people(squares: &[(f64, f64, Option<u32>)]) -> Population {
    let points = squares.iter().map(|(east, north, total)| PopulationPoint {
        at: LonLat::new(5.6 + east / 100.0, LATITUDE + north / 100.0).unwrap(),
        total: *total,
        age_0_15: None,
        age_65_plus: None,
    });
    Population {
        unit: PopulationUnit::Residents,
        points: points.collect(),
    }
}

/// Places at hundredths of a degree east, along the south side.
fn places(east: &[f64]) -> Vec<PlaceRecord> {
    let place = |(number, east): (usize, &f64)| {
        let at = point!(x: 5.6 + east / 100.0, y: LATITUDE);
        named(&number.to_string(), "bench", None, Geometry::Point(at))
    };
    east.iter().enumerate().map(place).collect()
}

//  forest                    town 90       farm 10
//  ┌─────────────────────────┬─────────────┐
//  │                         │ ::          │ ·
//  └─────────────────────────┴─────────────┘
#[test]
fn the_map_opens_on_the_town_and_not_on_the_forest_or_the_last_farm() {
    let all = [
        neighbourhood(0.0, 6.0, Some(5)),
        neighbourhood(6.0, 10.0, Some(100)),
    ];
    let town = people(&[
        (7.0, 4.0, Some(40)),
        (7.5, 4.5, Some(45)),
        (9.9, 9.0, Some(10)),
        (1.0, 1.0, None),
    ]);
    let opened = start(Some(&town), &all, &[], projection());
    assert_eq!(opened, Some([5.67, 52.34, 5.675, 52.345]));
}

#[test]
fn residents_of_neighbourhoods_count_where_homes_are_unknown() {
    let all = [
        neighbourhood(0.0, 7.0, Some(30)),
        neighbourhood(7.0, 8.0, Some(900)),
        neighbourhood(8.0, 10.0, None),
    ];
    let unpublished = people(&[(1.0, 1.0, None)]);
    for homes in [None, Some(&unpublished)] {
        let [west, south, east, north] = start(homes, &all, &[], projection()).unwrap();
        // Nearly nine tenths of the dense one in the middle.
        assert!(west > 5.669 && east < 5.681, "{west} {east}");
        assert!((0.08..=0.1).contains(&(north - south)), "{south} {north}");
    }
}

#[test]
fn places_count_where_the_residents_of_most_neighbourhoods_are_unknown() {
    let all = [
        neighbourhood(0.0, 5.0, Some(900)),
        neighbourhood(5.0, 10.0, None),
    ];
    let places = places(&[8.0, 8.1, 8.2, 8.3, 1.0]);
    let opened = start(None, &all, &places, projection());
    assert_eq!(opened, Some([5.68, 52.3, 5.683, 52.3]));
}

#[test]
fn an_atlas_that_is_built_up_everywhere_opens_as_a_whole() {
    let all = [
        neighbourhood(0.0, 5.0, Some(900)),
        neighbourhood(5.0, 10.0, Some(1000)),
    ];
    assert_eq!(start(None, &all, &[], projection()), None);
    assert_eq!(
        start(None, &[neighbourhood(0.0, 1.0, None)], &[], projection()),
        None
    );
}

#[test]
fn the_rectangle_is_about_the_smallest_of_all_with_four_fifths() {
    for seed in 0..60 {
        let random = &mut Rng::with_seed(seed);
        let points: Vec<CountedPosition> = (0..random.usize(1..14))
            .map(|_| {
                let at = Coord {
                    x: 5.6 + random.f64() * 0.1,
                    y: LATITUDE + random.f64() * 0.1,
                };
                (at, random.u128(0..9))
            })
            .collect();
        let all: u128 = points.iter().map(|(_, weight)| weight).sum();
        let inside = |bounds: Rect<f64>| -> u128 {
            let is_inside = |at: &Coord<f64>| {
                (bounds.min().x..=bounds.max().x).contains(&at.x)
                    && (bounds.min().y..=bounds.max().y).contains(&at.y)
            };
            let found = points.iter().filter(|(at, _)| is_inside(at));
            found.map(|(_, weight)| weight).sum()
        };
        let Some(found) = smallest(&points, projection()) else {
            assert_eq!(all, 0, "seed {seed}");
            continue;
        };
        assert!(inside(found) * 5 >= all * 4, "seed {seed}");
        let sides = |bounds: Rect<f64>| {
            let size = projection().project(Coord {
                x: bounds.width(),
                y: bounds.height(),
            });
            size.x + size.y
        };
        let mut least = f64::INFINITY;
        for [a, b, c, d] in fours(&points) {
            let bounds = Rect::new((a.x, b.y), (c.x, d.y));
            if inside(bounds) * 5 >= all * 4 {
                least = least.min(sides(bounds));
            }
        }
        // Two cells of at most a 64th of 11 km each way.
        assert!(
            sides(found) <= least + 4.0 * 174.0,
            "seed {seed}: {} {least}",
            sides(found)
        );
    }
}

/// All choices of four of the positions.
fn fours(points: &[CountedPosition]) -> impl Iterator<Item = [Coord<f64>; 4]> {
    let each = || points.iter().map(|(at, _)| *at);
    each().flat_map(move |a| {
        each().flat_map(move |b| each().flat_map(move |c| each().map(move |d| [a, b, c, d])))
    })
}
