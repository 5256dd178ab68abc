//! The package that a website serves: WebAssembly, its JavaScript glue, and the hand-written element around them.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde::Deserialize;
use wasm_bindgen_cli_support::Bindgen;

use crate::{command, failure::Failure, house::House, pair, shrink, toolchain};

/// What a build is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speed {
    /// For visitors: takes a minute and is small.
    Small,
    /// For somebody who edits: takes seconds.
    Quick,
}

impl Speed {
    fn profile(self) -> &'static str {
        match self {
            Self::Small => "web",
            Self::Quick => "web-dev",
        }
    }
}

/// Builds everything into `www/package/`, from nothing: what an earlier build left is removed.
///
/// # Errors
/// When the toolchain lacks something, the widget does not compile, or the folder cannot be written.
pub fn build(house: &House, speed: Speed) -> Result<(), Failure> {
    let wasm = compile(house, speed)?;
    let package = house.package();
    if package.exists() {
        fs::remove_dir_all(&package).map_err(Failure::file(&package))?;
    }
    glue(house, &wasm)?;
    copy_element(house)?;
    match speed {
        Speed::Small => {
            shrink::shrink(house)?;
            pair::seal(&package)
        }
        // Served without a cache, to who edits.
        Speed::Quick => Ok(()),
    }
}

/// Compiles the widget and returns the file that cargo says it made.
///
/// # Errors
/// As [`build`].
pub fn compile(house: &House, speed: Speed) -> Result<PathBuf, Failure> {
    toolchain::ensure_wasm(house)?;
    let mut cargo = command::cargo(house);
    cargo.args(["build", "--package=widget", "--target", toolchain::WASM]);
    cargo.args(["--profile", speed.profile()]);
    cargo.arg("--message-format=json-render-diagnostics");
    if speed == Speed::Small {
        match toolchain::ensure_small_library(house) {
            Ok(()) => small_library(&mut cargo),
            // The budget judges: on a toolchain whose plain build is small enough nothing is wrong.
            Err(why) => eprintln!(
                "\nWARNING: the standard library is not compiled along, so the package is larger: {why}\n"
            ),
        }
    }
    let messages = command::read(&mut cargo)?;
    wasm_of_widget(&String::from_utf8_lossy(&messages))
        .ok_or_else(|| Failure::Missing("cargo built the widget but names no .wasm file".into()))
}

/// Compiles the standard library along, for size and without the words that a panic would say: 18 kB of brotli less
/// for every visitor, without which the budget is not met. Cargo keeps these switches for nightly toolchains, though
/// stable ones have them; `serve --dev` and every test of the crates do without, so a panic is found there in words.
///
/// Build scripts of dependencies see the variable too, and some then use unstable features of the compiler. That
/// cannot be prevented: cargo takes the switches only where the variable is `1`, so for every crate, and
/// `-Zallow-features` would have to name all that the standard library uses, which is another list in each release.
fn small_library(cargo: &mut Command) {
    // These take the place of the flags in .cargo/config.toml.
    let flags = ["--cfg=erase_components"]
        .into_iter()
        .chain(toolchain::SILENCE);
    cargo
        .env(toolchain::NIGHTLY_SWITCHES, "1")
        .env("RUSTFLAGS", flags.collect::<Vec<_>>().join(" "))
        .args(["-Zpanic-immediate-abort", "-Zbuild-std=std,panic_abort"])
        .arg("-Zbuild-std-features=optimize_for_size");
}

/// Makes `widget.js` and `widget_bg.wasm` in the package, without types: what a website may call is in the element's
/// own `sleutelvrij.d.ts`.
///
/// # Errors
/// When wasm-bindgen refuses the file or the folder cannot be written.
pub fn glue(house: &House, wasm: &Path) -> Result<(), Failure> {
    let refuse = |cause| Failure::Glue(format!("{cause:#}"));
    let mut bindgen = Bindgen::new();
    let main = split(house, wasm)?;
    bindgen
        .input_path(&main)
        .web(true)
        .map_err(refuse)?
        .out_name("widget")
        .typescript(false)
        // The table of functions, which the later part shares.
        .keep_lld_exports(true)
        // The default of the library (not of the tool): without it `init()` does not know its own .wasm.
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    bindgen.generate(house.package()).map_err(refuse)
}

/// Splits what cargo made, and returns the first part, which wasm-bindgen is yet to see; the second lands in the package.
fn split(house: &House, wasm: &Path) -> Result<PathBuf, Failure> {
    let refuse = |cause| Failure::Glue(format!("{cause:#}"));
    let content = fs::read(wasm).map_err(Failure::file(wasm))?;
    let main = wasm.with_file_name("widget_first.wasm");
    let package = house.package();
    let mut options = wasm_split_cli_support::Options::new(&content);
    options.output_dir = &package;
    options.main_out_path = &main;
    options.main_module = "./widget.js";
    options.link_name = "./later.js";
    wasm_split_cli_support::transform(options).map_err(refuse)?;
    let (from, to) = (package.join("split_later.wasm"), package.join(pair::LATER));
    fs::rename(&from, to).map_err(Failure::file(&from))?;
    Ok(main)
}

/// Copies the hand-written element next to the glue.
///
/// # Errors
/// When a file cannot be read or written.
pub fn copy_element(house: &House) -> Result<(), Failure> {
    copy_folder(&house.element(), &house.package())
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::create_dir_all(to).map_err(Failure::file(to))?;
    for entry in fs::read_dir(from).map_err(Failure::file(from))? {
        let from = entry.map_err(Failure::file(from))?.path();
        let to = to.join(from.file_name().unwrap_or_default());
        if from.is_dir() {
            copy_folder(&from, &to)?;
        } else {
            fs::copy(&from, &to).map_err(Failure::file(&from))?;
        }
    }
    Ok(())
}

/// The part of cargo's messages that matters here.
#[derive(Deserialize)]
struct Message {
    reason: String,
    target: Option<Target>,
    #[serde(default)]
    filenames: Vec<PathBuf>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

fn wasm_of_widget(messages: &str) -> Option<PathBuf> {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Message>(line).ok())
        .filter(|message| message.reason == "compiler-artifact")
        .filter(|message| {
            message
                .target
                .as_ref()
                .is_some_and(|target| target.name == "widget")
        })
        .flat_map(|message| message.filenames)
        .find(|file| {
            file.extension()
                .is_some_and(|extension| extension == "wasm")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wasm_is_the_widgets_own() {
        let messages = concat!(
            r#"{"reason":"compiler-artifact","target":{"name":"atlas"},"filenames":["/t/atlas.wasm"]}"#,
            "\n",
            r#"{"reason":"compiler-artifact","target":{"name":"widget"},"filenames":["/t/widget.d","/t/widget.wasm"]}"#,
            "\n",
            r#"{"reason":"build-finished","success":true}"#,
        );
        assert_eq!(
            wasm_of_widget(messages),
            Some(PathBuf::from("/t/widget.wasm"))
        );
        assert_eq!(
            wasm_of_widget(r#"{"reason":"build-finished","success":true}"#),
            None
        );
    }
}
