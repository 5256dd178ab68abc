//! Any content of `streets.bin` is an error or a network on which every query succeeds.
#![no_main]

mod envelope;

use atlas::{Area, LonLat, Shape};
use geo::{LineString, MultiPolygon, Polygon};
use libfuzzer_sys::fuzz_target;
use streets::{Destination, Goals, Pace, Start, Streets};

/// The number of positions that are queried.
const POSITIONS: usize = 4;

fuzz_target!(|content: &[u8]| {
    // As it is, without a valid header.
    assert!(Streets::read(content).is_err() || content.starts_with(b"SLVS"));
    if let Ok(streets) = Streets::read(&envelope::file(b"SLVS", content)) {
        run_all_queries(&streets);
    }
});

fn run_all_queries(streets: &Streets) {
    for edge in streets.network_edges() {
        assert!(edge.geometry().count() > 1);
    }
    for (_, rings) in streets.land_cover() {
        assert!(rings.map(Iterator::count).all(|points| points > 2));
    }
    let summary = streets.summary();
    assert!((0.0..=1.0).contains(&summary.largest_share));

    // Positions beside walkable edges, so that they snap.
    let ends = streets.network_edges().filter(|edge| edge.foot().any());
    let beside = ends.filter_map(|edge| {
        let at = edge.geometry().last()?;
        LonLat::new(at.x + 0.000_3, at.y + 0.000_1)
    });
    let positions: Vec<LonLat> = beside.take(POSITIONS).collect();
    let places: Vec<Shape> = positions
        .iter()
        .flat_map(|at| [(*at).into(), around(*at)])
        .collect();
    let destinations = (0..).zip(&places).map(|(number, shape)| Destination {
        shape,
        entrances: &positions[..1],
        underground: number % 2 == 1,
    });
    let goals = Goals::new(streets, destinations);
    let starts: Vec<Start> = positions
        .iter()
        .map(|at| Start::new(streets, *at, &places))
        .collect();
    for pace in [Pace::default(), Pace::default().step_free(true)] {
        let coverage = streets.coverage(&goals, &|_| true, &starts, pace);
        for (start, first) in starts.iter().zip(coverage.walks) {
            let walks = streets
                .nearest(&goals, start, pace, &|_| true, usize::MAX)
                .walks;
            assert_eq!(walks.first().copied(), first);
            assert!(walks.is_sorted_by(|a, b| (a.cost, a.goal) < (b.cost, b.goal)));
            for walk in walks {
                let route = streets.route(&goals, start, pace, walk.goal);
                assert_eq!(route.map(|route| route.walk), Some(walk));
            }
            streets.isochrone(start, pace, 2.0).polygons(2.0);
        }
    }
}

/// A small square at a position, or the position itself near the limits of the coordinates.
fn around(at: LonLat) -> Shape {
    let corners = [(0.0, 0.0), (0.001, 0.0), (0.001, 0.001), (0.0, 0.001)];
    let ring: LineString<f64> = corners
        .map(|(x, y)| (at.lon() + x, at.lat() + y))
        .to_vec()
        .into();
    let square = MultiPolygon(vec![Polygon::new(ring, Vec::new())]);
    Area::new(square).map_or_else(|| at.into(), Shape::from)
}
