//! The types of ways with their classes and default access.

use crate::recipe::pattern::Fields;
use streets::Class;

/// Default access of a type of way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DefaultAccess {
    Walkable,
    /// As the recipe decides, or else the country.
    Cycleway,
    /// As the country decides; drawn in any case.
    TrunkRoad,
    /// Only on a sidewalk; drawn in any case.
    Motorway,
    Closed,
}

/// A type of way: values of a tag, with the class and default access.
pub struct WayType {
    pub key: &'static str,
    values: &'static [&'static str],
    pub class: Class,
    pub default_access: DefaultAccess,
}

const fn way_type(
    key: &'static str,
    values: &'static [&'static str],
    class: Class,
    default_access: DefaultAccess,
) -> WayType {
    WayType {
        key,
        values,
        class,
        default_access,
    }
}

/// Other values (`construction`, `proposed`, `raceway`, `rest_area` ...) are not walkable.
pub const WAY_TYPES: [WayType; 13] = [
    way_type(
        "highway",
        &["motorway", "motorway_link"],
        Class::Motorway,
        DefaultAccess::Motorway,
    ),
    way_type(
        "highway",
        &["trunk", "trunk_link"],
        Class::Major,
        DefaultAccess::TrunkRoad,
    ),
    way_type(
        "highway",
        &["primary", "primary_link", "secondary", "secondary_link"],
        Class::Major,
        DefaultAccess::Walkable,
    ),
    way_type(
        "highway",
        &[
            "tertiary",
            "tertiary_link",
            "unclassified",
            "residential",
            "living_street",
            "pedestrian",
            "road",
        ],
        Class::Street,
        DefaultAccess::Walkable,
    ),
    way_type(
        "highway",
        &["service"],
        Class::Service,
        DefaultAccess::Walkable,
    ),
    way_type(
        "highway",
        &["footway", "path", "track", "platform", "elevator"],
        Class::Path,
        DefaultAccess::Walkable,
    ),
    way_type("highway", &["steps"], Class::Steps, DefaultAccess::Walkable),
    way_type(
        "highway",
        &["cycleway"],
        Class::Path,
        DefaultAccess::Cycleway,
    ),
    way_type(
        "highway",
        &["bridleway"],
        Class::Path,
        DefaultAccess::Closed,
    ),
    way_type(
        "highway",
        &["busway", "bus_guideway"],
        Class::Service,
        DefaultAccess::Closed,
    ),
    way_type(
        "railway",
        &["platform"],
        Class::Path,
        DefaultAccess::Walkable,
    ),
    way_type(
        "public_transport",
        &["platform"],
        Class::Path,
        DefaultAccess::Walkable,
    ),
    way_type("man_made", &["pier"], Class::Path, DefaultAccess::Walkable),
];

impl WayType {
    /// Whether the tags have one of its values.
    pub fn fits(&self, tags: &Fields) -> bool {
        tags.get(self.key)
            .is_some_and(|value| self.values.contains(&value.as_str()))
    }
}
