//! Names of neighbourhoods, only where there is room for them.

use crate::base_map::BaseMap;
use crate::camera::Camera;
use crate::collision::{CollisionBox, CollisionIndex};
use crate::point::{ScreenPoint, WorldBounds};
use crate::rules::{self, TextRole};

/// A line of text on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The text; a long name is two labels.
    pub text: String,
    /// Its middle in both directions (`textAlign` center, `textBaseline` middle).
    pub at: ScreenPoint,
    /// Gives size, weight, colour and halo.
    pub role: TextRole,
    /// How it is turned clockwise about its middle, in radians from −π/2 to π/2.
    pub angle: f64,
}

/// How wide a text is in CSS px.
pub type MeasureText<'a> = &'a dyn Fn(&str, TextRole) -> f64;

/// How far from the best place, in widths of the text and in lines, in the order in which they are tried.
const SHIFTS: [(f64, f64); 13] = [
    (0.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (0.0, -2.0),
    (0.0, 2.0),
    (-0.6, 0.0),
    (0.6, 0.0),
    (-0.6, -1.0),
    (0.6, -1.0),
    (-0.6, 1.0),
    (0.6, 1.0),
    (0.0, -3.0),
    (0.0, 3.0),
];

/// Puts a name wholly inside its area and over nothing that is taken: on one line or two, a little aside where
/// the best place is taken. The `chosen` area's name is always put, if need be above its area, below it, or over
/// whatever is there.
pub(crate) fn place(
    base_map: &BaseMap,
    camera: Camera,
    area: u32,
    chosen: bool,
    collisions: &mut CollisionIndex,
    measure: MeasureText,
) -> Vec<Label> {
    let name = base_map.area_name(area);
    let bounds = base_map.area_bounds(area).filter(|_| !name.is_empty());
    let (Some(bounds), Some(best)) = (bounds, base_map.name_point(area)) else {
        return Vec::new();
    };
    let role = if chosen {
        TextRole::ChosenName
    } else {
        TextRole::AreaName
    };
    let span = bounds.width() * camera.scale();
    if !chosen && narrowest(name, role) > span {
        return Vec::new();
    }
    let best = camera.screen(best);
    let one = Block::new(&[name], role, measure);
    let two = halves(name).map(|(first, second)| Block::new(&[first, second], role, measure));
    for block in [Some(&one), two.as_ref()].into_iter().flatten() {
        if block.width > span {
            continue;
        }
        for (right, down) in SHIFTS {
            let middle = ScreenPoint::new(best.x + right * block.width, best.y + down * block.line);
            if !collisions.is_free(CollisionBox::around(middle, block.width, block.height())) {
                continue;
            }
            let width = block.width + 2.0 * rules::NAME_CLEARANCE;
            let room = CollisionBox::around(middle, width, block.height());
            let room = WorldBounds {
                min: camera.world(room.min),
                max: camera.world(room.max),
            };
            if base_map.area_holds(area, room) {
                return block.put(middle, collisions);
            }
        }
    }
    if !chosen {
        return Vec::new();
    }
    let beside = |y: f64, down: f64| ScreenPoint::new(best.x, y + down * one.line);
    let above = beside(camera.screen(bounds.min).y, -0.75);
    let below = beside(camera.screen(bounds.max).y, 0.75);
    let free = [above, below].into_iter().find(|middle| {
        let collision_box = CollisionBox::around(*middle, one.width, one.line);
        collisions.is_free(collision_box) && collisions.is_on_screen(collision_box)
    });
    one.put(free.unwrap_or(best), collisions)
}

/// One or two lines of text, measured.
struct Block<'a> {
    lines: [&'a str; 2],
    count: usize,
    role: TextRole,
    /// Of the widest line, CSS px.
    width: f64,
    /// The height of a line, CSS px.
    line: f64,
}

impl<'a> Block<'a> {
    fn new(text: &[&'a str], role: TextRole, measure: MeasureText) -> Self {
        let mut lines = [""; 2];
        let mut width = 0.0_f64;
        for (line, text) in lines.iter_mut().zip(text) {
            *line = text;
            width = width.max(measure(text, role));
        }
        Self {
            lines,
            count: text.len(),
            role,
            width,
            line: rules::text_size(role) * rules::LINE_HEIGHT,
        }
    }

    fn height(&self) -> f64 {
        self.line * self.count as f64
    }

    fn put(&self, middle: ScreenPoint, collisions: &mut CollisionIndex) -> Vec<Label> {
        collisions.insert(CollisionBox::around(middle, self.width, self.height()));
        let first = middle.y - (self.height() - self.line) / 2.0;
        let lines = self.lines.iter().take(self.count).enumerate();
        let label = |(index, text): (usize, &&str)| Label {
            text: (*text).to_owned(),
            at: ScreenPoint::new(middle.x, first + self.line * index as f64),
            role: self.role,
            angle: 0.0,
        };
        lines.map(label).collect()
    }
}

/// A look without measuring: in no usual font are letters narrower than a fifth of their size on average. On two
/// lines half of the letters are enough.
fn narrowest(name: &str, role: TextRole) -> f64 {
    name.chars().count() as f64 / 2.0 * rules::text_size(role) / 5.0
}

/// A name in two at the space nearest to its middle.
fn halves(name: &str) -> Option<(&str, &str)> {
    let middle = name.len() / 2;
    let (space, _) = name
        .match_indices(' ')
        .min_by_key(|(at, _)| at.abs_diff(middle))?;
    Some((name.get(..space)?, name.get(space + 1..)?))
}
