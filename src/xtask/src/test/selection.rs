//! What a test run includes: steps, crates and browser tests.

use clap::{Args, ValueEnum};

use super::{Step, changed};
use crate::{failure::Failure, package::Mode, workspace::Workspace};

/// The arguments of `cargo xtask test`.
#[derive(Args, Debug, Default)]
pub struct Arguments {
    /// Steps to run (tidy, format, clippy, docs, rust, licences, size, browser, engines; all when none is named), and names of
    /// browser tests after `browser`.
    #[arg(value_name = "STEP|BROWSER TEST")]
    words: Vec<String>,
    /// Only these crates, in the steps clippy, docs and rust.
    #[arg(long = "package", short, value_name = "CRATE")]
    packages: Vec<String>,
    /// Run the browser tests with a package that is built quickly instead of small.
    #[arg(long)]
    dev: bool,
    /// Only what the changes since a commit can break; without one, the changes that are not committed.
    #[arg(
        long,
        value_name = "COMMIT",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "HEAD",
        conflicts_with_all = ["words", "packages"]
    )]
    changed: Option<String>,
}

/// What to run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// In the order in which they run.
    pub steps: Vec<Step>,
    /// Crates; all where empty.
    pub packages: Vec<String>,
    /// Parts of the names of browser tests; all where empty.
    pub browser: Vec<String>,
    /// How the package for the browser tests is built where the step `size` does not build it.
    pub mode: Mode,
}

impl Arguments {
    /// What to run.
    ///
    /// # Errors
    /// When a word that does not come after `browser` is no step, or git cannot list the changes.
    pub fn selection(&self, workspace: &Workspace) -> Result<Selection, Failure> {
        if let Some(commit) = &self.changed {
            return changed::selection(workspace, commit);
        }
        let (mut steps, mut browser) = (Vec::new(), Vec::new());
        for word in &self.words {
            match Step::from_str(word, true) {
                Ok(step) => steps.push(step),
                Err(_) if steps.contains(&Step::Browser) => browser.push(word.clone()),
                Err(_) => {
                    let names = Step::value_variants().iter().map(ToString::to_string);
                    let names = names.collect::<Vec<_>>().join(", ");
                    return Err(Failure::Usage(format!(
                        "`{word}` is no step ({names}); names of browser tests come after `browser`"
                    )));
                }
            }
        }
        if steps.is_empty() {
            steps = Step::value_variants().to_vec();
            if !self.packages.is_empty() {
                steps = vec![Step::Clippy, Step::Docs, Step::Rust];
            }
        }
        steps.sort();
        steps.dedup();
        Ok(Selection {
            steps,
            packages: self.packages.clone(),
            browser,
            mode: Mode::dev_if(self.dev),
        })
    }
}

impl Selection {
    /// Whether a crate is included.
    pub fn includes(&self, package: &str) -> bool {
        self.packages.is_empty() || self.packages.iter().any(|it| it == package)
    }

    /// Cargo's arguments for the included crates without `others`; `None` where there are none.
    pub fn native_packages(&self, others: &[&str]) -> Option<Vec<String>> {
        if self.packages.is_empty() {
            let others = others.iter().map(|other| format!("--exclude={other}"));
            return Some(
                std::iter::once("--workspace".into())
                    .chain(others)
                    .collect(),
            );
        }
        let packages = self
            .packages
            .iter()
            .filter(|it| !others.contains(&it.as_str()));
        let arguments: Vec<_> = packages.map(|it| format!("--package={it}")).collect();
        (!arguments.is_empty()).then_some(arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn select(arguments: Arguments) -> Result<Selection, String> {
        arguments
            .selection(&Workspace::here())
            .map_err(|failure| failure.to_string())
    }

    fn words(words: &[&str]) -> Arguments {
        Arguments {
            words: words.iter().map(ToString::to_string).collect(),
            ..Arguments::default()
        }
    }

    #[test]
    fn without_arguments_everything_runs() {
        let all = select(Arguments::default()).unwrap();
        assert_eq!(all.steps, Step::value_variants());
        assert_eq!((all.packages.len(), all.browser.len()), (0, 0));
        assert_eq!(all.mode, Mode::Small);
    }

    #[test]
    fn words_after_browser_are_names_of_tests() {
        let some = select(words(&["browser", "tidy", "card"])).unwrap();
        assert_eq!(some.steps, [Step::Tidy, Step::Browser]);
        assert_eq!(some.browser, ["card"]);
        let refused = select(words(&["rsut"])).unwrap_err();
        assert!(refused.contains("`rsut` is no step"), "{refused}");
    }

    #[test]
    fn a_crate_without_a_step_is_linted_documented_and_tested() {
        let one = select(Arguments {
            packages: vec!["atlas".into()],
            ..Arguments::default()
        });
        let one = one.unwrap();
        assert_eq!(one.steps, [Step::Clippy, Step::Docs, Step::Rust]);
        assert_eq!(
            one.native_packages(&["xtask"]),
            Some(vec!["--package=atlas".into()])
        );
        assert_eq!(one.native_packages(&["atlas"]), None);
        assert!(one.includes("atlas") && !one.includes("widget"));
    }
}
