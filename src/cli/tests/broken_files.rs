//! `prepare` with files of which some bytes are others: an error or an atlas, and no panic.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used)]

mod osm_fixture;
mod part_files;
mod test_folder;
mod village_fixture;

use fastrand::Rng;
use part_files::{PARTS, village, write};
use sleutelvrij::commands::prepare::prepare;
use sleutelvrij::progress::Progress;
use std::panic::catch_unwind;
use std::time::{Duration, Instant};

/// Changes, removes, doubles or inserts a few bytes.
fn mutate(bytes: &mut Vec<u8>, random: &mut Rng) {
    const ODD: [&[u8]; 12] = [
        b"\"",
        b"\xff",
        b"\0",
        b"null",
        b"[]",
        b"NaN",
        b"1e999",
        b"-",
        b"{",
        b"]",
        b"\r\n",
        b"\xef\xbb\xbf",
    ];
    for _ in 0..random.usize(1..6) {
        let at = random.usize(..bytes.len().max(1));
        let end = bytes.len().min(at + random.usize(1..40));
        match random.u8(..6) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at.min(end)..end)),
            2 => {
                let odd = ODD[random.usize(..ODD.len())];
                drop(bytes.splice(
                    at.min(bytes.len())..at.min(bytes.len()),
                    odd.iter().copied(),
                ));
            }
            3 => bytes.extend_from_within(at.min(end)..end),
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = random.u8(..);
                }
            }
        }
    }
}

#[test]
fn broken_files_do_not_stop_prepare_with_a_panic() {
    for (extension, reading) in [
        ("geojson", ""),
        ("gpkg", ""),
        ("osm.pbf", ""),
        ("csv", "x = \"x\", y = \"y\", may_be_empty = true"),
    ] {
        let (folder, recipe) = village(&format!("broken-{extension}"), extension, reading);
        write(&folder, extension, Vec::new);
        let file = |part: &str| folder.join(&format!("raw/{part}.{extension}"));
        let whole = PARTS.map(|part| std::fs::read(file(part)).unwrap());
        let mut random = Rng::with_seed(12);
        let (begin, mut rounds, mut good) = (Instant::now(), 0, 0);
        while rounds < 100 || begin.elapsed() < duration() {
            let seed = random.get_seed();
            for (part, whole) in PARTS.iter().zip(&whole) {
                let mut bytes = whole.clone();
                if random.u8(..3) == 0 {
                    mutate(&mut bytes, &mut random);
                }
                std::fs::write(file(part), bytes).unwrap();
            }
            let prepared = catch_unwind(|| prepare(&recipe, None, &Progress::QUIET).is_ok());
            good += usize::from(prepared.unwrap_or_else(|_| panic!("{extension}, seed {seed}")));
            rounds += 1;
        }
        assert!(good > 0, "{extension}");
        println!("{extension}: {good} of {rounds} broken files give an atlas");
    }
}

#[test]
fn a_member_of_unknown_type_is_an_error_with_its_relation() {
    let (folder, recipe) = village("broken-member", "osm.pbf", "");
    write(&folder, "osm.pbf", Vec::new);
    let file = folder.join("raw/plekken.osm.pbf");
    let mut bytes = std::fs::read(&file).unwrap();
    // Field 10 of a relation, one byte long: its only member is a way.
    let types = bytes.windows(3).rposition(|it| it == [10 << 3 | 2, 1, 1]);
    bytes[types.unwrap() + 2] = 3;
    std::fs::write(&file, bytes).unwrap();
    let error = prepare(&recipe, None, &Progress::QUIET).unwrap_err();
    let error = error.to_string();
    let expected = "relation 24 has a member that is neither a node nor a way nor a relation";
    assert!(error.contains("plekken.osm.pbf"), "{error}");
    assert!(error.contains(expected), "{error}");
}

/// The least time for each format; `BROKEN_SECONDS` tries longer than a hundred files.
fn duration() -> Duration {
    let seconds = std::env::var("BROKEN_SECONDS").ok();
    let seconds = seconds.and_then(|it| it.parse().ok());
    Duration::from_secs(seconds.unwrap_or(0))
}
