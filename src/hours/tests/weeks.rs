//! Weeks formatted as text.

// Helpers of integration tests may panic.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use crate::netherlands::week;

const NOW: &str = "2026-11-25T12:00";

#[test]
fn days_with_equal_times_share_a_line() {
    assert_eq!(
        week("Mo-Fr 09:00-18:30", NOW),
        ["ma t/m vr: 9.00–18.30", "za, zo: gesloten"]
    );
    assert_eq!(
        week("Mo,We,Fr 9:00-12:00; Tu,Th 9:00-12:00,13:00-17:00", NOW),
        [
            "ma, wo, vr: 9.00–12.00",
            "di, do: 9.00–12.00, 13.00–17.00",
            "za, zo: gesloten"
        ]
    );
    assert_eq!(
        week(
            "Mo-We,Fr 09:30-21:00; Th 09:30-20:00; Sa 10:00-16:00; Su 12:00-17:00",
            NOW
        ),
        [
            "ma t/m wo, vr: 9.30–21.00",
            "do: 9.30–20.00",
            "za: 10.00–16.00",
            "zo: 12.00–17.00"
        ]
    );
    assert_eq!(week("08:00-21:00", NOW), ["elke dag: 8.00–21.00"]);
    assert_eq!(week("24/7", NOW), ["elke dag: dag en nacht"]);
    assert_eq!(week("off", NOW), ["elke dag: gesloten"]);
}

#[test]
fn holidays_have_a_line_if_a_rule_names_them() {
    assert_eq!(
        week("Mo-Sa 10:00-17:00; PH off", NOW),
        [
            "ma t/m za: 10.00–17.00",
            "zo: gesloten",
            "feestdagen: gesloten"
        ]
    );
    assert_eq!(
        week("Mo-Fr 10:00-17:00; PH,SH 12:00-16:00", NOW),
        [
            "ma t/m vr: 10.00–17.00",
            "za, zo: gesloten",
            "feestdagen: 12.00–16.00",
            "schoolvakanties: 12.00–16.00"
        ]
    );
    // In the week of Christmas (a Friday in 2026) the table shows the regular week, not the exception.
    assert_eq!(
        week("Mo-Fr 10:00-17:00; PH off", "2026-12-23T12:00"),
        [
            "ma t/m vr: 10.00–17.00",
            "za, zo: gesloten",
            "feestdagen: gesloten"
        ]
    );
}

#[test]
fn nights_are_listed_with_the_day_they_began() {
    assert_eq!(
        week("Th 20:00-24:00; Fr,Sa 20:00-02:00", NOW),
        [
            "ma t/m wo, zo: gesloten",
            "do: 20.00–0.00",
            "vr, za: 20.00–2.00"
        ]
    );
    assert_eq!(
        week(
            "Mo 08:00-24:00; Tu-Su 00:00-02:00,08:00-24:00; Mo 00:00-02:00,08:00-24:00",
            NOW
        ),
        ["elke dag: 8.00–2.00"]
    );
    // A Sunday night that ends on Monday is listed with Sunday only.
    assert_eq!(
        week("Su 20:00-24:00; Mo 00:00-03:00", NOW),
        ["ma t/m za: gesloten", "zo: 20.00–3.00"]
    );
    // A start at midnight after a closed evening is not a night of the day before.
    assert_eq!(
        week("Sa 00:00-05:00", NOW),
        ["ma t/m vr, zo: gesloten", "za: 0.00–5.00"]
    );
}

#[test]
fn uncertain_times_are_marked_as_uncertain() {
    assert_eq!(week("Mo-Su 17:00+", NOW), ["elke dag: vanaf 17.00"]);
    assert_eq!(
        week("Mo-Su 12:00-22:00+", NOW),
        ["elke dag: 12.00–22.00 of later"]
    );
    assert_eq!(
        week("\"by appointment\"", NOW),
        ["elke dag: by appointment"]
    );
    assert_eq!(week("unknown", NOW), ["elke dag: onbekend"]);
    assert_eq!(
        week("Mo-Fr 09:00-12:00; Sa 10:00-12:00 \"ask\" || \"call\"", NOW),
        [
            "ma t/m vr: 9.00–12.00",
            "za: misschien 10.00–12.00 (ask)",
            "zo: gesloten",
            "anders: call"
        ]
    );
}

#[test]
fn weeks_that_vary_over_the_year_are_flagged() {
    let season = "Apr-Sep 10:00-18:00; Oct-Mar 11:00-16:00";
    assert_eq!(week(season, NOW), ["elke dag: 11.00–16.00", "…"]);
    assert_eq!(
        week(season, "2026-07-01T12:00"),
        ["elke dag: 10.00–18.00", "…"]
    );
    assert_eq!(week("Mo[1] 19:00-21:00", NOW), ["elke dag: gesloten", "…"]);
    assert_eq!(
        week("Mo-Fr 10:00-17:00; 2021 Apr 10-16 off", NOW),
        ["ma t/m vr: 10.00–17.00", "za, zo: gesloten"],
        "an exception that is over does not count"
    );
    assert_eq!(
        week("Mo-Fr 10:00-17:00; Dec 24 10:00-13:00", NOW),
        ["ma t/m vr: 10.00–17.00", "za, zo: gesloten", "…"]
    );
}
