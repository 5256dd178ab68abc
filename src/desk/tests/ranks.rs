//! Ranked lists, of answers of the engine about an atlas and of answers that are written by hand.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::atlases::opened;
use desk::answers::{BestAnswer, BestBound, ClosingAnswer, read};
use desk::{DeskQuestion, DeskWording, EngineQuestion, PlacesAsked, Plan};
use i18n::Locale;
use i18n::native::IcuFormatter;
use planner::{PlannerAtlas, answer};
use serde_json::Value;

fn libraries() -> DeskQuestion {
    DeskQuestion {
        places: PlacesAsked {
            kinds: vec!["library".to_owned()],
            ..PlacesAsked::default()
        },
        ..DeskQuestion::default()
    }
}

fn asked(atlas: &PlannerAtlas, which: EngineQuestion, count: Option<u32>) -> String {
    let mut members = libraries().for_engine(which, Plan::default().scenario());
    members.extend(count.map(|it| ("count".to_owned(), it.into())));
    answer(atlas, which.name(), &Value::from(members).to_string()).unwrap()
}

fn dutch(atlas: &PlannerAtlas) -> DeskWording<'_, IcuFormatter> {
    DeskWording {
        locale: Locale::of("nl"),
        atlas: atlas.atlas(),
        life_domains: atlas.life_domains(),
    }
}

#[test]
fn the_library_that_most_people_would_lose_comes_first() {
    let atlas = opened("liechtenstein");
    let closing: ClosingAnswer = read(&asked(&atlas, EngineQuestion::Closing, None)).unwrap();
    let plan = Plan::default();
    let ranks = dutch(&atlas).closing_ranks(&closing, &plan.sites(atlas.atlas()));
    let first = &ranks[0];
    assert_eq!(first.kind, "Bibliotheek");
    let most = closing
        .places
        .iter()
        .map(|it| it.last.low)
        .fold(0.0, f64::max);
    let row = closing.places.iter().find(|it| it.id == first.place);
    assert_eq!(row.unwrap().last.low, most);
    // Places that nobody would miss are no part of the list.
    assert!(
        ranks
            .iter()
            .all(|it| it.last != "0" || it.last_of_kind != "0")
    );
}

#[test]
fn new_places_are_named_by_position_and_neighbourhood() {
    let atlas = opened("liechtenstein");
    let best: BestAnswer = read(&asked(&atlas, EngineQuestion::Best, Some(2))).unwrap();
    let ranks = dutch(&atlas).best_ranks(&best);
    assert_eq!(ranks.len(), 2);
    for rank in &ranks {
        assert!(
            rank.region.is_some() && rank.name.ends_with(')'),
            "{rank:?}"
        );
    }
    let kinds = dutch(&atlas).new_kinds(&libraries());
    assert_eq!(kinds, [("library".to_owned(), "Bibliotheek".to_owned())]);
}

#[test]
fn only_a_proven_best_is_called_the_best() {
    let atlas = opened("liechtenstein");
    let mut best: BestAnswer = read(&asked(&atlas, EngineQuestion::Best, Some(1))).unwrap();
    let mut said = |is_best_possible, gap_percent| {
        best.optimality = Some(BestBound {
            is_best_possible,
            gap_percent,
        });
        dutch(&atlas).best_bound(&best).unwrap()
    };
    assert_eq!(
        said(true, 0.0),
        "Volgens dit rekenmodel kan het niet beter."
    );
    // Rounded up: a bound that is too low would be wrong.
    assert_eq!(
        said(false, 0.01),
        "Het beste dat kan is hoogstens 0,1% meer."
    );
}

#[test]
fn an_atlas_without_such_places_has_no_lists() {
    // The data of Ermelo has no library: that does not say that there is none.
    let atlas = opened("ermelo");
    let closing: ClosingAnswer = read(&asked(&atlas, EngineQuestion::Closing, None)).unwrap();
    let best: BestAnswer = read(&asked(&atlas, EngineQuestion::Best, Some(1))).unwrap();
    assert!(!closing.about.known && !best.about.known);
    let plan = Plan::default();
    let ranks = dutch(&atlas).closing_ranks(&closing, &plan.sites(atlas.atlas()));
    assert_eq!(ranks, []);
    assert_eq!(dutch(&atlas).best_bound(&best), None);
}
