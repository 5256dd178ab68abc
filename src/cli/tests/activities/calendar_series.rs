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
