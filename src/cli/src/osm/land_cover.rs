//! Land cover, drawn only: water, green and wooded areas, railways and waterways.
//!
//! Sources: the OpenStreetMap wiki's pages *Key:natural*, *Key:landuse*, *Key:leisure*, *Key:waterway*, *Key:railway*.

use crate::geometry::grid;
use crate::geometry::local_projection::LocalProjection;
use crate::recipe::pattern::Fields;
use geo::{Area, LineString, MultiPolygon, Polygon, SimplifyIdx, unary_union};
use streets::{Class, LandCover};

/// Maximum distance in metres between simplified and original borders.
const TOLERANCE: f64 = 2.0;
/// Minimum size in square metres of an area, and of a hole.
const SPECK: f64 = 200.0;

const AREAS: [(&str, &[&str], LandCover); 9] = [
    ("natural", &["water"], LandCover::Water),
    ("waterway", &["riverbank", "dock"], LandCover::Water),
    ("landuse", &["reservoir", "basin"], LandCover::Water),
    (
        "natural",
        &["grassland", "scrub", "heath"],
        LandCover::Green,
    ),
    ("natural", &["wood"], LandCover::Wood),
    ("landuse", &["forest"], LandCover::Wood),
    (
        "landuse",
        &[
            "grass",
            "meadow",
            "recreation_ground",
            "cemetery",
            "village_green",
            "allotments",
        ],
        LandCover::Green,
    ),
    (
        "leisure",
        &["park", "garden", "common", "dog_park", "golf_course"],
        LandCover::Green,
    ),
    ("amenity", &["grave_yard"], LandCover::Green),
];

const LINES: [(&str, &[&str], Class); 2] = [
    (
        "railway",
        &["rail", "light_rail", "tram", "narrow_gauge"],
        Class::Rail,
    ),
    ("waterway", &["river", "stream", "canal"], Class::Stream),
];

/// The land cover of an area with these tags.
pub fn area(tags: &Fields) -> Option<LandCover> {
    of(&AREAS, tags)
}

/// The class of a line with these tags: a railway or waterway above ground.
pub fn line(tags: &Fields) -> Option<Class> {
    let hidden = tags.get("tunnel").is_some_and(|it| it != "no");
    of(&LINES, tags).filter(|_| !hidden)
}

fn of<T: Copy>(table: &[(&str, &[&str], T)], tags: &Fields) -> Option<T> {
    let fits = |key: &str, values: &[&str]| {
        tags.get(key)
            .is_some_and(|it| values.contains(&it.as_str()))
    };
    table
        .iter()
        .find(|(key, values, _)| fits(key, values))
        .map(|(_, _, what)| *what)
}

/// Merges touching areas of one type, in degrees; simplifies them and removes small ones.
pub fn simplified(areas: &[MultiPolygon<f64>], projection: LocalProjection) -> MultiPolygon<f64> {
    let polygons: Vec<&Polygon<f64>> = areas.iter().flatten().collect();
    let joined = unary_union(polygons);
    let ring = |line: &LineString<f64>| {
        let metres: LineString<f64> = line.coords().map(|at| projection.project(*at)).collect();
        let large = Polygon::new(metres.clone(), Vec::new()).unsigned_area() >= SPECK;
        large.then(|| {
            metres
                .simplify_idx(TOLERANCE)
                .into_iter()
                .map(|index| line.0[index])
                .collect::<LineString<f64>>()
        })
    };
    let simple: MultiPolygon<f64> = joined
        .iter()
        .filter_map(|polygon| {
            let inner = polygon.interiors().iter().filter_map(&ring).collect();
            Some(Polygon::new(ring(polygon.exterior())?, inner))
        })
        .collect();
    grid::degrees(&grid::area(&simple))
}

#[cfg(test)]
mod tests {
    use super::{area, line, simplified};
    use crate::geometry::local_projection::LocalProjection;
    use crate::recipe::pattern::fields;
    use geo::{MultiPolygon, polygon};
    use streets::{Class, LandCover};

    #[test]
    fn tags_decide_land_cover_and_line_class() {
        let of = |key, value| area(&fields(&[(key, value)]));
        assert_eq!(of("natural", "water"), Some(LandCover::Water));
        assert_eq!(of("landuse", "basin"), Some(LandCover::Water));
        assert_eq!(of("leisure", "park"), Some(LandCover::Green));
        assert_eq!(of("landuse", "forest"), Some(LandCover::Wood));
        assert_eq!(of("landuse", "residential"), None);
        assert_eq!(line(&fields(&[("railway", "tram")])), Some(Class::Rail));
        assert_eq!(line(&fields(&[("railway", "disused")])), None);
        let culvert = [("waterway", "stream"), ("tunnel", "culvert")];
        assert_eq!(line(&fields(&culvert)), None);
    }

    //   ┌────┬────┐
    //   │ ▫  │    │  ·     two adjacent meadows, a hole of 100 m² in the first, and an area of 100 m² apart
    //   └────┴────┘
    #[test]
    fn touching_areas_are_merged_and_small_ones_removed() {
        // Ten metres are about 0.00009 degrees of latitude and 0.000132 of longitude here.
        let first = polygon!(
            exterior: [(x: 9.0, y: 47.0), (x: 9.001, y: 47.0), (x: 9.001, y: 47.001), (x: 9.0, y: 47.001)],
            interiors: [[
                (x: 9.0005, y: 47.0005), (x: 9.000632, y: 47.0005),
                (x: 9.000632, y: 47.00059), (x: 9.0005, y: 47.00059)]],
        );
        let second = polygon![
            (x: 9.001, y: 47.0), (x: 9.002, y: 47.0), (x: 9.002, y: 47.001), (x: 9.001, y: 47.001)];
        let speck = polygon![
            (x: 9.005, y: 47.0005), (x: 9.005132, y: 47.0005),
            (x: 9.005132, y: 47.00059), (x: 9.005, y: 47.00059)];
        let areas = [first, second, speck].map(MultiPolygon::from);
        let drawn = simplified(&areas, LocalProjection::at_latitude(47.0));
        assert_eq!(drawn.0.len(), 1);
        assert_eq!(drawn.0[0].interiors().len(), 0);
        assert_eq!(
            drawn.0[0].exterior().0.len(),
            5,
            "the corners that are needed"
        );
    }
}
