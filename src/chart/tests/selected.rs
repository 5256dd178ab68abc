//! The mark of the selected place: its drop, its name and its target. And the name of the place that the answer names.

use crate::fixtures::{self, DESKTOP, TOWN, all, at, camera, measure, plain, symbol};
use chart::{
    BaseMap, BaseMapBuilder, Camera, Clustering, DROP_HEIGHT, DrawnMark, Hit, Item, Label, MapSize,
    MarkState, Pointer, Scene, SceneContent, ScreenPoint, TextRole, hit_test, rules,
};

const NAME: &str = "De Brink";

fn composed(base_map: &BaseMap, view: Camera, selected: u32, name: &str) -> Scene {
    let wanted = all(base_map, 10);
    let clustering = Clustering::new(base_map, &wanted, &[selected], view.zoom());
    let content = SceneContent {
        selected: Some(selected),
        named: Some((selected, name)),
        ..plain(&clustering)
    };
    Scene::compose(base_map, view, &content, &measure)
}

fn drop_of(scene: &Scene) -> DrawnMark {
    let drops = scene.items.iter().filter_map(|item| match item {
        Item::Mark(mark) if mark.state == MarkState::Selected => Some(*mark),
        _ => None,
    });
    let drops: Vec<DrawnMark> = drops.collect();
    assert_eq!(drops.len(), 1);
    drops[0]
}

fn names(scene: &Scene) -> Vec<Label> {
    let labels = scene.items.iter().filter_map(|item| match item {
        Item::Label(label) if label.role == TextRole::SelectedName => Some(label.clone()),
        _ => None,
    });
    labels.collect()
}

/// Left, top, right and bottom of a box.
type Edges = [f64; 4];

fn around(at: ScreenPoint, width: f64, height: f64) -> Edges {
    [
        at.x - width / 2.0,
        at.y - height / 2.0,
        at.x + width / 2.0,
        at.y + height / 2.0,
    ]
}

fn label_edges(label: &Label) -> Edges {
    let size = rules::text_size(label.role);
    around(label.at, measure(&label.text, label.role), size)
}

fn overlap(a: Edges, b: Edges) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

#[test]
fn the_tip_of_the_drop_is_on_the_place() {
    let base_map = fixtures::base_map(&TOWN, 300);
    for zoom in [12.0, 14.5, 18.0] {
        let view = camera(&base_map, DESKTOP).zoomed(zoom);
        for selected in [0, 7, 120] {
            let view = view.centred(base_map.mark_at(selected).unwrap().lon_lat().unwrap());
            let drop = drop_of(&composed(&base_map, view, selected, NAME));
            let place = view.screen(base_map.mark_at(selected).unwrap());
            assert!(drop.tip().unwrap().distance(place) < 1e-9);
            assert!((place.y - (drop.at.y - drop.size / 2.0) - DROP_HEIGHT).abs() < 1e-9);
        }
    }
}

#[test]
fn the_name_of_the_selected_place_is_clear_of_its_drop_and_of_all_other_labels() {
    let base_map = fixtures::base_map(&TOWN, 300);
    for zoom in [13.0, 14.5, 16.0] {
        let view = camera(&base_map, DESKTOP).zoomed(zoom);
        for selected in (0..300).step_by(17) {
            let view = view.centred(base_map.mark_at(selected).unwrap().lon_lat().unwrap());
            let scene = composed(&base_map, view, selected, NAME);
            let drop = drop_of(&scene);
            let names = names(&scene);
            assert_eq!(names.len(), 1, "always named");
            let name = label_edges(&names[0]);
            let tip = drop.tip().unwrap();
            let middle = ScreenPoint::new(tip.x, tip.y - DROP_HEIGHT / 2.0);
            assert!(!overlap(name, around(middle, drop.size, DROP_HEIGHT)));
            for item in &scene.items {
                if let Item::Label(label) = item
                    && label.role != TextRole::SelectedName
                {
                    assert!(!overlap(name, label_edges(label)), "{label:?}");
                }
            }
            let last = scene
                .items
                .iter()
                .rposition(|it| matches!(it, Item::Label(_)));
            assert_eq!(scene.items[last.unwrap()], Item::Label(names[0].clone()));
        }
    }
}

#[test]
fn the_name_is_beside_the_drop_where_there_is_no_room_below() {
    let mut builder = BaseMapBuilder::new();
    for lat in [52.0, 52.001] {
        builder.mark(at(4.36, lat), None, symbol(0));
    }
    let base_map = builder.finish();
    let view = camera(&base_map, DESKTOP).zoomed(18.0);
    let view = view.centred(at(4.36, 52.001));
    let down = view.project(at(4.36, 52.0)).y - view.size().middle().y;
    let below = |room: f64| {
        let view = view.resized(MapSize::new(400.0, 2.0 * (down + room)));
        let scene = composed(&base_map, view, 0, NAME);
        names(&scene)[0].at.y - drop_of(&scene).tip().unwrap().y
    };
    assert!(below(40.0) > 0.0);
    assert!(below(10.0) < 0.0);
    assert!(below(-100.0) > 0.0, "out of the map it is below");
}

#[test]
fn a_long_name_has_two_lines() {
    let base_map = fixtures::base_map(&TOWN, 1);
    let view = camera(&base_map, DESKTOP);
    let lines = |name| names(&composed(&base_map, view, 0, name)).len();
    assert_eq!(lines("Bibliotheek en Buurthuis De Brink"), 2);
    assert_eq!(lines("Bibliotheek"), 1);
}

#[test]
fn a_name_stands_at_a_mark_without_a_drop_too() {
    let mut builder = BaseMapBuilder::new();
    for lon in [4.36, 4.364] {
        builder.mark(at(lon, 52.0), None, symbol(0));
    }
    let base_map = builder.finish();
    let view = camera(&base_map, DESKTOP).zoomed(17.0);
    let clustering = Clustering::new(&base_map, &all(&base_map, 2), &[], view.zoom());
    let named = |selected| {
        let content = SceneContent {
            selected,
            named: Some((selected.unwrap_or(0), NAME)),
            ..plain(&clustering)
        };
        let scene = Scene::compose(&base_map, view, &content, &measure);
        let names = names(&scene);
        assert_eq!(names.len(), 1);
        names[0].at.x - view.size().middle().x
    };
    assert!(named(None) < 0.0, "at its mark in the west");
    assert!(named(Some(1)) > 0.0, "at that of the open card");
}

/// ```text
///   ○ ○ ○ ○ ○
///   ○ ○ ● ○ ○      25 m from each to the next
///   ○ ○ ○ ○ ○
/// ```
#[test]
fn among_other_marks_the_place_that_the_answer_names_has_no_name() {
    let mut builder = BaseMapBuilder::new();
    for north in -2..=2 {
        for east in -2..=2 {
            let (lon, lat) = (f64::from(east) * 365e-6, f64::from(north) * 225e-6);
            builder.mark(at(4.36 + lon, 52.0 + lat), None, symbol(0));
        }
    }
    let base_map = builder.finish();
    let of = |zoom| {
        let view = camera(&base_map, DESKTOP).zoomed(zoom);
        let marks = all(&base_map, 0);
        let every: Vec<u32> = (0..25).collect();
        let clustering = Clustering::new(&base_map, &marks, &every, view.zoom());
        let content = SceneContent {
            named: Some((12, NAME)),
            ..plain(&clustering)
        };
        names(&Scene::compose(&base_map, view, &content, &measure)).len()
    };
    assert_eq!(of(16.5), 0, "no room between them");
    assert_eq!(of(20.0), 1, "far apart");
}

#[test]
fn all_of_the_drop_is_a_target() {
    let base_map = fixtures::base_map(&TOWN, 300);
    let view = camera(&base_map, DESKTOP).zoomed(14.5);
    let scene = composed(&base_map, view, 9, NAME);
    let drop = drop_of(&scene);
    let tip = drop.tip().unwrap();
    for share in 0..=10 {
        let y = drop.at.y + (tip.y - drop.at.y) * f64::from(share) / 10.0;
        let at = ScreenPoint::new(drop.at.x, y);
        let hit = hit_test(&base_map, &scene, view, at, Pointer::Fine);
        assert_eq!(hit, Hit::Mark(9), "{share} tenths down");
    }
}

#[test]
fn beside_the_selected_mark_no_other_has_a_number() {
    let mut builder = BaseMapBuilder::new();
    builder.mark(at(4.36, 52.0), None, symbol(0));
    builder.mark(at(4.361, 52.0), None, symbol(1));
    let base_map = builder.finish();
    let view = camera(&base_map, DESKTOP).zoomed(18.0);
    let badges = |scene: &Scene| {
        let badges = scene.items.iter().filter_map(|item| match item {
            Item::Badge(badge) => Some(badge.numbers.first),
            _ => None,
        });
        badges.collect::<Vec<u32>>()
    };
    assert_eq!(badges(&composed(&base_map, view, 0, NAME)), [1]);
    assert_eq!(badges(&composed(&base_map, view, 1, NAME)), [2]);
}
