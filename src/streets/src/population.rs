//! Population points and their file, `people.bin`.

use crate::container::{self, FileFormat};
use crate::decode_error::DecodeError;
use crate::grid::GridPoint;
use crate::varint::{Cursor, put, put_count};
use atlas::LonLat;

const FORMAT: FileFormat = FileFormat {
    magic: *b"SLVP",
    version: 1,
    oldest: 1,
};

/// What a point counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PopulationUnit {
    /// Residents, from statistics.
    Residents,
    /// Addresses: results speak of addresses, not of residents.
    Addresses,
}

/// A point with its population. `None` means not published, not zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PopulationPoint {
    /// The centre of a square, or an address.
    pub at: LonLat,
    /// The number of residents, or 1 for an address.
    pub total: Option<u32>,
    /// Residents under 15.
    pub age_0_15: Option<u32>,
    /// Residents of 65 and older.
    pub age_65_plus: Option<u32>,
}

/// The population points of an atlas.
#[derive(Clone, Debug, PartialEq)]
pub struct Population {
    /// What is counted.
    pub unit: PopulationUnit,
    /// The points.
    pub points: Vec<PopulationPoint>,
}

impl Population {
    /// Encodes the file. Positions are rounded to six decimals.
    pub fn write(&self) -> Vec<u8> {
        let mut content = vec![self.unit as u8];
        put_count(&mut content, self.points.len());
        let mut before = GridPoint::ORIGIN;
        for point in &self.points {
            let at = GridPoint::from(point.at);
            at.write_delta(before, &mut content);
            before = at;
            for number in [point.total, point.age_0_15, point.age_65_plus] {
                // 0 is unknown; every known number is stored as one more.
                put(
                    &mut content,
                    number.map_or(0, |number| number.saturating_add(1)),
                );
            }
        }
        container::encode(FORMAT, &content)
    }

    /// Decodes the file.
    ///
    /// # Errors
    /// A file of another kind or version, or a damaged one.
    pub fn read(file: &[u8]) -> Result<Self, DecodeError> {
        let mut from = Cursor::new(container::decode(FORMAT, file)?);
        let unit = match from.byte()? {
            0 => PopulationUnit::Residents,
            1 => PopulationUnit::Addresses,
            _ => return Err(from.invalid("unit")),
        };
        let count = from.count("number of points", 5)?;
        let mut points = Vec::with_capacity(count);
        let mut before = GridPoint::ORIGIN;
        for _ in 0..count {
            before = before.read_delta(&mut from)?;
            let mut number = || Ok(from.number()?.checked_sub(1));
            points.push(PopulationPoint {
                at: before.into(),
                total: number()?,
                age_0_15: number()?,
                age_65_plus: number()?,
            });
        }
        from.end()?;
        Ok(Self { unit, points })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_and_unpublished_are_distinct() {
        let population = Population {
            unit: PopulationUnit::Residents,
            points: vec![PopulationPoint {
                at: LonLat::new(5.6, 52.3).unwrap(),
                total: Some(40),
                age_0_15: Some(0),
                age_65_plus: None,
            }],
        };
        assert_eq!(Population::read(&population.write()), Ok(population));
    }

    #[test]
    fn streets_file_is_not_a_population_file() {
        let streets = crate::StreetsBuilder::new().finish();
        assert_eq!(Population::read(&streets), Err(DecodeError::WrongMagic));
    }
}
