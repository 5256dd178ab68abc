//! GeoJSON as it is written: RFC 7946, a feature on a line, six decimals, outer rings counter-clockwise.

use crate::geometry::grid::{self, Vertex};
use crate::neighbourhoods::{FIGURES, Neighbourhood};
use crate::places::place::Place;
use geo::{Geometry, LineString, MultiPolygon, Orient, Polygon, orient::Direction};
use serde::Serialize;
use std::fmt::Write;

/// `places.geojson`.
///
/// # Errors
/// Never for the strings and numbers of places; the type is that of the library.
pub fn places(places: &[Place]) -> serde_json::Result<String> {
    let lines = places
        .iter()
        .map(|place| Ok(feature(&serde_json::to_string(place)?, &place.geometry)))
        .collect::<serde_json::Result<Vec<_>>>()?;
    Ok(collection(&lines))
}

/// `neighbourhoods.geojson`. A property that no neighbourhood has is left out; one that some have is null where it
/// is unknown.
///
/// # Errors
/// As for [`places`].
pub fn neighbourhoods(list: &[Neighbourhood]) -> serde_json::Result<String> {
    let with = |has: &dyn Fn(&Neighbourhood) -> bool| list.iter().any(has);
    let district = with(&|it| it.district.is_some());
    let municipality = with(&|it| it.municipality.is_some());
    let known: Vec<usize> = (0..FIGURES.len())
        .filter(|figure| with(&|it| it.figures[*figure].is_some()))
        .collect();
    let lines = list
        .iter()
        .map(|it| {
            let mut properties = Properties::default();
            properties.add("id", &it.id)?;
            properties.add("name", &it.name)?;
            if district {
                properties.add("district", &it.district)?;
            }
            if municipality {
                properties.add("municipality", &it.municipality)?;
            }
            if it.water {
                properties.add("water", &true)?;
            }
            for figure in &known {
                properties.add(FIGURES[*figure], &it.figures[*figure])?;
            }
            let shape = Geometry::MultiPolygon(grid::degrees(&it.area));
            Ok(feature(&properties.closed(), &shape))
        })
        .collect::<serde_json::Result<Vec<_>>>()?;
    Ok(collection(&lines))
}

/// A JSON object with its members in the order in which they come.
#[derive(Default)]
struct Properties(String);

impl Properties {
    fn add(&mut self, name: &str, value: &impl Serialize) -> serde_json::Result<()> {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        let value = serde_json::to_string(value)?;
        self.0.push_str(&format!("\"{name}\":{value}"));
        Ok(())
    }

    fn closed(self) -> String {
        self.0 + "}"
    }
}

fn collection(lines: &[String]) -> String {
    let features = lines.join(",\n");
    format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{features}\n]}}\n")
}

fn feature(properties: &str, shape: &Geometry<f64>) -> String {
    let geometry = geometry(shape);
    format!("{{\"type\":\"Feature\",\"properties\":{properties},\"geometry\":{geometry}}}")
}

fn geometry(shape: &Geometry<f64>) -> String {
    match shape {
        Geometry::Point(point) => {
            let at = position(grid::vertex(point.0));
            format!("{{\"type\":\"Point\",\"coordinates\":{at}}}")
        }
        Geometry::Polygon(only) => polygon(&only.orient(Direction::Default)),
        Geometry::MultiPolygon(several) => polygons(&several.orient(Direction::Default)),
        // Places and neighbourhoods are made of nothing else.
        _ => "null".to_owned(),
    }
}

fn polygons(several: &MultiPolygon<f64>) -> String {
    if let [only] = several.0.as_slice() {
        return polygon(only);
    }
    let parts: Vec<String> = several.iter().map(rings).collect();
    format!(
        "{{\"type\":\"MultiPolygon\",\"coordinates\":[{}]}}",
        parts.join(",")
    )
}

fn polygon(only: &Polygon<f64>) -> String {
    format!("{{\"type\":\"Polygon\",\"coordinates\":{}}}", rings(only))
}

fn rings(polygon: &Polygon<f64>) -> String {
    let rings: Vec<String> = std::iter::once(polygon.exterior())
        .chain(polygon.interiors())
        .map(line)
        .collect();
    format!("[{}]", rings.join(","))
}

fn line(ring: &LineString<f64>) -> String {
    let mut text = String::from("[");
    for at in ring.coords() {
        if text.len() > 1 {
            text.push(',');
        }
        text.push_str(&position(grid::vertex(*at)));
    }
    text + "]"
}

fn position(at: Vertex) -> String {
    let mut text = String::from("[");
    decimal(at[0], &mut text);
    text.push(',');
    decimal(at[1], &mut text);
    text + "]"
}

/// Millionths as a decimal number without zeros at its end.
fn decimal(millionths: i64, to: &mut String) {
    if millionths < 0 {
        to.push('-');
    }
    let size = millionths.unsigned_abs();
    // Writing into a string cannot fail.
    let _ = write!(to, "{}.{:06}", size / 1_000_000, size % 1_000_000);
    let kept = to.trim_end_matches('0').trim_end_matches('.').len();
    to.truncate(kept);
}

#[cfg(test)]
mod tests {
    use super::{decimal, geometry};
    use geo::{Geometry, polygon};

    #[test]
    fn six_decimals_and_no_more_than_needed() {
        let text = |millionths| {
            let mut text = String::new();
            decimal(millionths, &mut text);
            text
        };
        assert_eq!(text(9_500_000), "9.5");
        assert_eq!(text(-71_000_001), "-71.000001");
        assert_eq!(text(10_000_000), "10");
        assert_eq!(text(0), "0");
        assert_eq!(text(-5), "-0.000005");
    }

    #[test]
    fn an_outer_ring_goes_counter_clockwise() {
        let clockwise = polygon![(x: 0.0, y: 0.0), (x: 0.0, y: 1.0), (x: 1.0, y: 1.0)];
        assert_eq!(
            geometry(&Geometry::Polygon(clockwise)),
            r#"{"type":"Polygon","coordinates":[[[0,0],[1,1],[0,1],[0,0]]]}"#
        );
    }
}
