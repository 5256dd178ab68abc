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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Workspace;

    #[test]
    fn the_script_and_the_manifest_for_npm_have_the_version_of_the_workspace() {
        let element = Workspace::here().element();
        let read = |name: &str| fs::read_to_string(element.join(name)).unwrap();
        let version = env!("CARGO_PKG_VERSION");
        assert!(read("sleutelvrij.js").contains(&format!("export const version = \"{version}\";")));
        let manifest: serde_json::Value = serde_json::from_str(&read("package.json")).unwrap();
        assert_eq!(manifest["version"], version);
    }

    #[test]
    fn every_file_has_its_size_and_digest_also_in_a_folder() {
        let folder =
            std::env::temp_dir().join(format!("sleutelvrij-build-json-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("pinned")).unwrap();
        for name in ["widget.b0.wasm", "sleutelvrij.js", "pinned/sleutelvrij.js"] {
            fs::write(folder.join(name), name).unwrap();
        }
        write(&folder).unwrap();
        // Again, with the file that is there now.
        write(&folder).unwrap();
        let text = fs::read_to_string(folder.join(FILE)).unwrap();
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(json["build"], "b0");
        let files = json["files"].as_object().unwrap();
        assert_eq!(files.len(), 3);
        let pinned = &files["pinned/sleutelvrij.js"];
        assert_eq!(pinned["bytes"], 21);
        assert_eq!(pinned["sha384"], digest::sha384(b"pinned/sleutelvrij.js"));
        fs::remove_dir_all(folder).unwrap();
    }
}
