//! The id of a build: a hash in the names of its files and in what its parts import from each other.
//!
//! The parts of one build share numbers: imports of the WebAssembly are named by position, and the chunks call the main
//! part through its function table. Parts of two builds, mixed by a cache or an upload that stopped halfway, would link and
//! give wrong answers. So each part names the build of the parts that it works with: the loader calls the function of the
//! glue that is called after the build, and the WebAssembly imports from a module of that name. Parts of two builds do not
//! link, and the page keeps its own list.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use super::chunks::{CHUNKS, SPLIT_MODULE};
use super::import_module::with_import_module;
use crate::failure::Failure;

/// The JavaScript glue until it gets the build's id.
const GLUE: &str = "widget.js";
/// The main WebAssembly until it gets the build's id.
const MAIN: &str = "widget_bg.wasm";
/// The messages of the parts that load on demand, by language, until they get the build's id: their lines are in the order
/// of the build's fields.
const MESSAGES: [&str; 4] = [
    "messages-nl.txt",
    "messages-en.txt",
    "messages-de.txt",
    "messages-ar.txt",
];
/// The style sheet until it gets a hash of its content.
pub const STYLE: &str = "sleutelvrij.css";

/// The style sheet of what is loaded on demand, until it gets a hash of its content.
pub const PANELS_STYLE: &str = "panels.css";

/// The module from which wasm-bindgen lets the main part import.
const GLUE_MODULE: &str = "./widget_bg.js";

/// An id of a build or of a file's content, such as `b0a1b2c3d`. It begins with a letter, so that it is a name in JavaScript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Id(String);

impl Id {
    /// The id of the contents in this order.
    pub fn of(contents: &[&[u8]]) -> Self {
        let mut hash = Sha256::new();
        for content in contents {
            // A byte that moves from one file to the next makes another id.
            hash.update(content.len().to_le_bytes());
            hash.update(content);
        }
        let hex = hash.finalize();
        let hex: String = hex.iter().take(4).map(|it| format!("{it:02x}")).collect();
        Self(format!("b{hex}"))
    }

    /// `widget_bg.wasm` as `widget.b0a1b2c3d.wasm`.
    fn in_name(&self, name: &str) -> String {
        let (stem, extension) = name.split_once('.').unwrap_or((name, ""));
        let stem = stem.trim_end_matches("_bg");
        format!("{stem}.{self}.{extension}")
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Ties the parts of a package to each other, and puts hashes in the names of all files that browsers load, but the loader's.
/// The same contents always get the same names.
///
/// # Errors
/// When a file cannot be read, written or renamed, is no WebAssembly, or does not name another as expected.
pub fn tie(package: &Path) -> Result<(), Failure> {
    let path = |name: &str| package.join(name);
    let read = |name: &str| fs::read(path(name)).map_err(Failure::file(&path(name)));
    let (glue, main) = (read(GLUE)?, read(MAIN)?);
    let chunks: Vec<_> = CHUNKS.map(read).into_iter().collect::<Result<_, _>>()?;
    let messages: Vec<_> = MESSAGES.map(read).into_iter().collect::<Result<_, _>>()?;
    let mut contents = vec![&glue[..], &main];
    contents.extend(chunks.iter().chain(&messages).map(Vec::as_slice));
    let id = Id::of(&contents);
    let built = [GLUE, MAIN].into_iter().chain(CHUNKS).chain(MESSAGES);
    let mut named: Vec<_> = built.map(|name| (name, id.in_name(name))).collect();
    for sheet in [STYLE, PANELS_STYLE] {
        named.push((sheet, Id::of(&[&read(sheet)?]).in_name(sheet)));
    }
    let mut scripts = Scripts::read(package)?;
    scripts.replace(
        GLUE_MODULE,
        &format!("\"{GLUE_MODULE}\""),
        &format!("\"{id}\""),
    )?;
    scripts.replace(SPLIT_MODULE, &format!("{SPLIT_MODULE}:"), &format!("{id}:"))?;
    scripts.replace_in(
        GLUE,
        "the glue's default",
        " as default",
        &format!(" as {id}"),
    )?;
    scripts.replace("the loader's call", ".default(", &format!(".{id}("))?;
    for (name, new) in &named {
        scripts.rename(name, new)?;
    }
    scripts.write()?;
    let chunks = CHUNKS.into_iter().zip(chunks);
    let chunks = chunks.map(|(name, content)| (name, content, SPLIT_MODULE));
    for (name, content, module) in chunks.chain([(MAIN, main, GLUE_MODULE)]) {
        let content = with_import_module(&content, module, &id.0)?;
        fs::write(path(name), content).map_err(Failure::file(&path(name)))?;
    }
    for (name, new) in named {
        fs::rename(path(name), path(&new)).map_err(Failure::file(&path(name)))?;
    }
    Ok(())
}

/// The JavaScript files of the package.
pub(super) struct Scripts(Vec<(PathBuf, String)>);

impl Scripts {
    pub fn read(package: &Path) -> Result<Self, Failure> {
        let mut scripts = Vec::new();
        for entry in fs::read_dir(package).map_err(Failure::file(package))? {
            let file = entry.map_err(Failure::file(package))?.path();
            if file.extension().is_some_and(|it| it == "js") {
                let text = fs::read_to_string(&file).map_err(Failure::file(&file))?;
                scripts.push((file, text));
            }
        }
        Ok(Self(scripts))
    }

    /// Replaces a text that must be there exactly once; `what` is for the error.
    pub fn replace(&mut self, what: &str, from: &str, to: &str) -> Result<(), Failure> {
        Self::replace_once(&mut self.0, what, from, to)
    }

    /// Replaces a text that must be exactly once in the script of this name.
    fn replace_in(&mut self, file: &str, what: &str, from: &str, to: &str) -> Result<(), Failure> {
        let is_it = |(path, _): &(PathBuf, String)| path.file_name().is_some_and(|it| it == file);
        let at = self.0.iter().position(is_it);
        let scripts = at.and_then(|at| self.0.get_mut(at..=at));
        Self::replace_once(scripts.unwrap_or_default(), what, from, to)
    }

    fn replace_once(
        scripts: &mut [(PathBuf, String)],
        what: &str,
        from: &str,
        to: &str,
    ) -> Result<(), Failure> {
        let count: usize = scripts
            .iter()
            .map(|(_, text)| text.matches(from).count())
            .sum();
        if count != 1 {
            return Err(Failure::Build(format!(
                "expected {what} once in the package's JavaScript, as {from:?}, found it {count} times"
            )));
        }
        for (_, text) in scripts {
            *text = text.replace(from, to);
        }
        Ok(())
    }

    /// Gives a file another name in all imports and addresses. Only literals are found, as only those are by bundlers.
    pub fn rename(&mut self, name: &str, new: &str) -> Result<(), Failure> {
        let (from, to) = (format!("\"./{name}\""), format!("\"./{new}\""));
        if self.0.iter().all(|(_, text)| !text.contains(&from)) {
            return Err(Failure::Build(format!(
                "no JavaScript of the package loads {from}"
            )));
        }
        self.replace_all(&from, &to);
        Ok(())
    }

    fn replace_all(&mut self, from: &str, to: &str) {
        for (_, text) in &mut self.0 {
            *text = text.replace(from, to);
        }
    }

    pub fn write(self) -> Result<(), Failure> {
        for (file, text) in self.0 {
            fs::write(&file, text).map_err(Failure::file(&file))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, ImportSection, MemoryType, Module};
    use wasmparser::{Parser, Payload};

    use super::*;

    /// A module that imports one memory from each of `modules`.
    fn wasm(modules: &[&str]) -> Vec<u8> {
        let memory = MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        let mut imports = ImportSection::new();
        for module in modules {
            imports.import(module, "memory", EntityType::Memory(memory));
        }
        let mut made = Module::new();
        made.section(&imports);
        made.finish()
    }

    /// The modules from which a file imports.
    fn modules(wasm: &[u8]) -> Vec<String> {
        let sections = Parser::new(0).parse_all(wasm).map(Result::unwrap);
        let imports = sections.filter_map(|it| match it {
            Payload::ImportSection(section) => Some(section.into_imports()),
            _ => None,
        });
        let names = imports
            .flatten()
            .map(|import| import.unwrap().module.to_owned());
        names.collect()
    }

    const LOADER: &str = r#"import("./widget.js").then(it=>it.default({module_or_path:fetch(new URL("./widget_bg.wasm",import.meta.url))}));new URL("./sleutelvrij.css",import.meta.url);new URL("./panels.css",import.meta.url)"#;
    const GLUE_TEXT: &str = r#"c=["./map.wasm","./panels.wasm","./walking.wasm","./hours.wasm","./search.wasm","./agenda.wasm","./pocket.wasm"];m=["./messages-nl.txt","./messages-en.txt","./messages-de.txt","./messages-ar.txt"];x(y,{__wasm_split:z()});const i={"./widget_bg.js":w};export{v as default}"#;

    /// A package in a folder of its own, in which the glue is `glue`, tied: its files, and the folder that holds them.
    fn build_of(test: &str, glue: &str) -> Result<Vec<(String, Vec<u8>)>, Failure> {
        let folder =
            std::env::temp_dir().join(format!("sleutelvrij-tie-{test}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for (name, content) in [
            ("sleutelvrij.js", LOADER.as_bytes()),
            (STYLE, b"p{}"),
            (PANELS_STYLE, b"q{}"),
            (GLUE, glue.as_bytes()),
            (MAIN, &wasm(&[GLUE_MODULE, "./later.js"])),
        ] {
            fs::write(folder.join(name), content).unwrap();
        }
        for name in CHUNKS {
            fs::write(folder.join(name), wasm(&[SPLIT_MODULE])).unwrap();
        }
        for name in MESSAGES {
            fs::write(folder.join(name), name).unwrap();
        }
        let outcome = tie(&folder);
        let entries = fs::read_dir(&folder).unwrap().map(Result::unwrap);
        let mut files: Vec<_> = entries
            .map(|it| {
                let name = it.file_name().to_string_lossy().into_owned();
                (name, fs::read(it.path()).unwrap())
            })
            .collect();
        files.sort();
        fs::remove_dir_all(folder).unwrap();
        outcome.map(|()| files)
    }

    #[test]
    fn the_id_is_a_name_that_depends_on_every_content() {
        // SHA-256 of eight bytes of length and "abc", from coreutils' sha256sum.
        assert_eq!(Id::of(&[b"abc"]).to_string(), "bce91dc5e");
        assert_ne!(Id::of(&[b"abc", b"d"]), Id::of(&[b"ab", b"cd"]));
        let id = Id("b0a1b2c3d".into());
        assert_eq!(id.in_name(MAIN), "widget.b0a1b2c3d.wasm");
    }

    #[test]
    fn every_part_names_the_build_of_the_parts_that_it_works_with() {
        let files = build_of("names", GLUE_TEXT).unwrap();
        let names = files.iter().map(|(name, _)| name.as_str());
        let (sheets, names): (Vec<_>, Vec<_>) = names.partition(|it| it.ends_with(".css"));
        let [panels_style, style] = sheets[..] else {
            panic!("{sheets:?}")
        };
        let [
            agenda,
            hours,
            map,
            ar,
            de,
            en,
            nl,
            panels,
            pocket,
            search,
            loader,
            walking,
            glue,
            main,
        ] = names[..]
        else {
            panic!("{names:?}")
        };
        assert_eq!(loader, "sleutelvrij.js");
        let id = glue
            .strip_prefix("widget.")
            .unwrap()
            .strip_suffix(".js")
            .unwrap();
        assert_eq!(main, format!("widget.{id}.wasm"));
        assert_eq!(map, format!("map.{id}.wasm"));
        assert_eq!(nl, format!("messages-nl.{id}.txt"));
        let content = |wanted: &str| {
            let (_, content) = files.iter().find(|(name, _)| name == wanted).unwrap();
            content.clone()
        };
        let text = |wanted: &str| String::from_utf8(content(wanted)).unwrap();
        assert_eq!(modules(&content(main)), [id, "./later.js"]);
        for chunk in [map, panels, walking, hours, search, agenda, pocket] {
            assert_eq!(modules(&content(chunk)), [id]);
        }
        assert_eq!(
            text(loader),
            LOADER
                .replace("widget.js", glue)
                .replace("widget_bg.wasm", main)
                .replace(STYLE, style)
                .replace(PANELS_STYLE, panels_style)
                .replace(".default(", &format!(".{id}("))
        );
        let expected = format!(
            r#"c=["./{map}","./{panels}","./{walking}","./{hours}","./{search}","./{agenda}","./{pocket}"];m=["./{nl}","./{en}","./{de}","./{ar}"];x(y,{{{id}:z()}});const i={{"{id}":w}};export{{v as {id}}}"#
        );
        assert_eq!(text(glue), expected);
    }

    #[test]
    fn two_builds_of_the_same_content_are_equal_and_another_content_has_other_names() {
        let first = build_of("first", GLUE_TEXT).unwrap();
        assert_eq!(first, build_of("second", GLUE_TEXT).unwrap());
        let other = build_of("other", &format!("{GLUE_TEXT};1")).unwrap();
        let shared = first
            .iter()
            .filter(|(name, _)| other.iter().any(|(it, _)| it == name));
        let shared: Vec<_> = shared.map(|(name, _)| name.as_str()).collect();
        assert_eq!(shared.len(), 3, "{shared:?}");
        let is_kept = |it: &&str| it.starts_with("sleutelvrij.") || it.ends_with(".css");
        assert!(shared.iter().all(is_kept), "{shared:?}");
    }

    #[test]
    fn a_glue_of_another_form_is_an_error() {
        for part in [
            "./search.wasm",
            "./messages-de.txt",
            "__wasm_split",
            "./widget_bg.js",
            " as default",
        ] {
            let refused = build_of("form", &GLUE_TEXT.replace(part, "other")).unwrap_err();
            let message = refused.to_string();
            assert!(message.contains(part.trim_start_matches("./")), "{message}");
        }
    }
}
