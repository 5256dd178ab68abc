//! Where people live: weighted points.

use crate::container::{self, FileFormat};
use crate::decode_error::DecodeError;
use crate::grid::GridPoint;
use crate::varint::{Cursor, put, put_count};
use atlas::LonLat;

const FORMAT: FileFormat = FileFormat {
    magic: *b"SLVP",
    version: 1,
};

/// What a point counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PopulationUnit {
    /// Residents, as statistics have them.
    Residents,
    /// Addresses: results speak of addresses then, not of residents.
    Addresses,
}

/// A point with who lives there; `None` is not published, and never zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PopulationPoint {
    /// Where: the middle of a square, or an address.
    pub at: LonLat,
    /// How many residents, or 1 for an address.
    pub total: Option<u32>,
    /// Those under 15.
    pub age_0_15: Option<u32>,
    /// Those of 65 and older.
    pub age_65_plus: Option<u32>,
}

/// Weighted points.
#[derive(Clone, Debug, PartialEq)]
pub struct Population {
    /// What is counted.
    pub unit: PopulationUnit,
    /// The points.
    pub points: Vec<PopulationPoint>,
}

impl Population {
    /// The file. Points are rounded to six decimals.
    pub fn write(&self) -> Vec<u8> {
        let mut content = vec![self.unit as u8];
        put_count(&mut content, self.points.len());
        let mut before = GridPoint::ORIGIN;
        for home in &self.points {
            let at = GridPoint::from(home.at);
            at.write_delta(before, &mut content);
            before = at;
            for number in [home.total, home.age_0_15, home.age_65_plus] {
                // 0 is unknown, and every number is one more.
                put(
                    &mut content,
                    number.map_or(0, |number| number.saturating_add(1)),
                );
            }
        }
        container::encode(FORMAT, &content)
    }

    /// Reads the file.
    ///
    /// # Errors
    /// A file of another kind or version, or one that is damaged; with the place.
    pub fn read(file: &[u8]) -> Result<Self, DecodeError> {
        let mut from = Cursor::new(container::decode(FORMAT, file)?);
        let unit = match from.byte()? {
            0 => PopulationUnit::Residents,
            1 => PopulationUnit::Addresses,
            _ => return Err(from.invalid("what is counted")),
        };
        let count = from.count("a number of points", 5)?;
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
        Ok(Self {
            unit,
            points: points,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_and_not_published_are_not_the_same() {
        let people = Population {
            unit: PopulationUnit::Residents,
            points: vec![PopulationPoint {
                at: LonLat::new(5.6, 52.3).unwrap(),
                total: Some(40),
                age_0_15: Some(0),
                age_65_plus: None,
            }],
        };
        assert_eq!(Population::read(&people.write()), Ok(people));
    }

    #[test]
    fn streets_are_no_people() {
        let streets = crate::StreetsBuilder::new().finish();
        assert_eq!(Population::read(&streets), Err(DecodeError::NotThis));
    }
}
