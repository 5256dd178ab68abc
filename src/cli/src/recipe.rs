//! The recipe of an atlas: `data/NAME/recipe.toml`. The crate's front page has an example with every part explained.

pub mod language_tag;
mod optional_parts;
pub mod pattern;

pub use optional_parts::{
    AddressFields, AddressesRecipe, PopulationRecipe, PopulationUnitRecipe, StreetsRecipe,
};

use crate::error::Error;
use crate::formats::ReadOptions;
use crate::recipe::language_tag::is_tag;
use crate::recipe::pattern::Pattern;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How an atlas is made.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipe {
    /// Its name in paths.
    pub name: String,
    /// Its name for a reader, by language code.
    pub title: BTreeMap<String, String>,
    /// ISO 3166-1 code of the country.
    pub country: String,
    /// BCP 47 tag of the language that names, addresses and streets are in; left out where they are in several.
    pub language: Option<String>,
    /// Whom to tell that something of a place is not right: an address, `https` or `mailto`, with `{id}` and `{name}`.
    pub report: Option<String>,
    /// IANA time zone.
    pub timezone: String,
    /// The day of the newest source, `YYYY-MM-DD`.
    pub date: String,
    /// The folder with the raw files, relative to the recipe.
    pub raw: Option<PathBuf>,
    /// How far outside the neighbourhoods a place may lie and still be kept, in metres.
    #[serde(default)]
    pub margin: f64,
    /// What the atlas does not know: sentences by language code.
    #[serde(default)]
    pub gaps: BTreeMap<String, Vec<String>>,
    /// Where its data come from.
    pub sources: Vec<SourceRecipe>,
    /// Its neighbourhoods.
    pub neighbourhoods: NeighbourhoodRecipe,
    /// Its places, a file each.
    pub places: Vec<PlacesRecipe>,
    /// Kinds of which several pieces that stand together are one place.
    #[serde(default)]
    pub gather: Vec<GroupingRecipe>,
    /// Its streets, where there is a file of them.
    pub streets: Option<StreetsRecipe>,
    /// Where people live, where there is a file of it.
    pub people: Option<PopulationRecipe>,
    /// Streets and house numbers, where they can be searched.
    pub addresses: Option<AddressesRecipe>,
}

/// A source, as it is named in the manifest.
#[derive(Clone, Debug, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct SourceRecipe {
    /// Its name in data.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// SPDX name of its licence, or the publisher's words.
    pub licence: String,
    /// Where the licence can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence_url: Option<String>,
    /// The words that its licence asks for.
    pub credit: String,
    /// Where it can be had.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The day of its data, `YYYY-MM-DD` or a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// How neighbourhoods are read.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeighbourhoodRecipe {
    /// The id of the source.
    pub source: String,
    /// The file, in the raw folder.
    pub file: PathBuf,
    /// How to read it.
    #[serde(default)]
    pub reading: ReadOptions,
    /// Which features are neighbourhoods; without it all of them.
    #[serde(rename = "where")]
    pub wanted: Option<Pattern>,
    /// Which are left out, and why.
    #[serde(default)]
    pub leave_out: Vec<LeaveOut>,
    /// How far a simplified border may be from the true one, in metres.
    pub tolerance: f64,
    /// The fields with their properties.
    pub fields: NeighbourhoodFields,
    /// Numbers that mean "not published".
    #[serde(default)]
    pub not_published: Vec<f64>,
    /// Names of districts by the beginning of a neighbourhood's id, where the file has only codes; the longest fits.
    #[serde(default)]
    pub districts: BTreeMap<String, String>,
    /// Names by id, of neighbourhoods that have none in the file.
    #[serde(default)]
    pub names: BTreeMap<String, String>,
}

/// The fields that neighbourhoods have their properties in.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeighbourhoodFields {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The name of the district.
    pub district: Option<String>,
    /// The name of the municipality.
    pub municipality: Option<String>,
    /// When it is only water.
    pub water: Option<Pattern>,
    /// Numbers of people and households: a field each, or several to add up.
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

/// Features that are left out for a reason that the recipe gives.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeaveOut {
    /// Which.
    pub when: Pattern,
    /// Why.
    pub reason: String,
}

/// How places are read from one file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlacesRecipe {
    /// The id of the source.
    pub source: String,
    /// The file, in the raw folder.
    pub file: PathBuf,
    /// How to read it.
    #[serde(default)]
    pub reading: ReadOptions,
    /// A place's id: text with fields in braces; `{@row}` is the row's number.
    pub id: String,
    /// Which features are left out, and why; before anything else is asked.
    #[serde(default)]
    pub leave_out: Vec<LeaveOut>,
    /// The fields are tags of OpenStreetMap: kinds and facts go by them.
    #[serde(default)]
    pub tags: bool,
    /// The kind goes by a publisher's code.
    pub codes: Option<Codes>,
    /// The kind goes by rules; the first that fits.
    #[serde(default)]
    pub kinds: Vec<KindRule>,
    /// Where the facts are, in a source without tags.
    #[serde(default)]
    pub fields: PlaceFields,
}

/// A field with a publisher's codes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Codes {
    /// The field.
    pub field: String,
    /// What stands before these codes in the taxonomy: `bgt:`.
    pub prefix: String,
    /// What is cut off the front of a code first.
    #[serde(default)]
    pub strip: String,
}

/// A kind for the features that a pattern fits.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindRule {
    /// Which; without it every one.
    pub when: Option<Pattern>,
    /// The id of the kind.
    pub kind: String,
}

/// The fields that places have their facts in.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceFields {
    /// The name.
    pub name: Option<String>,
    /// The address in one line.
    pub address: Option<String>,
}

/// A kind whose pieces are gathered.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupingRecipe {
    /// The id of the kind.
    pub kind: String,
    /// Pieces that are no further apart than this, in metres, are one place.
    pub metres: f64,
}

impl Recipe {
    /// Reads a recipe.
    ///
    /// # Errors
    /// A file that is not there, is not TOML, has a field that no recipe has, or contradicts itself.
    pub fn read(file: &Path) -> Result<Self, Error> {
        let text = std::fs::read_to_string(file).map_err(|error| Error::read(file, error))?;
        let recipe: Self =
            toml::from_str(&text).map_err(|error| Error::Toml(file.to_owned(), Box::new(error)))?;
        recipe
            .contradiction()
            .map_or(Ok(()), |what| Err(Error::Recipe(file.to_owned(), what)))?;
        Ok(recipe)
    }

    fn contradiction(&self) -> Option<String> {
        let streets = self.streets.iter().map(|streets| &streets.source);
        let people = self.people.iter().map(|people| &people.source);
        let addresses = self.addresses.iter().map(|addresses| &addresses.source);
        let places = self.places.iter().map(|places| &places.source);
        let mut named = places
            .chain([&self.neighbourhoods.source])
            .chain(streets.chain(people).chain(addresses));
        let known = |id: &String| self.sources.iter().any(|source| source.id == *id);
        if let Some(id) = named.find(|id| !known(id)) {
            return Some(format!("`{id}` is not among its sources"));
        }
        if let Some(tag) = self.language.as_ref().filter(|tag| !is_tag(tag)) {
            return Some(format!(
                "language `{tag}`: expected a BCP 47 tag such as `nl` or `de-LI`"
            ));
        }
        if let Some(found) = self.report.iter().find(|it| !atlas::is_report_address(it)) {
            return Some(format!("report `{found}`: expected https:// or mailto:"));
        }
        if let Some(what) = self
            .people
            .as_ref()
            .and_then(PopulationRecipe::contradiction)
        {
            return Some(what.to_owned());
        }
        self.places.iter().find_map(|places| {
            let ways = usize::from(places.tags)
                + usize::from(places.codes.is_some())
                + usize::from(!places.kinds.is_empty());
            (ways != 1).then(|| {
                format!(
                    "places of {}: expected one of `tags`, `codes` and `kinds`, found {ways}",
                    places.file.display()
                )
            })
        })
    }
}
