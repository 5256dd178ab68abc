//! `prepare` with the events of iCalendar files.

use super::{calendar, left_out, reasons};

#[test]
fn events_are_days_and_series_on_the_clock_of_the_atlas() {
    let (found, named) = calendar(
        "activities-ics",
        &[
            "SUMMARY:Een\nDTSTART:20261203T140000\nDTEND:20261203T160000\nLOCATION:De Brug",
            "SUMMARY:Twee\nDTSTART:20261203T130000Z\nDURATION:PT1H30M\nORGANIZER;CN=Anna:mailto:anna@example.org\nURL:https://example.org/x",
            "SUMMARY:Drie\\, met koek\nDTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227\nLOCATION:Kerkstraat 1\\nDorp",
            "SUMMARY:Vier\nDTSTART;TZID=Europe/Amsterdam:20260105T190000\nDTEND;TZID=Europe/Amsterdam:20260106T000000\nRRULE:FREQ=WEEKLY;BYDAY=MO,TH\nEXDATE;TZID=Europe/Amsterdam:20261224T190000",
            "SUMMARY:Vijf\nDTSTART:20260106T100000\nDTEND:20260106T110000\nRRULE:FREQ=MONTHLY;BYDAY=1TU,-1FR;UNTIL=20261231T080000",
            "SUMMARY:Zes\nDTSTART:20261201T100000\nDTEND:20261201T110000\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3",
            "SUMMARY:Zeven\nDTSTART:20261201T100000\nDTEND:20261201T110000\nRRULE:FREQ=DAILY;UNTIL=20261205T080000Z",
            "SUMMARY:Acht\nDTSTART:20261201T220000\nDTEND:20261202T020000\nGEO:51.729;4.712",
        ],
    );
    assert_eq!(named, [""; 0]);
    assert_eq!(
        found,
        [
            "Een place=p1 when=2026 Dec 03 14:00-16:00",
            "Twee contact=https://example.org/x organiser=Anna when=2026 Dec 03 14:00-15:30",
            "Drie, met koek address=Kerkstraat 1, Dorp when=2026 Dec 24-2026 Dec 26",
            "Vier when=2026 Jan 05+ Mo,Th 19:00-24:00; 2026 Dec 24 off",
            "Vijf when=2026 Jan 06-2026 Dec 25 Tu[1],Fr[-1] 10:00-11:00",
            "Zes when=2026 Dec 01,2026 Dec 15,2026 Dec 29 10:00-11:00",
            "Zeven when=2026 Dec 01-2026 Dec 04 10:00-11:00",
            "Acht when=2026 Dec 01 22:00-02:00 [4.712,51.729]",
        ]
    );
}

#[test]
fn events_that_cannot_be_said_exactly_are_left_out_with_the_reason() {
    let begin = "DTSTART:20261201T100000\nDTEND:20261201T110000";
    let of = |what: &str| format!("SUMMARY:X\n{begin}\n{what}");
    let events = [
        of("RRULE:FREQ=WEEKLY;INTERVAL=2"),
        of("RRULE:FREQ=MONTHLY;BYSETPOS=1;BYDAY=MO,TU"),
        of("RRULE:FREQ=WEEKLY;BYDAY=MO"),
        of("CLASS:PRIVATE"),
        of("STATUS:CANCELLED"),
        "SUMMARY:X".to_owned(),
        "SUMMARY:X\nDTSTART:soon".to_owned(),
        "SUMMARY:X\nDTSTART;TZID=Somewhere:20261201T100000".to_owned(),
        "SUMMARY:X\nDTSTART:20261201T100000Z\nRRULE:FREQ=DAILY".to_owned(),
        "SUMMARY:X\nDTSTART:20261201T100000\nDTEND:20261201T090000".to_owned(),
        "SUMMARY:X\nDTSTART:20261201T100000\nDTEND:20261203T090000".to_owned(),
        begin.to_owned(),
    ];
    let events: Vec<&str> = events.iter().map(String::as_str).collect();
    let named = left_out("activities-inexact", &events);
    let reasons = reasons(&named);
    assert_eq!(
        reasons,
        [
            "a recurrence that opening hours cannot say exactly",
            "a recurrence that opening hours cannot say exactly",
            "a recurrence that does not have its own first day",
            "a private or confidential event",
            "cancelled",
            "no beginning",
            "a beginning that cannot be read",
            "a beginning that cannot be read",
            "a recurrence in another time zone",
            "an end before its beginning",
            "an event with times that lasts a day or longer",
            "no title",
        ]
    );
    assert_eq!(
        named[0].split_once(": ").unwrap().0,
        "agenda.ics, event 1 (dorp/1)"
    );
}

#[test]
fn a_mail_address_as_the_name_of_an_organiser_is_not_published() {
    let begin = "DTSTART:20261201T100000\nDTEND:20261201T110000";
    let of = |organiser: &str| format!("SUMMARY:X\n{begin}\n{organiser}");
    let events = [
        of("ORGANIZER;CN=jan@example.org:mailto:jan@example.org"),
        of("organizer;cn=\"Jan <jan@example.org>\":mailto:jan@example.org"),
        of("ORGANIZER;CN=Buurthuis:mailto:jan@example.org"),
    ];
    let (found, named) = calendar(
        "activities-organiser",
        &events.each_ref().map(String::as_str),
    );
    assert_eq!(named, [""; 0]);
    assert_eq!(
        found,
        [
            "X when=2026 Dec 01 10:00-11:00",
            "X when=2026 Dec 01 10:00-11:00",
            "X organiser=Buurthuis when=2026 Dec 01 10:00-11:00",
        ]
    );
}

#[test]
fn only_public_and_certain_events_are_published() {
    let begin = "SUMMARY:X\nDTSTART:20261201T100000\nDTEND:20261201T110000";
    let of = |what: &str| format!("{begin}\n{what}");
    let events = [
        of("class:private"),
        of("CLASS:confidential"),
        of("CLASS:X-COUNCIL"),
        of("STATUS:TENTATIVE"),
        of("status:cancelled"),
    ];
    let named = left_out("activities-private", &events.each_ref().map(String::as_str));
    assert_eq!(
        reasons(&named),
        [
            "a private or confidential event",
            "a private or confidential event",
            "a private or confidential event",
            "not certain to take place",
            "cancelled",
        ]
    );
    let (found, named) = calendar(
        "activities-public",
        &[
            &of("CLASS:public\nSTATUS:CONFIRMED"),
            &of("CLASS:"),
            "summary:Y\ndtstart:20261201T100000\ndtend:20261201T110000\nrrule:FREQ=WEEKLY\nexdate:20261208T100000",
        ],
    );
    assert_eq!(named, [""; 0]);
    assert_eq!(
        found,
        [
            "X when=2026 Dec 01 10:00-11:00",
            "X when=2026 Dec 01 10:00-11:00",
            "Y when=2026 Dec 01+ Tu 10:00-11:00; 2026 Dec 08 off",
        ]
    );
}

#[test]
fn times_are_whole_minutes_and_an_end_in_the_minute_of_the_begin_is_open() {
    let (found, named) = calendar(
        "activities-seconds",
        &[
            "SUMMARY:X\nDTSTART:20261201T140000\nDTEND:20261201T140030",
            "SUMMARY:X\nDTSTART:20261201T140030\nDTEND:20261201T150059",
        ],
    );
    assert_eq!(named, [""; 0]);
    assert_eq!(
        found,
        [
            "X when=2026 Dec 01 14:00+",
            "X when=2026 Dec 01 14:00-15:00",
        ]
    );
    let named = left_out(
        "activities-day-long",
        &["SUMMARY:X\nDTSTART:20261201T140030\nDTEND:20261202T140015"],
    );
    assert_eq!(
        reasons(&named),
        ["an event with times that lasts a day or longer"]
    );
}

#[test]
fn texts_are_unescaped_once() {
    let (found, named) = calendar(
        "activities-escapes",
        &[
            r"SUMMARY:Zaal C:\\nieuw\, en meer
DTSTART:20261201T100000
LOCATION:Straat\\noord",
            r"summary:Zaal C:\\nieuw\, en meer
DTSTART:20261201T100000",
        ],
    );
    assert_eq!(named, [""; 0]);
    assert_eq!(
        found,
        [
            r"Zaal C:\nieuw, en meer address=Straat\\noord when=2026 Dec 01 10:00+",
            r"Zaal C:\nieuw, en meer when=2026 Dec 01 10:00+",
        ]
    );
}
