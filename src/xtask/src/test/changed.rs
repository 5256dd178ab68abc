//! `cargo xtask test --changed`: what a change can break, by the paths of the changed files.
//!
//! It is for the minutes between two edits: quick, and not complete. The full run comes before a merge.

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use serde::Deserialize;

use super::{
    Selection, Step,
    browser_rules::{self, BROWSER_TESTS, Reason},
};
use crate::{command, failure::Failure, package::Mode, workspace::Workspace};

/// Files of which everything depends.
pub const EVERYTHING: [&str; 5] = [
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
    ".cargo/",
    "data/",
];

/// Folders with JavaScript only, inside the folder of the crate `tests`.
const NO_CRATE: [&str; 2] = [BROWSER_TESTS, "tests/peers/"];

const DEPENDENCIES: [&str; 3] = ["Cargo.toml", "Cargo.lock", "deny.toml"];

/// The selection for the files that differ from `commit`, with those that git does not know yet.
///
/// # Errors
/// When git or cargo cannot be run, or git does not know `commit`.
pub fn selection(workspace: &Workspace, commit: &str) -> Result<Selection, Failure> {
    // With `--no-renames` a moved file counts at both places: the one that it left can break too.
    let mut paths = list(
        workspace,
        &["diff", "--name-only", "--no-renames", "-z", commit],
    )?;
    paths.extend(list(
        workspace,
        &["ls-files", "-z", "--others", "--exclude-standard"],
    )?);
    let crates = crates(workspace)?;
    let reasons = browser_rules::reasons(&paths, &crates, &browser_tests(workspace)?);
    let selection = select(&paths, &crates, &reasons);
    let steps: Vec<_> = selection.steps.iter().map(ToString::to_string).collect();
    let or_all = |names: &[String]| match names {
        [] => "all".to_owned(),
        names => names.join(", "),
    };
    println!(
        "{} changed files: steps {}; crates {}",
        paths.len(),
        steps.join(", "),
        or_all(&selection.packages),
    );
    if selection.steps.contains(&Step::Browser) {
        println!("Browser tests {}, for", or_all(&selection.browser));
        for reason in &reasons {
            println!("  {reason}");
        }
    }
    Ok(selection)
}

fn list(workspace: &Workspace, arguments: &[&str]) -> Result<Vec<String>, Failure> {
    let mut git = Command::new("git");
    let list = command::read(git.current_dir(workspace.root()).args(arguments))?;
    let list = String::from_utf8_lossy(&list);
    Ok(list.split_terminator('\0').map(str::to_owned).collect())
}

/// A crate of the workspace.
#[derive(Clone, Debug)]
pub struct Crate {
    pub name: String,
    /// From the root of the clone, with `/` at the end.
    pub folder: String,
    /// Names of the crates that it depends on.
    pub dependencies: Vec<String>,
}

/// The crates of the workspace, by `cargo metadata`.
///
/// # Errors
/// When cargo cannot be run.
pub fn crates(workspace: &Workspace) -> Result<Vec<Crate>, Failure> {
    #[derive(Deserialize)]
    struct Metadata {
        packages: Vec<Package>,
    }
    #[derive(Deserialize)]
    struct Package {
        name: String,
        manifest_path: std::path::PathBuf,
        dependencies: Vec<Dependency>,
    }
    #[derive(Deserialize)]
    struct Dependency {
        name: String,
    }
    let arguments = ["metadata", "--no-deps", "--format-version=1", "--offline"];
    let json = command::read(command::cargo(workspace).args(arguments))?;
    let metadata: Metadata = serde_json::from_slice(&json)
        .map_err(|cause| Failure::Found(format!("cargo metadata: {cause}")))?;
    let folder = |manifest: &Path| {
        let folder = manifest.parent().unwrap_or(manifest);
        let inside = folder.strip_prefix(workspace.root()).unwrap_or(folder);
        format!("{}/", inside.to_string_lossy().replace('\\', "/"))
    };
    let packages = metadata.packages.into_iter();
    Ok(packages
        .map(|package| Crate {
            folder: folder(&package.manifest_path),
            name: package.name,
            dependencies: package.dependencies.into_iter().map(|it| it.name).collect(),
        })
        .collect())
}

/// The names of the browser tests, without `.test.mjs`.
///
/// # Errors
/// When their folder cannot be listed.
pub fn browser_tests(workspace: &Workspace) -> Result<Vec<String>, Failure> {
    let folder = workspace.browser_tests();
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).map_err(Failure::file(&folder))? {
        let name = entry.map_err(Failure::file(&folder))?.file_name();
        names.extend(
            name.to_string_lossy()
                .strip_suffix(".test.mjs")
                .map(str::to_owned),
        );
    }
    names.sort();
    Ok(names)
}

/// What makes the release, beside the code in it.
const RELEASE: [&str; 6] = [
    "src/xtask/src/package",
    "src/xtask/src/release",
    "tests/package/",
    "www/element/node.js",
    "www/element/own-file.js",
    "www/element/package.json",
];

fn select(paths: &[String], crates: &[Crate], reasons: &[Reason]) -> Selection {
    let begins = |starts: &[&str]| {
        let path = |path: &String| starts.iter().any(|start| path.starts_with(start));
        paths.iter().any(path)
    };
    let mut steps = BTreeSet::from([Step::Tidy, Step::Format]);
    if begins(&DEPENDENCIES) {
        steps.insert(Step::Licences);
    }
    let everything = begins(&EVERYTHING);
    let packages = if everything {
        Vec::new()
    } else {
        affected(paths, crates)
    };
    if everything || !packages.is_empty() {
        steps.extend([Step::Clippy, Step::Docs, Step::Rust]);
    }
    let browser = browser_rules::tests(reasons);
    if browser.is_some() {
        steps.insert(Step::Browser);
    }
    if begins(&browser_rules::ENGINE_TESTS) {
        steps.insert(Step::Engines);
    }
    if begins(&RELEASE) {
        steps.insert(Step::Release);
    }
    Selection {
        steps: steps.into_iter().collect(),
        packages,
        browser: browser.unwrap_or_default(),
        mode: Mode::Quick,
    }
}

/// The crates of changed files, and those that depend on them, in order of name.
fn affected(paths: &[String], crates: &[Crate]) -> Vec<String> {
    let code = |path: &&String| {
        let elsewhere = NO_CRATE.iter().any(|folder| path.starts_with(folder));
        !path.ends_with(".md") && !elsewhere
    };
    let owner = |path: &String| crates.iter().find(|it| path.starts_with(&it.folder));
    let owners = paths.iter().filter(code).filter_map(owner);
    let mut names: BTreeSet<&str> = owners.map(|it| it.name.as_str()).collect();
    loop {
        let depends = |it: &&Crate| it.dependencies.iter().any(|on| names.contains(on.as_str()));
        let more: Vec<_> = crates
            .iter()
            .filter(depends)
            .map(|it| it.name.as_str())
            .collect();
        let before = names.len();
        names.extend(more);
        if names.len() == before {
            return names.into_iter().map(str::to_owned).collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::step::WIDGET, *};

    fn selected(paths: &[&str]) -> Selection {
        let one = |name: &str, folder: &str, dependencies: &[&str]| Crate {
            name: name.into(),
            folder: folder.into(),
            dependencies: dependencies.iter().map(ToString::to_string).collect(),
        };
        let crates = [
            one("atlas", "src/atlas/", &["geo"]),
            one("search", "src/search/", &["atlas"]),
            one("widget", "src/widget/", &["search"]),
            one("hours", "src/hours/", &[]),
            one("tests", "tests/", &[]),
        ];
        let tests = ["opening-hours", "place-card", "search", "search-accessible"];
        let paths: Vec<_> = paths.iter().map(ToString::to_string).collect();
        let reasons = browser_rules::reasons(&paths, &crates, &tests.map(str::to_owned));
        select(&paths, &crates, &reasons)
    }

    #[test]
    fn the_crates_of_this_workspace_are_read() {
        let crates = crates(&Workspace::here()).unwrap();
        let widget = crates.iter().find(|it| it.name == WIDGET).unwrap();
        assert_eq!(widget.folder, "src/widget/");
        assert!(widget.dependencies.iter().any(|it| it == "atlas"));
        assert!(browser_tests(&Workspace::here()).unwrap().len() > 9);
    }

    #[test]
    fn a_crate_brings_those_that_depend_on_it() {
        let selection = selected(&["src/atlas/src/lib.rs"]);
        assert_eq!(selection.packages, ["atlas", "search", "widget"]);
        assert!(selection.steps.contains(&Step::Rust) && selection.steps.contains(&Step::Browser));
        assert_eq!(selected(&["src/hours/src/lib.rs"]).packages, ["hours"]);
    }

    #[test]
    fn a_file_brings_the_browser_tests_of_its_name() {
        let selection = selected(&["src/widget/src/components/search/popup.rs"]);
        assert_eq!(selection.browser, ["search", "search-accessible"]);
        assert_eq!(
            selected(&["tests/browser/place-card.test.mjs"]).browser,
            ["place-card"]
        );
        assert_eq!(
            selected(&["src/hours/src/day.rs"]).browser,
            ["opening-hours"]
        );
        for path in [
            "tests/browser/smoke/behaviours.mjs",
            "tests/browser/isolation/dialog/page.css",
        ] {
            let steps = selected(&[path]).steps;
            assert!(steps.contains(&Step::Engines) && !steps.contains(&Step::Browser));
        }
        let prose = selected(&["tests/browser/README.md"]);
        assert!(!prose.steps.contains(&Step::Browser));
    }

    #[test]
    fn scripts_below_the_folder_of_a_crate_bring_no_rust_tests() {
        for path in ["tests/peers/run.mjs", "tests/browser/search.test.mjs"] {
            assert_eq!(selected(&[path]).packages, [] as [&str; 0], "{path}");
            assert!(!selected(&[path]).steps.contains(&Step::Rust), "{path}");
        }
        assert_eq!(selected(&["tests/src/lib.rs"]).packages, ["tests"]);
    }

    #[test]
    fn a_file_of_the_widget_without_a_test_of_its_name_brings_all() {
        for path in ["src/widget/src/lib.rs", "tests/browser/support/server.mjs"] {
            let selection = selected(&[path, "www/element/style/card.css"]);
            assert!(selection.steps.contains(&Step::Browser), "{path}");
            assert_eq!(selection.browser, [] as [&str; 0], "{path}");
        }
    }

    #[test]
    fn prose_is_only_checked_and_dependencies_touch_everything() {
        let prose = selected(&["README.md", "src/streets/FORMAT.md"]);
        assert_eq!(prose.steps, [Step::Tidy, Step::Format]);
        let all = selected(&["Cargo.lock"]);
        assert_eq!(all.packages, [] as [&str; 0]);
        for step in [Step::Licences, Step::Clippy, Step::Rust, Step::Browser] {
            assert!(all.steps.contains(&step), "{step}");
        }
    }
}
