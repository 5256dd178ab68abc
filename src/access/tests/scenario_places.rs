//! What is known of places after a scenario: toilets nearby and opening hours.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::village::{at, scenario, village};
use access::SiteHours;
use atlas::{Need, NeedStatus};
use hours::{Calendar, Holidays, LocalTime, TimeZone};

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
