//! To which edges positions and places snap: those that lead somewhere, and those on the surface.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::fixtures::{At, NetworkFixture, ONE_WAY, point, position, square, walk, walk_at};
use streets::{Class, Destination, FootAccess, Goals, Pace, Start, Streets, WeightedStarts};

const STEPS: FootAccess = FootAccess {
    step_free: false,
    ..FootAccess::FREE
};

/// Streets around a block: 4,200 m.
const BLOCK: [At; 9] = [
    (-900.0, 0.0),
    (-300.0, 0.0),
    (300.0, 0.0),
    (900.0, 0.0),
    (900.0, -300.0),
    (300.0, -300.0),
    (-300.0, -300.0),
    (-900.0, -300.0),
    (-900.0, 0.0),
];

/// ```text
///     ┌──── 200 m ────┐ 140
///     │   loose paths │
///     └───────────o───┘  40    o: a person at (0, 38), 2 m from the paths
///  ───────────────────────────  0    a street
/// ```
fn street_beside_loose_paths() -> Streets {
    let paths = [
        (-150.0, 40.0),
        (50.0, 40.0),
        (50.0, 140.0),
        (-150.0, 140.0),
        (-150.0, 40.0),
    ];
    NetworkFixture::new().street(&BLOCK).street(&paths).finish()
}

#[test]
fn a_person_beside_loose_paths_walks_to_the_street() {
    let streets = street_beside_loose_paths();
    let (person, shop) = ((0.0, 38.0), (500.0, 0.0));
    assert_eq!(walk(&streets, person, &point(shop)), Some(38 + 500));
    assert_eq!(walk(&streets, shop, &point(person)), Some(500 + 38));
    let hall = square((499.0, 5.0), 20.0);
    assert_eq!(walk(&streets, person, &hall), Some(38 + 499 + 5));
}

#[test]
fn loose_paths_lead_to_the_places_beside_them() {
    let streets = street_beside_loose_paths();
    let (person, bench) = ((0.0, 38.0), (52.0, 60.0));
    assert_eq!(
        walk(&streets, person, &point(bench)),
        Some(2 + 50 + 20 + 2),
        "and not by way of the street, 148 m"
    );
    let lawn = square((-140.0, 45.0), 80.0);
    assert_eq!(
        walk(&streets, (-100.0, 15.0), &lawn),
        Some(15 + 40 + 45),
        "from the street to the lawn"
    );
    assert_eq!(
        walk(&streets, (-150.0, 38.0), &lawn),
        Some(2 + 10 + 5),
        "along the loose paths to the lawn"
    );
}

/// ```text
///  ┌── 220 m ──┐ 160          an islet with a bench b; the water around it is 60 m wide
///  └──o────────┘  60
/// ~~~~~~~~~~~~~~~~~~~
///  ────────────────── 0       a street
/// ```
#[test]
fn an_islet_has_its_own_walks() {
    let islet = [
        (-110.0, 60.0),
        (110.0, 60.0),
        (110.0, 160.0),
        (-110.0, 160.0),
        (-110.0, 60.0),
    ];
    let streets = NetworkFixture::new().street(&BLOCK).street(&islet).finish();
    let bench = point((-50.0, 60.0));
    assert_eq!(walk(&streets, (50.0, 60.0), &bench), Some(100));
    let far = NetworkFixture::new()
        .street(&BLOCK)
        .street(&islet.map(|(east, north)| (east, north + 300.0)))
        .finish();
    let bench = point((-50.0, 360.0));
    assert_eq!(walk(&far, (50.0, 360.0), &bench), Some(100));
    assert_eq!(
        walk(&far, (50.0, 360.0), &point((0.0, 0.0))),
        None,
        "no bridge, and the street is too far"
    );
}

/// ```text
///  ────────────────── 100    half of a village: 2,200 m
/// ~~~~~~~~~~~~~~~~~~~        the river, with no bridge
///  ──────────────────  0     the other half: 4,200 m
/// ```
#[test]
fn both_halves_of_a_divided_village_are_large() {
    let half = [-1_100.0, -600.0, 0.0, 600.0, 1_100.0].map(|east| (east, 100.0));
    let streets = NetworkFixture::new().street(&BLOCK).street(&half).finish();
    let (here, over_there) = ((0.0, 90.0), point((0.0, 0.0)));
    assert_eq!(
        walk(&streets, here, &over_there),
        None,
        "nobody walks on water"
    );
    assert_eq!(walk(&streets, here, &point((500.0, 100.0))), Some(10 + 500));
}

/// ```text
///   a ──────── b 22       a path of 40 m; its only way out are steps s to the street
///              s
///  ──────────────────── 0
/// ```
#[test]
fn a_step_free_walk_begins_at_the_street_beside_a_path_behind_steps() {
    let top = (-50.0, 22.0);
    let streets = NetworkFixture::new()
        .street(&[
            (-600.0, 0.0),
            (-50.0, 0.0),
            (600.0, 0.0),
            (600.0, -600.0),
            (0.0, -600.0),
        ])
        .street(&[(-90.0, 22.0), top])
        .way(&[top, (-50.0, 0.0)], Class::Steps, STEPS, 0)
        .finish();
    let (here, shop) = ((-80.0, 22.0), point((500.0, 0.0)));
    let step_free = Pace::default().step_free(true);
    assert_eq!(walk(&streets, here, &shop), Some(30 + 22 + 550));
    assert_eq!(walk_at(&streets, here, &shop, step_free), Some(22 + 580));
    let bench = point((-60.0, 22.0));
    assert_eq!(walk_at(&streets, here, &bench, step_free), Some(20));
}

/// ```text
///  e ───────>──────── x  30     the way from the entrance e of a fair: nobody comes back to e, and x is no exit
///  │    o                28     o: a person outside
///  ─────────────────────  0     a street
/// ```
#[test]
fn a_path_that_nobody_can_walk_back_is_no_way_out() {
    let way = [(-100.0, 0.0), (-100.0, 30.0), (100.0, 30.0)];
    let back = way.map(|(east, north)| (east, -north - 400.0));
    let exit: Vec<At> = back.into_iter().rev().collect();
    let streets = NetworkFixture::new()
        .street(&[(-900.0, -400.0), (-100.0, -400.0), (900.0, -400.0)])
        .street(&[(-900.0, 0.0), (-100.0, 0.0), (900.0, 0.0), (900.0, -400.0)])
        .way(&way, Class::Path, ONE_WAY, 0)
        .way(&exit, Class::Path, ONE_WAY, 0)
        .finish();
    let (person, shop) = ((0.0, 28.0), (500.0, 0.0));
    assert_eq!(walk(&streets, person, &point(shop)), Some(28 + 500));
    assert_eq!(walk(&streets, shop, &point(person)), Some(500 + 28));
    let stall = point((50.0, 32.0));
    assert_eq!(
        walk(&streets, person, &stall),
        Some(2 + 50 + 2),
        "in the fair"
    );
    // South of the other street the only way leads out.
    let (kiosk, home) = ((0.0, -428.0), (500.0, -400.0));
    assert_eq!(walk(&streets, home, &point(kiosk)), Some(500 + 28));
    assert_eq!(walk(&streets, kiosk, &point(home)), Some(28 + 500));
}

/// ```text
///  t1 ┄┄┄┄┄ tunnel ┄┄┄┄┄ t2    33     the tunnel comes out at t2, which is far from the street on foot
///        o                     28     o: a person
///  ──────L─────────────────     0     a street with a library L
/// ```
fn street_above_a_tunnel() -> Streets {
    NetworkFixture::new()
        .street(&[(-345.0, 0.0), (345.0, 0.0)])
        .tunnel(&[(-310.0, 33.0), (310.0, 33.0)])
        .street(&[(310.0, 33.0), (310.0, 670.0), (345.0, 670.0), (345.0, 0.0)])
        .finish()
}

#[test]
fn a_person_on_the_surface_is_not_in_the_tunnel_below() {
    let streets = street_above_a_tunnel();
    let (person, library) = ((-7.0, 28.0), (0.0, 0.0));
    assert_eq!(walk(&streets, person, &point(library)), Some(28 + 7));
    assert_eq!(walk(&streets, library, &point(person)), Some(28 + 7));
    let park = square((-20.0, 20.0), 60.0);
    assert_eq!(
        walk(&streets, (-20.0, 0.0), &park),
        Some(20),
        "an area is not entered where the tunnel crosses below it"
    );
}

#[test]
fn places_below_the_ground_snap_to_the_tunnel() {
    let streets = street_above_a_tunnel();
    let (shop, person) = (point((0.0, 33.0)), position((320.0, 600.0)));
    let walk = |underground| {
        let entrances = [];
        let place = Destination {
            shape: &shop,
            entrances: &entrances,
            underground,
        };
        let goals = Goals::new(&streets, [place]);
        let start = Start::new(&streets, person, []);
        let pace = Pace::default();
        let route = streets.route(&goals, &start, pace, 0).unwrap();
        route.walk.length().get().round()
    };
    assert_eq!(walk(true), 10.0 + 567.0 + 310.0, "by the tunnel");
    let around = 10.0 + 70.0 + 35.0 + 670.0 + 345.0;
    assert_eq!(walk(false), around + 33.0, "from the street above it");
}

#[test]
fn a_tunnel_is_used_where_nothing_else_is_near_and_on_the_way() {
    let streets = NetworkFixture::new()
        .street(&[(-700.0, 0.0), (-300.0, 0.0)])
        .tunnel(&[(-300.0, 0.0), (300.0, 0.0)])
        .street(&[(300.0, 0.0), (700.0, 0.0)])
        .finish();
    assert_eq!(
        walk(&streets, (-400.0, 0.0), &point((400.0, 0.0))),
        Some(800),
        "through the tunnel"
    );
    assert_eq!(
        walk(&streets, (0.0, 20.0), &point((400.0, 0.0))),
        Some(20 + 400),
        "no street within 200 m"
    );
    assert_eq!(
        walk(&streets, (-150.0, 20.0), &point((400.0, 0.0))),
        Some(151 + 700),
        "to the street first"
    );
}

#[test]
fn nobody_lives_in_a_tunnel() {
    let streets = street_above_a_tunnel();
    let demand = WeightedStarts::from_streets(&streets);
    assert_eq!(demand.starts.len(), 2, "two streets, and no tunnel");
    let tunnels = streets.network_edges().filter(|edge| edge.is_underground());
    assert_eq!(tunnels.count(), 1);
}

/// Files of version 1 have the bits of later ones up to that of small components.
#[test]
fn a_file_of_version_1_is_read() {
    let file = NetworkFixture::new().street(&BLOCK).file();
    assert_eq!(file[4..8], [4, 0, 0, 0]);
    let old = [&file[..4], &[1, 0, 0, 0], &file[8..]].concat();
    let streets = Streets::read(&old).unwrap();
    let shop = point((500.0, 0.0));
    assert_eq!(walk(&streets, (0.0, 38.0), &shop), Some(38 + 500));
}
