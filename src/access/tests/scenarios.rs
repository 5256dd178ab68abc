//! What each step of a scenario changes, in a world whose every walk can be worked out by hand.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::village::{at, scenario, village};
use crate::world::{World, metres};
use access::{Analysis, PlaceChoice, Scenario, Supply};
use atlas::{NeedStatus, PlaceIndex};
use streets::Pace;

/// The walks of A and B to every place that is not closed, as `place metres`, in order.
fn walks(analysis: &Analysis<'_>) -> [String; 2] {
    let sites = analysis.sites();
    let supply = Supply::new(sites, &PlaceChoice::default(), None);
    let wanted = |it: PlaceIndex| supply.status(it) == NeedStatus::Yes;
    let nearest = analysis.nearest(Pace::default(), &wanted, 9);
    [0, 1].map(|point| {
        let walks = nearest.of(point).iter().map(|walk| {
            let site = sites.get(PlaceIndex(walk.goal)).unwrap();
            format!("{} {}", site.place.id, metres(walk.cost.length))
        });
        walks.collect::<Vec<_>>().join(", ")
    })
}

fn after(world: &World, steps: &str) -> [String; 2] {
    walks(&world.analysis().with(&scenario(steps)).unwrap())
}

#[test]
fn each_step_changes_the_walks_that_it_concerns() {
    let village = village();
    let now = ["b 100, l 500, t 600", "l 100, t 200, b 300"];
    assert_eq!(after(&village, ""), now);
    assert_eq!(
        after(&village, r#"{"do":"close","place":"b"}"#),
        ["l 500, t 600", "l 100, t 200"]
    );
    let step = format!(
        r#"{{"do":"open","kind":"bench","at":{}}}"#,
        at((450.0, 20.0))
    );
    assert_eq!(
        after(&village, &step),
        [
            "b 100, new/1 370, l 500, t 600",
            "new/1 70, l 100, t 200, b 300"
        ]
    );
    let step = format!(r#"{{"do":"move","place":"b","to":{}}}"#, at((300.0, 200.0)));
    assert_eq!(
        after(&village, &step),
        ["b 400, l 500, t 600", "l 100, t 200, b 400"]
    );
    // A snaps to the corner at (0, 0), B stays; the bench is nearest to the corner of Side. A walks 100 + 900 + 100.
    let step = format!(
        r#"{{"do":"close-street","at":{},"street":"Main Street"}}"#,
        at((150.0, 9.0))
    );
    assert_eq!(
        after(&village, &step),
        ["b 1100, l 1300, t 1400", "l 100, t 200, b 300"]
    );
}

/// A bench 199 m north of Main Street's end at (600, 0), and one 201 m.
#[test]
fn places_beyond_the_snap_limit_are_listed() {
    let village = village();
    let unsnapped = |steps: &str| {
        let after = village.analysis().with(&scenario(steps)).unwrap();
        let sites = after.unsnapped_sites(Pace::default()).into_iter();
        let ids = sites.map(|it| after.sites().get(it).unwrap().place.id.clone());
        ids.collect::<Vec<_>>()
    };
    let bench = |id: &str, north: f64| {
        let at = at((600.0, north));
        format!(r#"{{"do":"open","id":"{id}","kind":"bench","at":{at}}}"#)
    };
    let both = [bench("near", 199.0), bench("far", 201.0)].join(",");
    assert_eq!(unsnapped(&both), ["far"]);
    let closed = format!(r#"{both},{{"do":"close","place":"far"}}"#);
    assert_eq!(unsnapped(&closed), [""; 0]);
    let moved = format!(
        r#"{{"do":"move","place":"b","to":{}}}"#,
        at((300.0, -201.0))
    );
    assert_eq!(unsnapped(&moved), ["b"]);
}

#[test]
fn steps_build_on_each_other_and_a_place_that_was_opened_can_change() {
    let village = village();
    let (first, second) = (at((450.0, 0.0)), at((0.0, 0.0)));
    let steps = format!(
        r#"{{"do":"open","id":"x","kind":"bench","at":{first}}},{{"do":"close","place":"b"}},
        {{"do":"move","place":"x","to":{second}}},{{"do":"open","kind":"bench","at":{first}}},
        {{"do":"close","place":"x"}}"#
    );
    assert_eq!(
        after(&village, &steps),
        ["new/2 350, l 500, t 600", "new/2 50, l 100, t 200"]
    );
}

#[test]
fn undoing_the_last_step_gives_the_figures_before_it() {
    let village = village();
    let all = scenario(&format!(
        r#"{{"do":"open","kind":"bench","at":{}}},{{"do":"close-street","at":{},"street":"Side"}},
        {{"do":"move","place":"l","to":{}}},{{"do":"close","place":"b"}}"#,
        at((450.0, 0.0)),
        at((300.0, 100.0)),
        at((0.0, 200.0))
    ));
    let base = village.analysis();
    let mut seen = Vec::new();
    for count in 0..=all.steps.len() {
        let some = Scenario {
            steps: all.steps[..count].to_vec(),
            ..all.clone()
        };
        seen.push(walks(&base.with(&some).unwrap()));
    }
    let mut undone = all.clone();
    while let Some(before) = seen.pop() {
        assert_eq!(walks(&base.with(&undone).unwrap()), before);
        undone.steps.pop();
    }
}

#[test]
fn sites_after_a_scenario_go_back_to_those_before_it() {
    let village = village();
    let base = village.analysis();
    let step = format!(
        r#"{{"do":"move","place":"b","to":{0}}},{{"do":"open","kind":"bench","at":{0}}}"#,
        at((300.0, 200.0))
    );
    let changed = base.with(&scenario(&step)).unwrap();
    assert_ne!(walks(&changed), walks(&base));
    let back = changed.with_sites(base.sites().clone());
    assert_eq!(walks(&back), walks(&base));
}

#[test]
fn a_moved_or_new_place_belongs_to_the_neighbourhood_where_it_is() {
    let village = village();
    let step = format!(
        r#"{{"do":"move","place":"b","to":{0}}},{{"do":"open","kind":"bench","at":{0}}},
        {{"do":"hours","place":"t","opening_hours":"24/7"}}"#,
        at((450.0, 0.0))
    );
    let after = village.analysis().with(&scenario(&step)).unwrap();
    let sites = after.sites();
    let of = |id: &str| sites.neighbourhood_of(sites.by_id(id).unwrap()).unwrap().0;
    assert_eq!(["b", "new/1", "l", "t"].map(of), [1, 1, 1, 1]);
    let before = village.analysis();
    let bench = before.sites().by_id("b").unwrap();
    assert_eq!(before.sites().neighbourhood_of(bench).unwrap().0, 0);
    let new = sites.by_id("new/1").unwrap();
    assert_eq!(new.0 as usize, village.atlas.places().len());
    assert_eq!(sites.len(), 4);
}

/// Without streets the same distances are straight lines.
#[test]
fn an_atlas_without_streets_has_straight_lines_to_new_and_moved_places() {
    let mut village = village();
    village.network = None;
    let steps = format!(
        r#"{{"do":"open","kind":"bench","at":{}}},{{"do":"move","place":"l","to":{}}},{{"do":"close","place":"t"}}"#,
        at((100.0, 30.0)),
        at((100.0, -40.0))
    );
    assert_eq!(
        after(&village, &steps),
        ["new/1 30, l 40, b 100", "b 300, new/1 401, l 402"]
    );
}
