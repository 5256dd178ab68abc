//! Street names and house numbers for the search box, and their file, `addresses.bin`.

#[cfg(test)]
mod tests;
mod text;

use crate::container::{self, FileFormat};
use crate::decode_error::DecodeError;
use crate::grid::GridPoint;
use crate::string_table::StringTable;
use crate::varint::{Cursor, put, put_count, put_signed};
use atlas::LonLat;
use std::ops::Range;
use text::TextSet;

const FORMAT: FileFormat = FileFormat {
    magic: *b"SLVA",
    version: 1,
    oldest: 1,
};

/// Positions are stored in hundred-thousandths of a degree: an error of at most 0.8 m.
const STEP: i32 = 10;

/// A street as input of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct AddressStreet {
    /// Its name.
    pub name: String,
    /// The town or village of its addresses.
    pub place: Option<String>,
    /// A position on it.
    pub at: LonLat,
    /// AddressHouse numbers such as `12a`, with their positions.
    pub houses: Vec<(String, LonLat)>,
}

/// A street of the file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NamedStreet<'a> {
    /// Its name.
    pub name: &'a str,
    /// The town or village of its addresses, if they have one.
    pub place: Option<&'a str>,
    /// A position on it.
    pub at: LonLat,
}

/// A house of the file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AddressHouse<'a> {
    /// Its number; `None` if it only has a name.
    pub number: Option<u32>,
    /// The text after the number, such as `a` or `-3`; or the name.
    pub addition: &'a str,
    /// Its position.
    pub at: LonLat,
}

/// The streets of an atlas with their houses.
#[derive(Clone, Debug)]
pub struct Addresses {
    names: StringTable,
    streets: Vec<StreetRecord>,
    houses: Vec<HouseRecord>,
}

#[derive(Clone, Copy, Debug)]
struct StreetRecord {
    name: u32,
    /// 0 for none; else one more than the index of the text.
    place: u32,
    at: GridPoint,
    /// One more than the index of its last house.
    end: u32,
}

#[derive(Clone, Copy, Debug)]
struct HouseRecord {
    /// 0 for none; else one more than the number.
    number: u32,
    /// 0 for none; else one more than the index of the text.
    addition: u32,
    at: GridPoint,
}

impl Addresses {
    /// Encodes the file. The same bytes in whatever order streets and houses are given. Positions are rounded to five
    /// decimals; a street without a name is left out.
    pub fn write(mut streets: Vec<AddressStreet>) -> Vec<u8> {
        streets.retain(|street| !street.name.is_empty());
        let place = |at: LonLat| (at.lon().to_bits(), at.lat().to_bits());
        for street in &mut streets {
            let sort_key = |it: &(String, LonLat)| {
                let (number, addition) = parts(&it.0);
                (number.unwrap_or(0), addition.to_owned(), place(it.1))
            };
            street.houses.sort_by_key(sort_key);
        }
        streets.sort_by(|a, b| {
            let key = |it: &AddressStreet| (it.name.clone(), it.place.clone(), place(it.at));
            key(a).cmp(&key(b))
        });
        let mut texts = TextSet::default();
        for street in &streets {
            let additions = street.houses.iter().map(|(number, _)| parts(number).1);
            let own = [Some(street.name.as_str()), street.place.as_deref()];
            texts.extend(own.into_iter().flatten().chain(additions));
        }
        let texts = texts.into_indices();
        let mut content = Vec::new();
        texts.write(&mut content);
        put_count(&mut content, streets.len());
        let mut before = GridPoint::ORIGIN;
        for street in &streets {
            put(&mut content, texts.of(&street.name) - 1);
            let place = street.place.as_ref().map_or(0, |place| texts.of(place));
            put(&mut content, place);
            let at = GridPoint::rounded_to(street.at, STEP);
            at.write_delta_in(before, STEP, &mut content);
            before = at;
            put_count(&mut content, street.houses.len());
            let (mut last, mut record) = (0, at);
            for (number, at) in &street.houses {
                let (number, addition) = parts(number);
                let number = number.map_or(0, |number| number + 1);
                put_signed(&mut content, number.cast_signed() - last);
                last = number.cast_signed();
                put(&mut content, texts.of(addition));
                let at = GridPoint::rounded_to(*at, STEP);
                at.write_delta_in(record, STEP, &mut content);
                record = at;
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
        let names = StringTable::read(&mut from)?;
        let checked = |text: u32, from: &Cursor| match (text as usize) < names.len() {
            true => Ok(text),
            false => Err(from.invalid("index of a text")),
        };
        let optional = |text: u32, from: &Cursor| match text.checked_sub(1) {
            Some(one) => checked(one, from).map(|_| text),
            None => Ok(0),
        };
        let count = from.count("number of streets", 5)?;
        let mut streets = Vec::with_capacity(count);
        let mut houses = Vec::new();
        let mut before = GridPoint::ORIGIN;
        for _ in 0..count {
            let name = checked(from.number()?, &from)?;
            let place = optional(from.number()?, &from)?;
            before = before.read_delta_in(STEP, &mut from)?;
            let (mut last, mut record) = (0_i32, before);
            for _ in 0..from.count("number of houses", 4)? {
                last = last
                    .checked_add(from.signed()?)
                    .filter(|number| *number >= 0)
                    .ok_or_else(|| from.invalid("house number"))?;
                let addition = optional(from.number()?, &from)?;
                record = record.read_delta_in(STEP, &mut from)?;
                houses.push(HouseRecord {
                    number: last.cast_unsigned(),
                    addition,
                    at: record,
                });
            }
            streets.push(StreetRecord {
                name,
                place,
                at: before,
                end: u32::try_from(houses.len()).map_err(|_| from.invalid("number of houses"))?,
            });
        }
        from.end()?;
        Ok(Self {
            names,
            streets,
            houses,
        })
    }

    /// The number of streets.
    pub fn streets(&self) -> usize {
        self.streets.len()
    }

    /// The number of houses.
    pub fn houses(&self) -> usize {
        self.houses.len()
    }

    /// The street at an index, from 0. Streets are ordered by name, then by town.
    pub fn street(&self, street: u32) -> Option<NamedStreet<'_>> {
        let street = self.streets.get(street as usize)?;
        Some(NamedStreet {
            name: self.names.get(street.name as usize)?,
            place: self.text(street.place),
            at: street.at.into(),
        })
    }

    /// The indices of the houses of a street, ordered by number and addition.
    pub fn houses_of(&self, street: u32) -> Range<u32> {
        // `read` refuses more houses than fit in 32 bits.
        let all = self.houses.len() as u32;
        let end = |street: u32| self.streets.get(street as usize).map_or(all, |it| it.end);
        street.checked_sub(1).map_or(0, end)..end(street)
    }

    /// The house at an index, from 0.
    pub fn house(&self, house: u32) -> Option<AddressHouse<'_>> {
        let record = self.houses.get(house as usize)?;
        Some(AddressHouse {
            number: record.number.checked_sub(1),
            addition: self.text(record.addition).unwrap_or_default(),
            at: record.at.into(),
        })
    }

    fn text(&self, text: u32) -> Option<&str> {
        self.names.get(text.checked_sub(1)? as usize)
    }
}

impl std::fmt::Display for AddressHouse<'_> {
    /// The house number as it is written at the door.
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.number {
            Some(number) => write!(to, "{number}{}", self.addition),
            None => to.write_str(self.addition),
        }
    }
}

/// The leading number of a text, and the rest. A number with leading zeros or more than nine digits counts as text.
fn parts(text: &str) -> (Option<u32>, &str) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    match number.parse() {
        Ok(number) if digits < 10 && !text.starts_with('0') => (Some(number), rest),
        _ => (None, text),
    }
}
