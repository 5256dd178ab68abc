//! Makes what a visitor downloads smaller without changing what it does: short names for what WebAssembly and its glue
//! say to each other, and JavaScript and CSS without what only people read. Worth 7 kB of brotli together.

use std::{fs, process::Command};

use crate::{command, failure::Failure, house::House, npm};

/// Shrinks the package.
///
/// # Errors
/// When npm or esbuild is missing or refuses, or a file cannot be read or written.
pub fn shrink(house: &House) -> Result<(), Failure> {
    shorten(house)?;
    minify(house)
}

/// Gives every import of the WebAssembly, which wasm-bindgen calls `__wbg_appendChild_8b3a5d2f0c7e4a91`, a name of
/// two or three letters there and in the glue.
fn shorten(house: &House) -> Result<(), Failure> {
    let wasm = house.package().join("widget_bg.wasm");
    let glue = house.package().join("widget.js");
    let refuse = |cause| Failure::Glue(format!("{cause:#}"));
    let mut module = walrus::Module::from_file(&wasm).map_err(refuse)?;
    let mut text = fs::read_to_string(&glue).map_err(Failure::file(&glue))?;
    for (number, import) in module.imports.iter_mut().enumerate() {
        let key = |name: &str| format!("\n        {name}: function");
        let short = format!("i{number}");
        // Where the glue does not have the name in the form that is expected, the long one stays, and works.
        if text.matches(&key(&import.name)).count() == 1 {
            text = text.replace(&key(&import.name), &key(&short));
            import.name = short;
        }
    }
    module.emit_wasm_file(&wasm).map_err(refuse)?;
    fs::write(&glue, text).map_err(Failure::file(&glue))
}

fn minify(house: &House) -> Result<(), Failure> {
    let tools = house.build_tools();
    npm::ensure_packages(&tools)?;
    let esbuild = tools.join("node_modules/.bin/esbuild");
    for file in ["widget.js", "sleutelvrij.js", "files.js", "sleutelvrij.css"] {
        let file = house.package().join(file);
        // What comes out is for browsers that know `light-dark()`, as the style does.
        command::run(
            Command::new(&esbuild)
                .arg(&file)
                .arg(format!("--outfile={}", file.display()))
                .args(["--minify", "--allow-overwrite", "--charset=utf8"])
                .args(["--target=es2022", "--log-level=warning"]),
        )?;
    }
    Ok(())
}
