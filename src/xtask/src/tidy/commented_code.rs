//! No commented-out code: it is neither compiled nor tested, and the history has it.

use super::{Offence, TextFile, TidyFinding};

/// Comments that look like code.
pub fn check(text: &TextFile) -> Vec<TidyFinding> {
    if !["rs", "js", "mjs"].iter().any(|kind| text.is(kind)) {
        return Vec::new();
    }
    let found = text.lines().filter(|(_, line)| is_code(line));
    found
        .map(|(number, _)| text.finding(number, Offence::CommentedOutCode))
        .collect()
}

/// Whether a comment ends as a statement or block does. Examples in documentation are meant to be code.
fn is_code(line: &str) -> bool {
    let Some(comment) = line.trim_start().strip_prefix("//") else {
        return false;
    };
    let documentation = comment.starts_with(['/', '!']);
    let content = comment.trim();
    !documentation
        && (content.ends_with(';') || content.ends_with(" {") || content == "}" || content == "});")
}

#[cfg(test)]
mod tests {
    use super::{super::text::tests::text, *};

    #[test]
    fn code_and_prose_are_distinguished() {
        let content =
            "// let x = 1;\n  // if x {\n// }\n// Why: the sea is flat.\n/// let x = 1;\n";
        let lines: Vec<_> = check(&text("src/a/src/b.rs", content))
            .iter()
            .map(|found| found.line)
            .collect();
        assert_eq!(lines, [1, 2, 3]);
    }
}
