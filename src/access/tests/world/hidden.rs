//! Worlds of which everything is known, and the same as a source has them of which parts are missing or kept back.

use super::question::{TestQuestion, in_random_worlds};
use super::{World, atlas_of};
use access::{Analysis, Count, Unpublished};
use atlas::{Atlas, KeyStatus, NeighbourhoodIndex, Place, PlaceText, Wheelchair};
use fastrand::Rng;
use std::cell::Cell;
use streets::{Population, PopulationPoint, WalkingNetwork};

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
        let hours = HOURS[random.usize(..4)].to_owned();
        place.texts.set(PlaceText::OpeningHours, Some(hours));
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
        let population = population.clone();
        let places = world.atlas.places().to_vec();
        world.atlas = with_sums_of(&world.atlas, &population);
        world = with_places(world, places);
    }
    world
}

/// The atlas with the numbers of its neighbourhoods that are the sums of these points. Every other neighbourhood says nothing of ages.
fn with_sums_of(atlas: &Atlas, population: &Population) -> Atlas {
    let mut neighbourhoods = atlas.neighbourhoods().to_vec();
    for (index, one) in (0..).map(NeighbourhoodIndex).zip(&mut neighbourhoods) {
        let own = population.points.iter();
        let own = own.filter(|it| atlas.neighbourhood_at(it.at) == Some(index));
        let sum = |of: fn(&PopulationPoint) -> Option<u32>| own.clone().filter_map(of).sum();
        one.demographics.residents = Some(sum(|it| it.total));
        if index.0 % 2 == 0 {
            one.demographics.age_0_15 = Some(sum(|it| it.age_0_15));
            one.demographics.age_65_plus = Some(sum(|it| it.age_65_plus));
        }
    }
    Atlas::new(atlas.taxonomy().clone(), None, neighbourhoods, Vec::new())
}

/// The same world with population points missing, and whether each is there: not where no neighbourhood has a number, as nothing
/// tells then that any are missing.
pub fn without_points(mut world: World, random: &mut Rng) -> (World, Vec<bool>) {
    let neighbourhoods = world.atlas.neighbourhoods().iter();
    let is_stated = neighbourhoods
        .clone()
        .any(|it| it.demographics.residents.is_some());
    let Some(population) = &mut world.population else {
        return (world, Vec::new());
    };
    let mut kept = vec![true; population.points.len()];
    if is_stated {
        kept.fill_with(|| random.u8(..4) > 0);
    }
    let mut is_kept = kept.iter();
    population.points.retain(|_| is_kept.next() == Some(&true));
    (world, kept)
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
            place.texts.set(PlaceText::OpeningHours, None);
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
    let atlas = Atlas::new(taxonomy, None, neighbourhoods, Vec::new());
    let half = World {
        atlas,
        network: world.network.clone(),
        population,
    };
    with_places(half, places)
}

/// What is hidden of a full world.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// Values of places, population points and neighbourhoods. Every point is there.
    Values,
    /// Population points too.
    PointsToo,
}

/// For random worlds a question, all that is known of a part of the data, and the full data. Counts the figures for which the check
/// finds a band that is wider than a number, and fails if there are fewer than `least`.
pub fn in_worlds_with_hidden_data(
    least: usize,
    hidden: Hidden,
    check: impl Fn(&TestQuestion, &Analysis<'_>, &Analysis<'_>, &mut Rng) -> usize,
) {
    let wide = Cell::new(0);
    in_random_worlds(|world, random| {
        let full = fully_known(world.copy(), random);
        for _ in 0..2 {
            let mut known = partly_hidden(&full, random);
            if hidden == Hidden::PointsToo {
                known = without_points(known, random).0;
            }
            let question = TestQuestion::with_needs(random);
            let found = check(&question, &known.analysis(), &full.analysis(), random);
            wide.set(wide.get() + found);
        }
    });
    assert!(wide.get() >= least, "only {} bands", wide.get());
}

/// That a figure of the full data is within a band. Returns 1 of a band that is wider than a number, else 0.
pub fn assert_contains(band: Count, figure: Count) -> usize {
    let contains = band.low() <= figure.low() && figure.high() <= band.high();
    assert!(contains, "{band:?} {figure:?}");
    usize::from(!band.is_known())
}
