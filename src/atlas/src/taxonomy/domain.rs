//! Domains of daily life and their markers.

use crate::json::{Node, SchemaError};
use crate::lang::LocalizedText;

/// A domain of daily life with the shape and colours of its markers.
#[derive(Clone, Debug)]
pub struct Domain {
    /// Its id.
    pub id: String,
    /// Its display name.
    pub label: LocalizedText,
    /// The shape of its markers.
    pub shape: MarkerShape,
    /// Its colour in light mode, `#rrggbb`, with sufficient contrast to white text.
    pub colour: String,
    /// Its colour in dark mode, `#rrggbb`, with sufficient contrast to black text.
    pub dark: String,
}

/// The shape of a marker, so that colour is never the only distinction (WCAG 1.4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkerShape {
    /// ●
    Circle,
    /// ■
    Square,
    /// ▲
    Triangle,
    /// ◆
    Diamond,
    /// ⬢
    Hexagon,
    /// ✚
    Cross,
}

/// Index of a domain in its taxonomy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DomainIndex(pub u8);

impl Domain {
    pub(super) fn of(at: Node) -> Result<Self, SchemaError> {
        Ok(Self {
            id: at.member("id").string()?,
            label: LocalizedText::read(at.member("label"))?,
            shape: at.member("shape").choice(&MarkerShape::NAMES)?,
            colour: at.member("colour").string()?,
            dark: at.member("dark").string()?,
        })
    }
}

impl MarkerShape {
    const NAMES: [(&str, Self); 6] = [
        ("circle", Self::Circle),
        ("square", Self::Square),
        ("triangle", Self::Triangle),
        ("diamond", Self::Diamond),
        ("hexagon", Self::Hexagon),
        ("cross", Self::Cross),
    ];
}
