//! A diagnosis as text for people: what to do first comes first.

use super::catalogue::{Advice, Code, Severity};
use super::diagnosis::{Diagnosed, Diagnosis};
use std::fmt::Write;
use url::Url;

/// How many subjects of one finding are listed.
const SUBJECTS: usize = 6;

/// Whose advice is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Server {
    /// nginx.
    Nginx,
    /// Apache.
    Apache,
    /// Internet Information Services of Microsoft.
    Iis,
    /// A content delivery network.
    Cdn,
}

/// The diagnosis of `subject` as text; with the advice for one server only, or for all of them.
pub fn text(subject: &str, diagnosis: &Diagnosis, server: Option<Server>) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "{subject}");
    // Addresses of the page's own site are shown without it.
    let site = Url::parse(subject).map_or(String::new(), |it| it.origin().ascii_serialization());
    let headings = [
        (
            Severity::Error,
            "Mend this first: visitors miss the answer, or a part of it",
        ),
        (
            Severity::Warning,
            "Then this: some visitors get it later, or less of it",
        ),
        (Severity::Hint, "Could be better"),
    ];
    for (severity, heading) in headings {
        let mut findings: Vec<_> = diagnosis.findings.iter().collect();
        findings.retain(|it| it.code.severity == severity);
        if findings.is_empty() {
            continue;
        }
        let _ = writeln!(text, "\n{heading}\n{}", "=".repeat(heading.chars().count()));
        while let Some(first) = findings.first() {
            let code = first.code;
            let (same, others) = findings.into_iter().partition(|it| it.code == code);
            findings = others;
            block(&mut text, code, &same, &site, server);
        }
    }
    section(&mut text, "In order", &diagnosis.in_order);
    section(&mut text, "Not examined", &diagnosis.not_examined);
    text
}

fn block(
    text: &mut String,
    code: &Code,
    findings: &[&Diagnosed],
    site: &str,
    server: Option<Server>,
) {
    let _ = writeln!(text, "\n{} [{}]", code.title, code.name);
    for finding in findings.iter().take(SUBJECTS) {
        let own = finding.subject.strip_prefix(site);
        let own = own.filter(|it| it.starts_with('/') && !site.is_empty());
        let subject = own.unwrap_or(&finding.subject);
        let _ = writeln!(text, "  - {subject}: {}", finding.sentence);
    }
    if let Some(more @ 1..) = findings.len().checked_sub(SUBJECTS) {
        let _ = writeln!(text, "  - and {more} more; `--format json` lists all");
    }
    let _ = writeln!(text, "  Why: {}", code.why);
    advice(text, &code.advice, server);
}

fn advice(text: &mut String, advice: &Advice, server: Option<Server>) {
    let servers = [
        (Server::Nginx, "nginx", advice.nginx),
        (Server::Apache, "Apache", advice.apache),
        (Server::Iis, "IIS", advice.iis),
        (Server::Cdn, "CDN", advice.cdn),
    ];
    if let Some(page) = advice.page {
        let _ = writeln!(text, "  Do: {page}");
    }
    for (which, name, advice) in servers {
        let is_shown = server.is_none_or(|it| it == which);
        if let Some(advice) = advice.filter(|_| is_shown) {
            let indented = advice.replace('\n', &format!("\n{}", " ".repeat(name.len() + 4)));
            let _ = writeln!(text, "  {name}: {indented}");
        }
    }
}

fn section(text: &mut String, heading: &str, sentences: &[String]) {
    if sentences.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{heading}\n{}", "=".repeat(heading.len()));
    for sentence in sentences {
        let _ = writeln!(text, "  - {sentence}");
    }
}
