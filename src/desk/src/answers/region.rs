//! What a row of figures is of.

use serde::Deserialize;

/// What a row is of.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct RowRegion {
    /// Neighbourhood, district, municipality or the whole.
    pub level: RegionKind,
    /// Of a neighbourhood.
    pub id: Option<String>,
    /// Its name; none for the whole, and for neighbourhoods without one.
    pub name: Option<String>,
    /// The name of its district.
    pub district: Option<String>,
    /// The name of its municipality.
    pub municipality: Option<String>,
}

/// How large a region is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RegionKind {
    /// A neighbourhood (buurt).
    Neighbourhood,
    /// A district (wijk).
    District,
    /// A municipality, in an atlas of several.
    Municipality,
    /// The whole atlas.
    Whole,
}
