//! `cargo xtask bench`: how long the questions on foot take, on this computer. It prints and never fails for being
//! slow: what must stay the same, the settled nodes, is counted in `src/streets/tests/work.rs`.

use crate::{
    chromium, command,
    failure::Failure,
    house::House,
    npm,
    package::{self, Speed},
};
use std::process::Command;

/// Times the questions natively, in a release build, and then in Chromium, in the package that visitors get.
///
/// # Errors
/// When a benchmark cannot be built or run.
pub fn bench(house: &House) -> Result<(), Failure> {
    println!("Natively, in a release build.");
    let words = ["bench", "--quiet", "--package=streets", "--bench=on_foot"];
    command::run(command::cargo(house).args(words))?;
    println!("\nIn Chromium, in the package that visitors get.");
    package::build(house, Speed::Small)?;
    let chromium = chromium::ensure()?;
    let folder = house.browser_tests();
    npm::ensure_packages(&folder)?;
    let mut node = Command::new("node");
    node.current_dir(&folder).arg("bench.mjs");
    command::run(node.env("CHROMIUM", chromium))
}
