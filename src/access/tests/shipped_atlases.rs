//! The figures of the atlases in `data/`.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::World;
use access::{
    AgeGroup, Coverage, DemandBasis, DemandUnit, Measure, People, PlaceChoice, Spacing,
    StreetLength, Supply,
};
use atlas::{Atlas, LonLat, Need, NeedStatus, PlaceIndex};
use streets::{Class, ClosureChange, Closures, Length, NetworkEdge, Pace};

fn published_residents(atlas: &Atlas) -> People {
    let all = atlas.neighbourhoods().iter();
    all.filter_map(|it| it.demographics.residents)
        .map(People::new)
        .sum()
}

#[test]
fn every_resident_of_delft_is_somewhere_in_the_own_neighbourhood() {
    let delft = World::shipped("delft");
    let analysis = delft.analysis();
    let demand = analysis.demand();
    assert_eq!(demand.unit(), DemandUnit::Residents);
    assert_eq!(demand.basis(), DemandBasis::Streets);
    assert_eq!(analysis.measure(), Measure::Walk);
    assert_eq!(published_residents(&delft.atlas), People::new(109_590));
    assert_eq!(demand.total(AgeGroup::All).low(), People::new(109_590));
    for group in AgeGroup::ALL {
        let mut counts = vec![access::Count::NONE; delft.atlas.neighbourhoods().len()];
        for point in demand.points() {
            counts[point.neighbourhood.0 as usize] += point.count(group);
        }
        for (one, count) in delft.atlas.neighbourhoods().iter().zip(counts) {
            let figures = &one.demographics;
            let published = match group {
                AgeGroup::All => figures.residents,
                AgeGroup::Under15 => figures.age_0_15,
                AgeGroup::From65 => figures.age_65_plus,
            };
            match published {
                Some(number) => {
                    assert!(
                        count.is_known() && count.contains(People::new(number)),
                        "{}",
                        one.id
                    );
                }
                None => assert!(count.contains(People::NONE) || one.water, "{}", one.id),
            }
        }
    }
}

#[test]
fn coverage_of_all_atlases_counts_everybody_once() {
    for name in ["delft", "liechtenstein", "ermelo", "drechtsteden"] {
        let shipped = World::shipped(name);
        let analysis = shipped.analysis();
        let demand = analysis.demand();
        let supply = Supply::new(analysis.sites(), &PlaceChoice::default(), None);
        let pace = Pace::default();
        for minutes in [5.0, 10.0] {
            let reached = analysis.reached(&supply, pace, pace.within(minutes), 1);
            for group in AgeGroup::ALL {
                let mut whole = Coverage::default();
                for one in analysis.coverage(&reached, group) {
                    whole += one;
                }
                let placed = Coverage {
                    unplaced: access::Count::NONE,
                    ..whole
                };
                assert_eq!(placed.total(), demand.total(group));
                assert_eq!(whole.unplaced, demand.unplaced_total(group));
            }
        }
    }
}

/// In Delft the sources know picnic tables and no benches; Ermelo and the Drechtsteden have no streets.
#[test]
fn seat_spacing_of_all_atlases_counts_everybody_and_every_street_once() {
    for name in ["delft", "liechtenstein", "ermelo", "drechtsteden"] {
        let shipped = World::shipped(name);
        let analysis = shipped.analysis();
        let choice = PlaceChoice::seats(shipped.atlas.taxonomy());
        let seats = Supply::new(analysis.sites(), &choice, None);
        let norm = Length::from_metres(125.0);
        let ask = |pace| analysis.seat_spacing(&seats, pace, norm, AgeGroup::From65);
        for pace in [Pace::default(), Pace::default().step_free(true)] {
            let Some(spacing) = ask(pace) else {
                assert!(shipped.network.is_none(), "{name}");
                continue;
            };
            let mut whole = Spacing::default();
            for one in &spacing.neighbourhoods {
                whole += *one;
            }
            let total = analysis.demand().total(AgeGroup::From65);
            assert_eq!(whole.people.total(), total, "{name}");
            let streets = shipped.network.as_ref().unwrap().streets();
            let usable = |edge: &NetworkEdge<'_>| {
                let walkable = edge.foot().any() && edge.class() != Class::Steps;
                walkable
                    && !edge.is_underground()
                    && (edge.foot().step_free || !pace.is_step_free())
            };
            let all = streets.network_edges().filter(usable);
            let all: StreetLength = all.map(|edge| edge.length().into()).sum();
            let (low, high) = whole.length.gap();
            assert_eq!(whole.length.total() + spacing.outside.length.total(), all);
            let share = high.share_of(whole.length.total()).unwrap();
            assert!(
                low <= high && (0.5..1.0).contains(&share),
                "{name}: {share}"
            );
            let longest = whole.longest.most.unwrap();
            assert!(longest.at(streets).is_some() && longest.length > norm);
        }
    }
}

/// In passes, of which one is a search for everybody's nearest place: the closing test of all kinds together costs about 2, places
/// that count perhaps included. That of each of the 6 or 7 kinds of Delft and of the 26 or 31 of Liechtenstein too costs less than twice
/// a search for the nearest place of each kind (2.5 to 3.0 and 5.0 to 5.7): a node keeps two.
///
/// Where it is unknown of most places whether they have a toilet, or of all as in Delft, each may be the last of everybody who has
/// none for certain. Those are all listed.
#[test]
fn closing_tests_cost_few_coverage_passes() {
    let conditional = PlaceChoice {
        conditional: true,
        ..PlaceChoice::default()
    };
    let with_toilet = PlaceChoice {
        needs: vec![Need::Toilet],
        ..PlaceChoice::default()
    };
    let [delft, liechtenstein] = ["delft", "liechtenstein"].map(World::shipped);
    for (shipped, choice, of_any, of_kinds) in [
        (&delft, &conditional, 1.95, 4.9),
        (&delft, &PlaceChoice::default(), 2.1, 4.4),
        (&delft, &with_toilet, 10.5, 10.5),
        (&liechtenstein, &conditional, 1.7, 7.9),
        (&liechtenstein, &PlaceChoice::default(), 2.1, 8.0),
        (&liechtenstein, &with_toilet, 5.7, 9.1),
    ] {
        let analysis = shipped.analysis();
        let pace = Pace::default();
        let limit = pace.within(10.0);
        let pass = analysis.nearest(pace, &|_| true, 1).settled() as f64;
        let test = analysis.closing_test_of(choice, None, pace, limit);
        let passes = test.settled as f64 / pass;
        assert!(passes < of_kinds, "{choice:?}: {passes}");
        let supply = Supply::new(analysis.sites(), choice, None);
        let places = (0..).take(analysis.sites().len());
        let alone = places.clone().map(|goal| ClosureChange {
            goal,
            closure: goal,
            after: NeedStatus::No,
        });
        let of_one_kind = places.map(|it| (supply.status(PlaceIndex(it)), 0));
        let closures = Closures::new(of_one_kind.collect(), alone.collect());
        let network = analysis.network().unwrap();
        let streets = network.streets();
        let found = streets.decisive_goals(network.goals(), &closures, &[], pace, limit);
        let passes = found.settled as f64 / pass;
        assert!(passes < of_any, "{choice:?}: {passes}");
    }
}

#[test]
fn areas_at_a_position_are_those_that_contain_it() {
    for name in ["liechtenstein", "ermelo"] {
        let World { atlas, .. } = World::shipped(name);
        let areas = || {
            atlas
                .indexed_places()
                .filter_map(|(index, place)| Some((index, place.shape.area()?)))
        };
        let corners = areas()
            .flat_map(|(_, area)| area.polygons().iter().flat_map(|it| it.exterior().coords()));
        let corners = corners.filter_map(|it| LonLat::new(it.x, it.y));
        let inside = areas().map(|(_, area)| area.anchor());
        for at in corners.step_by(10).chain(inside) {
            let scan: Vec<_> = areas()
                .filter(|it| it.1.contains(at))
                .map(|it| it.0)
                .collect();
            assert!(!scan.is_empty());
            assert_eq!(atlas.areas_at(at), scan);
        }
    }
}
