//! Placement of the names of streets and rivers along their lines.

use crate::camera::Camera;
use crate::collision::{CollisionBox, CollisionIndex};
use crate::label::{Label, MeasureText, line_height};
use crate::point::{ScreenPoint, WorldBounds, WorldPoint, length};
use crate::rules::{self, TextRole};
use crate::street_map::StreetMap;
use atlas::sine_cosine;

/// Lines of one name, joined end to end.
#[derive(Clone, Debug)]
pub(crate) struct StreetLabelPath {
    name: u32,
    /// Whether it is a river or canal.
    is_water: bool,
    line: Vec<WorldPoint>,
    bounds: WorldBounds,
}

/// The largest bend under a name: the cosine of 15°.
const STRAIGHT: f64 = 0.966;

/// Places the names of the streets in view: longest first, without collisions, and not close to another label of the
/// same name.
pub(crate) fn place(
    map: &StreetMap,
    camera: Camera,
    collisions: &mut CollisionIndex,
    measure: &dyn MeasureText,
) -> Vec<Label> {
    let zoom = camera.zoom();
    if zoom < rules::STREET_NAMES.min(rules::RIVER_NAMES) {
        return Vec::new();
    }
    let view = camera.visible_bounds(0.0);
    let mut labels: Vec<Label> = Vec::new();
    for street in map.chains.get_or_init(|| chains(map)) {
        let (role, first_zoom) = match street.is_water {
            true => (TextRole::WaterName, rules::RIVER_NAMES),
            false => (TextRole::StreetName, rules::STREET_NAMES),
        };
        if zoom < first_zoom || !street.bounds.meets(view) {
            continue;
        }
        let text = map.text(street.name);
        let width = measure.width(text, role);
        let line: Vec<ScreenPoint> = street.line.iter().map(|at| camera.screen(*at)).collect();
        let height = line_height(role, measure);
        for (middle, angle) in stretches(&line, width + 2.0 * rules::NAME_CLEARANCE) {
            let near = labels.iter().any(|label| {
                let distance = label.at.distance(middle);
                label.text == text && distance < rules::SAME_NAME
            });
            let collision_boxes = collision_boxes(middle, angle, width, height);
            let free = collision_boxes.iter().all(|collision_box| {
                collisions.is_free(*collision_box) && collisions.is_on_screen(*collision_box)
            });
            if free && !near {
                collision_boxes
                    .into_iter()
                    .for_each(|collision_box| collisions.insert(collision_box));
                labels.push(Label {
                    text: text.to_owned(),
                    at: middle,
                    role,
                    angle,
                });
            }
        }
    }
    labels
}

/// Small boxes along a rotated text, instead of one large box around it.
fn collision_boxes(middle: ScreenPoint, angle: f64, width: f64, height: f64) -> Vec<CollisionBox> {
    let count = (width / height).ceil().max(1.0);
    let (sin, cos) = sine_cosine(angle.to_degrees());
    let step = width / count;
    (0..count as u32)
        .map(|number| {
            let along = (f64::from(number) + 0.5) * step - width / 2.0;
            let at = ScreenPoint::new(middle.x + along * cos, middle.y + along * sin);
            CollisionBox::around(at, height.max(step * cos.abs()), height)
        })
        .collect()
}

/// Where a text of this width fits along a line: its centre and its rotation, −π/2..=π/2 radians.
fn stretches(line: &[ScreenPoint], width: f64) -> Vec<(ScreenPoint, f64)> {
    let mut found = Vec::new();
    let mut from = 0;
    while from + 1 < line.len() {
        let mut to = from + 1;
        while to + 1 < line.len() && straight(line[from], line[to], line[to + 1]) {
            to += 1;
        }
        let (a, b) = (line[from], line[to]);
        let (x, y) = (b.x - a.x, b.y - a.y);
        let length = length(x, y);
        // A long stretch has its name more than once.
        let times = (length / (width + rules::SAME_NAME)).ceil();
        if length >= width {
            let angle = if x == 0.0 {
                std::f64::consts::FRAC_PI_2
            } else {
                libm::atan(y / x)
            };
            for number in 0..times as u32 {
                let share = (f64::from(number) + 0.5) / times;
                found.push((ScreenPoint::new(a.x + share * x, a.y + share * y), angle));
            }
        }
        from = to;
    }
    found
}

fn straight(a: ScreenPoint, b: ScreenPoint, c: ScreenPoint) -> bool {
    let (ux, uy, vx, vy) = (b.x - a.x, b.y - a.y, c.x - b.x, c.y - b.y);
    let size = length(ux, uy) * length(vx, vy);
    size == 0.0 || ux * vx + uy * vy >= STRAIGHT * size
}

/// Joins lines of equal names end to end, longest first.
fn chains(map: &StreetMap) -> Vec<StreetLabelPath> {
    let chains = [true, false].into_iter();
    let chains = chains.flat_map(|is_water| chains_of(map, is_water));
    let size = |street: &StreetLabelPath| street.bounds.width().max(street.bounds.height());
    atlas::sorted(chains.collect(), |a, b| size(b).total_cmp(&size(a)))
}

fn chains_of(map: &StreetMap, is_water: bool) -> Vec<StreetLabelPath> {
    let mut by_name: Vec<Vec<&[WorldPoint]>> = Vec::new();
    for (name, line) in map.named(is_water) {
        let name = name as usize;
        if name >= by_name.len() {
            by_name.resize(name + 1, Vec::new());
        }
        by_name[name].push(line);
    }
    (0..)
        .zip(by_name)
        .flat_map(|(name, lines)| joined(lines).into_iter().map(move |line| (name, line)))
        .filter_map(|(name, line)| {
            let bounds = WorldBounds::around(line.iter().copied())?;
            Some(StreetLabelPath {
                name,
                is_water,
                line,
                bounds,
            })
        })
        .collect()
}

fn joined(mut lines: Vec<&[WorldPoint]>) -> Vec<Vec<WorldPoint>> {
    let mut chains = Vec::new();
    while let Some(first) = lines.pop() {
        let mut chain = first.to_vec();
        // Extends the chain at its end, then at its beginning.
        for _ in 0..2 {
            while let Some(next) = next(&mut lines, chain.last().copied()) {
                chain.extend(next.into_iter().skip(1));
            }
            chain.reverse();
        }
        chains.push(chain);
    }
    chains
}

/// Removes a line that begins or ends at a point, and returns it starting there.
fn next(lines: &mut Vec<&[WorldPoint]>, at: Option<WorldPoint>) -> Option<Vec<WorldPoint>> {
    let touches = |line: &&[WorldPoint]| line.first().copied() == at || line.last().copied() == at;
    let found = lines.iter().position(touches)?;
    let mut line = lines.swap_remove(found).to_vec();
    if line.first().copied() != at {
        line.reverse();
    }
    Some(line)
}
