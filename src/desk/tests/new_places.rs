//! New places that meet what the question asks of places.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::town::{at, town};
use access::{NewPlace, PlaceChoice, Scenario, ScenarioStep, Sites, Supply};
use atlas::NeedStatus;
use desk::{DeskQuestion, TimeAsked};

fn needs(all: &[&str]) -> DeskQuestion {
    let mut question = DeskQuestion::default();
    question.places.needs = all.iter().map(|it| (*it).to_owned()).collect();
    question
}

fn library() -> NewPlace {
    NewPlace::new("new/1", "library", at(5.004, 52.002))
}

#[test]
fn a_place_that_meets_the_question_counts_for_certain() {
    let town = town();
    let audience = format!("for:{}", town.taxonomy().audiences[0].id);
    let question = needs(&["wheelchair", "indoors", "no-fee", "toilet", &audience]);
    let needs = &question.places.needs;
    let choice = PlaceChoice {
        needs: needs
            .iter()
            .map(|it| town.taxonomy().need(it).unwrap())
            .collect(),
        ..PlaceChoice::default()
    };
    let status = |place: NewPlace| {
        let steps = vec![ScenarioStep::Open(Box::new(place))];
        let plan = Scenario { title: None, steps };
        let sites = Sites::after(&plan, &town).unwrap();
        Supply::new(&sites, &choice, None).status(sites.by_id("new/1").unwrap())
    };
    let mut place = library();
    assert_ne!(status(place.clone()), NeedStatus::Yes);
    question.meet(&mut place);
    assert_eq!(status(place), NeedStatus::Yes);
}

#[test]
fn what_is_stated_of_a_place_stays() {
    let mut question = needs(&["toilet"]);
    question.time = TimeAsked::Now;
    let mut place = library();
    place.toilets = Some(false);
    place.opening_hours = Some("Mo 09:00-17:00".to_owned());
    let stated = place.clone();
    question.meet(&mut place);
    assert_eq!(place, stated);
}

#[test]
fn a_place_is_always_open_where_a_time_is_asked_for() {
    let mut question = DeskQuestion::default();
    let mut place = library();
    question.meet(&mut place);
    assert_eq!(place, library());
    assert!(!question.asks_more_of_places());
    question.time = TimeAsked::Now;
    question.meet(&mut place);
    assert_eq!(place.opening_hours.as_deref(), Some("24/7"));
    assert!(question.asks_more_of_places());
}
