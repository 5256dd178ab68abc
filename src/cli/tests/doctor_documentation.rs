//! The doctor's page of the documentation: it explains each code, and only those that exist.

use sleutelvrij::doctor::attribute_rules::KNOWN;
use sleutelvrij::doctor::catalogue::{Severity, all};
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
