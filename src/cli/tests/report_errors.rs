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

/// A number that cannot be read is not one that is not published: the residents of the neighbourhood are not 0 to 49.
#[test]
fn numbers_of_residents_that_are_wrong_give_no_report() {
    for has_people in [true, false] {
        let world = ReportWorld::new(&Choice {
            has_people,
            ..Choice::default()
        });
        let file = world.folder.join("dorp/buurten.geojson");
        let right = std::fs::read_to_string(&file).unwrap();
        for wrong in ["-5", "1.5", "1e15", "\"many\""] {
            std::fs::write(
                &file,
                right.replacen("\"residents\":30", &format!("\"residents\":{wrong}"), 1),
            )
            .unwrap();
            let output = run(&world.folder, &["dorp", "--out", "out"], "1");
            assert_eq!(output.status.code(), Some(1), "{wrong}");
            let said = errors(&output);
            assert!(
                said.contains("buurten.geojson, feature 0 (BU1), line 1, residents: `"),
                "{said}"
            );
            let expected = "expected a whole number from 0 to 4294967295, or null";
            assert!(said.contains(expected), "{said}");
            assert!(!world.folder.join("out").exists());
        }
        // A neighbourhood that cannot be read would take its residents out of every figure.
        std::fs::write(&file, right.replacen("51.724", "510.724", 8)).unwrap();
        let output = run(&world.folder, &["dorp", "--out", "out"], "1");
        assert_eq!(output.status.code(), Some(1), "{}", errors(&output));
        // What no figure is made from is a warning.
        let other = right.replacen("\"residents\"", "\"households\":-5,\"residents\"", 1);
        std::fs::write(&file, other).unwrap();
        let output = run(&world.folder, &["dorp", "--out", "out"], "1");
        assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
        assert!(errors(&output).contains("1 things are wrong"));
    }
}

/// The holidays of the village are known from 2020 to 2040.
#[test]
fn times_of_years_whose_clock_or_holidays_are_unknown_are_wrong_use() {
    let world = ReportWorld::new(&Choice::default());
    let manifest = world.folder.join("dorp/atlas.json");
    let text = std::fs::read_to_string(&manifest).unwrap();
    let known = r#""holidays":{"public":["2020 01-01 12-25","2040 01-01 12-25"]},"parts""#;
    std::fs::write(&manifest, text.replace("\"parts\"", known)).unwrap();
    let code = |arguments: &[&str]| {
        let arguments: Vec<&str> = ["dorp", "--norms", "norms.json"]
            .iter()
            .chain(arguments)
            .copied()
            .collect();
        let output = run(&world.folder, &arguments, "1");
        (output.status.code(), errors(&output))
    };
    world.folder.file("norms.json", NORMS);
    // The week of New Year 2020 begins in 2019, and that of 31 December 2040, a Monday, ends in 2041.
    for (date, falls_on) in [
        ("2019-06-03", "2019-06-03T00:00"),
        ("2020-01-01", "2019-12-30T00:00"),
        ("2040-12-31", "2041-01-06T23:00"),
        ("2045-12-25", "2045-12-25T00:00"),
    ] {
        let (exit, said) = code(&["--at", "2026-11-23", "--at", date]);
        assert_eq!(exit, Some(2), "{said}");
        let message = format!(
            "dorp/atlas.json: `{date}`: asks for {falls_on}, and the clock changes and public holidays of this atlas are known from 2020 to 2040\n"
        );
        assert_eq!(said, message);
    }
    for date in ["2020-01-06", "2040-12-30"] {
        assert_eq!(code(&["--at", date]).0, Some(0), "{date}");
    }
    for (open_at, exit) in [
        ("2019-12-31T23:59", 2),
        ("2020-01-01T00:00", 0),
        ("2040-12-31T23:59", 0),
        ("2041-01-01T00:00", 2),
        // The clock goes from 2 to 3.
        ("2026-03-29T02:30", 2),
        ("2026-03-29T03:00", 0),
    ] {
        let asked = format!("\"open_at\":\"{open_at}\",\"metres\"");
        world
            .folder
            .file("norms.json", &NORMS.replace("\"metres\"", &asked));
        let (found, said) = code(&[]);
        assert_eq!(found, Some(exit), "{open_at}: {said}");
        assert!(said.is_empty() || said.contains(&format!("`{open_at}`: ")));
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
        (
            "\"metres\":400",
            "\"life_domains\":[\"health\"],\"kinds\":[\"playground\"],\"metres\":400",
            "dorp/atlas.json: norms.json: question `near`: no kind of the taxonomy is in all that it asks for, so that no place can ever answer it\n",
        ),
        (
            "\"metres\":400",
            "\"life_domains\":[\"safety\"],\"metres\":400",
            "dorp/atlas.json: norms.json: question `near`: no kind of the taxonomy",
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
    let output = run(&world.folder, &plan[..3], "1");
    assert_eq!(output.status.code(), Some(0));
    for stale in ["scenario.csv", "after/coverage.csv", "report.en.md"] {
        assert!(!at(stale).exists(), "{stale}");
        // Nothing goes without a word.
        assert!(errors(&output).contains(stale), "{}", errors(&output));
    }
    assert!(at("report.nl.md").exists() && at("notes.txt").exists());
    assert!(!errors(&output).contains("notes.txt"));
}

#[test]
fn a_report_in_another_language_leaves_the_page_of_the_first() {
    let world = ReportWorld::new(&Choice::default());
    let written = |lang: &str, more: &[&str]| {
        let arguments = ["dorp", "--out", "out", "--lang", lang];
        let arguments: Vec<&str> = arguments.iter().chain(more).copied().collect();
        let output = run(&world.folder, &arguments, "1");
        assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
        errors(&output)
    };
    let exists = |lang: &str| {
        world
            .folder
            .join(&format!("out/dorp/report.{lang}.md"))
            .exists()
    };
    written("nl", &[]);
    let first = world.written("report.nl.md");
    for lang in ["en", "de"] {
        assert_eq!(written(lang, &[]), "");
    }
    assert_eq!(world.written("report.nl.md"), first);
    assert!(exists("en") && exists("de"));
    // A page about another week, or other data, is none of this report.
    let said = written("nl", &["--at", "2026-11-23"]);
    assert!(exists("nl") && !exists("en") && !exists("de"));
    let message = "dorp/atlas.json: removed files of another report from its folder: report.de.md, report.en.md\n";
    assert_eq!(said, message);
    let manifest = world.folder.join("dorp/atlas.json");
    let text = std::fs::read_to_string(&manifest).unwrap();
    std::fs::write(&manifest, text.replace("2024-10-02", "2025-10-02")).unwrap();
    let said = written("en", &["--at", "2026-11-23"]);
    assert!(said.ends_with("folder: report.nl.md\n"), "{said}");
}
