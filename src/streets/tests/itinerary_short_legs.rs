//! Short pieces of a walk in directions: those that are legs of their own, as whoever takes one of their turns alone goes astray.

use crate::fixtures::NetworkFixture;
use crate::itineraries::directions;

/// ```text
///            ╭───── Kade
///            │ 18 m
///  ───── Dijk╯
/// ```
#[test]
fn a_piece_between_two_sharp_turns_is_a_leg() {
    let aside = |metres: f64| {
        let streets = NetworkFixture::new()
            .named("Dijk", &[(0.0, 0.0), (100.0, 0.0)])
            .street(&[(100.0, 0.0), (100.0, metres)])
            .named("Kade", &[(100.0, metres), (200.0, metres)])
            .finish();
        directions(&streets, (0.0, 0.0), (200.0, metres))
    };
    assert_eq!(aside(18.0), ["Dijk 100", "left way 18", "right Kade 100"]);
    assert_eq!(aside(-18.0), ["Dijk 100", "right way 18", "left Kade 100"]);
    assert_eq!(
        aside(8.0),
        ["Dijk 100", "straight Kade 108"],
        "a narrow road"
    );
}

/// ```text
///  ── Dijk, 100 ──┐ 18
///    100, Laan  ╲ │         150° to the right, at two corners
///                ╲┘
/// ```
#[test]
fn two_sharp_turns_to_one_side_are_two_if_they_lead_far_round() {
    let round = |degrees: f64| {
        let (sin, cos) = degrees.to_radians().sin_cos();
        let there = (100.0 + 100.0 * cos, -18.0 + 100.0 * sin);
        let streets = NetworkFixture::new()
            .named("Dijk", &[(0.0, 0.0), (100.0, 0.0)])
            .street(&[(100.0, 0.0), (100.0, -18.0)])
            .named("Laan", &[(100.0, -18.0), there])
            .finish();
        directions(&streets, (0.0, 0.0), there)
    };
    let two = ["Dijk 100", "right way 18", "right Laan 100"];
    assert_eq!(round(-150.0), two);
    assert_eq!(round(-180.0), two);
}

/// ```text
///  ── 18 ──┐ 60 ──┐ 18
///          └──────┘
/// ```
#[test]
fn a_short_piece_before_the_first_turn_or_behind_the_last_is_a_leg() {
    let ends = |metres: f64| {
        let streets = NetworkFixture::new()
            .named("Dijk", &[(0.0, 0.0), (metres, 0.0)])
            .street(&[(metres, 0.0), (metres, -60.0)])
            .named("Laan", &[(metres, -60.0), (2.0 * metres, -60.0)])
            .finish();
        directions(&streets, (0.0, 0.0), (2.0 * metres, -60.0))
    };
    assert_eq!(ends(18.0), ["Dijk 18", "right way 60", "left Laan 18"]);
    assert_eq!(ends(8.0), ["way 76"], "within a crossing");
}

/// ```text
///            ╭───── Kade
///            │ Plein, 11 m
///            │ 11 m
///  ───── Dijk╯
/// ```
#[test]
fn short_pieces_in_a_row_are_one_leg() {
    let streets = NetworkFixture::new()
        .named("Dijk", &[(0.0, 0.0), (100.0, 0.0)])
        .street(&[(100.0, 0.0), (100.0, 11.0)])
        .named("Plein", &[(100.0, 11.0), (100.0, 22.0)])
        .named("Kade", &[(100.0, 22.0), (200.0, 22.0)])
        .finish();
    assert_eq!(
        directions(&streets, (0.0, 0.0), (200.0, 22.0)),
        ["Dijk 100", "left Plein 22", "right Kade 100"]
    );
}

/// ```text
///  ── Kade, 100 ──┬── Laan
///                 │ 10 m, no name
///                 │ Kade, 50
/// ```
#[test]
fn a_sharp_turn_within_one_street_is_a_leg_though_a_link_is_between() {
    let streets = NetworkFixture::new()
        .named("Kade", &[(0.0, 0.0), (100.0, 0.0)])
        .street(&[(100.0, 0.0), (100.0, -10.0)])
        .named("Kade", &[(100.0, -10.0), (100.0, -60.0)])
        .named("Laan", &[(100.0, 0.0), (200.0, 0.0)])
        .finish();
    assert_eq!(
        directions(&streets, (0.0, 0.0), (100.0, -60.0)),
        ["Kade 100", "right Kade 60"]
    );
}
