//! Placement of the names of landmarks.

use crate::camera::Camera;
use crate::collision::{CollisionBox, CollisionIndex};
use crate::label::{Label, MeasureText, TextBlock, halves};
use crate::landscape_map::{LandscapeMap, NamedPoint};
use crate::point::ScreenPoint;
use crate::rules::{self, TextRole};
use streets::LandmarkClass;

/// Names longer than this are put on two lines, CSS px.
const LONG: f64 = 110.0;
/// Offsets of a name from its position in order of preference, in lines: in the middle, below and above.
const SHIFTS: [f64; 5] = [0.0, 1.0, -1.0, 2.0, -2.0];

/// Places the names of the landmarks in view without collisions, in their order, without that of the selected place, which its mark has.
pub(crate) fn place(
    map: &LandscapeMap,
    camera: Camera,
    selected_name: &str,
    collisions: &mut CollisionIndex,
    measure: &dyn MeasureText,
) -> Vec<Label> {
    let view = camera.visible_bounds(0.0);
    let mut labels = Vec::new();
    for landmark in &map.landmarks {
        if *landmark.name == *selected_name
            || !view.contains(landmark.at)
            || !is_shown(landmark, camera)
        {
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
        let free = SHIFTS.iter().map(|down| {
            // A name of two lines is further from its position, so that a mark in the middle stays free.
            let down = down * (block.line + block.height()) / 2.0;
            ScreenPoint::new(at.x, at.y + down)
        });
        let free = free.into_iter().find(|middle| {
            let place = CollisionBox::around(*middle, block.width, block.height());
            collisions.is_free(place) && collisions.is_on_screen(place)
        });
        labels.extend(free.into_iter().flat_map(|at| block.put(at, collisions)));
    }
    labels
}

/// Whether the name of a landmark is drawn: from a zoom on, or once its area is large enough for it.
fn is_shown(landmark: &NamedPoint, camera: Camera) -> bool {
    let zoom = camera.zoom();
    let side = landmark.side * camera.scale();
    match landmark.class {
        LandmarkClass::Settlement => rules::SETTLEMENT_NAMES.contains(&zoom),
        LandmarkClass::Water | LandmarkClass::Green => side >= rules::NAMED_AREA,
        LandmarkClass::Square => zoom >= rules::SQUARE_NAMES,
        LandmarkClass::Building => zoom >= rules::LANDMARK_NAMES,
    }
}

fn role(class: LandmarkClass) -> TextRole {
    match class {
        LandmarkClass::Settlement => TextRole::SettlementName,
        LandmarkClass::Water => TextRole::WaterName,
        LandmarkClass::Green => TextRole::GreenName,
        LandmarkClass::Square | LandmarkClass::Building => TextRole::LandmarkName,
    }
}
