//! Streets by name, and the street at a position.

use serde::Deserialize;

/// The answer to `streetNames`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct StreetNamesAnswer {
    /// The streets.
    pub streets: Vec<StreetRow>,
    /// Where two of them meet.
    pub corners: Vec<CornerRow>,
}

/// A street, with a position on it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct StreetRow {
    /// Its name.
    pub name: String,
    /// Its municipality.
    pub municipality: Option<String>,
    /// Longitude in degrees.
    pub lon: f64,
    /// Latitude in degrees.
    pub lat: f64,
}

/// Where two streets meet.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct CornerRow {
    /// Their indices in the list of streets.
    pub streets: [usize; 2],
    /// Longitude in degrees.
    pub lon: f64,
    /// Latitude in degrees.
    pub lat: f64,
}

/// The answer to `closestStreet`, unless there is no street.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct ClosestStreetAnswer {
    /// Its name; `None` for one without a name.
    pub name: Option<String>,
    /// How far it is from the position.
    pub metres: f64,
    /// The longitude of the middle of its part between two junctions, in degrees.
    pub lon: f64,
    /// The latitude of that, in degrees.
    pub lat: f64,
}
