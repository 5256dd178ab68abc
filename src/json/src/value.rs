//! The values of a document.

use crate::document::JsonItem;
use std::fmt;

/// A JSON value of a [`JsonDocument`](crate::JsonDocument).
#[derive(Clone, Copy, Debug)]
pub enum Value<'d> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string, without its escapes.
    Text(&'d str),
    /// A list.
    List(List<'d>),
    /// An object.
    Object(Object<'d>),
}

/// A JSON number. A whole one that fits in 64 bits and is written without a point or exponent is exact; `-0` is a float.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// A whole number that is not negative.
    Unsigned(u64),
    /// A negative whole number.
    Signed(i64),
    /// Any other number.
    Float(f64),
}

/// A JSON list.
#[derive(Clone, Copy)]
pub struct List<'d> {
    count: usize,
    items: &'d [JsonItem<'d>],
}

/// A JSON object. It has the members of the text, in that order, also those with the same name.
#[derive(Clone, Copy)]
pub struct Object<'d> {
    count: usize,
    items: &'d [JsonItem<'d>],
}

impl Number {
    /// The number as a float, the nearest to one that is beyond 2⁵³.
    pub fn as_f64(self) -> f64 {
        match self {
            Self::Unsigned(number) => number as f64,
            Self::Signed(number) => number as f64,
            Self::Float(number) => number,
        }
    }

    /// A whole number, 0 or more, that was written as one.
    pub fn as_u64(self) -> Option<u64> {
        match self {
            Self::Unsigned(number) => Some(number),
            Self::Signed(_) | Self::Float(_) => None,
        }
    }
}

impl<'d> Value<'d> {
    /// The first value of these items, and the items after it.
    pub(crate) fn first(items: &'d [JsonItem<'d>]) -> (Self, &'d [JsonItem<'d>]) {
        let Some((first, rest)) = items.split_first() else {
            return (Self::Null, items);
        };
        let value = match first {
            JsonItem::Null => Self::Null,
            JsonItem::Bool(flag) => Self::Bool(*flag),
            JsonItem::Unsigned(number) => Self::Number(Number::Unsigned(*number)),
            JsonItem::Signed(number) => Self::Number(Number::Signed(*number)),
            JsonItem::Float(number) => Self::Number(Number::Float(*number)),
            JsonItem::Text(text) => Self::Text(text),
            &JsonItem::List { count, items } => {
                let (items, rest) = rest.split_at(items);
                return (Self::List(List { count, items }), rest);
            }
            &JsonItem::Object { count, items } => {
                let (items, rest) = rest.split_at(items);
                return (Self::Object(Object { count, items }), rest);
            }
        };
        (value, rest)
    }

    /// Whether it is `null`.
    pub fn is_null(self) -> bool {
        matches!(self, Self::Null)
    }

    /// The text of a string.
    pub fn as_str(self) -> Option<&'d str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value as an object.
    pub fn as_object(self) -> Option<Object<'d>> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// A member of an object. The last of duplicate names counts, as in most readers of JSON (RFC 8259 §4). `None` for a
    /// value that is not an object.
    #[inline(never)]
    pub fn member(self, name: &str) -> Option<Self> {
        let items = self.as_object()?.items;
        let (mut at, mut found) = (0, None);
        while let Some(JsonItem::Text(key)) = items.get(at) {
            let value = at + 1;
            if key == name {
                found = Some(value);
            }
            at = value + items.get(value).map_or(0, JsonItem::count);
        }
        let value = items.get(found?..)?;
        Some(Self::first(value).0)
    }
}

impl<'d> List<'d> {
    /// The number of its values.
    pub fn len(self) -> usize {
        self.count
    }

    /// Whether it has no values.
    pub fn is_empty(self) -> bool {
        self.count == 0
    }

    /// Its values.
    pub fn iter(self) -> impl Iterator<Item = Value<'d>> {
        let mut rest = self.items;
        std::iter::from_fn(move || {
            let value;
            (value, rest) = (!rest.is_empty()).then(|| Value::first(rest))?;
            Some(value)
        })
    }

    /// The first two of its values, which must be numbers, as all others.
    pub fn position(self) -> Option<[f64; 2]> {
        let mut numbers = self.iter().map(|value| match value {
            Value::Number(number) => Some(number.as_f64()),
            _ => None,
        });
        let position = [numbers.next()??, numbers.next()??];
        numbers.all(|it| it.is_some()).then_some(position)
    }
}

impl<'d> Object<'d> {
    /// The number of its members.
    pub fn len(self) -> usize {
        self.count
    }

    /// Whether it has no members.
    pub fn is_empty(self) -> bool {
        self.count == 0
    }

    /// The first of these names, 64 at most, that more than one member has.
    #[inline(never)]
    pub fn repeated<'n>(self, names: &[&'n str]) -> Option<&'n str> {
        debug_assert!(names.len() <= 64, "a bit for each");
        let (mut once, mut again) = (0_u64, 0);
        for (key, _) in self.iter() {
            if let Some(at) = names.iter().position(|name| *name == key) {
                let bit = 1_u64.checked_shl(at as u32).unwrap_or_default();
                again |= once & bit;
                once |= bit;
            }
        }
        names.get(again.trailing_zeros() as usize).copied()
    }

    /// Its members: name and value.
    pub fn iter(self) -> impl Iterator<Item = (&'d str, Value<'d>)> {
        let mut rest = self.items;
        std::iter::from_fn(move || {
            let (JsonItem::Text(name), after) = rest.split_first()? else {
                return None;
            };
            let value;
            (value, rest) = Value::first(after);
            Some((name.as_ref(), value))
        })
    }
}

impl fmt::Debug for List<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_list().entries(self.iter()).finish()
    }
}

impl fmt::Debug for Object<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_map().entries(self.iter()).finish()
    }
}
