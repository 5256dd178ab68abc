//! The six marker shapes of the domains, for the map and for icons in the list.

use crate::point::ScreenPoint;

/// The shape of a mark: the one that the taxonomy gives its domain.
pub use atlas::MarkerShape;

/// The symbol of a mark: the shape and the paint of its domain, and the pictogram of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkSymbol {
    /// The shape.
    pub shape: MarkerShape,
    /// Index in the painter's colour table.
    pub paint: u8,
    /// The pictogram, as of [`pictogram`](crate::pictogram).
    pub pictogram: Option<&'static str>,
}

/// The outline of a shape on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SymbolOutline {
    /// A circle.
    Circle {
        /// Its centre.
        centre: ScreenPoint,
        /// Its radius, CSS px.
        radius: f64,
    },
    /// A closed polygon.
    Polygon(PolygonCorners),
}

/// The corners of a shape, clockwise on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PolygonCorners {
    points: [ScreenPoint; 12],
    count: usize,
}

impl PolygonCorners {
    /// The corners, without a repeated last point.
    pub fn points(&self) -> &[ScreenPoint] {
        self.points.get(..self.count).unwrap_or_default()
    }
}

/// The distance from the centroid to a corner of an equilateral triangle of area π: the largest of all shapes.
const TRIANGLE: f64 = 1.555_120_301_556_214;
/// Half the diagonal of a square with area π.
const DIAGONAL: f64 = 1.253_314_137_315_500_1;
/// The side of a regular hexagon with area π.
const HEXAGON: f64 = 1.099_636_110_791_267_8;
/// Half the length of a cross of area π whose arms are [`CROSS_ARM`] of the length wide.
const CROSS: f64 = 1.107_783_656_815_947_6;
const CROSS_ARM: f64 = 0.4;

/// The largest distance between any shape's centre and its outline, in radii.
pub const MAX_EXTENT: f64 = TRIANGLE;

/// The outline of a shape. All shapes of one radius have the area of the circle with that radius, so that no domain
/// looks more important than another. The centre is the centroid, where a pictogram is drawn.
pub fn symbol_outline(shape: MarkerShape, centre: ScreenPoint, radius: f64) -> SymbolOutline {
    let half = DIAGONAL * std::f64::consts::FRAC_1_SQRT_2;
    let (long, arm) = (CROSS, CROSS * CROSS_ARM);
    let (sin60, cos60) = (0.866_025_403_784_438_6, 0.5);
    match shape {
        MarkerShape::Circle => SymbolOutline::Circle { centre, radius },
        MarkerShape::Square => polygon(
            centre,
            radius,
            &[(-half, -half), (half, -half), (half, half), (-half, half)],
        ),
        MarkerShape::Triangle => polygon(
            centre,
            radius,
            &[
                (0.0, -TRIANGLE),
                (TRIANGLE * sin60, TRIANGLE * cos60),
                (-TRIANGLE * sin60, TRIANGLE * cos60),
            ],
        ),
        MarkerShape::Diamond => polygon(
            centre,
            radius,
            &[
                (0.0, -DIAGONAL),
                (DIAGONAL, 0.0),
                (0.0, DIAGONAL),
                (-DIAGONAL, 0.0),
            ],
        ),
        MarkerShape::Hexagon => polygon(
            centre,
            radius,
            &[
                (0.0, -HEXAGON),
                (HEXAGON * sin60, -HEXAGON * cos60),
                (HEXAGON * sin60, HEXAGON * cos60),
                (0.0, HEXAGON),
                (-HEXAGON * sin60, HEXAGON * cos60),
                (-HEXAGON * sin60, -HEXAGON * cos60),
            ],
        ),
        MarkerShape::Cross => polygon(
            centre,
            radius,
            &[
                (-arm, -long),
                (arm, -long),
                (arm, -arm),
                (long, -arm),
                (long, arm),
                (arm, arm),
                (arm, long),
                (-arm, long),
                (-arm, arm),
                (-long, arm),
                (-long, -arm),
                (-arm, -arm),
            ],
        ),
    }
}

fn polygon(centre: ScreenPoint, radius: f64, unit: &[(f64, f64)]) -> SymbolOutline {
    let mut points = [centre; 12];
    for (point, (x, y)) in points.iter_mut().zip(unit) {
        *point = ScreenPoint::new(centre.x + x * radius, centre.y + y * radius);
    }
    SymbolOutline::Polygon(PolygonCorners {
        points,
        count: unit.len().min(12),
    })
}

/// The shape as the `d` of an SVG path, centred in a square viewBox of `size` units. The shapes have equal areas, as
/// large as the widest shape (the triangle) allows.
pub fn svg_path(shape: MarkerShape, size: u16) -> String {
    let side = f64::from(size);
    let radius = side / (2.0 * TRIANGLE * 0.866_025_403_784_438_6);
    // A triangle's centroid is below the middle of its height; an icon centres the height.
    let sink = if shape == MarkerShape::Triangle {
        radius * TRIANGLE / 4.0
    } else {
        0.0
    };
    let centre = ScreenPoint::new(side / 2.0, side / 2.0 + sink);
    let mut path = String::new();
    match symbol_outline(shape, centre, radius) {
        SymbolOutline::Circle { centre, radius } => {
            push_pair(&mut path, 'M', centre.x - radius, centre.y);
            for way in [1.0, -1.0] {
                push_pair(&mut path, 'a', radius, radius);
                path.push_str(" 0 1 1");
                push_pair(&mut path, ' ', way * 2.0 * radius, 0.0);
            }
        }
        SymbolOutline::Polygon(corners) => {
            let mut letter = 'M';
            for point in corners.points() {
                push_pair(&mut path, letter, point.x, point.y);
                letter = 'L';
            }
        }
    }
    path.push('Z');
    path
}

fn push_pair(path: &mut String, letter: char, x: f64, y: f64) {
    path.push(letter);
    push_hundredths(path, x);
    path.push(' ');
    push_hundredths(path, y);
}

/// Appends a length with two decimals. The standard float formatting would add 20 kB of wasm.
fn push_hundredths(path: &mut String, length: f64) {
    let hundredths = (length * 100.0).round() as i32;
    if hundredths < 0 {
        path.push('-');
    }
    let size = hundredths.unsigned_abs();
    path.push_str(&(size / 100).to_string());
    if !size.is_multiple_of(100) {
        path.push('.');
        path.push(char::from(b'0' + (size / 10 % 10) as u8));
        if !size.is_multiple_of(10) {
            path.push(char::from(b'0' + (size % 10) as u8));
        }
    }
}
