//! A picture of the map that is shown for another camera than it was painted for.
//!
//! ```text
//! painted: ┌───────────────┐    the view, moved to the right:   ┌──┼────────────┐┄┄┐
//!          │  ┌─────────┐  │                                    │  ┊            │  ┊
//!          │  │  view   │  │                                    │  └┄┄┄┄┄┄┄┄┄┄┄┄┼┄┄┘
//!          │  └─────────┘  │                                    └───────────────┘
//!          └───────────────┘
//! ```

use crate::fixtures::{self, DESKTOP, TOWN, all, camera, measure, plain};
use chart::{
    BaseLayers, BaseMap, Camera, Clustering, Hit, Item, Placement, Pointer, Scene, ScreenPoint,
    hit_test, rules,
};
use fastrand::Rng;

const MARGIN: f64 = 160.0;

fn town() -> BaseMap {
    fixtures::base_map(&TOWN, 300)
}

/// Where each mark and cluster of a scene is shown to `camera`.
fn shown(scene: &Scene, camera: Camera) -> Vec<(Hit, ScreenPoint)> {
    let placement = Placement::new(scene.camera, camera);
    let marks = scene.items.iter().filter_map(|item| match item {
        Item::Mark(mark) => Some((Hit::Mark(mark.mark), placement.shown(mark.at))),
        Item::Cluster(it) => Some((Hit::Cluster(it.cluster), placement.shown(it.at))),
        _ => None,
    });
    marks.collect()
}

#[test]
fn a_picture_lies_where_the_camera_would_paint_it() {
    let base_map = town();
    let mut random = Rng::with_seed(11);
    for _ in 0..500 {
        let painted = camera(&base_map, DESKTOP).zoomed(13.0 + random.f64() * 3.0);
        let moved = painted
            .pan_by(random.f64() * 300.0, random.f64() * 300.0)
            .zoom_about(ScreenPoint::new(50.0, 90.0), random.f64() * 2.0 - 1.0);
        let placement = Placement::new(painted.expanded(MARGIN), moved);
        let point = ScreenPoint::new(random.f64() * 900.0, random.f64() * 600.0);
        let world = painted.expanded(MARGIN).world(point);
        assert!(placement.shown(point).distance(moved.screen(world)) < 1e-6);
    }
}

#[test]
fn the_margin_is_what_is_left_beyond_the_nearest_edge() {
    let base_map = town();
    let view = camera(&base_map, DESKTOP).zoomed(15.0);
    let painted = view.expanded(MARGIN);
    let margin = |camera: Camera| Placement::new(painted, camera).margin(camera);
    let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-6, "{a} instead of {b}");
    near(margin(view), MARGIN);
    near(margin(view.pan_by(100.0, -20.0)), 60.0);
    near(margin(view.pan_by(-20.0, 200.0)), -40.0);
    // Closer by one zoom everything is twice as large, the picture too.
    let middle = view.size().middle();
    near(
        margin(view.zoom_about(middle, 1.0)),
        2.0 * MARGIN + middle.x.min(middle.y),
    );
    assert!(margin(view.zoom_about(middle, -1.0)) < 0.0);
}

#[test]
fn expanding_a_view_keeps_everything_at_its_place() {
    let base_map = town();
    let mut random = Rng::with_seed(12);
    for _ in 0..200 {
        // Also at the smallest zoom, which depends on the size of the view.
        let view = camera(&base_map, DESKTOP).zoomed(random.f64() * 18.0);
        let point = ScreenPoint::new(random.f64() * 700.0, random.f64() * 400.0);
        let there = view.expanded(MARGIN).screen(view.world(point));
        assert!(there.distance(ScreenPoint::new(point.x + MARGIN, point.y + MARGIN)) < 1e-6);
    }
}

#[test]
fn a_hit_test_finds_a_mark_where_it_is_shown() {
    let base_map = town();
    let mut random = Rng::with_seed(13);
    let mut found = 0;
    for _ in 0..40 {
        let view = camera(&base_map, DESKTOP).zoomed(13.0 + random.f64() * 3.0);
        let wanted = all(&base_map, 10);
        let clustering = Clustering::new(&base_map, &wanted, &[], view.zoom());
        let scene = Scene::overlay(
            &base_map,
            view.expanded(MARGIN),
            &plain(&clustering),
            &measure,
        );
        let moved = view
            .pan_by(random.f64() * 200.0 - 100.0, random.f64() * 200.0 - 100.0)
            .zoom_about(ScreenPoint::new(300.0, 200.0), random.f64() - 0.5);
        let targets = shown(&scene, moved);
        for (target, at) in &targets {
            let hit = hit_test(&base_map, &scene, moved, *at, Pointer::Fine);
            let nearest = targets
                .iter()
                .map(|(other, there)| (there.distance(*at), *other))
                .min_by(|a, b| a.0.total_cmp(&b.0));
            // Numbered marks may overlap; then it is one at the same spot.
            let same_spot = targets
                .iter()
                .any(|(other, there)| *other == hit && there.distance(*at) < 1e-6);
            assert!(
                hit == *target || same_spot,
                "{hit:?} at {at:?}, nearest {nearest:?}"
            );
            found += 1;
        }
    }
    assert!(found > 1_000, "{found} marks");
}

#[test]
fn a_hit_beside_an_enlarged_mark_counts_its_size_on_the_screen() {
    let base_map = town();
    let view = camera(&base_map, DESKTOP).zoomed(14.0);
    let wanted = all(&base_map, 1);
    let wanted = &wanted[..1];
    let clustering = Clustering::new(&base_map, wanted, &[], view.zoom());
    let scene = Scene::overlay(&base_map, view, &plain(&clustering), &measure);
    let (mark, at) = shown(&scene, view)[0];
    let closer = view.zoom_about(at, 1.0);
    // Outside of the mark, and inside of one of twice its size.
    let beside = ScreenPoint::new(at.x + 0.75 * rules::NUMBERED_MARK, at.y);
    assert_ne!(
        hit_test(&base_map, &scene, view, beside, Pointer::Fine),
        mark
    );
    assert_eq!(
        hit_test(&base_map, &scene, closer, beside, Pointer::Fine),
        mark
    );
}

#[test]
fn names_and_marks_stay_when_the_map_is_painted_again_further_on() {
    let base_map = town();
    let mut random = Rng::with_seed(14);
    let (mut same, mut other) = (0, 0);
    for _ in 0..30 {
        let view = camera(&base_map, DESKTOP).zoomed(13.5 + random.f64() * 2.0);
        let moved = view.pan_by(random.f64() * 160.0 - 80.0, random.f64() * 160.0 - 80.0);
        let wanted = all(&base_map, 10);
        let clustering = Clustering::new(&base_map, &wanted, &[], view.zoom());
        let content = plain(&clustering);
        let labels = |painted: Camera| -> Vec<(String, ScreenPoint)> {
            let scene = Scene::overlay(&base_map, painted, &content, &measure);
            let placement = Placement::new(painted, moved);
            let labels = scene.items.into_iter().filter_map(|item| match item {
                Item::Label(label) => Some((label.text, placement.shown(label.at))),
                _ => None,
            });
            labels.collect()
        };
        let before = labels(view.expanded(MARGIN));
        let after = labels(moved.expanded(MARGIN));
        let size = moved.size();
        let in_view = |at: ScreenPoint| {
            (0.0..=size.width()).contains(&at.x) && (0.0..=size.height()).contains(&at.y)
        };
        for (text, at) in before.iter().filter(|(_, at)| in_view(*at)) {
            let stays =
                |(name, there): &(String, ScreenPoint)| name == text && there.distance(*at) < 1e-6;
            if after.iter().any(stays) {
                same += 1;
            } else {
                other += 1;
            }
        }
    }
    assert!(same > 100, "{same} names");
    assert_eq!(other, 0, "of {same} names");
}

#[test]
fn base_layer_and_overlay_are_the_whole_scene() {
    let base_map = town();
    let view = camera(&base_map, DESKTOP).zoomed(14.5);
    let wanted = all(&base_map, 10);
    let clustering = Clustering::new(&base_map, &wanted, &[3], view.zoom());
    let mut content = plain(&clustering);
    content.chosen = Some(2);
    content.selected = Some(3);
    let whole = Scene::compose(&base_map, view, &content, &measure);
    let base = Scene::base(
        &base_map,
        view,
        BaseLayers {
            chosen: content.chosen,
            ..BaseLayers::default()
        },
    );
    let overlay = Scene::overlay(&base_map, view, &content, &measure);
    assert_eq!(base.items.len() + overlay.items.len(), whole.items.len());
    assert_eq!(base.items[..], whole.items[..base.items.len()]);
    let points = base.paths.point_count() + overlay.paths.point_count();
    assert_eq!(points, whole.paths.point_count());
}
