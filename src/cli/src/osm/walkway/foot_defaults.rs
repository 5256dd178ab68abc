//! Whether ways without access tags are walkable, where countries differ.
//!
//! Source: the OpenStreetMap wiki's page *OSM tags for routing/Access restrictions*, column *foot*, as routing engines
//! have taken it over (Organic Maps, OpenTripPlanner, Valhalla).

/// Defaults of a country. The table of the wiki for the whole world has trunk roads open and cycleways closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FootDefaults {
    /// Whether trunk roads are walkable.
    pub trunk_roads: bool,
    /// Whether cycleways are walkable.
    pub cycleways: bool,
}

/// Countries in which trunk roads are roads for motor vehicles only. Liechtenstein has the road signs of Switzerland.
const NO_TRUNK_ROADS: [&str; 10] = ["AT", "BE", "CH", "DK", "FR", "HU", "LI", "NL", "SK", "UA"];

/// Countries in which people walk on a cycleway where there is no footway: in the Netherlands by article 4 of the RVV 1990.
const CYCLEWAYS: [&str; 1] = ["NL"];

impl FootDefaults {
    /// The defaults of a country, by its ISO 3166-1 code. `cycleways`: what a recipe says about cycleways.
    pub fn new(country: &str, cycleways: Option<bool>) -> Self {
        Self {
            trunk_roads: !NO_TRUNK_ROADS.contains(&country),
            cycleways: cycleways.unwrap_or_else(|| CYCLEWAYS.contains(&country)),
        }
    }
}
