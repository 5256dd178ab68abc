//! Every test runs, and none waits for a fixed time. The crates for a browser have no native tests, because none
//! would run.

use super::{Offence, TextFile, TidyFinding};
use crate::test::step::IN_BROWSER;

const IN_SCRIPTS: [&str; 12] = [
    "test.skip",
    "test.only",
    "test.todo",
    "test.fixme",
    "describe.skip",
    "describe.only",
    "describe.fixme",
    "t.skip(",
    "skip:",
    "only:",
    "todo:",
    "waitForTimeout",
];

const IN_RUST: [&str; 2] = ["#[ignore", "thread::sleep"];

/// Tests that are skipped, run alone, or wait for a fixed time, and tests in crates for a browser.
pub fn check(text: &TextFile) -> Vec<TidyFinding> {
    let words: &[&'static str] = if text.is("mjs") {
        &IN_SCRIPTS
    } else if text.is("rs") && !text.path.starts_with("src/xtask/src/tidy") {
        &IN_RUST
    } else {
        &[]
    };
    let hits = text.lines().flat_map(|(number, line)| {
        words
            .iter()
            .filter(|word| line.contains(**word))
            .map(move |word| (number, word))
    });
    let skipped = hits.map(|(number, word)| text.finding(number, Offence::SkippedTest(word)));
    let is_in_browser = IN_BROWSER
        .iter()
        .any(|name| text.path.starts_with(&format!("src/{name}/")));
    let never_run = text
        .lines()
        .filter(|(_, line)| is_in_browser && line.trim() == "#[test]")
        .map(|(number, _)| text.finding(number, Offence::TestInBrowser));
    skipped.chain(never_run).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::text::tests::text, *};

    #[test]
    fn skipped_and_waiting_tests_are_found() {
        assert_eq!(
            check(&text(
                "tests/browser/a.test.mjs",
                "test('x', { skip: true }, () => {});"
            ))
            .len(),
            1
        );
        assert_eq!(
            check(&text(
                "tests/browser/a.test.mjs",
                "\nawait page.waitForTimeout(500);"
            ))[0]
                .line,
            2
        );
        assert_eq!(
            check(&text(
                "src/atlas/src/near.rs",
                "#[test]\n#[ignore = \"slow\"]\n"
            ))[0]
                .line,
            2
        );
        assert_eq!(
            check(&text("src/atlas/src/near.rs", "all.iter().skip(1)")),
            []
        );
    }

    #[test]
    fn a_native_test_in_a_crate_for_a_browser_is_found() {
        let test = "    #[test]\n    fn x() {}\n";
        let found = check(&text("src/widget/src/state.rs", test));
        assert_eq!(found[0].what, Offence::TestInBrowser);
        assert_eq!(check(&text("src/atlas/src/lib.rs", test)), []);
    }
}
