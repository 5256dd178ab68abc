//! Motions that go on by themselves: an animated zoom, and gliding.

use crate::fixtures::at;
use chart::{Camera, MapSize, Motion, ScreenPoint, Velocity, WorldBounds, rules};
use fastrand::Rng;

fn delft() -> Camera {
    let bounds = WorldBounds::between(at(4.32, 51.96), at(4.41, 52.03));
    Camera::fit_all(bounds, MapSize::new(800.0, 600.0)).zoomed(15.0)
}

/// The cameras of a motion, every 10 ms until its end.
fn cameras(motion: Motion, start: f64) -> Vec<Camera> {
    (0..1_000)
        .map_while(|step| motion.camera(start + f64::from(step) * 10.0))
        .collect()
}

#[test]
fn an_animated_zoom_starts_and_ends_where_it_should() {
    let from = delft();
    let to = from.zoom_about(ScreenPoint::new(100.0, 500.0), 1.5);
    let motion = Motion::zoom(from, to, 1_000.0);
    assert_eq!(motion.target(), to);
    let cameras = cameras(motion, 1_000.0);
    assert_eq!(cameras[0], from);
    assert!((20..30).contains(&cameras.len()), "{}", cameras.len());
    let last = cameras[cameras.len() - 1];
    assert!((last.zoom() - to.zoom()).abs() < 0.01);
    assert!(
        cameras
            .windows(2)
            .all(|pair| pair[0].zoom() < pair[1].zoom())
    );
    assert_eq!(motion.camera(2_000.0), None);
    // A frame may be older than the event that started the motion.
    assert_eq!(motion.camera(900.0), Some(from));
    // The clock was set back.
    assert_eq!(motion.camera(-90_000.0), None);
}

#[test]
fn an_animated_zoom_keeps_the_point_under_the_pointer() {
    let mut random = Rng::with_seed(3);
    for _ in 0..200 {
        let from = delft();
        let pointer = ScreenPoint::new(random.f64() * 800.0, random.f64() * 600.0);
        let held = from.world(pointer);
        let to = from.zoom_about(pointer, random.f64() * 2.0 - 0.5);
        // At the limits of the map the point cannot stay.
        if to.screen(held).distance(pointer) > 1e-6 {
            continue;
        }
        for camera in cameras(Motion::zoom(from, to, 0.0), 0.0) {
            let now = camera.screen(held);
            assert!(
                now.distance(pointer) < 1e-6,
                "{now:?} instead of {pointer:?}"
            );
        }
    }
}

#[test]
fn a_zoom_from_a_camera_to_itself_ends() {
    let camera = delft();
    let motion = Motion::zoom(camera, camera, 0.0);
    assert!(cameras(motion, 0.0).iter().all(|it| *it == camera));
}

#[test]
fn gliding_goes_on_with_the_pointers_speed_and_slows_down() {
    let camera = delft();
    let held = camera.centre();
    let velocity = Velocity {
        right: 1.0,
        down: -0.5,
    };
    let motion = Motion::glide(camera, velocity, 0.0);
    let positions: Vec<ScreenPoint> = cameras(motion, 0.0)
        .iter()
        .map(|camera| camera.screen(held))
        .collect();
    let steps: Vec<f64> = positions
        .windows(2)
        .map(|pair| pair[0].distance(pair[1]))
        .collect();
    let speed = 1.25_f64.sqrt() * 10.0;
    assert!((steps[0] - speed).abs() < 0.5, "{} px in 10 ms", steps[0]);
    assert!(steps.windows(2).all(|pair| pair[0] > pair[1]));
    assert!(steps[steps.len() - 1] < 0.1);
    let (first, last) = (positions[0], positions[positions.len() - 1]);
    assert!(last.x > first.x && last.y < first.y);
    assert!((last.x - first.x + 2.0 * (last.y - first.y)).abs() < 1e-6);
}

#[test]
fn gliding_ends_at_the_edge_of_the_atlas() {
    let mut random = Rng::with_seed(4);
    for _ in 0..100 {
        let velocity = Velocity {
            right: random.f64() * 40.0 - 20.0,
            down: random.f64() * 40.0 - 20.0,
        };
        let camera = delft();
        let end = Motion::glide(camera, velocity, 0.0).target();
        assert_eq!(end, end.pan_by(0.0, 0.0), "within the limits");
        assert_eq!(end.zoom(), camera.zoom());
    }
}

/// Cameras of a map of this size at random places and zooms.
fn random_camera(random: &mut Rng, size: MapSize) -> Camera {
    let bounds = WorldBounds::between(at(4.32, 51.96), at(4.41, 52.03));
    Camera::fit_all(bounds, size)
        .zoomed(random.f64() * 22.0)
        .centred(at(4.32 + 0.09 * random.f64(), 51.96 + 0.07 * random.f64()))
}

#[test]
fn flying_begins_and_ends_where_it_should_and_keeps_the_limits() {
    let mut random = Rng::with_seed(5);
    for round in 0..300 {
        let size = MapSize::new(1.0 + random.f64() * 1_500.0, 1.0 + random.f64() * 900.0);
        let from = random_camera(&mut random, size);
        let to = match round % 4 {
            0 => from.pan_by(random.f64() * 1e-3, 0.0),
            1 => from.zoomed(from.zoom() + random.f64() * 4.0 - 2.0),
            _ => random_camera(&mut random, size),
        };
        let motion = Motion::fly(from, to, 50.0);
        assert_eq!(motion.target(), to);
        let cameras = cameras(motion, 50.0);
        // 300 to 700 ms, every 10 ms.
        assert!((30..=70).contains(&cameras.len()), "{}", cameras.len());
        let off = |one: Camera, other: Camera| {
            let middle = one.size().middle();
            other.screen(one.centre()).distance(middle) + (one.zoom() - other.zoom()).abs()
        };
        assert!(off(cameras[0], from) < 1e-3, "{from:?} {:?}", cameras[0]);
        let last = motion.camera(50.0 + 10.0 * (cameras.len() - 1) as f64);
        assert_eq!(last, cameras.last().copied());
        assert_eq!(motion.camera(750.0), None);
        let lowest = from.zoomed(-50.0).zoom();
        for camera in &cameras {
            assert!(camera.zoom().is_finite() && camera.zoom() >= lowest);
            assert!(camera.zoom() <= rules::MAX_ZOOM);
            assert_eq!(*camera, camera.pan_by(0.0, 0.0), "within the limits");
        }
        // Just before its end it is at its end.
        let duration = (0..7_100)
            .map(|step| 50.0 + f64::from(step) / 10.0)
            .take_while(|time| motion.camera(*time).is_some())
            .last()
            .unwrap();
        let end = motion.camera(duration).unwrap();
        assert!(off(end, to) < 0.1, "{to:?} {end:?}");
    }
}

#[test]
fn flying_goes_forward_along_a_straight_line() {
    let mut random = Rng::with_seed(6);
    for _ in 0..300 {
        let size = MapSize::new(800.0, 600.0);
        let from = random_camera(&mut random, size);
        let to = random_camera(&mut random, size);
        let (a, b) = (from.centre(), to.centre());
        let along = |camera: &Camera| {
            let at = camera.centre();
            let (right, down) = (b.x - a.x, b.y - a.y);
            let ahead = (at.x - a.x) * right + (at.y - a.y) * down;
            let aside = (at.x - a.x) * down - (at.y - a.y) * right;
            let size = right * right + down * down;
            assert!((aside / size).abs() < 1e-6, "{aside}");
            ahead / size
        };
        let shares: Vec<f64> = cameras(Motion::fly(from, to, 0.0), 0.0)
            .iter()
            .map(along)
            .collect();
        assert!(shares.windows(2).all(|pair| pair[0] <= pair[1] + 1e-9));
    }
}

#[test]
fn flying_far_zooms_out_between_and_flying_near_does_not() {
    let from = delft().zoomed(17.0);
    let least = |to: Camera| {
        let cameras = cameras(Motion::fly(from, to, 0.0), 0.0);
        let zooms = cameras.iter().map(|camera| camera.zoom());
        zooms.fold(f64::INFINITY, f64::min)
    };
    assert!(least(from.pan_by(4_000.0, 0.0)) < 15.5);
    assert!(least(from.pan_by(100.0, 0.0)) > 16.9);
    assert_eq!(least(from.zoomed(18.0)), 17.0);
}
