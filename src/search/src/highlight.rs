//! Highlights the matched parts of a label.

use crate::edit_distance::EditDistance;
use crate::fold::Umlaut;
use crate::match_quality::{MatchQuality, SUFFIX_MIN};
use crate::query::Term;
use crate::token::{Token, end_of, joined, tokenize};
use std::ops::Range;

/// The byte ranges of a label that these terms match, sorted and disjoint, each with at most the given quality. Exact
/// matches take precedence.
pub fn highlights(label: &str, terms: &[(&Term, MatchQuality)]) -> Vec<Range<usize>> {
    let known = [Umlaut::Plain, Umlaut::WithE].map(|dots| (dots, tokenize(label, dots)));
    let mut marks: Vec<Range<usize>> = Vec::new();
    for (term, worst) in terms {
        let best = known.iter();
        let best = best.filter_map(|(dots, words)| mark(label, words, *dots, term));
        let best = best.filter(|(quality, _)| quality <= worst);
        if let Some((_, range)) = best.min_by_key(|(quality, _)| *quality) {
            add(label, &mut marks, range);
        }
    }
    marks
}

/// Adds a range and merges it with ranges that no letter separates it from.
fn add(label: &str, marks: &mut Vec<Range<usize>>, mut range: Range<usize>) {
    let bare = |from: usize, to: usize| {
        let between = label.get(from..to).unwrap_or_default();
        tokenize(between, Umlaut::Plain).is_empty()
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

fn mark(
    label: &str,
    known: &[Token],
    dots: Umlaut,
    term: &Term,
) -> Option<(MatchQuality, Range<usize>)> {
    let single = known
        .iter()
        .filter_map(|word| part(label, word, dots, term));
    let pairs = known.windows(2).filter_map(|pair| {
        let whole = joined(&pair[0], &pair[1])?;
        let (first, rest) = term.letters.split_at_checked(pair[0].letters.len())?;
        // A term spans two words only if it has letters of both.
        if !whole.starts_with(&term.letters) || rest.is_empty() || first != pair[0].letters {
            return None;
        }
        let second = &pair[1].range;
        let end = end_of(&label[second.clone()], rest.chars().count(), dots);
        Some((
            MatchQuality::Prefix,
            pair[0].range.start..second.start + end,
        ))
    });
    single.chain(pairs).min_by_key(|(quality, _)| *quality)
}

fn part(
    label: &str,
    word: &Token,
    dots: Umlaut,
    term: &Term,
) -> Option<(MatchQuality, Range<usize>)> {
    let (known, typed) = (&word.letters, &term.letters);
    let range = word.range.clone();
    let text = &label[range.clone()];
    if known == typed {
        return Some((MatchQuality::Exact, range));
    }
    let count = typed.chars().count();
    if known.starts_with(typed) {
        return Some((
            MatchQuality::Prefix,
            range.start..range.start + end_of(text, count, dots),
        ));
    }
    if count >= SUFFIX_MIN && known.ends_with(typed) {
        let before = known.chars().count() - count;
        return Some((
            MatchQuality::Suffix,
            range.start + end_of(text, before, dots)..range.end,
        ));
    }
    Some((EditDistance::of(typed)?.quality(known, 0)?, range))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::Query;

    fn marked(label: &str, text: &str) -> String {
        let query = Query::of(text, &|_| false);
        let terms = query
            .terms
            .iter()
            .map(|term| (term, MatchQuality::SeveralEdits));
        let terms: Vec<(&Term, MatchQuality)> = terms.collect();
        let mut shown = String::new();
        let mut at = 0;
        for range in highlights(label, &terms) {
            shown += &label[at..range.start];
            shown += &format!("[{}]", &label[range.clone()]);
            at = range.end;
        }
        shown + &label[at..]
    }

    #[test]
    fn matched_parts_of_the_label_are_highlighted() {
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
