//! A green test was run, and did not pass by waiting long enough.

use super::{Finding, Offence, Text};

const IN_SCRIPTS: [&str; 8] = [
    "test.skip",
    "test.only",
    "test.todo",
    "t.skip(",
    "skip:",
    "only:",
    "todo:",
    "waitForTimeout",
];

const IN_RUST: [&str; 2] = ["#[ignore", "thread::sleep"];

/// A test that is left out, runs alone, or waits by the clock.
pub fn check(text: &Text) -> Vec<Finding> {
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
    hits.map(|(number, word)| text.finding(number, Offence::SkippedTest(word)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{super::text::tests::text, *};

    #[test]
    fn a_test_that_is_left_out_is_found() {
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
}
