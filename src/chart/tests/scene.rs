//! The scene: label placement, painting order and hit test.

use crate::fixtures;

use crate::fixtures::{
    AreaGridFixture, DESKTOP, PHONE, TOWN, all, at, camera, measure, plain, polygon, symbol,
};
use atlas::NeedStatus;
use chart::{
    BaseMap, BaseMapBuilder, Clustering, Hit, Item, Label, MapSize, MarkState, Pointer, Role,
    Scene, SceneContent, ScreenPoint, TextRole, VisibleMark, WorldBounds, hit_test, rules,
};
use fastrand::Rng;

fn labels(scene: &Scene) -> Vec<&Label> {
    let labels = scene.items.iter().filter_map(|item| match item {
        Item::Label(label) => Some(label),
        _ => None,
    });
    labels.collect()
}

/// Left, top, right and bottom of a label as measured.
fn label_box(label: &Label) -> [f64; 4] {
    let (width, height) = (
        measure(&label.text, label.role),
        rules::text_size(label.role),
    );
    let (x, y) = (label.at.x, label.at.y);
    [
        x - width / 2.0,
        y - height / 2.0,
        x + width / 2.0,
        y + height / 2.0,
    ]
}

fn overlap(a: [f64; 4], b: [f64; 4]) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

#[test]
fn empty_base_map_gives_an_empty_scene() {
    let base_map = BaseMapBuilder::new().finish();
    assert_eq!(base_map.bounds(), WorldBounds::WORLD);
    let clustering = Clustering::new(&base_map, &[], &[], 3.0);
    let content = SceneContent {
        selected: Some(4),
        active: Some(5),
        chosen: Some(6),
        ..plain(&clustering)
    };
    for size in [PHONE, (0.0, 0.0), (f64::NAN, -3.0)] {
        let view = camera(&base_map, size);
        let scene = Scene::compose(&base_map, view, &content, &measure);
        assert_eq!(scene.items, []);
        let found = hit_test(
            &base_map,
            &scene,
            view,
            ScreenPoint::new(1.0, 1.0),
            Pointer::Coarse,
        );
        assert_eq!(found, Hit::Nothing);
    }
}

#[test]
fn names_lie_inside_their_area_without_collisions() {
    let base_map = fixtures::base_map(&TOWN, 300);
    let wanted = all(&base_map, 10);
    let mut seen = 0;
    for zoom in [13.0, 14.2, 15.1, 16.3] {
        let view = camera(&base_map, DESKTOP).zoomed(zoom);
        let clustering = Clustering::new(&base_map, &wanted, &[], zoom);
        let content = SceneContent {
            here: Some(at(4.365, 51.995)),
            ..plain(&clustering)
        };
        let scene = Scene::compose(&base_map, view, &content, &measure);
        let labels = labels(&scene);
        seen += labels.len();
        for (index, label) in labels.iter().enumerate() {
            let edges = label_box(label);
            let corners = [(0, 1), (2, 1), (2, 3), (0, 3)];
            let under = corners.map(|(x, y)| {
                let point = ScreenPoint::new(edges[x], edges[y]);
                base_map
                    .area_at(view.world(point))
                    .expect("inside the town")
            });
            assert!(under.iter().all(|area| *area == under[0]), "{label:?}");
            assert!(
                base_map.area_name(under[0]).contains(&label.text),
                "{label:?}"
            );
            for other in &labels[..index] {
                assert!(!overlap(edges, label_box(other)), "{label:?} {other:?}");
            }
            for item in &scene.items {
                let (middle, radius) = match item {
                    Item::Mark(mark) => (mark.at, mark.size / 2.0),
                    Item::Cluster(of) => (of.at, of.size / 2.0),
                    Item::Here(here) => (*here, 8.0),
                    Item::Badge(badge) => (badge.at, badge.height / 2.0),
                    _ => continue,
                };
                let (x, y) = (middle.x, middle.y);
                let collision_box = [x - radius, y - radius, x + radius, y + radius];
                assert!(!overlap(edges, collision_box), "{label:?} {item:?}");
            }
        }
    }
    assert!(seen > 60, "only {seen} names found room");
}

#[test]
fn long_name_is_split_on_two_lines() {
    let mut builder = BaseMapBuilder::new();
    let square = [(4.0, 52.0), (4.1, 52.0), (4.1, 52.06), (4.0, 52.06)];
    builder.area("Stadshart en Oostelijke Havens", false, &polygon(&square));
    let base_map = builder.finish();
    let view = camera(&base_map, (60.0, 60.0));
    let none = Clustering::default();
    let lines = |zoom: f64| {
        let view = view.zoomed(zoom);
        let scene = Scene::compose(&base_map, view, &plain(&none), &measure);
        labels(&scene)
            .iter()
            .map(|label| label.text.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(lines(12.0), ["Stadshart en Oostelijke Havens"]);
    assert_eq!(lines(11.0), ["Stadshart en", "Oostelijke Havens"]);
    assert!(lines(10.0).is_empty());
}

#[test]
fn chosen_name_is_always_placed() {
    let base_map = fixtures::base_map(&TOWN, 2_000);
    for zoom in [12.0, 13.0, 16.0] {
        let view = camera(&base_map, PHONE).zoomed(zoom);
        let clustering = Clustering::new(&base_map, &all(&base_map, 5), &[], view.zoom());
        let chosen = base_map.area_at(view.centre());
        let content = SceneContent {
            chosen,
            ..plain(&clustering)
        };
        let scene = Scene::compose(&base_map, view, &content, &measure);
        let labels = labels(&scene);
        let found: Vec<_> = labels
            .iter()
            .filter(|label| label.role == TextRole::ChosenName)
            .collect();
        assert!((1..=2).contains(&found.len()));
        assert!(
            found[0].text.starts_with(
                base_map
                    .area_name(chosen.expect("land"))
                    .split(' ')
                    .next()
                    .expect("a word")
            )
        );
        let has_border = |item: &Item| {
            matches!(
                item,
                Item::Stroke {
                    role: Role::ChosenBorder,
                    ..
                }
            )
        };
        assert!(scene.items.iter().any(has_border));
    }
}

/// `① ■ ▲ ● ◆` on a line: listed, listed, active, plain, selected.
fn five_marks_in_a_row() -> (BaseMap, Vec<VisibleMark>) {
    let mut builder = BaseMapBuilder::new();
    for index in 0..5 {
        let place = at(4.36 + f64::from(index) * 0.000_2, 52.0);
        builder.mark(place, None, symbol(index as u8));
    }
    let number = |mark: u32| (mark < 2).then_some(mark + 1);
    let wanted = (0..5)
        .map(|mark| VisibleMark {
            mark,
            number: number(mark),
        })
        .collect();
    (builder.finish(), wanted)
}

#[test]
fn painting_order_of_marks() {
    let (base_map, wanted) = five_marks_in_a_row();
    let view = camera(&base_map, PHONE).zoomed(18.0);
    let clustering = Clustering::new(&base_map, &wanted, &[4], view.zoom());
    let content = SceneContent {
        selected: Some(4),
        active: Some(2),
        here: Some(at(4.36, 52.0)),
        ..plain(&clustering)
    };
    let scene = Scene::compose(&base_map, view, &content, &measure);
    let order: Vec<(u32, MarkState, f64)> = scene
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Mark(mark) => Some((mark.mark, mark.state, mark.size)),
            _ => None,
        })
        .collect();
    let (plain, large) = (rules::MARK, rules::NUMBERED_MARK);
    let expected = [
        (3, MarkState::Plain, plain),
        (1, MarkState::Plain, plain),
        (0, MarkState::Plain, plain),
        (2, MarkState::Active, plain),
        (4, MarkState::Selected, large),
    ];
    assert_eq!(
        order, expected,
        "no badges over the way to the selected one"
    );
    assert!(matches!(scene.items[5..], [Item::Here(_)]));

    let content = SceneContent {
        selected: None,
        ..content
    };
    let scene = Scene::compose(&base_map, view, &content, &measure);
    // The numbers are over all marks, the first on top.
    let numbers = scene.items[5..].iter().map(|item| match item {
        Item::Badge(badge) => Some(badge.numbers.first),
        _ => None,
    });
    let numbers: Vec<Option<u32>> = numbers.collect();
    assert_eq!(numbers, [Some(2), Some(1), None]);
}

#[test]
fn marks_are_open_until_hours_are_known() {
    let (base_map, wanted) = five_marks_in_a_row();
    let view = camera(&base_map, PHONE).zoomed(18.0);
    let clustering = Clustering::new(&base_map, &wanted, &[], view.zoom());
    let drawn = |open: Option<&[NeedStatus]>| {
        let content = SceneContent {
            open,
            ..plain(&clustering)
        };
        let scene = Scene::compose(&base_map, view, &content, &measure);
        let marks = scene.items.into_iter().filter_map(|item| match item {
            Item::Mark(mark) => Some((mark.mark, mark.open)),
            _ => None,
        });
        atlas::sorted(marks.collect::<Vec<_>>(), |a, b| a.0.cmp(&b.0))
    };
    use NeedStatus::{No, Unknown, Yes};
    let all = |open: [NeedStatus; 5]| (0..).zip(open).collect::<Vec<(u32, NeedStatus)>>();
    assert_eq!(drawn(None), all([Yes; 5]));
    // The last two places have no status.
    assert_eq!(
        drawn(Some(&[No, Unknown, Yes])),
        all([No, Unknown, Yes, Unknown, Unknown])
    );
}

#[test]
fn selected_mark_stays_when_filtered_out() {
    let (base_map, _) = five_marks_in_a_row();
    let view = camera(&base_map, PHONE);
    let clustering = Clustering::new(&base_map, &[], &[3], view.zoom());
    let content = SceneContent {
        selected: Some(3),
        ..plain(&clustering)
    };
    let scene = Scene::compose(&base_map, view, &content, &measure);
    assert!(matches!(scene.items[..], [Item::Mark(mark)] if mark.mark == 3));
}

#[test]
fn cluster_with_active_mark_is_active() {
    let (base_map, _) = five_marks_in_a_row();
    let view = camera(&base_map, PHONE).zoomed(17.0);
    let clustering = Clustering::new(&base_map, &all(&base_map, 0), &[], 10.0);
    let content = SceneContent {
        active: Some(2),
        ..plain(&clustering)
    };
    let scene = Scene::compose(&base_map, view, &content, &measure);
    assert!(matches!(scene.items[..], [Item::Cluster(of)] if of.active && of.count == 5));
}

#[test]
fn place_outline_appears_from_a_minimum_size() {
    let mut builder = BaseMapBuilder::new();
    let park = polygon(&[(4.36, 52.0), (4.362, 52.0), (4.362, 52.001), (4.36, 52.001)]);
    builder.mark(at(4.361, 52.000_5), Some(&park), symbol(4));
    builder.mark(at(4.5, 52.1), None, symbol(1));
    let base_map = builder.finish();
    let view = camera(&base_map, PHONE).centred(at(4.36, 52.0));
    let roles = |zoom: f64, selected: Option<u32>| {
        let clustering = Clustering::new(&base_map, &all(&base_map, 0), selected.as_slice(), zoom);
        let content = SceneContent {
            selected,
            ..plain(&clustering)
        };
        let scene = Scene::compose(&base_map, view.zoomed(zoom), &content, &measure);
        let role = |item: &Item| match item {
            Item::Fill { role, .. } | Item::Stroke { role, .. } => Some(*role),
            _ => None,
        };
        scene.items.iter().filter_map(role).collect::<Vec<_>>()
    };
    assert_eq!(roles(17.0, None), [Role::Place(4), Role::PlaceEdge(4)]);
    assert_eq!(
        roles(17.0, Some(0)),
        [Role::Place(4), Role::SelectedEdge(4)]
    );
    // 0.002° is 23 px at zoom 14.
    assert_eq!(roles(14.0, None), []);
}

#[test]
fn hit_test_matches_a_linear_scan() {
    let base_map = fixtures::base_map(&TOWN, 900);
    let view = camera(&base_map, PHONE).zoomed(13.6);
    let clustering = Clustering::new(&base_map, &all(&base_map, 20), &[], view.zoom());
    let scene = Scene::compose(&base_map, view, &plain(&clustering), &measure);
    let mut random = Rng::with_seed(11);
    let mut kinds = [0; 3];
    for _ in 0..3_000 {
        let point = ScreenPoint::new(random.f64() * PHONE.0, random.f64() * PHONE.1);
        for (pointer, slop) in [(Pointer::Fine, 12.0_f64), (Pointer::Coarse, 22.0)] {
            let mut near: Vec<(f64, Hit)> = Vec::new();
            for item in scene.items.iter().rev() {
                let (at, size, slop, found) = match item {
                    Item::Mark(mark) => (mark.at, mark.size, slop, Hit::Mark(mark.mark)),
                    Item::Cluster(of) => (of.at, of.size, slop, Hit::Cluster(of.cluster)),
                    Item::Badge(badge) => {
                        // A badge has round ends: it is 8 px around the line between them.
                        let text = badge.numbers.text(|number| number.to_string());
                        let half = 3.5 * (text.chars().count() as f64 - 1.0);
                        let x = point.x.clamp(badge.at.x - half, badge.at.x + half);
                        (ScreenPoint::new(x, badge.at.y), 16.0, 0.0, badge.of)
                    }
                    _ => continue,
                };
                if at.distance(point) <= slop.max(size / 2.0) {
                    near.push((at.distance(point), found));
                }
            }
            near.sort_by(|a, b| a.0.total_cmp(&b.0));
            let expected = match (near.first(), base_map.area_at(view.world(point))) {
                (Some((_, mark)), _) => *mark,
                (None, Some(area)) => Hit::Area(area),
                (None, None) => Hit::Nothing,
            };
            assert_eq!(hit_test(&base_map, &scene, view, point, pointer), expected);
            kinds[match expected {
                Hit::Mark(_) => 0,
                Hit::Cluster(_) => 1,
                _ => 2,
            }] += 1;
        }
    }
    assert!(kinds.iter().all(|count| *count > 100), "{kinds:?}");
}

#[test]
fn hit_test_prefers_the_mark_on_top() {
    let mut builder = BaseMapBuilder::new();
    for paint in 0..3 {
        builder.mark(at(4.36, 52.0), None, symbol(paint));
    }
    let base_map = builder.finish();
    let view = camera(&base_map, PHONE);
    let wanted: Vec<VisibleMark> = (0..3)
        .map(|mark| VisibleMark {
            mark,
            number: Some(mark + 1),
        })
        .collect();
    for (selected, top) in [(None::<u32>, 0), (Some(1), 1)] {
        let clustering = Clustering::new(&base_map, &wanted, selected.as_slice(), view.zoom());
        let content = SceneContent {
            selected,
            ..plain(&clustering)
        };
        let scene = Scene::compose(&base_map, view, &content, &measure);
        let found = hit_test(&base_map, &scene, view, view.size().middle(), Pointer::Fine);
        assert_eq!(found, Hit::Mark(top));
    }
}

#[test]
fn area_at_matches_geo_contains() {
    use geo::Contains;
    let world = AreaGridFixture {
        columns: 4,
        rows: 4,
        ..TOWN
    };
    let base_map = fixtures::base_map(&world, 0);
    let areas: Vec<_> = (0..16)
        .map(|index| world.area(index % 4, index / 4))
        .collect();
    let mut random = Rng::with_seed(9);
    for _ in 0..2_000 {
        let place = world.random_place(&mut random);
        let expected = areas
            .iter()
            .position(|area| area.contains(&geo::Point(place.into())));
        // A straight edge in degrees bends by less than 1e-8 of the world in Mercator; none lies that near.
        assert_eq!(
            base_map.area_at(place.into()),
            expected.map(|area| area as u32)
        );
    }
}

#[test]
fn scene_at_poles_and_antimeridian_is_finite() {
    let mut builder = BaseMapBuilder::new();
    let pole = [(-180.0, 80.0), (180.0, 80.0), (180.0, 90.0), (-180.0, 90.0)];
    builder.area("Noordpool", true, &polygon(&pole));
    for lon in [-180.0, 0.0, 180.0] {
        for lat in [-90.0, 0.0, 90.0] {
            builder.mark(at(lon, lat), Some(&polygon(&pole)), symbol(1));
        }
    }
    let base_map = builder.finish();
    for size in [PHONE, DESKTOP, (1.0, 1.0)] {
        let mut view = camera(&base_map, size);
        while view.can_zoom_in() {
            let clustering = Clustering::new(&base_map, &all(&base_map, 2), &[], view.zoom());
            let scene = Scene::compose(&base_map, view, &plain(&clustering), &measure);
            for item in &scene.items {
                if let Item::Mark(mark) = item {
                    assert!(mark.at.x.is_finite() && mark.at.y.is_finite());
                }
            }
            view = view.zoom_about(MapSize::new(1.0, 1.0).middle(), 0.5);
        }
    }
}
