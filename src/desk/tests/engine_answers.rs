//! The engine takes the desk's questions, and the desk reads its answers, on all atlases.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::atlases::opened;
use access::{NewPlace, Scenario, ScenarioStep};
use atlas::LonLat;
use desk::answers::{
    ClosingAnswer, CompareAnswer, CoverageAnswer, DistributionAnswer, GapsAnswer, RegionKind,
    SeatsAnswer, SupplyAnswer, WalksAnswer, WeekAnswer, read,
};
use desk::{
    AgeAsked, DeskQuestion, EngineQuestion, LimitAsked, PaceAsked, PlacesAsked, Rank, RegionKey,
    lacks_ages,
};
use planner::{PlannerAtlas, answer};
use serde_json::Value;

const ATLASES: [&str; 4] = ["delft", "drechtsteden", "ermelo", "liechtenstein"];

fn ask(atlas: &PlannerAtlas, asked: EngineQuestion, of: &DeskQuestion, plan: &Scenario) -> String {
    let members = Value::Object(of.for_engine(asked, plan));
    answer(atlas, asked.name(), &members.to_string()).unwrap()
}

fn whole(answer: &CoverageAnswer) -> f64 {
    let mut rows = answer.rows.iter();
    let whole = rows.find(|it| it.region.level == RegionKind::Whole);
    whole.unwrap().figures.covered.low
}

#[test]
fn the_desk_reads_the_answers_of_the_engine_on_all_atlases() {
    for name in ATLASES {
        let atlas = opened(name);
        let question = DeskQuestion::default();
        let none = Scenario::default();
        let text = |asked| ask(&atlas, asked, &question, &none);
        let coverage: CoverageAnswer = read(&text(EngineQuestion::Coverage)).unwrap();
        let walks: WalksAnswer = read(&text(EngineQuestion::Walks)).unwrap();
        let gaps: GapsAnswer = read(&text(EngineQuestion::Gaps)).unwrap();
        let closing: ClosingAnswer = read(&text(EngineQuestion::Closing)).unwrap();
        let supply: SupplyAnswer = read(&text(EngineQuestion::FloatingCatchment)).unwrap();
        let mut week = question.for_engine(EngineQuestion::Week, &none);
        week.insert("date".to_owned(), "2026-11-23".into());
        let week = answer(&atlas, "week", &Value::Object(week).to_string()).unwrap();
        let week: WeekAnswer = read(&week).unwrap();
        assert_eq!(coverage.rows.len(), supply.rows.len(), "{name}");
        if atlas.network().is_some() {
            let seats: SeatsAnswer = read(&text(EngineQuestion::Seats)).unwrap();
            // Where nothing is known of a kind there are no rows.
            let is_known = seats.about.known;
            assert_eq!(seats.rows.is_empty(), !is_known, "{name}");
        }
        assert_eq!(week.hours.len(), 168, "{name}");
        assert!(whole(&coverage) > 0.0, "{name}");
        assert_eq!(coverage.rows.len(), walks.rows.len(), "{name}");
        assert_eq!(coverage.about, gaps.about, "{name}");
        let distribution: DistributionAnswer = read(&text(EngineQuestion::Distribution)).unwrap();
        assert_eq!(distribution.minutes.len(), 30, "{name}");
        for (row, walks) in distribution.rows.iter().zip(&walks.rows) {
            assert_eq!((&row.region, row.bins.len()), (&walks.region, 30), "{name}");
            assert_eq!(row.unreachable, walks.unreachable, "{name}");
        }
        assert_eq!(distribution.rows.len(), walks.rows.len(), "{name}");
        for row in &distribution.rows {
            let mut of_region = question.for_engine(EngineQuestion::Distribution, &none);
            let region = RegionKey::of(&row.region).member();
            of_region.insert("region".to_owned(), region);
            let only = Value::Object(of_region).to_string();
            let only = answer(&atlas, "distribution", &only).unwrap();
            let only: DistributionAnswer = read(&only).unwrap();
            assert_eq!(only.rows, std::slice::from_ref(row), "{name}");
        }
        assert!(!closing.places.is_empty(), "{name}");
    }
}

#[test]
fn a_plan_that_opens_a_bench_covers_no_fewer_people() {
    let atlas = opened("delft");
    let question = DeskQuestion {
        age: AgeAsked::From65,
        limit: LimitAsked::Metres(200.0),
        pace: PaceAsked {
            speed: 3.0,
            step_free: true,
        },
        rank: Rank(2),
        ..DeskQuestion::default()
    };
    let at = LonLat::new(4.3571, 52.0116).unwrap();
    let plan = Scenario {
        title: None,
        steps: vec![ScenarioStep::Open(Box::new(NewPlace::new(
            "new/1", "bench", at,
        )))],
    };
    let before = ask(
        &atlas,
        EngineQuestion::Coverage,
        &question,
        &Scenario::default(),
    );
    let after = ask(&atlas, EngineQuestion::Coverage, &question, &plan);
    let compared = ask(&atlas, EngineQuestion::Compare, &question, &plan);
    let [before, after] = [&before, &after].map(|it| read::<CoverageAnswer>(it).unwrap());
    let compared: CompareAnswer = read(&compared).unwrap();
    let whole_row = compared.rows.last().unwrap();
    assert_eq!(whole_row.region.level, RegionKind::Whole);
    assert!(whole(&after) >= whole(&before));
    assert_eq!(whole_row.before.covered.low, whole(&before));
    assert_eq!(whole_row.after.covered.low, whole(&after));
    assert_eq!(whole_row.lost.high, 0.0);
}

/// Liechtenstein has addresses, which have no age. A plan that makes no sense is refused for another reason.
#[test]
fn a_question_for_an_age_that_nothing_is_known_of_has_a_reason_of_its_own() {
    let atlas = opened("liechtenstein");
    let question = DeskQuestion {
        age: AgeAsked::From65,
        ..DeskQuestion::default()
    };
    let refused = |question: &DeskQuestion, plan: &Scenario| {
        let asked = EngineQuestion::Coverage;
        let members = Value::Object(question.for_engine(asked, plan));
        let refused = answer(&atlas, asked.name(), &members.to_string()).unwrap_err();
        format!("{refused:?}")
    };
    assert!(lacks_ages(&refused(&question, &Scenario::default())));
    let plan = Scenario {
        title: None,
        steps: vec![ScenarioStep::Close {
            place: "no/such".to_owned(),
        }],
    };
    assert!(!lacks_ages(&refused(&DeskQuestion::default(), &plan)));
}

/// The column and the map of seats are about benches, also where the question is about libraries.
#[test]
fn seats_along_streets_are_those_of_the_atlas_whatever_places_are_asked_for() {
    let atlas = opened("liechtenstein");
    let none = Scenario::default();
    let libraries = DeskQuestion {
        places: PlacesAsked {
            kinds: vec!["library".to_owned()],
            conditional: true,
            ..PlacesAsked::default()
        },
        age: AgeAsked::From65,
        ..DeskQuestion::default()
    };
    let seats = |of: &DeskQuestion| ask(&atlas, EngineQuestion::Seats, of, &none);
    assert_eq!(seats(&libraries), seats(&DeskQuestion::default()));
}
