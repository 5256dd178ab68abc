//! The optional tables of a recipe: streets, population, addresses, landscape and activities.

use crate::formats::ReadOptions;
use crate::recipe::pattern::Pattern;
use serde::Deserialize;
use std::path::PathBuf;

/// How to read streets, and the water and green areas with them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StreetsRecipe {
    /// The id of the source.
    pub source: String,
    /// File in the raw folder.
    pub file: PathBuf,
    /// Options of the format.
    #[serde(default)]
    pub reading: ReadOptions,
    /// Distance in metres outside the neighbourhoods within which streets are kept, for correct walks near the border.
    #[serde(default = "street_margin")]
    pub margin: f64,
    /// Whether cycleways without access tags are walkable; without it, as is usual in the country.
    pub cycleways: Option<bool>,
}

fn street_margin() -> f64 {
    1000.0
}

/// The unit of the population.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PopulationUnitRecipe {
    /// Features with numbers of residents, such as squares.
    Residents,
    /// OpenStreetMap elements with a house number, one each.
    Addresses,
}

/// How to read the population.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PopulationRecipe {
    /// The id of the source.
    pub source: String,
    /// The file, in the raw folder.
    pub file: PathBuf,
    /// Options of the format.
    #[serde(default)]
    pub reading: ReadOptions,
    /// Unit.
    pub unit: PopulationUnitRecipe,
    /// Fields with numbers of residents.
    #[serde(default)]
    pub fields: PopulationFields,
    /// Numbers that mean "not published".
    #[serde(default)]
    pub not_published: Vec<f64>,
}

/// Names of the fields with numbers of residents; several are added up.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PopulationFields {
    /// All residents.
    #[serde(default)]
    pub residents: Vec<String>,
    /// Residents under 15.
    #[serde(default)]
    pub age_0_15: Vec<String>,
    /// Residents of 65 and over.
    #[serde(default)]
    pub age_65_plus: Vec<String>,
}

/// How to read streets and house numbers for the search box.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddressesRecipe {
    /// The id of the source.
    pub source: String,
    /// File in the raw folder; without it, only street names of the network.
    pub file: Option<PathBuf>,
    /// How to read it.
    #[serde(default)]
    pub reading: ReadOptions,
    /// Fields of an address; OpenStreetMap's `addr:` tags without them.
    pub fields: Option<AddressFields>,
}

/// Names of the fields of an address.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddressFields {
    /// Street name.
    pub street: String,
    /// House number and its suffixes, joined: `12`, `a`.
    pub number: Vec<String>,
    /// Town or village.
    pub town: Option<String>,
}

/// How to read the buildings and landmarks that the map draws.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LandscapeRecipe {
    /// The id of the source.
    pub source: String,
    /// File in the raw folder. Of a file that is not OpenStreetMap's every area is a building.
    pub file: PathBuf,
    /// Options of the format.
    #[serde(default)]
    pub reading: ReadOptions,
    /// Distance in metres outside the neighbourhoods within which they are kept.
    #[serde(default = "street_margin")]
    pub margin: f64,
}

/// How to read the activities of one iCalendar or CSV file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActivitiesRecipe {
    /// The id of the source.
    pub source: String,
    /// File in the raw folder, `.ics` or `.csv`.
    pub file: PathBuf,
    /// How to read a CSV file.
    #[serde(default)]
    pub reading: ReadOptions,
    /// Id of the layer of those of which the file says none.
    pub layer: Option<String>,
    /// The organiser of those of which the file names none.
    pub organiser: Option<String>,
    /// Pattern of those that come to people's homes.
    pub comes_to_you: Option<Pattern>,
    /// Columns of a CSV file, or properties of an event where they differ from the usual ones.
    #[serde(default)]
    pub fields: ActivityFields,
}

/// Names of the columns or properties of an activity.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActivityFields {
    /// Id; the number of the row without it.
    pub id: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// When, in the `opening_hours` syntax of OpenStreetMap.
    pub when: Option<String>,
    /// The day of a single one, `YYYY-MM-DD`.
    pub date: Option<String>,
    /// When it begins on that day, `14:00`.
    pub from: Option<String>,
    /// When it ends.
    pub to: Option<String>,
    /// Where: the id or the whole name of a place of the atlas, or an address.
    pub place: Option<String>,
    /// Longitude in degrees.
    pub lon: Option<String>,
    /// Latitude in degrees.
    pub lat: Option<String>,
    /// The neighbourhoods that one comes to, ids or names, separated by `;`.
    pub neighbourhoods: Option<String>,
    /// For whom.
    #[serde(rename = "for")]
    pub audience: Option<String>,
    /// The organiser.
    pub organiser: Option<String>,
    /// Telephone number, mail address, web address, or words.
    pub contact: Option<String>,
    /// Id of the layer.
    pub layer: Option<String>,
}

impl PopulationRecipe {
    /// An error message if the table contradicts itself.
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
