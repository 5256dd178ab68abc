//! The steps of `cargo xtask test`.

use std::fmt;

use clap::ValueEnum;

use super::{Selection, browser, engines, licences, releases};
use crate::{
    command,
    failure::Failure,
    package::{self, program::DESK},
    size, tidy, toolchain,
    workspace::Workspace,
};

/// The crate of the element for residents.
pub const WIDGET: &str = "widget";

/// The crates that are compiled for a browser only: they are linted and documented for that target, and have no native tests
/// (`tidy` checks that), so that their many dependencies compile for one target only.
pub const IN_BROWSER: [&str; 3] = ["browser", DESK.name, WIDGET];

/// The crate of `cargo xtask`. It is tested by itself: together with the others, cargo would choose other features for the
/// crates that it depends on, and compile them a second time.
pub const XTASK: &str = "xtask";

/// A step of the test run, from quick to slow, so that most mistakes are found early. The browser tests are last, so that
/// their result is what the run ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Step {
    /// The rules of this repository that a compiler does not know.
    Tidy,
    /// rustfmt changes nothing.
    Format,
    /// Clippy warns of nothing, for this computer and for a browser.
    Clippy,
    /// The documentation builds without a warning.
    Docs,
    /// The unit tests, integration tests and documentation examples.
    Rust,
    /// Every dependency's licence is compatible with EUPL-1.2.
    Licences,
    /// The package is built and within its size budget.
    Size,
    /// The release is made, the same twice, and installed in pages of bundlers and frameworks.
    Release,
    /// The element in a real browser.
    Browser,
    /// What must work in every browser: in Chromium, and in Firefox and WebKit where they can be installed.
    Engines,
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.to_possible_value();
        f.write_str(value.as_ref().map_or("", |value| value.get_name()))
    }
}

impl Step {
    /// Runs this step for what is selected.
    ///
    /// # Errors
    /// When the step fails or cannot run.
    pub fn run(self, workspace: &Workspace, selection: &Selection) -> Result<(), Failure> {
        match self {
            Self::Tidy => tidy::tidy(workspace),
            Self::Format => {
                command::run(command::cargo(workspace).args(["fmt", "--all", "--check"]))
            }
            Self::Clippy => clippy(workspace, selection),
            Self::Docs => docs(workspace, selection),
            Self::Rust => rust(workspace, selection),
            Self::Licences => licences::check(workspace),
            Self::Size => {
                package::build(workspace, package::Mode::Small)?;
                size::check(workspace)
            }
            Self::Release => {
                // The step before this one has built the same package.
                if !selection.steps.contains(&Self::Size) {
                    package::build(workspace, package::Mode::Small)?;
                }
                releases::check(workspace)
            }
            Self::Browser => {
                // The step before this one has built the same package.
                if !selection.steps.contains(&Self::Size) {
                    package::build(workspace, selection.mode)?;
                }
                browser::run(workspace, &selection.browser)
            }
            Self::Engines => {
                let before = [Self::Size, Self::Release, Self::Browser];
                if !before.iter().any(|step| selection.steps.contains(step)) {
                    package::build(workspace, selection.mode)?;
                }
                engines::run(workspace)
            }
        }
    }
}

fn clippy(workspace: &Workspace, selection: &Selection) -> Result<(), Failure> {
    let strict = ["--all-targets", "--", "--deny", "warnings"];
    for packages in native(selection) {
        let mut cargo = command::cargo(workspace);
        command::run(cargo.arg("clippy").args(packages).args(strict))?;
    }
    let in_browser = in_browser(selection);
    if !in_browser.is_empty() {
        toolchain::ensure_wasm(workspace)?;
        let mut wasm = command::cargo(workspace);
        wasm.args(["clippy", "--target", toolchain::WASM]);
        command::run(wasm.args(in_browser).args(strict))?;
    }
    Ok(())
}

fn rust(workspace: &Workspace, selection: &Selection) -> Result<(), Failure> {
    for packages in native(selection) {
        let mut cargo = command::cargo(workspace);
        // All test programs run, also after one that fails, so that one run shows every failure.
        command::run(cargo.arg("test").args(packages).arg("--no-fail-fast"))?;
    }
    Ok(())
}

/// Cargo's arguments for the selected crates that are compiled for this computer, in two groups: clippy and the tests then
/// need the same features of procedural macros, which are compiled once for both.
fn native(selection: &Selection) -> impl Iterator<Item = Vec<String>> {
    let crates = selection.native_packages(&not_with_the_others());
    let xtask = selection
        .includes(XTASK)
        .then(|| vec![format!("--package={XTASK}")]);
    crates.into_iter().chain(xtask)
}

/// The crates that are not compiled with the others: see [`IN_BROWSER`] and [`XTASK`].
fn not_with_the_others() -> Vec<&'static str> {
    IN_BROWSER.into_iter().chain([XTASK]).collect()
}

/// Cargo's arguments for the selected crates that are compiled for a browser.
fn in_browser(selection: &Selection) -> Vec<String> {
    let crates = IN_BROWSER.iter().filter(|name| selection.includes(name));
    crates.map(|name| format!("--package={name}")).collect()
}

fn docs(workspace: &Workspace, selection: &Selection) -> Result<(), Failure> {
    let strict = ("RUSTDOCFLAGS", "--deny warnings");
    // Only libraries: the program `sleutelvrij` would overwrite the pages of the library of that name.
    let what = ["doc", "--lib", "--no-deps"];
    if let Some(packages) = selection.native_packages(&not_with_the_others()) {
        let mut native = command::cargo(workspace);
        command::run(native.env(strict.0, strict.1).args(what).args(packages))?;
    }
    let in_browser = in_browser(selection);
    if !in_browser.is_empty() {
        toolchain::ensure_wasm(workspace)?;
        let mut wasm = command::cargo(workspace);
        wasm.env(strict.0, strict.1).args(what);
        wasm.args(["--target", toolchain::WASM]).args(in_browser);
        command::run(&mut wasm)?;
    }
    Ok(())
}
