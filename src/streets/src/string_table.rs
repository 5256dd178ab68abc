//! Names of streets and other short texts, each kept once.

use crate::decode_error::DecodeError;
use crate::varint::{Cursor, put_count};

/// Writes names, in this order.
pub fn write<'n>(names: impl ExactSizeIterator<Item = &'n str> + Clone, to: &mut Vec<u8>) {
    put_count(to, names.len());
    for name in names.clone() {
        put_count(to, name.len());
    }
    for name in names {
        to.extend(name.as_bytes());
    }
}

/// Names, one after the other.
#[derive(Clone, Debug)]
pub struct StringTable {
    text: String,
    /// Where each ends.
    ends: Vec<u32>,
}

impl StringTable {
    /// Reads them.
    ///
    /// # Errors
    /// Where they are damaged.
    pub fn read(from: &mut Cursor) -> Result<Self, DecodeError> {
        let count = from.count("a number of names", 1)?;
        let mut ends = Vec::with_capacity(count);
        let mut end = 0_u32;
        for _ in 0..count {
            end = end.saturating_add(from.number()?);
            ends.push(end);
        }
        let bytes = from.take(end as usize)?;
        let text = String::from_utf8(bytes.to_vec());
        let names = Self {
            text: text.map_err(|_| from.invalid("a name that is no text"))?,
            ends,
        };
        // A name that ends in the middle of a letter is none.
        match (0..count).all(|name| names.get(name).is_some()) {
            true => Ok(names),
            false => Err(from.invalid("a name that is no text")),
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The name of a number, from 0.
    pub fn get(&self, name: usize) -> Option<&str> {
        let end = *self.ends.get(name)? as usize;
        let begin = match name.checked_sub(1) {
            Some(before) => self.ends[before] as usize,
            None => 0,
        };
        self.text.get(begin..end)
    }
}
