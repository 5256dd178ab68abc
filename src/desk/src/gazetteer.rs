//! Positions by name: of streets, street corners, places and neighbourhoods.

use crate::answers::StreetNamesAnswer;
use crate::wording::DeskWording;
use atlas::{Atlas, LonLat};
use i18n::Formatter;
use std::collections::{BTreeMap, BTreeSet};

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
    /// Whether streets meet there, so that it is on no part of a street alone.
    pub is_corner: bool,
}

impl NamedPosition {
    fn new(name: String, at: LonLat, is_corner: bool) -> Self {
        let found = PositionFound { at, is_corner };
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
    /// one of these orders lies on the map. A part of a name is enough where only one name has it. `None` for anything else.
    pub fn find(&self, text: &str, atlas: &Atlas) -> Option<PositionFound> {
        let text = folded(text);
        if text.is_empty() {
            return None;
        }
        let named = || self.named.iter().find(|it| it.lower == text);
        let position = degrees(&text, atlas).or_else(|| named().map(|it| it.found));
        position
            .or_else(|| self.corner(&text))
            .or_else(|| self.only_one_with(&text))
    }

    /// Where two streets meet, in either order.
    fn corner(&self, text: &str) -> Option<PositionFound> {
        let (one, other) = text.split_once('/').or_else(|| text.split_once(','))?;
        let name = [one.trim(), CORNER, other.trim()].concat();
        let corners = self.corners.get(one.trim())?;
        corners
            .iter()
            .find(|it| it.lower == name)
            .map(|it| it.found)
    }

    fn only_one_with(&self, text: &str) -> Option<PositionFound> {
        let mut with = self.named.iter().filter(|it| it.lower.contains(text));
        let found = with.next()?.found;
        with.next().is_none().then_some(found)
    }
}

impl<F: Formatter> DeskWording<'_, F> {
    /// The names of streets, of the places that have a name, and of neighbourhoods, of which the position is the middle. Names that several
    /// have are followed by the municipality or the neighbourhood.
    pub fn gazetteer(self, streets: &StreetNamesAnswer) -> Gazetteer {
        let atlas = self.atlas;
        let street_names: Vec<String> = {
            let names = streets.streets.iter().map(|it| it.name.as_str());
            let several = repeated(names);
            let named = streets.streets.iter().map(|it| match &it.municipality {
                Some(where_it_is) if several.contains(it.name.as_str()) => {
                    format!("{} ({where_it_is})", it.name)
                }
                _ => it.name.clone(),
            });
            named.collect()
        };
        let mut named = Vec::new();
        for (row, name) in streets.streets.iter().zip(&street_names) {
            if let Some(at) = LonLat::new(row.lon, row.lat) {
                named.push(NamedPosition::new(name.clone(), at, false));
            }
        }
        let mut corners: BTreeMap<String, Vec<NamedPosition>> = BTreeMap::new();
        for row in &streets.corners {
            let [one, other] = row.streets.map(|it| street_names.get(it));
            let (Some(one), Some(other), Some(at)) = (one, other, LonLat::new(row.lon, row.lat))
            else {
                continue;
            };
            for (first, second) in [(one, other), (other, one)] {
                let name = [first, CORNER, second].concat();
                let corner = NamedPosition::new(name, at, true);
                corners.entry(folded(first)).or_default().push(corner);
            }
        }
        let areas = atlas.neighbourhoods();
        let several = repeated(areas.iter().map(|it| it.name.as_str()));
        for area in areas.iter().filter(|it| !it.name.is_empty()) {
            let name = match &area.municipality {
                Some(town) if several.contains(area.name.as_str()) => {
                    format!("{} ({town})", area.name)
                }
                _ => area.name.clone(),
            };
            named.push(NamedPosition::new(name, area.area.anchor(), false));
        }
        let lang = self.locale.lang;
        let own = |place: &atlas::Place| {
            let name = place.name_in(lang).or(place.name.as_deref());
            name.map(str::to_owned)
        };
        let named_places = atlas.indexed_places();
        let named_places = named_places.filter_map(|(index, it)| Some((index, it, own(it)?)));
        let places: Vec<_> = named_places.collect();
        let several = repeated(places.iter().map(|(_, _, name)| name.as_str()));
        for (index, place, name) in &places {
            let home = atlas.neighbourhood_of(*index);
            let home = home.and_then(|it| atlas.neighbourhood(it));
            let shown = match home {
                Some(home) if several.contains(name.as_str()) => {
                    format!("{name} ({})", home.name)
                }
                _ => name.clone(),
            };
            named.push(NamedPosition::new(shown, place.shape.anchor(), false));
        }
        named.sort_by(|a, b| a.lower.cmp(&b.lower));
        Gazetteer { named, corners }
    }
}

/// Names that are there more than once.
fn repeated<'n>(names: impl Iterator<Item = &'n str>) -> BTreeSet<&'n str> {
    let mut once = BTreeSet::new();
    names.filter(|it| !once.insert(*it)).collect()
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
        is_corner: false,
    })
}
