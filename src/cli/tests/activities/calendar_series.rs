//! `prepare` with the recurring events of iCalendar files.

use super::{calendar, left_out, reasons};

#[test]
fn a_moved_occurrence_is_an_event_of_its_own() {
    let (found, named) = calendar(
        "activities-moved",
        &[
            "UID:a\nSUMMARY:Koor\nDTSTART:20261201T200000\nDTEND:20261201T220000\nRRULE:FREQ=WEEKLY",
            "UID:a\nRECURRENCE-ID:20261208T200000\nSUMMARY:Koor\nDTSTART:20261209T200000\nDTEND:20261209T220000",
        ],
    );
    assert_eq!(named, [""; 0]);
    assert_eq!(
        found,
        [
            "Koor when=2026 Dec 01+ Tu 20:00-22:00; 2026 Dec 08 off",
            "Koor when=2026 Dec 09 20:00-22:00",
        ]
    );
}

#[test]
fn a_series_with_changes_that_days_cannot_say_is_left_out() {
    const INEXACT: &str = "a recurrence that opening hours cannot say exactly";
    let series = "SUMMARY:X\nDTSTART:20261201T100000\nDTEND:20261201T110000\nRRULE:FREQ=WEEKLY";
    let later = "SUMMARY:X\nDTSTART:20261208T120000\nDTEND:20261208T130000\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261208T100000";
    let named = left_out(
        "activities-series",
        &[
            &format!("{series}\nEXRULE:FREQ=MONTHLY"),
            &format!("UID:a\n{series}"),
            &format!("UID: a \n{later}"),
        ],
    );
    assert_eq!(reasons(&named), [INEXACT; 3]);
    let unread = "SUMMARY:Los\nDTSTART:20261209T120000\nDTEND:20261209T130000\nRECURRENCE-ID;TZID=Somewhere:20261208T100000";
    let (found, named) = calendar(
        "activities-unread",
        &[&format!("UID:b\n{series}"), &format!("UID:b\n{unread}")],
    );
    assert_eq!(found, ["Los when=2026 Dec 09 12:00-13:00"]);
    assert_eq!(reasons(&named), [INEXACT]);
}

#[test]
fn a_series_of_whole_days_ends_on_the_date_that_is_written() {
    let series = |until: &str| {
        format!("SUMMARY:X\nDTSTART;VALUE=DATE:20261201\nRRULE:FREQ=DAILY;UNTIL={until}")
    };
    let (found, named) = calendar(
        "activities-until",
        &[
            &series("20261204"),
            &series("20261204T230000Z"),
            &series("20261204T225959Z"),
        ],
    );
    assert_eq!(named, [""; 0]);
    assert_eq!(found, ["X when=2026 Dec 01-2026 Dec 04"; 3]);
}

#[test]
fn a_series_with_a_far_end_is_a_range_of_dates() {
    let series = |rule: &str| {
        format!("SUMMARY:X\nDTSTART:20261201T100000\nDTEND:20261201T110000\nRRULE:{rule}")
    };
    let (found, named) = calendar(
        "activities-far-end",
        &[
            &series("FREQ=WEEKLY;UNTIL=20991231"),
            &series("FREQ=DAILY;UNTIL=20991231"),
            &series("FREQ=MONTHLY;BYDAY=1TU,5TU;UNTIL=20991231"),
            &series("FREQ=YEARLY;UNTIL=20991231"),
            &series("FREQ=WEEKLY;UNTIL=20261130"),
        ],
    );
    assert_eq!(
        found,
        [
            "X when=2026 Dec 01-2099 Dec 29 Tu 10:00-11:00",
            "X when=2026 Dec 01-2099 Dec 31 10:00-11:00",
            "X when=2026 Dec 01-2099 Dec 29 Tu[1],Tu[5] 10:00-11:00",
        ]
    );
    assert_eq!(
        reasons(&named),
        [
            "a recurrence that opening hours cannot say exactly",
            "a recurrence that ends before it begins",
        ]
    );
}

#[test]
fn days_taken_out_count_from_the_date_of_the_atlas() {
    let series = |year: i32| {
        let days = (1..=12).flat_map(|month| (1..=7).map(move |day| (month, day)));
        let days = days.map(|(month, day)| format!("{year}{month:02}{day:02}T100000"));
        let days: Vec<String> = days.collect();
        format!(
            "SUMMARY:X\nDTSTART:20200101T100000\nDTEND:20200101T110000\nRRULE:FREQ=DAILY\nEXDATE:{}",
            days.join(",")
        )
    };
    let (found, named) = calendar("activities-exdates", &[&series(2020), &series(2030)]);
    assert_eq!(found, ["X when=2020 Jan 01+ 10:00-11:00"]);
    assert_eq!(reasons(&named), ["too many days taken out of a series"]);
}
