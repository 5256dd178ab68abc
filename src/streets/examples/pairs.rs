//! Walks between 1,000 random pairs of positions, for comparison with other programs: `cargo run -p streets --example
//! pairs -- data/delft/streets.bin 1`.
//!
//! One line per pair: longitude and latitude of the start, longitude and latitude of the goal, in degrees, and the
//! effort of the walk in metres (steps count two and a half times their length), or `-` if the goal is unreachable.
#![allow(clippy::print_stdout, reason = "the pairs go to standard output")]

use atlas::LonLat;
use fastrand::Rng;
use std::error::Error;
use streets::{Goals, NetworkEdge, Pace, Start, Streets};

/// The number of pairs.
const PAIRS: usize = 1_000;
/// The distance from an edge's point in degrees: up to about 100 m.
const NEAR: f64 = 0.001;

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let (Some(file), Some(seed)) = (words.next(), words.next()) else {
        return Err("usage: pairs FILE SEED".into());
    };
    let streets = Streets::read(&std::fs::read(file)?)?;
    let mut random = Rng::with_seed(seed.parse()?);
    let points: Vec<geo::Coord<f64>> = streets
        .network_edges()
        .filter(|street| street.foot().any())
        .flat_map(NetworkEdge::geometry)
        .collect();
    if points.is_empty() {
        return Err("no walkable edge".into());
    }
    let mut random_position = || {
        let point = points[random.usize(..points.len())];
        let mut offset = || (random.f64() * 2.0 - 1.0) * NEAR;
        LonLat::new(point.x + offset(), point.y + offset()).ok_or("not a position on the earth")
    };
    for _ in 0..PAIRS {
        let (from, to) = (random_position()?, random_position()?);
        let goals = Goals::of_position(&streets, to);
        let start = Start::new(&streets, from, []);
        let found = streets.nearest(&goals, &start, Pace::default(), &|_| true, 1);
        let effort = match found.walks.first() {
            Some(walk) => walk.cost.effort.metres().get().to_string(),
            None => "-".to_owned(),
        };
        println!(
            "{} {} {} {} {effort}",
            from.lon(),
            from.lat(),
            to.lon(),
            to.lat()
        );
    }
    Ok(())
}
