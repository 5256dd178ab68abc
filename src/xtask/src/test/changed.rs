//! `cargo xtask test --changed`: what a change can break, by the paths of the changed files.
//!
//! It is for the minutes between two edits: quick, and not complete. The full run comes before a merge.

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use serde::Deserialize;

use super::{
    Selection, Step,
    step::{WIDGET, XTASK},
};
use crate::{command, failure::Failure, package::Mode, workspace::Workspace};

/// Files of which everything depends.
const EVERYTHING: [&str; 5] = [
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
    ".cargo/",
    "data/",
];

const DEPENDENCIES: [&str; 3] = ["Cargo.toml", "Cargo.lock", "deny.toml"];

/// What a visitor's browser runs, beside the crates.
const ELEMENT: &str = "www/element/";

const BROWSER_TESTS: &str = "tests/browser/";

/// The selection for the files that differ from `commit`, with those that git does not know yet.
///
/// # Errors
/// When git or cargo cannot be run, or git does not know `commit`.
pub fn selection(workspace: &Workspace, commit: &str) -> Result<Selection, Failure> {
    let mut paths = list(workspace, &["diff", "--name-only", "-z", commit])?;
    paths.extend(list(
        workspace,
        &["ls-files", "-z", "--others", "--exclude-standard"],
    )?);
    let selection = select(&paths, &crates(workspace)?, &browser_tests(workspace)?);
    let steps: Vec<_> = selection.steps.iter().map(ToString::to_string).collect();
    let or_all = |names: &[String]| match names {
        [] => "all".to_owned(),
        names => names.join(", "),
    };
    println!(
        "{} changed files: steps {}; crates {}; browser tests {}",
        paths.len(),
        steps.join(", "),
        or_all(&selection.packages),
        or_all(&selection.browser)
    );
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
struct Crate {
    name: String,
    /// From the root of the clone, with `/` at the end.
    folder: String,
    /// Names of the crates that it depends on.
    dependencies: Vec<String>,
}

fn crates(workspace: &Workspace) -> Result<Vec<Crate>, Failure> {
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
fn browser_tests(workspace: &Workspace) -> Result<Vec<String>, Failure> {
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

fn select(paths: &[String], crates: &[Crate], tests: &[String]) -> Selection {
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
    let browser = if everything {
        Some(Vec::new())
    } else {
        browser(paths, tests)
    };
    if browser.is_some() {
        steps.insert(Step::Browser);
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
    let code = |path: &&String| !path.ends_with(".md") && !path.starts_with(BROWSER_TESTS);
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

/// The names of the browser tests for the changed files: `None` for no test, an empty list for all.
///
/// A test belongs to a file when a word of its name is in the file's path: `place-card` to `src/widget/src/components/card.rs`. A file of the element or the widget that no test belongs to needs all.
fn browser(paths: &[String], tests: &[String]) -> Option<Vec<String>> {
    let widget = format!("src/{WIDGET}/");
    let xtask = format!("src/{XTASK}/");
    let mut names = BTreeSet::new();
    for path in paths
        .iter()
        .filter(|it| !it.ends_with(".md") && !it.starts_with(&xtask))
    {
        if let Some(file) = path.strip_prefix(BROWSER_TESTS) {
            match file.strip_suffix(".test.mjs") {
                Some(name) => names.insert(name.to_owned()),
                None => return Some(Vec::new()),
            };
            continue;
        }
        let words: Vec<_> = path.split(['/', '.', '_']).collect();
        let matches = |test: &&String| test.split('-').any(|part| words.contains(&part));
        let found: Vec<_> = tests.iter().filter(matches).cloned().collect();
        let shown = path.starts_with(&widget) || path.starts_with(ELEMENT);
        if shown && found.is_empty() {
            return Some(Vec::new());
        }
        if shown || path.starts_with("src/") {
            names.extend(found);
        }
    }
    (!names.is_empty()).then(|| names.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

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
        ];
        let tests = ["opening-hours", "place-card", "search", "search-accessible"];
        select(
            &paths.iter().map(ToString::to_string).collect::<Vec<_>>(),
            &crates,
            &tests.map(str::to_owned),
        )
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
        assert!(selection.steps.contains(&Step::Rust) && !selection.steps.contains(&Step::Browser));
        assert_eq!(selected(&["src/hours/src/lib.rs"]).packages, ["hours"]);
    }

    #[test]
    fn a_file_brings_the_browser_tests_of_its_name() {
        let selection = selected(&["src/widget/src/components/search/popup.rs"]);
        assert_eq!(selection.browser, ["search", "search-accessible"]);
        assert_eq!(
            selected(&["www/element/style/card.css"]).browser,
            ["place-card"]
        );
        assert_eq!(
            selected(&["tests/browser/place-card.test.mjs"]).browser,
            ["place-card"]
        );
        assert_eq!(
            selected(&["src/hours/src/day.rs"]).browser,
            ["opening-hours"]
        );
    }

    #[test]
    fn a_file_of_the_element_without_a_test_of_its_name_brings_all() {
        for path in [
            "src/widget/src/lib.rs",
            "www/element/files.js",
            "tests/browser/support/server.mjs",
        ] {
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
