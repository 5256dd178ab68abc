//! The history entries of one widget instance, for a page with permalinks.

use super::{Here, How};
use atlas::PlaceIndex;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The last written entry, and the exact locations by entry. For privacy, the browser's history does not hold the locations;
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
    /// The exact location and its name by entry.
    pub locations: Vec<(Option<Here>, String)>,
    /// The index of the current entry in `locations`; `None` for an entry of the page or of another instance.
    pub at: Option<usize>,
    /// Whether it was reported that the browser refuses entries.
    pub refused: bool,
}

/// The parameters that elements of this page use. Two elements with the same parameter would overwrite each other's
/// question.
static TAKEN: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn taken() -> MutexGuard<'static, Vec<String>> {
    // Never poisoned: there is one thread, and a panic aborts it.
    TAKEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The exclusive use of a parameter by one element, until dropped.
pub struct Claim(String);

impl Claim {
    /// Claims the parameter of this name; `None` if another element has it.
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
