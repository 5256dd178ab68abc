//! The pinned scripts, in the folder `pinned`: they have the digests of all files that they load, and use no file of another
//! content. So a page that names the digest of `pinned/sleutelvrij.js` in the attribute `integrity` runs what its editor tried, and
//! nothing else, whatever the server sends.
//!
//! They are scripts of their own because a browser compiles WebAssembly while it loads only where it need not compare it first.

use std::{collections::BTreeMap, fs, path::Path};

use super::{
    digest::{integrity, integrity_of},
    esbuild::esbuild,
    files,
    program::{DESK, DESK_WORKER, PLANNER},
};
use crate::{failure::Failure, workspace::Workspace};

/// The folder, in the package.
pub const FOLDER: &str = "pinned";

/// The script that defines the element, in the package and in the folder.
const LOADER: &str = "sleutelvrij.js";

/// The file with the lines for a page, in the folder.
const LINES: &str = "lines.html";

/// What the scripts read their digests from: see `www/element/own-file.js`.
const DIGESTS: &str = "import.meta.digests";

/// Writes the pinned scripts of a package whose files have their final names.
///
/// # Errors
/// When esbuild is missing or fails, a file is missing, or the folder cannot be written.
pub fn write(workspace: &Workspace) -> Result<(), Failure> {
    let package = workspace.package();
    let names = files::names(&package)?;
    let folder = package.join(FOLDER);
    fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
    let is_loaded = |name: &&String| {
        let kind = Path::new(name).extension().unwrap_or_default();
        ["css", "txt", "wasm"].iter().any(|it| kind == *it)
    };
    let loaded: Vec<_> = names.iter().filter(is_loaded).collect();
    let mut digests = BTreeMap::new();
    for &name in &loaded {
        digests.insert(name.clone(), integrity_of(&package.join(name))?);
    }
    let hashed = |script: &str| {
        let stem = script.trim_end_matches("js");
        files::find(&names, stem, ".js").map(str::to_owned)
    };
    // Each after those that it loads.
    let scripts = [PLANNER.script, DESK_WORKER, DESK.script].map(hashed);
    let scripts = scripts.into_iter().collect::<Result<Vec<_>, _>>()?;
    let externals = scripts.iter().map(|it| format!("--external:./{it}"));
    // With the glue inside, so that a resident's page loads no second script, which it could not compare.
    let options: Vec<_> = externals.chain(["--bundle".to_owned()]).collect();
    for name in &scripts {
        let text = pin(workspace, name, &loaded, &digests, &[])?;
        digests.insert(name.clone(), integrity(text.as_bytes()));
    }
    let loader = pin(workspace, LOADER, &loaded, &digests, &options)?;
    let imported = scripts.iter().map(|name| {
        let at = format!("./package/{FOLDER}/{name}");
        (at, digests.get(name).cloned().unwrap_or_default())
    });
    let file = folder.join(LINES);
    let lines = lines(&integrity(loader.as_bytes()), imported.collect())?;
    fs::write(&file, lines).map_err(Failure::file(&file))
}

/// The markup of a page: the line that every page needs, and before it the one for pages with the planner's desk.
fn lines(loader: &str, imported: BTreeMap<String, String>) -> Result<String, Failure> {
    let map = BTreeMap::from([("integrity", imported)]);
    let map = serde_json::to_string(&map).map_err(|cause| Failure::Build(cause.to_string()))?;
    Ok(format!(
        "<script type=\"importmap\">{map}</script>\n\
         <script type=\"module\" src=\"package/{FOLDER}/{LOADER}\" integrity=\"{loader}\"></script>\n"
    ))
}

/// Writes one script with the digests, and returns it.
fn pin(
    workspace: &Workspace,
    name: &str,
    loaded: &[&String],
    digests: &BTreeMap<String, String>,
    options: &[String],
) -> Result<String, Failure> {
    let json = serde_json::to_string(digests).map_err(|cause| Failure::Build(cause.to_string()))?;
    let define = format!("--define:{DIGESTS}={json}");
    let mut options: Vec<_> = options.iter().map(String::as_str).collect();
    options.push(&define);
    let to = format!("{FOLDER}/{name}");
    esbuild(workspace, name, &to, &options)?;
    let file = workspace.package().join(to);
    let mut text = fs::read_to_string(&file).map_err(Failure::file(&file))?;
    // The worker only imports the engine, which the desk compared.
    let compares = !name.starts_with(DESK_WORKER.trim_end_matches("js"));
    if compares && !text.contains("sha384-") {
        return Err(Failure::Build(format!(
            "{name} compares nothing: it does not read {DIGESTS}"
        )));
    }
    for name in loaded {
        text = text.replace(&format!("\"./{name}\""), &format!("\"../{name}\""));
    }
    fs::write(&file, &text).map_err(Failure::file(&file))?;
    Ok(text)
}
