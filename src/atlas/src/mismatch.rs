//! Compares a part of an atlas with what its manifest says of it: size, checksum, number of features, region.
//!
//! What the manifest does not say is not compared. Computing a checksum is left to the caller, as browsers bring SHA-256
//! along and only give it to pages that came over a secure connection.

use crate::bounding_box::BoundingBox;
use crate::lon_lat::LonLat;
use crate::manifest::ManifestPart;
use crate::printable::{Printable, truncated};
use std::fmt;

/// How a part differs from what the manifest says of it: it is damaged, incomplete, of another version or of another atlas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// It has another length.
    Length {
        /// Bytes according to the manifest.
        expected: u64,
        /// Bytes of the file.
        found: u64,
    },
    /// It has another SHA-256.
    Checksum {
        /// Hexadecimal, as in the manifest; truncated.
        expected: String,
        /// Hexadecimal, of the file.
        found: String,
    },
    /// It has another number of features, those left out included.
    Features {
        /// Features according to the manifest.
        expected: usize,
        /// Features of the file.
        found: usize,
    },
    /// Nothing of it lies in the bounds of the atlas.
    Elsewhere,
}

impl ManifestPart {
    /// Compares the bytes of a file with the size and checksum of this part. `sha256` is that of the bytes in hexadecimal;
    /// `None` where it cannot be computed.
    ///
    /// # Errors
    /// The first difference.
    pub fn check_bytes(&self, bytes: &[u8], sha256: Option<&str>) -> Result<(), Mismatch> {
        let found = bytes.len() as u64;
        if let Some(expected) = self.bytes.filter(|expected| *expected != found) {
            return Err(Mismatch::Length { expected, found });
        }
        match (&self.sha256, sha256) {
            (Some(expected), Some(found)) if !expected.eq_ignore_ascii_case(found) => {
                Err(Mismatch::Checksum {
                    expected: truncated(expected),
                    found: found.to_owned(),
                })
            }
            _ => Ok(()),
        }
    }

    /// Compares the number of features in a file with that of this part.
    ///
    /// # Errors
    /// Another number.
    pub fn check_features(&self, found: usize) -> Result<(), Mismatch> {
        match self.features {
            Some(expected) if expected != found => Err(Mismatch::Features { expected, found }),
            _ => Ok(()),
        }
    }
}

impl BoundingBox {
    /// Checks that a part has something in these bounds of its atlas. A part without points has nothing elsewhere either.
    ///
    /// # Errors
    /// All points lie elsewhere.
    pub fn check_points(&self, points: impl IntoIterator<Item = LonLat>) -> Result<(), Mismatch> {
        let mut points = points.into_iter().peekable();
        if points.peek().is_none() || points.any(|at| self.contains(at)) {
            Ok(())
        } else {
            Err(Mismatch::Elsewhere)
        }
    }
}

impl fmt::Display for Mismatch {
    /// `bytes: expected 812 as the manifest says, found 406`
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, expected, found): (_, &dyn fmt::Display, &dyn fmt::Display) = match self {
            Self::Length { expected, found } => ("bytes", expected, found),
            Self::Checksum { expected, found } => ("SHA-256", &Printable(expected), found),
            Self::Features { expected, found } => ("features", expected, found),
            Self::Elsewhere => return to.write_str("nothing of it lies in the area of the atlas"),
        };
        write!(
            to,
            "{what}: expected {expected} as the manifest says, found {found}"
        )
    }
}

impl std::error::Error for Mismatch {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest::Manifest;

    /// A part with these members, such as `"bytes":3`.
    fn part(more: &str) -> ManifestPart {
        let json = format!(
            r#"{{"sleutelvrij":1,"name":"x","title":"X","parts":{{"p":{{"file":"p.bin"{more}}}}}}}"#
        );
        let manifest = Manifest::read(&json).unwrap();
        manifest.parts.get("p").unwrap().clone()
    }

    #[test]
    fn only_what_the_manifest_says_is_compared() {
        assert_eq!(part("").check_bytes(b"abc", Some("00")), Ok(()));
        assert_eq!(part("").check_features(7), Ok(()));
        let sized = part(r#","bytes":3"#);
        assert_eq!(sized.check_bytes(b"abc", Some("00")), Ok(()));
        let (expected, found) = (3, 2);
        let short = sized.check_bytes(b"ab", None).unwrap_err();
        assert_eq!(short, Mismatch::Length { expected, found });
        assert_eq!(
            short.to_string(),
            "bytes: expected 3 as the manifest says, found 2"
        );
    }

    #[test]
    fn a_checksum_is_compared_where_both_are_known_whatever_its_case() {
        let summed = part(r#","sha256":"AB12""#);
        assert_eq!(summed.check_bytes(b"abc", Some("ab12")), Ok(()));
        assert_eq!(
            summed.check_bytes(b"abc", None),
            Ok(()),
            "a page without a secure connection"
        );
        let other = summed.check_bytes(b"abc", Some("ab13")).unwrap_err();
        assert_eq!(
            other.to_string(),
            "SHA-256: expected AB12 as the manifest says, found ab13"
        );
    }

    #[test]
    fn features_are_counted() {
        let counted = part(r#","features":2"#);
        assert_eq!(counted.check_features(2), Ok(()));
        let (expected, found) = (2, 1);
        let fewer = Err(Mismatch::Features { expected, found });
        assert_eq!(counted.check_features(1), fewer);
    }

    #[test]
    fn a_part_lies_in_the_bounds_if_any_of_its_points_does() {
        let fiji = BoundingBox {
            west: 177.0,
            south: -20.0,
            east: -178.0,
            north: -15.0,
        };
        let point = |lon, lat| LonLat::new(lon, lat).unwrap();
        let (delft, suva, taveuni) = (
            point(4.36, 52.01),
            point(178.44, -18.14),
            point(-179.9, -16.8),
        );
        assert_eq!(fiji.check_points([delft, suva]), Ok(()));
        assert_eq!(
            fiji.check_points([taveuni]),
            Ok(()),
            "over the 180° meridian"
        );
        assert_eq!(fiji.check_points([delft]), Err(Mismatch::Elsewhere));
        assert_eq!(fiji.check_points([]), Ok(()));
    }
}
