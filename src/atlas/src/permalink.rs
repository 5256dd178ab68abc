//! A question as one word in the address of a page: readable, versioned, and of letters that no address has to escape.
//!
//! ```text
//! 1~near=47.14145,9.52081~kinds=library,bench~needs=wheelchair~unknown~open=now~place=osm:node/123~speed=3~steps=no~reach
//! ```
//! The fields stand in this order, each at most once. `~` lies between them and not `;` or `&`, which some servers take for
//! the end of a parameter. A byte of an id that is not a letter, a digit or one of `-._:/` is written as `!` and two
//! hexadecimal digits, so that nothing in it is taken for something else.

use crate::decimal::Decimal;
use crate::lon_lat::LonLat;

/// The version of this notation, which stands in front.
const VERSION: &str = "1";
/// What lies between fields.
const BETWEEN: char = '~';
/// What stands before the two digits of a byte that is not written as it is.
const ESCAPE: char = '!';
/// Five decimals of a degree: 1.1 m, as precise as anybody stands somewhere.
const PRECISION: f64 = 1e5;
/// So many digits of a number are exact.
const DIGITS: usize = 15;

/// A question as it stands in an address. Ids and times are as they were written: whether an atlas has them is another
/// matter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Permalink {
    /// Where from.
    pub location: Option<LinkLocation>,
    /// Ids of kinds; none is all.
    pub kinds: Vec<String>,
    /// What somebody cannot do without, by name.
    pub needs: Vec<String>,
    /// Whether places count too of which nobody has said whether they have it.
    pub include_unknown: bool,
    /// When it must be open.
    pub open: Option<String>,
    /// Id of the place that is open before them.
    pub place: Option<String>,
    /// Walking speed in km/h, where it is not the usual one.
    pub speed: Option<f64>,
    /// Whether steps are in the way.
    pub step_free: bool,
    /// Whether it is shown how far one gets.
    pub isochrone: bool,
}

/// Where somebody is, as far as an address may say it.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkLocation {
    /// A position to five decimals; see [`Spot::near`].
    Position(LonLat),
    /// The id of a neighbourhood.
    Neighbourhood(String),
}

impl LinkLocation {
    /// A position, rounded to what an address says of it.
    pub fn rounded(at: LonLat) -> Self {
        let rounded = |degrees: f64| (degrees * PRECISION).round() / PRECISION;
        Self::Position(LonLat::new(rounded(at.lon()), rounded(at.lat())).unwrap_or(at))
    }

    /// Whether a field of a question, such as those that [`Permalink::read`] says mean nothing, is about where somebody is.
    pub fn is_location_field(field: &str) -> bool {
        ["near", "in"].contains(&field.split('=').next().unwrap_or_default())
    }
}

impl Permalink {
    /// Reads what [`Permalink::write`] wrote, with the parts that mean nothing: they do not count, the others do. `None`
    /// where it is of another version, so that nothing can be said of it.
    pub fn read(text: &str) -> Option<(Self, Vec<String>)> {
        let mut read = Self::default();
        let (version, fields) = text.split_once(BETWEEN).unwrap_or((text, ""));
        if version != VERSION {
            return None;
        }
        let fields = fields.split(BETWEEN).filter(|field| !field.is_empty());
        let bad = fields.filter(|field| read.take(field).is_none());
        let bad = bad.map(str::to_owned).collect();
        Some((read, bad))
    }

    fn take(&mut self, field: &str) -> Option<()> {
        let (name, value) = match field.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (field, None),
        };
        match (name, value) {
            ("near", Some(value)) => {
                let (lat, lon) = value.split_once(',')?;
                let at = LonLat::new(number(lon)?, number(lat)?)?;
                self.location = Some(LinkLocation::rounded(at));
            }
            ("in", Some(value)) => self.location = Some(LinkLocation::Neighbourhood(plain(value)?)),
            ("kinds", Some(value)) => self.kinds = list(value)?,
            ("needs", Some(value)) => self.needs = list(value)?,
            ("unknown", None) => self.include_unknown = true,
            ("open", Some(value)) => self.open = Some(plain(value)?),
            ("place", Some(value)) => self.place = Some(plain(value)?),
            ("speed", Some(value)) => self.speed = Some(number(value)?),
            ("steps", Some("no")) => self.step_free = true,
            ("reach", None) => self.isochrone = true,
            _ => return None,
        }
        Some(())
    }

    /// The question as a word.
    pub fn write(&self) -> String {
        let mut text = VERSION.to_owned();
        let mut field = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                text.push(BETWEEN);
                text.push_str(name);
                text.push_str(&value);
            }
        };
        let flag = |is: bool| is.then(String::new);
        let decimal = |number: f64| Decimal::of(number).to_string();
        match &self.location {
            Some(LinkLocation::Position(at)) => {
                // Latitude first, as people write it and as the attribute `near` has it.
                let at = [&decimal(at.lat()), ",", &decimal(at.lon())].concat();
                field("near=", Some(at));
            }
            Some(LinkLocation::Neighbourhood(id)) => field("in=", Some(safe(id))),
            None => {}
        }
        field("kinds=", joined(&self.kinds));
        field("needs=", joined(&self.needs));
        field("unknown", flag(self.include_unknown));
        field("open=", self.open.as_deref().map(safe));
        field("place=", self.place.as_deref().map(safe));
        field("speed=", self.speed.map(decimal));
        field("steps=no", flag(self.step_free));
        field("reach", flag(self.isochrone));
        text
    }
}

fn joined(ids: &[String]) -> Option<String> {
    let ids: Vec<String> = ids.iter().map(|id| safe(id)).collect();
    (!ids.is_empty()).then(|| ids.join(","))
}

fn list(value: &str) -> Option<Vec<String>> {
    value.split(',').map(plain).collect()
}

/// A text of which no byte means anything else in a field, or in an address.
fn safe(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for byte in text.bytes() {
        let is_plain = byte.is_ascii_alphanumeric() || b"-._:/".contains(&byte);
        if is_plain {
            safe.push(char::from(byte));
        } else {
            let digit = |of: u8| char::from_digit(u32::from(of), 16).unwrap_or_default();
            safe.extend([ESCAPE, digit(byte >> 4), digit(byte & 15)]);
        }
    }
    safe
}

/// The text that [`safe`] was given; `None` where it cannot have been, or there is none.
fn plain(text: &str) -> Option<String> {
    unescaped(text, ESCAPE).filter(|text| !text.is_empty())
}

/// A text with its escaped bytes as they were: each is this character and two hexadecimal digits. `None` where they are
/// not, or are no text in UTF-8.
pub(crate) fn unescaped(text: &str, escape: char) -> Option<String> {
    let mut pieces = text.split(escape);
    let mut bytes = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        let digits = piece.get(..2)?;
        // `from_str_radix` takes a sign, which is no digit.
        if digits.starts_with('+') {
            return None;
        }
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend(&piece.as_bytes()[2..]);
    }
    String::from_utf8(bytes).ok()
}

/// A decimal number without an exponent.
fn number(text: &str) -> Option<f64> {
    let (sign, size) = match text.strip_prefix('-') {
        Some(size) => (-1.0, size),
        None => (1.0, text),
    };
    let (whole, decimals) = size.split_once('.').unwrap_or((size, ""));
    let digits = [whole, decimals].concat();
    let is_number = digits.len() <= DIGITS && digits.bytes().all(|it| it.is_ascii_digit());
    if whole.is_empty() || !is_number {
        return None;
    }
    let scale = decimals.bytes().fold(1.0, |scale, _| scale * 10.0);
    // Fifteen digits are a whole number that a float holds.
    Some(sign * digits.parse::<u64>().ok()? as f64 / scale)
}

#[cfg(test)]
mod tests;
