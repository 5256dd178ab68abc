//! No absolute paths of one machine, so that the project works wherever it is cloned.

use super::{Offence, TextFile, TidyFinding};

/// Folders at the root of a machine that may hold a clone.
const ROOTS: [&str; 4] = ["Users", "home", "root", "work"];

/// Absolute paths of one machine.
pub fn check(text: &TextFile) -> Vec<TidyFinding> {
    let mut findings = Vec::new();
    for (number, line) in text.lines() {
        for root in ROOTS.map(|root| format!("/{root}/")) {
            if line
                .match_indices(&root)
                .any(|(at, _)| starts_a_path(&line[..at]))
            {
                findings.push(text.finding(number, Offence::MachinePath(root)));
            }
        }
    }
    findings
}

/// Whether a path after `before` begins at the root of the machine.
fn starts_a_path(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_alphanumeric() || ".-_}/~".contains(c))
}

#[cfg(test)]
mod tests {
    use super::{super::text::tests::text, *};

    #[test]
    fn an_absolute_path_is_found() {
        let content = format!("x\nread(\"/{}/somebody/raw\")", "home");
        assert_eq!(check(&text("src/cli/src/main.rs", &content))[0].line, 2);
        assert_eq!(
            check(&text("README.md", "../work/raw and https://x.nl/home/news")),
            []
        );
    }
}
