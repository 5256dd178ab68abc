//! Displays parsed values as JSON, for messages.

use crate::decimal::Decimal;
use json::{Number, Value};
use std::fmt::{self, Write as _};

/// Displays a value as JSON.
pub struct AsJson<'v>(pub Value<'v>);

impl fmt::Display for AsJson<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Value::Null => to.write_str("null"),
            Value::Bool(flag) => to.write_str(if flag { "true" } else { "false" }),
            Value::Number(number) => to.write_str(&number_text(number)),
            Value::Text(text) => quoted(text, to),
            Value::List(items) => {
                to.write_char('[')?;
                for (at, item) in items.iter().enumerate() {
                    let comma = if at > 0 { "," } else { "" };
                    write!(to, "{comma}{}", AsJson(item))?;
                }
                to.write_char(']')
            }
            Value::Object(object) => {
                to.write_char('{')?;
                for (at, (name, value)) in object.iter().enumerate() {
                    to.write_str(if at > 0 { "," } else { "" })?;
                    quoted(name, to)?;
                    write!(to, ":{}", AsJson(value))?;
                }
                to.write_char('}')
            }
        }
    }
}

/// Displays a text as a JSON string.
pub struct Quoted<'t>(pub &'t str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        quoted(self.0, to)
    }
}

fn quoted(text: &str, to: &mut fmt::Formatter<'_>) -> fmt::Result {
    to.write_char('"')?;
    for it in text.chars() {
        match it {
            '"' | '\\' => {
                to.write_char('\\')?;
                to.write_char(it)?;
            }
            '\n' => to.write_str("\\n")?,
            '\r' => to.write_str("\\r")?,
            '\t' => to.write_str("\\t")?,
            '\0'..' ' => write!(to, "\\u{:04x}", u32::from(it))?,
            _ => to.write_char(it)?,
        }
    }
    to.write_char('"')
}

/// A number as JSON text.
pub fn number_text(number: Number) -> String {
    match number {
        Number::Unsigned(whole) => whole.to_string(),
        Number::Signed(whole) => whole.to_string(),
        Number::Float(number) => {
            let mut text = Decimal::of(number).to_string();
            // Keep the decimal point of a number that was written as a float.
            if text.bytes().all(|it| it != b'.' && it != b'e') {
                text.push_str(".0");
            }
            text
        }
    }
}
