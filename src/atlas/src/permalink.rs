//! Permalinks: the state of a question as readable, versioned text in a query parameter, in URL-safe characters.
//!
//! ```text
//! 1~near=47.14145,9.52081~kinds=library,bench~within=2~needs=wheelchair~unknown~open=now~place=osm:node/123~speed=3~steps=no~rest=125~reach
//! ```
//! Fields are written in this order, each at most once, separated by `~`, because some servers take `;` or `&` for the end
//! of a parameter. A byte of an id other than an ASCII letter, a digit or one of `-._:/` is escaped as `!` and two
//! hexadecimal digits.

use crate::link_text::{decimal, number, plain, safe};
use crate::lon_lat::LonLat;

/// The version of the format, written first.
const VERSION: &str = "1";
/// The field separator.
const BETWEEN: char = '~';
/// Positions have five decimals of a degree: 1.1 m.
const PRECISION: f64 = 1e5;

/// The most limits that the groups of a list have.
const LIMITS: u8 = 3;

/// The content of a permalink. Ids and times are not checked against an atlas.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Permalink {
    /// The visitor's location.
    pub location: Option<LinkLocation>,
    /// Ids of kinds to show; empty for all.
    pub kinds: Vec<String>,
    /// Within which of the limits of the list's groups places must be, from 1.
    pub within: Option<u8>,
    /// Ids of needs that places must meet.
    pub needs: Vec<String>,
    /// Whether places for which a need is unknown are included.
    pub include_unknown: bool,
    /// When places must be open: `now`, or a local date and time.
    pub open: Option<String>,
    /// Id of the selected place.
    pub place: Option<String>,
    /// Walking speed in km/h, if it is not the default.
    pub speed: Option<f64>,
    /// Whether routes must be step-free.
    pub step_free: bool,
    /// How often there must be a seat on the way, in metres.
    pub rest: Option<u16>,
    /// Whether the isochrone is shown. The field is named `reach` in the text.
    pub isochrone: bool,
}

/// A visitor's location, no more precise than a permalink may state it.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkLocation {
    /// A position rounded to five decimals; see [`LinkLocation::rounded`].
    Position(LonLat),
    /// The id of a neighbourhood.
    Neighbourhood(String),
}

impl LinkLocation {
    /// A position rounded to five decimals.
    pub fn rounded(at: LonLat) -> Self {
        let rounded = |degrees: f64| (degrees * PRECISION).round() / PRECISION;
        Self::Position(LonLat::new(rounded(at.lon()), rounded(at.lat())).unwrap_or(at))
    }

    /// Whether a field of a permalink, such as an invalid one returned by [`Permalink::read`], states the location.
    pub fn is_location_field(field: &str) -> bool {
        ["near", "in"].contains(&field.split('=').next().unwrap_or_default())
    }
}

impl Permalink {
    /// Reads the text of [`Permalink::write`]. Returns invalid fields beside the permalink, which has the valid ones. `None`
    /// for another version.
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
            ("within", Some(value)) => {
                let limit = value.parse().ok().filter(|it| (1..=LIMITS).contains(it));
                self.within = Some(limit?);
            }
            ("needs", Some(value)) => self.needs = list(value)?,
            ("unknown", None) => self.include_unknown = true,
            ("open", Some(value)) => self.open = Some(plain(value)?),
            ("place", Some(value)) => self.place = Some(plain(value)?),
            ("speed", Some(value)) => self.speed = Some(number(value)?),
            ("steps", Some("no")) => self.step_free = true,
            ("rest", Some(value)) => self.rest = Some(value.parse().ok().filter(|it| *it > 0)?),
            ("reach", None) => self.isochrone = true,
            _ => return None,
        }
        Some(())
    }

    /// The permalink as text.
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
        match &self.location {
            Some(LinkLocation::Position(at)) => {
                // Latitude first, as in the attribute `near`.
                let at = [&decimal(at.lat()), ",", &decimal(at.lon())].concat();
                field("near=", Some(at));
            }
            Some(LinkLocation::Neighbourhood(id)) => field("in=", Some(safe(id))),
            None => {}
        }
        field("kinds=", listed(&self.kinds));
        field("within=", self.within.map(|it| it.to_string()));
        field("needs=", listed(&self.needs));
        field("unknown", flag(self.include_unknown));
        field("open=", self.open.as_deref().map(safe));
        field("place=", self.place.as_deref().map(safe));
        field("speed=", self.speed.map(decimal));
        field("steps=no", flag(self.step_free));
        field("rest=", self.rest.map(|it| it.to_string()));
        field("reach", flag(self.isochrone));
        text
    }
}

fn listed(ids: &[String]) -> Option<String> {
    let ids: Vec<String> = ids.iter().map(|id| safe(id)).collect();
    (!ids.is_empty()).then(|| crate::joined(&ids, ","))
}

fn list(value: &str) -> Option<Vec<String>> {
    value.split(',').map(plain).collect()
}

#[cfg(test)]
mod tests;
