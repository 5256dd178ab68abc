//! The file name of the lazy chunk, with a hash of its content.
//!
//! The main part and the chunk share one memory and one function table, so both must be of the same build. A main part
//! that a browser or proxy has cached from another build asks for a name that does not exist, and the element reports it.

use std::{fs, path::Path};

use sha2::{Digest, Sha256};

use crate::failure::Failure;

/// The name of the chunk until it gets a hash; its loader, `www/element/later.js`, asks for it.
pub const NAME: &str = "later.wasm";

/// Adds a hash of the content to the chunk's name, in the folder and in the JavaScript that asks for it.
///
/// # Errors
/// When a file cannot be read, written or renamed, or the JavaScript does not ask for it.
pub fn name_by_content(package: &Path) -> Result<(), Failure> {
    let (later, glue) = (package.join(NAME), package.join("widget.js"));
    let content = fs::read(&later).map_err(Failure::file(&later))?;
    let name = name_of(&content);
    let text = fs::read_to_string(&glue).map_err(Failure::file(&glue))?;
    let text = with_name(&text, &name)?;
    fs::write(&glue, text).map_err(Failure::file(&glue))?;
    fs::rename(&later, package.join(name)).map_err(Failure::file(&later))
}

/// Whether a file of the package is loaded after the first answer.
pub fn is_lazy(name: &str) -> bool {
    name.starts_with("later.") && name.ends_with(".wasm")
}

fn name_of(content: &[u8]) -> String {
    let hash = Sha256::digest(content);
    let hex: String = hash.iter().take(4).map(|it| format!("{it:02x}")).collect();
    format!("later.{hex}.wasm")
}

fn with_name(glue: &str, name: &str) -> Result<String, Failure> {
    match glue.matches(NAME).count() {
        1 => Ok(glue.replace(NAME, name)),
        count => Err(Failure::Build(format!(
            "expected {NAME} once in widget.js, found it {count} times"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_depends_only_on_the_content() {
        // The first eight digits of what FIPS 180-4 gives for "abc".
        assert_eq!(name_of(b"abc"), "later.ba7816bf.wasm");
        assert_ne!(name_of(b"abd"), name_of(b"abc"));
        assert!(is_lazy(&name_of(b"abc")) && is_lazy(NAME));
        assert!(!is_lazy("widget_bg.wasm") && !is_lazy("later.js"));
    }

    #[test]
    fn widget_js_must_ask_for_the_chunk_exactly_once() {
        let glue = r#"fetch(new URL("later.wasm",import.meta.url))"#;
        let named = with_name(glue, "later.0011aabb.wasm").unwrap();
        assert_eq!(
            named,
            r#"fetch(new URL("later.0011aabb.wasm",import.meta.url))"#
        );
        let refused = with_name(&named, "later.2233ccdd.wasm").unwrap_err();
        assert!(
            refused.to_string().contains("found it 0 times"),
            "{refused}"
        );
    }
}
