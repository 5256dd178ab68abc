//! Pictures as trees of SVG elements: drawn in a page by calls to its document, or written as a file.

mod change;
mod shape_paint;
mod svg_file;

pub use change::{PictureChange, picture_changes};
pub use shape_paint::{ShapeInk, ShapePaint, transform_matrix};

/// A picture: the root element of an SVG.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// The visible part, in the units of its shapes: least x and y, width and height.
    pub view: [f64; 4],
    /// What it shows, in a few words: its accessible name.
    pub title: String,
    /// What it says, in a sentence or more: its text alternative. Empty where a table beside it says it.
    pub description: String,
    /// Its shapes, bottom to top.
    pub shapes: Vec<SvgElement>,
}

/// An SVG element.
///
/// Its colours come from its classes: in a page by the style sheet, in a file by a [`PictureStyle`]. So there are no attributes for
/// colours, and a changed class is all that a new answer costs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SvgElement {
    /// The name of the element, such as `path`.
    pub name: &'static str,
    /// Its classes, separated by spaces.
    pub class: String,
    /// Its other attributes.
    pub attributes: Vec<(&'static str, String)>,
    /// Its text, of the elements `text`, `tspan`, `title`, `desc` and `style`, which have no elements in them.
    pub text: String,
    /// The elements in it.
    pub children: Vec<SvgElement>,
}

/// What classes look like in a file, where no style sheet of a page applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureStyle {
    /// Classes and their declarations, such as `("class-1", "fill:#fde725")`.
    pub rules: &'static [(&'static str, &'static str)],
}

impl AsRef<SvgElement> for SvgElement {
    fn as_ref(&self) -> &SvgElement {
        self
    }
}

impl SvgElement {
    /// An element with a class.
    pub fn new(name: &'static str, class: impl Into<String>) -> Self {
        Self {
            name,
            class: class.into(),
            ..Self::default()
        }
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&String> {
        let mut attributes = self.attributes.iter();
        attributes.find(|it| it.0 == name).map(|it| &it.1)
    }

    /// The same with one attribute more.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.attributes.push((name, value.to_string()));
        self
    }

    /// The same with this text.
    #[must_use]
    pub fn saying(mut self, text: impl Into<String>) -> Self {
        self.text = text.into();
        self
    }

    /// The same with these elements in it.
    #[must_use]
    pub fn holding(mut self, children: impl IntoIterator<Item = SvgElement>) -> Self {
        self.children.extend(children);
        self
    }
}
