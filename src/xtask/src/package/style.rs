//! The style sheets of the element and of the desk as one file each: a style sheet that a script adopts cannot import others.

use std::{fs, path::Path};

use super::{
    build_id::{PANELS_STYLE, STYLE},
    program::DESK_STYLE,
};
use crate::failure::Failure;

/// Each style sheet, with the folder of those that it imports.
const SHEETS: [(&str, &str); 3] = [
    (STYLE, "style"),
    (PANELS_STYLE, "panels-style"),
    (DESK_STYLE, "desk-style"),
];

/// Puts the imported style sheets in the place of their imports, and removes their folders.
///
/// # Errors
/// When a file cannot be read or written.
pub fn inline_imports(package: &Path) -> Result<(), Failure> {
    SHEETS
        .iter()
        .try_for_each(|(sheet, folder)| inline(package, sheet, folder))
}

fn inline(package: &Path, sheet: &str, folder: &str) -> Result<(), Failure> {
    let read = |name: &str| {
        let file = package.join(name);
        fs::read_to_string(&file).map_err(Failure::file(&file))
    };
    let mut whole = String::new();
    for line in read(sheet)?.lines() {
        match imported(line) {
            Some(name) => whole.push_str(&read(name)?),
            None => whole.extend([line, "\n"]),
        }
    }
    let (sheet, folder) = (package.join(sheet), package.join(folder));
    fs::write(&sheet, whole).map_err(Failure::file(&sheet))?;
    fs::remove_dir_all(&folder).map_err(Failure::file(&folder))
}

/// The file that a line imports.
fn imported(line: &str) -> Option<&str> {
    line.strip_prefix("@import \"./")?.strip_suffix("\";")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_become_what_they_import_in_their_order() {
        let package =
            std::env::temp_dir().join(format!("sleutelvrij-style-{}", std::process::id()));
        fs::create_dir_all(package.join("style")).unwrap();
        let write = |name: &str, text: &str| fs::write(package.join(name), text).unwrap();
        write("style/b.css", "b {\n}\n");
        write("style/a.css", "a {\n}\n");
        write(
            STYLE,
            "/* All */\n@import \"./style/b.css\";\n@import \"./style/a.css\";\n",
        );
        inline(&package, STYLE, "style").unwrap();
        let whole = fs::read_to_string(package.join(STYLE)).unwrap();
        assert_eq!(whole, "/* All */\nb {\n}\na {\n}\n");
        assert!(!package.join("style").exists());
        write(STYLE, "@import \"./style/c.css\";\n");
        let message = inline(&package, STYLE, "style").unwrap_err().to_string();
        assert!(message.contains("c.css"), "{message}");
        fs::remove_dir_all(package).unwrap();
    }

    #[test]
    fn the_element_imports_in_this_form_only() {
        let is_right = |line: &str| !line.contains("@import") || imported(line).is_some();
        for sheet in [
            include_str!("../../../../www/element/sleutelvrij.css"),
            include_str!("../../../../www/element/panels.css"),
            include_str!("../../../../www/element/desk.css"),
        ] {
            assert!(sheet.lines().all(is_right));
        }
    }
}
