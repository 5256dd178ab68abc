//! Answers questions to an atlas on this machine, for tests that compare with a browser: the folder of the atlas is the argument,
//! each line of standard input the name of a question and its members as JSON, each line of standard output an answer.

use planner::{PlannerAtlas, PlannerFile, ZoneRules, answer};
use sleutelvrij::commands::calendar::time_zone;
use std::error::Error;
use std::io::Write;
use std::path::PathBuf;

/// The parts of an atlas, the manifest first.
const PARTS: [(&str, &str); 5] = [
    ("manifest", "atlas.json"),
    ("neighbourhoods", "neighbourhoods.geojson"),
    ("places", "places.geojson"),
    ("streets", "streets.bin"),
    ("people", "people.bin"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("expected a folder")?);
    let read = |(part, file): (&str, &str)| {
        let bytes = std::fs::read(folder.join(file)).ok()?;
        Some(PlannerFile {
            part: part.to_owned(),
            name: file.to_owned(),
            bytes: Ok(bytes),
            is_listed: part != "manifest",
            sha256: None,
        })
    };
    let atlas = PlannerAtlas::open(
        PARTS.into_iter().filter_map(read).collect(),
        ZoneRules::new(time_zone),
    )?;
    for line in std::io::stdin().lines() {
        let line = line?;
        let (name, question) = line.split_once(' ').ok_or("expected a name and JSON")?;
        let found = answer(&atlas, name, question).map_err(|error| format!("{error:?}"))?;
        writeln!(std::io::stdout(), "{found}")?;
    }
    Ok(())
}
