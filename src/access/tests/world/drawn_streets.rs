//! Small streets that several tests draw.

use super::{World, WorldBuilder};

/// ```text
///   0 ─100─ 4 ─100─ 3 ─100─ 300 ─100─ 2        1 on a street without a place
///                                             1000 ─100─ 1100
/// ```
/// Tests put places at 0 and at 300 m.
pub fn street_of_ten() -> WorldBuilder {
    WorldBuilder::street_of_400_metres()
        .street(&[(1000.0, 0.0), (1100.0, 0.0)])
        .home((100.0, 0.0), Some(4))
        .home((200.0, 0.0), Some(3))
        .home((400.0, 0.0), Some(2))
        .home((1000.0, 0.0), Some(1))
}

/// ```text
/// home of 7 ──── 300 m ──── a ── 300 m ── b      a library a, and b of which the key status is unknown
/// ```
pub fn street_of_two_libraries() -> World {
    WorldBuilder::new()
        .street(&[(0.0, 0.0), (600.0, 0.0)])
        .neighbourhood("N", "", [(-100.0, -100.0), (700.0, 100.0)], None)
        .home((0.0, 0.0), Some(7))
        .place("a", "library", (300.0, 0.0))
        .place_with("b", "library", (600.0, 0.0), r#""key":"unknown""#)
        .build()
}
