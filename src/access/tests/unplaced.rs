//! People of whom no position is known: a neighbourhood's own number has them, and no square does.

// Tests may panic.
#![allow(clippy::unwrap_used)]

use crate::world::village::{at, scenario};
use crate::world::{World, WorldBuilder, metres, people, position};
use access::{
    AgeGroup, Analysis, CandidateSites, Count, Coverage, DemandBasis, DistanceDecay, Regions,
    ScenarioChange, ScenarioSide, SiteHours, SitingModel, SitingQuestion, WalkStatistics, WeekPart,
};
use atlas::NeighbourhoodIndex;
use hours::{Calendar, LocalTime, TimeZone};
use streets::{Length, Pace};

/// ```text
///            Core, own number 30          Farms, own number 12            Wood, number not published
///   ┌───────────────────────────────┬──────────────────────────────┬──────────────────────────────┐
///   │ (0,0) 20 ── b (50,0) ── 5 (90,0)│        0–4 (1000,0)          │          3 (2000,0)          │
///   └───────────────────────────────┴──────────────────────────────┴──────────────────────────────┘
///     -500                         500                           1500                           2500
/// ```
/// Straight lines. The squares of Core have 25 of its 30 residents, that of Farms 0 to 4 of its 12, as their number is suppressed, and
/// Wood has 3 of at most 49. So up to 5, 12 and 46 people have no position. The library l at (1000, 300) is open on weekdays by day.
fn village() -> World {
    let west_to_east =
        |id, west: f64, residents| (id, [(west, -500.0), (west + 1000.0, 500.0)], residents);
    let mut world = WorldBuilder::new();
    for (id, corners, residents) in [
        west_to_east("Core", -500.0, Some(30)),
        west_to_east("Farms", 500.0, Some(12)),
        west_to_east("Wood", 1500.0, None),
    ] {
        world = world.neighbourhood(id, "", corners, residents);
    }
    world
        .home_by_age((0.0, 0.0), [Some(20), Some(6), Some(2)])
        .home_by_age((90.0, 0.0), [Some(5), Some(1), None])
        .home((1000.0, 0.0), None)
        .home_by_age((2000.0, 0.0), [Some(3), Some(0), Some(0)])
        .place("b", "bench", (50.0, 0.0))
        .place_with(
            "l",
            "library",
            (1000.0, 300.0),
            r#""key":"free","opening_hours":"Mo-Fr 09:00-17:00""#,
        )
        .build()
}

fn between(low: u32, high: u32) -> Count {
    Count::between(people(low), people(high))
}

const CORE: NeighbourhoodIndex = NeighbourhoodIndex(0);
const FARMS: NeighbourhoodIndex = NeighbourhoodIndex(1);
const WOOD: NeighbourhoodIndex = NeighbourhoodIndex(2);

#[test]
fn people_in_no_square_are_those_that_the_own_number_has_more() {
    let world = village();
    let analysis = world.analysis();
    let demand = analysis.demand();
    let unplaced = |group| [CORE, FARMS, WOOD].map(|it| demand.unplaced(it, group));
    assert_eq!(
        unplaced(AgeGroup::All),
        [between(0, 5), between(0, 12), between(0, 46)]
    );
    assert_eq!(demand.unplaced_total(AgeGroup::All), between(0, 63));
    // No neighbourhood has numbers of ages: all of them may be children.
    assert_eq!(unplaced(AgeGroup::Under15), unplaced(AgeGroup::All));
    // The people at points are apart.
    assert_eq!(demand.total(AgeGroup::All), between(28, 32));
}

#[test]
fn people_of_an_age_group_are_at_most_those_that_its_own_number_has_more() {
    let mut world = village();
    let mut neighbourhoods = world.atlas.neighbourhoods().to_vec();
    // 7 of them are at points.
    neighbourhoods[0].demographics.age_0_15 = Some(9);
    // More than there are people without a position, which is a matter of dates or borders.
    neighbourhoods[1].demographics.age_65_plus = Some(40);
    // Fewer than at its point.
    neighbourhoods[2].demographics.residents = Some(2);
    let taxonomy = world.atlas.taxonomy().clone();
    let places = world.atlas.places().to_vec();
    world.atlas = atlas::Atlas::new(taxonomy, None, neighbourhoods, places);
    let analysis = world.analysis();
    let unplaced = |it, group| analysis.demand().unplaced(it, group);
    assert_eq!(unplaced(CORE, AgeGroup::Under15), between(0, 2));
    assert_eq!(unplaced(FARMS, AgeGroup::From65), between(0, 12));
    assert_eq!(unplaced(WOOD, AgeGroup::All), Count::NONE);
    assert_eq!(unplaced(WOOD, AgeGroup::From65), Count::NONE);
}

/// Within 100 m of a place.
fn coverage(analysis: &Analysis<'_>, world: &World) -> Vec<Coverage> {
    let limit = Length::from_metres(100.0);
    let reached = analysis.reached(&world.supply(), Pace::default(), limit, 1);
    Regions::new(analysis.atlas()).sums(&analysis.coverage(&reached, AgeGroup::All))
}

#[test]
fn coverage_and_gap_have_them_in_their_upper_limits() {
    let world = village();
    let rows = coverage(&world.analysis(), &world);
    let share = |it: &Coverage| it.share().map(|it| (it.low, it.high)).unwrap();
    let [core, farms, wood, whole] = rows.as_slice() else {
        panic!("{rows:?}");
    };
    // 25 have the bench near; the other five of Core have it, or not.
    assert_eq!(core.total(), between(25, 30));
    assert_eq!(core.number(), between(25, 30));
    assert_eq!(core.gap(), between(0, 5));
    assert_eq!(share(core), (25.0 / 30.0, 1.0));
    // Nobody at a point of Farms has a place within 100 m.
    assert_eq!(farms.total(), between(0, 16));
    assert_eq!(farms.number(), between(0, 12));
    assert_eq!(farms.gap(), between(0, 16));
    assert_eq!(share(farms), (0.0, 1.0));
    assert_eq!(wood.total(), between(3, 49));
    assert_eq!(wood.gap(), between(3, 49));
    assert_eq!(share(wood), (0.0, 46.0 / 49.0));
    assert_eq!(whole.number(), between(25, 25 + 63));
    assert_eq!(whole.gap(), between(3, 3 + 4 + 63));
    assert_eq!(share(whole), (25.0 / 95.0, 88.0 / 91.0));
}

#[test]
fn nobody_has_a_place_where_none_counts() {
    let world = village();
    let analysis = world.analysis();
    let closed = [world.place("b"), world.place("l")];
    let supply = world.supply().without(&closed);
    let limit = Length::from_metres(100.0);
    let reached = analysis.reached(&supply, Pace::default(), limit, 1);
    let rows = analysis.coverage_by(&supply, &reached, AgeGroup::All);
    assert!(rows.iter().all(|it| it.number() == Count::NONE));
    assert_eq!(rows[0].gap(), between(25, 30));
    assert_eq!(rows[0].total(), between(25, 30));
}

#[test]
fn walks_are_those_of_people_at_points() {
    let world = village();
    let analysis = world.analysis();
    let walks = analysis.walk_intervals(&world.supply(), Pace::default(), 1);
    let regions = Regions::new(analysis.atlas());
    let rows = WalkStatistics::of_regions(analysis.demand(), &walks, &regions, AgeGroup::All);
    let whole = rows.last().unwrap();
    assert_eq!(whole.reachable, between(28, 32));
    assert_eq!(whole.unreachable, Count::NONE);
    assert_eq!(whole.unplaced, between(0, 63));
    // 20 of Core walk 50 m to the bench.
    let median = rows[0].median.and_then(|it| it.high);
    assert_eq!(median.map(metres), Some(50));
}

/// Closing the bench takes it from the 25 of Core, and perhaps from its other 5; nobody of Farms is within 100 m of it, so that none of
/// those 12 lose it. The library is nobody's at a point; the 12 may live beside it.
#[test]
fn a_place_may_be_the_last_of_people_who_may_live_near_it() {
    let world = village();
    let analysis = world.analysis();
    let limit = Length::from_metres(100.0);
    let test = analysis.closing_test(&world.supply(), Pace::default(), limit);
    let lost = |id: &str| {
        let place = world.place(id);
        let loss = test.losses.iter().find(|it| it.place == place).unwrap();
        [&loss.of_any, &loss.of_kind].map(|it| it.people(AgeGroup::All))
    };
    assert_eq!(lost("b"), [between(25, 30); 2]);
    assert_eq!(lost("l"), [between(0, 12); 2]);
    // Within 600 m of the bench is a part of Farms too, and all who are there may have the library as well.
    let limit = Length::from_metres(600.0);
    let test = analysis.closing_test_of_rank(&world.supply(), Pace::default(), limit, 1);
    assert_eq!(test.losses[0].place, world.place("b"));
    assert_eq!(test.losses[0].of_any.people(AgeGroup::All), between(25, 42));
}

fn change(world: &World, steps: &str) -> Vec<ScenarioChange> {
    let before = world.analysis();
    let after = before.with(&scenario(steps)).unwrap();
    let (pace, limit) = (Pace::default(), Length::from_metres(100.0));
    let choice = access::PlaceChoice::default();
    let supplies = [&before, &after].map(|it| access::Supply::new(it.sites(), &choice, None));
    let reached = [(&before, 0), (&after, 1)].map(|(analysis, side): (&Analysis<'_>, usize)| {
        analysis.reached(&supplies[side], pace, limit, 1)
    });
    let side = |analysis, number: usize| ScenarioSide {
        analysis,
        supply: &supplies[number],
        reached: &reached[number],
        asks_for_hours: false,
    };
    ScenarioChange::between(
        side(&before, 0),
        side(&after, 1),
        pace,
        limit,
        AgeGroup::All,
    )
}

#[test]
fn a_scenario_may_change_what_is_near_people_who_may_live_there() {
    let world = village();
    let none = ScenarioChange::default();
    let closed = change(&world, r#"{"do":"close","place":"b"}"#);
    let lost = |lost| ScenarioChange { lost, ..none };
    let gained = |gained| ScenarioChange { gained, ..none };
    assert_eq!(closed, [lost(between(25, 30)), none, none]);
    assert_eq!(closed[0].difference(), [-30.0, -25.0]);
    let open = format!(
        r#"{{"do":"open","id":"new","kind":"bench","at":{}}}"#,
        at((2000.0, 0.0))
    );
    assert_eq!(change(&world, &open), [none, none, gained(between(3, 49))]);
    // From Farms to Wood: the 12 of Farms may lose it.
    let moved = format!(
        r#"{{"do":"move","place":"l","to":{}}}"#,
        at((2000.0, 400.0))
    );
    let moved = change(&world, &moved);
    assert_eq!(moved, [none, lost(between(0, 12)), gained(between(0, 46))]);
    // Hours are not asked for.
    let hours = r#"{"do":"hours","place":"l","opening_hours":"24/7"}"#;
    assert_eq!(change(&world, hours), [none; 3]);
}

#[test]
fn a_new_place_may_help_people_who_may_live_near_it() {
    let world = village();
    let analysis = world.analysis();
    let candidates = CandidateSites::chosen(vec![position((2000.0, 50.0))]);
    let found = analysis.best_places(&SitingQuestion {
        model: SitingModel::Covering,
        supply: &world.supply(),
        candidates: &candidates,
        count: 1,
        pace: Pace::default(),
        limit: Length::from_metres(100.0),
        group: AgeGroup::All,
    });
    assert_eq!(found.unwrap().places[0].adds, between(3, 3 + 46));
}

/// The bench is shared by the 25 of Core at points, and perhaps by its other 5.
#[test]
fn people_without_a_position_may_share_a_place() {
    let world = village();
    let analysis = world.analysis();
    let decay = DistanceDecay::none(Length::from_metres(100.0));
    let pace = Pace::default();
    let found = analysis.floating_catchment(&world.supply(), pace, &decay, AgeGroup::All);
    let score = found.scores[0];
    assert_eq!((score.low, score.high), (1.0 / 30.0, Some(1.0 / 25.0)));
}

/// The library is closed in the evening, which those of Farms may miss, and the bench never.
#[test]
fn people_without_a_position_may_lose_what_closes_in_the_evening() {
    let world = village();
    let analysis = world.analysis();
    let week = analysis.coverage_by_clock(
        &world.supply(),
        &SiteHours::new(analysis.sites()),
        &Calendar::new(TimeZone::fixed(60)),
        LocalTime::read("2026-11-23T00:00").unwrap(),
        Pace::default(),
        Length::from_metres(100.0),
    );
    let lost_at = |hour| week.lost_at(&analysis, hour, AgeGroup::All);
    assert_eq!(lost_at(12), [Count::NONE; 3]);
    let by_farms = [Count::NONE, between(0, 12), Count::NONE];
    assert_eq!(lost_at(20), by_farms);
    let (day, evening) = (WeekPart::WeekdayDaytime, WeekPart::WeekdayEvening);
    let group = AgeGroup::All;
    assert_eq!(week.lost_between(&analysis, day, evening, group), by_farms);
    assert_eq!(
        week.lost_between(&analysis, evening, day, group),
        [Count::NONE; 3]
    );
    assert_eq!(
        week.coverage(&analysis, 20, group)[1].number(),
        between(0, 12)
    );
}

/// Speuld and Staverden in Ermelo: 415 and 25 residents by their own numbers, 275 and none in squares. The Wolderwijd is a lake, of
/// which no number is published. The sum is more than the 26,980 residents of all less the 25,690 in squares, at least, as the squares
/// of some neighbourhoods have more than their own number.
#[test]
fn ermelo_has_people_in_no_square() {
    let ermelo = World::shipped("ermelo");
    let analysis = ermelo.analysis();
    let demand = analysis.demand();
    assert_eq!(demand.basis(), DemandBasis::Points);
    let named = |name: &str| {
        let mut all = (0..).zip(ermelo.atlas.neighbourhoods());
        let (index, _) = all.find(|(_, it)| it.name == name).unwrap();
        demand.unplaced(NeighbourhoodIndex(index), AgeGroup::All)
    };
    let found = ["Speuld", "Verspreide huizen Staverden", "Wolderwijd"].map(named);
    assert_eq!(found, [between(0, 140), between(0, 25), Count::NONE]);
    assert_eq!(demand.unplaced_total(AgeGroup::All), between(0, 1_360));
}

/// Addresses are no residents, and spread people are all in their neighbourhood.
#[test]
fn only_squares_of_residents_lack_people() {
    for name in ["delft", "liechtenstein", "drechtsteden"] {
        let shipped = World::shipped(name);
        let analysis = shipped.analysis();
        let unplaced = analysis.demand().unplaced_total(AgeGroup::All);
        assert_eq!(unplaced, Count::NONE, "{name}");
    }
}
