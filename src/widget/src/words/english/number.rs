//! Numbers and what they count.

use crate::words::fill;
use crate::words::number::Number;

pub const WORDS: Number = Number {
    decimal: '.',
    thousands: ',',
    minutes: |count, number| match count {
        1 => "1 minute".into(),
        _ => fill("{} minutes", &[number]),
    },
    hours_long: |count, number| match count {
        1 => "1 hour".into(),
        _ => fill("{} hours", &[number]),
    },
    and: " and ",
    metres: |number| fill("{} metres", &[number]),
    kilometres: |number| fill("{} kilometres", &[number]),
};
