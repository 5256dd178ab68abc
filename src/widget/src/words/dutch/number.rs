//! Numbers and what they count.

use crate::words::fill;
use crate::words::number::Number;

pub const WORDS: Number = Number {
    decimal: ',',
    thousands: '.',
    minutes: |count, number| match count {
        1 => "1 minuut".into(),
        _ => fill("{} minuten", &[number]),
    },
    hours_long: |_, number| fill("{} uur", &[number]),
    and: " en ",
    metres: |number| fill("{} meter", &[number]),
    kilometres: |number| fill("{} kilometer", &[number]),
};
