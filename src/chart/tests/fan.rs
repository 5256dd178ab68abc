//! Fans: the positions of the marks of a pile, and how they are drawn.

use crate::fixtures::{DESKTOP, PHONE, at, camera, measure, plain, symbol};
use chart::{
    BaseMap, BaseMapBuilder, Camera, Clustering, Hit, Item, MapSize, MarkState, Pointer, Role,
    Scene, SceneContent, ScreenPoint, VisibleMark, fan_positions, hit_test, pile,
};
use fastrand::Rng;

fn least_distance(points: &[ScreenPoint]) -> f64 {
    let mut least = f64::INFINITY;
    for (at, one) in points.iter().enumerate() {
        for other in &points[..at] {
            least = least.min(one.distance(*other));
        }
    }
    least
}

#[test]
fn no_two_marks_of_a_fan_overlap() {
    let mut random = Rng::with_seed(21);
    for count in 0..=60 {
        for _ in 0..20 {
            let size = MapSize::new(random.f64() * 1_600.0, random.f64() * 900.0);
            let spot = ScreenPoint::new(random.f64() * size.width(), random.f64() * size.height());
            let mut points = fan_positions(spot, count, size, 0.0);
            assert_eq!(points.len(), count);
            assert_eq!(
                points,
                fan_positions(spot, count, size, 0.0),
                "deterministic"
            );
            points.push(spot);
            assert!(
                least_distance(&points) >= 40.0,
                "{count} at {spot:?} in {size:?}"
            );
        }
    }
}

#[test]
fn a_fan_is_within_the_map_where_there_is_room() {
    let mut random = Rng::with_seed(22);
    for (width, height, most) in [(390.0, 354.0, 12), (390.0, 354.0, 20), (900.0, 700.0, 60)] {
        for count in 1..=most {
            let spot = ScreenPoint::new(random.f64() * width, random.f64() * height);
            // The canvas reaches 100 px further on every side.
            let size = MapSize::new(width + 200.0, height + 200.0);
            let spot = ScreenPoint::new(spot.x + 100.0, spot.y + 100.0);
            for at in fan_positions(spot, count, size, 100.0) {
                let inside = (100.0..=100.0 + width).contains(&at.x)
                    && (100.0..=100.0 + height).contains(&at.y);
                assert!(
                    inside,
                    "{at:?} of {count} at {spot:?} in {width} × {height}"
                );
            }
        }
    }
}

#[test]
fn few_marks_are_on_a_circle_and_more_on_a_spiral() {
    let size = MapSize::new(1_000.0, 800.0);
    let spot = size.middle();
    let radii = |count| {
        let points = fan_positions(spot, count, size, 0.0);
        points
            .iter()
            .map(|it| it.distance(spot))
            .collect::<Vec<f64>>()
    };
    for count in 1..=12 {
        let radii = radii(count);
        assert!(
            radii.iter().all(|it| (it - radii[0]).abs() < 1e-9),
            "{count}"
        );
    }
    let spiral = radii(20);
    assert!(spiral.windows(2).all(|pair| pair[0] < pair[1]));
}

/// `count` benches on one spot, one 100 m to its east, and one 5 m from the spot.
fn benches(count: u32) -> BaseMap {
    let mut builder = BaseMapBuilder::new();
    for paint in 0..count {
        builder.mark(at(4.36, 52.0), None, symbol(paint as u8 % 6));
    }
    builder.mark(at(4.361_45, 52.0), None, symbol(1));
    builder.mark(at(4.360_07, 52.0), None, symbol(1));
    builder.finish()
}

#[test]
fn a_pile_is_what_no_zoom_tells_apart() {
    let base_map = benches(3);
    let of = |zoom: f64, mark| {
        let view = camera(&base_map, DESKTOP).zoomed(zoom);
        pile(&base_map, mark, &mut (0..base_map.marks()), view)
    };
    // Also where the map is far away: it can come closer by itself.
    for zoom in [10.0, 14.0, 18.0] {
        assert_eq!(of(zoom, 1), [0, 1, 2, 4]);
        assert_eq!(of(zoom, 3), [3]);
    }
    assert_eq!(of(20.0, 1), [0, 1, 2]);
    assert!(of(20.0, 99).is_empty());
    let many = benches(300);
    let view = camera(&many, DESKTOP);
    assert_eq!(pile(&many, 0, &mut (0..many.marks()), view).len(), 60);
}

fn composed(base_map: &BaseMap, view: Camera, fan: &[VisibleMark], selected: u32) -> Scene {
    let others: Vec<VisibleMark> = (0..base_map.marks())
        .map(|mark| VisibleMark { mark, number: None })
        .filter(|it| !fan.iter().any(|fanned| fanned.mark == it.mark))
        .collect();
    let clustering = Clustering::new(base_map, &others, &[selected], view.zoom());
    let content = SceneContent {
        selected: Some(selected),
        fan,
        ..plain(&clustering)
    };
    Scene::compose(base_map, view, &content, &measure)
}

#[test]
fn an_open_fan_has_a_leader_line_to_each_of_its_marks_and_each_can_be_hit() {
    let base_map = benches(7);
    for size in [PHONE, DESKTOP] {
        let view = camera(&base_map, size).zoomed(18.0).centred(at(4.36, 52.0));
        let fan: Vec<VisibleMark> = (0..7)
            .map(|mark| VisibleMark {
                mark,
                number: (mark < 2).then_some(mark + 1),
            })
            .collect();
        let scene = composed(&base_map, view, &fan, 4);
        let marks = scene.items.iter().filter_map(|item| match item {
            Item::Mark(mark) if mark.mark < 7 => Some(*mark),
            _ => None,
        });
        let marks: Vec<_> = marks.collect();
        assert_eq!(marks.len(), 7, "each once");
        let lines = scene.items.iter().find_map(|item| match item {
            Item::Stroke {
                role: Role::Leader,
                path,
                ..
            } => Some(*path),
            _ => None,
        });
        let lines: Vec<&[ScreenPoint]> = scene.paths.parts(lines.unwrap()).collect();
        assert_eq!(lines.len(), 6, "the selected mark stays on the spot");
        let spot = view.project(at(4.36, 52.0));
        for mark in &marks {
            let hit = hit_test(&base_map, &scene, view, mark.at, Pointer::Coarse);
            assert_eq!(hit, Hit::Mark(mark.mark));
            if mark.state == MarkState::Selected {
                assert!(mark.tip().unwrap().distance(spot) < 1e-9);
            } else {
                let leads = lines
                    .iter()
                    .any(|line| line[0].distance(spot) < 1e-9 && line[1] == mark.at);
                assert!(leads, "{mark:?}");
            }
        }
        let badges = scene.items.iter().filter(|it| matches!(it, Item::Badge(_)));
        assert_eq!(badges.count(), 0, "none over the lines");
    }
}

#[test]
fn the_marks_of_a_fan_stay_where_they_are_when_another_is_selected() {
    let base_map = benches(7);
    let view = camera(&base_map, DESKTOP)
        .zoomed(18.0)
        .centred(at(4.36, 52.0));
    let fan: Vec<VisibleMark> = (0..7)
        .map(|mark| VisibleMark { mark, number: None })
        .collect();
    let positions = |selected: u32| {
        let scene = composed(&base_map, view, &fan, selected);
        let marks = scene.items.iter().filter_map(|item| match item {
            Item::Mark(mark) if mark.mark < 7 && mark.state == MarkState::Plain => {
                Some((mark.mark, mark.at))
            }
            _ => None,
        });
        marks.collect::<Vec<_>>()
    };
    let (one, other) = (positions(1), positions(2));
    for (mark, at) in one.iter().filter(|(mark, _)| *mark != 2) {
        assert!(other.contains(&(*mark, *at)), "{mark}");
    }
}
