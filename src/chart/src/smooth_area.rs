//! An area with a smooth outline: an isochrone as people read it, without the corners of its raster and the bumps of each street.

use geo::{Area, ChaikinSmoothing, LineString, MultiPolygon, Polygon, SimplifyVw};

/// A vertex goes that forms a triangle of less than this with its neighbours, square metres: a bump as large as a mark at the scale
/// of a walk of ten minutes.
const BUMP: f64 = 1_500.0;
/// Holes that are smaller than this are filled, square metres: most are courtyards that no street enters.
const HOLE: f64 = 10_000.0;
/// How often the corners are cut.
const ROUNDS: usize = 3;
/// The length of a degree of latitude, metres; within 0.6 % everywhere.
const DEGREE: f64 = 111_133.0;

/// An area (longitude and latitude in degrees) without bumps and small holes, with rounded corners; its outline moves by some
/// forty metres at most. Visvalingam and Whyatt 1993, then Chaikin 1974. A part that has no area left is left out.
pub fn smooth_area(area: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    area.iter().filter_map(smooth_polygon).collect()
}

fn smooth_polygon(polygon: &Polygon<f64>) -> Option<Polygon<f64>> {
    let latitude = polygon.exterior().0.first()?.y;
    let square_metre = 1.0 / (DEGREE * DEGREE * libm::cos(latitude.to_radians()));
    let smooth = |ring: &LineString<f64>| {
        let line = ring.simplify_vw(BUMP * square_metre);
        // The first and last point, a line and a triangle between them.
        (line.0.len() > 3).then(|| line.chaikin_smoothing(ROUNDS))
    };
    let is_large = |hole: &&LineString<f64>| {
        Polygon::new((*hole).clone(), Vec::new()).unsigned_area() >= HOLE * square_metre
    };
    let holes = polygon.interiors().iter().filter(is_large);
    Some(Polygon::new(
        smooth(polygon.exterior())?,
        holes.filter_map(smooth).collect(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{BoundingRect, Contains, Point, coord};

    /// A ring of points in metres east and north of 5.0, 52.0.
    fn ring(points: &[(f64, f64)]) -> LineString<f64> {
        let degrees = |&(east, north): &(f64, f64)| {
            let latitude = 52.0_f64;
            coord! {
                x: 5.0 + east / (DEGREE * latitude.to_radians().cos()),
                y: latitude + north / DEGREE,
            }
        };
        let mut ring: LineString<f64> = points.iter().map(degrees).collect();
        ring.close();
        ring
    }

    fn square(from: f64, to: f64) -> LineString<f64> {
        ring(&[(from, from), (to, from), (to, to), (from, to)])
    }

    fn contains(area: &MultiPolygon<f64>, east: f64, north: f64) -> bool {
        let at = ring(&[(east, north)]).0[0];
        area.contains(&Point::from(at))
    }

    /// A square of 800 m with a step of 20 m in its south side.
    ///
    /// ```text
    /// +-----------------+
    /// |                 |
    /// +--------+  +-----+
    ///          +--+
    /// ```
    #[test]
    fn a_bump_of_one_street_is_cut_off() {
        let outline = [
            (0.0, 0.0),
            (400.0, 0.0),
            (400.0, -20.0),
            (420.0, -20.0),
            (420.0, 0.0),
            (800.0, 0.0),
            (800.0, 800.0),
            (0.0, 800.0),
        ];
        let area = MultiPolygon(vec![Polygon::new(ring(&outline), Vec::new())]);
        assert!(contains(&area, 410.0, -10.0));
        let smooth = smooth_area(&area);
        assert!(!contains(&smooth, 410.0, -10.0));
        assert!(contains(&smooth, 410.0, 10.0));
    }

    #[test]
    fn corners_are_rounded_and_the_area_stays_within_its_box() {
        let area = MultiPolygon(vec![Polygon::new(square(0.0, 800.0), Vec::new())]);
        let smooth = smooth_area(&area);
        assert!(!contains(&smooth, 10.0, 10.0));
        assert!(contains(&smooth, 400.0, 10.0));
        let (before, after) = (
            area.bounding_rect().unwrap(),
            smooth.bounding_rect().unwrap(),
        );
        assert!(before.contains(&after));
        assert!(smooth.unsigned_area() > 0.8 * area.unsigned_area());
    }

    /// The small hole is a courtyard, the large one a lake.
    #[test]
    fn small_holes_are_filled_and_large_ones_stay() {
        let holes = vec![square(100.0, 190.0), square(400.0, 600.0)];
        let area = MultiPolygon(vec![Polygon::new(square(0.0, 800.0), holes)]);
        let smooth = smooth_area(&area);
        assert!(!contains(&area, 145.0, 145.0) && contains(&smooth, 145.0, 145.0));
        assert!(!contains(&smooth, 500.0, 500.0));
    }

    #[test]
    fn an_area_without_extent_is_left_out() {
        let dot = MultiPolygon(vec![
            Polygon::new(square(0.0, 1.0), Vec::new()),
            Polygon::new(LineString(Vec::new()), Vec::new()),
        ]);
        assert!(smooth_area(&dot).iter().all(|it| it.unsigned_area() > 0.0));
        assert!(smooth_area(&MultiPolygon(Vec::new())).0.is_empty());
    }
}
