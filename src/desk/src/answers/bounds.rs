//! The least and the most that a figure can be.

use serde::{Deserialize, Deserializer};

/// The least and the most that a number can be; equal where all is known.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct Bounds {
    /// The least.
    pub low: f64,
    /// The most; infinite without a limit, which is `null` in JSON.
    #[serde(deserialize_with = "or_infinity")]
    pub high: f64,
}

impl Bounds {
    /// A number that is known.
    pub fn exactly(number: f64) -> Self {
        Self {
            low: number,
            high: number,
        }
    }

    /// The least and the most.
    pub fn limits(self) -> [f64; 2] {
        [self.low, self.high]
    }

    /// Whether the number is known.
    pub fn is_known(self) -> bool {
        self.low == self.high
    }
}

fn or_infinity<'de, D: Deserializer<'de>>(from: D) -> Result<f64, D::Error> {
    Ok(Option::<f64>::deserialize(from)?.unwrap_or(f64::INFINITY))
}
