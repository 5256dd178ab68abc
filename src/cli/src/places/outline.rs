//! The simplified shape of a place.

use crate::geometry::grid;
use crate::geometry::local_projection::LocalProjection;
use geo::{
    BooleanOps, BoundingRect, Coord, Euclidean, Geometry, InterpolateLine, LineString,
    MultiPolygon, Polygon, SimplifyIdx, Validation, unary_union,
};

/// Maximum distance in metres between simplified and original outline.
const TOLERANCE: f64 = 1.0;

/// A point or area on the grid. A line, such as a long bench, becomes its midpoint.
///
/// # Errors
/// Why the geometry cannot be used.
pub fn of_place(geometry: &Geometry<f64>) -> Result<Geometry<f64>, String> {
    match geometry {
        Geometry::Point(point) => Ok(on_grid(point.0)),
        Geometry::MultiPoint(points) if points.0.len() == 1 => Ok(on_grid(points.0[0].0)),
        Geometry::LineString(line) => Euclidean
            .point_at_ratio_from_start(line, 0.5)
            .map(|point| on_grid(point.0))
            .ok_or_else(|| "line without length".to_owned()),
        Geometry::Polygon(polygon) => area(&MultiPolygon(vec![polygon.clone()])),
        Geometry::MultiPolygon(polygons) => area(polygons),
        _ => Err("neither a point nor an area".to_owned()),
    }
}

fn on_grid(at: Coord<f64>) -> Geometry<f64> {
    Geometry::Point(grid::coord(grid::vertex(at)).into())
}

fn area(polygons: &MultiPolygon<f64>) -> Result<Geometry<f64>, String> {
    let latitude = polygons
        .bounding_rect()
        .map_or(0.0, |bounds| bounds.center().y);
    let exact = grid::degrees(&grid::area(polygons));
    let simple = simplified(&exact, LocalProjection::at_latitude(latitude));
    // A long bench is narrower than the tolerance; keep such outlines.
    let whole = simple.0.len() == exact.0.len();
    let chosen = if whole && simple.is_valid() {
        simple
    } else if exact.is_valid() {
        exact
    } else {
        with_touching_holes_as_one(&exact)
    };
    if chosen.0.is_empty() {
        return Err("area smaller than a step of the grid".to_owned());
    }
    if !chosen.is_valid() {
        return Err("area that crosses itself".to_owned());
    }
    Ok(match <[Polygon<f64>; 1]>::try_from(chosen.0) {
        Ok([only]) => Geometry::Polygon(only),
        Err(several) => Geometry::MultiPolygon(MultiPolygon(several)),
    })
}

/// Merges holes that share a side, which OpenStreetMap allows and GeoJSON does not.
fn with_touching_holes_as_one(polygons: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    let joined = polygons
        .iter()
        .flat_map(|polygon| {
            if polygon.interiors().is_empty() {
                return MultiPolygon(vec![polygon.clone()]);
            }
            let filled = |ring: &LineString<f64>| Polygon::new(ring.clone(), Vec::new());
            let holes: Vec<Polygon<f64>> = polygon.interiors().iter().map(filled).collect();
            filled(polygon.exterior()).difference(&unary_union(&holes))
        })
        .collect();
    grid::degrees(&grid::area(&joined))
}

fn simplified(polygons: &MultiPolygon<f64>, projection: LocalProjection) -> MultiPolygon<f64> {
    let ring = |line: &LineString<f64>| {
        let metres: LineString<f64> = line.coords().map(|at| projection.project(*at)).collect();
        metres
            .simplify_idx(TOLERANCE)
            .into_iter()
            .map(|index| line.0[index])
            .collect::<LineString<f64>>()
    };
    let simple = polygons
        .iter()
        .map(|polygon| {
            let inner = polygon.interiors().iter().map(&ring).collect();
            Polygon::new(ring(polygon.exterior()), inner)
        })
        .collect();
    grid::degrees(&grid::area(&simple))
}

#[cfg(test)]
mod tests {
    use super::of_place;
    use geo::{Geometry, line_string, point, polygon};

    #[test]
    fn a_line_becomes_its_midpoint() {
        let bench = Geometry::LineString(line_string![(x: 9.0, y: 47.0), (x: 9.0, y: 47.002)]);
        assert_eq!(
            of_place(&bench),
            Ok(Geometry::Point(point!(x: 9.0, y: 47.001)))
        );
    }

    #[test]
    fn outlines_are_simplified() {
        // A square of about 75 m with a dent of 10 cm in its southern side.
        let park = polygon![
            (x: 9.0, y: 47.0), (x: 9.0005, y: 47.000001), (x: 9.001, y: 47.0),
            (x: 9.001, y: 47.001), (x: 9.0, y: 47.001)];
        let Ok(Geometry::Polygon(simple)) = of_place(&Geometry::Polygon(park)) else {
            panic!("expected a polygon");
        };
        assert_eq!(simple.exterior().0.len(), 5);
    }

    //  ┌────────────┐
    //  │ ┌──┬──┐    │   a running track around two fields that share a side
    //  │ └──┴──┘    │
    //  └────────────┘
    #[test]
    fn holes_that_share_a_side_are_merged() {
        let track = polygon!(
            exterior: [(x: 9.0, y: 47.0), (x: 9.01, y: 47.0), (x: 9.01, y: 47.01), (x: 9.0, y: 47.01)],
            interiors: [
                [(x: 9.002, y: 47.002), (x: 9.004, y: 47.002), (x: 9.004, y: 47.004), (x: 9.002, y: 47.004)],
                [(x: 9.004, y: 47.002), (x: 9.006, y: 47.002), (x: 9.006, y: 47.004), (x: 9.004, y: 47.004)],
            ],
        );
        let Ok(Geometry::Polygon(mended)) = of_place(&Geometry::Polygon(track)) else {
            panic!("expected a polygon");
        };
        assert_eq!(mended.interiors().len(), 1);
    }

    #[test]
    fn self_intersecting_outlines_are_left_out() {
        let tie = polygon![
            (x: 9.0, y: 47.0), (x: 9.001, y: 47.001), (x: 9.001, y: 47.0), (x: 9.0, y: 47.001)];
        assert_eq!(
            of_place(&Geometry::Polygon(tie)),
            Err("area that crosses itself".to_owned())
        );
    }
}
