//! Borders: no gaps between neighbours at any level of simplification.

use crate::fixtures;

use crate::fixtures::{
    AreaGridFixture, COUNTRY, DESKTOP, PHONE, TOWN, all, at, camera, measure, plain, polygon,
    ring_with_holes,
};
use chart::{
    BaseMap, BaseMapBuilder, Camera, Clustering, Item, Role, Scene, SceneContent, ScreenPoint,
};

/// The rings of everything filled with a role.
fn filled(scene: &Scene, wanted: Role) -> Vec<Vec<ScreenPoint>> {
    let mut rings = Vec::new();
    for item in &scene.items {
        if let Item::Fill { role, path } = item
            && *role == wanted
        {
            rings.extend(scene.paths.parts(*path).map(<[ScreenPoint]>::to_vec));
        }
    }
    rings
}

fn area(rings: &[Vec<ScreenPoint>]) -> f64 {
    let doubled = |ring: &Vec<ScreenPoint>| -> f64 {
        let next = ring.iter().cycle().skip(1);
        ring.iter()
            .zip(next)
            .map(|(a, b)| a.x * b.y - b.x * a.y)
            .sum()
    };
    rings.iter().map(doubled).sum::<f64>() / 2.0
}

fn scene(base_map: &BaseMap, camera: Camera, chosen: Option<u32>) -> Scene {
    let none = Clustering::default();
    let content = SceneContent {
        chosen,
        ..plain(&none)
    };
    Scene::compose(base_map, camera, &content, &measure)
}

/// A camera on a map large enough to show the whole base map at a zoom.
fn fit_all(base_map: &BaseMap, zoom: f64) -> Camera {
    let bounds = base_map.bounds();
    let pixels = |length: f64| length * 256.0 * zoom.exp2() * 1.5;
    let width = pixels(bounds.max.x - bounds.min.x);
    let height = pixels(bounds.max.y - bounds.min.y);
    let camera = camera(base_map, (width, height)).zoomed(zoom);
    assert_eq!(camera.zoom(), zoom);
    camera
}

/// All vertices of an area as drawn when nothing is clipped.
fn drawn(base_map: &BaseMap, area: u32, zoom: f64) -> Vec<ScreenPoint> {
    let scene = scene(base_map, fit_all(base_map, zoom), Some(area));
    filled(&scene, Role::Chosen).concat()
}

#[test]
fn neighbours_share_border_vertices_at_every_zoom() {
    let base_map = fixtures::base_map(&TOWN, 0);
    let (columns, last) = (TOWN.columns as u32, TOWN.columns as u32 - 1);
    let mut simplified = 0;
    for zoom in [8.0, 10.0, 11.2, 12.4, 13.1, 14.0, 15.5] {
        for area in 0..base_map.areas() {
            if area % columns == last || area / columns == TOWN.rows as u32 - 1 {
                continue;
            }
            let here = drawn(&base_map, area, zoom);
            for (other, corners) in [(area + 1, 2), (area + columns, 2)] {
                let there = drawn(&base_map, other, zoom);
                if here.is_empty() || there.is_empty() {
                    continue;
                }
                let shared = |of: &[ScreenPoint], with: &[ScreenPoint]| {
                    of.iter().filter(|point| with.contains(point)).count()
                };
                let common = shared(&here, &there);
                assert_eq!(common, shared(&there, &here));
                assert!(
                    common >= corners && common <= TOWN.bends + 2,
                    "{common} at {zoom}"
                );
                simplified += usize::from(common < TOWN.bends + 2);
            }
        }
    }
    assert!(simplified > 500, "only {simplified} borders lost a vertex");
}

#[test]
fn land_area_equals_sum_of_neighbourhoods_at_every_zoom() {
    let base_map = fixtures::base_map(&TOWN, 0);
    for zoom in [11.0, 12.4, 13.7, 15.0] {
        let camera = fit_all(&base_map, zoom);
        let all = scene(&base_map, camera, None);
        let planes = area(&filled(&all, Role::Land)) + area(&filled(&all, Role::Water));
        let parts: f64 = (0..base_map.areas())
            .map(|one| area(&filled(&scene(&base_map, camera, Some(one)), Role::Chosen)))
            .sum();
        assert!(
            (planes / parts - 1.0).abs() < 1e-9,
            "{planes} {parts} at {zoom}"
        );
    }
}

/// `▛▀▜` a neighbourhood in the hole of another, with a lake in it.
#[test]
fn holes_are_filled_by_the_areas_inside_them() {
    let outer = [(4.0, 52.0), (4.3, 52.0), (4.3, 52.2), (4.0, 52.2)];
    let inner = [(4.1, 52.05), (4.2, 52.05), (4.2, 52.15), (4.1, 52.15)];
    let build = |with_inner: Option<bool>| {
        let mut builder = BaseMapBuilder::new();
        builder.area("Rand", false, &ring_with_holes(&outer, &[&inner]));
        if let Some(water) = with_inner {
            builder.area("Midden", water, &polygon(&inner));
        }
        let base_map = builder.finish();
        let scene = scene(&base_map, camera(&base_map, PHONE), None);
        (
            area(&filled(&scene, Role::Land)),
            area(&filled(&scene, Role::Water)),
            base_map,
        )
    };
    let (open, _, base_map) = build(None);
    assert_eq!(base_map.area_at(at(4.15, 52.1).into()), None);
    let (full, no_water, base_map) = build(Some(false));
    assert_eq!(base_map.area_at(at(4.15, 52.1).into()), Some(1));
    assert_eq!(base_map.area_at(at(4.05, 52.1).into()), Some(0));
    assert_eq!(base_map.area_at(at(4.35, 52.1).into()), None);
    assert!((open / full - 5.0 / 6.0).abs() < 1e-3 && no_water == 0.0);
    let (land, lake, _) = build(Some(true));
    assert!((land - open).abs() < 1e-6 && (land + lake - full).abs() < 1e-6);
}

#[test]
fn degenerate_rings_are_not_drawn() {
    let mut builder = BaseMapBuilder::new();
    builder.area("leeg", false, &polygon(&[]));
    builder.area("punt", false, &polygon(&[(4.0, 52.0)]));
    builder.area(
        "streep",
        false,
        &polygon(&[(4.0, 52.0), (4.1, 52.0), (4.2, 52.0)]),
    );
    builder.area(
        "geen getal",
        false,
        &polygon(&[(f64::NAN, 52.0), (4.1, 300.0), (4.2, 52.0)]),
    );
    // A bow tie: ⋈
    let bow = [(4.0, 52.0), (4.2, 52.1), (4.2, 52.0), (4.0, 52.11)];
    builder.area("strik", false, &polygon(&bow));
    // The same neighbourhood twice.
    for _ in 0..2 {
        builder.area(
            "dubbel",
            false,
            &polygon(&[(4.3, 52.0), (4.4, 52.0), (4.4, 52.1)]),
        );
    }
    let base_map = builder.finish();
    for chosen in 0..8 {
        for zoom in 5..20 {
            let camera = camera(&base_map, PHONE).zoomed(f64::from(zoom));
            let scene = scene(&base_map, camera, Some(chosen));
            assert!(
                filled(&scene, Role::Land)
                    .concat()
                    .iter()
                    .all(|point| point.x.is_finite())
            );
        }
        assert_eq!(
            base_map.area_bounds(chosen).is_some(),
            (4..7).contains(&chosen)
        );
    }
    let twice = filled(
        &scene(&base_map, camera(&base_map, DESKTOP), Some(5)),
        Role::Chosen,
    );
    assert!(area(&twice) > 0.0);
    let land = area(&filled(
        &scene(&base_map, camera(&base_map, DESKTOP), None),
        Role::Land,
    ));
    assert!(
        land > 2.0 * area(&twice),
        "an overlap is filled, not left open"
    );
}

#[test]
fn paths_are_clipped_to_the_map() {
    let base_map = fixtures::base_map(&COUNTRY, 200);
    let clustering = Clustering::new(&base_map, &all(&base_map, 0), &[], 20.0);
    let centre = base_map.bounds().centre();
    for zoom in [12.0, 16.0, 20.0] {
        let camera = camera(&base_map, DESKTOP).zoomed(zoom);
        let content = SceneContent {
            chosen: base_map.area_at(centre),
            ..plain(&clustering)
        };
        let scene = Scene::compose(&base_map, camera, &content, &measure);
        let fills = [Role::Land, Role::Chosen]
            .map(|role| filled(&scene, role))
            .concat();
        assert!(!fills.is_empty());
        for point in fills.concat() {
            let inside = |at: f64, length: f64| (-9.0..=length + 9.0).contains(&at);
            assert!(
                inside(point.x, DESKTOP.0) && inside(point.y, DESKTOP.1),
                "{point:?}"
            );
        }
        // The middle is land of the chosen neighbourhood, so it must be covered.
        assert!((area(&filled(&scene, Role::Land)) - 1616.0 * 1016.0).abs() < 1.0 || zoom < 13.0);
    }
}

#[test]
fn country_scene_has_bounded_point_count() {
    let base_map = fixtures::base_map(&COUNTRY, 0);
    assert_eq!(base_map.areas(), 12_000);
    for (size, most) in [(DESKTOP, 40_000), (PHONE, 10_000)] {
        let mut view = camera(&base_map, size);
        let mut largest = 0;
        while view.can_zoom_in() {
            largest = largest.max(scene(&base_map, view, None).paths.point_count());
            view = view.zoomed(view.zoom() + 0.25);
        }
        assert!(largest <= most, "{largest} points on {size:?}");
        let country = scene(&base_map, camera(&base_map, size), None)
            .paths
            .point_count();
        assert!(
            country <= 12_000,
            "{country} points for the whole country on {size:?}"
        );
    }
}

#[test]
fn borders_are_complete_around_an_area() {
    // Large and small areas side by side: the borders of the small ones appear later, those of the large ones are complete.
    let mut builder = BaseMapBuilder::new();
    let small = AreaGridFixture {
        west: 4.0,
        east: 4.1,
        south: 52.0,
        north: 52.1,
        columns: 8,
        rows: 8,
        bends: 0,
        seed: 4,
    };
    small.build(&mut builder);
    let large = builder.area(
        "Groot",
        false,
        &polygon(&[(4.2, 52.0), (4.6, 52.0), (4.6, 52.4), (4.2, 52.4)]),
    );
    let base_map = builder.finish();
    let view = camera(&base_map, PHONE);
    let scene = scene(&base_map, view, None);
    let lines = scene.items.iter().filter_map(|item| match item {
        Item::Stroke { role, .. } => Some(*role),
        _ => None,
    });
    let lines: Vec<Role> = lines.collect();
    assert_eq!(
        lines,
        [Role::Hatching, Role::Edge],
        "no border between areas"
    );
    assert!(base_map.area_bounds(large).is_some());
    let close = camera(&base_map, PHONE).zoomed(view.zoom() + 4.0);
    let close = Scene::compose(
        &base_map,
        close.centred(at(4.05, 52.05)),
        &plain(&Clustering::default()),
        &measure,
    );
    let has_border = |item: &Item| {
        matches!(
            item,
            Item::Stroke {
                role: Role::Border,
                ..
            }
        )
    };
    assert!(close.items.iter().any(has_border));
}

/// `▐ ▌` two neighbours that were drawn 1 m apart: the gap is no lake, and the whole border is drawn.
#[test]
fn gap_between_neighbours_keeps_the_border() {
    let mut builder = BaseMapBuilder::new();
    let west = [(4.0, 52.0), (4.1, 52.0), (4.1, 52.1), (4.0, 52.1)];
    builder.area("West", false, &polygon(&west));
    let middle = (4.100_015, 52.05);
    let east = [(4.1, 52.0), (4.2, 52.0), (4.2, 52.1), (4.1, 52.1), middle];
    builder.area("Oost", false, &polygon(&east));
    let base_map = builder.finish();
    let view = camera(&base_map, PHONE);
    let drawn = |zoom: f64, wanted: Role| {
        let at_gap = view.zoomed(zoom).centred(at(4.1, 52.05));
        let is_wanted = |item: &Item| matches!(item, Item::Stroke { role, .. } if *role == wanted);
        scene(&base_map, at_gap, None).items.iter().any(is_wanted)
    };
    // The gap is as large as a square of 75 m: 8 px at zoom 13.3.
    assert!(drawn(12.7, Role::Border) && !drawn(12.7, Role::Edge));
    assert!(drawn(14.0, Role::Edge) && !drawn(14.0, Role::Border));
}

#[test]
fn the_outline_of_two_neighbours_has_no_border_between_them() {
    // Quay | Lane
    let mut builder = BaseMapBuilder::new();
    let square = |west: f64| {
        let east = west + 0.01;
        polygon(&[(west, 52.0), (east, 52.0), (east, 52.01), (west, 52.01)])
    };
    builder.area("Quay", false, &square(4.30));
    builder.area("Lane", false, &square(4.31));
    let base_map = builder.finish();
    let size = |areas: &[u32]| base_map.outline(areas, 15.0);
    let (first, both) = (size(&[0]), size(&[0, 1]));
    assert_eq!(both.rings.len(), 1);
    assert!((both.side.powi(2) / first.side.powi(2) - 2.0).abs() < 1e-6);
    let bounds = both.bounds().map(|it| it.max.x - it.min.x);
    let alone = first.bounds().map(|it| it.max.x - it.min.x);
    assert!((bounds.unwrap_or(0.0) / alone.unwrap_or(1.0) - 2.0).abs() < 1e-6);
    let name = both.name_point.map_or(0.0, |it| it.x);
    assert!((name - (4.31 / 360.0 + 0.5)).abs() < 1e-5, "{name}");
    assert_eq!(base_map.outline(&[7], 15.0), chart::AreaOutline::default());
}
