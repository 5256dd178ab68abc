//! Activities that take place at a place.

use crate::problem::Problem;
use crate::properties::Properties;
use json::Value;

/// An activity at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// Its title.
    pub title: String,
    /// When it takes place, in the `opening_hours` syntax of OpenStreetMap.
    pub when: Option<String>,
    /// The intended audience, in the source's words.
    pub audience: Option<String>,
    /// Contact details as plain text, never a link.
    pub contact: Option<String>,
}

impl Activity {
    /// Reads the property `activities`: a list of objects with `title`, `when`, `for` and `contact`.
    /// An activity without a title is left out with a warning.
    pub fn read_all(properties: &mut Properties) -> Vec<Self> {
        const EXPECTED: &str = "a list of activities, each with a title";
        let Some(value) = properties.get("activities") else {
            return Vec::new();
        };
        let Value::List(list) = value else {
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

fn read(value: Value, wrong: &mut Vec<(&'static str, Problem)>) -> Option<Activity> {
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
