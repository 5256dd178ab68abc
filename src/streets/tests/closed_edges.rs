//! Streets that are closed, on seeded random networks: the same walks as in a network that never had them.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::fixtures::random_network::{NetworkOptions, RandomNetwork};
use crate::fixtures::{NetworkFixture, point, position};
use atlas::{LonLat, Shape};
use fastrand::Rng;
use streets::{Goals, Length, Pace, Start, Streets, StreetsBuilder};

const OPTIONS: NetworkOptions = NetworkOptions {
    side: 10,
    one_way: 10,
    steps: 8,
    tunnels: 10,
};

fn goals(streets: &Streets, places: &[Shape]) -> Goals {
    Goals::new(streets, places.iter().map(|it| (it, &[][..])))
}

/// The network without these streets, from scratch. Every street of a random network is one edge.
fn rebuilt(world: &RandomNetwork, closed: &[usize]) -> Streets {
    let mut builder = StreetsBuilder::new();
    let segments = world.segments.iter().enumerate();
    for (_, open) in segments.filter(|(at, _)| !closed.contains(at)) {
        builder.way(open.way());
    }
    Streets::read(&builder.finish()).unwrap()
}

/// The number of the edge of a street.
fn edge_of(world: &RandomNetwork, segment: usize) -> u32 {
    let line: Vec<LonLat> = world.segments[segment].line.iter().map(|it| it.1).collect();
    let ends: Vec<_> = [line[0], line[line.len() - 1]]
        .map(|at| (at.lon(), at.lat()))
        .into();
    let close = |a: (f64, f64), b: (f64, f64)| (a.0 - b.0).abs() < 1e-9 && (a.1 - b.1).abs() < 1e-9;
    let found = world.streets.network_edges().position(|edge| {
        let shape: Vec<(f64, f64)> = edge.geometry().map(|at| (at.x, at.y)).collect();
        let own = [shape[0], shape[shape.len() - 1]];
        (close(own[0], ends[0]) && close(own[1], ends[1]))
            || (close(own[0], ends[1]) && close(own[1], ends[0]))
    });
    found.unwrap() as u32
}

#[test]
fn walks_around_closed_streets_equal_those_of_a_network_without_them() {
    let (mut differing, mut snapped_again) = (0, 0);
    for seed in 0..30 {
        let mut random = Rng::with_seed(seed);
        let world = RandomNetwork::new(&mut random, OPTIONS);
        let mut closed: Vec<usize> = (0..world.segments.len()).collect();
        random.shuffle(&mut closed);
        // From one street to so many that the network falls apart.
        closed.truncate(random.usize(1..world.segments.len() / 2));
        let edges: Vec<u32> = closed.iter().map(|at| edge_of(&world, *at)).collect();
        let streets = world.streets.without_edges(&edges);
        let rebuilt = rebuilt(&world, &closed);
        let places = world.places(&mut random, 12);
        let starts: Vec<LonLat> = (0..40)
            .map(|_| position(world.random_point(&mut random)))
            .collect();
        let snap = |streets: &Streets| -> Vec<Start> {
            let all = starts.iter();
            all.map(|at| Start::new(streets, *at, &places)).collect()
        };
        let before = snap(&world.streets);
        let again = world.streets.snap_again(&streets, &before);
        assert_eq!(again, snap(&streets), "seed {seed}");
        snapped_again += again.iter().zip(&before).filter(|(a, b)| a != b).count();
        let paces = [false, true].map(|it| Pace::default().step_free(it));
        for pace in paces {
            let walks = |streets: &Streets, starts: &[Start]| {
                let goals = goals(streets, &places);
                streets.ranked_coverage(&goals, &|_| true, starts, pace, 3, Length::INFINITE)
            };
            let open = walks(&world.streets, &before);
            let ours = walks(&streets, &again);
            let theirs = walks(&rebuilt, &snap(&rebuilt));
            for at in 0..starts.len() {
                let (ours, theirs) = (ours.walks(at), theirs.walks(at));
                assert_eq!(ours.len(), theirs.len(), "seed {seed}, start {at}");
                for (our, their) in ours.iter().zip(theirs) {
                    // An edge of the rebuilt network may be two of ours, each rounded to a tenth of a millimetre.
                    let apart = our.cost.effort.metres().get() - their.cost.effort.metres().get();
                    assert!(apart.abs() < 0.01, "seed {seed}, start {at}: {apart} m");
                }
                differing += usize::from(open.walks(at) != ours);
            }
        }
    }
    assert!(differing > 500, "only {differing} walks changed");
    assert!(snapped_again > 200, "only {snapped_again} starts changed");
}

/// ```text
///  ────────── 900 m ────────── 60     the other bank of a canal
/// ~~ ── ~~~~~~~~~~~~~~~~~~~~~~~~ 52   a jetty of 40 m
/// ~~~o~~~~~~~~~~~~~~~~~~~~~~~~~~~~~   o: a person at (100, 50)
///  L────── 1,500 m ──────┬── 700 m ── 0     a library L; the 700 m are closed
/// ```
/// The person snaps to the jetty and to the nearest large component. Of 2,200 m the other bank is less than half, of 1,500 m it is
/// more.
#[test]
fn closing_a_street_can_make_another_component_large() {
    let streets = NetworkFixture::new()
        .street(&[(0.0, 60.0), (900.0, 60.0)])
        .street(&[(90.0, 52.0), (130.0, 52.0)])
        .street(&[(0.0, 0.0), (1500.0, 0.0)])
        .street(&[(1500.0, 0.0), (2200.0, 0.0)])
        .finish();
    let library = [point((0.0, 0.0))];
    let person = position((100.0, 50.0));
    let start = Start::new(&streets, person, &library);
    let walk = |streets: &Streets, start: &Start| {
        let walks = streets.nearest(
            &goals(streets, &library),
            start,
            Pace::default(),
            &|_| true,
            1,
        );
        let metres = walks.walks.first().map(|it| it.length().get().round());
        metres.map(|it| it as i64)
    };
    assert_eq!(walk(&streets, &start), Some(50 + 100));
    let (closed, away) = streets
        .nearest_edge(position((1900.0, 3.0)), &|_| true)
        .unwrap();
    assert_eq!(away.get().round() as i64, 3);
    let after = streets.without_edges(&[closed]);
    let again = streets.snap_again(&after, &[start]);
    assert_eq!(again, [Start::new(&after, person, &library)]);
    assert_eq!(walk(&after, &again[0]), None);
}
