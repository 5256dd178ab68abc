//! `cargo xtask bench`: how long the questions on foot take, on this computer. It prints and never fails for being
//! slow: what must stay the same, the settled nodes, is counted in `src/streets/tests/work.rs`.

use crate::{command, failure::Failure, house::House};

/// Times the questions natively, in a release build.
///
/// # Errors
/// When the benchmark cannot be built or run.
pub fn bench(house: &House) -> Result<(), Failure> {
    println!("Natively, in a release build.");
    let words = ["bench", "--quiet", "--package=streets", "--bench=on_foot"];
    command::run(command::cargo(house).args(words))
}
