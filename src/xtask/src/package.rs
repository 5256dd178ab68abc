//! The package that a website serves: WebAssembly, its JavaScript glue, and the hand-written element around them.

pub mod build_id;
mod build_json;
mod chunks;
pub mod digest;
mod esbuild;
mod files;
mod guard;
mod import_module;
mod minify;
mod node;
mod optimise;
pub mod pinned;
mod powers_of_ten;
mod preload;
pub mod program;
mod repeated_imports;
mod sections;
mod style;
mod unused_classes;

use std::{
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
    process::Command,
};

use serde::Deserialize;
use wasm_bindgen_cli_support::Bindgen;

use self::program::{DESK, PLANNER};
use crate::{command, failure::Failure, toolchain, workspace::Workspace};

/// How the package is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Small, for visitors: takes a minute or two.
    Small,
    /// Quickly, for development: takes seconds after an edit.
    Quick,
}

impl Mode {
    /// The mode of the option `--dev`.
    pub fn dev_if(dev: bool) -> Self {
        if dev { Self::Quick } else { Self::Small }
    }

    fn profile(self, name: &str) -> &'static str {
        match self {
            Self::Small if name == PLANNER.name => "web-planner",
            Self::Small => "web",
            Self::Quick => "web-dev",
        }
    }
}

/// Builds the package in `www/package/`, after removing what an earlier build left there.
///
/// # Errors
/// When the toolchain lacks something, the widget does not compile, or the folder cannot be written.
pub fn build(workspace: &Workspace, mode: Mode) -> Result<(), Failure> {
    let _alone = alone(workspace)?;
    let wasm = compile(workspace, mode, "widget")?;
    let planner = compile(workspace, mode, PLANNER.name)?;
    let desk = compile(workspace, mode, DESK.name)?;
    let package = workspace.package();
    if package.exists() {
        fs::remove_dir_all(&package).map_err(Failure::file(&package))?;
    }
    glue(workspace, &wasm)?;
    PLANNER.write_glue(&package, &planner)?;
    DESK.write_glue(&package, &desk)?;
    copy_element(workspace)?;
    write_messages(workspace)?;
    style::inline_imports(&package)?;
    if mode == Mode::Small {
        minify::minify(workspace)?;
    }
    PLANNER.tie(&package)?;
    // After the planner's engine, whose new name it has.
    DESK.tie(&package)?;
    build_id::tie(&package)?;
    preload::write(&package)?;
    if mode == Mode::Small {
        pinned::write(workspace)?;
        node::write(workspace)?;
    }
    build_json::write(&package)
}

/// Waits until no other build writes to the package; the next one waits until the result is dropped.
///
/// # Errors
/// When the build folder cannot be written, or its file system has no locks.
fn alone(workspace: &Workspace) -> Result<File, Failure> {
    let folder = workspace.output();
    fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
    let path = folder.join("package.lock");
    let file = File::create(&path).map_err(Failure::file(&path))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            eprintln!("xtask: waiting for another build of the package");
            file.lock().map_err(Failure::file(&path))?;
        }
        Err(TryLockError::Error(cause)) => return Err(Failure::file(&path)(cause)),
    }
    Ok(file)
}

/// Compiles a crate and returns the path of its WebAssembly file.
///
/// # Errors
/// As [`build`].
pub fn compile(workspace: &Workspace, mode: Mode, name: &str) -> Result<PathBuf, Failure> {
    toolchain::ensure_wasm(workspace)?;
    let mut cargo = command::cargo(workspace);
    cargo.args(["build", "--package", name, "--target", toolchain::WASM]);
    cargo.args(["--profile", mode.profile(name)]);
    cargo.arg("--message-format=json-render-diagnostics");
    if mode == Mode::Small {
        match toolchain::ensure_small_library(workspace) {
            Ok(()) => small_library(&mut cargo, name),
            // No error: the size budget decides whether the larger package is acceptable.
            Err(why) => eprintln!(
                "\nWARNING: the package is larger, because the standard library cannot be compiled with it: {why}\n"
            ),
        }
    }
    let messages = command::read(&mut cargo)?;
    wasm_of(&String::from_utf8_lossy(&messages), name)
        .ok_or_else(|| Failure::Missing(format!("cargo built {name} but names no .wasm file")))
}

/// Compiles the standard library with the widget, for size and without panic messages: 18 kB of brotli less for every
/// visitor, without which the budget is not met. Stable toolchains have these switches but accept them only with the
/// variable `RUSTC_BOOTSTRAP`; what to check at an upgrade is in `www/docs/toolchain.md`. `serve --dev` and the crates'
/// tests do not use them, so panics have messages there.
///
/// Build scripts of dependencies see the variable too, and some then use unstable features of the compiler. That
/// cannot be prevented: cargo accepts the switches only where the variable is `1`, so for every crate, and
/// `-Zallow-features` would have to name every feature that the standard library uses, which change with each release.
fn small_library(cargo: &mut Command, name: &str) {
    // RUSTFLAGS replaces the flags in .cargo/config.toml, so they are repeated here.
    let flags = ["--cfg=erase_components"]
        .into_iter()
        .chain(toolchain::NO_MESSAGES);
    cargo
        .env(toolchain::BOOTSTRAP, "1")
        .env("RUSTFLAGS", flags.collect::<Vec<_>>().join(" "))
        .args(["-Zpanic-immediate-abort", "-Zbuild-std=std,panic_abort"]);
    // Its sorts are several times as slow, and the engine sorts the walks of all people for each place that is dragged.
    if name != PLANNER.name {
        cargo.arg("-Zbuild-std-features=optimize_for_size");
    }
}

/// Writes `widget.js` and `widget_bg.wasm` in the package, without types: the types for websites are in the element's own
/// `sleutelvrij.d.ts`.
///
/// # Errors
/// When wasm-bindgen refuses the file or the folder cannot be written.
pub fn glue(workspace: &Workspace, wasm: &Path) -> Result<(), Failure> {
    let refuse = |cause| Failure::Build(format!("{cause:#}"));
    let mut bindgen = Bindgen::new();
    let main = chunks::split(workspace, wasm)?;
    bindgen
        .input_path(&main)
        .web(true)
        .map_err(refuse)?
        .out_name("widget")
        .typescript(false)
        // The function table, which the chunks share.
        .keep_lld_exports(true)
        // The loader names the .wasm; a second name in the glue would be one that bundlers look for and do not find.
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true);
    let package = workspace.package();
    bindgen.generate(&package).map_err(refuse)?;
    let glue = package.join("widget.js");
    repeated_imports::remove(&glue)?;
    guard::guard(&glue)
}

/// Writes the messages of the parts that load on demand, a file for each language, in the package.
fn write_messages(workspace: &Workspace) -> Result<(), Failure> {
    let mut cargo = command::cargo(workspace);
    cargo.args(["run", "--quiet", "--package", "i18n"]);
    cargo.args(["--example", "message_files", "--"]);
    command::run(cargo.arg(workspace.package()))
}

/// Copies the hand-written element next to the glue.
///
/// # Errors
/// When a file cannot be read or written.
pub fn copy_element(workspace: &Workspace) -> Result<(), Failure> {
    copy_folder(&workspace.element(), &workspace.package())
}

/// Copies a folder with all that is in it.
///
/// # Errors
/// When a file cannot be read or written.
pub fn copy_folder(from: &Path, to: &Path) -> Result<(), Failure> {
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

/// The fields of cargo's messages that are used here.
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

fn wasm_of(messages: &str, name: &str) -> Option<PathBuf> {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Message>(line).ok())
        .filter(|message| message.reason == "compiler-artifact")
        .filter(|message| {
            message
                .target
                .as_ref()
                .is_some_and(|target| target.name == name)
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
    fn the_wasm_file_of_the_crate_is_taken_and_no_other() {
        let messages = concat!(
            r#"{"reason":"compiler-artifact","target":{"name":"atlas"},"filenames":["/t/atlas.wasm"]}"#,
            "\n",
            r#"{"reason":"compiler-artifact","target":{"name":"widget"},"filenames":["/t/widget.d","/t/widget.wasm"]}"#,
            "\n",
            r#"{"reason":"build-finished","success":true}"#,
        );
        assert_eq!(
            wasm_of(messages, "widget"),
            Some(PathBuf::from("/t/widget.wasm"))
        );
        assert_eq!(
            wasm_of(r#"{"reason":"build-finished","success":true}"#, "widget"),
            None
        );
    }
}
