//! `nearest` with the atlases of the project.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

use atlas::{LonLat, Metres};
use sleutelvrij::commands::nearest::{NearestQuery, NearestRow, QueryError, csv, nearest};
use sleutelvrij::commands::opened_atlas::OpenedAtlas;
use std::path::Path;
use std::process::{Command, Output};
use streets::Pace;

fn opened(name: &str) -> OpenedAtlas {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let taxonomy = std::fs::read_to_string(data.join("taxonomy.json")).unwrap();
    OpenedAtlas::read(&data.join(name).join("atlas.json"), &taxonomy, true).unwrap()
}

/// A query at the market square of Delft.
fn query() -> NearestQuery {
    NearestQuery {
        here: LonLat::new(4.3571, 52.0116).unwrap(),
        kinds: Vec::new(),
        limit: 20,
        within: Metres::INFINITE,
        pace: None,
        open: None,
    }
}

fn run(arguments: &[&str]) -> Output {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    Command::new(env!("CARGO_BIN_EXE_sleutelvrij"))
        .current_dir(data)
        .arg("nearest")
        .args(arguments)
        .output()
        .unwrap()
}

#[test]
fn on_foot_places_are_ordered_by_walk_and_walks_are_no_shorter_than_straight_lines() {
    let delft = opened("delft");
    let on_foot = NearestQuery {
        pace: Some(Pace::default()),
        ..query()
    };
    let walks = nearest(&delft, &on_foot).unwrap();
    let straight = nearest(&delft, &query()).unwrap();
    assert_eq!((walks.len(), straight.len()), (20, 20));
    let minutes = |it: &NearestRow| it.walk_minutes.unwrap();
    assert!(walks.is_sorted_by(|a, b| minutes(a) <= minutes(b)));
    assert!(straight.is_sorted_by(|a, b| a.distance <= b.distance));
    assert!(
        walks
            .iter()
            .all(|it| it.walk_metres.unwrap() >= it.distance)
    );
    let ids = |found: &[NearestRow]| found.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
    assert_ne!(
        ids(&walks),
        ids(&straight),
        "the canals of Delft are in the way"
    );
}

/// In the middle of Dordrecht a cinema is nearest, and a street from Vaduz' town hall toilets with a fee.
#[test]
fn the_recommended_place_is_key_free_while_the_rows_are_in_order_of_distance() {
    for (name, lon, lat, pace) in [
        ("drechtsteden", 4.668, 51.814, None),
        ("liechtenstein", 9.521, 47.139, Some(Pace::default())),
    ] {
        let query = NearestQuery {
            here: LonLat::new(lon, lat).unwrap(),
            pace,
            ..query()
        };
        let rows = nearest(&opened(name), &query).unwrap();
        let recommended: Vec<&NearestRow> = rows.iter().filter(|it| it.recommended).collect();
        let [only] = recommended[..] else {
            panic!("{name}: {recommended:?}");
        };
        assert_eq!((only.key, only.caveat), ("free", None), "{name}");
        let before = rows.iter().take_while(|it| !it.recommended);
        assert!(before.clone().all(|it| it.caveat.is_some()), "{name}");
        assert!(name != "drechtsteden" || before.count() > 0);
    }
}

#[test]
fn kinds_and_distance_filter_the_answer() {
    let delft = opened("delft");
    let near = NearestQuery {
        kinds: vec!["playground".to_owned()],
        within: Metres::new(600.0),
        pace: Some(Pace::default()),
        ..query()
    };
    let found = nearest(&delft, &near).unwrap();
    assert!(!found.is_empty());
    for place in &found {
        assert_eq!(place.kind, "playground");
        assert!(place.walk_metres.unwrap() <= 600.0);
    }
}

#[test]
fn on_foot_needs_streets() {
    let on_foot = NearestQuery {
        pace: Some(Pace::default()),
        ..query()
    };
    for name in ["ermelo", "drechtsteden"] {
        let refused = nearest(&opened(name), &on_foot);
        assert!(matches!(refused, Err(QueryError::NoStreets)), "{name}");
    }
}

#[test]
fn on_foot_needs_a_start_near_the_network() {
    let far = NearestQuery {
        here: LonLat::new(4.0, 52.3).unwrap(),
        pace: Some(Pace::default()),
        ..query()
    };
    let refused = nearest(&opened("delft"), &far);
    assert!(matches!(refused, Err(QueryError::NoStreetNear)));
}

/// From Vaduz' town hall to the places of the country, along its benches.
#[test]
fn rows_on_foot_tell_the_seats_along_the_walk() {
    let query = NearestQuery {
        here: LonLat::new(9.521, 47.139).unwrap(),
        limit: 60,
        pace: Some(Pace::default()),
        ..query()
    };
    let rows = nearest(&opened("liechtenstein"), &query).unwrap();
    let with_seats = |row: &&NearestRow| row.seats.unwrap() > 0;
    assert!(rows.iter().filter(with_seats).count() > 10);
    for row in &rows {
        let (walk, longest) = (row.walk_metres.unwrap(), row.without_seat_metres.unwrap());
        let stretches = (row.seats.unwrap() + 1) as f64;
        assert!(
            longest <= walk + 0.001 && longest * stretches >= walk - 0.001,
            "{row:?}"
        );
        assert!(
            row.seats > Some(0) || (longest - walk).abs() < 0.001,
            "{row:?}"
        );
    }
    let straight = NearestQuery {
        pace: None,
        ..query
    };
    let rows = nearest(&opened("liechtenstein"), &straight).unwrap();
    assert!(
        rows.iter()
            .all(|it| it.seats.is_none() && it.without_seat_metres.is_none())
    );
}

#[test]
fn csv_has_a_header_and_a_row_per_place() {
    let rows = nearest(&opened("liechtenstein"), &query()).unwrap();
    let table = csv(&rows).unwrap();
    assert_eq!(
        table.lines().next(),
        Some(
            "id,kind,name,key,distance,walk_metres,walk_minutes,seats,seats_perhaps,without_seat_metres,state,until,caveat,recommended"
        )
    );
    assert_eq!(table.lines().count(), 21);
}

#[test]
fn answers_go_to_standard_output_and_errors_to_standard_error() {
    let here = ["delft/atlas.json", "--lon", "4.3571", "--lat", "52.0116"];
    let output = run(&[&here[..], &["--limit", "3", "--on-foot"]].concat());
    assert!(output.status.success() && output.stderr.is_empty());
    let rows: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(rows.as_array().unwrap().len(), 3);
    for wrong in [
        &["--kinds", "castle"][..],
        &["--on-foot", "--speed", "99"],
        &["--speed", "3"],
    ] {
        let output = run(&[&here[..], wrong].concat());
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
    let nowhere = run(&["delft/atlas.json", "--lon", "4.3", "--lat", "520.1"]);
    assert_eq!(nowhere.status.code(), Some(2));
    let missing = run(&["nobody/atlas.json", "--lon", "4.3", "--lat", "52.0"]);
    assert_eq!(missing.status.code(), Some(2));
}

#[test]
fn open_at_filters_places_and_can_include_unknown_ones() {
    let here = [
        "liechtenstein/atlas.json",
        "--lon",
        "9.52",
        "--lat",
        "47.14",
    ];
    let rows = |more: &[&str]| -> Vec<serde_json::Value> {
        let output = run(&[&here[..], &["--limit", "1000"], more].concat());
        assert!(output.status.success());
        serde_json::from_slice(&output.stdout).unwrap()
    };
    // A Sunday night in November.
    let night = ["--open-at", "2026-11-22T03:00"];
    let noon = ["--open-at", "2026-11-24T10:30"];
    let states = |rows: &[serde_json::Value], state: &str| {
        rows.iter().filter(|it| it["state"] == state).count()
    };
    let (all, at_night, at_noon) = (rows(&[]), rows(&night), rows(&noon));
    assert_eq!(
        states(&all, "open") + states(&all, "unknown"),
        0,
        "without --open-at there is no state"
    );
    assert_eq!(states(&at_night, "open"), at_night.len());
    assert!(at_night.len() < at_noon.len() && at_noon.len() < all.len());
    assert!(
        at_night.iter().any(|it| it["kind"] == "bench"),
        "a bench is always open"
    );
    assert!(at_night.iter().all(|it| it["kind"] != "library"));
    let library = at_noon
        .iter()
        .find(|it| it["kind"] == "supermarket")
        .unwrap();
    assert!(
        library["until"]
            .as_str()
            .unwrap()
            .starts_with("2026-11-24T1")
    );
    let perhaps = rows(&[&night[..], &["--even-unknown"]].concat());
    assert!(states(&perhaps, "unknown") > 0 && states(&perhaps, "closed") == 0);
    assert_eq!(states(&perhaps, "open"), at_night.len());
    for wrong in [&["--open-at", "tomorrow"][..], &["--even-unknown"]] {
        assert_eq!(
            run(&[&here[..], wrong].concat()).status.code(),
            Some(2),
            "{wrong:?}"
        );
    }
}
