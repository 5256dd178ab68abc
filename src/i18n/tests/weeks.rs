//! The week of a place, line by line, in four languages.

use crate::fixture::{Locale, calendar, hours, moment, plain};

fn week(tag: &str, value: &str) -> Vec<String> {
    let week = hours(value).week(&calendar(), moment("2026-11-25T12:00"));
    let lines = Locale::of(tag).week_lines(&week, str::to_owned).into_iter();
    lines
        .map(|(days, times)| plain(&format!("{days}: {times}")))
        .collect()
}

#[test]
fn a_week_in_one_line_has_the_semicolon_of_its_language() {
    let week = hours("Mo-Fr 09:00-18:30").week(&calendar(), moment("2026-11-25T12:00"));
    let line = |tag| plain(&Locale::of(tag).week_line(&week, str::to_owned));
    assert_eq!(line("nl"), "ma t/m vr 9.00–18.30; za, zo gesloten");
    assert_eq!(
        line("ar"),
        "الاثنين إلى الجمعة 9:00 ص – 6:30 م؛ السبت، الأحد مغلق"
    );
}

#[test]
fn days_with_equal_times_share_a_line() {
    let value = "Mo-We,Fr 09:00-18:30; Th 13:00-24:00; PH off";
    assert_eq!(
        week("nl", value),
        [
            "ma t/m wo, vr: 9.00–18.30",
            "do: 13.00–24.00",
            "za, zo: gesloten",
            "feestdagen: gesloten"
        ]
    );
    assert_eq!(
        week("en", value),
        [
            "Mon to Wed, Fri: 9:00–18:30",
            "Thu: 13:00–0:00",
            "Sat, Sun: closed",
            "public holidays: closed"
        ]
    );
    assert_eq!(
        week("de", value),
        [
            "Mo bis Mi, Fr: 9:00–18:30",
            "Do: 13:00–24:00",
            "Sa, So: geschlossen",
            "Feiertage: geschlossen"
        ]
    );
    assert_eq!(
        week("ar", value),
        [
            "الاثنين إلى الأربعاء، الجمعة: 9:00 ص – 6:30 م",
            "الخميس: 1:00 م – 12:00 ص",
            "السبت، الأحد: مغلق",
            "العطل الرسمية: مغلق"
        ]
    );
}

#[test]
fn what_is_unsure_says_so() {
    let value = "Mo-Fr 09:00-12:00; Sa 10:00-12:00 \"ask\" || \"call\"";
    assert_eq!(
        week("nl", value),
        [
            "ma t/m vr: 9.00–12.00",
            "za: misschien 10.00–12.00 (ask)",
            "zo: gesloten",
            "op andere tijden: call"
        ]
    );
    assert_eq!(week("nl", "Mo-Su 17:00+"), ["elke dag: vanaf 17.00"]);
    assert_eq!(week("en", "24/7"), ["every day: open day and night"]);
    assert_eq!(week("de", "unknown"), ["täglich: nicht bekannt"]);
    assert_eq!(
        week("ar", "Mo-Su 12:00-22:00+"),
        ["كل يوم: 12:00 م – 10:00 م أو بعد ذلك"]
    );
}

#[test]
fn comments_of_the_source_are_marked_with_their_language() {
    let week = hours("Mo-Su 10:00-12:00 open \"bellen\" || \"vragen\"")
        .week(&calendar(), moment("2026-11-25T12:00"));
    let line = Locale::of("en").week_line(&week, |it| i18n::in_language(it, "nl"));
    let runs = i18n::runs(&line).into_iter();
    let dutch: Vec<&str> = runs
        .filter(|it| it.isolate.as_ref().is_some_and(|it| it.code == "nl"))
        .map(|it| it.text)
        .collect();
    assert_eq!(dutch, ["bellen", "vragen"]);
    assert_eq!(
        plain(&line),
        "every day 10:00–12:00 (bellen); at other times vragen"
    );
}
