//! Reads the properties of one feature, each by itself: a wrong one is left out and said, the others stay.

use crate::collection::Collection;
use crate::warning::Problem;
use serde_json_borrow::Value;

/// The properties of one feature, with what was wrong among them.
pub struct Properties<'v, 'a> {
    value: Option<&'v Value<'a>>,
    /// What was wrong, by property.
    pub problems: Vec<(&'static str, Problem)>,
}

impl<'v, 'a> Properties<'v, 'a> {
    /// Properties of an object; anything else has none.
    pub fn of(value: Option<&'v Value<'a>>) -> Self {
        Self {
            value,
            problems: Vec::new(),
        }
    }

    /// The value of a property; `None` for null as for absent.
    pub fn get(&self, name: &str) -> Option<&'v Value<'a>> {
        let object = self.value?.as_object()?;
        object
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value)
            .filter(|value| !value.is_null())
    }

    /// A text that is not blank. A number counts as its text: a house number, a code.
    pub fn text(&mut self, name: &'static str) -> Option<String> {
        let value = self.get(name)?;
        match value {
            Value::Str(text) => {
                let text = text.trim();
                (!text.is_empty()).then(|| text.to_owned())
            }
            Value::Number(number) => Some(number.to_string()),
            _ => self.wrong(name, "a text"),
        }
    }

    /// A number of people or things: whole, 0 or more, as a number or as digits.
    pub fn count(&mut self, name: &'static str) -> Option<u32> {
        let value = self.get(name)?;
        let number = match value {
            Value::Number(number) => number.as_f64(),
            Value::Str(text) => text.trim().parse().ok(),
            _ => None,
        };
        match number {
            Some(number) if (0.0..=f64::from(u32::MAX)).contains(&number) => {
                // In range, and what is behind the point of an average does not make a person.
                Some(number.round() as u32)
            }
            _ => self.wrong(
                name,
                "a whole number, 0 or more, or null where it is not known",
            ),
        }
    }

    /// True or false, as JSON or as `yes` and `no`.
    pub fn flag(&mut self, name: &'static str) -> Option<bool> {
        let value = self.get(name)?;
        match value {
            Value::Bool(flag) => Some(*flag),
            Value::Str(text) if text == "yes" || text == "true" => Some(true),
            Value::Str(text) if text == "no" || text == "false" => Some(false),
            _ => self.wrong(name, "true or false"),
        }
    }

    /// A web address that is safe to follow: http or https, without control characters.
    pub fn link(&mut self, name: &'static str) -> Option<String> {
        let text = self.text(name)?;
        let lower = text.get(..8).unwrap_or(&text).to_ascii_lowercase();
        let scheme = lower.starts_with("https://") || lower.starts_with("http://");
        if scheme && !text.contains(|it: char| it.is_control() || it.is_whitespace()) {
            return Some(text);
        }
        let found = shortened(&text);
        self.problems.push((name, Problem::UnsafeLink { found }));
        None
    }

    /// Texts of a list; what is no text in it is left out and said.
    pub fn texts(&mut self, name: &'static str) -> Vec<String> {
        let Some(value) = self.get(name) else {
            return Vec::new();
        };
        let Value::Array(list) = value else {
            self.wrong::<()>(name, "a list of texts");
            return Vec::new();
        };
        let texts: Vec<String> = list
            .iter()
            .filter_map(|it| it.as_str().map(str::to_owned))
            .collect();
        if texts.len() < list.len() {
            self.wrong::<()>(name, "a list of texts");
        }
        texts
    }

    /// Notes a value that is not what was expected.
    pub fn wrong<T>(&mut self, name: &'static str, expected: &'static str) -> Option<T> {
        let found = self.get(name).map(|it| it.to_string()).unwrap_or_default();
        let found = shortened(&found);
        self.problems
            .push((name, Problem::Value { found, expected }));
        None
    }

    /// Hands what was wrong to the collection.
    pub fn report(self, to: &mut Collection, index: usize, id: &str) {
        for (property, problem) in self.problems {
            to.warn(index, Some(id), Some(property), problem);
        }
    }
}

/// A feature's id: its own (RFC 7946 §3.2), else that among its properties, else its place in the file.
pub fn id_of(own: Option<&Value>, properties: &mut Properties, index: usize) -> String {
    match own {
        Some(Value::Str(id)) if !id.trim().is_empty() => id.trim().to_owned(),
        Some(Value::Number(id)) => id.to_string(),
        _ => properties.text("id").unwrap_or_else(|| format!("#{index}")),
    }
}

/// The first 60 characters, so that a warning stays a sentence.
pub fn shortened(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
