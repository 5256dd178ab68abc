use super::{CYCLEWAY_TAKEN, is_candidate, of_tags};
use crate::recipe::pattern::fields;
use streets::{Class, FootAccess};

type Tags<'a> = &'a [(&'a str, &'a str)];

fn foot(tags: Tags) -> Option<FootAccess> {
    of_tags(&fields(tags), false).ok().map(|it| it.foot)
}

fn is_walked(tags: Tags) -> bool {
    foot(tags).is_some_and(FootAccess::any)
}

/// Drawn, and nobody walks there.
fn is_only_drawn(tags: Tags) -> bool {
    foot(tags) == Some(FootAccess::NONE)
}

fn reason(tags: Tags) -> String {
    of_tags(&fields(tags), false).unwrap_err()
}

#[test]
fn a_way_that_says_nothing_is_as_its_kind() {
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
fn foot_goes_before_access_and_access_before_the_kind() {
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
fn a_private_drive_is_out_and_any_other_drive_is_a_way() {
    let drive = ("service", "driveway");
    assert_eq!(
        reason(&[("highway", "service"), drive, ("access", "private")]),
        "access=private"
    );
    assert!(is_walked(&[("highway", "service"), drive]));
}

#[test]
fn a_road_that_feet_must_leave_is_still_drawn_and_a_path_is_not() {
    for closed in ["no", "use_sidepath", "private"] {
        assert!(is_only_drawn(&[("highway", "secondary"), ("foot", closed)]));
    }
    assert_eq!(reason(&[("highway", "path"), ("foot", "no")]), "foot=no");
}

#[test]
fn on_a_fast_road_people_walk_where_there_is_a_sidewalk() {
    let trunk = ("highway", "trunk");
    assert!(is_walked(&[trunk, ("sidewalk", "both")]));
    assert!(is_walked(&[trunk, ("sidewalk:left", "yes")]));
    assert!(is_walked(&[trunk, ("foot", "yes")]));
    assert!(is_only_drawn(&[trunk, ("sidewalk", "no")]));
    assert!(is_only_drawn(&[trunk, ("sidewalk", "separate")]));
    assert!(is_only_drawn(&[trunk, ("access", "yes")]));
    let motorroad = ("motorroad", "yes");
    assert!(is_only_drawn(&[("highway", "primary"), motorroad]));
    assert!(is_walked(&[
        ("highway", "primary"),
        motorroad,
        ("sidewalk", "right")
    ]));
    assert!(is_walked(&[("highway", "primary"), ("sidewalk", "no")]));
}

#[test]
fn of_a_cycleway_that_does_not_say_the_recipe_decides() {
    let silent = fields(&[("highway", "cycleway")]);
    assert!(of_tags(&silent, false).is_err());
    let taken = of_tags(&silent, true).unwrap();
    assert!(taken.foot.any());
    assert_eq!(taken.note, Some(CYCLEWAY_TAKEN));
    let said = fields(&[("highway", "cycleway"), ("foot", "no")]);
    assert!(of_tags(&said, true).is_err());
    assert!(is_walked(&[("highway", "cycleway"), ("foot", "yes")]));
}

#[test]
fn oneway_is_for_vehicles_and_oneway_foot_for_feet() {
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
fn steps_stop_wheels_but_for_a_ramp_that_is_for_wheelchairs() {
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
        of_tags(&fields(&[steps]), false).unwrap().class,
        Class::Steps
    );
}

#[test]
fn a_lift_goes_where_steps_go_and_takes_wheels_along() {
    let lift = ("highway", "elevator");
    let way = of_tags(&fields(&[lift]), false).unwrap();
    assert_eq!((way.class, way.foot), (Class::Path, FootAccess::FREE));
    assert!(foot(&[lift, ("area", "yes")]).unwrap().step_free);
    assert!(!foot(&[lift, ("wheelchair", "no")]).unwrap().step_free);
    assert_eq!(reason(&[lift, ("access", "customers")]), "access=customers");
}

#[test]
fn what_else_stops_wheels() {
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
fn where_hands_are_needed_or_hours_are_not_known_is_no_walk() {
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
fn a_ferry_is_looked_at_and_left_out_and_a_house_is_not_looked_at() {
    assert!(is_candidate(&fields(&[("route", "ferry")])));
    assert_eq!(reason(&[("route", "ferry")]), "route=ferry");
    assert!(is_candidate(&fields(&[("highway", "construction")])));
    assert!(!is_candidate(&fields(&[("building", "yes")])));
}
