//! Fixture: rounds of a test with random input, each with a seed of its own.

use fastrand::Rng;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

/// Runs `round` at least `least` times, and as long as `FUZZ_SECONDS` says. Returns the number of rounds.
///
/// `FUZZ_SEED` runs one round only: the seed of a round that failed.
pub fn rounds(what: &str, least: usize, seed: u64, mut round: impl FnMut(&mut Rng)) -> usize {
    let variable = |name| std::env::var(name).ok().and_then(|it| it.parse().ok());
    let mut run = |seed| {
        let round = catch_unwind(AssertUnwindSafe(|| round(&mut Rng::with_seed(seed))));
        assert!(round.is_ok(), "{what}: FUZZ_SEED={seed}");
    };
    if let Some(seed) = variable("FUZZ_SEED") {
        run(seed);
        return 1;
    }
    let time = Duration::from_secs(variable("FUZZ_SECONDS").unwrap_or(0));
    let (begin, mut seeds, mut count) = (Instant::now(), Rng::with_seed(seed), 0);
    while count < least || begin.elapsed() < time {
        run(seeds.u64(..));
        count += 1;
    }
    count
}
