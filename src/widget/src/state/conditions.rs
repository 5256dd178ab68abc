//! What a place must have for somebody to want it.

use atlas::Need;
use hours::LocalTime;

/// A local time without its seconds is so long, in bytes.
const MINUTES: usize = 16;

/// When somebody wants to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// Now.
    Now,
    /// At a time on the clock of the place: `2026-11-21T14:00`.
    At(String),
}

impl When {
    /// The time in a text as a page gives it: `now`, or a local time as in `2026-11-21T14:00`. Seconds do not count.
    pub fn read(text: &str) -> Option<Self> {
        if text == "now" {
            return Some(Self::Now);
        }
        LocalTime::read(text)?;
        text.get(..MINUTES).map(|it| Self::At(it.to_owned()))
    }

    /// The same as a text.
    pub fn text(&self) -> &str {
        match self {
            Self::Now => "now",
            Self::At(text) => text,
        }
    }
}

/// What a visitor cannot do without.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conditions {
    /// All that a place must have.
    pub needs: Vec<Need>,
    /// When it must be open.
    pub open: Option<When>,
    /// Whether places count of which it is unknown.
    pub even_unknown: bool,
}

impl Conditions {
    /// Whether every place will do.
    pub fn is_none(&self) -> bool {
        self.needs.is_empty() && self.open.is_none()
    }
}
