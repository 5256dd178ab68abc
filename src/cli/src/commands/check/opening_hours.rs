//! Opening hours of places and times of activities that cannot be read.

use super::{Checked, Finding};
use atlas::Place;
use hours::Hours;

impl Checked {
    /// Reports opening hours and times of activities that are not in the syntax of OpenStreetMap. Visitors see them as
    /// written, without being told whether it is open now.
    pub(super) fn opening_hours(&mut self, file: &str, places: &[Place]) {
        for place in places {
            let own = place
                .opening_hours()
                .into_iter()
                .map(|it| ("opening_hours", it));
            let activities = place.activities.iter().filter_map(|it| it.when.as_deref());
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
