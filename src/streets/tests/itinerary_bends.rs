//! The bends of paths without a name in directions, wherever the points of the measurement fall.

use crate::fixtures::NetworkFixture;
use crate::itineraries::directions;

/// ```text
///          ┌── 40 ──┐
///  ── 50 ──┘ 30     └── 50 ──   one path: nobody meets another on it, but a person who cannot see it must know
/// ```
#[test]
fn the_bends_of_a_path_without_a_name_are_said() {
    let bends = [
        (0.0, 0.0),
        (50.0, 0.0),
        (50.0, 30.0),
        (90.0, 30.0),
        (90.0, 0.0),
        (140.0, 0.0),
    ];
    let path = NetworkFixture::new().street(&bends).finish();
    let from_west = |to| directions(&path, (0.0, 0.0), to);
    assert_eq!(from_west((50.0, 4.0)), ["way 54"], "not yet round it");
    assert_eq!(from_west((50.0, 30.0)), ["way 80 bending left"]);
    assert_eq!(from_west((140.0, 0.0)), ["way 200 with bends"]);
    assert_eq!(
        directions(&path, (140.0, 0.0), (90.0, 30.0)),
        ["way 80 bending right"]
    );
    let named = NetworkFixture::new().named("Laan", &bends).finish();
    assert_eq!(
        directions(&named, (0.0, 0.0), (140.0, 0.0)),
        ["Laan 200"],
        "it has signs"
    );
}

/// A path that is straight for 100 m, curves to the left by these degrees over these metres, and is straight for 100 m again.
fn curve(degrees: f64, metres: f64) -> Vec<(f64, f64)> {
    let pieces = 24;
    let mut line = vec![(0.0, 0.0), (100.0, 0.0)];
    for piece in 0..pieces {
        let angle = degrees * (f64::from(piece) + 0.5) / f64::from(pieces);
        go(&mut line, angle, metres / f64::from(pieces));
    }
    go(&mut line, degrees, 100.0);
    line
}

/// Adds so many metres to a line, in a direction in degrees to the left of the east.
fn go(line: &mut Vec<(f64, f64)>, direction: f64, metres: f64) {
    let (x, y) = line[line.len() - 1];
    let (sin, cos) = direction.to_radians().sin_cos();
    line.push((x + metres * cos, y + metres * sin));
}

/// The directions along a whole path without a name.
fn along(path: &[(f64, f64)]) -> String {
    let streets = NetworkFixture::new().street(path).finish();
    let found = directions(&streets, path[0], path[path.len() - 1]);
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].clone()
}

#[test]
fn a_rounded_corner_is_a_bend_and_a_gentle_curve_is_none() {
    assert_eq!(along(&curve(90.0, 15.0)), "way 215 bending left");
    assert_eq!(along(&curve(-90.0, 15.0)), "way 215 bending right");
    assert_eq!(along(&curve(150.0, 20.0)), "way 220 bending left");
    assert_eq!(along(&curve(40.0, 1.0)), "way 201", "too little");
    assert_eq!(along(&curve(90.0, 400.0)), "way 600", "too gentle");
    assert_eq!(along(&curve(180.0, 600.0)), "way 800", "too gentle");
}

#[test]
fn a_corner_is_one_bend_also_behind_a_gentle_curve_to_the_other_side() {
    for shift in 0..12 {
        let mut path = curve(40.0, 100.0 + f64::from(shift));
        go(&mut path, -60.0, 30.0);
        let expected = format!("way {} bending right", 330 + shift);
        assert_eq!(along(&path), expected);
    }
}

/// ```text
///  ── 50 to 55 ──┐ 6 to 13
///                └───── Dijk
/// ```
#[test]
fn a_corner_shortly_before_a_turn_is_a_bend() {
    for (lead, tail) in (0..6).flat_map(|lead| (6..14).map(move |tail| (lead, tail))) {
        let (lead, tail) = (50.0 + f64::from(lead), f64::from(tail));
        let streets = NetworkFixture::new()
            .street(&[(0.0, 0.0), (lead, 0.0), (lead, -tail)])
            .named("Dijk", &[(lead, -tail), (lead + 100.0, -tail)])
            .finish();
        let path = format!("way {} bending right", lead + tail);
        let found = directions(&streets, (0.0, 0.0), (lead + 100.0, -tail));
        assert_eq!(found, [path, "left Dijk 100".to_owned()]);
    }
}

#[test]
fn a_jog_bends_to_either_side() {
    for aside in [8.0, 12.0, 20.0] {
        let jog = [(0.0, 0.0), (60.0, 0.0), (60.0, aside), (120.0, aside)];
        assert_eq!(along(&jog), format!("way {} with bends", 120.0 + aside));
    }
}

/// Two straight stretches, 4 m apart.
#[test]
fn a_hairpin_bends_to_one_side() {
    for shift in 0..6 {
        let lead = 60.0 + f64::from(shift);
        let hairpin = [(0.0, 0.0), (lead, 0.0), (lead, 4.0), (0.0, 4.0)];
        let expected = format!("way {} bending left", 2.0 * lead + 4.0);
        let streets = NetworkFixture::new().street(&hairpin).finish();
        assert_eq!(directions(&streets, (0.0, -1.0), (0.0, 5.0)), [expected]);
    }
}
