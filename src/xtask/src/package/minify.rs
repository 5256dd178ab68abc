//! Makes the package smaller without changing what it does: short names for the imports and exports of the WebAssembly, no
//! unused exports, and minified JavaScript and CSS. Saves 15 kB of brotli.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
};

use super::{
    build_id,
    chunks::CHUNKS,
    esbuild::esbuild,
    optimise::{FOR_RESIDENTS, FOR_SIZE, FOR_SPEED, optimise_all},
    powers_of_ten,
    program::{DESK, DESK_STYLE, DESK_WORKER, PLANNER, Program},
};
use crate::{failure::Failure, workspace::Workspace};

/// The exports of the JavaScript glue that the element uses; the others belong to features of libraries that are not used.
const ENTRY: &str =
    "export { default, early, mount, prefetch, whenStopped, Reading } from \"./widget.js\";\n";

/// Classes that the WebAssembly creates but no JavaScript imports.
const CREATED: [&str; 2] = ["Atlas", "Mounted"];

/// Minifies the package in place.
///
/// # Errors
/// When npm or a tool is missing or fails, or a file cannot be read or written.
pub fn minify(workspace: &Workspace) -> Result<(), Failure> {
    let package = workspace.package();
    let (wasm, glue) = (package.join("widget_bg.wasm"), package.join("widget.js"));
    let refuse = |cause| Failure::Build(format!("{cause:#}"));
    let mut module = walrus::Module::from_file(&wasm).map_err(refuse)?;

    let mut text = fs::read_to_string(&glue).map_err(Failure::file(&glue))?;
    powers_of_ten::compute(&mut module, &mut text);
    let mut shared = Vec::new();
    for chunk in CHUNKS {
        let chunk = minify_chunk(&package.join(chunk))?;
        shared.extend(chunk.imports.iter().map(|import| import.name.clone()));
    }
    shorten(&mut module, &mut text);
    shorten_exports(&mut module, &mut text, &shared);
    let text = without_classes(&text);
    fs::write(&glue, text).map_err(Failure::file(&glue))?;

    let entry = package.join("entry.js");
    fs::write(&entry, ENTRY).map_err(Failure::file(&entry))?;
    esbuild(workspace, "entry.js", "widget.js", &["--bundle"])?;
    fs::remove_file(&entry).map_err(Failure::file(&entry))?;
    // The loader of the chunks is part of the bundle now.
    let later = package.join("later.js");
    fs::remove_file(&later).map_err(Failure::file(&later))?;
    esbuild(
        workspace,
        "sleutelvrij.js",
        "sleutelvrij.js",
        &[
            "--bundle",
            "--external:./widget.js",
            "--external:./planner.js",
            "--external:./desk.js",
        ],
    )?;
    esbuild(workspace, PLANNER.script, PLANNER.script, &["--bundle"])?;
    let desk = minify_desk(workspace)?;
    for sheet in [build_id::STYLE, build_id::PANELS_STYLE] {
        esbuild(workspace, sheet, sheet, &[])?;
    }
    for file in [
        "arguments.js",
        "atlas.js",
        "desk-engine.js",
        "desk-questions.js",
        DESK.glue,
        PLANNER.glue,
        "engine.js",
        "events.js",
        "files.js",
        "guard.js",
        "own-file.js",
        "properties.js",
        "shared.js",
        "sheet.js",
        "turn.js",
    ] {
        let file = package.join(file);
        fs::remove_file(&file).map_err(Failure::file(&file))?;
    }

    let text = fs::read_to_string(&glue).map_err(Failure::file(&glue))?;
    drop_unused(&mut module, &text, &shared);
    module.emit_wasm_file(&wasm).map_err(refuse)?;
    // What takes longest comes first.
    let mut files = vec![
        (package.join(PLANNER.wasm), FOR_SPEED),
        (desk, FOR_SIZE),
        (wasm, FOR_RESIDENTS),
    ];
    files.extend(CHUNKS.map(|chunk| (package.join(chunk), FOR_RESIDENTS)));
    optimise_all(workspace, files)
}

/// Minifies the desk, and returns the path of its WebAssembly.
fn minify_desk(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let Program {
        script, glue, wasm, ..
    } = DESK;
    let package = workspace.package();
    let refuse = |cause| Failure::Build(format!("{cause:#}"));
    let (wasm, glue) = (package.join(wasm), package.join(glue));
    let mut module = walrus::Module::from_file(&wasm).map_err(refuse)?;
    let mut text = fs::read_to_string(&glue).map_err(Failure::file(&glue))?;
    shorten(&mut module, &mut text);
    shorten_exports(&mut module, &mut text, &[]);
    fs::write(&glue, text).map_err(Failure::file(&glue))?;
    let planner = "--external:./planner.js";
    for script in [script, DESK_WORKER] {
        esbuild(workspace, script, script, &["--bundle", planner])?;
    }
    esbuild(workspace, DESK_STYLE, DESK_STYLE, &[])?;
    let script = package.join(script);
    let text = fs::read_to_string(&script).map_err(Failure::file(&script))?;
    drop_unused(&mut module, &text, &[]);
    module.emit_wasm_file(&wasm).map_err(refuse)?;
    Ok(wasm)
}

/// Removes the names and unused parts of a chunk.
fn minify_chunk(file: &Path) -> Result<walrus::Module, Failure> {
    let refuse = |cause| Failure::Build(format!("{cause:#}"));
    let mut config = walrus::ModuleConfig::new();
    config
        .generate_name_section(false)
        .generate_producers_section(false);
    let mut module = config.parse_file(file).map_err(refuse)?;
    walrus::passes::gc::run(&mut module);
    module.emit_wasm_file(file).map_err(refuse)?;
    Ok(module)
}

/// Gives every import of the WebAssembly, which wasm-bindgen calls `__wbg_appendChild_8b3a5d2f0c7e4a91`, a name of
/// two or three letters, there and in the JavaScript glue.
fn shorten(module: &mut walrus::Module, glue: &mut String) {
    let key = |name: &str| format!("\n        {name}: function");
    for (number, import) in module.imports.iter_mut().enumerate() {
        let short = format!("i{number}");
        // Where the glue has another form than expected, the long name stays and works.
        if glue.matches(&key(&import.name)).count() == 1 {
            *glue = glue.replace(&key(&import.name), &key(&short));
            import.name = short;
        }
    }
}

/// Gives every function that only the glue calls, such as
/// `wasm_bindgen_2029a2165944347___convert__closures_____invoke_______true_`, a name of a few letters, there and in the glue.
fn shorten_exports(module: &mut walrus::Module, glue: &mut String, shared: &[String]) {
    let is_function =
        |export: &walrus::Export| matches!(export.item, walrus::ExportItem::Function(_));
    let exports = module
        .exports
        .iter_mut()
        .filter(|it| is_function(it) && !shared.contains(&it.name));
    let mut short = HashMap::new();
    for (number, export) in exports.enumerate() {
        // It ends with a letter, so that none begins with another.
        let name = format!("e{number}x");
        short.insert(std::mem::replace(&mut export.name, name.clone()), name);
    }
    let mut parts = glue.split("wasm.");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|it: char| !it.is_ascii_alphanumeric() && it != '_');
        let (name, rest) = part.split_at(end.unwrap_or(part.len()));
        let name = short.get(name).map_or(name, String::as_str);
        text.extend(["wasm.", name, rest]);
    }
    *glue = text;
}

/// Removes the classes that the element does not use from the glue, of which the WebAssembly has nothing (`unused_classes.rs`). Each
/// consists of a declaration, a line that makes it disposable and a finalization registry.
fn without_classes(glue: &str) -> String {
    let unused = glue
        .lines()
        .filter_map(|line| line.strip_prefix("export class ")?.strip_suffix(" {"))
        .filter(|class| !ENTRY.contains(class) && !CREATED.contains(class));
    let mut rest = glue.to_owned();
    for class in unused {
        for (begin, end) in [
            (format!("export class {class} {{\n"), "\n}\n"),
            (format!("if (Symbol.dispose) {class}."), "\n"),
            (format!("const {class}Finalization = "), ";\n"),
        ] {
            // A class of another form stays.
            if let Some((before, after)) = rest.split_once(&begin)
                && let Some((_, after)) = after.split_once(end)
            {
                rest = format!("{before}{after}");
            }
        }
    }
    rest
}

/// Removes the exports that neither the glue nor a chunk uses, and all code that only they used.
fn drop_unused(module: &mut walrus::Module, glue: &str, shared: &[String]) {
    let calls = |name: &String| shared.contains(name) || glue.contains(&format!(".{name}"));
    let unused: Vec<_> = module
        .exports
        .iter()
        .filter(|export| !calls(&export.name))
        .map(|export| export.id())
        .collect();
    for export in unused {
        module.exports.delete(export);
    }
    walrus::passes::gc::run(module);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exports_that_only_the_glue_calls_get_short_names() {
        let mut module = walrus::Module::default();
        for name in ["wasm_bindgen_call", "wasm_bindgen_call_2", "shared"] {
            let builder = walrus::FunctionBuilder::new(&mut module.types, &[], &[]);
            let function = builder.finish(Vec::new(), &mut module.funcs);
            module.exports.add(name, function);
        }
        let mut glue = "wasm.wasm_bindgen_call_2(wasm.wasm_bindgen_call);wasm.shared()".to_owned();
        shorten_exports(&mut module, &mut glue, &["shared".to_owned()]);
        let names: Vec<_> = module.exports.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["e0x", "e1x", "shared"]);
        assert_eq!(glue, "wasm.e1x(wasm.e0x);wasm.shared()");
    }
}
