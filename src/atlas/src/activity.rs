//! Activities: what takes place at a place, or in a neighbourhood without a building of its own.

use crate::properties::Properties;
use crate::taxonomy::Taxonomy;
use json::Value;

/// An activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// Its title.
    pub title: String,
    /// When it takes place, in the `opening_hours` syntax of OpenStreetMap.
    pub when: Option<String>,
    /// The intended audience, in the source's words.
    pub audience: Option<String>,
    /// The name of the organiser, in the words of the source.
    pub organiser: Option<String>,
    /// Contact details as plain text, never a link.
    pub contact: Option<String>,
    /// The id of its layer in the taxonomy.
    pub layer: Option<String>,
}

impl Activity {
    /// Reads the property `activities`: a list of objects with `title`, `when`, `for`, `organiser`, `contact` and `layer`.
    /// An activity without a title is left out with a warning.
    pub fn read_all(properties: &mut Properties, taxonomy: &Taxonomy) -> Vec<Self> {
        const EXPECTED: &str = "a list of activities, each with a title";
        let Some(value) = properties.get("activities") else {
            return Vec::new();
        };
        let Value::List(list) = value else {
            properties.wrong::<()>("activities", EXPECTED);
            return Vec::new();
        };
        let mut wrong = Vec::new();
        let activities = list.iter().filter_map(|it| {
            let mut properties = Properties::of(Some(it));
            let activity = Self::read(&mut properties, taxonomy);
            wrong.append(&mut properties.problems);
            activity
        });
        let activities: Vec<Self> = activities.collect();
        properties.problems.append(&mut wrong);
        if activities.len() < list.len() {
            properties.wrong::<()>("activities", EXPECTED);
        }
        activities
    }

    /// The activity of an object; `None` without a title.
    pub(crate) fn read(properties: &mut Properties, taxonomy: &Taxonomy) -> Option<Self> {
        let title = properties.text("title")?;
        Some(Self {
            title,
            when: properties.text("when"),
            audience: properties.text("for"),
            organiser: properties.text("organiser"),
            contact: properties.text("contact"),
            layer: layer(properties, taxonomy),
        })
    }
}

/// The property `layer`, the id of a layer in the taxonomy.
pub(crate) fn layer(properties: &mut Properties, taxonomy: &Taxonomy) -> Option<String> {
    let layer = properties.text("layer")?;
    if taxonomy.layers.iter().any(|it| it.id == layer) {
        return Some(layer);
    }
    properties.wrong("layer", "the id of a layer in the taxonomy")
}
