//! The promised interface and its documentation name the same things: attributes, events, methods, custom properties,
//! commands and their options.

use std::collections::BTreeSet;

use super::{Offence, TextFile, TidyFinding};

/// Names that the code and the documentation must share.
struct Subject {
    /// What one of the names is called in a message.
    kind: &'static str,
    /// The files that define the names; where one of several has a name, it is defined.
    code: &'static str,
    /// The names in such a file.
    defined: fn(&str) -> Vec<String>,
    /// The names in a documentation page.
    documented: fn(&TextFile) -> Vec<(usize, String)>,
}

const SUBJECTS: [Subject; 9] = [
    Subject {
        kind: "attribute",
        // The element's, and those of the planner's desk.
        code: "www/element/",
        defined: |code| {
            [
                list(code, "const SOURCES = ["),
                list(code, "const SETTINGS = ["),
            ]
            .concat()
        },
        documented: |page| {
            if page.path == "www/docs/attributes.md" {
                first_cells(page)
            } else {
                Vec::new()
            }
        },
    },
    Subject {
        kind: "event",
        code: "www/element/sleutelvrij.d.ts",
        defined: |code| after(code, "\"sleutelvrij:", "sleutelvrij:"),
        documented: |page| in_page(page, |line| after(line, "sleutelvrij:", "sleutelvrij:")),
    },
    Subject {
        kind: "method or property",
        code: "www/element/sleutelvrij.d.ts",
        defined: |code| {
            [
                members(code, "export class Atlas {"),
                members(code, "export interface SleutelvrijKaart "),
            ]
            .concat()
        },
        documented: |page| {
            in_page(page, |line| {
                [
                    after(line, "map.", ""),
                    after(line, "atlas.", ""),
                    after(line, "Atlas.", ""),
                ]
                .concat()
                .into_iter()
                .filter(|name| !OTHERS.contains(&name.as_str()))
                .collect()
            })
        },
    },
    Subject {
        kind: "property for an attribute",
        code: "www/element/settings.d.ts",
        defined: |code| members(code, "export interface SleutelvrijProperties "),
        documented: properties,
    },
    Subject {
        kind: "custom property",
        code: "www/element/style/",
        defined: |code| after(code, "var(--sleutelvrij-", "--sleutelvrij-"),
        documented: |page| in_page(page, |line| after(line, "--sleutelvrij-", "--sleutelvrij-")),
    },
    Subject {
        kind: "command of sleutelvrij",
        code: "src/cli/src/arguments.rs",
        defined: |code| variants(code, "pub enum Command {"),
        documented: |page| in_page(page, |line| after(line, "-p sleutelvrij -- ", "")),
    },
    Subject {
        kind: "option of sleutelvrij",
        code: "src/cli/src/arguments.rs",
        defined: options,
        documented: |page| in_page(page, |line| options_after(line, "-p sleutelvrij -- ")),
    },
    Subject {
        kind: "command of cargo xtask",
        code: "src/xtask/src/main.rs",
        defined: |code| variants(code, "enum Task {"),
        documented: |page| in_page(page, |line| after(line, "cargo xtask ", "")),
    },
    Subject {
        kind: "step of cargo xtask test",
        code: "src/xtask/src/test/step.rs",
        defined: |code| variants(code, "pub enum Step {"),
        documented: |page| in_page(page, |line| after(line, "cargo xtask test ", "")),
    },
];

/// Names after `map.`, `atlas.` or `Atlas.` in the pages that are not of our interface: methods of every element, and files.
const OTHERS: [&str; 4] = ["addEventListener", "json", "js", "rs"];

/// Names that only one side has.
pub fn check(texts: &[TextFile]) -> Vec<TidyFinding> {
    let pages: Vec<_> = texts.iter().filter(|text| is_page(text)).collect();
    let mut findings = Vec::new();
    for Subject {
        kind,
        code,
        defined,
        documented,
    } in &SUBJECTS
    {
        let files: Vec<_> = texts
            .iter()
            .filter(|text| text.path.starts_with(code))
            .collect();
        let Some(first) = files.first() else { continue };
        let names: BTreeSet<String> = files
            .iter()
            .flat_map(|file| defined(&file.content))
            .collect();
        if names.is_empty() {
            findings.push(first.finding(1, Offence::Unreadable { kind }));
            continue;
        }
        let mut missing = names.clone();
        for page in &pages {
            for (line, name) in documented(page) {
                missing.remove(&name);
                if !names.contains(&name) {
                    findings.push(page.finding(line, Offence::Unknown { kind, name }));
                }
            }
        }
        let undocumented = missing.into_iter();
        findings.extend(
            undocumented.map(|name| first.finding(1, Offence::Undocumented { kind, name })),
        );
    }
    findings
}

fn is_page(text: &TextFile) -> bool {
    text.path == "README.md" || (text.path.starts_with("www/docs/") && text.is("md"))
}

fn in_page(page: &TextFile, names: fn(&str) -> Vec<String>) -> Vec<(usize, String)> {
    let lines = page.lines();
    lines
        .flat_map(|(number, line)| names(line).into_iter().map(move |name| (number, name)))
        .collect()
}

/// The word after each `mark` that begins a word, with `prefix` before it.
fn after(code: &str, mark: &str, prefix: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in code.match_indices(mark) {
        let inside = code[..at].ends_with(|c: char| c.is_alphanumeric() || "-_/.".contains(c));
        let name = word(&code[at + mark.len()..]);
        if !name.is_empty() && !inside {
            names.push(format!("{prefix}{name}"));
        }
    }
    names
}

fn word(text: &str) -> &str {
    let starts = text.starts_with(|c: char| c.is_ascii_alphabetic());
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
    if starts {
        text[..end.unwrap_or(text.len())].trim_end_matches('-')
    } else {
        ""
    }
}

/// The quoted names of an array that begins with `start`.
fn list(code: &str, start: &str) -> Vec<String> {
    let array = code
        .split_once(start)
        .and_then(|(_, rest)| rest.split_once(']'));
    let names = array
        .map_or("", |(array, _)| array)
        .split('"')
        .skip(1)
        .step_by(2);
    names.map(str::to_owned).collect()
}

/// The names in code type in the first column of a page's tables.
fn first_cells(page: &TextFile) -> Vec<(usize, String)> {
    let mut names = Vec::new();
    for (number, line) in page.lines().filter(|(_, line)| line.starts_with("| `")) {
        let cell = line[1..].split('|').next().unwrap_or_default();
        names.extend(
            cell.split('`')
                .skip(1)
                .step_by(2)
                .map(|name| (number, name.to_owned())),
        );
    }
    names
}

/// The names in the table of properties; those of events have a colon or a hyphen.
fn properties(page: &TextFile) -> Vec<(usize, String)> {
    let is_wanted = page.path == "www/docs/javascript.md";
    let cells = first_cells(page).into_iter().filter(|_| is_wanted);
    cells.filter(|it| !it.1.contains([':', '-'])).collect()
}

/// The members of a TypeScript class or interface.
fn members(code: &str, start: &str) -> Vec<String> {
    let body = code
        .split_once(start)
        .and_then(|(_, rest)| rest.split_once("\n}"));
    let lines = body.map_or("", |(body, _)| body).lines();
    let own = lines
        .filter_map(|line| line.strip_prefix("  "))
        .filter(|line| line.starts_with(char::is_alphabetic));
    let plain = own.map(|line| {
        ["static ", "readonly ", "get ", "set "]
            .iter()
            .fold(line, |line, word| line.trim_start_matches(word))
    });
    let names = plain.filter(|line| !line.starts_with("private ")).map(word);
    names
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The variants of a Rust enum of commands, as clap names them.
fn variants(code: &str, start: &str) -> Vec<String> {
    let body = code
        .split_once(start)
        .and_then(|(_, rest)| rest.split_once("\n}"));
    let lines = body.map_or("", |(body, _)| body).lines();
    let own = lines
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()));
    own.map(|line| kebab(word(line))).collect()
}

fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.push(c.to_ascii_lowercase());
    }
    kebab
}

/// The long options of clap's structures: fields after an attribute with `long`.
fn options(code: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut long = None;
    for line in code.lines().map(str::trim) {
        if line.starts_with("#[arg(") && line.contains("long") {
            let own = line
                .split_once("long = \"")
                .and_then(|(_, rest)| rest.split('"').next());
            long = Some(own.map(str::to_owned));
        } else if let Some(own) =
            long.take_if(|_| line.contains(": ") && !line.starts_with(['/', '#']))
        {
            let field = word(line.trim_start_matches("pub ")).replace('_', "-");
            names.push(format!("--{}", own.unwrap_or(field)));
        }
    }
    names
}

/// The options on a line of a page that starts a program, or in the first column of a table.
fn options_after(line: &str, mark: &str) -> Vec<String> {
    if line.starts_with("| `--") {
        let cell = line[1..].split('|').next().unwrap_or_default();
        return cell
            .split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .filter(|option| !option.contains(' ') && !option.starts_with("--sleutelvrij-"))
            .collect();
    }
    let arguments = line.split_once(mark).map_or("", |(_, rest)| rest);
    after(&arguments.replace(" --", " ⟶"), "⟶", "--")
}

#[cfg(test)]
mod tests {
    use super::{super::text::tests::text, *};

    const ELEMENT: &str = "const SOURCES = [\"src\"];\nconst SETTINGS = [\"lang\", \"near\"];\n";

    fn of_element(page: &str) -> Vec<Offence> {
        let texts = [
            text("www/element/sleutelvrij.js", ELEMENT),
            text("www/docs/attributes.md", page),
        ];
        check(&texts).into_iter().map(|it| it.what).collect()
    }

    #[test]
    fn an_attribute_is_in_the_code_and_in_the_table() {
        assert_eq!(
            of_element("| `src` | x |\n| `lang`, `near` | `else` |\n"),
            []
        );
        let (kind, name) = ("attribute", "near".to_owned());
        assert_eq!(
            of_element("| `src` |\n| `lang` |\n"),
            [Offence::Undocumented { kind, name }]
        );
        let found = of_element("| `src` |\n| `lang` |\n| `near` |\n| `far` |\n");
        assert_eq!(
            found,
            [Offence::Unknown {
                kind,
                name: "far".into()
            }]
        );
    }

    #[test]
    fn code_of_another_form_is_found() {
        let texts = [text("www/element/sleutelvrij.js", "const sources = [];")];
        assert_eq!(
            check(&texts)[0].what,
            Offence::Unreadable { kind: "attribute" }
        );
    }

    #[test]
    fn commands_and_options_are_compared() {
        let code = "pub enum Command {\n    /// Makes.\n    Prepare {\n        #[arg(long)]\n        raw: X,\n    },\n    TwoWords(X),\n}\n\
            #[arg(long = \"as\")]\n    pub kind: X,\n#[arg(long)]\n/// Why.\npub open_at: X,\n";
        let page = "`cargo run -p sleutelvrij -- prepare x --raw y --as z --open-at now --fast`\ncargo run -p sleutelvrij -- two-words\n";
        let texts = [
            text("src/cli/src/arguments.rs", code),
            text("README.md", page),
        ];
        let name = "--fast".to_owned();
        let found: Vec<_> = check(&texts)
            .into_iter()
            .map(|it| (it.line, it.what))
            .collect();
        assert_eq!(
            found,
            [(
                1,
                Offence::Unknown {
                    kind: "option of sleutelvrij",
                    name
                }
            )]
        );
    }

    #[test]
    fn events_members_and_properties_are_read_from_code() {
        let types = "export class Atlas {\n  private constructor();\n  static load(x): y;\n  readonly warnings: z;\n  /** a */\n  walk(a: b): c;\n  get near(): d;\n}\n\
            \"sleutelvrij:ready\": x";
        assert_eq!(
            members(types, "export class Atlas {"),
            ["load", "warnings", "walk", "near"]
        );
        assert_eq!(
            after(types, "\"sleutelvrij:", "sleutelvrij:"),
            ["sleutelvrij:ready"]
        );
        assert_eq!(
            after(
                "var(--sleutelvrij-accent, #000)",
                "var(--sleutelvrij-",
                "--sleutelvrij-"
            ),
            ["--sleutelvrij-accent"]
        );
    }
}
