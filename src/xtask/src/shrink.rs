//! Makes what a visitor downloads smaller without changing what it does: short names for what WebAssembly and its glue
//! say to each other, no exports that nobody calls, and JavaScript and CSS without what only people read. Worth 15 kB of
//! brotli together.

use std::{fs, path::Path, process::Command};

use crate::{command, failure::Failure, house::House, npm, pair};

/// What the element asks of the engine; the rest of the glue is for libraries whose features are not used.
const ENTRY: &str = "export { default, early, mount, Atlas } from \"./widget.js\";\n";

/// Classes of ours that the glue makes but nobody imports.
const OURS: [&str; 1] = ["Mounted"];

/// Shrinks the package.
///
/// # Errors
/// When npm or esbuild is missing or refuses, or a file cannot be read or written.
pub fn shrink(house: &House) -> Result<(), Failure> {
    let package = house.package();
    let (wasm, glue) = (package.join("widget_bg.wasm"), package.join("widget.js"));
    let refuse = |cause| Failure::Glue(format!("{cause:#}"));
    let mut module = walrus::Module::from_file(&wasm).map_err(refuse)?;

    let mut text = fs::read_to_string(&glue).map_err(Failure::file(&glue))?;
    shorten(&mut module, &mut text);
    let text = without_classes(&text);
    fs::write(&glue, text).map_err(Failure::file(&glue))?;

    let entry = package.join("entry.js");
    fs::write(&entry, ENTRY).map_err(Failure::file(&entry))?;
    minify(house, "entry.js", "widget.js", &["--bundle"])?;
    fs::remove_file(&entry).map_err(Failure::file(&entry))?;
    // What loads the later part is in the bundle now.
    let later = package.join("later.js");
    fs::remove_file(&later).map_err(Failure::file(&later))?;
    minify(
        house,
        "sleutelvrij.js",
        "sleutelvrij.js",
        &["--bundle", "--external:./widget.js"],
    )?;
    minify(house, "sleutelvrij.css", "sleutelvrij.css", &["--bundle"])?;
    for file in ["atlas.js", "engine.js", "files.js"] {
        let file = package.join(file);
        fs::remove_file(&file).map_err(Failure::file(&file))?;
    }
    let style = package.join("style");
    fs::remove_dir_all(&style).map_err(Failure::file(&style))?;

    let text = fs::read_to_string(&glue).map_err(Failure::file(&glue))?;
    let later = shrink_later(&package.join(pair::LATER))?;
    let shared = later.imports.iter().map(|import| import.name.clone());
    drop_unused(&mut module, &text, &shared.collect::<Vec<_>>());
    module.emit_wasm_file(&wasm).map_err(refuse)?;
    optimise(house, &wasm)?;
    optimise(house, &package.join(pair::LATER))
}

/// Shrinks the part that comes later: its names are only for people.
fn shrink_later(file: &Path) -> Result<walrus::Module, Failure> {
    let refuse = |cause| Failure::Glue(format!("{cause:#}"));
    let mut config = walrus::ModuleConfig::new();
    config
        .generate_name_section(false)
        .generate_producers_section(false);
    let mut module = config.parse_file(file).map_err(refuse)?;
    walrus::passes::gc::run(&mut module);
    module.emit_wasm_file(file).map_err(refuse)?;
    Ok(module)
}

/// What the compiler puts in the files, by name: `--all-features` would let Chromium refuse them.
const FEATURES: [&str; 8] = [
    "bulk-memory",
    "bulk-memory-opt",
    "extended-const",
    "multivalue",
    "mutable-globals",
    "nontrapping-float-to-int",
    "reference-types",
    "sign-ext",
];

/// Says the same in fewer bytes, by Binaryen: worth 4 kB of brotli in all.
fn optimise(house: &House, wasm: &Path) -> Result<(), Failure> {
    let tools = house.build_tools();
    npm::ensure_packages(&tools)?;
    let features = FEATURES.map(|feature| format!("--enable-{feature}"));
    command::run(
        Command::new(tools.join("node_modules/.bin/wasm-opt"))
            .args(features)
            .args(["-Oz", "-o"])
            .args([wasm, wasm]),
    )
}

/// Gives every import of the WebAssembly, which wasm-bindgen calls `__wbg_appendChild_8b3a5d2f0c7e4a91`, a name of
/// two or three letters there and in the glue.
fn shorten(module: &mut walrus::Module, glue: &mut String) {
    let key = |name: &str| format!("\n        {name}: function");
    for (number, import) in module.imports.iter_mut().enumerate() {
        let short = format!("i{number}");
        // Where the glue does not have the name in the form that is expected, the long one stays, and works.
        if glue.matches(&key(&import.name)).count() == 1 {
            *glue = glue.replace(&key(&import.name), &key(&short));
            import.name = short;
        }
    }
}

/// The glue without the classes that the element does not ask for: streams of Leptos' server functions, of which
/// there are none. Each is a declaration, a line that makes it disposable and a registry of what it frees.
fn without_classes(glue: &str) -> String {
    let unused = glue
        .lines()
        .filter_map(|line| line.strip_prefix("export class ")?.strip_suffix(" {"))
        .filter(|class| !ENTRY.contains(class) && !OURS.contains(class));
    let mut rest = glue.to_owned();
    for class in unused {
        for (begin, end) in [
            (format!("export class {class} {{\n"), "\n}\n"),
            (format!("if (Symbol.dispose) {class}."), "\n"),
            (format!("const {class}Finalization = "), ";\n"),
        ] {
            // What does not have this form stays, and costs its bytes.
            if let Some((before, after)) = rest.split_once(&begin)
                && let Some((_, after)) = after.split_once(end)
            {
                rest = format!("{before}{after}");
            }
        }
    }
    rest
}

/// Removes the exports that neither the glue nor the later part uses any more, and all that only they used.
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

fn minify(house: &House, from: &str, to: &str, words: &[&str]) -> Result<(), Failure> {
    let tools = house.build_tools();
    npm::ensure_packages(&tools)?;
    let package = house.package();
    command::run(
        Command::new(tools.join("node_modules/.bin/esbuild"))
            .arg(package.join(from))
            .arg(format!("--outfile={}", package.join(to).display()))
            .args([
                "--minify",
                "--format=esm",
                "--allow-overwrite",
                "--charset=utf8",
            ])
            // What comes out is for browsers that know `light-dark()`, as the style does.
            .args(["--target=es2022", "--log-level=warning"])
            .args(words),
    )
}
