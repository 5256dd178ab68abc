//! Collects the problems of one file and limits repeated ones.

use crate::problem::Problem;
use crate::sort;
use crate::warning::{FeatureRef, Warning};

/// Most warnings per file for one problem with one property. Further ones are only counted.
pub const WARNING_LIMIT: usize = 1_000;

/// The problems of a file so far.
#[derive(Default)]
pub struct WarningLog {
    notes: Vec<Note>,
    sorts: Vec<Sort>,
}

struct Note {
    /// The feature's index and, if known, its id; `None` for a problem of the file.
    feature: Option<(usize, Option<String>)>,
    property: Option<&'static str>,
    problem: Problem,
    more: usize,
}

/// The count of one problem with one property. There are a few dozen at most.
struct Sort {
    code: &'static str,
    property: Option<&'static str>,
    count: usize,
    last: usize,
}

impl WarningLog {
    /// Adds a problem of the file as a whole.
    pub fn of_file(&mut self, problem: Problem) {
        self.notes.push(Note {
            feature: None,
            property: None,
            problem,
            more: 0,
        });
    }

    /// The first problem of the file as a whole.
    pub fn problem_of_file(&self) -> Option<&Problem> {
        let note = self.notes.iter().find(|note| note.feature.is_none());
        note.map(|note| &note.problem)
    }

    /// Adds a problem of a feature.
    pub fn of_feature(
        &mut self,
        index: usize,
        id: Option<&str>,
        property: Option<&'static str>,
        problem: Problem,
    ) {
        let code = problem.code();
        let known = self
            .sorts
            .iter()
            .position(|sort| sort.code == code && sort.property == property);
        let sort = known.unwrap_or_else(|| {
            self.sorts.push(Sort {
                code,
                property,
                count: 0,
                last: 0,
            });
            self.sorts.len() - 1
        });
        let sort = &mut self.sorts[sort];
        sort.count += 1;
        if sort.count > WARNING_LIMIT {
            self.notes[sort.last].more += 1;
            return;
        }
        sort.last = self.notes.len();
        self.notes.push(Note {
            feature: Some((index, id.map(str::to_owned))),
            property,
            problem,
            more: 0,
        });
    }

    /// The warnings: first those of the file, then those of features in file order. `line_of` returns the line of a feature
    /// and is called in that order.
    pub fn warnings(self, file: &str, mut line_of: impl FnMut(usize) -> usize) -> Vec<Warning> {
        let place = |note: &Note| note.feature.as_ref().map(|&(index, _)| index);
        sort::sorted(self.notes, |a, b| place(a).cmp(&place(b)))
            .into_iter()
            .map(|note| Warning {
                file: file.to_owned(),
                feature: note.feature.map(|(index, id)| FeatureRef {
                    index,
                    line: line_of(index),
                    id,
                }),
                property: note.property,
                problem: note.problem,
                more: note.more,
            })
            .collect()
    }
}
