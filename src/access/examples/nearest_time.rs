//! How long everybody's nearest place takes, for the comparison in `tests/oracle/pandana_nearest.py`.
//!
//! Arguments: the folder of an atlas with streets, and a number of homes: the demand points of the atlas, each moved by up to
//! about 30 m at random and repeated until there are so many. Standard output, with a tab between fields: lines `place` and `home`
//! with longitude and latitude, and `time` with the milliseconds of the best of five rounds: to read the streets and snap
//! the places, to snap the homes, and to find the nearest place of each.
//!
//! The places are all that are points, as the other program knows no areas.

// A development tool: it stops at wrong input.
#![allow(clippy::expect_used)]

use access::{Analysis, Unpublished};
use atlas::{Atlas, Loader, LonLat, MANIFEST_PART, NEIGHBOURHOODS_PART, PLACES_PART, Taxonomy};
use fastrand::Rng;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use streets::{Pace, Population, Start, Streets, WalkingNetwork};

/// Degrees of latitude.
const NEAR: f64 = 0.000_3;

fn main() -> std::io::Result<()> {
    let mut words = std::env::args().skip(1);
    let (folder, count) = (
        words.next().expect("a folder"),
        words.next().expect("a number"),
    );
    let (folder, count) = (PathBuf::from(folder), count.parse().expect("a number"));
    let atlas = read(&folder);
    let file = std::fs::read(folder.join("streets.bin"))?;
    let homes = homes(&atlas, &file, &folder, count);
    let is_point =
        |it: atlas::PlaceIndex| atlas.place(it).is_some_and(|it| it.shape.area().is_none());
    let mut best = [Duration::MAX; 3];
    for _ in 0..5 {
        let begin = Instant::now();
        let network = WalkingNetwork::new(Streets::read(&file).expect("streets"), &atlas);
        let read = begin.elapsed();
        let starts: Vec<Start> = network.starts(&atlas, &homes);
        let snapped = begin.elapsed();
        let is_wanted = |goal| is_point(atlas::PlaceIndex(goal));
        let (streets, goals) = (network.streets(), network.goals());
        let found = streets.coverage(goals, &is_wanted, &starts, Pace::default());
        let found_at = begin.elapsed();
        assert!(found.settled > 0);
        let parts = [read, snapped - read, found_at - snapped];
        for (best, part) in best.iter_mut().zip(parts) {
            *best = part.min(*best);
        }
    }
    let mut to = std::io::BufWriter::new(std::io::stdout().lock());
    for (_, place) in atlas.indexed_places().filter(|(index, _)| is_point(*index)) {
        let at = place.shape.anchor();
        writeln!(to, "place\t{}\t{}", at.lon(), at.lat())?;
    }
    for at in homes {
        writeln!(to, "home\t{}\t{}", at.lon(), at.lat())?;
    }
    let [read, snap, nearest] = best.map(|it| it.as_secs_f64() * 1e3);
    writeln!(to, "time\t{read}\t{snap}\t{nearest}")
}

fn read(folder: &Path) -> Atlas {
    let taxonomy = include_str!("../../../data/taxonomy.json");
    let mut loader = Loader::new(Taxonomy::read(taxonomy).expect("a sound taxonomy"));
    for (part, file) in [
        (MANIFEST_PART, "atlas.json"),
        (NEIGHBOURHOODS_PART, "neighbourhoods.geojson"),
        (PLACES_PART, "places.geojson"),
    ] {
        loader.add(part, file.to_owned(), std::fs::read(folder.join(file)));
    }
    loader.finish().atlas
}

fn homes(atlas: &Atlas, file: &[u8], folder: &Path, count: usize) -> Vec<LonLat> {
    let network = WalkingNetwork::new(Streets::read(file).expect("streets"), atlas);
    let people = std::fs::read(folder.join("people.bin")).ok();
    let population = people.map(|file| Population::read(&file).expect("a population"));
    let unpublished = Unpublished::default();
    let analysis = Analysis::new(atlas, Some(&network), population.as_ref(), unpublished);
    let mut random = Rng::with_seed(1);
    let mut near = |at: LonLat| {
        let mut degrees = || (random.f64() * 2.0 - 1.0) * NEAR;
        LonLat::new(at.lon() + degrees(), at.lat() + degrees())
    };
    let points = analysis.demand().points().iter().cycle();
    points.filter_map(|it| near(it.at)).take(count).collect()
}
