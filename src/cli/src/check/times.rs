//! Times that cannot be understood: opening hours, and when something takes place.

use super::Checked;
use crate::finding::Finding;
use atlas::Place;
use hours::Hours;

impl Checked {
    /// Finds opening hours of places, and times of what is done there, that visitors will see as they are written and
    /// of which nobody can say whether it is now.
    pub(super) fn times(&mut self, file: &str, places: &[Place]) {
        for place in places {
            let own = place.opening_hours.iter().map(|it| ("opening_hours", it));
            let activities = place.activities.iter().filter_map(|it| it.when.as_ref());
            for (property, text) in own.chain(activities.map(|it| ("activities", it))) {
                if let Err(error) = Hours::read(text) {
                    let problem = format!("`{}`: {error}", text.escape_debug());
                    let finding = Finding::of_place(file, &place.id, property, "hours", problem);
                    self.findings.push(finding);
                }
            }
        }
    }
}
