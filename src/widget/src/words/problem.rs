//! What every language says of what is wrong in the data: where it is, and what fills the gaps of its sentence.

use super::notes::Problems;
use crate::speech::{Speech, isolated};
use atlas::{Direction, Problem, Warning};

/// What a language calls the parts of a file.
pub struct Terms {
    /// Between them.
    pub comma: &'static str,
    /// A feature; its number follows.
    pub feature: &'static str,
    /// A line; its number follows.
    pub line: &'static str,
}

/// What is wrong, and where.
pub fn told(words: Speech, warning: &Warning) -> String {
    let Some(Problems { terms, sentence }) = &words.notes.problem else {
        return warning.to_string();
    };
    let gaps = gaps(&warning.problem);
    let gaps: Vec<&str> = gaps.iter().map(String::as_str).collect();
    let what = words.fill(sentence(&warning.problem), &gaps);
    let apart: fn(&str) -> String = match words.lang.direction() {
        Direction::LeftToRight => str::to_owned,
        Direction::RightToLeft => isolated,
    };
    located(warning, terms, apart, &what)
}

/// What fills the gaps of a sentence about this problem.
fn gaps(problem: &Problem) -> Vec<String> {
    match problem {
        Problem::NotJson { line, column } => vec![line.to_string(), column.to_string()],
        Problem::BreaksOff { line, read, .. } => vec![line.to_string(), read.to_string()],
        Problem::TooMany { limit } => vec![limit.to_string()],
        Problem::GeometryType { found, .. } => vec![(*found).to_owned()],
        Problem::NotInTaxonomy { value: found }
        | Problem::Value { found, .. }
        | Problem::UnsafeLink { found } => vec![found.clone()],
        _ => Vec::new(),
    }
}

/// "places.geojson, onderdeel 12 (osm:node/7), regel 14, kind: wat"
fn located(warning: &Warning, terms: &Terms, apart: fn(&str) -> String, what: &str) -> String {
    let mut text = apart(&warning.file);
    let mut part = |parts: &[&str]| {
        text += terms.comma;
        text += &parts.concat();
    };
    if let Some(at) = &warning.feature {
        let index = at.index.to_string();
        match &at.id {
            Some(id) => part(&[terms.feature, " ", &index, " (", &apart(id), ")"]),
            None => part(&[terms.feature, " ", &index]),
        }
        part(&[terms.line, " ", &at.line.to_string()]);
    }
    if let Some(property) = warning.property {
        part(&[&apart(property)]);
    }
    text + ": " + what
}
