//! Appends what `serde_json` reads to the items of a document.

use crate::document::JsonItem;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// Appends one value, with what is in it.
pub(crate) struct Builder<'i, 'a> {
    pub items: &'i mut Vec<JsonItem<'a>>,
}

impl<'a> DeserializeSeed<'a> for Builder<'_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'a> Visitor<'a> for Builder<'_, 'a> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.items.push(JsonItem::Null);
        Ok(())
    }

    fn visit_bool<E>(self, flag: bool) -> Result<(), E> {
        self.items.push(JsonItem::Bool(flag));
        Ok(())
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        self.items.push(JsonItem::Unsigned(number));
        Ok(())
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.items.push(JsonItem::Signed(number));
        Ok(())
    }

    fn visit_f64<E>(self, number: f64) -> Result<(), E> {
        self.items.push(JsonItem::Float(number));
        Ok(())
    }

    fn visit_borrowed_str<E>(self, text: &'a str) -> Result<(), E> {
        self.items.push(JsonItem::Text(Cow::Borrowed(text)));
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.items.push(JsonItem::Text(Cow::Owned(text.to_owned())));
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<(), A::Error> {
        let at = self.items.len();
        self.items.push(JsonItem::Null);
        let mut count = 0;
        while list
            .next_element_seed(Builder {
                items: &mut *self.items,
            })?
            .is_some()
        {
            count += 1;
        }
        let items = self.items.len() - at - 1;
        self.items[at] = JsonItem::List { count, items };
        Ok(())
    }

    fn visit_map<A: MapAccess<'a>>(self, mut object: A) -> Result<(), A::Error> {
        let at = self.items.len();
        self.items.push(JsonItem::Null);
        let mut count = 0;
        // A name is read as a value that is a text.
        while object
            .next_key_seed(Builder {
                items: &mut *self.items,
            })?
            .is_some()
        {
            object.next_value_seed(Builder {
                items: &mut *self.items,
            })?;
            count += 1;
        }
        let items = self.items.len() - at - 1;
        self.items[at] = JsonItem::Object { count, items };
        Ok(())
    }
}
