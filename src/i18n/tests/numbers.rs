//! Numbers, counts, distances, durations, dates and lists in four languages.

use crate::fixture::{Locale, in_all, time};
use atlas::{Metres, WalkCost};
use i18n::RangeStyle;
use streets::Pace;

#[test]
fn counts_have_the_plural_of_the_language() {
    let counts = |count| in_all(|it| it.count(it.list.places, count));
    assert_eq!(
        counts(0),
        ["0 plekken", "0 places", "0 Orte", "لا توجد أماكن"]
    );
    assert_eq!(counts(1), ["1 plek", "1 place", "1 Ort", "مكان واحد"]);
    assert_eq!(counts(2), ["2 plekken", "2 places", "2 Orte", "مكانان"]);
    assert_eq!(counts(3), ["3 plekken", "3 places", "3 Orte", "3 أماكن"]);
    assert_eq!(counts(26)[3], "26 مكانًا");
    assert_eq!(counts(100)[3], "100 مكان");
    assert_eq!(
        counts(1_427),
        ["1.427 plekken", "1,427 places", "1.427 Orte", "1,427 مكانًا"]
    );
}

#[test]
fn distances_are_as_precise_as_helps_a_pedestrian() {
    let distance = |metres| in_all(|it| it.distance(Metres::new(metres)));
    assert_eq!(
        distance(33.0),
        ["35 meter", "35 metres", "35 Meter", "35 مترًا"]
    );
    assert_eq!(distance(0.4)[0], "5 meter", "never zero");
    assert_eq!(distance(98.0)[0], "100 meter");
    assert_eq!(distance(352.0)[0], "350 meter");
    assert_eq!(distance(994.4)[0], "990 meter");
    assert_eq!(distance(995.0)[1], "1 kilometre");
    assert_eq!(
        distance(1_234.0),
        [
            "1,2 kilometer",
            "1.2 kilometres",
            "1,2 Kilometer",
            "1.2 كيلومتر"
        ]
    );
    assert_eq!(distance(9_960.0)[0], "10 kilometer");
    assert_eq!(distance(14_400.0)[3], "14 كيلومترًا");
}

#[test]
fn a_scale_has_short_units() {
    let scale = |metres| in_all(|it| it.scale_length(metres));
    assert_eq!(scale(500.0), ["500 m", "500 m", "500 m", "500 متر"]);
    assert_eq!(scale(2.0), ["2 m", "2 m", "2 m", "متران"]);
    assert_eq!(scale(5.0)[3], "5 أمتار");
    assert_eq!(scale(50.0)[3], "50 مترًا");
    assert_eq!(scale(2_000.0), ["2 km", "2 km", "2 km", "2 كم"]);
}

#[test]
fn about_two_minutes_or_hours_have_their_own_form_in_arabic() {
    let minutes = |minutes: f64| {
        let metres = Metres::new(minutes * 80.0);
        let walk = WalkCost {
            length: metres,
            effort: metres,
        };
        in_all(|it| it.walk(walk, Pace::default()))
    };
    assert_eq!(
        minutes(2.0),
        [
            "160 meter, ongeveer 2 minuten",
            "160 metres, about 2 minutes",
            "160 Meter, etwa 2 Minuten",
            "160 مترًا، نحو دقيقتين"
        ]
    );
    assert!(minutes(3.0)[3].contains("نحو 3 دقائق"));
    assert!(minutes(122.0)[3].contains("ساعتين ودقيقتين"));
}

#[test]
fn durations_are_whole_minutes_and_hours() {
    let duration = |minutes| in_all(|it| it.duration(minutes));
    assert_eq!(
        duration(0.2),
        ["1 minuut", "1 minute", "1 Minute", "دقيقة"],
        "at least one minute"
    );
    assert_eq!(duration(2.0)[3], "دقيقتان");
    assert_eq!(
        duration(13.6),
        ["14 minuten", "14 minutes", "14 Minuten", "14 دقيقة"]
    );
    assert_eq!(duration(60.0), ["1 uur", "1 hour", "1 Stunde", "ساعة"]);
    assert_eq!(
        duration(125.0),
        [
            "2 uur en 5 minuten",
            "2 hours and 5 minutes",
            "2 Stunden und 5 Minuten",
            "ساعتان و5 دقائق"
        ]
    );
}

#[test]
fn a_short_duration_has_hours_from_sixty_minutes() {
    let short = |minutes| in_all(|it| it.short_duration(minutes));
    assert_eq!(short(59.4), ["59 min.", "59 min", "59 Min.", "59 د"]);
    assert_eq!(
        short(113.0),
        ["1 uur 53 min.", "1 hr 53 min", "1 Std. 53 Min.", "1 س 53 د"]
    );
    assert_eq!(short(120.0)[0], "2 uur");
}

#[test]
fn several_durations_share_their_unit() {
    let durations = |minutes: &[u32]| in_all(|it| it.durations(minutes));
    assert_eq!(
        durations(&[5, 10, 15]),
        [
            "5, 10 en 15 minuten",
            "5, 10 and 15 minutes",
            "5, 10 und 15 Minuten",
            "5 و10 و15 دقيقة"
        ]
    );
    assert_eq!(durations(&[1])[0], "1 minuut");
    assert_eq!(durations(&[])[0], "");
}

#[test]
fn a_list_has_and_before_its_last_item() {
    let list = |items: &[&str]| {
        let items: Vec<String> = items.iter().map(|&it| it.to_owned()).collect();
        in_all(|it| it.list(&items))
    };
    assert_eq!(list(&["a"]), ["a"; 4]);
    assert_eq!(list(&["a", "b"]), ["a en b", "a and b", "a und b", "a وb"]);
    assert_eq!(
        list(&["a", "b", "c"]),
        ["a, b en c", "a, b and c", "a, b und c", "a وb وc"]
    );
}

#[test]
fn speeds_are_written_out() {
    assert_eq!(
        in_all(|it| it.speed(Pace::default())),
        [
            "4,8 kilometer per uur",
            "4.8 kilometres per hour",
            "4,8 Kilometer pro Stunde",
            "4.8 كيلومتر في الساعة"
        ]
    );
}

#[test]
fn labels_are_not_grouped() {
    assert_eq!(in_all(|it| it.digits(1_427)), ["1427"; 4]);
}

#[test]
fn dates_of_the_data_are_as_precise_as_the_data() {
    let date = |text| in_all(|it| it.date(text));
    assert_eq!(
        date("2024-05-01"),
        ["1 mei 2024", "1 May 2024", "1. Mai 2024", "1 مايو 2024"]
    );
    assert_eq!(date("2022-02")[0], "februari 2022");
    assert_eq!(date("2022"), ["2022"; 4]);
    for other in ["spring 2022", "2022-02-30", "2022-13", "20-2", "vier", ""] {
        assert_eq!(date(other), [other; 4]);
    }
}

#[test]
fn a_day_has_its_year_if_that_is_another_one() {
    let now = time("2026-11-21T14:05");
    let day = |at| in_all(|it| it.weekday_and_date(time(at), now));
    assert_eq!(
        day("2026-11-21T09:00"),
        [
            "zaterdag 21 november",
            "Saturday 21 November",
            "Samstag, 21. November",
            "السبت، 21 نوفمبر"
        ]
    );
    assert_eq!(day("2027-01-04T09:00")[0], "maandag 4 januari 2027");
}

#[test]
fn times_are_those_of_the_language() {
    let times = |at| in_all(|it| it.time(time(at)));
    assert_eq!(
        times("2026-11-21T16:30"),
        ["16.30 uur", "16:30", "16:30 Uhr", "4:30 م"]
    );
    assert_eq!(
        times("2026-11-21T09:05")[..3],
        ["9.05 uur", "9:05", "9:05 Uhr"]
    );
    // Where something ends at midnight, that is the end of the day.
    let ends = in_all(|it| it.end_time(time("2026-11-22T00:00")));
    assert_eq!(ends, ["24.00 uur", "0:00", "24:00 Uhr", "12:00 ص"]);
}

#[test]
fn what_is_printed_has_a_date_and_a_time() {
    assert_eq!(
        in_all(|it| it.date_and_time(time("2026-11-22T14:05"))),
        [
            "22 november 2026 om 14:05",
            "22 November 2026 at 14:05",
            "22. November 2026 um 14:05",
            "22 نوفمبر 2026 في 2:05 م"
        ]
    );
}

#[test]
fn a_tag_without_messages_is_english_and_no_tag_dutch() {
    use atlas::Lang;
    let lang = |tag| Locale::of(tag).lang;
    assert_eq!(lang("de-AT"), Lang::German);
    assert_eq!(lang("fy"), Lang::English);
    assert_eq!(lang(""), Lang::Dutch);
}

#[test]
fn a_capital_may_be_several_letters() {
    let capital = |text| Locale::of("nl").capital(text);
    assert_eq!(capital("élan"), "Élan");
    assert_eq!(capital("ß"), "SS");
    assert_eq!(capital(""), "");
}

#[test]
fn a_figure_that_is_not_known_has_both_limits_rounded_apart() {
    let [nl, de] = ["nl", "de"].map(Locale::of);
    let (sentence, table) = (RangeStyle::Sentence, RangeStyle::Table);
    assert_eq!(nl.people([1_200.4, 1_200.4], sentence), "1.200");
    assert_eq!(nl.people([124.6, 1_484.2], sentence), "124 tot 1.485");
    assert_eq!(nl.people([124.6, 1_484.2], table), "124–1.485");
    assert_eq!(nl.share(Some([0.887, 0.887]), sentence), "89%");
    assert_eq!(nl.share(Some([0.002, 0.002]), sentence), "minder dan 1%");
    assert_eq!(de.share(Some([0.887, 0.943]), sentence), "88 bis 95 %");
    assert_eq!(de.share(Some([0.887, 0.897]), sentence), "88,7 bis 89,7 %");
    // One person of 100,000 is no part of 0%.
    assert_eq!(nl.share(Some([0.00001, 0.00001]), table), "<0,1%");
    assert_eq!(nl.share(None, table), "niet bekend");
    assert_eq!(nl.whole_metres(1_125.4), "1.125 m");
}

/// From the least to the most of a pile, with the unit once where it is the same.
#[test]
fn ranges_have_their_unit_once() {
    let far = |metres: [f64; 2]| {
        let span = metres.map(|it| {
            let metres = Metres::new(it);
            let (length, effort) = (metres, metres);
            (metres, Some(WalkCost { length, effort }))
        });
        let context = i18n::WalkContext {
            pace: Pace::default(),
            has_walks: true,
            is_rough: false,
        };
        in_all(|it| it.how_far_between(span, context))
    };
    assert_eq!(
        far([110.0, 251.0]),
        [
            "110 tot 250 meter, ongeveer 1 minuut tot 3 minuten",
            "110 to 250 metres, about 1 minute to 3 minutes",
            "110 bis 250 Meter, etwa 1 Minute bis 3 Minuten",
            "من 110 أمتار إلى 250 مترًا، نحو من دقيقة إلى 3 دقائق"
        ]
    );
    assert_eq!(far([65.0, 95.0])[0], "65 tot 95 meter, ongeveer 1 minuut");
    // Minutes are not to be read as hours.
    assert_eq!(
        far([3_440.0, 11_600.0])[0],
        "3,4 tot 12 kilometer, ongeveer 43 minuten tot 2 uur en 25 minuten"
    );
    assert_eq!(
        far([5_200.0, 11_600.0])[1],
        "5.2 to 12 kilometres, about 1 hour and 5 minutes to 2 hours and 25 minutes"
    );
    assert_eq!(far([351.0, 352.0])[0], "350 meter, ongeveer 4 minuten");
    let short = |metres: [f64; 2]| {
        let metres = metres.map(Metres::new);
        in_all(|it| it.short_between(metres.map(|metres| it.short_distance(metres))))
    };
    assert_eq!(
        short([65.0, 95.0]),
        ["65–95 m", "65–95 m", "65–95 m", "65–95 مترًا"]
    );
    assert_eq!(short([950.0, 1_204.0])[0], "950 m–1,2 km");
    assert_eq!(short([1_204.0, 1_204.0])[0], "1,2 km");
}
