//! The download size of the package, compressed: of each file, and of what visitors load by what they do.

use std::{
    collections::BTreeMap,
    ffi::OsStr,
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use flate2::{Compression, write::GzEncoder};

use crate::{
    failure::Failure,
    package::program::{DESK, PLANNER},
    workspace::Workspace,
};

/// What a visitor does, with the chunks that this loads.
struct Journey {
    what: &'static str,
    /// Names of chunks, and [`LANGUAGE`] for the messages of one language.
    loads: &'static [&'static str],
    /// The largest allowed size, brotli 11.
    bytes: usize,
}

/// The messages of one language, of which the largest counts.
const LANGUAGE: &str = "messages";

/// What residents do, from the least to the most. Each loads all that the ones before it load, and has a budget that keeps the size
/// where it is until something is made smaller; other code of the same length changes it by some 200 bytes. The design asks for
/// 140,000, 190,000, 230,000 and 300,000 bytes.
const JOURNEYS: [Journey; 5] = [
    Journey {
        what: "before the first answer",
        loads: &[],
        bytes: 161_200,
    },
    Journey {
        what: "until the map is drawn",
        loads: &["map", LANGUAGE],
        bytes: 244_300,
    },
    Journey {
        what: "a visit without hours, as in Delft: map, card, walks, search",
        loads: &["map", LANGUAGE, "panels", "walking", "search"],
        bytes: 391_000,
    },
    Journey {
        what: "a whole visit, as in Liechtenstein: also with opening hours",
        loads: &["map", LANGUAGE, "panels", "walking", "search", "hours"],
        bytes: 441_900,
    },
    Journey {
        what: "all of it: also activities of the neighbourhood, and the pocket sheet",
        loads: &[
            "map", LANGUAGE, "panels", "walking", "search", "hours", "agenda", "pocket",
        ],
        bytes: 460_400,
    },
];

/// The largest size of the planner's desk, without the engine that it asks, brotli 11: what it weighs with charts, plan, letter,
/// print and files, and little more, so that it grows only on purpose. The engine has no budget: nobody waits for it on a phone.
const PLANNERS_DESK: usize = 509_000;

/// One file, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Size {
    fn of(content: &[u8]) -> std::io::Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(content)?;
        let mut brotli = Vec::new();
        let best = brotli::enc::BrotliEncoderParams {
            quality: 11,
            ..Default::default()
        };
        brotli::BrotliCompress(&mut &content[..], &mut brotli, &best)?;
        Ok(Self {
            raw: content.len(),
            gzip: gzip.finish()?.len(),
            brotli: brotli.len(),
        })
    }

    fn plus(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// Prints the size of every file that a page loads and of every journey, and fails above a budget.
///
/// # Errors
/// When there is no package, a file cannot be read, or a journey is above its budget.
pub fn check(workspace: &Workspace) -> Result<(), Failure> {
    let mut files = BTreeMap::<Group, Vec<(String, Size)>>::new();
    for file in loaded(&workspace.package())? {
        let content = fs::read(&file).map_err(Failure::file(&file))?;
        let size = Size::of(&content).map_err(Failure::file(&file))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let group = files.entry(Group::of(&name)).or_default();
        group.push((name.into_owned(), size));
    }
    let of = |group: Group| files.get(&group).map_or(&[][..], Vec::as_slice);
    let chunks = JOURNEYS.iter().flat_map(|it| it.loads).copied();
    let missing: Vec<&str> = chunks
        .filter(|it| of(Group::Chunk(it)).is_empty())
        .collect();
    if of(Group::First).is_empty() || !missing.is_empty() {
        return Err(Failure::Missing(
            "the package is not complete: run `cargo xtask build` first".into(),
        ));
    }
    println!(
        "{:<30} {:>10} {:>10} {:>10}",
        "bytes", "raw", "gzip 9", "brotli 11"
    );
    for (group, files) in &files {
        println!("{}", group.heading());
        for (name, size) in files {
            row(name, *size);
        }
    }
    println!("journeys");
    let sum = |files: &[(String, Size)]| {
        let sizes = files.iter().map(|(_, size)| *size);
        sizes.fold(Size::default(), Size::plus)
    };
    let mut over = Vec::new();
    for Journey { what, loads, bytes } in &JOURNEYS {
        let parts = loads.iter().map(|name| match *name {
            LANGUAGE => largest(of(Group::Chunk(LANGUAGE))),
            name => sum(of(Group::Chunk(name))),
        });
        let whole = parts.fold(sum(of(Group::First)), Size::plus);
        over.extend(verdict(what, whole, *bytes).err());
    }
    over.extend(verdict("the planner's desk", sum(of(Group::Desk)), PLANNERS_DESK).err());
    if over.is_empty() {
        return Ok(());
    }
    Err(Failure::Found(over.join("; ")))
}

/// The visitors that load a file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    /// Everybody, before the first answer.
    First,
    /// A resident who needs a chunk of this name.
    Chunk(&'static str),
    /// A planner: the desk.
    Desk,
    /// A planner: the engine.
    Engine,
}

impl Group {
    fn of(name: &str) -> Self {
        let mut loads = JOURNEYS.iter().flat_map(|it| it.loads);
        let is_chunk = |chunk: &&&str| {
            let rest = name.strip_prefix(**chunk);
            rest.is_some_and(|rest| rest.starts_with(['.', '-']))
        };
        if PLANNER.has(name) {
            return Self::Engine;
        }
        if DESK.has(name) {
            return Self::Desk;
        }
        loads
            .find(is_chunk)
            .map_or(Self::First, |chunk| Self::Chunk(chunk))
    }

    fn heading(self) -> String {
        match self {
            Self::First => "before the first answer".to_owned(),
            Self::Chunk(LANGUAGE) => "messages, of which a visit loads one language".to_owned(),
            Self::Chunk(name) => format!("chunk {name}"),
            Self::Desk => "the planner's desk, which no resident loads".to_owned(),
            Self::Engine => "the planner's engine, which no resident loads".to_owned(),
        }
    }
}

fn largest(files: &[(String, Size)]) -> Size {
    let sizes = files.iter().map(|(_, size)| *size);
    sizes.max_by_key(|size| size.brotli).unwrap_or_default()
}

fn row(name: &str, size: Size) {
    println!(
        "  {name:<28} {:>10} {:>10} {:>10}",
        size.raw, size.gzip, size.brotli
    );
}

/// Prints the sum of what a visitor loads and how many bytes are left, or returns how many are too many.
fn verdict(what: &str, sum: Size, bytes: usize) -> Result<(), String> {
    let Size { gzip, brotli, .. } = sum;
    println!("  {what}: {gzip} gzip 9, {brotli} of {bytes} brotli 11");
    match brotli.checked_sub(bytes) {
        Some(over @ 1..) => Err(format!(
            "{what}: {over} bytes over the budget of {bytes} (brotli 11)"
        )),
        _ => Ok(()),
    }
}

/// For editors: no page for residents loads it.
const NOT_LOADED: &str = "contrast.js";

/// Scripts, WebAssembly, style and messages. Types are for editors and never loaded.
fn loaded(package: &Path) -> Result<Vec<PathBuf>, Failure> {
    let Ok(entries) = fs::read_dir(package) else {
        return Ok(Vec::new());
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(Failure::file(package))?.path();
        if ["js", "wasm", "css", "txt"]
            .iter()
            .any(|kind| path.extension() == Some(OsStr::new(kind)))
            && path.file_name() != Some(OsStr::new(NOT_LOADED))
        {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_brotli_size_is_of_a_stream_that_decompresses_to_the_content() {
        let content = b"sleutelvrij ".repeat(1000);
        let size = Size::of(&content).unwrap();
        assert_eq!(size.raw, 12_000);
        assert!(size.brotli < size.gzip && size.gzip < 200, "{size:?}");
        let mut packed = Vec::new();
        brotli::BrotliCompress(
            &mut &content[..],
            &mut packed,
            &brotli::enc::BrotliEncoderParams {
                quality: 11,
                ..Default::default()
            },
        )
        .unwrap();
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &packed[..], &mut back).unwrap();
        assert_eq!((packed.len(), back), (size.brotli, content));
    }

    #[test]
    fn one_byte_over_the_budget_fails() {
        let size = |brotli| Size {
            brotli,
            ..Size::default()
        };
        assert_eq!(verdict("a visit", size(100), 100), Ok(()));
        let over = verdict("a visit", size(101), 100).unwrap_err();
        assert!(over.contains("a visit: 1 bytes over"), "{over}");
    }

    /// A package of incompressible files.
    fn package(name: &str, files: &[(&str, usize)]) -> Workspace {
        let root = std::env::temp_dir().join(format!("sleutelvrij-{name}-{}", std::process::id()));
        let workspace = Workspace::at(&root);
        let _ = fs::remove_dir_all(&root);
        fs::create_dir_all(workspace.package()).unwrap();
        let mut state = 1_u32;
        for (file, length) in files {
            let noise = std::iter::repeat_with(|| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (state >> 24) as u8
            });
            let content: Vec<u8> = noise.take(*length).collect();
            fs::write(workspace.package().join(file), content).unwrap();
        }
        workspace
    }

    /// The outcome for a small package in which some files have another size.
    fn outcome(name: &str, changed: &[(&str, usize)]) -> Result<(), String> {
        let usual = [
            "widget.b0011aabb.wasm",
            "map.b0011aabb.wasm",
            "panels.b0011aabb.wasm",
            "walking.b0011aabb.wasm",
            "search.b0011aabb.wasm",
            "agenda.b0011aabb.wasm",
            "pocket.b0011aabb.wasm",
            "hours.b0011aabb.wasm",
            "messages-nl.b0011aabb.txt",
            "messages-ar.b0011aabb.txt",
            "desk.b0011aabb.wasm",
            "planner.b0011aabb.wasm",
            NOT_LOADED,
        ];
        let size = |file: &str| {
            let other = changed.iter().find(|it| it.0 == file);
            other.map_or(1_000, |it| it.1)
        };
        let files = usual.map(|file| (file, size(file)));
        let files: Vec<_> = files.into_iter().filter(|it| it.1 > 0).collect();
        check(&package(name, &files)).map_err(|it| it.to_string())
    }

    #[test]
    fn a_file_counts_for_the_journeys_that_load_it() {
        assert_eq!(outcome("small", &[]), Ok(()));
        let failed = |name, file| {
            let beyond_all = JOURNEYS[4].bytes + 1_000;
            let over = outcome(name, &[(file, beyond_all)]).unwrap_err();
            JOURNEYS.map(|it| over.contains(it.what))
        };
        assert_eq!(failed("first", "widget.b0011aabb.wasm"), [true; 5]);
        assert_eq!(
            failed("map", "map.b0011aabb.wasm"),
            [false, true, true, true, true]
        );
        let in_delft = [false, false, true, true, true];
        assert_eq!(failed("search", "search.b0011aabb.wasm"), in_delft);
        let with_hours = [false, false, false, true, true];
        assert_eq!(failed("hours", "hours.b0011aabb.wasm"), with_hours);
        let by_need = [false, false, false, false, true];
        assert_eq!(failed("pocket", "pocket.b0011aabb.wasm"), by_need);
    }

    #[test]
    fn of_the_languages_the_largest_counts() {
        let (dutch, arabic) = ("messages-nl.b0011aabb.txt", "messages-ar.b0011aabb.txt");
        let both = [(dutch, 150_000), (arabic, 120_000)];
        assert_eq!(outcome("languages", &both), Ok(()));
        assert!(outcome("language", &[(arabic, 250_000)]).is_err());
    }

    #[test]
    fn the_desk_counts_for_itself_and_the_engine_for_nobody() {
        assert_eq!(
            outcome("engine", &[("planner.b0011aabb.wasm", 900_000)]),
            Ok(())
        );
        let desk = ("desk.b0011aabb.wasm", PLANNERS_DESK + 1_000);
        let over = outcome("desk", &[desk]).unwrap_err();
        assert!(
            over.contains("the planner's desk") && !over.contains("visit"),
            "{over}"
        );
    }

    #[test]
    fn what_is_for_editors_counts_for_nobody() {
        assert_eq!(outcome("editors", &[(NOT_LOADED, 900_000)]), Ok(()));
    }

    #[test]
    fn a_package_without_a_chunk_is_not_complete() {
        let without = outcome("half", &[("hours.b0011aabb.wasm", 0)]).unwrap_err();
        assert!(without.contains("not complete"), "{without}");
    }
}
