//! Code that is commented out: nobody compiles it, nobody tests it, and the history has it anyway.

use super::{Finding, Offence, Text};

/// Comments that read as code.
pub fn check(text: &Text) -> Vec<Finding> {
    if !["rs", "js", "mjs"].iter().any(|kind| text.is(kind)) {
        return Vec::new();
    }
    let remains = text.lines().filter(|(_, line)| is_code(line));
    remains
        .map(|(number, _)| text.finding(number, Offence::CommentedOutCode))
        .collect()
}

/// A sentence does not end as a statement or a block does. Examples in documentation are code on purpose.
fn is_code(line: &str) -> bool {
    let Some(comment) = line.trim_start().strip_prefix("//") else {
        return false;
    };
    let documentation = comment.starts_with(['/', '!']);
    let said = comment.trim();
    !documentation && (said.ends_with(';') || said.ends_with(" {") || said == "}" || said == "});")
}

#[cfg(test)]
mod tests {
    use super::{super::text::tests::text, *};

    #[test]
    fn code_is_told_from_words() {
        let content =
            "// let x = 1;\n  // if x {\n// }\n// Why: the sea is flat.\n/// let x = 1;\n";
        let lines: Vec<_> = check(&text("src/a/src/b.rs", content))
            .iter()
            .map(|found| found.line)
            .collect();
        assert_eq!(lines, [1, 2, 3]);
    }
}
