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
    /// The minutes of an isochrone.
    Minutes,
}

/// The font size of a text, CSS px.
pub fn text_size(role: TextRole) -> f64 {
    match role {
        TextRole::AreaName => 15.0,
        TextRole::StreetName | TextRole::Count | TextRole::Minutes => 13.0,
        TextRole::Number => 12.0,
        TextRole::ChosenName => 16.0,
    }
}

/// The CSS font weight of a text.
pub fn text_weight(role: TextRole) -> u16 {
    match role {
        TextRole::StreetName => 400,
        TextRole::AreaName => 600,
        TextRole::ChosenName | TextRole::Number | TextRole::Count | TextRole::Minutes => 700,
    }
}

/// The line height in font sizes.
pub const LINE_HEIGHT: f64 = 1.2;
