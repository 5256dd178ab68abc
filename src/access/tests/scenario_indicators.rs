//! Every indicator answers for a scenario as for an atlas that was made with its places and streets, on seeded random worlds.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::{
    World, atlas_of, position, random_at, random_scenario, random_world, with_areas,
};
use access::{
    AgeGroup, Analysis, CandidateSites, ChoiceFigures, DistanceDecay, HOURS_OF_WEEK, NewPlace,
    PlaceChoice, Regions, Scenario, ScenarioStep, SiteHours, SitingModel, SitingQuestion, Supply,
    WalkStatistics,
};
use atlas::{KeyStatus, LonLat, PlaceIndex};
use fastrand::Rng;
use hours::{Calendar, LocalTime, TimeZone};
use std::fmt::Debug;
use streets::{Pace, WalkingNetwork};

/// The figures of each indicator, by its name. Places are named by their id, as their index differs.
fn figures(analysis: &Analysis<'_>, candidates: &[LonLat]) -> Vec<(&'static str, String)> {
    let (pace, group) = (Pace::default(), AgeGroup::All);
    let limit = pace.within(3.0);
    let sites = analysis.sites();
    let demand = analysis.demand();
    let regions = Regions::new(analysis.atlas());
    let supply = Supply::new(sites, &PlaceChoice::default(), None);
    let text = |it: &dyn Debug| format!("{it:?}");
    let id = |it: PlaceIndex| sites.get(it).unwrap().place.id.clone();

    let walks = analysis.walk_intervals(&supply, pace, 2);
    let statistics = WalkStatistics::of_regions(demand, &walks, &regions, group);
    let choice = analysis.choice(&supply, pace, limit);
    let kinds = ChoiceFigures::of_regions(demand, &choice.kinds, &regions, group);
    let closing = analysis.closing_test(&supply, pace, limit);
    let mut losses: Vec<String> = closing
        .losses
        .iter()
        .map(|it| format!("{} {:?} {:?}", id(it.place), it.of_any, it.of_kind))
        .collect();
    losses.sort();
    let seats = Supply::new(
        sites,
        &PlaceChoice::seats(analysis.atlas().taxonomy()),
        None,
    );
    let norm = streets::Length::from_metres(125.0);
    let spacing = analysis.seat_spacing(&seats, pace, norm, group);
    let spacing = spacing.map(|it| (it.neighbourhoods, it.outside, it.streets));
    let decay = DistanceDecay::gaussian(limit);
    let catchment = analysis.floating_catchment(&supply, pace, &decay, group);
    // Sums of floating-point numbers in the order of places, which differs.
    let short = |it: f64| format!("{it:.9e}");
    let scores = catchment.scores.iter();
    let scores: Vec<_> = scores
        .map(|it| (short(it.low), it.high.map(short)))
        .collect();
    let calendar = Calendar::new(TimeZone::fixed(60));
    let date = LocalTime::read("2026-11-25T00:00").unwrap();
    let hours = SiteHours::new(sites);
    let week = analysis.coverage_by_clock(&supply, &hours, &calendar, date, pace, limit);
    let week: Vec<_> = (0..HOURS_OF_WEEK).map(|hour| week.reached(hour)).collect();
    let chosen = CandidateSites::chosen(candidates.to_vec());
    let best = [SitingModel::Covering, SitingModel::Median].map(|model| {
        let question = SitingQuestion {
            model,
            supply: &supply,
            candidates: &chosen,
            count: 2,
            pace,
            limit,
            group,
        };
        let best = analysis.best_places(&question).unwrap();
        (best.places, best.optimality, best.before, best.after)
    });
    vec![
        ("walk", text(&statistics)),
        ("choice", text(&(choice, kinds))),
        ("closing test", losses.join("\n")),
        ("seat spacing", text(&spacing)),
        ("floating catchment", text(&scores)),
        ("clock", text(&week)),
        ("best places", text(&best)),
    ]
}

#[test]
fn every_indicator_after_a_scenario_equals_that_of_an_atlas_made_with_it() {
    let mut changed: Vec<(&str, usize)> = Vec::new();
    for seed in 0..60 {
        let mut random = Rng::with_seed(seed);
        let mut world = with_areas(random_world(seed), &mut random);
        let (mut scenario, places) = random_scenario(&world, &mut random);
        let mut edges = Vec::new();
        match random.u8(..4) {
            0 => world.network = None,
            1 => {
                let streets = world.network.as_ref().unwrap().streets();
                edges.push(random.u32(..streets.network_edges().count() as u32));
                let edge = streets.network_edge(edges[0]).unwrap();
                let line: Vec<_> = edge.geometry().collect();
                let middle = |a: f64, b: f64| f64::midpoint(a, b);
                let (lon, lat) = (middle(line[0].x, line[1].x), middle(line[0].y, line[1].y));
                let at = LonLat::new(lon, lat).unwrap();
                let step = ScenarioStep::CloseStreet { at, street: None };
                scenario.steps.push(step);
            }
            _ => {}
        }
        let base = world.analysis();
        let after = base.with(&scenario).unwrap();
        let atlas = atlas_of(&world.atlas, places);
        let streets = world.network.as_ref().map(|it| it.streets());
        let made = World {
            network: streets.map(|it| WalkingNetwork::new(it.without_edges(&edges), &atlas)),
            atlas,
            population: world.population.clone(),
        };
        let candidates: Vec<LonLat> = (0..8).map(|_| position(random_at(&mut random))).collect();
        let [base, after, made] =
            [&base, &after, &made.analysis()].map(|it| figures(it, &candidates));
        for ((base, after), made) in base.iter().zip(&after).zip(&made) {
            assert_eq!(after, made, "seed {seed}");
            match changed.iter_mut().find(|it| it.0 == base.0) {
                Some((_, count)) => *count += usize::from(base != after),
                None => changed.push((base.0, usize::from(base != after))),
            }
        }
    }
    for (indicator, count) in changed {
        assert!(count > 15, "{indicator} changed in {count} scenarios only");
    }
}

/// A place is opened and closed again, another is moved away and back, and has other hours for a while.
#[test]
fn steps_that_are_taken_back_leave_every_indicator_as_it_was() {
    let mut changed = 0;
    for seed in 0..25 {
        let mut random = Rng::with_seed(seed);
        let world = random_world(seed);
        let base = world.analysis();
        let mut somewhere = || position(random_at(&mut random));
        let candidates: Vec<LonLat> = (0..6).map(|_| somewhere()).collect();
        let new = NewPlace {
            key: Some(KeyStatus::Free),
            ..NewPlace::new("new/1", "library", somewhere())
        };
        let close = ScenarioStep::Close {
            place: "new/1".to_owned(),
        };
        let mut steps = vec![ScenarioStep::Open(Box::new(new)), close];
        // The position of a scenario has 7 decimals: the place stands there from the beginning.
        let mut unmoved = Scenario::default();
        if let Some(place) = world.atlas.places().first() {
            let to = |to| ScenarioStep::Move {
                place: place.id.clone(),
                to,
            };
            let hours = |hours: Option<&str>| ScenarioStep::Hours {
                place: place.id.clone(),
                opening_hours: hours.map(str::to_owned),
            };
            let before = place.opening_hours();
            unmoved.steps.push(to(place.shape.anchor()));
            steps.extend([to(somewhere()), to(place.shape.anchor())]);
            steps.extend([hours(Some("Su 03:00-04:00")), hours(before)]);
        }
        let mut scenario = Scenario {
            steps,
            ..Scenario::default()
        };
        let now = figures(&base.with(&unmoved).unwrap(), &candidates);
        let after = base.with(&scenario).unwrap();
        assert_eq!(figures(&after, &candidates), now, "seed {seed}");
        scenario.steps.truncate(1);
        let opened = base.with(&scenario).unwrap();
        changed += usize::from(figures(&opened, &candidates) != now);
    }
    assert!(changed > 15, "{changed}");
}
