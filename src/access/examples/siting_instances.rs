//! Location problems with our answers, for comparison with other solvers: `cargo run --release -p access --example
//! siting_instances -- 50` for random ones from seeds 0 to 49, or `-- data/delft 200 5` for five places among 200 candidates of
//! an atlas.
//!
//! One JSON object per line: `people` at each demand point in millionths, `gains` of each candidate as pairs of demand point and
//! units, `count`, and what we `chose`, with its `value` and our `bound`. A unit is 1 for covering, and a centimetre for a median.
#![allow(clippy::print_stdout, reason = "the problems go to standard output")]
#![allow(clippy::print_stderr, reason = "and the time to standard error")]

use access::{
    AgeGroup, Analysis, CandidateSites, PlaceChoice, SitingModel, SitingProblem, SitingQuestion,
    Supply, Unpublished,
};
use atlas::{Loader, MANIFEST_PART, NEIGHBOURHOODS_PART, PLACES_PART, Taxonomy};
use fastrand::Rng;
use serde_json::json;
use std::error::Error;
use std::path::Path;
use std::time::Instant;
use streets::{Pace, Population, Streets, WalkingNetwork};

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.as_slice() {
        [seeds] => {
            for seed in 0..seeds.parse()? {
                random(seed)?;
            }
            Ok(())
        }
        [folder, candidates, count] => {
            of_atlas(Path::new(folder), candidates.parse()?, count.parse()?)
        }
        _ => Err("usage: siting_instances SEEDS | FOLDER CANDIDATES COUNT".into()),
    }
}

/// People and candidates at random on a square of 10 km, existing places among them, a limit of 1 to 3 km.
fn random(seed: u64) -> Result<(), Box<dyn Error>> {
    let mut random = Rng::with_seed(seed);
    let mut somewhere = |count: usize| -> Vec<(f64, f64)> {
        (0..count)
            .map(|_| (random.f64() * 1e6, random.f64() * 1e6))
            .collect()
    };
    let points = somewhere(200);
    let candidates = somewhere(60);
    let existing = somewhere((seed % 4) as usize);
    let people: Vec<access::People> = (0..points.len())
        .map(|_| access::People::from_millionths(random.u64(0..50_000_000)))
        .collect();
    let limit = random.u32(100_000..300_000);
    let count = random.usize(1..12);
    let walk = |a: (f64, f64), b: (f64, f64)| ((a.0 - b.0).abs() + (a.1 - b.1).abs()) as u32;
    let now: Vec<u32> = points
        .iter()
        .map(|at| {
            let walks = existing.iter().map(|it| walk(*at, *it));
            walks.min().unwrap_or(u32::MAX).min(limit)
        })
        .collect();
    let walks = candidates.iter().map(|to| {
        let walks = points.iter().map(|at| walk(*at, *to)).enumerate();
        walks.filter(|(_, it)| *it <= limit)
    });
    let residual: Vec<access::People> = people
        .iter()
        .zip(&now)
        .map(|(people, now)| {
            if *now < limit {
                access::People::NONE
            } else {
                *people
            }
        })
        .collect();
    let covered = walks.clone().map(|it| it.map(|(point, _)| point));
    let covering = SitingProblem::covering(&residual, covered)?;
    print(&format!("covering {seed}"), &covering, count);
    let median = SitingProblem::median(&people, &now, walks)?;
    print(&format!("median {seed}"), &median, count);
    Ok(())
}

/// An atlas: libraries within 10 minutes, and the walk to them up to 20 minutes.
fn of_atlas(folder: &Path, most: usize, count: usize) -> Result<(), Box<dyn Error>> {
    let taxonomy = std::fs::read_to_string(folder.join("../taxonomy.json"))?;
    let taxonomy = Taxonomy::read(&taxonomy).map_err(|it| format!("{it:?}"))?;
    let kinds = taxonomy.kind("library");
    let mut loader = Loader::new(taxonomy);
    for (part, file) in [
        (MANIFEST_PART, "atlas.json"),
        (NEIGHBOURHOODS_PART, "neighbourhoods.geojson"),
        (PLACES_PART, "places.geojson"),
    ] {
        loader.add(part, file.to_owned(), std::fs::read(folder.join(file)));
    }
    let atlas = loader.finish().atlas;
    let network = match std::fs::read(folder.join("streets.bin")) {
        Ok(file) => Some(WalkingNetwork::new(Streets::read(&file)?, &atlas)),
        Err(_) => None,
    };
    let population = match std::fs::read(folder.join("people.bin")) {
        Ok(file) => Some(Population::read(&file)?),
        Err(_) => None,
    };
    let analysis = Analysis::new(
        &atlas,
        network.as_ref(),
        population.as_ref(),
        Unpublished::default(),
    );
    let choice = PlaceChoice {
        kinds: kinds.map(|it| vec![it]),
        ..PlaceChoice::default()
    };
    let supply = Supply::new(analysis.sites(), &choice, None);
    let pace = Pace::default();
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    for (model, minutes) in [
        (SitingModel::Covering, 5.0),
        (SitingModel::Covering, 10.0),
        (SitingModel::Median, 20.0),
    ] {
        let began = Instant::now();
        let candidates = CandidateSites::of(&analysis, most);
        let question = SitingQuestion {
            model,
            supply: &supply,
            candidates: &candidates,
            count,
            pace,
            limit: pace.within(minutes),
            group: AgeGroup::All,
        };
        let found = analysis.best_places(&question)?;
        eprintln!(
            "{name}, {model:?} within {minutes} minutes, {count} of {} candidates, {} demand points: {} in {:?}, work {}",
            candidates.positions.len(),
            analysis.demand().points().len(),
            found.optimality,
            began.elapsed(),
            found.work,
        );
        let problem = analysis.siting_problem(&question)?;
        print(&format!("{name} {model:?} {minutes} min"), &problem, count);
    }
    Ok(())
}

fn print(name: &str, problem: &SitingProblem, count: usize) {
    let found = problem.solve(count);
    let people: Vec<u64> = problem.people().map(access::People::millionths).collect();
    let gains: Vec<Vec<(usize, u32)>> = problem.gains().map(Iterator::collect).collect();
    let chose: Vec<usize> = found.sites.iter().map(|it| it.candidate).collect();
    let line = json!({
        "name": name,
        "people": people,
        "gains": gains,
        "count": count,
        "chose": chose,
        "value": found.optimality.value,
        "bound": found.optimality.bound,
    });
    println!("{line}");
}
