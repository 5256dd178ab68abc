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

#[cfg(test)]
mod tests {
    use super::FootDefaults;
    use crate::osm::walkway::of_tags;
    use crate::recipe::pattern::fields;

    /// The column *foot* of the OpenStreetMap wiki's page *OSM tags for routing/Access restrictions*: for the whole world, the
    /// Netherlands and Switzerland. The types after the line are not in its tables: their own pages say so.
    #[test]
    fn default_access_is_that_of_the_wiki() {
        let rows = "
            highway          world  NL   CH
            motorway         no     no   no
            motorway_link    no     no   no
            trunk            yes    no   no
            trunk_link       yes    no   no
            primary          yes    yes  yes
            primary_link     yes    yes  yes
            secondary        yes    yes  yes
            secondary_link   yes    yes  yes
            tertiary         yes    yes  yes
            tertiary_link    yes    yes  yes
            unclassified     yes    yes  yes
            residential      yes    yes  yes
            living_street    yes    yes  yes
            road             yes    yes  yes
            service          yes    yes  yes
            track            yes    yes  yes
            pedestrian       yes    yes  yes
            path             yes    yes  yes
            footway          yes    yes  yes
            cycleway         no     yes  no
            bridleway        no     no   no
            busway           no     no   no
            -
            steps            yes    yes  yes
            platform         yes    yes  yes
            elevator         yes    yes  yes
            bus_guideway     no     no   no
            corridor         no     no   no
            raceway          no     no   no
            escape           no     no   no
            via_ferrata      no     no   no
            construction     no     no   no
            proposed         no     no   no
            rest_area        no     no   no
            services         no     no   no";
        let mut compared = 0;
        for row in rows.lines().map(str::split_whitespace) {
            let row: Vec<&str> = row.collect();
            let [kind, said @ ..] = row.as_slice() else {
                continue;
            };
            for (country, said) in ["PT", "NL", "CH"].iter().zip(said) {
                if !matches!(*said, "yes" | "no") {
                    continue;
                }
                let tags = fields(&[("highway", *kind)]);
                let way = of_tags(&tags, FootDefaults::new(country, None));
                let walked = way.is_ok_and(|way| way.foot.any());
                assert_eq!(walked, *said == "yes", "{kind} in {country}");
                // Tags for pedestrians decide everywhere.
                let open = fields(&[("highway", *kind), ("foot", "no")]);
                let way = of_tags(&open, FootDefaults::new(country, Some(true)));
                assert!(!way.is_ok_and(|way| way.foot.any()), "{kind}, foot=no");
                compared += 1;
            }
        }
        assert_eq!(compared, 34 * 3);
    }
}
