//! Which ways may be walked, by OpenStreetMap's tags: the rules as one table.
//!
//! | rule | wiki page |
//! |---|---|
//! | the kinds of ways, and who may walk there when nothing is said | *Key:highway*, *OSM tags for routing/Access restrictions* |
//! | `foot` goes before `access`; what the values mean | *Key:access*, *Key:foot*; here in [`crate::osm::access`] |
//! | `motorroad=yes` is closed to people on foot, but for a sidewalk | *Key:motorroad*, *Key:sidewalk* |
//! | `oneway` is for vehicles, or does not say for whom; `oneway:foot`, `foot:forward` and `foot:backward` are for feet | *Key:oneway*, *Key:oneway:foot*, *Key:foot:backward* |
//! | a moving staircase goes one way | *Key:conveying* |
//! | steps stop wheels, but for a ramp that is for wheelchairs | *Tag:highway=steps*, *Key:ramp*, *Key:wheelchair* |
//! | a lift is a path without steps | *Tag:highway=elevator* |
//! | what else stops wheels | *Key:smoothness*, *Key:sac_scale*, *Key:ford*, *Key:waterway* |
//! | what is indoors has opening hours that nobody told us | *Tag:highway=corridor*, *Key:indoor* |
//!
//! Where the wiki leaves it to the country, we decided: a trunk road is closed unless it has a sidewalk or says
//! otherwise, as most countries' tables have it; a bridleway is closed unless it says otherwise; of a cycleway that
//! does not say, the recipe decides. A drive (`service=driveway`) is open unless it is private, as any other way. A
//! path on which hands are needed (`sac_scale=alpine_hiking` and above) is no walk. A way where the sidewalk has a line
//! of its own stays open, since not every crossing has one. Of `oneway=yes` on steps or a footway the wiki says itself
//! that it is ambiguous: people walk both ways there, and only the tags that name feet are read. Conditions by the hour or the season (`access:conditional`)
//! are not read: such a way is as it is without them.

use crate::osm::access::{self, Access};
use crate::osm::land_cover;
use crate::recipe::pattern::Fields;
use streets::{Class, FootAccess};

/// Who may walk on a kind of way when nothing is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DefaultAccess {
    Walked,
    /// As the recipe has it.
    Cycleway,
    /// Only on a sidewalk; it is drawn whoever may walk.
    Sidewalk,
    Closed,
}

struct Kind {
    key: &'static str,
    values: &'static [&'static str],
    class: Class,
    usually: DefaultAccess,
}

const fn kind(
    key: &'static str,
    values: &'static [&'static str],
    class: Class,
    usually: DefaultAccess,
) -> Kind {
    Kind {
        key,
        values,
        class,
        usually,
    }
}

/// What is not in it (`construction`, `proposed`, `raceway`, `rest_area` ...) is no way to walk.
const KINDS: [Kind; 13] = [
    kind(
        "highway",
        &["motorway", "motorway_link"],
        Class::Motorway,
        DefaultAccess::Sidewalk,
    ),
    kind(
        "highway",
        &["trunk", "trunk_link"],
        Class::Major,
        DefaultAccess::Sidewalk,
    ),
    kind(
        "highway",
        &["primary", "primary_link", "secondary", "secondary_link"],
        Class::Major,
        DefaultAccess::Walked,
    ),
    kind(
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
        DefaultAccess::Walked,
    ),
    kind(
        "highway",
        &["service"],
        Class::Service,
        DefaultAccess::Walked,
    ),
    kind(
        "highway",
        &["footway", "path", "track", "platform", "elevator"],
        Class::Path,
        DefaultAccess::Walked,
    ),
    kind("highway", &["steps"], Class::Steps, DefaultAccess::Walked),
    kind(
        "highway",
        &["cycleway"],
        Class::Path,
        DefaultAccess::Cycleway,
    ),
    kind(
        "highway",
        &["bridleway"],
        Class::Path,
        DefaultAccess::Closed,
    ),
    kind(
        "highway",
        &["busway", "bus_guideway"],
        Class::Service,
        DefaultAccess::Closed,
    ),
    kind("railway", &["platform"], Class::Path, DefaultAccess::Walked),
    kind(
        "public_transport",
        &["platform"],
        Class::Path,
        DefaultAccess::Walked,
    ),
    kind("man_made", &["pier"], Class::Path, DefaultAccess::Walked),
];

/// What is said of a cycleway that does not say who may walk there.
pub const CYCLEWAY_TAKEN: &str = "cycleway that does not say who may walk there, taken as walkable";
/// What is said of a line of which nobody says what it is.
pub const UNKNOWN_TAKEN: &str = "class not known, taken as walkable";
/// What is said of a line that could be walked and is only drawn.
const DRAWN: &str = "drawn, not walked";

/// A way as it goes into the streets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walkway {
    /// How it is drawn.
    pub class: Class,
    /// Who may walk there.
    pub foot: FootAccess,
    /// What the run's table has to say of it.
    pub note: Option<&'static str>,
}

impl Walkway {
    /// A line that is only drawn.
    pub fn drawn(class: Class) -> Self {
        Self {
            class,
            foot: FootAccess::NONE,
            note: None,
        }
    }

    /// A line that could be walked, by its kind, and is only drawn.
    pub fn closed(class: Class) -> Self {
        Self {
            note: Some(DRAWN),
            ..Self::drawn(class)
        }
    }
}

/// Whether something with these tags is a way to walk by its kind, whoever may walk there.
pub fn is_way(tags: &Fields) -> bool {
    KINDS.iter().any(|kind| kind.fits(tags))
}

/// Whether an element of OpenStreetMap could be a way at all, walkable or not.
pub fn is_candidate(tags: &Fields) -> bool {
    tags.contains_key("highway")
        || is_way(tags)
        || tags.get("route").is_some_and(|it| it == "ferry")
}

/// The way that has these tags. `cycleways`: whether people walk on cycleways that do not say so.
///
/// # Errors
/// Why it is no way to walk and nothing to draw either, such as `access=private`.
pub fn of_tags(tags: &Fields, cycleways: bool) -> Result<Walkway, String> {
    let is = |key: &str, value: &str| tags.get(key).is_some_and(|it| it == value);
    let Some(kind) = KINDS.iter().find(|kind| kind.fits(tags)) else {
        return Err(match tags.get("highway") {
            _ if is("route", "ferry") => "route=ferry".to_owned(),
            Some(value) => format!("highway={value}"),
            None => "no way".to_owned(),
        });
    };
    for gone in ["disused", "abandoned"] {
        if is(gone, "yes") {
            return Err(format!("{gone}=yes"));
        }
    }
    if is("indoor", "yes") {
        return Err("indoor=yes".to_owned());
    }
    let scale = tags.get("sac_scale").filter(|it| it.contains("alpine"));
    if let Some(scale) = scale {
        return Err(format!("sac_scale={scale}"));
    }
    let class = kind.class;
    let (forward, backward) = directions(tags);
    let open = |note| {
        Ok(Walkway {
            class,
            foot: FootAccess {
                forward,
                backward,
                step_free: is_step_free(tags, class),
            },
            note,
        })
    };
    let is_road = matches!(class, Class::Motorway | Class::Major | Class::Street);
    let motorroad = kind.usually == DefaultAccess::Sidewalk || is("motorroad", "yes");
    match access::on_foot(tags) {
        _ if !forward && !backward => Err("closed to people on foot both ways".to_owned()),
        Some((Access::Open, "foot")) => open(None),
        Some((Access::Closed, "foot")) if is_road => Ok(Walkway::closed(class)),
        Some((Access::Closed, key)) => Err(format!("{key}={}", tags[key])),
        _ if motorroad && has_sidewalk(tags) => open(None),
        _ if motorroad => Ok(Walkway::closed(class)),
        Some((Access::Open, _)) => open(None),
        None => match kind.usually {
            DefaultAccess::Walked => open(None),
            DefaultAccess::Cycleway if cycleways => open(Some(CYCLEWAY_TAKEN)),
            _ => Err(format!(
                "{}={} that does not say foot=yes",
                kind.key, tags[kind.key]
            )),
        },
    }
}

/// A line of a plain file that does not say what it is.
pub const UNKNOWN: Walkway = Walkway {
    class: Class::Street,
    foot: FootAccess::FREE,
    note: Some(UNKNOWN_TAKEN),
};

impl Kind {
    fn fits(&self, tags: &Fields) -> bool {
        tags.get(self.key)
            .is_some_and(|value| self.values.contains(&value.as_str()))
    }
}

/// Whether there is a sidewalk beside the road that has no line of its own.
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

/// Whether people may walk in the order of the line, and against it.
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

/// Whether nothing is known that stops a wheelchair or a pram.
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
    // `ramp=yes` only says that there is one: it may be a runnel for bicycles.
    !wheels_stop && (class != Class::Steps || one_of("ramp:wheelchair", &["yes"]))
}

#[cfg(test)]
mod tests;
