//! The chunks of the widget that are loaded on demand: splits them off, and puts what several of them share in one that is
//! loaded before all of these.

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use wasm_encoder::{
    EntityType, ExportKind, ExportSection, ImportSection, Module,
    reencode::{Reencode, RoundtripReencoder},
};
use wasmparser::{Parser, Payload};

use super::{optimise::FEATURES, unused_classes};
use crate::{command, failure::Failure, npm, workspace::Workspace};

/// The chunk that is loaded after the first answer and before all others, until it gets the build's id.
const MAP: &str = "map.wasm";
/// The chunk of the panels, which loads some of the others.
const PANELS: &str = "panels.wasm";
/// All chunks, by the files until they get the build's id; their names are those in `#[wasm_split(…)]`.
pub const CHUNKS: [&str; 7] = [
    MAP,
    PANELS,
    "walking.wasm",
    "hours.wasm",
    "search.wasm",
    "agenda.wasm",
    "pocket.wasm",
];
/// The chunks that only the panels load, so that these are there before them. `www/element/later.js` has the same order.
const AFTER_PANELS: [&str; 3] = ["hours.wasm", "agenda.wasm", "pocket.wasm"];
/// The module from which the chunks import.
pub const SPLIT_MODULE: &str = "__wasm_split";

/// Splits the compiled widget: returns the main part, which is wasm-bindgen's input, and writes [`CHUNKS`] to the package.
///
/// # Errors
/// When the file cannot be split or a file cannot be read or written, when there is another chunk than these, or Binaryen fails.
pub fn split(workspace: &Workspace, wasm: &Path) -> Result<PathBuf, Failure> {
    let refuse = |cause| Failure::Build(format!("{cause:#}"));
    let content = fs::read(wasm).map_err(Failure::file(wasm))?;
    let content = unused_classes::without(&content)?;
    let main = wasm.with_file_name("widget_first.wasm");
    let package = workspace.package();
    fs::create_dir_all(&package).map_err(Failure::file(&package))?;
    let mut options = wasm_split_cli_support::Options::new(&content);
    options.output_dir = &package;
    options.main_out_path = &main;
    options.main_module = "./widget.js";
    options.link_name = "./later.js";
    let made = wasm_split_cli_support::transform(options).map_err(refuse)?;
    let mut shared = BTreeMap::from([(MAP, Vec::new()), (PANELS, Vec::new())]);
    for file in made.split_modules {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        match name.strip_prefix("split_") {
            Some(chunk) if CHUNKS.contains(&chunk) => {
                fs::rename(&file, package.join(chunk)).map_err(Failure::file(&file))?;
            }
            Some(other) => {
                return Err(Failure::Build(format!(
                    "{other} is no chunk of the package"
                )));
            }
            None => {
                let users = users(&name, &made.prefetch_map);
                shared.entry(home(&users)).or_default().push(file);
            }
        }
    }
    for (chunk, mut parts) in shared {
        parts.sort();
        merge(workspace, &package.join(chunk), &parts)?;
    }
    Ok(main)
}

/// The chunks that use a shared file. `uses` has for each chunk, without its extension, what it uses, also without.
fn users(file: &str, uses: &HashMap<String, Vec<String>>) -> Vec<String> {
    let stem = file.trim_end_matches(".wasm");
    let users = uses
        .iter()
        .filter(|(_, used)| used.iter().any(|it| it == stem));
    users.map(|(chunk, _)| format!("{chunk}.wasm")).collect()
}

/// The chunk that what `users` share is put in: the last that is loaded before all of them, or is one of them.
fn home(users: &[String]) -> &'static str {
    let is_after = |user: &String| user == PANELS || AFTER_PANELS.contains(&user.as_str());
    if !users.is_empty() && users.iter().all(is_after) {
        PANELS
    } else {
        MAP
    }
}

/// Puts the code and data of `others`, which are removed, into `chunk`. All of them only import, from [`SPLIT_MODULE`].
fn merge(workspace: &Workspace, chunk: &Path, others: &[PathBuf]) -> Result<(), Failure> {
    let tools = workspace.build_tools();
    npm::ensure_packages(&tools)?;
    let parts: Vec<&Path> = [chunk]
        .into_iter()
        .chain(others.iter().map(PathBuf::as_path))
        .collect();
    let mut imports = Imports::default();
    for part in &parts {
        imports.add(&fs::read(part).map_err(Failure::file(part))?)?;
    }
    // A module that stands between the parts and the main part, so that they have one memory in common and not one each.
    let common = chunk.with_file_name("common.wasm");
    fs::write(&common, imports.common()).map_err(Failure::file(&common))?;
    let merged = chunk.with_file_name("merged.wasm");
    let mut merge = Command::new(tools.join("node_modules/.bin/wasm-merge"));
    merge.args(FEATURES).arg(&common).arg(SPLIT_MODULE);
    for (number, part) in parts.iter().enumerate() {
        merge.arg(part).arg(format!("part{number}"));
    }
    merge
        .arg("--rename-export-conflicts")
        .arg("-o")
        .arg(&merged);
    command::run(&mut merge)?;
    for part in parts.iter().chain([&common.as_path()]) {
        fs::remove_file(part).map_err(Failure::file(part))?;
    }
    let refuse = |cause| Failure::Build(format!("{cause:#}"));
    let mut module = walrus::Module::from_file(&merged).map_err(refuse)?;
    let exports: Vec<_> = module.exports.iter().map(walrus::Export::id).collect();
    for export in exports {
        module.exports.delete(export);
    }
    for import in module.imports.iter_mut() {
        SPLIT_MODULE.clone_into(&mut import.module);
    }
    walrus::passes::gc::run(&mut module);
    module.emit_wasm_file(chunk).map_err(refuse)?;
    fs::remove_file(&merged).map_err(Failure::file(&merged))
}

/// What several modules import by one name each.
#[derive(Default)]
struct Imports(BTreeMap<String, EntityType>);

impl Imports {
    /// Adds the imports of a module. A memory or table is as large as the largest that a part asks for.
    fn add(&mut self, wasm: &[u8]) -> Result<(), Failure> {
        let refuse = |cause: &dyn std::fmt::Display| Failure::Build(format!("a chunk: {cause}"));
        for payload in Parser::new(0).parse_all(wasm) {
            let Payload::ImportSection(section) = payload.map_err(|cause| refuse(&cause))? else {
                continue;
            };
            for import in section.into_imports() {
                let import = import.map_err(|cause| refuse(&cause))?;
                let kind = RoundtripReencoder.entity_type(import.ty);
                let kind = kind.map_err(|cause| refuse(&cause))?;
                if import.module != SPLIT_MODULE || matches!(kind, EntityType::Function(_)) {
                    let what = format!("it imports {}.{}", import.module, import.name);
                    return Err(refuse(&what));
                }
                let known = self.0.entry(import.name.to_owned()).or_insert(kind);
                match (known, kind) {
                    (EntityType::Memory(known), EntityType::Memory(more)) => {
                        known.minimum = known.minimum.max(more.minimum);
                    }
                    (EntityType::Table(known), EntityType::Table(more)) => {
                        known.minimum = known.minimum.max(more.minimum);
                    }
                    (known, kind) if *known == kind => {}
                    _ => return Err(refuse(&format!("two kinds of {}", import.name))),
                }
            }
        }
        Ok(())
    }

    /// A module that imports all of them and exports them again.
    fn common(&self) -> Vec<u8> {
        let (mut imports, mut exports) = (ImportSection::new(), ExportSection::new());
        let mut counts: BTreeMap<u8, u32> = BTreeMap::new();
        for (name, kind) in &self.0 {
            // From a module of another name: this one is called after it.
            imports.import("main", name, *kind);
            let kind = match kind {
                EntityType::Memory(_) => ExportKind::Memory,
                EntityType::Table(_) => ExportKind::Table,
                EntityType::Global(_) => ExportKind::Global,
                EntityType::Tag(_) => ExportKind::Tag,
                EntityType::Function(_) | EntityType::FunctionExact(_) => ExportKind::Func,
            };
            let number = counts.entry(kind as u8).or_default();
            exports.export(name, kind, *number);
            *number += 1;
        }
        let mut module = Module::new();
        module.section(&imports).section(&exports);
        module.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{GlobalType, MemoryType, ValType};

    const STACK: EntityType = EntityType::Global(GlobalType {
        val_type: ValType::I32,
        mutable: true,
        shared: false,
    });

    fn memory(minimum: u64) -> EntityType {
        EntityType::Memory(MemoryType {
            minimum,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        })
    }

    fn chunk(module: &str, imported: &[(&str, EntityType)]) -> Vec<u8> {
        let mut imports = ImportSection::new();
        for (name, kind) in imported {
            imports.import(module, name, *kind);
        }
        let mut made = Module::new();
        made.section(&imports);
        made.finish()
    }

    /// The names that a module imports and exports.
    fn names(wasm: &[u8]) -> (Vec<String>, Vec<String>) {
        let (mut imports, mut exports) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::ImportSection(section) => {
                    let all = section.into_imports();
                    imports.extend(all.map(|it| it.unwrap().name.to_owned()));
                }
                Payload::ExportSection(section) => {
                    exports.extend(section.into_iter().map(|it| it.unwrap().name.to_owned()));
                }
                _ => {}
            }
        }
        (imports, exports)
    }

    #[test]
    fn what_chunks_share_is_where_all_of_them_find_it() {
        let home =
            |users: &[&str]| home(&users.iter().map(|&it| it.to_owned()).collect::<Vec<_>>());
        assert_eq!(home(&["agenda.wasm", "panels.wasm"]), PANELS);
        assert_eq!(home(&["agenda.wasm", "hours.wasm"]), PANELS);
        assert_eq!(home(&["walking.wasm", "panels.wasm"]), MAP);
        assert_eq!(home(&["walking.wasm", "search.wasm"]), MAP);
        assert_eq!(home(&[]), MAP);
        let uses = [
            ("agenda", "chunk_3"),
            ("panels", "chunk_3"),
            ("map", "chunk_4"),
        ];
        let uses = uses.map(|(chunk, used)| (chunk.to_owned(), vec![used.to_owned()]));
        let mut users = users("chunk_3.wasm", &HashMap::from(uses));
        users.sort();
        assert_eq!(users, ["agenda.wasm", "panels.wasm"]);
    }

    #[test]
    fn the_loader_waits_for_the_chunks_that_hold_what_is_shared() {
        let loader = include_str!("../../../../www/element/later.js");
        for chunk in CHUNKS.map(|it| it.trim_end_matches(".wasm")) {
            let first = match chunk {
                "map" => continue,
                _ if AFTER_PANELS.contains(&format!("{chunk}.wasm").as_str()) => "panels",
                _ => "map",
            };
            let after = format!("{chunk}: \"{first}\"");
            assert!(loader.contains(&after), "later.js: {after}");
        }
    }

    #[test]
    fn what_several_chunks_import_is_common_once() {
        let mut imports = Imports::default();
        let of_map = [("memory", memory(18)), ("stack", STACK)];
        imports.add(&chunk(SPLIT_MODULE, &of_map)).unwrap();
        imports
            .add(&chunk(SPLIT_MODULE, &[("memory", memory(20))]))
            .unwrap();
        assert_eq!(imports.0["memory"], memory(20), "the largest");
        let all = ["memory", "stack"].map(str::to_owned).to_vec();
        assert_eq!(names(&imports.common()), (all.clone(), all));
    }

    #[test]
    fn an_import_that_the_main_part_cannot_give_is_an_error() {
        let mut imports = Imports::default();
        imports
            .add(&chunk(SPLIT_MODULE, &[("memory", memory(1))]))
            .unwrap();
        for (module, imported) in [
            (SPLIT_MODULE, ("memory", STACK)),
            (SPLIT_MODULE, ("call", EntityType::Function(0))),
            ("other", ("memory", memory(1))),
        ] {
            let refused = imports.add(&chunk(module, &[imported])).unwrap_err();
            assert!(refused.to_string().contains(imported.0), "{refused}");
        }
    }
}
