//! Street names and house numbers for the search box, and their file, `addresses.bin`.

#[cfg(test)]
mod tests;
mod text;
mod writer;

use crate::container::{self, FileFormat};
use crate::decode_error::DecodeError;
use crate::grid::GridPoint;
use crate::string_table::StringTable;
use crate::varint::Cursor;
use atlas::{Lang, LonLat};
use std::ops::Range;
pub use writer::AddressStreet;

const FORMAT: FileFormat = FileFormat {
    magic: *b"SLVA",
    version: 2,
    oldest: 1,
};

/// Positions are stored in hundred-thousandths of a degree: an error of at most 0.8 m.
const STEP: i32 = 10;

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
    /// Whether the position is an estimate, between two houses whose positions are known; the source does not say either
    /// whether there is a house of this number.
    pub is_approximate: bool,
}

/// The streets of an atlas with their houses.
#[derive(Clone, Debug)]
pub struct Addresses {
    names: StringTable,
    streets: Vec<StreetRecord>,
    houses: Vec<HouseRecord>,
    /// Names in other languages, by street.
    translations: Vec<Translation>,
}

#[derive(Clone, Copy, Debug)]
struct Translation {
    street: u32,
    /// `None` for a language that the interface does not have.
    lang: Option<Lang>,
    /// The index of the text.
    name: u32,
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
    is_approximate: bool,
}

impl Addresses {
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
                    is_approximate: false,
                });
            }
            streets.push(StreetRecord {
                name,
                place,
                at: before,
                end: u32::try_from(houses.len()).map_err(|_| from.invalid("number of houses"))?,
            });
        }
        let mut translations = Vec::new();
        // Version 1 ends here.
        if container::version(file) > 1 {
            let mut house = None;
            for _ in 0..from.count("number of estimates", 1)? {
                let index = after(house, &mut from)?;
                let one = houses.get_mut(index as usize);
                one.ok_or_else(|| from.invalid("house"))?.is_approximate = true;
                house = Some(index);
            }
            let mut street = 0_u32;
            for _ in 0..from.count("number of translations", 3)? {
                street = street.saturating_add(from.number()?);
                if street as usize >= count {
                    return Err(from.invalid("street"));
                }
                translations.push(Translation {
                    street,
                    lang: Lang::ALL.get(usize::from(from.byte()?)).copied(),
                    name: checked(from.number()?, &from)?,
                });
            }
        }
        from.end()?;
        Ok(Self {
            names,
            streets,
            houses,
            translations,
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

    /// The names of a street in other languages, each with its language if the interface has it.
    pub fn translations(&self, street: u32) -> impl Iterator<Item = (Option<Lang>, &str)> {
        let from = self.translations.partition_point(|it| it.street < street);
        (from..).map_while(move |at| {
            let it = self.translations.get(at).filter(|it| it.street == street)?;
            Some((it.lang, self.names.get(it.name as usize)?))
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
            is_approximate: record.is_approximate,
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

/// Reads an index of an ascending list: its difference from the one before, less 1.
fn after(before: Option<u32>, from: &mut Cursor) -> Result<u32, DecodeError> {
    let next = before.map_or(0, |before| before.saturating_add(1));
    Ok(next.saturating_add(from.number()?))
}
