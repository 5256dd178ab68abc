//! House numbers between two known ones, from OpenStreetMap's lines with `addr:interpolation`.
//!
//! Such a line goes from house to house along a street. The houses at its nodes are known; those between are estimated, each
//! at the part of the line that its number is of the difference. Whether all of them exist, the source does not say.

use crate::addresses::house::{self, House};
use crate::addresses::house_number::{digits, letter};
use crate::addresses::text::tidy;
use crate::formats::{Feature, OsmNodes};
use crate::geometry::local_projection::LocalProjection;
use crate::recipe::pattern::Fields;
use atlas::visible;
use geo::{Coord, Distance, Euclidean, Point};

/// The tag.
pub const KEY: &str = "addr:interpolation";
/// Largest difference between the numbers at the ends; a larger one is a mistake.
const MAX_DIFFERENCE: u32 = 1_000;

/// Which numbers are between two others: the value of the tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interpolation {
    /// The odd ones.
    Odd,
    /// The even ones.
    Even,
    /// Every so many; 1 for all.
    Every(u32),
    /// The letters behind one number: 12a, 12b, 12c.
    Alphabetic,
}

impl Interpolation {
    /// Reads the value; `None` for others.
    pub fn of(value: &str) -> Option<Self> {
        Some(match value.trim() {
            "odd" => Self::Odd,
            "even" => Self::Even,
            "all" => Self::Every(1),
            "alphabetic" => Self::Alphabetic,
            number => Self::Every(number.parse().ok().filter(|it| *it > 0)?),
        })
    }

    /// The numbers between two others, and where each is: 0 at the first, 1 at the last. `None` if these are no ends of it.
    pub fn between(self, first: &str, last: &str) -> Option<Vec<(String, f64)>> {
        let number = |text: &str| digits(text).parse::<u32>().ok();
        let (from, to) = (number(first)?, number(last)?);
        if self == Self::Alphabetic {
            let (a, b) = (letter(first)?, letter(last)?);
            let part = |at: u8| f64::from(at.abs_diff(a)) / f64::from(b.abs_diff(a));
            let letters = a.min(b) + 1..a.max(b);
            let is_one_case = a.is_ascii_lowercase() == b.is_ascii_lowercase();
            return (from == to && is_one_case).then(|| {
                letters
                    .map(|at| (format!("{from}{}", char::from(at)), part(at)))
                    .collect()
            });
        }
        let (low, high) = (from.min(to), from.max(to));
        let difference = high - low;
        let is_one = |number: &u32| match self {
            Self::Odd => !number.is_multiple_of(2),
            Self::Even => number.is_multiple_of(2),
            Self::Every(step) => (number - low).is_multiple_of(step),
            Self::Alphabetic => false,
        };
        let part = |number: u32| f64::from(number.abs_diff(from)) / f64::from(difference);
        (difference <= MAX_DIFFERENCE).then(|| {
            (low.saturating_add(1)..high)
                .filter(is_one)
                .map(|number| (number.to_string(), part(number)))
                .collect()
        })
    }
}

/// Whether the tags are those of a line with numbers between its ends.
pub fn is_interpolation(tags: &Fields) -> bool {
    tags.contains_key(KEY) && !house::is_house(tags)
}

/// The houses of a line: those at its nodes, with the street of the line if they have none of their own, then those between.
///
/// # Errors
/// Why it has none.
pub fn houses(
    feature: &Feature,
    nodes: &OsmNodes,
    projection: LocalProjection,
) -> Result<(Vec<House>, Vec<House>), &'static str> {
    let value = feature.fields.get(KEY);
    let value = value.and_then(|value| Interpolation::of(value));
    let value = value.ok_or("addr:interpolation with an unknown value")?;
    let mut line: Vec<Coord<f64>> = Vec::new();
    let mut known: Vec<(usize, House)> = Vec::new();
    for id in feature.lines.iter().flatten() {
        let Some(at) = nodes.positions.get(id) else {
            continue;
        };
        let tags = nodes.tags.get(id);
        let house = tags.and_then(|tags| house_at(&feature.fields, tags, *at));
        known.extend(house.map(|house| (line.len(), house)));
        line.push(*at);
    }
    let mut between = Vec::new();
    for pair in known.windows(2) {
        let [(start, first), (end, last)] = pair else {
            continue;
        };
        if first.street != last.street {
            return Err("addr:interpolation between two streets");
        }
        let numbers = value.between(&first.number, &last.number);
        let numbers = numbers.ok_or("addr:interpolation between numbers that do not fit")?;
        let section = &line[*start..=*end];
        between.extend(numbers.into_iter().map(|(number, part)| House {
            number,
            at: along(section, part, projection),
            is_approximate: true,
            ..first.clone()
        }));
    }
    match known.len() {
        0 | 1 => Err("addr:interpolation without addresses at its ends"),
        _ => Ok((known.into_iter().map(|(_, house)| house).collect(), between)),
    }
}

/// The house at a node of a line. Street and town may be tags of the line.
fn house_at(line: &Fields, node: &Fields, at: Coord<f64>) -> Option<House> {
    let text = |tags: &Fields, key: &str| tags.get(key).and_then(|it| tidy(&visible(it)));
    let tag = |key: &str| text(node, key).or_else(|| text(line, key));
    Some(House {
        street: tag("addr:street").or_else(|| tag("addr:place"))?,
        number: text(node, "addr:housenumber")?,
        town: tag("addr:city"),
        at,
        is_approximate: false,
    })
}

/// The position at a part of the length of a line, from 0 to 1.
fn along(line: &[Coord<f64>], part: f64, projection: LocalProjection) -> Coord<f64> {
    let length = |pair: &[Coord<f64>]| {
        let [a, b] = [pair[0], pair[1]].map(|at| Point(projection.project(at)));
        Euclidean.distance(a, b)
    };
    let mut left = part * line.windows(2).map(length).sum::<f64>();
    for pair in line.windows(2) {
        let metres = length(pair);
        if left <= metres && metres > 0.0 {
            return pair[0] + (pair[1] - pair[0]) * (left / metres);
        }
        left -= metres;
    }
    line.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests;
