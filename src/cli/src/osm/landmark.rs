//! Landmarks: what has a name by which people know where they are. Drawn only.
//!
//! Sources: the OpenStreetMap wiki's pages *Key:place*, *Key:amenity*, *Key:railway*, *Key:historic*, *Key:tourism*,
//! *Key:natural*, *Key:landuse*, *Key:leisure*, *Key:water* and *Tag:highway=pedestrian*.

use crate::recipe::pattern::Fields;
use streets::LandmarkClass;

/// The tags of each class; the first row that fits decides.
const CLASSES: [(&str, &[&str], LandmarkClass); 13] = [
    (
        "place",
        &["village", "hamlet", "suburb", "quarter", "neighbourhood"],
        LandmarkClass::Settlement,
    ),
    ("place", &["square"], LandmarkClass::Square),
    ("railway", &["station", "halt"], LandmarkClass::Building),
    (
        "amenity",
        &[
            "place_of_worship",
            "townhall",
            "school",
            "college",
            "university",
            "hospital",
            "theatre",
        ],
        LandmarkClass::Building,
    ),
    ("tourism", &["museum"], LandmarkClass::Building),
    (
        "historic",
        &["castle", "city_gate"],
        LandmarkClass::Building,
    ),
    (
        "man_made",
        &["windmill", "lighthouse"],
        LandmarkClass::Building,
    ),
    (
        "leisure",
        &["park", "garden", "common"],
        LandmarkClass::Green,
    ),
    (
        "landuse",
        &["forest", "cemetery", "recreation_ground", "village_green"],
        LandmarkClass::Green,
    ),
    ("natural", &["wood", "heath"], LandmarkClass::Green),
    ("natural", &["water"], LandmarkClass::Water),
    ("landuse", &["reservoir", "basin"], LandmarkClass::Water),
    ("waterway", &["dock"], LandmarkClass::Water),
];

/// Water that has its name along its line.
const FLOWING: [&str; 4] = ["river", "canal", "stream", "ditch"];

/// The class of a landmark with these tags, a named area if `is_area`; `None` for what is none.
pub fn class(tags: &Fields, is_area: bool) -> Option<LandmarkClass> {
    tags.get("name")?;
    let is = |key: &str, values: &[&str]| {
        tags.get(key)
            .is_some_and(|it| values.contains(&it.as_str()))
    };
    if is("water", &FLOWING) {
        return None;
    }
    if is_area && is("highway", &["pedestrian"]) {
        return Some(LandmarkClass::Square);
    }
    let found = CLASSES.iter().find(|(key, values, _)| is(key, values));
    found.map(|(_, _, class)| *class)
}

/// Whether these tags are those of a building above the ground.
pub fn is_building(tags: &Fields) -> bool {
    tags.get("building").is_some_and(|it| it != "no") && !super::underground::is_below(tags)
}

#[cfg(test)]
mod tests {
    use super::{class, is_building};
    use crate::recipe::pattern::fields;
    use streets::LandmarkClass;

    #[test]
    fn tags_and_a_name_decide_the_class() {
        let of = |pairs: &[(&str, &str)]| class(&fields(pairs), false);
        let named = |key, value| of(&[("name", "Sint-Jan"), (key, value)]);
        let building = Some(LandmarkClass::Building);
        assert_eq!(named("amenity", "place_of_worship"), building);
        assert_eq!(of(&[("amenity", "place_of_worship")]), None, "no name");
        assert_eq!(named("railway", "station"), building);
        assert_eq!(named("place", "hamlet"), Some(LandmarkClass::Settlement));
        assert_eq!(named("natural", "water"), Some(LandmarkClass::Water));
        assert_eq!(named("leisure", "park"), Some(LandmarkClass::Green));
        assert_eq!(named("shop", "bakery"), None);
    }

    #[test]
    fn the_area_of_a_river_has_no_name_of_its_own() {
        let tags = [("name", "Rhein"), ("natural", "water"), ("water", "river")];
        assert_eq!(class(&fields(&tags), true), None);
    }

    #[test]
    fn a_pedestrian_street_is_a_square_only_as_an_area() {
        let tags = fields(&[("name", "Rathausplatz"), ("highway", "pedestrian")]);
        assert_eq!(class(&tags, true), Some(LandmarkClass::Square));
        assert_eq!(class(&tags, false), None);
    }

    #[test]
    fn buildings_are_above_the_ground() {
        let is = |pairs: &[(&str, &str)]| is_building(&fields(pairs));
        assert!(is(&[("building", "yes")]));
        assert!(!is(&[("building", "no")]));
        assert!(!is(&[("building", "yes"), ("location", "underground")]));
        assert!(!is(&[("amenity", "school")]));
    }
}
