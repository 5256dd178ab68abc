//! A scenario gives the figures of an atlas that was made with its places and streets, on seeded random worlds.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::{World, atlas_of, random_scenario, random_world, with_areas, with_residents};
use access::{AgeGroup, Analysis, PlaceChoice, ScenarioStep, Supply};
use atlas::{NeedStatus, PlaceIndex};
use fastrand::Rng;
use streets::{Pace, WalkingNetwork};

/// For each demand point all places by cost, then id, and the coverage of each neighbourhood.
fn figures(analysis: &Analysis<'_>) -> String {
    let sites = analysis.sites();
    let supply = Supply::new(sites, &PlaceChoice::default(), None);
    let mut figures = String::new();
    let pace = Pace::default();
    for least in [NeedStatus::Yes, NeedStatus::Unknown] {
        let wanted = |it: PlaceIndex| supply.status(it) >= least;
        let nearest = analysis.nearest(pace, &wanted, usize::MAX);
        for point in 0..analysis.demand().points().len() {
            let id = |goal: u32| &sites.get(PlaceIndex(goal)).unwrap().place.id;
            let walks = nearest.of(point).iter();
            let mut walks: Vec<_> = walks.map(|it| (it.cost, id(it.goal))).collect();
            walks.sort();
            figures += &format!("{walks:?}\n");
        }
    }
    let reached = analysis.reached(&supply, pace, pace.within(3.0), 1);
    let coverage = analysis.coverage(&reached, AgeGroup::All);
    figures + &format!("{coverage:?}")
}

#[test]
fn figures_after_a_scenario_equal_those_of_an_atlas_made_with_its_places() {
    let mut changed = 0;
    for seed in 0..150 {
        let mut random = Rng::with_seed(seed);
        let mut world = with_areas(random_world(seed), &mut random);
        match random.u8(..4) {
            0 => world.network = None,
            // Residents are spread over the streets.
            1 => world = with_residents(world, &mut random),
            _ => {}
        }
        let (scenario, places) = random_scenario(&world, &mut random);
        let base = world.analysis();
        let after = base.with(&scenario).unwrap();
        let atlas = atlas_of(&world.atlas, places);
        let streets = world.network.as_ref().map(|it| it.streets().clone());
        let made = World {
            network: streets.map(|it| WalkingNetwork::new(it, &atlas)),
            atlas,
            population: world.population.clone(),
        };
        let figures_after = figures(&after);
        assert_eq!(figures_after, figures(&made.analysis()), "seed {seed}");
        changed += usize::from(figures_after != figures(&base));
        // A second scenario builds on the first, and leaving it again is as if it had never been.
        let back = after.with_sites(base.sites().clone());
        assert_eq!(figures(&back), figures(&base), "seed {seed}");
    }
    assert!(changed > 60, "only {changed} scenarios changed a figure");
}

/// Everybody keeps the own position, also who is spread along a street that closes.
#[test]
fn figures_after_closing_streets_equal_those_of_a_network_without_them() {
    let mut changed = 0;
    for seed in 0..60 {
        let mut random = Rng::with_seed(seed);
        let world = with_areas(random_world(seed), &mut random);
        let streets = world.network.as_ref().unwrap().streets();
        let count = streets.network_edges().count();
        let mut edges: Vec<u32> = (0..count as u32).collect();
        random.shuffle(&mut edges);
        edges.truncate(random.usize(..5));
        let (mut scenario, places) = random_scenario(&world, &mut random);
        for edge in &edges {
            let line: Vec<_> = streets.network_edge(*edge).unwrap().geometry().collect();
            let (lon, lat) = (
                f64::midpoint(line[0].x, line[1].x),
                f64::midpoint(line[0].y, line[1].y),
            );
            let at = atlas::LonLat::new(lon, lat).unwrap();
            let step = ScenarioStep::CloseStreet { at, street: None };
            scenario
                .steps
                .insert(random.usize(..=scenario.steps.len()), step);
        }
        let base = world.analysis();
        let after = base.with(&scenario).unwrap();
        let atlas = atlas_of(&world.atlas, places);
        let made = World {
            network: Some(WalkingNetwork::new(streets.without_edges(&edges), &atlas)),
            atlas,
            population: world.population.clone(),
        };
        let figures_after = figures(&after);
        assert_eq!(figures_after, figures(&made.analysis()), "seed {seed}");
        changed += usize::from(!edges.is_empty() && figures_after != figures(&base));
    }
    assert!(changed > 30, "only {changed} scenarios changed a figure");
}
