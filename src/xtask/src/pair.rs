//! The two parts of the engine belong together: one memory, one table of functions. So the second's name says what is
//! in it, and a first part that a browser or a server kept from another build never meets it: what it asks for is then
//! not there, which it tells the visitor.

use std::{fs, path::Path};

use sha2::{Digest, Sha256};

use crate::failure::Failure;

/// The second part, as a build makes it and as its loader asks for it.
pub const LATER: &str = "later.wasm";

/// Gives the second part a name with a hash of its content, here and in the glue that asks for it.
///
/// # Errors
/// When a file cannot be read, written or renamed, or the glue does not ask for it.
pub fn seal(package: &Path) -> Result<(), Failure> {
    let (later, glue) = (package.join(LATER), package.join("widget.js"));
    let content = fs::read(&later).map_err(Failure::file(&later))?;
    let name = name_of(&content);
    let text = fs::read_to_string(&glue).map_err(Failure::file(&glue))?;
    let text = asking_for(&text, &name)?;
    fs::write(&glue, text).map_err(Failure::file(&glue))?;
    fs::rename(&later, package.join(name)).map_err(Failure::file(&later))
}

/// Whether a file of the package comes after the first answer.
pub fn is_later(name: &str) -> bool {
    name.starts_with("later.") && name.ends_with(".wasm")
}

fn name_of(content: &[u8]) -> String {
    let hash = Sha256::digest(content);
    let hex: String = hash.iter().take(4).map(|it| format!("{it:02x}")).collect();
    format!("later.{hex}.wasm")
}

fn asking_for(glue: &str, name: &str) -> Result<String, Failure> {
    match glue.matches(LATER).count() {
        1 => Ok(glue.replace(LATER, name)),
        count => Err(Failure::Glue(format!(
            "the glue names {LATER} {count} times and not once"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_that_of_its_content_alone() {
        // The first eight digits of what FIPS 180-4 gives for "abc".
        assert_eq!(name_of(b"abc"), "later.ba7816bf.wasm");
        assert_ne!(name_of(b"abd"), name_of(b"abc"));
        assert!(is_later(&name_of(b"abc")) && is_later(LATER));
        assert!(!is_later("widget_bg.wasm") && !is_later("later.js"));
    }

    #[test]
    fn the_glue_asks_for_the_name_or_there_is_no_package() {
        let glue = r#"fetch(new URL("later.wasm",import.meta.url))"#;
        let sealed = asking_for(glue, "later.0011aabb.wasm").unwrap();
        assert_eq!(
            sealed,
            r#"fetch(new URL("later.0011aabb.wasm",import.meta.url))"#
        );
        let refused = asking_for(&sealed, "later.2233ccdd.wasm").unwrap_err();
        assert!(refused.to_string().contains("0 times"), "{refused}");
    }
}
