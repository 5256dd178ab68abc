//! Small worlds of places: where a park, a school or a garden is entered, and what is too far from any street.

mod world;

use streets::{Class, FootAccess, Goals, Pace, SNAP_LIMIT, Start};
use world::{ONE_WAY, World, area, point, position, square, walk, walk_in};

/// ```text
///   P         park with one gate in the west, a path leads in; the street runs along its south
///   ┌──────┐
/// ──┼─     │
/// │ └──────┘
/// └──────────
/// ```
#[test]
fn a_park_with_one_gate_is_entered_there() {
    let streets = World::new()
        .street(&[(-50.0, -20.0), (400.0, -20.0)])
        .street(&[(-50.0, -20.0), (-50.0, 50.0), (20.0, 50.0)])
        .street(&[(400.0, -20.0), (800.0, -20.0)])
        .finish();
    let park = square((0.0, 0.0), 100.0);
    assert_eq!(walk(&streets, (100.0, -20.0), &park), Some(150 + 70 + 50));
    assert_eq!(
        walk(&streets, (10.0, 10.0), &park),
        Some(0),
        "there already"
    );
}

/// ```text
///   ┌──────┐   no path leads in: from every street around it the nearest point of its edge will do
///   └──────┘
/// ────────────
/// ```
#[test]
fn a_field_without_a_gate_is_entered_from_the_streets_around_it() {
    let streets = World::new()
        .street(&[(-300.0, -20.0), (400.0, -20.0)])
        .street(&[(-300.0, -20.0), (-300.0, 110.0), (400.0, 110.0)])
        .finish();
    let field = square((0.0, 0.0), 100.0);
    assert_eq!(walk(&streets, (200.0, -20.0), &field), Some(100 + 20));
    assert_eq!(walk(&streets, (200.0, 110.0), &field), Some(100 + 10));
    assert_eq!(
        walk(&streets, (50.0, 105.0), &field),
        Some(5 + 10 + 10),
        "to one of the points, 20 m apart, that the side is tied at"
    );
}

/// ```text
///        e
///   ┌────┬─┐    the entrance is in the north, the street runs along the south
///   └──────┘
/// ────────────┐
///        ─────┘ (around it)
/// ```
#[test]
fn a_mapped_entrance_is_where_one_goes_in() {
    let streets = World::new()
        .street(&[(0.0, -10.0), (200.0, -10.0), (200.0, 110.0), (0.0, 110.0)])
        .finish();
    let school = square((50.0, 0.0), 100.0);
    let north = [(100.0, 100.0)];
    let from = (50.0, -10.0);
    assert_eq!(walk(&streets, from, &school), Some(10));
    assert_eq!(
        walk_in(&streets, from, &school, &north),
        Some(150 + 120 + 100 + 10)
    );
    let both = [(100.0, 100.0), (150.0, 0.0)];
    assert_eq!(walk_in(&streets, from, &school, &both), Some(100 + 10));
}

#[test]
fn an_entrance_far_from_every_street_is_as_if_it_were_not_mapped() {
    let streets = World::new().street(&[(0.0, 0.0), (600.0, 0.0)]).finish();
    let estate = area(&[(0.0, 10.0), (500.0, 10.0), (500.0, 500.0), (0.0, 500.0)]);
    assert_eq!(
        walk_in(&streets, (0.0, 0.0), &estate, &[(0.0, 400.0)]),
        Some(10)
    );
}

/// Who stands in the park is there, also where no street is near enough to leave it by.
#[test]
fn who_stands_in_an_area_is_there() {
    let streets = World::new().street(&[(0.0, 0.0), (900.0, 0.0)]).finish();
    let wood = area(&[(0.0, 50.0), (900.0, 50.0), (900.0, 900.0), (0.0, 900.0)]);
    let bench = point((400.0, 460.0));
    for north in [60.0, 450.0] {
        let places = [&wood, &bench];
        let goals = Goals::new(&streets, places.map(|place| (place, &[][..])));
        let start = Start::new(&streets, position((400.0, north)), places);
        let pace = Pace::default();
        let walks = streets.nearest(&goals, &start, pace, &|_| true, 9).walks;
        assert_eq!(walks.len(), 1, "the bench is too far from any street");
        assert_eq!((walks[0].goal, walks[0].length().get()), (0, 0.0));
        let route = streets.route(&goals, &start, pace, 0).unwrap();
        assert_eq!(route.geometry, [start_of(north)]);
        let everyone = streets.coverage(&goals, &|_| true, &[start], pace);
        assert_eq!(everyone.walks, [Some(walks[0])]);
    }
}

fn start_of(north: f64) -> geo::Coord<f64> {
    position((400.0, north)).into()
}

/// ```text
///   a───b   a garden path of 5 m that hangs together with nothing
/// ─────────────
/// ```
#[test]
fn nobody_is_led_to_a_fragment_beside_a_street() {
    let street = [(-300.0, 0.0), (300.0, 0.0)];
    let garden = [(0.0, 10.0), (5.0, 10.0)];
    let streets = World::new()
        .street(&street)
        .way(&garden, Class::Path, FootAccess::FREE, 0)
        .finish();
    assert_eq!(walk(&streets, (2.0, 10.0), &point((100.0, 0.0))), Some(108));
    assert_eq!(walk(&streets, (100.0, 0.0), &point((2.0, 10.0))), Some(108));
    // Where there is nothing else, a fragment is better than nothing.
    let alone = World::new()
        .way(&garden, Class::Path, FootAccess::FREE, 0)
        .finish();
    assert_eq!(walk(&alone, (0.0, 10.0), &point((5.0, 11.0))), Some(6));
}

/// ```text
///  1 ──3──4─────5── 2     places and people on one street, also at its very ends
/// ```
#[test]
fn along_one_street_the_walk_is_the_street() {
    let world = |foot| {
        World::new()
            .way(&[(0.0, 0.0), (600.0, 0.0)], Class::Street, foot, 0)
            .finish()
    };
    let (free, one_way) = (world(FootAccess::FREE), world(ONE_WAY));
    let spots = [0.0, 0.1, 299.0, 300.0, 599.9, 600.0];
    for from in spots {
        for to in spots {
            // On one side of the street, so that a hair's breadth makes nobody walk against it.
            let there = point((to, 7.0));
            let metres = (f64::abs(to - from) + 7.0 + 7.0).round() as i64;
            assert_eq!(walk(&free, (from, 7.0), &there), Some(metres));
            let forward = (from <= to).then_some(metres);
            assert_eq!(walk(&one_way, (from, 7.0), &there), forward, "{from} {to}");
        }
    }
}

#[test]
fn nobody_is_led_further_than_the_limit_from_a_street() {
    let streets = World::new().street(&[(0.0, 0.0), (600.0, 0.0)]).finish();
    let (near, far) = (SNAP_LIMIT - 1.0, SNAP_LIMIT + 1.0);
    let tent = |north: f64| area(&[(100.0, north), (150.0, north + 50.0), (50.0, north + 50.0)]);
    let end = (600.0, 0.0);
    assert_eq!(walk(&streets, (0.0, near), &point(end)), Some(799));
    assert_eq!(walk(&streets, end, &point((0.0, near))), Some(799));
    assert_eq!(walk(&streets, (0.0, far), &point(end)), None);
    assert_eq!(walk(&streets, end, &point((0.0, far))), None);
    assert_eq!(walk(&streets, end, &tent(near)), Some(699));
    assert_eq!(walk(&streets, end, &tent(far)), None);
}

#[test]
fn as_many_are_found_as_are_asked_for_and_no_more_than_there_are() {
    let streets = World::new().street(&[(0.0, 0.0), (600.0, 0.0)]).finish();
    // Two on the same spot, and one that is out of reach.
    let places = [(300.0, 0.0), (100.0, 0.0), (100.0, 0.0), (100.0, 500.0)].map(point);
    let goals = Goals::new(&streets, places.iter().map(|place| (place, &[][..])));
    let start = Start::new(&streets, position((100.0, 0.0)), &places);
    for limit in 0..6 {
        let all = |_| true;
        let found = streets.nearest(&goals, &start, Pace::default(), &all, limit);
        let order: Vec<u32> = found.walks.iter().map(|walk| walk.goal).collect();
        assert_eq!(order, [1, 2, 0][..limit.min(3)]);
    }
    let odd = |goal| goal % 2 == 1;
    let found = streets.nearest(&goals, &start, Pace::default(), &odd, 9);
    assert_eq!(found.walks.len(), 1, "only what is wanted");
    assert_eq!(found.walks[0].goal, 1);
}

#[test]
fn without_streets_nobody_walks_anywhere() {
    let streets = World::new().finish();
    assert_eq!(walk(&streets, (0.0, 0.0), &point((1.0, 0.0))), None);
    let start = Start::new(&streets, position((0.0, 0.0)), []);
    let reach = streets.isochrone(&start, Pace::default(), 15.0);
    assert_eq!(reach.polygons(15.0).0, []);
}

/// From Delft to Rome without a corner: an error of the map. It is drawn, and nobody walks it.
#[test]
fn what_is_too_long_to_be_told_is_not_walked() {
    let streets = World::new()
        .street(&[(0.0, 0.0), (600_000.0, -900_000.0)])
        .street(&[(0.0, 0.0), (600.0, 0.0)])
        .finish();
    assert_eq!(streets.lines().count(), 2);
    assert_eq!(streets.summary().edges, 1);
    assert_eq!(streets.summary().largest_share, 1.0);
    assert_eq!(
        walk(&streets, (10.0, -15.0), &point((300.0, 0.0))),
        Some(305)
    );
}
