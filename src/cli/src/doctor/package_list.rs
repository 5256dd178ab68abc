//! Which files belong to a package: its list `build.json`, or the names in `sleutelvrij.js`.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use sha2::{Digest, Sha384};
use std::collections::{BTreeMap, BTreeSet};

/// The file beside `sleutelvrij.js` that lists all others.
pub const BUILD_LIST: &str = "build.json";

/// The file with a fixed name, which loads the others.
pub const LOADER: &str = "sleutelvrij.js";

/// The pinned loaders, of which a page names the digest; the second has the planner's desk too.
pub const PINNED_LOADERS: [&str; 2] = ["pinned/sleutelvrij.js", "pinned/sleutelvrij-with-desk.js"];

/// The pinned loader that an address or path ends with.
pub fn pinned_loader(path: &str) -> Option<&'static str> {
    let is_end = |it: &&str| path == *it || path.ends_with(&format!("/{it}"));
    PINNED_LOADERS.into_iter().find(is_end)
}

/// Whether a script of this address is a loader, by its name; letters in capitals count too.
pub fn has_loader_name(src: &str) -> bool {
    let path = src.split(['?', '#']).next().unwrap_or_default();
    let file = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let pinned = PINNED_LOADERS.map(|it| it.trim_start_matches("pinned/"));
    std::iter::once(LOADER)
        .chain(pinned)
        .any(|it| file.eq_ignore_ascii_case(it))
}

/// The list of the files of one build.
#[derive(Clone, Debug, Deserialize)]
pub struct BuildList {
    /// `sleutelvrij`.
    pub name: String,
    /// The version of the package.
    pub version: String,
    /// The hash of the build.
    pub build: String,
    /// Its files by their paths.
    pub files: BTreeMap<String, BuildFile>,
}

/// A file of a build.
#[derive(Clone, Debug, Deserialize)]
pub struct BuildFile {
    /// Its size, bytes.
    pub bytes: u64,
    /// Its SHA-384, in Base64.
    pub sha384: String,
}

impl BuildList {
    /// Reads a `build.json`. `None` for other JSON, and for a list with a path outside the folder.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let list: Self = serde_json::from_slice(bytes).ok()?;
        let are_inside = list.files.keys().all(|it| is_inside(it));
        (list.name == "sleutelvrij" && are_inside).then_some(list)
    }
}

/// Whether a path of a list leads to a file beside or below it.
fn is_inside(path: &str) -> bool {
    let is_plain = |it: char| it.is_ascii_alphanumeric() || "-_./".contains(it);
    path.chars().all(is_plain) && path.split('/').all(|it| !["", ".", ".."].contains(&it))
}

/// The SHA-384 of a file, in Base64.
pub fn sha384(bytes: &[u8]) -> String {
    STANDARD.encode(Sha384::digest(bytes))
}

/// What stands before the name of a file that a script loads.
const OPENINGS: [&str; 4] = ["new URL(", "import(", "import", "from"];

/// The paths in the package of the files that a script loads: those of `new URL("./…", import.meta.url)`, `import("./…")` and
/// `from "./…"`. `path` is the script's own, such as `pinned/sleutelvrij.js`, which names `../widget.….wasm`.
pub fn names_in(script: &str, path: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for opening in OPENINGS {
        for (at, _) in script.match_indices(opening) {
            let rest = &script[at + opening.len()..];
            let rest = rest.strip_prefix(' ').unwrap_or(rest);
            let quote = rest.chars().next();
            let Some(quote) = quote.filter(|it| ['"', '\'', '`'].contains(it)) else {
                continue;
            };
            let name = rest[1..].split_once(quote);
            names.extend(name.and_then(|(name, _)| resolved(name, path)));
        }
    }
    names
}

/// The path of a file that a script at `path` names relative to itself; `None` outside the package.
fn resolved(name: &str, path: &str) -> Option<String> {
    let folder = path.rsplit_once('/').map_or("", |it| it.0);
    let resolved = match (name.strip_prefix("./"), name.strip_prefix("../")) {
        (Some(rest), _) if folder.is_empty() => rest.to_owned(),
        (Some(rest), _) => format!("{folder}/{rest}"),
        // No folder of a package holds another one.
        (_, Some(rest)) if !folder.is_empty() && !folder.contains('/') => rest.to_owned(),
        _ => return None,
    };
    is_inside(&resolved).then_some(resolved)
}

/// Whether a script is the element's loader.
pub fn is_loader(script: &str) -> bool {
    script.contains("sleutelvrij-kaart") && script.contains("customElements")
}

/// Whether every visitor downloads this file before the first answer.
pub fn is_before_first_answer(path: &str) -> bool {
    path == LOADER
        || pinned_loader(path).is_some()
        || path.starts_with("widget.")
        || (path.starts_with("sleutelvrij.") && path.ends_with(".css"))
}

/// Whether only the planner's desk and the planner's questions load this file.
pub fn is_of_planners(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.starts_with("desk") || name.starts_with("planner")
}

/// Whether a name contains the hash of its build, as `widget.b67c3bf8b.js` does: it then never changes.
pub fn has_hash(path: &str) -> bool {
    path.split('.').any(|part| {
        let digits = part.strip_prefix('b').unwrap_or_default();
        digits.len() == 8 && digits.bytes().all(|it| it.is_ascii_hexdigit())
    })
}
