//! The element's sizes follow the text around it, not the root of the page, whose size belongs to the page.

use super::{Offence, TextFile, TidyFinding};

/// Lengths in `rem` and other units of the root in the element's style.
pub fn check(text: &TextFile) -> Vec<TidyFinding> {
    if !text.path.starts_with("www/element/") {
        return Vec::new();
    }
    let found = text.lines().filter(|(_, line)| has_root_unit(line));
    found
        .map(|(number, _)| text.finding(number, Offence::RootSize))
        .collect()
}

/// Whether a line has a number with a unit that begins with `r`: `rem`, `rlh`, `rch`, `rex`, `rcap`, `ric`.
fn has_root_unit(line: &str) -> bool {
    let units = ["rem", "rlh", "rch", "rex", "rcap", "ric"];
    let words = line.split(|it: char| !it.is_ascii_alphanumeric() && it != '.');
    words.into_iter().any(|word| {
        let unit = word.trim_start_matches(|it: char| it.is_ascii_digit() || it == '.');
        unit.len() < word.len() && units.contains(&unit)
    })
}

#[cfg(test)]
mod tests {
    use super::{super::text::tests::text, *};

    #[test]
    fn lengths_of_the_root_are_found_in_the_style_of_the_element() {
        let content =
            "p {\n  margin: 2em;\n  padding: calc(1px + 1.5rem);\n  gap: 2rlh;\n  /* rem */\n}\n";
        let lines: Vec<_> = check(&text("www/element/style/a.css", content))
            .iter()
            .map(|found| found.line)
            .collect();
        assert_eq!(lines, [3, 4]);
        assert_eq!(check(&text("www/demo.css", content)), []);
    }
}
