//! Access points, snap limits and the order of nearest places, on small fixtures.

use crate::fixtures::{NetworkFixture, ONE_WAY, area, point, position, square, walk, walk_in};
use streets::{Class, FootAccess, Goals, Pace, SNAP_LIMIT, Start};

/// ```text
///   P         park with one gate in the west, a path leads in; the street runs along its south
///   ┌──────┐
/// ──┼─     │
/// │ └──────┘
/// └──────────
/// ```
#[test]
fn park_is_entered_where_a_path_crosses_its_boundary() {
    let streets = NetworkFixture::new()
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
fn area_without_crossing_is_entered_from_the_streets_beside_it() {
    let streets = NetworkFixture::new()
        .street(&[(-300.0, -20.0), (400.0, -20.0)])
        .street(&[(-300.0, -20.0), (-300.0, 110.0), (400.0, 110.0)])
        .finish();
    let field = square((0.0, 0.0), 100.0);
    assert_eq!(walk(&streets, (200.0, -20.0), &field), Some(100 + 20));
    assert_eq!(walk(&streets, (200.0, 110.0), &field), Some(100 + 10));
    assert_eq!(
        walk(&streets, (50.0, 105.0), &field),
        Some(5 + 10 + 10),
        "to one of the points, 20 m apart, that the side is snapped at"
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
fn mapped_entrance_is_the_access_point() {
    let streets = NetworkFixture::new()
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
fn entrance_beyond_the_snap_limit_is_ignored() {
    let streets = NetworkFixture::new()
        .street(&[(0.0, 0.0), (600.0, 0.0)])
        .finish();
    let estate = area(&[(0.0, 10.0), (500.0, 10.0), (500.0, 500.0), (0.0, 500.0)]);
    assert_eq!(
        walk_in(&streets, (0.0, 0.0), &estate, &[(0.0, 400.0)]),
        Some(10)
    );
}

/// The distance is zero even where no edge is near enough to leave the area.
#[test]
fn start_inside_an_area_is_at_distance_zero() {
    let streets = NetworkFixture::new()
        .street(&[(0.0, 0.0), (900.0, 0.0)])
        .finish();
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
        assert_eq!(route.geometry, [start_coordinate(north)]);
        let coverage = streets.coverage(&goals, &|_| true, &[start], pace);
        assert_eq!(coverage.walks, [Some(walks[0])]);
    }
}

fn start_coordinate(north: f64) -> geo::Coord<f64> {
    position((400.0, north)).into()
}

/// ```text
///   a───b   a garden path of 5 m that hangs together with nothing
/// ─────────────
/// ```
#[test]
fn small_component_is_skipped_beside_a_street() {
    let street = [(-300.0, 0.0), (300.0, 0.0)];
    let garden = [(0.0, 10.0), (5.0, 10.0)];
    let streets = NetworkFixture::new()
        .street(&street)
        .way(&garden, Class::Path, FootAccess::FREE, 0)
        .finish();
    assert_eq!(walk(&streets, (2.0, 10.0), &point((100.0, 0.0))), Some(108));
    assert_eq!(walk(&streets, (100.0, 0.0), &point((2.0, 10.0))), Some(108));
    // Where there is nothing else, a fragment is better than nothing.
    let alone = NetworkFixture::new()
        .way(&garden, Class::Path, FootAccess::FREE, 0)
        .finish();
    // Without any other edge, the small component is used.
    assert_eq!(walk(&alone, (0.0, 10.0), &point((5.0, 11.0))), Some(6));
}

/// ```text
///  1 ──3──4─────5── 2     places and people on one street, also at its very ends
/// ```
#[test]
fn walk_on_one_edge_follows_the_edge() {
    let world = |foot| {
        NetworkFixture::new()
            .way(&[(0.0, 0.0), (600.0, 0.0)], Class::Street, foot, 0)
            .finish()
    };
    let (free, one_way) = (world(FootAccess::FREE), world(ONE_WAY));
    let points = [0.0, 0.1, 299.0, 300.0, 599.9, 600.0];
    for from in points {
        for to in points {
            // Beside the street, so that rounding cannot turn a walk against its direction.
            let there = point((to, 7.0));
            let metres = (f64::abs(to - from) + 7.0 + 7.0).round() as i64;
            assert_eq!(walk(&free, (from, 7.0), &there), Some(metres));
            let forward = (from <= to).then_some(metres);
            assert_eq!(walk(&one_way, (from, 7.0), &there), forward, "{from} {to}");
        }
    }
}

#[test]
fn positions_beyond_the_snap_limit_are_unreachable() {
    let streets = NetworkFixture::new()
        .street(&[(0.0, 0.0), (600.0, 0.0)])
        .finish();
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
fn nearest_returns_at_most_the_limit() {
    let streets = NetworkFixture::new()
        .street(&[(0.0, 0.0), (600.0, 0.0)])
        .finish();
    // Two at one position, and one that is unreachable.
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
    assert_eq!(found.walks.len(), 1, "only goals that the filter accepts");
    assert_eq!(found.walks[0].goal, 1);
}

#[test]
fn empty_network_has_no_routes() {
    let streets = NetworkFixture::new().finish();
    assert_eq!(walk(&streets, (0.0, 0.0), &point((1.0, 0.0))), None);
    let start = Start::new(&streets, position((0.0, 0.0)), []);
    let reach = streets.isochrone(&start, Pace::default(), 15.0);
    assert_eq!(reach.polygons(15.0).0, []);
}

/// An edge from Delft to Rome, an error in the map.
#[test]
fn edge_longer_than_429_km_is_drawn_but_not_walkable() {
    let streets = NetworkFixture::new()
        .street(&[(0.0, 0.0), (600_000.0, -900_000.0)])
        .street(&[(0.0, 0.0), (600.0, 0.0)])
        .finish();
    assert_eq!(streets.network_edges().count(), 2);
    assert_eq!(streets.summary().edges, 1);
    assert_eq!(streets.summary().largest_share, 1.0);
    assert_eq!(
        walk(&streets, (10.0, -15.0), &point((300.0, 0.0))),
        Some(305)
    );
}
