//! The doctor's page of the documentation: it explains each code, and only those that exist.

use sleutelvrij::doctor::attribute_rules::KNOWN;
use sleutelvrij::doctor::catalogue::{Advice, Severity, all};
use std::collections::BTreeSet;

const PAGE: &str = include_str!("../../../www/docs/doctor.md");

/// The codes in the tables of the page, each below the heading of its severity.
fn documented() -> BTreeSet<(String, Severity)> {
    let mut severity = None;
    let mut found = BTreeSet::new();
    for line in PAGE.lines() {
        match line {
            "### Errors" => severity = Some(Severity::Error),
            "### Warnings" => severity = Some(Severity::Warning),
            "### Hints" => severity = Some(Severity::Hint),
            _ if line.starts_with('#') => severity = None,
            _ => {}
        }
        let code = line.strip_prefix("| `").and_then(|it| it.split_once('`'));
        if let (Some((code, _)), Some(severity)) = (code, severity) {
            assert!(
                found.insert((code.to_owned(), severity)),
                "{code} is explained twice"
            );
        }
    }
    found
}

#[test]
fn the_page_explains_each_code_and_no_other() {
    let codes: BTreeSet<_> = all().map(|it| (it.name.to_owned(), it.severity)).collect();
    assert_eq!(all().count(), codes.len(), "two codes have one name");
    assert_eq!(documented(), codes);
}

#[test]
fn each_code_says_why_and_what_to_do() {
    for code in all() {
        let advice = &code.advice;
        let texts = [
            advice.page,
            advice.nginx,
            advice.apache,
            advice.iis,
            advice.cdn,
        ];
        assert!(
            texts.iter().flatten().any(|it| it.len() > 10),
            "{}",
            code.name
        );
        assert!(
            code.why.ends_with('.') && code.title.len() > 10,
            "{}",
            code.name
        );
    }
}

#[test]
fn the_doctor_knows_the_attributes_of_the_documentation() {
    let page = include_str!("../../../www/docs/attributes.md");
    let cells = page
        .lines()
        .filter_map(|it| it.strip_prefix("| ")?.split_once(" | "));
    let names = cells.flat_map(|(cell, _)| cell.split('`').skip(1).step_by(2));
    let documented: BTreeSet<_> = names.collect();
    assert_eq!(documented, KNOWN.into_iter().collect());
}

/// The advice of all codes for one kind of server, a line each.
fn lines(of: impl Fn(&Advice) -> Option<&'static str>) -> Vec<&'static str> {
    let texts = all().filter_map(|it| of(&it.advice));
    texts.flat_map(str::lines).collect()
}

#[test]
fn apache_reads_each_line_of_its_advice() {
    for line in lines(|it| it.apache) {
        let opens = line.contains('<') && !line.starts_with('#');
        assert!(
            !(opens && line.contains("</") && !line.trim().starts_with("</")),
            "{line}"
        );
        // After the tag that opens a section nothing may follow.
        assert!(!opens || line.trim_end().ends_with('>'), "{line}");
    }
    for code in all() {
        let Some(text) = code.advice.apache else {
            continue;
        };
        for (directive, module) in [
            ("Header ", "mod_headers"),
            ("AddType ", "mod_mime"),
            ("AddOutputFilterByType DEFLATE", "mod_deflate"),
            ("BROTLI_COMPRESS", "mod_brotli"),
            ("RewriteRule", "mod_rewrite"),
        ] {
            assert!(
                !text.contains(directive) || text.contains(module),
                "{}: {text}",
                code.name
            );
        }
    }
}

#[test]
fn iis_takes_away_what_it_adds_before_it_adds_it() {
    for code in all() {
        let text = code.advice.iis.unwrap_or_default();
        for attribute in ["<add name=", "<add mimeType=", "<mimeMap fileExtension="] {
            for (at, _) in text.match_indices(attribute) {
                let rest = &text[at + attribute.len()..];
                let value = rest.split('"').nth(1).unwrap();
                let key = attribute.split([' ', '=']).nth(1).unwrap();
                let removed = format!("<remove {key}=\"{value}\" />");
                assert!(text[..at].contains(&removed), "{}: {value}", code.name);
            }
        }
        assert!(!text.contains("mimeType=\"text/*\""), "{}", code.name);
    }
}

#[test]
fn only_files_with_a_hash_are_kept_for_ever() {
    for name in ["cache-long", "cache-unstated", "cache-short"] {
        let advice = &all().find(|it| it.name == name).unwrap().advice;
        for text in [advice.nginx, advice.apache, advice.iis].map(Option::unwrap) {
            let (before, _) = text.split_once("immutable").unwrap();
            assert!(before.contains("b[0-9a-f]{8}"), "{name}: {text}");
            assert!(before.contains("no-cache"), "{name}: {text}");
        }
    }
}
