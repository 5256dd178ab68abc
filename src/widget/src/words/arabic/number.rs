//! Numbers and what they count.

use crate::words::number::Number;

pub const WORDS: Number = Number { comma: "، " };
