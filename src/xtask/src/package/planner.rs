//! The planner's engine in the package: a script and a WebAssembly file that no resident loads.

use std::{fs, path::Path};

use wasm_bindgen_cli_support::Bindgen;

use super::{
    build_id::{Id, Scripts},
    guard::guard,
    import_module::with_import_module,
};
use crate::failure::Failure;

/// The crate that is compiled.
pub const CRATE: &str = "planner";
/// The script that `Atlas` imports, until it gets a hash in its name.
pub const SCRIPT: &str = "planner.js";
/// The JavaScript glue, which a small package has in the script.
pub const GLUE: &str = "planner_wasm.js";
/// The WebAssembly until it gets a hash in its name.
pub const WASM: &str = "planner_wasm_bg.wasm";
/// The module from which wasm-bindgen lets it import.
const GLUE_MODULE: &str = "./planner_wasm_bg.js";

/// Whether a file of the package is only for planners.
pub fn is_of_planner(name: &str) -> bool {
    name.starts_with("planner")
}

/// Writes the glue and the WebAssembly in the package.
///
/// # Errors
/// When wasm-bindgen refuses the file or the folder cannot be written.
pub fn glue(package: &Path, wasm: &Path) -> Result<(), Failure> {
    let refuse = |cause| Failure::Build(format!("{cause:#}"));
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .web(true)
        .map_err(refuse)?
        .out_name("planner_wasm")
        .typescript(false)
        // The script names the .wasm; a second name in the glue would be one that bundlers look for and do not find.
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true);
    bindgen.generate(package).map_err(refuse)?;
    guard(&package.join(GLUE))
}

/// Puts one hash in the names of the planner's files, and in what they import from each other.
///
/// # Errors
/// When a file cannot be read, written or renamed, is no WebAssembly, or does not name another as expected.
pub fn tie(package: &Path) -> Result<(), Failure> {
    let path = |name: &str| package.join(name);
    let read = |name: &str| fs::read(path(name)).map_err(Failure::file(&path(name)));
    let has_glue = path(GLUE).exists();
    let glue = if has_glue { read(GLUE)? } else { Vec::new() };
    let wasm = read(WASM)?;
    let id = Id::of(&[&read(SCRIPT)?, &glue, &wasm]);
    let mut named = vec![
        (SCRIPT, format!("planner.{id}.js")),
        (WASM, format!("planner.{id}.wasm")),
    ];
    if has_glue {
        named.push((GLUE, format!("planner_wasm.{id}.js")));
    }
    let mut scripts = Scripts::read(package)?;
    scripts.replace(
        GLUE_MODULE,
        &format!("\"{GLUE_MODULE}\""),
        &format!("\"{id}\""),
    )?;
    for (name, new) in &named {
        scripts.rename(name, new)?;
    }
    scripts.write()?;
    let content = with_import_module(&wasm, GLUE_MODULE, &id.to_string())?;
    fs::write(path(WASM), content).map_err(Failure::file(&path(WASM)))?;
    for (name, new) in named {
        fs::rename(path(name), path(&new)).map_err(Failure::file(&path(name)))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ImportSection, MemoryType, Module};

    fn wasm() -> Vec<u8> {
        let memory = MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        let mut imports = ImportSection::new();
        imports.import(GLUE_MODULE, "memory", EntityType::Memory(memory));
        let mut made = Module::new();
        made.section(&imports);
        made.finish()
    }

    /// The files of a package in a folder of its own, linked.
    fn linked(test: &str, files: &[(&str, &[u8])]) -> Result<Vec<(String, Vec<u8>)>, Failure> {
        let folder =
            std::env::temp_dir().join(format!("sleutelvrij-planner-{test}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for (name, content) in files {
            fs::write(folder.join(name), content).unwrap();
        }
        let outcome = tie(&folder);
        let entries = fs::read_dir(&folder).unwrap().map(Result::unwrap);
        let content = |it: fs::DirEntry| {
            let name = it.file_name().to_string_lossy().into_owned();
            (name, fs::read(it.path()).unwrap())
        };
        let mut files: Vec<_> = entries.map(content).collect();
        files.sort();
        fs::remove_dir_all(folder).unwrap();
        outcome.map(|()| files)
    }

    const LOADER: &[u8] = br#"import("./planner.js")"#;
    const BUNDLE: &[u8] =
        br#"new URL("./planner_wasm_bg.wasm",import.meta.url);x={"./planner_wasm_bg.js":y}"#;

    #[test]
    fn the_script_and_its_wasm_have_one_hash_and_import_by_it() {
        let wasm = wasm();
        let files = [
            ("sleutelvrij.js", LOADER),
            (SCRIPT, BUNDLE),
            (WASM, &wasm[..]),
        ];
        let files = linked("names", &files).unwrap();
        let names: Vec<_> = files.iter().map(|(name, _)| name.as_str()).collect();
        let [script, wasm, loader] = names[..] else {
            panic!("{names:?}")
        };
        assert_eq!(loader, "sleutelvrij.js");
        let id = script.strip_prefix("planner.").unwrap();
        let id = id.strip_suffix(".js").unwrap();
        assert_eq!(wasm, format!("planner.{id}.wasm"));
        let text = |at: usize| String::from_utf8_lossy(&files[at].1).into_owned();
        assert_eq!(text(2), format!(r#"import("./{script}")"#));
        let expected = format!(r#"new URL("./{wasm}",import.meta.url);x={{"{id}":y}}"#);
        assert_eq!(text(0), expected);
        assert!(text(1).contains(id), "the WebAssembly imports by the hash");
        assert!(names.iter().filter(|it| is_of_planner(it)).count() == 2);
    }

    #[test]
    fn a_script_that_does_not_name_the_wasm_is_an_error() {
        let wasm = wasm();
        let other: &[u8] = br#"x={"./planner_wasm_bg.js":y}"#;
        let files = [
            ("sleutelvrij.js", LOADER),
            (SCRIPT, other),
            (WASM, &wasm[..]),
        ];
        let refused = linked("form", &files).unwrap_err().to_string();
        assert!(refused.contains(WASM), "{refused}");
    }
}
