//! Times what is asked on foot in the project's atlases, with a plain Dijkstra on the same network beside it. Started
//! by `cargo xtask bench`, in a release build.
#![allow(clippy::print_stdout, reason = "that is what it is for")]

#[path = "../tests/town/mod.rs"]
mod town;

use std::hint::black_box;
use std::time::{Duration, Instant};
use streets::{Pace, Start};
use town::{Plain, Town};

/// How many visitors ask, and how often what is asked once is timed.
const VISITORS: usize = 51;
const TIMES: usize = 15;
const SEED: u64 = 2_026;
const ALL: f64 = f64::INFINITY;
/// A quarter of an hour's walk, in metres.
const QUARTER: f64 = 1_200.0;

/// What a question took: the times, and the nodes that were settled each time.
struct Took {
    times: Vec<Duration>,
    settled: Vec<usize>,
}

impl Took {
    fn asking<T>(of: impl IntoIterator<Item = T>, mut ask: impl FnMut(T) -> usize) -> Self {
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

    /// The median and the longest time in milliseconds, and the median of the settled nodes.
    fn told(&self) -> String {
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

fn line(question: &str, ours: &Took, plain: Option<&Took>) {
    let plain = plain.map_or_else(String::new, Took::told);
    println!("{question:<34}{}   {plain}", ours.told());
}

fn main() {
    for name in ["delft", "liechtenstein"] {
        time(name);
    }
}

fn time(name: &str) {
    let town = Town::read(name);
    let (streets, goals) = (town.on_foot.streets(), town.on_foot.goals());
    let summary = streets.summary();
    println!(
        "\n{name}: {} bytes, {} nodes, {} streets, {:.0} km, {} places",
        town.file.len(),
        summary.nodes,
        summary.edges,
        summary.length.get() / 1_000.0,
        goals.len()
    );
    let homes = match town.homes_are_known {
        true => "homes (people.bin)",
        false => "homes: one in the middle of every street, as nothing is known of people",
    };
    println!("{} {homes}", town.homes.len());
    println!(
        "{:<34}{:>9} {:>9} {:>8}   plain Dijkstra, from a corner",
        "milliseconds", "median", "longest", "settled"
    );

    let pace = Pace::default();
    let visitors = town.visitors(SEED, VISITORS);
    let plain = Plain::new(streets);
    let tied = Took::asking(0..TIMES, |_| {
        black_box(Town::tie(&town.file, &town.atlas).is_ok());
        0
    });
    line("read, and tie all places", &tied, None);
    let nearest = Took::asking(&visitors, |(start, _)| {
        streets.nearest(goals, start, pace, &|_| true, 10).settled
    });
    let everything = Took::asking(&visitors, |(_, corner)| {
        black_box(plain.dijkstra(&[*corner], ALL)).1
    });
    line("the nearest ten places", &nearest, Some(&everything));
    let reach = Took::asking(&visitors, |(start, _)| {
        let reach = streets.isochrone(start, pace, 15.0);
        black_box(reach.polygons(15.0));
        reach.settled()
    });
    let near = Took::asking(&visitors, |(_, corner)| {
        black_box(plain.dijkstra(&[*corner], QUARTER)).1
    });
    line("15 minutes, with the outline", &reach, Some(&near));
    let people: Vec<Start> = town.everybody();
    let ties = Took::asking(0..TIMES, |_| {
        black_box(town.everybody());
        0
    });
    line("tie everybody, once", &ties, None);
    let everyone = Took::asking(0..TIMES, |_| {
        streets.coverage(goals, &|_| true, &people, pace).settled
    });
    let corners = town.corners_of_places();
    let at_once = Took::asking(0..TIMES, |_| black_box(plain.dijkstra(&corners, ALL)).1);
    line("everybody's nearest place", &everyone, Some(&at_once));
}
