//! The project works wherever it is cloned, so it names no folder of one machine.

use super::{Finding, Offence, Text};

/// Folders at the root of a machine where somebody's clone may stand.
const ROOTS: [&str; 4] = ["Users", "home", "root", "work"];

/// An absolute path of somebody's machine.
pub fn check(text: &Text) -> Vec<Finding> {
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

/// Whether a path that comes after `before` begins at the root of the machine.
fn starts_a_path(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_alphanumeric() || ".-_}/~".contains(c))
}

#[cfg(test)]
mod tests {
    use super::{super::text::tests::text, *};

    #[test]
    fn a_path_on_one_machine_is_found() {
        let planted = format!("x\nread(\"/{}/somebody/raw\")", "home");
        assert_eq!(check(&text("src/cli/src/main.rs", &planted))[0].line, 2);
        assert_eq!(
            check(&text("README.md", "../work/raw and https://x.nl/home/news")),
            []
        );
    }
}
