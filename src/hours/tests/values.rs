//! Real-world and malformed values.

// Helpers of integration tests may panic.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use crate::netherlands;

use crate::netherlands::{calendar, hours, moment};
use fastrand::Rng;
use hours::{Hours, Moment, OpenState};
use std::{fs, io::Write, path::Path};

/// Edge cases: midnights, clock changes, leap days, holidays, the ends of known years and of the representable range.
fn awkward() -> Vec<Moment> {
    let mut moments: Vec<Moment> = [
        "2026-11-25T12:00",
        "2026-11-25T00:00",
        "2026-11-28T23:59",
        "2026-03-29T01:59",
        "2026-10-25T02:59",
        "2024-02-29T12:00",
        "2026-04-06T09:00",
        "2026-12-31T23:59",
        "2021-04-10T00:30",
        "1900-01-01T00:00",
        "9990-12-31T23:59",
    ]
    .map(moment)
    .into();
    moments.extend([i64::MIN, -1, 0, i64::MAX].map(Moment));
    moments
}

/// Runs every query and checks consistency: a status lasts exactly until its stated end.
fn ask_all(value: &str, hours: &Hours, moments: &[Moment]) {
    let calendar = calendar();
    for moment in moments {
        let state = hours.status(&calendar, *moment).state;
        let until = match state {
            OpenState::Open { until, .. } | OpenState::Unknown { until, .. } => until,
            OpenState::Closed { opens, .. } => opens,
        };
        if let Some(until) = until {
            assert!(until > *moment, "{value} at {moment:?}");
            let before = hours.status(&calendar, Moment(until.0 - 1)).state;
            let after = hours.status(&calendar, until).state;
            assert!(
                same(state, before),
                "{value} at {moment:?}: {state:?}, {before:?}"
            );
            assert!(
                !same(state, after),
                "{value} at {moment:?}: {state:?}, {after:?}"
            );
            let perhaps = matches!(
                state,
                OpenState::Open {
                    perhaps_longer: true,
                    ..
                } | OpenState::Closed { perhaps: true, .. }
            );
            let known = !matches!(state, OpenState::Unknown { .. });
            assert_eq!(
                perhaps,
                known && matches!(after, OpenState::Unknown { .. }),
                "{value}"
            );
        }
        let next = hours.next(&calendar, *moment, 3);
        for (index, it) in next.iter().enumerate() {
            assert!(
                it.from >= *moment && it.to.is_none_or(|to| to > it.from),
                "{value}"
            );
            let is = hours.status(&calendar, it.from).state;
            assert!(
                !matches!(is, OpenState::Closed { .. }) && it.perhaps != is.is_open(),
                "{value}"
            );
            let later = next.get(index + 1);
            assert!(
                later.is_none_or(|later| it.to.is_some_and(|to| to <= later.from)),
                "{value}"
            );
        }
        let week = hours.week(&calendar, *moment);
        for lines in [&week.days, &week.public_holidays, &week.school_holidays] {
            let days: u8 = lines
                .iter()
                .flat_map(|it| &it.days)
                .map(|(a, b)| b - a + 1)
                .sum();
            assert!(
                days == 7 || lines.is_empty(),
                "{value}: each day is in one line"
            );
        }
        assert!(hours::format_week(&week, &netherlands::DUTCH).len() >= week.days.len());
    }
}

fn same(a: OpenState, b: OpenState) -> bool {
    match (a, b) {
        (OpenState::Unknown { reason: a, .. }, OpenState::Unknown { reason: b, .. }) => a == b,
        _ => std::mem::discriminant(&a) == std::mem::discriminant(&b),
    }
}

/// The lines of the raw file; `None` if it is missing.
fn wild() -> Option<Vec<String>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/raw/vectors/opening-hours-expressions.txt");
    if !file.exists() {
        // Standard error directly, as test output is shown only on failure.
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED: {} is not there",
            file.display()
        );
        return None;
    }
    let text = fs::read_to_string(file).unwrap();
    Some(text.lines().map(str::to_owned).collect())
}

#[test]
fn real_world_values_are_evaluated_or_refused() {
    let Some(values) = wild() else { return };
    assert_eq!(values.len(), 203);
    let mut refused = Vec::new();
    for value in &values {
        match Hours::read(value) {
            Ok(hours) => ask_all(value, &hours, &awkward()),
            Err(_) => refused.push(value.as_str()),
        }
    }
    assert_eq!(refused, REFUSED);
}

/// Remarks and an empty line in the source file. All 195 values are read.
const REFUSED: [&str; 8] = [
    "# Examples from https://openingh.ypid.de/evaluation_tool/",
    "# Mar Su[-1]-Dec Su[1] -2 days: 22:00-23:00; PH off",
    "# Sa[-1],Sa[-1] +1 day 10:00-12:00 open \"last weekend in the month\"; PH off",
    "# (sunset+01:00)-24:00 || closed \"No drink before sunset!\"; PH off",
    "# 2013,2015,2050-2053,2055/2,2020-2029/3,2060+ Jan 1, documentation",
    "",
    "# 00:00-24:00 week 6 Mo-Su Feb; PH off, (check out the error correction and the prettify function for the opening_hours value)",
    "# monday, Tu, wE, TH 12:00 - 20:00 ; 14:00-16:00 Off ; closed public Holiday, (check out the error correction and the prettify function for the opening_hours value)",
];

#[test]
fn values_of_the_shipped_atlases_are_all_read() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let mut understood = 0;
    for atlas in ["delft", "drechtsteden", "ermelo", "liechtenstein"] {
        let text = fs::read_to_string(data.join(atlas).join("places.geojson")).unwrap();
        for rest in text.split("\"opening_hours\":\"").skip(1) {
            let value = rest.split('"').next().unwrap();
            ask_all(value, &hours(value), &awkward());
            understood += 1;
        }
    }
    assert_eq!(understood, 44);
}

#[test]
fn malformed_values_do_not_panic() {
    const PIECES: [&str; 72] = [
        "Mo",
        "Tu-Fr",
        "Sa,Su",
        "Su",
        "PH",
        "SH",
        "PH -1 day",
        "Mo[1]",
        "Fr[-1]",
        "Th[2-3]",
        "Mo-Su",
        " ",
        " ",
        " ",
        " ",
        " ",
        ";",
        "; ",
        ", ",
        ",",
        " || ",
        ":",
        "-",
        "+",
        "/",
        "\"",
        "\"x\"",
        "\"é\"",
        "10:00-12:00",
        "22:00-02:00",
        "00:00-24:00",
        "24:00",
        "26:00",
        "0:00-48:00",
        "23:59-23:58",
        "18:00+",
        "12:00-14:00+",
        "sunrise",
        "sunset",
        "dusk-dawn",
        "(sunset+02:00)-26:00",
        "(sunrise-01:00)-(sunset+01:00)",
        "(dusk+11:59)-(dawn-05:59)",
        "10:00-16:00/90",
        "off",
        "open",
        "closed",
        "unknown",
        "24/7",
        "week 1",
        "week 53",
        "week 2-52/2",
        "Jan",
        "Feb 29",
        "Feb 30",
        "Dec 31",
        "Jan 1",
        "Nov-Feb",
        "Apr 10-16",
        "easter",
        "easter +1 day",
        "easter -400 days",
        "2026",
        "9999",
        "1900",
        "2020-2030/3",
        "8000-9000",
        "2024 Feb 29",
        "Mar Su[-1]",
        "Oct Su[-1]",
        "\u{e000}",
        "9999 Dec 31+",
    ];
    let mut rng = Rng::with_seed(4);
    let (mut read, mut refused) = (0, 0);
    for _ in 0..1500 {
        let length = rng.usize(1..9);
        let value: String = (0..length)
            .map(|_| PIECES[rng.usize(..PIECES.len())])
            .collect();
        match Hours::read(&value) {
            Ok(hours) => {
                read += 1;
                let moments = awkward();
                ask_all(&value, &hours, &[moments[rng.usize(..moments.len())]]);
            }
            Err(_) => refused += 1,
        }
    }
    assert!(
        read > 150 && refused > 150,
        "{read} read, {refused} refused"
    );
    for value in [
        "",
        ";",
        "\"",
        "\"\"",
        &"Mo,".repeat(400),
        &"\"".repeat(999),
        "\u{0}",
        "🕐",
    ] {
        assert!(Hours::read(value).is_err(), "{value}");
    }
}
