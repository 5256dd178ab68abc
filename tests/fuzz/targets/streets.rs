//! Any content of `streets.bin` is an error or streets, and of streets everything can be asked.
#![no_main]

mod sealed;

use atlas::{Area, LonLat, Shape};
use geo::{LineString, MultiPolygon, Polygon};
use libfuzzer_sys::fuzz_target;
use streets::{Goals, Pace, Start, Streets};

/// How many positions are asked about.
const SPOTS: usize = 4;

fuzz_target!(|content: &[u8]| {
    // As it is: what is no envelope at all.
    assert!(Streets::read(content).is_err() || content.starts_with(b"SLVS"));
    if let Ok(streets) = Streets::read(&sealed::sealed(b"SLVS", content)) {
        ask(&streets);
    }
});

fn ask(streets: &Streets) {
    let drawn: usize = streets.lines().map(|(_, _, line)| line.count()).sum();
    let network: usize = streets.network().map(|street| street.line().count()).sum();
    assert_eq!(drawn, network);
    for (_, rings) in streets.grounds() {
        assert!(rings.map(Iterator::count).all(|points| points > 2));
    }
    let summary = streets.summary();
    assert!((0.0..=1.0).contains(&summary.largest_share));

    // Beside the streets there are, so that there is something to find.
    let ends = streets.network().filter(|street| street.foot().any());
    let beside = ends.filter_map(|street| {
        let at = street.line().last()?;
        LonLat::new(at.x + 0.000_3, at.y + 0.000_1)
    });
    let spots: Vec<LonLat> = beside.take(SPOTS).collect();
    let places: Vec<Shape> = spots
        .iter()
        .flat_map(|at| [(*at).into(), around(*at)])
        .collect();
    let goals = Goals::new(streets, places.iter().map(|place| (place, &spots[..1])));
    let people: Vec<Start> = spots
        .iter()
        .map(|at| Start::new(streets, *at, &places))
        .collect();
    for pace in [Pace::default(), Pace::default().step_free(true)] {
        let everyone = streets.everyone(&goals, &|_| true, &people, pace);
        for (start, first) in people.iter().zip(everyone.walks) {
            let walks = streets
                .nearest(&goals, start, pace, &|_| true, usize::MAX)
                .walks;
            assert_eq!(walks.first().copied(), first);
            assert!(walks.is_sorted_by(|a, b| (a.toll, a.goal) < (b.toll, b.goal)));
            for walk in walks {
                let route = streets.route(&goals, start, pace, walk.goal);
                assert_eq!(route.map(|route| route.walk), Some(walk));
            }
            streets.reach(start, pace, 2.0).outline(2.0);
        }
    }
}

/// A small square there, or the position itself where there is no room for one.
fn around(at: LonLat) -> Shape {
    let corners = [(0.0, 0.0), (0.001, 0.0), (0.001, 0.001), (0.0, 0.001)];
    let ring: LineString<f64> = corners
        .map(|(x, y)| (at.lon() + x, at.lat() + y))
        .to_vec()
        .into();
    let square = MultiPolygon(vec![Polygon::new(ring, Vec::new())]);
    Area::new(square).map_or_else(|| at.into(), Shape::Area)
}
