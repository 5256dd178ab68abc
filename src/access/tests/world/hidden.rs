//! Worlds of which everything is known, and the same as a source has them of which parts are missing or kept back.

use super::{World, atlas_of};
use access::Unpublished;
use atlas::{KeyStatus, Place, Wheelchair};
use fastrand::Rng;
use streets::WalkingNetwork;

const HOURS: [&str; 4] = [
    "Mo-Fr 09:00-17:00",
    "Sa,Su 10:00-16:00; PH off",
    "24/7",
    "We 12:00-20:00",
];

/// The world with everything known of its places and people.
pub fn fully_known(mut world: World, random: &mut Rng) -> World {
    let mut places: Vec<Place> = world.atlas.places().to_vec();
    for place in &mut places {
        place.key = [KeyStatus::Free, KeyStatus::Free, KeyStatus::Conditional][random.usize(..3)];
        place.wheelchair = Some([Wheelchair::Yes, Wheelchair::No][random.usize(..2)]);
        place.toilets = Some(random.u8(..4) == 0);
        place.opening_hours = Some(HOURS[random.usize(..4)].to_owned());
    }
    world = with_places(world, places);
    if let Some(population) = &mut world.population {
        for point in &mut population.points {
            let total = [random.u32(..5), random.u32(..40)][random.usize(..2)];
            point.total = Some(total);
            for part in [&mut point.age_0_15, &mut point.age_65_plus] {
                *part =
                    Some([random.u32(..=total.min(4)), random.u32(..=total)][random.usize(..2)]);
            }
        }
    }
    world
}

fn with_places(mut world: World, places: Vec<Place>) -> World {
    world.atlas = atlas_of(&world.atlas, places);
    let streets = world.network.as_ref().map(|it| it.streets().clone());
    world.network = streets.map(|it| WalkingNetwork::new(it, &world.atlas));
    world
}

/// The same world as a source has it of which parts are missing or kept back.
pub fn partly_hidden(world: &World, random: &mut Rng) -> World {
    let mut places: Vec<Place> = world.atlas.places().to_vec();
    for place in &mut places {
        let mut hides = || random.u8(..3) == 0;
        if hides() {
            place.key = KeyStatus::Unknown;
        }
        if hides() {
            place.wheelchair = None;
        }
        if hides() {
            place.toilets = None;
        }
        // A bench without hours is open: its kind says so, which is no gap in the data.
        if hides() && !world.atlas.taxonomy().kind_at(place.kind).always_open {
            place.opening_hours = None;
        }
    }
    let kept_back = Unpublished::default();
    let mut population = world.population.clone();
    for point in population.iter_mut().flat_map(|it| &mut it.points) {
        let mut hides = || random.u8(..3) == 0;
        if point.total.is_some_and(|it| it <= kept_back.point) && hides() {
            point.total = None;
        }
        for part in [&mut point.age_0_15, &mut point.age_65_plus] {
            if part.is_some_and(|it| it <= kept_back.point) && hides() {
                *part = None;
            }
        }
    }
    let mut neighbourhoods = world.atlas.neighbourhoods().to_vec();
    for one in &mut neighbourhoods {
        let mut hides = || random.u8(..3) == 0;
        let figures = &mut one.demographics;
        if figures
            .residents
            .is_some_and(|it| it <= kept_back.neighbourhood)
            && hides()
        {
            figures.residents = None;
        }
        if hides() {
            figures.age_65_plus = None;
        }
    }
    let taxonomy = world.atlas.taxonomy().clone();
    let atlas = atlas::Atlas::new(taxonomy, None, neighbourhoods, Vec::new());
    let half = World {
        atlas,
        network: world.network.clone(),
        population,
    };
    with_places(half, places)
}
