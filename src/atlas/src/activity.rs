//! What can be done at a place, and when.

use crate::problem::Problem;
use crate::properties::Properties;
use serde_json_borrow::Value;

/// Something that people do together at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// What it is called.
    pub title: String,
    /// When, in the `opening_hours` syntax of OpenStreetMap.
    pub when: Option<String>,
    /// For whom.
    pub audience: Option<String>,
    /// Whom to ask: text, never a link.
    pub contact: Option<String>,
}

impl Activity {
    /// Reads the property `activities`: a list of objects with `title`, `when`, `for` and `contact`.
    /// One without a title is left out and said.
    pub fn read_all(properties: &mut Properties) -> Vec<Self> {
        const EXPECTED: &str = "a list of activities, each with a title";
        let Some(value) = properties.get("activities") else {
            return Vec::new();
        };
        let Value::Array(list) = value else {
            properties.wrong::<()>("activities", EXPECTED);
            return Vec::new();
        };
        let mut wrong = Vec::new();
        let activities: Vec<Self> = list.iter().filter_map(|it| read(it, &mut wrong)).collect();
        properties.problems.append(&mut wrong);
        if activities.len() < list.len() {
            properties.wrong::<()>("activities", EXPECTED);
        }
        activities
    }
}

fn read(value: &Value, wrong: &mut Vec<(&'static str, Problem)>) -> Option<Activity> {
    let mut properties = Properties::of(Some(value));
    let activity = properties.text("title").map(|title| Activity {
        title,
        when: properties.text("when"),
        audience: properties.text("for"),
        contact: properties.text("contact"),
    });
    wrong.append(&mut properties.problems);
    activity
}
