//! What the doctor found.

use super::catalogue::{Code, Severity};
use serde::Serialize;
use std::collections::BTreeSet;
use url::Url;

/// One thing that the doctor found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnosed {
    /// What it is, why it matters, and what to do.
    #[serde(flatten)]
    pub code: &'static Code,
    /// The address or the attribute that it is about.
    pub subject: String,
    /// What was found, as a sentence.
    pub sentence: String,
}

/// A file that was requested.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExaminedFile {
    /// Its address.
    pub address: String,
    /// The status code; `None` where a folder answered, or nothing.
    pub status: Option<u16>,
    /// Its size on the way to a visitor, bytes.
    pub transferred: usize,
    /// Its size after decompression, bytes.
    pub bytes: usize,
    /// Whether every visitor downloads it before the first answer.
    pub before_first_answer: bool,
}

/// All that the doctor found.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Diagnosis {
    /// What is wrong or could be better, the worst first.
    pub findings: Vec<Diagnosed>,
    /// What is in order, a sentence each.
    pub in_order: Vec<String>,
    /// What was not examined, a sentence each.
    pub not_examined: Vec<String>,
    /// The files that were requested.
    pub files: Vec<ExaminedFile>,
}

impl Diagnosis {
    /// Adds a finding. The same one is kept once.
    pub fn add(&mut self, code: &'static Code, subject: impl ToString, sentence: impl ToString) {
        let finding = Diagnosed {
            code,
            subject: subject.to_string(),
            sentence: sentence.to_string(),
        };
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }

    /// Puts the worst first; of one severity those that break most, in the order of the catalogue.
    pub fn sort(&mut self) {
        let position = |code: &Code| super::catalogue::all().position(|it| it.name == code.name);
        self.findings
            .sort_by_key(|it| (it.code.severity, position(it.code)));
    }

    /// Takes user and password of an address out of everything that is shown.
    pub fn hide_credentials(&mut self, url: &Url) {
        if url.username().is_empty() && url.password().is_none() {
            return;
        }
        let password = url
            .password()
            .map(|it| format!(":{it}"))
            .unwrap_or_default();
        self.shorten(&format!("{}{password}@", url.username()));
    }

    /// Takes a text, such as the beginning of addresses, out of everything that is shown.
    pub fn shorten(&mut self, text: &str) {
        let findings = self.findings.iter_mut();
        let of_findings = findings.flat_map(|it| [&mut it.subject, &mut it.sentence]);
        let of_files = self.files.iter_mut().map(|it| &mut it.address);
        let sentences = self.in_order.iter_mut().chain(&mut self.not_examined);
        for it in of_findings.chain(of_files).chain(sentences) {
            *it = it.replace(text, "");
        }
    }

    /// How many findings have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        let findings = self.findings.iter();
        findings.filter(|it| it.code.severity == severity).count()
    }

    /// The names of the codes that were found, in alphabetical order.
    pub fn codes(&self) -> BTreeSet<&'static str> {
        self.findings.iter().map(|it| it.code.name).collect()
    }
}
