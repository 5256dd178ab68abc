//! Reads a value from TOML, and reports all its errors instead of the first.
//!
//! Serde stops at an error. So the reader reports it, repairs the document at that place and reads again, until nothing is
//! wrong: an unknown key gets the name that was meant, or
//! is removed; a missing or wrong value is replaced by a value of the expected type.

use crate::recipe::recipe_errors::RecipeErrors;
use serde::de::DeserializeOwned;
use std::borrow::Cow;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue, Deserializer, Error};

/// Most errors that are reported.
const MAX_ERRORS: usize = 1000;

/// A document with the byte range of each value.
#[derive(Clone, Debug)]
pub struct Document<'t> {
    root: Spanned<DeTable<'t>>,
    /// The length of the text. Ranges from here on mark replaced values.
    end: usize,
}

/// Reads a value. The errors go into `errors`, which then knows the document. With errors, the value has replacements;
/// `None` if there is no telling what was meant.
pub fn read<'t, T: DeserializeOwned>(text: &'t str, errors: &mut RecipeErrors<'t>) -> Option<T> {
    let (root, of_syntax) = DeTable::parse_recoverable(text);
    for error in &of_syntax {
        errors.add_at(error.span().unwrap_or(0..0), error.message());
    }
    if !of_syntax.is_empty() {
        return None;
    }
    let mut document = Document {
        root,
        end: text.len(),
    };
    let mut replaced: Vec<Replacement> = Vec::new();
    for _ in 0..MAX_ERRORS {
        match T::deserialize(Deserializer::from(document.root.clone())) {
            Ok(value) => {
                errors.set_document(document);
                return Some(value);
            }
            Err(error) => document.repair(&error, &mut replaced, errors)?,
        }
    }
    None
}

/// A value that replaces a wrong or missing one.
struct Replacement {
    /// Its range, which marks it as a replacement.
    span: Range<usize>,
    /// The values of other types that are still to try.
    left: Vec<DeValue<'static>>,
}

impl Replacement {
    /// Values of every type, the most frequent last. A text is also a pattern.
    fn candidates(expected: Option<&str>) -> Vec<DeValue<'static>> {
        let text = |text: &str| DeValue::String(Cow::Owned(text.to_owned()));
        let mut all = vec![
            text(","),
            DeValue::Boolean(true),
            DeValue::Table(DeTable::new()),
            DeValue::Array(DeArray::new()),
            DeValue::Float(Default::default()),
            text("a=b"),
        ];
        all.extend(expected.map(text));
        all
    }
}

impl<'t> Document<'t> {
    /// The range of the value at a path; of the nearest table above, if there is none. `None` for a replaced value.
    pub fn span(&self, path: &str) -> Option<Range<usize>> {
        let mut keys = path.split('.');
        let first = keys.next().unwrap_or_default();
        let Some(mut at) = self.root.get_ref().get(first) else {
            return Some(0..0);
        };
        for key in keys {
            let next = match (at.get_ref(), key.parse::<usize>()) {
                (DeValue::Table(table), _) => table.get(key),
                (DeValue::Array(list), Ok(index)) => list.get(index),
                _ => None,
            };
            match next {
                Some(next) => at = next,
                None => break,
            }
        }
        let span = at.span();
        (span.start < self.end).then_some(span)
    }

    /// Reports an error and repairs its place; `None` if that does not help.
    fn repair(
        &mut self,
        error: &Error,
        replaced: &mut Vec<Replacement>,
        errors: &mut RecipeErrors<'t>,
    ) -> Option<()> {
        let message = error.message();
        let span = error.span()?;
        let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
        let is_replacement = span.start >= self.end;
        if message.starts_with("unknown field") {
            let (key, known) = quoted.split_first()?;
            let meant = nearest(key, known);
            let advice = match meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("expected one of {}", known.join(", ")),
            };
            errors.add_at(span.clone(), format!("unknown key `{key}`: {advice}"));
            return rename(self.root.get_mut(), &span, meant);
        }
        if message.starts_with("missing field") {
            let key = *quoted.first()?;
            if !is_replacement {
                errors.add_at(span.clone(), format!("missing key `{key}`"));
            }
            let value = self.replacement(replaced, None)?;
            let table = table_at(&mut self.root, &span)?;
            let key = Spanned::new(value.span(), Cow::Owned(key.to_owned()));
            table.insert(key, value);
            return Some(());
        }
        let wrong = replaced.iter().position(|it| it.span == span);
        let value = match wrong {
            // The replacement has the wrong type: the next one.
            Some(index) => Spanned::new(span.clone(), replaced[index].left.pop()?),
            None => {
                errors.add_at(span.clone(), message);
                // "unknown variant `x`, expected `a` or `b`".
                self.replacement(replaced, quoted.get(1).copied())?
            }
        };
        *value_at(self.root.get_mut(), &span)? = value;
        Some(())
    }

    fn replacement(
        &self,
        replaced: &mut Vec<Replacement>,
        expected: Option<&str>,
    ) -> Option<Spanned<DeValue<'static>>> {
        let at = self.end + replaced.len();
        let mut left = Replacement::candidates(expected);
        let value = left.pop()?;
        replaced.push(Replacement {
            span: at..at + 1,
            left,
        });
        Some(Spanned::new(at..at + 1, value))
    }
}

/// The known key that is most like this one, if any is.
fn nearest<'k>(key: &str, known: &[&'k str]) -> Option<&'k str> {
    let likeness = |it: &&str| strsim::jaro_winkler(key, it);
    let most = known
        .iter()
        .copied()
        .max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    most.filter(|it| likeness(it) > 0.7)
}

/// Removes the key at this range. Its value goes to the key that was meant, if the table lacks that.
fn rename(table: &mut DeTable<'_>, span: &Range<usize>, meant: Option<&str>) -> Option<()> {
    let key = table.keys().find(|key| key.span() == *span);
    if let Some(key) = key.map(|key| key.get_ref().clone().into_owned()) {
        let value = table.remove(key.as_str())?;
        if let Some(meant) = meant.filter(|it| !table.contains_key(*it)) {
            let key = Spanned::new(span.clone(), Cow::Owned(meant.to_owned()));
            table.insert(key, value);
        }
        return Some(());
    }
    table
        .iter_mut()
        .find_map(|(_, value)| rename_within(value.get_mut(), span, meant))
}

fn rename_within(value: &mut DeValue<'_>, span: &Range<usize>, meant: Option<&str>) -> Option<()> {
    match value {
        DeValue::Table(table) => rename(table, span, meant),
        DeValue::Array(list) => list
            .iter_mut()
            .find_map(|it| rename_within(it.get_mut(), span, meant)),
        _ => None,
    }
}

/// The table at this range.
fn table_at<'d, 't>(
    root: &'d mut Spanned<DeTable<'t>>,
    span: &Range<usize>,
) -> Option<&'d mut DeTable<'t>> {
    if root.span() == *span {
        return Some(root.get_mut());
    }
    let found = |it: &Spanned<DeValue>| it.span() == *span && it.get_ref().is_table();
    match find(root.get_mut(), &found)?.get_mut() {
        DeValue::Table(table) => Some(table),
        _ => None,
    }
}

/// The value at this range.
fn value_at<'d, 't>(
    root: &'d mut DeTable<'t>,
    span: &Range<usize>,
) -> Option<&'d mut Spanned<DeValue<'t>>> {
    find(root, &|it| it.span() == *span)
}

fn find<'d, 't>(
    table: &'d mut DeTable<'t>,
    wanted: &dyn Fn(&Spanned<DeValue<'t>>) -> bool,
) -> Option<&'d mut Spanned<DeValue<'t>>> {
    table
        .iter_mut()
        .find_map(|(_, value)| find_within(value, wanted))
}

fn find_within<'d, 't>(
    value: &'d mut Spanned<DeValue<'t>>,
    wanted: &dyn Fn(&Spanned<DeValue<'t>>) -> bool,
) -> Option<&'d mut Spanned<DeValue<'t>>> {
    if wanted(value) {
        return Some(value);
    }
    match value.get_mut() {
        DeValue::Table(table) => find(table, wanted),
        DeValue::Array(list) => list.iter_mut().find_map(|it| find_within(it, wanted)),
        _ => None,
    }
}
