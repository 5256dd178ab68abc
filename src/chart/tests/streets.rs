//! The street layer, its labels, isochrones and the route.
#![allow(clippy::unwrap_used, clippy::panic, reason = "test helpers may panic")]

use crate::fixtures::{DESKTOP, at, camera, measure, plain, polygon as area};
use chart::{
    BaseMapBuilder, Camera, Clustering, IsochroneOutline, Item, Label, PathRange, Role, Scene,
    SceneContent, ScreenPoint, StreetMap, TextRole, rules,
};
use geo::{Contains, MultiPolygon, Polygon, polygon};
use streets::{Class, FootAccess, LandCover, Streets, StreetsBuilder, Way};

/// ```text
///   ┌────────────────────────────────┐ 52.006
///   │  green     │ Molenpad (path)   │
///   │ ┄┄┄┄┄┄┄ Tunnel ┄┄┄┄┄┄┄┄┄┄┄┄┄┄ │
///   │            │                   │
///   │ ═══════ Lange Kerkstraat ═════ │ 52.003
///   │            │                   │
///   │  water     │  ╌╌ steps         │
///   └────────────────────────────────┘ 52.000
///  5.000                          5.010
/// ```
fn street_fixture() -> Streets {
    let mut builder = StreetsBuilder::new();
    let mut way = |key: u64, from: (f64, f64), to: (f64, f64), class, foot, name| {
        let underground = name == Some("Tunnel");
        let line = [(key, at(from.0, from.1)), (key + 1, at(to.0, to.1))];
        builder.way(Way {
            line: &line,
            class,
            foot,
            underground,
            name,
        });
    };
    let street = Some("Lange Kerkstraat");
    let (middle, free) = ((5.005, 52.003), FootAccess::FREE);
    way(1, (5.0, 52.003), middle, Class::Street, free, street);
    way(2, middle, (5.01, 52.003), Class::Street, free, street);
    way(
        10,
        middle,
        (5.005, 52.006),
        Class::Path,
        free,
        Some("Molenpad"),
    );
    way(
        20,
        (5.007, 52.001),
        (5.008, 52.001),
        Class::Steps,
        free,
        None,
    );
    way(
        30,
        (5.0, 52.0),
        (5.01, 52.0),
        Class::Motorway,
        FootAccess::NONE,
        None,
    );
    way(
        40,
        (5.0, 52.0045),
        (5.01, 52.0045),
        Class::Street,
        free,
        Some("Tunnel"),
    );
    let green = polygon![(x: 5.0, y: 52.004), (x: 5.004, y: 52.004), (x: 5.004, y: 52.006), (x: 5.0, y: 52.006)];
    let water = polygon![(x: 5.0, y: 52.0), (x: 5.004, y: 52.0), (x: 5.004, y: 52.002), (x: 5.0, y: 52.002)];
    builder.land_cover(LandCover::Green, &MultiPolygon(vec![green]));
    builder.land_cover(LandCover::Water, &MultiPolygon(vec![water]));
    Streets::read(&builder.finish()).unwrap()
}

fn composed(zoom: f64) -> (Scene, Camera) {
    composed_with_route(zoom, &[], &[])
}

fn composed_with_route(
    zoom: f64,
    isochrones: &[IsochroneOutline],
    route: &[geo::Coord<f64>],
) -> (Scene, Camera) {
    let mut base_map = BaseMapBuilder::new();
    // Much larger than the fixture, so that small zooms are possible.
    let corners = [(4.9, 51.95), (5.11, 51.95), (5.11, 52.05), (4.9, 52.05)];
    base_map.area("Dorp", false, &area(&corners));
    let base_map = base_map.finish();
    let view = camera(&base_map, DESKTOP)
        .zoomed(zoom)
        .centred(at(5.005, 52.003));
    let clustering = Clustering::new(&base_map, &[], &[], view.zoom());
    let map = StreetMap::new(&street_fixture());
    let content = SceneContent {
        streets: Some(&map),
        landscape: None,
        isochrones,
        route,
        ..plain(&clustering)
    };
    (Scene::compose(&base_map, view, &content, &measure), view)
}

fn roles(scene: &Scene) -> Vec<Role> {
    let roles = scene.items.iter().filter_map(|item| match item {
        Item::Fill { role, .. } | Item::Stroke { role, .. } => Some(*role),
        _ => None,
    });
    roles.collect()
}

fn labels(scene: &Scene, wanted: TextRole) -> Vec<&Label> {
    let labels = scene.items.iter().filter_map(|item| match item {
        Item::Label(label) if label.role == wanted => Some(label),
        _ => None,
    });
    labels.collect()
}

fn place(roles: &[Role], wanted: Role) -> usize {
    let found = roles.iter().position(|role| *role == wanted);
    found.unwrap_or_else(|| panic!("{wanted:?} is not among {roles:?}"))
}

#[test]
fn streets_are_painted_between_land_cover_and_borders() {
    let in_order = |zoom: f64, order: &[Role]| {
        let roles = roles(&composed(zoom).0);
        let places: Vec<usize> = order.iter().map(|role| place(&roles, *role)).collect();
        assert!(places.is_sorted(), "{roles:?}");
    };
    // At small zooms a street is one thin line.
    let street = Role::StreetEdge(Class::Street);
    in_order(
        12.5,
        &[Role::Land, Role::Green, Role::Water, street, Role::Edge],
    );
    let path = Role::Street(Class::Path);
    in_order(
        17.0,
        &[Role::Green, street, path, Role::Street(Class::Street)],
    );
}

#[test]
fn small_zooms_draw_only_main_roads() {
    let drawn = |zoom: f64| {
        let (scene, view) = composed(zoom);
        assert!((view.zoom() - zoom).abs() < 1e-9, "{}", view.zoom());
        roles(&scene)
    };
    let far = drawn(14.5);
    assert!(!far.contains(&Role::Street(Class::Steps)), "{far:?}");
    place(&far, Role::Street(Class::Path));
    place(&drawn(15.5), Role::Street(Class::Steps));
}

#[test]
fn tunnels_are_dotted_lines_below_all_streets() {
    let drawn = |zoom: f64| roles(&composed(zoom).0);
    let near = drawn(17.0);
    let tunnel = place(&near, Role::Tunnel);
    assert!(tunnel > place(&near, Role::Green));
    assert!(tunnel < place(&near, Role::StreetEdge(Class::Street)));
    // From the zoom of the street that it is.
    place(&drawn(12.5), Role::Tunnel);
    // Nothing else has its dashes.
    let roles = near.iter().filter(|role| **role != Role::Tunnel);
    let other: Vec<&[f64]> = roles.map(|role| rules::dashes(*role)).collect();
    assert!(!other.contains(&rules::dashes(Role::Tunnel)));
}

#[test]
fn line_widths_grow_with_zoom() {
    for class in [
        Class::Motorway,
        Class::Major,
        Class::Street,
        Class::Service,
        Class::Path,
        Class::Steps,
        Class::Rail,
        Class::Stream,
    ] {
        let widest = |zoom: f64| {
            let width = |role| rules::line_width(role, zoom);
            width(Role::Street(class)).max(width(Role::StreetEdge(class)))
        };
        let zooms: Vec<f64> = (0..)
            .map(|step| rules::first_zoom(class) + f64::from(step) / 4.0)
            .take_while(|it| *it <= 20.0)
            .collect();
        assert!(
            zooms
                .windows(2)
                .all(|pair| widest(pair[0]) <= widest(pair[1])),
            "{class:?}"
        );
        assert!(zooms.iter().all(|zoom| widest(*zoom) > 0.0), "{class:?}");
    }
}

#[test]
fn street_name_follows_its_street_and_is_upright() {
    let (scene, _) = composed(16.0);
    let names = labels(&scene, TextRole::StreetName);
    let street: Vec<_> = names
        .iter()
        .filter(|it| it.text == "Lange Kerkstraat")
        .collect();
    // Its two edges are joined: one label, not two.
    assert_eq!(street.len(), 1, "{names:?}");
    assert!(street[0].angle.abs() < 0.01);
    let path = names.iter().find(|it| it.text == "Molenpad").unwrap();
    assert!((path.angle.abs() - std::f64::consts::FRAC_PI_2).abs() < 0.01);
}

#[test]
fn street_shorter_than_its_name_has_no_label() {
    let (scene, _) = composed(rules::STREET_NAMES - 0.1);
    assert_eq!(labels(&scene, TextRole::StreetName), Vec::<&Label>::new());
    let (scene, _) = composed(15.5);
    for label in labels(&scene, TextRole::StreetName) {
        // 0.005° of longitude are 343 m, and a degree of latitude is not shorter.
        assert!(measure(&label.text, label.role) < 400.0);
    }
}

#[test]
fn street_names_do_not_collide() {
    for zoom in [15.5, 16.0, 16.5, 17.0, 17.5, 18.0] {
        let (scene, _) = composed(zoom);
        let names = [TextRole::StreetName, TextRole::AreaName].map(|role| labels(&scene, role));
        let names: Vec<&Label> = names.concat();
        for (number, a) in names.iter().enumerate() {
            for b in &names[number + 1..] {
                let reach = |label: &Label| {
                    let along = measure(&label.text, label.role) / 2.0;
                    let (sin, cos) = label.angle.sin_cos();
                    let height = rules::text_size(label.role) / 2.0;
                    (
                        (along * cos).abs().max(height),
                        (along * sin).abs().max(height),
                    )
                };
                let ((aw, ah), (bw, bh)) = (reach(a), reach(b));
                let apart =
                    (a.at.x - b.at.x).abs() >= aw + bw || (a.at.y - b.at.y).abs() >= ah + bh;
                assert!(apart, "{} and {} at {zoom}", a.text, b.text);
            }
        }
    }
}

/// Three squares around one middle.
fn reach() -> [IsochroneOutline; 3] {
    let ring = |size: f64| {
        MultiPolygon(vec![polygon![
            (x: 5.005 - size, y: 52.003 - size), (x: 5.005 + size, y: 52.003 - size),
            (x: 5.005 + size, y: 52.003 + size), (x: 5.005 - size, y: 52.003 + size),
        ]])
    };
    [(0.001, "5 min"), (0.002, "10 min"), (0.003, "15 min")]
        .map(|(size, text)| IsochroneOutline::new(&ring(size), text.to_owned()))
}

#[test]
fn isochrones_are_darker_where_it_is_nearer_and_what_is_beyond_has_a_veil() {
    let reach = reach();
    let (scene, view) = composed_with_route(17.0, &reach, &[]);
    // The rings of a filled area that contain a point, by the even-odd rule.
    let covers = |path: PathRange, at: ScreenPoint| {
        let inside = scene.paths.parts(path).filter(|ring| {
            let ring = ring.iter().map(|point| geo::Coord {
                x: point.x,
                y: point.y,
            });
            Polygon::new(ring.collect(), Vec::new()).contains(&geo::Point::new(at.x, at.y))
        });
        inside.count() % 2 == 1
    };
    let fills_at = |lon: f64| -> Vec<Role> {
        let point = view.project(at(lon, 52.003));
        let fills = scene.items.iter().filter_map(|item| match item {
            Item::Fill { role, path } if rules::has_holes(*role) => Some((*role, *path)),
            _ => None,
        });
        let here = fills.filter(|(_, path)| covers(*path, point));
        here.map(|(role, _)| role).collect()
    };
    let [five, ten, fifteen] = [0, 1, 2].map(Role::Isochrone);
    assert_eq!(fills_at(5.005), [fifteen, ten, five]);
    assert_eq!(fills_at(5.0065), [fifteen, ten]);
    assert_eq!(fills_at(5.0075), [fifteen]);
    assert_eq!(fills_at(5.0085), [Role::Veil]);
    let without = composed_with_route(17.0, &[], &[]).0;
    let veils = roles(&without)
        .into_iter()
        .filter(|role| *role == Role::Veil);
    assert_eq!(veils.count(), 0, "there is no veil without isochrones");
    let unknown = [IsochroneOutline::new(
        &MultiPolygon(Vec::new()),
        "15 min".to_owned(),
    )];
    let (nowhere, _) = composed_with_route(17.0, &unknown, &[]);
    assert!(!roles(&nowhere).contains(&Role::Veil), "no street is near");
}

#[test]
fn isochrones_differ_in_dashes_and_have_labels() {
    let reach = reach();
    let (scene, view) = composed_with_route(17.0, &reach, &[]);
    let roles = roles(&scene);
    // The fewest minutes on top.
    assert!(place(&roles, Role::Isochrone(2)) < place(&roles, Role::Isochrone(0)));
    let dashes = [0, 1, 2].map(|number| rules::dashes(Role::Isochrone(number)));
    let differ = |a: usize, b: usize| dashes[a] != dashes[b];
    assert!(differ(0, 1) && differ(1, 2) && differ(0, 2));
    assert!(
        dashes.iter().all(|dash| !dash.is_empty()),
        "unlike a border"
    );
    let texts = labels(&scene, TextRole::Minutes);
    assert_eq!(texts.len(), 3);
    let five = texts.iter().find(|it| it.text == "5 min").unwrap();
    let top = view.project(at(5.005, 52.004)).y;
    assert!((five.at.y - top).abs() < 0.5, "on its line, in the north");
}

/// A network that ends in the north: three outlines with that edge in common.
#[test]
fn isochrone_labels_lie_on_their_outline_without_collisions() {
    let ring = |size: f64| {
        let (top, bottom) = (52.004, 52.004 - size);
        MultiPolygon(vec![polygon![
            (x: 5.005 - size, y: bottom), (x: 5.005 + size, y: bottom),
            (x: 5.005 + size, y: top - 0.0001), (x: 5.005, y: top), (x: 5.005 - size, y: top - 0.0001),
        ]])
    };
    let areas = [0.001, 0.002, 0.003].map(ring);
    let texts = ["5 minuten", "10 minuten", "15 minuten"];
    let lines: Vec<IsochroneOutline> = std::iter::zip(&areas, texts)
        .map(|(area, text)| IsochroneOutline::new(area, text.to_owned()))
        .collect();
    for zoom in [14.5, 15.0, 16.0, 17.0, 18.0] {
        let scene = composed_with_route(zoom, &lines, &[]).0;
        let labels = labels(&scene, TextRole::Minutes);
        assert_eq!(labels.len(), 3, "at {zoom}: {labels:?}");
        for (number, a) in labels.iter().enumerate() {
            let isochrone = texts.iter().position(|text| *text == a.text).unwrap();
            let outline = scene.items.iter().find_map(|item| match item {
                Item::Stroke { role, path, .. } if *role == Role::Isochrone(isochrone as u8) => {
                    Some(*path)
                }
                _ => None,
            });
            let mut points = scene.paths.parts(outline.unwrap()).flatten();
            assert!(
                points.any(|it| it.distance(a.at) < 0.5),
                "{} at {zoom}",
                a.text
            );
            for b in &labels[number + 1..] {
                let width = f64::midpoint(measure(&a.text, a.role), measure(&b.text, b.role));
                let height = rules::text_size(a.role);
                let apart = (a.at.x - b.at.x).abs() >= width || (a.at.y - b.at.y).abs() >= height;
                assert!(apart, "{} and {} at {zoom}", a.text, b.text);
            }
        }
        // Deterministic.
        assert_eq!(composed_with_route(zoom, &lines, &[]).0, scene);
    }
    // A single outline with room for a label has one.
    let dot = ring(0.00001);
    let lines = texts.map(|text| IsochroneOutline::new(&dot, text.to_owned()));
    let (scene, _) = composed_with_route(15.0, &lines, &[]);
    let left: Vec<&str> = labels(&scene, TextRole::Minutes)
        .iter()
        .map(|it| it.text.as_str())
        .collect();
    assert_eq!(left, texts[..1]);
}

#[test]
fn arrows_on_the_route_point_where_the_walk_goes() {
    // East, then north.
    let route = [(5.0, 52.003), (5.005, 52.003), (5.005, 52.005)].map(geo::Coord::from);
    let (scene, view) = composed_with_route(17.0, &[], &route);
    let corner = view.project(at(5.005, 52.003));
    let arrows: Vec<&[ScreenPoint]> = scene
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Stroke {
                role: Role::RouteArrow,
                path,
                ..
            } => Some(scene.paths.parts(*path)),
            _ => None,
        })
        .flatten()
        .collect();
    let tips: Vec<ScreenPoint> = arrows.iter().map(|arrow| arrow[1]).collect();
    for (arrow, tip) in arrows.iter().zip(&tips) {
        let (a, b) = (arrow[0], arrow[2]);
        let goes_east = (tip.y - corner.y).abs() < 0.01;
        let ahead = if goes_east {
            (tip.x - a.x, tip.x - b.x)
        } else {
            (a.y - tip.y, b.y - tip.y)
        };
        assert!(ahead.0 > 1.0 && ahead.1 > 1.0, "{arrow:?}");
    }
    assert!(tips.len() > 10);
    // Along the route, also around the corner.
    let along = |tip: &ScreenPoint| (tip.x - corner.x) + (corner.y - tip.y);
    for pair in tips.windows(2) {
        let apart = along(&pair[1]) - along(&pair[0]);
        assert!((apart - rules::ARROW_DISTANCE).abs() < 0.01, "{apart}");
    }
    let in_view = |tip: &ScreenPoint| tip.x < view.size().width() + 2.0 && tip.y > -2.0;
    assert!(tips.iter().all(in_view));
}

#[test]
fn route_is_painted_below_labels_and_marks() {
    let route = [(5.0, 52.003), (5.005, 52.003), (5.005, 52.005)].map(geo::Coord::from);
    let (scene, _) = composed_with_route(17.0, &[], &route);
    let roles = roles(&scene);
    let order = [Role::RouteEdge, Role::Route, Role::RouteArrow];
    assert_eq!(roles[roles.len() - 3..], order);
    let one_point = [route[0]];
    let (scene, _) = composed_with_route(17.0, &[], &one_point);
    let drawn = scene.items.iter().any(|item| {
        matches!(
            item,
            Item::Stroke {
                role: Role::Route,
                ..
            }
        )
    });
    assert!(!drawn, "no route from inside the place");
}
