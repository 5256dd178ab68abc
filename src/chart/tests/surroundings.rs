//! What lies beyond the border of an atlas.

use crate::fixtures::{DESKTOP, camera};
use crate::landscape::{canal, village};
use chart::{BaseLayers, BaseMapBuilder, Camera, Item, Role, Scene, ScreenPoint, rules};

/// What lies beyond the border is faded, and the atlas itself is not.
#[test]
fn the_surroundings_are_faded_and_the_atlas_is_not() {
    let (base_map, canal) = (village(), canal());
    let layers = BaseLayers {
        streets: Some(&canal),
        ..BaseLayers::default()
    };
    let parts = |view: Camera| -> usize {
        let scene = Scene::base(&base_map, view, layers);
        let beyond = scene.items.iter().filter_map(|item| match item {
            Item::Fill {
                role: Role::Beyond,
                path,
            } => Some(scene.paths.parts(*path).count()),
            _ => None,
        });
        beyond.sum()
    };
    // The view and the border, of which what is inside both or outside both is not filled.
    assert_eq!(parts(camera(&base_map, DESKTOP)), 2);
    assert!(rules::has_holes(Role::Beyond));
}

/// What lies beyond the border of an atlas with borders is hatched, under everything else; the hatching stays where it is in the
/// world while the map moves.
#[test]
fn what_is_not_known_is_hatched_and_the_hatching_moves_with_the_map() {
    let base_map = village();
    let lines = |view: Camera| -> Vec<[ScreenPoint; 2]> {
        let scene = Scene::base(&base_map, view, BaseLayers::default());
        let first = scene.items.first().expect("a scene");
        let Item::Stroke { role, path, .. } = first else {
            panic!("the first item is {first:?}");
        };
        assert_eq!(*role, Role::Hatching);
        let lines = scene.paths.parts(*path);
        lines.map(|line| [line[0], line[1]]).collect()
    };
    let view = camera(&base_map, DESKTOP);
    let before = lines(view);
    let apart = |lines: &[[ScreenPoint; 2]]| lines[1][0].x - lines[0][0].x;
    let range = rules::HATCHING - 0.01..2.0 * rules::HATCHING + 0.01;
    assert!(range.contains(&apart(&before)), "{}", apart(&before));
    assert!(before.len() > 50 && before.len() < 1_000);
    let moved = view.pan_by(7.0, 3.0);
    // Along a line x and y have one sum.
    let sum = |view: Camera, line: &[ScreenPoint; 2]| {
        let at = view.world(line[0]);
        at.x + at.y
    };
    let step = sum(view, &before[1]) - sum(view, &before[0]);
    let steps = (sum(moved, &lines(moved)[0]) - sum(view, &before[0])) / step;
    assert!((steps - steps.round()).abs() < 1e-3, "{steps} steps");
    let without = BaseMapBuilder::new().finish();
    let bare = Scene::base(&without, view, BaseLayers::default());
    assert!(bare.items.is_empty(), "{:?}", bare.items);
}
