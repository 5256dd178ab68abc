//! Distances from every point of a street to the nearest bench, worked out by hand.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::fixtures;

use crate::fixtures::random_network::{NetworkOptions, RandomNetwork};
use crate::fixtures::{At, NetworkFixture, ONE_WAY, in_metres, point};
use atlas::{LonLat, Metres, Shape};
use fastrand::Rng;
use streets::{Class, DistanceProfile, FootAccess, Goals, Length, Pace, Streets};

/// The profile of every edge, in the order in which the file has them.
fn profiles(streets: &Streets, benches: &[At], pace: Pace) -> Vec<Option<DistanceProfile>> {
    let benches: Vec<Shape> = benches.iter().map(|at| point(*at)).collect();
    let goals = Goals::new(streets, benches.iter().map(|it| (it, &[][..])));
    let profiles = streets.distance_profiles(&goals, &|_| true, pace);
    let edges = 0..streets.network_edges().count();
    edges.map(|edge| profiles.get(edge).cloned()).collect()
}

fn only_profile(streets: &Streets, benches: &[At]) -> DistanceProfile {
    let [profile] = profiles(streets, benches, Pace::default())
        .try_into()
        .unwrap();
    profile.unwrap()
}

fn length(metres: f64) -> Length {
    Length::from_metres(metres)
}

/// Checks numbers to a centimetre: positions are rounded to 0.1 m in the file, and a degree differs a little from its length at
/// the origin.
#[track_caller]
fn assert_metres(found: Length, expected: f64) {
    assert!(
        (in_metres(found) - expected).abs() < 0.2,
        "{} m, expected {expected} m",
        in_metres(found)
    );
}

/// Twice the largest distance, where it is, and how much of the edge is more than `limit` from a bench, in metres.
#[track_caller]
fn assert_profile(profile: &DistanceProfile, twice: f64, along: f64, beyond: [(f64, f64); 2]) {
    let whole = Length::ZERO..profile.length();
    let farthest = profile.farthest(whole.clone()).unwrap();
    assert_metres(farthest.twice, twice);
    assert_metres(farthest.along, along);
    for (limit, expected) in beyond {
        assert_metres(profile.beyond(whole.clone(), length(limit)), expected);
    }
}

/// ```text
///   ●────────────── 300 m ──────────────      ● a bench on the street
/// ```
/// A visit to the end is a walk of 300 m from the bench and 300 m back.
#[test]
fn a_dead_end_is_walked_out_and_back() {
    let streets = NetworkFixture::new()
        .street(&[(0.0, 0.0), (300.0, 0.0)])
        .finish();
    let profile = only_profile(&streets, &[(0.0, 0.0)]);
    assert_profile(&profile, 600.0, 300.0, [(100.0, 200.0), (300.5, 0.0)]);
    assert_metres(profile.distance(length(120.0)), 120.0);
}

/// ```text
///       60 m       100 m                140 m
///   ────────────●──────────────●─────────────────      the second bench is 10 m beside the street
/// ```
/// Between the benches: 0 + 100 + 10 = 110 m from rest to rest. At the left end 2 · 60, at the right end 2 · 150. More than 50 m from
/// a bench are 10 m on the left, 10 in the middle and 100 on the right (of which 40 m are nearer than 50: 10 + 40).
#[test]
fn stretches_end_at_benches_on_the_street() {
    let streets = NetworkFixture::new()
        .street(&[(0.0, 0.0), (300.0, 0.0)])
        .finish();
    let profile = only_profile(&streets, &[(60.0, 0.0), (160.0, 10.0)]);
    assert_profile(
        &profile,
        300.0,
        300.0,
        [(50.0, 10.0 + 10.0 + 100.0), (100.0, 50.0)],
    );
    let between = length(60.0)..length(160.0);
    let middle = profile.farthest(between.clone()).unwrap();
    assert_metres(middle.twice, 110.0);
    assert_metres(middle.along, 115.0);
    assert_metres(profile.beyond(between, length(50.0)), 10.0);
    assert_metres(
        profile.beyond(Length::ZERO..length(30.0), length(50.0)),
        10.0,
    );
}

/// ```text
///   ─────●──────────────●─────     walkable to the right only: 100, 100 and 100 m
/// ```
/// Nobody walks back: before a bench its distance ahead counts; after the last one no bench can be reached.
#[test]
fn on_a_one_way_path_only_the_bench_ahead_counts() {
    let streets = NetworkFixture::new()
        .way(&[(0.0, 0.0), (300.0, 0.0)], Class::Path, ONE_WAY, 0)
        .finish();
    let profile = only_profile(&streets, &[(100.0, 0.0), (200.0, 0.0)]);
    let part = Length::ZERO..length(200.0);
    assert_metres(profile.farthest(part.clone()).unwrap().twice, 200.0);
    assert_metres(profile.beyond(part, length(60.0)), 80.0);
    assert_eq!(profile.distance(length(250.0)), Length::INFINITE);
    let whole = Length::ZERO..profile.length();
    assert_eq!(
        profile.farthest(whole.clone()).unwrap().twice,
        Length::INFINITE
    );
    assert_metres(profile.beyond(whole, length(60.0)), 180.0);
}

/// ```text
///   ●──── 100 m ────╫╫╫ steps 20 m ╫╫╫──── 100 m ────
/// ```
/// Steps count two and a half times: the far end is 100 + 50 + 100 m of level walking away. Step-free walks reach no bench from there.
#[test]
fn steps_count_as_effort_and_stop_step_free_walks() {
    let steps = FootAccess {
        step_free: false,
        ..FootAccess::FREE
    };
    let streets = NetworkFixture::new()
        .street(&[(0.0, 0.0), (100.0, 0.0)])
        .way(&[(100.0, 0.0), (120.0, 0.0)], Class::Steps, steps, 0)
        .street(&[(120.0, 0.0), (220.0, 0.0)])
        .finish();
    let twice = |pace| -> Vec<Option<f64>> {
        let all = profiles(&streets, &[(0.0, 0.0)], pace).into_iter();
        all.map(|profile| {
            let profile = profile?;
            let farthest = profile.farthest(Length::ZERO..profile.length()).unwrap();
            Some(in_metres(farthest.twice).round())
        })
        .collect()
    };
    assert_eq!(twice(Pace::default()), [Some(200.0), None, Some(500.0)]);
    assert_eq!(
        twice(Pace::default().step_free(true)),
        [Some(200.0), None, Some(f64::INFINITY)]
    );
}

#[test]
fn pieces_of_an_edge_add_up_to_it_and_their_figures_too() {
    let world = RandomNetwork::new(
        &mut Rng::with_seed(3),
        NetworkOptions {
            side: 6,
            one_way: 10,
            steps: 10,
            tunnels: 10,
        },
    );
    let streets = &world.streets;
    let bench: LonLat = fixtures::position((0.0, 0.0));
    let goals = Goals::of_position(streets, bench);
    let profiles = streets.distance_profiles(&goals, &|_| true, Pace::default());
    let mut by_edge = vec![(Length::ZERO, Length::ZERO); streets.network_edges().count()];
    let limit = length(120.0);
    for piece in streets.street_pieces(Metres::new(20.0)) {
        let profile = profiles.get(piece.edge).unwrap();
        let (until, beyond) = &mut by_edge[piece.edge];
        assert_eq!(piece.part.start, *until);
        assert!(in_metres(piece.part.end) - in_metres(*until) <= 20.0);
        *until = piece.part.end;
        *beyond = *beyond + profile.beyond(piece.part.clone(), limit);
        let middle = (in_metres(piece.part.start) + in_metres(piece.part.end)) / 2.0;
        let at = streets.point_along(piece.edge, length(middle)).unwrap();
        assert!(fixtures::chord(at, piece.middle) < 0.01);
    }
    for (number, (until, beyond)) in by_edge.into_iter().enumerate() {
        if until == Length::ZERO {
            continue;
        }
        let profile = profiles.get(number).unwrap();
        assert_eq!(until, profile.length());
        assert_eq!(beyond, profile.beyond(Length::ZERO..until, limit));
        assert!(streets.point_along(number, until).is_some());
        assert_eq!(streets.point_along(number, until + length(1.0)), None);
    }
}
