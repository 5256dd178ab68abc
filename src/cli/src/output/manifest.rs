//! Writes `atlas.json`.

use crate::neighbourhoods::adjacent::AdjacentAreaRecord;
use crate::output::holidays::CountryHolidays;
use crate::output::report::Report;
use crate::recipe::{Recipe, SourceRecipe};
use serde::{Serialize, Serializer};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

#[derive(Serialize)]
struct ManifestRecord<'r> {
    sleutelvrij: u32,
    name: &'r str,
    title: &'r BTreeMap<String, String>,
    country: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<&'r str>,
    timezone: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    holidays: Option<CountryHolidays>,
    date: &'r str,
    bounds: [f64; 4],
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<[f64; 4]>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    adjacent: &'r [AdjacentAreaRecord],
    #[serde(serialize_with = "in_order")]
    parts: &'r [(&'static str, PartRecord<'r>)],
    sources: &'r [SourceRecipe],
    left_out: Vec<LeftOut>,
    gaps: &'r BTreeMap<String, Vec<String>>,
}

/// What a map needs of the manifest beside the bounds.
#[derive(Clone, Copy, Debug)]
pub struct MapRecord<'r> {
    /// The part on which it opens: west, south, east, north in degrees.
    pub start: Option<[f64; 4]>,
    /// The areas beyond the border.
    pub adjacent: &'r [AdjacentAreaRecord],
}

/// A part of an atlas.
#[derive(Serialize)]
pub struct PartRecord<'r> {
    file: &'r str,
    bytes: usize,
    sha256: String,
    features: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'r str>,
}

#[derive(Serialize)]
struct LeftOut {
    source: String,
    reason: String,
    count: usize,
}

impl<'r> PartRecord<'r> {
    /// A part with its size, checksum and number of features; and the id of its source, for binary parts, which do not
    /// contain it.
    pub fn new(file: &'r str, bytes: &[u8], features: usize, source: Option<&'r str>) -> Self {
        Self {
            file,
            bytes: bytes.len(),
            sha256: sha256(bytes),
            features,
            source,
        }
    }
}

/// Serialises a list as a JSON object in its order.
fn in_order<S: Serializer>(parts: &[(&str, PartRecord<'_>)], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(parts.iter().map(|(name, part)| (name, part)))
}

/// SHA-256 in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The text of `atlas.json`. `parts` are files by part name; `bounds` are west, south, east, north in degrees.
///
/// # Errors
/// Never for these strings and numbers; the type is that of serde_json.
pub fn write(
    recipe: &Recipe,
    bounds: [f64; 4],
    map: MapRecord<'_>,
    parts: &[(&'static str, PartRecord<'_>)],
    report: &Report,
) -> serde_json::Result<String> {
    let manifest = ManifestRecord {
        sleutelvrij: atlas::MANIFEST_VERSION,
        name: &recipe.name,
        title: &recipe.title,
        country: &recipe.country,
        language: recipe.language.as_deref(),
        report: recipe.report.as_deref(),
        timezone: &recipe.timezone,
        holidays: CountryHolidays::of(&recipe.country),
        date: &recipe.date,
        bounds,
        start: map.start,
        adjacent: map.adjacent,
        parts,
        sources: &recipe.sources,
        left_out: report
            .by_source()
            .into_iter()
            .map(|((source, reason), count)| LeftOut {
                source,
                reason,
                count,
            })
            .collect(),
        gaps: &recipe.gaps,
    };
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}
