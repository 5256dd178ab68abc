//! The licences of the crates that are compiled into the package, which each asks to pass on.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

use serde::Deserialize;

use crate::{
    command,
    failure::Failure,
    package::program::{DESK, PLANNER},
    test::step::WIDGET,
    toolchain,
    workspace::Workspace,
};

/// What the names of files with a licence begin with, in capitals.
const NAMES: [&str; 5] = ["LICEN", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"];

/// The standard library, which is compiled too and is no package.
const STANDARD_LIBRARY: (&str, &str) = ("Rust's standard library", "MIT OR Apache-2.0");

/// What `cargo metadata` tells, as far as it is used here.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    authors: Vec<String>,
    /// None for a crate of this project.
    source: Option<String>,
    manifest_path: PathBuf,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    /// None for a dependency of the program itself, and not of its tests or its build.
    kind: Option<String>,
}

/// The licences of all crates in the WebAssembly, each text once, with the crates that it is of.
///
/// # Errors
/// When cargo fails, a file cannot be read, or a crate has neither a file with its licence nor one of SPDX's list.
pub fn text(workspace: &Workspace) -> Result<String, Failure> {
    let mut cargo = command::cargo(workspace);
    cargo.args(["metadata", "--format-version=1", "--locked"]);
    cargo.args(["--filter-platform", toolchain::WASM]);
    let read = command::read(&mut cargo)?;
    let metadata: Metadata = serde_json::from_slice(&read)
        .map_err(|cause| Failure::Build(format!("cargo metadata: {cause}")))?;
    let mut texts = BTreeMap::<String, BTreeSet<String>>::new();
    for package in compiled(&metadata) {
        let name = format!("{} {}", package.name, package.version);
        for text in texts_of(package)? {
            texts.entry(text).or_default().insert(name.clone());
        }
    }
    let (name, expression) = STANDARD_LIBRARY;
    for text in standard_texts(expression, name)? {
        texts.entry(text).or_default().insert(name.into());
    }
    Ok(written(texts))
}

/// The packages of other projects that are compiled into the package.
fn compiled(metadata: &Metadata) -> Vec<&Package> {
    let packages: BTreeMap<_, _> = metadata.packages.iter().map(|it| (&it.id, it)).collect();
    let nodes: BTreeMap<_, _> = metadata
        .resolve
        .nodes
        .iter()
        .map(|it| (&it.id, it))
        .collect();
    let programs = [WIDGET, PLANNER.name, DESK.name];
    let is_program = |it: &&Package| it.source.is_none() && programs.contains(&it.name.as_str());
    let mut open: Vec<_> = metadata
        .packages
        .iter()
        .filter(is_program)
        .map(|it| &it.id)
        .collect();
    let mut found = BTreeSet::new();
    while let Some(id) = open.pop() {
        let runs_in_compiler = |it: &&Package| {
            let mut kinds = it.targets.iter().flat_map(|target| &target.kind);
            kinds.any(|kind| kind == "proc-macro")
        };
        let (Some(package), Some(node)) = (packages.get(id), nodes.get(id)) else {
            continue;
        };
        if runs_in_compiler(package) || !found.insert(id) {
            continue;
        }
        let is_linked = |it: &&Dependency| it.dep_kinds.iter().any(|it| it.kind.is_none());
        open.extend(node.deps.iter().filter(is_linked).map(|it| &it.pkg));
    }
    let found = found.into_iter().filter_map(|id| packages.get(id).copied());
    found.filter(|it| it.source.is_some()).collect()
}

/// The texts of a crate's licence: its own files, or where it has none the standard ones with its authors.
fn texts_of(package: &Package) -> Result<Vec<String>, Failure> {
    let folder = package.manifest_path.parent().unwrap_or(Path::new("."));
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(Failure::file(folder))? {
        let path = entry.map_err(Failure::file(folder))?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .to_uppercase();
        if path.is_file() && NAMES.iter().any(|it| name.starts_with(it)) {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() {
        let expression = package.license.as_deref().unwrap_or_default();
        let authors = match &package.authors[..] {
            [] => format!("the authors of {}", package.name),
            authors => authors.join(", "),
        };
        return standard_texts(expression, &authors);
    }
    let read = |file: &PathBuf| fs::read_to_string(file).map_err(Failure::file(file));
    files.iter().map(|file| Ok(tidied(&read(file)?))).collect()
}

/// The texts of an SPDX expression, with the copyright of `authors` before each.
fn standard_texts(expression: &str, authors: &str) -> Result<Vec<String>, Failure> {
    let unknown =
        |cause: String| Failure::Build(format!("the licence {expression:?} of {authors}: {cause}"));
    let parsed = spdx::Expression::parse_mode(expression, spdx::ParseMode::LAX);
    let parsed = parsed.map_err(|cause| unknown(cause.to_string()))?;
    let each = parsed.requirements().map(|it| {
        let id = it.req.license.id();
        let id = id.ok_or_else(|| unknown("is not in SPDX's list".into()))?;
        Ok(format!("Copyright of {authors}\n\n{}", tidied(id.text())))
    });
    each.collect()
}

/// A text without differences that mean nothing, so that equal licences are written once.
fn tidied(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

fn written(texts: BTreeMap<String, BTreeSet<String>>) -> String {
    let mut page = String::from(
        "Licences of the libraries that are compiled into this package. Where a library offers several, all are here.\n",
    );
    let rule = "=".repeat(100);
    // In the order of the libraries' names.
    let mut texts: Vec<_> = texts
        .into_iter()
        .map(|(text, names)| (names, text))
        .collect();
    texts.sort();
    for (names, text) in texts {
        let names: Vec<_> = names.into_iter().collect();
        // Writing to a string does not fail.
        let _ = write!(page, "\n{rule}\n{}\n\n{text}\n", names.join(", "));
    }
    page
}
