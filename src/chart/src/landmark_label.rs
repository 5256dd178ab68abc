//! Placement of the names of landmarks, and of the areas beyond the border.

use crate::base_map::BaseMap;
use crate::camera::Camera;
use crate::collision::{CollisionBox, CollisionIndex};
use crate::label::{self, Label, MeasureText, TextBlock, halves};
use crate::landscape_map::{NamedClass, NamedPoint};
use crate::point::ScreenPoint;
use crate::rules::{self, TextRole};
use streets::LandmarkClass;

/// The name of a place that its mark has is not repeated so near the mark, CSS px.
const NEAR: f64 = 160.0;
/// Names longer than this are put on two lines, CSS px.
const LONG: f64 = 110.0;
/// Offsets of a name from its position in order of preference, in text widths and in lines: in the middle, below and above.
const SHIFTS: [(f64, f64); 5] = [(0.0, 0.0), (0.0, 1.0), (0.0, -1.0), (0.0, 2.0), (0.0, -2.0)];

/// Places the names in view without collisions, in their order, without that which a mark has, `named`. That of an
/// area beyond the border is entirely beyond it.
pub(crate) fn place(
    base_map: &BaseMap,
    all: &[NamedPoint],
    camera: Camera,
    named: Option<(&str, ScreenPoint)>,
    collisions: &mut CollisionIndex,
    measure: &dyn MeasureText,
) -> Vec<Label> {
    let view = camera.visible_bounds(0.0);
    let mut labels = Vec::new();
    for landmark in all {
        if !view.contains(landmark.at) || !is_shown(landmark, camera) {
            continue;
        }
        let role = role(landmark.class);
        let one = TextBlock::new(&[&landmark.name], role, measure);
        let two = halves(&landmark.name).filter(|_| one.width > LONG * measure.scale());
        let block = match two {
            Some((first, second)) => TextBlock::new(&[first, second], role, measure),
            None => one,
        };
        let at = camera.screen(landmark.at);
        let is_same =
            |(name, mark): (&str, ScreenPoint)| *landmark.name == *name && at.distance(mark) < NEAR;
        if named.is_some_and(is_same) {
            continue;
        }
        let is_adjacent = landmark.class == NamedClass::Adjacent;
        let shifts = if is_adjacent {
            &label::SHIFTS[..]
        } else {
            &SHIFTS
        };
        let mut free = shifts.iter().map(|(right, down)| {
            // A name of two lines is further from its position, so that a mark in the middle stays free.
            let down = down * (block.line + block.height()) / 2.0;
            ScreenPoint::new(at.x + right * block.width, at.y + down)
        });
        let free = free.find(|middle| {
            let place = CollisionBox::around(*middle, block.width, block.height());
            collisions.is_free(place)
                && collisions.is_on_screen(place)
                && (!is_adjacent || base_map.is_beyond(block.room(*middle, camera)))
        });
        labels.extend(free.into_iter().flat_map(|at| block.put(at, collisions)));
    }
    labels
}

/// Whether a name is drawn: from a zoom on, or once its area or border is large enough for it.
fn is_shown(named: &NamedPoint, camera: Camera) -> bool {
    let zoom = camera.zoom();
    let side = named.side * camera.scale();
    match named.class {
        NamedClass::Landmark(LandmarkClass::Settlement) => rules::SETTLEMENT_NAMES.contains(&zoom),
        NamedClass::Landmark(LandmarkClass::Water | LandmarkClass::Green)
        | NamedClass::Adjacent => side >= rules::NAMED_AREA,
        NamedClass::Landmark(LandmarkClass::Square) => zoom >= rules::SQUARE_NAMES,
        NamedClass::Landmark(LandmarkClass::Building) => zoom >= rules::LANDMARK_NAMES,
    }
}

fn role(class: NamedClass) -> TextRole {
    match class {
        NamedClass::Landmark(LandmarkClass::Settlement) => TextRole::SettlementName,
        NamedClass::Landmark(LandmarkClass::Water) => TextRole::WaterName,
        NamedClass::Landmark(LandmarkClass::Green) => TextRole::GreenName,
        NamedClass::Landmark(LandmarkClass::Square | LandmarkClass::Building) => {
            TextRole::LandmarkName
        }
        NamedClass::Adjacent => TextRole::AdjacentName,
    }
}
