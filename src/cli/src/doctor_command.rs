//! Runs `doctor`: prints the diagnosis to standard output, and each request to standard error.

use crate::arguments::{DoctorArguments, DoctorFormat};
use crate::{Done, print_message, wrong_use};
use serde::Serialize;
use sleutelvrij::commands::doctor::{DoctorSubject, doctor};
use sleutelvrij::doctor::catalogue::Severity;
use sleutelvrij::doctor::diagnosis::Diagnosis;
use sleutelvrij::doctor::diagnosis_text;
use sleutelvrij::doctor::http_response::RequestError;
use sleutelvrij::doctor::web_site::has_root_certificates;
use std::io::Write;
use std::process::ExitCode;

/// The JSON of a diagnosis.
#[derive(Serialize)]
struct Output<'a> {
    subject: &'a str,
    program: &'static str,
    #[serde(flatten)]
    diagnosis: &'a Diagnosis,
}

/// Examines what the arguments name. Exit code 1 where there are errors.
pub fn run(arguments: &DoctorArguments) -> Done {
    let subject = DoctorSubject::read(&arguments.subject);
    let subject = subject.map_err(|error| wrong_use(error.to_string()))?;
    if let DoctorSubject::Page(url) = &subject
        && url.scheme() == "https"
        && !arguments.insecure
        && !has_root_certificates()
    {
        return Err(wrong_use(RequestError::NoRootCertificates.to_string()));
    }
    let today = chrono::DateTime::from(std::time::SystemTime::now());
    let today = chrono::DateTime::<chrono::Utc>::date_naive(&today);
    let name = match &subject {
        DoctorSubject::Page(url) => {
            let mut shown = url.clone();
            // No address keeps its user where this fails: it then has none.
            let _ = shown.set_username("");
            let _ = shown.set_password(None);
            shown.to_string()
        }
        DoctorSubject::Folder(path) => path.display().to_string(),
    };
    let is_page = matches!(subject, DoctorSubject::Page(_));
    let progress = |url: &url::Url| {
        if is_page {
            print_message(&format!("GET {}", url.path()));
        }
    };
    let diagnosis = doctor(&subject, arguments.insecure, today, &progress);
    let text = match arguments.format {
        DoctorFormat::Text => diagnosis_text::text(&name, &diagnosis, arguments.server),
        DoctorFormat::Json => {
            let output = Output {
                subject: &name,
                program: concat!("sleutelvrij ", env!("CARGO_PKG_VERSION")),
                diagnosis: &diagnosis,
            };
            serde_json::to_string_pretty(&output)
                .map(|json| json + "\n")
                .map_err(|error| (ExitCode::FAILURE, error.into()))?
        }
    };
    // A closed pipe is no error: the reader has what it needs.
    let _ = std::io::stdout().write_all(text.as_bytes());
    let counts = [
        (Severity::Error, "error", "errors"),
        (Severity::Warning, "warning", "warnings"),
        (Severity::Hint, "hint", "hints"),
    ];
    let counts = counts.map(|(severity, one, many)| {
        let count = diagnosis.count(severity);
        format!("{count} {}", if count == 1 { one } else { many })
    });
    print_message(&format!("{name}: {}", counts.join(", ")));
    Ok(match diagnosis.count(Severity::Error) {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}
