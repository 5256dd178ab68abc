//! What is wrong with a file of an atlas as a whole.

use crate::joined::joined;
use crate::manifest::ManifestError;
use crate::mismatch::Mismatch;
use crate::printable::Printable;
use crate::taxonomy::TaxonomyError;
use crate::warning::Warning;
use std::fmt;

/// Why a file of an atlas, or the whole atlas, cannot be used. `E` is why a file could not be fetched or opened.
#[derive(Debug)]
pub enum LoadFault<E> {
    /// The file of this name did not come.
    Unavailable(String, E),
    /// The file of this name is not what the manifest says of it.
    Mismatch(String, Mismatch),
    /// The file is not text in UTF-8.
    NotUtf8 {
        /// The file.
        file: String,
        /// How many bytes from its beginning are UTF-8.
        valid_up_to: usize,
    },
    /// The file of this name is not a manifest.
    Manifest(String, ManifestError),
    /// The file of this name is not a taxonomy.
    Taxonomy(String, TaxonomyError),
    /// The file is not a GeoJSON `FeatureCollection`, breaks off, or has too many features.
    GeoJson(Box<Warning>),
    /// No file was added.
    NoFiles,
    /// These files hold neither a place nor a neighbourhood that can be used, and nothing else is wrong with them as a whole.
    Empty(Vec<String>),
}

impl<E> LoadFault<E> {
    /// The name of the file that it is about; empty where it is not about one file.
    pub fn file(&self) -> &str {
        match self {
            Self::Unavailable(file, _)
            | Self::Mismatch(file, _)
            | Self::NotUtf8 { file, .. }
            | Self::Manifest(file, _)
            | Self::Taxonomy(file, _) => file,
            Self::GeoJson(warning) => &warning.file,
            Self::NoFiles | Self::Empty(_) => "",
        }
    }
}

impl<E: fmt::Display> fmt::Display for LoadFault<E> {
    /// `atlas.json: an atlas.json of version 2; this program reads version 1`
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unavailable(file, reason) => {
                write!(to, "{} cannot be read: {reason}", Printable(file))
            }
            Self::NotUtf8 { file, valid_up_to } => write!(
                to,
                "{}: expected UTF-8, found another encoding at byte {valid_up_to}",
                Printable(file)
            ),
            Self::Mismatch(file, error) => write!(to, "{}: {error}", Printable(file)),
            Self::Manifest(file, error) => write!(to, "{}: {error}", Printable(file)),
            Self::Taxonomy(file, error) => write!(to, "{}: {error}", Printable(file)),
            Self::GeoJson(warning) => write!(to, "{warning}"),
            Self::NoFiles => to.write_str("no files to read an atlas from"),
            Self::Empty(files) if files.is_empty() => {
                to.write_str("neither a place nor a neighbourhood in the files of the atlas")
            }
            Self::Empty(files) => write!(
                to,
                "neither a place nor a neighbourhood in {}",
                Printable(&joined(files, ", "))
            ),
        }
    }
}

impl<E: fmt::Debug + fmt::Display> std::error::Error for LoadFault<E> {}
