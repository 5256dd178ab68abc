//! Areas on which people walk, what can lie beside them, and what lies between, as one table of rules.
//!
//! Sources: the OpenStreetMap wiki's pages *Tag:highway=pedestrian*, *Key:area*, *Relation:multipolygon*, *Key:barrier*.

use crate::osm::barrier::{self, Passage};
use crate::osm::land_cover;
use crate::osm::walkway;
use crate::recipe::pattern::Fields;
use streets::{Class, LandCover};

/// Ways that are higher than the street, or that have a door on one side.
const RAISED: [(&str, &str); 5] = [
    ("highway", "platform"),
    ("railway", "platform"),
    ("public_transport", "platform"),
    ("man_made", "pier"),
    ("highway", "elevator"),
];

/// Whether a closed way with these tags is an area on which people walk, and not a path in a ring.
pub fn is_walked_area(tags: &Fields) -> bool {
    let is = |key: &str, value: &str| tags.get(key).is_some_and(|it| it == value);
    let is_area = is("area", "yes") || is("type", "multipolygon") && !is("area", "no");
    is_area && (is("highway", "pedestrian") || is("highway", "footway"))
}

/// Whether somebody can step from a street or path with these tags onto an area beside it. Not from steps: they are
/// beside it at their top or bottom only.
pub fn can_be_left_sideways(tags: &Fields, class: Class) -> bool {
    let is = |(key, value): &(&str, &str)| tags.get(*key).is_some_and(|it| it == value);
    class != Class::Steps && !RAISED.iter().any(is)
}

/// Which pedestrians can cross the line, or the edge of the area, with these tags; `None` if nothing tells that it is an
/// obstacle. Tram tracks in a street are none.
pub fn passage_across(tags: &Fields) -> Option<Passage> {
    if walkway::is_way(tags) {
        return None;
    }
    let is_wet_or_rail = land_cover::area(tags) == Some(LandCover::Water)
        || land_cover::line(tags).is_some() && tags.get("railway").is_none_or(|it| it != "tram");
    match is_wet_or_rail {
        true => Some(Passage::Closed),
        false => barrier::passage_across(tags),
    }
}

#[cfg(test)]
mod tests {
    use super::{can_be_left_sideways, is_walked_area, passage_across};
    use crate::osm::barrier::Passage;
    use crate::recipe::pattern::fields;
    use streets::Class;

    #[test]
    fn a_path_in_a_ring_is_no_area() {
        let (square, foot) = (("highway", "pedestrian"), ("highway", "footway"));
        for (tags, expected) in [
            (&[square, ("area", "yes")][..], true),
            (&[foot, ("area", "yes")], true),
            (&[square, ("type", "multipolygon")], true),
            (&[square], false),
            (&[square, ("area", "no"), ("type", "multipolygon")], false),
            (&[("highway", "service"), ("area", "yes")], false),
            (&[("place", "square"), ("area", "yes")], false),
        ] {
            assert_eq!(is_walked_area(&fields(tags)), expected, "{tags:?}");
        }
    }

    #[test]
    fn nobody_leaves_steps_platforms_and_lifts_sideways() {
        for (tag, class, expected) in [
            (("highway", "residential"), Class::Street, true),
            (("highway", "footway"), Class::Path, true),
            (("highway", "steps"), Class::Steps, false),
            (("railway", "platform"), Class::Path, false),
            (("highway", "elevator"), Class::Path, false),
        ] {
            let left = can_be_left_sideways(&fields(&[tag]), class);
            assert_eq!(left, expected, "{tag:?}");
        }
    }

    #[test]
    fn walls_water_and_railways_are_obstacles_and_tram_tracks_are_not() {
        let (bollards, track) = (("barrier", "bollard"), ("highway", "track"));
        for (tags, expected) in [
            (&[("barrier", "hedge")][..], Some(Passage::Closed)),
            (&[("natural", "water")], Some(Passage::Closed)),
            (&[("waterway", "stream")], Some(Passage::Closed)),
            (&[("waterway", "stream"), ("tunnel", "culvert")], None),
            (&[("railway", "rail")], Some(Passage::Closed)),
            (&[("railway", "tram")], None),
            (&[("waterway", "stream"), track], None),
            (&[bollards], Some(Passage::Open)),
            (&[("landuse", "grass")], None),
        ] {
            assert_eq!(passage_across(&fields(tags)), expected, "{tags:?}");
        }
    }
}
