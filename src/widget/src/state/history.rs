//! The history entries of one widget instance, when the page has the question in its address.

use super::{Here, How};
use atlas::PlaceIndex;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What was written, and what the history of the browser must not hold: where exactly somebody was. A reload forgets it.
#[derive(Default)]
pub struct History {
    /// The attribute's value that these entries are for.
    pub name: Option<String>,
    /// The parameter of that name, where it is this element's.
    pub claim: Option<Claim>,
    /// The question as the address has it.
    pub written: String,
    /// How the visitor had said then where they are.
    pub how: Option<How>,
    /// The place that was open then.
    pub place: Option<PlaceIndex>,
    /// When anything else changed last, milliseconds; 0 where something of these did.
    pub changed: f64,
    /// Which instance of the element made the entries: a random number; 0 before the first one.
    pub session: u32,
    /// Where the visitor was, and how that is called where they searched for it, by step.
    pub heres: Vec<(Option<Here>, String)>,
    /// The step that is shown, where it is one of this instance.
    pub at: Option<usize>,
    /// Whether it was said that the browser takes no step.
    pub refused: bool,
}

/// The parameters that elements of this page have: two that write the same one would take each other's question away.
static TAKEN: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn taken() -> MutexGuard<'static, Vec<String>> {
    // There is one thread, and it aborts where it panics.
    TAKEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A parameter that is one element's until this is dropped.
pub struct Claim(String);

impl Claim {
    /// The parameter of this name; `None` where another element has it.
    pub fn of(name: &str) -> Option<Self> {
        let mut taken = taken();
        if taken.iter().any(|it| it == name) {
            return None;
        }
        taken.push(name.to_owned());
        Some(Self(name.to_owned()))
    }

    /// The name of the parameter.
    pub fn name(&self) -> &str {
        &self.0
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        taken().retain(|it| *it != self.0);
    }
}
