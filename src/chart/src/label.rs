//! Labels, and the placement of neighbourhood names.

use crate::base_map::BaseMap;
use crate::camera::Camera;
use crate::collision::{CollisionBox, CollisionIndex};
use crate::point::{ScreenPoint, WorldBounds};
use crate::rules::{self, TextRole};

/// A line of text on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The text; a name on two lines is two labels.
    pub text: String,
    /// Its centre in both directions (`textAlign` center, `textBaseline` middle).
    pub at: ScreenPoint,
    /// Gives size, weight, colour and halo.
    pub role: TextRole,
    /// Clockwise rotation about the centre, −π/2..=π/2 radians.
    pub angle: f64,
}

/// How large texts are.
pub trait MeasureText {
    /// The width of a text in CSS px.
    fn width(&self, text: &str, role: TextRole) -> f64;

    /// How much larger than in the style table texts are: 1 to 2, as the reader's text size.
    fn scale(&self) -> f64 {
        1.0
    }
}

impl<F: Fn(&str, TextRole) -> f64> MeasureText for F {
    fn width(&self, text: &str, role: TextRole) -> f64 {
        self(text, role)
    }
}

/// The height of a line of text, CSS px.
pub(crate) fn line_height(role: TextRole, measure: &dyn MeasureText) -> f64 {
    rules::scaled_text_size(role, measure.scale()) * rules::LINE_HEIGHT
}

/// Offsets from the best position in order of preference: in text widths and in lines.
pub(crate) const SHIFTS: [(f64, f64); 13] = [
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

/// Places a neighbourhood's name inside its area without a collision: on one line or two, at the best position or the
/// first free offset. The `chosen` area's name is always placed: if necessary above or below its area, or over other
/// labels.
pub(crate) fn place(
    base_map: &BaseMap,
    camera: Camera,
    area: u32,
    chosen: bool,
    collisions: &mut CollisionIndex,
    measure: &dyn MeasureText,
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
    let one = TextBlock::new(&[name], role, measure);
    let two = halves(name).map(|(first, second)| TextBlock::new(&[first, second], role, measure));
    for block in [Some(&one), two.as_ref()].into_iter().flatten() {
        if block.width > span {
            continue;
        }
        for (right, down) in SHIFTS {
            let middle = ScreenPoint::new(best.x + right * block.width, best.y + down * block.line);
            if !collisions.is_free(CollisionBox::around(middle, block.width, block.height())) {
                continue;
            }
            if base_map.area_holds(area, block.room(middle, camera)) {
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

/// One or two measured lines of text.
pub(crate) struct TextBlock<'a> {
    lines: [&'a str; 2],
    count: usize,
    role: TextRole,
    /// The width of the widest line, CSS px.
    pub(crate) width: f64,
    /// The height of a line, CSS px.
    pub(crate) line: f64,
}

impl<'a> TextBlock<'a> {
    pub(crate) fn new(text: &[&'a str], role: TextRole, measure: &dyn MeasureText) -> Self {
        let mut lines = [""; 2];
        let mut width = 0.0_f64;
        for (line, text) in lines.iter_mut().zip(text) {
            *line = text;
            width = width.max(measure.width(text, role));
        }
        Self {
            lines,
            count: text.len(),
            role,
            width,
            line: line_height(role, measure),
        }
    }

    pub(crate) fn height(&self) -> f64 {
        self.line * self.count as f64
    }

    /// The part of the world below the text at this position, with [`rules::NAME_CLEARANCE`] at both sides.
    pub(crate) fn room(&self, middle: ScreenPoint, camera: Camera) -> WorldBounds {
        let width = self.width + 2.0 * rules::NAME_CLEARANCE;
        let room = CollisionBox::around(middle, width, self.height());
        WorldBounds {
            min: camera.world(room.min),
            max: camera.world(room.max),
        }
    }

    /// The labels of its lines, whose place is taken from now on.
    pub(crate) fn put(&self, middle: ScreenPoint, collisions: &mut CollisionIndex) -> Vec<Label> {
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

/// A lower bound of the text's width at any scale without measuring: characters are on average at least a fifth of the font size
/// wide. On two lines, half of the characters.
fn narrowest(name: &str, role: TextRole) -> f64 {
    name.chars().count() as f64 / 2.0 * rules::text_size(role) / 5.0
}

/// A name split at the space nearest to its middle.
pub(crate) fn halves(name: &str) -> Option<(&str, &str)> {
    let middle = name.len() / 2;
    let (space, _) = name
        .match_indices(' ')
        .min_by_key(|(at, _)| at.abs_diff(middle))?;
    Some((name.get(..space)?, name.get(space + 1..)?))
}
