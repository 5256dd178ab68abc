//! Files are short: each holds one idea.

use super::{Offence, TextFile, TidyFinding};

/// The limit for code with its documentation, lines.
const LIMIT: usize = 300;

/// The limit for code and the unit tests below it, lines.
const LIMIT_WITH_TESTS: usize = 400;

/// The limit for a test file, lines.
const TEST_LIMIT: usize = 500;

/// A code file over its limit, reported once.
pub fn check(text: &TextFile) -> Vec<TidyFinding> {
    if !["rs", "js", "mjs", "ts", "html", "css"]
        .iter()
        .any(|kind| text.is(kind))
    {
        return Vec::new();
    }
    let whole = text.content.lines().count();
    let measured = if text.is_test() {
        vec![(whole, TEST_LIMIT)]
    } else {
        vec![(text.code().count(), LIMIT), (whole, LIMIT_WITH_TESTS)]
    };
    let over = measured.into_iter().find(|(lines, limit)| lines > limit);
    over.map(|(lines, limit)| text.finding(limit + 1, Offence::TooLong { lines, limit }))
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{super::text::tests::text, *};

    #[test]
    fn a_file_may_be_as_long_as_its_limit() {
        let lines = |count| "x\n".repeat(count);
        assert_eq!(check(&text("src/a/src/b.rs", &lines(300))), []);
        assert_eq!(check(&text("tests/browser/b.mjs", &lines(500))), []);
        assert_eq!(check(&text("README.md", &lines(900))), []);
        let tested = format!("{}#[cfg(test)]\nmod tests {{\n{}", lines(300), lines(98));
        assert_eq!(check(&text("src/a/src/b.rs", &tested)), []);
        assert_eq!(
            check(&text("src/a/src/b.rs", &format!("{tested}x")))[0].line,
            401
        );
        let found = check(&text("src/a/src/b.rs", &lines(301)));
        assert_eq!(
            found[0].to_string(),
            "src/a/src/b.rs:301: 301 lines; the limit is 300: a file holds one idea"
        );
    }
}
