//! Properties of all walks, on seeded random networks.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::fixtures;

use crate::fixtures::random_network::{NetworkOptions, RandomNetwork};
use crate::fixtures::{At, check_route_geometry, chord, point, position};
use atlas::{EcefPoint, LonLat, Shape};
use fastrand::Rng;
use geo::{Contains, LinesIter};
use streets::{Goals, Length, Pace, Start, Streets, StreetsBuilder, Walk};

const DEFAULT_OPTIONS: NetworkOptions = NetworkOptions {
    side: 14,
    one_way: 10,
    steps: 8,
    tunnels: 5,
};

/// Runs a check on eight random networks.
fn in_random_networks(options: NetworkOptions, run_all_queries: impl Fn(&mut Rng, &RandomNetwork)) {
    for seed in 0..8 {
        let mut random = Rng::with_seed(seed);
        let world = RandomNetwork::new(&mut random, options);
        run_all_queries(&mut random, &world);
    }
}

/// Places snapped to a random network.
struct SnappedPlaces<'w> {
    streets: &'w Streets,
    places: Vec<Shape>,
    goals: Goals,
}

impl<'w> SnappedPlaces<'w> {
    fn new(world: &'w RandomNetwork, places: Vec<Shape>) -> Self {
        let goals = Goals::new(&world.streets, places.iter().map(|place| (place, &[][..])));
        Self {
            streets: &world.streets,
            places,
            goals,
        }
    }

    fn start(&self, at: At) -> Start {
        Start::new(self.streets, position(at), &self.places)
    }

    fn walks(&self, start: &Start, limit: usize) -> Vec<Walk> {
        let all = |_| true;
        let found = self
            .streets
            .nearest(&self.goals, start, Pace::default(), &all, limit);
        found.walks
    }
}

fn points(random: &mut Rng, world: &RandomNetwork, count: usize) -> Vec<At> {
    (0..count).map(|_| world.random_point(random)).collect()
}

/// The effort from every point to every point, in tenths of a millimetre; `None` if unreachable.
fn efforts(world: &RandomNetwork, points: &[At]) -> Vec<Vec<Option<f64>>> {
    let snapped = SnappedPlaces::new(world, points.iter().map(|at| point(*at)).collect());
    let from = points.iter().map(|at| {
        let mut row = vec![None; points.len()];
        for walk in snapped.walks(&snapped.start(*at), usize::MAX) {
            let metres = walk.cost.effort.metres().get();
            row[walk.goal as usize] = Some((metres * 10_000.0).round());
        }
        row
    });
    from.collect()
}

#[test]
fn walk_is_never_shorter_than_the_straight_line() {
    in_random_networks(DEFAULT_OPTIONS, |random, world| {
        let points = points(random, world, 40);
        let snapped = SnappedPlaces::new(world, points.iter().map(|at| point(*at)).collect());
        for at in &points {
            for walk in snapped.walks(&snapped.start(*at), usize::MAX) {
                let straight = chord(position(*at), position(points[walk.goal as usize]));
                let walked = walk.length().get();
                assert!(walked > straight - 0.001, "{walked} m for {straight} m");
            }
        }
    });
}

#[test]
fn efforts_are_symmetric_without_one_way_edges() {
    let options = NetworkOptions {
        one_way: 0,
        ..DEFAULT_OPTIONS
    };
    in_random_networks(options, |random, world| {
        let efforts = efforts(world, &points(random, world, 30));
        for (from, row) in efforts.iter().enumerate() {
            for (to, effort) in row.iter().enumerate() {
                assert_eq!(*effort, efforts[to][from]);
            }
        }
    });
}

#[test]
fn efforts_satisfy_the_triangle_inequality() {
    in_random_networks(DEFAULT_OPTIONS, |random, world| {
        let efforts = efforts(world, &points(random, world, 20));
        let all = 0..efforts.len();
        for (from, by, to) in all
            .clone()
            .flat_map(|a| all.clone().map(move |b| (a, b)))
            .flat_map(|(a, b)| all.clone().map(move |c| (a, b, c)))
        {
            if let (Some(first), Some(second)) = (efforts[from][by], efforts[by][to]) {
                let direct = efforts[from][to].unwrap();
                assert!(direct <= first + second, "{direct} > {first} + {second}");
            }
        }
    });
}

#[test]
fn limited_nearest_is_a_prefix_of_all() {
    in_random_networks(DEFAULT_OPTIONS, |random, world| {
        let places = world.places(random, 40);
        let snapped = SnappedPlaces::new(world, places);
        for at in points(random, world, 10) {
            let start = snapped.start(at);
            let all = snapped.walks(&start, usize::MAX);
            assert!(all.is_sorted_by_key(|walk| (walk.cost, walk.goal)));
            let mut goals: Vec<u32> = all.iter().map(|walk| walk.goal).collect();
            goals.sort_unstable();
            goals.dedup();
            assert_eq!(goals.len(), all.len(), "each once");
            for limit in [1, 2, 5, 10, 39] {
                let few = snapped.walks(&start, limit);
                assert_eq!(few, all[..limit.min(all.len())]);
            }
        }
    });
}

#[test]
fn coverage_equals_nearest_of_each_start() {
    in_random_networks(DEFAULT_OPTIONS, |random, world| {
        let places = world.places(random, 30);
        let snapped = SnappedPlaces::new(world, places);
        let points = points(random, world, 100);
        let population: Vec<Start> = points.iter().map(|at| snapped.start(*at)).collect();
        for (kinds, pace) in [
            (1, Pace::default()),
            (3, Pace::new(3.0).unwrap()),
            (3, Pace::default().step_free(true)),
        ] {
            let wanted = |goal: u32| goal.is_multiple_of(kinds);
            let coverage = snapped
                .streets
                .coverage(&snapped.goals, &wanted, &population, pace);
            for (person, found) in population.iter().zip(coverage.walks) {
                let alone = snapped
                    .streets
                    .nearest(&snapped.goals, person, pace, &wanted, 1);
                assert_eq!(found, alone.walks.first().copied());
            }
            for ranks in [0, 1, 2, 5, 40] {
                let ranked = snapped.streets.ranked_coverage(
                    &snapped.goals,
                    &wanted,
                    &population,
                    pace,
                    ranks,
                    Length::INFINITE,
                );
                for (number, person) in population.iter().enumerate() {
                    let alone =
                        snapped
                            .streets
                            .nearest(&snapped.goals, person, pace, &wanted, ranks);
                    assert_eq!(ranked.walks(number), alone.walks);
                }
                assert_eq!(ranked.walks(population.len()), []);
                assert!(ranked.settled <= ranks * snapped.streets.nodes());
                let limit = Length::from_metres(250.0);
                let near = snapped.streets.ranked_coverage(
                    &snapped.goals,
                    &wanted,
                    &population,
                    pace,
                    ranks,
                    limit,
                );
                for number in 0..population.len() {
                    let all = ranked.walks(number).iter();
                    let within: Vec<Walk> =
                        all.copied().filter(|it| it.cost.effort <= limit).collect();
                    assert_eq!(near.walks(number), within);
                }
                assert!(near.settled <= ranked.settled);
            }
        }
    });
}

#[test]
fn route_geometry_matches_route_length() {
    in_random_networks(DEFAULT_OPTIONS, |random, world| {
        let places = world.places(random, 30);
        let snapped = SnappedPlaces::new(world, places);
        for at in points(random, world, 10) {
            let start = snapped.start(at);
            for pace in [Pace::default(), Pace::default().step_free(true)] {
                let all = |_| true;
                let walks = snapped
                    .streets
                    .nearest(&snapped.goals, &start, pace, &all, usize::MAX);
                for walk in walks.walks {
                    let route = snapped
                        .streets
                        .route(&snapped.goals, &start, pace, walk.goal)
                        .unwrap();
                    assert_eq!(route.walk, walk);
                    let place = &snapped.places[walk.goal as usize];
                    check_route_geometry(&route, position(at), place, &[]);
                }
            }
        }
    });
}

/// Larger than a ten-minute isochrone.
const LARGE_OPTIONS: NetworkOptions = NetworkOptions {
    side: 24,
    ..DEFAULT_OPTIONS
};

#[test]
fn isochrone_contains_walks_within_its_minutes() {
    in_random_networks(LARGE_OPTIONS, |random, world| {
        let places = world.places(random, 60);
        let snapped = SnappedPlaces::new(world, places);
        let start = snapped.start((random.f64() * 200.0, 0.0));
        for pace in [Pace::default(), Pace::new(3.0).unwrap()] {
            let reach = snapped.streets.isochrone(&start, pace, 10.0);
            let all = |_| true;
            let walks = snapped
                .streets
                .nearest(&snapped.goals, &start, pace, &all, usize::MAX);
            let mut within = [0; 2];
            for walk in &walks.walks {
                let minutes = pace.minutes(walk.cost.effort.metres());
                for (count, limit) in within.iter_mut().zip([5.0, 10.0]) {
                    assert_eq!(reach.contains(walk, limit), minutes <= limit);
                    *count += usize::from(minutes <= limit);
                }
            }
            assert!(within[0] <= within[1]);
            if start.is_snapped(pace) {
                assert!(within[1] < walks.walks.len(), "not all are near");
            }
        }
    });
}

/// The polygon agrees with the walk to a point, or with the walk to some point within 15 m: polygons are drawn on a
/// raster of 10 m.
#[test]
fn isochrone_polygon_is_accurate_to_one_cell() {
    in_random_networks(LARGE_OPTIONS, |random, world| {
        let here = (random.f64() * 200.0, random.f64() * 200.0);
        let start = Start::new(&world.streets, position(here), []);
        for (pace, minutes) in [
            (Pace::default(), 5.0),
            (Pace::default(), 10.0),
            (Pace::default().step_free(true), 8.0),
        ] {
            let reach = world.streets.isochrone(&start, pace, minutes);
            let outline = reach.polygons(minutes);
            let is_near = |at: At| {
                let goals = Goals::of_position(&world.streets, position(at));
                let all = |_| true;
                let found = world.streets.nearest(&goals, &start, pace, &all, 1);
                found
                    .walks
                    .first()
                    .is_some_and(|walk| reach.contains(walk, minutes))
            };
            for at in points(random, world, 150) {
                let drawn = outline.contains(&geo::Point::from(geo::Coord::from(position(at))));
                let around = around(at);
                assert!(
                    drawn == is_near(at) || around.iter().any(|at| is_near(*at) == drawn),
                    "{at:?} is drawn {drawn}, from {here:?} in {minutes} minutes"
                );
            }
        }
    });
}

/// Points up to 15 m away.
fn around((east, north): At) -> Vec<At> {
    let turns = (0..16).map(|turn| f64::from(turn) * std::f64::consts::TAU / 16.0);
    turns
        .flat_map(|turn| [3.0, 7.0, 11.0, 15.0].map(|far| (turn, far)))
        .map(|(turn, far)| (east + far * turn.cos(), north + far * turn.sin()))
        .collect()
}

#[test]
fn shorter_isochrone_lies_within_longer_one() {
    in_random_networks(LARGE_OPTIONS, |random, world| {
        let here = (random.f64() * 200.0, random.f64() * 200.0);
        let start = Start::new(&world.streets, position(here), []);
        let reach = world.streets.isochrone(&start, Pace::default(), 15.0);
        let [five, ten, fifteen] = [5.0, 10.0, 15.0].map(|minutes| reach.polygons(minutes));
        for (inner, outer) in [(&five, &ten), (&ten, &fifteen)] {
            let lines = lines(outer);
            for polygon in inner {
                for vertex in polygon.exterior().points() {
                    let at = LonLat::new(vertex.x(), vertex.y()).unwrap();
                    // Both lines are simplified by up to a quarter of a cell of 12.5 m.
                    let near = || {
                        let from = EcefPoint::from(at);
                        let apart =
                            |line: &[EcefPoint; 2]| from.nearest_on_line(line[0], line[1]).1;
                        lines.iter().any(|line| apart(line).sqrt() < 6.3)
                    };
                    assert!(
                        outer.contains(&vertex) || near(),
                        "{at:?} is only in the smaller one, from {here:?}"
                    );
                }
            }
        }
    });
}

fn lines(area: &geo::MultiPolygon<f64>) -> Vec<[EcefPoint; 2]> {
    let at = |at: geo::Coord<f64>| EcefPoint::from(LonLat::new(at.x, at.y).unwrap());
    area.lines_iter()
        .map(|line| [at(line.start), at(line.end)])
        .collect()
}

#[test]
fn file_is_independent_of_input_order() {
    in_random_networks(DEFAULT_OPTIONS, |random, world| {
        let water = || {
            let mut squares = Rng::with_seed(7);
            let shapes = (0..20).map(|_| fixtures::square(world.random_point(&mut squares), 50.0));
            shapes.collect::<Vec<_>>()
        };
        let file = |order: &[usize], lakes: &[Shape]| {
            let mut builder = StreetsBuilder::new();
            for number in order {
                // Some are only drawn, and begin where another one does.
                let mut way = world.segments[*number].way();
                if number.is_multiple_of(3) {
                    way.foot = streets::FootAccess::NONE;
                }
                builder.way(way);
            }
            for lake in lakes {
                builder.land_cover(streets::LandCover::Water, lake.area().unwrap().polygons());
            }
            builder.finish()
        };
        let mut order: Vec<usize> = (0..world.segments.len()).collect();
        let mut lakes = water();
        let first = file(&order, &lakes);
        random.shuffle(&mut order);
        random.shuffle(&mut lakes);
        assert!(file(&order, &lakes) == first);
    });
}

#[test]
fn network_survives_encoding() {
    in_random_networks(DEFAULT_OPTIONS, |_, world| {
        let mut written: Vec<String> = world
            .segments
            .iter()
            .map(|street| {
                let points: Vec<_> = street.line.iter().map(|(_, at)| *at).collect();
                describe(street.class, street.name.as_deref(), points)
            })
            .collect();
        let position = |it: geo::Coord<f64>| LonLat::new(it.x, it.y).unwrap();
        let mut read: Vec<String> = world
            .streets
            .network_edges()
            .map(|street| {
                let points = street.geometry().map(position).collect();
                describe(street.class(), street.name(), points)
            })
            .collect();
        written.sort();
        read.sort();
        assert_eq!(written, read);
    });
}

fn describe(class: streets::Class, name: Option<&str>, points: Vec<LonLat>) -> String {
    format!("{class:?} {name:?} {points:?}")
}
