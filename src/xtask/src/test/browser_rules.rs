//! Which browser tests a changed file needs, and by which rule.

use std::{collections::BTreeSet, fmt};

use crate::package::program::DESK;

use super::{
    changed::{Crate, EVERYTHING},
    step::{WIDGET, XTASK},
};

/// What a visitor's browser runs, beside the crates.
const ELEMENT: &str = "www/element/";

/// The folder of the browser tests.
pub const BROWSER_TESTS: &str = "tests/browser/";

/// The folders of what the step `engines` runs.
pub const ENGINE_TESTS: [&str; 2] = ["tests/browser/smoke/", "tests/browser/isolation/"];

/// One test of each part: for code that is behind all of them.
const SMOKE: [&str; 7] = [
    "accessibility",
    "aria-snapshots",
    "journeys",
    "language",
    "list-map-sync",
    "permalink",
    "walking-distances",
];

/// For the JavaScript and the style of the element.
const ELEMENT_TESTS: [&str; 5] = [
    "accessibility",
    "fallback",
    "file-loading",
    "host-page",
    "javascript-api",
];

/// For the demo pages and their style.
const PAGE_TESTS: [&str; 2] = ["demo-pages", "static-list"];

/// The parts of the widget, below `src/`, that the views share.
const SHARED: [&str; 4] = ["state", "services", "element", "components.rs"];

/// The word in the names of the tests of the planner's desk.
const DESK_WORD: &str = "desk";

/// Why a changed file needs browser tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    path: String,
    rule: &'static str,
    /// All where empty.
    tests: BTreeSet<String>,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tests: Vec<_> = self.tests.iter().map(String::as_str).collect();
        let tests = if tests.is_empty() {
            "all".to_owned()
        } else {
            tests.join(", ")
        };
        write!(f, "{} ({}): {tests}", self.path, self.rule)
    }
}

/// The reasons for browser tests, one for each changed file that needs some. `tests` are the names of all browser tests.
pub fn reasons(paths: &[String], crates: &[Crate], tests: &[String]) -> Vec<Reason> {
    let below = [below(WIDGET, crates), below(DESK.name, crates)];
    let reason = |path: &String| {
        let (rule, tests) = rule(path, &below, tests)?;
        Some(Reason {
            path: path.clone(),
            rule,
            tests,
        })
    };
    paths.iter().filter_map(reason).collect()
}

/// The names of the tests for all reasons together: `None` for no test, an empty list for all.
pub fn tests(reasons: &[Reason]) -> Option<Vec<String>> {
    if reasons.iter().any(|it| it.tests.is_empty()) {
        return Some(Vec::new());
    }
    let names: BTreeSet<_> = reasons.iter().flat_map(|it| &it.tests).cloned().collect();
    (!names.is_empty()).then(|| names.into_iter().collect())
}

/// The rule for one file and its tests; all where the set is empty.
fn rule(
    path: &str,
    [below_widget, below_desk]: &[Vec<&Crate>; 2],
    tests: &[String],
) -> Option<(&'static str, BTreeSet<String>)> {
    if EVERYTHING.iter().any(|start| path.starts_with(start)) {
        return Some(("everything depends on it", BTreeSet::new()));
    }
    let is_elsewhere = path.starts_with(&format!("src/{XTASK}/"))
        || ENGINE_TESTS.iter().any(|folder| path.starts_with(folder));
    if path.ends_with(".md") || is_elsewhere {
        return None;
    }
    if let Some(file) = path.strip_prefix(BROWSER_TESTS) {
        return Some(match file.strip_suffix(".test.mjs") {
            Some(name) => ("a browser test", BTreeSet::from([name.to_owned()])),
            None => ("part of all browser tests", BTreeSet::new()),
        });
    }
    let named = tests_named_in(path, tests);
    let with = |fixed: &[&str]| {
        let fixed = fixed.iter().map(ToString::to_string);
        fixed.chain(named.iter().cloned()).collect()
    };
    if let Some(file) = path.strip_prefix("www/")
        && !file.contains('/')
        && (file.ends_with(".html") || file.ends_with(".css"))
    {
        return Some(("demo pages", with(&PAGE_TESTS)));
    }
    if path.starts_with(ELEMENT) {
        return Some(("the element's files, and by name", with(&ELEMENT_TESTS)));
    }
    if let Some(file) = path.strip_prefix(&format!("src/{WIDGET}/")) {
        let file = file.strip_prefix("src/").unwrap_or(file);
        let is_shared = |part: &&'static str| {
            let rest = file.strip_prefix(*part);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '.']))
        };
        return Some(if SHARED.iter().any(is_shared) {
            ("all views use it: smoke tests, and by name", with(&SMOKE))
        } else if named.is_empty() {
            ("the widget, without a test of this name", named)
        } else {
            ("by name", named)
        });
    }
    let own = below_widget.iter().find(|it| path.starts_with(&it.folder));
    if own.is_some_and(|it| tests_named_in(&it.name, tests).is_empty()) {
        let rule = "a crate below the widget, without a test of its name: smoke tests, and by name";
        return Some((rule, with(&SMOKE)));
    }
    let is_below_desk = below_desk.iter().any(|it| path.starts_with(&it.folder));
    if is_below_desk && own.is_none() {
        let desk = tests_named_in(DESK_WORD, tests);
        return Some((
            "below the planner's desk: its tests, and by name",
            desk.into_iter().chain(named).collect(),
        ));
    }
    (path.starts_with("src/") && !named.is_empty()).then_some(("by name", named))
}

/// The tests with a word of their name in the path: `place-card` for `src/widget/src/components/card.rs`. The extension is no name:
/// not every style sheet needs `css-zoom`.
fn tests_named_in(path: &str, tests: &[String]) -> BTreeSet<String> {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let words: Vec<_> = stem.split(['/', '.', '_', '-']).collect();
    let is_named = |test: &&String| test.split('-').any(|part| words.contains(&part));
    tests.iter().filter(is_named).cloned().collect()
}

/// The crates that `top` depends on, directly or through others.
fn below<'a>(top: &str, crates: &'a [Crate]) -> Vec<&'a Crate> {
    let mut found = BTreeSet::new();
    let mut next = vec![top];
    while let Some(name) = next.pop() {
        if let Some(it) = crates.iter().find(|it| it.name == name)
            && found.insert(name)
        {
            next.extend(it.dependencies.iter().map(String::as_str));
        }
    }
    found.remove(top);
    let is_found = |it: &&Crate| found.contains(it.name.as_str());
    crates.iter().filter(is_found).collect()
}

#[cfg(test)]
mod unit_tests {
    use super::*;
    use crate::{
        test::changed::{browser_tests, crates},
        workspace::Workspace,
    };

    /// The tests that a changed file of this repository needs, and why.
    fn needed(path: &str) -> (Vec<String>, String) {
        let workspace = Workspace::here();
        let (crates, names) = (
            crates(&workspace).unwrap(),
            browser_tests(&workspace).unwrap(),
        );
        let reasons = reasons(&[path.to_owned()], &crates, &names);
        let why = reasons.iter().map(ToString::to_string).collect();
        (tests(&reasons).unwrap_or_default(), why)
    }

    fn has(path: &str, expected: &[&str]) {
        let (tests, why) = needed(path);
        for test in expected {
            assert!(tests.iter().any(|it| it == test), "{test}: {why}");
        }
    }

    #[test]
    fn the_fixed_sets_name_tests_that_exist() {
        let names = browser_tests(&Workspace::here()).unwrap();
        for test in SMOKE.iter().chain(&ELEMENT_TESTS).chain(&PAGE_TESTS) {
            assert!(names.iter().any(|it| it == test), "{test}");
        }
    }

    #[test]
    fn every_crate_below_the_widget_needs_tests() {
        let crates = crates(&Workspace::here()).unwrap();
        let below = below(WIDGET, &crates);
        assert!(below.len() >= 6, "{below:?}");
        for it in below {
            let (tests, why) = needed(&format!("{}src/lib.rs", it.folder));
            assert!(!tests.is_empty(), "{}", it.name);
            assert!(why.contains(&it.folder), "{why}");
        }
        has("src/browser/src/element.rs", &SMOKE);
        has("src/chart/src/clustering.rs", &SMOKE);
        has("src/i18n/src/plural.rs", &SMOKE);
        has("src/atlas/src/place.rs", &["journeys", "place-card"]);
        has("src/hours/src/sun.rs", &["opening-hours"]);
    }

    #[test]
    fn what_the_planners_desk_uses_needs_its_tests() {
        for path in [
            "src/access/src/coverage.rs",
            "src/desk/src/link.rs",
            "src/desk_element/src/asked.rs",
            "www/element/desk-engine.js",
        ] {
            has(path, &["desk-start", "desk-worker"]);
        }
    }

    #[test]
    fn what_all_views_use_needs_the_smoke_tests() {
        for path in ["state/task.rs", "services.rs", "components.rs"] {
            has(&format!("src/widget/src/{path}"), &SMOKE);
        }
        has(
            "src/widget/src/services/geolocation.rs",
            &["geolocation", "journeys"],
        );
    }

    #[test]
    fn pages_and_files_of_the_element_have_tests_of_their_own() {
        assert_eq!(needed("www/two.html").0, PAGE_TESTS);
        assert_eq!(needed("www/demo.css").0, PAGE_TESTS);
        has("www/element/files.js", &ELEMENT_TESTS);
        has("www/element/style/card.css", &["place-card"]);
        assert_eq!(needed("www/icon.svg").1, "");
    }

    #[test]
    fn a_reason_names_the_file_the_rule_and_the_tests() {
        // With its own names of tests: another test with a word of the path is no fault.
        let path = "src/widget/src/components/card.rs".to_owned();
        let names = ["journeys", "place-card"].map(ToOwned::to_owned);
        let why = reasons(&[path], &[], &names);
        assert_eq!(
            why[0].to_string(),
            "src/widget/src/components/card.rs (by name): place-card"
        );
        let (_, why) = needed("src/widget/build.rs");
        assert_eq!(
            why,
            "src/widget/build.rs (the widget, without a test of this name): all"
        );
    }
}
