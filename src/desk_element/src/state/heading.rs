//! The headings of a desk, at the level that the page asks for.

use super::Desk;
use browser::element::El;
use browser::heading::HeadingLevel;
use desk::SvgElement;

impl Desk {
    /// A heading, so many levels below the first; reactive.
    pub fn heading(self, below: usize) -> El {
        self.heading_level().heading(below)
    }

    /// As [`heading`](Self::heading), of what is drawn without Leptos.
    pub fn drawn_heading(self, below: usize, text: &str) -> SvgElement {
        let level = self.heading_level();
        SvgElement::new(level.name(below), "")
            .with("part", HeadingLevel::part(below))
            .saying(text)
    }

    /// Sets the level at which the headings begin, and so builds all of the desk again, as another language does.
    pub fn set_heading_level(self, level: HeadingLevel) {
        self.store().heading_level.set_if_changed(level);
    }

    fn heading_level(self) -> HeadingLevel {
        self.store().heading_level.get()
    }
}
