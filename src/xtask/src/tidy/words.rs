//! Names and sentences of the private language that this project once had. What to write instead is the word of the field:
//! snap, isochrone, cluster, fixture.

use super::{Offence, TextFile, TidyFinding};

/// Words that are no part of an identifier, and what to write.
const NAMES: [(&str, &str); 11] = [
    ("tied", "snapped"),
    ("crowd", "demand or population"),
    ("toll", "cost"),
    ("everyone", "coverage"),
    ("gathering", "clustering"),
    ("heard", "aria snapshot"),
    ("told", "announcement, or what it holds"),
    ("hands", "gestures"),
    ("quays", "fixture, after what it holds"),
    ("strokes", "fixture, after what it holds"),
    ("planted", "incompatible, invalid, or what is wrong with it"),
];

/// Beginnings and parts of sentences that must be decoded.
const PHRASES: [&str; 14] = [
    "Who ",
    "Whoever ",
    "Whom ",
    ", who ",
    "to who ",
    "for who ",
    "of which nobody",
    "nobody knows",
    "nobody has said",
    "is said",
    "was said",
    "made anew",
    "goes without saying",
    "in the second file",
];

/// Files whose sentences residents read, or that quote what they ban.
const EXEMPT: [&str; 3] = ["src/i18n/", "src/xtask/src/tidy/", "CHANGELOG.md"];

/// Banned names in code, and banned phrases in comments and documentation.
pub fn check(text: &TextFile) -> Vec<TidyFinding> {
    if EXEMPT.iter().any(|path| text.path.starts_with(path)) {
        return Vec::new();
    }
    let source = ["rs", "js", "mjs", "ts"].iter().any(|kind| text.is(kind));
    let prose = text.is("md");
    let mut findings = Vec::new();
    for (number, line) in text.lines().filter(|_| source || prose) {
        let (code, comment) = if prose { ("", line) } else { apart(line) };
        for (name, instead) in banned_names(code) {
            let name = name.to_owned();
            findings.push(text.finding(number, Offence::BannedName { name, instead }));
        }
        let phrases = PHRASES
            .into_iter()
            .filter(|phrase| comment.contains(phrase));
        findings.extend(phrases.map(|phrase| text.finding(number, Offence::BannedPhrase(phrase))));
    }
    findings
}

/// A line's code and its comment. Texts between quotes can look like a comment: they then count as one.
fn apart(line: &str) -> (&str, &str) {
    let comment = line
        .match_indices("//")
        .find(|(at, _)| !line[..*at].ends_with(':'));
    comment.map_or((line, ""), |(at, _)| line.split_at(at))
}

/// The identifiers in code, outside quotes, that have a banned word as one of their words.
fn banned_names(code: &str) -> impl Iterator<Item = (&str, &'static str)> {
    let outside = code.split('"').step_by(2);
    let names = outside.flat_map(|part| part.split(|c: char| !(c.is_alphanumeric() || c == '_')));
    names.filter_map(|name| {
        let banned = NAMES
            .iter()
            .find(|(word, _)| words(name).iter().any(|it| it == word))?;
        Some((name, banned.1))
    })
}

/// The words of an identifier in lower case: `SNAP_LIMIT`, `snapLimit` and `SnapLimit` have two.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = '_';
    for c in name.chars() {
        if c == '_' || (c.is_uppercase() && before.is_lowercase()) {
            words.push(String::new());
        }
        if c != '_'
            && let Some(word) = words.last_mut()
        {
            for lower in c.to_lowercase() {
                word.push(lower);
            }
        }
        before = c;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{super::text::tests::text, *};

    fn found(path: &str, content: &str) -> Vec<usize> {
        check(&text(path, content))
            .into_iter()
            .map(|it| it.line)
            .collect()
    }

    #[test]
    fn banned_names_are_found_as_whole_words() {
        let code = "let is_tied = spread.len();\nconst TOLL: f64 = 1.0;\nstruct PointTied;\nlet x = \"tied\"; // tied\n";
        assert_eq!(found("src/streets/src/snap.rs", code), [1, 2, 3]);
        assert_eq!(
            found("src/widget/src/a.rs", "let untied = crowded;\n"),
            [] as [usize; 0]
        );
    }

    #[test]
    fn riddles_are_found_in_comments_and_pages() {
        assert_eq!(
            found(
                "src/a/src/b.rs",
                "/// Who asks for no steps is led.\nlet x = \"Who asks\";\n// The atlas says to who asks.\n"
            ),
            [1, 3]
        );
        assert_eq!(
            found("www/docs/a.md", "Where is it?\nWhoever reads this\n"),
            [2]
        );
        assert_eq!(
            found("src/i18n/src/en.rs", "// Who asks\n"),
            [] as [usize; 0]
        );
    }
}
