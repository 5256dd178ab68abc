//! A parsed text.

use crate::builder::Builder;
use crate::value::Value;
use serde::de::DeserializeSeed as _;
use std::borrow::Cow;

/// A JSON text as its values in the order of the text. Strings without escapes are slices of the text.
#[derive(Debug, Default)]
pub struct JsonDocument<'a> {
    pub(crate) items: Vec<JsonItem<'a>>,
}

/// A value of a document. A list is followed by its values, an object by its names, each a text followed by its value.
#[derive(Debug)]
pub(crate) enum JsonItem<'a> {
    Null,
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    Text(Cow<'a, str>),
    /// With the number of its values, and of all items that follow and belong to it.
    List {
        count: usize,
        items: usize,
    },
    /// With the number of its members, and of all items that follow and belong to it.
    Object {
        count: usize,
        items: usize,
    },
}

impl JsonItem<'_> {
    /// The number of items of the value that begins with this one.
    pub(crate) fn count(&self) -> usize {
        match self {
            Self::List { items, .. } | Self::Object { items, .. } => 1 + items,
            _ => 1,
        }
    }
}

impl<'a> JsonDocument<'a> {
    /// Parses a text that is one JSON value.
    ///
    /// # Errors
    /// Invalid JSON, a number beyond `f64`, and lists and objects 128 deep or deeper; with line and column.
    #[inline(never)]
    pub fn parse(text: &'a str) -> Result<Self, serde_json::Error> {
        // Most features fit; a list that grows copies itself.
        let mut items = Vec::with_capacity(64);
        let mut json = serde_json::Deserializer::from_str(text);
        Builder { items: &mut items }.deserialize(&mut json)?;
        json.end()?;
        Ok(Self { items })
    }

    /// The value that the whole text is.
    pub fn root(&self) -> Value<'_> {
        Value::first(&self.items).0
    }
}
