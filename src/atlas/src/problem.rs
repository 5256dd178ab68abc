//! Problems in data files and their consequences.

use crate::decimal::Decimal;
use crate::printable::Printable;
use std::fmt;

/// The consequence of a problem for its feature or file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consequence {
    /// The whole file could not be used.
    FileUnused,
    /// The feature was left out.
    FeatureLeftOut,
    /// The feature is used without that property.
    PropertyLeftOut,
    /// The feature is used, repaired if necessary.
    Kept,
}

/// A problem in a data file. Positions are in the file's own axis order.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// Invalid JSON before the first feature.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// The file ends, or stops being valid JSON, after some complete features. None of them is used, as the nearest place
    /// may be in the rest.
    BreaksOff {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// The number of features before that.
        read: usize,
    },
    /// JSON, but not a GeoJSON `FeatureCollection`.
    NotACollection {
        /// Its `type`, if it has one.
        found: Option<String>,
    },
    /// More features than [`FEATURE_LIMIT`](crate::FEATURE_LIMIT).
    TooMany {
        /// The largest number of features.
        limit: usize,
    },
    /// A feature that is not a Feature of RFC 7946.
    NotAFeature {
        /// The parser's message.
        detail: String,
    },
    /// A feature without a geometry.
    NoGeometry,
    /// A geometry without positions, or an area of degenerate rings only.
    EmptyGeometry,
    /// A geometry of an unsupported type.
    GeometryType {
        /// Its type.
        found: &'static str,
        /// The supported types.
        expected: &'static str,
    },
    /// A position with numbers too large for degrees (over 360): projected coordinates in metres, such as RD New or Web
    /// Mercator.
    Metres {
        /// First and second number.
        at: [f64; 2],
    },
    /// A position out of the range of longitude or latitude.
    OffTheEarth {
        /// First and second number.
        at: [f64; 2],
    },
    /// A position outside the expected region whose swapped axes lie inside it.
    AxesSwapped {
        /// First and second number.
        at: [f64; 2],
    },
    /// A ring whose last position differs from its first. It was closed.
    RingNotClosed,
    /// A degenerate ring: all positions equal or collinear. It was left out, with its holes if it is an outer ring. If
    /// nothing else of the area remains, the problem is [`Problem::EmptyGeometry`].
    RingCollapsed,
    /// A ring that intersects or overlaps itself. Very complex rings (well over 100,000 positions with long sides) are not
    /// checked completely, to bound the time.
    RingCrossesItself {
        /// The intersection: longitude and latitude in degrees.
        at: [f64; 2],
    },
    /// A feature with the id of an earlier one.
    DoubleId,
    /// A feature without a required property.
    Missing,
    /// A kind that is not in the taxonomy.
    NotInTaxonomy {
        /// The value.
        value: String,
    },
    /// A value of the wrong type or out of range.
    Value {
        /// The value, truncated.
        found: String,
        /// The expected value.
        expected: &'static str,
    },
    /// A text with characters that nobody sees and that change how it is shown, such as a bidirectional override. It is
    /// used without them.
    HiddenCharacters {
        /// The first of them: `U+202E`.
        first: String,
    },
    /// A link that is not an `http` or `https` URL, such as `javascript:`.
    UnsafeLink {
        /// The value, truncated.
        found: String,
    },
}

impl Problem {
    /// The consequence for the feature or file.
    pub fn consequence(&self) -> Consequence {
        match self {
            Self::NotJson { .. }
            | Self::BreaksOff { .. }
            | Self::NotACollection { .. }
            | Self::TooMany { .. } => Consequence::FileUnused,
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
            Self::RingNotClosed
            | Self::RingCollapsed
            | Self::RingCrossesItself { .. }
            | Self::HiddenCharacters { .. } => Consequence::Kept,
        }
    }

    /// A stable identifier of the problem for programs.
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
            Self::HiddenCharacters { .. } => "hidden-characters",
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
                "the file breaks off at line {line}, column {column}, after {read} features; none of it is used"
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
                write!(
                    to,
                    "too many features: a file can have {limit}; none of it is used"
                )
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
            Self::HiddenCharacters { first } => write!(
                to,
                "characters that cannot be seen, such as {first}; the text is used without them"
            ),
            Self::UnsafeLink { found } => write!(
                to,
                "`{}`: expected a web address that begins with http:// or https://",
                Printable(found)
            ),
        }
    }
}
