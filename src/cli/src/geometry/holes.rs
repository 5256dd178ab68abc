//! Assigns holes to outer rings.

use geo::{Contains, InteriorPoint, LineString, MultiPolygon, Polygon};

/// Makes polygons of outer rings, each with the inner rings that lie in it.
pub fn polygons(outer: Vec<LineString<f64>>, inner: Vec<LineString<f64>>) -> MultiPolygon<f64> {
    let mut parts: Vec<Polygon<f64>> = outer
        .into_iter()
        .map(|ring| Polygon::new(ring, Vec::new()))
        .collect();
    for hole in inner {
        let Some(inside) = Polygon::new(hole.clone(), Vec::new()).interior_point() else {
            continue;
        };
        if let Some(part) = parts.iter_mut().find(|part| part.contains(&inside)) {
            part.interiors_push(hole);
        }
    }
    MultiPolygon(parts)
}

#[cfg(test)]
mod tests {
    use super::polygons;
    use geo::{Area, line_string};

    #[test]
    fn holes_belong_to_the_polygon_around_them() {
        let square = |west: f64, south: f64, size: f64| {
            line_string![
                (x: west, y: south), (x: west + size, y: south),
                (x: west + size, y: south + size), (x: west, y: south + size),
                (x: west, y: south)]
        };
        let made = polygons(
            vec![square(0.0, 0.0, 4.0), square(10.0, 0.0, 4.0)],
            vec![square(11.0, 1.0, 2.0)],
        );
        assert_eq!(made.0[0].interiors().len(), 0);
        assert_eq!(made.0[1].interiors().len(), 1);
        assert!((made.unsigned_area() - 28.0).abs() < 1e-9);
    }
}
