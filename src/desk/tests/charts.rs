//! Charts, of tiny answers that are written here by hand and of answers of the engine.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::atlases::opened;
use desk::answers::{Bounds, CompareAnswer, DistributionAnswer, RegionKind, WeekAnswer, read};
use desk::charts::{ChartShown, ChartedWalks, ChartedWeek, DeskChart, distribution_bins, week_day};
use desk::{
    DeskQuestion, DeskWording, LimitAsked, PaceAsked, PictureStyle, PlacesAsked, Rank, RegionKey,
    TimeAsked,
};
use i18n::Locale;
use i18n::native::IcuFormatter;
use planner::answer;
use serde_json::{Value, json};

/// Files show black shapes; the page has a style sheet.
const STYLE: PictureStyle = PictureStyle { rules: &[] };

fn limits([low, high]: [f64; 2]) -> Value {
    json!({ "low": low, "high": high })
}

fn about() -> Value {
    json!({
        "known": true, "supply": limits([1.0, 1.0]), "missing": [], "openAt": null, "counted": "residents", "basis": "points",
        "measure": "walk", "stepsUnknown": false, "outside": limits([0.0, 0.0]), "unplaced": limits([0.0, 0.0]), "uncompared": [], "unsnapped": [],
    })
}

fn region(level: &str, name: Option<&str>) -> Value {
    json!({ "level": level, "id": name, "name": name, "district": null, "municipality": null })
}

fn with(mut value: Value, more: Value) -> Value {
    let Value::Object(more) = more else {
        return value;
    };
    value.as_object_mut().unwrap().extend(more);
    value
}

fn libraries() -> DeskQuestion {
    DeskQuestion {
        places: PlacesAsked {
            kinds: vec!["library".to_owned()],
            ..PlacesAsked::default()
        },
        limit: LimitAsked::Minutes(4.0),
        ..DeskQuestion::default()
    }
}

fn in_words<T>(lang: &str, say: impl FnOnce(DeskWording<'_, IcuFormatter>) -> T) -> T {
    let atlas = crate::town::town();
    say(DeskWording {
        locale: Locale::of(lang),
        atlas: &atlas,
        life_domains: &[],
    })
}

fn chart(shown: ChartShown) -> DeskChart {
    let chart = match shown {
        ChartShown::Chart(chart) => Some(*chart),
        ChartShown::Reason(_) => None,
    };
    chart.unwrap()
}

fn reason(shown: ChartShown) -> String {
    let reason = match shown {
        ChartShown::Chart(_) => None,
        ChartShown::Reason(reason) => Some(reason),
    };
    reason.unwrap()
}

/// Compares the picture with a file of `tests/goldens`.
fn assert_golden(name: &str, chart: &DeskChart) {
    assert_text(name, &chart.picture.to_svg(STYLE, chart.picture.view[2]));
}

/// Compares with a file of `tests/goldens`; `UPDATE_GOLDENS=1` writes it.
fn assert_text(name: &str, text: &str) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/goldens");
    let path = format!("{folder}/{name}");
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        expected == text,
        "{name} differs; look at it after UPDATE_GOLDENS=1"
    );
}

/// People in bins of two minutes up to six, longer walks, none, and without a known position, in the whole and in one neighbourhood.
fn walks(whole: [[f64; 2]; 6]) -> DistributionAnswer {
    let row = |region: Value, [a, b, c, beyond, none, unplaced]: [[f64; 2]; 6]| {
        let figures = json!({
            "bins": Vec::from([a, b, c].map(limits)), "beyond": limits(beyond), "unreachable": limits(none), "unplaced": limits(unplaced),
        });
        with(region, figures)
    };
    let rows = [
        row(
            region("neighbourhood", Some("West")),
            [
                [1.0, 1.0],
                [0.0, 0.0],
                [0.0, 0.0],
                [0.0, 0.0],
                [0.0, 0.0],
                [0.0, 0.0],
            ],
        ),
        row(region("whole", None), whole),
    ];
    let answer = with(about(), json!({ "minutes": [2.0, 4.0, 6.0], "rows": rows }));
    read(&answer.to_string()).unwrap()
}

fn exactly(people: [f64; 6]) -> [[f64; 2]; 6] {
    people.map(|it| [it, it])
}

fn charted<'a>(question: &'a DeskQuestion, now: &'a DistributionAnswer) -> ChartedWalks<'a> {
    ChartedWalks {
        question,
        now,
        before: None,
        without: [None, Some(Bounds::exactly(42.0))],
        region: &RegionKey::Whole,
    }
}

/// The chart of walks in a language, 320 px wide.
fn walk_chart(lang: &str, charted: &ChartedWalks<'_>) -> DeskChart {
    chart(in_words(lang, |it| it.distribution_chart(charted, 320.0)))
}

#[test]
fn walks_with_bands_longer_walks_and_none_are_drawn() {
    let answer = walks([
        [120.0, 120.0],
        [300.0, 340.0],
        [0.0, 40.0],
        [30.0, 30.0],
        [12.0, 12.0],
        [5.0, 9.0],
    ]);
    let question = libraries();
    assert_golden("walks.svg", &walk_chart("nl", &charted(&question, &answer)));
}

#[test]
fn walks_before_and_after_a_plan_are_outlines_and_bars() {
    let before = walks(exactly([120.0, 300.0, 0.0, 30.0, 12.0, 0.0]));
    let after = walks(exactly([180.0, 260.0, 0.0, 22.0, 0.0, 0.0]));
    let question = libraries();
    let charted = ChartedWalks {
        before: Some(&before),
        without: [Some(Bounds::exactly(42.0)), Some(Bounds::exactly(22.0))],
        ..charted(&question, &after)
    };
    let chart = walk_chart("nl", &charted);
    assert_golden("walks-before-after.svg", &chart);
    assert_eq!(chart.table.columns, ["Minuten lopen", "Nu", "Daarna"]);
    assert_eq!(chart.table.rows[0], ["0 tot 2 minuten", "120", "180"]);
    let text = &chart.picture.description;
    assert!(
        text.contains("binnen 4 minuten lopen: nu 42 inwoners, daarna 22 inwoners."),
        "{text}"
    );
}

#[test]
fn the_text_of_each_chart_says_its_result_in_three_languages() {
    let walks = walks([
        [120.0, 120.0],
        [300.0, 340.0],
        [0.0, 40.0],
        [30.0, 30.0],
        [12.0, 12.0],
        [5.0, 9.0],
    ]);
    let question = libraries();
    let week = week(office_hours);
    let changes = changes(&[("West", [40.0, 60.0]), ("East", [-120.0, -120.0])]);
    let texts = ["nl", "en", "de"].map(|lang| {
        let charts = [
            walk_chart(lang, &charted(&question, &walks)),
            chart(week_chart(lang, &question, &week)),
            chart(change_chart(lang, &changes)),
        ];
        charts.map(|it| it.picture.description + "\n").concat()
    });
    assert_text("chart-texts.txt", &texts.join("\n"));
}

#[test]
fn where_two_bins_may_have_most_people_the_text_says_perhaps() {
    let answer = walks([
        [300.0, 320.0],
        [310.0, 310.0],
        [0.0, 0.0],
        [0.0, 0.0],
        [0.0, 0.0],
        [0.0, 0.0],
    ]);
    let question = libraries();
    let text = walk_chart("nl", &charted(&question, &answer))
        .picture
        .description;
    assert!(
        text.contains("is misschien 2 tot 4 minuten het vaakst: 310 inwoners."),
        "{text}"
    );
}

#[test]
fn a_selected_region_has_a_chart_of_its_own() {
    let answer = walks(exactly([120.0, 300.0, 0.0, 30.0, 12.0, 0.0]));
    let question = libraries();
    let west = RegionKey::Neighbourhood("West".to_owned());
    let charted = ChartedWalks {
        region: &west,
        ..charted(&question, &answer)
    };
    let chart = walk_chart("nl", &charted);
    assert!(chart.picture.title.starts_with("West. "));
    assert_eq!(chart.table.rows[0], ["0 tot 2 minuten", "1"]);
}

#[test]
fn without_places_or_people_the_reason_is_in_words() {
    let question = libraries();
    let nobody = walks(exactly([0.0; 6]));
    let shown = in_words("nl", |it| {
        it.distribution_chart(&charted(&question, &nobody), 320.0)
    });
    assert_eq!(reason(shown), "hier woont niemand");
    let mut unknown = walks(exactly([1.0; 6]));
    unknown.about.known = false;
    unknown.rows.clear();
    let shown = in_words("nl", |it| {
        it.distribution_chart(&charted(&question, &unknown), 320.0)
    });
    assert!(reason(shown).starts_with("Er zijn geen cijfers"));
}

#[test]
fn the_limit_is_between_two_bins_and_the_bins_are_few() {
    for minutes in [
        0.5, 1.0, 5.0, 7.0, 7.5, 10.0, 15.0, 20.0, 30.0, 45.0, 60.0, 240.0,
    ] {
        let question = DeskQuestion {
            limit: LimitAsked::Minutes(minutes),
            ..DeskQuestion::default()
        };
        let [step, longest] = distribution_bins(&question);
        assert!(
            longest >= minutes && longest / step <= 15.0,
            "{minutes}: {step} {longest}"
        );
        if minutes != 7.0 && minutes != 7.5 {
            assert_eq!((minutes / step).fract(), 0.0, "{minutes}: {step}");
        }
    }
    let metres = DeskQuestion {
        limit: LimitAsked::Metres(500.0),
        pace: PaceAsked::new(3.0, false).unwrap(),
        ..DeskQuestion::default()
    };
    // Ten minutes of 50 m.
    assert_eq!(distribution_bins(&metres), [2.0, 30.0]);
}

#[test]
fn a_question_for_several_places_says_that_some_reach_too_few() {
    let answer = walks(exactly([1.0; 6]));
    let question = DeskQuestion {
        rank: Rank(2),
        ..libraries()
    };
    let chart = walk_chart("nl", &charted(&question, &answer));
    assert_eq!(
        chart.table.rows[3][0],
        "Langer dan 6 minuten, of te weinig plekken"
    );
}

/// A week in which nobody loses a place but in some hours, with how many do.
fn week(lost: impl Fn(usize) -> [f64; 2]) -> WeekAnswer {
    let none = limits([0.0, 0.0]);
    let hours = (0..168).map(|hour| {
        let at = format!("2026-11-{:02}T{:02}:00", 23 + hour / 24, hour % 24);
        json!({
            "at": at, "lost": limits(lost(hour)), "total": none, "covered": none, "perhaps": none, "beyond": none, "never": none,
            "unplaced": none, "share": null,
        })
    });
    let mut worst: Vec<usize> = (0..168).filter(|it| lost(*it)[1] > 0.0).collect();
    worst.sort_by(|a, b| {
        lost(*b)[0]
            .total_cmp(&lost(*a)[0])
            .then(lost(*b)[1].total_cmp(&lost(*a)[1]))
    });
    let answer = with(
        about(),
        json!({ "hours": hours.collect::<Vec<_>>(), "worst": worst }),
    );
    read(&answer.to_string()).unwrap()
}

/// Places are open on weekdays from 9 to 17; of some the hours of Saturday are unknown.
fn office_hours(hour: usize) -> [f64; 2] {
    match (hour / 24, hour % 24) {
        (0..5, 9..17) => [0.0, 0.0],
        (5, 9..12) => [30.0, 200.0],
        (5, 12..17) => [0.0, 200.0],
        (_, 8..22) => [150.0, 150.0],
        _ => [200.0, 200.0],
    }
}

fn week_chart(lang: &str, question: &DeskQuestion, answer: &WeekAnswer) -> ChartShown {
    let charted = ChartedWeek { question, answer };
    in_words(lang, |it| it.week_chart(&charted, 320.0)).0
}

#[test]
fn a_week_has_classes_bands_and_the_hour_that_is_asked_for() {
    let question = DeskQuestion {
        time: TimeAsked::at("2026-11-28T10:30").unwrap(),
        ..libraries()
    };
    let chart = chart(week_chart("nl", &question, &week(office_hours)));
    assert_golden("week.svg", &chart);
    let labels: Vec<&str> = chart.legend.iter().map(|it| it.label.as_str()).collect();
    assert_eq!(
        labels,
        [
            "niemand",
            "minder dan 50",
            "50 tot 100",
            "100 tot 150",
            "150 of meer",
            "niet bekend",
            "Niet zeker: de klasse linksonder tot die rechtsboven",
            "Het uur van de vraag",
        ]
    );
    assert_eq!(chart.table.columns[..3], ["Uur", "maandag", "dinsdag"]);
    assert_eq!(chart.table.rows.len(), 24);
    assert_eq!(chart.table.rows[10][6], "30–200");
}

#[test]
fn where_hours_make_no_difference_or_are_unknown_a_sentence_says_so() {
    let always = week(|_| [0.0, 0.0]);
    let said = reason(week_chart("nl", &libraries(), &always));
    assert!(
        said.starts_with("Openingstijden maken hier geen verschil."),
        "{said}"
    );
    let unknown = week(|_| [0.0, 21.0]);
    let said = reason(week_chart("nl", &libraries(), &unknown));
    assert!(
        said.contains("Op elk uur zijn hoogstens 21 inwoners misschien zonder open plek."),
        "{said}"
    );
    let mut no_places = always;
    no_places.about.known = false;
    no_places.hours.clear();
    let said = reason(week_chart("nl", &libraries(), &no_places));
    assert!(said.starts_with("Er zijn geen cijfers"), "{said}");
}

#[test]
fn delft_has_no_chart_of_the_week_and_liechtenstein_has() {
    let question = DeskQuestion::default();
    for (name, has_chart) in [("delft", false), ("liechtenstein", true)] {
        let atlas = opened(name);
        let json = answer(&atlas, "week", r#"{"date":"2026-11-23"}"#).unwrap();
        let shown = week_chart("nl", &question, &read(&json).unwrap());
        assert_eq!(matches!(shown, ChartShown::Chart(_)), has_chart, "{name}");
    }
}

#[test]
fn the_day_of_a_week_is_its_monday() {
    assert_eq!(week_day("2026-11-29T23:59").as_deref(), Some("2026-11-23"));
    assert_eq!(week_day("2026-11-30T00:00").as_deref(), Some("2026-11-30"));
    assert_eq!(week_day("soon"), None);
}

/// What a plan changes in neighbourhoods.
fn changes(of: &[(&str, [f64; 2])]) -> CompareAnswer {
    let none = limits([0.0, 0.0]);
    let counts = json!({
        "total": limits([100.0, 100.0]), "covered": none, "perhaps": none, "beyond": none, "never": none, "unplaced": none, "share": none,
    });
    let rows = of.iter().map(|(name, difference)| {
        let figures = json!({
            "before": counts, "after": counts, "gained": none, "lost": none, "difference": limits(*difference),
        });
        with(region("neighbourhood", Some(name)), figures)
    });
    let answer = with(about(), json!({ "rows": rows.collect::<Vec<_>>() }));
    read(&answer.to_string()).unwrap()
}

fn change_chart(lang: &str, answer: &CompareAnswer) -> ChartShown {
    in_words(lang, |it| {
        it.change_chart(&libraries(), answer, RegionKind::Neighbourhood, 320.0)
    })
}

#[test]
fn changes_are_bars_to_both_sides_of_a_line() {
    let answer = changes(&[
        ("West", [40.0, 60.0]),
        ("East", [-120.0, -120.0]),
        ("Same", [0.0, 0.0]),
        ("Perhaps", [-10.0, 20.0]),
    ]);
    let chart = chart(change_chart("nl", &answer));
    assert_golden("changes.svg", &chart);
    let names: Vec<&str> = chart.table.rows.iter().map(|it| it[0].as_str()).collect();
    assert_eq!(names, ["East", "West", "Perhaps"]);
}

#[test]
fn of_many_changes_the_ten_largest_are_shown() {
    let names: Vec<String> = (1..=12).map(|it| format!("N{it}")).collect();
    let all: Vec<(&str, [f64; 2])> = names
        .iter()
        .zip(1..)
        .map(|(name, of)| (name.as_str(), [f64::from(of); 2]))
        .collect();
    let chart = chart(change_chart("nl", &changes(&all)));
    assert_eq!(chart.table.rows.len(), 10);
    assert_eq!(chart.table.rows[0][0], "N12");
    assert_eq!(
        chart.notes,
        ["Dit zijn de 10 grootste verschillen. In 12 gebieden verandert iets."]
    );
}

#[test]
fn a_plan_that_changes_nothing_has_a_sentence_for_a_chart() {
    let said = reason(change_chart("nl", &changes(&[("West", [0.3, 0.3])])));
    assert_eq!(
        said,
        "Het plan verandert in geen enkel gebied hoeveel mensen een plek hebben."
    );
}
