//! `check`: what is wrong with a file, feature by feature.

mod activities;
mod atlas_parts;
mod binary;
mod calendar;
mod finding;
mod opening_hours;
mod part_files;
mod source_ids;

pub use finding::Finding;
pub use part_files::PartFiles;

use atlas::{LoadFault, Loader, NEIGHBOURHOODS_PART, PLACES_PART, Taxonomy, Warning};
use std::fmt;
use std::io;
use std::path::Path;

use part_files::FolderOfParts;

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
    /// Guesses from the words in a text, so that it also works for a file that breaks off half-way.
    pub fn guess(text: &str) -> Self {
        let has = |word| text.contains(word);
        let count = |word| text.matches(word).count();
        if has("\"sleutelvrij\"") && has("\"parts\"") {
            Self::Atlas
        } else if has("\"kind\"") || count("\"Point\"") > count("Polygon\"") {
            // Neighbourhoods of which a few collapsed to points are still neighbourhoods.
            Self::Places
        } else {
            Self::Neighbourhoods
        }
    }
}

/// The taxonomy that kinds of places are looked up in.
#[derive(Clone, Copy, Debug)]
pub enum CheckTaxonomy<'a> {
    /// The one that comes with the program. An atlas that has a taxonomy among its parts is checked by its own.
    Standard(&'a Taxonomy),
    /// The one that was given on the command line, whatever an atlas has.
    Given(&'a Taxonomy),
}

impl<'a> CheckTaxonomy<'a> {
    fn get(self) -> &'a Taxonomy {
        let (Self::Standard(taxonomy) | Self::Given(taxonomy)) = self;
        taxonomy
    }
}

/// What is wrong with a file, and how much of it can be used.
#[derive(Debug, Default)]
pub struct Checked {
    /// What is wrong, file by file and feature by feature.
    pub findings: Vec<Finding>,
    /// What is not wrong, but should be known.
    pub notes: Vec<String>,
    /// How many neighbourhoods could be read.
    pub neighbourhoods: usize,
    /// How many places could be read.
    pub places: usize,
    /// How many streets, each from one crossing to the next, could be read.
    pub streets: usize,
    /// How many population points could be read.
    pub homes: usize,
    /// How many streets with their names and houses with their numbers could be read.
    pub addresses: usize,
    /// How many activities of their own part could be read.
    pub activities: usize,
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
            (self.activities, "activity", "activities"),
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

/// Checks a file, and of an atlas all its parts. `kind` is guessed from the text where it is not given.
///
/// # Errors
/// When the file itself cannot be read.
pub fn check(file: &Path, kind: Option<FileKind>, taxonomy: CheckTaxonomy) -> io::Result<Checked> {
    let bytes = std::fs::read(file)?;
    let name = file.display().to_string();
    let mut checked = Checked::default();
    match kind.unwrap_or_else(|| FileKind::guess(&String::from_utf8_lossy(&bytes))) {
        FileKind::Atlas => {
            let folder = file.parent().unwrap_or(Path::new("."));
            checked.atlas(&name, bytes, &FolderOfParts(folder), taxonomy);
        }
        FileKind::Places => checked.geojson(PLACES_PART, &name, bytes, taxonomy),
        FileKind::Neighbourhoods => checked.geojson(NEIGHBOURHOODS_PART, &name, bytes, taxonomy),
    }
    Ok(checked)
}

/// Checks a manifest with these bytes, and the parts that it names. `name` is what findings call the manifest.
pub fn check_atlas(
    name: &str,
    bytes: Vec<u8>,
    files: &dyn PartFiles,
    taxonomy: CheckTaxonomy,
) -> Checked {
    let mut checked = Checked::default();
    checked.atlas(name, bytes, files, taxonomy);
    checked
}

/// Checks the bytes of one GeoJSON file without a manifest: of [`PLACES_PART`] or [`NEIGHBOURHOODS_PART`].
pub fn check_geojson(part: &str, name: &str, bytes: Vec<u8>, taxonomy: CheckTaxonomy) -> Checked {
    let mut checked = Checked::default();
    checked.geojson(part, name, bytes, taxonomy);
    checked
}

impl Checked {
    /// Checks one GeoJSON file without a manifest.
    fn geojson(&mut self, part: &str, name: &str, bytes: Vec<u8>, taxonomy: CheckTaxonomy) {
        let mut loader = Loader::new(taxonomy.get().clone());
        let format = atlas::text_format(&bytes);
        loader.add(part, name.to_owned(), Ok(bytes));
        let loaded = loader.finish();
        self.faults(name, loaded.faults);
        self.warnings(loaded.warnings);
        if let (Some(format), Some(first)) = (format, self.findings.first_mut()) {
            first.explain(format);
        }
        let places = loaded.atlas.places();
        self.opening_hours(name, places);
        self.places = places.len();
        self.neighbourhoods = loaded.atlas.neighbourhoods().len();
    }

    fn faults(&mut self, manifest: &str, faults: impl IntoIterator<Item = LoadFault<io::Error>>) {
        let faults = faults.into_iter();
        let findings = faults.filter_map(|fault| Finding::of_fault(manifest, fault));
        self.findings.extend(findings);
    }

    fn warnings(&mut self, warnings: impl IntoIterator<Item = Warning>) {
        let findings = warnings.into_iter().map(Finding::from);
        self.findings.extend(findings);
    }
}
