//! Programs in the package that no resident loads: each a script and a WebAssembly file.

use std::{fs, path::Path};

use wasm_bindgen_cli_support::Bindgen;

use super::{
    build_id::{Id, Scripts},
    guard::guard,
    import_module::with_import_module,
    unused_classes,
};
use crate::failure::Failure;

/// A program of its own, with its own memory: a crate that is compiled, and a script that loads it.
pub struct Program {
    /// The crate that is compiled.
    pub name: &'static str,
    /// What the names of its files begin with.
    stem: &'static str,
    /// The script that the element imports, until it gets a hash in its name.
    pub script: &'static str,
    /// The JavaScript glue, which a small package has in the script.
    pub glue: &'static str,
    /// The WebAssembly until it gets a hash in its name.
    pub wasm: &'static str,
    /// The module from which wasm-bindgen lets it import.
    glue_module: &'static str,
    /// Other files that the script names.
    others: &'static [&'static str],
}

/// The planner's engine, which `Atlas` imports.
pub const PLANNER: Program = Program {
    name: "planner",
    stem: "planner",
    script: "planner.js",
    glue: "planner_wasm.js",
    wasm: "planner_wasm_bg.wasm",
    glue_module: "./planner_wasm_bg.js",
    others: &[],
};

/// The worker in which the desk has the planner's engine.
pub const DESK_WORKER: &str = "desk-worker.js";
/// The desk's style sheet.
pub const DESK_STYLE: &str = "desk.css";

/// The planner's desk, which the element imports for planners.
pub const DESK: Program = Program {
    name: "desk_element",
    stem: "desk",
    script: "desk.js",
    glue: "desk_wasm.js",
    wasm: "desk_wasm_bg.wasm",
    glue_module: "./desk_wasm_bg.js",
    others: &[DESK_WORKER, DESK_STYLE],
};

impl Program {
    /// Whether a file of the package is of this program.
    pub fn has(&self, name: &str) -> bool {
        name.starts_with(self.stem)
    }

    /// Writes the glue and the WebAssembly in the package.
    ///
    /// # Errors
    /// When wasm-bindgen refuses the file or the folder cannot be written.
    pub fn write_glue(&self, package: &Path, wasm: &Path) -> Result<(), Failure> {
        let refuse = |cause| Failure::Build(format!("{cause:#}"));
        let content = fs::read(wasm).map_err(Failure::file(wasm))?;
        let content = unused_classes::without(&content)?;
        let mut bindgen = Bindgen::new();
        bindgen
            .input_bytes(self.glue.trim_end_matches(".js"), content)
            .web(true)
            .map_err(refuse)?
            .typescript(false)
            // The script names the .wasm; a second name in the glue would be one that bundlers look for and do not find.
            .omit_default_module_path(true)
            .remove_name_section(true)
            .remove_producers_section(true);
        bindgen.generate(package).map_err(refuse)?;
        guard(&package.join(self.glue))
    }

    /// Puts one hash in the names of the program's files, and in what they import from each other.
    ///
    /// # Errors
    /// When a file cannot be read, written or renamed, is no WebAssembly, or does not name another as expected.
    pub fn tie(&self, package: &Path) -> Result<(), Failure> {
        let path = |name: &str| package.join(name);
        let read = |name: &str| fs::read(path(name)).map_err(Failure::file(&path(name)));
        let wasm = read(self.wasm)?;
        let mut names = vec![self.script, self.wasm];
        // A small package has it in the script.
        names.extend(path(self.glue).exists().then_some(self.glue));
        names.extend(self.others);
        let contents: Vec<_> = names.iter().map(|it| read(it)).collect::<Result<_, _>>()?;
        let contents: Vec<&[u8]> = contents.iter().map(Vec::as_slice).collect();
        let id = Id::of(&contents);
        let mut scripts = Scripts::read(package)?;
        scripts.replace(
            self.glue_module,
            &format!("\"{}\"", self.glue_module),
            &format!("\"{id}\""),
        )?;
        let named = names
            .into_iter()
            .map(|name| (name, self.in_name(&id, name)));
        let named: Vec<_> = named.collect();
        for (name, new) in &named {
            scripts.rename(name, new)?;
        }
        scripts.write()?;
        let content = with_import_module(&wasm, self.glue_module, &id.to_string())?;
        fs::write(path(self.wasm), content).map_err(Failure::file(&path(self.wasm)))?;
        for (name, new) in named {
            fs::rename(path(name), path(&new)).map_err(Failure::file(&path(name)))?;
        }
        Ok(())
    }

    /// `planner_wasm_bg.wasm` as `planner.b0a1b2c3d.wasm`.
    fn in_name(&self, id: &Id, name: &str) -> String {
        let (stem, extension) = name.split_once('.').unwrap_or((name, ""));
        let stem = if name == self.wasm { self.stem } else { stem };
        format!("{stem}.{id}.{extension}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ImportSection, MemoryType, Module};

    fn wasm(glue_module: &str) -> Vec<u8> {
        let memory = MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        let mut imports = ImportSection::new();
        imports.import(glue_module, "memory", EntityType::Memory(memory));
        let mut made = Module::new();
        made.section(&imports);
        made.finish()
    }

    /// The files of a package in a folder of its own, linked.
    fn linked(
        program: &Program,
        test: &str,
        files: &[(&str, &[u8])],
    ) -> Result<Vec<(String, Vec<u8>)>, Failure> {
        let folder =
            std::env::temp_dir().join(format!("sleutelvrij-program-{test}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for (name, content) in files {
            fs::write(folder.join(name), content).unwrap();
        }
        let outcome = program.tie(&folder);
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
        let wasm = wasm(PLANNER.glue_module);
        let files = [
            ("sleutelvrij.js", LOADER),
            (PLANNER.script, BUNDLE),
            (PLANNER.wasm, &wasm[..]),
        ];
        let files = linked(&PLANNER, "names", &files).unwrap();
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
        assert!(names.iter().filter(|it| PLANNER.has(it)).count() == 2);
    }

    #[test]
    fn a_script_that_does_not_name_the_wasm_is_an_error() {
        let wasm = wasm(PLANNER.glue_module);
        let other: &[u8] = br#"x={"./planner_wasm_bg.js":y}"#;
        let files = [
            ("sleutelvrij.js", LOADER),
            (PLANNER.script, other),
            (PLANNER.wasm, &wasm[..]),
        ];
        let refused = linked(&PLANNER, "form", &files).unwrap_err().to_string();
        assert!(refused.contains(PLANNER.wasm), "{refused}");
    }

    #[test]
    fn the_worker_and_the_style_of_the_desk_have_its_hash_and_change_it() {
        let wasm = wasm(DESK.glue_module);
        let script: &[u8] = br#"new URL("./desk_wasm_bg.wasm",import.meta.url);x={"./desk_wasm_bg.js":y};new URL("./desk-worker.js",import.meta.url);new URL("./desk.css",import.meta.url)"#;
        let names = |test, worker: &[u8]| -> Vec<String> {
            let files = [
                ("sleutelvrij.js", &br#"import("./desk.js")"#[..]),
                (DESK.script, script),
                (DESK.wasm, &wasm[..]),
                (DESK_WORKER, worker),
                (DESK_STYLE, b"p{}"),
            ];
            let files = linked(&DESK, test, &files).unwrap();
            files.into_iter().map(|(name, _)| name).collect()
        };
        let first = names("worker", b"1");
        let id = first[0].strip_prefix("desk-worker.").unwrap();
        let id = id.strip_suffix(".js").unwrap();
        let [css, js, wasm] = ["css", "js", "wasm"].map(|kind| format!("desk.{id}.{kind}"));
        assert_eq!(first[1..], [css, js, wasm, "sleutelvrij.js".to_owned()]);
        assert_ne!(names("other-worker", b"2")[0], first[0]);
    }
}
