//! Whether a place is open, and when an activity takes place, in four languages.

use crate::fixture::{Locale, calendar, hours, in_all, moment};
use i18n::OpeningSentences;

/// A Wednesday.
const NOON: &str = "2026-11-25T12:00";

fn with(
    locale: Locale,
    value: &str,
    now: &str,
    asked: Option<&str>,
    write: fn(OpeningSentences<'_, i18n::native::IcuFormatter>, &hours::OpeningStatus) -> String,
) -> String {
    let (calendar, hours) = (calendar(), hours(value));
    let (now, asked) = (moment(now), asked.map(moment));
    let sentences = OpeningSentences::new(locale, calendar.zone(), now, asked);
    write(sentences, &hours.status(&calendar, asked.unwrap_or(now)))
}

fn sentence(value: &str, now: &str) -> [String; 4] {
    in_all(|it| with(it, value, now, None, |it, answer| it.sentence(answer)))
}

fn sentence_at(value: &str, asked: &str) -> [String; 4] {
    in_all(|it| {
        with(it, value, NOON, Some(asked), |it, answer| {
            it.sentence(answer)
        })
    })
}

fn phrase(value: &str, now: &str) -> [String; 4] {
    in_all(|it| with(it, value, now, None, |it, answer| it.phrase(answer)))
}

#[test]
fn an_open_place_is_open_until_its_end() {
    let week = "Mo-Fr 09:00-17:00";
    assert_eq!(
        sentence(week, NOON),
        [
            "Nu open tot 17.00 uur.",
            "Open now until 17:00.",
            "Jetzt geöffnet bis 17:00 Uhr.",
            "مفتوح الآن حتى 5:00 م."
        ]
    );
    assert_eq!(
        phrase(week, NOON),
        [
            "open tot 17.00 uur",
            "open until 17:00",
            "geöffnet bis 17:00 Uhr",
            "مفتوح حتى 5:00 م"
        ]
    );
}

#[test]
fn a_place_closes_soon_within_an_hour() {
    let week = "Mo-Fr 09:00-17:00";
    assert_eq!(
        sentence(week, "2026-11-25T15:59")[0],
        "Nu open tot 17.00 uur."
    );
    assert_eq!(
        sentence(week, "2026-11-25T16:00"),
        [
            "Nu open. Let op: sluit om 17.00 uur.",
            "Open now. Note: it closes at 17:00.",
            "Jetzt geöffnet. Achtung: schließt um 17:00 Uhr.",
            "مفتوح الآن. انتبه: يغلق الساعة 5:00 م."
        ]
    );
    assert_eq!(phrase(week, "2026-11-25T16:00")[0], "sluit om 17.00 uur");
}

#[test]
fn a_closed_place_opens_today_tomorrow_or_on_another_day() {
    let week = "Mo-Fr 09:00-17:00";
    assert_eq!(
        sentence(week, "2026-11-25T08:00"),
        [
            "Nu gesloten. Gaat om 9.00 uur open.",
            "Closed now. Opens at 9:00.",
            "Jetzt geschlossen. Öffnet um 9:00 Uhr.",
            "مغلق الآن. يفتح الساعة 9:00 ص."
        ]
    );
    assert_eq!(
        sentence(week, "2026-11-25T18:00"),
        [
            "Nu gesloten. Gaat morgen om 9.00 uur open.",
            "Closed now. Opens tomorrow at 9:00.",
            "Jetzt geschlossen. Öffnet morgen um 9:00 Uhr.",
            "مغلق الآن. يفتح غدًا الساعة 9:00 ص."
        ]
    );
    assert_eq!(
        sentence(week, "2026-11-28T12:00"),
        [
            "Nu gesloten. Gaat maandag om 9.00 uur open.",
            "Closed now. Opens Monday at 9:00.",
            "Jetzt geschlossen. Öffnet Montag um 9:00 Uhr.",
            "مغلق الآن. يفتح الاثنين الساعة 9:00 ص."
        ]
    );
    assert_eq!(
        sentence("Dec 24 10:00-13:00", NOON)[0],
        "Nu gesloten. Gaat op donderdag 24 december om 10.00 uur open."
    );
    assert_eq!(
        phrase(week, "2026-11-25T18:00")[1],
        "closed, opens tomorrow at 9:00"
    );
}

#[test]
fn a_place_that_never_changes_says_no_time() {
    assert_eq!(
        sentence("24/7", NOON),
        [
            "Dag en nacht open.",
            "Open day and night.",
            "Tag und Nacht geöffnet.",
            "مفتوح ليلًا ونهارًا."
        ]
    );
    assert_eq!(
        sentence("off", NOON),
        [
            "Nu gesloten.",
            "Closed now.",
            "Jetzt geschlossen.",
            "مغلق الآن."
        ]
    );
    assert_eq!(phrase("off", NOON)[2], "geschlossen");
    // A week away the end does not matter.
    assert_eq!(sentence("Nov 01-Dec 10 00:00-24:00", NOON)[0], "Nu open.");
}

#[test]
fn unknown_hours_are_not_called_open_or_closed() {
    assert_eq!(
        sentence("\"by appointment\"", NOON),
        [
            "Of het nu open is, is niet bekend.",
            "Whether it is open now is not known.",
            "Ob hier jetzt geöffnet ist, ist nicht bekannt.",
            "لا نعرف هل هو مفتوح الآن."
        ]
    );
    assert_eq!(phrase("\"by appointment\"", NOON), [""; 4]);
    assert_eq!(
        sentence("Mo-Su 10:00-17:00+", NOON)[0],
        "Nu open, zeker tot 17.00 uur."
    );
    assert_eq!(
        sentence("We 13:00-14:00 unknown", NOON)[0],
        "Nu gesloten. Misschien om 13.00 uur open."
    );
}

#[test]
fn a_public_holiday_that_the_hours_do_not_mention_is_warned_of() {
    let week = "Mo-Su 09:00-17:00";
    let christmas = "2026-12-25T12:00";
    assert_eq!(
        sentence(week, christmas),
        [
            "Misschien open tot 17.00 uur. Let op: het is een feestdag. Dan kan het gesloten zijn.",
            "Perhaps open until 17:00. Note: it is a public holiday. It may be closed.",
            "Vielleicht geöffnet bis 17:00 Uhr. Achtung: Heute ist ein Feiertag. Dann kann geschlossen sein.",
            "ربما مفتوح حتى 5:00 م. انتبه: اليوم عطلة رسمية، وقد يكون المكان مغلقًا."
        ]
    );
    assert_eq!(phrase(week, christmas)[0], "misschien open tot 17.00 uur");
    assert_eq!(
        sentence(week, "2026-12-24T20:00")[0],
        "Nu gesloten. Gaat morgen om 9.00 uur open. Let op: dat is een feestdag. Dan kan het gesloten zijn."
    );
    assert_eq!(
        sentence("Mo-Su 09:00-17:00; PH off", christmas)[0],
        "Nu gesloten. Gaat morgen om 9.00 uur open."
    );
}

#[test]
fn another_time_than_now_is_named() {
    let week = "Mo-Fr 09:00-17:00";
    assert_eq!(
        sentence_at(week, "2026-11-27T10:00"),
        [
            "Open op vrijdag 27 november om 10.00 uur, tot 17.00 uur.",
            "Open on Friday 27 November at 10:00, until 17:00.",
            "Geöffnet am Freitag, 27. November um 10:00 Uhr, bis 17:00 Uhr.",
            "مفتوح يوم الجمعة، 27 نوفمبر الساعة 10:00 ص، حتى 5:00 م."
        ]
    );
    assert_eq!(
        sentence_at(week, "2026-11-28T10:00")[0],
        "Gesloten op zaterdag 28 november om 10.00 uur."
    );
    assert_eq!(
        sentence_at("24/7", "2027-01-02T10:00")[0],
        "Open op zaterdag 2 januari 2027 om 10.00 uur."
    );
    assert_eq!(
        sentence_at("\"ask\"", "2026-11-27T10:00")[1],
        "Whether it is open on Friday 27 November at 10:00 is not known."
    );
    assert_eq!(
        sentence_at(week, "2026-11-25T09:30"),
        [
            "Open op woensdag 25 november om 9.30 uur (dat is voorbij), tot 17.00 uur.",
            "Open on Wednesday 25 November at 9:30 (that is over), until 17:00.",
            "Geöffnet am Mittwoch, 25. November um 9:30 Uhr (das ist vorbei), bis 17:00 Uhr.",
            "مفتوح يوم الأربعاء، 25 نوفمبر الساعة 9:30 ص (انتهى هذا الوقت)، حتى 5:00 م."
        ]
    );
    // The day after that time is not tomorrow.
    assert_eq!(
        sentence_at("Fr 20:00-24:00; Sa 00:00-12:00", "2026-11-27T22:00")[0],
        "Open op vrijdag 27 november om 22.00 uur, tot zaterdag om 12.00 uur."
    );
}

#[test]
fn a_phrase_about_another_day_names_it() {
    let week = "Mo-Fr 09:00-17:00";
    let phrase = |asked| in_all(|it| with(it, week, NOON, Some(asked), |it, at| it.phrase(at)));
    assert_eq!(
        phrase("2026-11-27T10:00"),
        [
            "vrijdag: open tot 17.00 uur",
            "Friday: open until 17:00",
            "Freitag: geöffnet bis 17:00 Uhr",
            "الجمعة: مفتوح حتى 5:00 م"
        ]
    );
    assert_eq!(phrase("2026-11-25T14:00")[0], "open tot 17.00 uur", "today");
    let past = "woensdag 18 november: open tot 17.00 uur";
    assert_eq!(phrase("2026-11-18T10:00")[0], past);
    let always = |it| {
        with(it, "24/7", NOON, Some("2026-11-27T10:00"), |it, at| {
            it.phrase(at)
        })
    };
    assert_eq!(in_all(always)[0], "dag en nacht open", "on any day");
    let far = "woensdag 2 december: open tot 17.00 uur";
    assert_eq!(phrase("2026-12-02T10:00")[0], far);
}

#[test]
fn open_places_are_counted_as_far_as_is_known() {
    let count = |asked: Option<&str>| {
        in_all(|it| {
            let calendar = calendar();
            let asked = asked.map(moment);
            OpeningSentences::new(it, calendar.zone(), moment(NOON), asked).count(1_200)
        })
    };
    assert_eq!(
        count(None),
        [
            "Nu open, voor zover wij weten: 1.200.",
            "Open now, as far as we know: 1,200.",
            "Jetzt geöffnet, soweit wir wissen: 1.200.",
            "الأماكن المفتوحة الآن، بحسب ما نعرف: 1,200."
        ]
    );
    assert_eq!(
        count(Some("2026-11-27T10:00"))[1],
        "Open on Friday 27 November at 10:00, as far as we know: 1,200."
    );
}

#[test]
fn an_activity_is_under_way_or_comes() {
    let occurrence = |value: &str, now: &str| {
        let (calendar, hours, now) = (calendar(), hours(value), moment(now));
        let next = hours.next(&calendar, now, 1).into_iter().next();
        in_all(|it| {
            it.occurrence(
                next.as_ref().unwrap_or_else(|| unreachable!()),
                &calendar,
                now,
            )
        })
    };
    assert_eq!(
        occurrence("We 11:00-13:00", NOON),
        [
            "Nu bezig, tot 13.00 uur.",
            "Under way now, until 13:00.",
            "Läuft gerade, bis 13:00 Uhr.",
            "يجري الآن، حتى 1:00 م."
        ]
    );
    assert_eq!(
        occurrence("Fr 10:00-12:00", NOON),
        [
            "Eerstvolgende keer: vrijdag 27 november, 10.00–12.00 uur.",
            "Next time: Friday 27 November, 10:00–12:00.",
            "Nächstes Mal: Freitag, 27. November, 10:00–12:00 Uhr.",
            "المرة القادمة: الجمعة، 27 نوفمبر، 10:00 ص – 12:00 م."
        ]
    );
    assert_eq!(
        occurrence("Fr 20:00-24:00", NOON)[0],
        "Eerstvolgende keer: vrijdag 27 november, 20.00–24.00 uur."
    );
    assert_eq!(
        occurrence("Fr 10:00-12:00 unknown", NOON)[0],
        "Misschien: vrijdag 27 november, 10.00–12.00 uur. Vraag het na."
    );
    assert_eq!(occurrence("24/7", NOON)[0], "Nu bezig.");
}
