//! The script for Node, `node/sleutelvrij.js`: the class `Atlas` and all that it loads, which there are files.

use std::fs;

use super::{esbuild::esbuild, files, program::DESK};
use crate::{failure::Failure, workspace::Workspace};

/// The folder, in the package.
const FOLDER: &str = "node";

/// What the script has in place of a browser's `fetch` and `location`, in the package until this is written.
const REPLACED: &str = "node.js";

/// Writes the script for Node of a package whose files have their final names.
///
/// # Errors
/// When esbuild is missing or fails, a file is missing, or the folder cannot be written.
pub fn write(workspace: &Workspace) -> Result<(), Failure> {
    let package = workspace.package();
    let names = files::names(&package)?;
    // No page, no desk.
    let desk = files::hashed(&names, DESK.script)?;
    let replaced = package.join(REPLACED);
    let script = format!("{FOLDER}/sleutelvrij.js");
    let options = [
        "--bundle".to_owned(),
        "--platform=node".to_owned(),
        format!("--external:./{desk}"),
        format!("--inject:{}", replaced.display()),
        "--define:globalThis.location=location".to_owned(),
    ];
    let options: Vec<_> = options.iter().map(String::as_str).collect();
    esbuild(workspace, "sleutelvrij.js", &script, &options)?;
    fs::remove_file(&replaced).map_err(Failure::file(&replaced))?;
    let script = package.join(script);
    let text = fs::read_to_string(&script).map_err(Failure::file(&script))?;
    let text = files::from_folder(&text, names.iter().map(String::as_str));
    fs::write(&script, text).map_err(Failure::file(&script))
}
