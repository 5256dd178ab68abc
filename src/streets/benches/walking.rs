//! Times queries on foot in the atlases of `data/`, with a textbook Dijkstra on the same network for comparison. Run by
//! `cargo xtask bench`, in a release build.
#![allow(clippy::print_stdout, reason = "a benchmark prints its times")]

#[path = "../tests/data_atlas/mod.rs"]
mod data_atlas;

use data_atlas::{DataAtlas, TextbookDijkstra};
use std::hint::black_box;
use std::time::{Duration, Instant};
use streets::{Pace, Start};

/// The number of starts, and the repetitions of a single query.
const VISITORS: usize = 51;
const TIMES: usize = 15;
const SEED: u64 = 2_026;
const ALL: f64 = f64::INFINITY;
/// 15 minutes' walk, in metres.
const QUARTER: f64 = 1_200.0;

/// The times of a query, and the nodes that each run settled.
struct Timing {
    times: Vec<Duration>,
    settled: Vec<usize>,
}

impl Timing {
    fn measure<T>(of: impl IntoIterator<Item = T>, mut ask: impl FnMut(T) -> usize) -> Self {
        let asked = of.into_iter().map(|it| {
            let start = Instant::now();
            let settled = ask(it);
            (start.elapsed(), settled)
        });
        let (mut times, mut settled): (Vec<_>, Vec<_>) = asked.unzip();
        times.sort_unstable();
        settled.sort_unstable();
        Self { times, settled }
    }

    /// Median and longest time in milliseconds, and the median of the settled nodes.
    fn to_row(&self) -> String {
        let milliseconds = |time: &Duration| time.as_secs_f64() * 1_000.0;
        let middle = self.times.len() / 2;
        let longest = self.times.last().map_or(0.0, milliseconds);
        let settled = match self.settled[middle] {
            0 => "–".to_owned(),
            count => count.to_string(),
        };
        let median = milliseconds(&self.times[middle]);
        format!("{median:>9.3} {longest:>9.3} {settled:>8}")
    }
}

fn line(question: &str, ours: &Timing, textbook: Option<&Timing>) {
    let textbook = textbook.map_or_else(String::new, Timing::to_row);
    println!("{question:<34}{}   {textbook}", ours.to_row());
}

fn main() {
    for name in ["delft", "liechtenstein"] {
        time(name);
    }
}

fn time(name: &str) {
    let data_atlas = DataAtlas::read(name);
    let (streets, goals) = (
        data_atlas.walking_network.streets(),
        data_atlas.walking_network.goals(),
    );
    let summary = streets.summary();
    println!(
        "\n{name}: {} bytes, {} nodes, {} streets, {:.0} km, {} places",
        data_atlas.file.len(),
        summary.nodes,
        summary.edges,
        summary.length.get() / 1_000.0,
        goals.len()
    );
    let population = match data_atlas.population_is_known {
        true => "population points (people.bin)",
        false => "starts: the midpoint of every walkable edge, as there is no people.bin",
    };
    println!("{} {population}", data_atlas.population.len());
    println!(
        "{:<34}{:>9} {:>9} {:>8}   textbook Dijkstra, from a node",
        "milliseconds", "median", "longest", "settled"
    );

    let pace = Pace::default();
    let visitors = data_atlas.visitors(SEED, VISITORS);
    let textbook = TextbookDijkstra::new(streets);
    let snapped = Timing::measure(0..TIMES, |_| {
        black_box(DataAtlas::snap_places(&data_atlas.file, &data_atlas.atlas).is_ok());
        0
    });
    line("decode, and snap all places", &snapped, None);
    let nearest = Timing::measure(&visitors, |(start, _)| {
        streets.nearest(goals, start, pace, &|_| true, 10).settled
    });
    let everything = Timing::measure(&visitors, |(_, node)| {
        black_box(textbook.dijkstra(&[*node], ALL)).1
    });
    line("the nearest ten places", &nearest, Some(&everything));
    let isochrone = Timing::measure(&visitors, |(start, _)| {
        let isochrone = streets.isochrone(start, pace, 15.0);
        black_box(isochrone.polygons(15.0));
        isochrone.settled()
    });
    let near = Timing::measure(&visitors, |(_, node)| {
        black_box(textbook.dijkstra(&[*node], QUARTER)).1
    });
    line("15 minutes, with the polygon", &isochrone, Some(&near));
    let people: Vec<Start> = data_atlas.population_starts();
    let starts = Timing::measure(0..TIMES, |_| {
        black_box(data_atlas.population_starts());
        0
    });
    line("snap the population, once", &starts, None);
    let coverage = Timing::measure(0..TIMES, |_| {
        streets.coverage(goals, &|_| true, &people, pace).settled
    });
    let nodes = data_atlas.nodes_near_places();
    let at_once = Timing::measure(0..TIMES, |_| black_box(textbook.dijkstra(&nodes, ALL)).1);
    line(
        "coverage: everybody's nearest place",
        &coverage,
        Some(&at_once),
    );
}
