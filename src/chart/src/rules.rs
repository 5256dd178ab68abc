//! The style table: what is drawn from which zoom, and how wide or large. Lengths in CSS px.

pub use crate::movement::{
    ANIMATED_WHEEL, FASTEST_GLIDE, GLIDE_BRAKE, GLIDE_DURATION, GLIDE_SPEED, PAUSE,
    PINCH_WITHOUT_GLIDE, TRAIL, ZOOM_DURATION,
};
pub use crate::text_role::{LINE_HEIGHT, TextRole, scaled_text_size, text_size, text_weight};
use streets::Class;

/// The largest zoom: 0.1 m per pixel in the Netherlands.
pub const MAX_ZOOM: f64 = 20.0;
/// The largest zoom to which the map goes by itself: about 0.4 m per pixel.
pub const FIT_ZOOM: f64 = 18.0;
/// How many zooms below "the whole atlas fits" are allowed.
pub const ZOOM_OUT_BEYOND: f64 = 1.0;
/// The padding around the whole atlas.
pub const HOME_PADDING: f64 = 24.0;

/// A mouse that moves less than this between down and up has clicked.
pub const CLICK_SLOP: f64 = 4.0;
/// A finger that moves less than this has tapped.
pub const TOUCH_SLOP: f64 = 10.0;
/// The smallest distance between two fingers in a pinch.
pub const FINGERTIP: f64 = 16.0;
/// The distance of an arrow key.
pub const KEY_PAN: f64 = 96.0;
/// The distance of an arrow key with Shift.
pub const KEY_PAN_FINE: f64 = 24.0;
/// The zoom of the keys + and −, and the maximum of one wheel event.
pub const KEY_ZOOM: f64 = 0.5;
/// Zooms per pixel of a wheel, of which one step is usually 100 px.
pub const WHEEL_ZOOM_PER_PIXEL: f64 = 1.0 / 200.0;
/// Zooms per pixel of a trackpad pinch: browsers report a pinch by factor f as −100 ln f pixels, so 1 / (100 ln 2).
pub const PINCH_ZOOM_PER_PIXEL: f64 = 0.014_426_950_408_889_634;

/// Marks closer than this, centre to centre, are clustered: the target spacing of WCAG 2.5.8.
pub const MARK_DISTANCE: f64 = 24.0;
/// Clusters closer than this are merged.
pub const CLUSTER_DISTANCE: f64 = 44.0;
/// A mark closer than this to a cluster joins it. Marks closer than this to a listed mark join another cluster if they
/// can.
pub const JOIN_DISTANCE: f64 = 32.0;
/// A listed mark closer than this to one with a smaller number may be clustered: of their marks at most a fifth overlaps.
pub const NUMBER_DISTANCE: f64 = 26.0;
/// The diameter of a mark without a number.
pub const MARK: f64 = 24.0;
/// The diameter of a mark with a number, and of the selected mark.
pub const NUMBERED_MARK: f64 = 32.0;
/// The side of a pictogram as a share of the diameter of its mark: it fits into a triangle, the narrowest shape.
pub const PICTOGRAM: f64 = 0.54;
/// The height of the badge with the number of a mark, and its width for a number of one digit.
pub const BADGE: f64 = 16.0;
/// How much wider the badge is for each further digit, as a share of its height.
pub const BADGE_DIGIT: f64 = 0.4375;
/// How far the middle of the badge is to the right of that of its mark, and above it, as a share of the mark's diameter.
pub const BADGE_OFFSET: f64 = 0.4;
/// Half of the smallest target for a mouse (WCAG 2.5.8).
pub const FINE_TARGET: f64 = 12.0;
/// Half of the smallest target for a finger (WCAG 2.5.5).
pub const COARSE_TARGET: f64 = 22.0;

/// A vertex is left out if the line changes by less than this area without it, in square px.
pub const VERTEX_AREA: f64 = 0.75;
/// Borders are drawn around areas at least as large as a square of this side.
pub const BORDER_AREA: f64 = 20.0;
/// The edge of the land is drawn around land and lakes at least as large as a square of this side.
pub const EDGE_AREA: f64 = 8.0;
/// The outline of a place is drawn if it is at least this wide or high.
pub const PLACE_OUTLINE: f64 = 24.0;
/// A neighbourhood's name is drawn if the neighbourhood is at least as large as a square of this side.
pub const NAME_AREA: f64 = 32.0;
/// The clearance between a name and a border or mark.
pub const NAME_CLEARANCE: f64 = 3.0;
/// Marks up to this far outside the map are composed too, so that a name that is partly in view does not jump when a
/// mark under its other part appears.
pub const MARGIN: f64 = 160.0;

/// The role of a line or an area. The painter maps it to a colour: light, dark or forced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The area of all neighbourhoods.
    Land,
    /// Neighbourhoods of water only, and water.
    Water,
    /// The chosen neighbourhood.
    Chosen,
    /// The area of a place, in the paint of its domain.
    Place(u8),
    /// The outline of a place.
    PlaceEdge(u8),
    /// The outline of the selected place.
    SelectedEdge(u8),
    /// A border between neighbourhoods.
    Border,
    /// The edge of the atlas, shores included.
    Edge,
    /// The border of the chosen neighbourhood.
    ChosenBorder,
    /// Parks and grass.
    Green,
    /// Woods.
    Wood,
    /// A building.
    Building,
    /// The outline of a building.
    BuildingEdge,
    /// What is beyond the edge of the atlas, over all of the base layer.
    Beyond,
    /// Hatching beyond the edge of the atlas: what lies there is not known.
    Hatching,
    /// A street, path, railway or stream.
    Street(Class),
    /// The casing of a street: below it and a little wider.
    StreetEdge(Class),
    /// A line of any class in a tunnel or on a lower level.
    Tunnel,
    /// An isochrone, its area or its outline: 0 for the fewest minutes, then 1 and 2.
    Isochrone(u8),
    /// What is beyond all isochrones.
    Veil,
    /// The route to the selected place.
    Route,
    /// The casing of the route.
    RouteEdge,
    /// Arrows on the route, in the direction of the walk.
    RouteArrow,
    /// The leader line from a moved mark to its place.
    Leader,
}

/// The smallest distance between two lines of the hatching beyond the edge of the atlas, measured along the top of the map, CSS px: it
/// grows to twice that until the next whole zoom.
pub const HATCHING: f64 = 10.0;

/// The distance between two arrows on the route.
pub const ARROW_DISTANCE: f64 = 48.0;
/// Half the length and half the width of an arrow, which is inside of the route's line.
pub const ARROW: f64 = 1.75;

/// A line of a street is drawn if it is at least this wide or high.
pub const STREET_DOT: f64 = 1.5;
/// Street names are drawn from this zoom.
pub const STREET_NAMES: f64 = 15.5;
/// The smallest distance between two labels of one street name.
pub const SAME_NAME: f64 = 240.0;

/// The names of rivers and canals are drawn from this zoom.
pub const RIVER_NAMES: f64 = 12.0;
/// The zooms at which the names of villages and parts of a town are drawn: closer, streets have names.
pub const SETTLEMENT_NAMES: std::ops::Range<f64> = 12.5..17.0;
/// The names of buildings that people know are drawn from this zoom.
pub const LANDMARK_NAMES: f64 = 15.5;
/// The names of squares are drawn from this zoom.
pub const SQUARE_NAMES: f64 = 16.0;
/// The name of a lake, park or wood is drawn if it is at least as large as a square of this side, and that of an area beyond the
/// border if it shares at least this length of it.
pub const NAMED_AREA: f64 = 56.0;
/// Buildings are drawn from this zoom.
pub const BUILDINGS: f64 = 15.0;
/// A building is drawn if it is at least this wide or high.
pub const BUILDING_SIZE: f64 = 2.0;

/// The zoom from which lines of a class are drawn.
pub fn first_zoom(class: Class) -> f64 {
    match class {
        Class::Motorway | Class::Major => 9.0,
        Class::Rail | Class::Stream => 11.0,
        Class::Street => 12.0,
        Class::Path => 14.0,
        Class::Service | Class::Steps => 15.0,
    }
}

/// The width of a line at a zoom, CSS px; 0 if it is not drawn.
pub fn line_width(role: Role, zoom: f64) -> f64 {
    let (far, close) = match role {
        Role::Hatching => (1.0, 1.0),
        Role::Border => (0.5, 1.5),
        Role::Edge => (1.0, 2.0),
        Role::ChosenBorder => (2.0, 3.0),
        Role::PlaceEdge(_) => (0.75, 1.5),
        Role::SelectedEdge(_) => (2.0, 3.0),
        Role::Isochrone(_) => (2.0, 3.0),
        Role::Leader => (1.5, 1.5),
        Role::Tunnel => (1.0, 2.0),
        Role::BuildingEdge => (0.5, 1.0),
        Role::Route => (5.0, 6.0),
        Role::RouteEdge => (8.0, 10.0),
        Role::RouteArrow => (1.5, 1.5),
        Role::Street(class) | Role::StreetEdge(class) => {
            let width = street_width(class, zoom);
            let edge = matches!(role, Role::StreetEdge(_));
            return match (has_edge(class), width >= EDGED) {
                (true, true) => width + if edge { 1.5 } else { 0.0 },
                // Too thin for casing and fill: only the casing's colour, which contrasts with the ground.
                (true, false) => {
                    if edge {
                        width
                    } else {
                        0.0
                    }
                }
                (false, _) => {
                    if edge {
                        0.0
                    } else {
                        width
                    }
                }
            };
        }
        Role::Land
        | Role::Water
        | Role::Green
        | Role::Wood
        | Role::Building
        | Role::Beyond
        | Role::Chosen
        | Role::Place(_)
        | Role::Veil => (0.0, 0.0),
    };
    // From province scale (zoom 9) to street scale (zoom 16).
    let near = ((zoom - 9.0) / 7.0).clamp(0.0, 1.0);
    far + (close - far) * near
}

/// The width of a street, growing from its first zoom to 18.
fn street_width(class: Class, zoom: f64) -> f64 {
    let (far, close) = match class {
        Class::Motorway => (1.5, 16.0),
        Class::Major => (1.0, 14.0),
        Class::Street => (0.5, 11.0),
        Class::Service => (1.0, 5.0),
        Class::Path | Class::Steps => (0.75, 3.0),
        Class::Rail => (0.75, 1.5),
        Class::Stream => (0.5, 3.0),
    };
    let first = first_zoom(class);
    let near = ((zoom - first) / (18.0 - first)).clamp(0.0, 1.0);
    // Quadratic: most of the growth is at large zooms.
    far + (close - far) * near * near
}

/// Streets at least this wide have a casing.
const EDGED: f64 = 2.0;

fn has_edge(class: Class) -> bool {
    matches!(
        class,
        Class::Motorway | Class::Major | Class::Street | Class::Service
    )
}

/// The opacity of a filled area. Isochrones contain each other: the nearest area has all three fills, together 25 %.
pub fn opacity(role: Role) -> f64 {
    match role {
        Role::Place(_) => 0.18,
        Role::Isochrone(_) => 0.09,
        Role::Veil => 0.6,
        Role::Beyond => 0.55,
        _ => 1.0,
    }
}

/// Whether rings inside of others are holes of a filled area, whatever their direction.
pub fn has_holes(role: Role) -> bool {
    matches!(role, Role::Isochrone(_) | Role::Veil | Role::Beyond)
}

/// The dash pattern of a line in CSS px: dash, gap; empty for a solid line. Lines of different meaning differ in their
/// dashes as well as in their colour.
pub fn dashes(role: Role) -> &'static [f64] {
    match role {
        Role::Isochrone(0) => &[24.0, 4.0],
        Role::Isochrone(1) => &[10.0, 6.0],
        Role::Isochrone(2) => &[2.0, 7.0],
        Role::Street(Class::Path) => &[4.0, 3.0],
        Role::Street(Class::Steps) => &[2.0, 2.0],
        Role::Street(Class::Rail) => &[8.0, 4.0],
        Role::Tunnel => &[1.0, 4.0],
        _ => &[],
    }
}

/// The diameter of a cluster of this many marks, with the rim around it, at the usual text size.
pub fn cluster_size(count: u32) -> f64 {
    match count {
        0..10 => 30.0,
        10..100 => 32.0,
        100..1_000 => 36.0,
        _ => 40.0,
    }
}
