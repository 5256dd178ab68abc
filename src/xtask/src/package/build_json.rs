//! `build.json`: which build a package is, with size and digest of each file, for those who check a site.

use std::{collections::BTreeMap, fs, path::Path};

use serde::Serialize;

use super::{digest, files};
use crate::failure::Failure;

/// The file, in the package.
const FILE: &str = "build.json";

/// The content of the file.
#[derive(Serialize)]
struct Build<'b> {
    name: &'static str,
    /// The version of the package.
    version: &'static str,
    /// The id in the names of the files that belong together.
    build: &'b str,
    /// All files but this one, by their paths in the package.
    files: BTreeMap<String, Entry>,
}

#[derive(Serialize)]
struct Entry {
    bytes: usize,
    /// As in the attribute `integrity`, which has `sha384-` before it.
    sha384: String,
}

/// Writes the file for a package that is complete.
///
/// # Errors
/// When a file cannot be read or written, or the main WebAssembly is missing.
pub fn write(package: &Path) -> Result<(), Failure> {
    let mut files = BTreeMap::new();
    add(package, "", &mut files)?;
    files.remove(FILE);
    let names: Vec<_> = files.keys().cloned().collect();
    let main = files::find(&names, "widget.", ".wasm")?;
    let build = main.split('.').nth(1).unwrap_or_default();
    let content = Build {
        name: "sleutelvrij",
        version: env!("CARGO_PKG_VERSION"),
        build,
        files,
    };
    let json = serde_json::to_string_pretty(&content);
    let json = json.map_err(|cause| Failure::Build(cause.to_string()))?;
    let file = package.join(FILE);
    fs::write(&file, json + "\n").map_err(Failure::file(&file))
}

/// Adds the files of a folder and of the folders in it.
fn add(package: &Path, folder: &str, files: &mut BTreeMap<String, Entry>) -> Result<(), Failure> {
    let path = package.join(folder);
    for entry in fs::read_dir(&path).map_err(Failure::file(&path))? {
        let path = entry.map_err(Failure::file(&path))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            add(package, &format!("{folder}{name}/"), files)?;
            continue;
        }
        let content = fs::read(&path).map_err(Failure::file(&path))?;
        let (bytes, sha384) = (content.len(), digest::sha384(&content));
        files.insert(format!("{folder}{name}"), Entry { bytes, sha384 });
    }
    Ok(())
}
