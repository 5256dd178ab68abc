//! Names of neighbourhoods, only where there is room for them.

use crate::camera::Camera;
use crate::point::{ScreenPoint, Size};
use crate::pole::Room;
use crate::rules::{self, TextRole};
use crate::sheet::Sheet;

/// A line of text on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The text; a long name is two labels.
    pub text: String,
    /// Its middle in both directions (`textAlign` center, `textBaseline` middle).
    pub at: ScreenPoint,
    /// Gives size, weight, colour and halo.
    pub role: TextRole,
}

/// How wide a text is in CSS px.
pub type Measure<'a> = &'a dyn Fn(&str, TextRole) -> f64;

/// An upright box on the screen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Patch {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Patch {
    pub(crate) fn around(middle: ScreenPoint, width: f64, height: f64) -> Self {
        Self {
            left: middle.x - width / 2.0,
            top: middle.y - height / 2.0,
            right: middle.x + width / 2.0,
            bottom: middle.y + height / 2.0,
        }
    }

    fn overlaps(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// What is taken of the screen, in a grid of squares.
pub(crate) struct Taken {
    columns: usize,
    rows: usize,
    cells: Vec<Vec<Patch>>,
}

const CELL: f64 = 64.0;

impl Taken {
    pub(crate) fn new(size: Size) -> Self {
        let count =
            |length: f64| ((length + 2.0 * rules::MARGIN) / CELL).ceil().min(256.0) as usize;
        let (columns, rows) = (count(size.width()), count(size.height()));
        Self {
            columns,
            rows,
            cells: vec![Vec::new(); columns * rows],
        }
    }

    pub(crate) fn take(&mut self, patch: Patch) {
        for cell in self.cells_of(patch) {
            if let Some(cell) = self.cells.get_mut(cell) {
                cell.push(patch);
            }
        }
    }

    fn is_free(&self, patch: Patch) -> bool {
        self.cells_of(patch)
            .filter_map(|cell| self.cells.get(cell))
            .flatten()
            .all(|taken| !taken.overlaps(patch))
    }

    /// The squares that a box touches; what is far out shares the outermost ones.
    fn cells_of(&self, patch: Patch) -> impl Iterator<Item = usize> + use<> {
        let cell = |at: f64, most: usize| (((at + rules::MARGIN) / CELL) as usize).min(most - 1);
        let (left, right) = (
            cell(patch.left, self.columns),
            cell(patch.right, self.columns),
        );
        let (top, bottom) = (cell(patch.top, self.rows), cell(patch.bottom, self.rows));
        let columns = self.columns;
        (top..=bottom).flat_map(move |row| (left..=right).map(move |column| row * columns + column))
    }
}

/// Puts a name into its area, over nothing that is taken, on one line or two; higher or lower where the
/// middle is taken. The `chosen` area's name is put there whatever it covers.
pub(crate) fn place(
    sheet: &Sheet,
    camera: Camera,
    area: u32,
    chosen: bool,
    taken: &mut Taken,
    measure: Measure,
    labels: &mut Vec<Label>,
) {
    let name = sheet.area_name(area);
    let Some(room) = sheet.room(area).filter(|_| !name.is_empty()) else {
        return;
    };
    let middle = camera.screen(room.centre);
    let role = if chosen {
        TextRole::ChosenName
    } else {
        TextRole::AreaName
    };
    if !chosen && !may_fit(name, room, camera, role) {
        return;
    }
    let line = rules::text_size(role) * rules::LINE_HEIGHT;
    let one = [(name, measure(name, role))];
    let two = halves(name).map(|(first, second)| {
        [
            (first, measure(first, role)),
            (second, measure(second, role)),
        ]
    });
    let settings: [Option<&[(&str, f64)]>; 2] =
        [Some(&one), two.as_ref().map(|two| two.as_slice())];
    for lines in settings.into_iter().flatten() {
        let width = lines
            .iter()
            .fold(0.0, |widest: f64, (_, width)| widest.max(*width));
        let height = line * lines.len() as f64;
        for shift in [0.0, -1.0, 1.0, -2.0, 2.0] {
            let down = shift * line;
            let scale = camera.scale();
            let inside = room.holds(width / scale, height / scale, down / scale);
            let patch = Patch::around(ScreenPoint::new(middle.x, middle.y + down), width, height);
            if inside && taken.is_free(patch) {
                put(lines, middle, down, role, labels);
                taken.take(patch);
                return;
            }
        }
    }
    if chosen {
        put(&one, middle, 0.0, role, labels);
        taken.take(Patch::around(middle, one[0].1, line));
    }
}

/// A look without measuring: in no font is a letter narrower than a fifth of its size on average.
fn may_fit(name: &str, room: Room, camera: Camera, role: TextRole) -> bool {
    let letters = name.chars().count() as f64;
    let narrowest = letters / 2.0 * rules::text_size(role) / 5.0;
    narrowest <= 2.0 * room.half_width * camera.scale()
}

/// A name in two at the space nearest to its middle.
fn halves(name: &str) -> Option<(&str, &str)> {
    let middle = name.len() / 2;
    let (space, _) = name
        .match_indices(' ')
        .min_by_key(|(at, _)| at.abs_diff(middle))?;
    Some((name.get(..space)?, name.get(space + 1..)?))
}

fn put(
    lines: &[(&str, f64)],
    middle: ScreenPoint,
    down: f64,
    role: TextRole,
    labels: &mut Vec<Label>,
) {
    let line = rules::text_size(role) * rules::LINE_HEIGHT;
    let first = middle.y + down - line * (lines.len() as f64 - 1.0) / 2.0;
    for (index, (text, _)) in lines.iter().enumerate() {
        labels.push(Label {
            text: (*text).to_owned(),
            at: ScreenPoint::new(middle.x, first + line * index as f64),
            role,
        });
    }
}
