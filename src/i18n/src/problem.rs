//! Problems in the data, as sentences.

use crate::bidi::isolated;
use crate::formatter::Formatter;
use crate::locale::Locale;
use crate::messages::base::{ProblemMessages, ProblemTerms};
use atlas::{Problem, Warning, visible};

impl<F: Formatter> Locale<F> {
    /// A warning: the place in the file, the problem, and how many more are like it.
    pub fn warning(self, warning: &Warning) -> String {
        let mut sentence = self.problem(warning);
        if warning.more > 0 {
            sentence.push(' ');
            let more = self.number(warning.more);
            sentence.push_str(&self.say(self.notes.more_alike, [&more]));
        }
        sentence
    }

    fn problem(self, warning: &Warning) -> String {
        let Some(ProblemMessages { terms, sentence }) = &self.notes.problem else {
            return warning.to_string();
        };
        let details = details(&warning.problem);
        let details: Vec<&str> = details.iter().map(String::as_str).collect();
        let what = self.fill(sentence(&warning.problem), &details);
        located(warning, terms, &what)
    }
}

/// What fills the placeholders of the sentence about a problem.
fn details(problem: &Problem) -> Vec<String> {
    match problem {
        Problem::NotJson { line, column } => vec![line.to_string(), column.to_string()],
        Problem::BreaksOff { line, read, .. } => vec![line.to_string(), read.to_string()],
        Problem::TooMany { limit } => vec![limit.to_string()],
        Problem::GeometryType { found, .. } => vec![(*found).to_owned()],
        Problem::NotInTaxonomy { value: found }
        | Problem::Value { found, .. }
        | Problem::HiddenCharacters { first: found }
        | Problem::UnsafeLink { found } => vec![isolated(&visible(found))],
        _ => Vec::new(),
    }
}

/// "places.geojson, onderdeel 12 (osm:node/7), regel 14, kind: wat"
fn located(warning: &Warning, terms: &ProblemTerms, what: &str) -> String {
    let mut text = isolated(&warning.file);
    let mut part = |parts: &[&str]| {
        text += terms.comma;
        text += &parts.concat();
    };
    if let Some(at) = &warning.feature {
        let index = at.index.to_string();
        match &at.id {
            Some(id) => part(&[terms.feature, " ", &index, " (", &isolated(id), ")"]),
            None => part(&[terms.feature, " ", &index]),
        }
        part(&[terms.line, " ", &at.line.to_string()]);
    }
    if let Some(property) = warning.property {
        part(&[&isolated(property)]);
    }
    text + ": " + what
}
