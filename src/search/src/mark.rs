//! Which parts of a label were typed.

use crate::errors::Errors;
use crate::fold::Dots;
use crate::grade::{Grade, TAIL};
use crate::query::Unit;
use crate::word::{Word, end_of, glued, words};
use std::ops::Range;

/// The parts of a label that these units are, in order and apart from each other, each no worse than its grade. What is a
/// word of it exactly goes before what is only like one.
pub fn marks(label: &str, units: &[(&Unit, Grade)]) -> Vec<Range<usize>> {
    let known = [Dots::Left, Dots::AsE].map(|dots| (dots, words(label, dots)));
    let mut marks: Vec<Range<usize>> = Vec::new();
    for (unit, worst) in units {
        let best = known.iter();
        let best = best.filter_map(|(dots, words)| mark(label, words, *dots, unit));
        let best = best.filter(|(grade, _)| grade <= worst);
        if let Some((_, range)) = best.min_by_key(|(grade, _)| *grade) {
            add(label, &mut marks, range);
        }
    }
    marks
}

/// Puts a part among others, and makes one of those with no letter between them.
fn add(label: &str, marks: &mut Vec<Range<usize>>, mut range: Range<usize>) {
    let bare = |from: usize, to: usize| {
        let between = label.get(from..to).unwrap_or_default();
        words(between, Dots::Left).is_empty()
    };
    marks.retain(|other| {
        let touches = bare(other.end, range.start) && bare(range.end, other.start);
        if touches {
            range = range.start.min(other.start)..range.end.max(other.end);
        }
        !touches
    });
    let at = marks.partition_point(|other| other.start < range.start);
    marks.insert(at, range);
}

fn mark(label: &str, known: &[Word], dots: Dots, unit: &Unit) -> Option<(Grade, Range<usize>)> {
    let single = known
        .iter()
        .filter_map(|word| part(label, word, dots, unit));
    let pairs = known.windows(2).filter_map(|pair| {
        let whole = glued(&pair[0], &pair[1])?;
        let (first, rest) = unit.letters.split_at_checked(pair[0].letters.len())?;
        // Two words are only one where both were typed.
        if !whole.starts_with(&unit.letters) || rest.is_empty() || first != pair[0].letters {
            return None;
        }
        let second = &pair[1].range;
        let end = end_of(&label[second.clone()], rest.chars().count(), dots);
        Some((Grade::Begins, pair[0].range.start..second.start + end))
    });
    single.chain(pairs).min_by_key(|(grade, _)| *grade)
}

fn part(label: &str, word: &Word, dots: Dots, unit: &Unit) -> Option<(Grade, Range<usize>)> {
    let (known, typed) = (&word.letters, &unit.letters);
    let range = word.range.clone();
    let text = &label[range.clone()];
    if known == typed {
        return Some((Grade::Exact, range));
    }
    let count = typed.chars().count();
    if known.starts_with(typed) {
        return Some((
            Grade::Begins,
            range.start..range.start + end_of(text, count, dots),
        ));
    }
    if count >= TAIL && known.ends_with(typed) {
        let before = known.chars().count() - count;
        return Some((
            Grade::Ends,
            range.start + end_of(text, before, dots)..range.end,
        ));
    }
    Some((Errors::of(typed)?.grade(known, 0)?, range))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::Query;

    fn marked(label: &str, text: &str) -> String {
        let query = Query::of(text);
        let units = query.units.iter().map(|unit| (unit, Grade::Errors));
        let units: Vec<(&Unit, Grade)> = units.collect();
        let mut shown = String::new();
        let mut at = 0;
        for range in marks(label, &units) {
            shown += &label[at..range.start];
            shown += &format!("[{}]", &label[range.clone()]);
            at = range.end;
        }
        shown + &label[at..]
    }

    #[test]
    fn what_was_typed_is_marked_in_the_label() {
        let marks = [
            ("Bibliothek Mauren", "mau bibli", "[Bibli]othek [Mau]ren"),
            ("Landesbibliothek", "bibliothek", "Landes[bibliothek]"),
            ("Landesbibliothek", "landesbiblothek", "[Landesbibliothek]"),
            ("Äulestraße 12a", "aulestrass 12a", "[Äulestraß]e [12a]"),
            ("Äulestraße", "aeule", "[Äule]straße"),
            ("Ruggeller Strasse", "ruggellerstr", "[Ruggeller Str]asse"),
            ("Kerkstraat", "kerk straat", "[Kerkstraat]"),
            ("Kerkstraat", "xyz", "Kerkstraat"),
        ];
        for (label, text, expected) in marks {
            assert_eq!(marked(label, text), expected, "{text}");
        }
    }
}
