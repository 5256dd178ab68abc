//! The history entries of one widget instance, for a page with permalinks.

use super::{Here, How};
use atlas::{LinkParameter, PlaceIndex};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The last written entry, and what belongs to each entry. For privacy, the browser's history does not hold the locations;
/// a reload forgets them.
#[derive(Default)]
pub struct History {
    /// The value of the attribute `link` that these entries are for.
    pub name: Option<String>,
    /// The claim on the parameter of that name; `None` if the name is invalid or another element has it.
    pub claim: Option<Claim>,
    /// The question in the page's address.
    pub written: String,
    /// The origin of the location in that question.
    pub how: Option<How>,
    /// The place whose card was open with that question.
    pub place: Option<PlaceIndex>,
    /// The time of the last change of filters, milliseconds since 1970-01-01T00:00Z; 0 if the last change was another one.
    pub changed: f64,
    /// A random number that identifies this instance in its entries; 0 before the first entry.
    pub session: u32,
    /// What the entries of this instance do not hold themselves.
    pub entries: Vec<HistoryEntry>,
    /// The index of the current entry in `entries`; `None` for an entry of the page or of another instance.
    pub at: Option<usize>,
    /// Whether it was reported that the browser refuses entries.
    pub refused: bool,
}

/// What belongs to one entry of the browser's history.
#[derive(Clone)]
pub struct HistoryEntry {
    /// The exact location.
    pub here: Option<Here>,
    /// The name of the location.
    pub here_name: String,
    /// The question, where it is not the page's own. The address of an anchor in the page has no room for it.
    pub question: Option<String>,
}

/// The names of parameters that elements of this page use. Two elements with the same parameter would overwrite each other's
/// question.
static TAKEN: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn taken() -> MutexGuard<'static, Vec<String>> {
    // Never poisoned: there is one thread, and a panic aborts it.
    TAKEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The exclusive use of a parameter by one element, until dropped.
pub struct Claim(LinkParameter);

impl Claim {
    /// Claims the parameter; `None` if another element has one of this name, in the query or in the fragment.
    pub fn of(parameter: LinkParameter) -> Option<Self> {
        let mut taken = taken();
        if taken.iter().any(|it| it == parameter.name()) {
            return None;
        }
        taken.push(parameter.name().to_owned());
        Some(Self(parameter))
    }

    /// The parameter.
    pub fn parameter(&self) -> &LinkParameter {
        &self.0
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        taken().retain(|it| it != self.0.name());
    }
}
