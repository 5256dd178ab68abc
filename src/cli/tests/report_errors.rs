//! `report` with wrong arguments and wrong data: a clear sentence, the exit code that is documented, nothing lost.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use crate::report_world::{Choice, NORMS, ReportWorld, errors, run};

#[test]
fn one_broken_atlas_does_not_lose_the_others() {
    let world = ReportWorld::new(&Choice::default());
    let folder = &world.folder;
    ReportWorld::add(
        folder,
        &Choice {
            name: "kapot",
            ..Choice::default()
        },
    );
    folder.file(
        "kapot/plekken.geojson",
        "{\"type\":\"FeatureCollection\",\"features\":[",
    );
    let atlases = ["kapot/atlas.json", "dorp/atlas.json", "--out", "out"];
    let output = run(folder, &atlases, "2");
    assert_eq!(output.status.code(), Some(1), "the data has errors");
    assert!(
        errors(&output).starts_with("kapot/atlas.json: "),
        "{}",
        errors(&output)
    );
    assert!(world.written("report.nl.md").starts_with("# Dorp"));
    let output = run(
        folder,
        &["weg/atlas.json", "dorp/atlas.json", "--out", "out"],
        "2",
    );
    assert_eq!(
        output.status.code(),
        Some(2),
        "a file that is not there is wrong use"
    );
}

#[test]
fn damaged_neighbourhoods_or_people_give_no_report() {
    for (file, content) in [
        ("buurten.geojson", "{}"),
        ("mensen.bin", "SLVP but no more"),
    ] {
        let world = ReportWorld::new(&Choice::default());
        world.folder.file(&format!("dorp/{file}"), content);
        let output = run(&world.folder, &["dorp/atlas.json", "--out", "out"], "1");
        assert_eq!(output.status.code(), Some(1), "{file}");
        assert!(errors(&output).contains(file), "{}", errors(&output));
        assert!(!world.folder.join("out").exists());
    }
}

#[test]
fn norms_that_cannot_be_used_are_wrong_use_with_their_place() {
    let world = ReportWorld::new(&Choice::default());
    for (from, to, message) in [
        (
            "400,",
            "0,",
            "norms.json: questions[0].metres: `0`, expected a whole number of 1 to 20000 metres\n",
        ),
        (
            "400,",
            "1e9,",
            "norms.json: questions[0].metres: `1000000000`, expected a whole number of 1 to 20000 metres\n",
        ),
        (
            "\"metres\":400",
            "\"kinds\":[\"casino\"],\"metres\":400",
            "dorp/atlas.json: norms.json: question `near`: `casino` in `kinds` is not in the taxonomy\n",
        ),
        (
            "\"metres\":400",
            "\"open_at\":\"now\",\"metres\":400",
            "dorp/atlas.json: `now`: expected a local time, as in 2026-11-21T14:00\n",
        ),
        ("{\"version\"", "[{\"version\"", "norms.json: "),
    ] {
        world.folder.file("norms.json", &NORMS.replace(from, to));
        let output = run(
            &world.folder,
            &["dorp/atlas.json", "--norms", "norms.json"],
            "1",
        );
        assert_eq!(output.status.code(), Some(2), "{}", errors(&output));
        assert!(errors(&output).starts_with(message), "{}", errors(&output));
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn a_report_is_never_written_into_an_atlas_and_no_report_over_another() {
    let world = ReportWorld::new(&Choice::default());
    let before = std::fs::read(world.folder.join("dorp/atlas.json")).unwrap();
    for out in [".", "dorp"] {
        let output = run(&world.folder, &["dorp/atlas.json", "--out", out], "1");
        assert_eq!(output.status.code(), Some(2), "{out}");
        assert!(
            errors(&output).contains("is the folder of an atlas"),
            "{}",
            errors(&output)
        );
    }
    assert_eq!(
        std::fs::read(world.folder.join("dorp/atlas.json")).unwrap(),
        before
    );
    assert!(!world.folder.join("dorp/coverage.csv").exists());
    let output = run(
        &world.folder,
        &["dorp/atlas.json", "dorp/atlas.json", "--out", "out"],
        "2",
    );
    assert_eq!(output.status.code(), Some(2));
    assert!(
        errors(&output).contains("another atlas is called `dorp` too"),
        "{}",
        errors(&output)
    );
}

#[test]
fn an_atlas_without_neighbourhoods_has_no_report() {
    let world = ReportWorld::new(&Choice::default());
    world.folder.file(
        "dorp/buurten.geojson",
        r#"{"type":"FeatureCollection","features":[]}"#,
    );
    let output = run(&world.folder, &["dorp/atlas.json"], "1");
    assert_eq!(output.status.code(), Some(1), "{}", errors(&output));
    assert!(
        errors(&output).contains("neighbourhood") || errors(&output).contains("buurten.geojson"),
        "{}",
        errors(&output)
    );
}

#[test]
fn files_of_an_earlier_report_do_not_stay_beside_those_of_this_one() {
    let world = ReportWorld::new(&Choice::default());
    world.folder.file(
        "plan.json",
        r#"{"version":1,"steps":[{"do":"close","place":"b/1"}]}"#,
    );
    let plan = [
        "dorp/atlas.json",
        "--out",
        "out",
        "--lang",
        "en",
        "--scenario",
        "plan.json",
    ];
    assert_eq!(run(&world.folder, &plan, "1").status.code(), Some(0));
    let at = |name: &str| world.folder.join(&format!("out/dorp/{name}"));
    world.folder.file("out/dorp/notes.txt", "mine");
    assert!(at("scenario.csv").exists() && at("after/coverage.csv").exists());
    assert_eq!(run(&world.folder, &plan[..3], "1").status.code(), Some(0));
    for stale in ["scenario.csv", "after/coverage.csv", "report.en.md"] {
        assert!(!at(stale).exists(), "{stale}");
    }
    assert!(at("report.nl.md").exists() && at("notes.txt").exists());
}
