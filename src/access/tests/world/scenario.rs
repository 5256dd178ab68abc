//! Random scenarios, and worlds in which some places are areas.

use super::{At, World, position};
use access::{NewPlace, Scenario, ScenarioStep};
use atlas::{Atlas, Place, PlaceText, Shape};
use fastrand::Rng;
use streets::WalkingNetwork;

/// A position among the streets of a random world.
pub fn random_at(random: &mut Rng) -> At {
    let mut at = || (random.f64() * 400.0).round();
    (at(), at())
}

/// The world with some of its places as squares, and a few of them with an entrance.
pub fn with_areas(mut world: World, random: &mut Rng) -> World {
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

/// An atlas with the taxonomy and neighbourhoods of another, and places of its own.
pub fn atlas_of(like: &Atlas, places: Vec<Place>) -> Atlas {
    let neighbourhoods = like.neighbourhoods().to_vec();
    Atlas::new(like.taxonomy().clone(), None, neighbourhoods, places)
}

/// Steps that can be applied, and the places as they are after them.
pub fn random_scenario(world: &World, random: &mut Rng) -> (Scenario, Vec<Place>) {
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
                let hours = Some("24/7".to_owned());
                places[some].texts.set(PlaceText::OpeningHours, hours);
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
                    opening_hours: like.opening_hours().map(str::to_owned),
                    wheelchair: like.wheelchair,
                    toilets: like.toilets,
                    ..NewPlace::new(id, kind, at)
                }))
            }
        };
        scenario.steps.push(step);
    }
    (scenario, places)
}

/// The world without population points, and with residents of its neighbourhoods instead.
pub fn with_residents(mut world: World, random: &mut Rng) -> World {
    let mut neighbourhoods = world.atlas.neighbourhoods().to_vec();
    for one in &mut neighbourhoods {
        let residents = random.u32(..100);
        one.demographics.residents = Some(residents);
        one.demographics.age_0_15 = Some(random.u32(..=residents));
        one.demographics.age_65_plus = Some(random.u32(..=residents));
    }
    let taxonomy = world.atlas.taxonomy().clone();
    let places = world.atlas.places().to_vec();
    world.atlas = Atlas::new(taxonomy, None, neighbourhoods, places);
    world.population = None;
    world
}
