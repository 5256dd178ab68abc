//! Every code of the doctor: why it matters to a visitor, and what to do. `www/docs/doctor.md` documents each of them.

mod data;
mod delivery;
mod package;
mod page;
mod policy;

pub use data::*;
pub use delivery::*;
pub use package::*;
pub use page::*;
pub use policy::*;

use serde::Serialize;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Visitors do not get the answer, or a part of it.
    Error,
    /// Some visitors get it later, or less of it, or it will break.
    Warning,
    /// It could be better.
    Hint,
}

/// A kind of finding.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Code {
    /// A short name that does not change between versions.
    #[serde(rename = "code")]
    pub name: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What it is, in a few words.
    pub title: &'static str,
    /// Why it matters to a visitor.
    pub why: &'static str,
    /// What to do.
    pub advice: Advice,
}

/// What to do, for the editor of the page and for the administrators of four kinds of servers.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Advice {
    /// In the page, or in the files.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<&'static str>,
    /// In the configuration of nginx.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nginx: Option<&'static str>,
    /// In `.htaccess` or the configuration of Apache.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub apache: Option<&'static str>,
    /// In `web.config` of IIS.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iis: Option<&'static str>,
    /// In the settings of a content delivery network.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cdn: Option<&'static str>,
}

impl Advice {
    /// Something to do in the page or in its files.
    const fn page(text: &'static str) -> Self {
        Self {
            page: Some(text),
            nginx: None,
            apache: None,
            iis: None,
            cdn: None,
        }
    }

    /// Something to do on each kind of server.
    const fn servers(
        nginx: &'static str,
        apache: &'static str,
        iis: &'static str,
        cdn: &'static str,
    ) -> Self {
        Self {
            page: None,
            nginx: Some(nginx),
            apache: Some(apache),
            iis: Some(iis),
            cdn: Some(cdn),
        }
    }

    /// Something to do in the page or on the server.
    const fn or_page(self, text: &'static str) -> Self {
        Self {
            page: Some(text),
            ..self
        }
    }
}

/// All codes: of one severity, what breaks most comes first.
pub fn all() -> impl Iterator<Item = &'static Code> {
    [PAGE, POLICY, PACKAGE, DELIVERY, DATA]
        .into_iter()
        .flatten()
        .copied()
}
