//! The figures of an atlas with streets, for the comparison with other programs in `tests/oracle/indicators.py`.
//!
//! Argument: the folder of an atlas. Standard output, with a tab between fields: lines `limit` (tenths of a millimetre, then each
//! zone of the decay with its weight), `place` (index, longitude, latitude), `point` (number, longitude, latitude,
//! neighbourhood, least and most people in millionths, effort to the nearest place in tenths of a millimetre or `-`, least and most
//! 2SFCA score, least and most E2SFCA score), `walk` (point, place, effort) for the walks within the limit, and
//! `coverage` (neighbourhood, covered, beyond and unreachable people in millionths, each least and most).
//!
//! The places are all that are points on the surface: the script does not know where an area can be entered.

// A development tool: it stops at wrong input.
#![allow(clippy::expect_used)]

use access::{AccessScore, AgeGroup, Analysis, Count, DistanceDecay, Supply, Unpublished};
use atlas::{Atlas, Loader, MANIFEST_PART, NEIGHBOURHOODS_PART, NeedStatus, PLACES_PART, Taxonomy};
use std::io::Write;
use std::path::PathBuf;
use streets::{Pace, Population, Streets, WalkingNetwork};

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).expect("the folder of an atlas"));
    let atlas = read(&folder);
    let streets = Streets::read(&std::fs::read(folder.join("streets.bin"))?).expect("streets");
    let network = WalkingNetwork::new(streets, &atlas);
    let people = std::fs::read(folder.join("people.bin")).ok();
    let population = people.map(|file| Population::read(&file).expect("a population"));
    let unpublished = Unpublished::default();
    let analysis = Analysis::new(&atlas, Some(&network), population.as_ref(), unpublished);
    let is_asked_for = |place: &atlas::Place| place.shape.area().is_none() && !place.underground;
    let statuses = atlas
        .places()
        .iter()
        .map(|it| NeedStatus::from(Some(is_asked_for(it))));
    let supply = Supply::from_statuses(statuses.collect());
    print(
        &analysis,
        &supply,
        &mut std::io::BufWriter::new(std::io::stdout().lock()),
    )
}

fn read(folder: &std::path::Path) -> Atlas {
    let taxonomy = include_str!("../../../data/taxonomy.json");
    let mut loader = Loader::new(Taxonomy::read(taxonomy).expect("a sound taxonomy"));
    for (part, file) in [
        (MANIFEST_PART, "atlas.json"),
        (NEIGHBOURHOODS_PART, "neighbourhoods.geojson"),
        (PLACES_PART, "places.geojson"),
    ] {
        loader.add(part, file.to_owned(), std::fs::read(folder.join(file)));
    }
    loader.finish().atlas
}

fn print(analysis: &Analysis<'_>, supply: &Supply, to: &mut impl Write) -> std::io::Result<()> {
    let (pace, group) = (Pace::default(), AgeGroup::All);
    let limit = pace.within(10.0);
    let (flat, decay) = (DistanceDecay::none(limit), DistanceDecay::gaussian(limit));
    write!(to, "limit\t{}", limit.tenths_of_millimetres())?;
    for (limit, weight) in decay.zones() {
        write!(to, "\t{}\t{weight}", limit.tenths_of_millimetres())?;
    }
    writeln!(to)?;
    let counts = |it| supply.status(it) == NeedStatus::Yes;
    for site in analysis.sites().iter().filter(|it| counts(it.index)) {
        let at = site.place.shape.anchor();
        writeln!(to, "place\t{}\t{}\t{}", site.index.0, at.lon(), at.lat())?;
    }
    let walks = analysis.walk_intervals(supply, pace, 1);
    let flat = analysis
        .floating_catchment(supply, pace, &flat, group)
        .scores;
    let decay = analysis
        .floating_catchment(supply, pace, &decay, group)
        .scores;
    let score = |it: AccessScore| {
        let high = it.high.map_or("-".to_owned(), |it| it.to_string());
        format!("{}\t{high}", it.low)
    };
    let people = |it: Count| format!("{}\t{}", it.low().millionths(), it.high().millionths());
    let points = analysis.demand().points().iter().zip(&walks);
    for (number, ((point, walk), (flat, decay))) in
        points.zip(flat.into_iter().zip(decay)).enumerate()
    {
        let walk = walk
            .certain()
            .map_or("-".to_owned(), |it| it.tenths_of_millimetres().to_string());
        writeln!(
            to,
            "point\t{number}\t{}\t{}\t{}\t{}\t{walk}\t{}\t{}",
            point.at.lon(),
            point.at.lat(),
            point.neighbourhood.0,
            people(point.count(group)),
            score(flat),
            score(decay),
        )?;
    }
    let mut lines = Vec::new();
    analysis.catchments(pace, &counts, limit, &mut |place, walks| {
        for walk in walks {
            let effort = walk.cost.effort.tenths_of_millimetres();
            lines.push(format!("walk\t{}\t{}\t{effort}", walk.start, place.0));
        }
    });
    for line in lines {
        writeln!(to, "{line}")?;
    }
    let reached = analysis.reached(supply, pace, limit, 1);
    for (number, one) in analysis.coverage(&reached, group).into_iter().enumerate() {
        let [covered, beyond, unreachable] = [one.covered, one.beyond, one.never].map(people);
        writeln!(to, "coverage\t{number}\t{covered}\t{beyond}\t{unreachable}")?;
    }
    Ok(())
}
