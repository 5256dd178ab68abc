//! The recipe of an atlas, `data/NAME/recipe.toml`. Reference: `www/docs/recipe.md`.

pub mod calendar;
mod contradictions;
pub mod language_tag;
mod optional_parts;
pub mod pattern;
pub mod recipe_errors;
#[cfg(test)]
mod tests;
mod toml_reader;

pub use optional_parts::{
    ActivitiesRecipe, ActivityFields, AddressFields, AddressesRecipe, LandscapeRecipe,
    PopulationRecipe, PopulationUnitRecipe, StreetsRecipe,
};

use crate::error::Error;
use crate::formats::ReadOptions;
use crate::recipe::pattern::Pattern;
use crate::recipe::recipe_errors::RecipeErrors;
use atlas::Taxonomy;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A recipe.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipe {
    /// Name in paths.
    pub name: String,
    /// Title by language code.
    pub title: BTreeMap<String, String>,
    /// ISO 3166-1 code of the country.
    pub country: String,
    /// BCP 47 tag of the language of names, addresses and streets; `None` if there are several.
    pub language: Option<String>,
    /// Address for error reports, `https` or `mailto`, with placeholders `{id}` and `{name}`.
    pub report: Option<String>,
    /// IANA time zone.
    pub timezone: String,
    /// Date of the newest source, `YYYY-MM-DD`.
    pub date: String,
    /// Folder with the raw files, relative to the recipe.
    pub raw: Option<PathBuf>,
    /// Distance in metres outside the neighbourhoods within which places are kept.
    #[serde(default)]
    pub margin: f64,
    /// What the atlas lacks: sentences by language code.
    #[serde(default)]
    pub gaps: BTreeMap<String, Vec<String>>,
    /// Sources of the data.
    pub sources: Vec<SourceRecipe>,
    /// Neighbourhoods.
    pub neighbourhoods: NeighbourhoodRecipe,
    /// Files with places.
    pub places: Vec<PlacesRecipe>,
    /// Kinds whose nearby pieces become one place.
    #[serde(default)]
    pub gather: Vec<GroupingRecipe>,
    /// Streets.
    pub streets: Option<StreetsRecipe>,
    /// Population.
    pub people: Option<PopulationRecipe>,
    /// Addresses for the search box.
    pub addresses: Option<AddressesRecipe>,
    /// Buildings and landmarks for the map.
    pub landscape: Option<LandscapeRecipe>,
    /// Files with activities.
    #[serde(default)]
    pub activities: Vec<ActivitiesRecipe>,
}

/// A source; written to the manifest as it is.
#[derive(Clone, Debug, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct SourceRecipe {
    /// Id by which data refers to it.
    pub id: String,
    /// Title.
    pub title: String,
    /// Publisher.
    pub publisher: String,
    /// SPDX identifier of the licence, or the publisher's words.
    pub licence: String,
    /// URL of the licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence_url: Option<String>,
    /// Attribution that the licence requires.
    pub credit: String,
    /// URL of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Date of the data, `YYYY-MM-DD` or a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// How to read neighbourhoods.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeighbourhoodRecipe {
    /// The id of the source.
    pub source: String,
    /// File in the raw folder.
    pub file: PathBuf,
    /// Options of the format.
    #[serde(default)]
    pub reading: ReadOptions,
    /// Pattern of the features that are neighbourhoods; all without it.
    #[serde(rename = "where")]
    pub wanted: Option<Pattern>,
    /// Features to leave out.
    #[serde(default)]
    pub leave_out: Vec<LeaveOut>,
    /// Maximum distance in metres between simplified and original borders.
    pub tolerance: f64,
    /// Fields of the file.
    pub fields: NeighbourhoodFields,
    /// Numbers that mean "not published".
    #[serde(default)]
    pub not_published: Vec<f64>,
    /// District names by prefix of a neighbourhood's id; the longest prefix wins.
    #[serde(default)]
    pub districts: BTreeMap<String, String>,
    /// Names by id, for neighbourhoods without a name in the file.
    #[serde(default)]
    pub names: BTreeMap<String, String>,
}

/// Names of the fields of a neighbourhood.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeighbourhoodFields {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// District name.
    pub district: Option<String>,
    /// Municipality name.
    pub municipality: Option<String>,
    /// Pattern of neighbourhoods that are water only.
    pub water: Option<Pattern>,
    /// Residents; the fields are added up, as in those below.
    #[serde(default)]
    pub residents: Vec<String>,
    /// Households.
    #[serde(default)]
    pub households: Vec<String>,
    /// Residents under 15.
    #[serde(default)]
    pub age_0_15: Vec<String>,
    /// Residents of 15 up to 25.
    #[serde(default)]
    pub age_15_25: Vec<String>,
    /// Residents of 25 up to 45.
    #[serde(default)]
    pub age_25_45: Vec<String>,
    /// Residents of 45 up to 65.
    #[serde(default)]
    pub age_45_65: Vec<String>,
    /// Residents of 65 and over.
    #[serde(default)]
    pub age_65_plus: Vec<String>,
}

/// Features to leave out, with the reason for the report.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeaveOut {
    /// Pattern of the features.
    pub when: Pattern,
    /// Reason.
    pub reason: String,
}

/// How to read the places of one file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlacesRecipe {
    /// The id of the source.
    pub source: String,
    /// File in the raw folder.
    pub file: PathBuf,
    /// Options of the format.
    #[serde(default)]
    pub reading: ReadOptions,
    /// Template of the id: text with field names in braces; `{@row}` is the row number.
    pub id: String,
    /// Features to leave out, checked first.
    #[serde(default)]
    pub leave_out: Vec<LeaveOut>,
    /// Whether the fields are OpenStreetMap tags, which then decide kind and facts.
    #[serde(default)]
    pub tags: bool,
    /// Field with a publisher's code that decides the kind.
    pub codes: Option<Codes>,
    /// Rules that decide the kind; the first match wins.
    #[serde(default)]
    pub kinds: Vec<KindRule>,
    /// Fields with the facts, in files without tags.
    #[serde(default)]
    pub fields: PlaceFields,
}

/// A field with a publisher's codes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Codes {
    /// Name of the field.
    pub field: String,
    /// Prefix of these codes in the taxonomy, such as `bgt:`.
    pub prefix: String,
    /// Prefix to remove from a code first.
    #[serde(default)]
    pub strip: String,
}

/// A rule that assigns a kind.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindRule {
    /// Pattern of the features; all without it.
    pub when: Option<Pattern>,
    /// Id of the kind.
    pub kind: String,
}

/// Names of the fields of a place.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceFields {
    /// The name.
    pub name: Option<String>,
    /// Address in one line.
    pub address: Option<String>,
}

/// A kind whose nearby pieces become one place.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupingRecipe {
    /// The id of the kind.
    pub kind: String,
    /// Maximum distance in metres between neighbouring pieces.
    pub metres: f64,
}

impl Recipe {
    /// Parses a recipe. `file` is its path, for errors.
    ///
    /// # Errors
    /// All errors of the recipe: it is not TOML, has unknown or missing keys or values of a wrong type, or contradicts
    /// itself or the taxonomy.
    pub fn parse(file: &Path, text: &str, taxonomy: &Taxonomy) -> Result<Self, Error> {
        let mut errors = RecipeErrors::new(text);
        let recipe: Option<Self> = toml_reader::read(text, &mut errors);
        if let Some(recipe) = &recipe {
            contradictions::check(recipe, taxonomy, &mut errors);
        }
        match recipe {
            Some(recipe) if errors.is_empty() => Ok(recipe),
            _ => Err(Error::Recipe(file.to_owned(), errors.into_sorted())),
        }
    }
}
