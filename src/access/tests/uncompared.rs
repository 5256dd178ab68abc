//! Neighbourhoods without a number to compare their population points with: how many people are at none of them is not known.

use crate::world::WorldBuilder;
use access::AgeGroup;

/// ```text
///   ┌──────────────┬──────────────┬──────────────┬──────────────┐
///   │  North 1: 60 │  North 2: 49 │  Lake: none  │  Old: 12     │    people at points
///   │     none     │     none     │     none     │  `old`       │    own number
///   └──────────────┴──────────────┴──────────────┴──────────────┘
///   0             100            200            300            400
/// ```
fn uncompared(old: Option<u32>) -> Vec<String> {
    let mut world = WorldBuilder::new();
    let own = [None, None, None, old];
    for ((id, west), residents) in ["North 1", "North 2", "Lake", "Old"]
        .into_iter()
        .zip([0.0, 100.0, 200.0, 300.0])
        .zip(own)
    {
        world = world.neighbourhood(id, "", [(west, 0.0), (west + 100.0, 100.0)], residents);
    }
    let homes = [(50.0, 60), (150.0, 49), (350.0, 12)];
    for (x, people) in homes {
        world = world.home((x, 50.0), Some(people));
    }
    let world = world.build();
    let analysis = world.analysis();
    let demand = analysis.demand();
    let names = demand
        .uncompared()
        .iter()
        .filter_map(|it| world.atlas.neighbourhood(*it));
    names.map(|it| it.id.clone()).collect()
}

#[test]
fn a_number_is_not_kept_back_as_it_is_small_where_squares_have_more() {
    // 49 people in squares may be all of a number of at most 49.
    assert_eq!(uncompared(Some(20)), ["North 1"]);
}

#[test]
fn without_any_number_nothing_can_be_compared() {
    assert_eq!(uncompared(None), ["North 1", "North 2", "Old"]);
}

#[test]
fn nobody_is_said_to_be_without_a_position_there() {
    let world = WorldBuilder::new()
        .neighbourhood("North", "", [(0.0, 0.0), (100.0, 100.0)], None)
        .home((50.0, 50.0), Some(60))
        .build();
    let analysis = world.analysis();
    assert_eq!(
        analysis.demand().unplaced_total(AgeGroup::All),
        access::Count::NONE
    );
    assert_eq!(analysis.demand().uncompared().len(), 1);
}
