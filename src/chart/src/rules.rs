//! The drawing rules as a table: what is drawn from which zoom, how wide, how large. Lengths in CSS px.

use streets::Class;

/// The closest that one can look: 0.1 m a pixel in the Netherlands.
pub const MAX_ZOOM: f64 = 20.0;
/// The closest that the map goes by itself to show something: about 0.4 m a pixel.
pub const FIT_ZOOM: f64 = 18.0;
/// How many zooms further out than "the whole atlas fits".
pub const ZOOM_OUT_BEYOND: f64 = 1.0;
/// Room around the whole atlas.
pub const HOME_PADDING: f64 = 24.0;

/// A mouse that moved less between down and up has clicked.
pub const CLICK_SLOP: f64 = 4.0;
/// A finger that moved less has tapped.
pub const TOUCH_SLOP: f64 = 10.0;
/// Two fingers count as at least this far apart.
pub const FINGERTIP: f64 = 16.0;
/// An arrow key.
pub const KEY_PAN: f64 = 96.0;
/// An arrow key with Shift.
pub const KEY_PAN_FINE: f64 = 24.0;
/// The keys + and −, and the most that one turn of a wheel does, in zooms.
pub const KEY_ZOOM: f64 = 0.5;
/// A wheel's usual step is 100 px.
pub const WHEEL_ZOOM_PER_PIXEL: f64 = 1.0 / 200.0;
/// Browsers report a trackpad's pinch by factor f as −100 ln f pixels: 1 / (100 ln 2).
pub const PINCH_ZOOM_PER_PIXEL: f64 = 0.014_426_950_408_889_634;

/// Marks closer than this, centre to centre, are gathered: the spacing of targets that WCAG 2.5.8 asks for.
pub const MARK_DISTANCE: f64 = 24.0;
/// Gathered points closer than this become one: a crowd of counts tells less than a few.
pub const CLUSTER_DISTANCE: f64 = 44.0;
/// A mark closer than this to a gathered point joins it; so does no other mark stand where a listed mark
/// would cover it, if it can stand elsewhere.
pub const JOIN_DISTANCE: f64 = 32.0;
/// Diameter of a mark without a number.
pub const MARK: f64 = 18.0;
/// Diameter of a mark with a number, and of the selected one.
pub const NUMBERED_MARK: f64 = 28.0;
/// What the pointer may miss: half of the smallest target of a mouse (WCAG 2.5.8).
pub const FINE_TARGET: f64 = 12.0;
/// Half of the smallest target of a finger (WCAG 2.5.5).
pub const COARSE_TARGET: f64 = 22.0;

/// A vertex is left out when the map changes by less than this many square px without it.
pub const VERTEX_AREA: f64 = 0.75;
/// Borders are drawn of areas that are at least as large as a square of this side.
pub const BORDER_AREA: f64 = 20.0;
/// The edge of the land is drawn around land and lakes that are at least as large as a square of this side.
pub const EDGE_AREA: f64 = 8.0;
/// The outline of a place is drawn when it is at least this wide or high.
pub const PLACE_OUTLINE: f64 = 24.0;
/// A name is looked for when the area is at least as large as a square of this side.
pub const NAME_AREA: f64 = 32.0;
/// What a name leaves free between itself and a border or a mark beside it.
pub const NAME_CLEARANCE: f64 = 3.0;
/// Marks this far outside of the map are still composed, so that a name that is half in view does
/// not jump when a mark under its other half comes or goes.
pub const MARGIN: f64 = 160.0;

/// What a line or a plane means. The painter gives it a colour: light, dark or forced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The ground of all neighbourhoods.
    Land,
    /// Neighbourhoods of water only.
    Water,
    /// The chosen neighbourhood.
    Chosen,
    /// The plane of a place that is an area, in the paint of its domain.
    Place(u8),
    /// Its edge.
    PlaceEdge(u8),
    /// The edge of the selected place's area.
    SelectedEdge(u8),
    /// A border between neighbourhoods.
    Border,
    /// The edge of the atlas, shores included.
    Edge,
    /// The edge of the chosen neighbourhood.
    ChosenBorder,
    /// Parks, woods, grass.
    Green,
    /// A street, a path, a railway, a stream.
    Street(Class),
    /// Under a street and a little wider.
    StreetEdge(Class),
    /// What can be reached in some minutes on foot: 0 for the least of three, then 1 and 2.
    Isochrone(u8),
    /// The way to the selected place.
    Route,
    /// Under it and a little wider.
    RouteEdge,
    /// From a mark that was moved to where it belongs.
    Leader,
}

/// What a text means; size and weight follow from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextRole {
    /// The name of a neighbourhood: grey, with a halo.
    AreaName,
    /// The name of the chosen neighbourhood.
    ChosenName,
    /// A mark's number in the list.
    Number,
    /// How many marks a gathered point stands for.
    Count,
    /// The name of a street.
    StreetName,
    /// How many minutes away the line is that it stands on.
    Minutes,
}

/// The font size of a text, CSS px.
pub fn text_size(role: TextRole) -> f64 {
    match role {
        TextRole::AreaName | TextRole::Number | TextRole::Count | TextRole::Minutes => 13.0,
        TextRole::StreetName => 12.0,
        TextRole::ChosenName => 16.0,
    }
}

/// The CSS font weight of a text.
pub fn text_weight(role: TextRole) -> u16 {
    match role {
        TextRole::AreaName | TextRole::StreetName => 400,
        TextRole::ChosenName | TextRole::Number | TextRole::Count | TextRole::Minutes => 700,
    }
}

/// The distance between two baselines, in font sizes.
pub const LINE_HEIGHT: f64 = 1.2;

/// A piece of street is drawn when it is at least this wide or high.
pub const STREET_DOT: f64 = 1.5;
/// Names of streets are looked for from this zoom on.
pub const STREET_NAMES: f64 = 15.5;
/// The same name of a street is this far from itself at least.
pub const SAME_NAME: f64 = 240.0;

/// From which zoom on lines of a class are drawn.
pub fn first_zoom(class: Class) -> f64 {
    match class {
        Class::Motorway | Class::Major => 9.0,
        Class::Rail | Class::Stream => 11.0,
        Class::Street => 12.0,
        Class::Path => 14.0,
        Class::Service | Class::Steps => 15.0,
    }
}

/// The width of a line at a zoom, CSS px; 0 where it is not drawn.
pub fn line_width(role: Role, zoom: f64) -> f64 {
    let (far, close) = match role {
        Role::Border => (0.5, 1.5),
        Role::Edge => (1.0, 2.0),
        Role::ChosenBorder => (2.0, 3.0),
        Role::PlaceEdge(_) => (0.75, 1.5),
        Role::SelectedEdge(_) => (2.0, 3.0),
        Role::Isochrone(_) => (2.0, 3.0),
        Role::Leader => (1.5, 1.5),
        Role::Route => (4.0, 5.0),
        Role::RouteEdge => (7.0, 9.0),
        Role::Street(class) | Role::StreetEdge(class) => {
            let width = street_width(class, zoom);
            let edge = matches!(role, Role::StreetEdge(_));
            return match (has_edge(class), width >= EDGED) {
                (true, true) => width + if edge { 1.5 } else { 0.0 },
                // Too thin for two colours: the edge's, which is seen on the ground.
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
        Role::Land | Role::Water | Role::Green | Role::Chosen | Role::Place(_) => (0.0, 0.0),
    };
    // From a province on the screen to a street on the screen.
    let near = ((zoom - 9.0) / 7.0).clamp(0.0, 1.0);
    far + (close - far) * near
}

/// A street grows with every zoom from its first to 18, where one sees the doors.
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
    // Thin for long: most of it comes when one is close.
    far + (close - far) * near * near
}

/// From this width on a street is drawn with its edges.
const EDGED: f64 = 2.0;

fn has_edge(class: Class) -> bool {
    matches!(
        class,
        Class::Motorway | Class::Major | Class::Street | Class::Service
    )
}

/// The dashes of a line in CSS px, a line and a gap; an empty list for a whole line. What differs in meaning differs in
/// its dashes too, and not only in its colour.
pub fn dashes(role: Role) -> &'static [f64] {
    match role {
        Role::Isochrone(0) => &[24.0, 4.0],
        Role::Isochrone(1) => &[10.0, 6.0],
        Role::Isochrone(2) => &[2.0, 7.0],
        Role::Street(Class::Path) => &[4.0, 3.0],
        Role::Street(Class::Steps) => &[2.0, 2.0],
        Role::Street(Class::Rail) => &[8.0, 4.0],
        _ => &[],
    }
}

/// The diameter of a gathered point that stands for so many marks.
pub fn cluster_size(count: u32) -> f64 {
    match count {
        0..10 => 24.0,
        10..100 => 28.0,
        100..1_000 => 32.0,
        1_000..10_000 => 40.0,
        _ => 48.0,
    }
}
