//! Conditions that places must fulfil: needs and opening time.

use atlas::Need;
use hours::LocalTime;

/// Length of a local time without seconds, in bytes.
const MINUTES: usize = 16;

/// The time at which a place must be open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// Now.
    Now,
    /// A local time of the atlas: `2026-11-21T14:00`.
    At(String),
}

impl When {
    /// Parses `now`, or a local time as in `2026-11-21T14:00`. Seconds are ignored.
    pub fn read(text: &str) -> Option<Self> {
        if text == "now" {
            return Some(Self::Now);
        }
        LocalTime::read(text)?;
        text.get(..MINUTES).map(|it| Self::At(it.to_owned()))
    }

    /// The text that [`When::read`] parses.
    pub fn text(&self) -> &str {
        match self {
            Self::Now => "now",
            Self::At(text) => text,
        }
    }
}

/// The conditions that places must fulfil.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conditions {
    /// The needs that a place must fulfil.
    pub needs: Vec<Need>,
    /// The time at which it must be open.
    pub open: Option<When>,
    /// Whether places for which a condition is unknown match too.
    pub even_unknown: bool,
}

impl Conditions {
    /// Whether there are no conditions, so that every place matches.
    pub fn is_none(&self) -> bool {
        self.needs.is_empty() && self.open.is_none()
    }
}
