//! Headings, which begin at the level that the page asks for.

use crate::element::{El, el};
use crate::problems::warn_of_attribute;
use web_sys::HtmlElement;

/// The attribute of the element with the level of its first headings.
pub const HEADING_LEVEL: &str = "heading-level";

const NAMES: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// The level at which the headings of an element begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadingLevel(usize);

impl Default for HeadingLevel {
    /// That below the title of a page.
    fn default() -> Self {
        Self(1)
    }
}

impl HeadingLevel {
    /// The level that an element asks for with its attribute; the default where the attribute is absent or
    /// not understood.
    pub fn of(host: &HtmlElement) -> Self {
        let asked = host.get_attribute(HEADING_LEVEL);
        asked.and_then(|it| Self::parse(&it)).unwrap_or_default()
    }

    /// As [`of`](Self::of) for an attribute that has changed to `value`; warns of one that is not understood.
    pub fn changed(host: &HtmlElement, value: Option<&str>) -> Self {
        if let Some(value) = value.filter(|it| Self::parse(it).is_none()) {
            warn_of_attribute(
                HEADING_LEVEL,
                value,
                "is not understood and does not count.",
            );
        }
        Self::of(host)
    }

    /// The level of an attribute's value, `1` to `6`.
    pub fn parse(value: &str) -> Option<Self> {
        match value.trim().as_bytes() {
            [digit @ b'1'..=b'6'] => Some(Self(usize::from(digit - b'1'))),
            _ => None,
        }
    }

    /// A heading so many levels below the first; never below `h6`, the last that HTML has.
    pub fn heading(self, below: usize) -> El {
        el(self.name(below)).attr("part", Self::part(below))
    }

    /// The name of such a heading for the style sheet of the page.
    pub fn part(below: usize) -> &'static str {
        match below {
            0 => "heading",
            _ => "subheading",
        }
    }

    /// The name of the element of such a heading.
    pub fn name(self, below: usize) -> &'static str {
        NAMES[(self.0 + below).min(NAMES.len() - 1)]
    }
}
