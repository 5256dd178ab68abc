//! The files of a package, by name.

use std::{fs, path::Path};

use crate::failure::Failure;

/// The names of the files directly in a folder, in alphabetical order.
///
/// # Errors
/// When the folder cannot be read.
pub(super) fn names(folder: &Path) -> Result<Vec<String>, Failure> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(Failure::file(folder))? {
        let path = entry.map_err(Failure::file(folder))?.path();
        if path.is_file() {
            names.push(
                path.file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned(),
            );
        }
    }
    names.sort();
    Ok(names)
}

/// The name that begins and ends so, such as `widget.` and `.js`.
///
/// # Errors
/// When there is none.
pub(super) fn find<'n>(names: &'n [String], begin: &str, end: &str) -> Result<&'n str, Failure> {
    let found = names
        .iter()
        .find(|it| it.starts_with(begin) && it.ends_with(end));
    let missing = || Failure::Build(format!("the package has no file {begin}…{end}"));
    found.map(String::as_str).ok_or_else(missing)
}

/// The name of a script that got a hash, such as `desk.b0a1b2c3d.js` for `desk.js`.
///
/// # Errors
/// When there is none.
pub(super) fn hashed<'n>(names: &'n [String], script: &str) -> Result<&'n str, Failure> {
    find(names, script.trim_end_matches("js"), ".js")
}

/// A script for a folder of the package, from one of the package: the files of these names are above it.
pub(super) fn from_folder<'n>(script: &str, names: impl IntoIterator<Item = &'n str>) -> String {
    let mut text = script.to_owned();
    for name in names {
        text = text.replace(&format!("\"./{name}\""), &format!("\"../{name}\""));
    }
    text
}
