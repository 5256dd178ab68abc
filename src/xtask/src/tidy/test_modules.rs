//! Every file of tests is a module of its crate's test program; cargo is told not to look for others.

use std::collections::BTreeMap;

use super::{Offence, TextFile, TidyFinding};

/// Files in a folder `tests` that its `main.rs` does not name: their tests would never run.
pub fn check(texts: &[TextFile]) -> Vec<TidyFinding> {
    let programs: BTreeMap<&str, &TextFile> = texts
        .iter()
        .filter_map(|text| Some((text.path.strip_suffix("/tests/main.rs")?, text)))
        .collect();
    let forgotten = texts.iter().filter(|text| {
        text.path
            .rsplit_once("/tests/")
            .and_then(|(package, file)| Some((programs.get(package)?, module(file)?)))
            .is_some_and(|(program, module)| {
                let line = format!("mod {module};");
                module != "main" && !program.lines().any(|(_, it)| it == line)
            })
    });
    forgotten
        .map(|text| text.finding(1, Offence::TestsThatNeverRun))
        .collect()
}

/// The module that a file right in the folder of tests is; none for those in folders, which the compiler finds missing.
fn module(file: &str) -> Option<&str> {
    file.strip_suffix(".rs").filter(|it| !it.contains('/'))
}

#[cfg(test)]
mod tests {
    use super::{super::text::tests::text, *};

    #[test]
    fn a_file_that_the_test_program_does_not_name_is_found() {
        let main = text(
            "src/a/tests/main.rs",
            "//! The tests.\n\nmod walks;\nmod fixture;\n",
        );
        let walks = text("src/a/tests/walks.rs", "");
        let fixture = text("src/a/tests/fixture/mod.rs", "");
        let routes = text("src/a/tests/routes.rs", "");
        let found = check(&[main, walks, fixture, routes]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].file, "src/a/tests/routes.rs");
    }

    #[test]
    fn without_a_test_program_cargo_finds_the_files() {
        assert_eq!(check(&[text("src/a/tests/routes.rs", "")]), []);
    }
}
