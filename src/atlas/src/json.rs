//! Reads JSON values against an expected schema, with errors that name the JSON path.

mod as_json;
mod json_error;

pub use as_json::{AsJson, Quoted, number_text};
pub use json_error::{JsonError, SchemaError};

use crate::hidden_characters::visible;
use crate::printable::truncated;
use crate::sorted_map::SortedMap;
use json::{JsonDocument, Number, Value};
use std::fmt::Write as _;

/// Reads a JSON text by its root. A byte order mark before it is passed over.
///
/// # Errors
/// Invalid JSON, or what `of` finds wrong with its schema, with the JSON path.
pub fn read<T>(
    text: &str,
    of: impl FnOnce(Node<'_>) -> Result<T, SchemaError>,
) -> Result<T, JsonError> {
    let document = JsonDocument::parse(text.trim_start_matches('\u{feff}'))?;
    Ok(of(Node::root(document.root()))?)
}

/// A value, or its absence, with the JSON path to it.
#[derive(Clone, Copy)]
pub struct Node<'n> {
    value: Option<Value<'n>>,
    way: JsonPath<'n>,
}

#[derive(Clone, Copy)]
enum JsonPath<'n> {
    Root,
    Member(&'n Node<'n>, &'n str),
    Item(&'n Node<'n>, usize),
}

impl<'n> Node<'n> {
    /// The root of a document.
    pub fn root(value: Value<'n>) -> Self {
        Self {
            value: Some(value),
            way: JsonPath::Root,
        }
    }

    /// A member of an object; see [`Value::member`].
    pub fn member(&'n self, name: &'n str) -> Self {
        Self {
            value: self.value.and_then(|value| value.member(name)),
            way: JsonPath::Member(self, name),
        }
    }

    /// The value, if there is one; null counts as a value.
    pub fn value(&self) -> Option<Value<'n>> {
        self.value
    }

    /// Checks that the value is an object.
    pub fn object(&self) -> Result<(), SchemaError> {
        match self.value {
            Some(Value::Object(_)) => Ok(()),
            _ => Err(self.mismatch("an object")),
        }
    }

    /// Checks that none of these members is duplicated.
    pub fn once(&self, names: &[&str]) -> Result<(), SchemaError> {
        let object = self.value.and_then(Value::as_object);
        match object.and_then(|it| it.repeated(names)) {
            Some(name) => Err(self.wrong(format!("duplicate field `{name}`"))),
            None => Ok(()),
        }
    }

    /// Checks that an object has no other members than these, and each at most once: what somebody wrote by hand is not passed
    /// over in silence.
    pub fn only(&self, names: &[&str]) -> Result<(), SchemaError> {
        self.object()?;
        self.once(names)?;
        let object = self.value.and_then(Value::as_object);
        let keys = object.into_iter().flat_map(|it| it.iter());
        match keys.map(|(key, _)| key).find(|key| !names.contains(key)) {
            Some(key) => {
                let names = names.join(", ");
                let why = format!("unknown field, expected one of {names}");
                Err(self.member(key).wrong(why))
            }
            None => Ok(()),
        }
    }

    /// A string, borrowed.
    pub fn text(&self) -> Result<&'n str, SchemaError> {
        match self.value {
            Some(Value::Text(text)) => Ok(text),
            _ => Err(self.mismatch("a text")),
        }
    }

    /// A string, owned, without hidden characters.
    pub fn string(&self) -> Result<String, SchemaError> {
        self.text().map(|text| visible(text).into_owned())
    }

    /// A number.
    pub fn number(&self) -> Result<f64, SchemaError> {
        match self.value {
            Some(Value::Number(number)) => Some(number.as_f64()),
            _ => None,
        }
        .ok_or_else(|| self.mismatch("a number"))
    }

    /// A whole number, 0 or more, that fits in `T`.
    pub fn count<T: TryFrom<u64>>(&self) -> Result<T, SchemaError> {
        match self.value {
            Some(Value::Number(number)) => number.as_u64(),
            _ => None,
        }
        .and_then(|number| T::try_from(number).ok())
        .ok_or_else(|| self.mismatch("a whole number, 0 or more"))
    }

    /// True or false.
    pub fn flag(&self) -> Result<bool, SchemaError> {
        match self.value {
            Some(Value::Bool(flag)) => Ok(flag),
            _ => Err(self.mismatch("true or false")),
        }
    }

    /// The value that a string stands for, one of `words`.
    pub fn choice<T: Copy>(&self, words: &[(&str, T)]) -> Result<T, SchemaError> {
        let text = self.text()?;
        let found = words.iter().find(|(word, _)| *word == text);
        found.map(|&(_, meaning)| meaning).ok_or_else(|| {
            let words: Vec<&str> = words.iter().map(|&(word, _)| word).collect();
            let (words, text) = (words.join(", "), truncated(text));
            self.wrong(format!("unknown variant `{text}`, expected one of {words}"))
        })
    }

    /// A list; `read` converts each item.
    pub fn list<T>(
        &self,
        read: impl Fn(Node) -> Result<T, SchemaError>,
    ) -> Result<Vec<T>, SchemaError> {
        let Some(Value::List(items)) = self.value else {
            return Err(self.mismatch("a list"));
        };
        let mut list = Vec::with_capacity(items.len());
        for (at, value) in items.iter().enumerate() {
            list.push(read(Node {
                value: Some(value),
                way: JsonPath::Item(self, at),
            })?);
        }
        Ok(list)
    }

    /// A list as in [`Node::list`], empty if absent or null.
    pub fn items<T>(
        self,
        read: impl Fn(Node) -> Result<T, SchemaError>,
    ) -> Result<Vec<T>, SchemaError> {
        let list = self.optional(|it| it.list(read))?;
        Ok(list.unwrap_or_default())
    }

    /// A list of strings.
    pub fn strings(&self) -> Result<Vec<String>, SchemaError> {
        self.list(|it| it.string())
    }

    /// An object used as a map; `read` converts each member.
    pub fn named<T>(
        &self,
        read: impl Fn(Node) -> Result<T, SchemaError>,
    ) -> Result<SortedMap<T>, SchemaError> {
        let Some(Value::Object(object)) = self.value else {
            return Err(self.mismatch("an object"));
        };
        let mut all = SortedMap::default();
        for (name, value) in object.iter() {
            let one = read(Node {
                value: Some(value),
                way: JsonPath::Member(self, name),
            })?;
            all.insert(name, one);
        }
        Ok(all)
    }

    /// `None` if absent or null.
    pub fn optional<T>(
        self,
        read: impl FnOnce(Self) -> Result<T, SchemaError>,
    ) -> Result<Option<T>, SchemaError> {
        match self.value {
            None | Some(Value::Null) => Ok(None),
            Some(_) => read(self).map(Some),
        }
    }

    /// The error that this value is not what was expected.
    #[inline(never)]
    pub fn mismatch(&self, expected: &str) -> SchemaError {
        let Some(value) = self.value else {
            return match self.way {
                JsonPath::Member(above, name) => above.wrong(format!("missing field `{name}`")),
                JsonPath::Root | JsonPath::Item(..) => {
                    self.wrong(format!("missing, expected {expected}"))
                }
            };
        };
        let shown = truncated(&AsJson(value).to_string());
        let found = match value {
            Value::Null => "null".to_owned(),
            Value::Bool(_) => format!("boolean `{shown}`"),
            Value::Number(Number::Float(_)) => format!("number `{shown}`"),
            Value::Number(_) => format!("integer `{shown}`"),
            Value::Text(_) => format!("string {shown}"),
            Value::List(_) => "a list".to_owned(),
            Value::Object(_) => "an object".to_owned(),
        };
        self.wrong(format!("invalid type: {found}, expected {expected}"))
    }

    /// The error that this value cannot be used, with the reason.
    pub fn wrong(&self, what: String) -> SchemaError {
        let mut at = String::new();
        self.path(&mut at);
        SchemaError { at, what }
    }

    fn path(&self, to: &mut String) {
        match self.way {
            JsonPath::Root => {}
            JsonPath::Member(above, name) => {
                above.path(to);
                if !to.is_empty() {
                    to.push('.');
                }
                to.push_str(&truncated(name));
            }
            JsonPath::Item(above, at) => {
                above.path(to);
                // Writing to a String cannot fail.
                let _ = write!(to, "[{at}]");
            }
        }
    }
}
