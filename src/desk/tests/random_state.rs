//! Random states of the desk in the town.

// Test helpers may panic.
#![allow(clippy::unwrap_used)]

use crate::town::{BENCH, LIBRARY, at, town};
use access::NewPlace;
use atlas::{KeyStatus, LonLat, Wheelchair};
use desk::{
    AgeAsked, ClassRule, DeskQuestion, DeskState, DeskView, LimitAsked, MapFigure, PaceAsked,
    PlacesAsked, Plan, PlanEdit, Rank, RegionKey, TableColumn, TableColumns, TableSort, TimeAsked,
    ViewLevel,
};
use fastrand::Rng;

/// Texts that a link must escape.
const TEXTS: [&str; 5] = ["Café de Zaak", "a_b ~c=d,e!f", "é€ 100%", "x  y", "أهلا"];

pub fn random_state(random: &mut Rng) -> DeskState {
    DeskState {
        question: question(random),
        plan: plan(random),
        view: view(random),
    }
}

fn some<T: Clone>(random: &mut Rng, of: &[T]) -> Vec<T> {
    of.iter()
        .filter(|_| random.u8(0..3) == 0)
        .cloned()
        .collect()
}

fn ids(random: &mut Rng, of: &[&str]) -> Vec<String> {
    let some = some(random, of);
    some.into_iter().map(str::to_owned).collect()
}

fn one<T: Clone>(random: &mut Rng, of: &[T]) -> T {
    of[random.usize(..of.len())].clone()
}

fn question(random: &mut Rng) -> DeskQuestion {
    let minutes = LimitAsked::minutes(f64::from(random.u16(1..=480)) / 2.0);
    let metres = LimitAsked::metres(f64::from(random.u16(1..=20_000)));
    let time = TimeAsked::at(&format!("2026-{:02}-21T14:30", random.u8(1..=12)));
    let speed = f64::from(random.u8(5..=150)) / 10.0;
    DeskQuestion {
        places: PlacesAsked {
            kinds: ids(random, &["library", "bench", "toilets"]),
            domains: ids(random, &["meeting", "culture"]),
            life_domains: ids(random, &["meeting", "health"]),
            layers: ids(random, &["formal", "informal"]),
            needs: ids(random, &["wheelchair", "for:older", "no-fee"]),
            conditional: random.bool(),
        },
        age: one(
            random,
            &[AgeAsked::All, AgeAsked::Under15, AgeAsked::From65],
        ),
        limit: one(
            random,
            &[LimitAsked::default(), minutes.unwrap(), metres.unwrap()],
        ),
        time: one(random, &[TimeAsked::Any, TimeAsked::Now, time.unwrap()]),
        pace: PaceAsked::new(speed, random.bool()).unwrap(),
        rank: Rank::new(random.u32(1..=100)).unwrap(),
    }
}

fn view(random: &mut Rng) -> DeskView {
    let mut limits: Vec<f64> = (0..random.usize(1..=6))
        .map(|_| f64::from(random.u16(..)) / 1e3)
        .collect();
    limits.sort_by(f64::total_cmp);
    limits.dedup();
    let count = random.u8(2..=7);
    let rules = [
        ClassRule::quantiles(count).unwrap(),
        ClassRule::equal_steps(count).unwrap(),
        ClassRule::limits(limits).unwrap(),
    ];
    let regions = ["East", "West"].map(|id| RegionKey::Neighbourhood(id.to_owned()));
    let [east, west] = regions;
    let district = RegionKey::District {
        name: "Old, East".to_owned(),
        municipality: Some("Delft".to_owned()),
    };
    let mut view = DeskView {
        figure: one(random, &MapFigure::ALL),
        level: ViewLevel::Neighbourhood,
        classes: one(random, &rules),
        isochrones: random.bool(),
        columns: TableColumns::new(some(random, &TableColumn::ALL)),
        sort: TableSort {
            column: one(random, &TableColumn::ALL.map(Some)).filter(|_| random.bool()),
            descending: random.bool(),
        },
        selected: one(random, &[None, Some(east), Some(RegionKey::Whole)]),
        compared: one(random, &[RegionKey::Whole, west, district]),
    };
    view.show_level(one(
        random,
        &[ViewLevel::Neighbourhood, ViewLevel::District],
    ));
    view
}

fn position(random: &mut Rng) -> LonLat {
    let degrees = |random: &mut Rng| f64::from(random.u32(0..10_000)) / 1e6;
    at(5.0 + degrees(random), 52.0 + degrees(random))
}

/// A plan after random changes, of which some make no sense and are refused.
fn plan(random: &mut Rng) -> Plan {
    let town = town();
    let mut plan = Plan::default();
    for _ in 0..random.u8(0..8) {
        let new = plan.next_id(&town);
        let place = one(random, &[BENCH, LIBRARY, "new/1", "new/2"]).to_owned();
        let text = one(random, &TEXTS).to_owned();
        let edit = match random.u8(0..7) {
            0 => PlanEdit::Close { place },
            1 => PlanEdit::Move {
                place,
                to: position(random),
            },
            2 => PlanEdit::Hours {
                place,
                opening_hours: one(
                    random,
                    &[None, Some("Mo-Fr 09:00-17:00; PH off".to_owned())],
                ),
            },
            3 => PlanEdit::CloseStreet {
                at: position(random),
                street: one(random, &[None, Some(text)]),
            },
            4 => PlanEdit::Rename(text),
            _ => PlanEdit::Open(Box::new(opened(new, random))),
        };
        // What is refused changes nothing.
        let _ = plan.edit(edit, &town);
    }
    plan
}

fn opened(id: String, random: &mut Rng) -> NewPlace {
    let id = one(random, &[id, "my own/!".to_owned()]);
    let flag = [None, Some(true), Some(false)];
    let name = one(random, &TEXTS).to_owned();
    NewPlace {
        name: one(random, &[None, Some(name)]),
        opening_hours: one(random, &[None, Some("24/7".to_owned())]),
        key: one(random, &[None, Some(KeyStatus::Conditional)]),
        wheelchair: one(random, &[None, Some(Wheelchair::Limited)]),
        toilets: one(random, &flag),
        fee: one(random, &flag),
        indoor: one(random, &flag),
        layer: one(random, &[None, Some("formal".to_owned())]),
        domains: ids(random, &["meeting", "culture"]),
        audiences: ids(random, &["older", "children"]),
        capacity: one(random, &[None, Some(30)]),
        ..NewPlace::new(id, "bench", position(random))
    }
}
