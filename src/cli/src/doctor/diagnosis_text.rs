//! A diagnosis as text for people: what to do first comes first.

use super::catalogue::{Advice, Code, Severity};
use super::diagnosis::{Diagnosed, Diagnosis};
use std::fmt::Write;
use url::Url;

/// The width of prose, characters. Lines of configuration are as long as they are, so that they can be copied.
const WIDTH: usize = 110;

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
    section(&mut text, "In order", &diagnosis.in_order, &site);
    section(&mut text, "Not examined", &diagnosis.not_examined, &site);
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
    let mut shown = findings.iter().take(SUBJECTS).peekable();
    while let Some(first) = shown.next() {
        let same = |it: &&&Diagnosed| it.sentence == first.sentence;
        if shown.peek().is_none_or(|it| !same(it)) {
            let subject = own_address(&first.subject, site);
            prose(text, "  - ", &format!("{subject}: {}", first.sentence));
            continue;
        }
        prose(text, "  ", &first.sentence);
        let _ = writeln!(text, "  - {}", own_address(&first.subject, site));
        while let Some(next) = shown.next_if(same) {
            let _ = writeln!(text, "  - {}", own_address(&next.subject, site));
        }
    }
    if let Some(more @ 1..) = findings.len().checked_sub(SUBJECTS) {
        let _ = writeln!(text, "  - and {more} more; `--format json` lists all");
    }
    prose(text, "  Why: ", code.why);
    advice(text, &code.advice, server);
}

/// An address without the site of the page, if it is of that site.
fn own_address<'a>(subject: &'a str, site: &str) -> &'a str {
    let path = subject.strip_prefix(site).filter(|it| it.starts_with('/'));
    path.filter(|_| !site.is_empty()).unwrap_or(subject)
}

fn advice(text: &mut String, advice: &Advice, server: Option<Server>) {
    let servers = [
        (Server::Nginx, "nginx", advice.nginx),
        (Server::Apache, "Apache", advice.apache),
        (Server::Iis, "IIS", advice.iis),
        (Server::Cdn, "CDN", advice.cdn),
    ];
    if let Some(page) = advice.page {
        prose(text, "  Do: ", page);
    }
    // Something that only another kind of server does: its advice is better than none.
    let has_own = advice.page.is_some()
        || servers
            .iter()
            .any(|(which, _, advice)| server == Some(*which) && advice.is_some());
    for (which, name, advice) in servers {
        let is_shown = server.is_none_or(|it| it == which || !has_own);
        if let Some(advice) = advice.filter(|_| is_shown) {
            let indented = advice.replace('\n', &format!("\n{}", " ".repeat(name.len() + 4)));
            let _ = writeln!(text, "  {name}: {indented}");
        }
    }
}

fn section(text: &mut String, heading: &str, sentences: &[String], site: &str) {
    if sentences.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{heading}\n{}", "=".repeat(heading.len()));
    for sentence in sentences {
        let sentence = match site {
            "" => sentence.clone(),
            site => sentence.replace(&format!("{site}/"), "/"),
        };
        prose(text, "  - ", &sentence);
    }
}

/// Writes sentences in lines of at most [`WIDTH`] where words allow it, below each other after the beginning of the first line.
fn prose(text: &mut String, beginning: &str, sentences: &str) {
    text.push_str(beginning);
    let indent = beginning.chars().count();
    let mut column = indent;
    for word in sentences.split_ascii_whitespace() {
        let length = word.chars().count();
        if column > indent && column + 1 + length > WIDTH {
            text.push('\n');
            text.extend(std::iter::repeat_n(' ', indent));
            column = indent;
        } else if column > indent {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += length;
    }
    text.push('\n');
}
