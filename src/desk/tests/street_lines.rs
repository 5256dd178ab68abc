//! Streets as lines: drawn where the engine says, and described in words.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::atlases::opened;
use crate::town::town;
use access::Scenario;
use desk::answers::{IsochroneAnswer, SeatsAnswer, read};
use desk::map::{MapGeometry, MapLegend, reach_layer, seat_layer};
use desk::{DeskQuestion, EngineQuestion, RegionKey, SvgElement};
use i18n::Locale;
use i18n::native::IcuFormatter;
use planner::answer;
use serde_json::{Value, json};

fn dutch() -> Locale<IcuFormatter> {
    Locale::of("nl")
}

/// Figures of streets: so many metres with a place near, perhaps with one, and in all.
fn street(within: f64, perhaps: f64, total: f64) -> Value {
    json!({"total": total, "within": within, "perhaps": perhaps, "gap": null})
}

/// An answer about the town with these rows and lines.
fn answer_of(rows: &Value, lines: &Value) -> String {
    let limits = json!({"low": 0, "high": 0});
    let mut all = json!({
        "known": true, "supply": limits, "missing": [], "openAt": null, "counted": "residents",
        "basis": "points", "measure": "walk", "stepsUnknown": false, "outside": limits, "unplaced": limits,
        "uncompared": [], "unsnapped": [], "rows": rows,
    });
    let members = all.as_object_mut().unwrap();
    members.extend(lines.as_object().unwrap().clone());
    all.to_string()
}

fn reach(rows: &Value) -> IsochroneAnswer {
    let lines = json!({
        "linesWithin": [[5_000_000, 52_005_000, 5_000, 0], [0, 5_000, 5_000, 0]],
        "linesPerhaps": [[5_015_000, 52_005_000, 1_000, 0]],
    });
    read(&answer_of(rows, &lines)).unwrap()
}

fn paths(layer: &SvgElement) -> Vec<(&str, &str)> {
    let paths = layer.children.iter();
    paths
        .map(|it| (it.class.as_str(), it.attribute("d").unwrap().as_str()))
        .collect()
}

/// The town is 0.02 degrees wide: 4,096 units.
#[test]
fn lines_are_where_the_engine_says() {
    let geometry = MapGeometry::new(&town());
    let layer = reach_layer(&reach(&json!([])), &geometry, false);
    let [(perhaps, _), (near, path)] = paths(&layer)[..] else {
        unreachable!("two paths")
    };
    assert_eq!((perhaps, near), ("near-line perhaps", "near-line"));
    // From the western border to the middle of West, and from there, 0.005 degrees further north, to the border of East.
    let lines: Vec<&str> = path.split('M').skip(1).collect();
    assert!(
        lines[0].starts_with("0 ") && lines[0].contains("l1024 0"),
        "{path}"
    );
    assert!(
        lines[1].starts_with("1024 0") && lines[1].contains("l1024 0"),
        "{path}"
    );
    // Close up each has a rim below it.
    let close = reach_layer(&reach(&json!([])), &geometry, true);
    let classes: Vec<&str> = paths(&close).iter().map(|it| it.0).collect();
    assert_eq!(
        classes,
        [
            "line-rim",
            "near-line perhaps close",
            "line-rim",
            "near-line close"
        ]
    );
}

#[test]
fn a_legend_says_how_much_street_it_is_of_the_selected_region() {
    let whole = json!({"level": "whole", "street": street(800.0, 0.0, 1_000.0)});
    let west = json!({"level": "neighbourhood", "id": "West", "name": "West", "street": street(100.0, 50.0, 300.0)});
    let answer = reach(&json!([west, whole]));
    let legend =
        |selected: Option<&RegionKey>| MapLegend::of_reach(&answer, selected, dutch()).unwrap();
    let all = legend(None);
    assert_eq!(all.title, "Straten met een plek binnen de grens");
    let counts =
        |it: &MapLegend| -> Vec<String> { it.entries.iter().map(|it| it.count.clone()).collect() };
    assert_eq!(counts(&all), ["800 meter van 1 kilometer straat"]);
    let key = RegionKey::Neighbourhood("West".to_owned());
    let own = legend(Some(&key));
    assert_eq!(own.title, "Straten met een plek binnen de grens: West");
    assert_eq!(
        counts(&own),
        [
            "100 meter van 300 meter straat",
            "50 meter van 300 meter straat"
        ]
    );
    // Where nothing is known of places there is none.
    assert_eq!(MapLegend::of_reach(&reach(&json!([])), None, dutch()), None);
}

#[test]
fn the_longest_stretch_without_a_seat_is_one_length_or_two() {
    let metres = |it: Option<u32>| it.map(|it| json!({"metres": it, "lon": null, "lat": null}));
    let legend = |least, most| {
        let longest = json!({"least": metres(least), "most": metres(most)});
        let row =
            json!({"level": "whole", "street": street(200.0, 0.0, 900.0), "longest": longest});
        let answer: SeatsAnswer = read(&answer_of(&json!([row]), &json!({}))).unwrap();
        MapLegend::of_seats(&answer, None, dutch()).unwrap()
    };
    let text = |least, most| legend(least, most).method;
    assert_eq!(
        text(Some(400), Some(400)),
        "Langste stuk zonder zitplek: 400 meter."
    );
    assert_eq!(
        text(Some(400), None),
        "Langste stuk zonder zitplek: 400 meter of meer."
    );
    let band = text(Some(400), Some(900));
    assert!(band.contains("400") && band.contains("900"), "{band}");
    assert_eq!(text(None, None), "");
    let count = &legend(None, None).entries[0].count;
    assert_eq!(count, "700 meter van 900 meter straat");
}

/// Answers of the engine about an atlas are drawn, each street once.
#[test]
fn answers_of_the_engine_are_drawn() {
    let country = opened("liechtenstein");
    let geometry = MapGeometry::new(country.atlas());
    let question = DeskQuestion::default();
    let ask = |asked: EngineQuestion, lines: bool| {
        let mut members = question.for_engine(asked, &Scenario::default());
        if lines {
            members.insert("lines".to_owned(), true.into());
        }
        answer(&country, asked.name(), &Value::Object(members).to_string()).unwrap()
    };
    let reach: IsochroneAnswer = read(&ask(EngineQuestion::Isochrone, false)).unwrap();
    let layer = reach_layer(&reach, &geometry, false);
    assert_eq!(layer.children.len(), 2);
    let lines = |it: &SvgElement| it.attribute("d").unwrap().matches('M').count();
    let drawn: usize = layer.children.iter().map(lines).sum();
    let all = reach.lines_within.positions().count() + reach.lines_perhaps.positions().count();
    assert_eq!(drawn, all);
    let seats: SeatsAnswer = read(&ask(EngineQuestion::Seats, true)).unwrap();
    assert!(!seat_layer(&seats, &geometry, false).children.is_empty());
    let without: SeatsAnswer = read(&ask(EngineQuestion::Seats, false)).unwrap();
    assert!(seat_layer(&without, &geometry, false).children.is_empty());
}
