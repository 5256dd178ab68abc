//! Writes `addresses.bin`.

use super::text::TextSet;
use super::{Addresses, FORMAT, STEP};
use crate::container;
use crate::grid::GridPoint;
use crate::varint::{put, put_count, put_signed};
use atlas::{Lang, LonLat};

/// A street as input of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct AddressStreet {
    /// Its name.
    pub name: String,
    /// Its names in other languages.
    pub translations: Vec<(Lang, String)>,
    /// The town or village of its addresses.
    pub place: Option<String>,
    /// A position on it.
    pub at: LonLat,
    /// House numbers such as `12a`, with their positions.
    pub houses: Vec<(String, LonLat)>,
    /// House numbers with estimated positions: see [`AddressHouse::is_approximate`](super::AddressHouse::is_approximate).
    pub approximate_houses: Vec<(String, LonLat)>,
}

/// A house in the order of the file.
struct Door<'s> {
    /// One more than its number; 0 for none.
    number: u32,
    addition: &'s str,
    at: LonLat,
    is_approximate: bool,
}

impl Addresses {
    /// Encodes the file. The same bytes in whatever order streets, houses and names are given. Positions are rounded to five
    /// decimals; a street without a name is left out.
    pub fn write(mut streets: Vec<AddressStreet>) -> Vec<u8> {
        streets.retain(|street| !street.name.is_empty());
        for street in &mut streets {
            street.translations.retain(|(_, name)| !name.is_empty());
            street
                .translations
                .sort_by(|a, b| (a.0.code(), &a.1).cmp(&(b.0.code(), &b.1)));
        }
        streets.sort_by(|a, b| {
            let key = |it: &AddressStreet| (it.name.clone(), it.place.clone(), bits(it.at));
            key(a).cmp(&key(b))
        });
        let mut texts = TextSet::default();
        for street in &streets {
            let houses = street.houses.iter().chain(&street.approximate_houses);
            let additions = houses.map(|(number, _)| parts(number).1);
            let own = [Some(street.name.as_str()), street.place.as_deref()];
            let others = street.translations.iter().map(|(_, name)| name.as_str());
            texts.extend(own.into_iter().flatten().chain(additions).chain(others));
        }
        let texts = texts.into_indices();
        let mut content = Vec::new();
        texts.write(&mut content);
        put_count(&mut content, streets.len());
        let mut before = GridPoint::ORIGIN;
        let mut approximate = Vec::new();
        let mut house = 0_u32;
        for street in &streets {
            put(&mut content, texts.of(&street.name) - 1);
            let place = street.place.as_ref().map_or(0, |place| texts.of(place));
            put(&mut content, place);
            let at = GridPoint::rounded_to(street.at, STEP);
            at.write_delta_in(before, STEP, &mut content);
            before = at;
            let doors = street.doors();
            put_count(&mut content, doors.len());
            let (mut last, mut record) = (0, at);
            for door in doors {
                put_signed(&mut content, door.number.cast_signed() - last);
                last = door.number.cast_signed();
                put(&mut content, texts.of(door.addition));
                let at = GridPoint::rounded_to(door.at, STEP);
                at.write_delta_in(record, STEP, &mut content);
                record = at;
                if door.is_approximate {
                    approximate.push(house);
                }
                house += 1;
            }
        }
        put_count(&mut content, approximate.len());
        let mut next = 0;
        for house in approximate {
            put(&mut content, house - next);
            next = house + 1;
        }
        put_count(
            &mut content,
            streets.iter().map(|street| street.translations.len()).sum(),
        );
        let mut last = 0;
        for (index, street) in (0..).zip(&streets) {
            for (lang, name) in &street.translations {
                put(&mut content, index - last);
                last = index;
                let lang = Lang::ALL.into_iter().zip(0..).find(|(it, _)| it == lang);
                content.push(lang.map_or(u8::MAX, |(_, number)| number));
                put(&mut content, texts.of(name) - 1);
            }
        }
        container::encode(FORMAT, &content)
    }
}

impl AddressStreet {
    /// Its houses, sorted.
    fn doors(&self) -> Vec<Door<'_>> {
        let known = self.houses.iter().map(|house| (house, false));
        let approximate = self.approximate_houses.iter().map(|house| (house, true));
        let doors = known.chain(approximate);
        let mut doors: Vec<Door<'_>> = doors
            .map(|((number, at), is_approximate)| {
                let (number, addition) = parts(number);
                Door {
                    number: number.map_or(0, |number| number + 1),
                    addition,
                    at: *at,
                    is_approximate,
                }
            })
            .collect();
        doors.sort_by_key(|it| {
            (
                it.number.saturating_sub(1),
                it.addition,
                bits(it.at),
                it.is_approximate,
            )
        });
        doors
    }
}

/// A position as a key for sorting.
fn bits(at: LonLat) -> (u64, u64) {
    (at.lon().to_bits(), at.lat().to_bits())
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
