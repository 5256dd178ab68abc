//! Badges: the numbers of the list beside marks and clusters.

use crate::fixtures::{DESKTOP, all, at, camera, measure, plain, symbol};
use chart::{BaseMapBuilder, Clustering, Item, Scene, SceneContent, VisibleMark};

/// ①②·③···: ② and ③ would cover ①, so they are in a cluster, which has their numbers.
#[test]
fn a_cluster_has_the_numbers_of_its_listed_marks() {
    let mut builder = BaseMapBuilder::new();
    for step in [0.0, 0.000_01, 0.000_02, 0.000_03, 0.000_04] {
        builder.mark(at(4.36 + step, 52.0), None, symbol(0));
    }
    let base_map = builder.finish();
    let numbers = [Some(1), Some(2), None, Some(3), None];
    let numbers = numbers.into_iter().zip(0..);
    let wanted: Vec<VisibleMark> = numbers
        .map(|(number, mark)| VisibleMark { mark, number })
        .collect();
    let view = camera(&base_map, DESKTOP)
        .zoomed(18.0)
        .centred(at(4.36, 52.0));
    let clustering = Clustering::new(&base_map, &wanted, &[], view.zoom());
    let badges = |content: &SceneContent| -> Vec<String> {
        let scene = Scene::compose(&base_map, view, content, &measure);
        let badge = |item: Item| match item {
            Item::Badge(badge) => Some(badge.numbers.text(|it| it.to_string())),
            _ => None,
        };
        scene.items.into_iter().filter_map(badge).collect()
    };
    let plain = plain(&clustering);
    assert_eq!(badges(&plain), ["2–3", "1"]);
    // Beside a card there is no list.
    let selected = SceneContent {
        selected: Some(0),
        ..plain
    };
    assert_eq!(badges(&selected), ["1"]);
}

/// ①②③ on one spot, all shown: each badge is at a corner of its own.
#[test]
fn badges_of_marks_that_lie_close_cover_no_other_where_there_is_room() {
    let mut builder = BaseMapBuilder::new();
    for _ in 0..3 {
        builder.mark(at(4.36, 52.0), None, symbol(0));
    }
    let base_map = builder.finish();
    let view = camera(&base_map, DESKTOP)
        .zoomed(18.0)
        .centred(at(4.36, 52.0));
    let clustering = Clustering::with_all_numbers(&base_map, &all(&base_map, 3), &[], view.zoom());
    let scene = Scene::compose(&base_map, view, &plain(&clustering), &measure);
    let badges: Vec<_> = scene
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Badge(badge) => Some(badge),
            _ => None,
        })
        .collect();
    assert_eq!(badges.len(), 3);
    for (index, badge) in badges.iter().enumerate() {
        for other in &badges[..index] {
            assert!(badge.at.distance(other.at) >= badge.height);
        }
    }
    let corner = badges.last().expect("the first is on top").at;
    let middle = view.screen(base_map.mark_at(0).expect("a mark"));
    assert!(
        corner.x > middle.x && corner.y < middle.y,
        "at the upper right"
    );
}
