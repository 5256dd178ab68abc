//! String table: names of streets and other short texts, each stored once.

use crate::decode_error::DecodeError;
use crate::varint::{Cursor, put_count};
use std::borrow::Cow;

/// Encodes texts in this order.
pub fn write<'n>(names: impl ExactSizeIterator<Item = &'n str> + Clone, to: &mut Vec<u8>) {
    put_count(to, names.len());
    for name in names.clone() {
        put_count(to, name.len());
    }
    for name in names {
        to.extend(name.as_bytes());
    }
}

/// The texts in one string.
#[derive(Clone, Debug)]
pub struct StringTable {
    text: String,
    /// Where each ends, in bytes.
    ends: Vec<u32>,
}

impl StringTable {
    /// Decodes the texts.
    ///
    /// # Errors
    /// The content ends early, or a text is not UTF-8.
    pub fn read(from: &mut Cursor) -> Result<Self, DecodeError> {
        let count = from.count("number of texts", 1)?;
        let mut ends = Vec::with_capacity(count);
        let mut end = 0_u32;
        for _ in 0..count {
            end = end.saturating_add(from.number()?);
            ends.push(end);
        }
        let bytes = from.take(end as usize)?;
        let text = String::from_utf8(bytes.to_vec());
        let names = Self {
            text: text.map_err(|_| from.invalid("text encoding"))?,
            ends,
        };
        // A text must not end within a character.
        match (0..count).all(|name| names.get(name).is_some()) {
            true => Ok(names.visible()),
            false => Err(from.invalid("text encoding")),
        }
    }

    /// The texts without hidden characters; usually these.
    fn visible(self) -> Self {
        if let Cow::Borrowed(_) = atlas::visible(&self.text) {
            return self;
        }
        let mut visible = Self {
            text: String::new(),
            ends: Vec::with_capacity(self.ends.len()),
        };
        for name in 0..self.len() {
            visible.text += &atlas::visible(self.get(name).unwrap_or_default());
            visible.ends.push(visible.text.len() as u32);
        }
        visible
    }

    /// The number of texts.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text at an index, from 0.
    pub fn get(&self, name: usize) -> Option<&str> {
        let end = *self.ends.get(name)? as usize;
        let begin = match name.checked_sub(1) {
            Some(before) => self.ends[before] as usize,
            None => 0,
        };
        self.text.get(begin..end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_left_out_of_each_text() {
        let mut bytes = Vec::new();
        let names = ["Markt", "\u{202e}Brink", "", "Café\u{200d}", "\u{200d}می"];
        write(names.iter().copied(), &mut bytes);
        let table = StringTable::read(&mut Cursor::new(&bytes)).unwrap();
        let read: Vec<&str> = (0..table.len()).filter_map(|it| table.get(it)).collect();
        assert_eq!(read, ["Markt", "Brink", "", "Café", "می"]);
    }
}
