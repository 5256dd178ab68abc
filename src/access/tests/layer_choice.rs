//! Layers within reach: people who have only what is formally organised, only what is informal, or both.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::drawn_streets::street_of_ten;
use crate::world::{World, complete_supply, people, sometimes_without_streets};
use access::{AgeGroup, Analysis, Count, LayerFigures, Supply};
use atlas::NeedStatus;
use fastrand::Rng;
use std::collections::BTreeSet;
use streets::{Length, Pace};

/// The layers of the project's taxonomy.
const FORMAL: usize = 0;
const SEMIFORMAL: usize = 1;
const INFORMAL: usize = 2;

fn known(count: u32) -> Count {
    Count::exactly(people(count))
}

fn at_most(count: u32) -> Count {
    Count::between(people(0), people(count))
}

fn figures(analysis: &Analysis<'_>, supply: &Supply, limit: f64) -> LayerFigures {
    let limit = Length::from_metres(limit);
    let found = analysis.layer_choice(supply, Pace::default(), limit);
    let mut whole = LayerFigures::default();
    for one in found.figures(analysis, AgeGroup::All) {
        whole += one;
    }
    whole
}

/// ```text
///   library ─100─ 4 ─100─ 3 ─100─ bench, theatre? ─100─ 2        1 on a street without a place
///   formal                        informal formal                1000 ─100─ 1100
/// ```
/// The theatre counts perhaps. Within 150 m the 4 have only the library. The 3 and the 2 have the bench and perhaps the theatre.
#[test]
fn people_are_counted_by_the_layers_of_what_they_have() {
    let world = street_of_ten()
        .place("library", "library", (0.0, 0.0))
        .place("bench", "bench", (300.0, 0.0))
        .place_with(
            "theatre",
            "theatre",
            (300.0, 0.0),
            r#""key":"unknown","layer":"formal""#,
        )
        .build();
    let (analysis, supply) = (world.analysis(), world.supply());
    let near = figures(&analysis, &supply, 150.0);
    assert_eq!(near.any[FORMAL], Count::between(people(4), people(9)));
    assert_eq!(near.any[SEMIFORMAL], known(0));
    assert_eq!(near.any[INFORMAL], known(5));
    assert_eq!(near.only, [known(4), known(0), at_most(5)]);
    assert_eq!((near.several, near.none), (at_most(5), known(1)));
    assert_eq!(near.only_layer(), None);
    // Within 250 m the 4 and the 3 have the library and the bench; the 2 have the bench and perhaps the theatre.
    let far = figures(&analysis, &supply, 250.0);
    assert_eq!(far.only, [known(0), known(0), at_most(2)]);
    assert_eq!(far.several, Count::between(people(7), people(9)));
    // Without the bench everything is formal, for those who have or may have anything.
    let formal = supply.clone().without(&[world.place("bench")]);
    let near = figures(&analysis, &formal, 150.0);
    assert_eq!(near.only_layer(), Some(FORMAL));
    assert_eq!(near.only[FORMAL], Count::between(people(4), people(9)));
    assert_eq!(near.none, Count::between(people(1), people(6)));
    // A place that counts perhaps may be something.
    let perhaps = formal.clone().without(&[world.place("library")]);
    let near = figures(&analysis, &perhaps, 150.0);
    assert_eq!(near.any[FORMAL], at_most(5));
    assert_eq!(near.only_layer(), Some(FORMAL));
    let informal_and_perhaps = supply.clone().without(&[world.place("library")]);
    let near = figures(&analysis, &informal_and_perhaps, 150.0);
    assert_eq!(
        (near.any[FORMAL], near.any[INFORMAL]),
        (at_most(5), known(5))
    );
    assert_eq!(near.only_layer(), None);
    // With nothing in reach there is no layer.
    assert_eq!(figures(&analysis, &formal, 20.0).only_layer(), None);
}

/// Of 1 to 3 people no position is known: perhaps they have something of every layer. At demand points 4 may have something formal.
#[test]
fn people_of_no_position_do_not_decide_what_the_only_layer_is() {
    let figures = LayerFigures {
        any: vec![at_most(7), at_most(3), at_most(3)],
        unplaced: Count::between(people(1), people(3)),
        ..LayerFigures::default()
    };
    assert_eq!(figures.only_layer(), Some(FORMAL));
}

/// The layers of the places that count within the limit of each demand point, by a search for all places of each.
fn naive(world: &World, supply: &Supply, limit: f64) -> Vec<BTreeSet<String>> {
    let analysis = world.analysis();
    let places = world.atlas.places().len();
    let limit = Length::from_metres(limit);
    let counts = |it| supply.status(it) == NeedStatus::Yes;
    let nearest = analysis.nearest(Pace::default(), &counts, places);
    let layer = |goal: u32| {
        let place = &world.atlas.places()[goal as usize];
        let kind = world.atlas.taxonomy().kind_at(place.kind);
        place.layer().unwrap_or(&kind.layer).to_owned()
    };
    let points = 0..analysis.demand().points().len();
    let layers = points.map(|point| {
        let walks = nearest.of(point).iter();
        let near = walks.filter(|it| it.cost.effort <= limit);
        near.map(|it| layer(it.goal)).collect()
    });
    layers.collect()
}

#[test]
fn bands_contain_the_naive_numbers_of_every_completion() {
    for seed in 0..60 {
        let world = sometimes_without_streets(seed);
        let mut random = Rng::with_seed(seed);
        let (analysis, supply) = (world.analysis(), world.supply());
        let found = figures(&analysis, &supply, 250.0);
        for _ in 0..5 {
            let complete = world.completed(&mut random);
            let certain = complete_supply(analysis.sites(), &supply, &mut random);
            let sets = naive(&complete, &certain, 250.0);
            let analysis = complete.analysis();
            let sum = |holds: &dyn Fn(&BTreeSet<String>) -> bool| {
                let points = analysis.demand().points().iter().zip(&sets);
                let held = points.filter(|(_, set)| holds(set));
                let people = held.map(|(point, _)| point.count(AgeGroup::All).low());
                people.sum()
            };
            let layers = &world.atlas.taxonomy().layers;
            for (number, layer) in layers.iter().enumerate() {
                let any = sum(&|set| set.contains(&layer.id));
                assert!(found.any[number].contains(any), "{seed} {number}");
                let only = sum(&|set| set.len() == 1 && set.contains(&layer.id));
                assert!(found.only[number].contains(only), "{seed} {number}");
            }
            assert!(found.several.contains(sum(&|set| set.len() > 1)), "{seed}");
            assert!(found.none.contains(sum(&BTreeSet::is_empty)), "{seed}");
            // What is known is exact.
            let exact = figures(&analysis, &certain, 250.0);
            let several = sum(&|set| set.len() > 1);
            assert_eq!(exact.several, Count::exactly(several), "{seed}");
            let everybody: Count = exact.only.iter().copied().sum();
            let points = analysis.demand().points().iter();
            let total: Count = points.map(|it| it.count(AgeGroup::All)).sum();
            assert_eq!(everybody + exact.several + exact.none, total, "{seed}");
        }
    }
}
