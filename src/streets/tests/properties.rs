//! What is so of every walk in every world: random worlds from a seed.

// In a test of its own, helpers may give up as tests do.
#![allow(clippy::unwrap_used)]

mod world;

use atlas::{EcefPoint, LonLat, Shape};
use fastrand::Rng;
use geo::{Contains, LinesIter};
use streets::{Goals, Pace, Start, Streets, StreetsBuilder, Walk};
use world::random::{RandomWorld, Town};
use world::{At, chord, is_drawn_as_it_is_walked, point, position};

const TOWN: Town = Town {
    side: 14,
    one_way: 10,
    steps: 8,
};

/// Asks the same of some worlds.
fn in_worlds(town: Town, ask: impl Fn(&mut Rng, &RandomWorld)) {
    for seed in 0..8 {
        let mut random = Rng::with_seed(seed);
        let world = RandomWorld::new(&mut random, town);
        ask(&mut random, &world);
    }
}

/// Places with the ties that they have in a world.
struct Asked<'w> {
    streets: &'w Streets,
    places: Vec<Shape>,
    goals: Goals,
}

impl<'w> Asked<'w> {
    fn new(world: &'w RandomWorld, places: Vec<Shape>) -> Self {
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

fn spots(random: &mut Rng, world: &RandomWorld, count: usize) -> Vec<At> {
    (0..count).map(|_| world.spot(random)).collect()
}

/// The effort from every spot to every spot, in tenths of a millimetre; `None` where no way leads.
fn efforts(world: &RandomWorld, spots: &[At]) -> Vec<Vec<Option<f64>>> {
    let asked = Asked::new(world, spots.iter().map(|at| point(*at)).collect());
    let from = spots.iter().map(|at| {
        let mut row = vec![None; spots.len()];
        for walk in asked.walks(&asked.start(*at), usize::MAX) {
            let metres = walk.cost.effort.metres().get();
            row[walk.goal as usize] = Some((metres * 10_000.0).round());
        }
        row
    });
    from.collect()
}

#[test]
fn a_walk_is_never_shorter_than_the_straight_line() {
    in_worlds(TOWN, |random, world| {
        let spots = spots(random, world, 40);
        let asked = Asked::new(world, spots.iter().map(|at| point(*at)).collect());
        for at in &spots {
            for walk in asked.walks(&asked.start(*at), usize::MAX) {
                let straight = chord(position(*at), position(spots[walk.goal as usize]));
                let walked = walk.length().get();
                assert!(walked > straight - 0.001, "{walked} m for {straight} m");
            }
        }
    });
}

#[test]
fn where_nothing_is_one_way_there_and_back_are_the_same() {
    let town = Town { one_way: 0, ..TOWN };
    in_worlds(town, |random, world| {
        let efforts = efforts(world, &spots(random, world, 30));
        for (from, row) in efforts.iter().enumerate() {
            for (to, effort) in row.iter().enumerate() {
                assert_eq!(*effort, efforts[to][from]);
            }
        }
    });
}

#[test]
fn no_walk_is_longer_than_by_way_of_somewhere_else() {
    in_worlds(TOWN, |random, world| {
        let efforts = efforts(world, &spots(random, world, 20));
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
fn the_first_few_are_the_first_of_all() {
    in_worlds(TOWN, |random, world| {
        let places = world.places(random, 40);
        let asked = Asked::new(world, places);
        for at in spots(random, world, 10) {
            let start = asked.start(at);
            let all = asked.walks(&start, usize::MAX);
            assert!(all.is_sorted_by_key(|walk| (walk.cost, walk.goal)));
            let mut goals: Vec<u32> = all.iter().map(|walk| walk.goal).collect();
            goals.sort_unstable();
            goals.dedup();
            assert_eq!(goals.len(), all.len(), "each once");
            for limit in [1, 2, 5, 10, 39] {
                let few = asked.walks(&start, limit);
                assert_eq!(few, all[..limit.min(all.len())]);
            }
        }
    });
}

#[test]
fn everybodys_nearest_is_the_nearest_of_each() {
    in_worlds(TOWN, |random, world| {
        let places = world.places(random, 30);
        let asked = Asked::new(world, places);
        let spots = spots(random, world, 100);
        let people: Vec<Start> = spots.iter().map(|at| asked.start(*at)).collect();
        for (kinds, pace) in [
            (1, Pace::default()),
            (3, Pace::new(3.0).unwrap()),
            (3, Pace::default().step_free(true)),
        ] {
            let wanted = |goal: u32| goal.is_multiple_of(kinds);
            let everyone = asked.streets.coverage(&asked.goals, &wanted, &people, pace);
            for (person, found) in people.iter().zip(everyone.walks) {
                let alone = asked
                    .streets
                    .nearest(&asked.goals, person, pace, &wanted, 1);
                assert_eq!(found, alone.walks.first().copied());
            }
        }
    });
}

#[test]
fn every_route_is_drawn_as_it_is_walked() {
    in_worlds(TOWN, |random, world| {
        let places = world.places(random, 30);
        let asked = Asked::new(world, places);
        for at in spots(random, world, 10) {
            let start = asked.start(at);
            for pace in [Pace::default(), Pace::default().step_free(true)] {
                let all = |_| true;
                let walks = asked
                    .streets
                    .nearest(&asked.goals, &start, pace, &all, usize::MAX);
                for walk in walks.walks {
                    let route = asked
                        .streets
                        .route(&asked.goals, &start, pace, walk.goal)
                        .unwrap();
                    assert_eq!(route.walk, walk);
                    let place = &asked.places[walk.goal as usize];
                    is_drawn_as_it_is_walked(&route, position(at), place, &[]);
                }
            }
        }
    });
}

/// Big enough for fifteen minutes.
const CITY: Town = Town { side: 24, ..TOWN };

#[test]
fn what_is_in_reach_is_what_the_walk_says() {
    in_worlds(CITY, |random, world| {
        let places = world.places(random, 60);
        let asked = Asked::new(world, places);
        let start = asked.start((random.f64() * 200.0, 0.0));
        for pace in [Pace::default(), Pace::new(3.0).unwrap()] {
            let reach = asked.streets.isochrone(&start, pace, 10.0);
            let all = |_| true;
            let walks = asked
                .streets
                .nearest(&asked.goals, &start, pace, &all, usize::MAX);
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

/// The outline says of a spot what the walk to it says, unless the walk says otherwise a square (10 m) away: outlines
/// are drawn on squares, and lines of a square are up to 15 m long.
#[test]
fn the_outline_is_true_to_a_square() {
    in_worlds(CITY, |random, world| {
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
            for at in spots(random, world, 150) {
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

/// Spots up to 15 m away.
fn around((east, north): At) -> Vec<At> {
    let turns = (0..16).map(|turn| f64::from(turn) * std::f64::consts::TAU / 16.0);
    turns
        .flat_map(|turn| [3.0, 7.0, 11.0, 15.0].map(|far| (turn, far)))
        .map(|(turn, far)| (east + far * turn.cos(), north + far * turn.sin()))
        .collect()
}

#[test]
fn ten_minutes_reach_all_that_five_minutes_reach() {
    in_worlds(CITY, |random, world| {
        let here = (random.f64() * 200.0, random.f64() * 200.0);
        let start = Start::new(&world.streets, position(here), []);
        let reach = world.streets.isochrone(&start, Pace::default(), 15.0);
        let [five, ten, fifteen] = [5.0, 10.0, 15.0].map(|minutes| reach.polygons(minutes));
        for (inner, outer) in [(&five, &ten), (&ten, &fifteen)] {
            let lines = lines(outer);
            for polygon in inner {
                for vertex in polygon.exterior().points() {
                    let at = LonLat::new(vertex.x(), vertex.y()).unwrap();
                    // The lines are drawn with a quarter of a square of 12.5 m to spare, each.
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
fn the_order_of_adding_changes_nothing() {
    in_worlds(TOWN, |random, world| {
        let water = || {
            let mut squares = Rng::with_seed(7);
            let shapes = (0..20).map(|_| world::square(world.spot(&mut squares), 50.0));
            shapes.collect::<Vec<_>>()
        };
        let file = |order: &[usize], lakes: &[Shape]| {
            let mut builder = StreetsBuilder::new();
            for number in order {
                // Some are only drawn, and begin where another one does.
                let mut way = world.raw[*number].way();
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
        let mut order: Vec<usize> = (0..world.raw.len()).collect();
        let mut lakes = water();
        let first = file(&order, &lakes);
        random.shuffle(&mut order);
        random.shuffle(&mut lakes);
        assert!(file(&order, &lakes) == first);
    });
}

#[test]
fn what_was_written_is_what_is_read() {
    in_worlds(TOWN, |_, world| {
        let mut written: Vec<String> = world
            .raw
            .iter()
            .map(|street| {
                let points: Vec<_> = street.line.iter().map(|(_, at)| *at).collect();
                told(street.class, street.name.as_deref(), points)
            })
            .collect();
        let position = |it: geo::Coord<f64>| LonLat::new(it.x, it.y).unwrap();
        let mut read: Vec<String> = world
            .streets
            .network_edges()
            .map(|street| {
                let points = street.geometry().map(position).collect();
                told(street.class(), street.name(), points)
            })
            .collect();
        written.sort();
        read.sort();
        assert_eq!(written, read);
    });
}

fn told(class: streets::Class, name: Option<&str>, points: Vec<LonLat>) -> String {
    format!("{class:?} {name:?} {points:?}")
}
