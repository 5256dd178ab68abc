//! What lies beyond the border of an atlas.

#![allow(clippy::unwrap_used, reason = "test helpers may panic")]

use crate::fixtures::{DESKTOP, PHONE, at, camera, measure, plain};
use crate::landscape::{canal, village, village_builder};
use atlas::AdjacentArea;
use chart::{
    BaseLayers, BaseMap, BaseMapBuilder, Camera, Clustering, Item, Label, LandscapeMap, Role,
    Scene, SceneContent, ScreenPoint, TextRole, rules,
};
use streets::{Landmark, LandmarkClass, Landscape, LandscapeBuilder};

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

/// ```text
///        Noord
///     ┌─────────┐
/// West│  Dorp   │Oost, ×40 of one position, and Lang, of 200 characters
///     └─────────┘
/// ```
fn with_adjacent() -> BaseMap {
    let mut base_map = village_builder();
    let long = "Gemeente ".repeat(22);
    let mut all = vec![
        ("Noord", at(5.0, 52.053), 14_000.0),
        ("بلدية", at(5.0, 51.947), 14_000.0),
        ("West", at(4.895, 52.0), 11_000.0),
        (long.trim(), at(4.95, 51.947), 9_000.0),
        ("Kort", at(5.05, 51.947), 300.0),
    ];
    all.extend([("Oost", at(5.116, 52.0), 11_000.0); 40]);
    for (name, at, border) in all {
        base_map.adjacent(&AdjacentArea {
            name: name.to_owned(),
            at,
            border,
        });
    }
    base_map.finish()
}

/// The labels on a map of this size.
fn labels(size: (f64, f64), zoom_in: f64) -> (Camera, Vec<Label>) {
    let base_map = with_adjacent();
    let view = camera(&base_map, size);
    let view = view.zoomed(view.zoom() + zoom_in);
    let clustering = Clustering::default();
    let scene = Scene::compose(&base_map, view, &plain(&clustering), &measure);
    let labels = scene.items.into_iter().filter_map(|item| match item {
        Item::Label(label) => Some(label),
        _ => None,
    });
    (view, labels.collect())
}

#[test]
fn areas_beyond_the_border_have_their_names_on_the_map_of_the_whole_atlas() {
    let names = |zoom_in| -> Vec<String> {
        let (_, labels) = labels((900.0, 640.0), zoom_in);
        let adjacent = labels
            .into_iter()
            .filter(|it| it.role == TextRole::AdjacentName);
        adjacent.map(|it| it.text).collect()
    };
    let whole = names(-0.5);
    for name in ["Noord", "West", "Oost", "بلدية"] {
        assert!(whole.iter().any(|it| it == name), "{name} of {whole:?}");
    }
    assert!(
        !whole.iter().any(|it| it == "Kort"),
        "its border is 5 px long"
    );
    assert!(
        !whole.iter().any(|it| it.starts_with("Gemeente")),
        "too long"
    );
}

#[test]
fn names_beyond_the_border_are_beyond_it_and_do_not_overlap() {
    let base_map = village();
    let mut found = 0;
    for size in [PHONE, (358.0, 300.0), (640.0, 900.0), DESKTOP] {
        for zoom_in in [-0.9, -0.5, 0.0, 0.3] {
            let (view, labels) = labels(size, zoom_in);
            found += labels
                .iter()
                .filter(|it| it.role == TextRole::AdjacentName)
                .count();
            for (number, label) in labels.iter().enumerate() {
                let width = measure(&label.text, label.role) / 2.0;
                let height = rules::text_size(label.role) / 2.0;
                if label.role == TextRole::AdjacentName {
                    for (right, down) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
                        let x = label.at.x + right * width;
                        let corner = ScreenPoint::new(x, label.at.y + down * height);
                        assert_eq!(base_map.area_at(view.world(corner)), None, "{label:?}");
                    }
                }
                for other in &labels[..number] {
                    let x = (label.at.x - other.at.x).abs();
                    let y = (label.at.y - other.at.y).abs();
                    let widths = width + measure(&other.text, other.role) / 2.0;
                    assert!(
                        x >= widths - 0.01 || y >= 2.0 * height,
                        "{other:?} {label:?}"
                    );
                }
            }
        }
    }
    assert!(found > 8, "{found} names");
}

#[test]
fn a_name_beyond_the_border_is_quieter_than_that_of_a_neighbourhood() {
    let (own, adjacent) = (TextRole::AreaName, TextRole::AdjacentName);
    assert!(rules::text_size(adjacent) < rules::text_size(own));
    assert!(rules::text_weight(adjacent) < rules::text_weight(own));
}

#[test]
fn a_name_of_the_atlas_wins_where_one_beyond_the_border_would_collide() {
    let base_map = with_adjacent();
    let view = camera(&base_map, DESKTOP).zoomed(12.6);
    let view = view.centred(at(5.0, 52.053));
    let mut builder = LandscapeBuilder::new();
    let name = "Gehucht ".repeat(40);
    for down in -6..=6 {
        builder.landmark(Landmark {
            class: LandmarkClass::Settlement,
            name: name.trim(),
            at: at(5.0, 52.053 + 0.001 * f64::from(down)),
            side: 0,
        });
    }
    let landscape = LandscapeMap::new(&Landscape::read(&builder.finish()).unwrap());
    let has_north = |landscape| {
        let clustering = Clustering::default();
        let content = SceneContent {
            landscape,
            ..plain(&clustering)
        };
        let scene = Scene::compose(&base_map, view, &content, &measure);
        let is_north = |item: &Item| matches!(item, Item::Label(label) if label.text == "Noord");
        scene.items.iter().any(is_north)
    };
    assert!(has_north(None));
    assert!(!has_north(Some(&landscape)));
}
