//! `atlas.json`: what an atlas is made of, where it came from and what it does not know.

use crate::geometry::Bounds;
use crate::lang::Text;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The version of the manifest that this program reads.
pub const MANIFEST_VERSION: u32 = 1;

/// The manifest of an atlas.
#[derive(Clone, Debug, Deserialize)]
pub struct Manifest {
    /// The version of the format: [`MANIFEST_VERSION`].
    pub sleutelvrij: u32,
    /// Its name in paths: `delft`.
    pub name: String,
    /// Its name for a reader.
    pub title: Text,
    /// ISO 3166-1 code of its country.
    pub country: Option<String>,
    /// Its IANA time zone.
    pub timezone: Option<String>,
    /// The day of its newest source, `YYYY-MM-DD`.
    pub date: Option<String>,
    /// West, south, east, north in degrees.
    pub bounds: Option<[f64; 4]>,
    /// Its files by part: `neighbourhoods`, `places`, and optional ones.
    pub parts: BTreeMap<String, Part>,
    /// Where it came from.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// What was left out when it was made.
    #[serde(default)]
    pub left_out: Vec<LeftOut>,
    /// What it does not know, by language code, a sentence each.
    #[serde(default)]
    pub gaps: BTreeMap<String, Vec<String>>,
}

/// One file of an atlas.
#[derive(Clone, Debug, Deserialize)]
pub struct Part {
    /// Its path, relative to the manifest.
    pub file: String,
    /// Its size in bytes.
    pub bytes: Option<u64>,
    /// Its SHA-256, in hexadecimal.
    pub sha256: Option<String>,
    /// How many features it has.
    pub features: Option<usize>,
}

/// A source of an atlas.
#[derive(Clone, Debug, Deserialize)]
pub struct Source {
    /// Its name in data.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// SPDX name of its licence, or the publisher's words.
    pub licence: Option<String>,
    /// Where the licence can be read.
    pub licence_url: Option<String>,
    /// The words that its licence asks for.
    pub credit: String,
    /// Where it can be had.
    pub url: Option<String>,
    /// The day of its data, `YYYY-MM-DD` or a year.
    pub date: Option<String>,
}

/// A number of features that were left out for one reason.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct LeftOut {
    /// The id of the source.
    pub source: String,
    /// Why.
    pub reason: String,
    /// How many.
    pub count: usize,
}

/// Why a manifest cannot be used.
#[derive(Debug)]
pub enum ManifestError {
    /// Not JSON, or not of this form; with line and column.
    Json(serde_json::Error),
    /// A version that this program does not know.
    Version(u32),
}

impl std::fmt::Display for ManifestError {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Json(error) => write!(to, "not an atlas.json: {error}"),
            Self::Version(found) => write!(
                to,
                "an atlas.json of version {found}; this program reads version {MANIFEST_VERSION}"
            ),
        }
    }
}

impl std::error::Error for ManifestError {}

impl Manifest {
    /// Reads a manifest.
    ///
    /// # Errors
    /// Text that is not JSON of this form, or of a version that is not known.
    pub fn read(json: &str) -> Result<Self, ManifestError> {
        let manifest: Self = serde_json::from_str(json.trim_start_matches('\u{feff}'))
            .map_err(ManifestError::Json)?;
        if manifest.sleutelvrij == MANIFEST_VERSION {
            Ok(manifest)
        } else {
            Err(ManifestError::Version(manifest.sleutelvrij))
        }
    }

    /// Its bounds, where it has them.
    pub fn bounds(&self) -> Option<Bounds> {
        self.bounds.map(|[west, south, east, north]| Bounds {
            west,
            south,
            east,
            north,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Manifest, ManifestError};

    #[test]
    fn an_atlas_of_tomorrow_is_refused_and_not_misread() {
        let json =
            |version| format!(r#"{{"sleutelvrij":{version},"name":"x","title":"X","parts":{{}}}}"#);
        assert_eq!(Manifest::read(&json(1)).unwrap().name, "x");
        assert!(matches!(
            Manifest::read(&json(2)),
            Err(ManifestError::Version(2))
        ));
        assert!(matches!(
            Manifest::read("<html>"),
            Err(ManifestError::Json(_))
        ));
    }
}
