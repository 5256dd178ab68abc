//! A file is named after what it holds.

use super::{Offence, TextFile, TidyFinding};

const VAGUE: [&str; 6] = ["util", "utils", "helper", "helpers", "misc", "stuff"];

/// Files and folders with a name that fits anything.
pub fn check(text: &TextFile) -> Vec<TidyFinding> {
    let vague = text
        .path
        .split(['/', '.'])
        .any(|part| VAGUE.contains(&part));
    if vague {
        vec![text.finding(1, Offence::VagueName)]
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::{super::text::tests::text, *};

    #[test]
    fn names_that_fit_anything_are_found() {
        assert_eq!(check(&text("src/a/src/utils.rs", "")).len(), 1);
        assert_eq!(check(&text("tests/browser/helpers/pin.mjs", "")).len(), 1);
        assert_eq!(check(&text("src/a/src/utility_company.rs", "")), []);
    }
}
