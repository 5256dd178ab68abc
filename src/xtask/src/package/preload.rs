//! Hints for browsers: lines for a page whose template is changed with each build, so that the engine is requested beside the
//! script and not after it.

use std::{fs, path::Path};

use super::files;
use crate::failure::Failure;

/// The file with the hints, in the package.
const FILE: &str = "preload.html";

/// What the first answer needs besides `sleutelvrij.js`, by the beginning and the end of its name, with the attributes of its hint.
/// They are those with which the loader requests it; with others a browser would request it twice.
const FIRST: [(&str, &str, &str); 3] = [
    ("widget.", ".js", r#"rel="modulepreload""#),
    (
        "widget.",
        ".wasm",
        r#"rel="preload" as="fetch" crossorigin"#,
    ),
    (
        "sleutelvrij.",
        ".css",
        r#"rel="preload" as="fetch" crossorigin"#,
    ),
];

/// Writes the hints for the files of a package that have their final names.
///
/// # Errors
/// When a file is missing, or the folder cannot be read or written.
pub fn write(package: &Path) -> Result<(), Failure> {
    let file = package.join(FILE);
    fs::write(&file, lines(&files::names(package)?)?).map_err(Failure::file(&file))
}

fn lines(names: &[String]) -> Result<String, Failure> {
    let line = |(begin, end, how): (&str, &str, &str)| {
        // As the loader's requests: the page's address may hold what a visitor asks.
        let quiet = r#"referrerpolicy="no-referrer""#;
        let name = files::find(names, begin, end)?;
        Ok(format!("<link {how} {quiet} href=\"package/{name}\">\n"))
    };
    FIRST.into_iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_of_the_first_answer_has_a_line() {
        let names = [
            "desk.b1.css",
            "map.b0.wasm",
            "sleutelvrij.b2.css",
            "sleutelvrij.js",
            "widget.b0.js",
            "widget.b0.wasm",
        ];
        let names = names.map(str::to_owned);
        let written = lines(&names).unwrap();
        let named = ["widget.b0.js", "widget.b0.wasm", "sleutelvrij.b2.css"];
        let each = written.lines().zip(named);
        assert!(each.clone().count() == 3 && each.clone().all(|(line, name)| line.contains(name)));
        assert!(written.lines().all(|it| it.contains("no-referrer")));
        assert!(
            lines(&names[..4])
                .unwrap_err()
                .to_string()
                .contains("widget.")
        );
    }
}
