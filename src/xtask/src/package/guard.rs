//! Puts `www/element/guard.js` around the exports of the WebAssembly, in the glue of wasm-bindgen.

use std::{fs, path::Path};

use crate::failure::Failure;

/// Where the glue takes the exports.
const EXPORTS: &str = "wasm = instance.exports;";

/// Guards the exports in a file of glue.
///
/// # Errors
/// When the file cannot be read or written, or takes the exports elsewhere than expected.
pub fn guard(glue: &Path) -> Result<(), Failure> {
    let text = fs::read_to_string(glue).map_err(Failure::file(glue))?;
    let text = guarded(&text).ok_or_else(|| {
        Failure::Build(format!(
            "{} does not have `{EXPORTS}` once: wasm-bindgen writes another glue now",
            glue.display()
        ))
    })?;
    fs::write(glue, text).map_err(Failure::file(glue))
}

fn guarded(glue: &str) -> Option<String> {
    let (before, after) = glue.split_once(EXPORTS)?;
    if after.contains(EXPORTS) {
        return None;
    }
    Some(format!(
        "import {{ guarded }} from \"./guard.js\";\n\
         {before}wasm = guarded(instance.exports);{after}\n\
         export const whenStopped = (act) => wasm.whenStopped(act);\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exports_are_guarded_where_the_glue_takes_them() {
        let glue = guarded("let wasm;\nwasm = instance.exports;\nreturn wasm;\n").unwrap();
        assert!(
            glue.contains("\nwasm = guarded(instance.exports);\nreturn wasm;\n"),
            "{glue}"
        );
    }

    #[test]
    fn another_glue_is_refused() {
        assert_eq!(guarded("wasm = it.exports;"), None);
        assert_eq!(guarded(&EXPORTS.repeat(2)), None);
    }
}
