//! A village with two main streets and a detour, and scenarios in it.

use super::{At, World, WorldBuilder, position};
use access::Scenario;

/// ```text
///  (0,300) ──────────────── (300,300)
///     │        Detour           │  Side
///     │                         │
///   (0,0) ──A──── b ──────── (300,0) ────────B──── L (600,0)
///             Main Street                Main Street
/// ```
/// Homes A at (100, 0) with 10 residents and B at (500, 0) with 5; a bench b at (200, 0), a library L. A toilet t is 100 m east
/// of the library, where no street is.
pub fn village() -> World {
    WorldBuilder::new()
        .named_street("Main Street", &[(0.0, 0.0), (300.0, 0.0)])
        .named_street("Main Street", &[(300.0, 0.0), (600.0, 0.0)])
        .named_street("Side", &[(300.0, 0.0), (300.0, 300.0)])
        .street(&[(0.0, 0.0), (0.0, 300.0), (300.0, 300.0)])
        .neighbourhood("N", "", [(-500.0, -500.0), (400.0, 500.0)], None)
        .neighbourhood("O", "", [(400.0, -500.0), (900.0, 500.0)], None)
        .home((100.0, 0.0), Some(10))
        .home((500.0, 0.0), Some(5))
        .place("b", "bench", (200.0, 0.0))
        .place_with(
            "l",
            "library",
            (600.0, 0.0),
            r#""key":"free","opening_hours":"Mo-Fr 09:00-17:00""#,
        )
        .place("t", "toilets", (700.0, 0.0))
        .build()
}

/// The scenario of some steps, as JSON.
pub fn scenario(steps: &str) -> Scenario {
    Scenario::read(&format!(r#"{{"version":1,"steps":[{steps}]}}"#)).unwrap()
}

/// A position as JSON.
pub fn at(at: At) -> String {
    let at = position(at);
    format!("[{},{}]", at.lon(), at.lat())
}
