//! Marker shapes: equal areas, centred centroids, the same geometry in icons.

use crate::fixtures::SHAPES;
use chart::{MAX_EXTENT, MarkerShape, ScreenPoint, SymbolOutline, svg_path, symbol_outline};

fn area_and_centroid(points: &[ScreenPoint]) -> (f64, ScreenPoint) {
    let (mut doubled, mut x, mut y) = (0.0, 0.0, 0.0);
    for (a, b) in points.iter().zip(points.iter().cycle().skip(1)) {
        let cross = a.x * b.y - b.x * a.y;
        doubled += cross;
        x += (a.x + b.x) * cross;
        y += (a.y + b.y) * cross;
    }
    (
        doubled / 2.0,
        ScreenPoint::new(x / (3.0 * doubled), y / (3.0 * doubled)),
    )
}

#[test]
fn shapes_have_equal_area_and_centred_centroid() {
    let centre = ScreenPoint::new(30.0, 20.0);
    for shape in SHAPES {
        match symbol_outline(shape, centre, 10.0) {
            SymbolOutline::Circle { centre: at, radius } => {
                assert_eq!((at, radius), (centre, 10.0))
            }
            SymbolOutline::Polygon(corners) => {
                let (area, middle) = area_and_centroid(corners.points());
                assert!(
                    (area - std::f64::consts::PI * 100.0).abs() < 1e-9,
                    "{shape:?} {area}"
                );
                assert!(middle.distance(centre) < 1e-9, "{shape:?}");
                let reach = corners.points().iter().map(|point| point.distance(centre));
                assert!(reach.fold(0.0, f64::max) <= MAX_EXTENT * 10.0 + 1e-9);
            }
        }
    }
}

#[test]
fn corner_counts_match_the_shape() {
    let count = |shape| match symbol_outline(shape, ScreenPoint::default(), 1.0) {
        SymbolOutline::Circle { .. } => 0,
        SymbolOutline::Polygon(corners) => corners.points().len(),
    };
    assert_eq!(SHAPES.map(count), [0, 4, 3, 4, 6, 12]);
}

#[test]
fn svg_paths_stay_inside_their_viewbox() {
    for shape in SHAPES {
        let path = svg_path(shape, 24);
        assert!(path.starts_with('M') && path.ends_with('Z'), "{path}");
        if shape == MarkerShape::Circle {
            continue;
        }
        for number in path
            .split(['M', 'L', 'Z', ' '])
            .filter(|text| !text.is_empty())
        {
            let number: f64 = number.parse().expect("a number");
            assert!((0.0..=24.0).contains(&number), "{shape:?} {path}");
        }
    }
    assert_eq!(
        svg_path(MarkerShape::Square, 20),
        "M3.42 3.42L16.58 3.42L16.58 16.58L3.42 16.58Z"
    );
    assert_eq!(
        svg_path(MarkerShape::Circle, 20),
        "M2.57 10a7.43 7.43 0 1 1 14.85 0a7.43 7.43 0 1 1 -14.85 0Z"
    );
}
