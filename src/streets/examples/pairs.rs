//! Walks between 1,000 random pairs of positions, for somebody else's program to compare with its own:
//! `cargo run -p streets --example pairs -- data/delft/streets.bin 1`.
//!
//! A line for each: longitude and latitude from where, longitude and latitude to where, in degrees, and the effort of
//! the walk in metres (steps count two and a half times their length), or `-` where no way leads.
#![allow(clippy::print_stdout, reason = "that is what it is for")]

use atlas::LonLat;
use fastrand::Rng;
use std::error::Error;
use streets::{Goals, NetworkEdge, Pace, Start, Streets};

/// How many pairs.
const PAIRS: usize = 1_000;
/// How far from a corner of a street, in degrees: up to about 100 m.
const NEAR: f64 = 0.001;

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let (Some(file), Some(seed)) = (words.next(), words.next()) else {
        return Err("which file, and which seed? pairs FILE SEED".into());
    };
    let streets = Streets::read(&std::fs::read(file)?)?;
    let mut random = Rng::with_seed(seed.parse()?);
    let corners: Vec<geo::Coord<f64>> = streets
        .network_edges()
        .filter(|street| street.foot().any())
        .flat_map(NetworkEdge::geometry)
        .collect();
    if corners.is_empty() {
        return Err("nobody can walk there".into());
    }
    let mut somewhere = || {
        let corner = corners[random.usize(..corners.len())];
        let mut shake = || (random.f64() * 2.0 - 1.0) * NEAR;
        LonLat::new(corner.x + shake(), corner.y + shake()).ok_or("off the earth")
    };
    for _ in 0..PAIRS {
        let (from, to) = (somewhere()?, somewhere()?);
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
