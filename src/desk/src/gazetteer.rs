//! Positions by name: of streets, street corners, places and neighbourhoods.

mod labels;

use crate::answers::StreetNamesAnswer;
use crate::wording::DeskWording;
use atlas::{Atlas, LonLat};
use i18n::Formatter;
use labels::{PositionLabel, labels};
use std::collections::BTreeMap;

/// What is between the names of two streets that meet.
const CORNER: &str = " / ";

/// The names that positions have, in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gazetteer {
    /// Sorted by name.
    named: Vec<NamedPosition>,
    /// The corners of each street, by its name in lower case.
    corners: BTreeMap<String, Vec<NamedPosition>>,
}

/// A position with its name.
#[derive(Clone, Debug, PartialEq)]
struct NamedPosition {
    name: String,
    /// The name in lower case.
    lower: String,
    found: PositionFound,
}

/// A position that was looked up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PositionFound {
    /// The position.
    pub at: LonLat,
    /// What it is a position of.
    pub of: PositionOf,
}

/// What a position is of, as far as it matters where a street closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PositionOf {
    /// Itself, a street or a place.
    Point,
    /// Streets that meet there, so that it is on no part of a street alone.
    Corner,
    /// A neighbourhood, of which it is the middle: no street is meant.
    Area,
}

impl NamedPosition {
    fn new(name: String, at: LonLat, of: PositionOf) -> Self {
        let found = PositionFound { at, of };
        Self {
            lower: folded(&name),
            name,
            found,
        }
    }
}

impl Gazetteer {
    /// Whether it has street names.
    pub fn has_streets(&self) -> bool {
        !self.corners.is_empty()
    }

    /// Names that contain a text, those that begin with it first, at most `limit`. After the whole name of a street its corners follow.
    pub fn suggestions(&self, text: &str, limit: usize) -> Vec<&str> {
        let text = folded(text);
        let street = text.split(CORNER.trim()).next().unwrap_or_default().trim();
        let corners = self.corners.get(street).into_iter().flatten();
        let all = || self.named.iter().chain(corners.clone());
        let begins = all().filter(|it| it.lower.starts_with(&text));
        let contains = all().filter(|it| it.lower.contains(&text) && !it.lower.starts_with(&text));
        let names = begins.chain(contains).map(|it| it.name.as_str());
        names.take(limit).collect()
    }

    /// The position of a text: a name, two streets with a slash or a comma between, or two numbers, longitude or latitude first; only
    /// one of these orders lies on the map. A part of a name is enough where only one name has it. `None` for anything else, and for a name
    /// that several positions have.
    pub fn find(&self, text: &str, atlas: &Atlas) -> Option<PositionFound> {
        let text = folded(text);
        if text.is_empty() {
            return None;
        }
        let named = || only(self.named.iter().filter(|it| it.lower == text));
        degrees(&text, atlas)
            .or_else(named)
            .or_else(|| self.corner(&text))
            .or_else(|| self.only_one_with(&text))
    }

    /// Where two streets meet, in either order.
    fn corner(&self, text: &str) -> Option<PositionFound> {
        let (one, other) = text.split_once('/').or_else(|| text.split_once(','))?;
        let name = [one.trim(), CORNER, other.trim()].concat();
        let corners = self.corners.get(one.trim())?;
        only(corners.iter().filter(|it| it.lower == name))
    }

    fn only_one_with(&self, text: &str) -> Option<PositionFound> {
        only(self.named.iter().filter(|it| it.lower.contains(text)))
    }
}

impl<F: Formatter> DeskWording<'_, F> {
    /// The names of streets, of the places that have a name, and of neighbourhoods, of which the position is the middle. Names that several
    /// have are followed by the municipality or the neighbourhood, and by what they are or a number where that is the same too.
    pub fn gazetteer(self, streets: &StreetNamesAnswer) -> Gazetteer {
        let (atlas, lang) = (self.atlas, self.locale.lang);
        let texts = &self.messages().plan;
        let of_streets = streets.streets.iter().map(|it| PositionLabel {
            name: it.name.clone(),
            within: it.municipality.clone(),
            what: texts.positions.named_street.to_owned(),
        });
        let areas = atlas.neighbourhoods().iter();
        let areas: Vec<_> = areas.filter(|it| !it.name.is_empty()).collect();
        let of_areas = areas.iter().map(|it| PositionLabel {
            name: it.name.clone(),
            within: it.municipality.clone(),
            what: texts.positions.named_area.to_owned(),
        });
        let named_places = atlas.indexed_places().filter_map(|(index, place)| {
            let name = place.name_in(lang).or(place.name.as_deref())?;
            let home = atlas.neighbourhood_of(index);
            let home = home.and_then(|it| atlas.neighbourhood(it));
            let kind = atlas.taxonomy().kind_at(place.kind);
            let label = PositionLabel {
                name: name.to_owned(),
                within: home.map(|it| it.name.clone()),
                what: kind.singular(lang).of.to_owned(),
            };
            Some((label, place.shape.anchor()))
        });
        let (of_places, at_places): (Vec<_>, Vec<_>) = named_places.unzip();
        let (names, street_names) = labels(&[of_streets.collect(), of_areas.collect(), of_places]);
        let positions = streets.streets.iter();
        let positions = positions.map(|it| (LonLat::new(it.lon, it.lat), PositionOf::Point));
        let of_areas = areas.iter().map(|it| it.area.anchor());
        let positions = positions.chain(of_areas.map(|it| (Some(it), PositionOf::Area)));
        let of_places = at_places.into_iter();
        let positions = positions.chain(of_places.map(|it| (Some(it), PositionOf::Point)));
        let mut named = Vec::new();
        for (name, (at, of)) in names.iter().zip(positions) {
            if let Some(at) = at {
                named.push(NamedPosition::new(name.clone(), at, of));
            }
        }
        named.sort_by(|a, b| a.lower.cmp(&b.lower));
        let mut corners: BTreeMap<String, Vec<NamedPosition>> = BTreeMap::new();
        for row in &streets.corners {
            let Some(at) = LonLat::new(row.lon, row.lat) else {
                continue;
            };
            let [one, other] = row.streets;
            for (first, second) in [(one, other), (other, one)] {
                let (Some(begins), Some(ends)) =
                    (street_names.get(first), street_names.get(second))
                else {
                    continue;
                };
                // Only streets have corners, so that these need not say that they are streets; a name that is chosen may.
                let mut starts = vec![begins];
                starts.extend(names.get(first).filter(|it| *it != begins));
                for start in starts {
                    let name = [start, CORNER, ends].concat();
                    let corner = NamedPosition::new(name, at, PositionOf::Corner);
                    corners.entry(folded(start)).or_default().push(corner);
                }
            }
        }
        Gazetteer { named, corners }
    }
}

/// The one position of these; `None` where there is none, or several.
fn only<'n>(mut of: impl Iterator<Item = &'n NamedPosition>) -> Option<PositionFound> {
    let found = of.next()?.found;
    of.all(|it| it.found.at == found.at).then_some(found)
}

/// A text in lower case, with single spaces.
fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// A position in degrees.
fn degrees(text: &str, atlas: &Atlas) -> Option<PositionFound> {
    let (one, other) = text.split_once(',')?;
    let number = |text: &str| text.trim().parse::<f64>().ok();
    let (one, other) = (number(one)?, number(other)?);
    let at = match (atlas.is_near(one, other), atlas.is_near(other, one)) {
        (true, _) => LonLat::new(one, other),
        (false, true) => LonLat::new(other, one),
        (false, false) => None,
    };
    at.map(|at| PositionFound {
        at,
        of: PositionOf::Point,
    })
}
