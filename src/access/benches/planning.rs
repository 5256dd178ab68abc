//! Times the planner's questions in the atlases of `data/`, beside a plain computation of the same in the same run. Run by
//! `cargo xtask bench`, in a release build.
//!
//! A plain computation that takes long is made of a part, evenly spread, and multiplied: the row says of how many.
#![allow(clippy::print_stdout, reason = "a benchmark prints its times")]
// A development tool: it stops at wrong input.
#![allow(clippy::unwrap_used)]

#[path = "../tests/world/mod.rs"]
#[allow(dead_code, unused_imports, reason = "tests use the rest")]
mod world;

use access::{
    AgeGroup, Analysis, CandidateSites, HOURS_OF_WEEK, People, PlaceChoice, SiteHours, SitingModel,
    SitingQuestion, Supply,
};
use atlas::{LonLat, NeedStatus, PlaceIndex};
use hours::{Calendar, LocalTime, TimeZone};
use std::hint::black_box;
use std::time::Instant;
use streets::{Pace, WalkingNetwork};
use world::World;

const ROUNDS: usize = 5;
const CANDIDATES: usize = 2_000;
const NEW: usize = 5;
const MINUTES: f64 = 10.0;

fn main() {
    for name in ["delft", "liechtenstein"] {
        let world = World::shipped(name);
        let network = world.network.as_ref().unwrap();
        let analysis = world.analysis();
        println!(
            "\n{name}: {} demand points, {} places",
            analysis.demand().points().len(),
            world.atlas.places().len()
        );
        let title = "milliseconds, best of five rounds";
        println!("{title:<56}{:>9} {:>11} {:>7}", "ours", "plain", "ratio");
        nearest(&world, network, &analysis);
        closing(&analysis);
        week(&analysis);
        new_places(&analysis);
    }
}

/// The best time of some rounds, in milliseconds.
fn best<T>(mut ask: impl FnMut() -> T) -> f64 {
    let times = (0..ROUNDS).map(|_| {
        let begin = Instant::now();
        black_box(ask());
        begin.elapsed().as_secs_f64() * 1e3
    });
    times.fold(f64::INFINITY, f64::min)
}

fn row(question: &str, ours: f64, plain: f64) {
    println!(
        "{question:<56}{ours:>9.1} {plain:>11.1} {:>7.1}",
        plain / ours
    );
}

/// Plain: each home is snapped and searched from alone.
fn nearest(world: &World, network: &WalkingNetwork, analysis: &Analysis<'_>) {
    const OF: usize = 20;
    let pace = Pace::default();
    let homes: Vec<LonLat> = analysis.demand().points().iter().map(|it| it.at).collect();
    let ours = best(|| {
        let starts = network.starts(&world.atlas, &homes);
        let (streets, goals) = (network.streets(), network.goals());
        streets.coverage(goals, &|_| true, &starts, pace).settled
    });
    let plain = best(|| {
        let nearest = homes.iter().step_by(OF).map(|at| {
            let start = network.start(&world.atlas, *at);
            network.nearest(&start, pace, &|_| true, 1).settled
        });
        nearest.sum::<usize>()
    });
    let question = format!("everybody's nearest place, with snapping (plain: 1 of {OF})");
    row(&question, ours, plain * OF as f64);
}

/// Plain: coverage again without each place.
fn closing(analysis: &Analysis<'_>) {
    const OF: usize = 20;
    let pace = Pace::default();
    let limit = pace.within(MINUTES);
    let choice = PlaceChoice::default();
    let supply = Supply::new(analysis.sites(), &choice, None);
    let pass = best(|| analysis.reached(&supply, pace, limit, 1));
    let ours = best(|| analysis.closing_test(&supply, pace, limit));
    let places: Vec<PlaceIndex> = analysis.sites().iter().map(|it| it.index).collect();
    let plain = best(|| {
        let counting = places
            .iter()
            .filter(|it| supply.status(**it) > NeedStatus::No);
        let closed = counting.step_by(OF).map(|place| {
            let after = supply.clone().without(&[*place]);
            analysis.reached(&after, pace, limit, 1).len()
        });
        closed.sum::<usize>()
    });
    row(
        &format!("closing test, of all and of each kind (plain: all, 1 of {OF})"),
        ours,
        plain * OF as f64,
    );
    println!("{:<56}{pass:>9.1}", "  for comparison, coverage once");
}

/// Plain: coverage of each hour.
fn week(analysis: &Analysis<'_>) {
    const OF: usize = 8;
    let pace = Pace::default();
    let limit = pace.within(MINUTES);
    let hours = SiteHours::new(analysis.sites());
    let calendar = Calendar::new(TimeZone::fixed(60));
    let date = LocalTime::read("2026-11-25T12:00").unwrap();
    let supply = Supply::new(analysis.sites(), &PlaceChoice::default(), None);
    let ask = || analysis.coverage_by_clock(&supply, &hours, &calendar, date, pace, limit);
    let ours = best(ask);
    let week = ask();
    let plain = best(|| {
        let hours = (0..HOURS_OF_WEEK).step_by(OF).map(|hour| {
            let moment = calendar.zone().moment(week.start(hour).unwrap());
            let open = hours.statuses(&calendar, moment);
            let choice = PlaceChoice::default();
            let supply = Supply::new(analysis.sites(), &choice, Some(&open));
            analysis.reached(&supply, pace, limit, 1).len()
        });
        hours.sum::<usize>()
    });
    row(
        &format!("coverage at 168 hours (plain: 1 of {OF})"),
        ours,
        plain * OF as f64,
    );
}

/// Plain: the best of all candidates, then the best beside that, and so on, without a bound.
fn new_places(analysis: &Analysis<'_>) {
    let pace = Pace::default();
    let libraries = PlaceChoice {
        kinds: analysis
            .atlas()
            .taxonomy()
            .kind("library")
            .map(|it| vec![it]),
        ..PlaceChoice::default()
    };
    let supply = Supply::new(analysis.sites(), &libraries, None);
    let candidates = CandidateSites::of(analysis, CANDIDATES);
    for minutes in [MINUTES / 2.0, MINUTES] {
        let question = SitingQuestion {
            model: SitingModel::Covering,
            supply: &supply,
            candidates: &candidates,
            count: NEW,
            pace,
            limit: pace.within(minutes),
            group: AgeGroup::All,
        };
        let mut said = String::new();
        let ours = best(|| {
            said = analysis
                .best_places(&question)
                .unwrap()
                .optimality
                .to_string()
        });
        let mut greedy = People::NONE;
        let plain = best(|| greedy = plain_greedy(analysis, &question));
        let candidates = candidates.positions.len();
        row(
            &format!("{NEW} new places of {candidates}, {minutes} minutes (plain: greedy)"),
            ours,
            plain,
        );
        println!("  {said}; greedy: {greedy}");
    }
}

/// The people that are covered by the places that a greedy choice takes.
fn plain_greedy(analysis: &Analysis<'_>, question: &SitingQuestion<'_>) -> People {
    let problem = analysis.siting_problem(question).unwrap();
    let mut people: Vec<People> = problem.people().collect();
    let gains: Vec<Vec<usize>> = problem
        .gains()
        .map(|it| it.map(|(point, _)| point).collect())
        .collect();
    let mut covered = People::NONE;
    for _ in 0..question.count {
        let adds = |it: &Vec<usize>| -> People { it.iter().map(|point| people[*point]).sum() };
        let Some(best) = gains.iter().max_by_key(|it| adds(it)) else {
            break;
        };
        covered += adds(best);
        for point in best {
            people[*point] = People::NONE;
        }
    }
    covered
}
