//! The pure crates use no browser, clock, file, randomness or log.

use toml::Table;

use super::{Offence, TextFile, TidyFinding, text::names};

const PURE: [&str; 13] = [
    "src/atlas/",
    "src/chart/",
    "src/desk/src/",
    "src/desk/Cargo.toml",
    CALENDAR,
    // The benchmarks use a clock and the examples read files.
    "src/streets/src/",
    "src/streets/Cargo.toml",
    "src/i18n/src/",
    "src/i18n/Cargo.toml",
    "src/json/src/",
    "src/json/Cargo.toml",
    "src/search/src/",
    "src/search/Cargo.toml",
];

/// This crate may use chrono's calendar, but not its clock.
const CALENDAR: &str = "src/hours/";

/// Crates for the browser, clock, files, randomness or logs.
const CRATES: [&str; 21] = [
    "chrono",
    "console_error_panic_hook",
    "fastrand",
    "getrandom",
    "gloo",
    "instant",
    "jiff",
    "js-sys",
    "leptos",
    "log",
    "rand",
    "rand_core",
    "reqwest",
    "tempfile",
    "time",
    "tokio",
    "tracing",
    "wasm-bindgen",
    "wasm-bindgen-futures",
    "web-sys",
    "web-time",
];

/// How code names these parts of the standard library and these crates.
const WORDS: [&str; 24] = [
    "std::env",
    "std::fs",
    "std::io::std",
    "std::net",
    "std::process",
    "std::time",
    "Instant",
    "SystemTime",
    "Local::now",
    "Utc::now",
    "chrono::",
    "getrandom::",
    "gloo",
    "js_sys",
    "jiff::",
    "leptos",
    "log::",
    "rand::",
    "tracing::",
    "wasm_bindgen",
    "web_sys",
    "println!",
    "eprintln!",
    "dbg!",
];

/// Dependencies and names that a pure crate must not have.
pub fn check(text: &TextFile) -> Vec<TidyFinding> {
    if !PURE.iter().any(|folder| text.path.starts_with(folder)) || text.is_test() {
        Vec::new()
    } else if text.path.ends_with("Cargo.toml") {
        manifest(text)
    } else if text.is("rs") {
        source(text)
    } else {
        Vec::new()
    }
}

fn manifest(text: &TextFile) -> Vec<TidyFinding> {
    let table = match text.content.parse::<Table>() {
        Ok(table) => table,
        Err(cause) => {
            return vec![text.finding(1, Offence::UnreadableManifest(cause.message().to_owned()))];
        }
    };
    let dependencies = table.get("dependencies").and_then(toml::Value::as_table);
    let impure = dependencies
        .into_iter()
        .flat_map(|table| table.keys())
        .filter(|name| CRATES.contains(&name.as_str()))
        .filter(|name| !(name.as_str() == "chrono" && text.path.starts_with(CALENDAR)));
    impure
        .map(|name| text.finding(line_of(text, name), Offence::ImpureDependency(name.clone())))
        .collect()
}

fn line_of(text: &TextFile, dependency: &str) -> usize {
    text.lines()
        .find(|(_, line)| line.starts_with(dependency))
        .map_or(1, |(number, _)| number)
}

fn source(text: &TextFile) -> Vec<TidyFinding> {
    let found = text.code().flat_map(|(number, code)| {
        WORDS
            .iter()
            .filter(|word| !(**word == "chrono::" && text.path.starts_with(CALENDAR)))
            .filter(move |word| names(code, word))
            .map(move |word| text.finding(number, Offence::ImpureSource(word)))
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::{super::text::tests::text, *};

    #[test]
    fn a_clock_in_a_pure_crate_is_found() {
        let found = check(&text(
            "src/atlas/src/lib.rs",
            "use geo::Point;\nlet now = std::time::Instant::now();\n",
        ));
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!(
            (found[0].line, &found[0].what),
            (2, &Offence::ImpureSource("std::time"))
        );
    }

    #[test]
    fn the_widget_and_tests_may_use_a_clock() {
        let clock = "let now = std::time::Instant::now();\n";
        assert_eq!(check(&text("src/widget/src/lib.rs", clock)), []);
        assert_eq!(
            check(&text(
                "src/atlas/src/lib.rs",
                &format!("#[cfg(test)]\nmod tests {{\n{clock}}}")
            )),
            []
        );
        let test_only = format!("#[cfg(test)]\nmod tests;\n{clock}");
        assert_eq!(check(&text("src/atlas/src/lib.rs", &test_only))[0].line, 3);
        assert_eq!(
            check(&text("src/atlas/src/lib.rs", "//! No `std::time` here.\n")),
            []
        );
    }

    #[test]
    fn the_crate_hours_may_use_a_calendar_but_no_clock() {
        let path = "src/hours/src/day.rs";
        assert_eq!(check(&text(path, "use chrono::NaiveDate;\n")), []);
        assert_eq!(
            check(&text(path, "let now = chrono::Utc::now();\n")).len(),
            1
        );
        assert_eq!(
            check(&text("src/atlas/src/lib.rs", "use chrono::NaiveDate;\n")).len(),
            1
        );
        let manifest = "[dependencies]\nchrono.workspace = true\n";
        assert_eq!(check(&text("src/hours/Cargo.toml", manifest)), []);
        assert_eq!(check(&text("src/atlas/Cargo.toml", manifest)).len(), 1);
    }

    #[test]
    fn a_dependency_on_randomness_is_found_unless_it_is_for_tests() {
        let manifest = "[dependencies]\ngeo = \"1\"\nrand.workspace = true\n";
        let found = check(&text("src/chart/Cargo.toml", manifest));
        assert_eq!(
            found[0].to_string().split(": ").next(),
            Some("src/chart/Cargo.toml:3")
        );
        assert_eq!(
            check(&text(
                "src/chart/Cargo.toml",
                "[dev-dependencies]\nrand.workspace = true\n"
            )),
            []
        );
        assert_eq!(
            check(&text("src/chart/Cargo.toml", "[dependencies\n")).len(),
            1
        );
    }
}
