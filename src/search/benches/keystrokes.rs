//! Times every keystroke of some queries in the project's atlases and in a random country.
#![allow(clippy::print_stdout, reason = "that is what it is for")]

#[path = "../tests/fixture/mod.rs"]
mod fixture;

use atlas::Lang;
use fastrand::Rng;
use fixture::{Fixture, FixtureBuilder};
use search::SearchIndex;
use std::hint::black_box;
use std::time::{Duration, Instant};

const TEXTS: [&str; 6] = [
    "bibliotek mauren",
    "Landstrasse 12a, Vaduz",
    "speeltuin tanthof",
    "zitten",
    "kerk straat dorp",
    "toilet rolstoel",
];

fn main() {
    for name in ["liechtenstein", "delft", "drechtsteden", "ermelo"] {
        time(name, &Fixture::read(name));
    }
    time("50,000 places by dice", &country());
}

/// A country of 50,000 places, 40 % of them named, and 20,000 streets.
fn country() -> Fixture {
    let mut random = Rng::with_seed(7);
    let mut word = || -> String {
        let syllables = [
            "an", "be", "dor", "kerk", "laan", "molen", "ri", "sta", "veld", "wijk",
        ];
        let count = random.usize(2..5);
        let parts = (0..count).map(|_| syllables[random.usize(..syllables.len())]);
        parts.collect()
    };
    let mut builder = FixtureBuilder::new();
    for _ in 0..300 {
        builder = builder.square(&word(), &word(), &word());
    }
    for number in 0..50_000 {
        let name = if number % 5 < 2 {
            format!("{} {}", word(), word())
        } else {
            String::new()
        };
        builder = builder.place("playground", &name, number % 300, "");
    }
    for number in 0..20_000 {
        let house_numbers = ["1", "2", "12", "12a"];
        builder = builder.street(&word(), None, number % 300, &house_numbers);
    }
    builder.build()
}

fn time(name: &str, world: &Fixture) {
    let begin = Instant::now();
    let index = world.index(Lang::Dutch);
    let built = begin.elapsed();
    println!("\n{name}: {} words, made in {built:.1?}", index.words());
    for text in TEXTS {
        let ends = text
            .char_indices()
            .map(|(at, letter)| at + letter.len_utf8());
        let mut times: Vec<(Duration, usize)> =
            ends.map(|end| keystroke(&index, &text[..end])).collect();
        times.sort_unstable();
        let (median, _) = times[times.len() / 2];
        let (longest, compared) = times[times.len() - 1];
        println!(
            "  {text:<24} a letter {median:>8.1?}, at most {longest:>8.1?} ({compared} words compared)"
        );
    }
}

/// The median time, and the work.
fn keystroke(index: &SearchIndex, text: &str) -> (Duration, usize) {
    let mut times: Vec<(Duration, usize)> = (0..9)
        .map(|_| {
            let begin = Instant::now();
            let answer = black_box(index.suggest(black_box(text), 8));
            (begin.elapsed(), answer.compared)
        })
        .collect();
    times.sort_unstable();
    times[4]
}
