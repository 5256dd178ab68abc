//! What a recipe says of streets, of people and of addresses.

use crate::formats::ReadOptions;
use serde::Deserialize;
use std::path::PathBuf;

/// How streets are read, with what lies under them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StreetsRecipe {
    /// The id of the source.
    pub source: String,
    /// The file, in the raw folder.
    pub file: PathBuf,
    /// How to read it.
    #[serde(default)]
    pub reading: ReadOptions,
    /// How far outside the neighbourhoods streets are kept, in metres, so that a walk near the border is right.
    #[serde(default = "street_margin")]
    pub margin: f64,
    /// Whether people walk on cycleways that do not say so: it differs by country.
    #[serde(default)]
    pub cycleways: bool,
}

fn street_margin() -> f64 {
    1000.0
}

/// What people are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PopulationUnitRecipe {
    /// Features with numbers of residents, such as squares.
    Residents,
    /// Elements of OpenStreetMap with a house number, one each.
    Addresses,
}

/// How people are read.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PopulationRecipe {
    /// The id of the source.
    pub source: String,
    /// The file, in the raw folder.
    pub file: PathBuf,
    /// How to read it.
    #[serde(default)]
    pub reading: ReadOptions,
    /// What is counted.
    pub unit: PopulationUnitRecipe,
    /// The fields with the numbers of residents.
    #[serde(default)]
    pub fields: PopulationFields,
    /// Numbers that mean "not published".
    #[serde(default)]
    pub not_published: Vec<f64>,
}

/// The fields that numbers of residents are in: one each, or several to add up.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PopulationFields {
    /// All residents.
    #[serde(default)]
    pub residents: Vec<String>,
    /// Those under 15.
    #[serde(default)]
    pub age_0_15: Vec<String>,
    /// Those of 65 and over.
    #[serde(default)]
    pub age_65_plus: Vec<String>,
}

/// How streets and house numbers are read.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddressesRecipe {
    /// The id of the source.
    pub source: String,
    /// The file, in the raw folder; without it there are only the names of the streets.
    pub file: Option<PathBuf>,
    /// How to read it.
    #[serde(default)]
    pub reading: ReadOptions,
    /// The fields with the parts of an address; without them the fields are OpenStreetMap's `addr:` tags.
    pub fields: Option<AddressFields>,
}

/// The fields that addresses are in.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddressFields {
    /// The name of the street.
    pub street: String,
    /// The number, with what comes after it: `12`, `a`.
    pub number: Vec<String>,
    /// The town or village.
    pub town: Option<String>,
}

impl PopulationRecipe {
    /// What it says that cannot be.
    pub(super) fn contradiction(&self) -> Option<&'static str> {
        let fields = &self.fields;
        let any = [&fields.residents, &fields.age_0_15, &fields.age_65_plus]
            .iter()
            .any(|columns| !columns.is_empty());
        match self.unit {
            PopulationUnitRecipe::Residents if fields.residents.is_empty() => {
                Some("people: residents are counted, and no field `residents` has their number")
            }
            PopulationUnitRecipe::Addresses if any => {
                Some("people: addresses are counted, and they have no `fields`")
            }
            _ => None,
        }
    }
}
