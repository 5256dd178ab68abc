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

/// The crates that are compiled to WebAssembly.
const PROGRAMS: [&str; 3] = [WIDGET, PLANNER.name, DESK.name];

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
    for name in PROGRAMS {
        if !metadata.packages.iter().any(|it| it.name == name) {
            return Err(Failure::Build(format!(
                "no crate has the name {name}: its licences would be missing"
            )));
        }
    }
    let mut texts = Texts::default();
    for package in compiled(&metadata) {
        let name = format!("{} {}", package.name, package.version);
        for text in texts_of(package)? {
            texts.add(text, &name);
        }
    }
    let (name, expression) = STANDARD_LIBRARY;
    for text in standard_texts(expression, name)? {
        texts.add(text, name);
    }
    Ok(texts.page())
}

/// Texts of licences with the libraries that they are of, by their words: many differ in line breaks only.
#[derive(Default)]
struct Texts(BTreeMap<String, (BTreeSet<String>, String)>);

impl Texts {
    fn add(&mut self, text: String, library: &str) {
        let words: Vec<_> = text.split_whitespace().collect();
        let entry = self.0.entry(words.join(" "));
        let (libraries, _) = entry.or_insert_with(|| (BTreeSet::new(), text));
        libraries.insert(library.to_owned());
    }

    /// All of them, in the order of the libraries' names.
    fn page(self) -> String {
        let mut page = String::from(
            "Licences of the libraries that are compiled into this package. Where a library offers several, all are here.\n",
        );
        let rule = "=".repeat(100);
        let mut texts: Vec<_> = self.0.into_values().collect();
        texts.sort();
        for (libraries, text) in texts {
            let libraries: Vec<_> = libraries.into_iter().collect();
            // Writing to a string does not fail.
            let _ = write!(page, "\n{rule}\n{}\n\n{text}\n", libraries.join(", "));
        }
        page
    }
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
    let is_program = |it: &&Package| it.source.is_none() && PROGRAMS.contains(&it.name.as_str());
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

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, license: &str, files: &[(&str, &str)]) -> Package {
        let folder =
            std::env::temp_dir().join(format!("sleutelvrij-licence-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for (file, text) in files {
            fs::write(folder.join(file), text).unwrap();
        }
        let manifest_path = folder.join("Cargo.toml");
        serde_json::from_value(serde_json::json!({
            "id": name, "name": name, "version": "1.0.0", "license": license, "authors": ["Ada"],
            "source": "registry", "manifest_path": manifest_path, "targets": []
        }))
        .unwrap()
    }

    #[test]
    fn a_crate_passes_on_its_own_files_or_the_standard_text() {
        let own = package("own", "MIT", &[("LICENSE-MIT", "Mine\n"), ("lib.rs", "")]);
        assert_eq!(texts_of(&own).unwrap(), ["Mine"]);
        let none = package("none", "MIT/Apache-2.0", &[]);
        let texts = texts_of(&none).unwrap();
        assert!(
            texts.len() == 2
                && texts
                    .iter()
                    .all(|it| it.starts_with("Copyright of Ada\n\n"))
        );
        assert!(texts[0].contains("Permission is hereby granted"));
    }

    #[test]
    fn a_crate_without_a_known_licence_is_an_error() {
        let refused = texts_of(&package("unknown", "Beerware-42", &[])).unwrap_err();
        assert!(refused.to_string().contains("Beerware-42"));
    }

    #[test]
    fn a_text_that_differs_in_line_breaks_is_written_once() {
        let mut texts = Texts::default();
        texts.add("May be\nused".into(), "b");
        texts.add("May be used".into(), "a");
        let page = texts.page();
        assert!(
            page.contains("\na, b\n") && page.matches("used").count() == 1,
            "{page}"
        );
    }

    #[test]
    fn what_only_the_compiler_runs_is_not_in_the_package() {
        let package = |name: &str, kind: &str, source: Option<&str>| {
            serde_json::json!({
                "id": name, "name": name, "version": "1.0.0", "license": "MIT", "authors": [],
                "source": source, "manifest_path": "Cargo.toml", "targets": [{ "kind": [kind] }]
            })
        };
        let on = |name: &str, kind: Option<&str>| serde_json::json!({ "pkg": name, "dep_kinds": [{ "kind": kind }] });
        let node = |name: &str, deps: Vec<serde_json::Value>| serde_json::json!({ "id": name, "deps": deps });
        let metadata: Metadata = serde_json::from_value(serde_json::json!({
            "packages": [
                package("widget", "lib", None), package("linked", "lib", Some("registry")),
                package("derive", "proc-macro", Some("registry")), package("builder", "lib", Some("registry")),
                package("deeper", "lib", Some("registry")), package("other", "lib", Some("registry")),
            ],
            "resolve": { "nodes": [
                node("widget", vec![on("linked", None), on("derive", None), on("builder", Some("build"))]),
                node("linked", vec![on("deeper", None)]), node("derive", vec![on("other", None)]),
                node("builder", vec![]), node("deeper", vec![]), node("other", vec![]),
            ] }
        }))
        .unwrap();
        let names: Vec<_> = compiled(&metadata)
            .iter()
            .map(|it| it.name.as_str())
            .collect();
        assert_eq!(names, ["deeper", "linked"]);
    }
}
