//! What is on today and tomorrow.
#![allow(clippy::unwrap_used, reason = "test helpers may panic")]

use hours::{Agenda, AgendaDay, Calendar, Hours, LocalTime, Moment, NextTime, TimeZone};

/// UTC+1 all year. 2026-11-30 is a Monday.
fn calendar() -> Calendar {
    Calendar::new(TimeZone::fixed(60))
}

fn moment(text: &str) -> Moment {
    calendar().zone().moment(LocalTime::read(text).unwrap())
}

/// The agenda of hours at a local time: a line for each entry, then the later one and the unknown items.
fn agenda(calendar: &Calendar, items: &[&str], now: &str) -> Vec<String> {
    let hours: Vec<Option<Hours>> = items.iter().map(|it| Hours::read(it).ok()).collect();
    let next = |item: usize, at| match &hours[item] {
        Some(hours) => NextTime::At(hours.next(calendar, at, 1).into_iter().next()),
        None => NextTime::Unknown,
    };
    let agenda = Agenda::new(0..items.len(), &next, calendar, moment(now));
    let local = |at| calendar.zone().local_time(at).text();
    let entries = agenda.entries.iter().map(|(day, it)| {
        let day = match day {
            AgendaDay::Today => "today",
            AgendaDay::Tomorrow => "tomorrow",
        };
        let perhaps = if it.occurrence.perhaps {
            " perhaps"
        } else {
            ""
        };
        format!("{day} {} {}{perhaps}", it.item, local(it.occurrence.from))
    });
    let later = agenda.later.iter();
    let later = later.map(|it| format!("later {} {}", it.item, local(it.occurrence.from)));
    let unknown = agenda.unknown.iter().map(|it| format!("unknown {it}"));
    entries.chain(later).chain(unknown).collect()
}

#[test]
fn entries_are_sorted_by_day_then_start_then_item() {
    let items = [
        "Tu 09:00-10:00",
        "Mo 19:00-21:00",
        "Mo,Tu 14:00-16:00",
        "Mo 14:00-15:00",
    ];
    assert_eq!(
        agenda(&calendar(), &items, "2026-11-30T08:00"),
        [
            "today 2 2026-11-30T14:00",
            "today 3 2026-11-30T14:00",
            "today 1 2026-11-30T19:00",
            "tomorrow 0 2026-12-01T09:00",
            "tomorrow 2 2026-12-01T14:00",
            "later 2 2026-12-07T14:00",
        ]
    );
}

#[test]
fn what_is_under_way_is_on_today_and_what_has_ended_is_not() {
    let items = ["Mo 09:00-12:00", "Mo 09:00-10:00", "Su 22:00-11:00"];
    assert_eq!(
        agenda(&calendar(), &items, "2026-11-30T10:30"),
        [
            "today 0 2026-11-30T10:30",
            "today 2 2026-11-30T10:30",
            "later 2 2026-12-06T22:00",
        ]
    );
}

#[test]
fn the_first_occurrence_after_tomorrow_is_kept() {
    let items = [
        "2026 Dec 24 15:00-16:00",
        "Th 10:00-11:00",
        "2025 Dec 24 15:00-16:00",
    ];
    assert_eq!(
        agenda(&calendar(), &items, "2026-11-30T10:30"),
        ["later 1 2026-12-03T10:00"]
    );
}

#[test]
fn unreadable_times_and_an_unknown_zone_are_unknown() {
    assert_eq!(
        agenda(&calendar(), &["soon", "Mo 14:00-15:00"], "2026-11-30T10:30"),
        [
            "today 1 2026-11-30T14:00",
            "later 1 2026-12-07T14:00",
            "unknown 0"
        ]
    );
    let zoneless = calendar().with_unknown_zone();
    assert_eq!(
        agenda(&zoneless, &["Mo 14:00-15:00"], "2026-11-30T10:30"),
        ["unknown 0"]
    );
}

#[test]
fn an_open_end_is_uncertain_and_always_is_one_entry() {
    let items = ["Mo 14:00+", "24/7"];
    let found = agenda(&calendar(), &items, "2026-11-30T10:30");
    assert_eq!(found[0], "today 1 2026-11-30T10:30");
    assert!(
        found[1].starts_with("today 0 2026-11-30T14:00"),
        "{found:?}"
    );
    assert!(found[1].ends_with("perhaps"), "{found:?}");
    assert_eq!(found.iter().filter(|it| it.contains(" 1 ")).count(), 1);
}
