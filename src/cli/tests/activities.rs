//! `prepare` with activities from iCalendar and CSV, and `check` of what it writes.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

mod calendar_events;
mod calendar_series;

use crate::test_folder::TestFolder;
use crate::village_fixture::{features, prepare_quietly, village_recipe};
use atlas::Taxonomy;
use serde_json::Value;
use sleutelvrij::commands::check::{CheckTaxonomy, check};
use sleutelvrij::commands::prepare::{PreparedAtlas, prepare};
use sleutelvrij::progress::Progress;
use std::path::PathBuf;

const TAXONOMY: &str = include_str!("../../../data/taxonomy.json");
const PLACES: &str = r#"
[[places]]
source = "dorp"
file = "plekken.csv"
reading = { x = "lon", y = "lat" }
id = "{id}"
kinds = [{ kind = "community_centre" }]
fields = { name = "naam" }
"#;
const COLUMNS: &str = r#"
[[activities]]
source = "dorp"
file = "lijst.csv"
comes_to_you = "waar=thuis"
layer = "informal"
[activities.fields]
title = "titel"
when = "wanneer"
date = "dag"
from = "van"
to = "tot"
place = "waar"
neighbourhoods = "buurten"
lon = "lon"
lat = "lat"
contact = "contact"
layer = "laag"
"#;
const HEADER: &str = "titel,wanneer,dag,van,tot,waar,buurten,lon,lat,contact,laag\n";

/// A village with a community centre `p1`, and two places of one name.
fn village(name: &str, activities: &str, file: &str, text: &str) -> (TestFolder, PathBuf) {
    let (folder, recipe) = village_recipe(name, &format!("{PLACES}{activities}"));
    folder.file(
        "raw/plekken.csv",
        "id,naam,lon,lat\np1,De Brug,4.712,51.729\np2,Zaal,4.713,51.730\np3,Zaal,4.714,51.728\n",
    );
    folder.file(&format!("raw/{file}"), text);
    (folder, recipe)
}

/// The properties without title, source and id of each activity by title, and what is named in the report.
fn read(prepared: &PreparedAtlas) -> (Vec<String>, Vec<String>) {
    let all = features(prepared, "activities.geojson");
    let lines = all.into_iter().map(|(mut it, at)| {
        let own = it.as_object_mut().unwrap();
        let title = own.remove("title").unwrap();
        own.remove("source");
        own.remove("id");
        let own: Vec<String> = own
            .iter()
            .map(|(name, it)| format!("{name}={it}"))
            .collect();
        let at = match at {
            Value::Null => String::new(),
            at => format!(" {at}"),
        };
        format!("{} {}{at}", title.as_str().unwrap(), own.join(" ")).replace('"', "")
    });
    let line = prepared.report.files.last().unwrap();
    assert_eq!(line.features, line.kept + line.left_out.total());
    (lines.collect(), line.remarks.named().collect())
}

fn csv(name: &str, rows: &str) -> (Vec<String>, Vec<String>) {
    let (_folder, recipe) = village(name, COLUMNS, "lijst.csv", &format!("{HEADER}{rows}"));
    read(&prepare_quietly(&recipe))
}

/// When each event is, by title; and what is named.
fn calendar(name: &str, events: &[&str]) -> (Vec<String>, Vec<String>) {
    let recipe = "[[activities]]\nsource = \"dorp\"\nfile = \"agenda.ics\"\n";
    let events: Vec<String> = (1..)
        .zip(events)
        .map(|(number, it)| {
            let uid = if it.contains("UID:") {
                String::new()
            } else {
                format!("UID:{number}\r\n")
            };
            format!(
                "BEGIN:VEVENT\r\n{uid}{}\r\nEND:VEVENT\r\n",
                it.replace('\n', "\r\n")
            )
        })
        .collect();
    let text = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Dorp//NL\r\n{}END:VCALENDAR\r\n",
        events.concat()
    );
    let (_folder, recipe) = village(name, recipe, "agenda.ics", &text);
    read(&prepare_quietly(&recipe))
}

/// What is named of events of which none is kept.
fn left_out(name: &str, events: &[&str]) -> Vec<String> {
    let recipe = "[[activities]]\nsource = \"dorp\"\nfile = \"agenda.ics\"\nreading = { may_be_empty = true }\n";
    let events = events
        .iter()
        .map(|it| format!("BEGIN:VEVENT\n{it}\nEND:VEVENT\n"));
    let text = format!(
        "BEGIN:VCALENDAR\nVERSION:2.0\n{}END:VCALENDAR\n",
        events.collect::<String>()
    );
    let (_folder, recipe) = village(name, recipe, "agenda.ics", &text);
    let (found, named) = read(&prepare_quietly(&recipe));
    assert_eq!(found, [""; 0]);
    named
}

fn reasons(named: &[String]) -> Vec<&str> {
    let reasons = named.iter().map(|it| it.split_once(": ").unwrap().1);
    reasons.collect()
}

#[test]
fn csv_rows_have_hours_or_days_and_each_kind_of_venue() {
    let (found, named) = csv(
        "activities-csv",
        "Koffie,We 10:00-12:00,,,,de brug,,,,06-12345678,formal\n\
         Feest,,2026-12-05,9.00,17:00,Kerkstraat 1,,,,,\n\
         Wandelen,Sa 10:00+,,,,,,4.712,51.73,,\n\
         Maatje,Mo-Fr 09:00-17:00,,,,thuis,west; BU2,,,,\n\
         Kring,,,,,p1,,,,,semiformal\n\
         Nacht,,2026-12-05,22:00,6:00,p1,,,,,\n",
    );
    assert_eq!(named, [""; 0]);
    assert_eq!(
        found,
        [
            "Koffie contact=06-12345678 layer=formal place=p1 when=We 10:00-12:00",
            "Feest address=Kerkstraat 1 layer=informal when=2026 Dec 05 09:00-17:00",
            "Wandelen layer=informal when=Sa 10:00+ [4.712,51.73]",
            "Maatje comes_to_you=true layer=informal neighbourhoods=[BU1,BU2] when=Mo-Fr 09:00-17:00",
            "Kring layer=semiformal place=p1",
            "Nacht layer=informal place=p1 when=2026 Dec 05 22:00-06:00",
        ]
    );
}

#[test]
fn coordinates_that_are_far_from_the_named_place_count_instead_of_it() {
    let (found, named) = csv(
        "activities-far",
        "Bij,,,,,De Brug,,4.712,51.7305,,\n\
         Ver,,,,,De Brug,,4.712,51.7315,,\n",
    );
    assert_eq!(
        named,
        [
            "lijst.csv, line 3: a place that is more than 200 m from the coordinates; the rest is kept"
        ]
    );
    assert_eq!(
        found,
        [
            "Bij layer=informal place=p1",
            "Ver address=De Brug layer=informal [4.712,51.7315]",
        ]
    );
}

#[test]
fn bad_rows_are_left_out_with_their_line_and_reason() {
    let (found, named) = csv(
        "activities-bad-csv",
        "Goed,We 10:00-12:00,,,,Zaal,,,,,odd\n\
         ,We 10:00-12:00,,,,p1,,,,,\n\
         Raar,elke woensdag,,,,p1,,,,,\n\
         Dag,,5 december,,,p1,,,,,\n\
         Tijd,,2026-12-05,half tien,,p1,,,,,\n\
         Oud,,2023-12-05,,,p1,,,,,\n\
         Ver,,,,,,,5.9,52.9,,\n\
         Half,,,,,,,4.712,,,\n\
         Wijk,,,,,thuis,Noord,,,,\n\
         Om,,2026-12-05,16:00,14:00,p1,,,,,\n\
         Nul,,2026-12-05,16:00,16.00,p1,,,,,\n",
    );
    assert_eq!(
        found,
        ["Goed address=Zaal layer=informal when=We 10:00-12:00"]
    );
    assert_eq!(
        named,
        [
            "lijst.csv, line 2: a name that several places have; the rest is kept",
            "lijst.csv, line 2: a layer that is not in the taxonomy; the rest is kept",
            "lijst.csv, line 3: no title",
            "lijst.csv, line 4: a time that is not in the syntax of opening hours",
            "lijst.csv, line 5: a day that is not as YYYY-MM-DD",
            "lijst.csv, line 6: a time that is not as 14:00",
            "lijst.csv, line 7: over before the date of the atlas",
            "lijst.csv, line 8: outside the area",
            "lijst.csv, line 9: one coordinate of two",
            "lijst.csv, line 10: a neighbourhood that the atlas does not have",
            "lijst.csv, line 11: an end before its beginning",
            "lijst.csv, line 12: an end that is its beginning",
        ]
    );
}

#[test]
fn files_and_recipes_that_cannot_be_read_are_errors() {
    let error = |name: &str, activities: &str, file: &str, text: &str| {
        let (_folder, recipe) = village(name, activities, file, text);
        let prepared = prepare(&recipe, None, &Progress::QUIET);
        prepared.unwrap_err().to_string()
    };
    let ics = "[[activities]]\nsource = \"dorp\"\nfile = \"a.ics\"\n";
    let found = error(
        "activities-no-ics",
        ics,
        "a.ics",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\n",
    );
    assert!(
        found.contains("a.ics cannot be read as iCalendar"),
        "{found}"
    );
    let found = error("activities-column", COLUMNS, "lijst.csv", "titel\nx\n");
    assert!(
        found.contains("lijst.csv has no column `wanneer`"),
        "{found}"
    );
    let other = "[[activities]]\nsource = \"dorp\"\nfile = \"a.xls\"\n";
    let found = error("activities-format", other, "a.xls", "");
    assert!(found.contains("ends in .ics or .csv"), "{found}");
    let layer = format!("{ics}layer = \"odd\"\n");
    let found = error("activities-layer", &layer, "a.ics", "");
    assert!(
        found.contains("layer `odd` is not in the taxonomy"),
        "{found}"
    );
    let source = "[[activities]]\nsource = \"odd\"\nfile = \"a.ics\"\n";
    let found = error("activities-source", source, "a.ics", "");
    assert!(found.contains("`odd` is not among its sources"), "{found}");
}

#[test]
fn check_reads_the_activities_of_an_atlas() {
    let rows = "Koffie,We 10:00-12:00,,,,p1,,,,,\n";
    let text = format!("{HEADER}{rows}");
    let (folder, recipe) = village("activities-check", COLUMNS, "lijst.csv", &text);
    let written = recipe.parent().unwrap();
    prepare_quietly(&recipe).write(written).unwrap();
    let taxonomy = Taxonomy::read(TAXONOMY).unwrap();
    let manifest = folder.join("data/dorp/atlas.json");
    let found = || check(&manifest, None, CheckTaxonomy::Standard(&taxonomy)).unwrap();
    assert_eq!(found().findings, []);
    assert_eq!(found().activities, 1);

    let file = written.join("activities.geojson");
    let good = std::fs::read_to_string(&file).unwrap();
    let bad = good
        .replace("We 10:00", "elke dag")
        .replace("\"p1\"", "\"gone\"");
    std::fs::write(&file, bad).unwrap();
    let codes: Vec<&str> = found().findings.iter().map(|it| it.code).collect();
    assert_eq!(codes, ["size", "value", "hours"]);
}
