//! `cargo xtask test`: the whole proof, the same on a newcomer's machine and in CI.
//!
//! A part that cannot run fails. There is no way to skip one but to name the others.

use std::{fs, process::Command, time::Instant};

use clap::ValueEnum;

use crate::{
    chromium, command, denied,
    failure::Failure,
    house::House,
    npm,
    package::{self, Speed},
    size, tidy, toolchain,
};

/// A part of the proof. The order is from quick to slow, so that most mistakes show early; the browser is last, so
/// that the closing lines of all that is printed are its tests' own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// The house rules that a compiler does not know.
    Tidy,
    /// rustfmt has nothing to say.
    Format,
    /// Clippy has nothing to say, for this computer and for a browser.
    Clippy,
    /// The documentation builds without a warning.
    Docs,
    /// Every dependency's licence goes with EUPL-1.2.
    Licences,
    /// The tests and the documentation's examples.
    Rust,
    /// The package is built and within its budget.
    Size,
    /// The widget in a real browser.
    Browser,
}

impl Part {
    fn prove(self, house: &House) -> Result<(), Failure> {
        match self {
            Self::Tidy => tidy::tidy(house),
            Self::Format => command::run(command::cargo(house).args(["fmt", "--all", "--check"])),
            Self::Clippy => clippy(house),
            Self::Docs => docs(house),
            Self::Licences => denied::check(house),
            Self::Rust => rust(house),
            Self::Size => package::build(house, Speed::Small).and_then(|()| size::weigh(house)),
            Self::Browser => browser(house),
        }
    }
}

/// Runs the named parts, or all of them, each under a heading with the time so far; stops at the first that fails.
///
/// # Errors
/// When a part fails or cannot run.
pub fn prove(house: &House, parts: &[Part]) -> Result<(), Failure> {
    let parts = if parts.is_empty() {
        Part::value_variants()
    } else {
        parts
    };
    let start = Instant::now();
    for &part in parts {
        let seconds = start.elapsed().as_secs_f64();
        println!("\n=== {} (after {seconds:.1} s) ===", name(part));
        part.prove(house)?;
    }
    Ok(())
}

fn name(part: Part) -> String {
    part.to_possible_value()
        .map(|value| value.get_name().to_owned())
        .unwrap_or_default()
}

fn clippy(house: &House) -> Result<(), Failure> {
    let strict = ["--", "--deny", "warnings"];
    command::run(
        command::cargo(house)
            .args(["clippy", "--workspace", "--all-targets"])
            .args(strict),
    )?;
    toolchain::ensure_wasm(house)?;
    let browser = ["clippy", "--package=widget", "--target", toolchain::WASM];
    command::run(command::cargo(house).args(browser).args(strict))
}

fn rust(house: &House) -> Result<(), Failure> {
    // All test programs run, also after one that fails: who mends sees everything at once.
    let words = ["test", "--workspace", "--no-fail-fast"];
    command::run(command::cargo(house).args(words))
}

fn docs(house: &House) -> Result<(), Failure> {
    // The program `sleutelvrij` would overwrite the pages of the library of that name; what is public is in the library.
    let words = ["doc", "--workspace", "--lib", "--no-deps"];
    command::run(
        command::cargo(house)
            .env("RUSTDOCFLAGS", "--deny warnings")
            .args(words),
    )
}

/// The tests under `tests/browser`, against the package of the source as it is now.
fn browser(house: &House) -> Result<(), Failure> {
    package::build(house, Speed::Small)?;
    npm::ensure_packages(&house.browser_tests())?;
    let chromium = chromium::ensure()?;
    println!("Browser: {}", chromium.display());
    let folder = house.browser_tests();
    let mut tests = Vec::new();
    for entry in fs::read_dir(&folder).map_err(Failure::file(&folder))? {
        let path = entry.map_err(Failure::file(&folder))?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            tests.push(path);
        }
    }
    if tests.is_empty() {
        return Err(Failure::Missing(
            "there is no browser test: tests/browser/*.test.mjs".into(),
        ));
    }
    tests.sort();
    let mut node = Command::new("node");
    node.current_dir(&folder)
        .env("CHROMIUM", chromium)
        .args([
            "--test",
            "--test-concurrency=2",
            "--test-reporter=spec",
            "--test-timeout=300000",
        ])
        .args(tests);
    command::run(&mut node)
}
