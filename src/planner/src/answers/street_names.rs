//! The streets by name, and where they meet: positions for people who do not know coordinates.

use super::json;
use crate::atlas_question::AtlasQuestion;
use crate::question::QuestionError;
use atlas::{Atlas, LonLat};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use streets::{Length, NetworkEdge, Streets};

#[derive(Serialize)]
struct StreetNames<'a> {
    streets: Vec<StreetPosition<'a>>,
    corners: Vec<CornerPosition>,
}

/// A street with a position in the middle of one of its parts.
#[derive(Serialize)]
struct StreetPosition<'a> {
    name: &'a str,
    municipality: Option<&'a str>,
    lon: f64,
    lat: f64,
}

/// Two streets of different names meet.
#[derive(Serialize)]
struct CornerPosition {
    /// Their indices in `streets`, in ascending order.
    streets: [usize; 2],
    lon: f64,
    lat: f64,
}

/// A name in a municipality: two municipalities have streets of one name.
type StreetKey<'a> = (&'a str, Option<&'a str>);

/// The middle and the length of each walkable part of a street.
type StreetParts = Vec<(LonLat, Length)>;

/// The walkable streets with a name, by name and municipality, and for each two of them that meet one corner.
pub fn street_names(asked: &AtlasQuestion<'_>) -> Result<String, QuestionError> {
    let network = asked.analysis.network();
    let streets = network.ok_or_else(QuestionError::no_streets)?.streets();
    let mut parts: BTreeMap<StreetKey, StreetParts> = BTreeMap::new();
    let mut meeting: BTreeMap<u32, (LonLat, BTreeSet<StreetKey>)> = BTreeMap::new();
    for (number, edge) in streets.network_edges().enumerate() {
        let named = named_part(asked.analysis.atlas(), streets, number, edge);
        let Some((key, middle)) = named else {
            continue;
        };
        parts.entry(key).or_default().push((middle, edge.length()));
        let mut points = edge.geometry();
        let first = points.next();
        let ends = [first, points.last().or(first)];
        for (node, end) in edge.nodes().into_iter().zip(ends) {
            let end = end.and_then(|it| LonLat::new(it.x, it.y));
            let Some(end) = end else {
                continue;
            };
            let at_node = meeting.entry(node).or_insert((end, BTreeSet::new()));
            at_node.1.insert(key);
        }
    }
    let numbers: BTreeMap<StreetKey, usize> = parts.keys().copied().zip(0..).collect();
    let mut corners = BTreeMap::new();
    for (at, keys) in meeting.into_values() {
        for (one, first) in keys.iter().enumerate() {
            let others = keys.iter().skip(one + 1);
            for second in others.filter(|it| it.0 != first.0) {
                let pair = [numbers.get(first), numbers.get(second)];
                if let [Some(first), Some(second)] = pair {
                    corners.entry([*first, *second]).or_insert(at);
                }
            }
        }
    }
    let named = parts.iter().filter_map(|((name, municipality), parts)| {
        let at = central(parts)?;
        Some(StreetPosition {
            name,
            municipality: *municipality,
            lon: at.lon(),
            lat: at.lat(),
        })
    });
    let corners = corners.into_iter().map(|(streets, at)| CornerPosition {
        streets,
        lon: at.lon(),
        lat: at.lat(),
    });
    json(&StreetNames {
        streets: named.collect(),
        corners: corners.collect(),
    })
}

/// The street of a walkable edge with a name, and its middle.
fn named_part<'a>(
    atlas: &'a Atlas,
    streets: &Streets,
    number: usize,
    edge: NetworkEdge<'a>,
) -> Option<(StreetKey<'a>, LonLat)> {
    let name = edge.name().filter(|_| edge.foot().any())?;
    let middle = streets.point_along(number, edge.length().share(1, 2))?;
    let home = atlas.neighbourhood_at(middle);
    let home = home.and_then(|it| atlas.neighbourhood(it));
    let municipality = home.and_then(|it| it.municipality.as_deref());
    Some(((name, municipality), middle))
}

/// The middle of the part that is nearest to the middle of all parts, by length.
fn central(parts: &[(LonLat, Length)]) -> Option<LonLat> {
    let weight = |of: Length| of.metres().get().max(f64::MIN_POSITIVE);
    let all: f64 = parts.iter().map(|(_, length)| weight(*length)).sum();
    let mean = |of: fn(&LonLat) -> f64| {
        let weighted = parts.iter().map(|(at, length)| of(at) * weight(*length));
        weighted.sum::<f64>() / all
    };
    let (lon, lat) = (mean(|it| it.lon()), mean(|it| it.lat()));
    let narrow = lat.to_radians().cos();
    let away = |at: &LonLat| ((at.lon() - lon) * narrow).hypot(at.lat() - lat);
    let positions = parts.iter().map(|(at, _)| *at);
    positions.min_by(|a, b| away(a).total_cmp(&away(b)))
}
