//! What each step of a scenario changes, in a world whose every walk can be worked out by hand.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world;

use crate::world::{World, WorldBuilder, metres, position};
use access::{Analysis, PlaceChoice, Scenario, SiteHours, Supply};
use atlas::{Need, NeedStatus, PlaceIndex};
use hours::{Calendar, Holidays, LocalTime, TimeZone};
use streets::Pace;

/// ```text
///  (0,300) ──────────────── (300,300)
///     │        Detour           │  Side
///     │                         │
///   (0,0) ──A──── b ──────── (300,0) ────────B──── L (600,0)
///             Main Street                Main Street
/// ```
/// Homes A at (100, 0) with 10 residents and B at (500, 0) with 5; a bench b at (200, 0), a library L. A toilet t is 100 m east
/// of the library, where no street is.
fn village() -> World {
    WorldBuilder::new()
        .named_street("Main Street", &[(0.0, 0.0), (300.0, 0.0)])
        .named_street("Main Street", &[(300.0, 0.0), (600.0, 0.0)])
        .named_street("Side", &[(300.0, 0.0), (300.0, 300.0)])
        .street(&[(0.0, 0.0), (0.0, 300.0), (300.0, 300.0)])
        .neighbourhood("N", "", [(-500.0, -500.0), (400.0, 500.0)], None)
        .neighbourhood("O", "", [(400.0, -500.0), (900.0, 500.0)], None)
        .home((100.0, 0.0), Some(10))
        .home((500.0, 0.0), Some(5))
        .place("b", "bench", (200.0, 0.0))
        .place_with(
            "l",
            "library",
            (600.0, 0.0),
            r#""key":"free","opening_hours":"Mo-Fr 09:00-17:00""#,
        )
        .place("t", "toilets", (700.0, 0.0))
        .build()
}

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

fn scenario(steps: &str) -> Scenario {
    Scenario::read(&format!(r#"{{"version":1,"steps":[{steps}]}}"#)).unwrap()
}

fn at(at: world::At) -> String {
    let at = position(at);
    format!("[{},{}]", at.lon(), at.lat())
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

/// The toilet is 100 m from the library.
#[test]
fn a_toilet_nearby_is_one_that_is_still_there() {
    let village = village();
    let has_toilet = |steps: &str, id: &str| {
        let after = village.analysis().with(&scenario(steps)).unwrap();
        let index = after.sites().by_id(id).unwrap();
        after.sites().need_statuses(Need::Toilet)[index.0 as usize]
    };
    assert_eq!(has_toilet("", "l"), NeedStatus::Yes);
    assert_eq!(has_toilet("", "b"), NeedStatus::Unknown);
    let closed = r#"{"do":"close","place":"t"}"#;
    assert_eq!(has_toilet(closed, "l"), NeedStatus::Unknown);
    let moved = format!(r#"{{"do":"move","place":"t","to":{}}}"#, at((200.0, 149.0)));
    assert_eq!(has_toilet(&moved, "l"), NeedStatus::Unknown);
    assert_eq!(has_toilet(&moved, "b"), NeedStatus::Yes);
    let opened = format!(
        r#"{{"do":"open","kind":"bench","at":{}}}"#,
        at((700.0, 140.0))
    );
    assert_eq!(has_toilet(&opened, "new/1"), NeedStatus::Yes);
    // A bench without a toilet, alone and 40 m from a café of which it is unknown whether it has one.
    let bench = format!(
        r#"{{"do":"open","kind":"bench","at":{},"toilets":false}}"#,
        at((0.0, 300.0))
    );
    assert_eq!(has_toilet(&bench, "new/1"), NeedStatus::No);
    let cafe = format!(
        r#"{bench},{{"do":"open","kind":"cafe","at":{}}}"#,
        at((0.0, 340.0))
    );
    assert_eq!(has_toilet(&cafe, "new/1"), NeedStatus::Unknown);
}

#[test]
fn hours_of_the_atlas_and_of_a_scenario_are_read_alike() {
    let village = village();
    let calendar = Calendar::new(TimeZone::fixed(60));
    let open = |steps: &str, time: &str| {
        let after = village.analysis().with(&scenario(steps)).unwrap();
        let moment = calendar.zone().moment(LocalTime::read(time).unwrap());
        SiteHours::new(after.sites()).statuses(&calendar, moment)
    };
    use NeedStatus::{No, Unknown, Yes};
    // 2026-11-25 is a Wednesday. A bench is always open; of the toilet nothing is known.
    assert_eq!(open("", "2026-11-25T12:00"), [Yes, Yes, Unknown]);
    assert_eq!(open("", "2026-11-25T18:00"), [Yes, No, Unknown]);
    let steps = r#"{"do":"hours","place":"l","opening_hours":"We 17:00-19:00"},
        {"do":"hours","place":"t","opening_hours":"24/7"},{"do":"hours","place":"b","opening_hours":"off"}"#;
    assert_eq!(open(steps, "2026-11-25T12:00"), [No, No, Yes]);
    assert_eq!(open(steps, "2026-11-25T18:00"), [No, Yes, Yes]);
    let unknown = r#"{"do":"hours","place":"l","opening_hours":null}"#;
    assert_eq!(open(unknown, "2026-11-25T12:00"), [Yes, Unknown, Unknown]);
}

/// 2026-04-06, a Monday, is Easter Monday.
#[test]
fn on_a_holiday_that_hours_do_not_name_it_is_unknown_whether_a_place_is_open() {
    use NeedStatus::{No, Unknown, Yes};
    let village = village();
    let holidays = Holidays::read(["2026 04-06"], []).unwrap();
    let calendar = Calendar::new(TimeZone::fixed(60)).with_holidays(holidays);
    let library = |hours: &str, time: &str| {
        let step = format!(r#"{{"do":"hours","place":"l","opening_hours":"{hours}"}}"#);
        let after = village.analysis().with(&scenario(&step)).unwrap();
        let moment = calendar.zone().moment(LocalTime::read(time).unwrap());
        let l = after.sites().by_id("l").unwrap().0 as usize;
        SiteHours::new(after.sites()).statuses(&calendar, moment)[l]
    };
    let (holiday, evening, week_later) =
        ("2026-04-06T12:00", "2026-04-06T18:00", "2026-04-13T12:00");
    for (hours, then) in [
        ("Mo-Fr 09:00-17:00", [Unknown, No, Yes]),
        ("Mo-Fr 09:00-17:00; PH off", [No, No, Yes]),
        ("Mo-Su,PH 09:00-17:00", [Yes, No, Yes]),
        ("24/7", [Yes, Yes, Yes]),
    ] {
        let found = [holiday, evening, week_later].map(|time| library(hours, time));
        assert_eq!(found, then, "{hours}");
    }
}

#[test]
fn a_step_that_cannot_be_applied_is_an_error_with_its_place_in_the_file() {
    let village = village();
    let inside = at((10.0, 10.0));
    for (steps, message) in [
        (
            r#"{"do":"close","place":"x"}"#.to_owned(),
            "steps[0].place: no place has the id `x`",
        ),
        (
            r#"{"do":"close","place":"b"},{"do":"close","place":"l"},{"do":"close","place":"b"}"#
                .to_owned(),
            "steps[2].place: `b` was closed by steps[0]",
        ),
        (
            format!(r#"{{"do":"close","place":"b"}},{{"do":"move","place":"b","to":{inside}}}"#),
            "steps[1].place: `b` was closed by steps[0]",
        ),
        (
            r#"{"do":"close","place":"b"},{"do":"hours","place":"b","opening_hours":"24/7"}"#
                .to_owned(),
            "steps[1].place: `b` was closed by steps[0]",
        ),
        // A place is not there before it is opened.
        (
            format!(
                r#"{{"do":"close","place":"x"}},{{"do":"open","id":"x","kind":"bench","at":{inside}}}"#
            ),
            "steps[0].place: no place has the id `x`",
        ),
        (
            format!(r#"{{"do":"open","id":"b","kind":"bench","at":{inside}}}"#),
            "steps[0].id: another place has the id `b`",
        ),
        (
            format!(r#"{{"do":"open","kind":"benches","at":{inside}}}"#),
            "steps[0].kind: `benches` is not in the taxonomy",
        ),
        (
            format!(r#"{{"do":"open","kind":"bench","at":{inside},"for":["older","cats"]}}"#),
            "steps[0].for: `cats` is not in the taxonomy",
        ),
        (
            format!(r#"{{"do":"open","kind":"bench","at":{inside},"domains":["sleep"]}}"#),
            "steps[0].domains: `sleep` is not in the taxonomy",
        ),
        (
            format!(r#"{{"do":"open","kind":"bench","at":{inside},"layer":"upper"}}"#),
            "steps[0].layer: `upper` is not in the taxonomy",
        ),
        (
            format!(r#"{{"do":"open","kind":"bench","at":{inside},"opening_hours":"from nine"}}"#),
            "steps[0].opening_hours: `from nine`: not opening hours in the syntax of OpenStreetMap",
        ),
        (
            r#"{"do":"hours","place":"b","opening_hours":"Mo-"}"#.to_owned(),
            "steps[0].opening_hours: `Mo-`: not opening hours in the syntax of OpenStreetMap",
        ),
        (
            r#"{"do":"move","place":"b","to":[5.1,52]}"#.to_owned(),
            "steps[0].to: outside the area of the atlas",
        ),
        (
            r#"{"do":"open","kind":"bench","at":[52.0001,5.0001]}"#.to_owned(),
            "steps[0].at: outside the area; longitude comes first, and with the two swapped it is inside",
        ),
        (
            format!(
                r#"{{"do":"close-street","at":{},"street":"High Street"}}"#,
                at((450.0, 5.0))
            ),
            "steps[0].street: no walkable street with the name `High Street` within 25 m; the nearest, 5 m away, is one with the name `Main Street`",
        ),
        (
            format!(r#"{{"do":"close-street","at":{}}}"#, at((450.0, 5.0))),
            "steps[0].street: no walkable street without a name within 25 m; the nearest, 5 m away, is one with the name `Main Street`",
        ),
        (
            format!(
                r#"{{"do":"close-street","at":{},"street":"Main Street"}}"#,
                at((450.0, 26.0))
            ),
            "steps[0].street: no walkable street with the name `Main Street` within 25 m; the nearest, 26 m away, is one with the name `Main Street`",
        ),
        // At the junction with Side, where both parts of Main Street end.
        (
            format!(
                r#"{{"do":"close-street","at":{},"street":"Main Street"}}"#,
                at((300.5, 4.0))
            ),
            "steps[0].at: two parts of the street are as near; give a position between two junctions",
        ),
        (
            format!(
                r#"{{"do":"close-street","at":{},"street":"Main Street"}},{{"do":"close-street","at":{},"street":"Main Street"}}"#,
                at((450.0, 5.0)),
                at((550.0, 5.0))
            ),
            "steps[1].at: this part of the street was closed by steps[0]",
        ),
    ] {
        let refused = village.analysis().with(&scenario(&steps));
        assert_eq!(refused.unwrap_err().to_string(), message);
    }
    let mut flat = village;
    flat.network = None;
    let step = format!(r#"{{"do":"close-street","at":{inside}}}"#);
    let refused = flat.analysis().with(&scenario(&step)).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "steps[0].do: this atlas has no streets"
    );
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
