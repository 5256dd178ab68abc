//! What can be wrong with a piece of data, and what then becomes of it.

use crate::decimal::Decimal;
use crate::printable::Printable;
use std::fmt;

/// What happened to the feature, or the file, that a warning is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consequence {
    /// The whole file could not be used.
    FileUnused,
    /// What came after could not be read; what came before is there.
    RestUnread,
    /// The feature was left out.
    FeatureLeftOut,
    /// The feature is there, without that property.
    PropertyLeftOut,
    /// The feature is there, as well as it could be understood.
    Kept,
}

/// What can be wrong. Positions are in the file's own order.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// Not JSON at all, from this line and column (from 1) on.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// The file ends, or stops being JSON, after some whole features.
    BreaksOff {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// How many features came before.
        read: usize,
    },
    /// JSON, but not a GeoJSON `FeatureCollection`.
    NotACollection {
        /// The `type` it has instead, if any.
        found: Option<String>,
    },
    /// More features than can be shown.
    TooMany {
        /// How many are used.
        limit: usize,
    },
    /// A feature that is not of the form of RFC 7946.
    NotAFeature {
        /// What the reader said.
        detail: String,
    },
    /// A feature without a geometry.
    NoGeometry,
    /// A geometry without positions, or an area of which no ring has an inside.
    EmptyGeometry,
    /// A geometry of another type than is needed.
    GeometryType {
        /// The type it has.
        found: &'static str,
        /// The types that will do.
        expected: &'static str,
    },
    /// A position that has numbers far too large for degrees: metres, of RD New or Web Mercator.
    Metres {
        /// First and second number.
        at: [f64; 2],
    },
    /// A position that is not on the earth.
    OffTheEarth {
        /// First and second number.
        at: [f64; 2],
    },
    /// A position that is far away as it stands, and right with its numbers the other way round.
    AxesSwapped {
        /// First and second number.
        at: [f64; 2],
    },
    /// A ring whose last position is not its first; it was closed.
    RingNotClosed,
    /// A ring whose positions are all one point or on one line. It was left out, and with an outer ring its holes;
    /// where nothing else of the area is left, it is a [`Problem::EmptyGeometry`].
    RingCollapsed,
    /// A ring that crosses itself or runs over itself. Rings so intricate that the search for it would keep a visitor
    /// waiting (far over 100,000 positions with long sides) are taken on trust.
    RingCrossesItself {
        /// Where: longitude and latitude in degrees.
        at: [f64; 2],
    },
    /// A feature with the id of one before it.
    DoubleId,
    /// A feature that lacks a property it cannot do without.
    Missing,
    /// A kind, domain or layer that the taxonomy does not have.
    NotInTaxonomy {
        /// The value.
        value: String,
    },
    /// A value of a wrong type or outside its range.
    Value {
        /// The value, cut short.
        found: String,
        /// What was expected.
        expected: &'static str,
    },
    /// An address that is no web address, such as `javascript:`.
    UnsafeLink {
        /// The value, cut short.
        found: String,
    },
}

impl Problem {
    /// What becomes of the thing that has this problem.
    pub fn consequence(&self) -> Consequence {
        match self {
            Self::NotJson { .. } | Self::NotACollection { .. } => Consequence::FileUnused,
            Self::BreaksOff { .. } | Self::TooMany { .. } => Consequence::RestUnread,
            Self::NotAFeature { .. }
            | Self::NoGeometry
            | Self::EmptyGeometry
            | Self::GeometryType { .. }
            | Self::Metres { .. }
            | Self::OffTheEarth { .. }
            | Self::AxesSwapped { .. }
            | Self::DoubleId
            | Self::Missing
            | Self::NotInTaxonomy { .. } => Consequence::FeatureLeftOut,
            Self::Value { .. } | Self::UnsafeLink { .. } => Consequence::PropertyLeftOut,
            Self::RingNotClosed | Self::RingCollapsed | Self::RingCrossesItself { .. } => {
                Consequence::Kept
            }
        }
    }

    /// A short name of the problem that does not change between versions, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotJson { .. } => "not-json",
            Self::BreaksOff { .. } => "breaks-off",
            Self::NotACollection { .. } => "not-a-collection",
            Self::TooMany { .. } => "too-many",
            Self::NotAFeature { .. } => "not-a-feature",
            Self::NoGeometry => "no-geometry",
            Self::EmptyGeometry => "empty-geometry",
            Self::GeometryType { .. } => "geometry-type",
            Self::Metres { .. } => "metres",
            Self::OffTheEarth { .. } => "off-the-earth",
            Self::AxesSwapped { .. } => "axes-swapped",
            Self::RingNotClosed => "ring-not-closed",
            Self::RingCollapsed => "ring-collapsed",
            Self::RingCrossesItself { .. } => "ring-crosses-itself",
            Self::DoubleId => "double-id",
            Self::Missing => "missing",
            Self::NotInTaxonomy { .. } => "not-in-taxonomy",
            Self::Value { .. } => "value",
            Self::UnsafeLink { .. } => "unsafe-link",
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { line, column } => {
                write!(
                    to,
                    "not JSON: it goes wrong at line {line}, column {column}"
                )
            }
            Self::BreaksOff { line, column, read } => write!(
                to,
                "the file breaks off at line {line}, column {column}; the {read} features before that are used"
            ),
            Self::NotACollection { found: Some(found) } => {
                write!(
                    to,
                    "expected a GeoJSON FeatureCollection, found `{}`",
                    Printable(found)
                )
            }
            Self::NotACollection { found: None } => {
                to.write_str("expected a GeoJSON FeatureCollection, found something else")
            }
            Self::TooMany { limit } => {
                write!(to, "too many features: only the first {limit} are used")
            }
            Self::NotAFeature { detail } => {
                write!(to, "not a GeoJSON Feature: {}", Printable(detail))
            }
            Self::NoGeometry => to.write_str("no geometry: nobody can tell where this is"),
            Self::EmptyGeometry => {
                to.write_str("the geometry is empty: no position, or nothing that has an inside")
            }
            Self::GeometryType { found, expected } => {
                write!(to, "geometry is a {found}, expected {expected}")
            }
            Self::Metres { at: [x, y] } => write!(
                to,
                "[{}, {}] looks like metres (RD New or Web Mercator); GeoJSON has degrees, longitude first",
                Decimal::of(*x),
                Decimal::of(*y)
            ),
            Self::OffTheEarth { at: [x, y] } => write!(
                to,
                "[{}, {}] is no position on the earth; expected longitude −180..180, latitude −90..90",
                Decimal::of(*x),
                Decimal::of(*y)
            ),
            Self::AxesSwapped { at: [x, y] } => write!(
                to,
                "[{}, {}] seems to have latitude first; GeoJSON has longitude first",
                Decimal::of(*x),
                Decimal::of(*y)
            ),
            Self::RingNotClosed => {
                to.write_str("a ring does not end where it begins; it was closed")
            }
            Self::RingCollapsed => {
                to.write_str("a ring is a point or a line and has no inside; it was left out")
            }
            Self::RingCrossesItself { at: [x, y] } => {
                write!(
                    to,
                    "a ring crosses itself near [{}, {}]",
                    Decimal::six(*x),
                    Decimal::six(*y)
                )
            }
            Self::DoubleId => to.write_str("the id is that of an earlier feature"),
            Self::Missing => to.write_str("missing"),
            Self::NotInTaxonomy { value } => {
                write!(to, "`{}` is not in the taxonomy", Printable(value))
            }
            Self::Value { found, expected } => {
                write!(to, "`{}`: expected {expected}", Printable(found))
            }
            Self::UnsafeLink { found } => write!(
                to,
                "`{}`: expected a web address that begins with http:// or https://",
                Printable(found)
            ),
        }
    }
}
