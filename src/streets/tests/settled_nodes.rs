//! The work of a query, as the number of settled nodes: the same on every machine. Other data in `data/` changes the
//! numbers; a higher number for the same data is a regression.

use crate::data_atlas::{DataAtlas, TextbookDijkstra};
use streets::Pace;

/// The number of starts.
const VISITORS: usize = 20;
const SEED: u64 = 2_026;

/// The settled nodes over all starts.
#[derive(Debug, PartialEq, Eq)]
struct SettledNodes {
    /// For the ten nearest places of each.
    nearest: usize,
    /// For the 15-minute isochrone of each.
    isochrone: usize,
    /// For the nearest place of all at once.
    coverage: usize,
}

fn settled_nodes(data_atlas: &DataAtlas) -> SettledNodes {
    let (streets, goals) = (
        data_atlas.walking_network.streets(),
        data_atlas.walking_network.goals(),
    );
    let pace = Pace::default();
    let visitors = data_atlas.visitors(SEED, VISITORS);
    let starts = || visitors.iter().map(|(start, _)| start);
    let population: Vec<_> = starts().cloned().collect();
    let nearest = |start| streets.nearest(goals, start, pace, &|_| true, 10).settled;
    let isochrone = |start| streets.isochrone(start, pace, 15.0).settled();
    SettledNodes {
        nearest: starts().map(nearest).sum(),
        isochrone: starts().map(isochrone).sum(),
        coverage: streets
            .coverage(goals, &|_| true, &population, pace)
            .settled,
    }
}

/// Checks that a query visits the part of the network that it concerns, and no more.
fn check_relative_work(data_atlas: &DataAtlas, settled_nodes: &SettledNodes) {
    let textbook = TextbookDijkstra::new(data_atlas.walking_network.streets());
    let visitors = data_atlas.visitors(SEED, VISITORS);
    let settled = |limit| -> usize {
        let nodes = visitors.iter();
        nodes
            .map(|(_, node)| textbook.dijkstra(&[*node], limit).1)
            .sum()
    };
    let (all, quarter) = (settled(f64::INFINITY), settled(1_200.0));
    assert!(
        settled_nodes.nearest * 10 < all,
        "{} of {all}",
        settled_nodes.nearest
    );
    // The baseline starts at a node instead of the midpoint: nearly as many.
    let apart = settled_nodes.isochrone.abs_diff(quarter);
    assert!(
        apart * 10 < quarter,
        "{} and {quarter}",
        settled_nodes.isochrone
    );
    let nodes = data_atlas.walking_network.streets().summary().nodes;
    assert!(
        settled_nodes.coverage <= nodes,
        "{} of {nodes}",
        settled_nodes.coverage
    );
}

#[test]
fn settled_nodes_in_delft_do_not_grow() {
    let data_atlas = DataAtlas::read("delft");
    let settled_nodes = settled_nodes(&data_atlas);
    check_relative_work(&data_atlas, &settled_nodes);
    let expected = SettledNodes {
        nearest: 14_346,
        isochrone: 39_761,
        coverage: 14_878,
    };
    assert_eq!(settled_nodes, expected);
}

#[test]
fn settled_nodes_in_liechtenstein_do_not_grow() {
    let data_atlas = DataAtlas::read("liechtenstein");
    let settled_nodes = settled_nodes(&data_atlas);
    check_relative_work(&data_atlas, &settled_nodes);
    let expected = SettledNodes {
        nearest: 3_688,
        isochrone: 5_538,
        coverage: 9_885,
    };
    assert_eq!(settled_nodes, expected);
}
