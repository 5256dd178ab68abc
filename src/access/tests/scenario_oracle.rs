//! A scenario gives the figures of an atlas that was made with its places and streets, on seeded random worlds.

// Tests may panic.
#![allow(clippy::unwrap_used)]

mod world;

use access::{AgeGroup, Analysis, NewPlace, PlaceChoice, Scenario, ScenarioStep, Supply};
use atlas::{Atlas, NeedStatus, Place, PlaceIndex, Shape};
use fastrand::Rng;
use streets::{Pace, WalkingNetwork};
use world::{At, World, position, random_world};

fn random_at(random: &mut Rng) -> At {
    let mut at = || (random.f64() * 400.0).round();
    (at(), at())
}

/// The world with some of its places as squares, and a few of them with an entrance.
fn with_areas(mut world: World, random: &mut Rng) -> World {
    let mut places: Vec<Place> = world.atlas.places().to_vec();
    for place in &mut places {
        if random.bool() {
            place.shape = square(&world.atlas, random_at(random), 20.0 + random.f64() * 150.0);
            let entrances = (0..random.usize(..2)).map(|_| position(random_at(random)));
            place.entrances = entrances.collect();
        }
    }
    let atlas = atlas_of(&world.atlas, places);
    let streets = world.network.as_ref().unwrap().streets().clone();
    world.network = Some(WalkingNetwork::new(streets, &atlas));
    world.atlas = atlas;
    world
}

fn square(atlas: &Atlas, (west, south): At, size: f64) -> Shape {
    let corners = [
        (0.0, 0.0),
        (size, 0.0),
        (size, size),
        (0.0, size),
        (0.0, 0.0),
    ];
    let corners = corners.map(|(east, north)| {
        let at = position((west + east, south + north));
        format!("[{},{}]", at.lon(), at.lat())
    });
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{"kind":"park"}},
        "geometry":{{"type":"Polygon","coordinates":[[{}]]}}}}]}}"#,
        corners.join(",")
    );
    let (mut places, wrong) = Place::read_all("p", &text, atlas.taxonomy(), None);
    assert_eq!(wrong, []);
    places.pop().unwrap().shape
}

fn atlas_of(like: &Atlas, places: Vec<Place>) -> Atlas {
    let neighbourhoods = like.neighbourhoods().to_vec();
    Atlas::new(like.taxonomy().clone(), None, neighbourhoods, places)
}

/// Steps that can be applied, and the places as they are after them.
fn random_scenario(world: &World, random: &mut Rng) -> (Scenario, Vec<Place>) {
    let mut places: Vec<Place> = world.atlas.places().to_vec();
    let mut scenario = Scenario::default();
    for number in 0..random.usize(..7) {
        // The position of a scenario has 7 decimals.
        let at = position(random_at(random));
        let round = |degrees: f64| (degrees * 1e7).round() / 1e7;
        let at = atlas::LonLat::new(round(at.lon()), round(at.lat())).unwrap();
        let some = (!places.is_empty()).then(|| random.usize(..places.len()));
        let step = match (random.u8(..4), some) {
            (0, Some(some)) => ScenarioStep::Close {
                place: places.remove(some).id,
            },
            (1, Some(some)) => {
                let place = &mut places[some];
                place.shape = at.into();
                place.entrances.clear();
                let place = place.id.clone();
                ScenarioStep::Move { place, to: at }
            }
            (2, Some(some)) => {
                places[some].opening_hours = Some("24/7".to_owned());
                ScenarioStep::Hours {
                    place: places[some].id.clone(),
                    opening_hours: Some("24/7".to_owned()),
                }
            }
            _ => {
                // Before and behind the ids of the world, so that their order differs from that of the sites.
                let id = format!("{}{number}", ["a", "z"][random.usize(..2)]);
                let Some(like) = world.atlas.places().first() else {
                    continue;
                };
                places.push(Place {
                    id: id.clone(),
                    shape: at.into(),
                    key: atlas::KeyStatus::Free,
                    entrances: Vec::new(),
                    ..like.clone()
                });
                let kind = world.atlas.taxonomy().kind_at(like.kind).id.clone();
                ScenarioStep::Open(Box::new(NewPlace {
                    key: Some(atlas::KeyStatus::Free),
                    ..NewPlace::new(id, kind, at)
                }))
            }
        };
        scenario.steps.push(step);
    }
    (scenario, places)
}

/// For each demand point the three nearest places by cost, then id, and the coverage of each neighbourhood.
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
            // Residents of the neighbourhoods are unknown; they are spread over the streets all the same.
            1 => world.population = None,
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
