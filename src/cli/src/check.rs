//! What is wrong with a file, feature by feature.

mod binary;
mod source;
mod times;

use crate::finding::Finding;
use crate::language::is_tag;
use crate::manifest::sha256;
use atlas::{Bounds, Manifest, Neighbourhood, Part, Place, Taxonomy};
use std::fmt;
use std::path::Path;

/// The part of an atlas with its own kinds of places.
const TAXONOMY: &str = "taxonomy";

/// What a file is checked as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum FileKind {
    /// An `atlas.json` with all its parts.
    Atlas,
    /// GeoJSON of places.
    Places,
    /// GeoJSON of neighbourhoods.
    Neighbourhoods,
}

impl FileKind {
    /// What a file seems to be, by the words in it; so also when it breaks off half-way.
    pub fn guess(text: &str) -> Self {
        let has = |word| text.contains(word);
        let count = |word| text.matches(word).count();
        if has("\"sleutelvrij\"") && has("\"parts\"") {
            Self::Atlas
        } else if has("\"kind\"") || count("\"Point\"") > count("Polygon\"") {
            // A file of areas in which some have collapsed to points is still one of neighbourhoods.
            Self::Places
        } else {
            Self::Neighbourhoods
        }
    }
}

/// The taxonomy that kinds of places are looked up in.
#[derive(Clone, Copy, Debug)]
pub enum Kinds<'a> {
    /// The one that comes with the program. An atlas that has a taxonomy among its parts is checked by its own, as the
    /// widget reads it.
    Standard(&'a Taxonomy),
    /// The one that somebody asked for, whatever an atlas has.
    Asked(&'a Taxonomy),
}

impl<'a> Kinds<'a> {
    /// What a file that is no atlas is checked by.
    fn alone(self) -> &'a Taxonomy {
        let (Self::Standard(taxonomy) | Self::Asked(taxonomy)) = self;
        taxonomy
    }

    /// What an atlas with this taxonomy among its parts is checked by.
    fn beside(self, own: Option<&'a Taxonomy>) -> &'a Taxonomy {
        match self {
            Self::Standard(taxonomy) => own.unwrap_or(taxonomy),
            Self::Asked(taxonomy) => taxonomy,
        }
    }
}

/// What was found.
#[derive(Debug, Default)]
pub struct Checked {
    /// What is wrong, file by file and feature by feature.
    pub findings: Vec<Finding>,
    /// How many neighbourhoods could be read.
    pub neighbourhoods: usize,
    /// How many places could be read.
    pub places: usize,
    /// How many streets between two corners could be read.
    pub streets: usize,
    /// How many points where people live could be read.
    pub homes: usize,
    /// How many streets with their names and houses with their numbers could be read.
    pub addresses: usize,
}

impl fmt::Display for Checked {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = |number: usize, one: &str, many: &str| {
            format!("{number} {}", if number == 1 { one } else { many })
        };
        let read = [
            (self.neighbourhoods, "neighbourhood", "neighbourhoods"),
            (self.places, "place", "places"),
            (self.streets, "street", "streets"),
            (self.homes, "home", "homes"),
            (self.addresses, "address or street", "addresses and streets"),
        ];
        for (number, one, many) in read {
            if number > 0 {
                write!(to, "{} can be used, ", count(number, one, many))?;
            }
        }
        match self.findings.len() {
            0 => to.write_str("nothing is wrong"),
            number => write!(
                to,
                "{}",
                count(number, "thing is wrong", "things are wrong")
            ),
        }
    }
}

/// Checks a file, and of an atlas all its parts.
///
/// # Errors
/// When the file itself cannot be read.
pub fn check(file: &Path, kind: Option<FileKind>, kinds: Kinds) -> Result<Checked, std::io::Error> {
    let bytes = std::fs::read(file)?;
    let name = file.display().to_string();
    let mut checked = Checked::default();
    let text = match std::str::from_utf8(&bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = error.valid_up_to();
            let problem = format!("expected UTF-8, found another encoding at byte {at}");
            checked
                .findings
                .push(Finding::of_file(&name, "not-utf-8", problem));
            return Ok(checked);
        }
    };
    match kind.unwrap_or_else(|| FileKind::guess(text)) {
        FileKind::Atlas => checked.manifest(file, &name, text, kinds),
        FileKind::Places => {
            checked.places(&name, text, kinds.alone(), None);
        }
        FileKind::Neighbourhoods => checked.neighbourhoods(&name, text, None),
    }
    Ok(checked)
}

impl Checked {
    /// How many features could be read so far.
    fn usable(&self) -> usize {
        self.neighbourhoods + self.places + self.streets + self.homes + self.addresses
    }

    fn neighbourhoods(&mut self, name: &str, text: &str, expected: Option<Bounds>) {
        let (read, warnings) = Neighbourhood::read_all(name, text, expected);
        self.neighbourhoods += read.len();
        self.findings
            .extend(warnings.into_iter().map(Finding::from));
    }

    fn places(
        &mut self,
        name: &str,
        text: &str,
        taxonomy: &Taxonomy,
        expected: Option<Bounds>,
    ) -> Vec<Place> {
        let (read, warnings) = Place::read_all(name, text, taxonomy, expected);
        self.places += read.len();
        self.findings
            .extend(warnings.into_iter().map(Finding::from));
        self.times(name, &read);
        read
    }

    fn manifest(&mut self, file: &Path, name: &str, text: &str, kinds: Kinds) {
        let manifest = match Manifest::read(text) {
            Ok(manifest) => manifest,
            Err(error) => {
                self.findings
                    .push(Finding::of_file(name, "not-an-atlas", error.to_string()));
                return;
            }
        };
        for part in ["neighbourhoods", "places"] {
            if !manifest.parts.contains_key(part) {
                let problem = format!("expected a part `{part}`, which every atlas has");
                self.findings
                    .push(Finding::of_file(name, "missing-part", problem));
            }
        }
        self.sources_of_parts(name, text, &manifest);
        if let Some(tag) = manifest.language.as_ref().filter(|tag| !is_tag(tag)) {
            let problem = format!("`{tag}`: expected a BCP 47 tag such as `nl` or `de-LI`");
            self.findings
                .push(Finding::of_file(name, "language", problem));
        }
        let folder = file.parent().unwrap_or(Path::new("."));
        // Before the places, whose kinds are in it.
        let own = manifest.parts.get(TAXONOMY);
        let own = own.and_then(|part| self.taxonomy(folder, name, part));
        let taxonomy = kinds.beside(own.as_ref());
        for (what, part) in manifest.parts.iter().filter(|(what, _)| *what != TAXONOMY) {
            let Some(bytes) = self.bytes(folder, name, part) else {
                continue;
            };
            let at = folder.join(&part.file).display().to_string();
            let before = self.usable();
            match what {
                "neighbourhoods" => {
                    if let Some(text) = self.text(&at, bytes) {
                        self.neighbourhoods(&at, &text, manifest.bounds());
                    }
                }
                "places" => {
                    if let Some(text) = self.text(&at, bytes) {
                        let places = self.places(&at, &text, taxonomy, manifest.bounds());
                        self.sources_of_places(&at, &places, &manifest);
                    }
                }
                "streets" => self.streets(&at, &bytes, manifest.bounds()),
                "people" => self.people(&at, &bytes, manifest.bounds()),
                "addresses" => self.addresses(&at, &bytes, manifest.bounds()),
                // Parts that this version has no reader for are only compared with their size and checksum.
                _ => continue,
            }
            let read = self.usable() - before;
            if part.features.is_some_and(|count| count != read) {
                let count = part.features.unwrap_or_default();
                let problem =
                    format!("expected {count} features as {name} says, {read} can be used");
                self.findings
                    .push(Finding::of_file(&at, "feature-count", problem));
            }
        }
    }

    /// The taxonomy of an atlas, when it can be used; without it the widget falls back on the standard one.
    fn taxonomy(&mut self, folder: &Path, manifest: &str, part: &Part) -> Option<Taxonomy> {
        let at = folder.join(&part.file).display().to_string();
        let text = self
            .bytes(folder, manifest, part)
            .and_then(|bytes| self.text(&at, bytes))?;
        Taxonomy::read(&text)
            .map_err(|error| {
                let finding = Finding::of_file(&at, "not-a-taxonomy", error.to_string());
                self.findings.push(finding);
            })
            .ok()
    }

    /// The bytes of a part, when it is there; whether it is what the manifest says is found.
    fn bytes(&mut self, folder: &Path, manifest: &str, part: &Part) -> Option<Vec<u8>> {
        let at = folder.join(&part.file).display().to_string();
        let mut wrong = |code, problem: String| {
            self.findings.push(Finding::of_file(&at, code, problem));
        };
        let bytes = std::fs::read(folder.join(&part.file))
            .map_err(|error| wrong("missing-file", format!("{manifest} names it: {error}")))
            .ok()?;
        let size = bytes.len() as u64;
        if let Some(expected) = part.bytes.filter(|expected| *expected != size) {
            wrong(
                "size",
                format!("expected {expected} bytes as {manifest} says, found {size}"),
            );
        }
        let sum = sha256(&bytes);
        if let Some(expected) = part
            .sha256
            .as_ref()
            .filter(|it| !it.eq_ignore_ascii_case(&sum))
        {
            wrong(
                "checksum",
                format!("expected SHA-256 {expected} as {manifest} says, found {sum}"),
            );
        }
        Some(bytes)
    }

    fn text(&mut self, at: &str, bytes: Vec<u8>) -> Option<String> {
        String::from_utf8(bytes)
            .map_err(|_| {
                let finding = Finding::of_file(at, "not-utf-8", "expected UTF-8".to_owned());
                self.findings.push(finding);
            })
            .ok()
    }
}
