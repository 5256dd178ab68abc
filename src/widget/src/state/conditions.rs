//! What a place must have for somebody to want it.

use super::{STEP, Visit};
use atlas::{KindIndex, Need};
use hours::LocalTime;
use std::sync::Arc;

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
    /// Whether places are wanted of which nobody has said it.
    pub even_unknown: bool,
}

impl Conditions {
    /// Whether every place will do.
    pub fn is_none(&self) -> bool {
        self.needs.is_empty() && self.open.is_none()
    }
}

impl Visit {
    /// The places that have what is asked, by number; `None` for all of them, which they are until the later parts come.
    pub fn among(self) -> Option<Arc<[bool]>> {
        let later = self.live().later.peek()?;
        (later.needs.among)(self, &self.live().conditions.peek())
    }

    /// The kinds that are asked for: those that the visitor chose, or else that the page offers; `None` for all.
    pub fn kinds(self) -> Option<Vec<KindIndex>> {
        let chosen = self.live().chosen.peek();
        if chosen.is_empty() {
            self.live().offered.peek()
        } else {
            Some(chosen)
        }
    }

    /// Whether anything is chosen that leaves places out.
    pub fn is_narrowed(self) -> bool {
        let state = self.live();
        !state.chosen.get().is_empty() || !state.conditions.get().is_none()
    }

    /// Asks under other conditions.
    pub fn set_conditions(self, conditions: Conditions) {
        self.live().rows.set(STEP);
        self.live().conditions.set(conditions);
        self.ask();
        self.later(|it| (it.look_for)(self));
    }
}
