//! What is wrong with the data: what `check` finds, its age, its credits, and whether attributes fit it.

use super::attribute_rules::location;
use super::catalogue::{
    ATTRIBUTE_VALUE, Code, DATA_DAMAGED, DATA_OLD, DATA_WARNINGS, NO_CREDIT, NO_DATE,
};
use super::diagnosis::Diagnosis;
use crate::commands::check::Finding;
use atlas::{LonLat, Manifest, Taxonomy};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Data of this age is old, days.
const OLD: i64 = 366;

/// How many findings of one kind are shown.
const EXAMPLES: usize = 3;

/// Codes of `check` about a file as a whole: it is then not used, or not shown as it is.
const FAULTS: [&str; 13] = [
    "not-utf-8",
    "not-json",
    "breaks-off",
    "not-a-collection",
    "too-many",
    "not-an-atlas",
    "not-a-taxonomy",
    "size",
    "checksum",
    "feature-count",
    "outside-bounds",
    "missing-part",
    "not-binary",
];

/// Adds what `check` found: faults of files one by one, the others with a few examples of each kind.
pub fn examine_findings(findings: &[Finding], into: &mut Diagnosis) {
    let mut kinds = BTreeMap::<(&str, &str), Vec<&Finding>>::new();
    for finding in findings {
        // The delivery of the file has a finding of its own.
        if finding.code == "missing-file" {
            continue;
        }
        kinds
            .entry((&finding.file, finding.code))
            .or_default()
            .push(finding);
    }
    for ((file, code), findings) in kinds {
        let is_fault = FAULTS.contains(&code) && findings.iter().all(|it| it.feature.is_none());
        let kind: &Code = if is_fault {
            DATA_DAMAGED
        } else {
            DATA_WARNINGS
        };
        for finding in findings.iter().take(EXAMPLES) {
            let text = finding.to_string();
            let text = text.strip_prefix(file).unwrap_or(&text);
            let text = text.trim_start_matches([',', ':', ' ']);
            into.add(kind, file, format!("{text} [{code}]"));
        }
        if let Some(more @ 1..) = findings.len().checked_sub(EXAMPLES) {
            into.add(kind, file, format!("{more} more of this kind. [{code}]"));
        }
    }
}

/// Examines what a manifest says of its age and its sources.
pub fn examine_manifest(
    subject: &str,
    manifest: &Manifest,
    today: NaiveDate,
    into: &mut Diagnosis,
) {
    let date = manifest.date.as_deref();
    match date.and_then(|it| NaiveDate::parse_from_str(it, "%Y-%m-%d").ok()) {
        None => into.add(
            NO_DATE,
            subject,
            "It has no `date`, or one that is not YYYY-MM-DD.",
        ),
        Some(date) => {
            let days = (today - date).num_days();
            if days >= OLD {
                let age = match days {
                    ..730 => "more than a year".to_owned(),
                    _ => format!("{} years", days * 4 / 1461),
                };
                into.add(
                    DATA_OLD,
                    subject,
                    format!("Its newest source is of {date}: {age} old."),
                );
            }
        }
    }
    if manifest.sources.is_empty() {
        into.add(NO_CREDIT, subject, "It names no sources.");
    }
    for source in &manifest.sources {
        let is_blank = |text: Option<&str>| text.is_none_or(|it| it.trim().is_empty());
        let missing = [
            ("licence", is_blank(source.licence.as_deref())),
            ("credit", is_blank(Some(&source.credit))),
        ];
        for (what, _) in missing.iter().filter(|(_, is_missing)| *is_missing) {
            into.add(
                NO_CREDIT,
                subject,
                format!("Its source `{}` has no {what}.", source.id.escape_debug()),
            );
        }
    }
}

/// Examines `kinds` of an element, called `name`, with the taxonomy of its atlas.
pub fn examine_kinds(name: &str, kinds: &str, taxonomy: &Taxonomy, into: &mut Diagnosis) {
    let ids = kinds
        .split([',', ' ', '\n', '\t', '\r'])
        .filter(|it| !it.is_empty());
    let unknown: Vec<_> = ids.filter(|it| taxonomy.kind(it).is_none()).collect();
    if !unknown.is_empty() {
        let text = format!("The taxonomy has no kind `{}`.", unknown.join("` and no `"));
        into.add(ATTRIBUTE_VALUE, format!("{name}, kinds"), text);
    }
}

/// Examines `near` of an element, called `name`, with the bounds of its atlas.
pub fn examine_near(name: &str, near: &str, manifest: &Manifest, into: &mut Diagnosis) {
    let (Some(bounds), Some(at)) = (manifest.bounds(), location(near)) else {
        return;
    };
    if bounds.contains(at) {
        return;
    }
    let swapped = LonLat::new(at.lat(), at.lon());
    let text = if swapped.is_some_and(|it| bounds.contains(it)) {
        "It is LAT,LON; the other way round it lies in the atlas."
    } else {
        "It lies outside the bounds of the atlas."
    };
    into.add(ATTRIBUTE_VALUE, format!("{name}, near"), text);
}
