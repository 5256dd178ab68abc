//! Gestures: sequences of input events and the resulting actions.

use crate::fixtures::at;
use chart::{
    Camera, Gesture, GestureHint, GestureOutcome, InputEvent, MapAction, MapKey, MapSize,
    ScreenPoint, TouchPoint, WorldBounds,
};

/// A map, its gesture state and the camera that results.
struct Visitor {
    camera: Camera,
    gesture: Gesture,
    /// Milliseconds; half a second passes between two inputs unless a test says otherwise.
    time: f64,
}

impl Visitor {
    fn new() -> Self {
        let delft = WorldBounds::between(at(4.32, 51.96), at(4.41, 52.03));
        Self {
            camera: Camera::fit_all(delft, MapSize::new(800.0, 600.0)).zoomed(15.0),
            gesture: Gesture::new(),
            time: 0.0,
        }
    }

    fn does(&mut self, input: InputEvent) -> GestureOutcome {
        self.does_after(500.0, input)
    }

    fn does_after(&mut self, pause: f64, input: InputEvent) -> GestureOutcome {
        self.time += pause;
        let outcome = self.gesture.handle(self.camera, input, self.time);
        if let MapAction::Camera(camera) | MapAction::Zoom(camera) = outcome.action {
            self.camera = camera;
        }
        outcome
    }

    /// Drags with the mouse by steps of so many px to the right, 16 ms each, and lets go after a pause in ms.
    fn drags(&mut self, steps: &[f64], pause: f64) -> MapAction {
        let mut x = 400.0;
        self.does(InputEvent::PointerDown(p(x, 300.0)));
        for step in steps {
            x += step;
            self.does_after(16.0, InputEvent::PointerMove(p(x, 300.0)));
        }
        self.does_after(pause, InputEvent::PointerUp(p(x, 300.0)))
            .action
    }

    fn fingers(
        &mut self,
        phase: fn(&'static [TouchPoint]) -> InputEvent<'static>,
        at: &[(f64, f64)],
    ) -> GestureOutcome {
        let contacts: Vec<TouchPoint> = (0..)
            .zip(at)
            .map(|(id, &(x, y))| TouchPoint { id, at: p(x, y) })
            .collect();
        self.does(phase(contacts.leak()))
    }

    fn key(&mut self, key: MapKey, shift: bool) -> GestureOutcome {
        self.does(InputEvent::Key { key, shift })
    }

    fn wheel(&mut self, delta: f64, ctrl: bool, focus: bool) -> GestureOutcome {
        let at = p(200.0, 100.0);
        self.does(InputEvent::Wheel {
            at,
            delta,
            ctrl,
            focus,
        })
    }
}

fn p(x: f64, y: f64) -> ScreenPoint {
    ScreenPoint::new(x, y)
}

fn near(a: ScreenPoint, b: ScreenPoint) -> bool {
    a.distance(b) < 1e-6
}

const LEFT_TO_THE_PAGE: GestureOutcome = GestureOutcome {
    action: MapAction::None,
    prevent_default: false,
};

#[test]
fn mouse_drag_pans_the_map() {
    let mut visitor = Visitor::new();
    let held = visitor.camera.world(p(400.0, 300.0));
    visitor.does(InputEvent::PointerDown(p(400.0, 300.0)));
    assert_eq!(
        visitor.does(InputEvent::PointerMove(p(402.0, 301.0))),
        LEFT_TO_THE_PAGE
    );
    assert!(
        visitor
            .does(InputEvent::PointerMove(p(450.0, 310.0)))
            .prevent_default
    );
    assert!(visitor.gesture.is_holding());
    visitor.does(InputEvent::PointerMove(p(430.0, 350.0)));
    assert!(near(visitor.camera.screen(held), p(430.0, 350.0)));
    assert_eq!(
        visitor.does(InputEvent::PointerUp(p(430.0, 350.0))).action,
        MapAction::None
    );
    assert!(!visitor.gesture.is_holding());
    let hover = MapAction::Hover(p(10.0, 10.0));
    assert_eq!(
        visitor.does(InputEvent::PointerMove(p(10.0, 10.0))).action,
        hover
    );
    assert_eq!(
        visitor.does(InputEvent::PointerLeave).action,
        MapAction::HoverEnd
    );
}

#[test]
fn click_tolerates_small_movements() {
    let mut visitor = Visitor::new();
    visitor.does(InputEvent::PointerDown(p(100.0, 100.0)));
    visitor.does(InputEvent::PointerMove(p(102.0, 102.0)));
    let tap = MapAction::Tap(p(100.0, 100.0));
    assert_eq!(
        visitor.does(InputEvent::PointerUp(p(103.0, 101.0))).action,
        tap
    );
    // A drag that returns to its start is no click.
    visitor.does(InputEvent::PointerDown(p(100.0, 100.0)));
    visitor.does(InputEvent::PointerMove(p(150.0, 100.0)));
    visitor.does(InputEvent::PointerMove(p(100.0, 100.0)));
    assert_eq!(
        visitor.does(InputEvent::PointerUp(p(100.0, 100.0))).action,
        MapAction::None
    );
}

/// The velocity of gliding in px per second to the right; 0 where the map stays.
fn glide(action: MapAction) -> f64 {
    let MapAction::Glide(velocity) = action else {
        assert_eq!(action, MapAction::None, "at the end of a drag");
        return 0.0;
    };
    assert!(velocity.down.abs() < 1e-9);
    velocity.right * 1000.0
}

#[test]
fn a_fast_drag_glides_on_with_the_speed_of_its_end() {
    // 8 px in 16 ms are 500 px in a second.
    let even = glide(Visitor::new().drags(&[8.0; 10], 8.0));
    assert!((even - 500.0).abs() < 1e-6, "{even}");
    let accelerating =
        glide(Visitor::new().drags(&[1.0, 1.0, 1.0, 1.0, 8.0, 8.0, 8.0, 8.0, 8.0], 8.0));
    assert!((accelerating - 500.0).abs() < 1e-6, "{accelerating}");
    let back = glide(Visitor::new().drags(&[40.0, -10.0, -10.0, -10.0, -10.0, -10.0, -10.0], 8.0));
    assert!((back + 625.0).abs() < 1e-6, "{back}");
}

#[test]
fn a_slow_drag_or_a_pause_before_letting_go_does_not_glide() {
    assert_eq!(glide(Visitor::new().drags(&[3.0; 10], 8.0)), 0.0);
    assert_eq!(glide(Visitor::new().drags(&[20.0; 10], 200.0)), 0.0);
    assert_eq!(
        glide(Visitor::new().drags(&[20.0], 8.0)),
        0.0,
        "one event has no speed"
    );
}

#[test]
fn a_drag_does_not_glide_with_the_speed_of_the_one_before() {
    let mut visitor = Visitor::new();
    visitor.drags(&[20.0; 10], 8.0);
    assert_eq!(glide(visitor.drags(&[20.0], 8.0)), 0.0);
}

#[test]
fn two_fingers_that_let_go_while_moving_glide() {
    let mut visitor = Visitor::new();
    visitor.fingers(InputEvent::TouchStart, &[(280.0, 300.0), (320.0, 300.0)]);
    for step in 1..=5 {
        let x = f64::from(step) * 10.0;
        visitor.time -= 484.0;
        visitor.fingers(
            InputEvent::TouchMove,
            &[(280.0 + x, 300.0), (320.0 + x, 300.0)],
        );
    }
    visitor.time -= 490.0;
    let one_left = visitor.fingers(InputEvent::TouchEnd, &[(330.0, 300.0)]);
    assert!((glide(one_left.action) - 625.0).abs() < 1e-6);
    assert_eq!(visitor.fingers(InputEvent::TouchEnd, &[]), LEFT_TO_THE_PAGE);
}

#[test]
fn steps_of_wheel_and_keys_are_animated_and_a_trackpad_is_followed() {
    let mut visitor = Visitor::new();
    let animated = |outcome: GestureOutcome| matches!(outcome.action, MapAction::Zoom(_));
    assert!(animated(visitor.wheel(-100.0, false, true)));
    assert!(!animated(visitor.wheel(-4.0, true, true)));
    assert!(animated(visitor.key(MapKey::Plus, false)));
    assert!(animated(
        visitor.does(InputEvent::DoubleClick(p(500.0, 200.0)))
    ));
    assert!(!animated(visitor.key(MapKey::Left, false)));
}

#[test]
fn cancelled_pointer_does_nothing() {
    let mut visitor = Visitor::new();
    visitor.does(InputEvent::PointerDown(p(100.0, 100.0)));
    visitor.does(InputEvent::PointerCancel);
    assert_eq!(
        visitor.does(InputEvent::PointerUp(p(100.0, 100.0))),
        LEFT_TO_THE_PAGE
    );
    visitor.fingers(InputEvent::TouchStart, &[(100.0, 100.0)]);
    visitor.does(InputEvent::TouchCancel);
    assert_eq!(visitor.fingers(InputEvent::TouchEnd, &[]), LEFT_TO_THE_PAGE);
}

#[test]
fn one_finger_scroll_shows_the_two_finger_hint_once() {
    let mut visitor = Visitor::new();
    let before = visitor.camera;
    assert!(
        !visitor
            .fingers(InputEvent::TouchStart, &[(100.0, 300.0)])
            .prevent_default
    );
    assert_eq!(
        visitor.fingers(InputEvent::TouchMove, &[(100.0, 295.0)]),
        LEFT_TO_THE_PAGE
    );
    let hinted = visitor.fingers(InputEvent::TouchMove, &[(100.0, 250.0)]);
    assert_eq!(hinted.action, MapAction::Hint(GestureHint::TwoFingers));
    assert!(!hinted.prevent_default, "the page scrolls");
    assert_eq!(
        visitor.fingers(InputEvent::TouchMove, &[(100.0, 150.0)]),
        LEFT_TO_THE_PAGE
    );
    assert_eq!(visitor.fingers(InputEvent::TouchEnd, &[]), LEFT_TO_THE_PAGE);
    assert_eq!(visitor.camera, before);
}

#[test]
fn one_finger_moves_the_map_while_the_visitor_points() {
    let mut visitor = Visitor::new();
    visitor.gesture.set_one_finger(true);
    let (zoom, held) = (visitor.camera.zoom(), visitor.camera.world(p(100.0, 300.0)));
    visitor.fingers(InputEvent::TouchStart, &[(100.0, 300.0)]);
    assert_eq!(
        visitor.fingers(InputEvent::TouchMove, &[(100.0, 295.0)]),
        LEFT_TO_THE_PAGE,
        "it may still be a tap"
    );
    let moved = visitor.fingers(InputEvent::TouchMove, &[(140.0, 250.0)]);
    assert!(moved.prevent_default, "the page does not scroll");
    assert!(near(visitor.camera.screen(held), p(140.0, 250.0)));
    // A second finger pinches, and the map does not jump.
    let seen = visitor.camera;
    visitor.fingers(InputEvent::TouchStart, &[(140.0, 250.0), (240.0, 250.0)]);
    assert_eq!(visitor.camera, seen);
    visitor.fingers(InputEvent::TouchMove, &[(90.0, 250.0), (290.0, 250.0)]);
    assert!((visitor.camera.zoom() - zoom - 1.0).abs() < 1e-9);
    visitor.fingers(InputEvent::TouchEnd, &[]);
    visitor.fingers(InputEvent::TouchStart, &[(100.0, 300.0)]);
    let tap = visitor.fingers(InputEvent::TouchEnd, &[]);
    assert_eq!(tap.action, MapAction::Tap(p(100.0, 300.0)));
}

#[test]
fn one_finger_tap() {
    let mut visitor = Visitor::new();
    visitor.fingers(InputEvent::TouchStart, &[(100.0, 300.0)]);
    visitor.fingers(InputEvent::TouchMove, &[(103.0, 304.0)]);
    let tap = visitor.fingers(InputEvent::TouchEnd, &[]);
    assert_eq!(tap.action, MapAction::Tap(p(100.0, 300.0)));
    assert!(tap.prevent_default, "or the browser clicks once more");
}

#[test]
fn pinch_zooms_about_the_midpoint() {
    let mut visitor = Visitor::new();
    let held = visitor.camera.world(p(300.0, 300.0));
    let zoom = visitor.camera.zoom();
    visitor.fingers(InputEvent::TouchStart, &[(250.0, 300.0)]);
    assert!(
        visitor
            .fingers(InputEvent::TouchStart, &[(250.0, 300.0), (350.0, 300.0)])
            .prevent_default
    );
    visitor.fingers(InputEvent::TouchMove, &[(240.0, 300.0), (390.0, 280.0)]);
    visitor.fingers(InputEvent::TouchMove, &[(220.0, 310.0), (420.0, 310.0)]);
    assert!(
        (visitor.camera.zoom() - zoom - 1.0).abs() < 1e-9,
        "twice as far apart"
    );
    assert!(near(visitor.camera.screen(held), p(320.0, 310.0)));
    // Lifting one finger and dragging the other moves nothing and selects nothing.
    let seen = visitor.camera;
    visitor.fingers(InputEvent::TouchEnd, &[(220.0, 310.0)]);
    visitor.fingers(InputEvent::TouchMove, &[(100.0, 100.0)]);
    assert_eq!(visitor.fingers(InputEvent::TouchEnd, &[]), LEFT_TO_THE_PAGE);
    assert_eq!(visitor.camera, seen);
}

#[test]
fn two_finger_drag_pans() {
    let mut visitor = Visitor::new();
    let (zoom, held) = (visitor.camera.zoom(), visitor.camera.world(p(300.0, 300.0)));
    visitor.fingers(InputEvent::TouchStart, &[(280.0, 300.0), (320.0, 300.0)]);
    visitor.fingers(InputEvent::TouchMove, &[(180.0, 250.0), (220.0, 250.0)]);
    assert_eq!(visitor.camera.zoom(), zoom);
    assert!(near(visitor.camera.screen(held), p(200.0, 250.0)));
}

#[test]
fn third_finger_is_ignored() {
    let mut visitor = Visitor::new();
    visitor.fingers(InputEvent::TouchStart, &[(280.0, 300.0), (320.0, 300.0)]);
    let before = visitor.camera;
    let three = [(280.0, 300.0), (320.0, 300.0), (700.0, 10.0)];
    visitor.fingers(InputEvent::TouchStart, &three);
    visitor.fingers(InputEvent::TouchMove, &three);
    assert!(near(
        visitor.camera.project(at(4.36, 52.0)),
        before.project(at(4.36, 52.0))
    ));
}

#[test]
fn pinch_with_coinciding_fingers_is_stable() {
    let mut visitor = Visitor::new();
    visitor.fingers(InputEvent::TouchStart, &[(300.0, 300.0), (300.0, 300.0)]);
    visitor.fingers(InputEvent::TouchMove, &[(300.0, 300.0), (305.0, 300.0)]);
    assert_eq!(visitor.camera.zoom(), 15.0);
}

#[test]
fn plain_wheel_scrolls_the_page() {
    let mut visitor = Visitor::new();
    let before = visitor.camera;
    let hinted = visitor.wheel(100.0, false, false);
    assert_eq!(hinted.action, MapAction::Hint(GestureHint::CtrlWheel));
    assert!(!hinted.prevent_default);
    assert_eq!(visitor.camera, before);
}

#[test]
fn wheel_zooms_with_ctrl_or_focus() {
    for (ctrl, focus) in [(true, false), (false, true), (true, true)] {
        let mut visitor = Visitor::new();
        let held = visitor.camera.world(p(200.0, 100.0));
        assert!(visitor.wheel(-100.0, ctrl, focus).prevent_default);
        assert_eq!(visitor.camera.zoom(), 15.5);
        assert!(near(visitor.camera.screen(held), p(200.0, 100.0)));
    }
}

#[test]
fn wheel_at_zoom_limit_scrolls_but_never_zooms_the_page() {
    let mut visitor = Visitor::new();
    for _ in 0..100 {
        visitor.wheel(100.0, false, true);
    }
    assert!(!visitor.camera.can_zoom_out());
    assert_eq!(visitor.wheel(100.0, false, true), LEFT_TO_THE_PAGE);
    assert!(visitor.wheel(100.0, true, true).prevent_default);
}

#[test]
fn arrow_keys_pan() {
    let steps = [
        (MapKey::Left, 1.0, 0.0),
        (MapKey::Right, -1.0, 0.0),
        (MapKey::Up, 0.0, 1.0),
        (MapKey::Down, 0.0, -1.0),
    ];
    for (key, right, down) in steps {
        for (shift, length) in [(false, 96.0), (true, 24.0)] {
            let mut visitor = Visitor::new();
            let middle = visitor.camera.centre();
            assert!(visitor.key(key, shift).prevent_default);
            let now = visitor.camera.screen(middle);
            assert!(
                near(now, p(400.0 + right * length, 300.0 + down * length)),
                "{key:?}"
            );
        }
    }
}

#[test]
fn plus_minus_and_home_keys() {
    let mut visitor = Visitor::new();
    let home = visitor.camera.home();
    visitor.key(MapKey::Plus, false);
    assert_eq!(visitor.camera.zoom(), 15.5);
    visitor.key(MapKey::Minus, true);
    visitor.key(MapKey::Minus, false);
    assert_eq!(visitor.camera.zoom(), 14.5);
    visitor.key(MapKey::Right, false);
    visitor.key(MapKey::Home, false);
    assert_eq!(visitor.camera, home);
}

#[test]
fn double_click_zooms_in() {
    let mut visitor = Visitor::new();
    let held = visitor.camera.world(p(500.0, 200.0));
    assert!(
        visitor
            .does(InputEvent::DoubleClick(p(500.0, 200.0)))
            .prevent_default
    );
    assert_eq!(visitor.camera.zoom(), 16.0);
    assert!(near(visitor.camera.screen(held), p(500.0, 200.0)));
}
