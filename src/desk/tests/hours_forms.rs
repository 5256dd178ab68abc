//! Opening hours as seven rows.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use desk::{DayTimes, HoursForm, reads_as_hours};

fn day(from: &str, until: &str) -> DayTimes {
    DayTimes {
        from: from.to_owned(),
        until: until.to_owned(),
    }
}

fn form(days: [(&str, &str); 7]) -> HoursForm {
    HoursForm(days.map(|(from, until)| day(from, until)))
}

const WORK: (&str, &str) = ("09:00", "17:00");
const NONE: (&str, &str) = ("", "");

#[test]
fn days_with_the_same_hours_are_one_rule() {
    let week = form([WORK, WORK, NONE, WORK, WORK, ("10:00", "16:00"), NONE]);
    let text = week.text().unwrap();
    assert_eq!(text, "Mo-Tu 09:00-17:00; Th-Fr 09:00-17:00; Sa 10:00-16:00");
    assert_eq!(HoursForm::read(&text), Some(week));
}

#[test]
fn a_day_may_end_at_midnight_or_on_the_next() {
    let week = form([
        ("18:00", "00:00"),
        ("18:00", "02:00"),
        NONE,
        NONE,
        NONE,
        NONE,
        NONE,
    ]);
    let text = week.text().unwrap();
    assert_eq!(text, "Mo 18:00-24:00; Tu 18:00-02:00");
    assert!(reads_as_hours(&text));
    assert_eq!(HoursForm::read(&text), Some(week));
}

#[test]
fn always_open_is_written_as_such() {
    let week = form([("00:00", "00:00"); 7]);
    assert_eq!(week.text().unwrap(), "24/7");
    assert_eq!(HoursForm::read("24/7"), Some(week));
}

#[test]
fn a_day_with_one_time_or_the_same_twice_is_named() {
    for wrong in [("09:00", ""), ("", "17:00"), ("09:00", "09:00")] {
        let week = form([WORK, WORK, wrong, WORK, NONE, NONE, NONE]);
        assert_eq!(week.text(), Err(2));
    }
}

#[test]
fn a_form_without_times_has_no_text() {
    assert_eq!(HoursForm::default().text().unwrap(), "");
    assert_eq!(HoursForm::read(" "), Some(HoursForm::default()));
}

#[test]
fn hours_of_other_forms_are_left_to_the_text() {
    for text in [
        "Mo-Fr 09:00-12:00,13:00-17:00",
        "PH off",
        "Mo 09:00-17:00; PH off",
        "Jan Mo 09:00-17:00",
        "Fr-Mo 09:00-17:00",
        "Mo 09:00-25:00",
        "Mo 09:00+",
        "by appointment",
    ] {
        assert_eq!(HoursForm::read(text), None, "{text}");
    }
    assert!(reads_as_hours("Mo-Fr 09:00-12:00,13:00-17:00"));
    assert!(!reads_as_hours("Mo-Fr from nine to five"));
}
