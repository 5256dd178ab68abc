//! The sources of an atlas, with their licences.

use crate::json::{Node, SchemaError};
use crate::lang::LocalizedText;

/// A source of an atlas.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: LocalizedText,
    /// Its publisher.
    pub publisher: Option<String>,
    /// SPDX identifier of its licence, or the publisher's own words.
    pub licence: Option<String>,
    /// URL of the licence text.
    pub licence_url: Option<String>,
    /// The attribution that its licence requires.
    pub credit: String,
    /// URL of the source.
    pub url: Option<String>,
    /// The date of its data, `YYYY-MM-DD` or a year.
    pub date: Option<String>,
}

impl Source {
    pub(crate) fn of(at: Node) -> Result<Self, SchemaError> {
        let text = |name| at.member(name).optional(|it| it.string());
        Ok(Self {
            id: at.member("id").string()?,
            title: LocalizedText::read(at.member("title"))?,
            publisher: text("publisher")?,
            licence: text("licence")?,
            licence_url: text("licence_url")?,
            credit: at.member("credit").string()?,
            url: text("url")?,
            date: text("date")?,
        })
    }
}
