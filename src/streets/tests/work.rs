//! How much work a question on foot is: nodes that are settled, which are the same on every machine. Other streets or
//! places in `data/` make other numbers; the same ones with more work are a step back.

mod town;

use streets::Pace;
use town::{Plain, Town};

/// How many visitors ask.
const VISITORS: usize = 20;
const SEED: u64 = 2_026;

/// The nodes that all visitors' questions settle.
#[derive(Debug, PartialEq, Eq)]
struct Work {
    /// For the nearest ten places of each.
    nearest: usize,
    /// For what is within fifteen minutes of each.
    reach: usize,
    /// For everybody's nearest place at once.
    everyone: usize,
}

fn work(town: &Town) -> Work {
    let (streets, goals) = (town.on_foot.streets(), town.on_foot.goals());
    let pace = Pace::default();
    let visitors = town.visitors(SEED, VISITORS);
    let starts = || visitors.iter().map(|(start, _)| start);
    let people: Vec<_> = starts().cloned().collect();
    let nearest = |start| streets.nearest(goals, start, pace, &|_| true, 10).settled;
    let reach = |start| streets.isochrone(start, pace, 15.0).settled();
    Work {
        nearest: starts().map(nearest).sum(),
        reach: starts().map(reach).sum(),
        everyone: streets.coverage(goals, &|_| true, &people, pace).settled,
    }
}

/// Whether each question is asked of the part of the network that it is about, and no more.
fn is_little(town: &Town, work: &Work) {
    let plain = Plain::new(town.on_foot.streets());
    let visitors = town.visitors(SEED, VISITORS);
    let settled = |limit| -> usize {
        let corners = visitors.iter();
        corners
            .map(|(_, corner)| plain.dijkstra(&[*corner], limit).1)
            .sum()
    };
    let (all, quarter) = (settled(f64::INFINITY), settled(1_200.0));
    assert!(work.nearest * 10 < all, "{} of {all}", work.nearest);
    // From a corner of the street, and not from its middle: nearly as many.
    let apart = work.reach.abs_diff(quarter);
    assert!(apart * 10 < quarter, "{} and {quarter}", work.reach);
    let nodes = town.on_foot.streets().summary().nodes;
    assert!(work.everyone <= nodes, "{} of {nodes}", work.everyone);
}

#[test]
fn a_question_in_delft_is_so_much_work() {
    let town = Town::read("delft");
    let work = work(&town);
    is_little(&town, &work);
    let golden = Work {
        nearest: 14_346,
        reach: 39_761,
        everyone: 14_878,
    };
    assert_eq!(work, golden);
}

#[test]
fn a_question_in_liechtenstein_is_so_much_work() {
    let town = Town::read("liechtenstein");
    let work = work(&town);
    is_little(&town, &work);
    let golden = Work {
        nearest: 3_661,
        reach: 5_467,
        everyone: 9_795,
    };
    assert_eq!(work, golden);
}
