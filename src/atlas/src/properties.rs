//! Reads the properties of a feature one by one: an invalid one is left out with a warning, the others are kept.

use crate::feature_collection::FeatureCollection;
use crate::hidden_characters::{first_hidden, visible};
use crate::json::{AsJson, number_text};
use crate::printable::truncated;
use crate::problem::Problem;
use crate::web_address::is_web_address;
use json::Value;
use std::borrow::Cow;

/// The properties of a feature and the problems found so far.
pub struct Properties<'v> {
    value: Option<Value<'v>>,
    /// A bit for each name that may be a property, by [`bit`]: most names that are asked for are not there.
    names: u64,
    /// The problems, each with its property.
    pub problems: Vec<(&'static str, Problem)>,
}

impl<'v> Properties<'v> {
    /// The properties of a JSON object; any other value has none.
    pub fn of(value: Option<Value<'v>>) -> Self {
        let members = value.and_then(Value::as_object).into_iter();
        let names = members.flat_map(|it| it.iter()).map(|(name, _)| bit(name));
        Self {
            value,
            names: names.fold(0, |all, one| all | one),
            problems: Vec::new(),
        }
    }

    /// The value of a property; `None` if absent or null.
    pub fn get(&self, name: &str) -> Option<Value<'v>> {
        if self.names & bit(name) == 0 {
            return None;
        }
        self.value?.member(name).filter(|value| !value.is_null())
    }

    /// A string that is not blank, trimmed. A number is converted, as house numbers and codes may be numbers.
    pub fn text(&mut self, name: &'static str) -> Option<String> {
        let value = self.get(name)?;
        match value {
            Value::Text(text) => {
                let text = self.visible(name, text);
                let text = text.trim();
                (!text.is_empty()).then(|| text.to_owned())
            }
            Value::Number(number) => Some(number_text(number)),
            _ => self.wrong(name, "a text"),
        }
    }

    /// The text without hidden characters, which are reported.
    fn visible<'t>(&mut self, name: &'static str, text: &'t str) -> Cow<'t, str> {
        let visible = visible(text);
        if let Cow::Owned(_) = visible {
            let first = first_hidden(text).unwrap_or_default();
            let problem = Problem::HiddenCharacters { first };
            self.problems.push((name, problem));
        }
        visible
    }

    /// A count: a whole number from 0 to 4,294,967,295, as a number or a string of digits. A string with a point or comma is invalid, as
    /// it may be a thousands separator or a decimal mark.
    pub fn count(&mut self, name: &'static str) -> Option<u32> {
        let value = self.get(name)?;
        let count = match value {
            Value::Number(number) => whole(number.as_f64()),
            Value::Text(text) => {
                let digits = text.trim();
                let only = digits.bytes().all(|byte| byte.is_ascii_digit());
                only.then(|| digits.parse().ok()).flatten()
            }
            _ => None,
        };
        count.or_else(|| {
            self.wrong(
                name,
                "a whole number from 0 to 4294967295, or null where it is not known",
            )
        })
    }

    /// A boolean, as JSON or as `yes` and `no`.
    pub fn flag(&mut self, name: &'static str) -> Option<bool> {
        let value = self.get(name)?;
        match value {
            Value::Bool(flag) => Some(flag),
            Value::Text(text) if text == "yes" || text == "true" => Some(true),
            Value::Text(text) if text == "no" || text == "false" => Some(false),
            _ => self.wrong(name, "true or false"),
        }
    }

    /// The value that a string stands for, one of `words`.
    pub fn choice<T: Copy>(
        &mut self,
        name: &'static str,
        words: &[(&str, T)],
        expected: &'static str,
    ) -> Option<T> {
        let value = self.get(name)?;
        let found = words
            .iter()
            .find(|(word, _)| value.as_str().map(str::trim) == Some(word));
        match found {
            Some(&(_, meaning)) => Some(meaning),
            None => self.wrong(name, expected),
        }
    }

    /// A URL that passes [`is_web_address`].
    pub fn link(&mut self, name: &'static str) -> Option<String> {
        let text = self.text(name)?;
        if is_web_address(&text) {
            return Some(text);
        }
        let found = truncated(&text);
        self.problems.push((name, Problem::UnsafeLink { found }));
        None
    }

    /// A list of strings; other items are left out with a warning.
    pub fn texts(&mut self, name: &'static str) -> Vec<String> {
        let Some(value) = self.get(name) else {
            return Vec::new();
        };
        let Value::List(list) = value else {
            self.wrong::<()>(name, "a list of texts");
            return Vec::new();
        };
        let texts = list.iter().filter_map(Value::as_str);
        let texts: Vec<String> = texts
            .map(|it| self.visible(name, it).into_owned())
            .collect();
        if texts.len() < list.len() {
            self.wrong::<()>(name, "a list of texts");
        }
        texts
    }

    /// Adds the problem that a value is not what was expected.
    pub fn wrong<T>(&mut self, name: &'static str, expected: &'static str) -> Option<T> {
        let found = self
            .get(name)
            .map(|it| AsJson(it).to_string())
            .unwrap_or_default();
        let found = truncated(&found);
        self.problems
            .push((name, Problem::Value { found, expected }));
        None
    }

    /// Adds the problems to the warnings of the collection.
    pub fn report(self, to: &mut FeatureCollection, index: usize, id: &str) {
        for (property, problem) in self.problems {
            to.warn(index, Some(id), Some(property), problem);
        }
    }
}

/// One of 64 bits for a name. Two names can have the same.
fn bit(name: &str) -> u64 {
    let first = name.as_bytes().first().copied().unwrap_or_default();
    1 << ((name.len() + 5 * usize::from(first)) % 64)
}

/// A whole number in the range of `u32`.
fn whole(number: f64) -> Option<u32> {
    // In range and without a fraction, so the cast is exact.
    ((0.0..=f64::from(u32::MAX)).contains(&number) && number.fract() == 0.0)
        .then_some(number as u32)
}

/// A feature's id: its own (RFC 7946 §3.2), else its property `id`, else `#` and its index in the file.
pub fn id_of(own: Option<Value>, properties: &mut Properties, index: usize) -> String {
    match own {
        Some(Value::Text(id)) if !visible(id).trim().is_empty() => {
            return properties.visible("id", id).trim().to_owned();
        }
        Some(Value::Number(id)) => return number_text(id),
        None | Some(Value::Null | Value::Text(_)) => {}
        Some(other) => {
            let found = truncated(&AsJson(other).to_string());
            let expected = "a text or a number";
            let problem = Problem::Value { found, expected };
            properties.problems.push(("id", problem));
        }
    }
    properties.text("id").unwrap_or_else(|| format!("#{index}"))
}
