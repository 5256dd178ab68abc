//! Best next places of small worlds in which every figure can be worked out by hand.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::siting_question::{candidates, covered, positions, question};
use crate::world::{At, World, WorldBuilder, people, position};
use access::{
    CandidateSites, CandidateSource, Count, Measure, People, Reached, SitingModel, SitingQuestion,
    Supply,
};
use atlas::NeedStatus;

/// A street of 2 km with homes every 500 m, and a bench at its west end.
///
/// ```text
///   metres     0      500    1,000   1,500   2,000
///   bench      b
///   residents  9       4       5       6     unknown: at most 4
///   candidate          0       1       2       3
/// ```
fn street() -> World {
    WorldBuilder::new()
        .neighbourhood("n", "", [(-100.0, -100.0), (2_100.0, 100.0)], Some(24))
        .street(&[(0.0, 0.0), (2_000.0, 0.0)])
        .home((0.0, 0.0), Some(9))
        .home((500.0, 0.0), Some(4))
        .home((1_000.0, 0.0), Some(5))
        .home((1_500.0, 0.0), Some(6))
        .home((2_000.0, 0.0), None)
        .place("b", "bench", (0.0, 0.0))
        .build()
}

const CORNERS: [At; 4] = [(500.0, 0.0), (1_000.0, 0.0), (1_500.0, 0.0), (2_000.0, 0.0)];

/// Within 510 m, candidate 1 reaches 4 + 5 + 6 residents, but 4 have the bench: 11. Candidate 2 reaches 5 + 6 and perhaps 4 more,
/// 11 for certain; the first of equal ones is taken. Then candidates 2 and 3 add nobody for certain.
#[test]
fn covering_adds_whom_no_existing_place_covers() {
    let world = street();
    let analysis = world.analysis();
    let (supply, corners) = (world.supply(), positions(&CORNERS));
    let asked = question(SitingModel::Covering, &supply, &corners, 2, 510.0);
    let found = analysis.best_places(&asked).unwrap();
    assert_eq!(candidates(&found), [1]);
    assert_eq!(found.places[0].adds, Count::exactly(people(11)));
    assert_eq!(found.measure, Measure::Walk);
    assert_eq!(found.source, CandidateSource::Chosen);
    assert!(found.optimality.is_best_possible());
    let before = Count::exactly(people(13));
    let after = Count::exactly(people(24));
    assert_eq!(covered(&found, &analysis), [before, after]);
    use Reached::{Beyond, Yes};
    assert_eq!(found.before, [Yes, Yes, Beyond, Beyond, Beyond]);
    assert_eq!(found.after, [Yes, Yes, Yes, Yes, Beyond]);
}

/// Without candidate 1, candidate 2 adds 11 for certain and 15 at most.
#[test]
fn suppressed_residents_are_in_the_upper_limit_only() {
    let world = street();
    let analysis = world.analysis();
    let (supply, corners) = (world.supply(), positions(&[CORNERS[0], CORNERS[2]]));
    let asked = question(SitingModel::Covering, &supply, &corners, 2, 510.0);
    let found = analysis.best_places(&asked).unwrap();
    assert_eq!(candidates(&found), [1, 0][..1]);
    assert_eq!(found.places[0].adds, Count::between(people(11), people(15)));
    let [_, after] = covered(&found, &analysis);
    assert_eq!(after, Count::between(people(24), people(28)));
}

/// The bench counts perhaps, as its key status is unknown: the 13 residents near it may have a place already. A candidate there
/// would add 9 + 4 + 5 at most, but only 5 for certain.
#[test]
fn residents_who_perhaps_have_a_place_are_no_certain_gain() {
    let world = WorldBuilder::new()
        .neighbourhood("n", "", [(-100.0, -100.0), (2_100.0, 100.0)], Some(24))
        .street(&[(0.0, 0.0), (2_000.0, 0.0)])
        .home((0.0, 0.0), Some(9))
        .home((500.0, 0.0), Some(4))
        .home((1_000.0, 0.0), Some(5))
        .home((1_500.0, 0.0), Some(6))
        .place_with("b", "bench", (0.0, 0.0), r#""key":"unknown""#)
        .build();
    let analysis = world.analysis();
    let (supply, corners) = (world.supply(), positions(&[CORNERS[0], CORNERS[2]]));
    let asked = question(SitingModel::Covering, &supply, &corners, 1, 510.0);
    let found = analysis.best_places(&asked).unwrap();
    assert_eq!(candidates(&found), [1], "5 + 6 for certain");
    let only = positions(&CORNERS[..1]);
    let asked = SitingQuestion {
        candidates: &only,
        ..asked
    };
    let found = analysis.best_places(&asked).unwrap();
    assert_eq!(found.places[0].adds, Count::between(people(5), people(18)));
    let [before, after] = covered(&found, &analysis);
    assert_eq!(before, Count::between(people(0), people(13)));
    assert_eq!(after, Count::exactly(people(18)));
}

/// Walks of at most 2,100 m: candidate 1 saves 5 × 1,000 m + 6 × 1,000 m = 11,000, candidate 2 saves 5 × 500 + 6 × 1,500 = 11,500.
#[test]
fn a_median_may_choose_another_place_than_covering() {
    let world = street();
    let analysis = world.analysis();
    let (supply, corners) = (world.supply(), positions(&CORNERS));
    let asked = question(SitingModel::Median, &supply, &corners, 1, 2_100.0);
    let found = analysis.best_places(&asked).unwrap();
    assert_eq!(candidates(&found), [2]);
    let saved = found.optimality.value as f64 / 1e8;
    assert!((saved - 11_500.0).abs() < 5.0, "{saved} person-metres");
    // All had the bench within the limit.
    assert_eq!(found.places[0].adds, Count::NONE);
}

/// Across a canal without a bridge nobody is reached; in a straight line they are.
///
/// ```text
///   ─── 7 ─── candidate 0
///   ~~~~~~~~~~~~~~~~~~~~~  canal, 60 m wide
///   ─── 9 ───
/// ```
#[test]
fn walks_go_around_water_and_straight_lines_across() {
    let on_foot = |streets: bool| {
        let builder = WorldBuilder::new()
            .neighbourhood("n", "", [(-100.0, -200.0), (900.0, 100.0)], Some(16))
            .home((0.0, 0.0), Some(7))
            .home((0.0, -60.0), Some(9));
        let builder = match streets {
            true => builder
                .street(&[(-50.0, 0.0), (800.0, 0.0)])
                .street(&[(-50.0, -60.0), (800.0, -60.0)]),
            false => builder,
        };
        builder.build()
    };
    let corner = positions(&[(100.0, 0.0)]);
    for (streets, measure, reached) in [
        (true, Measure::Walk, [7, 0]),
        (false, Measure::StraightLine, [7, 9]),
    ] {
        let world = on_foot(streets);
        let analysis = world.analysis();
        let supply = world.supply();
        let asked = question(SitingModel::Covering, &supply, &corner, 1, 200.0);
        let found = analysis.best_places(&asked).unwrap();
        assert_eq!(found.measure, measure);
        let all: u32 = reached.iter().sum();
        assert_eq!(found.places[0].adds, Count::exactly(people(all)));
        let across = if streets {
            Reached::Never
        } else {
            Reached::Yes
        };
        assert_eq!(found.after, [Reached::Yes, across]);
        assert_eq!(found.before, [Reached::Never; 2]);
    }
}

/// The bench has room for 10: the 9 residents at its side and one of the 4 at 500 m. Candidate 0, with room for 8, has 3 of those 4
/// and the 5 at 1,000 m; candidate 2, with room for 6, has 5 + 6 near it and takes 6.
#[test]
fn new_places_serve_the_residents_for_whom_existing_ones_have_no_room() {
    let world = street();
    let analysis = world.analysis();
    let mut sites = analysis.sites().clone();
    sites.set_capacity(world.place("b"), 10);
    let analysis = analysis.with_sites(sites);
    let (supply, corners) = (world.supply(), positions(&CORNERS));
    let asked = question(SitingModel::Covering, &supply, &corners, 1, 510.0);
    let rooms = [8, 0, 6].map(|it| Some(people(it)));
    let found = analysis.best_places_with_room(&asked, &rooms).unwrap();
    assert_eq!(found.before, people(10));
    assert_eq!(found.sites[0].candidate, 0);
    assert_eq!(People::from_millionths(found.optimality.value), people(8));
    assert!(found.optimality.is_best_possible());
    // With room for everybody it is the question without room.
    let analysis = world.analysis();
    let found = analysis.best_places_with_room(&asked, &[]).unwrap();
    assert_eq!(found.before, people(13));
    let without = analysis.best_places(&asked).unwrap();
    assert_eq!(found.optimality, without.optimality);
}

/// The home is in a park, which is place 0 of the atlas; that is not candidate 0, which is 1 km away.
#[test]
fn a_home_inside_a_place_is_not_inside_the_candidate_of_the_same_number() {
    let world = WorldBuilder::new()
        .neighbourhood("n", "", [(-100.0, -100.0), (1_100.0, 100.0)], Some(9))
        .street(&[(0.0, 0.0), (1_000.0, 0.0)])
        .home((0.0, 0.0), Some(9))
        .area_place("p", "park", [(-50.0, -50.0), (50.0, 50.0)])
        .build();
    let analysis = world.analysis();
    let nothing = Supply::from_statuses(vec![NeedStatus::No]);
    let far = positions(&[(1_000.0, 0.0)]);
    let asked = question(SitingModel::Covering, &nothing, &far, 1, 500.0);
    let found = analysis.best_places(&asked).unwrap();
    assert!(found.places.is_empty(), "{found:?}");
}

#[test]
fn candidates_are_street_corners_or_demand_points() {
    let world = WorldBuilder::new()
        .neighbourhood("n", "", [(-100.0, -100.0), (900.0, 900.0)], Some(10))
        .street(&[(0.0, 0.0), (400.0, 0.0), (800.0, 0.0)])
        .street(&[(400.0, 0.0), (400.0, 400.0)])
        .build();
    let corners = CandidateSites::of(&world.analysis(), 2_000);
    assert_eq!(corners.source, CandidateSource::StreetCorners);
    assert_eq!(corners.positions.len(), 1);
    let away = atlas::EcefPoint::from(corners.positions[0]).distance(position((400.0, 0.0)).into());
    assert!(away.get() < 1.0);
    let world = WorldBuilder::new()
        .neighbourhood("n", "", [(-100.0, -100.0), (900.0, 900.0)], Some(10))
        .home((0.0, 0.0), Some(4))
        .home((500.0, 0.0), Some(6))
        .build();
    let points = CandidateSites::of(&world.analysis(), 2_000);
    assert_eq!(points.source, CandidateSource::DemandPoints);
    assert_eq!(
        points.positions,
        [position((0.0, 0.0)), position((500.0, 0.0))]
    );
}

#[test]
fn without_candidates_or_streets_near_them_nothing_is_chosen() {
    let world = street();
    let analysis = world.analysis();
    let supply = world.supply();
    for (corners, count) in [
        (positions(&[]), 3),
        (positions(&CORNERS), 0),
        (positions(&[(0.0, 9_000.0)]), 1),
    ] {
        for model in [SitingModel::Covering, SitingModel::Median] {
            let asked = question(model, &supply, &corners, count, 500.0);
            let found = analysis.best_places(&asked).unwrap();
            assert!(found.places.is_empty());
            assert!(found.optimality.is_best_possible());
            assert_eq!(found.before, found.after);
        }
    }
}
