//! The bubble of minutes on the route.

use crate::fixtures::{self, TOWN, all, at, camera, measure, plain};
use chart::{BaseMap, Clustering, Item, Label, MarkState, Scene, SceneContent, ScreenPoint};
use geo::Coord;

const SIZE: (f64, f64) = (800.0, 600.0);
const MARGIN: f64 = 100.0;

/// A route of one straight leg to the east, then one to the north.
fn route(east: f64, north: f64) -> Vec<Coord<f64>> {
    [(0.0, 0.0), (east, 0.0), (east, north)]
        .map(|(x, y)| Coord {
            x: 4.36 + x,
            y: 51.99 + y,
        })
        .into()
}

fn composed(base_map: &BaseMap, zoom: f64, route: &[Coord<f64>], text: &str) -> Scene {
    let view = camera(base_map, SIZE)
        .zoomed(zoom)
        .centred(at(4.365, 51.99));
    let clustering = Clustering::new(base_map, &all(base_map, 10), &[5], view.zoom());
    let content = SceneContent {
        selected: Some(5),
        named: Some((5, "De Brink")),
        here: Some(at(4.36, 51.99)),
        margin: MARGIN,
        route_time: text,
        route,
        ..plain(&clustering)
    };
    Scene::overlay(base_map, view.expanded(MARGIN), &content, &measure)
}

fn bubbles(scene: &Scene) -> Vec<(Label, f64, f64)> {
    let bubbles = scene.items.iter().filter_map(|item| match item {
        Item::Bubble(label, width, height) => Some((label.clone(), *width, *height)),
        _ => None,
    });
    bubbles.collect()
}

fn distance_to_line(at: ScreenPoint, line: &[ScreenPoint]) -> f64 {
    let distances = line.windows(2).map(|pair| {
        let (a, b) = (pair[0], pair[1]);
        let (x, y) = (b.x - a.x, b.y - a.y);
        let share = ((at.x - a.x) * x + (at.y - a.y) * y) / (x * x + y * y);
        let share = share.clamp(0.0, 1.0);
        at.distance(ScreenPoint::new(a.x + share * x, a.y + share * y))
    });
    distances.fold(f64::INFINITY, f64::min)
}

#[test]
fn the_bubble_is_on_the_route_in_the_map_and_clear_of_all_marks() {
    let base_map = fixtures::base_map(&TOWN, 120);
    let mut seen = 0;
    for zoom in [13.5, 14.5, 15.5, 17.0] {
        let line = route(0.012, 0.006);
        let scene = composed(&base_map, zoom, &line, "7 min");
        let points: Vec<ScreenPoint> = line
            .iter()
            .map(|it| scene.camera.project(at(it.x, it.y)))
            .collect();
        for (label, width, height) in bubbles(&scene) {
            seen += 1;
            assert_eq!(label.text, "7 min");
            assert!(distance_to_line(label.at, &points) < 1e-6);
            let size = scene.camera.size();
            assert!(label.at.x - width / 2.0 >= MARGIN && label.at.y - height / 2.0 >= MARGIN);
            assert!(label.at.x + width / 2.0 <= size.width() - MARGIN);
            assert!(label.at.y + height / 2.0 <= size.height() - MARGIN);
            let is_clear = |middle: ScreenPoint, radius: f64| {
                (middle.x - label.at.x).abs() >= width / 2.0 + radius
                    || (middle.y - label.at.y).abs() >= height / 2.0 + radius
            };
            for item in &scene.items {
                match item {
                    Item::Mark(mark) if mark.state == MarkState::Selected => {
                        assert!(is_clear(mark.at, mark.size / 2.0));
                        assert!(is_clear(mark.tip().unwrap(), 0.0));
                    }
                    Item::Mark(mark) => assert!(is_clear(mark.at, mark.size / 2.0)),
                    Item::Cluster(it) => assert!(is_clear(it.at, it.size / 2.0)),
                    Item::Here(at) => assert!(is_clear(*at, 8.0)),
                    Item::Label(other) => {
                        let width = measure(&other.text, other.role) / 2.0;
                        assert!(
                            (other.at.x - label.at.x).abs() >= width || is_clear(other.at, 6.0)
                        );
                    }
                    _ => {}
                }
            }
        }
    }
    assert!(seen >= 3, "{seen} bubbles");
}

#[test]
fn the_bubble_is_near_the_middle_of_what_is_seen_of_the_route() {
    let base_map = fixtures::base_map(&TOWN, 6);
    // Twenty times as long as the map is wide.
    let long = route(0.6, 0.0);
    let scene = composed(&base_map, 16.0, &long, "99 min");
    let (label, ..) = &bubbles(&scene)[0];
    let middle = scene.camera.size().middle();
    assert!(label.at.distance(middle) < 300.0, "{label:?}");
}

#[test]
fn there_is_no_bubble_without_a_text_or_on_a_route_that_is_too_short_for_it() {
    let base_map = fixtures::base_map(&TOWN, 6);
    let line = route(0.005, 0.0);
    assert!(bubbles(&composed(&base_map, 16.0, &line, "")).is_empty());
    assert!(bubbles(&composed(&base_map, 16.0, &[], "7 min")).is_empty());
    assert!(bubbles(&composed(&base_map, 10.0, &line, "7 min")).is_empty());
    assert_eq!(bubbles(&composed(&base_map, 16.0, &line, "7 min")).len(), 1);
}
