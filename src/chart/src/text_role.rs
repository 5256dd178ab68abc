//! The texts of the map: their sizes and weights.

/// The role of a text; gives its size and weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextRole {
    /// The name of a neighbourhood: grey, with a halo.
    AreaName,
    /// The name of the chosen neighbourhood.
    ChosenName,
    /// The number of a mark in the list.
    Number,
    /// The number of marks in a cluster.
    Count,
    /// The name of a street.
    StreetName,
    /// The name of a river, canal or lake.
    WaterName,
    /// The name of a park or wood.
    GreenName,
    /// The name of a village or part of a town.
    SettlementName,
    /// The name of a square or a building.
    LandmarkName,
    /// The name of an area beyond the border: lighter than that of a neighbourhood, which can be chosen.
    AdjacentName,
    /// The number of a house.
    HouseNumber,
    /// The minutes of an isochrone.
    Minutes,
    /// The name of the selected place.
    SelectedName,
    /// The minutes of the route, in its bubble.
    RouteTime,
}

/// The font size of a text, CSS px.
pub fn text_size(role: TextRole) -> f64 {
    match role {
        TextRole::AreaName | TextRole::SelectedName => 15.0,
        TextRole::StreetName
        | TextRole::WaterName
        | TextRole::GreenName
        | TextRole::SettlementName
        | TextRole::LandmarkName
        | TextRole::AdjacentName
        | TextRole::Count
        | TextRole::Minutes => 13.0,
        TextRole::RouteTime => 14.0,
        TextRole::Number => 12.0,
        TextRole::HouseNumber => 11.0,
        TextRole::ChosenName => 16.0,
    }
}

/// The font size of a text where the reader's text size is `scale` times the usual one, CSS px. Texts in marks grow less, as marks
/// keep their distances.
pub fn scaled_text_size(role: TextRole, scale: f64) -> f64 {
    let scale = match role {
        TextRole::Number | TextRole::Count => scale.min(LARGEST_MARK_TEXT),
        _ => scale,
    };
    text_size(role) * scale
}

/// How much larger texts in marks may be.
const LARGEST_MARK_TEXT: f64 = 1.5;

/// The CSS font weight of a text.
pub fn text_weight(role: TextRole) -> u16 {
    match role {
        TextRole::StreetName
        | TextRole::WaterName
        | TextRole::GreenName
        | TextRole::AdjacentName
        | TextRole::HouseNumber => 400,
        TextRole::LandmarkName => 500,
        TextRole::AreaName | TextRole::SettlementName => 600,
        TextRole::ChosenName
        | TextRole::Number
        | TextRole::Count
        | TextRole::Minutes
        | TextRole::RouteTime
        | TextRole::SelectedName => 700,
    }
}

/// The line height in font sizes.
pub const LINE_HEIGHT: f64 = 1.2;
