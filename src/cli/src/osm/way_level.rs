//! On which level a way lies, to tell whether two ways that are near each other on the map are near each other on the ground.
//!
//! Sources: the OpenStreetMap wiki's pages *Key:layer*, *Key:level*, *Key:bridge* and *Key:tunnel*.

use crate::osm::underground;
use crate::recipe::pattern::Fields;

/// Keys with a height; without it a way is at 0.
const HEIGHTS: [&str; 2] = ["layer", "level"];

/// The level of a way. Two ways of one level can still be apart: nothing tells how high the ground is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayLevel {
    /// Values of [`HEIGHTS`] as they are written: `1` and `1;2` are different levels.
    heights: [String; 2],
    /// A passage through a building is a tunnel too: there are walls on both sides.
    tunnel: bool,
    bridge: bool,
    underground: bool,
}

impl WayLevel {
    /// The level of a way with these tags.
    pub fn of_tags(tags: &Fields) -> Self {
        let is_set = |key: &str| tags.get(key).is_some_and(|it| it != "no");
        let height = |key| tags.get(key).map_or("0", |it| it.trim()).to_owned();
        Self {
            heights: HEIGHTS.map(height),
            tunnel: is_set("tunnel"),
            bridge: is_set("bridge"),
            underground: underground::is_way_below(tags),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::WayLevel;
    use crate::recipe::pattern::fields;

    #[test]
    fn ways_of_another_layer_on_a_bridge_or_in_a_tunnel_are_on_another_level() {
        let ground = WayLevel::of_tags(&fields(&[("highway", "residential")]));
        for (tags, same) in [
            (&[("layer", "0")][..], true),
            (&[("level", "0"), ("tunnel", "no"), ("bridge", "no")], true),
            (&[("layer", "1")], false),
            (&[("level", "1")], false),
            (&[("bridge", "yes")], false),
            (&[("bridge", "viaduct")], false),
            (&[("tunnel", "yes")], false),
            (&[("tunnel", "building_passage")], false),
            (&[("location", "underground")], false),
        ] {
            assert_eq!(WayLevel::of_tags(&fields(tags)) == ground, same, "{tags:?}");
        }
    }
}
