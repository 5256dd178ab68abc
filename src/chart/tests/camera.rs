//! The camera: projection, zoom, limits and scale bar.

use crate::fixtures::at;
use chart::{Camera, MERCATOR_EDGE, MapSize, ScreenPoint, WorldBounds, WorldPoint, rules};
use fastrand::Rng;

fn delft() -> WorldBounds {
    WorldBounds::between(at(4.32, 51.96), at(4.41, 52.03))
}

/// Cameras of many sizes and zooms over atlases all over the world.
fn cameras(count: usize) -> Vec<(Camera, WorldBounds, Rng)> {
    let mut random = Rng::with_seed(7);
    (0..count)
        .map(|index| {
            let corner = at(random.f64() * 350.0 - 180.0, random.f64() * 160.0 - 80.0);
            let far = at(
                corner.lon() + random.f64() * 9.0,
                corner.lat() + random.f64() * 5.0,
            );
            let atlas = WorldBounds::between(corner, far);
            let size = MapSize::new(random.f64() * 2000.0 + 1.0, random.f64() * 2000.0 + 1.0);
            let view = Camera::fit_all(atlas, size)
                .zoomed(random.f64() * 20.0)
                .pan_by(random.f64() * 400.0 - 200.0, random.f64() * 400.0 - 200.0);
            (view, atlas, Rng::with_seed(index as u64))
        })
        .collect()
}

fn somewhere(camera: Camera, random: &mut Rng) -> ScreenPoint {
    let size = camera.size();
    ScreenPoint::new(random.f64() * size.width(), random.f64() * size.height())
}

#[test]
fn unproject_is_the_inverse_of_project() {
    let mut seen = 0;
    for (camera, _, mut random) in cameras(2_000) {
        let point = somewhere(camera, &mut random);
        // A view of a whole hemisphere shows things beyond the edge of the world.
        let Some(position) = camera.unproject(point) else {
            continue;
        };
        seen += 1;
        assert!(
            camera.project(position).distance(point) <= 1e-6,
            "{camera:?}"
        );
    }
    assert!(seen > 1_900, "only {seen} points were on the earth");
}

#[test]
fn zoom_about_keeps_the_point_under_the_cursor() {
    let mut free = 0;
    for (camera, atlas, mut random) in cameras(2_000) {
        let cursor = somewhere(camera, &mut random);
        let held = camera.world(cursor);
        let zoomed = camera.zoom_about(cursor, random.f64() - 0.3);
        // Unless the camera is at its limits: then its centre is on the edge of the atlas.
        let inside = |at: f64, from: f64, to: f64| from < at && at < to;
        let centre = zoomed.centre();
        if inside(centre.x, atlas.min.x, atlas.max.x) && inside(centre.y, atlas.min.y, atlas.max.y)
        {
            free += 1;
            let now = zoomed.screen(held);
            assert!(now.distance(cursor) <= 1e-5, "{camera:?} {zoomed:?}");
        }
    }
    assert!(free > 500, "only {free} were free");
}

#[test]
fn zoom_about_a_corner_keeps_the_corner() {
    let camera = Camera::fit_all(delft(), MapSize::new(800.0, 600.0)).zoomed(15.0);
    let corner = ScreenPoint::new(700.0, 60.0);
    let held = camera.world(corner);
    let zoomed = camera.zoom_about(corner, 2.5);
    assert_eq!(zoomed.zoom(), 17.5);
    assert!(zoomed.screen(held).distance(corner) <= 1e-6);
}

#[test]
fn fit_shows_bounds_with_padding() {
    let mut random = Rng::with_seed(3);
    let home = Camera::fit_all(delft(), MapSize::new(800.0, 600.0));
    for _ in 0..500 {
        let mut corner = || at(4.32 + random.f64() * 0.09, 51.96 + random.f64() * 0.07);
        let bounds = WorldBounds::between(corner(), corner());
        let padding = 40.0;
        let camera = home.fit(bounds, padding);
        let (a, b) = (camera.screen(bounds.min), camera.screen(bounds.max));
        for (point, least_x, least_y) in [(a, padding, padding), (b, padding, padding)] {
            assert!(point.x >= least_x - 1e-6 && point.x <= 800.0 - least_x + 1e-6);
            assert!(point.y >= least_y - 1e-6 && point.y <= 600.0 - least_y + 1e-6);
        }
        let fills = (b.x - a.x - 720.0).abs() < 1e-6 || (b.y - a.y - 520.0).abs() < 1e-6;
        assert!(
            fills || camera.zoom() == rules::FIT_ZOOM,
            "as large as possible"
        );
    }
}

#[test]
fn fit_of_a_point_stops_at_fit_zoom() {
    let bench = WorldPoint::from(at(4.36, 52.0));
    let only = WorldBounds {
        min: bench,
        max: bench,
    };
    let camera = Camera::fit_all(only, MapSize::new(320.0, 300.0));
    assert_eq!(camera.zoom(), rules::FIT_ZOOM);
    assert!(camera.can_zoom_in() && camera.can_zoom_out());
}

#[test]
fn camera_stays_within_its_limits() {
    for (mut camera, atlas, mut random) in cameras(200) {
        for _ in 0..50 {
            let point = somewhere(camera, &mut random);
            let far = || f64::MAX * 0.1;
            camera = match random.u8(..8) {
                0 => camera.pan_by(random.f64() * 1e9 - 5e8, random.f64() * 1e9 - 5e8),
                1 => camera.zoom_about(point, random.f64() * 60.0 - 30.0),
                2 => camera.resized(MapSize::new(random.f64() * 3_000.0, f64::NAN)),
                3 => camera.pan_by(f64::NAN, 0.0),
                4 => camera.zoom_about(ScreenPoint::new(f64::INFINITY, 0.0), 1.0),
                5 => camera.zoom_about(point, f64::NEG_INFINITY),
                6 => camera.pan_by(far(), -far()),
                _ => camera.fit(atlas, random.f64() * 1e6),
            };
            assert!(atlas.contains(camera.centre()), "{camera:?}");
            assert!(
                (-10.0..=rules::MAX_ZOOM).contains(&camera.zoom()),
                "{camera:?}"
            );
            assert!(camera.metres_per_pixel() > 0.0);
        }
        let home = camera.home();
        let seen = home.visible_bounds(0.5);
        assert!(
            seen.contains(atlas.min) && seen.contains(atlas.max),
            "home shows all"
        );
    }
}

#[test]
fn latitudes_beyond_mercator_are_clamped() {
    let camera = Camera::fit_all(WorldBounds::WORLD, MapSize::new(512.0, 512.0));
    for lon in [-180.0, 0.0, 180.0] {
        for lat in [-90.0, -MERCATOR_EDGE, 0.0, MERCATOR_EDGE, 90.0] {
            let point = camera.project(at(lon, lat));
            assert!(point.x.is_finite() && point.y.is_finite());
            let back = camera.world(point).lon_lat().expect("on the earth");
            assert!((back.lon() - lon).abs() < 1e-9);
            assert!((back.lat() - lat.clamp(-MERCATOR_EDGE, MERCATOR_EDGE)).abs() < 1e-9);
        }
    }
    assert_eq!(camera.unproject(ScreenPoint::new(-1e6, 0.0)), None);
    assert_eq!(camera.unproject(ScreenPoint::new(f64::NAN, 0.0)), None);
}

#[test]
fn web_mercator_matches_the_epsg_example() {
    // The worked example of IOGP Guidance Note 373-7-2, method 1024: 24°22'54.433" N, 100°20' W lies at
    // x −11,169,055.58 m, y 2,800,000.00 m.
    let point = WorldPoint::from(at(
        -100.0 - 20.0 / 60.0,
        24.0 + 22.0 / 60.0 + 54.433 / 3600.0,
    ));
    let equator = 2.0 * std::f64::consts::PI * 6_378_137.0;
    assert!(((point.x - 0.5) * equator + 11_169_055.58).abs() < 0.01);
    assert!(((0.5 - point.y) * equator - 2_800_000.0).abs() < 0.01);
}

#[test]
fn scale_bar_is_round_and_accurate() {
    let camera = Camera::fit_all(delft(), MapSize::new(800.0, 600.0));
    for tenth in 0..200 {
        let camera = camera.zoomed(f64::from(tenth) / 10.0);
        let bar = camera.scale_bar(120.0);
        assert!(
            bar.width <= 120.0 && bar.width >= 120.0 / 2.5 - 1e-9,
            "{bar:?}"
        );
        let mut mantissa = bar.metres;
        while mantissa >= 9.99 {
            mantissa /= 10.0;
        }
        while mantissa < 0.99 {
            mantissa *= 10.0;
        }
        let is_round = [1.0, 2.0, 5.0]
            .iter()
            .any(|round| (mantissa - round).abs() < 1e-6);
        assert!(is_round, "{bar:?}");
    }
    // At the equator a pixel of zoom 0 is 40,075,016.686 m / 256.
    let equator = Camera::fit_all(WorldBounds::WORLD, MapSize::new(256.0, 256.0));
    assert!((equator.zoomed(0.0).metres_per_pixel() - 156_543.033_928).abs() < 1e-3);
}
