//! The names of a scene: of neighbourhoods, landmarks, streets and rivers, house numbers, and of the areas beyond the border.

use crate::base_map::BaseMap;
use crate::camera::Camera;
use crate::collision::{CollisionBox, CollisionIndex};
use crate::label::{self, Label, MeasureText};
use crate::landmark_label;
use crate::rules;
use crate::scene::{Item, SceneContent};
use crate::street_label;
use atlas::sort_indices;

/// The names of the neighbourhoods in view, and that of the chosen one. The chosen name is painted over the marks and
/// always placed; the others keep clear of everything in `collisions`. The mark `named` has its name.
pub(crate) fn place(
    base_map: &BaseMap,
    camera: Camera,
    content: &SceneContent,
    marks: &[Item],
    named: Option<(u32, &str)>,
    mut collisions: CollisionIndex,
    measure: &dyn MeasureText,
) -> (Vec<Label>, Vec<Label>) {
    collisions.insert_marks(marks);
    if let Some(at) = content.here {
        let at = camera.project(at);
        collisions.insert(CollisionBox::around(
            at,
            rules::NUMBERED_MARK,
            rules::NUMBERED_MARK,
        ));
    }
    let mut place =
        |area, chosen| label::place(base_map, camera, area, chosen, &mut collisions, measure);
    let chosen = content.chosen.map(|area| place(area, true));
    let view = camera.visible_bounds(0.0);
    let large = rules::NAME_AREA / camera.scale();
    let mut areas: Vec<u32> = (0..base_map.areas())
        .filter(|area| content.chosen != Some(*area))
        .filter(|area| base_map.area_side(*area) >= large)
        .filter(|area| {
            base_map
                .area_bounds(*area)
                .is_some_and(|area| area.meets(view))
        })
        .collect();
    // The largest first: its name wins where areas overlap.
    sort_indices(&mut areas, &|a, b| {
        base_map.area_side(b).total_cmp(&base_map.area_side(a))
    });
    let names: Vec<Label> = areas
        .into_iter()
        .flat_map(|area| place(area, false))
        .collect();
    let named = named.and_then(|(mark, name)| Some((name, camera.screen(base_map.mark_at(mark)?))));
    let known = content.landscape.map(|map| {
        let all = &map.landmarks;
        landmark_label::place(base_map, all, camera, named, &mut collisions, measure)
    });
    let along = content
        .streets
        .map(|map| street_label::place(map, camera, &mut collisions, measure));
    let houses = content
        .houses
        .map(|it| it.labels(camera, &mut collisions, measure));
    // Last: the names of the atlas win.
    let all = &base_map.adjacent;
    let adjacent = landmark_label::place(base_map, all, camera, None, &mut collisions, measure);
    let other = [houses, along, known].into_iter().flatten().flatten();
    (
        other.chain(adjacent).chain(names).collect(),
        chosen.unwrap_or_default(),
    )
}
