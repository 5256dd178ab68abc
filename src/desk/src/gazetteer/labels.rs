//! Labels of positions that differ, also where the names are the same.

use super::folded;
use std::collections::BTreeMap;

/// A name, and what can follow it where others have it too.
pub struct PositionLabel {
    /// The name.
    pub name: String,
    /// The area that it is in.
    pub within: Option<String>,
    /// What it is, in a word.
    pub what: String,
}

impl PositionLabel {
    /// The name with what follows it.
    fn with(&self, within: bool, what: bool, number: usize) -> String {
        let within = self.within.clone().filter(|_| within);
        let what = what.then(|| self.what.clone());
        let number = (number > 0).then(|| number.to_string());
        let more: Vec<String> = [within, what, number].into_iter().flatten().collect();
        match more.is_empty() {
            true => self.name.clone(),
            false => [&self.name, " (", &more.join(", "), ")"].concat(),
        }
    }
}

/// The labels of several groups, in their order, of which no two are the same. Also those that the first group would have by itself,
/// which say only the area.
///
/// Names that are there more than once in a group are followed by the area. Labels that are the same then are followed by what each
/// is, and those that still are by a number.
pub fn labels(groups: &[Vec<PositionLabel>]) -> (Vec<String>, Vec<String>) {
    let mut areas: Vec<bool> = Vec::new();
    for group in groups {
        let names = group.iter().map(|it| it.name.clone());
        areas.extend(are_repeated(&names.collect::<Vec<_>>()));
    }
    let all: Vec<_> = groups.iter().flatten().zip(areas).collect();
    let with_areas = all.iter().map(|(label, area)| label.with(*area, false, 0));
    let with_areas: Vec<String> = with_areas.collect();
    let kinds = are_repeated(&with_areas);
    let all: Vec<_> = all.into_iter().zip(kinds).collect();
    let with_kinds = all.iter();
    let with_kinds = with_kinds.map(|((label, area), kind)| label.with(*area, *kind, 0));
    let with_kinds: Vec<String> = with_kinds.collect();
    let numbered = are_repeated(&with_kinds);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let labels = all.iter().zip(&with_kinds).zip(numbered);
    let labels = labels.map(|(((of, kind), name), is_numbered)| {
        let count = counts.entry(folded(name)).or_default();
        *count += 1;
        let (label, area) = of;
        label.with(*area, *kind, if is_numbered { *count } else { 0 })
    });
    let labels = labels.collect();
    let mut first = with_areas;
    first.truncate(groups.first().map_or(0, Vec::len));
    (labels, first)
}

/// Whether each name is there more than once, in any case.
fn are_repeated(names: &[String]) -> Vec<bool> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for name in names {
        *counts.entry(folded(name)).or_default() += 1;
    }
    let is_repeated = |name: &String| counts.get(&folded(name)).is_some_and(|it| *it > 1);
    names.iter().map(is_repeated).collect()
}
