//! The rules of this repository that a compiler does not know. Each rule is a file in this folder.

mod commented_code;
mod conflict_marker;
mod demo_page;
mod documentation;
mod imports;
mod length;
mod links;
mod machine_path;
mod markup;
mod module_path;
mod offence;
mod pure_crates;
mod root_size;
mod skipped_tests;
mod test_modules;
mod text;
mod type_names;
mod vague_name;
mod words;

use std::process::Command;

use crate::{command, failure::Failure, workspace::Workspace};
use offence::{Offence, TidyFinding};
use text::TextFile;

type TidyFindings = Vec<TidyFinding>;

/// The rules that look at one file at a time.
const RULES: [fn(&TextFile) -> TidyFindings; 11] = [
    length::check,
    vague_name::check,
    pure_crates::check,
    demo_page::check,
    markup::check,
    conflict_marker::check,
    machine_path::check,
    skipped_tests::check,
    commented_code::check,
    root_size::check,
    words::check,
];

/// The rules that compare files.
const RULES_FOR_ALL: [fn(&[TextFile]) -> TidyFindings; 4] = [
    documentation::check,
    imports::check,
    test_modules::check,
    type_names::check,
];

/// Prints every offence in the files that git knows or would add.
///
/// # Errors
/// When there is an offence, a file cannot be read or git is missing.
pub fn tidy(workspace: &Workspace) -> Result<(), Failure> {
    let paths = listed(workspace)?;
    let texts = text::all(workspace, &paths)?;
    let one = RULES.iter().flat_map(|rule| texts.iter().flat_map(rule));
    let all = RULES_FOR_ALL.iter().flat_map(|rule| rule(&texts));
    let findings: Vec<_> = one.chain(all).chain(links::check(&texts, &paths)).collect();
    for finding in &findings {
        println!("{finding}");
    }
    if findings.is_empty() {
        println!("{} files are tidy", texts.len());
        return Ok(());
    }
    let count = findings.len();
    Err(Failure::Found(format!("tidy found {count} offences")))
}

fn listed(workspace: &Workspace) -> Result<Vec<String>, Failure> {
    let arguments = [
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ];
    let mut git = Command::new("git");
    let list = command::read(git.current_dir(workspace.root()).args(arguments))?;
    let list = String::from_utf8_lossy(&list);
    Ok(list.split_terminator('\0').map(str::to_owned).collect())
}
