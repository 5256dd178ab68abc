use super::{CYCLEWAY_TAKEN, FootDefaults, is_candidate, of_tags};
use crate::recipe::pattern::fields;
use streets::{Class, FootAccess};

type Tags<'a> = &'a [(&'a str, &'a str)];

/// No cycleways and no trunk roads.
const STRICT: FootDefaults = FootDefaults {
    trunk_roads: false,
    cycleways: false,
};

fn foot(tags: Tags) -> Option<FootAccess> {
    of_tags(&fields(tags), STRICT).ok().map(|it| it.foot)
}

fn is_walked(tags: Tags) -> bool {
    foot(tags).is_some_and(FootAccess::any)
}

/// Drawn, not walkable.
fn is_only_drawn(tags: Tags) -> bool {
    foot(tags) == Some(FootAccess::NONE)
}

fn reason(tags: Tags) -> String {
    of_tags(&fields(tags), STRICT).unwrap_err()
}

#[test]
fn ways_without_access_tags_have_the_default_of_their_type() {
    for kind in [
        "primary",
        "secondary",
        "tertiary",
        "unclassified",
        "residential",
        "living_street",
        "pedestrian",
        "service",
        "footway",
        "path",
        "track",
        "steps",
        "platform",
        "elevator",
    ] {
        assert!(is_walked(&[("highway", kind)]), "{kind}");
    }
    for kind in ["motorway", "motorway_link", "trunk"] {
        assert!(is_only_drawn(&[("highway", kind)]), "{kind}");
    }
    for kind in [
        "construction",
        "proposed",
        "raceway",
        "rest_area",
        "corridor",
        "via_ferrata",
    ] {
        assert_eq!(reason(&[("highway", kind)]), format!("highway={kind}"));
    }
    assert_eq!(
        reason(&[("highway", "bridleway")]),
        "highway=bridleway that does not say foot=yes"
    );
    assert!(is_walked(&[("railway", "platform")]));
    assert!(is_walked(&[("man_made", "pier")]));
}

#[test]
fn foot_overrides_access_and_access_the_default() {
    assert!(is_walked(&[
        ("highway", "track"),
        ("access", "private"),
        ("foot", "yes")
    ]));
    assert!(is_walked(&[("highway", "bridleway"), ("access", "yes")]));
    assert!(is_walked(&[
        ("highway", "bridleway"),
        ("foot", "designated")
    ]));
    assert!(is_walked(&[
        ("highway", "service"),
        ("access", "permissive")
    ]));
    assert!(is_walked(&[
        ("highway", "track"),
        ("access", "destination")
    ]));
    assert!(is_walked(&[
        ("highway", "primary"),
        ("foot", "discouraged")
    ]));
    for access in [
        "private",
        "no",
        "customers",
        "delivery",
        "permit",
        "forestry",
    ] {
        let tags = [("highway", "service"), ("access", access)];
        assert_eq!(reason(&tags), format!("access={access}"));
    }
}

#[test]
fn only_private_driveways_are_left_out() {
    let drive = ("service", "driveway");
    assert_eq!(
        reason(&[("highway", "service"), drive, ("access", "private")]),
        "access=private"
    );
    assert!(is_walked(&[("highway", "service"), drive]));
}

#[test]
fn roads_closed_to_pedestrians_are_drawn_and_paths_are_not() {
    for closed in ["no", "use_sidepath", "private"] {
        assert!(is_only_drawn(&[("highway", "secondary"), ("foot", closed)]));
    }
    assert_eq!(reason(&[("highway", "path"), ("foot", "no")]), "foot=no");
}

#[test]
fn fast_roads_are_walkable_with_a_sidewalk() {
    let trunk = ("highway", "trunk");
    assert!(is_walked(&[trunk, ("sidewalk", "both")]));
    assert!(is_walked(&[trunk, ("sidewalk:left", "yes")]));
    assert!(is_walked(&[trunk, ("foot", "yes")]));
    assert!(is_only_drawn(&[trunk, ("sidewalk", "no")]));
    assert!(is_only_drawn(&[trunk, ("sidewalk", "separate")]));
    assert!(is_walked(&[trunk, ("access", "yes")]));
    assert!(is_walked(&[trunk, ("access", "permissive")]));
    assert!(is_only_drawn(&[trunk, ("access", "yes"), ("foot", "no")]));
    let motorroad = ("motorroad", "yes");
    assert!(is_only_drawn(&[trunk, ("access", "yes"), motorroad]));
    let motorway = ("highway", "motorway");
    assert!(is_only_drawn(&[motorway, ("access", "yes")]));
    assert!(is_walked(&[motorway, ("foot", "yes")]));
    assert!(is_walked(&[motorway, ("sidewalk", "both")]));
    assert!(is_only_drawn(&[("highway", "primary"), motorroad]));
    assert!(is_walked(&[
        ("highway", "primary"),
        motorroad,
        ("sidewalk", "right")
    ]));
    assert!(is_walked(&[("highway", "primary"), ("sidewalk", "no")]));
}

#[test]
fn the_recipe_decides_on_cycleways_without_access_tags() {
    let silent = fields(&[("highway", "cycleway")]);
    let defaults = |said| FootDefaults::new("NL", said);
    assert!(of_tags(&silent, defaults(Some(false))).is_err());
    let taken = of_tags(&silent, defaults(Some(true))).unwrap();
    assert!(taken.foot.any());
    assert_eq!(taken.note, Some(CYCLEWAY_TAKEN));
    let said = fields(&[("highway", "cycleway"), ("foot", "no")]);
    assert!(of_tags(&said, defaults(Some(true))).is_err());
    assert!(is_walked(&[("highway", "cycleway"), ("foot", "yes")]));
}

#[test]
fn oneway_applies_to_vehicles_and_oneway_foot_to_pedestrians() {
    let ways = |tags: Tags| foot(tags).map(|it| (it.forward, it.backward));
    let both = Some((true, true));
    for kind in ["residential", "footway", "steps", "path"] {
        assert_eq!(
            ways(&[("highway", kind), ("oneway", "yes")]),
            both,
            "{kind}"
        );
    }
    let path = ("highway", "footway");
    let forward = Some((true, false));
    let backward = Some((false, true));
    assert_eq!(ways(&[path, ("oneway:foot", "yes")]), forward);
    assert_eq!(ways(&[path, ("oneway:foot", "-1")]), backward);
    assert_eq!(ways(&[path, ("oneway:foot", "no")]), both);
    assert_eq!(ways(&[path, ("foot:backward", "no")]), forward);
    assert_eq!(ways(&[path, ("foot:forward", "no")]), backward);
    let steps = ("highway", "steps");
    assert_eq!(ways(&[steps, ("conveying", "forward")]), forward);
    assert_eq!(ways(&[steps, ("conveying", "backward")]), backward);
    assert_eq!(ways(&[steps, ("conveying", "reversible")]), both);
    assert_eq!(
        ways(&[path, ("foot:forward", "no"), ("foot:backward", "no")]),
        None
    );
}

#[test]
fn only_steps_have_a_number_of_steps() {
    let count = |highway, count| {
        let tags = fields(&[("highway", highway), ("step_count", count)]);
        of_tags(&tags, STRICT).unwrap().step_count
    };
    assert_eq!(count("steps", "24"), Some(24));
    assert_eq!(count("footway", "24"), None);
    for unusable in ["0", "-3", "about 20", "12;8", "300", ""] {
        assert_eq!(count("steps", unusable), None, "{unusable}");
    }
}

#[test]
fn steps_are_step_free_only_with_a_wheelchair_ramp() {
    let steps = ("highway", "steps");
    let free = |tags: Tags| foot(tags).unwrap().step_free;
    assert!(!free(&[steps]));
    assert!(!free(&[steps, ("ramp", "no")]));
    assert!(!free(&[steps, ("ramp", "yes")]), "perhaps for bicycles");
    assert!(!free(&[
        steps,
        ("ramp", "yes"),
        ("ramp:bicycle", "yes"),
        ("ramp:stroller", "yes")
    ]));
    let ramp = ("ramp:wheelchair", "yes");
    assert!(free(&[steps, ramp]));
    assert!(free(&[steps, ("wheelchair", "yes")]));
    assert!(!free(&[steps, ramp, ("wheelchair", "no")]));
    assert_eq!(
        of_tags(&fields(&[steps]), STRICT).unwrap().class,
        Class::Steps
    );
}

#[test]
fn lifts_are_step_free() {
    let lift = ("highway", "elevator");
    let way = of_tags(&fields(&[lift]), STRICT).unwrap();
    assert_eq!((way.class, way.foot), (Class::Path, FootAccess::FREE));
    assert!(foot(&[lift, ("area", "yes")]).unwrap().step_free);
    assert!(!foot(&[lift, ("wheelchair", "no")]).unwrap().step_free);
    assert_eq!(reason(&[lift, ("access", "customers")]), "access=customers");
}

#[test]
fn other_tags_that_exclude_wheelchairs() {
    let path = ("highway", "path");
    let free = |tags: Tags| foot(tags).unwrap().step_free;
    assert!(free(&[path]));
    assert!(free(&[path, ("sac_scale", "hiking")]));
    assert!(free(&[path, ("wheelchair", "limited")]));
    for stop in [
        ("wheelchair", "no"),
        ("smoothness", "horrible"),
        ("sac_scale", "mountain_hiking"),
        ("ford", "yes"),
        ("waterway", "stream"),
    ] {
        assert!(!free(&[path, stop]), "{stop:?}");
    }
}

#[test]
fn alpine_and_indoor_ways_are_not_walkable() {
    assert_eq!(
        reason(&[
            ("highway", "path"),
            ("sac_scale", "demanding_alpine_hiking")
        ]),
        "sac_scale=demanding_alpine_hiking"
    );
    assert_eq!(
        reason(&[("highway", "footway"), ("indoor", "yes")]),
        "indoor=yes"
    );
    assert_eq!(
        reason(&[("highway", "track"), ("abandoned", "yes")]),
        "abandoned=yes"
    );
}

#[test]
fn ferries_are_candidates_but_not_ways_and_houses_are_neither() {
    assert!(is_candidate(&fields(&[("route", "ferry")])));
    assert_eq!(reason(&[("route", "ferry")]), "route=ferry");
    assert!(is_candidate(&fields(&[("highway", "construction")])));
    assert!(!is_candidate(&fields(&[("building", "yes")])));
}
