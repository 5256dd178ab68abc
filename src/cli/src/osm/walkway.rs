//! Which ways are walkable, by OpenStreetMap tags: one table of rules.
//!
//! | rule | wiki page |
//! |---|---|
//! | types of ways and their default access | *Key:highway*, *OSM tags for routing/Access restrictions* |
//! | `foot` overrides `access`; the meaning of values | *Key:access*, *Key:foot*; here in [`crate::osm::access`] |
//! | `motorroad=yes` is closed to pedestrians, except on a sidewalk | *Key:motorroad*, *Key:sidewalk* |
//! | `oneway` is for vehicles or ambiguous; `oneway:foot`, `foot:forward` and `foot:backward` are for pedestrians | *Key:oneway*, *Key:oneway:foot*, *Key:foot:backward* |
//! | an escalator has one direction | *Key:conveying* |
//! | steps are not step-free, except with a wheelchair ramp | *Tag:highway=steps*, *Key:ramp*, *Key:wheelchair* |
//! | `step_count` is the number of steps of the way | *Key:step_count* |
//! | a lift is a path without steps | *Tag:highway=elevator* |
//! | other obstacles for wheelchairs | *Key:smoothness*, *Key:sac_scale*, *Key:ford*, *Key:waterway* |
//! | indoor ways are left out: their opening hours are unknown | *Tag:highway=corridor*, *Key:indoor* |
//!
//! Decisions where the wiki leaves it to the country:
//! - Trunk roads and cycleways without access tags: [`FootDefaults`]; a recipe can decide on cycleways.
//! - Bridleways and busways are closed without access tags.
//! - `access=yes` opens a trunk road, but no motorway and no road with `motorroad=yes`: these take `foot=yes` or a sidewalk.
//! - Driveways (`service=driveway`) are open unless private, as other ways.
//! - Paths that need hands (`sac_scale=alpine_hiking` and above) are not walkable.
//! - A road with a separately mapped sidewalk stays open, because not every crossing is mapped.
//! - `oneway=yes` on steps or footways is ambiguous by the wiki: only tags for pedestrians are read.
//! - Conditional restrictions (`access:conditional`) are not read.

mod foot_defaults;
mod way_types;

pub use foot_defaults::FootDefaults;

use crate::osm::access::{self, Access};
use crate::osm::land_cover;
use crate::recipe::pattern::Fields;
use streets::{Class, FootAccess};
use way_types::{DefaultAccess, WAY_TYPES};

/// Note on cycleways without access tags.
pub const CYCLEWAY_TAKEN: &str = "cycleway that does not say who may walk there, taken as walkable";
/// Note on lines without a class.
pub const UNKNOWN_TAKEN: &str = "class not known, taken as walkable";
/// Note on lines that are drawn only though their type is walkable.
const DRAWN: &str = "drawn, not walked";

/// How a way goes into the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walkway {
    /// Class, which decides how it is drawn.
    pub class: Class,
    /// Access for pedestrians.
    pub foot: FootAccess,
    /// How many steps a flight of steps has, if it says so.
    pub step_count: Option<u8>,
    /// Note for the report.
    pub note: Option<&'static str>,
}

impl Walkway {
    /// A line that is drawn only.
    pub fn drawn(class: Class) -> Self {
        Self {
            class,
            foot: FootAccess::NONE,
            step_count: None,
            note: None,
        }
    }

    /// A line that is drawn only though its type is walkable.
    pub fn closed(class: Class) -> Self {
        Self {
            note: Some(DRAWN),
            ..Self::drawn(class)
        }
    }
}

/// Whether the tags are those of a walkable type, whatever its access.
pub fn is_way(tags: &Fields) -> bool {
    WAY_TYPES.iter().any(|it| it.fits(tags))
}

/// Whether an OpenStreetMap element is a way of any type, walkable or not.
pub fn is_candidate(tags: &Fields) -> bool {
    tags.contains_key("highway")
        || is_way(tags)
        || tags.get("route").is_some_and(|it| it == "ferry")
}

/// Classifies a way.
///
/// # Errors
/// Why the way is neither walkable nor drawn, such as `access=private`.
pub fn of_tags(tags: &Fields, defaults: FootDefaults) -> Result<Walkway, String> {
    let is = |key: &str, value: &str| tags.get(key).is_some_and(|it| it == value);
    let Some(way_type) = WAY_TYPES.iter().find(|it| it.fits(tags)) else {
        return Err(match tags.get("highway") {
            _ if is("route", "ferry") => "route=ferry".to_owned(),
            Some(value) => format!("highway={value}"),
            None => "no way".to_owned(),
        });
    };
    for key in ["disused", "abandoned"] {
        if is(key, "yes") {
            return Err(format!("{key}=yes"));
        }
    }
    if is("indoor", "yes") {
        return Err("indoor=yes".to_owned());
    }
    let scale = tags.get("sac_scale").filter(|it| it.contains("alpine"));
    if let Some(scale) = scale {
        return Err(format!("sac_scale={scale}"));
    }
    let class = way_type.class;
    let (forward, backward) = directions(tags);
    let open = |note| {
        Ok(Walkway {
            class,
            foot: FootAccess {
                forward,
                backward,
                step_free: is_step_free(tags, class),
            },
            step_count: step_count(tags, class),
            note,
        })
    };
    let is_road = matches!(class, Class::Motorway | Class::Major | Class::Street);
    let motorroad = way_type.default_access == DefaultAccess::Motorway || is("motorroad", "yes");
    let trunk = way_type.default_access == DefaultAccess::TrunkRoad;
    match access::on_foot(tags) {
        _ if !forward && !backward => Err("closed to people on foot both ways".to_owned()),
        Some((Access::Open, "foot")) => open(None),
        Some((Access::Closed, "foot")) if is_road => Ok(Walkway::closed(class)),
        Some((Access::Closed, key)) => Err(format!("{key}={}", tags[key])),
        _ if (motorroad || trunk) && has_sidewalk(tags) => open(None),
        _ if motorroad => Ok(Walkway::closed(class)),
        Some((Access::Open, _)) => open(None),
        None => match way_type.default_access {
            DefaultAccess::Walkable => open(None),
            DefaultAccess::TrunkRoad if defaults.trunk_roads => open(None),
            DefaultAccess::TrunkRoad => Ok(Walkway::closed(class)),
            DefaultAccess::Cycleway if defaults.cycleways => open(Some(CYCLEWAY_TAKEN)),
            _ => Err(format!(
                "{}={} that does not say foot=yes",
                way_type.key, tags[way_type.key]
            )),
        },
    }
}

/// A line of a plain file without a class.
pub const UNKNOWN: Walkway = Walkway {
    class: Class::Street,
    foot: FootAccess::FREE,
    step_count: None,
    note: Some(UNKNOWN_TAKEN),
};

/// Whether the road has a sidewalk that is not mapped separately.
fn has_sidewalk(tags: &Fields) -> bool {
    let beside = |key: &str, values: &[&str]| {
        tags.get(key)
            .is_some_and(|it| values.contains(&it.as_str()))
    };
    beside("sidewalk", &["both", "left", "right", "yes"])
        || ["sidewalk:left", "sidewalk:right", "sidewalk:both"]
            .iter()
            .any(|key| beside(key, &["yes"]))
}

/// Whether pedestrians may walk in the direction of the line, and against it.
fn directions(tags: &Fields) -> (bool, bool) {
    let along = |key: &str, with: &[&str], against: &[&str]| match tags.get(key) {
        Some(value) if with.contains(&value.as_str()) => (true, false),
        Some(value) if against.contains(&value.as_str()) => (false, true),
        _ => (true, true),
    };
    let closed = |key: &str| access::of_tag(tags, key) == Some(Access::Closed);
    let feet = along("oneway:foot", &["yes", "true", "1"], &["-1", "reverse"]);
    let moving = along("conveying", &["forward"], &["backward"]);
    (
        feet.0 && moving.0 && !closed("foot:forward"),
        feet.1 && moving.1 && !closed("foot:backward"),
    )
}

/// How many steps a flight has, at most 255.
fn step_count(tags: &Fields, class: Class) -> Option<u8> {
    let count = tags.get("step_count").filter(|_| class == Class::Steps)?;
    count.parse().ok().filter(|it| *it > 0)
}

/// Whether no tag excludes wheelchairs.
fn is_step_free(tags: &Fields, class: Class) -> bool {
    let one_of = |key: &str, values: &[&str]| {
        tags.get(key)
            .is_some_and(|it| values.contains(&it.as_str()))
    };
    let rough = ["very_bad", "horrible", "very_horrible", "impassable"];
    let steep = ["mountain_hiking", "demanding_mountain_hiking"];
    if one_of("wheelchair", &["yes", "designated"]) {
        return true;
    }
    let wheels_stop = one_of("wheelchair", &["no"])
        || one_of("smoothness", &rough)
        || one_of("sac_scale", &steep)
        || one_of("ford", &["yes", "stepping_stones"])
        || land_cover::line(tags) == Some(Class::Stream)
        || one_of("conveying", &["yes", "forward", "backward", "reversible"]);
    // `ramp=yes` can be a ramp for bicycles.
    !wheels_stop && (class != Class::Steps || one_of("ramp:wheelchair", &["yes"]))
}

#[cfg(test)]
mod tests;
