//! Damaged copies of the shipped atlases: whatever happens to a part on its way, no answer is made from it.

// Helpers of integration tests may panic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use atlas::{
    LOADED_PARTS, Loaded, Loader, MANIFEST_PART, Manifest, ManifestPart, Mismatch, Taxonomy,
};
use fastrand::Rng;
use sleutelvrij::output::manifest::sha256;
use std::io;
use std::path::{Path, PathBuf};
use streets::{Addresses, Landscape, Population, Streets, WalkingNetwork};

const ATLASES: [&str; 4] = ["liechtenstein", "delft", "ermelo", "drechtsteden"];
/// Flipped bits, and as many lengths to break off at, for each part.
const TRIES: usize = 200;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../data")
        .join(name)
}

fn manifest(name: &str) -> Manifest {
    Manifest::read(&std::fs::read_to_string(folder(name).join("atlas.json")).unwrap()).unwrap()
}

fn part(name: &str, part: &str) -> Vec<u8> {
    let manifest = manifest(name);
    std::fs::read(folder(name).join(&manifest.parts.get(part).unwrap().file)).unwrap()
}

fn loader(name: &str) -> Loader<io::Error> {
    let standard = Taxonomy::read(include_str!("../../data/taxonomy.json")).unwrap();
    let mut loader = Loader::new(standard);
    let bytes = std::fs::read(folder(name).join("atlas.json"));
    loader.add(MANIFEST_PART, "atlas.json".to_owned(), bytes);
    loader
}

/// Loads an atlas with other bytes for one of its parts. `is_secure`: whether checksums can be computed.
fn load(name: &str, other: (&str, &[u8]), is_secure: bool) -> Loaded<io::Error> {
    let mut loader = loader(name);
    for part in LOADED_PARTS {
        let Some(entry) = loader.manifest().unwrap().parts.get(part).cloned() else {
            continue;
        };
        let bytes = match part == other.0 {
            true => other.1.to_vec(),
            false => std::fs::read(folder(name).join(&entry.file)).unwrap(),
        };
        let sum = is_secure.then(|| sha256(&bytes));
        loader.add_listed(part, entry.file, Ok(bytes), sum.as_deref());
    }
    loader.finish()
}

/// Asserts that a part with these bytes is a fault, and that nothing of it is used.
fn expect_fault(name: &str, (part, entry): (&str, &ManifestPart), bytes: &[u8], what: &str) {
    let sum = sha256(bytes);
    let same = entry.check_bytes(bytes, Some(&sum));
    assert!(same.is_err(), "{name}, {part}, {what}");
    if !LOADED_PARTS.contains(&part) {
        // The binary parts are whole or are not read at all, without a checksum in the manifest too.
        return assert!(!is_read(part, bytes), "{name}, {part}, {what}");
    }
    let mut loader = loader(name);
    loader.add_listed(part, part.to_owned(), Ok(bytes.to_vec()), Some(&sum));
    let loaded = loader.finish();
    let atlas = &loaded.atlas;
    let read = (atlas.places().len(), atlas.neighbourhoods().len());
    assert_eq!(read, (0, 0), "{name}, {part}, {what}");
    assert_eq!(loaded.faults[0].file(), part, "{name}, {part}, {what}");
}

fn is_read(part: &str, bytes: &[u8]) -> bool {
    match part {
        "streets" => Streets::read(bytes).is_ok(),
        "people" => Population::read(bytes).is_ok(),
        "addresses" => Addresses::read(bytes).is_ok(),
        "landscape" => Landscape::read(bytes).is_ok(),
        _ => panic!("a part without a reader here: {part}"),
    }
}

#[test]
fn whole_parts_are_what_the_manifest_says() {
    for name in ATLASES {
        let manifest = manifest(name);
        for (part, entry) in manifest.parts.iter() {
            let bytes = std::fs::read(folder(name).join(&entry.file)).unwrap();
            let same = entry.check_bytes(&bytes, Some(&sha256(&bytes)));
            assert_eq!(same, Ok(()), "{name}, {part}");
        }
        for is_secure in [true, false] {
            let loaded = load(name, ("none", b""), is_secure);
            assert_eq!((loaded.is_usable, loaded.faults.len()), (true, 0), "{name}");
        }
    }
}

#[test]
fn every_flipped_bit_is_a_fault() {
    let mut random = Rng::with_seed(10);
    for name in ATLASES {
        for (part, entry) in manifest(name).parts.iter() {
            let mut bytes = std::fs::read(folder(name).join(&entry.file)).unwrap();
            for _ in 0..TRIES {
                let (at, bit) = (random.usize(..bytes.len()), random.u8(..8));
                bytes[at] ^= 1 << bit;
                expect_fault(
                    name,
                    (part, entry),
                    &bytes,
                    &format!("bit {bit} of byte {at}"),
                );
                bytes[at] ^= 1 << bit;
            }
        }
    }
}

#[test]
fn a_part_that_breaks_off_anywhere_is_a_fault_with_and_without_a_checksum() {
    let mut random = Rng::with_seed(11);
    for name in ATLASES {
        for (part, entry) in manifest(name).parts.iter() {
            let bytes = std::fs::read(folder(name).join(&entry.file)).unwrap();
            for at in 0..TRIES {
                // The first is an empty file, the second one that misses a byte.
                let length = match at {
                    0 => 0,
                    1 => bytes.len() - 1,
                    _ => random.usize(..bytes.len()),
                };
                let half = &bytes[..length];
                expect_fault(name, (part, entry), half, &format!("{length} bytes"));
                assert!(entry.check_bytes(half, None).is_err());
            }
        }
    }
}

#[test]
fn places_without_a_manifest_are_lost_wherever_they_break_off() {
    let mut random = Rng::with_seed(12);
    let text = part("drechtsteden", "places");
    for _ in 0..TRIES {
        let length = random.usize(..text.len() - 2);
        let standard = Taxonomy::read(include_str!("../../data/taxonomy.json")).unwrap();
        let mut loader: Loader<io::Error> = Loader::new(standard);
        loader.add("places", "places".to_owned(), Ok(text[..length].to_vec()));
        let bytes = part("drechtsteden", "neighbourhoods");
        loader.add("neighbourhoods", "neighbourhoods".to_owned(), Ok(bytes));
        let loaded = loader.finish();
        assert!(!loaded.is_usable, "{length} bytes");
        assert_eq!(loaded.atlas.places().len(), 0);
    }
}

/// The parts of another atlas, as a wrong upload or an old cache puts them there; also where no checksum can be computed.
#[test]
fn parts_of_another_atlas_are_a_fault_with_and_without_a_checksum() {
    for is_secure in [true, false] {
        let places = part("delft", "places");
        let loaded = load("liechtenstein", ("places", &places), is_secure);
        assert!(!loaded.is_usable);
        let neighbourhoods = part("delft", "neighbourhoods");
        let loaded = load(
            "liechtenstein",
            ("neighbourhoods", &neighbourhoods),
            is_secure,
        );
        assert_eq!(loaded.atlas.neighbourhoods().len(), 0);
        assert_eq!(loaded.faults[0].file(), "neighbourhoods.geojson");
    }
}

/// A manifest that tells neither size nor checksum, or the wrong ones: counts and positions still tell.
#[test]
fn streets_of_another_atlas_are_detected_by_their_number_and_their_place() {
    let (liechtenstein, bytes) = (manifest("liechtenstein"), part("delft", "streets"));
    let streets = Streets::read(&bytes).unwrap();
    let entry = liechtenstein.parts.get("streets").unwrap();
    let edges = streets.summary().edges;
    assert!(matches!(
        entry.check_features(edges),
        Err(Mismatch::Features { .. })
    ));
    let atlas = load("liechtenstein", ("none", b""), true).atlas;
    assert!(WalkingNetwork::new(streets, &atlas).is_apart());

    let in_ermelo = Population::read(&part("ermelo", "people")).unwrap();
    let points = in_ermelo.points.iter().map(|it| it.at);
    let bounds = liechtenstein.bounds().unwrap();
    assert_eq!(bounds.check_points(points), Err(Mismatch::Elsewhere));
}
