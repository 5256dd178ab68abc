//! Streets by their names, and the houses in them by their numbers: what somebody types who says where they are.

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
};

/// Positions are written in hundred-thousandths of a degree, at most 0.8 m off: houses are further apart.
const STEP: i32 = 10;

/// A street with a name, to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct AddressStreet {
    /// Its name.
    pub name: String,
    /// The town or village in its addresses.
    pub place: Option<String>,
    /// A position in it.
    pub at: LonLat,
    /// Its houses: their numbers, as `12a`, and where they are.
    pub houses: Vec<(String, LonLat)>,
}

/// A street as it is found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NamedStreet<'a> {
    /// Its name.
    pub name: &'a str,
    /// The town or village in its addresses, where they say it.
    pub place: Option<&'a str>,
    /// A position in it.
    pub at: LonLat,
}

/// A house as it is found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct House<'a> {
    /// Its number; `None` where it has only a name.
    pub number: Option<u32>,
    /// What comes after the number, such as `a` or `-3`; or its name.
    pub addition: &'a str,
    /// Where it is.
    pub at: LonLat,
}

/// Streets with their houses.
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
    /// Where its houses end.
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
    /// The file of these streets: the same bytes in whatever order they and their houses come. Positions are rounded to
    /// five decimals; a street without a name is left out.
    pub fn write(mut streets: Vec<AddressStreet>) -> Vec<u8> {
        streets.retain(|street| !street.name.is_empty());
        let place = |at: LonLat| (at.lon().to_bits(), at.lat().to_bits());
        for street in &mut streets {
            let parted = |it: &(String, LonLat)| {
                let (number, addition) = parts(&it.0);
                (number.unwrap_or(0), addition.to_owned(), place(it.1))
            };
            street.houses.sort_by_key(parted);
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

    /// Reads the file.
    ///
    /// # Errors
    /// A file of another kind or version, or one that is damaged; with the place.
    pub fn read(file: &[u8]) -> Result<Self, DecodeError> {
        let mut from = Cursor::new(container::decode(FORMAT, file)?);
        let names = StringTable::read(&mut from)?;
        let known = |text: u32, from: &Cursor| match (text as usize) < names.len() {
            true => Ok(text),
            false => Err(from.invalid("a text that is not there")),
        };
        let optional = |text: u32, from: &Cursor| match text.checked_sub(1) {
            Some(one) => known(one, from).map(|_| text),
            None => Ok(0),
        };
        let count = from.count("a number of streets", 5)?;
        let mut streets = Vec::with_capacity(count);
        let mut houses = Vec::new();
        let mut before = GridPoint::ORIGIN;
        for _ in 0..count {
            let name = known(from.number()?, &from)?;
            let place = optional(from.number()?, &from)?;
            before = before.read_delta_in(STEP, &mut from)?;
            let (mut last, mut record) = (0_i32, before);
            for _ in 0..from.count("a number of houses", 4)? {
                last = last
                    .checked_add(from.signed()?)
                    .filter(|number| *number >= 0)
                    .ok_or_else(|| from.invalid("the number of a house"))?;
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
                end: u32::try_from(houses.len()).map_err(|_| from.invalid("a number of houses"))?,
            });
        }
        from.end()?;
        Ok(Self {
            names,
            streets,
            houses,
        })
    }

    /// How many streets there are.
    pub fn streets(&self) -> usize {
        self.streets.len()
    }

    /// How many houses there are.
    pub fn houses(&self) -> usize {
        self.houses.len()
    }

    /// The street of a number, from 0; in the order of their names and then their places.
    pub fn street(&self, street: u32) -> Option<NamedStreet<'_>> {
        let street = self.streets.get(street as usize)?;
        Some(NamedStreet {
            name: self.names.get(street.name as usize)?,
            place: self.text(street.place),
            at: street.at.into(),
        })
    }

    /// The numbers of the houses of a street, in the order of what is on their doors.
    pub fn houses_of(&self, street: u32) -> Range<u32> {
        // As many as fit in 32 bits, or it would not have been read.
        let all = self.houses.len() as u32;
        let end = |street: u32| self.streets.get(street as usize).map_or(all, |it| it.end);
        street.checked_sub(1).map_or(0, end)..end(street)
    }

    /// The house of a number, from 0.
    pub fn house(&self, house: u32) -> Option<House<'_>> {
        let record = self.houses.get(house as usize)?;
        Some(House {
            number: record.number.checked_sub(1),
            addition: self.text(record.addition).unwrap_or_default(),
            at: record.at.into(),
        })
    }

    fn text(&self, text: u32) -> Option<&str> {
        self.names.get(text.checked_sub(1)? as usize)
    }
}

impl std::fmt::Display for House<'_> {
    /// As it is on the door.
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.number {
            Some(number) => write!(to, "{number}{}", self.addition),
            None => to.write_str(self.addition),
        }
    }
}

/// The number that a text begins with, and the rest of it; a number with zeros before it, or of more than nine digits, is
/// text.
fn parts(text: &str) -> (Option<u32>, &str) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    match number.parse() {
        Ok(number) if digits < 10 && !text.starts_with('0') => (Some(number), rest),
        _ => (None, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lon: f64, lat: f64) -> LonLat {
        LonLat::new(lon, lat).unwrap()
    }

    #[test]
    fn what_is_on_the_door_comes_back_as_it_was() {
        let numbers = [
            "12a",
            "2",
            "12",
            "12-14",
            "0",
            "007",
            "A 3",
            "1234567890",
            "12 a",
        ];
        let houses = numbers.map(|number| (number.to_owned(), at(9.5, 47.1)));
        let file = Addresses::write(vec![AddressStreet {
            name: "Landstrasse".to_owned(),
            place: Some("Vaduz".to_owned()),
            at: at(9.50001, 47.1),
            houses: houses.into(),
        }]);
        let read = Addresses::read(&file).unwrap();
        assert_eq!((read.streets(), read.houses()), (1, numbers.len()));
        let street = read.street(0).unwrap();
        assert_eq!((street.name, street.place), ("Landstrasse", Some("Vaduz")));
        assert_eq!(street.at, at(9.50001, 47.1));
        let doors = read.houses_of(0).map(|house| read.house(house).unwrap());
        let doors: Vec<String> = doors.map(|house| house.to_string()).collect();
        assert_eq!(
            doors,
            [
                "0",
                "007",
                "1234567890",
                "A 3",
                "2",
                "12",
                "12 a",
                "12-14",
                "12a"
            ]
        );
    }

    #[test]
    fn the_order_in_which_they_come_makes_no_difference() {
        let street = |name: &str, place: Option<&str>, lon| AddressStreet {
            name: name.to_owned(),
            place: place.map(str::to_owned),
            at: at(lon, 47.0),
            houses: vec![
                ("2".to_owned(), at(lon, 47.0)),
                ("1".to_owned(), at(lon, 47.1)),
            ],
        };
        let mut all = vec![
            street("Feld", Some("Mauren"), 9.5),
            street("Feld", Some("Eschen"), 9.4),
            street("Feld", None, -9.4),
        ];
        let file = Addresses::write(all.clone());
        all.reverse();
        all.iter_mut().for_each(|it| it.houses.reverse());
        assert_eq!(Addresses::write(all), file);
        let read = Addresses::read(&file).unwrap();
        let places: Vec<_> = (0..3).map(|it| read.street(it).unwrap().place).collect();
        assert_eq!(places, [None, Some("Eschen"), Some("Mauren")]);
        assert_eq!((read.houses_of(1), read.houses_of(3)), (2..4, 6..6));
    }

    #[test]
    fn a_position_is_less_than_a_metre_off() {
        let house = at(9.512_344_6, 47.123_455_4);
        let file = Addresses::write(vec![AddressStreet {
            name: "Feld".to_owned(),
            place: None,
            at: house,
            houses: Vec::new(),
        }]);
        let read = Addresses::read(&file).unwrap().street(0).unwrap().at;
        assert_eq!(read, at(9.51234, 47.12346));
    }
}
