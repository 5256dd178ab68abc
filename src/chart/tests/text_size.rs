//! The map with larger text, as of a reader who set it.

use crate::fixtures::{self, DESKTOP, TOWN, all, camera, measure, plain};
use chart::{Clustering, Item, MeasureText, Scene, SceneContent, ScreenPoint, TextRole, rules};

/// Texts this many times as large as usual.
struct Larger(f64);

impl MeasureText for Larger {
    fn width(&self, text: &str, role: TextRole) -> f64 {
        measure(text, role) * self.scale()
    }

    fn scale(&self) -> f64 {
        self.0
    }
}

fn composed(scale: f64) -> Scene {
    let base_map = fixtures::base_map(&TOWN, 300);
    let view = camera(&base_map, DESKTOP).zoomed(14.2);
    let wanted = all(&base_map, 20);
    let clustering = Clustering::new(&base_map, &wanted, &[3], view.zoom());
    let content = SceneContent {
        selected: Some(3),
        named: Some((3, "De Brink")),
        chosen: Some(2),
        ..plain(&clustering)
    };
    Scene::overlay(&base_map, view, &content, &Larger(scale))
}

/// Left, top, right and bottom.
type Edges = [f64; 4];

fn around(at: ScreenPoint, width: f64, height: f64) -> Edges {
    let (right, down) = (width / 2.0, height / 2.0);
    [at.x - right, at.y - down, at.x + right, at.y + down]
}

fn overlap(a: Edges, b: Edges) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

#[test]
fn larger_names_do_not_collide_with_each_other_or_with_marks() {
    let mut counts = Vec::new();
    for scale in [1.0, 1.5, 2.0] {
        let scene = composed(scale);
        let names = scene.items.iter().filter_map(|item| match item {
            Item::Label(label) if label.role == TextRole::AreaName => {
                let width = measure(&label.text, label.role) * scale;
                let height = rules::scaled_text_size(label.role, scale);
                Some(around(label.at, width, height))
            }
            _ => None,
        });
        let names: Vec<Edges> = names.collect();
        for (at, name) in names.iter().enumerate() {
            assert!(names[..at].iter().all(|other| !overlap(*name, *other)));
            for item in &scene.items {
                if let Item::Badge(badge) = item {
                    let edges = around(badge.at, 2.0 * badge.half_width, badge.height);
                    assert!(!overlap(*name, edges));
                }
            }
        }
        counts.push(names.len());
    }
    assert!(counts[0] > counts[2] && counts[2] > 0, "{counts:?}");
}

#[test]
fn badges_and_clusters_grow_with_the_text_as_far_as_marks_keep_their_distances() {
    let badge = |scene: &Scene| {
        let badges = scene.items.iter().find_map(|item| match item {
            Item::Badge(badge) => Some(badge.height),
            _ => None,
        });
        badges.unwrap()
    };
    let cluster = |scene: &Scene| {
        let sizes = scene.items.iter().filter_map(|item| match item {
            Item::Cluster(it) if it.count < 10 => Some(it.size),
            _ => None,
        });
        sizes.fold(0.0, f64::max)
    };
    let (usual, larger, largest) = (composed(1.0), composed(1.25), composed(2.0));
    assert_eq!(badge(&usual), rules::BADGE);
    assert_eq!(badge(&larger), rules::BADGE * 1.25);
    assert_eq!(badge(&largest), rules::BADGE * 1.5);
    assert!(cluster(&usual) < cluster(&larger));
    assert!(cluster(&largest) < rules::CLUSTER_DISTANCE);
    assert_eq!(rules::scaled_text_size(TextRole::StreetName, 2.0), 26.0);
}
