//! One name, one idea: no two public types of one name in different crates.

use std::collections::BTreeMap;

use super::{Offence, TextFile, TidyFinding};

/// Names that two crates may have, and why.
const EXCEPTIONS: [(&str, &str); 1] = [(
    "Locale",
    "that of `browser` is an alias: the type of `i18n` with the browser's formatter",
)];

/// What declares a type.
const KEYWORDS: [&str; 5] = ["struct", "enum", "trait", "type", "union"];

/// Public types whose name a crate earlier in the alphabet has too.
pub fn check(texts: &[TextFile]) -> Vec<TidyFinding> {
    let mut declared: BTreeMap<&str, Vec<(&str, &TextFile, usize)>> = BTreeMap::new();
    for text in texts.iter().filter(|it| it.is("rs") && !it.is_test()) {
        let Some(own) = crate_of(&text.path) else {
            continue;
        };
        for (line, code) in text.code() {
            if let Some(name) = public_type(code) {
                declared.entry(name).or_default().push((own, text, line));
            }
        }
    }
    let mut findings = Vec::new();
    for (name, places) in declared {
        let (Some((first, ..)), false) = (
            places.iter().min_by_key(|(own, ..)| *own),
            EXCEPTIONS.iter().any(|(exception, _)| *exception == name),
        ) else {
            continue;
        };
        for (_, text, line) in places.iter().filter(|(own, ..)| own != first) {
            let offence = Offence::SharedTypeName {
                name: name.to_owned(),
                other: (*first).to_owned(),
            };
            findings.push(text.finding(*line, offence));
        }
    }
    findings
}

/// The folder of the crate below `src`.
fn crate_of(path: &str) -> Option<&str> {
    path.strip_prefix("src/")?.split('/').next()
}

/// The name of the type that a line declares, where other files can use it: `pub`, or `pub(…)`.
fn public_type(code: &str) -> Option<&str> {
    // An associated type is indented and has no `pub`.
    let rest = code.trim_start().strip_prefix("pub")?;
    let rest = match rest.strip_prefix('(') {
        Some(inside) => inside.split_once(')')?.1,
        None => rest,
    };
    let mut words = rest.strip_prefix(' ')?.split_whitespace();
    let mut next = words.next()?;
    while next == "unsafe" || next == "auto" {
        next = words.next()?;
    }
    let name = KEYWORDS.contains(&next).then(|| words.next())??;
    let end = name.find(|c: char| !c.is_alphanumeric() && c != '_');
    Some(&name[..end.unwrap_or(name.len())])
}

#[cfg(test)]
mod tests {
    use super::{super::text::tests::text, *};

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let texts: Vec<_> = files.iter().map(|(path, code)| text(path, code)).collect();
        check(&texts).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_type_of_one_name_in_two_crates_is_found() {
        let files = [
            ("src/widget/src/map.rs", "\npub(super) enum Shape {\n"),
            ("src/atlas/src/shape.rs", "pub struct Shape(u8);\n"),
            ("src/cli/src/a.rs", "    pub type Shape<T> = Vec<T>;\n"),
        ];
        assert_eq!(
            found(&files),
            [
                "src/widget/src/map.rs:2: `atlas` has a type `Shape` too: one name, one idea",
                "src/cli/src/a.rs:1: `atlas` has a type `Shape` too: one name, one idea"
            ]
        );
    }

    #[test]
    fn a_name_twice_in_one_crate_in_tests_or_not_public_is_none() {
        let files = [
            ("src/atlas/src/a.rs", "pub struct Shape;\n"),
            ("src/atlas/src/b.rs", "pub trait Shape: Sized {}\n"),
            ("src/cli/src/a.rs", "struct Shape;\ntype Shape = u8;\n"),
            (
                "src/cli/src/b.rs",
                "#[cfg(test)]\nmod tests {\npub struct Shape;\n",
            ),
            ("src/cli/tests/fixture/mod.rs", "pub struct Shape;\n"),
            (
                "src/cli/src/c.rs",
                "// pub struct Shape;\npub fn shape() {}\n",
            ),
            ("tests/src/lib.rs", "pub struct Shape;\n"),
        ];
        assert_eq!(found(&files), [] as [&str; 0]);
    }

    #[test]
    fn names_end_before_their_parameters() {
        for code in [
            "pub struct Shape;",
            "pub struct Shape<'a> {",
            "pub(crate) trait Shape: Sized {",
            "pub unsafe trait Shape {",
            "pub type Shape = u8;",
            "pub struct Shape(u8);",
        ] {
            assert_eq!(public_type(code), Some("Shape"), "{code}");
        }
        for code in [
            "pub fn shape()",
            "pub use a::Shape;",
            "published struct",
            "pub",
        ] {
            assert_eq!(public_type(code), None, "{code}");
        }
    }

    #[test]
    fn exceptions_pass() {
        let files = [
            ("src/i18n/src/locale.rs", "pub struct Locale;\n"),
            ("src/browser/src/intl.rs", "pub type Locale = u8;\n"),
        ];
        assert_eq!(found(&files), [] as [&str; 0]);
    }
}
