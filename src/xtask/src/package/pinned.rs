//! The pinned scripts, in the folder `pinned`: they have the digests of all files that they load, and use no file of another
//! content. So a page that names the digest of such a script in the attribute `integrity` runs only what its editor tried.
//!
//! Each is one file: a browser compares a script that another one imports, or the script of a worker, with nothing. They are not the
//! usual scripts because a browser compiles WebAssembly while it loads only where it need not compare it first.

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

/// The script for residents, and the one that has the planner's desk and the engine of its figures too.
const SCRIPTS: [(&str, bool); 2] = [
    ("sleutelvrij.js", false),
    ("sleutelvrij-with-desk.js", true),
];

/// The file with the lines for a page, in the folder.
const LINES: &str = "lines.html";

/// What the scripts read their digests from: see `www/element/own-file.js`.
const DIGESTS: &str = "import.meta.digests";

/// In place of an import of the desk in a script that does not have it.
const REFUSED: &str = "Promise.reject(Error(\"this pinned script has no planner's desk: pin sleutelvrij-with-desk.js\"))";

/// Writes the pinned scripts of a package whose files have their final names.
///
/// # Errors
/// When esbuild is missing or fails, a script has another form than expected, or the folder cannot be written.
pub fn write(workspace: &Workspace) -> Result<(), Failure> {
    let package = workspace.package();
    let names = files::names(&package)?;
    let folder = package.join(FOLDER);
    fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
    let mut digests = BTreeMap::new();
    for name in names.iter().filter(|it| is_loaded(it)) {
        digests.insert(name.clone(), integrity_of(&package.join(name))?);
    }
    let json = serde_json::to_string(&digests);
    let json = json.map_err(|cause| Failure::Build(cause.to_string()))?;
    let hashed = |script| files::hashed(&names, script);
    let desk = [hashed(DESK.script)?, hashed(PLANNER.script)?];
    let worker = hashed(DESK_WORKER)?;
    let mut lines = String::new();
    for (script, has_desk) in SCRIPTS {
        let mut options = vec!["--bundle".to_owned(), format!("--define:{DIGESTS}={json}")];
        if !has_desk {
            options.extend(desk.iter().map(|it| format!("--external:./{it}")));
        }
        let options: Vec<_> = options.iter().map(String::as_str).collect();
        let to = format!("{FOLDER}/{script}");
        esbuild(workspace, "sleutelvrij.js", &to, &options)?;
        let file = package.join(&to);
        let text = fs::read_to_string(&file).map_err(Failure::file(&file))?;
        let text = pinned(&text, &digests, if has_desk { &[] } else { &desk }, worker)?;
        fs::write(&file, &text).map_err(Failure::file(&file))?;
        let digest = integrity(text.as_bytes());
        lines += &format!(
            "<script type=\"module\" src=\"package/{to}\" integrity=\"{digest}\"></script>\n"
        );
    }
    let file = folder.join(LINES);
    fs::write(&file, lines).map_err(Failure::file(&file))
}

/// Whether scripts load this file; `contrast.js` and the like they do not.
fn is_loaded(name: &str) -> bool {
    let kind = Path::new(name).extension().unwrap_or_default();
    ["css", "txt", "wasm"].iter().any(|it| kind == *it)
}

/// A script of the folder, from a bundle with the addresses of the package: without imports, and with a digest for each file that it
/// loads. The worker of the desk keeps its address, and is never started.
fn pinned(
    bundle: &str,
    digests: &BTreeMap<String, String>,
    refused: &[&str],
    worker: &str,
) -> Result<String, Failure> {
    let mut text = bundle.to_owned();
    for name in refused {
        text = text.replace(&format!("import(\"./{name}\")"), REFUSED);
    }
    let loaded = digests.keys().map(String::as_str).chain([worker]);
    let text = files::from_folder(&text, loaded);
    let fail = |what: &str| Err(Failure::Build(format!("a pinned script {what}")));
    if text.contains("import(") || text.contains("from\"") {
        return fail("imports a script, which a browser compares with nothing");
    }
    if digests.values().any(|it| !text.contains(it)) {
        return fail("does not have all digests: does own-file.js read them?");
    }
    let loaded = text.split("new URL(\"").skip(1);
    for (name, rest) in loaded.filter_map(|it| it.split_once('"')) {
        // Others are of the atlas.
        if !rest.starts_with(",import.meta.url)") {
            continue;
        }
        let file = name.strip_prefix("../").unwrap_or_default();
        if !digests.contains_key(file) && file != worker {
            return fail(&format!("loads {name}, of which it has no digest"));
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORKER: &str = "desk-worker.b1.js";
    const BUNDLE: &str =
        r#"d={"a.wasm":"sha384-1"};u=new URL("./a.wasm",import.meta.url);import("./desk.b1.js")"#;

    fn digests() -> BTreeMap<String, String> {
        BTreeMap::from([("a.wasm".to_owned(), "sha384-1".to_owned())])
    }

    fn refused(bundle: &str) -> String {
        let outcome = pinned(bundle, &digests(), &["desk.b1.js"], WORKER);
        outcome.unwrap_err().to_string()
    }

    #[test]
    fn a_script_loads_files_beside_its_folder_and_refuses_the_desk() {
        let text = pinned(BUNDLE, &digests(), &["desk.b1.js"], WORKER).unwrap();
        assert!(
            text.contains(r#"new URL("../a.wasm",import.meta.url);Promise.reject("#),
            "{text}"
        );
    }

    #[test]
    fn a_script_that_would_compare_a_file_with_nothing_is_not_written() {
        let imports = [r#";import("./other.js")"#, r#";import{a}from"./other.js""#];
        for more in imports {
            assert!(refused(&format!("{BUNDLE}{more}")).contains("imports"));
        }
        let of_atlas = format!(r#"{BUNDLE};new URL(".",root)"#);
        assert!(pinned(&of_atlas, &digests(), &["desk.b1.js"], WORKER).is_ok());
        let other = format!(r#"{BUNDLE};new URL("./other.wasm",import.meta.url)"#);
        assert!(refused(&other).contains("./other.wasm"));
        assert!(refused(&BUNDLE.replace("sha384-1", "")).contains("digests"));
    }
}
