//! A domain of daily life and its mark on the map.

use crate::json::{Node, SchemaError};
use crate::lang::LocalizedText;

/// A domain of daily life, with its mark on the map.
#[derive(Clone, Debug)]
pub struct Domain {
    /// Its name in data.
    pub id: String,
    /// Its name for a reader.
    pub label: LocalizedText,
    /// The shape of its places on the map.
    pub shape: MarkerShape,
    /// Its colour on a light ground, `#rrggbb`; white text on it can be read.
    pub colour: String,
    /// Its colour on a dark ground, `#rrggbb`; black text on it can be read.
    pub dark: String,
}

/// A shape that a place has on the map, so that colour is never the only sign.
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

/// The place of a domain in its taxonomy.
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
