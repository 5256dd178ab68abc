//! One grid of streets of which every indicator can be worked out by hand.
//!
//! ```text
//!   metres   0      100      200                        600    700
//!      200   A ────── B ────── C
//!            │        │        │      A bench, C bench?
//!      100   D ────── E  water F      H library, on weekdays from 10 to 17
//!            │        │        │
//!        0   G ────── H ────── I                        K ───── L
//!                West │ East                             Island
//!
//!   residents         G   E   F   C   K    all          walks to   H     A     C
//!     all             8   4   5   2   1     20          from G    100   200   400
//!     under 15        2   1   0   0   0      3               E    100   200   200
//!     65 and older    3   0   2   2   1      8               F    200   300   100
//!                                                            C    300   200     0
//!                                                            K     no way to any
//! ```
//! Each line is a street of 100 m; there is none between E and F. The bench at C counts perhaps: whether anybody may use it is
//! unknown. West and East are the district Town.

use super::{At, World, WorldBuilder, people};
use access::Count;
use streets::Length;

pub const A: At = (0.0, 200.0);
pub const B: At = (100.0, 200.0);
pub const C: At = (200.0, 200.0);
pub const D: At = (0.0, 100.0);
pub const E: At = (100.0, 100.0);
pub const F: At = (200.0, 100.0);
pub const G: At = (0.0, 0.0);
pub const H: At = (100.0, 0.0);
pub const I: At = (200.0, 0.0);
pub const K: At = (600.0, 0.0);
pub const L: At = (700.0, 0.0);

pub fn drawn_grid() -> World {
    let lines = [
        [A, B],
        [B, C],
        [D, E],
        [G, H],
        [H, I],
        [A, D],
        [D, G],
        [B, E],
        [E, H],
        [C, F],
        [F, I],
        [K, L],
    ];
    let streets = lines
        .iter()
        .fold(WorldBuilder::new(), |it, line| it.street(line));
    let homes = [
        (G, [8, 2, 3]),
        (E, [4, 1, 0]),
        (F, [5, 0, 2]),
        (C, [2, 0, 2]),
        (K, [1, 0, 1]),
    ];
    let homes = homes.into_iter();
    let inhabited = homes.fold(streets, |it, (at, ages)| it.home_by_age(at, ages.map(Some)));
    let hours = r#""key":"free","opening_hours":"Mo-Fr 10:00-17:00""#;
    inhabited
        .neighbourhood("West", "Town", [(-50.0, -50.0), (150.0, 250.0)], None)
        .neighbourhood("East", "Town", [(150.0, -50.0), (250.0, 250.0)], None)
        .neighbourhood("Island", "", [(550.0, -50.0), (750.0, 50.0)], None)
        .place("a", "bench", A)
        .place_with("c", "bench", C, r#""key":"unknown""#)
        .place_with("h", "library", H, hours)
        .build()
}

pub fn length(of: f64) -> Length {
    Length::from_metres(of)
}

pub fn known(count: u32) -> Count {
    between(count, count)
}

pub fn between(low: u32, high: u32) -> Count {
    Count::between(people(low), people(high))
}
