//! A route as directions: its streets in order, how long each is followed, and the turns between them.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::fixtures::{At, NetworkFixture, point, position};
use streets::{
    Bends, Class, FootAccess, Goals, Length, Pace, RoutePath, Start, Streets, TurnDirection, Walk,
};

fn path(streets: &Streets, from: At, to: At) -> (Walk, RoutePath) {
    let there = point(to);
    let goals = Goals::new(streets, [(&there, &[][..])]);
    let start = Start::new(streets, position(from), [&there]);
    let mut paths = streets.nearest_paths(&goals, &start, Pace::default(), &|_| true, 1);
    paths.remove(0)
}

/// The directions from a point to another: `Dijk 200`, `left Kade 40`.
pub fn directions(streets: &Streets, from: At, to: At) -> Vec<String> {
    let (walk, path) = path(streets, from, to);
    let legs = streets.itinerary(&path);
    let mut walked = path.before;
    for leg in &legs {
        let ends = walked + leg.length;
        assert!(
            (walked..ends).contains(&leg.street_begins),
            "{leg:?} is on its street from {walked:?} to {ends:?}"
        );
        walked = ends;
    }
    assert!(walked <= walk.cost.length);
    assert!(walk.cost.length.saturating_sub(walked) <= Length::from_metres(201.0));
    let text = |it: &streets::RouteLeg<'_>| {
        let turn = match it.turn {
            None => "",
            Some(TurnDirection::Straight) => "straight ",
            Some(TurnDirection::Left) => "left ",
            Some(TurnDirection::Right) => "right ",
            Some(TurnDirection::Back) => "back ",
        };
        let steps = match it.step_count {
            Some(count) => format!("{count} steps "),
            None if it.is_steps => "steps ".to_owned(),
            None => String::new(),
        };
        let bends = match it.bends {
            Bends::None => "",
            Bends::Left => " bending left",
            Bends::Right => " bending right",
            Bends::Several => " with bends",
        };
        let name = it.street.unwrap_or(if it.is_path { "path" } else { "way" });
        let metres = it.length.metres().get().round();
        format!("{turn}{steps}{name} {metres}{bends}")
    };
    legs.iter().map(text).collect()
}

/// ```text
///  Dijk ── 200 ──┬── 20, no name ──┬── 80 Dijk ──┐ 300
///                                                │ Kade
///              Laan ── 100 ── steps, 10 m ───────┘ 100 south
/// ```
fn town() -> Streets {
    NetworkFixture::new()
        .named("Dijk", &[(0.0, 0.0), (200.0, 0.0)])
        .street(&[(200.0, 0.0), (220.0, 0.0)])
        .named("Dijk", &[(220.0, 0.0), (300.0, 0.0)])
        .named("Kade", &[(300.0, 0.0), (300.0, -100.0)])
        .way(
            &[(300.0, -100.0), (290.0, -100.0)],
            Class::Steps,
            FootAccess::FREE,
            0,
        )
        .named("Laan", &[(290.0, -100.0), (190.0, -100.0)])
        .finish()
}

#[test]
fn a_street_that_a_crossing_divides_is_one_leg_and_turns_are_named() {
    let town = town();
    assert_eq!(
        directions(&town, (50.0, 0.0), (300.0, -60.0)),
        ["Dijk 250", "right Kade 60"]
    );
    assert_eq!(
        directions(&town, (300.0, -60.0), (50.0, 0.0)),
        ["Kade 60", "left Dijk 250"]
    );
}

#[test]
fn steps_are_a_leg_of_their_own_however_short() {
    assert_eq!(
        directions(&town(), (300.0, -20.0), (200.0, -100.0)),
        ["Kade 80", "right steps way 10", "straight Laan 90"]
    );
}

/// ```text
///  A-straat ──┐ 100     B-straat, 10 m north
///             └── C-straat ──
/// ```
#[test]
fn a_street_that_is_only_crossed_is_no_leg_but_its_length_counts() {
    let streets = NetworkFixture::new()
        .named("A-straat", &[(0.0, 0.0), (100.0, 0.0)])
        .named("B-straat", &[(100.0, 0.0), (100.0, 10.0)])
        .named("C-straat", &[(100.0, 10.0), (200.0, 10.0)])
        .finish();
    assert_eq!(
        directions(&streets, (0.0, 0.0), (200.0, 10.0)),
        ["A-straat 100", "straight C-straat 110"]
    );
    let (_, path) = path(&streets, (0.0, 0.0), (200.0, 10.0));
    let legs = streets.itinerary(&path);
    let begins = legs
        .iter()
        .map(|it| it.street_begins.metres().get().round());
    assert_eq!(
        begins.collect::<Vec<f64>>(),
        [0.0, 110.0],
        "behind the crossing"
    );
}

/// The end of a leg that is within one straight part of an edge, walked in both directions.
#[test]
fn a_walk_within_one_edge_has_one_leg() {
    let town = town();
    assert_eq!(directions(&town, (50.0, 0.0), (60.0, 0.0)), ["Dijk 10"]);
    assert_eq!(directions(&town, (60.0, 0.0), (50.0, 0.0)), ["Dijk 10"]);
}

/// ```text
///  path ── 60 ──┐ 40 ── 60 ──  two paths without a name, at a right angle
/// ```
#[test]
fn a_turn_between_paths_without_a_name_is_a_leg() {
    let streets = NetworkFixture::new()
        .street(&[(0.0, 0.0), (60.0, 0.0)])
        .street(&[(60.0, 0.0), (60.0, 40.0)])
        .street(&[(60.0, 40.0), (120.0, 40.0)])
        .finish();
    assert_eq!(
        directions(&streets, (0.0, 0.0), (120.0, 40.0)),
        ["way 60", "left way 40", "right way 60"]
    );
}

/// ```text
///  ── path, 60 ──── street, 60 ──── path, 60 ──  none has a name, and the street goes straight on as the paths do
/// ```
#[test]
fn pieces_of_streets_shorter_than_a_crossing_leave_a_path_a_path() {
    let path = |line: [At; 2]| (line, Class::Path);
    let parts = [
        path([(0.0, 0.0), (60.0, 0.0)]),
        ([(60.0, 0.0), (120.0, 0.0)], Class::Street),
        path([(120.0, 0.0), (180.0, 0.0)]),
    ];
    let streets = parts
        .iter()
        .fold(NetworkFixture::new(), |it, (line, class)| {
            it.way(line, *class, FootAccess::FREE, 0)
        });
    let streets = streets.finish();
    let walk = |from, to| directions(&streets, (from, 0.0), (to, 0.0));
    assert_eq!(walk(10.0, 50.0), ["path 40"]);
    assert_eq!(walk(70.0, 110.0), ["way 40"]);
    assert_eq!(walk(10.0, 170.0), ["way 160"], "partly a street");
    assert_eq!(walk(10.0, 80.0), ["path 70"], "20 m of a street");
    assert_eq!(walk(110.0, 170.0), ["path 60"], "10 m of a street");
    assert_eq!(walk(95.0, 130.0), ["way 35"], "25 m of a street");
    assert_eq!(walk(130.0, 95.0), ["way 35"], "the other way");
}

/// ```text
///  Dijk ── 80 ──┬── 20, no name ── steps, 6 m ── Laan
/// ```
#[test]
fn a_crossing_before_steps_does_not_make_them_longer() {
    let streets = NetworkFixture::new()
        .named("Dijk", &[(0.0, 0.0), (80.0, 0.0)])
        .street(&[(80.0, 0.0), (100.0, 0.0)])
        .way(
            &[(100.0, 0.0), (106.0, 0.0)],
            Class::Steps,
            FootAccess::FREE,
            0,
        )
        .named("Laan", &[(106.0, 0.0), (206.0, 0.0)])
        .finish();
    assert_eq!(
        directions(&streets, (0.0, 0.0), (206.0, 0.0)),
        ["Dijk 100", "straight steps way 6", "straight Laan 100"]
    );
}

/// ```text
///  Dijk ── 12 steps ── 3 m, no name ── 8 steps ─┬─ Laan
///                                               ┆ path, into the middle of the last steps or beside them
/// ```
#[test]
fn steps_are_counted_where_all_of_a_flight_is_known() {
    for (first, path, expected) in [
        (Some(12), 120.0, "straight 20 steps way 18"),
        (None, 120.0, "straight steps way 18"),
        (Some(12), 114.0, "straight steps way 18"),
    ] {
        let lower = [(100.0, 0.0), (106.0, 0.0)];
        let streets = NetworkFixture::new().named("Dijk", &[(0.0, 0.0), (100.0, 0.0)]);
        let streets = match first {
            Some(count) => streets.counted_steps(&lower, count),
            None => streets.way(&lower, Class::Steps, FootAccess::FREE, 0),
        };
        let streets = streets
            .street(&[(106.0, 0.0), (109.0, 0.0)])
            .counted_steps(&[(109.0, 0.0), (114.0, 0.0), (118.0, 0.0)], 8)
            .street(&[(path, 0.0), (path, -40.0)])
            .named("Laan", &[(118.0, 0.0), (120.0, 0.0), (218.0, 0.0)])
            .finish();
        assert_eq!(
            directions(&streets, (0.0, 0.0), (218.0, 0.0)),
            ["Dijk 100", expected, "straight Laan 100"]
        );
    }
}

/// ```text
///  Dijk ── 100 ── 24 steps, 12 m ── Laan ── 100
///                   ╵
///                   a bench on them, 3 m from the Dijk
/// ```
#[test]
fn a_walk_from_or_to_a_bench_on_steps_has_all_of_them_or_none() {
    let streets = NetworkFixture::new()
        .named("Dijk", &[(0.0, 0.0), (100.0, 0.0)])
        .counted_steps(&[(100.0, 0.0), (112.0, 0.0)], 24)
        .named("Laan", &[(112.0, 0.0), (212.0, 0.0)])
        .finish();
    let (west, bench, east) = ((0.0, 0.0), (103.0, 0.0), (212.0, 0.0));
    let between = |from, to| directions(&streets, from, to);
    let steps = "24 steps way 12";
    // Nothing snaps to steps: the bench is beside the street at which they begin.
    assert_eq!(between(west, bench), ["Dijk 100"]);
    assert_eq!(between(bench, west), ["Dijk 100"]);
    assert_eq!(between(bench, east), [steps, "straight Laan 100"]);
    assert_eq!(
        between(east, bench),
        ["Laan 100", &["straight ", steps].concat()]
    );
}

/// ```text
///        bench, 40 m up a side street
///          │
///  Dijk ───┴─── goal
/// ```
#[test]
fn a_detour_into_a_side_street_and_back_is_two_legs() {
    let streets = NetworkFixture::new()
        .named("Dijk", &[(0.0, 0.0), (100.0, 0.0)])
        .named("Dijk", &[(100.0, 0.0), (200.0, 0.0)])
        .named("Steeg", &[(100.0, 0.0), (100.0, 40.0)])
        .finish();
    let (bench, goal) = (point((100.0, 40.0)), point((200.0, 0.0)));
    let goals = Goals::new(&streets, [(&bench, &[][..]), (&goal, &[][..])]);
    let pace = Pace::default();
    let path = |from: At, to: u32| {
        let start = Start::new(&streets, position(from), []);
        let wanted = |goal| goal == to;
        let paths = streets.nearest_paths(&goals, &start, pace, &wanted, 1);
        paths.into_iter().next().unwrap().1
    };
    let stretches = [path((0.0, 0.0), 0), path((100.0, 40.0), 1)];
    let joined = RoutePath::joined(&stretches).unwrap();
    let legs = streets.itinerary(&joined);
    let described: Vec<(Option<&str>, i64, Option<TurnDirection>)> = legs
        .iter()
        .map(|it| (it.street, it.length.metres().get().round() as i64, it.turn))
        .collect();
    let expected = [
        (Some("Dijk"), 100, None),
        (Some("Steeg"), 40, Some(TurnDirection::Left)),
        (Some("Steeg"), 40, Some(TurnDirection::Back)),
        (Some("Dijk"), 100, Some(TurnDirection::Left)),
    ];
    assert_eq!(described, expected);
    assert_eq!(joined.length.metres().get().round() as i64, 280);
}
