//! `prepare` with files of which some bytes are others: an error or an atlas, and no panic.

// clippy.toml allows these in test functions; here in their helpers too.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use crate::part_files::{PARTS, village, write};
use crate::seeded_rounds::rounds;
use fastrand::Rng;
use sleutelvrij::commands::prepare::prepare;
use sleutelvrij::progress::Progress;

/// Changes, removes, doubles or inserts a few bytes.
fn mutate(bytes: &mut Vec<u8>, random: &mut Rng) {
    const ODD: [&[u8]; 20] = [
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
        b"99999999999999999999",
        b"-9223372036854775808",
        b"12-16;a",
        b"\xe2\x80\xae",
        b"\xcc\x81",
        b"\xf0\x9f\x8f\x9b",
        b"'",
        b"1e-320",
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

/// Mutates every third file of the village, and prepares it.
fn prepare_broken_files(extension: &str, reading: &str) {
    let (folder, recipe) = village(&format!("broken-{extension}"), extension, reading);
    write(&folder, extension, Vec::new);
    let file = |part: &str| folder.join(&format!("raw/{part}.{extension}"));
    let whole = PARTS.map(|part| std::fs::read(file(part)).unwrap());
    let mut good = 0;
    let count = rounds(extension, 100, 12, |random| {
        for (part, whole) in PARTS.iter().zip(&whole) {
            let mut bytes = whole.clone();
            if random.u8(..3) == 0 {
                mutate(&mut bytes, random);
            }
            std::fs::write(file(part), bytes).unwrap();
        }
        good += usize::from(prepare(&recipe, None, &Progress::QUIET).is_ok());
    });
    assert!(good > 0, "{extension}");
    println!("{extension}: {good} of {count} broken files give an atlas");
}

#[test]
fn broken_geojson_does_not_stop_prepare_with_a_panic() {
    prepare_broken_files("geojson", "");
}

#[test]
fn broken_geopackages_do_not_stop_prepare_with_a_panic() {
    prepare_broken_files("gpkg", "");
}

#[test]
fn broken_openstreetmap_files_do_not_stop_prepare_with_a_panic() {
    prepare_broken_files("osm.pbf", "");
}

#[test]
fn broken_csv_does_not_stop_prepare_with_a_panic() {
    prepare_broken_files("csv", "x = \"x\", y = \"y\", may_be_empty = true");
}

/// Removes, doubles or moves a line.
fn mutate_lines(bytes: &mut Vec<u8>, random: &mut Rng) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut lines: Vec<&str> = text.lines().collect();
    let line = lines.remove(random.usize(..lines.len()));
    for _ in 0..random.u8(..3) {
        lines.insert(random.usize(..=lines.len()), line);
    }
    *bytes = lines.join("\n").into_bytes();
}

#[test]
fn broken_recipes_do_not_stop_prepare_with_a_panic() {
    for (extension, reading) in [
        ("geojson", ""),
        ("csv", "x = \"x\", y = \"y\", may_be_empty = true"),
    ] {
        let (folder, recipe) = village(&format!("broken-recipe-{extension}"), extension, reading);
        write(&folder, extension, Vec::new);
        let whole = std::fs::read(&recipe).unwrap();
        let mut good = 0;
        let count = rounds(extension, 100, 13, |random| {
            let mut bytes = whole.clone();
            match random.bool() {
                true => mutate(&mut bytes, random),
                false => mutate_lines(&mut bytes, random),
            }
            std::fs::write(&recipe, bytes).unwrap();
            good += usize::from(prepare(&recipe, None, &Progress::QUIET).is_ok());
        });
        assert!(good > 0, "{extension}");
        println!("{extension}: {good} of {count} broken recipes give an atlas");
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
