//! A file that the rules check.

use std::fs;

use super::{Offence, TidyFinding};
use crate::{failure::Failure, workspace::Workspace};

/// A hand-written file: code, page, style, configuration, prose. Not data and licences.
#[derive(Debug)]
pub struct TextFile {
    /// From the root of the clone, with `/`.
    pub path: String,
    pub content: String,
}

const KINDS: [&str; 11] = [
    "rs", "js", "mjs", "ts", "html", "css", "toml", "json", "md", "yml", "run",
];

/// The texts among `paths`, without files that git lists but that are deleted.
///
/// # Errors
/// When a file cannot be read, or is not UTF-8.
pub fn all(workspace: &Workspace, paths: &[String]) -> Result<Vec<TextFile>, Failure> {
    let mut texts = Vec::new();
    for path in paths {
        let file = workspace.root().join(path);
        let ours = !path.starts_with("data/")
            && KINDS.contains(&ending(path))
            && !path.ends_with("package-lock.json");
        if ours && file.is_file() {
            let content = fs::read_to_string(&file).map_err(Failure::file(&file))?;
            texts.push(TextFile {
                path: path.clone(),
                content,
            });
        }
    }
    Ok(texts)
}

fn ending(path: &str) -> &str {
    path.rsplit(['.', '/']).next().unwrap_or_default()
}

impl TextFile {
    pub fn is(&self, kind: &str) -> bool {
        ending(&self.path) == kind
    }

    /// Whether the file holds tests only.
    pub fn is_test(&self) -> bool {
        self.path.starts_with("tests/")
            || self.path.ends_with("/tests.rs")
            || self.path.contains("/tests/")
    }

    /// Lines with their number from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.content.lines())
    }

    /// The code of each line, without comments, up to the unit tests at the end of a Rust file.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.lines()
            .take(self.lines_before_tests())
            .map(|(number, line)| (number, code(line)))
    }

    fn lines_before_tests(&self) -> usize {
        let lines: Vec<_> = self.content.lines().map(str::trim).collect();
        let opens = |line: &str| line.contains("mod ") && line.ends_with('{');
        let tests = lines
            .windows(2)
            .position(|pair| pair[0] == "#[cfg(test)]" && opens(pair[1]));
        tests.unwrap_or(lines.len())
    }

    pub fn finding(&self, line: usize, what: Offence) -> TidyFinding {
        TidyFinding {
            file: self.path.clone(),
            line,
            what,
        }
    }
}

/// A line up to its comment. The `//` of an address is no comment.
fn code(line: &str) -> &str {
    if line.trim_start().starts_with(['*', '#']) || line.trim_start().starts_with("/*") {
        return if line.trim_start().starts_with('#') {
            line
        } else {
            ""
        };
    }
    let comment = line
        .match_indices("//")
        .find(|(at, _)| !line[..*at].ends_with(':'));
    comment.map_or(line, |(at, _)| &line[..at])
}

/// Whether `code` has `word` other than at the end of a longer name.
pub fn names(code: &str, word: &str) -> bool {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word)
        .any(|(at, _)| !code[..at].ends_with(part_of_name))
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A text without a file.
    pub fn text(path: &str, content: &str) -> TextFile {
        TextFile {
            path: path.into(),
            content: content.into(),
        }
    }

    #[test]
    fn comments_and_unit_tests_are_not_code() {
        let text = text(
            "src/a/src/b.rs",
            "use x; // use y\n/// docs\nlet a = \"https://x.nl\"; // why\n#[cfg(test)]\nmod tests {\nuse z;\n",
        );
        let code: Vec<_> = text.code().collect();
        assert_eq!(
            code,
            [(1, "use x; "), (2, ""), (3, "let a = \"https://x.nl\"; ")]
        );
    }

    #[test]
    fn a_word_is_not_matched_inside_a_name() {
        assert!(names("use log::info;", "log::"));
        assert!(!names("catalog::open()", "log::"));
    }
}
