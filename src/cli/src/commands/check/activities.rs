//! What is wrong with the activities of an atlas.

use super::{Checked, Finding};
use atlas::{Atlas, LoadFault, LocalActivity};
use hours::Hours;

impl Checked {
    /// Checks the part with the activities; the result is its number of features, if it can be read.
    pub(super) fn activities(&mut self, at: &str, bytes: &[u8], atlas: &Atlas) -> Option<usize> {
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let fault = LoadFault::NotUtf8 {
                    file: at.to_owned(),
                    valid_up_to: error.valid_up_to(),
                };
                self.faults(at, [fault]);
                return None;
            }
        };
        let read = match LocalActivity::read_part(at, text, atlas) {
            Ok(read) => read,
            Err(warning) => {
                self.warnings([*warning]);
                return None;
            }
        };
        self.activities = read.activities.len();
        self.warnings(read.warnings);
        for it in &read.activities {
            if let Some(text) = &it.activity.when
                && let Err(error) = Hours::read(text)
            {
                let problem = format!("`{}`: {error}", text.escape_debug());
                let finding = Finding::of_place(at, &it.id, "when", "hours", problem);
                self.findings.push(finding);
            }
        }
        Some(read.features)
    }
}
